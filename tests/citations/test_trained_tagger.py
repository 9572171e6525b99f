"""Reference lists and plain type, which the trained tagger reads, in styles that papers use."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifier.citations.parsing import parse_citation, parse_citations

EXAMPLES = [
    pytest.param(
        "Smith JA, Jones BC. Effects of yoga on vision. J Endod. 2000;355(9222):2220-1.",
        {"author": "Smith, JA and Jones, BC", "title": "Effects of yoga on vision", "journaltitle": "J Endod",
         "date": "2000", "volume": "355", "number": "9222", "pages": "2220-1"},
        id="Vancouver",
    ),
    pytest.param(
        "Berg, A., & Li, W. (2011). Rivers without borders. Journal of Inner Asia, 12(3), 45–67.",
        {"author": "Berg, A. and Li, W.", "title": "Rivers without borders",
         "journaltitle": "Journal of Inner Asia", "date": "2011", "volume": "12", "number": "3",
         "pages": "45-67"},
        id="APA",
    ),
    pytest.param(
        "[12] J. Smith and A. Berg. Fast joins in databases. In Proceedings of the Second Conference on "
        "Rivers, pages 1-12, 1995.",
        {"author": "Smith, J. and Berg, A.", "title": "Fast joins in databases", "date": "1995",
         "pages": "1-12", "booktitle": "Proceedings of the Second Conference on Rivers"},
        id="IEEE proceedings",
    ),
    pytest.param(
        "Müller, Hans (1999): Die Moderne. In: Zeitschrift für Soziologie, 12. Jg., H. 3, S. 45-67.",
        {"author": "Müller, Hans", "title": "Die Moderne", "journaltitle": "Zeitschrift für Soziologie",
         "date": "1999", "volume": "12", "number": "3", "pages": "45-67"},
        id="German list",
    ),
    pytest.param(
        "G. Cozzi, Repubblica di Venezia e Stati italiani, Torino, Einaudi, 1982, pp. 3-5.",
        {"author": "Cozzi, G.", "title": "Repubblica di Venezia e Stati italiani", "location": "Torino",
         "publisher": "Einaudi", "date": "1982"},
        id="Italian note",
    ),
    pytest.param(
        "Berg, Anna. Rivers without Borders. Cambridge: Cambridge University Press, 1998.",
        {"author": "Berg, Anna", "title": "Rivers without Borders", "location": "Cambridge",
         "publisher": "Cambridge University Press", "date": "1998"},
        id="Chicago list",
    ),
    pytest.param(
        "Bauer, W., W. F. Arndt and F. W. Danker (eds.), A Lexicon of Rivers, Chicago: University of Chicago "
        "Press, 2000.",
        {"author": None, "editor": "Bauer, W. and Arndt, W. F. and Danker, F. W.",
         "title": "A Lexicon of Rivers", "location": "Chicago", "date": "2000"},
        id="editors who are called so behind many names",
    ),
    pytest.param(
        "Vgl. Hans Müller, Die Ordnung der Arbeit. Eine Einführung, 2. Aufl., Berlin 1998, S. 45 ff.",
        {"author": "Müller, Hans", "title": "Die Ordnung der Arbeit. Eine Einführung",
         "location": "Berlin", "date": "1998"},
        id="German note with an edition",
    ),
    pytest.param(
        "M. Rossi, Le corporazioni a Padova, in «Studi storici», XII (1971), 3, pp. 45-60.",
        {"author": "Rossi, M.", "title": "Le corporazioni a Padova", "journaltitle": "Studi storici",
         "date": "1971", "pages": "45-60"},
        id="Italian note to a journal",
    ),
    pytest.param(
        "M. Rossi, Le corporazioni, in Storia di Padova, a cura di G. Cozzi, Vicenza, Neri Pozza, 1980, "
        "pp. 45-60.",
        {"author": "Rossi, M.", "title": "Le corporazioni", "booktitle": "Storia di Padova",
         "editor": "Cozzi, G.", "location": "Vicenza", "publisher": "Neri Pozza", "date": "1980"},
        id="Italian note to a chapter",
    ),
    pytest.param(
        "Berg, Anna. *Rivers without Borders*. Cambridge: Cambridge University Press, 1998.",
        {"author": "Berg, Anna", "title": "Rivers without Borders", "location": "Cambridge",
         "publisher": "Cambridge University Press", "date": "1998"},
        id="a list with italics",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "expected"), EXAMPLES)
def test_reference_lists_of_many_styles_are_read(printed: str, expected: dict[str, str]) -> None:
    fields = parse_citation(printed).fields
    assert {name: fields.get(name) for name in expected} == expected


def test_citations_read_together_are_those_read_one_by_one() -> None:
    lines = [str(example.values[0]) for example in EXAMPLES] + ["", "Ibid., p. 3.", "*Rivers*, 1999"]
    assert [citation.fields for citation in parse_citations(lines)] == [
        parse_citation(line).fields for line in lines
    ]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_line_gives_spans_inside_itself_and_confidences_between_0_and_1(line: str) -> None:
    citation = parse_citation(line)
    assert citation.text == line
    assert all(0 <= span.start < span.end <= len(line) for span in citation.spans)
    assert all(0 <= span.confidence <= 1 for span in citation.spans)


def test_a_page_total_is_not_the_cited_page() -> None:
    citation = parse_citation(
        "Berg, Anna. Rivers without Borders. Cambridge: Cambridge University Press, 1998. 224 p."
    )
    assert citation.locator is None


def test_a_quotation_at_the_end_of_a_title_is_closed() -> None:
    citation = parse_citation(
        "Berg, A. (2011). Rivers and the ‘New Borders’. Journal of Inner Asia, 12(3), 45–67."
    )
    assert citation.fields["title"] == "Rivers and the ‘New Borders’"


def test_the_university_of_a_thesis_is_its_institution() -> None:
    citation = parse_citation("Berg, Anna. Rivers without Borders. PhD diss., Harvard University, 1998.")
    assert citation.type == "thesis"
    assert citation.fields["institution"] == "Harvard University"
