"""Notes in the right margin of PDF papers, beside the lines that call them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from statistics import median
from typing import Protocol, TypeVar

from verifier.documents.pdf_accents import Edges, Place
from verifier.documents.pdf_blanks import characters

# How much smaller such notes are set than the text, and which part of the page's width lies left of them.
_SMALLER, _LEFT = 0.87, 0.5
# How far left of their lines labels may hang, how wide the gap is before them, and how far apart the lines
# of one note stand at most, by the size of the type.
_HANGING, _GAP, _CLOSE = 1.0, 0.6, 1.8
_FEW = 2


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
    in_margin: bool

    @property
    def label(self) -> str:
        """The raised number that the line begins with, "" if none."""


_L = TypeVar("_L", bound=Line)


def part_from_margin(
    lines: list[_L], edges: Edges, place: Place, new_line: Callable[[_L, int, float, float, float], _L]
) -> list[_L]:
    """The lines of a page, those of margin notes marked and cut from the lines of the text beside them.

    ``new_line`` makes a line of what stands in one from an offset on, at a place and in a size.
    """
    far = _LEFT * max((line.right for line in lines), default=0.0)
    right = [line for line in lines if line.x > far]
    if len(right) < _FEW:
        return lines
    size = Counter(round(line.size, 1) for line in lines for _ in range(len(line.text))).most_common(1)[0][0]
    body = [line for line in lines if line.size > _SMALLER * size]
    begins = Counter(round(line.x) for line in right if line.size <= _SMALLER * size)
    if not begins or not body:
        return lines
    margin, times = begins.most_common(1)[0]
    edge = margin - _HANGING * size
    # Page numbers may stand there too.
    beyond = sum(line.x > edge for line in body)
    if times < _FEW or edge < median(line.right for line in body) or beyond > _FEW:
        return lines
    found: list[_L] = []
    for line in lines:
        found.append(line)
        if line.size <= _SMALLER * size:
            line.in_margin = line.x > edge
        elif line.right > margin and (offset := _behind_gap(line, edge, edges)):
            at = characters(line)
            _, y, small = place(at[min(offset + 2 + len(line.text[offset:].split(" ")[0]), len(at) - 1)])
            other = new_line(line, offset, edges(at[offset])[0], y, small)
            other.in_margin = True
            found.append(other)
    return found


def _behind_gap(line: Line, edge: float, edges: Edges) -> int:
    """Where in a line what stands in the margin begins, behind a gap; 0 if nothing does."""
    at = characters(line)
    before = line.x
    for offset, sign in enumerate(line.text):
        if sign.isspace():
            continue
        left, right = edges(at[offset])
        if left >= edge and left - before > _GAP * line.size:
            return offset
        before = right
    return 0


def margin_notes(lines: Sequence[_L]) -> list[_L]:
    """The lines of a page's margin notes from above; none if the first one begins with no label.

    What stands apart from a note and begins with no label, as a heading in the margin, is left out.
    """
    found: list[_L] = []
    last: _L | None = None
    for line in sorted((line for line in lines if line.in_margin), key=lambda line: -line.y):
        if line.label or (last is not None and last.y - line.y < _CLOSE * line.size):
            found.append(line)
            last = line
    return found
