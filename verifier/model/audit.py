"""The one result of a run, from which every report is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from verifier.model.citing import Locator, Work
from verifier.model.finding import Decision, Finding, Healed, Rule, Skipped
from verifier.model.grades import Mode, NoteKind
from verifier.model.judging import Duplicate, Link, Reference, Support
from verifier.model.paper import Marker

SCHEMA_VERSION = "verifier-audit/1"


@dataclass(frozen=True, slots=True)
class Input:
    """A file that was audited: its path from the working folder, its SHA-256, and what it was read as."""

    path: str
    sha256: str
    kind: str


@dataclass(frozen=True, slots=True)
class Tool:
    """The program that made a report."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class NoteRecord:
    """A note as it stands in the audit."""

    label: str
    kind: NoteKind
    text: str
    lines: tuple[int, int]
    markers: tuple[Marker, ...]
    citations: tuple[str, ...]
    file: str = ""


@dataclass(frozen=True, slots=True)
class CitationRecord:
    """A citation as it stands in the audit: ``work`` is "" when it could not be resolved."""

    id: str
    note: str
    text: str
    work: str
    locator: Locator | None = None
    file: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """The counts of an audit, each by verdict where there are verdicts.

    ``uncited`` are the keys of the entries that no paper cites, where papers and bibliographies are audited
    together.
    """

    notes: int
    citations: int
    works: int
    links: Mapping[str, int]
    references: Mapping[str, int]
    support: Mapping[str, int]
    duplicates: Mapping[str, int]
    findings: Mapping[str, int]
    uncited: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Audit:
    """Everything one run found, in the order of ``audit.json``: the contract for machines."""

    schema: str
    tool: Tool
    generated: str
    mode: Mode
    inputs: tuple[Input, ...]
    summary: Summary
    notes: tuple[NoteRecord, ...] = ()
    citations: tuple[CitationRecord, ...] = ()
    works: tuple[Work, ...] = ()
    links: tuple[Link, ...] = ()
    references: tuple[Reference, ...] = ()
    support: tuple[Support, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    findings: tuple[Finding, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    rules: tuple[Rule, ...] = ()
    decisions: tuple[Decision, ...] = field(default=())
    healed: tuple[Healed, ...] = ()
