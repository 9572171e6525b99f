"""Every code of the design has one rule, and what is selected is what is run."""

from __future__ import annotations

import datetime as dt
import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from verifier.bibliography import library_works, parse_library
from verifier.checks import RULES, Dossier, UnknownRule, rule_page, run_checks
from verifier.model import Rule, Severity

ROOT = Path(__file__).resolve().parents[2]

# The table of the design: code, name, severity. A code is never reused.
TABLE = """
E001 note-without-marker W
E002 marker-without-note E
E003 note-number-repeated W
E004 note-torn-by-page-break N
E005 compound-note N
E006 short-form-unresolved W
E007 parse-uncertain N
E008 text-beside-citation N
E009 url-is-file-name W
E010 display-url-differs W
E011 number-skipped W
E012 note-not-understood W
E013 words-left-out N
B001 syntax-error E
B002 missing-required-field W
B003 unknown-field N
B004 key-collision E
B005 unparsed-date W
B006 name-order-suspect N
B007 encoding-damage W
B008 page-range-reversed W
B009 url-duplicates-doi N
B010 undated N
B011 unsigned N
B012 impossible-value W
I001 doi-malformed E
I002 identifier-unknown E
I003 identifier-in-wrong-field N
I004 check-digit E
I005 symbol-malformed W
I006 identifier-of-another-work E I007 identifier-found N
R001 not-found W
R002 differs W
R003 retracted E
R004 corrected N
R005 unverifiable N
R006 superseded N
R007 concern E
L001 link-gone E
L002 link-lost E
L003 link-moved W
L004 link-drifted E
L005 link-failing W
L006 link-blocked N
L007 url-malformed E
L008 address-unlike-its-neighbours W
L009 certificate W
L010 insecure N
L011 paywalled N
L012 fragment-missing N
S001 other-work E
S002 date-mismatch W
S003 author-mismatch W
S004 quote-not-found W
S005 other-title-and-author W
D001 duplicate-exact W
D002 duplicate-near W
D003 duplicate-conflicting E
D004 review-pair N
D005 repeated-citation N
A001 no-copy-kept N
A002 copy-stale N
A003 archive-refused N
A004 archive-damaged E
C001 unused-ignore N
"""
SEVERITIES = {"E": Severity.ERROR, "W": Severity.WARNING, "N": Severity.NOTE}


def test_each_code_has_one_rule_with_its_name_and_severity() -> None:
    table = [
        (code, name, SEVERITIES[letter])
        for code, name, letter in re.findall(r"(\w\d{3}) ([\w-]+) (\w)", TABLE)
    ]
    assert [(rule.code, rule.name, rule.severity) for rule in RULES] == table


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_each_page_has_the_same_skeleton(rule: Rule) -> None:
    page = rule_page(rule)
    headings = [line for line in page.splitlines() if line.startswith("#")]
    assert headings == [
        f"## {rule.code} {rule.name}",
        "### What it detects",
        "### Why it matters",
        "### How to mend it",
        "### Example",
    ]
    assert "| severity | works offline | offers a fix |" in page
    assert page.index("Before:") < page.index("After:")
    assert "\n\n\n" not in page


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("rule_pages", ROOT / "tools" / "rule_pages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_in_the_documentation_is_written_from_the_rules(tool: ModuleType) -> None:
    assert (ROOT / "docs" / "rules.md").read_text(encoding="utf-8") == tool.rules_page()


def test_the_tool_says_when_the_page_is_out_of_date(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "rules.md"
    monkeypatch.setattr(tool, "PAGE", page)
    assert tool.main(["--check"]) == 1
    assert "docs/rules.md is out of date: run `python tools/rule_pages.py`" in capsys.readouterr().err
    assert tool.main([]) == 0
    assert tool.main(["--check"]) == 0


@pytest.fixture
def faulty(today: dt.date) -> Dossier:
    library = parse_library(
        "@online{b, url = {htp://a.example/x}}\n@online{a, title = {T}, url = {f.pdf}}", "x.bib"
    )
    return Dossier(today, libraries=(library,), works=library_works(library))


def test_findings_are_sorted_by_file_line_and_code(faulty: Dossier) -> None:
    places = [(f.location.line, f.code) for f in run_checks(faulty) if f.location]
    assert places == sorted(places)
    assert {code for _, code in places} == {"B002", "B010", "B011", "L007", "E009"}


def test_rules_are_selected_by_code_by_the_beginning_of_a_code_or_by_name(faulty: Dossier) -> None:
    assert {f.code for f in run_checks(faulty, select=["L007"])} == {"L007"}
    assert {f.code for f in run_checks(faulty, select=["B", "url-malformed"])} == {
        "B002",
        "B010",
        "B011",
        "L007",
    }


def test_what_is_ignored_is_left_out_of_what_is_selected(faulty: Dossier) -> None:
    assert {f.code for f in run_checks(faulty, select=["B"], ignore=["B01"])} == {"B002"}
    assert {f.code for f in run_checks(faulty, ignore=["B", "E009"])} == {"L007"}


@pytest.mark.parametrize("code", ["X001", "L999", "no-such-rule", ""])
def test_a_code_that_no_rule_has_is_refused_with_the_place_to_look(faulty: Dossier, code: str) -> None:
    with pytest.raises(UnknownRule, match=r"is no finding code; see docs/rules\.md"):
        run_checks(faulty, select=[code])


def test_an_empty_dossier_has_no_findings(today: dt.date) -> None:
    assert run_checks(Dossier(today)) == ()


def test_importing_the_checks_reads_no_network_library() -> None:
    command = (
        "import sys, verifier.checks; sys.exit('requests' in sys.modules or 'tldextract' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", command], check=False, cwd=ROOT).returncode == 0
