"""``verifier audit``: the main job on the command line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from verifier.asking import FORGETFUL
from verifier.auditing import AuditRun, run_audit
from verifier.checks import UnknownRule
from verifier.cli.exits import ExitCode, Stop, worst
from verifier.cli.flags import refuse_contradictions, settings_flag, settings_in_force
from verifier.cli.lines import STANDARD
from verifier.cli.options import console_of, verb
from verifier.cli.told import keep_baseline, read_told, with_healed
from verifier.files import folder_in_repository
from verifier.model import Audit, Finding
from verifier.records import NOTHING_IN_IT
from verifier.reporting import FORMATS, render, write_reports
from verifier.settings import CONFIDENCES, FAIL_ON, Settings
from verifier.since import Before, NoSuchCommit, read_before
from verifier.state import State

if TYPE_CHECKING:
    from verifier.asking.line import Line
    from verifier.cli.console import Console

DEFAULT_TARGET = "sources.bib"


@verb("audit", "verifier audit paper.md sources.bib\nverifier audit --format sarif --output - > audit.sarif")
@click.argument("targets", metavar="[TARGET]...", nargs=-1)
@settings_flag(
    "output",
    "-o",
    "--output",
    metavar="DIR|-",
    help_="The folder that reports are written to; - writes one --format to standard output.",
)
@settings_flag("format", help_="A format of the reports; may be given several times.")
@settings_flag("online")
@settings_flag("offline")
@settings_flag(
    "replay",
    metavar="ARCHIVE",
    help_="Take all answers from the archive of an earlier audit (a folder or a .warc.gz file).",
)
@settings_flag("max-age", metavar="DAYS")
@settings_flag("deadline", metavar="SECONDS")
@settings_flag("timeout", metavar="SECONDS")
@settings_flag("jobs", metavar="N")
@settings_flag("per-host", metavar="N")
@settings_flag("interval", metavar="SECONDS")
@settings_flag("robots", "--robots/--no-robots")
@settings_flag("allow-private", metavar="CIDR", help_="A network that may be asked though it is not public.")
@settings_flag("contact", metavar="ADDRESS")
@settings_flag("archive", "--archive/--no-archive")
@settings_flag("mementos", "--mementos/--no-mementos")
@click.option(
    "--changed-since",
    metavar="COMMIT",
    default=None,
    help="Ask only about entries that have changed since a commit of git; what was found then is known.",
)
@settings_flag("baseline", metavar="FILE")
@settings_flag("update-baseline")
@settings_flag("decisions", metavar="FILE")
@settings_flag("fail-on")
@settings_flag("min-confidence")
@settings_flag("select", metavar="CODES", help_="Report only these findings, as E005,L or url-malformed.")
@settings_flag("ignore", metavar="CODES", help_="Leave these findings out.")
@settings_flag(
    "context",
    "--context/--no-context",
    help_="Put the sentences around markers and the text of explanatory notes into the reports.",
)
@settings_flag("state", metavar="FILE")
@settings_flag("keep-state", "--keep-state/--no-state", help_="Remember this run in the state file.")
@click.pass_context
def command(
    context: click.Context, /, targets: tuple[str, ...], changed_since: str | None, **flags: Any
) -> int:
    """Audit papers and .bib files: read them, check every source, write reports.

    TARGET is a paper or a .bib file; without one, sources.bib. Pages are visited, registries asked, and
    copies of all answers kept, as far as the network can be reached; a second run asks only what is due.

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 usage, settings, output or a locked state file,
    3 a target that cannot be read (the others are audited), 4 --online without a network, 130 interrupted.
    """
    console = console_of(context)
    settings = settings_in_force(flags)
    _check(settings, console)
    paths = [Path(target) for target in targets] or [_default_target()]
    now = dt.datetime.now(dt.UTC)
    told = read_told(settings, console, now.date())
    before = _before(paths, changed_since, settings, now)
    with State(Path(settings.state)) if settings.keep_state else nullcontext() as state:
        if state is not None and (jump := state.clock_fault(now)):
            console.say(jump)
        # Whoever replays or asks nobody takes nothing up, and leaves it to the run that will.
        asks = state is not None and not settings.offline and not settings.replay
        cut_off = state.begin_run(now) if state is not None and asks else None
        try:
            with _line(settings, console, cut_off) as line, console.progress() as progress:
                run = run_audit(
                    paths,
                    settings=settings,
                    progress=progress,
                    now=now,
                    line=line,
                    memory=FORGETFUL if state is None or settings.replay else state,
                    decisions=told.decisions,
                    decision_places=told.places,
                    baseline=told.baseline | before.findings,
                    unchanged=before.works,
                )
        except UnknownRule as fault:
            raise Stop(str(fault)) from None
        for failure in run.failures:
            console.fault(str(failure))
        for sentence in run.assumptions:
            console.say(sentence)
        unread = ExitCode.UNREADABLE if run.failures else ExitCode.OK
        if not run.audit.inputs:
            # Nothing was read: reports of an earlier run are worth more than empty ones.
            return unread
        _tell_of_empty_inputs(run.audit, console)
        # What a person takes as known with this run does not count in it.
        findings = () if settings.update_baseline else run.audit.findings
        code = worst(unread, _network(run, settings, console), judged(findings, settings))
        try:
            _report(with_healed(run.audit, settings), settings, console)
            if settings.update_baseline:
                keep_baseline(run.audit, settings, console)
        finally:
            if state is not None:
                state.record_run(run.audit)
        return code


@contextmanager
def _line(settings: Settings, console: Console, cut_off: dt.datetime | None) -> Iterator[Line | None]:
    """The line to the network that the settings ask for; None for none."""
    if settings.offline:
        yield None
        return
    from verifier.asking.line import open_line  # noqa: PLC0415 - what speaks HTTP takes long to load
    from verifier.web.certificates import CertificatesMissing  # noqa: PLC0415

    try:
        with open_line(settings, cut_off, console.begun) as line:
            for message in line.messages:
                console.say(message)
            yield line
    except CertificatesMissing as fault:
        raise Stop(str(fault)) from None


def _before(paths: Sequence[Path], commit: str | None, settings: Settings, now: dt.datetime) -> Before:
    """What stood in the targets at a commit; nothing when none is named."""
    if commit is None:
        return Before({}, frozenset())
    try:
        return read_before(paths, commit, settings, now)
    except NoSuchCommit as fault:
        raise Stop(str(fault)) from None


def _network(run: AuditRun, settings: Settings, console: Console) -> ExitCode:
    """Tell that there was no network; it decides the exit code only where a network was asked for."""
    if run.network:
        return ExitCode.OK
    console.fault(
        "there is no network: no host answered, nor did doi.org; links and references are not checked"
    )
    return ExitCode.NO_NETWORK if settings.online else ExitCode.OK


def judged(findings: Sequence[Finding], settings: Settings) -> ExitCode:
    """Return 1 when a finding counts: severe enough, sure enough, new, and not decided by a person."""
    if settings.fail_on == "never":
        return ExitCode.OK
    severities = FAIL_ON[: FAIL_ON.index(settings.fail_on) + 1]
    confidences = CONFIDENCES[: CONFIDENCES.index(settings.min_confidence) + 1]
    counts = any(
        finding.severity in severities
        and finding.confidence in confidences
        and finding.baseline == "new"
        and finding.decision is None
        for finding in findings
    )
    return ExitCode.FINDINGS if counts else ExitCode.OK


def _check(settings: Settings, console: Console) -> None:
    """Refuse what cannot be meant or written before the work is done."""
    refuse_contradictions(settings)
    if settings.update_baseline and not settings.baseline:
        raise Stop("--update-baseline needs the file that it writes; name it with --baseline FILE")
    if settings.output == STANDARD:
        if len(settings.format) != 1:
            raise Stop("--output - writes one report; name its format with one --format, as --format json")
        if settings.archive and not (settings.offline or settings.replay):
            console.say(
                "--output - has no folder beside the report, so no copies of pages are kept; "
                "name a folder with --output to keep them"
            )
    elif Path(settings.output).exists() and not Path(settings.output).is_dir():
        raise Stop(f"{settings.output}: is a file, not a folder; name another folder with --output")


def _default_target() -> Path:
    target = Path(DEFAULT_TARGET)
    if not target.exists():
        raise Stop(
            f"{DEFAULT_TARGET}: no such file; name a paper or a .bib file, "
            f"or make it with `verifier extract PAPER -o {DEFAULT_TARGET}`",
            ExitCode.UNREADABLE,
        )
    return target


def _tell_of_empty_inputs(audit: Audit, console: Console) -> None:
    for item in audit.skipped:
        if item.reason == NOTHING_IN_IT:
            console.say(f"{item.what}: {item.reason}")


def _report(audit: Audit, settings: Settings, console: Console) -> None:
    """Write the reports. Raises `verifier.files.UnwritableFile`, or OSError for standard output."""
    try:
        if settings.output == STANDARD:
            console.out(_printed(audit, settings.format[0], console))
        else:
            written = write_reports(
                audit, Path(settings.output), settings.format, folder_in_repository=folder_in_repository()
            )
            if written:
                console.say(f"wrote {', '.join(str(path) for path in written)}")
            for name in settings.format:
                if FORMATS[name].file is None:
                    console.out(_printed(audit, name, console))
        console.flush()
    except BrokenPipeError:
        # Who reads the report may stop early; what the audit found stands all the same.
        console.abandon()


def _printed(audit: Audit, name: str, console: Console) -> str:
    text = render(
        audit, name, color=console.colored, width=console.width, folder_in_repository=folder_in_repository()
    )
    return text if text.endswith("\n") else f"{text}\n"
