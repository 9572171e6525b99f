"""The places of notes in Markdown: footnotes of Pandoc, and numbers as converters of PDF files leave them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence

from verifier.citing.places import NotePlaces, Stretch
from verifier.documents.labels import CIRCLED, LABEL, label_at
from verifier.files import SourceFile
from verifier.model import Document, Marker, Note
from verifier.patterns import late_pattern

_LINE_END = late_pattern(r"\r\n|\r|\n")
_PANDOC_MARKER = late_pattern(r"\[\^[^\]\s]{1,200}\]")
_PANDOC_DEFINITION = late_pattern(r"[ ]{0,3}\[\^[^\]\s]{1,200}\]:[ \t]*")
_BARE = late_pattern(r"\d{1,4}")
# What only series of notes have: see `verifier.documents.typed_series`.
_IN_SERIES = late_pattern(rf"\(\d{{1,3}}\)|（\d{{1,3}}）|\{{\d{{1,3}}\}}|\^\d{{1,3}}(?!\d)|[{CIRCLED}]")
_LABEL_IN_SERIES = late_pattern(rf"[ \t]{{0,8}}(?:{_IN_SERIES.pattern}|\d{{1,3}}[.)]?(?=[ \t]))[ \t]*")
_LONGEST_INLINE = 20_000
_BRACKET = late_pattern(r"\\.|[\[\]]", re.DOTALL)
_TARGET = late_pattern(r"\]\((?:[^()\s]|\([^()\s]{0,400}\)){0,4000}\)")
_FARTHEST = 400
_LONGEST_MARKUP = 12


def markdown_places(source: SourceFile, document: Document) -> tuple[NotePlaces | None, ...]:
    """Where each note of the paper stands; None for one whose definition cannot be told from the text.

    Line and column of the document's markers count as in an editor, so they give the offsets.
    """
    file = _File(source.text)
    return tuple(_places(note, file) for note in document.notes)


class _File:
    """The text of a file and the offsets at which its lines begin."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def offset(self, line: int, column: int = 1) -> int:
        """The offset of a place."""
        return self.starts[min(line, len(self.starts)) - 1] + column - 1

    def line_end(self, line: int) -> int:
        """Where the line behind ``line`` begins."""
        return self.starts[line] if line < len(self.starts) else len(self.text)

    def line_of(self, offset: int) -> int:
        """The line of an offset."""
        return bisect_right(self.starts, offset)


def _places(note: Note, file: _File) -> NotePlaces | None:
    markers = [stretch for marker in note.markers if (stretch := _marker(marker, file))]
    if len(markers) != len(note.markers):
        return None
    if len(markers) == 1 and file.text.startswith("^[", markers[0][0]):
        start, end = markers[0]
        return NotePlaces((markers[0],), (), _words(note, file.text, [(start + 2, end - 1)]))
    definitions = _definitions(note, file)
    if definitions is None:
        return None
    return NotePlaces(tuple(markers), tuple(definitions), _words(note, file.text, definitions))


def _marker(marker: Marker, file: _File) -> Stretch | None:
    """What calls a note at a place: a label in any of the shapes that are read, or a note typed in place."""
    start = file.offset(marker.line, marker.column)
    text = file.text
    if text.startswith("^[", start):
        end = _closing(text, start + 1)
        return (start, end) if end else None
    for pattern in (_PANDOC_MARKER, LABEL, _IN_SERIES, _BARE):
        match = pattern.match(text, start)
        if match:
            return match.span()
    return None


def _closing(text: str, opening: int) -> int:
    """Behind the bracket that closes the one at ``opening``; 0 if none does."""
    depth = 0
    for match in _BRACKET.finditer(text, opening, opening + _LONGEST_INLINE):
        if match[0] == "[":
            depth += 1
        elif match[0] == "]":
            depth -= 1
            if depth == 0:
                return match.end()
    return 0


def _definitions(note: Note, file: _File) -> list[Stretch] | None:
    """The lines of a definition; both parts of one that a page break has torn; None if text is among them."""
    first, last = note.lines
    start, end = file.offset(first), file.line_end(last)
    block = file.text[start:end]
    if _PANDOC_DEFINITION.match(block):
        return [(start, end)]
    begins = _label_end(block)
    if not begins:
        # The definition begins in the middle of a line, behind another one.
        return None
    if _holds_only(block[begins:], note.text.plain):
        return [(start, end)]
    if not note.torn:
        return None
    for cut in range(first + 1, min(last, first + _FARTHEST)):
        # The part before the break ends at an empty line, the part behind it begins after one.
        if file.text[file.offset(cut) : file.line_end(cut)].strip():
            continue
        head = (start, file.offset(cut))
        tail = _tail(file, cut, last)
        typed = file.text[slice(*head)][begins:] + (file.text[slice(*tail)] if tail else "")
        if tail and _holds_only(typed, note.text.plain):
            return [head, tail]
        return None
    return None


def _label_end(block: str) -> int:
    """Where the text of a note begins behind its label; 0 if none stands at its beginning."""
    label = label_at(block, 0)
    if label is not None:
        return label.end
    match = _LABEL_IN_SERIES.match(block)
    return match.end() if match else 0


def _tail(file: _File, after: int, last: int) -> Stretch | None:
    """The paragraph that ends on ``last``, if it begins behind the line ``after``."""
    line = last
    while line > after and file.text[file.offset(line) : file.line_end(line)].strip():
        line -= 1
    return (file.offset(line + 1), file.line_end(last)) if after < line + 1 <= last else None


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def _holds_only(typed: str, note: str) -> bool:
    """Whether a stretch of the file holds a note and little else: tags, entities, targets of links."""
    wanted = _letters(note)
    for shown in (_letters(_TARGET.sub("]", typed)), _letters(typed)):
        alike = shown.startswith(wanted[:40]) and shown.endswith(wanted[-20:])
        # Behind a link that shows a title its target is put at the end of a note.
        if (alike and abs(len(shown) - len(wanted)) <= 12) or sorted(shown) == sorted(wanted):
            return True
    return False


def _words(note: Note, text: str, stretches: list[Stretch]) -> Callable[[int, int], Stretch | None]:
    """Find stretches of a note's text in the file, where its characters stand in order amid markup."""
    aligned: dict[int, int] = {}

    def align() -> Mapping[int, int]:
        typed = [offset for start, end in stretches for offset in range(start, end)]
        at = 0
        if len(stretches) == 1:
            match = _PANDOC_DEFINITION.match(text, stretches[0][0])
            begins = _label_end(text[stretches[0][0] : stretches[0][0] + 400])
            at = match.end() - stretches[0][0] if match else begins
        for index, char in enumerate(note.text.plain):
            if char.isspace():
                continue
            at = _next(text, typed, at, char)
            if at == len(typed):
                break
            aligned[index] = typed[at]
            at += 1
        return aligned

    def find(start: int, end: int) -> Stretch | None:
        places = aligned or align()
        held = [places.get(index) for index in range(start, end) if not note.text.plain[index].isspace()]
        if not held or held[0] is None or held[-1] is None:
            return None
        first, last = held[0], held[-1] + 1
        # What is skipped between the characters must be markup, not words that stand elsewhere in the note.
        if last - first > 2 * (end - start) + 200:
            return None
        return _with_marks(text, first, last)

    return find


def _next(text: str, typed: Sequence[int], at: int, char: str) -> int:
    """Where in ``typed`` a character of a note stands next; its length if nowhere.

    A dash may be typed as hyphens, which then stand hardly farther than the markup before them is long.
    """
    if char in "–—":
        for place in range(at, min(at + _LONGEST_MARKUP, len(typed))):
            if text[typed[place]] == char or text.startswith("--", typed[place]):
                return place
    while at < len(typed) and text[typed[at]] != char:
        at += 1
    return at


def _with_marks(text: str, start: int, end: int) -> Stretch:
    """The stretch with the marks of emphasis that begin right before it and end in it, and the reverse."""
    for mark in ("**", "*", "_"):
        inside = text[start:end].count(mark)
        if inside % 2 and text.endswith(mark, 0, start):
            start -= len(mark)
        elif inside % 2 and text.startswith(mark, end):
            end += len(mark)
    return start, end
