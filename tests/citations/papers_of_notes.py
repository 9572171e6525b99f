"""Papers that are nothing but their notes, as tests write them in Markdown."""

from __future__ import annotations

from verifier.citations import read_notes
from verifier.documents.inline import read_inline
from verifier.model import Citation, Document, Note


def read(*notes: str) -> tuple[Citation, ...]:
    """The citations of a paper's notes, in order."""
    texts = tuple(Note(str(i), read_inline(note).text, (i, i)) for i, note in enumerate(notes, 1))
    readings = read_notes(Document("x.md", "markdown", texts))
    return tuple(citation for reading in readings for citation in reading.citations)


def read_last(*notes: str) -> tuple[Citation, ...]:
    """The citations of the last note of a paper."""
    texts = tuple(Note(str(i), read_inline(note).text, (i, i)) for i, note in enumerate(notes, 1))
    return read_notes(Document("x.md", "markdown", texts))[-1].citations
