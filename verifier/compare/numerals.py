"""Roman numerals, as volumes and front matter are counted."""

from __future__ import annotations

import re

_ROMAN = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})\Z")
_NUMERALS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_LETTERS_OF_SERIES = frozenset("cdlm")


def roman_value(text: str) -> int:
    """The value of a Roman numeral of either case, or 0 when it is none."""
    numeral = text.lower()
    if not numeral or not _ROMAN.match(numeral):
        return 0
    values = [_NUMERALS[letter] for letter in numeral]
    return sum(
        -value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True)
    )


def counted_in_figures(word: str) -> str:
    """A word that counts volumes or issues in figures: "XII" is "12"; any other word is returned as it is.

    C, D, L and M alone name parts of a series ("Series C") and stay letters.
    """
    if word.lower() in _LETTERS_OF_SERIES:
        return word
    value = roman_value(word)
    return str(value) if value else word
