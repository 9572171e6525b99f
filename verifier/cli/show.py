"""``verifier show``: all that is known of one work, without asking anybody."""

from __future__ import annotations

import difflib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from verifier.cli.exits import ExitCode, Stop
from verifier.cli.flags import settings_flag, settings_in_force
from verifier.cli.options import console_of, verb
from verifier.cli.reports import REPORT, read_report
from verifier.state import StateError

if TYPE_CHECKING:
    from verifier.cli.console import Console
    from verifier.model import Audit, Work
    from verifier.settings import Settings

DEFAULT_TARGET = "sources.bib"


@verb(
    "show", "verifier show li2011rivers\nverifier show 33b paper.md\nverifier show li2011rivers --format json"
)
@click.argument("key", metavar="KEY")
@click.argument("target", metavar="[TARGET]", required=False)
@click.option(
    "--format", "shape", type=click.Choice(["text", "json"]), default="text", help="How to show it."
)
@settings_flag("output", "-o", "--output", metavar="DIR", help_="The folder of the reports that are read.")
@settings_flag("state", metavar="FILE")
@settings_flag("decisions", metavar="FILE")
@click.pass_context
def command(context: click.Context, /, key: str, target: str | None, shape: str, **flags: Any) -> int:
    """Show all that is known of one work: where it is cited, what was found, and what was decided.

    KEY is the key of an entry, or the address or the number of a citation that leads to one. What is known
    stands in the reports of the last audit and in the state file. TARGET is another report (audit.json, or
    the folder it is in), or a paper or .bib file that is read now. Nothing is asked of the network.
    """
    from verifier.cli.one_work import gather_work, lines_of  # noqa: PLC0415 - --help needs neither

    console = console_of(context)
    settings = settings_in_force(flags)
    audit = _audit(target, settings, console)
    work = _work(audit, key)
    try:
        shown = gather_work(audit, work, Path(settings.state), Path(settings.decisions))
    except StateError as fault:
        # What the reports hold is worth showing all the same.
        console.fault(str(fault))
        shown = gather_work(audit, work)
    if shape == "json":
        console.out(json.dumps(shown.as_plain(), indent=2, ensure_ascii=True) + "\n")
    else:
        console.out("".join(f"{line}\n" for line in lines_of(shown)))
    return 0


def _audit(target: str | None, settings: Settings, console: Console) -> Audit:
    """Return the audit that tells of the work: read from a report, or made now from a file."""
    if target is None:
        report = Path(settings.output) / REPORT
        if report.is_file():
            return read_report(report)
        if not Path(DEFAULT_TARGET).is_file():
            raise Stop(
                f"{report}: no report yet; make one with `verifier audit`, or name a paper or a .bib file",
                ExitCode.UNREADABLE,
            )
        target = DEFAULT_TARGET
    path = Path(target)
    if path.is_dir():
        return read_report(path / REPORT)
    if path.name == REPORT:
        return read_report(path)
    from verifier.auditing import run_audit  # noqa: PLC0415 - a report needs no reader of papers

    with console.progress() as progress:
        run = run_audit([path], settings=settings, progress=progress)
    for failure in run.failures:
        raise failure
    return run.audit


def _work(audit: Audit, name: str) -> Work:
    """Return the work that is meant by a key, an address or a citation. Raises `Stop` when none is."""
    by_key = {work.key: work for work in reversed(audit.works)}
    key = name if name in by_key else _key_of(audit, name)
    if key in by_key:
        return by_key[key]
    near = difflib.get_close_matches(name[:200].lower(), by_key, 3, 0.6)
    near += [known for known in by_key if name and name.lower() in known.lower() and known not in near][:3]
    hint = f"did you mean {' or '.join(near[:3])}?" if near else f"{len(by_key)} works are known"
    raise Stop(
        f"no work {name[:200]!r} in the audit of {', '.join(item.path for item in audit.inputs)}; {hint}"
    )


def _key_of(audit: Audit, name: str) -> str:
    """Return the key that another name of a work leads to; "" when none does."""
    for citation in audit.citations:
        if citation.id == name and citation.work:
            return citation.work
    for link in audit.links:
        if link.url == name and link.works:
            return link.works[0]
    for work in audit.works:
        if name in work.citations or any(
            name in (identifier.url, identifier.value) for identifier in work.identifiers
        ):
            return work.key
    return next((work.key for work in audit.works if work.key.lower() == name.lower()), "")
