"""What a check is: all that was gathered in, findings out.

A check reads no file, asks no network and looks at no clock: the same dossier gives the same findings.
It says what is wrong, how we know, and what to do, and it stays silent when it cannot know.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from verifier.bibliography import Library
from verifier.checks.subjects import Subject, subjects_of
from verifier.model import (
    Citation,
    Confidence,
    Document,
    Duplicate,
    Evidence,
    Finding,
    Fix,
    Link,
    Location,
    NoteReading,
    Reference,
    Rule,
    Support,
    Work,
)


@dataclass(frozen=True)
class Dossier:
    """All that was gathered about papers and libraries, as the checks see it.

    Args:
        today: the day of the audit; nothing else tells a check what the future is.
        documents: the papers as read.
        readings: by the file name of a paper, what was understood of its notes.
        citations: every citation of every paper; the ids are unique.
        works: every work once; the location of a work of a library is the line of its entry.
        work_of: the key of its work by the id of a citation.
        libraries: the ``.bib`` files as read.
        links, references, support: the verdicts, if any were reached.
        duplicates: pairs and clusters of works or citations.
        damages: the places of the archive that answered which cannot be read.
        copy_field: the field of an entry that names an archived copy.
        keeps_copies: whether the run had a folder for copies of pages, or none was wanted.
        unresolved: short forms that could not be led back, with the keys of the works they may mean.
    """

    today: dt.date
    documents: tuple[Document, ...] = ()
    readings: Mapping[str, tuple[NoteReading, ...]] = field(default_factory=dict)
    citations: tuple[Citation, ...] = ()
    works: tuple[Work, ...] = ()
    work_of: Mapping[str, str] = field(default_factory=dict)
    libraries: tuple[Library, ...] = ()
    links: tuple[Link, ...] = ()
    references: tuple[Reference, ...] = ()
    support: tuple[Support, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    damages: tuple[str, ...] = ()
    copy_field: str = "addendum"
    keeps_copies: bool = True
    unresolved: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @cached_property
    def subjects(self) -> tuple[Subject, ...]:
        """Every work with the entry it stands in, if it stands in a library."""
        return subjects_of(self.works, self.libraries)

    @cached_property
    def work_by_key(self) -> Mapping[str, Work]:
        """The works by key; of two with one key the first."""
        return {work.key: work for work in reversed(self.works)}

    @cached_property
    def url_places(self) -> Mapping[str, Location]:
        """Where the address of each work stands, by the key of the work."""
        places = ((subject.key, subject.place("url")) for subject in reversed(self.subjects))
        return {key: place for key, place in places if place is not None}

    @cached_property
    def citation_by_id(self) -> Mapping[str, Citation]:
        """The citations by id."""
        return {citation.id: citation for citation in self.citations}

    def in_note(self, identity: str) -> str:
        """Words that name the note of a citation, as readers of a paper count: “ in note 5”; "" for none.

        Line and column tell a reader of a Word document little.
        """
        citation = self.citation_by_id.get(identity)
        return f" in note {citation.note}" if citation and identity in self._in_notes else ""

    @cached_property
    def _in_notes(self) -> frozenset[str]:
        return frozenset(
            citation.id
            for readings in self.readings.values()
            for reading in readings
            for citation in reading.citations
        )

    @cached_property
    def places(self) -> Mapping[str, Location]:
        """Where each citation stands: its own location, else the first line of its note."""
        places = {
            citation.id: reading.note.place(file)
            for file, readings in self.readings.items()
            for reading in readings
            for citation in reading.citations
        }
        places.update({c.id: c.location for c in self.citations if c.location is not None})
        return places


class Check(Protocol):
    """Looks at a dossier and yields findings of one family of rules."""

    def __call__(self, dossier: Dossier) -> Iterable[Finding]:
        """Yield what a reader should look at, in any order."""


def find(
    rule: Rule,
    confidence: Confidence,
    message: str,
    *evidence: Evidence,
    at: Location | None = None,
    work: str | None = None,
    citations: tuple[str, ...] = (),
    fix: Fix | None = None,
) -> Finding:
    """A finding of ``rule``, with its code, name and severity taken over."""
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        confidence=confidence,
        message=message,
        location=at,
        work=work,
        citations=citations,
        evidence=evidence,
        fix=fix,
    )


def seen(kind: str, at: Location | None, value: str) -> Evidence:
    """Evidence read in a file: its kind, the place as ``file:line``, the value shortened to what matters."""
    return Evidence(kind, f"{at.file}:{at.line}" if at else "", clip(value))


def clip(text: str, length: int = 200) -> str:
    """A text on one line, cut with an ellipsis when it is longer than ``length`` code points."""
    # Cut before joining: a hostile field may be megabytes long.
    flat = " ".join(text[: length * 4].split())
    return flat if len(flat) <= length else flat[: length - 1].rstrip() + "…"


def listed(items: Iterable[str], most: int = 5) -> str:
    """Items as words: "a, b and c"; what goes beyond ``most`` is counted, not dropped silently."""
    words = list(items)
    if len(words) > most:
        words = [*words[:most], f"{len(words) - most} more"]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""


def plural(number: int, one: str, many: str = "") -> str:
    """A number with its word: "1 note", "3 notes"."""
    return f"{number} {one if number == 1 else many or one + 's'}"
