"""``verifier archive``: whether the evidence that was kept is sound, and copies in a web archive."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from verifier.cli.exits import ExitCode
from verifier.cli.flags import settings_flag, settings_in_force
from verifier.cli.options import CONTEXT_SETTINGS, GLOBAL_OPTIONS, console_of
from verifier.cli.packing import FOLDER, pack, report_of, snapshots
from verifier.cli.saving import save
from verifier.cli.verbs import VERBS

if TYPE_CHECKING:
    from verifier.cli.console import Console
    from verifier.model import Audit, Finding

command = click.Group(
    name="archive",
    help=(
        "Check or pack the archive of an audit, or have a web archive take copies of cited pages.\n\n"
        "An audit keeps every answer in the folder archive beside its reports. `check` says whether that "
        "evidence is whole; `pack` makes one WACZ file of it, to be handed on; `save` asks the Wayback "
        "Machine to take the cited pages."
    ),
    short_help=VERBS["archive"].summary,
    epilog="\b\nExample:\n  verifier archive check reports/archive\n  verifier archive pack\n"
    "  verifier archive save sources.bib",
    context_settings=CONTEXT_SETTINGS,
    params=list(GLOBAL_OPTIONS),
    subcommand_metavar="check|pack|save [ARGS]...",
)


@command.command(
    "check",
    context_settings=CONTEXT_SETTINGS,
    params=list(GLOBAL_OPTIONS),
    epilog="\b\nExample:\n  verifier archive check\n  verifier archive check reports/archive --format json",
)
@click.argument("archive", metavar="[FOLDER|FILE]", required=False)
@click.option(
    "--report",
    metavar="FILE",
    help="The audit.json whose snapshots must be there.  [default: audit.json beside the folder]",
)
@click.option(
    "--format", "shape", type=click.Choice(["text", "json"]), default="text", help="How to show the findings."
)
@settings_flag("output", metavar="DIR", help_="The folder of the reports, if no archive is named.")
@click.pass_context
def check(
    context: click.Context, /, archive: str | None, report: str | None, shape: str, **flags: Any
) -> int:
    """Judge an archive: every record readable, its digests right, its index complete, no snapshot missing.

    Damage is A004. Where there is a report, A001 tells of pages without a copy, A002 of copies that were
    taken too late, A003 of pages whose copies a web archive keeps closed.

    Exit codes: 0 sound, 1 damaged, 2 usage, 3 no such archive or report.
    """
    from verifier.archive.check import judge_archive  # noqa: PLC0415 - --help needs none of it
    from verifier.archive.wacz_reading import archive_folder, is_wacz, manifest_problems  # noqa: PLC0415
    from verifier.checks.archive import damages  # noqa: PLC0415
    from verifier.cli.table import counted  # noqa: PLC0415

    console = console_of(context)
    path = Path(archive) if archive else Path(settings_in_force(flags).output) / FOLDER
    audit = report_of(path, report)
    with archive_folder(path) as folder:
        judged = judge_archive(folder, snapshots(audit) if audit else ())
    problems = (*(manifest_problems(path) if is_wacz(path) else ()), *judged.problems)
    damaged = tuple(damages(map(str, problems), str(path)))
    _show((*damaged, *(_of_copies(audit) if audit else ())), shape, console)
    told = (
        "is sound"
        if not damaged
        else f"is damaged in {len(damaged)} places"
        if len(damaged) > 1
        else "is damaged"
    )
    rested = "" if audit else "; no report was found, so that missing snapshots cannot be told"
    held = f"{counted(judged.records, 'record', 'records')} in {counted(judged.files, 'file', 'files')}"
    console.say(f"{path}: {held}; the archive {told}{rested}")
    return ExitCode.FINDINGS if damaged else ExitCode.OK


command.add_command(pack)
command.add_command(save)


def _of_copies(audit: Audit) -> tuple[Finding, ...]:
    from verifier.checks.archive import check_copies, stale_copies  # noqa: PLC0415
    from verifier.checks.interface import Dossier  # noqa: PLC0415

    dossier = Dossier(dt.datetime.now(dt.UTC).date(), works=audit.works, links=audit.links)
    return (*check_copies(dossier), *stale_copies(dossier))


def _show(findings: tuple[Finding, ...], shape: str, console: Console) -> None:
    if shape == "json":
        import msgspec  # noqa: PLC0415 - only this form needs it

        console.out(json.dumps(msgspec.to_builtins(findings), indent=2, ensure_ascii=True) + "\n")
        return
    from verifier.cli.console import one_line  # noqa: PLC0415

    for finding in findings:
        console.out(one_line(f"{finding.severity} {finding.code}: {finding.message}") + "\n")
