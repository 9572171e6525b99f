"""The numbers of lines in the left margin of manuscripts: among the words of the text, or behind all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Protocol, TypeVar

from verifier.documents.pdf_accents import Edges, Place
from verifier.documents.pdf_signs import NOTHING
from verifier.patterns import late_pattern

# A pattern that begins with one sign is looked for fastest; lines behind a hyphen are left out.
_BEGINS = late_pattern(r"\n ?(\d{1,4})(?=[ \r])")
_ENDS = late_pattern(r"\d(?<= \d)\d{0,3}(?= ?\r)")
_ALONE = late_pattern(r"(?<![^\s\x02\ufffe])\d{1,4}(?=\s)")
_OPEN = late_pattern(r"[\w,;\x02\ufffe-][ \t\r\n]{0,3}$")
# How many lines are numbered at least, and the steps of their numbers: every line, or every fifth one.
_LEAST, _STEPS = 6, (1, 2, 5)
_MOST, _LONGEST = 300, 6
_NEAR = 1.0
# Which part of the lines of a page is numbered at least, and how far the numbers stand from them, in points.
_COVERED, _APART = 0.2, 5.0
# How far a number stands above or below its line at most, by the size of the type.
_BESIDE = 0.2
_AND_TEXT = late_pattern(r"(\d+)[ \t]{1,4}\S")


@dataclass(frozen=True, slots=True)
class Numbering:
    """How the lines of a page are numbered: the first number, the last one, and where they end, in points."""

    first: int
    last: int
    margin: float

    def goes_on(self, numbers: Sequence[int], margin: float) -> bool:
        """Whether the numbers of a later page go on with those of this one, or begin anew as they do.

        On a page that holds the last entries of a list, most lines begin behind whole sentences.
        """
        near = abs(margin - self.margin) < _NEAR
        follows = 0 < numbers[0] - self.last <= 2 * _STEPS[-1] and (near or len(numbers) >= _LEAST)
        in_turn = sum(after - before in _STEPS for before, after in pairwise(numbers))
        return (follows or (near and numbers[0] == self.first)) and in_turn * 5 >= 4 * (len(numbers) - 1)


def without_line_numbers(
    text: str, edges: Edges, before: Numbering | None = None
) -> tuple[str, Numbering | None]:
    """The text of a page with signs that stand for nothing in place of the numbers of its lines, and these.

    The lines of notes or of lists are numbered too, but begin behind whole sentences; raised numbers that
    stand apart do not stand below each other. ``before`` are the numbers of the pages before.
    """
    found = list(_BEGINS.finditer(text))
    if not found or (before is None and len(found) < _LEAST):
        return text, before
    ends = [edges(match.end(1) - 1)[1] for match in found]
    margin = median(ends)
    # A page number begins a line too.
    numbers = [int(match[1]) for match, end in zip(found, ends, strict=True) if abs(end - margin) < _NEAR]
    if not numbers:
        return text, before
    goes_on = before is not None and before.goes_on(numbers, margin)
    if goes_on or _are_line_numbers(text, found, edges):
        return _without(text, margin, edges), Numbering(numbers[0], numbers[-1], margin)
    return text, before


def _are_line_numbers(text: str, found: Sequence[re.Match[str]], edges: Edges) -> bool:
    """Whether what the lines of a page begin with are their numbers."""
    if len(found) < _LEAST:
        return False
    numbers = [int(match[1]) for match in found]
    in_turn = {
        place
        for first, (before, after) in enumerate(pairwise(numbers))
        for place in (first, first + 1)
        if after - before in _STEPS
    }
    if len(in_turn) < max(_LEAST, len(found) // 2):
        return False
    fifths = sum(after - before == _STEPS[-1] for before, after in pairwise(numbers))
    covered = len(in_turn) * (_STEPS[-1] if fifths * 2 > len(numbers) else 1)
    if covered < _COVERED * text.count("\n"):
        return False
    places = [found[place].start(1) for place in sorted(in_turn)]
    gaps = [gap for gap in (_gap(text, place, edges) for place in places) if gap is not None]
    if len(gaps) * 2 < len(places) or median(gaps) < _APART:
        return False
    if sum(_is_behind_open(text, place) for place in places) * 2 < len(places):
        return False
    ends = [_last_edge(text, place, edges) for place in places]
    margin = median(ends)
    return sum(abs(end - margin) < _NEAR for end in ends) * 5 >= 4 * len(ends)


def _without(text: str, margin: float, edges: Edges) -> str:
    """A text with signs that stand for nothing in place of the numbers in its margin."""
    signs = list(text)
    for begin, end in _in_margin(text, margin, edges):
        signs[begin:end] = NOTHING * (end - begin)
    return "".join(signs)


def _gap(text: str, place: int, edges: Edges) -> float | None:
    """How far behind a number the text of its line begins, in points; None if there is none."""
    match = _AND_TEXT.match(text, place)
    return edges(match.end() - 1)[0] - edges(match.end(1) - 1)[1] if match else None


def _is_behind_open(text: str, place: int) -> bool:
    return _OPEN.search(text[max(0, place - 6) : place]) is not None


def _last_edge(text: str, place: int, edges: Edges) -> float:
    """Where a number ends that begins at a place."""
    match = _ALONE.match(text, place)
    return edges((match.end() if match else place + 1) - 1)[1]


def _in_margin(text: str, margin: float, edges: Edges) -> Iterator[tuple[int, int]]:
    """The numbers that stand alone and end at the edge of the margin, or before it."""
    for match in _ALONE.finditer(text):
        if edges(match.end() - 1)[1] < margin + _NEAR:
            yield match.span()


def without_numbers_behind(text: str, edges: Edges, place: Place) -> str:
    """The text of a page with signs that stand for nothing in place of the numbers right of its lines.

    Those of the right one of two columns stand there, at one edge and apart from the text.
    """
    found = list(_ENDS.finditer(text))
    if len(found) < _LEAST:
        return text
    numbers = [int(match[0]) for match in found]
    in_turn = [
        match
        for match, before, after in zip(found, [-9, *numbers], [*numbers[1:], -9], strict=False)
        if int(match[0]) - before in _STEPS or after - int(match[0]) in _STEPS
    ]
    if len(in_turn) < max(_LEAST, len(found) // 2):
        return text
    # Figures that stand at one place are set from the left or from the right; what calls notes is raised.
    for side in (1, 0):
        margin = median(_side(match, edges, side) for match in in_turn)
        places = [match for match in in_turn if abs(_side(match, edges, side) - margin) < _NEAR]
        gaps = [edges(match.start())[0] - edges(match.start() - 2)[1] for match in places]
        level = sum(abs(place(match.start())[1] - place(match.start() - 2)[1]) < _NEAR for match in places)
        if len(places) * 5 >= 4 * len(in_turn) and median(gaps) >= _APART and level * 5 >= 4 * len(places):
            break
    else:
        return text
    signs = list(text)
    for match in _ALONE.finditer(text):
        if abs(_side(match, edges, side) - margin) < _NEAR:
            signs[match.start() : match.end()] = NOTHING * len(match[0])
    return "".join(signs)


def _side(number: re.Match[str], edges: Edges, side: int) -> float:
    """Where a number begins, side 0, or ends."""
    return edges(number.end() - 1 if side else number.start())[side]


class Line(Protocol):
    """A printed line with its place and size, in points."""

    text: str
    x: float
    y: float
    size: float
    right: float


_L = TypeVar("_L", bound=Line)


def without_numbers_beside(
    lines: list[_L], before: Numbering | None = None
) -> tuple[list[_L], Numbering | None]:
    """The lines of a page without the numbers that word processors draw beside them, and these.

    They stand behind all the text, end at one edge, left of all lines, and count lines that go on with what
    the ones above begin. ``before`` are the numbers of the pages before.
    """
    numbers = [line for line in lines if len(line.text) <= _LONGEST and line.text.strip().isdecimal()]
    if not (_LEAST if before is None else 1) <= len(numbers) <= _MOST:
        return lines, before
    margin = median(line.right for line in numbers)
    numbers = sorted((line for line in numbers if abs(line.right - margin) < _NEAR), key=lambda line: -line.y)
    counted = {id(line) for line in numbers}
    others = sorted((line for line in lines if id(line) not in counted), key=lambda line: -line.y)
    if not numbers or sum(line.x < margin + _APART for line in others) * 5 > len(others):
        return lines, before
    counts = [int(line.text) for line in numbers]
    rest = [line for line in lines if id(line) not in counted]
    numbering = Numbering(counts[0], counts[-1], margin)
    if before is not None and before.goes_on(counts, margin):
        return rest, numbering
    if len(numbers) < _LEAST:
        return lines, before
    steps = [below - above for above, below in pairwise(counts)]
    is_every = sum(step == 1 for step in steps) * 5 >= 4 * len(steps)
    if not is_every and sum(step in _STEPS for step in steps) * 5 < 4 * len(steps):
        return lines, before
    numbered = [index for index, line in enumerate(others) if _has_beside(line, numbers)]
    inside = sum(_OPEN.search(others[index - 1].text) is not None for index in numbered if index)
    if len(numbered) * 5 < 4 * len(numbers) or inside * 3 < len(numbered):
        return lines, before
    return rest, numbering


def _has_beside(line: Line, numbers: Sequence[Line]) -> bool:
    return any(abs(number.y - line.y) < _BESIDE * line.size for number in numbers)
