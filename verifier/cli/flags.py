"""Flags that override settings, made from the table of settings, and the settings that are then in force."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from verifier.cli.exits import Stop
from verifier.settings import LISTS, SETTINGS, Setting, Settings, Value, load_settings, split_list

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def settings_flag(name: str, *names: str, metavar: str | None = None, help_: str | None = None) -> Decorator:
    """Return the option for the setting ``name``; ``names`` are other spellings than ``--name``.

    Not given, its value is None, so that it can be told from a default.
    """
    setting = next(setting for setting in SETTINGS if setting.name == name)
    parameter = name.replace("-", "_")
    return click.option(
        *(names or (f"--{name}",)),
        parameter,
        default=None,
        is_flag=setting.kind == "flag",
        multiple=setting.kind in LISTS,
        type=_type_of(setting),
        metavar=metavar,
        help=f"{help_ or setting.help}{_default(setting.default)}",
    )


def settings_in_force(flags: dict[str, Any]) -> Settings:
    """Return the settings for a run in this folder. Raises `verifier.settings.SettingsError`."""
    kinds = {setting.name: setting.kind for setting in SETTINGS}
    given: dict[str, Value | None] = {}
    for parameter, value in flags.items():
        name = parameter.replace("_", "-")
        if kinds[name] == "codes":
            value = split_list(",".join(value))  # noqa: PLW2901 - the list as it was meant
        given[name] = None if value == () else value
    return load_settings(Path.cwd(), os.environ, given)


def refuse_contradictions(settings: Settings) -> None:
    """Refuse settings that exclude each other. Raises `Stop`."""
    ways = [name for name in ("online", "offline", "replay") if settings.value(name)]
    if len(ways) > 1:
        one, other = (_as_given(settings, name) for name in ways[:2])
        raise Stop(f"{one} and {other} exclude each other; give one of them")


def _as_given(settings: Settings, name: str) -> str:
    """A setting as it was given: by its flag, else with the place where it stands."""
    origin = settings.origin(name)
    return origin if origin.startswith("--") else f"{name} ({origin})"


def _type_of(setting: Setting) -> click.ParamType[Any] | type:
    if setting.kind == "flag":
        return bool
    if setting.kind == "count":
        return _named(click.IntRange(min=1), "whole number")
    if setting.kind == "seconds":
        return _named(click.FloatRange(min=0, min_open=True), "number")
    if setting.kind in {"number", "limit"}:
        return _named(click.FloatRange(min=0), "number")
    return click.Choice(setting.choices) if setting.choices else str


def _named(kind: click.ParamType[Any], name: str) -> click.ParamType[Any]:
    """A kind of value under the name that a message calls it by, in place of click's own."""
    kind.name = name
    return kind


def _default(value: Value) -> str:
    """Return the default as a help line ends with it; an empty list needs no words."""
    if isinstance(value, bool):
        value = "yes" if value else "no"
    if isinstance(value, (int, float)):
        value = f"{value:g}"
    shown = value if isinstance(value, str) else ", ".join(value)
    return f"  [default: {shown}]" if shown else ""
