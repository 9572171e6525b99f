"""Settings: one visible table, and where each value came from.

A value comes from its default, then ``verifier.toml`` or ``[tool.verifier]`` in ``pyproject.toml``, then
the environment (``VERIFIER_…``), then a flag; the later wins. What nobody can have meant (a misspelt name,
a value of the wrong type) is refused with the file, the line and the name that was probably meant.
"""

from __future__ import annotations

from verifier.settings.files import SETTINGS_FILE
from verifier.settings.layers import load_settings
from verifier.settings.table import (
    CONFIDENCES,
    FAIL_ON,
    FORMATS,
    LISTS,
    SETTINGS,
    Setting,
    Settings,
    SettingsError,
    Value,
)
from verifier.settings.values import split_list

__all__ = [
    "CONFIDENCES",
    "FAIL_ON",
    "FORMATS",
    "LISTS",
    "SETTINGS",
    "SETTINGS_FILE",
    "Setting",
    "Settings",
    "SettingsError",
    "Value",
    "load_settings",
    "split_list",
]
