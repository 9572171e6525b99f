"""``verifier init``: a starter settings file."""

from __future__ import annotations

import textwrap
from contextlib import suppress
from pathlib import Path

import click

from verifier.cli.config import toml_value
from verifier.cli.exits import Stop
from verifier.cli.options import console_of, verb
from verifier.settings import SETTINGS, SETTINGS_FILE

_HEAD = """\
# Settings of verifier. Take the # off a line to change it; `verifier config` shows what is in force.
# The environment (VERIFIER_OUTPUT, …) and flags go before this file.
"""


@verb("init", "verifier init")
@click.pass_context
def command(context: click.Context) -> int:
    """Write a starter verifier.toml into this folder: every setting, explained, with its default.

    A file that is there is never touched.
    """
    path = Path(SETTINGS_FILE)
    try:
        file = path.open("x", encoding="utf-8")
    except FileExistsError:
        raise Stop(f"{path}: is there already and was left as it is; move it away for a new one") from None
    except OSError as fault:
        raise Stop(f"{path}: cannot be written: {fault.strerror or fault}") from None
    try:
        with file:
            file.write(starter())
    except OSError as fault:
        with suppress(OSError):
            path.unlink()
        raise Stop(f"{path}: cannot be written: {fault.strerror or fault}") from None
    console_of(context).say(f"wrote {path}; change what you like and see `verifier config`")
    return 0


def starter() -> str:
    """Return the text of the file: each setting commented out, so that defaults may still improve."""
    parts = [_HEAD]
    for setting in SETTINGS:
        words = textwrap.wrap(f"{setting.help} It takes {setting.type}.", 98)
        parts.append("".join(f"# {line}\n" for line in words))
        parts[-1] += f"# {setting.name} = {toml_value(setting.default)}\n"
    return "\n".join(parts)
