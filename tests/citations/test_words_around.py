"""Citations that stand within a sentence of the note's author."""

from __future__ import annotations

import pytest

from verifier.citations import read_notes
from verifier.documents.inline import read_inline
from verifier.model import Document, Note, NoteReading

RIVERS = "*Rivers and Borders* (Oxford: Oxford University Press, 2003), 12"


def read(note: str) -> NoteReading:
    """A note by itself."""
    document = Document("paper.md", "markdown", (Note("1", read_inline(note).text, (1, 1)),))
    return read_notes(document)[0]


@pytest.mark.parametrize(
    "note",
    [
        f"For the valley I have found most helpful Anna Berg, {RIVERS}.",
        f"Anna Berg in her book on the treaty, {RIVERS}, but few have followed her.",
        f"“Neutrality” is by now a term of art; the best account is Anna Berg, {RIVERS}.",
        "Die beste Darstellung gibt Anna Berg, *Rivers and Borders*, Oxford 2003, S. 12, wo Karten stehen.",
        "L’étude la plus complète reste Anna Berg, *Rivers and Borders*, Oxford, 2003, p. 12, qui l’a vu.",
        f"And, for a comparison with France, Anna Berg, {RIVERS}.",
    ],
)
def test_a_sentence_gives_its_citation_and_no_words(note: str) -> None:
    (citation,) = read(note).citations
    assert (citation.fields["author"], citation.fields["title"]) == ("Berg, Anna", "Rivers and Borders")
    assert citation.fields["date"] == "2003"
    assert citation.locator is not None
    assert citation.locator.value == "12"


def test_what_is_said_behind_a_citation_is_a_remark() -> None:
    reading = read(
        f"The older view is that of Anna Berg and Carl Dorn, {RIVERS}, who did not know the archives."
    )
    (citation,) = reading.citations
    assert citation.fields["author"] == "Berg, Anna and Dorn, Carl"
    assert "who did not know the archives" in reading.remarks


def test_an_author_told_by_a_pronoun_is_none() -> None:
    (citation,) = read(f"As she shows in the third chapter of her {RIVERS}.").citations
    assert citation.fields["title"] == "Rivers and Borders"
    assert "author" not in citation.fields


@pytest.mark.parametrize(
    ("note", "author"),
    [
        (
            f"Ministry of Foreign Affairs of Mongolia, {RIVERS}.",
            "{Ministry of Foreign Affairs of Mongolia}",
        ),
        (f"Anna Berg and Carl van der Dorn, {RIVERS}.", "Berg, Anna and van der Dorn, Carl"),
        (f"van der Berg, Anna, {RIVERS}.", "van der Berg, Anna"),
    ],
)
def test_a_name_with_small_words_is_whole(note: str, author: str) -> None:
    (citation,) = read(note).citations
    assert (citation.fields["author"], citation.fields["title"]) == (author, "Rivers and Borders")
