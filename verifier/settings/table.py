"""The table of settings: their names, kinds and defaults, as `jobs`, a count, which is 16.

`SETTINGS` has a row for each; `Settings` holds the values of a run.
"""

from __future__ import annotations

from dataclasses import dataclass

Value = str | bool | int | float | tuple[str, ...]

FORMATS = ("terminal", "html", "markdown", "json", "sarif", "junit", "csv", "github", "badge")
"""The formats of a report."""

FAIL_ON = ("error", "warning", "never")
"""From which severity on a finding makes an audit fail."""

CONFIDENCES = ("certain", "probable", "possible")
"""From which confidence on a finding counts."""

LISTS = ("choices", "texts", "networks", "codes")
"""The kinds of settings that are lists."""

ENVIRONMENT_PREFIX = "VERIFIER_"


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

BY_NAME = {setting.name: setting for setting in SETTINGS}


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
