"""The findings whose fixes are asked for: of an offline look at the file as it is, or of an earlier audit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from verifier.bibliography import Library
from verifier.checks import Dossier, run_checks, wanted_codes
from verifier.gather import gather_library
from verifier.model import Audit, Decision, Finding, Input
from verifier.settings import Settings
from verifier.state import honour
from verifier.unasked import unasked_links, unasked_references


class NotOfAuditError(ValueError):
    """An audit that says nothing of a file, with one sentence that says of which it does."""


@dataclass(frozen=True, slots=True)
class FindingsOfFile:
    """The findings of an audit on one file, and whether the file is still the one that was audited."""

    findings: tuple[Finding, ...]
    unchanged: bool


def offline_findings(
    library: Library, settings: Settings, today: dt.date, decisions: Sequence[Decision] = ()
) -> tuple[Finding, ...]:
    """Return what an offline audit finds in one bibliography, pairs of entries aside: those have no fix.

    Raises:
        UnknownRule: ``settings`` selects or ignores a code that no rule has.
    """
    # Only a decision may name a work by the address of an identifier; the checks look at the fields.
    gathered = gather_library(library, identifiers=bool(decisions))
    dossier = Dossier(
        today=today,
        citations=gathered.citations,
        works=gathered.works,
        libraries=gathered.libraries,
        links=unasked_links(gathered.works),
        references=unasked_references(gathered.works),
        copy_field=settings.copy_field,
    )
    findings = run_checks(dossier, settings.select, settings.ignore)
    return honour(findings, decisions, gathered.works, today)


def findings_of_audit(
    audit: Audit, library: Library, settings: Settings, today: dt.date, decisions: Sequence[Decision] = ()
) -> FindingsOfFile:
    """Return the findings with a fix that an audit has on a file, with the decisions of today.

    The file is known by its name, or by its bytes if it bears another one now.

    Raises:
        NotOfAuditError: the audit did not read it, or read several files of its name.
        UnknownRule: ``settings`` selects or ignores a code that no rule has.
    """
    audited = _input(audit, library)
    wanted = wanted_codes(settings.select, settings.ignore)
    findings = [
        replace(finding, decision=None)
        for finding in audit.findings
        if finding.fix is not None
        and finding.code in wanted
        and all(edit.file == audited.path for edit in finding.fix.edits)
    ]
    honoured = honour(findings, decisions, audit.works, today)
    return FindingsOfFile(honoured, audited.sha256 == library.sha256)


def _input(audit: Audit, library: Library) -> Input:
    # An audit from another folder, or of an earlier version, calls the file by another path.
    bare = library.file.rpartition("/")[2]
    named = [item for item in audit.inputs if item.path == library.file] or [
        item for item in audit.inputs if item.path.rpartition("/")[2] == bare
    ]
    if len(named) > 1:
        raise NotOfAuditError(f"it read {len(named)} files named {library.file}; audit this one alone")
    same = named or [item for item in audit.inputs if item.sha256 == library.sha256]
    if not same:
        known = ", ".join(item.path for item in audit.inputs[:5]) or "nothing"
        raise NotOfAuditError(f"it says nothing of {library.file}; it read {known}")
    if sum(item.path == same[0].path for item in audit.inputs) > 1:
        raise NotOfAuditError(f"it read several files named {same[0].path}; audit this one alone")
    return same[0]
