"""The labels that citations and notes go by in a paper: "33", "33b", and "33-2" for another note 33."""

from __future__ import annotations


def unique_label(label: str, taken: set[str]) -> str:
    """A label that no earlier note has: a repeated one gets a number of its own."""
    identity, number = label, 2
    while identity in taken:
        identity, number = f"{label}-{number}", number + 1
    taken.add(identity)
    return identity


def letter_of(index: int) -> str:
    """The letter of a citation in its note: a to z, then aa, ab and so on."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(97 + rest) + letters
    return letters
