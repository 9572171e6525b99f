"""The pipeline of an audit: what is read, what is judged, and in which order.

Papers and ``.bib`` files come in, one `Audit` comes out. Nothing of the network is asked yet: links and
references have their place, and are reported with the reason why they were not checked.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from verifier.bibliography import FailedBlock
from verifier.checks import RULES, Dossier, run_checks
from verifier.files import UnreadableFile
from verifier.gather import Gathered, gather
from verifier.model import (
    SCHEMA_VERSION,
    Audit,
    Document,
    Finding,
    Input,
    Link,
    Mode,
    Reference,
    Skipped,
    Tool,
)
from verifier.progress import SILENT, Progress
from verifier.records import citation_records, note_records, summarise, without_context, without_remarks
from verifier.settings import Settings
from verifier.unasked import unasked, unasked_links, unasked_references
from verifier.version import __version__


@dataclass(frozen=True, slots=True)
class AuditRun:
    """An audit, and the targets that could not be read."""

    audit: Audit
    failures: tuple[UnreadableFile, ...] = ()


def run_audit(
    targets: Sequence[Path],
    *,
    settings: Settings | None = None,
    progress: Progress = SILENT,
    now: dt.datetime | None = None,
) -> AuditRun:
    """Audit papers and ``.bib`` files (known by their suffix).

    Args:
        targets: files; one that can't be read is a failure of the run, the others are audited.
        settings: what to leave out of the audit; the defaults when None.
        progress: hears how far the run is.
        now: the time that the audit bears, and the day for judging dates; the present when None.

    Raises:
        UnknownRule: ``settings`` selects or ignores a code that no rule has.
    """
    settings = settings or Settings()
    now = now or dt.datetime.now(dt.UTC)
    # A wrong code is said before the work is done.
    run_checks(Dossier(today=now.date()), settings.select, settings.ignore)
    gathered = gather(targets, progress)
    links = unasked_links(gathered.works)
    references = unasked_references(gathered.works)
    progress.stage("checking", 1)
    findings = _findings(gathered, links, references, settings, now)
    progress.advance()
    extraction = gathered.extraction
    audit = Audit(
        schema=SCHEMA_VERSION,
        tool=Tool("verifier", __version__),
        generated=now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        mode=Mode.OFFLINE,
        inputs=tuple(_inputs(gathered)),
        summary=summarise(
            gathered, links, references, support=(), duplicates=gathered.duplicates, findings=findings
        ),
        notes=note_records(_documents(gathered, settings), extraction.readings, context=settings.context),
        citations=citation_records(gathered),
        works=gathered.works,
        links=links,
        references=references,
        duplicates=gathered.duplicates,
        findings=findings,
        skipped=(*_unread(gathered), *unasked(links, references)),
        rules=RULES,
    )
    return AuditRun(audit, gathered.failures)


def _documents(gathered: Gathered, settings: Settings) -> tuple[Document, ...]:
    extraction = gathered.extraction
    if settings.context:
        return extraction.documents
    return without_context(extraction.documents, extraction.readings)


def _findings(
    gathered: Gathered,
    links: tuple[Link, ...],
    references: tuple[Reference, ...],
    settings: Settings,
    now: dt.datetime,
) -> tuple[Finding, ...]:
    extraction = gathered.extraction
    dossier = Dossier(
        today=now.date(),
        documents=_documents(gathered, settings),
        readings=extraction.readings if settings.context else without_remarks(extraction.readings),
        citations=extraction.citations,
        works=gathered.works,
        work_of=extraction.work_of,
        libraries=gathered.libraries,
        links=links,
        references=references,
        duplicates=gathered.duplicates,
        unresolved=tuple((item.citation, item.candidates) for item in extraction.unresolved),
    )
    return run_checks(dossier, settings.select, settings.ignore)


def _inputs(gathered: Gathered) -> Iterator[Input]:
    for document in gathered.extraction.documents:
        yield Input(document.file, document.sha256, document.format)
    for library in gathered.libraries:
        yield Input(library.file, library.sha256, "bib")


def _unread(gathered: Gathered) -> Iterator[Skipped]:
    """Targets that could not be read, and the parts of libraries that no entry could be made of."""
    for fault in gathered.failures:
        yield Skipped("inputs", str(fault).partition(":")[0], str(fault))
    for library in gathered.libraries:
        for block in library.blocks:
            if isinstance(block, FailedBlock):
                yield Skipped("entries", f"{library.file}:{block.line}", "not a complete entry; see B001")
