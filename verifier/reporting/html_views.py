"""An audit as the page shows it: what belongs together found once, so that no list is searched twice."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from verifier.model import Audit, CitationRecord, Finding, Location, NoteRecord, Work, column_by_markers
from verifier.reporting.overview import RuleGroup, by_rule


@dataclass(frozen=True, slots=True)
class NoteAnchor:
    """A note that something points at: its number on the page and its label."""

    number: int
    label: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding with its number on the page and what it belongs to.

    ``verdicts`` are those of its work's links and reference; ``work`` is the number of the work, if known.
    """

    number: int
    finding: Finding
    verdicts: str
    work: int | None
    notes: tuple[NoteAnchor, ...]


@dataclass(frozen=True, slots=True)
class GroupView:
    """The findings of one rule."""

    group: RuleGroup
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class CitationView:
    """A citation under its note: ``record`` is None when the audit does not hold it."""

    id: str
    record: CitationRecord | None
    work: int | None


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note with its citations and the findings on it."""

    number: int
    note: NoteRecord
    citations: tuple[CitationView, ...]
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class WorkView:
    """A work with the notes that cite it: pairs of citation id and note."""

    number: int
    work: Work
    cited: tuple[tuple[str, NoteAnchor | None], ...]
    findings: tuple[FindingView, ...]


@dataclass
class Views:
    """Every list of the page, each made in one pass over the audit."""

    audit: Audit
    works: tuple[WorkView, ...] = field(init=False)
    notes: tuple[NoteView, ...] = field(init=False)
    groups: tuple[GroupView, ...] = field(init=False)

    def __post_init__(self) -> None:
        audit = self.audit
        self._work_numbers: dict[str, int] = {}
        for number, work in enumerate(audit.works):
            self._work_numbers.setdefault(work.key, number)
        self._anchors = _Anchors(audit.notes)
        verdicts: dict[str, dict[str, None]] = defaultdict(dict)
        for link in audit.links:
            for key in link.works:
                verdicts[key][link.verdict.value] = None
        for reference in audit.references:
            verdicts[reference.work][reference.verdict.value] = None
        for page in audit.support:
            verdicts[page.work][page.verdict.value] = None
        self._verdicts = {key: " ".join(names) for key, names in verdicts.items()}
        self._of_note: dict[int, list[FindingView]] = defaultdict(list)
        self._of_work: dict[str, list[FindingView]] = defaultdict(list)
        self.groups = tuple(self._groups())
        self.notes = tuple(self._notes())
        self.works = tuple(
            WorkView(
                number,
                work,
                tuple((name, self._anchors.of_citation("", name)) for name in work.citations),
                tuple(self._of_work[work.key]),
            )
            for number, work in enumerate(audit.works)
        )

    def work_number(self, key: str) -> int | None:
        """The number of a work on the page by its key; None when the audit has no such work."""
        return self._work_numbers.get(key)

    def note_of(self, citation: str) -> NoteAnchor | None:
        """The note that a citation stands in, by the citation's id."""
        return self._anchors.of_citation("", citation)

    def _groups(self) -> Iterator[GroupView]:
        number = 0
        for group in by_rule(self.audit):
            shown = []
            for finding in group.findings:
                number += 1
                shown.append(self._finding(number, finding))
            yield GroupView(group, tuple(shown))

    def _finding(self, number: int, finding: Finding) -> FindingView:
        key = finding.work or ""
        notes = self._anchors.of_finding(finding)
        view = FindingView(number, finding, self._verdicts.get(key, ""), self.work_number(key), notes)
        for anchor in notes:
            self._of_note[anchor.number].append(view)
        if finding.work is not None:
            self._of_work[finding.work].append(view)
        return view

    def _notes(self) -> Iterator[NoteView]:
        records = {(record.file, record.id): record for record in reversed(self.audit.citations)}
        for number, note in enumerate(self.audit.notes):
            citations = []
            for name in note.citations:
                record = records.get((note.file, name))
                citations.append(
                    CitationView(name, record, self.work_number(record.work) if record else None)
                )
            yield NoteView(number, note, tuple(citations), tuple(self._of_note[number]))


_MARKER_WITHOUT_NOTE = "E002"
"""What this says stands at no note, whatever else is on its line."""


class _Anchors:
    """Finds the note of a citation or of a line without walking through the notes."""

    def __init__(self, notes: tuple[NoteRecord, ...]) -> None:
        self._by_citation: dict[tuple[str, str], NoteAnchor] = {}
        lines: dict[str, list[tuple[tuple[int, int], int, NoteAnchor]]] = defaultdict(list)
        for number, note in enumerate(notes):
            anchor = NoteAnchor(number, note.label)
            begins = note.lines[0], column_by_markers(note.lines[0], note.markers)
            lines[note.file].append((begins, note.lines[1], anchor))
            for name in note.citations:
                self._by_citation.setdefault((note.file, name), anchor)
                self._by_citation.setdefault(("", name), anchor)
        self._lines = {file: sorted(spans, key=lambda span: span[:2]) for file, spans in lines.items()}

    def of_citation(self, file: str, name: str) -> NoteAnchor | None:
        return self._by_citation.get((file, name)) or self._by_citation.get(("", name))

    def of_finding(self, finding: Finding) -> tuple[NoteAnchor, ...]:
        file = finding.location.file if finding.location else ""
        named = (self.of_citation(file, name) for name in finding.citations)
        anchors = dict.fromkeys(anchor for anchor in named if anchor is not None)
        if not anchors and finding.location is not None and finding.code != _MARKER_WITHOUT_NOTE:
            anchor = self._at(finding.location)
            if anchor is not None:
                anchors[anchor] = None
        return tuple(anchors)

    def _at(self, location: Location) -> NoteAnchor | None:
        """The note that begins last before a place, if it reaches to its line."""
        spans = self._lines.get(location.file, [])
        place = location.line, location.column
        at = bisect_right(spans, place, key=lambda span: span[0]) - 1
        if at < 0:
            return None
        (first, _), last, anchor = spans[at]
        return anchor if location.line <= max(first, last) else None
