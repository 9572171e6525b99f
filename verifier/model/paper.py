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
    """Plain text that remembers which ranges were set in italics, and which were shown for an address.

    Italics tell containers from titles, and what a link shows is mostly a title, so they are kept; all
    other styling is dropped.
    """

    plain: str
    italics: tuple[Span, ...] = ()
    links: tuple[Span, ...] = ()

    def slice(self, start: int, end: int) -> StyledText:
        """The part from ``start`` to ``end`` (code points), with the italics and links that fall into it."""
        return StyledText(
            self.plain[start:end], _within(self.italics, start, end), _within(self.links, start, end)
        )

    def without(self, start: int, end: int) -> StyledText:
        """The text without the part from ``start`` to ``end``."""
        before, behind = self.slice(0, start), self.slice(end, len(self.plain))
        return StyledText(
            before.plain + behind.plain,
            (*before.italics, *_moved(behind.italics, start)),
            (*before.links, *_moved(behind.links, start)),
        )

    def __str__(self) -> str:
        return self.plain


def _within(spans: tuple[Span, ...], start: int, end: int) -> tuple[Span, ...]:
    return tuple(
        Span(max(span.start, start) - start, min(span.end, end) - start)
        for span in spans
        if span.start < end and span.end > start
    )


def _moved(spans: tuple[Span, ...], by: int) -> tuple[Span, ...]:
    return tuple(Span(span.start + by, span.end + by) for span in spans)


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file as a reader counts: lines and columns start at 1."""

    file: str
    line: int
    column: int = 1


@dataclass(frozen=True, slots=True)
class Marker:
    """The place in the text that calls a note. ``context`` is the sentence around it.

    ``file`` is the file that the paper reads in at that place, "" for the paper's own.
    """

    label: str
    line: int
    column: int
    context: str
    file: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote: its text made whole, the lines it stands on, what calls it.

    ``torn`` is true when a page break had cut the note and its parts were joined.
    ``addresses`` holds pairs (shown, target) of links whose visible address and target differ. ``file`` is
    the file in which it stands, where the paper reads it in: by its path from the paper's folder; "" for its
    own. ``column`` is where it begins on its first line, 0 where its reader does not say. ``paragraphs`` are
    the places in its text where its second and further paragraphs begin.
    """

    label: str
    text: StyledText
    lines: tuple[int, int]
    markers: tuple[Marker, ...] = ()
    torn: bool = False
    addresses: tuple[tuple[str, str], ...] = ()
    file: str = ""
    column: int = 0
    paragraphs: tuple[int, ...] = ()

    def place(self, file: str) -> Location:
        """Where the note begins in a file: for a note in place, and for one without lines, its marker."""
        column = self.column or column_by_markers(self.lines[0], self.markers)
        return Location(self.file or file, self.lines[0], column)


def column_by_markers(line: int, markers: tuple[Marker, ...]) -> int:
    """The column of what begins on a line: that of the first marker there, 1 if no marker is."""
    return next((marker.column for marker in markers if marker.line == line), 1)


@dataclass(frozen=True, slots=True)
class Document:
    """One paper as read. ``references`` are the entries of its reference list, if it has one.

    ``strays`` are markers that call no note. ``file`` is its path from the working folder. ``assumed`` is
    the character set that its bytes look like, if it is not in Unicode and does not say in which it is.
    ``unknown_list`` is the heading of what looks like a reference list, but nothing in the heading says so.
    """

    file: str
    format: str
    notes: tuple[Note, ...]
    strays: tuple[Marker, ...] = ()
    references: tuple[Note, ...] = ()
    sha256: str = ""
    assumed: str = ""
    unknown_list: str = ""
