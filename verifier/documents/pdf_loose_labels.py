"""Raised numbers that a PDF page draws before or behind all else: put where they stand on the page.

Some producers draw the text first and its superscripts later, or the notes and then their numbers. PDFium
gives them in the order of the file, as lines of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from verifier.documents.labels import CIRCLED
from verifier.documents.pdf_signs import CLOSING, OPENING
from verifier.patterns import late_pattern

LABEL = late_pattern(rf"\s?(?:[\[(（［〔【]?\d{{1,4}}[.)\]）］〕】]?|[*⋆☆★†‡§¶‖]{{1,6}}|[{CIRCLED}])\s?")
_LONGEST = 8
# How much smaller than its line a raised number is, and how far above its base line it stands.
_SMALLER, _LOWEST, _HIGHEST = 0.87, 0.1, 0.75
# How far the text of a note stands from its number at most, by the size of the type.
_HANGING = 3.5
_CLOSE = 0.1
# How far the number of a list stands from its text.
_MARKER = 1.5
_MOST = 400

Edges = Callable[[int], tuple[float, float]]


class Line(Protocol):
    """A printed line: its text, place and size, and which characters of the page stand where in it."""

    text: str
    x: float
    y: float
    size: float
    right: float
    start: int
    runs: Sequence[tuple[int, int]]
    raised: Sequence[tuple[int, int]]


_L = TypeVar("_L", bound=Line)


def put_labels(lines: list[_L], edges: Edges) -> list[_L]:
    """The lines of a page with its loose labels in the lines that they belong to."""
    loose = [line for line in lines if len(line.text) <= _LONGEST and LABEL.fullmatch(line.text)]
    if not loose or len(loose) > _MOST:
        return lines
    placed: set[int] = set()
    for label in loose:
        beside = _beside(label, lines)
        if beside is not None:
            _insert(beside, label, 0, raised=False)
            beside.x = label.x
            placed.add(id(label))
            continue
        near = [line for line in lines if _is_raised(label, line) and LABEL.fullmatch(line.text) is None]
        within = next((line for line in near if line.x <= label.x < line.right + _CLOSE * line.size), None)
        if within is not None:
            _insert(within, label, _offset(within, label.x, edges))
        else:
            right = [line for line in near if 0 <= line.x - label.right < _HANGING * line.size]
            if not right:
                continue
            line = min(right, key=lambda one: one.x)
            _insert(line, label, 0)
            line.x = label.x
        placed.add(id(label))
    return [line for line in lines if id(line) not in placed] if placed else lines


def _beside(label: _L, lines: Sequence[_L]) -> _L | None:
    """The line that a number of a list stands directly in front of, drawn apart: "20." and its note."""
    if not label.text.rstrip().endswith((".", ")", "]")) or not any(map(str.isdigit, label.text)):
        return None
    near = (
        line
        for line in lines
        if line is not label
        and abs(line.y - label.y) < _CLOSE * line.size
        and abs(line.size - label.size) < _CLOSE * line.size
        and 0 <= line.x - label.right < _MARKER * line.size
        and LABEL.fullmatch(line.text) is None
    )
    return min(near, key=lambda line: line.x, default=None)


def _is_raised(label: Line, line: Line) -> bool:
    """Whether a label is set smaller than a line and stands higher, but not on the line above."""
    return label.size < _SMALLER * line.size and _LOWEST * line.size < label.y - line.y < _HIGHEST * line.size


def _offset(line: Line, x: float, edges: Edges) -> int:
    """Before which character of a line something stands, by its place on the page."""
    segments = [(0, line.start), *line.runs]
    place = 0
    for (begin, first), (end, _) in zip(segments, [*segments[1:], (len(line.text), 0)], strict=True):
        for offset in range(begin, end):
            if not line.text[offset].isspace():
                left, right = edges(first + offset - begin)
                if (left + right) / 2 > x:
                    return place
                place = offset + 1
    return place


def _insert(line: Line, label: Line, offset: int, *, raised: bool = True) -> None:
    """Put a label into a line; one that isn't raised with a blank behind it."""
    bare = label.text.strip()
    text = bare if raised else f"{bare} "
    segments = [(0, line.start), *line.runs]
    begin, first = max(segment for segment in segments if segment[0] <= offset)
    length = len(text)
    line.text = f"{line.text[:offset]}{text}{line.text[offset:]}"
    moved = [(one + length if one >= offset else one, at) for one, at in line.runs]
    here = label.start + label.text.index(bare)
    rest = (offset + length, first + offset - begin)
    if offset:
        line.runs = sorted({*moved, (offset, here), rest})
    else:
        line.start, line.runs = here, sorted({*moved, rest})
    spans = [(a + length, b + length) if a >= offset else (a, b) for a, b in line.raised]
    inner = bare.strip(f"{OPENING}.{CLOSING}")
    at = offset + text.index(inner)
    line.raised = sorted([*spans, (at, at + len(inner))] if raised else spans)
