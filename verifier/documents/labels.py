"""The shapes in which the numbers of notes are printed: superscript, in brackets, or bare.

One table serves both ends: a note begins with its label, and a marker in the text repeats it. The
shapes are those that converters of PDF files leave behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from verifier.patterns import late_pattern

SUPERSCRIPT_SIGNS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
CIRCLED_SIGNS = "".join(chr(0xF500 + number) for number in range(1, len(CIRCLED) + 1))
"""Signs that no text has: they stand for circled numbers that are known to be labels."""
_PLAIN_SIGNS = str.maketrans(
    dict(zip(SUPERSCRIPT_SIGNS + "⁻", "0123456789-", strict=True))
    | {sign: str(number) for number, sign in enumerate(CIRCLED_SIGNS, 1)}
)
_OPEN, _CLOSE = r"(?:\\?[\[［【〔])", r"(?:\\?[\]］】〕])"
_NUMBERS = r"\d{1,4}(?:[ \t]?(?:[,;，、]|[-–—~])[ \t]?\d{1,4}){0,20}"
_PRINTED = rf"(?:\d{{1,4}}[a-z]\b|{_NUMBERS}|\\?[*†‡§]{{1,3}})"
_LETTERS = r"(?-i:[A-Z]|[ivxlc]{1,6})"
_JUMP = r"(?:\(\#[^()\s]{0,200}\))"
_LONGEST_RANGE = 40

LABEL = late_pattern(
    rf"""
      (?P<superscript>
          (?:{_OPEN}\s?)?<sup>\s?{_OPEN}?(?P<in_sup>{_PRINTED}){_CLOSE}?{_JUMP}?\s?</sup>
          (?:\s?{_CLOSE})?{_JUMP}?
        | (?<!\^)\^(?:(?P<in_caret>{_NUMBERS})\^|\{{(?P<in_brace>{_NUMBERS})\}}\^?)
        | \$\s?(?:\{{\s?\}}\s?)?\^\s?\{{?\s?(?P<in_math>{_NUMBERS})\s?\}}?\s?\$
        | (?P<in_mark>(?:\\[*]){{1,3}}|[†‡]{{1,3}})
        | (?P<circled>[{CIRCLED_SIGNS}])
        | (?P<signs>[{SUPERSCRIPT_SIGNS}]{{1,3}}(?:[,⁻–][{SUPERSCRIPT_SIGNS}]{{1,3}}){{0,9}}))
    | (?P<bracket>(?:\[(?=\\?\[))?{_OPEN}\s?(?P<in_bracket>{_NUMBERS}|{_LETTERS}|\\?[*†‡§¶]{{1,3}})\s?{_CLOSE}
        (?:\](?=\(\#))?(?:{_JUMP}|(?!\()))
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A label in any of the marked shapes."""

# With what a label begins. Looking for that first is many times faster than trying all shapes everywhere.
_FIRST_SIGN = late_pattern(rf"[<\[［【〔\\^$†‡{SUPERSCRIPT_SIGNS}{CIRCLED_SIGNS}]")

_BEFORE_LABEL = late_pattern(
    r"[ \t\f]{0,12}(?P<bullet>[-*+•][ \t]{1,3})?(?:<(?P<tag>span|a)\s[^<>]{0,200}>\s?</(?P=tag)>\s?){0,2}",
    re.IGNORECASE,
)
_BARE_LABEL = late_pattern(
    r"(?P<number>\d{1,3})(?:\\?[.)、．][ \t]*|[ \t]+|[ \t]*\n[ \t]*|(?=[^\W\d_a-zß-ÿ]|[“\"‘«《„]))"
    r"(?=(?:<(?:a|span)\s[^<>]{0,200}>\s?</(?:a|span)>\s?)?[“\"‘«《„*_(\[]{0,3}[^\W\d_])"
)
_BEHIND_LABEL = late_pattern(r"[ \t]?:?[ \t]*")


class Shape(StrEnum):
    """How a label is printed."""

    SUPERSCRIPT = "superscript"
    BRACKET = "bracket"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Label:
    """A label as found: the numbers it gives, its shape, and the stretch of text it takes.

    ``listed``: it stands behind the bullet of a list.
    """

    numbers: tuple[str, ...]
    shape: Shape
    start: int
    end: int
    listed: bool = False


_PRINTED_IN = ("in_bracket", "in_sup", "signs", "in_caret", "in_brace", "in_math", "in_mark", "circled")


def label_of(match: re.Match[str]) -> Label:
    """What a match of `LABEL` says; a range gives each of its numbers."""
    shape = Shape.BRACKET if match.group("bracket") is not None else Shape.SUPERSCRIPT
    printed = next(value for value in match.group(*_PRINTED_IN) if value is not None)
    return Label(_expand(printed), shape, match.start(), match.end())


def find_labels(text: str) -> Iterator[Label]:
    """Every label in a marked shape, in order."""
    done = 0
    for sign in _FIRST_SIGN.finditer(text):
        if sign.start() < done:
            continue
        match = LABEL.match(text, sign.start())
        if match:
            done = match.end()
            yield label_of(match)


def label_at(text: str, start: int) -> Label | None:
    """The single label with which a line begins at ``start``; its end is where the note's text begins."""
    before = _BEFORE_LABEL.match(text, start)
    place = before.end() if before else start
    marked = LABEL.match(text, place)
    if marked:
        label = label_of(marked)
    else:
        bare = _BARE_LABEL.match(text, place)
        if bare is None:
            return None
        label = Label((bare.group("number"),), Shape.BARE, bare.start(), bare.end())
    if len(label.numbers) != 1:
        return None
    behind = _BEHIND_LABEL.match(text, label.end)
    listed = bool(before and before.group("bullet"))
    return Label(label.numbers, label.shape, start, behind.end() if behind else label.end, listed)


@lru_cache(maxsize=4096)
def _expand(printed: str) -> tuple[str, ...]:
    """``3, 5-7`` → 3, 5, 6, 7. A range that is none (7-3, 1-900) gives its two ends."""
    numbers: list[str] = []
    for piece in re.split(r"\s*[,;，、]\s*", printed.translate(_PLAIN_SIGNS).replace("\\", "")):
        ends = re.split(r"\s*[-–—~]\s*", piece)
        if len(ends) == 2 and 0 < int(ends[1]) - int(ends[0]) <= _LONGEST_RANGE:
            numbers.extend(str(number) for number in range(int(ends[0]), int(ends[1]) + 1))
        else:
            numbers.extend(end.strip() for end in ends if end.strip())
    return tuple(numbers)
