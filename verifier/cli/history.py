"""``verifier history``: past runs, and what came and went between them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from verifier.cli.console import one_line
from verifier.cli.exits import Stop
from verifier.cli.flags import settings_flag, settings_in_force
from verifier.cli.options import console_of, verb
from verifier.state import PastFinding, PastRun, changes, read_history


@verb("history", "verifier history\nverifier history 3")
@click.argument("run", metavar="[RUN]", type=click.IntRange(min=1), required=False)
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, help="Show this many runs.", show_default=True
)
@click.option(
    "--format", "shape", type=click.Choice(["text", "json"]), default="text", help="How to show them."
)
@settings_flag("state", metavar="FILE")
@click.pass_context
def command(context: click.Context, /, run: int | None, limit: int, shape: str, **flags: Any) -> int:
    """Show past runs, the latest first: when, on which files, how many findings, how many came and went.

    With RUN, the number of a run, show what it found that the run before it on the same files had not, and
    the reverse.
    """
    console = console_of(context)
    path = Path(settings_in_force(flags).state)
    runs = read_history(path)
    if run is None:
        chosen = runs[: -limit - 1 : -1]
        if not runs:
            console.say(f"{path}: no run is recorded yet; `verifier audit` records one")
    else:
        chosen = tuple(past for past in runs if past.id == run)
        if not chosen:
            known = f"there are 1 to {runs[-1].id}" if runs else "none is recorded yet"
            raise Stop(f"{path}: there is no run {run}; {known}")
    if shape == "json":
        console.out(as_json(chosen, runs))
    elif run is None:
        console.out("".join(f"{line}\n" for line in overview(chosen, runs)))
    else:
        console.out("".join(f"{line}\n" for line in details(chosen[0], runs)))
    return 0


def overview(chosen: Iterable[PastRun], runs: tuple[PastRun, ...]) -> list[str]:
    """Return a line a run, under a head."""
    rows = [("run", "when", "version", "findings", "came", "went", "files")]
    for run in chosen:
        change = changes(run, runs)
        came, went = (f"+{len(change.came)}", f"-{len(change.went)}") if change else ("", "")
        files = ", ".join(run.files)
        rows.append((str(run.id), run.generated, run.version, str(len(run.findings)), came, went, files))
    if len(rows) == 1:
        return []
    widths = [max(len(row[index]) for row in rows) for index in range(len(rows[0]) - 1)]
    return [
        one_line_of(
            "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]])
        )
        for row in rows
    ]


def details(run: PastRun, runs: tuple[PastRun, ...]) -> list[str]:
    """Return what is to be said of one run: its head, then what came (+) and what went (-)."""
    change = changes(run, runs)
    head = f"run {run.id}, {run.generated}, {run.mode}, verifier {run.version}: {', '.join(run.files)}"
    if change is None:
        first = f"{len(run.findings)} findings; no run before it on these files"
        return [one_line(head), first, *(_line("+", finding) for finding in run.findings)]
    counts = f"compared with run {change.before}: {len(change.came)} came, {len(change.went)} went"
    return [
        one_line(head),
        counts,
        *(_line("+", finding) for finding in change.came),
        *(_line("-", finding) for finding in change.went),
    ]


def as_json(chosen: Iterable[PastRun], runs: tuple[PastRun, ...]) -> str:
    """Return the runs as a JSON list; each with its changes, or null when there is none to compare with."""
    rows = []
    for run in chosen:
        change = changes(run, runs)
        rows.append({**asdict(run), "changes": asdict(change) if change else None})
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


def one_line_of(row: str) -> str:
    """Return a row of a table, its spaces kept, safe to show."""
    return "".join(c if c.isprintable() else "?" for c in row).rstrip()


def _line(sign: str, finding: PastFinding) -> str:
    place = f"{finding.file}:{finding.line}: " if finding.file else ""
    return one_line(f"{sign} {place}{finding.code} {finding.severity}: {finding.message}")
