"""What a link shows is the title of what it leads to."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.citations.papers_of_notes import read
from verifier.citations.linked_titles import with_titles_quoted
from verifier.citations.notes import read_notes, read_references
from verifier.documents.markdown import read_markdown
from verifier.documents.wikitext import read_wikitext
from verifier.files import SourceFile
from verifier.model import Citation, Document, Note, Span, StyledText


def _file(text: str) -> SourceFile:
    return SourceFile(Path("x.md"), text.encode(), text, "utf-8")


@pytest.mark.parametrize(
    "title",
    [
        "User Guide",
        "Population 1801–2001",
        "Git - Book",
        "Semantic Versioning 2.0.0",
        "Millbrook Gazette archive: harvest of 1999",
        "Python documentation",
        "Issue #123",
        "Jane Doe",
        "The “great” flood of 1999",
    ],
)
def test_a_link_alone_is_the_title_of_a_page(title: str) -> None:
    (citation,) = read(f"[{title}](https://mill.example/x)")
    assert citation.fields == {"title": title, "url": "https://mill.example/x"}
    assert citation.type == "online"
    assert citation.text == f"{title} https://mill.example/x"
    (span,) = (span for span in citation.spans if span.field == "title")
    assert citation.text[span.start : span.end] == title


@pytest.mark.parametrize(
    ("note", "fields"),
    [
        (
            "[Private report on dams](https://mill.example/x), Jane Doe, 2017.",
            {"author": "Doe, Jane", "title": "Private report on dams", "date": "2017"},
        ),
        (
            "[Rivers of the World](https://mill.example/x) by Jane Doe, retrieved 3 May 2017.",
            {"author": "Doe, Jane", "title": "Rivers of the World", "urldate": "2017-05-03"},
        ),
        (
            "Jane Doe, [Rivers of the World](https://mill.example/x), *Millbrook Gazette*, 3 May 2000.",
            {"author": "Doe, Jane", "title": "Rivers of the World", "journaltitle": "Millbrook Gazette"},
        ),
        (
            "Mill Press: [User Guide](https://mill.example/x), [PDF](https://mill.example/x.pdf).",
            {"author": "{Mill Press}", "title": "User Guide"},
        ),
        ("[PEP 8](https://mill.example/x): Style Guide", {"title": "PEP 8: Style Guide"}),
        ("For details see [User Guide](https://mill.example/x), section 4.", {"title": "User Guide"}),
    ],
)
def test_what_stands_beside_a_linked_title(note: str, fields: dict[str, str]) -> None:
    (citation,) = read(note)
    assert citation.fields.items() >= fields.items()


@pytest.mark.parametrize(
    ("note", "fields"),
    [
        (
            "[Jane Doe](https://mill.example/x), *Rivers of the World* (London: Mill Press, 2001), 44.",
            {"author": "Doe, Jane", "title": "Rivers of the World", "publisher": "Mill Press"},
        ),
        (
            "[Jane Doe, “The Harvest,” *Millbrook Gazette*, 3 May 2000](https://mill.example/x).",
            {"author": "Doe, Jane", "title": "The Harvest", "journaltitle": "Millbrook Gazette"},
        ),
        (
            "Jane Doe, “The Harvest,” *Millbrook Gazette*, 3 May 2000, [archived](https://mill.example/x).",
            {"author": "Doe, Jane", "title": "The Harvest", "journaltitle": "Millbrook Gazette"},
        ),
        (
            "Doe J, Berg A. Salt in northern wells. [Nature](https://mill.example/x). 2001;3:4-9.",
            {"title": "Salt in northern wells", "journaltitle": "Nature"},
        ),
        (
            "Jane Doe, *Rivers of the World* (London: [Mill Press](https://mill.example/x), 2001), 44.",
            {"title": "Rivers of the World", "publisher": "Mill Press"},
        ),
        (
            "[Ministry of Water](https://mill.example/x), *Report on the Dams* (Bonn, 2004).",
            {"author": "{Ministry of Water}", "title": "Report on the Dams"},
        ),
        (
            "Jane Doe, “Harvest,” [*Millbrook Gazette*](https://mill.example/x), 2000.",
            {"title": "Harvest", "journaltitle": "Millbrook Gazette"},
        ),
        ("[RFC 2119](https://mill.example/x)", {"number": "2119"}),
    ],
)
def test_links_that_show_no_title(note: str, fields: dict[str, str]) -> None:
    (citation,) = read(note)
    assert citation.fields.items() >= fields.items()


@pytest.mark.parametrize(
    "words", ["here", "PDF", "Archived from the original", "pp. 3–4", "3 May 2017", "Link"]
)
def test_words_that_only_lead_somewhere_are_left_alone(words: str) -> None:
    text = StyledText(f"{words} https://mill.example/x", (), (Span(0, len(words)),))
    assert with_titles_quoted(text).text is text


def test_words_in_a_sentence_are_left_alone() -> None:
    said = "I thank Jane Doe for her help https://mill.example/x"
    text = StyledText(said, (), (Span(8, 16),))
    assert with_titles_quoted(text).text is text


def test_entries_of_a_list() -> None:
    entries = "- [User Guide](https://mill.example/a)\n- [Keep a Log](https://mill.example/b), Anna Doe\n"
    paper = f"Text.\n\n## References\n\n{entries}"
    read_ones = read_references(read_markdown(_file(paper)))
    assert [entry.fields.get("title") for entry in read_ones] == ["User Guide", "Keep a Log"]
    assert read_ones[1].fields["author"] == "Doe, Anna"


def test_notes_of_a_wiki() -> None:
    page = (
        "A.<ref>[https://mill.example/a User Guide]</ref>"
        " B.<ref>[https://mill.example/b Git - Book] Retrieved 3 May 2017.</ref>"
    )
    readings = read_notes(read_wikitext(_file(page)))
    assert [one.citations[0].fields["title"] for one in readings] == ["User Guide", "Git - Book"]


@given(
    st.text(st.sampled_from('ab AB.,;“”"()[]2017 '), max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=4),
)
def test_notes_are_told_as_they_are_printed(plain: str, places: list[tuple[int, int]]) -> None:
    bounds = sorted({at for pair in places for at in pair if at <= len(plain)})
    links = tuple(Span(*pair) for pair in zip(bounds[::2], bounds[1::2], strict=False))
    text = StyledText(plain, (), links)
    quoted = with_titles_quoted(text)
    assert "".join(sign for at, sign in enumerate(quoted.text.plain) if at not in quoted.marks).translate(
        _PLAIN
    ) == plain.translate(_PLAIN)
    whole = quoted.printed(Citation("1", "1", quoted.text.plain, "misc", {}), 0)
    assert whole.text == plain
    (reading,) = read_notes(Document("x.md", "markdown", (Note("1", text, (1, 1)),)))
    assert all(citation.text in plain for citation in reading.citations)


_PLAIN = str.maketrans("“”‘’'", '""""""'[:5])
