"""``verifier archive pack``: the archive of an audit as one WACZ file, to be handed on and opened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from verifier.cli.exits import ExitCode, Stop
from verifier.cli.flags import settings_flag, settings_in_force
from verifier.cli.options import CONTEXT_SETTINGS, GLOBAL_OPTIONS, console_of

if TYPE_CHECKING:
    from verifier.model import Audit

FOLDER = "archive"
"""The folder of an archive, beside the reports."""


@click.command(
    "pack",
    context_settings=CONTEXT_SETTINGS,
    params=list(GLOBAL_OPTIONS),
    epilog="\b\nExample:\n  verifier archive pack\n"
    "  verifier archive pack reports/archive --to evidence.wacz",
)
@click.argument("archive", metavar="[FOLDER]", required=False)
@click.option("--to", "target", metavar="FILE", help="The file to write.  [default: FOLDER.wacz beside it]")
@click.option(
    "--report",
    metavar="FILE",
    help="The audit.json that tells which pages are cited.  [default: audit.json beside the folder]",
)
@click.option("--title", metavar="TEXT", help="What the collection is called.  [default: what was audited]")
@settings_flag("output", metavar="DIR", help_="The folder of the reports, if no archive is named.")
@click.pass_context
def pack(
    context: click.Context,
    /,
    archive: str | None,
    target: str | None,
    report: str | None,
    title: str | None,
    **flags: Any,
) -> int:
    """Make one WACZ file of the archive of an audit, for a repository, an editor or a reader.

    ReplayWeb.page opens it in a browser, with the cited pages listed; `verifier audit --replay FILE` gives
    the same verdicts from it, and `verifier archive check FILE` judges it. A damaged archive is not packed.

    Exit codes: 0 written, 1 the archive is damaged, 2 usage or output, 3 no such archive or report.
    """
    from verifier.archive.cdxj import read_index  # noqa: PLC0415 - --help needs none of it
    from verifier.archive.check import judge_archive  # noqa: PLC0415
    from verifier.archive.wacz import pack as write_wacz  # noqa: PLC0415
    from verifier.archive.wacz import pages_of  # noqa: PLC0415
    from verifier.cli.table import counted  # noqa: PLC0415
    from verifier.version import __version__  # noqa: PLC0415

    console = console_of(context)
    folder = Path(archive) if archive else Path(settings_in_force(flags).output) / FOLDER
    if folder.is_file():
        raise click.UsageError(f"{folder} is a file; name the folder of an archive")
    output = Path(target) if target else folder.with_name(f"{folder.absolute().name}.wacz")
    if _is_something_else(output):
        raise Stop(f"{output}: is no WACZ file; it was left as it is: name another file with --to")
    audit = report_of(folder, report)
    judged = judge_archive(folder)
    if judged.problems:
        more = f" and {len(judged.problems) - 1} more" if len(judged.problems) > 1 else ""
        console.say(
            f"{folder}: is damaged ({judged.problems[0]}{more}); see `verifier archive check {folder}`"
        )
        return ExitCode.FINDINGS
    index = read_index(folder)
    pages = pages_of(index, _titles(audit) if audit else None)
    named = title or (
        f"Sources of {', '.join(item.path for item in audit.inputs)}" if audit else "Cited pages"
    )
    size = write_wacz(
        folder,
        index,
        pages,
        output,
        title=named,
        software=f"verifier/{__version__}",
        now=dt.datetime.now(dt.UTC),
    )
    told = f"{counted(judged.records, 'record', 'records')}, {counted(len(pages), 'page', 'pages')} listed"
    console.say(f"{output}: {told}, {max(1, size // 1000):,} kB")
    return ExitCode.OK


def _is_something_else(output: Path) -> bool:
    """Whether a file stands there that no earlier packing can have written: it is no ZIP file."""
    if not output.is_file():
        return False
    with output.open("rb") as file:
        return file.read(2) not in (b"", b"PK")


def report_of(archive: Path, report: str | None) -> Audit | None:
    """The audit that an archive belongs to; None when there is none beside it.

    Raises:
        Stop: the report that was named, or that stands there, cannot be read.
    """
    from verifier.archive.wacz_reading import is_wacz  # noqa: PLC0415
    from verifier.cli.reports import REPORT, read_report  # noqa: PLC0415

    if report is not None:
        named = Path(report)
        return read_report(named / REPORT if named.is_dir() else named)
    # A WARC file stands in the folder of its archive, a WACZ file beside it.
    folder = archive if archive.is_dir() or is_wacz(archive) else archive.parent
    beside = folder.absolute().parent / REPORT
    return read_report(beside) if beside.is_file() else None


def snapshots(audit: Audit) -> Iterator[str]:
    """Every record that the evidence of an audit rests on."""
    for link in audit.links:
        if link.snapshot:
            yield link.snapshot
    evidence = [item for link in audit.links for item in link.evidence]
    evidence += [item for reference in audit.references for item in reference.evidence]
    evidence += [item for support in audit.support for item in support.evidence]
    yield from (item.snapshot for item in evidence if item.snapshot)


def _titles(audit: Audit) -> Mapping[str, str]:
    """What the works are called whose pages were kept, by the places of the records."""
    titles = {work.key: work.fields.get("title", work.key) for work in audit.works}
    return {
        link.snapshot.rpartition("/")[2]: "; ".join(titles.get(key, key) for key in link.works)
        for link in audit.links
        if link.snapshot
    }
