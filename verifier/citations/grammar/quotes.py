"""Quoted titles: which quotation marks belong together, in the styles of several languages.

Inner quotation marks stay part of the title. A closing mark must be followed by what ends a title: a
blank, punctuation or the end; so the apostrophe of "China’s" closes nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_PAIRS = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‘": "’",
    "‚": "‘’",
    '"': '"',
    "《": "》",
    "〈": "〉",
    "「": "」",
    "『": "』",
    "＂": "＂",
    "”": "”",
    "'": "'",
}
_ENDS = re.compile(r"[\s,.;:!?)\]，。；：、）】\ue000]|$")
_MAX_TITLE = 1000


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation: the marks stand at ``start`` and ``end - 1``, its words between."""

    start: int
    end: int
    mark: str

    @property
    def inner(self) -> tuple[int, int]:
        """The range of the words."""
        return self.start + 1, self.end - 1


def find_quotes(text: str) -> list[Quoted]:
    """The outermost quotations of a text in reading order; a mark without a partner is left alone."""
    found: list[Quoted] = []
    position = 0
    while position < len(text):
        mark = text[position]
        if mark in _PAIRS and _opens(text, position):
            end = _closing(text, position)
            if end is not None:
                found.append(Quoted(position, end, mark))
                position = end
                continue
        position += 1
    return found


def _opens(text: str, position: int) -> bool:
    """Whether a mark can open: nothing of a word stands before it, and no blank behind it."""
    before = text[position - 1] if position else " "
    after = text[position + 1] if position + 1 < len(text) else " "
    if text[position] in "《〈「『":
        return True
    if text[position] in "”»" and text[position] != "»":
        return not before.isalnum() and before not in ".,;:!?" and after.isalnum()
    if text[position] == "«" or text[position] == "»":
        return not before.isalnum()
    return not before.isalnum() and not after.isspace()


def _closing(text: str, start: int) -> int | None:
    """The place behind the mark that closes the one at ``start``."""
    mark = text[start]
    closers = _PAIRS[mark]
    depth = 0
    limit = min(len(text), start + _MAX_TITLE)
    for index in range(start + 1, limit):
        sign = text[index]
        if sign == mark and mark not in closers:
            depth += 1
        elif sign in closers:
            if mark in "‘‚\"”'" and not _ends_title(text, index):
                continue
            if depth == 0:
                if mark == '"' and _reopens(text, start, index):
                    continue
                return index + 1
            depth -= 1
    # The depth never came back to nought: an inner mark is missing, so the last one closes.
    last = max((text.rfind(sign, start + 1, limit) for sign in closers), default=-1)
    return last + 1 if depth and last > start else None


def _ends_title(text: str, index: int) -> bool:
    return _ENDS.match(text, index + 1) is not None or (
        text[index] == '"' and text[index + 1 : index + 2] in "”’'"
    )


def _reopens(text: str, start: int, index: int) -> bool:
    """A straight mark after a blank or bracket opens an inner quotation instead of closing the outer."""
    return (
        text[index - 1] in " (“" and index - 1 > start and index + 1 < len(text) and text[index + 1].isalnum()
    )
