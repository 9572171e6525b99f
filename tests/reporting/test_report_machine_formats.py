"""SARIF, JUnit, CSV, GitHub annotations and the badge: right by their schemas, safe with any text."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from any_audit import audits
from hypothesis import given, settings

from verifier.model import Audit, Finding, Mode, Skipped
from verifier.reporting import render

SCHEMAS = Path(__file__).parent / "schemas"
WORLDS = ["rich_audit", "offline_audit", "hostile_audit"]


def _sarif_schema() -> jsonschema.Draft4Validator:
    schema = json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
    return jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())


def _run(audit: Audit) -> dict[str, Any]:
    log = json.loads(render(audit, "sarif"))
    assert log["version"] == "2.1.0"
    run: dict[str, Any] = log["runs"][0]
    return run


@pytest.mark.parametrize("world", WORLDS)
def test_sarif_is_valid_by_the_schema(world: str, request: pytest.FixtureRequest) -> None:
    _sarif_schema().validate(json.loads(render(request.getfixturevalue(world), "sarif")))


@given(audits)
@settings(max_examples=25, deadline=None)
def test_sarif_of_any_audit_is_valid_by_the_schema(audit: Audit) -> None:
    _sarif_schema().validate(json.loads(render(audit, "sarif")))


def test_sarif_results_point_at_their_rule_their_place_and_their_fix(rich_audit: Audit) -> None:
    run = _run(rich_audit)
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    doi = run["results"][0]
    assert doi["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "sources.bib"},
        "region": {"startLine": 8, "startColumn": 11},
    }
    change = doi["fixes"][0]["artifactChanges"][0]
    assert change["replacements"] == [
        {
            "deletedRegion": {"charOffset": 120, "charLength": 18},
            "insertedContent": {"text": "10.5555/rivers"},
        }
    ]
    settled = {result["message"]["text"].split("“")[1][:3]: result for result in run["results"][-2:]}
    assert settled["map"]["baselineState"] == "unchanged"
    assert settled["r_2"]["suppressions"][0]["justification"].startswith("cited-right")


def test_sarif_tells_what_was_not_done(offline_audit: Audit) -> None:
    told = [
        note["message"]["text"]
        for note in _run(offline_audit)["invocations"][0]["toolExecutionNotifications"]
    ]
    assert told[0].startswith("Not checked: this audit ran offline.")
    assert told[1] == "links: 7 not done: offline"


def test_sarif_fingerprints_survive_moved_lines_and_differ_from_each_other(
    audit_of: Callable[..., Audit], finding: Callable[..., Finding]
) -> None:
    first, second = finding("L001", "gone", work="a"), finding("L001", "gone", work="b")
    assert first.location is not None
    moved = dataclasses.replace(first, location=dataclasses.replace(first.location, line=99))
    prints = [
        [
            result["partialFingerprints"]["finding/v1"]
            for result in _run(audit_of(findings=findings))["results"]
        ]
        for findings in ((first, second, first), (moved,))
    ]
    assert len(set(prints[0])) == 3
    assert prints[1][0] in prints[0]


@pytest.mark.parametrize("world", WORLDS)
def test_junit_is_valid_by_the_schema(world: str, request: pytest.FixtureRequest) -> None:
    etree = pytest.importorskip("lxml.etree", reason="lxml checks XML Schemas")
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))
    schema.assertValid(etree.fromstring(render(request.getfixturevalue(world), "junit").encode("utf-8")))


@given(audits)
@settings(max_examples=40, deadline=None)
def test_junit_of_any_audit_is_well_formed_and_counts_right(audit: Audit) -> None:
    root = ET.fromstring(render(audit, "junit").encode("utf-8"))  # noqa: S314 - our own output
    for suite in root:
        assert int(suite.get("tests", "")) == len(suite.findall("testcase"))
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
        assert int(suite.get("skipped", "")) == len(suite.findall("testcase/skipped"))
    assert int(root.get("tests", "")) == len(root.findall("testsuite/testcase"))


def test_junit_fails_by_errors_only_and_passes_rules_that_found_nothing(rich_audit: Audit) -> None:
    root = ET.fromstring(render(rich_audit, "junit").encode("utf-8"))  # noqa: S314 - our own output
    assert {case.get("type") for case in root.iter("failure")} == {"I001", "L001"}
    clean = root.findall(".//testcase[@name='nothing found']")
    assert [case.get("classname") for case in clean] == ["D005 repeated-citation", "R003 retracted"]
    reasons = [skipped.get("message", "") for skipped in root.iter("skipped")]
    assert reasons[0].startswith("Not checked: 1 link and 1 reference could not be judged")
    assert "known in the baseline" in reasons


def test_junit_skips_rules_that_need_a_network_there_was_not(rich_audit: Audit) -> None:
    audit = dataclasses.replace(rich_audit, mode=Mode.OFFLINE, findings=())
    root = ET.fromstring(render(audit, "junit").encode("utf-8"))  # noqa: S314 - our own output
    asked = root.findall(".//testcase[@name='not asked']")
    assert [case.get("classname") for case in asked] == ["L001 link-gone", "R003 retracted"]


def _rows(audit: Audit) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(audit, "csv"), newline=""), strict=True))


def test_csv_holds_the_findings_and_at_its_end_what_was_not_done(rich_audit: Audit) -> None:
    text = render(rich_audit, "csv")
    assert text.endswith("\r\n")
    assert text.count("\n") == text.count("\r\n")
    rows = _rows(rich_audit)
    assert len([row for row in rows if row["kind"] == "finding"]) == len(rich_audit.findings)
    first = rows[0]
    assert (first["code"], first["file"], first["line"], first["fix_safe"]) == (
        "I001",
        "sources.bib",
        "8",
        "safe",
    )
    assert rows[-1]["kind"] == "not-done"
    assert any(row["message"] == "1 × kind-not-covered" for row in rows)


@given(audits)
@settings(max_examples=40, deadline=None)
def test_csv_of_any_audit_is_a_table_without_formulas(audit: Audit) -> None:
    table = list(csv.reader(io.StringIO(render(audit, "csv"), newline=""), strict=True))
    assert {len(row) for row in table} == {16}
    assert not [cell for row in table for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_github_annotations_begin_with_what_was_not_done_and_name_the_place(rich_audit: Audit) -> None:
    lines = render(rich_audit, "github").splitlines()
    assert lines[0].startswith("::notice title=Not done::Not checked: 1 link and 1 reference")
    assert lines[1] == (
        "::error file=sources.bib,line=8,col=11,title=I001 doi-malformed::The DOI “doi:10.5555/rivers” has a "
        "prefix before it. (certain)%0AFix (safe): Write the DOI alone."
    )
    assert lines[-1] == (
        "::notice title=Not done::1 × references: no registry that is asked covers works of this kind"
    )
    # Both warnings are settled: known before, and in one line for that.
    assert not [line for line in lines if line.startswith("::warning") or "E009 url" in line]
    assert "::notice title=Known::2 findings known before, which are not counted: 2 E009." in lines
    assert not [line for line in lines if "no longer there" in line]


def test_hostile_text_cannot_forge_a_workflow_command(hostile_audit: Audit) -> None:
    for line in render(hostile_audit, "github").splitlines():
        assert line.startswith(("::notice ", "::error "))
        assert len(line.split("::", 2)) == 3
        assert "\x1b" not in line


@given(audits)
@settings(max_examples=40, deadline=None)
def test_every_line_for_github_is_one_command(audit: Audit) -> None:
    lines = render(audit, "github").split("\n")
    assert lines.pop() == ""
    assert all(line.startswith(("::notice ", "::warning ", "::error ")) for line in lines)


@pytest.mark.parametrize(
    ("codes", "mode", "message", "color"),
    [
        (["L001", "I001", "E009"], Mode.ONLINE, "2 errors, 1 warning", "red"),
        (["E009"], Mode.ONLINE, "1 warning", "yellow"),
        (["B010"], Mode.ONLINE, "1 note", "brightgreen"),
        ([], Mode.ONLINE, "no findings", "brightgreen"),
        ([], Mode.OFFLINE, "no findings (offline)", "lightgrey"),
        (["I001"], Mode.OFFLINE, "1 error (offline)", "red"),
    ],
)
def test_the_badge_is_green_only_when_something_was_asked(
    rich_audit: Audit,
    finding: Callable[..., Finding],
    *,
    codes: list[str],
    mode: Mode,
    message: str,
    color: str,
) -> None:
    links = rich_audit.links[2:] if mode is Mode.ONLINE else ()
    audit = dataclasses.replace(
        rich_audit,
        mode=mode,
        links=links,
        references=(),
        findings=tuple(finding(code, "x") for code in codes),
    )
    badge = json.loads(render(audit, "badge"))
    assert badge == {"schemaVersion": 1, "label": "sources", "message": message, "color": color}


def test_the_badge_of_files_without_notes_and_entries_claims_no_clean_audit(
    rich_audit: Audit, finding: Callable[..., Finding]
) -> None:
    skipped = tuple(Skipped("inputs", item.path, "holds no notes") for item in rich_audit.inputs)
    audit = dataclasses.replace(rich_audit, links=(), references=(), findings=(), skipped=skipped)
    badge = json.loads(render(audit, "badge"))
    assert (badge["message"], badge["color"]) == ("nothing to audit", "lightgrey")
    torn = dataclasses.replace(audit, mode=Mode.OFFLINE, findings=(finding("I001", "x"),))
    assert json.loads(render(torn, "badge"))["message"] == "1 error (offline)"
