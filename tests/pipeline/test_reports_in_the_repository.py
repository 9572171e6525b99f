"""`reports/` is what the program writes for the first user's paper: nothing in it is edited by hand."""

from __future__ import annotations

import datetime as dt
import json
import os
from pathlib import Path

import pytest

from verifier.auditing import run_audit
from verifier.model import Audit
from verifier.reporting import render
from verifier.settings import Settings

PAPER = Path(os.environ.get("VERIFIER_TEST_DATA", ""), "paper", "mongolia-neutrality.md")
REPORTS = Path(__file__).parents[2] / "reports"

pytestmark = pytest.mark.skipif(
    not os.environ.get("VERIFIER_TEST_DATA"), reason="VERIFIER_TEST_DATA is not set"
)


@pytest.fixture(scope="module")
def audit() -> Audit:
    kept = json.loads((REPORTS / "audit.json").read_text(encoding="utf-8"))
    when = dt.datetime.fromisoformat(kept["generated"])
    return run_audit([PAPER], settings=Settings(context=False), now=when).audit


@pytest.mark.parametrize(
    ("file", "format_name"),
    [
        ("audit.json", "json"),
        ("audit.html", "html"),
        ("audit.md", "markdown"),
        ("audit.sarif", "sarif"),
        ("audit.csv", "csv"),
        ("junit.xml", "junit"),
    ],
)
def test_each_report_is_written_by_the_program(audit: Audit, file: str, format_name: str) -> None:
    assert (REPORTS / file).read_bytes() == render(audit, format_name).encode()


def test_no_sentence_of_the_paper_stands_in_the_reports() -> None:
    notes = json.loads((REPORTS / "audit.json").read_text(encoding="utf-8"))["notes"]
    assert all(not marker["context"] for note in notes for marker in note["markers"])
    assert {note["text"] for note in notes if note["kind"] == "explanatory"} == {""}
