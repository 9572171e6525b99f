"""Quoted titles: which quotation marks belong together, in the styles of several languages.

Inner quotation marks stay part of the title. A closing mark must be followed by what ends a title: a
blank, punctuation or the end; so the apostrophe of "China’s" closes nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verifier.patterns import late_pattern

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
OPENING = tuple(_PAIRS)
"""All marks that open a quotation."""
_STRAIGHT = "\"”'"
"""Marks that open and close alike."""
_ANY_MARK = late_pattern(f"[{''.join(_PAIRS)}]")
_MARK_OR_CLOSER = {
    mark: late_pattern(f"[{mark}{closers}]") for mark, closers in _PAIRS.items() if mark not in _STRAIGHT
}
_ENDS = late_pattern(r"[\s,.;:!?…)\]，。；：、）】\ue000]|$")
_MAX_TITLE = 1000
# Nobody quotes so deep; without it a run of opening marks would be looked through from each of them.
_DEEPEST = 16


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
    ends = {
        mark: [place for place in _places(mark, text) if _ends_title(text, place)]
        for mark in _STRAIGHT
        if mark in text
    }
    behind = 0
    for place in _ANY_MARK.finditer(text):
        position = place.start()
        if position < behind or not _opens(text, position):
            continue
        mark = text[position]
        end = _next_of(ends[mark], position) if mark in _STRAIGHT else _closing(text, position)
        if end is not None:
            found.append(Quoted(position, end, mark))
            behind = end
    return found


def _places(sign: str, text: str) -> Iterator[int]:
    """Where a sign stands in a text."""
    place = text.find(sign)
    while place >= 0:
        yield place
        place = text.find(sign, place + 1)


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


def _next_of(ends: Sequence[int], start: int) -> int | None:
    """The place behind the first mark that can end a title and stands behind ``start``."""
    place = bisect_right(ends, start)
    return ends[place] + 1 if place < len(ends) and ends[place] < start + _MAX_TITLE else None


def _closing(text: str, start: int) -> int | None:
    """The place behind the mark that closes the one at ``start``, where the two look different."""
    mark = text[start]
    closers = _PAIRS[mark]
    depth = 0
    limit = min(len(text), start + _MAX_TITLE)
    for found in _MARK_OR_CLOSER[mark].finditer(text, start + 1, limit):
        index, sign = found.start(), found.group()
        if sign == mark and mark not in closers:
            depth += 1
            if depth > _DEEPEST:
                return None
        else:
            if mark in "‘‚" and (not _ends_title(text, index) or _is_of_plural(text, index, limit)):
                continue
            if depth == 0:
                return index + 1
            depth -= 1
    # The depth never came back to nought: an inner mark is missing, so the last one closes.
    last = max((text.rfind(sign, start + 1, limit) for sign in closers), default=-1)
    return last + 1 if depth and last > start else None


# "‘The Rights of Peoples’ (2003) 52 ICLQ 749", as British lawyers print it.
_BRACKET_BEHIND = late_pattern(r"\s[(\[](?:\d|eds?\b)|\sin\s[^\Wa-z\d_]|\s\Z")


def _is_of_plural(text: str, index: int, limit: int) -> bool:
    """Whether ’ is the apostrophe of "Lilliputians’ Dilemmas’,", which closes behind the next words."""
    if (
        text[index - 1] != "s"
        or text[index + 1 : index + 2] != " "
        or not text[index + 2 : index + 3].isalpha()
    ):
        return False
    later = text.find("’", index + 1, limit)
    while (
        later > 0
        and not text[later + 1 : later + 2].strip(" ")
        and not _BRACKET_BEHIND.match(text, later + 1)
    ):
        later = text.find("’", later + 1, limit)
    opened = text.find("‘", index + 1, limit)
    closes = later > 0 and (text[later + 1] in ",.;:)" or _BRACKET_BEHIND.match(text, later + 1) is not None)
    return closes and not 0 <= opened < later


def _ends_title(text: str, index: int) -> bool:
    return _ENDS.match(text, index + 1) is not None or (
        text[index] == '"' and text[index + 1 : index + 2] in "”’'"
    )
