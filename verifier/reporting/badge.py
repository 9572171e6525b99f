"""The badge: the JSON that shields.io's "endpoint" badge reads (schema version 1)."""

from __future__ import annotations

import json

from verifier.model import Audit, LinkVerdict, Mode, ReferenceVerdict, Severity
from verifier.reporting.overview import counted, is_settled, is_without_content, severity_counts


def render_badge(audit: Audit) -> str:
    """Label, message and colour. Green only when something was asked and nothing unsettled was found."""
    errors, warnings, notes = severity_counts(f for f in audit.findings if not is_settled(f)).values()
    asked = any(link.verdict is not LinkVerdict.SKIPPED for link in audit.links) or any(
        item.verdict is not ReferenceVerdict.UNVERIFIABLE for item in audit.references
    )
    parts = [
        counted(number, name)
        for number, name in ((errors, Severity.ERROR.value), (warnings, Severity.WARNING.value))
        if number
    ]
    message = ", ".join(parts) or (counted(notes, "note") if notes else "no findings")
    if is_without_content(audit) and not audit.findings:
        message = "nothing to audit"
    elif audit.mode is Mode.OFFLINE or not asked:
        message += " (offline)" if audit.mode is Mode.OFFLINE else " (nothing asked)"
    color = "red" if errors else "yellow" if warnings else "brightgreen"
    if color == "brightgreen" and not asked:
        color = "lightgrey"
    form = {"schemaVersion": 1, "label": "sources", "message": message, "color": color}
    return json.dumps(form, ensure_ascii=False, indent=2) + "\n"
