"""Settings files: which is in force in a folder, what it says, and on which line: ``verifier.toml:3``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from verifier.settings.table import SettingsError

SETTINGS_FILE = "verifier.toml"
PYPROJECT = "pyproject.toml"
_REPOSITORY_MARKS = (".git", ".hg", ".jj")


def find_settings_file(folder: Path, environment: Mapping[str, str]) -> Path | None:
    """Return the settings file that is in force in ``folder``, if there is one.

    Raises:
        SettingsError: a ``pyproject.toml`` on the way cannot be read.
    """
    home = environment.get("HOME")
    for place in (folder, *folder.parents):
        own = place / SETTINGS_FILE
        if own.is_file():
            return own
        shared = place / PYPROJECT
        if shared.is_file():
            name = shown_from(shared, folder)
            if "verifier" in tool_tables(read_toml(shared, name)[0], name):
                return shared
        if any((place / mark).exists() for mark in _REPOSITORY_MARKS) or (home and place == Path(home)):
            return None
    return None


def read_toml(path: Path, shown: str) -> tuple[dict[str, object], str]:
    """The table that a TOML file holds, and the file's text.

    Raises `SettingsError`, which names the file as ``shown``, where it cannot be read or is no TOML.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as fault:
        raise SettingsError(f"{shown}: cannot be read: {fault.strerror or fault}") from None
    except UnicodeDecodeError as fault:
        line = fault.object[: fault.start].count(b"\n") + 1
        raise SettingsError(f"{shown}:{line}: is not UTF-8; save the file as UTF-8") from None
    try:
        return tomllib.loads(text), text
    except ValueError as fault:  # TOMLDecodeError, or a number of thousands of digits
        place = re.search(r"\(at line (\d+), column \d+\)$", str(fault))
        line = int(place[1]) if place else text.count("\n") + 1
        what = str(fault).split(" (at ")[0]
        raise SettingsError(f"{shown}:{line}: is not valid TOML: {what}") from None
    except RecursionError:
        raise SettingsError(f"{shown}: is not valid TOML: it is nested too deeply") from None


def tool_tables(table: Mapping[str, object], shown: str) -> dict[str, dict[str, object]]:
    """The tables under ``[tool]`` of a ``pyproject.toml``, by the names of the tools.

    Raises `SettingsError` where ``tool`` is no table.
    """
    tools = table.get("tool", {})
    if not isinstance(tools, dict):
        raise SettingsError(f"{shown}: tool is not a table; write [tool.verifier]")
    return tools


def line_of(text: str, name: str, *, in_table: bool) -> int:
    """Return the line on which a setting is given, 0 when it stands in no line of its own.

    tomllib keeps no places, so the line is looked for as settings are commonly written; a value that is
    given in another way (an inline table) is reported without its line.
    """
    inside = not in_table
    given = re.compile(rf"[ \t]*(?:tool\.verifier\.)?[\"']?{re.escape(name)}[\"']?[ \t]*[.=]")
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.strip()
        if bare.startswith("["):
            table = re.sub(r"[\"'\s]", "", bare.lstrip("[").split("]")[0])
            inside = table == "tool.verifier" if in_table else False
            if table in {name, f"tool.verifier.{name}"}:
                return number
        elif given.match(line) and (inside or bare.startswith("tool.verifier.")):
            return number
    return 0


def shown_from(path: Path, folder: Path) -> str:
    """Return a path as short as it can be said from ``folder``."""
    return path.name if path.parent == folder else str(path)
