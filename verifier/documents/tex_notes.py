"""The notes, entries and keys of a LaTeX paper while it is read: what calls what, under which number."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import NamedTuple

from verifier.documents.flow import BodyFlow, BodyPlace, NoteFlow
from verifier.documents.marked import MarkedCitation


class Place(NamedTuple):
    """Line and column in a file: the paper's own, or ``file``, which it reads in on its own line ``main``."""

    line: int
    column: int
    file: str = ""
    main: int = 0

    @property
    def in_paper(self) -> int:
        """The line in the paper's own file."""
        return self.main or self.line


START = Place(1, 1)
"""Where a file begins."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a note's text, from offset ``at`` on: where in the file it stands.

    ``exact``: it stands there letter by letter.
    """

    at: int
    length: int
    start: int
    end: int
    exact: bool


@dataclass(slots=True)
class Called:
    """A place that calls a note or an entry; ``at`` is where in the body, None inside a note.

    ``span`` is the command that calls, in the paper's own file; None in a file that it reads in.
    """

    place: Place
    at: BodyPlace | None
    span: tuple[int, int] | None = None


@dataclass(slots=True)
class OpenNote:
    """A note (``kind`` is ``footnote`` or ``endnote``) or an entry (``entry``) while it is read.

    ``span`` is the whole command that gives its text, in the paper's own file; ``pieces`` tell from where
    in that file its text was written.
    """

    kind: str
    label: str
    first: int
    last: int
    flow: NoteFlow = field(default_factory=NoteFlow)
    calls: list[Called] = field(default_factory=list)
    marked: list[MarkedCitation] = field(default_factory=list)
    addresses: list[tuple[str, str]] = field(default_factory=list)
    key: str = ""
    file: str = ""
    span: tuple[int, int] | None = None
    pieces: list[Piece] = field(default_factory=list)


@dataclass(slots=True)
class TexPaper:
    """All that the reading of a paper has given so far.

    ``mentions`` are keys of works of which a field is printed, or that are put into the list without being
    cited: the place of each, and whether a note tells of it. ``cites_all``: the whole bibliography is listed.
    """

    body: BodyFlow = field(default_factory=BodyFlow)
    notes: list[OpenNote] = field(default_factory=list)
    entries: list[OpenNote] = field(default_factory=list)
    marks: list[tuple[str, str, Called, int]] = field(default_factory=list)
    keys: list[tuple[str, Called]] = field(default_factory=list)
    mentions: list[tuple[str, Called, bool]] = field(default_factory=list)
    cites_all: bool = False
    libraries: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    counters: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(("footnote", "endnote", "thanks", "marginal"), 0)
    )
    labels: dict[str, OpenNote] = field(default_factory=dict)
    references: list[tuple[str, Called]] = field(default_factory=list)
    footnote_style: bool = False
    counts_by_chapter: bool = False
    list_place: Place = START

    def next_label(self, kind: str, given: str) -> str:
        """The number that a note gets; one given by hand counts nothing, as in LaTeX."""
        if given.isdecimal():
            return given
        if not given:
            self.counters[kind] += 1
        return str(self.counters[kind])

    def mark(self, kind: str, label: str, called: Called) -> None:
        """Keep a mark whose note stands elsewhere, and how many notes stand before it."""
        self.marks.append((kind, label, called, len(self.notes)))

    def finish(self) -> list[tuple[str, Called]]:
        """Give each mark its note, tell endnotes from footnotes; returns label and place of the strays."""
        both = {note.kind for note in self.notes} >= {"footnote", "endnote"}
        named: dict[tuple[str, str], _Named] = {}
        for at, note in enumerate(self.notes):
            named.setdefault((note.kind, note.label), _Named()).add(at, note)
        strays: list[tuple[str, Called]] = []
        for kind, label, called, before in self.marks:
            notes = named.get((kind, label))
            found = notes.of_mark(before) if notes is not None else None
            if found is None:
                strays.append((f"e{label}" if both and kind == "endnote" else label, called))
            else:
                found.calls.append(called)
        for name, called in self.references:
            if name in self.labels:
                self.labels[name].calls.append(called)
        for note in self.notes:
            if both and note.kind == "endnote":
                note.label = f"e{note.label}"
            note.calls.sort(key=lambda call: (call.place.in_paper, *call.place))
        return strays


@dataclass(slots=True)
class _Named:
    """The notes of one number: where each stands among all notes, and those whose text stands apart."""

    places: list[int] = field(default_factory=list)
    notes: list[OpenNote] = field(default_factory=list)
    apart: list[int] = field(default_factory=list)
    texts: list[OpenNote] = field(default_factory=list)

    def add(self, at: int, note: OpenNote) -> None:
        self.places.append(at)
        self.notes.append(note)
        if not note.calls:
            self.apart.append(at)
            self.texts.append(note)

    def of_mark(self, before: int) -> OpenNote | None:
        """What a mark calls that so many notes stand before: the next text apart, else the last note."""
        at = bisect_left(self.apart, before)
        if at < len(self.texts):
            return self.texts[at]
        earlier = bisect_left(self.places, before)
        return self.notes[earlier - 1] if earlier else None
