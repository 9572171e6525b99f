"""What registries say of the works: R001 to R007, I002, I006 and I007."""

from __future__ import annotations

from collections.abc import Iterator

from verifier.checks.interface import Dossier, clip, find, listed
from verifier.checks.pages import write_rule
from verifier.checks.subjects import Subject
from verifier.findings.plain import plain_reason
from verifier.model import (
    Edit,
    Evidence,
    Finding,
    Fix,
    Reference,
    ReferenceVerdict,
    Rule,
    Severity,
    UnverifiableReason,
)
from verifier.registries.corrections import corrections

NOT_FOUND = write_rule(
    "R001",
    "not-found",
    Severity.WARNING,
    "No registry that holds works of this kind holds this one.",
    detects="""A work for which every registry of its kind was asked and answered, and none of which has it.
    Theses, reports, news and documents, which no registry holds in full, are never reported.""",
    why="The citation may be misprinted beyond recognition, or the work may not exist.",
    mend="""Look the work up in its journal or a library's catalogue, and correct the citation, or replace
    the source.""",
    before="title = {Rivers with Borders}, journaltitle = {Journal of Inner Asia},",
    after="title = {Rivers without Borders}, journaltitle = {Journal of Inner Asia},",
    offline=False,
)
DIFFERS = write_rule(
    "R002",
    "differs",
    Severity.WARNING,
    "The record of this work gives some fields otherwise.",
    detects="""A work whose identity is certain and of which a registry's record gives named fields in
    another way.""",
    why="A wrong year, volume or page sends the reader to the wrong place.",
    mend="Compare both values with the work itself; the finding names them. Registries err too.",
    before="volume = {12}, date = {2010},",
    after="volume = {12}, date = {2011},",
    offline=False,
    fix="unsafe",
)
RETRACTED = write_rule(
    "R003",
    "retracted",
    Severity.ERROR,
    "The work has been retracted.",
    detects="A notice of retraction that its publisher or a registry attached to the cited work.",
    why="A retracted work no longer supports any claim, except one about the retraction.",
    mend="Read the notice. Drop the source, or say in the text that it was retracted.",
    before="as shown by Li (2011)",
    after="as Li (2011, retracted 2013) had claimed",
    offline=False,
)
CORRECTED = write_rule(
    "R004",
    "corrected",
    Severity.NOTE,
    "A correction to the work has been published.",
    detects="A correction or erratum that is attached to the record of the cited work.",
    why="The passage you rely on may be the corrected one.",
    mend="Read the correction, and cite it beside the work if it touches your claim.",
    before="doi = {10.1000/182},",
    after="doi = {10.1000/182}, note = {with the correction of 2012},",
    offline=False,
)
UNVERIFIABLE = write_rule(
    "R005",
    "unverifiable",
    Severity.NOTE,
    "It could not be found out whether the work is cited rightly.",
    detects="""A work that no registry could judge: its kind or script is covered by none, too little is
    known of it, or the registries refused or failed. A run without a network is said once for the whole
    audit instead.""",
    why="It's no fault of the citation. But nobody has checked it.",
    mend="Look it up by hand, in the catalogue of a library or at its publisher.",
    before="@thesis{berg2018, …}",
    after="note = {seen in the catalogue of the National Library},",
    offline=False,
)
SUPERSEDED = write_rule(
    "R006",
    "superseded",
    Severity.NOTE,
    "A newer version of the work exists.",
    detects="""A preprint that has been published, or a version that a newer one replaces, by the record of
    the work.""",
    why="The newer version may differ in the passage you rely on, and it is the one readers will find.",
    mend="Compare both, and cite the newer one if the claim still holds.",
    before="eprint = {1706.03762}, eprinttype = {arxiv},",
    after="doi = {10.1000/182}, note = {first as arXiv:1706.03762},",
    offline=False,
)
CONCERN = write_rule(
    "R007",
    "concern",
    Severity.ERROR,
    "The publisher has expressed concern about the work.",
    detects="An expression of concern that is attached to the record of the cited work.",
    why="The findings of the work are under investigation.",
    mend="Read the notice, and find a second source for the claim.",
    before="as shown by Li (2011)",
    after="as Li (2011; see the expression of concern of 2013) claims and Berg (2020) confirms",
    offline=False,
)
IDENTIFIER_UNKNOWN = write_rule(
    "I002",
    "identifier-unknown",
    Severity.ERROR,
    "The agency says that no such identifier exists.",
    detects="An identifier that its own agency, asked in all spellings that were tried, doesn't know.",
    why="The link built from it leads nowhere, and at least one of its characters is wrong.",
    mend="Copy the identifier again from the work.",
    before="doi = {10.1000/l82},",
    after="doi = {10.1000/182},",
    offline=False,
    fix="unsafe",
)
IDENTIFIER_FOUND = write_rule(
    "I007",
    "identifier-found",
    Severity.NOTE,
    "The work has an identifier that the entry lacks.",
    detects="""A work that a registry confirms without any difference, and whose DOI the entry doesn't
    give.""",
    why="With a DOI a reader gets to the work wherever it moves, and every later check is certain.",
    mend="Add the DOI; the finding has it.",
    before="title = {Rivers without Borders}, volume = {12},",
    after="title = {Rivers without Borders}, volume = {12}, doi = {10.1000/182},",
    offline=False,
    fix="safe",
)
IDENTIFIER_MISMATCH = write_rule(
    "I006",
    "identifier-of-another-work",
    Severity.ERROR,
    "The identifier belongs to another work.",
    detects="An identifier whose record has both another title and another first author than the citation.",
    why="A reader who follows it gets another work and may take it for the source.",
    mend="Find the identifier of the cited work, or correct the citation if the other work was meant.",
    before="title = {Rivers without Borders}, doi = {10.1000/183},",
    after="title = {Rivers without Borders}, doi = {10.1000/182},",
    offline=False,
    fix="unsafe",
)
RULES = (
    IDENTIFIER_FOUND,
    IDENTIFIER_UNKNOWN,
    IDENTIFIER_MISMATCH,
    NOT_FOUND,
    DIFFERS,
    RETRACTED,
    CORRECTED,
    UNVERIFIABLE,
    SUPERSEDED,
    CONCERN,
)

RULE_OF_VERDICT: dict[ReferenceVerdict, Rule] = {
    ReferenceVerdict.NOT_FOUND: NOT_FOUND,
    ReferenceVerdict.DIFFERS: DIFFERS,
    ReferenceVerdict.IDENTIFIER_UNKNOWN: IDENTIFIER_UNKNOWN,
    ReferenceVerdict.IDENTIFIER_MISMATCH: IDENTIFIER_MISMATCH,
    ReferenceVerdict.UNVERIFIABLE: UNVERIFIABLE,
}
RULE_OF_NOTICE: dict[str, Rule] = {
    "retracted": RETRACTED,
    "concern": CONCERN,
    "corrected": CORRECTED,
    "superseded": SUPERSEDED,
}
_SAID: dict[str, tuple[str, str]] = {
    "R001": ("{work} was not found", "Look it up and correct the citation, or replace the source"),
    "R002": ("The record of {work} differs", "Compare with the work itself and correct what is wrong"),
    "R005": ("{work} could not be verified", "Look it up by hand"),
    "I007": ("{work} has a DOI that its entry lacks", "Add it"),
    "I002": ("An identifier of {work} does not exist", "Copy it again from the work"),
    "I006": (
        "An identifier of {work} belongs to another work",
        "Find the right one, or correct the citation",
    ),
    "R003": ("{work} has been retracted", "Read the notice, and drop the source or say so in the text"),
    "R004": ("A correction to {work} has been published", "Read it, and cite it if it touches your claim"),
    "R006": (
        "A newer version of {work} exists",
        "Compare both, and cite the newer one if the claim still holds",
    ),
    "R007": ("The publisher has expressed concern about {work}", "Read the notice, and find a second source"),
}


def check_references(dossier: Dossier) -> Iterator[Finding]:
    """Findings on what registries said, by the tables from verdict to code."""
    subjects = {subject.key: subject for subject in reversed(dossier.subjects)}
    for reference in dossier.references:
        rule = RULE_OF_VERDICT.get(reference.verdict)
        fix = _fix(subjects.get(reference.work), reference)
        if rule is not None and not _is_offline(reference):
            yield _finding(dossier, rule, reference, _reason(reference), fix=fix)
        elif fix is not None and fix.safe:
            yield _finding(dossier, IDENTIFIER_FOUND, reference, reference.reason, fix=fix)
        for notice in reference.notices:
            kind, _, rest = notice.partition(":")
            notice_rule = RULE_OF_NOTICE.get(kind.strip().lower())
            if notice_rule is not None:
                yield _finding(dossier, notice_rule, reference, rest.strip() or reference.reason, notice)


def _fix(subject: Subject | None, reference: Reference) -> Fix | None:
    """What a registry gives otherwise, as one change of the entry, without what can't be written safely."""
    if subject is None:
        return None
    edits: list[Edit] = []
    written: list[str] = []
    safe = True
    for correction in corrections(reference, subject.work):
        change = subject.replace if subject.printed(correction.field) else subject.insert
        made = change(correction.field, correction.found)
        # Two new fields would both stand behind the last one; one at a time can be looked at.
        if made and not any(edit.start == made[0].start for edit in edits):
            edits += made
            written.append(f"{correction.field} {clip(correction.found, 80)}")
            safe = safe and correction.safe
    if not edits:
        return None
    return Fix(f"by {reference.registry or 'its record'}, write {listed(written)}", safe, tuple(edits))


def _is_offline(reference: Reference) -> bool:
    """Whether nobody was asked: that is said once for the whole audit, not for each work."""
    unverifiable = reference.verdict is ReferenceVerdict.UNVERIFIABLE
    return unverifiable and reference.reason.startswith(UnverifiableReason.OFFLINE)


def _reason(reference: Reference) -> str:
    if not reference.differences:
        return plain_reason(reference.reason)
    differences = (
        f"{difference.field} is cited as “{clip(difference.cited, 60)}”, recorded as "
        f"“{clip(difference.found, 60)}”"
        for difference in reference.differences
    )
    return f"{reference.reason.rstrip('.')}: {listed(differences)}"


def _finding(
    dossier: Dossier,
    rule: Rule,
    reference: Reference,
    reason: str,
    notice: str = "",
    *,
    fix: Fix | None = None,
) -> Finding:
    work = dossier.work_by_key.get(reference.work)
    place = work.location if work else None
    said, remedy = _SAID[rule.code]
    evidence: tuple[Evidence, ...] = reference.evidence
    if notice or not evidence:
        evidence = (
            *evidence,
            Evidence("notice" if notice else "reason", reference.record or "", notice or reason),
        )
    return find(
        rule,
        # A notice hangs on the record; how sure the match with the record is, the reference knows.
        reference.confidence,
        f"{said.format(work=reference.work)}: {reason.rstrip('.')}. {remedy}.",
        *evidence,
        at=place,
        work=reference.work,
        citations=work.citations if work else (),
        fix=fix,
    )
