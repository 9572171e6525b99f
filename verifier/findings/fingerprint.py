"""Fingerprints: whether a finding of today is the one of yesterday.

A finding keeps its fingerprint when lines move: it is made of the code, the file, the work or citations,
and the values seen. A finding about a note has no work, and its values are running text, which
``--no-context`` withholds; there the message stands for them, without its line numbers.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable

from verifier.model import Finding

_LINES = re.compile(r"\b(lines?) \d+(?:(?: to | and |, |-)\d+)*")


def fingerprint(finding: Finding) -> str:
    """Return the fingerprint of one finding: 32 hexadecimal digits."""
    named = bool(finding.work or finding.citations)
    values = sorted([item.kind, item.value] for item in finding.evidence) if named else []
    identity = [
        finding.code,
        finding.location.file if finding.location else "",
        finding.work or "",
        sorted(finding.citations),
        values or _LINES.sub(r"\1", finding.message),
    ]
    return hashlib.sha256(json.dumps(identity).encode()).hexdigest()[:32]


def fingerprints(findings: Iterable[Finding]) -> tuple[str, ...]:
    """Return a fingerprint for each finding, in order; of equal ones the second ends in ``-2``."""
    seen: Counter[str] = Counter()
    result = []
    for finding in findings:
        print_ = fingerprint(finding)
        seen[print_] += 1
        result.append(print_ if seen[print_] == 1 else f"{print_}-{seen[print_]}")
    return tuple(result)
