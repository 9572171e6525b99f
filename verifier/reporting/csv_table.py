"""``audit.csv``: one table (RFC 4180) for spreadsheets and scripts, a row a finding.

What was not done stands in the same table, at its end, with ``not-done`` in the first column: a filter on
that column parts the two. Cells that a spreadsheet would take for a formula begin with ``'``.
"""

from __future__ import annotations

import csv
import io
from typing import Final

from verifier.model import Audit, Evidence, Finding
from verifier.reporting.escape import spreadsheet
from verifier.reporting.overview import in_order, not_done, not_done_sentence

COLUMNS: Final = (
    *("kind", "code", "name", "severity", "confidence", "message", "file", "line", "column", "work"),
    *("citations", "evidence", "fix", "fix_safe", "baseline", "decision"),
)


def render_csv(audit: Audit) -> str:
    """The findings in the order to look at them, then what was not done, as comma-separated values."""
    target = io.StringIO()
    table = csv.DictWriter(target, COLUMNS, restval="", lineterminator="\r\n")
    table.writeheader()
    table.writerows(_row(finding) for finding in in_order(audit.findings))
    table.writerow(_cells(kind="not-done", name="audit", message=not_done_sentence(audit)))
    for group in not_done(audit):
        table.writerow(
            _cells(
                kind="not-done",
                name=group.stage,
                message=f"{group.count} × {group.reason}",
                evidence=" | ".join(group.examples),
            )
        )
    return target.getvalue()


def _row(finding: Finding) -> dict[str, str]:
    place = finding.location
    return _cells(
        kind="finding",
        code=finding.code,
        name=finding.name,
        severity=finding.severity.value,
        confidence=finding.confidence.value,
        message=finding.message,
        file=place.file if place else "",
        line=str(place.line) if place else "",
        column=str(place.column) if place else "",
        work=finding.work or "",
        citations=" ".join(finding.citations),
        evidence=" | ".join(map(_evidence, finding.evidence)),
        fix=finding.fix.description if finding.fix else "",
        fix_safe=("safe" if finding.fix.safe else "unsafe") if finding.fix else "",
        baseline=finding.baseline,
        decision=finding.decision or "",
    )


def _evidence(item: Evidence) -> str:
    return " ".join(part for part in (f"{item.kind}:", item.value, f"({item.where})", item.when) if part)


def _cells(**values: str) -> dict[str, str]:
    return {column: spreadsheet(value) for column, value in values.items()}
