"""What is known of one work, gathered from a report, the state file and the decisions, and put into lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from verifier.findings.about import members_of
from verifier.findings.plain import plain_reason
from verifier.model import (
    Audit,
    CitationRecord,
    Decision,
    Duplicate,
    Evidence,
    Finding,
    Identifier,
    Link,
    NoteRecord,
    Reference,
    Support,
    Work,
)
from verifier.patterns import late_pattern
from verifier.reporting.escape import clip, one_line, visible
from verifier.state import (
    KnownReference,
    PastCheck,
    PastFinding,
    fingerprints,
    read_address,
    read_decisions,
    read_history,
    read_references,
)
from verifier.state.decisions import target_of
from verifier.state.honouring import told

_LONG = 300
_BREAK = late_pattern(r"[\t\n\v\f\r\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class PastTrouble:
    """A finding of past runs that the report no longer holds; ``first`` and ``last`` are numbers of runs."""

    finding: PastFinding
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class ShownWork:
    """All that is known of one work. ``checks`` are the past checks of its addresses, by address."""

    work: Work
    citations: tuple[CitationRecord, ...]
    notes: tuple[NoteRecord, ...]
    links: tuple[Link, ...]
    checks: tuple[tuple[str, tuple[PastCheck, ...]], ...]
    references: tuple[Reference, ...]
    past_references: tuple[KnownReference, ...]
    support: tuple[Support, ...]
    duplicates: tuple[Duplicate, ...]
    findings: tuple[Finding, ...]
    past: tuple[PastTrouble, ...]
    decisions: tuple[Decision, ...]

    def as_plain(self) -> dict[str, Any]:
        """Return the same as values that JSON knows."""
        plain: dict[str, Any] = msgspec.to_builtins(self)
        plain["checks"] = dict(plain["checks"])
        return plain


def gather_work(
    audit: Audit, work: Work, state: Path | None = None, decisions: Path | None = None
) -> ShownWork:
    """Gather what a report, the state file and the file of decisions hold on a work.

    Raises:
        StateError: the state file or the decisions can't be read.
    """
    key = work.key
    citations = tuple(item for item in audit.citations if item.work == key or item.id in work.citations)
    ids = {item.id for item in citations} | set(work.citations)
    links = tuple(link for link in audit.links if key in link.works)
    urls = tuple(dict.fromkeys([*(link.url for link in links), work.fields.get("url", "").strip()]))
    findings = tuple(finding for finding in audit.findings if _is_on(finding, key, ids))
    labels = {(item.file, item.note) for item in citations}
    names = {key, *ids, *urls, *(identifier.url for identifier in work.identifiers)} - {""}
    return ShownWork(
        work,
        citations,
        tuple(note for note in audit.notes if (note.file, note.label) in labels),
        links,
        tuple(_checks(urls, state)) if state else (),
        tuple(item for item in audit.references if item.work == key),
        read_references(state, key) if state else (),
        tuple(item for item in audit.support if item.work == key),
        tuple(item for item in audit.duplicates if ids.union([key]).intersection(item.members)),
        findings,
        tuple(_past(state, key, set(fingerprints(audit.findings, audit.works)))) if state else (),
        tuple(_said(decisions, names)) if decisions else audit.decisions,
    )


def lines_of(shown: ShownWork) -> Iterator[str]:
    """Yield what is known, line by line, safe to show on a terminal."""
    work = shown.work
    place = f"  {work.location.file}:{work.location.line}" if work.location else ""
    yield _flat(f"{work.key}  @{work.type}{place}")
    parts: tuple[tuple[str, Iterable[str]], ...] = (
        ("fields", _pairs((name, value) for name, value in work.fields.items() if value)),
        ("identifiers", _pairs(_identifier(item) for item in work.identifiers)),
        ("cited", (line for item in shown.citations for line in _citation(item, shown.notes))),
        ("addresses", _addresses(shown)),
        ("registries", _registries(shown)),
        ("page against citation", (line for item in shown.support for line in _support(item))),
        ("like works", map(_duplicate, shown.duplicates)),
        ("findings", map(_finding, shown.findings)),
        ("earlier findings", map(_trouble, shown.past)),
        ("decisions", (f"{item.target} {told(item)}" for item in shown.decisions)),
    )
    for name, lines in parts:
        told_lines = [f"  {_flat(line)}" for line in lines]
        if told_lines:
            yield ""
            yield name
            yield from told_lines


# --- Gathering ---------------------------------------------------------------------------------


def _is_on(finding: Finding, key: str, ids: set[str]) -> bool:
    if finding.work == key or key in {member for member, _ in members_of(finding)}:
        return True
    return finding.work is None and bool(ids.intersection(finding.citations))


def _checks(urls: Iterable[str], state: Path) -> Iterator[tuple[str, tuple[PastCheck, ...]]]:
    for url in urls:
        known = read_address(state, url) if url else None
        if known is not None:
            yield url, known.history


def _past(state: Path, key: str, present: set[str]) -> Iterator[PastTrouble]:
    found: dict[str, PastTrouble] = {}
    for run in read_history(state):
        for finding in run.findings:
            if finding.work == key and finding.fingerprint not in present:
                first = found[finding.fingerprint].first if finding.fingerprint in found else run.id
                found[finding.fingerprint] = PastTrouble(finding, first, run.id)
    yield from found.values()


def _said(decisions: Path, names: set[str]) -> Iterator[Decision]:
    for decision in read_decisions(decisions):
        if names.intersection(target_of(decision.target, decision.word).subjects):
            yield decision


# --- Lines -------------------------------------------------------------------------------------


def _flat(line: str) -> str:
    """Return a text as one line that keeps its spaces, made safe."""
    return visible(_BREAK.sub(" ", line).rstrip())


def _pairs(rows: Iterable[tuple[str, str]]) -> list[str]:
    kept = list(rows)
    width = min(max((len(name) for name, _ in kept), default=0), 20)
    return [f"{one_line(name):{width}}  {value}" for name, value in kept]


def _identifier(identifier: Identifier) -> tuple[str, str]:
    value, url = identifier.value, identifier.url
    return identifier.scheme, value if url in ("", value) else f"{value}  {url}"


def _citation(citation: CitationRecord, notes: Iterable[NoteRecord]) -> Iterator[str]:
    place = f", {citation.locator.kind} {citation.locator.value}" if citation.locator else ""
    file = f" of {citation.file}" if citation.file else ""
    yield f"note {citation.note}{place}{file}: {clip(citation.text, _LONG)}".rstrip(": ")
    for note in notes:
        if (note.file, note.label) == (citation.file, citation.note):
            for marker in note.markers:
                context = f": {clip(marker.context, _LONG)}" if marker.context else ""
                yield f"  called in line {marker.line}{context}"


def _addresses(shown: ShownWork) -> Iterator[str]:
    history = dict(shown.checks)
    for link in shown.links:
        yield from _link(link)
        yield from _history(history.pop(link.url, ()))
    for url, checks in history.items():
        yield url
        yield from _history(checks)


def _link(link: Link) -> Iterator[str]:
    yield link.url
    yield f"  {link.verdict} ({link.confidence}): {plain_reason(link.reason)}"
    for what, value in (
        ("status", link.status),
        ("checked", link.checked),
        ("leads to", link.final_url if link.final_url != link.url else None),
        ("by way of", " → ".join(link.redirects) or None),
        ("copy kept", link.snapshot),
        ("copy in a web archive", link.memento),
    ):
        if value is not None:
            yield f"  {what}: {value}"
    yield from map(_evidence, link.evidence)


def _history(checks: Iterable[PastCheck]) -> Iterator[str]:
    for index, check in enumerate(checks):
        if index == 0:
            yield "  all checks:"
        status = f" {check.status}" if check.status is not None else ""
        yield f"    {check.when}  {check.verdict}{status}: {clip(plain_reason(check.reason), _LONG)}"


def _registries(shown: ShownWork) -> Iterator[str]:
    for reference in shown.references:
        yield from _reference(reference)
    told_now = [reference.reason for reference in shown.references]
    for past in shown.past_references:
        if past.reference.reason not in told_now:
            yield f"{past.when}  {past.reference.verdict}: {clip(plain_reason(past.reference.reason), _LONG)}"


def _reference(reference: Reference) -> Iterator[str]:
    yield f"{reference.verdict} ({reference.confidence}): {plain_reason(reference.reason)}"
    if reference.registry or reference.record:
        score = f", likeness {reference.score:.2f}" if reference.score is not None else ""
        yield f"  {reference.registry or 'record'}: {reference.record or ''}{score}"
    for difference in reference.differences:
        yield f"  {difference.field}: cited as “{difference.cited}”, recorded as “{difference.found}”"
    for notice in reference.notices:
        yield f"  notice: {notice}"
    yield from map(_evidence, reference.evidence)


def _support(support: Support) -> Iterator[str]:
    yield f"{support.verdict} ({support.confidence}): {support.url}: {'; '.join(support.reasons)}"
    yield from map(_evidence, support.evidence)


def _evidence(evidence: Evidence) -> str:
    seen = ", ".join(part for part in (evidence.where, evidence.when, evidence.snapshot or "") if part)
    return f"  {evidence.kind}: {clip(evidence.value, _LONG)}" + (f" ({seen})" if seen else "")


def _duplicate(duplicate: Duplicate) -> str:
    return f"{duplicate.relation}: {', '.join(duplicate.members)}: {'; '.join(duplicate.reasons)}"


def _finding(finding: Finding) -> str:
    place = f"{finding.location.file}:{finding.location.line}: " if finding.location else ""
    settled = f" [decided: {finding.decision}]" if finding.decision is not None else ""
    settled += " [known]" if finding.baseline == "known" else ""
    return f"{place}{finding.code} {finding.severity} ({finding.confidence}): {finding.message}{settled}"


def _trouble(trouble: PastTrouble) -> str:
    runs = (
        f"run {trouble.first}" if trouble.first == trouble.last else f"runs {trouble.first} to {trouble.last}"
    )
    return f"{runs}: {trouble.finding.code} {trouble.finding.severity}: {trouble.finding.message}"
