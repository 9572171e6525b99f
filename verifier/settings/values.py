"""One value of a setting: of the right type and able to work, or refused: "'jobs' must be a whole number"."""

from __future__ import annotations

import difflib
import ipaddress
import re

from verifier.patterns import late_pattern
from verifier.settings.table import BY_NAME, LISTS, Setting, SettingsError, Value

# Kinds that are of the type of another one, and of which not every value can work.
_LIKE = {"seconds": "number", "field": "text", "networks": "texts"}
_FIELD = late_pattern(r"[A-Za-z][\w-]{0,60}", re.ASCII)
_TRUE, _FALSE = ("1", "true", "yes", "on"), ("0", "false", "no", "off")


def split_list(text: str) -> tuple[str, ...]:
    """Split a list that is written on one line, at commas and spaces."""
    return tuple(part for part in re.split(r"[,\s]+", text) if part)


def parsed(setting: Setting, text: str) -> object:
    """Give the text of an environment variable the type that its setting has in a file."""
    if setting.kind == "flag":
        word = text.strip().lower()
        return True if word in _TRUE else False if word in _FALSE else text
    if setting.kind in LISTS:
        return list(split_list(text))
    if setting.kind in {"count", "number", "seconds", "limit"}:
        try:
            return int(text) if setting.kind == "count" else float(text)
        except ValueError:
            return text
    return text


def setting_named(name: str, origin: str) -> Setting:
    """The row of the table with this name.

    Raises `SettingsError` where there is none, with the name that was probably meant.
    """
    setting = BY_NAME.get(name)
    if setting is None:
        near = difflib.get_close_matches(name.replace("_", "-"), BY_NAME, 1, 0.5)
        hint = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(BY_NAME)}"
        raise SettingsError(f"{origin}: {name!r} is no setting; {hint}")
    return setting


def checked(setting: Setting, raw: object, origin: str) -> Value:
    """Return a raw value as the setting's type; a wrong type or an unknown choice is refused."""
    value = _typed(setting, raw, origin)
    if value is not None and _can_work(setting.kind, value):
        return value
    shown = {True: "true", False: "false"}[raw] if isinstance(raw, bool) else repr(raw)
    raise SettingsError(f"{origin}: {setting.name!r} must be {setting.type}, not {shown}")


def _typed(setting: Setting, raw: object, origin: str) -> Value | None:
    """A raw value in the type of its setting; None for one of another type."""
    match _LIKE.get(setting.kind, setting.kind), raw:
        case "flag", bool():
            return raw
        case _, bool():
            pass
        case (("path" | "text"), str()) if raw or not setting.default:
            return raw
        case "count", int() if raw >= 1:
            return raw
        case (("number" | "limit"), (int() | float())) if 0 <= raw < float("inf"):
            return float(raw)
        case "limit", "":
            return ""
        case "choice", str():
            return _chosen(setting, raw, origin)
        case (("choices" | "codes" | "texts"), list()) if all(isinstance(item, str) for item in raw):
            if setting.kind != "choices":
                return tuple(dict.fromkeys(raw))
            if raw:
                return tuple(dict.fromkeys(_chosen(setting, item, origin) for item in raw))
    return None


def _can_work(kind: str, value: Value) -> bool:
    """Whether a value is more than of the right type: a network has an address, a wait takes time."""
    if kind == "seconds":
        return value != 0
    if kind == "field":
        return isinstance(value, str) and _FIELD.fullmatch(value) is not None
    return kind != "networks" or (isinstance(value, tuple) and all(map(_is_network, value)))


def _is_network(text: str) -> bool:
    try:
        ipaddress.ip_network(text.strip(), strict=False)
    except ValueError:
        return False
    return True


def _chosen(setting: Setting, word: str, origin: str) -> str:
    if word in setting.choices:
        return word
    near = difflib.get_close_matches(word.lower(), setting.choices, 1, 0.5)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    raise SettingsError(f"{origin}: {setting.name!r} must be {setting.type}, not {word!r}{hint}")
