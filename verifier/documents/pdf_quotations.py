"""Quotations within the notes of a PDF page, set smaller than these and indented."""

from __future__ import annotations

from collections.abc import Sequence, Set

from verifier.documents.pdf_columns import note_start
from verifier.documents.pdf_floats import CAPTION
from verifier.documents.pdf_lines import Line
from verifier.documents.torn import Openness, openness

# How much smaller than the notes such lines are set, at most and at least, and how far they are indented.
_SMALLEST, _LARGEST, _INDENT = 0.84, 0.965, 0.7
# How far they stand from the lines of their note at most, by the size of its type.
_CLOSE = 1.8
_SAME = 0.6
_MOST_LINES = 40


def above_quotation(lines: Sequence[Line], end: int, of_notes: float) -> int:
    """Where a quotation begins that ends before a line of a column; that line itself if there is none.

    What stands so at the very end of a column goes on with what the note above it begins: “as he says:”.
    """
    left = min((line.x for line in lines if _is_of_notes(line, of_notes)), default=None)
    begin = end
    while left is not None and begin and end - begin < _MOST_LINES:
        line = lines[begin - 1]
        is_set_so = (
            _SMALLEST * of_notes <= line.size < _LARGEST * of_notes and line.x > left + _INDENT * line.size
        )
        is_near = begin == len(lines) or line.y - lines[begin].y <= _CLOSE * of_notes
        if not (is_set_so and is_near):
            break
        begin -= 1
    if begin == end or end < len(lines):
        return begin
    before = lines[begin - 1] if begin else None
    is_opened = (
        before is not None
        and _is_of_notes(before, of_notes)
        and before.y - lines[begin].y <= _CLOSE * of_notes
        and openness(before.text) is not Openness.CLOSED
    )
    return begin if is_opened else end


def with_quotations(lines: Sequence[Line], start: int, of_notes: float, waiting: Set[str]) -> int:
    """Where the notes at the foot of a column begin, some of whose lines are quotations.

    ``start`` is where they begin in one size, ``waiting`` the labels called before. A quotation may also go
    on from the page before, if the note goes on behind it and what is above stands apart.
    """
    while True:
        begin = above_quotation(lines, start, of_notes)
        if begin == start:
            return start
        above = begin
        while above and _is_of_notes(lines[above - 1], of_notes):
            above -= 1
        is_near = above < begin and lines[begin - 1].y - lines[begin].y <= _CLOSE * of_notes
        if not is_near:
            goes_on = start < len(lines) and note_start(lines[start]) is None
            is_apart = not begin or lines[begin - 1].y - lines[begin].y > _CLOSE * of_notes
            return begin if goes_on and is_apart else start
        called = waiting | {line.text[a:b] for line in lines[:above] for a, b in line.raised}
        begun = {one.label for one in map(note_start, lines[above:begin]) if one is not None}
        is_apart = not above or lines[above - 1].y - lines[above].y > _CLOSE * of_notes
        is_table = any(CAPTION.match(line.text) for line in lines[above:start])
        if is_table or not (begun & called or (is_apart and not begun)):
            return start
        start = above


def _is_of_notes(line: Line, of_notes: float) -> bool:
    return abs(line.size - of_notes) <= _SAME and line.size >= _LARGEST * of_notes
