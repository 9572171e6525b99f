"""Notes of PDF papers that are labelled with Roman numbers or with letters: they look like words.

No page is asked for them before lines begin with such labels in turn, and they count only where the text
calls the first two with raised ones.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass

from verifier.documents.labels import CIRCLED
from verifier.patterns import late_pattern

_BEHIND = r"(?=\s?[^\W_a-zа-яα-ω]|\s?[“”\"‘«„(]|\s?https?:|\s?$)"
_ROMAN = r"c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})(?<=[ivxlc])"
CANDIDATE = late_pattern(
    rf"[ \[(]{{0,2}}(?P<number>[a-zа-яα-ω](?:(?<=[ivxlc])[ivxlc]{{1,8}})?)"
    rf"(?:[\])]?\.?{_BEHIND}|[\]).](?=\s))"
)
"""What a line begins with that may be such a label."""
_ROMANS = tuple(
    f"{ten}{one}"
    for ten in ("", "x", "xx")
    for one in ("", *["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"])
)
_ALPHABETS = "abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщэюя", "αβγδεζηθικλμνξοπρστυφχψω"
# What of words may be raised that are shortened: 1st, XIXe, Mme, No.
_ORDINAL = late_pattern(r"(?:(?<!\d)\d{1,2}|[IVXLCDMN])(?:st|nd|rd|th|er?|re|[aeoºª]|me|le|gr|r|os?)$")
_ENOUGH, _MANY = 3, 5
# How many letters between two may begin no line that looks like a note.
_MOST_MISSING = 1


@dataclass(frozen=True, slots=True)
class WordLabels:
    """A way to label notes: how their labels begin lines and end words, and by which two they are known.

    ``needs_sign``: only what is raised, or has a stop behind it, is a label.
    """

    begins: re.Pattern[str]
    ends: re.Pattern[str]
    first: frozenset[str]
    longest: int
    needs_sign: bool


ROMAN = WordLabels(
    late_pattern(rf"\s?(?P<number>{_ROMAN})(?=\s?[^\W_a-z]|\s?[“”\"‘«„(])"),
    late_pattern(r"[ivxlc]{1,12}(?![^\W_])"),
    frozenset({"i", "ii"}),
    12,
    needs_sign=False,
)
_LETTERS = tuple(
    WordLabels(
        late_pattern(
            rf"\s?[\[(]?(?:(?P<number>[{signs[0]}-{signs[-1]}]{{1,2}})"
            rf"(?:(?P<stop>[\])]|[\])]?\.(?=\s))(?=\s?\S)|{_BEHIND})|(?P<glued>[{signs[0]}-{signs[-1]}])\s?(?=\w))"
        ),
        late_pattern(rf"[{signs[0]}-{signs[-1]}](?:(?![^\W_])|(?<!\S.)(?=[^\W\d_a-zа-яα-ω]))"),
        frozenset(signs[:2]),
        2,
        needs_sign=True,
    )
    for signs in _ALPHABETS
)


def labels_begun(candidates: Sequence[str]) -> WordLabels | None:
    """How notes are labelled whose lines begin as some do, in the order of a paper; None if they are not."""
    numbers = [_ROMANS.index(one) if one in _ROMANS else -9 for one in candidates]
    if any(b - a == c - b == 1 for a, b, c in zip(numbers, numbers[1:], numbers[2:], strict=False)):
        return ROMAN
    for signs, labels in zip(_ALPHABETS, _LETTERS, strict=True):
        if _in_turn(candidates, signs) >= _ENOUGH or _rise(candidates, signs) >= _MANY:
            return labels
    return None


def _in_turn(candidates: Sequence[str], signs: str) -> int:
    """How many letters come in turn; pages may begin anew with the first one."""
    best = reached = 0
    last = -2
    for one in candidates:
        place = signs.find(one) if len(one) == 1 else -1
        if 0 < place - last <= _MOST_MISSING + 1 and last >= 0:
            reached += 1
        elif place == 0:
            reached = max(1, reached)
        else:
            continue
        last = place
        best = max(best, reached)
    return best


def _rise(candidates: Sequence[str], signs: str) -> int:
    """How many letters at most follow each other that rise, as where notes are set in one paragraph."""
    best = length = 0
    last = ""
    for one in candidates:
        if len(one) != 1 or one not in signs:
            continue
        length = length + 1 if one > last else 1
        last = one
        best = max(best, length)
    return best


def is_ordinal(before: str, raised: str) -> bool:
    """Whether a raised letter is the end of a number in words, as in 1st, or of a short form, as in No."""
    return _ORDINAL.search(f"{before[-4:]}{raised}") is not None


def are_called(labels: WordLabels, called: Container[str]) -> bool:
    """Whether the first two labels are called."""
    return all(label in called for label in labels.first)


def rank(label: str) -> int | None:
    """The place of a label in its order: of a number, a circled one, or a letter; None of other signs."""
    if label.isdecimal():
        return int(label)
    if len(label) == 2 and label[0] in "ab" and label[1] in _ALPHABETS[0]:
        return 26 * (_ALPHABETS[0].index(label[0]) + 1) + _ALPHABETS[0].index(label[1]) + 1
    if len(label) != 1:
        return None
    if label in CIRCLED:
        return CIRCLED.index(label) + 1
    return next((signs.index(label) + 1 for signs in _ALPHABETS if label in signs), None)
