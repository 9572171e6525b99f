"""Reads a text as the paper it would be in a file."""

from collections.abc import Sequence
from pathlib import Path

from verifier.documents.markdown import read_markdown
from verifier.files import SourceFile
from verifier.model import Document


def read(text: str) -> Document:
    return read_markdown(SourceFile(Path("paper.md"), text.encode("utf-8", "replace"), text, "utf-8"))


def notes(text: str) -> dict[str, str]:
    """Label → text of the notes of a paper without repeated labels."""
    found = read(text).notes
    assert len({note.label for note in found}) == len(found)
    return {note.label: note.text.plain for note in found}


def calls(text: str) -> list[tuple[str, int, int]]:
    """Label, line and column of every marker that calls a note."""
    return sorted(
        ((marker.label, marker.line, marker.column) for note in read(text).notes for marker in note.markers),
        key=lambda call: call[1:],
    )


def lines_of(text: str) -> list[str]:
    """The lines of a text, as places in it count them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def assert_places_lie_in(document: Document, lines: Sequence[str]) -> None:
    """Every note, reference, marker and italic stands where there is something."""
    for note in (*document.notes, *document.references):
        assert 1 <= note.lines[0] <= note.lines[1] <= len(lines)
        assert all(0 <= span.start < span.end <= len(note.text.plain) for span in note.text.italics)
        assert all(1 <= marker.line <= len(lines) for marker in note.markers)
