"""``verifier history``: past runs and what came and went between them, or the past of one address."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from verifier.cli.console import one_line
from verifier.cli.exits import Stop
from verifier.cli.flags import settings_flag, settings_in_force
from verifier.cli.options import console_of, verb
from verifier.findings.plain import plain_reason
from verifier.state import (
    KnownLink,
    PastFinding,
    PastRun,
    changes,
    read_address,
    read_addresses,
    read_history,
)


@verb("history", "verifier history\nverifier history 3\nverifier history https://news.example/vote")
@click.argument("subject", metavar="[RUN|URL]", required=False)
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, help="Show this many runs.", show_default=True
)
@click.option(
    "--format", "shape", type=click.Choice(["text", "json"]), default="text", help="How to show them."
)
@settings_flag("state", metavar="FILE")
@click.pass_context
def command(context: click.Context, /, subject: str | None, limit: int, shape: str, **flags: Any) -> int:
    """Show past runs, the latest first: when, on which files, how many findings, how many came and went.

    With RUN, the number of a run, show what it found that the run before it on the same files had not, and
    the reverse. With URL, an address as it is cited, show every check of it and the evidence of the last.
    """
    console = console_of(context)
    path = Path(settings_in_force(flags).state)
    if subject is not None and not subject.isdecimal():
        console.out(_of_address(path, subject, limit, shape))
        return 0
    runs = read_history(path)
    chosen = _chosen(path, runs, subject, limit)
    if not runs:
        console.say(f"{path}: no run is recorded yet; `verifier audit` records one")
    if shape == "json":
        console.out(as_json(chosen, runs))
    elif subject is None:
        console.out("".join(f"{line}\n" for line in overview(chosen, runs)))
    else:
        console.out("".join(f"{line}\n" for line in details(chosen[0], runs)))
    return 0


def _chosen(path: Path, runs: tuple[PastRun, ...], number: str | None, limit: int) -> tuple[PastRun, ...]:
    if number is None:
        return runs[: -limit - 1 : -1]
    # A number of thousands of digits is no number of a run either.
    chosen = tuple(past for past in runs if str(past.id) == number.lstrip("0"))
    if not chosen:
        known = f"there are 1 to {runs[-1].id}" if runs else "none is recorded yet"
        raise Stop(f"{path}: there is no run {number[:40]}; {known}")
    return chosen


def _of_address(path: Path, url: str, limit: int, shape: str) -> str:
    """Return the past of an address. Raises `Stop` when it was never asked."""
    known = read_address(path, url)
    if known is None:
        near = difflib.get_close_matches(url[:400], read_addresses(path), 1, 0.6)
        hint = f"; did you mean {near[0]}?" if near else "; addresses are known as they are cited"
        what = "address was" if "://" in url else "run or address was"
        raise Stop(f"{path}: no such {what} ever checked: {url[:400]}{hint}")
    if shape == "json":
        return (
            json.dumps({**asdict(known), "history": [asdict(past) for past in known.history]}, indent=2)
            + "\n"
        )
    return "".join(f"{line}\n" for line in lines_of_address(known, limit))


def lines_of_address(known: KnownLink, limit: int) -> Iterator[str]:
    """Yield the checks of an address, the latest first, and the evidence of the last one."""
    yield one_line(f"{known.link.url}, cited by {', '.join(known.link.works) or 'no work'}")
    for past in known.history[: -limit - 1 : -1]:
        status = "" if past.status is None else f" {past.status}"
        yield one_line(f"{past.when} {past.verdict}{status} ({past.confidence}): {plain_reason(past.reason)}")
    for evidence in known.link.evidence:
        yield "  " + one_line(f"{evidence.kind}: {evidence.value[:300]} ({evidence.where})")
    for what, value in (("copy kept", known.link.snapshot), ("copy in a web archive", known.link.memento)):
        if value:
            yield "  " + one_line(f"{what}: {value}")


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
