from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import click
import pytest

from tests.cli.world import Verifier, environment
from verifier.cli.verbs import VERBS

HEAVY = {"rich", "msgspec", "jinja2", "rapidfuzz", "bibtexparser", "sqlite3", "tomllib", "dataclasses"}


def test_help_imports_no_verb_and_nothing_heavy(tmp_path: Path) -> None:
    program = (
        "import sys\nfrom verifier.cli.entry import run\n"
        "assert run(['--help']) == 0\nprint(*sys.modules, file=sys.stderr)"
    )
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env=environment(tmp_path), check=True
    )
    imported = set(result.stderr.split())
    assert "click" in imported
    assert not {verb.module for verb in VERBS.values()} & imported
    assert not (HEAVY - {"dataclasses"}) & imported


def test_help_names_every_verb_with_its_line(verifier: Verifier) -> None:
    outcome = verifier("--help")
    assert outcome.code == 0
    for name, verb in VERBS.items():
        assert f"  {name}" in outcome.out
        assert verb.summary in " ".join(outcome.out.split())


@pytest.mark.parametrize("name", VERBS)
def test_every_verb_explains_itself_with_an_example(verifier: Verifier, name: str) -> None:
    outcome = verifier(name, "-h")
    assert outcome.code == 0
    assert outcome == verifier(name, "--help")
    example = outcome.out.partition("Example:\n")[2]
    assert f"verifier {name}" in example
    for option in ("--quiet", "--verbose", "--no-color"):
        assert option in outcome.out


@pytest.mark.parametrize("name", VERBS)
def test_the_line_in_the_table_is_the_line_of_the_verb(name: str) -> None:
    command = importlib.import_module(VERBS[name].module).command
    assert isinstance(command, click.Command)
    assert (command.name, command.short_help) == (name, VERBS[name].summary)
    assert command.help


def test_the_version_is_told(verifier: Verifier) -> None:
    assert verifier("--version").out.startswith("verifier ")


def test_without_a_verb_the_help_is_shown_as_a_fault(verifier: Verifier) -> None:
    outcome = verifier()
    assert (outcome.code, outcome.out) == (2, "")
    assert "Verbs:" in outcome.err


def test_the_help_names_every_exit_code(verifier: Verifier) -> None:
    for arguments in (("--help",), ("audit", "--help")):
        told = " ".join(verifier(*arguments).out.split()).partition("Exit codes:")[2]
        assert all(f"{code} " in told for code in (0, 1, 2, 3, 4, 130))


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("audti",), "verifier: 'audti' is no verb; did you mean 'audit'? (see verifier --help)"),
        (("config", "--formt", "json"), "Did you mean '--format'? (see verifier config --help)"),
        (("extract",), "Missing argument 'PAPER...'. (see verifier extract --help)"),
        (("audit", "--format", "pdf"), "'pdf' is not one of"),
        (("audit", "--fail-on", "everything"), "'everything' is not one of"),
    ],
)
def test_a_misused_command_is_told_in_one_line(
    verifier: Verifier, arguments: tuple[str, ...], sentence: str
) -> None:
    outcome = verifier(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    (line,) = outcome.err.splitlines()
    assert sentence in line


def test_a_shell_can_complete_verbs(verifier: Verifier) -> None:
    outcome = verifier(
        variables={"_VERIFIER_COMPLETE": "bash_complete", "COMP_WORDS": "verifier ex", "COMP_CWORD": "1"}
    )
    assert outcome.out.split() == ["plain,extract", "plain,export", "plain,explain"]
