"""A paper as read: its text with what was set in italics, its notes, and the places in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class StyledText:
    """Plain text that remembers which ranges were set in italics.

    Italics tell containers from titles, so they are kept; all other styling is dropped.
    """

    plain: str
    italics: tuple[Span, ...] = ()

    def slice(self, start: int, end: int) -> StyledText:
        """The part from ``start`` to ``end`` (code points), with the italics that fall into it."""
        kept = tuple(
            Span(max(span.start, start) - start, min(span.end, end) - start)
            for span in self.italics
            if span.start < end and span.end > start
        )
        return StyledText(self.plain[start:end], kept)

    def __str__(self) -> str:
        return self.plain


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file as a reader counts: lines and columns start at 1."""

    file: str
    line: int
    column: int = 1


@dataclass(frozen=True, slots=True)
class Marker:
    """The place in the text that calls a note. ``context`` is the sentence around it."""

    label: str
    line: int
    column: int
    context: str


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote: its text made whole, the lines it stands on, what calls it.

    ``torn`` is true when a page break had cut the note and its parts were joined.
    ``addresses`` holds pairs (shown, target) of links whose visible address and target differ.
    """

    label: str
    text: StyledText
    lines: tuple[int, int]
    markers: tuple[Marker, ...] = ()
    torn: bool = False
    addresses: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One paper as read. ``references`` are the entries of its reference list, if it has one.

    ``strays`` are markers that call no note. ``file`` is the bare file name. ``assumed`` is the character
    set that its bytes look like, if it is not in Unicode and does not say in which it is.
    """

    file: str
    format: str
    notes: tuple[Note, ...]
    strays: tuple[Marker, ...] = ()
    references: tuple[Note, ...] = ()
    sha256: str = ""
    assumed: str = ""
