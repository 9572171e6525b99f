"""From arguments to an exit code: every fault becomes one line on standard error, never a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from verifier.cli.console import Console
from verifier.cli.exits import ExitCode, Stop
from verifier.cli.group import GROUP
from verifier.cli.interrupts import heard_interrupts, settle_interrupt

_COMPLETION = "_VERIFIER_COMPLETE"


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one verb with its arguments (``sys.argv`` when None) and return the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    console = Console()
    try:
        with heard_interrupts():
            code = _dispatch(words, console)
            console.flush()
    except KeyboardInterrupt:
        code = ExitCode.INTERRUPTED
        settle_interrupt()
        console.fault("interrupted; what was written before is whole")
    except BrokenPipeError:
        # Who reads our output has had enough (`| head`): no fault.
        code = ExitCode.OK
    except Exception as fault:  # noqa: BLE001 - the last resort: a person gets one line, not a traceback
        code = _told(fault, words, console)
    console.close()
    return int(code)


def _dispatch(words: list[str], console: Console) -> int:
    if instruction := os.environ.get(_COMPLETION):
        from click.shell_completion import shell_complete  # noqa: PLC0415 - only a shell asks for it

        return shell_complete(GROUP, {"obj": console}, "verifier", _COMPLETION, instruction)
    try:
        with GROUP.make_context("verifier", words, obj=console) as context:
            return int(GROUP.invoke(context))
    except click.exceptions.Exit as end:
        return end.exit_code


def _told(fault: Exception, words: Sequence[str], console: Console) -> ExitCode:
    """Tell a fault in one line and return the exit code that it stands for."""
    # Imported here: most runs have no fault, and --help must stay quick.
    from verifier.files import UnreadableFile, UnwritableFile  # noqa: PLC0415
    from verifier.settings import SettingsError  # noqa: PLC0415
    from verifier.state.errors import StateError  # noqa: PLC0415

    match fault:
        case click.exceptions.NoArgsIsHelpError():
            console.show(fault.format_message())
        case click.UsageError():
            path = fault.ctx.command_path if fault.ctx else "verifier"
            console.fault(f"{fault.format_message()} (see {path} --help)")
        case Stop():
            console.fault(str(fault))
            return fault.code
        case UnreadableFile():
            console.fault(str(fault))
            return ExitCode.UNREADABLE
        case click.ClickException() | UnwritableFile() | SettingsError() | StateError():
            console.fault(fault.format_message() if isinstance(fault, click.ClickException) else str(fault))
        case OSError():
            console.fault(_system_fault(fault))
        case _:
            _told_as_ours(fault, words, console)
    return ExitCode.USAGE


def _system_fault(fault: OSError) -> str:
    what = fault.strerror or str(fault)
    return f"{fault.filename}: {what}" if fault.filename else f"cannot write the output: {what}"


def _told_as_ours(fault: Exception, words: Sequence[str], console: Console) -> None:
    """Tell of a fault in this program: what was written stays whole, so only the run is lost."""
    advice = "run it again with --verbose and report the trace"
    if console.verbose and sys.stderr is not None:
        import traceback  # noqa: PLC0415 - only this needs it

        traceback.print_exception(fault, file=sys.stderr)
        advice = "please report the trace"
    name = next((word for word in words if not word.startswith("-")), "verifier")
    console.fault(f"{name}: a fault inside verifier ({type(fault).__name__}: {fault}); {advice}")
