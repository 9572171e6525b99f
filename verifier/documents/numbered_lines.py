"""Numbers that begin lines without a mark: those that a list numbers on, and whole lists that the text calls.

A number alone says little, so its neighbours are asked: a line that begins with the number between two of a
list is one of it, though a year or another number follows; and a list that counts from 1 is one of notes if
the text calls nearly all of its numbers, whatever its items say.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest
from typing import Protocol

from verifier.documents.paragraphs import Paragraph, line_starts
from verifier.patterns import late_pattern

_BEFORE_NUMBER = late_pattern(
    r"[ \t]{0,12}(?P<number>\d{1,3})(?:\\?[.)、．][ \t]+|[ \t]+)(?=[“\"‘«„(*_]{0,2}\d)"
)
_MOST_BETWEEN = 6
_MOST_LINES = 200
_FEWEST = 3
_MANY = 6
_NEARLY_ALL = 0.8


class Numbered(Protocol):
    """A line that begins with a number: its paragraph, and where in this it begins."""

    @property
    def paragraph(self) -> int: ...  # noqa: D102

    @property
    def start(self) -> int: ...  # noqa: D102

    @property
    def number(self) -> int: ...  # noqa: D102

    @property
    def listed(self) -> bool: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Line:
    """A line that begins with the number which a list lacks; ``body`` is where its text begins."""

    paragraph: int
    start: int
    body: int
    number: int


def missing_lines(items: Sequence[Numbered], paragraphs: Sequence[Paragraph]) -> list[Line]:
    """The lines between the items of lists that begin with the one number which is left out there."""
    found: list[Line] = []
    for item, after in zip_longest(items, items[1:]):
        if after is not None and after.number == item.number + 2:
            wanted, until = item.number + 1, (after.paragraph, after.start)
        elif item.number and (after is None or after.number <= 1):
            # The last of a list, which stands right behind.
            wanted, until = item.number + 1, (item.paragraph + 2, 0)
            until = min(until, (after.paragraph, after.start)) if after is not None else until
        else:
            continue
        lines = list(_lines(paragraphs, (item.paragraph, item.start), until, wanted))
        if len(lines) == 1:
            found.extend(lines)
    return found


def _lines(
    paragraphs: Sequence[Paragraph], begin: tuple[int, int], end: tuple[int, int], number: int
) -> Iterator[Line]:
    if end[0] - begin[0] > _MOST_BETWEEN:
        return
    for index in range(begin[0], min(end[0], len(paragraphs) - 1) + 1):
        text = paragraphs[index].text
        starts = line_starts(text)
        first = bisect_right(starts, begin[1]) if index == begin[0] else 0
        for start in islice(starts, first, first + _MOST_LINES):
            if (index, start) >= end:
                return
            match = _BEFORE_NUMBER.match(text, start)
            if match and int(match["number"]) == number:
                yield Line(index, start, match.end(), number)


def called_lists(
    items: Sequence[Numbered], called: frozenset[str], loosely: frozenset[str]
) -> set[tuple[int, int]]:
    """The places of the items of lists that are notes: they count from 1, and the text calls nearly all.

    ``called`` are the labels that the text plainly calls. The lists must hold nearly all of them too: in a
    paper whose notes stand elsewhere a list may be numbered. Of a long list whose items have both bullets
    and numbers those count that the text may call ``loosely``, as any number stands in it.
    """
    lists: list[list[Numbered]] = []
    for item in items:
        if item.number == 1:
            lists.append([item])
        elif (
            lists
            and lists[-1][-1].number + 1 == item.number
            and item.paragraph - lists[-1][-1].paragraph <= 1
        ):
            lists[-1].append(item)
    kept = [
        one
        for one in lists
        if len(one) >= _FEWEST
        and sum(str(item.number) in _callable(one, called, loosely) for item in one) >= _NEARLY_ALL * len(one)
    ]
    numbers = {label for label in called if label.isdecimal()}
    held = {str(item.number) for one in kept for item in one}
    if len(held & numbers) < _NEARLY_ALL * len(numbers):
        return set()
    return {(item.paragraph, item.start) for one in kept for item in one}


def _callable(listed: Sequence[Numbered], called: frozenset[str], loosely: frozenset[str]) -> frozenset[str]:
    long = len(listed) >= _MANY and all(item.listed for item in listed)
    return loosely if long else called
