"""Numbers for the classes of words, and what a class of word says about the places around it.

What is known of a token's place is computed with arrays of such numbers, for many texts at once.
"""

from __future__ import annotations

from enum import IntFlag
from threading import Lock

import numpy as np
import numpy.typing as npt

Whole = npt.NDArray[np.int64]


class Trait(IntFlag):
    """What a class of word does to the places behind it."""

    MARK = 1
    YEAR = 2
    OPENS = 4
    CLOSES = 8
    APOSTROPHE = 16
    BRACKET = 32
    OPEN_BRACKET = 64
    IN = 128
    CAPITAL_IN = 256
    EDITS = 512
    STOPS = 1024
    BEFORE_IN = 2048
    ONE_CAPITAL = 4096
    CAPITALS = 8192
    SHORT = 16384
    JOINED = 32768
    FULL_STOP = 65536
    ENDS_QUOTATION = 131072
    QUOTES = 262144
    NAMES_PLACE = 524288
    NAMES_PRESS = 1048576
    NAMES_JOURNAL = 2097152
    NAMES_PAGE = 4194304


MARKS = (
    ".",
    ",",
    ";",
    ":",
    "(",
    ")",
    "[",
    "]",
    "q(",
    "q)",
    '"(',
    '")',
    "?",
    "!",
    "，",
    "。",
    "：",
    "/",
    "--",
)
"""The marks that part a citation into stretches."""

_TRAITS: tuple[tuple[Trait, tuple[str, ...]], ...] = (
    (Trait.MARK, MARKS),
    (Trait.YEAR, ("year",)),
    (Trait.OPENS, ("q(", '"(', "'(", "`(")),
    (Trait.CLOSES, ("q)", '")', "')", "’)")),
    # An apostrophe closes a quotation only in front of what may follow one.
    (Trait.APOSTROPHE, ("’)",)),
    (Trait.ENDS_QUOTATION, (".", ",", ";", "(", "$")),
    (Trait.BRACKET, ("(", ")", "[", "]")),
    (Trait.OPEN_BRACKET, ("(", "[")),
    (Trait.IN, ("in-c", "in-l")),
    (Trait.CAPITAL_IN, ("in-c",)),
    (Trait.EDITS, ("edit-c", "edit-l")),
    (Trait.STOPS, (".", ":", ";", "?", "q)", '")')),
    (Trait.BEFORE_IN, (".", ",", "q)", '")', "?", ";", ")")),
    (Trait.ONE_CAPITAL, ("X",)),
    (Trait.CAPITALS, ("X", "XX")),
    # Behind these a full stop ends an abbreviation.
    (Trait.SHORT, ("X", "XX", "x", "volume-l", "page-l", "number-l", "journal-c", "edit-c", "edit-l")),
    (Trait.JOINED, ("(", ")", "[", "]", "q(", "q)", '"(', '")')),
    (Trait.FULL_STOP, (".",)),
    (Trait.QUOTES, ("q(", '"(')),
    (Trait.NAMES_PLACE, ("place",)),
    (Trait.NAMES_PRESS, ("press-c", "press-l")),
    (Trait.NAMES_JOURNAL, ("journal-c",)),
    (Trait.NAMES_PAGE, ("page-l",)),
)
_TELLING = frozenset(
    ("year", "X", "XX", "page-l", "volume-l", "number-l", "edit-l", "edit-c", "in-c", "and-l", "place", "url")
)


class Terms:
    """Classes, and the words in which stretches and marks are summed up, each with a number.

    ``traits`` and ``short`` are arrays by the number of a term: its traits, and what is told of it where it
    stands before a mark. They are as long as there are terms, or longer.
    """

    def __init__(self) -> None:
        self.names: list[str] = []
        self.numbers: dict[str, int] = {}
        self.traits: Whole = np.zeros(256, np.int64)
        self.short: Whole = np.zeros(256, np.int64)
        self._lock = Lock()

    def number(self, name: str) -> int:
        """The number of a term, which never changes."""
        known = self.numbers.get(name)
        return self._add(name) if known is None else known

    def _add(self, name: str) -> int:
        short = self.number(name[:1]) if len(name) > 1 and name not in _TELLING else None
        with self._lock:
            if name in self.numbers:
                return self.numbers[name]
            number = len(self.names)
            if number == len(self.traits):
                self.traits = np.concatenate([self.traits, np.zeros_like(self.traits)])
                self.short = np.concatenate([self.short, np.zeros_like(self.short)])
            self.traits[number] = sum(trait for trait, names in _TRAITS if name in names)
            self.short[number] = number if short is None else short
            self.names.append(name)
            self.numbers[name] = number
            return number


TERMS = Terms()
"""The terms of this run. There are few: classes, single marks, and what sums up stretches of them."""

BEGIN = TERMS.number("^")
END = TERMS.number("$")
MARK_NUMBERS: Whole = np.array([TERMS.number(mark) for mark in MARKS])
