"""Numbers as people print them: in figures, in Roman numerals, in Chinese signs."""

from __future__ import annotations

from functools import lru_cache

from verifier.compare.fold import loose
from verifier.patterns import late_pattern

_ROMAN = late_pattern(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_LETTERS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_FIGURES = late_pattern(r"\d{1,18}")
_HAN = late_pattern(r"[〇零一二三四五六七八九十百]{1,7}")
_HAN_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0}
_LONGEST = 80

_SECTIONS = frozenset("cdlm")
"""Letters that number sections of journals as often as they are numerals ("Physical Review D")."""


def roman_number(text: str) -> int:
    """The value of a Roman numeral in the usual, subtractive spelling; 0 when it is none."""
    numeral = text.lower()
    if not numeral or not _ROMAN.fullmatch(numeral):
        return 0
    values = [_LETTERS[letter] for letter in numeral]
    return sum(
        -value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True)
    )


def volume_number(text: str) -> int:
    """The value of a volume's Roman numeral; 0 for all else, and for a letter that may be a section's."""
    return 0 if text.lower() in _SECTIONS else roman_number(text)


def han_number(text: str) -> int:
    """The value of Chinese signs below a thousand ("一百二十", "一二〇"); 0 when they are no number."""
    if not _HAN.fullmatch(text):
        return 0
    if not set(text) & {"十", "百"}:
        return int("".join(str(_HAN_DIGITS[sign]) for sign in text))
    total, digit = 0, 0
    for sign in text:
        if sign in _HAN_DIGITS:
            digit = _HAN_DIGITS[sign]
        else:
            total += (digit or 1) * (10 if sign == "十" else 100)
            digit = 0
    return total + digit


def counts(text: str) -> frozenset[str]:
    """The numbers of a volume or issue in figures: "No. 22", "22(1)", "XXII" share 22.

    Where there are no figures, Roman numerals count, else Chinese ones. A name ("Spring") gives nothing:
    it says nothing against a number.
    """
    return _counted(text[:_LONGEST])


@lru_cache(maxsize=8192)
def _counted(text: str) -> frozenset[str]:
    figures = {str(int(figure)) for figure in _FIGURES.findall(text)}
    if figures:
        return frozenset(figures)
    words = loose(text).split()
    romans = {str(number) for word in words if (number := volume_number(word))}
    return frozenset(romans or {str(number) for run in _HAN.findall(text) if (number := han_number(run))})


def same_count(a: str, b: str) -> bool | None:
    """Whether two volumes or issues have one number; of names that stand in place of numbers, one name.

    None when that can't be told: some numbers in common, a name beside a number, a name cut short.
    """
    first, second = counts(a), counts(b)
    if first and second:
        return True if first == second else None if first & second else False
    if first or second:
        return None
    one, other = loose(a), loose(b)
    if one == other:
        return True
    if one.startswith(other) or other.startswith(one) or set(one.split()) & set(other.split()):
        return None
    return False
