from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from verifier.model import Audit, Evidence, Finding
from verifier.state import State, changes, fingerprint, read_history

MakeFinding = Callable[..., Finding]
MakeAudit = Callable[..., Audit]


def test_a_finding_keeps_its_fingerprint_when_its_line_moves(make_finding: MakeFinding) -> None:
    assert fingerprint(make_finding(line=3)) == fingerprint(make_finding(line=300))


def test_a_finding_about_a_note_keeps_its_fingerprint_when_its_line_moves(make_finding: MakeFinding) -> None:
    first = make_finding("E004", "Note 7 was cut (lines 3 to 9) and joined.", work=None, line=3)
    second = make_finding("E004", "Note 7 was cut (lines 12 to 18) and joined.", work=None, line=12)
    assert fingerprint(first) == fingerprint(second)


def test_a_finding_about_a_note_is_the_same_with_its_text_withheld(make_finding: MakeFinding) -> None:
    told = make_finding("E001", "Note 7 is called nowhere.", work=None)
    withheld = replace(told, evidence=(Evidence("note", "paper.md:3", ""),))
    assert fingerprint(told) == fingerprint(withheld)


@pytest.mark.parametrize(
    "change",
    [
        {"code": "L008"},
        {"value": "htp://b.example"},
        {"work": "berg2012lakes"},
        {"file": "other.bib"},
    ],
)
def test_another_code_value_work_or_file_is_another_finding(
    make_finding: MakeFinding, change: dict[str, str]
) -> None:
    assert fingerprint(make_finding()) != fingerprint(make_finding(**change))


def test_two_notes_have_two_fingerprints(make_finding: MakeFinding) -> None:
    seven = make_finding("E001", "Note 7 is called nowhere.", work=None)
    eight = make_finding("E001", "Note 8 is called nowhere.", work=None)
    assert fingerprint(seven) != fingerprint(eight)


def test_what_came_and_went_is_told_against_the_run_before_on_the_same_files(
    tmp_path: Path, make_audit: MakeAudit, make_finding: MakeFinding
) -> None:
    stays, goes, comes = (make_finding(value=value) for value in ("stays", "goes", "comes"))
    path = tmp_path / "state.sqlite"
    with State(path) as state:
        state.record_run(make_audit([stays, goes]))
        state.record_run(make_audit([goes], files=["other.bib"]))
        state.record_run(make_audit([comes, stays]))
    runs = read_history(path)
    change = changes(runs[2], runs)
    assert change is not None
    assert change.before == 1
    assert [finding.fingerprint for finding in change.came] == [fingerprint(comes)]
    assert [finding.fingerprint for finding in change.went] == [fingerprint(goes)]


def test_the_first_run_on_its_files_has_nothing_to_be_compared_with(
    tmp_path: Path, make_audit: MakeAudit
) -> None:
    with State(tmp_path / "state.sqlite") as state:
        state.record_run(make_audit())
        state.record_run(make_audit(files=["other.bib"]))
        runs = state.runs()
    assert [changes(run, runs) for run in runs] == [None, None]
