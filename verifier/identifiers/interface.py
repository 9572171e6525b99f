"""What an identifier scheme is: how it is printed, what its values are, and where they resolve.

A scheme is a row of ``verifier.identifiers.table``. The finder knows no scheme by name; what a scheme
does that a pattern can't say is a function in a module of its own, named in its row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from verifier.signs import Signs

MAX_VALUE = 2000
"""No identifier is longer; what is, is left alone. Keeps every reader linear on hostile lines."""

_ROUNDS = 6
# How far, in code points, a word that makes a bare number an identifier may stand from it.
_REACH = 300


@dataclass(frozen=True, slots=True)
class Found:
    """An identifier in a text: ``text[start:end] == printed``; ``url`` is "" when none resolves it."""

    scheme: str
    value: str
    url: str
    start: int
    end: int
    printed: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a text where a value is printed; the value isn't normalised yet."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Wording:
    """One way in which a scheme is printed.

    Args:
        cue: what announces the values, or None when they are known by their own form.
        value: the value; its group ``value`` if it has one, else the whole match.
        more: a further value after the first, read as long as separators follow; None for one only.
        triggers: lower-case pieces, one of which every place holds; saves the search where there is none.
        near: a pattern that must occur within a few lines of the value, or None.
        in_url: whether it is read inside addresses too, not only in running text.
    """

    value: re.Pattern[str]
    cue: re.Pattern[str] | None = None
    more: re.Pattern[str] | None = None
    triggers: Signs | None = None
    near: re.Pattern[str] | None = None
    in_url: bool = False


@dataclass(frozen=True, slots=True)
class Scheme:
    """A kind of identifier.

    Args:
        name: as in reports.
        title: what it identifies, in a few words.
        example: a value in its normal form.
        wordings: how it is printed.
        normalise: a printed form to its one normal form, "" when it is none (wrong check digit included).
        link: a normal form to the address that resolves it, "" when there is none.
        find: a reader of its own, instead of or beside the wordings.
    """

    name: str
    title: str
    example: str
    wordings: tuple[Wording, ...]
    normalise: Callable[[str], str]
    link: Callable[[str], str]
    find: Callable[[Page], Iterator[Hit]] | None = None


@dataclass(frozen=True)
class Page:
    """A text with what every scheme wants to know of it: its addresses, and where certain words stand."""

    text: str
    addresses: tuple[Hit, ...] = ()
    _places: dict[re.Pattern[str], list[int]] = field(default_factory=dict)

    @cached_property
    def lowered(self) -> str:
        """The text in lower case, for triggers only: offsets may differ."""
        return self.text.lower()

    @cached_property
    def in_address(self) -> bytearray:
        """A byte a code point: 1 where it belongs to an address."""
        mask = bytearray(len(self.text))
        for hit in self.addresses:
            mask[hit.start : hit.end] = b"\x01" * (hit.end - hit.start)
        return mask

    def has(self, triggers: Signs | None) -> bool:
        """Whether one of the pieces occurs at all; true when none is named."""
        return triggers is None or triggers.found_in(self.lowered)

    def stands_near(self, pattern: re.Pattern[str], position: int) -> bool:
        """Whether the pattern occurs within reach of a position."""
        places = self._places.get(pattern)
        if places is None:
            places = [match.start() for match in pattern.finditer(self.text)]
            self._places[pattern] = places
        index = _first_from(places, position - _REACH)
        return index < len(places) and places[index] <= position + _REACH


def _first_from(places: list[int], position: int) -> int:
    low, high = 0, len(places)
    while low < high:
        middle = (low + high) // 2
        if places[middle] < position:
            low = middle + 1
        else:
            high = middle
    return low


def settled(normalise: Callable[[str], str]) -> Callable[[str], str]:
    """Make a normaliser one whose results it leaves alone: what doesn't settle is no identifier."""

    def normalise_until_settled(printed: str) -> str:
        if len(printed) > MAX_VALUE:
            return ""
        value = normalise(printed)
        for _ in range(_ROUNDS):
            again = normalise(value) if value else ""
            if again == value:
                return value
            value = again
        return ""

    return normalise_until_settled
