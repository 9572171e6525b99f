"""Word lists as they stand in this room's tables: one string, words parted by blanks."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Return the words of a table."""
    return frozenset(text.split())


def phrase_set(text: str) -> frozenset[str]:
    """Return the phrases of a table, parted by ``|``, line ends read as blanks."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split("|"))
