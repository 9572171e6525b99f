"""Where a second column begins on a PDF page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import median

from verifier.documents.pdf_columns import note_start
from verifier.documents.pdf_lines import Line
from verifier.documents.pdf_pages import Page

# How many lines of a second column stand at least beside lines of the first.
_FEW = 2
# How far apart two pieces of one line stand at most, by the size of the type.
_SAME = 0.6
# How wide at least the gap between two columns is, in points.
_GUTTER = 5.0
MOST_HANGING = 6
"""How far the lines of a column hang at most behind their numbers, by the size of the type."""


def second_column(
    page: Page, lines: Sequence[Line], known: float | None = None, following: Page | None = None
) -> float | None:
    """Where a second column begins, if lines of a page stand in two.

    ``known`` is how far from the left it began before; ``following`` is the next page.
    """
    return _split_of_many(page, lines, known) or _split_of_few(page, lines, known, following)


def _split_of_few(
    page: Page, lines: Sequence[Line], known: float | None, following: Page | None
) -> float | None:
    """Where a second column of few lines begins: beside the first one, where others do, or with notes.

    Others stand on pages before, or on the next one: a list in two columns may begin at the foot of its page.
    """
    left = [line for line in lines if line.x < 0.4 * page.width]
    right = [line for line in lines if 0.42 * page.width < line.x < 0.7 * page.width]
    beside = [
        line
        for line in right
        if any(one.right < line.x and abs(one.y - line.y) < _SAME * line.size for one in left)
    ]
    if len(beside) < _FEW:
        return None
    edge, top = min(line.x for line in beside), max(line.y for line in beside)
    if any(line.right > edge for line in left if line.y <= top + line.size / 2):
        return None
    # Left and right pages have margins of different width.
    from_left = edge - 4.0 - min(line.x for line in page.lines)
    near = beside[0].size / 2
    is_known = known is not None and abs(from_left - known) < near
    if not is_known and following is not None and following.lines:
        split = _split_of_many(following, following.lines)
        left_edge = min(line.x for line in following.lines)
        is_known = split is not None and abs(from_left - (split - left_edge)) < near
    labelled = sum(bool(line.label) for line in beside)
    return edge - 4.0 if is_known or (labelled > 1 and any(line.label for line in left)) else None


def _split_of_many(page: Page, lines: Sequence[Line], known: float | None = None) -> float | None:
    """Where a second column of many lines begins."""
    right = [round(line.x) for line in lines if 0.42 * page.width < line.x < 0.7 * page.width]
    if len(right) < max(5, len(lines) // 5):
        return None
    edge, times = Counter(right).most_common(1)[0]
    near = [line.y for line in lines if abs(round(line.x) - edge) <= 3]
    if len(near) < max(4, len(right) // 3) or times < 2:
        return None
    # In a page of one column lines begin in the middle too (poems, signatures), but others run past them.
    left = [line for line in lines if line.x < 0.4 * page.width and min(near) <= line.y <= max(near)]
    across = sum(line.right > edge + line.size for line in left)
    if across * 3 > len(left):
        return None
    # Most lines of the column may hang behind numbers, or behind the first lines of the entries of a list.
    hanging = MOST_HANGING * median(line.size for line in lines)
    # The last words of loose lines may stand there too, but end before the column.
    before = [line for line in lines if edge - hanging < line.x < edge and _is_free(line, left)]
    begun = Counter(round(line.x) for line in before if line.right > edge)
    left_edge = min(line.x for line in page.lines)

    def is_known(line: Line) -> bool:
        # Where few lines are left, a single entry may begin in the column.
        return known is not None and abs(line.x - 4.0 - left_edge - known) < line.size / 2

    first = [
        line.x
        for line in before
        if begun[round(line.x)] > 1 or note_start(line) is not None or is_known(line)
    ]
    return min(first, default=edge) - 4.0


def _is_free(line: Line, left: Sequence[Line]) -> bool:
    """Whether no line of the left column reaches as far as a line begins that stands beside it."""
    return not any(
        one.right > line.x and abs(one.y - line.y) < _SAME * line.size for one in left if one is not line
    )


def strips(lines: Sequence[Line]) -> list[float]:
    """Where the columns begin that some lines stand in, from the left, if nothing stands between them.

    Notes may be set in three columns below a text of one; in most of them some begin with a label.
    """
    begins: list[float] = []
    labelled: set[int] = set()
    edge = 0.0
    # Lines that are read from the right begin there.
    sides = sorted((*sorted((line.x, line.right)), bool(line.label)) for line in lines)
    for left, right, has_label in sides:
        if not begins or left - edge > _GUTTER:
            begins.append(left)
        if has_label:
            labelled.add(len(begins))
        edge = max(edge, right)
    return begins if len(labelled) * 2 > len(begins) else []
