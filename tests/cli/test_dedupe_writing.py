"""What `verifier dedupe` writes over, and what it never does: protected files, and those saved meanwhile."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.cli.in_process import InProcess
from tests.cli.meanwhile import SAVED, save_when
from tests.deduping.pairs import LIBRARY
from verifier import deduping, files
from verifier.deduping import log

MERGED = "@article{li2011,\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "sources.bib"
    path.write_bytes(LIBRARY.encode())
    return path


def logs(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.json"))


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
@pytest.mark.parametrize("protected", ["sources.bib", "paper.tex"])
def test_nothing_is_written_where_one_file_is_read_only(
    quick: InProcess, library: Path, tmp_path: Path, protected: str
) -> None:
    paper = tmp_path / "paper.tex"
    paper.write_text("\\cite{li11}\\cite{li2011}\\cite{li2011}\n", encoding="utf-8")
    (tmp_path / protected).chmod(0o444)
    outcome = quick("dedupe", "sources.bib", "--merge", "--rewrite", "paper.tex", "--write")
    assert outcome.code == 2
    assert outcome.faults == [
        f"verifier: {protected}: is read-only; allow writing to it, or write to another file"
    ]
    assert library.read_text(encoding="utf-8") == LIBRARY
    assert paper.read_text(encoding="utf-8").startswith("\\cite{li11}")
    assert logs(tmp_path) == []


def test_a_file_that_is_saved_meanwhile_is_not_written_over(
    quick: InProcess, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_when(monkeypatch, deduping, "plan_merges", library)
    outcome = quick("dedupe", "sources.bib", "--merge", "--write")
    assert outcome.code == 2
    assert outcome.faults == [
        "verifier: sources.bib: was changed by another program meanwhile; nothing was written: run again"
    ]
    assert library.read_text(encoding="utf-8") == SAVED
    assert logs(tmp_path) == []


def test_a_log_of_nothing_is_not_left(
    quick: InProcess, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The last moment: the log stands there already, and the bibliography is saved before it is replaced.
    real = files.write_atomically

    def write(path: Path, content: bytes) -> bool:
        if path.suffix == ".json":
            library.write_text(SAVED, encoding="utf-8")
        return bool(real(path, content))

    monkeypatch.setattr(files, "write_atomically", write)
    outcome = quick("dedupe", "sources.bib", "--merge", "--write")
    assert outcome.code == 2
    assert "was changed by another program meanwhile" in outcome.faults[0]
    assert library.read_text(encoding="utf-8") == SAVED
    assert logs(tmp_path) == []


def test_a_merge_is_not_taken_back_into_a_file_that_is_saved_meanwhile(
    quick: InProcess, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick("dedupe", "sources.bib", "--merge", "--write", "--log", "log.json")
    with monkeypatch.context() as patch:
        save_when(patch, log, "undoing", library)
        outcome = quick("dedupe", "--undo", "log.json", "--write")
    assert outcome.code == 2
    assert "was changed by another program meanwhile" in outcome.faults[0]
    assert library.read_text(encoding="utf-8") == SAVED


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_merge_is_not_taken_back_in_part(quick: InProcess, tmp_path: Path) -> None:
    first, second = LIBRARY.split("@article{li11")
    before = {"a.bib": first, "b.bib": "@article{li11" + second}
    for name, text in before.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    quick("dedupe", "a.bib", "b.bib", "--merge", "--write", "--log", "log.json")
    merged = {name: (tmp_path / name).read_text(encoding="utf-8") for name in before}
    (tmp_path / "b.bib").chmod(0o444)
    outcome = quick("dedupe", "--undo", "log.json", "--write")
    assert outcome.code == 2
    assert "b.bib: is read-only" in outcome.faults[0]
    assert {name: (tmp_path / name).read_text(encoding="utf-8") for name in before} == merged
    (tmp_path / "b.bib").chmod(0o644)
    assert quick("dedupe", "--undo", "log.json", "--write").code == 0
    assert {name: (tmp_path / name).read_text(encoding="utf-8") for name in before} == before


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_standard_input_is_read_in_the_encodings_of_files(
    quick: InProcess, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    data = LIBRARY.replace("Ex Press", "Öx Press").encode(encoding)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    outcome = quick("dedupe", "-", "--merge")
    assert outcome.code == 0
    assert outcome.out.startswith("--- standard input\n+++ standard input\n@@ ")
    assert "-@article{li11," in outcome.out


def test_standard_input_that_is_no_text_does_not_keep_the_files_from_being_read(
    quick: InProcess, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"\x7fELF\0\0\0\0")))
    outcome = quick("dedupe", "-", "sources.bib", "--format", "json")
    assert outcome.code == 3
    assert outcome.faults == ["verifier: standard input: is a binary file, not text; name a text file"]
    assert json.loads(outcome.out)["summary"]["same-work"] == 1


@pytest.mark.skipif(shutil.which("patch") is None, reason="patch is not installed")
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_diff_names_each_file_by_its_path_and_can_be_applied(
    quick: InProcess, tmp_path: Path, end: str
) -> None:
    first, second = LIBRARY.replace("\n", end).split("@article{li11")
    for folder, text in (("one", first), ("two", "@article{li11" + second)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "refs.bib").write_bytes(text.encode())
    outcome = quick("dedupe", "one/refs.bib", "two/refs.bib", "--merge")
    heads = [line for line in outcome.out.split("\n") if line.startswith(("--- ", "+++ "))]
    assert heads == [f"{sign} {folder}/refs.bib" for folder in ("one", "two") for sign in ("---", "+++")]
    subprocess.run(
        ["patch", "-p0", "--binary"],
        input=outcome.out.encode(),
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    patched = [(tmp_path / folder / "refs.bib").read_bytes() for folder in ("one", "two")]
    subprocess.run(
        ["patch", "-p0", "-R", "--binary"],
        input=outcome.out.encode(),
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    assert quick("dedupe", "one/refs.bib", "two/refs.bib", "--merge", "--write").code == 0
    assert [(tmp_path / folder / "refs.bib").read_bytes() for folder in ("one", "two")] == patched
    assert MERGED.encode().strip() in patched[0]


def test_the_diff_shows_a_terminal_nothing_that_it_obeys(
    quick: InProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from verifier.cli.console import Console

    monkeypatch.setattr(Console, "on_terminal", property(lambda _: True))
    hostile = LIBRARY.replace("li11", "li\x1b[31m")
    (tmp_path / "a.bib").write_text(hostile, encoding="utf-8")
    outcome = quick("dedupe", "a.bib", "--merge")
    assert "\x1b" not in outcome.out + outcome.err
    assert "-@article{li\\x1b[31m," in outcome.out
