"""What the tests of identifiers ask of a text, in a word each."""

from __future__ import annotations

from verifier.identifiers import Found, find_identifiers


def found_in(text: str, scheme: str) -> list[Found]:
    """Return what a text holds of a scheme, each place checked against the text."""
    found = [item for item in find_identifiers(text) if item.scheme == scheme]
    for item in found:
        assert text[item.start : item.end] == item.printed
    return found


def values_in(text: str, scheme: str) -> list[str]:
    """Return the normal forms that a text holds of a scheme, in its order."""
    return [item.value for item in found_in(text, scheme)]


def only_in(text: str, scheme: str) -> Found:
    """Return the one identifier of a scheme that a text holds."""
    (item,) = found_in(text, scheme)
    return item
