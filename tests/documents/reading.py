"""Reads a text as the paper it would be in a file."""

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
