"""``junit.xml``: the form that continuous integration shows as test results.

A suite is a family of rules and a case a finding, or a rule that found nothing. Only errors that are more
than possible are failures: that is what the exit code says by default. Warnings and notes pass with their
text as output; errors that are only possible, settled findings and what was not done are skipped. The form
is Jenkins' ``junit-10.xsd``.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Final
from xml.etree import ElementTree as ET

from verifier.model import Audit, Confidence, Evidence, Finding, Mode, Rule, Severity
from verifier.patterns import late_pattern
from verifier.reporting.escape import clip, visible
from verifier.reporting.overview import (
    family_of,
    in_order,
    is_settled,
    not_done,
    not_done_sentence,
    place,
)

_SECONDS: Final = late_pattern(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")


def render_junit(audit: Audit) -> str:
    """The audit as JUnit XML, indented, with an XML declaration."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in in_order(audit.findings):
        found[finding.code].append(finding)
    families: dict[str, list[ET.Element]] = defaultdict(list)
    rules = {rule.code: rule for rule in audit.rules}
    for code in sorted(found.keys() | rules.keys()):
        cases = [_case(finding) for finding in found[code]] if code in found else [_clean(rules[code], audit)]
        families[family_of(code)] += cases
    root = ET.Element("testsuites", name=visible(audit.tool.name))
    for family, cases in [("not done", _left_out(audit)), *families.items()]:
        root.append(_suite(family, cases, audit))
    for count in ("tests", "failures", "errors"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suite(name: str, cases: list[ET.Element], audit: Audit) -> ET.Element:
    suite = ET.Element(
        "testsuite",
        name=name,
        tests=str(len(cases)),
        failures=str(sum(case.find("failure") is not None for case in cases)),
        errors="0",
        skipped=str(sum(case.find("skipped") is not None for case in cases)),
    )
    if moment := _SECONDS.match(audit.generated):
        suite.set("timestamp", moment[0])
    suite.extend(cases)
    return suite


def _case(finding: Finding) -> ET.Element:
    """One finding; its class name groups it by rule, its name tells it from the others of the rule."""
    about = place(finding.location) or finding.work or " ".join(finding.citations)
    name = f"{about}: {finding.message}" if about else finding.message
    case = _element("testcase", classname=f"{finding.code} {finding.name}", name=clip(name, 200), time="0")
    if is_settled(finding):
        why = f"decided: {finding.decision}" if finding.decision is not None else "known in the baseline"
        case.append(_element("skipped", message=why))
    elif finding.severity is Severity.ERROR and finding.confidence is Confidence.POSSIBLE:
        case.append(_element("skipped", message="only possible: look at it"))
    elif finding.severity is Severity.ERROR:
        failure = _element("failure", type=finding.code, message=finding.message)
        failure.text = visible(_account(finding))
        case.append(failure)
    if case.find("failure") is None:
        output = ET.SubElement(case, "system-out")
        output.text = visible(_account(finding))
    return case


def _account(finding: Finding) -> str:
    lines = [f"{finding.severity} ({finding.confidence}): {finding.message}"]
    if finding.location is not None:
        lines.append(f"at {place(finding.location)}")
    lines += map(_evidence, finding.evidence)
    if finding.fix is not None:
        lines.append(f"fix ({'safe' if finding.fix.safe else 'unsafe'}): {finding.fix.description}")
    return "\n".join(lines)


def _evidence(item: Evidence) -> str:
    seen = " ".join(part for part in (item.where, item.when) if part)
    return f"evidence: {item.kind}: {item.value}" + (f" ({seen})" if seen else "")


def _clean(rule: Rule, audit: Audit) -> ET.Element:
    """A rule without findings: passed, or skipped when it needs the network and had none."""
    case = _element("testcase", classname=f"{rule.code} {rule.name}", name="nothing found", time="0")
    if audit.mode is Mode.OFFLINE and not rule.offline:
        case.set("name", "not asked")
        case.append(_element("skipped", message="offline: this rule needs the network"))
    return case


def _left_out(audit: Audit) -> list[ET.Element]:
    cases = [_element("testcase", classname="audit", name="what was not done", time="0")]
    cases[0].append(_element("skipped", message=not_done_sentence(audit)))
    for group in not_done(audit):
        case = _element("testcase", classname=group.stage, name=clip(group.reason, 200), time="0")
        case.append(_element("skipped", message=f"{group.count} × {group.reason}"))
        cases.append(case)
    return cases


def _element(tag: str, **attributes: str) -> ET.Element:
    return ET.Element(tag, {name: visible(value) for name, value in attributes.items()})
