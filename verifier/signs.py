"""Short strings of which one stands in every text that some pattern finds something in.

A pattern is searched for only where one of its signs stands. There are hundreds of signs and most texts have
none, so all are looked for at once, in one pass over a text (Aho and Corasick 1975, "Efficient string
matching: an aid to bibliographic search"), and what was found is asked for by one reader after another.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_LONGEST = 2_000
"""Code points of a text that is looked through for all signs at once; in a longer one they are many."""

_SHORTEST, _FEW = 60, 12
"""In so short a text so few signs are looked for sooner one by one."""

_KEPT = 2_048
"""Texts of which it is kept what stands in them."""


class Signs:
    """A group of signs, looked for together with all others."""

    def __init__(self, *words: str) -> None:
        """Take the strings of the group; the empty one stands in every text and is no sign.

        Raises:
            ValueError: one of them is empty.
        """
        if not all(words):
            raise ValueError("an empty string is no sign")
        self._words = words
        self._bit = _ALL.with_group(words)

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def found_in(self, text: str) -> bool:
        """Whether one of the signs stands in a text, as it is printed."""
        if len(text) > _LONGEST or (len(text) < _SHORTEST and len(self._words) < _FEW):
            return any(map(text.__contains__, self._words))
        return _found(text) & self._bit != 0


class _All:
    """The signs of all groups: for each a bit mask of the groups that have it."""

    def __init__(self) -> None:
        self._groups = 0
        self._masks: dict[str, int] = {}
        self._by_place: list[int] = []
        self._automaton: AhoCorasick | None = None

    def with_group(self, words: tuple[str, ...]) -> int:
        """Add a group and give its bit; what was known of texts is forgotten."""
        bit = 1 << self._groups
        self._groups += 1
        for word in words:
            self._masks[word] = self._masks.get(word, 0) | bit
        self._automaton = None
        _found.cache_clear()
        return bit

    def found(self, text: str) -> int:
        """The bits of all groups of which a sign stands in a text."""
        automaton = self._automaton or self._built()
        try:
            matches = automaton.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:
            # Half of a surrogate pair, which has no UTF-8.
            matches = automaton.find_matches_as_indexes(
                text.encode(errors="replace").decode(), overlapping=True
            )
        mask = 0
        for place, _, _ in matches:
            mask |= self._by_place[place]
        return mask

    def _built(self) -> AhoCorasick:
        # Loaded only when a text is looked through.
        from ahocorasick_rs import AhoCorasick, Implementation  # noqa: PLC0415

        self._by_place = list(self._masks.values())
        # Half as long as by the implementation that it would choose, for two milliseconds at the start.
        self._automaton = AhoCorasick(list(self._masks), implementation=Implementation.DFA)
        return self._automaton


@lru_cache(maxsize=_KEPT)
def _found(text: str) -> int:
    return _ALL.found(text)


_ALL = _All()
