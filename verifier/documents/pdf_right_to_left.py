"""Arabic and Hebrew on PDF pages, whose lines PDFium gives in pieces, from the left or from the right."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from verifier.documents.pdf_runs import Run
from verifier.documents.pdf_signs import RIGHT_TO_LEFT
from verifier.patterns import late_pattern

_LAM_ALEF = late_pattern("[\u0627\u0622\u0623\u0625]\u0644")
_MIRRORED = str.maketrans("()[]«»", ")(][»«")
_BRACKET = late_pattern(r"[()\[\]]")
# A bracket that opens stands before its word, the blank before it.
_LOOSE_OPENING = late_pattern(r"(?<=[^\W\d_])([(\[])( )(?=[^\W\d_])")
_LATIN = late_pattern("[A-Za-z]")
_STOP_BEFORE = late_pattern(r"(?<!\S)(?P<stop>[.,;:،؛])(?P<number>\d{1,9})(?!\S)")


class Line(Protocol):
    """A printed line: its text and where its raised numbers begin and end in it."""

    text: str
    raised: Sequence[tuple[int, int]]


# How far runs of one line may stand apart in height, by the size of the type.
_SAME_LINE = 0.55


def from_right(runs: Sequence[Run]) -> Iterator[Run]:
    """The runs of a page with those of each line in the order in which they are read from the right.

    Lines that run from the left are given as they are.
    """
    line: list[Run] = []
    size, y = 0.0, 0.0
    for run in runs:
        if run.size and line and size and abs(run.y - y) >= _SAME_LINE * max(size, run.size):
            yield from _sorted(line)
            line, size = [], 0.0
        if run.size >= size:
            size, y = run.size, run.y
        line.append(run)
    yield from _sorted(line)


def _sorted(line: list[Run]) -> list[Run]:
    letters = sum(len(run.text) for run in line if RIGHT_TO_LEFT.search(run.text))
    if letters * 2 <= sum(len(run.text) for run in line):
        return line
    return sorted((run for run in line if run.size), key=lambda run: -max(run.x, run.right))


def with_ligatures(text: str, edges: Callable[[int], tuple[float, float]]) -> str:
    """The text of a page with lam before alef where one sign stands for both, which PDFium turns round."""
    signs: list[str] | None = None
    for match in _LAM_ALEF.finditer(text):
        at = match.start()
        if edges(at) == edges(at + 1):
            signs = signs or list(text)
            signs[at], signs[at + 1] = signs[at + 1], signs[at]
    return text if signs is None else "".join(signs)


def with_brackets(text: str) -> str:
    """The text of a page with its brackets turned round, if in most lines one closes before one opens.

    Where that tells nothing, as with brackets around several lines, those of the whole page decide.
    """
    first = [match[0] for match in map(_BRACKET.search, text.splitlines()) if match]
    brackets = "".join(_BRACKET.findall(text))
    closes_first = first.count(")") + first.count("]") > len(first) / 2
    if not closes_first and _pairs(brackets) >= _pairs(brackets.translate(_MIRRORED)):
        return text
    return _LOOSE_OPENING.sub(r"\2\1", text.translate(_MIRRORED))


def _pairs(brackets: str) -> int:
    """How many brackets are opened and closed again."""
    opened = found = 0
    for sign in brackets:
        if sign in "([":
            opened += 1
        elif opened:
            opened, found = opened - 1, found + 1
    return found


def with_stops(line: Line) -> str:
    """The text of a line on a page read from the right, its stops behind the numbers that PDFium gives first.

    Where a number is raised, the stop stands before it.
    """
    if _LATIN.search(line.text):
        return line.text
    raised = {begin for begin, _ in line.raised}
    return _STOP_BEFORE.sub(
        lambda match: match[0] if match.start("number") in raised else f"{match['number']}{match['stop']}",
        line.text,
    )
