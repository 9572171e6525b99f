"""The weekly workflow: its steps are run here as Actions would, with a repository on this disk for GitHub."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.world import command, environment

ROOT = Path(__file__).parents[2]
WORKFLOW = ROOT / ".github" / "workflows" / "sources.yml"

SOUND = """\
@article{berg2011rivers,
  author = {Berg, Anna},
  title = {Rivers without Borders},
  journaltitle = {Journal of Inner Asia},
  date = {2011},
}
"""
FAULTY = """\
@article{li2012lakes,
  author = {Li, Wei},
  title = {Lakes},
  journaltitle = {Journal of Inner Asia},
  date = {2012},
  isbn = {0-306-40615-3},
}
"""


def git(*words: str, folder: Path) -> str:
    result = subprocess.run(["git", "-C", str(folder), *words], capture_output=True, text=True, check=True)
    return result.stdout


@dataclass
class Actions:
    """A runner: one work folder a run, and the repository that keeps the branch."""

    place: Path
    runs: int = 0
    summary: str = ""
    steps: Mapping[str, Any] = field(default_factory=dict)

    @property
    def remote(self) -> Path:
        return self.place / "github" / "repository"

    def run(self, sources: str, accept: bool = False, remote: str = "") -> int:
        """Run the job on a bibliography; returns its exit code."""
        self.runs += 1
        folder = self.place / f"run{self.runs}"
        folder.mkdir()
        (folder / "sources.bib").write_text(sources, encoding="utf-8")
        outputs, summary = folder / "outputs.txt", folder / "summary.md"
        outputs.touch()
        variables = environment(
            folder,
            {
                "PATH": f"{self.program()}:{os.environ['PATH']}",
                "VERIFIER_OFFLINE": "true",
                "GITHUB_OUTPUT": str(outputs),
                "GITHUB_STEP_SUMMARY": str(summary),
                "GITHUB_TOKEN": "token",
                "REMOTE": remote or self.remote.as_uri(),
                "CONTACT": "https://github.example/repository",
                "ACCEPT": str(accept).lower(),
                "TARGETS": "sources.bib",
                "STATE_BRANCH": "verifier-state",
            },
        )
        for name in (
            "Fetch what earlier runs learnt",
            "Audit",
            "Keep what was learnt",
            "Say whether there is anything new",
        ):
            told = dict(line.partition("=")[::2] for line in outputs.read_text().splitlines())
            script = self.steps[name]["run"]
            step = subprocess.run(
                ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
                cwd=folder,
                env={**variables, "CODE": told.get("code", "")},
                capture_output=True,
                text=True,
                check=False,
                timeout=120,
            )
            if step.returncode:
                return step.returncode
        self.summary = summary.read_text(encoding="utf-8")
        return 0

    def program(self) -> Path:
        """A folder with ``verifier`` in it."""
        folder = self.place / "bin"
        if not folder.exists():
            folder.mkdir()
            script = folder / "verifier"
            words = " ".join(f"'{word}'" for word in command())
            script.write_text(f'#!/bin/sh\nexec {words} "$@"\n')
            script.chmod(0o755)
        return folder

    def kept(self) -> list[str]:
        """The files on the branch."""
        return git("ls-tree", "-r", "--name-only", "verifier-state", folder=self.remote).split()


@pytest.fixture
def actions(tmp_path: Path) -> Actions:
    remote = tmp_path / "github" / "repository"
    remote.mkdir(parents=True)
    git("init", "--quiet", "--bare", folder=remote)
    workflow = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    steps = {step["name"]: step for step in workflow["jobs"]["audit"]["steps"] if "name" in step}
    return Actions(tmp_path, steps=steps)


def test_only_what_is_new_since_the_first_run_fails_and_then_it_fails_until_it_is_accepted(
    actions: Actions,
) -> None:
    assert actions.run(SOUND + FAULTY.replace("li2012lakes", "li2010seas").replace("Lakes", "Seas")) == 0
    assert {"state.sqlite", "baseline.json", "audit.json", "audit.html"} <= set(actions.kept())
    old = SOUND + FAULTY.replace("li2012lakes", "li2010seas").replace("Lakes", "Seas")
    assert actions.run(old) == 0
    assert "I004" in actions.summary
    assert actions.run(old + FAULTY) == 1
    assert actions.run(old + FAULTY) == 1
    assert actions.run(old + FAULTY, accept=True) == 0
    assert actions.run(old + FAULTY) == 0


def test_the_branch_holds_one_commit_however_often_it_is_written(actions: Actions) -> None:
    for _ in range(3):
        assert actions.run(SOUND) == 0
    assert git("rev-list", "--count", "verifier-state", folder=actions.remote).strip() == "1"


def test_what_is_kept_is_not_written_over_when_it_cannot_be_fetched(actions: Actions) -> None:
    assert actions.run(SOUND) == 0
    before = git("rev-parse", "verifier-state", folder=actions.remote)
    assert actions.run(SOUND, remote=(actions.place / "nowhere").as_uri()) not in (0, 1)
    assert git("rev-parse", "verifier-state", folder=actions.remote) == before


def test_the_job_may_write_contents_and_nothing_else() -> None:
    workflow = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    assert workflow["permissions"] == {}
    assert workflow["jobs"]["audit"]["permissions"] == {"contents": "write"}


def test_it_runs_once_a_week() -> None:
    workflow = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    # YAML 1.1 reads the word "on" as true.
    (schedule,) = workflow[True]["schedule"]
    minute, hour, day, month, weekday = schedule["cron"].split()
    assert (day, month) == ("*", "*")
    assert all(part.isdigit() for part in (minute, hour, weekday))
