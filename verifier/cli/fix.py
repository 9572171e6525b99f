"""``verifier fix``: the changes that an audit proposes, shown as a diff and made when asked for."""

from __future__ import annotations

import datetime as dt
import difflib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from verifier.cli.amending import (
    Delivery,
    check_delivery,
    deliver,
    delivery_options,
    read_bibliography,
    shown_name,
)
from verifier.cli.console import one_line
from verifier.cli.exits import ExitCode, Stop, worst
from verifier.cli.flags import settings_flag, settings_in_force
from verifier.cli.options import console_of, verb

if TYPE_CHECKING:
    from verifier.bibliography import Library
    from verifier.cli.console import Console
    from verifier.fixing import Choice, FixPlan, Proposal
    from verifier.model import Audit, Decision
    from verifier.settings import Settings

_LONGEST_KEY = 28


@dataclass(frozen=True, slots=True)
class _Wish:
    """What was asked for, whatever the file."""

    settings: Settings
    choice: Choice
    audit: Audit | None
    report: str
    decisions: Sequence[Decision]
    today: dt.date
    delivery: Delivery


@verb(
    "fix",
    "verifier fix sources.bib\n"
    "verifier fix sources.bib --write\n"
    "verifier fix sources.bib --audit reports/audit.json --select L003 --unsafe --key li2011rivers",
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@delivery_options
@click.option("--unsafe", is_flag=True, help="Also the changes that a person should have looked at.")
@click.option("--key", "keys", multiple=True, metavar="KEY", help="Only in the entry KEY (several times).")
@click.option(
    "--audit",
    "report",
    metavar="FILE",
    help="Take the changes that this audit.json proposes, with what the network said; else the files are"
    " audited anew, offline.",
)
@settings_flag("select", metavar="CODES", help_="Only the changes for these findings, as B009,I.")
@settings_flag("ignore", metavar="CODES", help_="Leave out the changes for these findings.")
@settings_flag("min-confidence", help_="From which confidence on a finding is acted upon.")
@settings_flag("decisions", metavar="FILE")
@click.pass_context
def command(
    context: click.Context,
    /,
    files: tuple[str, ...],
    *,
    unsafe: bool,
    keys: tuple[str, ...],
    report: str | None,
    write: bool,
    check: bool,
    output: str | None,
    **flags: Any,
) -> int:
    """Apply the changes that an audit proposes to .bib files.

    Without --write nothing is written: the changes are shown as a diff on standard output, and each with its
    finding on standard error. Safe changes are those after which the file means what it meant; the others
    are listed, and made with --unsafe once you have looked at them. What you have decided is left alone.

    FILE may be - for standard input; with --write the changed text then goes to standard output.

    Exit codes: 0 done or shown, 1 with --check if anything would change, 2 usage or a file that cannot be
    written, 3 a file that cannot be read (the others are changed all the same).
    """
    console = console_of(context)
    settings = settings_in_force(flags)
    delivery = Delivery(write, check, output)
    check_delivery(files, delivery)
    wish = _wish(settings, keys, report, delivery, console, unsafe=unsafe)
    return _all(files, wish, console)


def _wish(
    settings: Settings,
    keys: Sequence[str],
    report: str | None,
    delivery: Delivery,
    console: Console,
    *,
    unsafe: bool,
) -> _Wish:
    """Read what is asked for beside the files. Raises `Stop`, `UnreadableFile` and `StateError`."""
    from verifier.checks import UnknownRule, wanted_codes  # noqa: PLC0415 - --help needs no rule
    from verifier.cli.reports import REPORT, read_report  # noqa: PLC0415
    from verifier.cli.told import read_told  # noqa: PLC0415
    from verifier.fixing import Choice  # noqa: PLC0415
    from verifier.model import Confidence  # noqa: PLC0415

    try:
        wanted_codes(settings.select, settings.ignore)
    except UnknownRule as fault:
        raise Stop(str(fault)) from None
    audit, path = None, Path(report or "")
    if report is not None:
        path = path / REPORT if path.is_dir() else path
        audit = read_report(path)
    today = dt.datetime.now(dt.UTC).date()
    decisions = read_told(settings, console, today).decisions
    choice = Choice(unsafe, Confidence(settings.min_confidence), frozenset(keys))
    return _Wish(settings, choice, audit, str(path), decisions, today, delivery)


def _all(files: Sequence[str], wish: _Wish, console: Console) -> ExitCode:
    from verifier.files import UnreadableFile, UnwritableFile  # noqa: PLC0415

    codes = [ExitCode.OK]
    libraries: dict[str, Library] = {}
    for name in dict.fromkeys(files):
        try:
            libraries[name] = read_bibliography(name)
        except UnreadableFile as fault:
            console.fault(str(fault))
            codes.append(ExitCode.UNREADABLE)
    if len(codes) == 1:
        _check_keys(wish.choice.keys, frozenset[str]().union(*(held.keys for held in libraries.values())))
    for name, library in libraries.items():
        try:
            codes.append(_one(name, library, wish, console))
        except (UnwritableFile, Stop) as fault:
            console.fault(str(fault))
            codes.append(ExitCode.USAGE)
    return worst(*codes)


def _check_keys(keys: frozenset[str], held: frozenset[str]) -> None:
    """Refuse a key that no entry has, before anything is changed. Raises `Stop`."""
    for key in sorted(keys - held):
        near = difflib.get_close_matches(key[:200], held, 1, 0.6)
        raise Stop(
            f"--key {key[:200]}: no entry has this key" + (f"; did you mean {near[0]}?" if near else "")
        )


def _one(name: str, library: Library, wish: _Wish, console: Console) -> ExitCode:
    """Change one file. Raises `UnwritableFile`, and `Stop` when the audit is of another file."""
    from verifier.fixing import plan_fixes  # noqa: PLC0415

    shown = shown_name(name)
    with console.progress() as progress:
        progress.stage("looking for changes")
        findings, unchanged = _findings(library, wish)
        plan = plan_fixes(library, findings, wish.choice, unchanged=unchanged)
    if not unchanged:
        console.say(f"{shown}: has changed since {wish.report} was written; entries that changed are left")
    if not library.keys:
        console.say(f"{shown}: holds no entries; there is nothing to fix")
    made = wish.delivery
    if plan.proposals and not console.quiet:
        console.show(_table(shown, plan.proposals if made.shows else plan.left))
    code = deliver(library, name, plan.edits, delivery=made, console=console)
    _tell(shown, plan, wish, console)
    return code


def _findings(library: Library, wish: _Wish) -> tuple[Sequence[Any], bool]:
    from verifier.fixing import NotOfAuditError, findings_of_audit, offline_findings  # noqa: PLC0415

    if wish.audit is None:
        return offline_findings(library, wish.settings, wish.today, wish.decisions), True
    try:
        found = findings_of_audit(wish.audit, library, wish.settings, wish.today, wish.decisions)
    except NotOfAuditError as fault:
        raise Stop(f"{wish.report}: {fault}") from None
    return found.findings, found.unchanged


def _table(shown: str, proposals: Sequence[Proposal]) -> str:
    """Each proposal on a line: place, code, entry, safe or not, what is changed; why it is left, if it is."""
    rows = []
    for proposal in proposals:
        finding = proposal.finding
        place = finding.location
        where = f"{shown}:{place.line}" + (f":{place.column}" if place.column else "") if place else shown
        key = finding.work or ""
        key = key if len(key) <= _LONGEST_KEY else key[: _LONGEST_KEY - 1] + "…"
        safety = "safe" if proposal.fix.safe else "unsafe"
        left = f" — not made: {proposal.left}" if proposal.left else ""
        rows.append([where, finding.code, key, safety, proposal.fix.description + left])
    rows = [[one_line(cell) for cell in row] for row in rows]
    widths = [max(len(row[column]) for row in rows) if rows else 0 for column in range(4)]
    return "\n".join(
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[4]])
        for row in rows
    )


def _tell(shown: str, plan: FixPlan, wish: _Wish, console: Console) -> None:
    """Tell what was or would be changed, and what is left and why."""
    made = len(plan.made)
    if not plan.proposals:
        console.say(f"{shown}: no change is proposed")
        return
    did = "would be made; --write makes them" if wish.delivery.shows else "made"
    if wish.delivery.shows and not made:
        did = "would be made"
    left = _reasons(plan.left)
    console.say(
        f"{shown}: {made} {'change' if made == 1 else 'changes'} {did}" + (f"; {left}" if left else "")
    )


def _reasons(left: Sequence[Proposal]) -> str:
    from verifier.fixing.planning import UNSAFE, UNSURE  # noqa: PLC0415

    if not left:
        return ""
    words = {UNSAFE: "to be looked at first (--unsafe)", UNSURE: "only possible"}
    counts = Counter(
        words.get(
            proposal.left,
            "decided by you" if proposal.finding.decision else proposal.left.rpartition("; ")[2],
        )
        for proposal in left
    )
    return f"{len(left)} left: " + ", ".join(f"{number} {why}" for why, number in counts.items())
