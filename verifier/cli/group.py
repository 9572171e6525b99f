"""The group of verbs: it knows their names and one line of each, and imports the one that is called."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Final

import click

from verifier.cli.options import CONTEXT_SETTINGS, GLOBAL_OPTIONS, console_of
from verifier.cli.verbs import VERBS
from verifier.version import __version__

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class VerbGroup(click.Group):
    """A click group that is read from the table of verbs."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click gives it
        """Return the verbs in the order of the table: the main job first."""
        return list(VERBS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002
        cmd_name: str,
    ) -> click.Command | None:
        """Import a verb's module and return its command; None for a word that is no verb."""
        verb = VERBS.get(cmd_name)
        if verb is None:
            return None
        command: click.Command = importlib.import_module(verb.module).command
        return command

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002
        formatter: click.HelpFormatter,
    ) -> None:
        """Write the verbs from the table, without importing any."""
        with formatter.section("Verbs"):
            formatter.write_dl([(name, verb.summary) for name, verb in VERBS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the verb that is called, or say which one was probably meant."""
        name = args[0]
        if name not in VERBS and not name.startswith("-"):
            import difflib  # noqa: PLC0415 - only a misspelt verb needs it

            near = difflib.get_close_matches(name, VERBS, 1)
            hint = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(VERBS)}"
            raise click.UsageError(f"{name!r} is no verb; {hint}", ctx)
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return what may stand where the verb stands, again from the table alone."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only a shell asks for it

        verbs = [
            CompletionItem(name, help=verb.summary)
            for name, verb in VERBS.items()
            if name.startswith(incomplete)
        ]
        return [*verbs, *click.Command.shell_complete(self, ctx, incomplete)]


def _version(context: click.Context, _parameter: click.Parameter, given: bool) -> None:
    if given:
        console_of(context).out(f"verifier {__version__}\n")
        context.exit()


GROUP: Final = VerbGroup(
    name="verifier",
    help=(
        "Read a paper's notes, make a clean bibliography, and say with evidence which sources can be trusted."
    ),
    epilog=(
        "\b\nExample:\n"
        "  verifier extract paper.md -o sources.bib\n"
        "  verifier audit sources.bib\n\n"
        "Each verb has its own --help. Exit codes: 0 nothing found, 1 findings, 2 usage or output, "
        "3 unreadable input, 4 --online without a network, 130 interrupted."
    ),
    params=[
        *GLOBAL_OPTIONS,
        click.Option(
            ["--version"],
            is_flag=True,
            expose_value=False,
            is_eager=True,
            callback=_version,
            help="Show the version and exit.",
        ),
    ],
    context_settings=CONTEXT_SETTINGS,
    no_args_is_help=True,
    subcommand_metavar="VERB [ARGS]...",
)
"""The command ``verifier``."""
