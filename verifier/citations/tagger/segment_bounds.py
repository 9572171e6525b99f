"""Where a field begins and ends in the run of a label: without the marks of the style at its ends."""

from __future__ import annotations

import re

Field = tuple[str, int, int, str]
"""Label, start, end, and the normal form of the value ("" for as printed)."""
_LEFT = " \t\u00a0\u3000,.;:!?)]}”»’>*_/|=·•，。；：、）】》」-–—"
_RIGHT = " \t\u00a0\u3000,;:([{“„«‘<*_/|=·•，；：、（【《「-–—"
_QUOTES = "“”„«»‘’\"'`‚《》〈〉「」『』＂"

_LEFT_MARKS, _RIGHT_MARKS = frozenset(_LEFT + _QUOTES), frozenset(_RIGHT + _QUOTES + ".!?")
_PAIRS = {")": "(", "]": "[", "）": "（"}
_CLOSED_BY = {"(": ")", "[": "]", "{": "}", "（": "）", "<": ">"}
_KEPT_STOP = re.compile(r"(?:(?<![^\W\d_])[^\W\d_]|\b(?:al|Jr|Sr|Inc|Ltd|Co|Corp|u\.\s?a|др))\.$")


def bounds(text: str, start: int, end: int, *, keep: str = "") -> tuple[int, int]:
    """The range without white space and the style's marks at both its ends; ``keep`` are marks that stay."""
    while start < end:
        sign = text[start]
        if sign in _LEFT_MARKS or (sign in _CLOSED_BY and text.find(_CLOSED_BY[sign], start, end) < 0):
            start += 1
        else:
            break
    while end > start:
        sign = text[end - 1]
        # As most ranges end.
        if sign.isalnum() or sign in keep:
            break
        if sign == "." and _KEPT_STOP.search(text, max(start, end - 8), end):
            break
        if sign in _RIGHT_MARKS or _closes_alone(text, start, end):
            end -= 1
        else:
            break
    return start, end


def _closes_alone(text: str, start: int, end: int) -> bool:
    sign = text[end - 1]
    opening = _PAIRS.get(sign)
    return sign in "}>" or (opening is not None and text.find(opening, start, end) < 0)


def in_brackets(text: str, start: int, end: int) -> bool:
    """Whether one pair of brackets stands around all of a range."""
    return end - start > 2 and (text[start], text[end - 1]) in (("(", ")"), ("[", "]")) and (
        text.find(")" if text[start] == "(" else "]", start, end) == end - 1
    )  # fmt: skip
