from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.in_process import InProcess, in_process
from verifier.model import Confidence, Evidence, Link, LinkVerdict, Reference, ReferenceVerdict
from verifier.state import State

URL = "https://inner-asia.example/rivers"
STATE = ".verifier/state.sqlite"


def link(verdict: LinkVerdict, status: int, when: str, reason: str) -> Link:
    told = Evidence("status", URL, f"status {status}", when, "archive/0001.warc.gz#1")
    return Link(
        URL,
        ("li2011rivers",),
        verdict,
        Confidence.PROBABLE,
        reason,
        status,
        URL,
        (),
        when,
        (told,),
        "archive/0001.warc.gz#1",
        "https://web.archive.example/2014/rivers",
    )


@pytest.fixture
def verifier(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> InProcess:
    return in_process(tmp_path, monkeypatch, capsys)


@pytest.fixture
def past(tmp_path: Path) -> Path:
    """A state file in which the address of the library was asked twice, and its work once."""
    path = tmp_path / STATE
    seen = Evidence("record", "https://api.example/1", "volume 13", "2026-11-22T10:00:00Z")
    reference = Reference(
        "li2011rivers", ReferenceVerdict.DIFFERS, Confidence.CERTAIN, "the volume differs", evidence=(seen,)
    )
    with State(path) as state:
        state.record_link(link(LinkVerdict.FAILING, 503, "2026-11-15T10:00:00Z", "the server has a fault"))
        state.record_link(link(LinkVerdict.GONE, 404, "2026-11-22T10:00:00Z", "it isn't there"))
        state.record_reference(reference, "f" * 32, "2026-11-22T10:00:00Z")
    return path


def test_all_that_is_known_of_a_work_is_shown(verifier: InProcess, library: Path, past: Path) -> None:
    library.write_text(library.read_text().replace("2011}", "2011-02-31}"))
    verifier("audit", "--offline", "--format", "json")
    library.write_text(library.read_text().replace("2011-02-31}", "2011}"))
    verifier("audit", "--offline", "--format", "json")
    verifier("decide", "li2011rivers:B010", "ignore", "--reason", "seen in print")
    outcome = verifier("show", "li2011rivers")
    assert (outcome.code, outcome.err) == (0, "")
    lines = outcome.out.splitlines()
    assert lines[0] == "li2011rivers  @article  sources.bib:1"
    assert "  title         Rivers without Borders" in lines
    assert f"  {URL}" in lines
    assert "      2026-11-15T10:00:00Z  failing 503: the server has a fault" in lines
    assert "      2026-11-22T10:00:00Z  gone 404: it isn't there" in lines
    assert "  2026-11-22T10:00:00Z  differs: the volume differs" in lines
    assert any(line.startswith("  run 1: B0") for line in lines)
    assert "  li2011rivers:B010 ignore: seen in print" in lines


def test_the_citations_of_a_paper_are_shown_with_note_and_page(
    verifier: InProcess, paper: Path, tmp_path: Path
) -> None:
    verifier("audit", "paper.md", "--offline", "--format", "json")
    (work,) = [
        work["key"]
        for work in json.loads((tmp_path / "reports/audit.json").read_text())["works"]
        if "Rivers" in work["fields"]["title"]
    ]
    out = verifier("show", work).out
    assert "  note 1, page 45 of paper.md: Li Wei, Anna Berg, “Rivers without Borders,”" in out
    assert "  note 3, page 50 of paper.md: " in out
    assert "    called in line 3: " in out
    assert verifier("show", "3").out == out


def test_a_file_can_be_shown_from_without_any_audit_before(verifier: InProcess, library: Path) -> None:
    for arguments in ([], ["sources.bib"]):
        outcome = verifier("show", "li2011rivers", *arguments)
        assert outcome.code == 0
        assert outcome.out.startswith("li2011rivers  @article  sources.bib:1\n")
    assert verifier("show", URL).out == outcome.out


def test_the_same_is_shown_as_json(verifier: InProcess, library: Path, past: Path) -> None:
    shown = json.loads(verifier("show", "li2011rivers", "--format", "json").out)
    assert shown["work"]["fields"]["title"] == "Rivers without Borders"
    assert [check["status"] for check in shown["checks"][URL]] == [503, 404]
    assert shown["past_references"][0]["reference"]["verdict"] == "differs"


def test_an_unknown_key_is_told_with_the_one_that_was_meant(verifier: InProcess, library: Path) -> None:
    outcome = verifier("show", "li2011river")
    assert outcome.code == 2
    assert outcome.faults == [
        "verifier: no work 'li2011river' in the audit of sources.bib; did you mean li2011rivers?"
    ]


def test_where_nothing_is_known_the_way_on_is_told(verifier: InProcess) -> None:
    outcome = verifier("show", "li2011rivers")
    assert outcome.code == 3
    (line,) = outcome.faults
    assert "no report yet; make one with `verifier audit`" in line


def test_a_damaged_report_is_told_in_one_line(verifier: InProcess, tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "audit.json").write_text('{"schema": "verifier-audit/1"')
    outcome = verifier("show", "li2011rivers")
    assert outcome.code == 3
    (line,) = outcome.faults
    assert line.startswith("verifier: reports/audit.json: this is not a report of an audit")
    assert verifier("show", "li2011rivers", "missing").code == 3


def test_with_a_damaged_state_file_the_rest_is_shown(
    verifier: InProcess, library: Path, tmp_path: Path
) -> None:
    (tmp_path / "diary.txt").write_text("Dear diary, " * 100)
    outcome = verifier("show", "li2011rivers", "--state", "diary.txt")
    assert outcome.code == 0
    assert "diary.txt: is not a state file" in outcome.err
    assert "Rivers without Borders" in outcome.out


def test_what_a_terminal_would_obey_is_made_visible(verifier: InProcess, library: Path) -> None:
    library.write_text(library.read_text().replace("without", "\x1b[31mwith\u202eout"))
    out = verifier("show", "li2011rivers").out
    assert "\x1b" not in out
    assert "[U+001B]" in out
    assert "\u202e" not in out


# --- The past of one address -------------------------------------------------------------------


def test_the_history_of_an_address_is_shown_latest_first_with_the_evidence(
    verifier: InProcess, past: Path
) -> None:
    lines = verifier("history", URL).out.splitlines()
    assert lines[:3] == [
        f"{URL}, cited by li2011rivers",
        "2026-11-22T10:00:00Z gone 404 (probable): it isn't there",
        "2026-11-15T10:00:00Z failing 503 (probable): the server has a fault",
    ]
    assert f"  status: status 404 ({URL})" in lines
    assert "  copy in a web archive: https://web.archive.example/2014/rivers" in lines
    shown = json.loads(verifier("history", URL, "--format", "json").out)
    assert shown["link"]["verdict"] == "gone"
    assert len(shown["history"]) == 2


def test_an_address_that_was_never_asked_is_told_with_the_one_that_was_meant(
    verifier: InProcess, past: Path
) -> None:
    outcome = verifier("history", URL + "/")
    assert outcome.code == 2
    (line,) = outcome.faults
    assert line.endswith(f"no such address was ever checked: {URL}/; did you mean {URL}?")
    assert "no such run or address" in verifier("history", "last").faults[0]
