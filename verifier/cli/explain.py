"""``verifier explain``: the page of a rule."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from verifier.checks import RULES, rule_page
from verifier.cli.exits import Stop
from verifier.cli.options import console_of, verb

if TYPE_CHECKING:
    from verifier.model import Rule


@verb("explain", "verifier explain L008\nverifier explain duplicate-near")
@click.argument("codes", metavar="[CODE]...", nargs=-1)
@click.pass_context
def command(context: click.Context, codes: tuple[str, ...]) -> int:
    """Explain finding codes: what was found, why it matters, how to mend it.

    CODE is a code (L008) or the name of a rule (address-unlike-its-neighbours). Without one, every rule is
    listed with one line.
    """
    console = console_of(context)
    if codes:
        console.out("\n".join(rule_page(rule).rstrip("\n") + "\n" for rule in map(find_rule, codes)))
    else:
        console.out(listing(RULES))
    return 0


def find_rule(code: str) -> Rule:
    """Return the rule of a code or name, whatever its case. Raises `Stop` when there is none."""
    rules = {word: rule for rule in RULES for word in (rule.code.lower(), rule.name.lower())}
    rule = rules.get(code.lower())
    if rule is None:
        near = difflib.get_close_matches(code.lower(), rules, 1, 0.5)
        meant = rules[near[0]] if near else None
        hint = f"did you mean {meant.code} ({meant.name})?" if meant else "`verifier explain` lists them"
        raise Stop(f"{code!r} is no finding code; {hint}")
    return rule


def listing(rules: Iterable[Rule]) -> str:
    """Return a line a rule: code, severity, name, summary."""
    rows = list(rules)
    width = max((len(rule.name) for rule in rows), default=0)
    return "".join(f"{rule.code}  {rule.severity:7}  {rule.name:{width}}  {rule.summary}\n" for rule in rows)
