"""What the documentation shows is what the program does: its examples are run and compared."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.world import ROOT, environment
from tests.cli.world import command as verifier_command

README = (ROOT / "README.md").read_text(encoding="utf-8")
STARTED = (ROOT / "docs" / "getting-started.md").read_text(encoding="utf-8")


def blocks(text: str, language: str) -> list[str]:
    """The fenced blocks of a language, in order."""
    fenced = re.findall(r"^```(\w*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return [body for info, body in fenced if info == language]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the paper that the guide begins with."""
    (tmp_path / "rivers.md").write_text(blocks(STARTED, "markdown")[0], encoding="utf-8")
    return tmp_path


def run(folder: Path, command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        env=environment(folder),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_findings_in_the_readme_are_those_of_its_bibliography(tmp_path: Path) -> None:
    result = run(tmp_path, verifier_command("audit", str(ROOT / "sources.bib"), "--no-state"))
    assert result.returncode == 0, result.stderr
    assert blocks(README, "")[0].rstrip("\n") in result.stdout


def test_the_entry_in_the_readme_stands_in_the_bibliography() -> None:
    assert blocks(README, "bibtex")[0] in (ROOT / "sources.bib").read_text(encoding="utf-8")


def test_the_library_example_runs_and_is_the_same_in_both_places(folder: Path) -> None:
    (example,) = blocks(README, "python")
    assert example in blocks((ROOT / "docs" / "api.md").read_text(encoding="utf-8"), "python")
    result = run(folder, [sys.executable, "-W", "error", "-c", example])
    assert result.returncode == 0, result.stderr
    assert "li2011rivers · n. 1, p. 45; n. 3, p. 50" in result.stdout
    assert "L007 error" in result.stdout


def test_the_guide_shows_the_bibliography_that_its_paper_gives(folder: Path) -> None:
    result = run(folder, verifier_command("extract", "rivers.md", "-o", "sources.bib"))
    assert result.returncode == 0, result.stderr
    assert blocks(STARTED, "bibtex")[0] == (folder / "sources.bib").read_text(encoding="utf-8")


def test_the_guide_shows_findings_that_its_paper_gives(folder: Path) -> None:
    run(folder, verifier_command("extract", "rivers.md", "-o", "sources.bib"))
    result = run(folder, verifier_command("audit", "rivers.md", "sources.bib"))
    assert result.returncode == 1, result.stderr
    assert blocks(STARTED, "")[0].rstrip("\n") in result.stdout


@pytest.mark.parametrize(
    "page",
    sorted(path.relative_to(ROOT).as_posix() for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"))),
)
def test_every_link_between_the_pages_leads_somewhere(page: str) -> None:
    text = re.sub(r"```.*?```|`[^`\n]*`", "", (ROOT / page).read_text(encoding="utf-8"), flags=re.DOTALL)
    targets = [target.split("#")[0] for target in re.findall(r"\]\(([^()\s]+)\)", text)]
    local = [target for target in targets if target and "://" not in target]
    missing = [target for target in local if not (ROOT / page).parent.joinpath(target).exists()]
    assert not missing


def test_no_page_has_a_placeholder_left() -> None:
    pages = [README, *(path.read_text(encoding="utf-8") for path in (ROOT / "docs").glob("**/*.md"))]
    assert not re.findall(r"^[A-Z]+_[A-Z]+$", "\n".join(pages), re.MULTILINE)
