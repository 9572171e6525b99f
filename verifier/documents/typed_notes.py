"""Notes that are typed instead of marked up, in formats that could mark them up.

A paper that a converter made of a PDF file, or that was typed so, has raised numbers in its text and
paragraphs that begin with the same numbers. These are the shapes that the reader of Markdown knows, so its
rules are asked; nothing is believed unless the text calls nearly all of the notes that they find.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verifier.documents.markdown import read_markdown
from verifier.documents.passages import Passage
from verifier.files import BytesSource, SourceFile
from verifier.model import Document, Marker, Note
from verifier.patterns import late_pattern

_SIGNS = late_pattern(r"[\\*_`<&@]")
_RAISED = late_pattern(r"\s*[\[(]?(?:\d{1,4}|[*†‡§]{1,3})(?:\s?[,–-]\s?\d{1,4}){0,9}[\])]?\s*")
_FEWEST_CALLED = 0.8


def with_typed_notes(document: Document, source: BytesSource, body: Sequence[Passage]) -> Document:
    """The document itself if it has notes; else with those that are typed in its text, if there are any."""
    if document.notes or not body:
        return document
    text = "\n\n".join(_as_markdown(passage) for passage in body)
    found = read_markdown(SourceFile(source.path, source.data, text, "utf-8"))
    called = sum(1 for note in found.notes if note.markers)
    if not found.notes or called < _FEWEST_CALLED * len(found.notes):
        return document
    lines = [passage.line for passage in body]
    return replace(
        document,
        notes=tuple(_placed(note, lines) for note in found.notes),
        references=document.references or tuple(_placed(entry, lines) for entry in found.references),
    )


def _as_markdown(passage: Passage) -> str:
    """A passage as one line of Markdown, with its italics and raised numbers."""
    plain = passage.text.plain
    opened = {span.start: "*" for span in passage.text.italics}
    closed = {span.end: "*" for span in passage.text.italics}
    for span in passage.raised:
        if _RAISED.fullmatch(plain, span.start, span.end):
            opened[span.start] = "<sup>"
            closed[span.end] = "</sup>"
    pieces: list[str] = ["# " if passage.heading else ""]
    done = 0
    for place in sorted({*opened, *closed, len(plain)}):
        pieces.append(_SIGNS.sub(r"\\\g<0>", plain[done:place]))
        pieces.append(closed.get(place, ""))
        pieces.append(opened.get(place, ""))
        done = place
    pieces.extend(f" {target}" for target in passage.hidden if target not in plain)
    return "".join(pieces)


def _placed(note: Note, lines: Sequence[int]) -> Note:
    """A note with the lines of its own format: each passage was one line, with an empty one behind it."""
    first, last = (lines[min((line - 1) // 2, len(lines) - 1)] for line in note.lines)
    return replace(
        note,
        lines=(first, max(first, last)),
        markers=tuple(_marker_placed(marker, lines) for marker in note.markers),
    )


def _marker_placed(marker: Marker, lines: Sequence[int]) -> Marker:
    return replace(marker, line=lines[min((marker.line - 1) // 2, len(lines) - 1)])
