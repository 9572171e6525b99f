"""What the words around the fields say: unpublished works, changed pages, issues of a year, French names."""

from __future__ import annotations

import pytest

from verifier.citations import parse_citation
from verifier.citations.grammar.bracketed_names import without_bracketed_names
from verifier.citations.likeness import CITATION, citation_points
from verifier.documents.inline import read_inline
from verifier.model import StyledText


@pytest.mark.parametrize(
    "printed",
    [
        "Anna Berg, “Rivers of Inner Asia” (unpublished manuscript, 2015).",
        "Anna Berg, “Rivers of Inner Asia,” unpublished manuscript, last modified March 8, 2015, Word file.",
        "Anna Berg, “Rivers of Inner Asia,” unveröffentlichtes Manuskript, 2015.",
    ],
)
def test_a_manuscript_that_nobody_published_stands_in_no_journal(printed: str) -> None:
    citation = parse_citation(printed)
    assert citation.type == "unpublished"
    assert citation.fields["title"] == "Rivers of Inner Asia"
    assert citation.fields["date"][:4] == "2015"
    assert not citation.fields.keys() & {"journaltitle", "booktitle", "publisher"}


def test_a_title_about_unpublished_papers_is_a_title() -> None:
    citation = parse_citation("Anna Berg, *The Unpublished Manuscript in Europe* (London: Press, 2015), 7.")
    assert citation.type == "book"


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("Google, “Privacy Policy,” last modified April 17, 2017, https://g.example/privacy/.", "2017-04-17"),
        ("Google, “Privacy Policy,” last updated 17 April 2017, https://g.example/privacy/.", "2017-04-17"),
        (
            "Google, „Privacy Policy“, zuletzt geändert am 17. April 2017, https://g.example/privacy/.",
            "2017-04-17",
        ),
    ],
)
def test_the_day_of_the_last_change_is_the_date_of_a_page(printed: str, date: str) -> None:
    citation = parse_citation(printed)
    assert (citation.fields["title"], citation.fields["date"]) == ("Privacy Policy", date)
    assert citation.type == "online"


def test_the_number_behind_a_year_is_its_issue() -> None:
    fields = parse_citation("李伟. 边界与河流[J]. 历史研究, 2016(2): 45-50.").fields
    assert (fields["date"], fields["number"], fields["pages"]) == ("2016", "2", "45-50")
    assert "volume" not in fields


def test_a_number_behind_a_volume_stays_the_issue_of_that_volume() -> None:
    fields = parse_citation("王文. 历史[J]. 史学月刊, 2010, 35(4): 12-20.").fields
    assert (fields["volume"], fields["number"]) == ("35", "4")


@pytest.mark.parametrize(
    ("printed", "author"),
    [
        ("Dupont (J.), *Titre du livre*, Paris, Seuil, 1999, p. 12.", "Dupont, J."),
        ("Dupont (Jean) et Martin (Paul), *Titre*, Paris, Seuil, 1999.", "Dupont, Jean and Martin, Paul"),
    ],
)
def test_given_names_in_brackets_are_given_names(printed: str, author: str) -> None:
    citation = parse_citation(printed)
    assert (citation.type, citation.fields["author"]) == ("book", author)


@pytest.mark.parametrize("printed", ["Berg (ed.), Titre, Paris", "OUP (2016), 45", "Nature (London), 45"])
def test_other_words_in_brackets_stay_where_they_are(printed: str) -> None:
    assert without_bracketed_names(StyledText(printed)) == StyledText(printed)


@pytest.mark.parametrize(
    "printed",
    [
        "Paul Craig, Administrative Law (CUP 2006) 30.",
        "Paul Craig, *Administrative Law* (8th edn, Sweet & Maxwell 2016) 45.",
        "Hans Müller, Titel, Berlin 2001, S. 45.",
        "Müller, Hans: Titel. Untertitel, 2. Aufl., Berlin 2001, S. 45.",
        "Dupont (J.), Titre, Paris, Seuil, 1999.",
        "李伟. 边界与河流[J]. 历史研究, 2016(2): 45-50.",
    ],
)
def test_citations_without_marks_between_press_and_year_are_seen(printed: str) -> None:
    assert citation_points(read_inline(printed).text) >= CITATION


@pytest.mark.parametrize(
    "printed",
    [
        "The treaty was signed (Geneva 1954) and ratified.",
        "See the speech of the minister (Berlin 2006).",
        "Herders met twice (in spring 2006 and in autumn 2007).",
    ],
)
def test_a_year_in_brackets_alone_makes_no_citation(printed: str) -> None:
    assert citation_points(StyledText(printed)) < CITATION


def test_a_press_known_by_its_initials_publishes_books() -> None:
    citation = parse_citation("Mark Elliott and Robert Thomas, *Public Law* (3rd edn, OUP 2017) 120.")
    assert (citation.type, citation.fields["publisher"], citation.fields["date"]) == ("book", "OUP", "2017")
