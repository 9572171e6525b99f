from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from any_audit import audits
from hypothesis import given, settings

from verifier.files import UnwritableFile
from verifier.model import Audit
from verifier.reporting import FORMATS, UnknownFormat, render, write_reports
from verifier.reporting.credentials import without_credentials

FILES = {
    "html": "audit.html",
    "markdown": "audit.md",
    "json": "audit.json",
    "sarif": "audit.sarif",
    "junit": "junit.xml",
    "csv": "audit.csv",
    "badge": "badge.json",
}


def test_the_table_names_every_format_and_its_file() -> None:
    assert {name: form.file for name, form in FORMATS.items() if form.file} == FILES
    assert {name for name, form in FORMATS.items() if form.file is None} == {"terminal", "github"}
    assert all(name == form.name and form.summary for name, form in FORMATS.items())


def test_reports_are_written_under_their_names_into_a_new_folder(rich_audit: Audit, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "reports"
    written = write_reports(rich_audit, folder, ["terminal", "json", "csv", "html"])
    assert written == (folder / "audit.json", folder / "audit.csv", folder / "audit.html")
    assert sorted(path.name for path in folder.iterdir()) == ["audit.csv", "audit.html", "audit.json"]
    assert (folder / "audit.csv").read_bytes() == render(rich_audit, "csv").encode("utf-8")


def test_the_same_audit_gives_the_same_bytes(rich_audit: Audit, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        write_reports(rich_audit, tmp_path / folder, list(FORMATS))
    for name in FILES.values():
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_what_is_written_piece_by_piece_is_what_is_rendered(hostile_audit: Audit, tmp_path: Path) -> None:
    write_reports(hostile_audit, tmp_path, list(FORMATS))
    for name, file in FILES.items():
        assert (tmp_path / file).read_bytes() == render(hostile_audit, name).encode("utf-8")


def test_an_unknown_format_is_refused_before_anything_is_written(rich_audit: Audit, tmp_path: Path) -> None:
    with pytest.raises(
        UnknownFormat, match="no format is called 'pdf'; there are terminal, html, markdown, json"
    ):
        write_reports(rich_audit, tmp_path / "reports", ["json", "pdf"])
    assert not (tmp_path / "reports").exists()
    with pytest.raises(UnknownFormat, match="no format is called ''"):
        render(rich_audit, "")


def test_a_folder_that_cannot_be_is_told_in_one_sentence(rich_audit: Audit, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(UnwritableFile, match=r"audit\.json: cannot be written"):
        write_reports(rich_audit, tmp_path / "file", ["json"])
    assert (tmp_path / "file").read_text(encoding="utf-8") == "in the way"


@pytest.mark.parametrize("name", list(FORMATS))
def test_every_format_says_what_was_not_done(name: str, offline_audit: Audit) -> None:
    assert "offline" in render(offline_audit, name)


@given(audits)
@settings(max_examples=30, deadline=None)
def test_every_format_renders_any_audit_as_utf_8(audit: Audit) -> None:
    for name in FORMATS:
        assert render(audit, name).encode("utf-8").endswith(b"\n")


@pytest.mark.parametrize("name", list(FORMATS))
def test_every_format_renders_hostile_text_as_utf_8(name: str, hostile_audit: Audit) -> None:
    assert render(hostile_audit, name).encode("utf-8").endswith(b"\n")


@pytest.mark.parametrize("name", list(FORMATS))
def test_no_report_spreads_a_password(rich_audit: Audit, name: str, tmp_path: Path) -> None:
    secret = "see ftp://anna:p@geheim@files.example/b and https://anna:geheim@rivers.example/a?b=1@2"
    telling = replace(
        rich_audit, findings=tuple(replace(each, message=secret) for each in rich_audit.findings)
    )
    assert telling.findings
    assert "geheim" not in render(telling, name)
    write_reports(telling, tmp_path, [name])
    assert all(b"geheim" not in path.read_bytes() for path in tmp_path.iterdir())
    if name == "json":
        assert "https://rivers.example/a?b=1@2" in render(telling, name)


def test_an_audit_without_passwords_is_left_as_it_is(hostile_audit: Audit, rich_audit: Audit) -> None:
    for audit in (hostile_audit, rich_audit):
        assert without_credentials(audit) is audit
