"""The settings of a run, of three layers over the defaults: a file, the environment, flags.

"jobs = 4" in verifier.toml gives way to ``VERIFIER_JOBS=8``, and that to ``--jobs 2``.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path

from verifier.settings.files import PYPROJECT, find_settings_file, line_of, read_toml, shown_from, tool_tables
from verifier.settings.table import BY_NAME, ENVIRONMENT_PREFIX, SETTINGS, Settings, SettingsError, Value
from verifier.settings.values import checked, parsed, setting_named


def load_settings(
    folder: Path, environment: Mapping[str, str], flags: Mapping[str, Value | None] | None = None
) -> Settings:
    """Gather the settings for a run started in ``folder``.

    Args:
        folder: where the search for a settings file begins; it goes upward to the root of the repository,
            the home folder or the file system, whichever comes first.
        environment: the environment variables.
        flags: what the command line gave, by name with hyphens; None means that it was not given.

    Raises:
        SettingsError: a file cannot be read, a name is not known, or a value is of the wrong type.
    """
    values: dict[str, Value] = {setting.name: setting.default for setting in SETTINGS}
    origins: dict[str, str] = {}
    for layer in (
        _from_file(folder.absolute(), environment),
        _from_environment(environment),
        _from_flags(flags or {}),
    ):
        for name, (value, origin) in layer.items():
            values[name] = value
            origins[name] = origin
    given = {name.replace("-", "_"): value for name, value in values.items()}
    return Settings(**given, origins=tuple(origins.items()))  # type: ignore[arg-type]


Layer = dict[str, tuple[Value, str]]


def _from_file(folder: Path, environment: Mapping[str, str]) -> Layer:
    path = find_settings_file(folder, environment)
    if path is None:
        return {}
    shown = shown_from(path, folder)
    table, text = read_toml(path, shown)
    if path.name == PYPROJECT:
        table = tool_tables(table, shown)["verifier"]
        if not isinstance(table, dict):
            raise SettingsError(f"{shown}: tool.verifier is not a table; write [tool.verifier]")
    layer: Layer = {}
    for name, raw in table.items():
        line = line_of(text, name, in_table=path.name == PYPROJECT)
        origin = f"{shown}:{line}" if line else shown
        setting = setting_named(name, origin)
        value = checked(setting, raw, origin)
        if setting.kind == "path" and isinstance(value, str) and value and path.parent != folder:
            value = str(path.parent / value)
        layer[name] = (value, origin)
    return layer


def _from_environment(environment: Mapping[str, str]) -> Layer:
    layer: Layer = {}
    for variable, text in environment.items():
        if not variable.startswith(ENVIRONMENT_PREFIX):
            continue
        name = variable.removeprefix(ENVIRONMENT_PREFIX).replace("_", "-").lower()
        setting = BY_NAME.get(name)
        if setting is None:
            # Other programs may have variables that begin so; only a near miss is surely ours.
            near = difflib.get_close_matches(name, BY_NAME, 1, 0.8)
            if near:
                raise SettingsError(f"{variable}: no such setting; did you mean {BY_NAME[near[0]].variable}?")
            continue
        layer[name] = (checked(setting, parsed(setting, text), variable), variable)
    return layer


def _from_flags(flags: Mapping[str, Value | None]) -> Layer:
    layer: Layer = {}
    for name, value in flags.items():
        if value is None:
            continue
        setting = BY_NAME[name]
        raw = list(value) if isinstance(value, tuple) else value
        layer[name] = (checked(setting, raw, f"--{name}"), f"--{name}")
    return layer
