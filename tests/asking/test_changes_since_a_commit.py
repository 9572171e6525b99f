"""``--changed-since``: what stood in a bibliography at a commit is known, and is not asked about again."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from tests.asking.conftest import Audit
from tests.internet import Internet
from tests.internet.behaviours import faults, pages

Sources = Callable[..., Path]

OLD = "https://old.example/rivers"
NEW = "https://new.example/rivers"


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=a", "-c", "user.email=a@mail.example")
    subprocess.run(["git", "-C", str(folder), *who, *words], check=True, capture_output=True)


def commit(folder: Path) -> None:
    git(folder, "init", "--quiet")
    git(folder, "add", "sources.bib")
    git(folder, "commit", "--quiet", "--message", "before")


def test_only_what_has_changed_is_asked(
    internet: Internet, sources: Sources, audit: Audit, tmp_path: Path
) -> None:
    internet.add("old.example", faults.status(410))
    internet.add("new.example", pages.alive("Rivers without Borders"))
    sources(old=OLD)
    commit(tmp_path)
    sources(old=OLD, new=NEW)
    audited = audit("sources.bib", "--changed-since", "HEAD")
    assert audited.links == {OLD: "skipped", NEW: "alive"}
    assert not internet.asked("old.example")
    assert audited.code == 0
    reasons = {item["what"]: item["reason"] for item in audited.report["skipped"]}
    assert reasons[OLD] == "not asked: the entry has not changed"


def test_findings_of_then_are_known_and_those_of_the_change_are_new(
    sources: Sources, audit: Audit, tmp_path: Path
) -> None:
    path = sources(old=OLD)
    path.write_text(path.read_text().replace("date = {2011}", "isbn = {0-306-40615-3}"))
    commit(tmp_path)
    path.write_text(path.read_text() + "@book{lake2012, title = {Lakes}, isbn = {0-306-40615-4}}\n")
    audited = audit("sources.bib", "--changed-since", "HEAD", "--offline")
    by_work = {
        finding["work"]: finding["baseline"]
        for finding in audited.report["findings"]
        if finding["code"] == "I004"
    }
    assert by_work == {"old": "known", "lake2012": "new"}
    assert audited.code == 1


def test_a_file_that_was_not_there_then_is_all_new(sources: Sources, audit: Audit, tmp_path: Path) -> None:
    (tmp_path / "other.bib").write_text("", encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "other.bib")
    git(tmp_path, "commit", "--quiet", "--message", "before")
    path = sources(old=OLD)
    path.write_text(path.read_text().replace("date = {2011}", "isbn = {0-306-40615-3}"))
    audited = audit("sources.bib", "--changed-since", "HEAD", "--offline")
    assert audited.code == 1


def test_a_commit_that_there_is_not_is_one_line(sources: Sources, audit: Audit, tmp_path: Path) -> None:
    sources(old=OLD)
    audited = audit("sources.bib", "--changed-since", "HEAD", "--offline")
    assert audited.code == 2
    assert "stands in no git repository" in audited.err
    commit(tmp_path)
    audited = audit("sources.bib", "--changed-since", "--output=x", "--offline")
    assert audited.code == 2
    assert "has no commit" in audited.err
    assert len(audited.err.splitlines()) == 1
