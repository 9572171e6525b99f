"""What the command line prints: short, what was not done first and last, what to look at in between.

Every text of unknown origin goes through `escape.clip` into a `rich.text.Text`, which knows neither
markup nor escape sequences: a title cannot colour, move or retitle the terminal.
"""

from __future__ import annotations

import io
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from verifier.findings.plain import plain_reason
from verifier.model import Audit, Finding, LinkVerdict, Relation, Severity
from verifier.patterns import late_pattern
from verifier.reporting.escape import clip
from verifier.reporting.known import healed_sentence
from verifier.reporting.overview import (
    by_rule,
    findings_sentence,
    is_settled,
    next_steps,
    not_done,
    not_done_sentence,
    place,
    read_sentence,
    reference_tally,
    subject,
    tally,
)

MOST_ROWS: Final = 100
"""Rows of findings that are printed; the rest is counted, and stands whole in the other reports."""

_ALIKE: Final = 3
_STYLES: Final = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_NARROWEST: Final = 40
_TRAILING: Final = late_pattern(r"[ \t]+$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Row:
    """Findings that share their rule and message: the first place, and how many there are."""

    finding: Finding
    places: tuple[str, ...]
    count: int
    message: str


def render_terminal(audit: Audit, *, color: bool = False, width: int = 100) -> str:
    """The report as text for a terminal of ``width`` columns; without ``color`` it holds no escape at all."""
    target = io.StringIO()
    console = Console(
        file=target,
        width=max(width, _NARROWEST),
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    _head(console, audit)
    _findings(console, audit, color=color)
    _totals(console, audit)
    console.print(Text(not_done_sentence(audit), style="bold"))
    text = target.getvalue()
    return text if color else _TRAILING.sub("", text)


def _head(console: Console, audit: Audit) -> None:
    title = f"{audit.tool.name} {audit.tool.version}: {subject(audit)}"
    console.print(Text(clip(title, 200), style="bold"))
    console.print(Text(not_done_sentence(audit), style="bold"))
    groups = not_done(audit)
    for group in groups[:8]:
        examples = ", ".join(clip(example, 60) for example in group.examples[:2])
        more = ", …" if group.count > 2 else ""
        reason = clip(plain_reason(group.reason), 120)
        line = f"- {clip(group.stage, 60)}: {group.count:,} × {reason} ({examples}{more})"
        console.print(Padding(Text(line), (0, 0, 0, 2)))
    if len(groups) > 8:
        console.print(Text(f"  - and {len(groups) - 8:,} more reasons"))
    console.print()


def _findings(console: Console, audit: Audit, *, color: bool) -> None:
    rows = rows_of(audit)
    if not rows:
        console.print(Text("No findings."))
        console.print()
        return
    table = Table(box=SIMPLE_HEAD if color else None, pad_edge=False, header_style="bold", padding=(0, 1))
    table.add_column("place", overflow="fold", max_width=max(console.width * 3 // 10, 12))
    table.add_column("severity", no_wrap=True)
    table.add_column("code", no_wrap=True)
    table.add_column("finding", overflow="fold", ratio=1)
    for row in rows[:MOST_ROWS]:
        style = "dim" if is_settled(row.finding) else _STYLES[row.finding.severity]
        table.add_row(
            Text(_places(row)),
            Text(row.finding.severity.value, style=style),
            Text(clip(row.finding.code, 12), style=style),
            _told(row),
        )
    console.print(table)
    if len(rows) > MOST_ROWS:
        left = sum(row.count for row in rows[MOST_ROWS:])
        console.print(
            Text(f"… and {left:,} more findings: they stand in the HTML, Markdown and CSV reports.")
        )
    console.print()


def rows_of(audit: Audit) -> list[Row]:
    """The findings as rows: equal messages of a rule are one row, and so are more than three notes of a rule.

    Rows stand by severity, then by code; settled ones last.
    """
    rows: list[Row] = []
    for group in by_rule(audit):
        alike: dict[tuple[str, bool], list[Finding]] = defaultdict(list)
        for finding in group.findings:
            alike[finding.message, is_settled(finding)].append(finding)
        several = [_row(findings) for findings in alike.values()]
        if group.severity is Severity.NOTE and len(several) > _ALIKE and group.rule is not None:
            several = [_row(group.findings, group.rule.summary or group.name)]
        rows += several
    return sorted(rows, key=lambda row: is_settled(row.finding))


def _row(findings: Iterable[Finding], message: str = "") -> Row:
    members = list(findings)
    places = tuple(dict.fromkeys(filter(None, (_where(finding) for finding in members))))
    return Row(members[0], places, len(members), message or members[0].message)


def _where(finding: Finding) -> str:
    return place(finding.location) or finding.work or " ".join(finding.citations)


def _places(row: Row) -> str:
    shown = ", ".join(clip(where, 80) for where in row.places[:2])
    return f"{shown} (+{len(row.places) - 2:,})" if len(row.places) > 2 else shown


def _told(row: Row) -> Text:
    text = Text(clip(row.message, 600))
    if row.count > 1:
        text.append(f" ({row.count:,} times)", style="bold")
    if row.finding.confidence.value != "certain":
        text.append(f" ({row.finding.confidence.value})", style="dim")
    if row.finding.fix is not None:
        text.append(" (safe fix)" if row.finding.fix.safe else " (fix to look at)", style="green")
    if row.finding.decision is not None:
        text.append(f" (decided: {clip(row.finding.decision, 60)})", style="dim")
    elif row.finding.baseline == "known":
        text.append(" (known in the baseline)", style="dim")
    return text


def _totals(console: Console, audit: Audit) -> None:
    console.print(Text(f"Read: {read_sentence(audit)}."))
    links = tally(audit.links, lambda link: link.verdict.value, LinkVerdict)
    references = reference_tally(audit)
    pairs = tally(audit.duplicates, lambda pair: pair.relation.value, Relation)
    for name, counts in (("Links", links), ("References", references), ("Duplicates", pairs)):
        if counts:
            console.print(Text(f"{name}: {', '.join(f'{n:,} {verdict}' for verdict, n in counts.items())}."))
    console.print(Text(f"Found: {findings_sentence(audit)}.", style="bold"))
    if healed := healed_sentence(audit):
        console.print(Text(clip(healed, 400)))
    steps = next_steps(audit)
    if steps:
        console.print()
        console.print(Text("What to do next", style="bold"))
        for step in steps:
            console.print(Padding(Text(f"- {clip(step, 400)}"), (0, 0, 0, 2)))
    console.print()
