"""``verifier config``: which settings are in force, and why."""

from __future__ import annotations

import json
import os
from pathlib import Path

import click

from verifier.cli.exits import Stop
from verifier.cli.flags import refuse_contradictions
from verifier.cli.options import console_of, verb
from verifier.settings import SETTINGS, Settings, Value, load_settings


@verb("config", "verifier config\nVERIFIER_FAIL_ON=warning verifier config --format json")
@click.option(
    "--format", "shape", type=click.Choice(["text", "json"]), default="text", help="How to show them."
)
@click.pass_context
def command(context: click.Context, shape: str) -> int:
    """Show the settings in force in this folder, and where each value came from.

    They come from verifier.toml or [tool.verifier] in pyproject.toml (here or in a folder above, up to the
    root of the repository), then from the environment (VERIFIER_OUTPUT, …), then from flags. With --verbose
    each is explained.
    """
    console = console_of(context)
    settings = load_settings(Path.cwd(), os.environ)
    refuse_contradictions(settings)
    _refuse_unknown_codes(settings)
    console.out(as_json(settings) if shape == "json" else as_text(settings, explained=console.verbose))
    return 0


def _refuse_unknown_codes(settings: Settings) -> None:
    from verifier.checks import UnknownRule, wanted_codes  # noqa: PLC0415 - it loads every check

    for name, codes in (("select", settings.select), ("ignore", settings.ignore)):
        try:
            wanted_codes(codes)
        except UnknownRule as fault:
            raise Stop(f"{settings.origin(name)}: {name!r}: {fault}") from None


def as_text(settings: Settings, *, explained: bool = False) -> str:
    """Return a line a setting, as it would stand in verifier.toml, with its origin beside it."""
    written = [f"{setting.name} = {toml_value(settings.value(setting.name))}" for setting in SETTINGS]
    width = max(map(len, written))
    lines = []
    for setting, line in zip(SETTINGS, written, strict=True):
        if explained:
            lines.append(f"# {setting.help} ({setting.type}; {setting.variable})")
        lines.append(f"{line:{width}}  # {settings.origin(setting.name)}")
    return "\n".join(lines) + "\n"


def as_json(settings: Settings) -> str:
    """Return the settings as a JSON object: name → value, origin and variable."""
    rows = {
        setting.name: {
            "value": settings.value(setting.name),
            "origin": settings.origin(setting.name),
            "variable": setting.variable,
        }
        for setting in SETTINGS
    }
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


def toml_value(value: Value) -> str:
    """Return a value as TOML writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return f"{value:g}"
    if isinstance(value, str):
        # A string of JSON is one of TOML, but for the one control character that JSON lets stand.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return f"[{', '.join(toml_value(item) for item in value)}]"
