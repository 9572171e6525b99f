"""``audit.sarif``: SARIF 2.1.0 (OASIS Standard), the form that code-scanning services and editors read.

Severity is the level, confidence the rank, a decision a suppression, the baseline a baseline state. What
was not done stands in the invocation as notifications.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any, Final

from verifier.findings import fingerprints
from verifier.model import Audit, Confidence, Edit, Finding, Fix, Location, Rule, Severity
from verifier.patterns import late_pattern
from verifier.reporting.escape import relative_uri, visible
from verifier.reporting.overview import family_of, in_order, not_done, not_done_sentence

SCHEMA_ADDRESS: Final = "https://json.schemastore.org/sarif-2.1.0.json"
# Section 3.27.25: 0 to 100, the surest first.
_RANK: Final = {Confidence.CERTAIN: 95.0, Confidence.PROBABLE: 70.0, Confidence.POSSIBLE: 40.0}
# The values that GitHub and the C/C++ analysers use for a rule's exactness.
_PRECISION: Final = {
    Confidence.CERTAIN: "very-high",
    Confidence.PROBABLE: "high",
    Confidence.POSSIBLE: "medium",
}
_SEMANTIC_VERSION: Final = late_pattern(r"\d{1,9}\.\d{1,9}\.\d{1,9}([-+][0-9A-Za-z.+-]{1,80})?")
_UTC: Final = late_pattern(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z")


def render_sarif(audit: Audit) -> str:
    """The audit as one SARIF run, two spaces to a level."""
    rules = _rules(audit)
    indexes = {rule.code: number for number, rule in enumerate(rules)}
    run: dict[str, Any] = {
        "tool": {"driver": _driver(audit, rules)},
        "automationDetails": {"id": f"{audit.tool.name}/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(audit)],
        "artifacts": _artifacts(audit),
        "results": _results(audit, indexes),
        "properties": {
            "mode": audit.mode.value,
            "schema": audit.schema,
            "uncited": list(audit.summary.uncited),
        },
    }
    log = {"$schema": SCHEMA_ADDRESS, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rules(audit: Audit) -> list[Rule]:
    """The rules of the audit, once each, with a bare one for a finding whose rule is not listed."""
    rules = {rule.code: rule for rule in reversed(audit.rules)}
    for finding in audit.findings:
        if finding.code not in rules:
            rules[finding.code] = Rule(finding.code, finding.name, finding.severity, finding.name, "")
    return sorted(rules.values(), key=lambda rule: rule.code)


def _driver(audit: Audit, rules: list[Rule]) -> dict[str, Any]:
    driver: dict[str, Any] = {"name": audit.tool.name, "version": audit.tool.version}
    if _SEMANTIC_VERSION.fullmatch(audit.tool.version):
        driver["semanticVersion"] = audit.tool.version
    return driver | {"rules": [_descriptor(rule) for rule in rules]}


def _descriptor(rule: Rule) -> dict[str, Any]:
    text = rule.summary or rule.name
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": text},
        "fullDescription": {"text": text},
        "defaultConfiguration": {"level": _level(rule.severity)},
        "help": {"text": rule.help or text, "markdown": rule.help or text},
        "properties": {"tags": [family_of(rule.code)], "worksOffline": rule.offline},
    }


def _invocation(audit: Audit) -> dict[str, Any]:
    invocation: dict[str, Any] = {"executionSuccessful": True}
    if _UTC.fullmatch(audit.generated):
        invocation["endTimeUtc"] = audit.generated
    told = [not_done_sentence(audit)]
    told += [f"{group.stage}: {group.count} not done: {group.reason}" for group in not_done(audit)]
    invocation["toolExecutionNotifications"] = [
        {"level": "note", "message": {"text": visible(text)}} for text in told
    ]
    return invocation


def _artifacts(audit: Audit) -> list[dict[str, Any]]:
    """The files that were audited, each once, as the schema asks."""
    files = dict.fromkeys((item.path, item.sha256) for item in audit.inputs)
    return [_artifact(path, sha256) for path, sha256 in files]


def _artifact(path: str, digest: str) -> dict[str, Any]:
    artifact: dict[str, Any] = {"location": {"uri": relative_uri(path)}, "roles": ["analysisTarget"]}
    return artifact | ({"hashes": {"sha-256": digest}} if digest else {})


def _results(audit: Audit, indexes: dict[str, int]) -> list[dict[str, Any]]:
    """The findings, each with the fingerprint by which it is known again in another run."""
    prints: defaultdict[int, list[str]] = defaultdict(list)
    for finding, print_ in zip(audit.findings, fingerprints(audit.findings, audit.works), strict=True):
        prints[id(finding)].append(print_)
    results = []
    fallback = audit.inputs[0].path if audit.inputs else None
    for finding in in_order(audit.findings):
        result = _result(finding, indexes[finding.code], fallback)
        result["partialFingerprints"] = {"finding/v1": prints[id(finding)].pop(0)}
        results.append(result)
    return results


def _result(finding: Finding, index: int, fallback: str | None) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _level(finding.severity),
        "rank": _RANK[finding.confidence],
        "message": {"text": visible(_message(finding))},
        "baselineState": "unchanged" if finding.baseline == "known" else "new",
        "properties": {
            "confidence": finding.confidence.value,
            "precision": _PRECISION[finding.confidence],
            "work": finding.work,
            "citations": list(finding.citations),
            "evidence": [
                {"kind": item.kind, "where": item.where, "value": item.value, "when": item.when}
                for item in finding.evidence
            ],
        },
    }
    # Code scanning drops a result that has no place at all; the file as a whole is a true one.
    file = finding.location.file if finding.location else fallback
    if file is not None:
        result["locations"] = [{"physicalLocation": _physical(file, finding.location)}]
    if finding.decision is not None:
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": visible(finding.decision)}
        ]
    if finding.fix is not None and finding.fix.edits:
        result["fixes"] = [_fix(finding.fix)]
    return result


def _message(finding: Finding) -> str:
    first = finding.evidence[0]
    seen = f"{first.kind}: {first.value}" + (f" ({first.where})" if first.where else "")
    return f"{finding.message}\nEvidence: {seen}"


def _physical(file: str, location: Location | None) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": relative_uri(file)}}
    if location is not None:
        # Counted from 1 (section 3.30.5); a reader's slip must not make the whole log invalid.
        region = {"startLine": max(location.line, 1), "startColumn": max(location.column, 1)}
        physical["region"] = region
    return physical


def _fix(fix: Fix) -> dict[str, Any]:
    edits: dict[str, list[Edit]] = defaultdict(list)
    for edit in fix.edits:
        edits[edit.file].append(edit)
    return {
        "description": {"text": visible(fix.description)},
        "artifactChanges": [
            {"artifactLocation": {"uri": relative_uri(file)}, "replacements": list(map(_replacement, group))}
            for file, group in edits.items()
        ],
        "properties": {"safe": fix.safe},
    }


def _replacement(edit: Edit) -> dict[str, Any]:
    return {
        "deletedRegion": {"charOffset": max(edit.start, 0), "charLength": max(edit.end - edit.start, 0)},
        "insertedContent": {"text": edit.replacement},
    }


def _level(severity: Severity) -> str:
    """The level has the severity's own name: ``error``, ``warning``, ``note`` (section 3.27.10)."""
    return severity.value
