"""What is wrong with an entry that cannot be read, in words, and what would mend it."""

from __future__ import annotations

from collections.abc import Sequence

from verifier.bibliography import syntax
from verifier.bibliography.raw import Piece, RawField

Change = tuple[int, int, str] | None
"""What would mend an error: replace the text from one offset to another."""


class EntrySyntaxError(Exception):
    """An entry cannot be read; says where and why."""

    def __init__(self, offset: int, message: str, change: Change = None) -> None:
        super().__init__(message)
        self.offset = offset
        self.message = message
        self.change = change


def swallowing_field(text: str, fields: Sequence[RawField]) -> RawField | None:
    """Return the field whose value took in the fields behind it: there a closing mark is missing."""
    for candidate in fields:
        if syntax.SWALLOWED_FIELD.search(text, candidate.start, candidate.end):
            return candidate
    return None


def unexpected(text: str, position: int, *, first: bool) -> str:
    """Say what is wrong with the sign that stands where a field, or the ``first`` one, should begin."""
    char = text[position]
    if char == "=":
        return "an equals sign stands here without a field name before it; remove it or write the name"
    if not first:
        return f"{char!r} stands where a field should begin; remove it, or mend the value before it"
    return f"{char!r} stands where a field should begin; write name = {{value}}"


def not_separated(
    text: str, name: str, position: int, last: Piece, *, closer: str, field_follows: bool
) -> str:
    """Say what is wrong with what stands behind the ``last`` piece of a field's value."""
    char = text[position]
    if last.kind == "quoted" and (
        text[last.end - 2] == "\\" or syntax.SWALLOWED_FIELD.search(text, last.start, last.end)
    ):
        return (
            f"the value of {name} ends in a place where none can; a quotation mark is missing before it,"
            ' or one inside it is not in braces (write {\\"o})'
        )
    if field_follows:
        return f"a comma is missing behind the value of {name}; add one"
    if char == "=":
        return f"an equals sign stands behind the value of {name}; remove it, or add what it lacks before it"
    if last.kind == "bare":
        return f"the value of {name} is more than one word; put it into braces"
    return f"{char!r} stands behind the value of {name}; only a comma, # or {closer} may"
