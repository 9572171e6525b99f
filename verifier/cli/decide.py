"""``verifier decide``: what a person has checked is written down, and honoured from then on."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from verifier.cli.console import one_line
from verifier.cli.exits import Stop
from verifier.cli.flags import settings_flag, settings_in_force
from verifier.cli.options import console_of, verb
from verifier.cli.reports import last_audit, names_of
from verifier.findings import has_key_of_its_own, identity_of
from verifier.patterns import late_pattern
from verifier.state import active, is_expired, read_decisions
from verifier.state.deciding import add_decision
from verifier.state.decisions import WORDS, DecisionFault, by_pair, make_decision, target_of
from verifier.state.honouring import told

if TYPE_CHECKING:
    from verifier.cli.console import Console
    from verifier.model import Audit, Decision


# As codes of rules are written, and misspelt: "XYZ", "L0001".
_LIKE_CODE = late_pattern(r"[A-Z]{1,4}\d{0,5}")


@verb(
    "decide",
    "verifier decide berg2020=berg2020basin different\n"
    'verifier decide https://news.example/vote alive --reason "opened in a browser" --until 2027-06-30\n'
    "verifier decide li2011rivers:B010 ignore\n"
    "verifier decide",
)
@click.argument("target", metavar="[KEY|URL|A=B]", required=False)
@click.argument("word", metavar="[WORD]", required=False)
@click.option("--reason", default="", metavar="TEXT", help="Why: how it was checked, by whom.")
@click.option("--until", metavar="DATE", help="The last day on which it holds, as 2027-01-31.")
@settings_flag("decisions", "-f", "--file", metavar="FILE", help_="The file that decisions are kept in.")
@settings_flag("output", metavar="DIR", help_="The folder of the last reports: the names in them are known.")
@click.pass_context
def command(
    context: click.Context,
    /,
    target: str | None,
    word: str | None,
    reason: str,
    until: str | None,
    **flags: Any,
) -> int:
    """Say what you have checked, so that it is honoured by every audit and shown in every report.

    \b
    WORD is one of
      same         A=B are one work
      different    A=B are two works
      alive        the address of KEY, or URL, opens and leads to the work
      cited-right  the work of KEY exists and is cited rightly
      ignore       findings on KEY or URL don't count; KEY:CODE for one code

    A finding that is settled so stays in the reports, and does not count for the exit code. Without
    arguments, the decisions are listed. They stand in a file that you may edit and put under version control.
    """  # noqa: D301 - click's sign for lines that stay as they are
    console = console_of(context)
    settings = settings_in_force(flags)
    path = Path(settings.decisions)
    today = dt.datetime.now().astimezone().date()
    if target is None:
        _list(path, today, console)
        return 0
    folder = Path(settings.output)
    audit = last_audit(folder)
    names = frozenset() if audit is None else frozenset(names_of(audit))
    decision = _decided(target, word, reason, until, today=today, names=names)
    if audit is not None:
        decision = replace(decision, of=_meant(decision, audit))
    before = active(read_decisions(path), today)
    if not add_decision(path, decision):
        console.say(f"{path}: this decision stands there already")
        return 0
    console.say(f"{path}: added: {_line(decision)}")
    _tell_of_contrary(decision, before, console)
    if audit is not None:
        _warn_of_unknown(decision, names, folder, console)
    return 0


def _meant(decision: Decision, audit: Audit) -> tuple[str, ...]:
    """Which works are meant, for keys that the next audit may give to others; () where there is none such."""
    made = {work.key: identity_of(work) for work in audit.works if not has_key_of_its_own(work)}
    meant = tuple(made.get(subject, "") for subject in target_of(decision.target, decision.word).subjects)
    return meant if any(meant) else ()


def _decided(
    target: str, word: str | None, reason: str, until: str | None, *, today: dt.date, names: Set[str]
) -> Decision:
    """Return the decision that was meant, or say what can't be meant."""
    if word is None:
        raise Stop(f"say what you decide of {target[:60]!r}: {', '.join(WORDS)}")
    try:
        decision = make_decision(_with_code(target, word), word, reason, until)
    except DecisionFault as fault:
        raise Stop(str(fault)) from None
    code = target_of(decision.target, word).code
    subject, _, ending = decision.target.rpartition(":")
    if word == "ignore" and not code and decision.target not in names:
        # The keys of some bibliographies have a colon: one that is known, or is no code by its looks, is one.
        code = ending if subject in names or (subject and _LIKE_CODE.fullmatch(ending)) else ""
    if code:
        from verifier.cli.explain import find_rule  # noqa: PLC0415 - it loads every check

        find_rule(code)
    if is_expired(decision, today):
        raise Stop(f"--until {decision.until}: this day is over; give a later one, or leave it out")
    return decision


def _with_code(target: str, word: str) -> str:
    """Return the target with the code of a rule where its name or the code in lower case was given."""
    subject, _, name = target.rpartition(":")
    if word != "ignore" or not subject:
        return target
    from verifier.checks import RULES  # noqa: PLC0415 - it loads every check

    codes = {spelt: rule.code for rule in RULES for spelt in (rule.code.lower(), rule.name.lower())}
    code = codes.get(name.lower())
    return f"{subject}:{code}" if code else target


def _tell_of_contrary(decision: Decision, before: Sequence[Decision], console: Console) -> None:
    """Tell which earlier decisions no longer count, because the last word on a pair does."""
    earlier, now = by_pair(before), by_pair([decision])
    overruled = {earlier[pair] for pair in now if pair in earlier and earlier[pair].word != decision.word}
    for other in overruled:
        console.say(f"it stands against an earlier decision, which no longer counts: {_line(other)}")


def _warn_of_unknown(decision: Decision, known: Iterable[str], folder: Path, console: Console) -> None:
    names = frozenset(known)
    for subject in target_of(decision.target, decision.word).subjects:
        if subject not in names:
            near = difflib.get_close_matches(subject[:200], names, 1, 0.7)
            hint = f"; did you mean {near[0]}?" if near else ""
            console.say(f"the last audit in {folder} knows no {subject[:200]}{hint}")


def _list(path: Path, today: dt.date, console: Console) -> None:
    decisions = read_decisions(path)
    if not decisions:
        console.say(f"{path}: no decisions yet; see `verifier decide --help`")
    for decision in decisions:
        over = "  [no longer holds]" if is_expired(decision, today) else ""
        console.out(f"{_line(decision)}{over}\n")


def _line(decision: Decision) -> str:
    return one_line(f"{decision.target} {told(decision)}")
