"""A citation on which readers mark what they have understood, so that the next ones leave it alone.

The readers of ``grammar/`` cut out what has a grammar of its own (addresses, dates, pages); what is
left, with placeholders where something was cut, is what the taggers look at. Offsets never change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from verifier.model import StyledText

TAKEN = "\ue000"
"""Stands for each character that is already understood; no printed text holds it."""


LEFT_OVER = "left-over"
"""The label of words that are understood for what they are and fill no field, with their kind as value."""


class Tag(NamedTuple):
    """A field read at ``start`` to ``end`` of the text; ``value`` is its normal form, "" for as printed."""

    label: str
    start: int
    end: int
    confidence: float = 0.9
    value: str = ""


@dataclass(slots=True)
class Canvas:
    """The text of a citation and the tags put on it so far."""

    text: StyledText
    tags: list[Tag] = field(default_factory=list)
    _rest: list[str] = field(default_factory=list)
    _italic: bytearray = field(default_factory=bytearray)

    def __post_init__(self) -> None:
        # A character that plays the placeholder in the input is made harmless; offsets stay.
        self._rest = list(self.text.plain.replace(TAKEN, " "))
        self._italic = bytearray(len(self._rest))
        for span in self.text.italics:
            self._italic[span.start : span.end] = b"\x01" * (span.end - span.start)

    @property
    def plain(self) -> str:
        """The whole text."""
        return self.text.plain

    def rest(self, start: int = 0, end: int | None = None) -> str:
        """What isn't understood yet, with `TAKEN` for each character that is."""
        return "".join(self._rest[start:end])

    def is_free(self, start: int, end: int) -> bool:
        """Whether nothing in the range was taken."""
        return TAKEN not in self._rest[start:end]

    def is_italic(self, start: int, end: int) -> bool:
        """Whether most of the letters in the range are set in italics."""
        letters = [i for i in range(start, min(end, len(self._italic))) if self.text.plain[i].isalnum()]
        return bool(letters) and sum(self._italic[i] for i in letters) * 2 > len(letters)

    def italics(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The runs of italics in the range that are still free, without the blanks around them."""
        position = start
        while position < end:
            if not self._italic[position] or self._rest[position] == TAKEN:
                position += 1
                continue
            stop = position
            while stop < end and self._italic[stop] and self._rest[stop] != TAKEN:
                stop += 1
            trimmed = self.trimmed(position, stop)
            if trimmed[0] < trimmed[1]:
                yield trimmed
            position = stop

    def take(self, start: int, end: int) -> None:
        """Mark a range as understood without a field: a cue, a bracket, a word of the style."""
        self._rest[start:end] = TAKEN * (end - start)

    def tag(self, label: str, start: int, end: int, confidence: float = 0.9, value: str = "") -> None:
        """Mark a range as a field, and as understood."""
        if start < end:
            self.tags.append(Tag(label, start, end, confidence, value))
            self.take(start, end)

    def has(self, label: str) -> bool:
        """Whether a field was read."""
        return any(tag.label == label for tag in self.tags)

    def find(self, label: str) -> Tag | None:
        """The first tag of a field in reading order, or None."""
        return min((tag for tag in self.tags if tag.label == label), key=lambda tag: tag.start, default=None)

    def last(self, label: str) -> Tag | None:
        """The last tag of a field in reading order, or None."""
        return max((tag for tag in self.tags if tag.label == label), key=lambda tag: tag.start, default=None)

    def trimmed(self, start: int, end: int, extra: str = ",;:") -> tuple[int, int]:
        """The range without white space, what is taken and stray punctuation at both its ends."""
        dropped = frozenset(" \t\n\u00a0\u3000，、；：" + TAKEN + extra)
        while start < end and self._rest[start] in dropped:
            start += 1
        while end > start and self._rest[end - 1] in dropped:
            end -= 1
        return start, end

    def matches(
        self, pattern: re.Pattern[str], start: int = 0, end: int | None = None
    ) -> list[re.Match[str]]:
        """Where a pattern stands in what isn't understood yet; offsets are those of the whole text."""
        return list(pattern.finditer(self.rest(), start, len(self._rest) if end is None else end))
