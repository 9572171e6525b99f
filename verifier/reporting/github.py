"""Workflow commands: findings as annotations beside the lines of a pull request.

GitHub shows ten annotations of each level a step, so what to look at first is written first. The form
is that of the page "Workflow commands for GitHub Actions".
"""

from __future__ import annotations

from typing import Final

from verifier.findings.plain import plain_reason
from verifier.model import Audit, Finding, Severity
from verifier.reporting.escape import one_line, workflow_message, workflow_property
from verifier.reporting.known import healed_sentence, settled_sentence
from verifier.reporting.overview import in_order, not_done, not_done_sentence, open_findings

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render_github(audit: Audit) -> str:
    """One command a line: what was not done, the findings, what was not done once more by reason.

    Settled findings (a decision, the baseline) are known already: only their number is told, in one line.
    """
    lines = [_command("notice", not_done_sentence(audit), title="Not done")]
    lines += map(_annotation, in_order(open_findings(audit)))
    if known := settled_sentence(audit):
        lines.append(_command("notice", known, title="Known"))
    if healed := healed_sentence(audit):
        lines.append(_command("notice", healed, title="No longer found"))
    lines += [
        _command(
            "notice",
            f"{group.count} × {one_line(group.stage)}: {plain_reason(group.reason)}",
            title="Not done",
        )
        for group in not_done(audit)
    ]
    return "\n".join(lines) + "\n"


def _annotation(finding: Finding) -> str:
    place = finding.location
    spot = {"file": place.file, "line": str(place.line), "col": str(place.column)} if place else {}
    message = f"{finding.message} ({finding.confidence})"
    if finding.fix is not None:
        kind = "safe" if finding.fix.safe else "unsafe"
        message += f"\nFix ({kind}): {finding.fix.description}"
    return _command(_LEVELS[finding.severity], message, **spot, title=f"{finding.code} {finding.name}")


def _command(level: str, message: str, **properties: str) -> str:
    listed = ",".join(f"{name}={workflow_property(value)}" for name, value in properties.items())
    return f"::{level} {listed}::{workflow_message(message)}"
