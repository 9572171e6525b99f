"""Entries of lists that begin with dashes, for the author of the entry before."""

from __future__ import annotations

import pytest

from verifier.citations import read_references
from verifier.documents.inline import read_inline
from verifier.model import Citation, Document, Note


def _listed(*entries: str) -> tuple[Citation, ...]:
    references = tuple(
        Note(str(number), read_inline(entry).text, (number, number))
        for number, entry in enumerate(entries, 1)
    )
    return read_references(Document("list.md", "markdown", (), (), references))


@pytest.mark.parametrize(
    ("dashes", "field"),
    [
        ("---.", "author"),
        ("———.", "author"),
        ("–––.", "author"),
        ("_____.", "author"),
        ("— — —.", "author"),
        ("⸻.", "author"),
        ("---, editor.", "editor"),
        ("———, ed.", "editor"),
        ("———, trans.", "translator"),
    ],
)
def test_dashes_stand_for_the_author_of_the_entry_before(dashes: str, field: str) -> None:
    entry = f"{dashes} *Lakes of the South*. Oxford: Heron Press, 2015."
    first, second = _listed("Berg, Anna. *Rivers of the North*. Oxford: Heron Press, 2011.", entry)
    assert first.fields["author"] == "Berg, Anna"
    assert second.fields[field] == "Berg, Anna"
    assert second.fields["title"] == "Lakes of the South"
    assert second.fields["date"] == "2015"
    plain = read_inline(entry).text.plain
    assert second.text == plain
    title = next(span for span in second.spans if span.field == "title")
    assert plain[title.start : title.end] == "Lakes of the South"
    name = next(span for span in second.spans if span.field == field)
    assert plain[name.start : name.end].strip("-–—_⸻ ") == ""


def test_several_entries_in_a_row_have_the_same_authors() -> None:
    read = _listed(
        "Elm, Dora, and Erik Falk, editors. *Brooks of the West*. Heron Press, 2001.",
        "---. *Bogs of the West*. Heron Press, 2002.",
        "———. 2003. *Fens of the West*. Oxford: Heron Press.",
        "Falk, Erik. *Moors of the West*. Heron Press, 2004.",
        "———. “Weirs.” *The Weir Review*, vol. 3, no. 2, 2011, pp. 3-9.",
    )
    assert [one.fields.get("author", one.fields.get("editor")) for one in read] == [
        "Elm, Dora and Falk, Erik",
        "Elm, Dora and Falk, Erik",
        "Elm, Dora and Falk, Erik",
        "Falk, Erik",
        "Falk, Erik",
    ]


@pytest.mark.parametrize(
    "entries",
    [
        # Nobody stands before them; a title does; a dash is only what the line begins with.
        ("———. *Lakes of the South*. Oxford: Heron Press, 2015.",),
        ("*Rivers of the North*. Heron Press, 2011.", "———. *Lakes of the South*. Heron Press, 2015."),
        ("Berg, Anna. *Rivers of the North*. Heron Press, 2011.", "*Lakes - South*. Heron Press, 2015."),
    ],
)
def test_dashes_without_an_author_before_name_nobody(entries: tuple[str, ...]) -> None:
    assert "author" not in _listed(*entries)[-1].fields
