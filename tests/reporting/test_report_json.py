from __future__ import annotations

import dataclasses
import json
from types import MappingProxyType

import jsonschema
import pytest
from any_audit import audits
from hypothesis import given, settings

from verifier.model import Audit, Rule, Severity, Work
from verifier.reporting import UnreadableReport, json_schema, load_audit, render

CONTRACT = {
    "tool": ["name", "version"],
    "inputs": ["path", "sha256", "kind"],
    "summary": ["notes", "citations", "works", "links", "references", "support", "duplicates", "findings"],
    "notes": ["label", "kind", "text", "lines", "markers", "citations"],
    "citations": ["id", "note", "text", "work", "locator"],
    "works": ["key", "type", "fields", "identifiers", "location", "citations"],
    "links": [
        "url",
        "works",
        "verdict",
        "confidence",
        "reason",
        "status",
        "final_url",
        "redirects",
        "checked",
        "evidence",
        "snapshot",
        "memento",
    ],
    "references": [
        "work",
        "verdict",
        "confidence",
        "reason",
        "notices",
        "registry",
        "record",
        "score",
        "differences",
        "evidence",
    ],
    "support": ["citation", "work", "url", "verdict", "confidence", "reasons", "evidence"],
    "duplicates": ["relation", "members", "score", "reasons"],
    "findings": (
        [
            "code",
            "name",
            "severity",
            "confidence",
            "message",
            "location",
            "work",
            "citations",
            "evidence",
            "fix",
            "baseline",
            "decision",
        ]
    ),
    "skipped": ["stage", "what", "reason"],
    "rules": ["code", "name", "severity", "help"],
}


def test_keys_stand_in_the_order_of_the_contract(rich_audit: Audit) -> None:
    report = json.loads(render(rich_audit, "json"))
    assert list(report) == [
        "schema",
        "tool",
        "generated",
        "mode",
        "inputs",
        "summary",
        "notes",
        "citations",
        "works",
        "links",
        "references",
        "support",
        "duplicates",
        "findings",
        "skipped",
        "rules",
        "decisions",
        "healed",
    ]
    for name, keys in CONTRACT.items():
        held = report[name][0] if isinstance(report[name], list) else report[name]
        assert list(held)[: len(keys)] == keys, name
    assert list(report["notes"][0]["markers"][0])[1:] == ["line", "column", "context", "file"]
    assert list(report["works"][0]["identifiers"][0]) == ["scheme", "value", "url"]
    assert list(report["findings"][0]["evidence"][0]) == ["kind", "where", "value", "when", "snapshot"]


def test_values_are_plain_and_the_text_is_readable(rich_audit: Audit) -> None:
    text = render(rich_audit, "json")
    report = json.loads(text)
    assert text.startswith('{\n  "schema": "verifier-audit/1",\n')
    assert text.endswith("\n}\n")
    assert "牧民今天投票" in text
    assert report["mode"] == "online"
    assert report["notes"][1]["lines"] == [20, 22]
    assert report["citations"][0]["locator"] == {"kind": "page", "value": "45"}
    assert report["citations"][1]["locator"] is None
    assert report["works"][1]["location"] is None
    assert report["links"][1]["status"] is None
    assert report["findings"][0]["fix"] is None
    assert report["summary"]["links"] == {"gone": 1, "skipped": 1, "alive": 1}


@pytest.mark.parametrize("world", ["rich_audit", "offline_audit", "hostile_audit", "large_audit"])
def test_every_report_validates_against_the_shipped_schema(
    world: str, request: pytest.FixtureRequest
) -> None:
    report = json.loads(render(request.getfixturevalue(world), "json"))
    jsonschema.Draft202012Validator(json_schema()).validate(report)


def test_the_schema_is_itself_valid_and_refuses_what_is_no_report(rich_audit: Audit) -> None:
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    report = json.loads(render(rich_audit, "json"))
    broken = [
        report | {"schema": "verifier-audit/2"},
        report | {"mode": "dreaming"},
        {key: value for key, value in report.items() if key != "skipped"},
        report | {"findings": [report["findings"][0] | {"evidence": []}]},
        report | {"links": [report["links"][0] | {"reason": ""}]},
        report | {"notes": [report["notes"][0] | {"lines": [1]}]},
    ]
    assert [validator.is_valid(each) for each in broken] == [False] * len(broken)
    assert validator.is_valid(report | {"a_key_of_a_later_version": 1})


def test_a_report_reads_back_as_the_same_audit(rich_audit: Audit) -> None:
    assert load_audit(render(rich_audit, "json")) == rich_audit


@given(audits)
@settings(max_examples=60, deadline=None)
def test_any_audit_reads_back_as_itself_and_validates(audit: Audit) -> None:
    text = render(audit, "json")
    assert load_audit(text) == audit
    assert render(load_audit(text), "json") == text
    jsonschema.Draft202012Validator(json_schema()).validate(json.loads(text))


def test_a_report_of_a_later_minor_version_is_read_without_its_new_keys(rich_audit: Audit) -> None:
    report = json.loads(render(rich_audit, "json"))
    report["findings"][0]["later"] = {"x": 1}
    assert load_audit(json.dumps(report)) == rich_audit


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "this is not a report of an audit: Input data was truncated"),
        ("[]", "this is not a report of an audit: Expected `object`, got `array`"),
        ('{"schema": "verifier-audit/2"}', "this report is of schema 'verifier-audit/2'; this program reads"),
        (
            '{"schema": "verifier-audit/1"}',
            "this is not a report of an audit: Object missing required field `tool`",
        ),
        ("[" * 100_000, "this is not a report of an audit:"),
        (b"\xff\xfe", "this is not a report of an audit:"),
    ],
)
def test_what_is_no_report_is_refused_with_a_sentence(text: str | bytes, sentence: str) -> None:
    with pytest.raises(UnreadableReport) as refusal:
        load_audit(text)
    assert str(refusal.value).startswith(sentence)


def test_a_verdict_without_evidence_cannot_be_smuggled_in(rich_audit: Audit) -> None:
    report = json.loads(render(rich_audit, "json"))
    report["findings"][0]["evidence"] = []
    with pytest.raises(UnreadableReport, match="has no evidence"):
        load_audit(json.dumps(report))


def test_read_only_mappings_and_lone_surrogates_are_written(rich_audit: Audit) -> None:
    work = Work("k", "book", MappingProxyType({"title": "half \ud83d a pair"}))
    audit = dataclasses.replace(
        rich_audit, works=(work,), rules=(Rule("X001", "x", Severity.NOTE, "s", "h"),)
    )
    report = json.loads(render(audit, "json").encode("utf-8"))
    assert report["works"][0]["fields"] == {"title": "half \ufffd a pair"}
