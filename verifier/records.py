"""What an audit says of the notes and citations it read, and how many of everything there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from verifier.asking import Answers
from verifier.bibliography import FailedBlock
from verifier.bibliography.works import NOT_WORKS
from verifier.files import shown_name
from verifier.findings.plain import INPUT_STAGE
from verifier.gather import Gathered
from verifier.model import (
    CitationRecord,
    Document,
    Finding,
    Input,
    LinkVerdict,
    NoteKind,
    NoteReading,
    NoteRecord,
    ReferenceVerdict,
    Relation,
    Severity,
    Skipped,
    StyledText,
    Summary,
    SupportVerdict,
    Work,
)

_NAMING = frozenset(("crossref", "xref", "xdata", "entryset", "related"))
"""Fields in which an entry names others."""

LEFT_OUT = "(left out)"
"""Stands for words of the paper in an audit without context."""


def without_context(
    documents: Iterable[Document], readings: Mapping[str, Sequence[NoteReading]]
) -> tuple[Document, ...]:
    """Papers that no longer hold their own words: neither sentences around markers nor explanations."""
    return tuple(
        replace(
            document,
            notes=tuple(
                replace(
                    note,
                    text=StyledText(_cited_text(reading) or LEFT_OUT),
                    markers=tuple(replace(marker, context="") for marker in note.markers),
                )
                for note, reading in zip(document.notes, readings[document.file], strict=True)
            ),
            strays=tuple(replace(marker, context="") for marker in document.strays),
        )
        for document in documents
    )


def without_remarks(
    readings: Mapping[str, Sequence[NoteReading]],
) -> dict[str, tuple[NoteReading, ...]]:
    """Readings that no longer hold the paper's own words beside its citations."""
    return {
        file: tuple(replace(reading, remarks=LEFT_OUT if reading.remarks else "") for reading in of_file)
        for file, of_file in readings.items()
    }


def note_records(
    documents: Sequence[Document], readings: Mapping[str, Sequence[NoteReading]], *, context: bool
) -> tuple[NoteRecord, ...]:
    """The notes of the papers in order. Without context only what they cite is told of them."""
    markers = {
        (document.file, index): note.markers
        for document in documents
        for index, note in enumerate(document.notes)
    }
    return tuple(
        NoteRecord(
            reading.note.label,
            reading.kind,
            reading.note.text.plain if context else _cited_text(reading),
            reading.note.lines,
            markers[document.file, index],
            tuple(citation.id for citation in reading.citations),
            reading.note.file or document.file,
        )
        for document in documents
        for index, reading in enumerate(readings[document.file])
    )


def _cited_text(reading: NoteReading) -> str:
    if reading.kind is NoteKind.CITATION:
        return reading.note.text.plain
    return "; ".join(citation.text for citation in reading.citations)


def citation_records(gathered: Gathered) -> tuple[CitationRecord, ...]:
    """The citations of all targets, each with the work that it points at."""
    work_of = dict(gathered.extraction.work_of)
    work_of.update({identity: work.key for work in gathered.works for identity in work.citations})
    return tuple(
        CitationRecord(
            citation.id,
            citation.note,
            citation.text,
            work_of.get(citation.id, ""),
            citation.locator,
            citation.location.file if citation.location else "",
        )
        for citation in gathered.citations
    )


def summarise(gathered: Gathered, answers: Answers, findings: Sequence[Finding]) -> Summary:
    """How many there are of everything, verdicts in the order of their enumeration."""
    return Summary(
        notes=sum(len(document.notes) for document in gathered.extraction.documents),
        citations=len(gathered.citations),
        works=len(gathered.works),
        links=_counted(LinkVerdict, (link.verdict for link in answers.links)),
        references=_counted(ReferenceVerdict, (reference.verdict for reference in answers.references)),
        support=_counted(SupportVerdict, (item.verdict for item in answers.support)),
        duplicates=_counted(Relation, (duplicate.relation for duplicate in gathered.duplicates)),
        findings={severity.value: n for severity, n in _of_all(Severity, (f.severity for f in findings))},
        uncited=never_cited(gathered),
    )


def never_cited(gathered: Gathered) -> tuple[str, ...]:
    """The keys of the entries that no paper cites, in their order; none where a paper lists all of them.

    An entry that a cited one takes fields from, or is a part of, is in use. Nothing is said of entries
    without a paper, and nothing where papers cite none of them: those are other papers' entries.
    """
    extraction = gathered.extraction
    if not (gathered.libraries and extraction.documents) or extraction.cites_all:
        return ()
    entries = {entry.key: entry for library in gathered.libraries for entry in library.entries}
    cited = {*extraction.cited_keys, *extraction.work_of.values()} & entries.keys()
    left = list(cited)
    while left:
        entry = entries[left.pop()]
        named = {
            key.strip() for field in entry.fields if field.name in _NAMING for key in field.value.split(",")
        }
        left.extend(new := (named & entries.keys()) - cited)
        cited |= new
    if not cited:
        return ()
    return tuple(key for key, entry in entries.items() if key not in cited and entry.type not in NOT_WORKS)


def _counted(order: type[StrEnum], values: Iterable[StrEnum]) -> dict[str, int]:
    return {value.value: number for value, number in _of_all(order, values) if number}


def _of_all(order: type[StrEnum], values: Iterable[StrEnum]) -> list[tuple[StrEnum, int]]:
    seen = Counter(values)
    return [(value, seen[value]) for value in order]


def inputs_of(gathered: Gathered) -> tuple[Input, ...]:
    """The files that were read: papers, then libraries."""
    papers = [Input(item.file, item.sha256, item.format) for item in gathered.extraction.documents]
    return (*papers, *(Input(item.file, item.sha256, _kind(item.file)) for item in gathered.libraries))


def _kind(library: str) -> str:
    """What a bibliography was read as: ``bib``, or the suffix of another program's file."""
    suffix = library.rpartition(".")[2].lower()
    return "bib" if suffix in ("bib", "bibtex", "biblatex") else suffix


def unread(gathered: Gathered) -> Iterator[Skipped]:
    """Targets that could not be read, and the parts of libraries that no entry could be made of."""
    for fault in gathered.failures:
        # What is said of the file begins with it as it was named, which may be a path of the machine.
        named, _, said = str(fault).partition(":")
        shown = shown_name(Path(named)) if said else named
        yield Skipped(INPUT_STAGE, shown, f"{shown}:{said}" if said else shown)
    for library in gathered.libraries:
        for block in library.blocks:
            if isinstance(block, FailedBlock):
                yield Skipped("entries", f"{library.file}:{block.line}", "not a complete entry; see B001")


NOTHING_IN_IT: Final = "holds no notes and no entries; there is nothing to audit in it"
"""What is said of a file that was read, and that gave nothing: no findings in it are no praise."""

_READING_IN: Final = frozenset((".tex", ".ltx", ".latex"))


def empty(
    inputs: Iterable[Input],
    notes: Iterable[NoteRecord],
    citations: Iterable[CitationRecord],
    works: Iterable[Work],
) -> Iterator[Skipped]:
    """The files that were read and hold nothing to audit."""
    read = tuple(inputs)
    holding = {note.file for note in notes} | {citation.file for citation in citations}
    holding |= {work.location.file for work in works if work.location}
    # What a LaTeX paper reads in stands under a name of its own.
    read_in = holding - {item.path for item in read}
    for item in read:
        if item.path not in holding and not (read_in and Path(item.path).suffix in _READING_IN):
            yield Skipped(INPUT_STAGE, item.path, NOTHING_IN_IT)
