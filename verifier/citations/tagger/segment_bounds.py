"""Where a field begins and ends in the run of a label: without the marks of the style at its ends."""

from __future__ import annotations

from verifier.patterns import late_pattern

Field = tuple[str, int, int, str]
"""Label, start, end, and the normal form of the value ("" for as printed)."""
_LEFT = " \t\u00a0\u3000,.;:!?)]}”»’>*_/|=·•，。；：、）】》」-–—"
_RIGHT = " \t\u00a0\u3000,;:([{“„«‘<*_/|=·•，；：、（【《「-–—"
_QUOTES = "“”„«»‘’\"'`‚《》〈〉「」『』＂"

_LEFT_MARKS, _RIGHT_MARKS = frozenset(_LEFT + _QUOTES), frozenset(_RIGHT + _QUOTES + ".!?")
_PAIRS = {")": "(", "]": "[", "）": "（"}
_CLOSED_BY = {"(": ")", "[": "]", "{": "}", "（": "）", "<": ">"}
_ABBREVIATED = late_pattern(r"\b(?:al|Jr|Sr|Inc|Ltd|Co|Corp|др)\.")
_ABBREVIATIONS = ("al.", "Jr.", "Sr.", "Inc.", "Ltd.", "Co.", "Corp.", "др.")
_LONGEST_ABBREVIATION = 5


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
        if sign == "." and _is_kept_stop(text, start, end):
            break
        if sign in _RIGHT_MARKS or _closes_alone(text, start, end):
            end -= 1
        else:
            break
    return start, end


def _is_kept_stop(text: str, start: int, end: int) -> bool:
    """Whether the full stop that ends a range is that of an initial or an abbreviation: "J.", "et al."."""
    if end - 2 < start or not _is_letter(text[end - 2]):
        return False
    if end < 3 or not _is_letter(text[end - 3]):
        return True
    return text.endswith(_ABBREVIATIONS, start, end) and (
        _ABBREVIATED.search(text, max(start, end - _LONGEST_ABBREVIATION), end) is not None
    )


def _is_letter(sign: str) -> bool:
    return sign.isalnum() and not sign.isdecimal()


def _closes_alone(text: str, start: int, end: int) -> bool:
    sign = text[end - 1]
    opening = _PAIRS.get(sign)
    return sign in "}>" or (opening is not None and text.find(opening, start, end) < 0)


def in_brackets(text: str, start: int, end: int) -> bool:
    """Whether one pair of brackets stands around all of a range."""
    return end - start > 2 and (text[start], text[end - 1]) in (("(", ")"), ("[", "]")) and (
        text.find(")" if text[start] == "(" else "]", start, end) == end - 1
    )  # fmt: skip
