"""The reference list of a paper: its entries, whether numbered, one a paragraph or one a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from verifier.documents.furniture import Furniture
from verifier.documents.joining import Joiner
from verifier.documents.labels import Shape, label_at
from verifier.documents.pandoc import RawNote
from verifier.documents.paragraphs import Paragraph, line_starts
from verifier.documents.sections import Section, opens
from verifier.documents.torn import Openness, openness

_BULLET = re.compile(r"\s{0,3}[-*+•]\s+")
_NUMBER = re.compile(r"\s{0,3}(?P<number>\d{1,4})\\?[.)]\s+(?=\S)")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|\bn\.d\.|\bforthcoming\b|https?:", re.IGNORECASE)
_HANGING = re.compile(r"(?: {2,}|\t)\S")


def read_reference_list(
    paragraphs: Sequence[Paragraph], sections: Sequence[Section], furniture: Furniture
) -> tuple[RawNote, ...]:
    """The entries of all reference lists of a paper. Labels are printed numbers, or r1, r2, … in order."""
    pieces = [
        piece
        for paragraph, section in zip(paragraphs, sections, strict=True)
        if section is Section.REFERENCES
        and paragraph.is_text
        and opens(paragraph) is None
        and not furniture.is_paragraph(paragraph)
        for piece in _pieces(paragraph)
    ]
    entries: list[_Entry] = []
    for piece in pieces:
        label, body = _label(piece.text)
        continues = not label and not body and entries and openness(entries[-1].whole.ending) is Openness.OPEN
        if not continues:
            entries.append(_Entry(label or f"r{len(entries) + 1}", piece.first))
        entries[-1].add(piece.text[body:], piece.last, furniture)
        if not entries[-1].whole.ending:
            entries.pop()
    return tuple(RawNote(entry.label, entry.whole.text, (entry.first, entry.last)) for entry in entries)


@dataclass(slots=True)
class _Entry:
    """An entry that may still grow by what a page break cut off."""

    label: str
    first: int
    last: int = 0
    whole: Joiner = field(default_factory=Joiner)

    def add(self, text: str, last: int, furniture: Furniture) -> None:
        for line in furniture.without(text).split("\n"):
            self.whole.add(line)
        self.last = last


def _pieces(paragraph: Paragraph) -> Iterator[Paragraph]:
    """A paragraph, cut where its lines begin entries of their own."""
    text = paragraph.text
    starts = list(line_starts(text))
    marked = [start for start in starts if any(_label(text[start : start + 200]))]
    lines = text.split("\n")
    if not marked and len(lines) > 1:
        hanging = sum(bool(_HANGING.match(line)) for line in lines[1:])
        if hanging:
            marked = [start for start, line in zip(starts, lines, strict=True) if not _HANGING.match(line)]
        elif sum(
            bool(_YEAR.search(line)) and openness(line) is Openness.CLOSED for line in lines
        ) * 4 >= 3 * len(lines):
            marked = starts
    if not marked or marked[0]:
        marked = [0, *marked]
    for start, end in zip(marked, [*(start - 1 for start in marked[1:]), len(text)], strict=True):
        if text[start:end].strip():
            yield paragraph.part(start, end)


def _label(text: str) -> tuple[str, int]:
    """The number that an entry begins with ("" if none), and where its text begins."""
    marked = label_at(text, 0)
    if marked and marked.shape is not Shape.BARE:
        return marked.numbers[0], marked.end
    numbered = _NUMBER.match(text)
    if numbered:
        return numbered.group("number"), numbered.end()
    bullet = _BULLET.match(text)
    return "", bullet.end() if bullet else 0
