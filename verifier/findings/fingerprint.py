"""Fingerprints: whether a finding of today is the one of yesterday.

A finding keeps its fingerprint when lines move, when notes are numbered anew, and when an entry that it is
not about changes. What was seen on the network is not part of it either: a page that is gone may be told
by another status, after other seconds, on another day, and is gone all the same. So it is made of the
code, the file, the work, and

- for what was seen on the network: the address, and the names of the fields that differ;
- for a pair: its members, an entry by its key, a citation by its text;
- else: the values seen in the files.

A finding about a note has no work, and its values are running text, which ``--no-context`` withholds; there
the message stands for them, without what may change in it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from verifier.findings.about import address_of, members_of
from verifier.model import Finding

_CHANGING: Final = re.compile(
    r"\blines? \d+(?:(?: to | and |, |-)\d+)*"
    r"|\b\d{4}-\d\d-\d\d(?:T[\d:.]{5,15}(?:Z|[+-]\d\d:\d\d)?)?"
    r"|\b\d+(?:\.\d+)? ?(?:ms|s|seconds?|minutes?|hours?|days?|weeks?|times|runs?|attempts?)\b"
)
_DIFFERING: Final = re.compile(r"\b(\w{1,30}) is cited as “")
# What stands beside the fault to explain it: it changes with other entries, or with other fields.
_BESIDE: Final = frozenset({"neighbour", "fields", "candidate"})


def fingerprint(finding: Finding) -> str:
    """Return the fingerprint of one finding: 32 hexadecimal digits."""
    identity = [
        finding.code,
        finding.location.file if finding.location else "",
        finding.work or "",
        # The id of a citation is the number of its note; where the work is known that says nothing more.
        [] if finding.work else sorted(finding.citations),
        _subject(finding),
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


def _subject(finding: Finding) -> list[str]:
    """Return what tells a finding from another one of the same rule on the same work."""
    members = members_of(finding)
    if members:
        return sorted(words if member in finding.citations else member for member, words in members)
    if any(item.when for item in finding.evidence):
        return [address_of(finding), *sorted(set(_DIFFERING.findall(finding.message)))]
    named = bool(finding.work or finding.citations)
    values = [f"{item.kind}: {item.value}" for item in finding.evidence if item.kind not in _BESIDE]
    return sorted(values) if named and values else [_CHANGING.sub("#", finding.message)]
