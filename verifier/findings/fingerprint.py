"""Fingerprints: whether a finding of today is the one of yesterday.

A finding keeps its fingerprint when lines move, when notes are numbered anew, and when an entry that it is
not about changes. What was seen on the network is not part of it either: a page that is gone may be told
by another status, after other seconds, on another day, and is gone all the same. So it is made of the
code, of

- the file and the work by its key, where that stands in the file;
- for a work that only papers cite: its DOI, its address, or author and title. Its key changes with other
  notes, and its place with the papers that are read along with it;

and of

- for what was seen on the network: the address, and the names of the fields that differ;
- for a pair: its members, an entry by its key, a citation by its text;
- else: the values seen in the files.

A finding about a note has no work, and its values are running text, which ``--no-context`` withholds; there
the message stands for them, without what may change in it.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from verifier.findings.about import address_of, members_of
from verifier.findings.identity import identities
from verifier.model import Finding, Work
from verifier.patterns import late_pattern

_KEYS: Final[Mapping[str, str]] = MappingProxyType({})
"""Every work is known by its key."""
_CHANGING: Final = late_pattern(
    r"\blines? \d+(?:(?: to | and |, |-)\d+)*"
    r"|\b\d{4}-\d\d-\d\d(?:T[\d:.]{5,15}(?:Z|[+-]\d\d:\d\d)?)?"
    r"|\b\d+(?:\.\d+)? ?(?:ms|s|seconds?|minutes?|hours?|days?|weeks?|times|runs?|attempts?)\b"
)
_DIFFERING: Final = late_pattern(r"\b(\w{1,30}) is cited as “")
# What stands beside the fault to explain it: it changes with other entries, or with other fields.
_BESIDE: Final = frozenset({"neighbour", "fields", "candidate"})


def fingerprint(finding: Finding, known_by: Mapping[str, str] = _KEYS) -> str:
    """Return the fingerprint of one finding: 32 hexadecimal digits.

    ``known_by`` says what works are known by whose keys may change (see `identities`).
    """
    return _made_of(
        finding,
        # A work that several papers cite is shown in the one that was read first.
        finding.location.file if finding.location and finding.work not in known_by else "",
        known_by,
        # Of several papers the ids begin with a name for the paper, which the file says too.
        [citation.rpartition("#")[2] for citation in finding.citations],
    )


def fingerprints(findings: Iterable[Finding], works: Iterable[Work] = ()) -> tuple[str, ...]:
    """Return a fingerprint for each finding, in order; of equal ones the second ends in ``-2``.

    ``works`` are those of the run.
    """
    known_by = identities(works)
    return _counted(fingerprint(finding, known_by) for finding in findings)


def earlier_fingerprints(findings: Iterable[Finding]) -> tuple[str, ...]:
    """Return what each finding is known by in the baselines that earlier versions have written.

    Those knew a file by its bare name, and a work by its key, whoever had made it.
    """
    prints = _counted(
        _made_of(
            finding,
            finding.location.file.rpartition("/")[2] if finding.location else "",
            _KEYS,
            finding.citations,
        )
        for finding in findings
    )
    return tuple(map(as_earlier, prints))


def as_earlier(print_: str) -> str:
    """Return a fingerprint of an earlier version so that it is none of today's."""
    return f"earlier:{print_}"


def _counted(prints: Iterable[str]) -> tuple[str, ...]:
    seen: Counter[str] = Counter()
    result = []
    for print_ in prints:
        seen[print_] += 1
        result.append(print_ if seen[print_] == 1 else f"{print_}-{seen[print_]}")
    return tuple(result)


def _made_of(finding: Finding, file: str, known_by: Mapping[str, str], citations: Iterable[str]) -> str:
    identity = [
        finding.code,
        file,
        known_by.get(finding.work or "", finding.work or ""),
        # The id of a citation is the number of its note; where the work is known that says nothing more.
        [] if finding.work else sorted(citations),
        _subject(finding, known_by),
    ]
    return hashlib.sha256(json.dumps(identity).encode()).hexdigest()[:32]


def _subject(finding: Finding, known_by: Mapping[str, str]) -> list[str]:
    """Return what tells a finding from another one of the same rule on the same work."""
    members = members_of(finding)
    if members:
        return sorted(
            words if member in finding.citations else known_by.get(member, member)
            for member, words in members
        )
    if any(item.when for item in finding.evidence):
        return [address_of(finding), *sorted(set(_DIFFERING.findall(finding.message)))]
    named = bool(finding.work or finding.citations)
    values = [f"{item.kind}: {item.value}" for item in finding.evidence if item.kind not in _BESIDE]
    return sorted(values) if named and values else [_CHANGING.sub("#", finding.message)]
