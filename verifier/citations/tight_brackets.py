"""Blanks that stand on the inner side of brackets, of bad typing: "14 ( 1981), 3-22"."""

from __future__ import annotations

from dataclasses import replace

from verifier.model import StyledText
from verifier.patterns import late_pattern

# Only where a year ends what the bracket says: in titles blanks stay where they are printed.
_OPENED = late_pattern(r"\(\s(?=(?:[^()]{1,80}\s)?(?:1[4-9]|20)\d\d\s?\))")
_CLOSED = late_pattern(r"(?<=[\s(](?:1[4-9]|20)\d\d)\s\)")


def with_tight_brackets(text: StyledText) -> StyledText:
    """The text with such blanks outside of the brackets; no other character changes its place."""
    if "( " not in text.plain and " )" not in text.plain:
        return text
    plain = _CLOSED.sub(") ", _OPENED.sub(" (", text.plain))
    return text if plain == text.plain else replace(text, plain=plain)
