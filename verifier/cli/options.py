"""What every verb has: the global options, ``-h``, and an example."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

import click

from verifier.cli.verbs import VERBS

if TYPE_CHECKING:
    from verifier.cli.console import Console

CONTEXT_SETTINGS: Final = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
"""The same for the group and every verb."""


def console_of(context: click.Context) -> Console:
    """Return the console of this run."""
    console: Console = context.find_root().obj
    return console


def _quiet(context: click.Context, _parameter: click.Parameter, given: bool) -> None:
    if given:
        console_of(context).quiet = True


def _verbose(context: click.Context, _parameter: click.Parameter, given: bool) -> None:
    if given:
        console_of(context).verbose = True


def _no_color(context: click.Context, _parameter: click.Parameter, given: bool) -> None:
    if given:
        console_of(context).color = False


def _global(names: Sequence[str], callback: Callable[..., None], help_: str) -> click.Option:
    return click.Option(names, is_flag=True, expose_value=False, is_eager=True, callback=callback, help=help_)


GLOBAL_OPTIONS: Final[tuple[click.Option, ...]] = (
    _global(["-q", "--quiet"], _quiet, "Say nothing but results and faults."),
    _global(["-v", "--verbose"], _verbose, "Say more; after a fault inside verifier, show its trace."),
    _global(["--no-color"], _no_color, "Use no colour (as the variable NO_COLOR does)."),
)
"""They are accepted before the verb and after it."""


def verb(name: str, example: str) -> Callable[[Callable[..., int]], click.Command]:
    """Make a function the command of a verb of the table.

    Its docstring is the help, ``example`` the lines that end it; it returns the exit code.
    """

    def decorate(function: Callable[..., int]) -> click.Command:
        command = click.command(
            name=name,
            short_help=VERBS[name].summary,
            epilog="\b\nExample:\n" + "\n".join(f"  {line}" for line in example.strip().splitlines()),
            context_settings=CONTEXT_SETTINGS,
        )(function)
        command.params.extend(GLOBAL_OPTIONS)
        return command

    return decorate
