"""The places of notes in LaTeX: their commands, and the pieces of text that stand in them."""

from __future__ import annotations

import re
from collections.abc import Callable

from verifier.citing.places import NotePlaces, Stretch
from verifier.documents.latex import latex_notes
from verifier.documents.tex_notes import OpenNote
from verifier.files import SourceFile
from verifier.model import Document
from verifier.patterns import late_pattern

_BRACE = late_pattern(r"\\.|[{}]", re.DOTALL)
_COMMAND_BEFORE = late_pattern(r"(?:\\[A-Za-z]{1,40}\s?\{|\{\s?\\[A-Za-z]{1,40}\s|\{)\Z")
_LINE_BEHIND = late_pattern(r"[ \t]*(?:\r\n|\r|\n)")


def latex_places(source: SourceFile, document: Document) -> tuple[NotePlaces | None, ...]:
    """Where each note of the paper stands; None for one in a file that the paper reads in."""
    notes = latex_notes(source)
    if len(notes) != len(document.notes):
        return (None,) * len(document.notes)
    return tuple(_places(note, source.text) for note in notes)


def _places(note: OpenNote, text: str) -> NotePlaces | None:
    if note.span is None or any(call.span is None for call in note.calls):
        return None
    called = tuple(call.span for call in note.calls if call.span is not None)
    in_place = any(start == note.span[0] for start, _ in called)
    words = _words(note, text)
    if in_place:
        return NotePlaces((note.span, *(span for span in called if span[0] != note.span[0])), (), words)
    return NotePlaces(called, (_with_line(text, note.span),), words)


def _with_line(text: str, span: Stretch) -> Stretch:
    """A command that stands on a line of its own goes with that line."""
    start, end = span
    begin = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    behind = _LINE_BEHIND.match(text, end)
    return (begin, behind.end()) if not text[begin:start].strip() and behind else span


def _words(note: OpenNote, text: str) -> Callable[[int, int], Stretch | None]:
    def find(start: int, end: int) -> Stretch | None:
        held = [piece for piece in note.pieces if piece.at < end and piece.at + piece.length > start]
        if not held:
            return None
        first, last = held[0], held[-1]
        begin = first.start + (start - first.at if first.exact else 0)
        stop = last.start + (end - last.at) if last.exact else last.end
        return _balanced(text, begin, min(stop, last.end))

    return find


def _balanced(text: str, start: int, end: int) -> Stretch | None:
    """The stretch with the groups that it holds in part made whole; None when that is not possible."""
    for _ in range(20):
        depth = lowest = 0
        for match in _BRACE.finditer(text, start, end):
            depth += {"{": 1, "}": -1}.get(match[0], 0)
            lowest = min(lowest, depth)
        if lowest < 0:
            before = _COMMAND_BEFORE.search(text, max(0, start - 60), start)
            if before is None:
                return None
            start = before.start()
        elif depth > 0:
            if not text.startswith("}", end):
                return None
            end += 1
        else:
            return start, end
    return None
