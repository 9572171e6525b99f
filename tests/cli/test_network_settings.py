"""Settings of asking the network: what cannot be meant is refused in one line before anything is done."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.world import Verifier


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--online", "--offline"), "exclude each other"),
        (("--online", "--replay", "x"), "exclude each other"),
        (("--update-baseline",), "--baseline FILE"),
        (("--max-age", "-1"), "--max-age"),
        (("--interval", "soon"), "--interval"),
        (("--jobs", "0"), "--jobs"),
        (("--changed-since", "HEAD"), "no git repository"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_one_line(
    verifier: Verifier, library: Path, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    outcome = verifier("audit", *arguments, variables={"VERIFIER_OFFLINE": "false"})
    assert outcome.code == 2
    (line,) = outcome.faults
    assert words in line
    assert not (tmp_path / "reports").exists()


def test_a_network_that_is_none_is_refused(verifier: Verifier, library: Path) -> None:
    outcome = verifier("audit", "--allow-private", "here", variables={"VERIFIER_OFFLINE": "false"})
    assert outcome.code == 2
    (line,) = outcome.faults
    assert "must be a list of networks" in line
    assert "10.0.0.0/8" in line


@pytest.mark.parametrize("content", ["", "not an archive"])
def test_an_archive_that_is_none_is_refused(
    verifier: Verifier, library: Path, tmp_path: Path, content: str
) -> None:
    if content:
        (tmp_path / "kept").mkdir()
        (tmp_path / "kept" / "notes.txt").write_text(content)
    outcome = verifier("audit", "--replay", "kept", variables={"VERIFIER_OFFLINE": "false"})
    assert outcome.code == 3
    (line,) = outcome.faults
    assert "kept" in line


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('interval = "soon"', "'interval' must be a number, not negative"),
        ("interval = -1", "'interval' must be a number, not negative"),
        ("interval = true", "'interval' must be a number, not negative"),
        ("jobs = 0", "'jobs' must be a whole number from 1 on"),
        ("jobs = 1.5", "'jobs' must be a whole number from 1 on"),
        ('max-age = "never"', "'max-age' must be a number, not negative"),
        ("contact = 7", "'contact' must be a text"),
        ('allow-private = "10.0.0.0/8"', "'allow-private' must be a list of networks"),
    ],
)
def test_a_setting_of_the_wrong_kind_is_told_with_its_line(
    verifier: Verifier, library: Path, tmp_path: Path, line: str, words: str
) -> None:
    (tmp_path / "verifier.toml").write_text(f"# mine\n{line}\n")
    outcome = verifier("audit")
    assert outcome.code == 2
    (told,) = outcome.faults
    assert told.startswith("verifier: verifier.toml:2: ")
    assert words in told


def test_numbers_come_from_the_environment_too(verifier: Verifier) -> None:
    variables = {"VERIFIER_INTERVAL": "2.5", "VERIFIER_JOBS": "4", "VERIFIER_MAX_AGE": "0"}
    shown = verifier("config", variables=variables).out
    assert "jobs = 4" in shown
    assert "interval = 2.5" in shown
    assert "max-age = 0" in shown


def test_a_settings_file_with_every_line_taken_in_says_what_is_the_default_anyway(
    verifier: Verifier, tmp_path: Path
) -> None:
    verifier("init")
    path = tmp_path / "verifier.toml"
    lines = path.read_text(encoding="utf-8").splitlines()
    taken = [line.removeprefix("# ") if " = " in line else line for line in lines]
    before = verifier("config", "--format", "json", variables={"VERIFIER_OFFLINE": "false"}).out
    path.write_text("\n".join(taken) + "\n", encoding="utf-8")
    after = verifier("config", "--format", "json", variables={"VERIFIER_OFFLINE": "false"})
    assert after.code == 0, after.err
    import json

    values = [{name: row["value"] for name, row in json.loads(text).items()} for text in (before, after.out)]
    assert values[0] == values[1]
