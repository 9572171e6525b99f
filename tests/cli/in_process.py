"""Runs of ``verifier`` inside the test's process: quicker, for tests of what a verb says and writes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.world import Outcome
from verifier.cli.entry import run


@dataclass(frozen=True)
class InProcess:
    """Called with arguments, as the fixture ``verifier`` is."""

    capsys: pytest.CaptureFixture[str]

    def __call__(self, *arguments: str) -> Outcome:
        self.capsys.readouterr()
        code = run(arguments)
        said = self.capsys.readouterr()
        return Outcome(code, said.out, said.err)


def in_process(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> InProcess:
    """Make ``folder`` the working and home folder of a user without settings."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("VERIFIER_OFFLINE", "true")
    for name in ("VERIFIER_OUTPUT", "VERIFIER_STATE", "VERIFIER_DECISIONS", "VERIFIER_FORMAT"):
        monkeypatch.delenv(name, raising=False)
    return InProcess(capsys)
