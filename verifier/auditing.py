"""The pipeline of an audit: what is read, what is judged, and in which order.

Papers and ``.bib`` files come in, one `Audit` comes out. Without a line to the network nothing is asked:
links and references are reported with the reason why they were not checked.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from verifier.asking import FORGETFUL, Answers, Memory, answers_on
from verifier.checks import RULES, Dossier, run_checks
from verifier.citations.quotations import quotations
from verifier.decided import decided, settled
from verifier.documents import assumption_of
from verifier.files import UnreadableFile
from verifier.gather import Gathered, gather
from verifier.model import (
    SCHEMA_VERSION,
    Audit,
    Decision,
    Document,
    Finding,
    Location,
    Tool,
    Work,
)
from verifier.progress import SILENT, Progress
from verifier.records import (
    citation_records,
    empty,
    inputs_of,
    note_records,
    summarise,
    unread,
    without_context,
    without_remarks,
)
from verifier.settings import Settings
from verifier.state import active
from verifier.version import __version__

if TYPE_CHECKING:
    from verifier.asking.line import Line


@dataclass(frozen=True, slots=True)
class AuditRun:
    """An audit, the targets that could not be read, and whether the network was there when it was wanted.

    ``assumptions`` tell of the character sets that papers were taken to be in.
    """

    audit: Audit
    failures: tuple[UnreadableFile, ...] = ()
    network: bool = True
    assumptions: tuple[str, ...] = ()


def run_audit(
    targets: Sequence[Path],
    *,
    settings: Settings | None = None,
    progress: Progress = SILENT,
    now: dt.datetime | None = None,
    line: Line | None = None,
    memory: Memory = FORGETFUL,
    decisions: Sequence[Decision] = (),
    decision_places: Mapping[Decision, Location] | None = None,
    baseline: frozenset[str] = frozenset(),
    unchanged: Mapping[str, Work] | None = None,
) -> AuditRun:
    """Audit papers and ``.bib`` files (known by their suffix).

    Args:
        targets: files; one that can't be read is a failure of the run, the others are audited.
        settings: what to leave out of the audit; the defaults when None.
        progress: hears how far the run is.
        now: the time that the audit bears, and the day for judging dates; the present when None.
        line: who answers questions to the network; nothing is asked when None.
        memory: what earlier runs found, and where new verdicts are kept.
        decisions: what persons have said, honoured by every finding.
        decision_places: where the decisions stand, for findings on them.
        baseline: fingerprints of findings that are known.
        unchanged: works by key as they stood before; those that still stand so are not asked about.

    Raises:
        UnknownRule: ``settings`` selects or ignores a code that no rule has.
    """
    settings = settings or Settings()
    now = now or dt.datetime.now(dt.UTC)
    # A wrong code is said before the work is done.
    run_checks(Dossier(today=now.date()), settings.select, settings.ignore)
    gathered = decided(gather(targets, progress), active(decisions, now.date()))
    answers = answers_on(
        gathered.works,
        settings,
        now,
        line=line,
        memory=memory,
        progress=progress,
        unchanged=unchanged or {},
        quoted=_quoted(gathered, settings),
    )
    progress.stage("checking", 1)
    findings = settled(
        _findings(gathered, answers, settings, now, line.damages if line else ()),
        gathered,
        answers,
        decisions=decisions,
        baseline=baseline,
        today=now.date(),
        whole=not (settings.select or settings.ignore),
        places=decision_places,
    )
    progress.advance()
    extraction = gathered.extraction
    inputs, citations = inputs_of(gathered), citation_records(gathered)
    notes = note_records(_documents(gathered, settings), extraction.readings, context=settings.context)
    audit = Audit(
        schema=SCHEMA_VERSION,
        tool=Tool("verifier", __version__),
        generated=now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        mode=answers.mode,
        inputs=inputs,
        summary=summarise(gathered, answers, findings),
        notes=notes,
        citations=citations,
        works=gathered.works,
        links=answers.links,
        references=answers.references,
        support=answers.support,
        duplicates=gathered.duplicates,
        findings=findings,
        skipped=(*unread(gathered), *empty(inputs, notes, citations, gathered.works), *answers.skipped),
        rules=RULES,
        decisions=tuple(decisions),
    )
    assumptions = tuple(filter(None, map(assumption_of, gathered.extraction.documents)))
    return AuditRun(audit, gathered.failures, answers.network, assumptions)


def _documents(gathered: Gathered, settings: Settings) -> tuple[Document, ...]:
    extraction = gathered.extraction
    if settings.context:
        return extraction.documents
    return without_context(extraction.documents, extraction.readings)


def _quoted(gathered: Gathered, settings: Settings) -> Mapping[str, tuple[str, ...]]:
    """The words quoted from works, by their keys; none where the paper's text stays out of reports."""
    found: dict[str, tuple[str, ...]] = {}
    extraction = gathered.extraction
    # Of a work that "ibid." only may mean nothing is said to be misquoted.
    asked = {unresolved.citation for unresolved in extraction.unresolved}
    for readings in extraction.readings.values() if settings.context else ():
        for citation, words in quotations(readings).items():
            key = extraction.work_of.get(citation)
            if key is not None and citation not in asked:
                found[key] = (*found.get(key, ()), *words)
    return found


def _findings(
    gathered: Gathered, answers: Answers, settings: Settings, now: dt.datetime, damages: tuple[str, ...]
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
        links=answers.links,
        references=answers.references,
        support=answers.support,
        duplicates=gathered.duplicates,
        damages=damages,
        copy_field=settings.copy_field,
        keeps_copies=not (settings.archive and settings.output == "-"),
        unresolved=tuple((item.citation, item.candidates) for item in extraction.unresolved),
    )
    return run_checks(dossier, settings.select, settings.ignore)
