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
        self._shortest = _SHORTEST if len(words) < _FEW else 0
        self._group = _ALL.with_group(words)

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def found_in(self, text: str) -> bool:
        """Whether one of the signs stands in a text, as it is printed."""
        if self._shortest <= len(text) <= _LONGEST:
            return self._group in _found(text)
        return any(map(text.__contains__, self._words))


def in_any_case(*words: str) -> tuple[str, ...]:
    """Words in small letters and as they are printed else: with one capital, one in each, all in capitals.

    More signs take no more time, while a copy of a text in small letters has to be looked through anew.
    """
    found: dict[str, None] = {}
    for word in words:
        first = next((place for place, letter in enumerate(word) if letter.isalpha()), 0)
        capital = word[:first] + word[first : first + 1].upper() + word[first + 1 :]
        found |= dict.fromkeys((word, capital, word.title(), word.upper()))
    return tuple(found)


class _All:
    """The signs of all groups: for each the numbers of the groups that have it."""

    def __init__(self) -> None:
        self._count = 0
        self._groups: dict[str, set[int]] = {}
        self._by_place: list[set[int]] = []
        self._automaton: AhoCorasick | None = None

    def with_group(self, words: tuple[str, ...]) -> int:
        """Add a group and give its number; what was known of texts is forgotten."""
        group = self._count
        self._count += 1
        for word in words:
            self._groups.setdefault(word, set()).add(group)
        self._automaton = None
        _found.cache_clear()
        return group

    def found(self, text: str) -> frozenset[int]:
        """The numbers of all groups of which a sign stands in a text."""
        automaton = self._automaton or self._built()
        try:
            matches = automaton.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:
            # Half of a surrogate pair, which has no UTF-8.
            matches = automaton.find_matches_as_indexes(
                text.encode(errors="replace").decode(), overlapping=True
            )
        return _NONE.union(*[self._by_place[place] for place, _, _ in matches])

    def _built(self) -> AhoCorasick:
        # Loaded only when a text is looked through.
        from ahocorasick_rs import AhoCorasick, Implementation  # noqa: PLC0415

        self._by_place = list(self._groups.values())
        # Half as long as by the implementation that it would choose, for two milliseconds at the start.
        self._automaton = AhoCorasick(list(self._groups), implementation=Implementation.DFA)
        return self._automaton


@lru_cache(maxsize=_KEPT)
def _found(text: str) -> frozenset[int]:
    return _ALL.found(text)


_NONE: frozenset[int] = frozenset()
_ALL = _All()
