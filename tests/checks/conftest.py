"""Small worlds for the checks: a library from its text, a paper from its notes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

import pytest

from verifier.bibliography import edit, library_works, parse_library
from verifier.checks import Dossier, run_checks
from verifier.model import (
    Citation,
    Document,
    Finding,
    Location,
    Locator,
    Marker,
    Note,
    NoteKind,
    NoteReading,
    StyledText,
    Work,
)

TODAY = dt.date(2026, 11, 24)

LibraryAudit = Callable[..., list[Finding]]


@pytest.fixture
def today() -> dt.date:
    return TODAY


@pytest.fixture
def in_library() -> LibraryAudit:
    """Findings with the given codes in a library of that text; all of them when no code is given."""

    def audit(text: str, *codes: str) -> list[Finding]:
        library = parse_library(text, "sample.bib")
        dossier = Dossier(TODAY, libraries=(library,), works=library_works(library))
        return [finding for finding in run_checks(dossier) if not codes or finding.code in codes]

    return audit


@pytest.fixture
def mended() -> Callable[[str, Finding], str]:
    """The text of a library after the change that a finding proposes."""

    def mend(text: str, finding: Finding) -> str:
        assert finding.fix is not None
        return edit(parse_library(text, "sample.bib"), finding.fix.edits)

    return mend


@pytest.fixture
def in_dossier() -> LibraryAudit:
    """Findings with the given codes in a dossier."""

    def audit(dossier: Dossier, *codes: str) -> list[Finding]:
        return [finding for finding in run_checks(dossier) if not codes or finding.code in codes]

    return audit


def make_note(
    label: str, line: int = 1, text: str = "A note.", *, called: bool = True, **given: object
) -> Note:
    markers = (Marker(label, 1, 1, "A sentence."),) if called else ()
    return Note(label, StyledText(text), (line, line + 1), markers, **given)  # type: ignore[arg-type]


@pytest.fixture
def note() -> Callable[..., Note]:
    return make_note


@pytest.fixture
def numbered() -> Callable[..., Document]:
    """A paper whose notes have the given labels, one on every tenth line."""

    def document(*labels: str, strays: Sequence[Marker] = ()) -> Document:
        notes = tuple(make_note(label, 10 * place) for place, label in enumerate(labels, start=1))
        return Document("paper.md", "markdown", notes, tuple(strays))

    return document


def make_citation(identity: str, title: str = "Rivers", page: str = "", **fields: str) -> Citation:
    note = identity.rstrip("abc")
    locator = Locator("page", page) if page else None
    return Citation(
        identity, note, f"Li Wei, {title}, {page}", "article", {"title": title, **fields}, locator=locator
    )


@pytest.fixture
def citation() -> Callable[..., Citation]:
    return make_citation


@pytest.fixture
def paper() -> Callable[..., Dossier]:
    """A dossier of a paper whose notes hold these citations, and the works they were collated into."""

    def dossier(
        *citations: Citation,
        works: Sequence[Work] = (),
        work_of: dict[str, str] | None = None,
        **given: object,
    ) -> Dossier:
        by_note: dict[str, list[Citation]] = {}
        for one in citations:
            by_note.setdefault(one.note, []).append(one)
        readings = tuple(
            NoteReading(make_note(label, 10 * int(label)), NoteKind.CITATION, tuple(held))
            for label, held in by_note.items()
        )
        document = Document("paper.md", "markdown", tuple(reading.note for reading in readings))
        return Dossier(
            TODAY,
            documents=(document,),
            readings={"paper.md": readings},
            citations=citations,
            works=tuple(works),
            work_of=work_of or {},
            **given,  # type: ignore[arg-type]
        )

    return dossier


@pytest.fixture
def work() -> Callable[..., Work]:
    """A work that was read from line 10 of a paper."""

    def make(key: str, kind: str = "online", **fields: str) -> Work:
        return Work(key, kind, fields, location=Location("paper.md", 10))

    return make
