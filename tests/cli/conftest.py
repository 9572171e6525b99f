"""The command line as a user has it: in an empty folder, in a process of its own."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.cli.in_process import InProcess, in_process
from tests.cli.world import LIBRARY, PAPER, Outcome, Verifier, command, environment


@pytest.fixture
def verifier(tmp_path: Path) -> Verifier:
    """Run ``verifier`` with the given arguments in the test's folder."""

    def run(
        *arguments: str,
        stdin: bytes = b"",
        variables: Mapping[str, str] | None = None,
        **given: Any,
    ) -> Outcome:
        result = subprocess.run(
            command(*arguments),
            input=stdin,
            stdout=given.pop("stdout", subprocess.PIPE),
            stderr=subprocess.PIPE,
            cwd=given.pop("cwd", tmp_path),
            env=environment(tmp_path, variables),
            timeout=120,
            check=False,
            **given,
        )
        return Outcome(result.returncode, (result.stdout or b"").decode(), result.stderr.decode())

    return run


@pytest.fixture
def quick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> InProcess:
    """Run ``verifier`` in this process, where nothing of a new one is tested: it is many times faster."""
    return in_process(tmp_path, monkeypatch, capsys)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "paper.md"
    path.write_text(PAPER, encoding="utf-8")
    return path


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "sources.bib"
    path.write_text(LIBRARY, encoding="utf-8")
    return path
