"""Plain text: numbered notes in the shapes that only plain text has, in the lines where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.documents.plain_text import read_plain_text
from verifier.files import SourceFile
from verifier.model import Document

BERG = 'Anna Berg, "Rivers without Borders," Journal of Inner Asia, Vol. 12,\nNo. 3, 2011, p. 45.'
WU = 'Li Wu, "Herders Vote," Altai News, March 4, 2014, page B2.'


def read(text: str) -> Document:
    return read_plain_text(SourceFile(Path("paper.txt"), text.encode("utf-8", "replace"), text, "utf-8"))


@pytest.mark.parametrize("label", ["({})", "{{{}}}", "[{}]"])
def test_numbers_in_any_brackets_are_notes(label: str) -> None:
    one, two = label.format(1), label.format(2)
    document = read(f"Rivers move {one}. They\nstay {two}.\n\nNotes\n\n{one} {BERG}\n\n{two} {WU}\n")

    assert [(note.label, note.text.plain, note.lines) for note in document.notes] == [
        ("1", BERG.replace("\n", " "), (6, 7)),
        ("2", WU, (9, 9)),
    ]
    assert [(m.line, m.column) for note in document.notes for m in note.markers] == [(1, 13), (2, 6)]
    assert document.format == "text"


def test_raised_numbers_typed_with_a_caret_are_notes() -> None:
    document = read(f"Rivers move.^1 They stay.^2\n\nNotes\n\n^1 {BERG}\n\n^2 {WU}\n")

    assert [(note.label, len(note.markers)) for note in document.notes] == [("1", 1), ("2", 1)]


def test_notes_as_project_gutenberg_prints_them_are_read_without_their_brackets() -> None:
    document = read(
        f"Rivers move.[1] They stay.[2]\n\n[Footnote 1: {BERG}]\n\n[Footnote 2: {WU[:-1]} [sic].]\n"
    )

    assert [note.text.plain for note in document.notes] == [BERG.replace("\n", " "), f"{WU[:-1]} [sic]."]
    assert [note.lines for note in document.notes] == [(3, 4), (6, 6)]


def test_numbered_points_that_nothing_calls_are_no_notes() -> None:
    assert read("We ask:\n\n(1) Do rivers move, p. 5?\n\n(2) Do they stay, 2001?\n").notes == ()


@given(
    st.lists(
        st.sampled_from(["(1)", "(2)", "\n(1) ", "{1}", "^1", "[Footnote 1:", "]", "\n", "a ", "2001"])
    ).map("".join)
)
def test_every_place_lies_in_the_text(text: str) -> None:
    document = read(text)

    lines = text.split("\n")
    assert all(1 <= note.lines[0] <= note.lines[1] <= len(lines) for note in document.notes)
    assert all(marker.line <= len(lines) for note in document.notes for marker in note.markers)
