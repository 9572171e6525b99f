"""What every reader wants to know first, as plain data: what was not done, what was found, what to do.

The renderers that people read (terminal, HTML, Markdown) share these sentences and this order, so that
no two reports of one audit say different things.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from verifier.findings.plain import INPUT_STAGE, NETWORK_STAGE
from verifier.model import (
    Audit,
    Confidence,
    Finding,
    Link,
    LinkVerdict,
    Location,
    Locator,
    Mode,
    NoteKind,
    NoteRecord,
    Reference,
    ReferenceVerdict,
    Relation,
    Rule,
    Severity,
    UnverifiableReason,
)
from verifier.patterns import late_pattern

FAMILIES: Final = {
    "E": "extraction",
    "B": "bibliography",
    "I": "identifiers",
    "R": "registries",
    "L": "links",
    "S": "support",
    "D": "duplicates",
    "A": "archive",
    "C": "control",
}
"""The families of rules by the letter that their codes begin with."""

_T = TypeVar("_T")
_LEFT_ALONE = "not asked"
_MOST_NAMED = 8

# Of sections and articles "3-12" is the number of one.
_COUNTED: Final = frozenset(("page", "folio", "line", "column"))
_SEVERAL: Final = late_pattern(r"\d\w?\s?[-–,;&]\s?\d|\band\b")
_HYPHEN: Final = late_pattern(r"(?<=\d)-(?=\d)")

SEVERITIES: Final = tuple(Severity)
CONFIDENCES: Final = tuple(Confidence)


@dataclass(frozen=True, slots=True)
class NotDone:
    """Things that were not done at one stage for one reason: how many, and some of them by name."""

    stage: str
    reason: str
    count: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """The findings of one rule, in the order of their places. ``rule`` is None when it is not listed."""

    code: str
    name: str
    severity: Severity
    findings: tuple[Finding, ...]
    rule: Rule | None

    @property
    def open(self) -> tuple[Finding, ...]:
        """Those that nobody has dealt with yet."""
        return tuple(finding for finding in self.findings if not is_settled(finding))

    @property
    def settled(self) -> str:
        """How many of them somebody has dealt with, to be written behind their number; "" for none."""
        number = len(self.findings) - len(self.open)
        return f", {number:,} settled before" if number else ""

    @property
    def family(self) -> str:
        """The family's name, "other" for a letter that no family has."""
        return family_of(self.code)


def family_of(code: str) -> str:
    """The name of the family that a code belongs to: ``L001`` is of ``links``."""
    return FAMILIES.get(code[:1], "other")


def counted(number: int, thing: str, things: str = "") -> str:
    """A number with its noun: ``1 link``, ``2 links``, ``2 entries`` when the plural is given."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def place(location: Location | None) -> str:
    """A location as editors and compilers write it, ``file:line:column``; "" when there is none."""
    return f"{location.file}:{location.line}:{location.column}" if location else ""


def cited_place(locator: Locator) -> str:
    """A place in a work as one says it: ``page 45``, ``pages 45–52``, ``chapter 3``."""
    if locator.kind not in _COUNTED or not _SEVERAL.search(locator.value):
        return f"{locator.kind} {locator.value}"
    return f"{locator.kind}s {_HYPHEN.sub('–', locator.value)}"


def lines_of(note: NoteRecord) -> str:
    """Where a note stands: ``12``, or ``20–22``."""
    first, last = note.lines
    return f"{first}" if first == last else f"{first}–{last}"


def subject(audit: Audit) -> str:
    """What was audited: the names of the input files."""
    names = [item.path for item in audit.inputs]
    if len(names) > 4:
        names = [*names[:3], f"{len(names) - 3} more"]
    return ", ".join(names) or "nothing"


# --- What was not done -------------------------------------------------------------------------


def not_done(audit: Audit) -> tuple[NotDone, ...]:
    """Everything that was left out, grouped by stage and reason, the largest group first.

    Besides ``skipped`` these are the links and references without a judgement, at the stages ``links`` and
    ``references``. Where ``skipped`` tells of the same stage and reason, the longer list is shown: a
    pipeline may name each address or only their number.
    """
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for item in audit.skipped:
        groups[item.stage, item.reason].append(item.what)
    unjudged: dict[tuple[str, str], list[str]] = defaultdict(list)
    for link in audit.links:
        if link.verdict is LinkVerdict.SKIPPED:
            unjudged["links", link.reason].append(link.url)
    for reference in audit.references:
        if reference.verdict is ReferenceVerdict.UNVERIFIABLE:
            unjudged["references", reference.reason].append(reference.work)
    for group, names in unjudged.items():
        if len(names) >= len(groups.get(group, ())):
            groups[group] = names
    ordered = sorted(groups.items(), key=lambda group: -len(group[1]))
    return tuple(NotDone(stage, why, len(names), tuple(names[:5])) for (stage, why), names in ordered)


def not_done_sentence(audit: Audit) -> str:
    """The one sentence that a report begins and ends with."""
    links = sum(link.verdict is LinkVerdict.SKIPPED for link in audit.links)
    references = sum(item.verdict is ReferenceVerdict.UNVERIFIABLE for item in audit.references)
    unjudged = " and ".join(
        counted(number, what) for number, what in ((links, "link"), (references, "reference")) if number
    )
    if is_without_content(audit):
        number = len(audit.inputs)
        held = "the file holds" if number == 1 else f"the {number:,} files hold"
        return f"Nothing was checked: {held} no notes and no entries that could be read."
    if audit.mode is Mode.OFFLINE:
        are, they_are = ("is", "it is") if links + references == 1 else ("are", "they are")
        tail = f"{unjudged} {are} not judged, and nothing here says that {they_are} right" if unjudged else ""
        if is_unreached(audit):
            told = "the network was asked and could not be reached. No page was seen and no registry answered"
        else:
            told = "this audit ran offline. No page was visited and no registry was asked"
        return f"Not checked: {told}{'; ' if tail else ''}{tail}."
    if audit.mode is Mode.REPLAY:
        opening = "This audit was replayed from saved evidence; nothing was asked anew. "
    else:
        opening = ""
    # What is skipped at these two stages is counted as links and references already.
    left = sum(item.stage not in ("links", "references") for item in audit.skipped)
    if not (links or references or left):
        return f"{opening}Nothing was skipped."
    what = [f"{unjudged} could not be judged"] if unjudged else []
    what += [f"{counted(left, 'step')} skipped"] if left else []
    return f"{opening}Not checked: {'; '.join(what)}. Nothing here says that they are right."


def is_unreached(audit: Audit) -> bool:
    """Whether the network was asked, and turned out not to be there."""
    return any(item.stage == NETWORK_STAGE for item in audit.skipped)


def is_without_content(audit: Audit) -> bool:
    """Whether no file that was read holds a note or an entry: that nothing was found then says nothing."""
    empty = {item.what for item in audit.skipped if item.stage == INPUT_STAGE}
    return bool(audit.inputs) and all(item.path in empty for item in audit.inputs)


def reference_tally(audit: Audit) -> dict[str, int]:
    """How many references have each verdict.

    Those that nobody was asked about are told from those that no registry holds, though to machines both are
    ``unverifiable``.
    """
    order = (*ReferenceVerdict, _unasked(audit), _LEFT_ALONE)
    return tally(reference_words(audit), str, order)


def reference_words(audit: Audit) -> tuple[str, ...]:
    """The verdict on each reference as lists and sums of a report name it: see `reference_tally`."""
    unasked = _unasked(audit)

    def word(reference: Reference) -> str:
        if not _is_unasked(reference):
            return reference.verdict.value
        if audit.mode is Mode.OFFLINE:
            return unasked
        # "offline: has not changed since …": there was a network, but this one was left alone.
        return _LEFT_ALONE if ":" in reference.reason else reference.verdict.value

    return tuple(map(word, audit.references))


def sureness(judged: Link | Reference) -> str:
    """How sure a verdict is; "" where none was given: nobody is certain of what was not asked."""
    open_ones = (LinkVerdict.SKIPPED, ReferenceVerdict.UNVERIFIABLE)
    return "" if judged.verdict in open_ones else judged.confidence.value


def _is_unasked(reference: Reference) -> bool:
    unverifiable = reference.verdict is ReferenceVerdict.UNVERIFIABLE
    return unverifiable and reference.reason.startswith(UnverifiableReason.OFFLINE)


def _unasked(audit: Audit) -> str:
    return "not reached (no network)" if is_unreached(audit) else "not asked (offline)"


# --- What was found ----------------------------------------------------------------------------


def is_settled(finding: Finding) -> bool:
    """Whether a person has already dealt with it: a decision stands on it, or the baseline knows it."""
    return finding.decision is not None or finding.baseline == "known"


def open_findings(audit: Audit) -> tuple[Finding, ...]:
    """The findings that nobody has dealt with yet: what summaries count."""
    return tuple(finding for finding in audit.findings if not is_settled(finding))


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings by severity, confidence, code and place: what to look at first stands first."""
    return sorted(findings, key=_rank)


def _rank(finding: Finding) -> tuple[bool, int, int, str, str, int, int]:
    spot = finding.location or Location("", 0, 0)
    return (
        is_settled(finding),
        SEVERITIES.index(finding.severity),
        CONFIDENCES.index(finding.confidence),
        finding.code,
        spot.file,
        spot.line,
        spot.column,
    )


def by_rule(audit: Audit, findings: Iterable[Finding] | None = None) -> tuple[RuleGroup, ...]:
    """The findings, or some of them, grouped by rule and severity; errors first, then by code."""
    rules = {rule.code: rule for rule in audit.rules}
    groups: dict[tuple[int, str, str], list[Finding]] = defaultdict(list)
    for finding in in_order(audit.findings if findings is None else findings):
        groups[SEVERITIES.index(finding.severity), finding.code, finding.name].append(finding)
    return tuple(
        RuleGroup(code, name, SEVERITIES[severity], tuple(group), rules.get(code))
        for (severity, code, name), group in sorted(groups.items(), key=lambda item: item[0])
    )


def severity_counts(findings: Iterable[Finding]) -> dict[Severity, int]:
    """How many findings there are of each severity, errors first, nought included."""
    seen = Counter(finding.severity for finding in findings)
    return {severity: seen[severity] for severity in SEVERITIES}


def findings_sentence(audit: Audit) -> str:
    """How many findings are open: ``3 errors, 1 warning and 7 notes, besides 2 that were settled before``.

    Errors that are only possible are told apart, since no run fails for them unless it is asked to.
    """
    left = open_findings(audit)
    settled = len(audit.findings) - len(left)
    before = f"{settled:,} that {'was' if settled == 1 else 'were'} settled before" if settled else ""
    if not left:
        return f"no findings but {before}" if before else "no findings"
    error, warning, note = severity_counts(left).values()
    doubtful = sum(
        finding.severity is Severity.ERROR and finding.confidence is Confidence.POSSIBLE for finding in left
    )
    sureness = f" ({doubtful:,} only possible)" if doubtful else ""
    tail = f", besides {before}" if before else ""
    errors, warnings = counted(error, "error") + sureness, counted(warning, "warning")
    return f"{errors}, {warnings} and {counted(note, 'note')}{tail}"


def read_sentence(audit: Audit) -> str:
    """What was read: ``62 footnotes (1 cites nothing, 2 were not understood), 63 citations, 55 works``."""
    summary = audit.summary
    unread = sum(note.kind is NoteKind.UNREAD for note in audit.notes)
    silent = sum(not note.citations for note in audit.notes) - unread
    said = [f"{silent:,} {'cites' if silent == 1 else 'cite'} nothing"] if silent else []
    said += [f"{unread:,} {'was' if unread == 1 else 'were'} not understood"] if unread else []
    aside = f" ({', '.join(said)})" if said else ""
    return (
        f"{counted(summary.notes, 'footnote')}{aside}, {counted(summary.citations, 'citation')}, "
        f"{counted(summary.works, 'work')}"
    )


def uncited_sentence(audit: Audit) -> str:
    """How many entries no paper cites, and the first of them; "" if there are none."""
    keys = audit.summary.uncited
    if not keys:
        return ""
    where = "in this paper" if sum(item.kind != "bib" for item in audit.inputs) == 1 else "in these papers"
    more = f" and {len(keys) - _MOST_NAMED:,} more" if len(keys) > _MOST_NAMED else ""
    is_cited = "is" if len(keys) == 1 else "are"
    named = ", ".join(keys[:_MOST_NAMED])
    return f"{counted(len(keys), 'entry', 'entries')} {is_cited} never cited {where}: {named}{more}."


def tally(items: Sequence[_T], value: Callable[[_T], str], order: Iterable[str]) -> dict[str, int]:
    """How many items have each value, in the given order, values without an item left out."""
    seen = Counter(value(item) for item in items)
    return {name: seen[name] for name in map(str, order) if seen[name]}


# --- What to do next ---------------------------------------------------------------------------


def next_steps(audit: Audit) -> tuple[str, ...]:
    """What a reader can do now, the most useful first. Commands stand in backquotes."""
    steps: list[str] = []
    groups = [group for group in by_rule(audit) if group.open]
    pressing = [group for group in groups if group.severity is Severity.ERROR]
    if pressing:
        named = ", ".join(f"{group.code} {group.name} ({len(group.open):,})" for group in pressing[:6])
        steps.append(f"Look at the errors first: {named}.")
    mended: Counter[str] = Counter()
    for finding in audit.findings:
        sure = finding.confidence is not Confidence.POSSIBLE
        if finding.fix is not None and finding.fix.safe and sure and not is_settled(finding):
            mended.update({edit.file for edit in finding.fix.edits if edit.file.endswith(".bib")})
    for file, number in sorted(mended.items()):
        fixes = counted(number, "safe fix", "safe fixes")
        is_proposed, it = ("is", "it") if number == 1 else ("are", "them")
        steps.append(
            f"{fixes} of `{file}` {is_proposed} proposed: `verifier fix` shows {it} as a diff, "
            f"and makes {it} with `--write`."
        )
    review = sum(pair.relation is Relation.REVIEW for pair in audit.duplicates)
    if review:
        pairs = counted(review, "pair waits", "pairs wait")
        steps.append(f"{pairs} for your eye: they may be one work or two, and are never joined unseen.")
    if uncited := uncited_sentence(audit):
        steps.append(f"{uncited} They are checked all the same; take out what the list is not to hold.")
    if groups:
        steps.append(
            f"`verifier explain {groups[0].code}` tells what a finding means; "
            "`--ignore CODES` leaves out what is right as it is."
        )
    if audit.mode is Mode.OFFLINE and (audit.links or audit.references):
        steps.append("Links and references stay open until an audit can ask the network.")
    return tuple(steps)
