"""Settings: one visible table, and where each value came from.

A value comes from its default, then ``verifier.toml`` or ``[tool.verifier]`` in ``pyproject.toml``, then
the environment (``VERIFIER_…``), then a flag; the later wins. What nobody can have meant (a misspelt name,
a value of the wrong type) is refused with the file, the line and the name that was probably meant.
"""

from __future__ import annotations

import difflib
import ipaddress
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from verifier.patterns import late_pattern

Value = str | bool | int | float | tuple[str, ...]

FORMATS = ("terminal", "html", "markdown", "json", "sarif", "junit", "csv", "github", "badge")
"""The formats of a report."""
FAIL_ON = ("error", "warning", "never")
"""From which severity on a finding makes an audit fail."""
CONFIDENCES = ("certain", "probable", "possible")
"""From which confidence on a finding counts."""

LISTS = ("choices", "texts", "networks", "codes")
"""The kinds of settings that are lists."""

SETTINGS_FILE = "verifier.toml"
PYPROJECT = "pyproject.toml"
ENVIRONMENT_PREFIX = "VERIFIER_"

# Kinds that are of the type of another one, and of which not every value can work.
_LIKE = {"seconds": "number", "field": "text", "networks": "texts"}
_FIELD = late_pattern(r"[A-Za-z][\w-]{0,60}", re.ASCII)
_REPOSITORY_MARKS = (".git", ".hg", ".jj")
_TRUE, _FALSE = ("1", "true", "yes", "on"), ("0", "false", "no", "off")


class SettingsError(ValueError):
    """A setting that cannot be used, with one sentence: which file and line, what, and how to mend it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the table: its name, its type in words, its default, what it does.

    ``kind`` is ``path``, ``text``, ``field``, ``flag``, ``count``, ``number``, ``seconds``, ``limit``,
    ``choice``, ``choices``, ``texts``, ``networks`` or ``codes``; the last four are lists. A count is a whole
    number from 1 on, a number is not negative, seconds are above 0, a limit is a number or "" for none.
    """

    name: str
    kind: str
    default: Value
    help: str
    choices: tuple[str, ...] = ()

    @property
    def variable(self) -> str:
        """The environment variable that sets it."""
        return ENVIRONMENT_PREFIX + self.name.replace("-", "_").upper()

    @property
    def type(self) -> str:
        """What values it takes, in words."""
        words = {
            "path": "a path",
            "text": "a text",
            "flag": "true or false",
            "count": "a whole number from 1 on",
            "number": "a number, not negative",
            "seconds": "a number above 0",
            "field": "the name of a field: letters, digits, - and _, no blanks",
            "networks": "a list of networks, as 10.0.0.0/8, 192.168.1.7 or fd00::/8",
            "limit": 'a number, not negative, or "" for none',
            "choice": "one of ",
            "choices": "a list of ",
            "texts": "a list of texts",
            "codes": "a list of finding codes, beginnings of codes or names",
        }
        return words[self.kind] + ", ".join(self.choices)


SETTINGS: tuple[Setting, ...] = (
    Setting("output", "path", "reports", "The folder that reports are written to."),
    Setting("format", "choices", ("terminal", "html", "json"), "The formats of the reports.", FORMATS),
    Setting("offline", "flag", False, "Ask nothing of the network."),
    Setting("online", "flag", False, "Fail with the exit code 4 when there is no network."),
    Setting(
        "replay", "path", "", "Take all answers from the archive of an earlier audit, not from the network."
    ),
    Setting("contact", "text", "", "An e-mail or web address for hosts to write to; it is sent along."),
    Setting(
        "max-age",
        "limit",
        "",
        "Ask again what was asked more than so many days ago; 0 asks everything, without it each verdict "
        "has its own time.",
    ),
    Setting("jobs", "count", 16, "Requests at once, over all hosts."),
    Setting("per-host", "count", 1, "Requests at once on one host."),
    Setting("interval", "number", 1.0, "Seconds between the starts of two requests to one host."),
    Setting("timeout", "seconds", 15.0, "Seconds to wait for a connection, and for each part of an answer."),
    Setting(
        "deadline",
        "limit",
        "",
        "Seconds for asking the network; what is not asked by then is reported and due next time.",
    ),
    Setting("robots", "flag", True, "Heed the rules for robots beyond the one visit of a cited page."),
    Setting("allow-private", "networks", (), "Networks that may be asked though not public, as 10.0.0.0/8."),
    Setting("archive", "flag", True, "Keep every answer in the folder archive beside the reports."),
    Setting("copy-field", "field", "addendum", "The field of an entry that a fix names an archived copy in."),
    Setting("mementos", "flag", True, "Look for copies of dead pages in the Wayback Machine."),
    Setting("fail-on", "choice", "error", "From which severity on findings give the exit code 1.", FAIL_ON),
    Setting(
        "min-confidence", "choice", "probable", "From which confidence on findings count for it.", CONFIDENCES
    ),
    Setting("select", "codes", (), "Report only these findings; empty means all."),
    Setting("ignore", "codes", (), "Leave these findings out."),
    Setting(
        "context",
        "flag",
        True,
        "Put the sentences around markers and the text of explanatory notes into the reports.",
    ),
    Setting("baseline", "path", "", "A file of known findings; they are reported, but do not count."),
    Setting("update-baseline", "flag", False, "Write the findings of this run into the baseline file."),
    Setting("decisions", "path", "verifier-decisions.toml", "The file of what persons have decided."),
    Setting("state", "path", ".verifier/state.sqlite", "The file that remembers past runs."),
    Setting("keep-state", "flag", True, "Remember this run in the state file."),
)
"""Every setting there is. A flag of the same name overrides it."""

_BY_NAME = {setting.name: setting for setting in SETTINGS}


@dataclass(frozen=True, slots=True)
class Settings:
    """The values in force, ready to be used, and ``origins``: where each came from, by name."""

    output: str = "reports"
    format: tuple[str, ...] = ("terminal", "html", "json")
    offline: bool = False
    online: bool = False
    replay: str = ""
    contact: str = ""
    max_age: float | str = ""
    jobs: int = 16
    per_host: int = 1
    interval: float = 1.0
    timeout: float = 15.0
    deadline: float | str = ""
    robots: bool = True
    allow_private: tuple[str, ...] = ()
    archive: bool = True
    copy_field: str = "addendum"
    mementos: bool = True
    fail_on: str = "error"
    min_confidence: str = "probable"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    context: bool = True
    baseline: str = ""
    update_baseline: bool = False
    decisions: str = "verifier-decisions.toml"
    state: str = ".verifier/state.sqlite"
    keep_state: bool = True
    origins: tuple[tuple[str, str], ...] = ()

    def value(self, name: str) -> Value:
        """Return the value of the setting of that name (with hyphens)."""
        value: Value = getattr(self, name.replace("-", "_"))
        return value

    def origin(self, name: str) -> str:
        """Return where a value came from: ``default``, ``verifier.toml:3``, a variable or a flag."""
        return dict(self.origins).get(name, "default")


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
            name = _shown(shared, folder)
            if "verifier" in _tool_tables(_read_toml(shared, name)[0], name):
                return shared
        if any((place / mark).exists() for mark in _REPOSITORY_MARKS) or (home and place == Path(home)):
            return None
    return None


# --- The three layers --------------------------------------------------------------------------

Layer = dict[str, tuple[Value, str]]


def _from_file(folder: Path, environment: Mapping[str, str]) -> Layer:
    path = find_settings_file(folder, environment)
    if path is None:
        return {}
    shown = _shown(path, folder)
    table, text = _read_toml(path, shown)
    if path.name == PYPROJECT:
        table = _tool_tables(table, shown)["verifier"]
        if not isinstance(table, dict):
            raise SettingsError(f"{shown}: tool.verifier is not a table; write [tool.verifier]")
    layer: Layer = {}
    for name, raw in table.items():
        line = _line_of(text, name, in_table=path.name == PYPROJECT)
        origin = f"{shown}:{line}" if line else shown
        setting = _setting(name, origin)
        value = _checked(setting, raw, origin)
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
        setting = _BY_NAME.get(name)
        if setting is None:
            # Other programs may have variables that begin so; only a near miss is surely ours.
            near = difflib.get_close_matches(name, _BY_NAME, 1, 0.8)
            if near:
                raise SettingsError(
                    f"{variable}: no such setting; did you mean {_BY_NAME[near[0]].variable}?"
                )
            continue
        layer[name] = (_checked(setting, _parsed(setting, text), variable), variable)
    return layer


def _from_flags(flags: Mapping[str, Value | None]) -> Layer:
    layer: Layer = {}
    for name, value in flags.items():
        if value is None:
            continue
        setting = _BY_NAME[name]
        raw = list(value) if isinstance(value, tuple) else value
        layer[name] = (_checked(setting, raw, f"--{name}"), f"--{name}")
    return layer


def split_list(text: str) -> tuple[str, ...]:
    """Split a list that is written on one line, at commas and spaces."""
    return tuple(part for part in re.split(r"[,\s]+", text) if part)


def _parsed(setting: Setting, text: str) -> object:
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


# --- Judging one value -------------------------------------------------------------------------


def _setting(name: str, origin: str) -> Setting:
    setting = _BY_NAME.get(name)
    if setting is None:
        near = difflib.get_close_matches(name.replace("_", "-"), _BY_NAME, 1, 0.5)
        hint = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(_BY_NAME)}"
        raise SettingsError(f"{origin}: {name!r} is no setting; {hint}")
    return setting


def _checked(setting: Setting, raw: object, origin: str) -> Value:
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


# --- Files -------------------------------------------------------------------------------------


def _read_toml(path: Path, shown: str) -> tuple[dict[str, object], str]:
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


def _tool_tables(table: Mapping[str, object], shown: str) -> dict[str, dict[str, object]]:
    tools = table.get("tool", {})
    if not isinstance(tools, dict):
        raise SettingsError(f"{shown}: tool is not a table; write [tool.verifier]")
    return tools


def _line_of(text: str, name: str, *, in_table: bool) -> int:
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


def _shown(path: Path, folder: Path) -> str:
    """Return a path as short as it can be said from ``folder``."""
    return path.name if path.parent == folder else str(path)
