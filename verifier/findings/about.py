"""What a finding is about: the address it names, the entries or citations it sets side by side.

A `Finding` names its work; an address and the members of a pair stand in its words and evidence only, and
these functions read them there.
"""

from __future__ import annotations

import re
from typing import Final

from verifier.model import Finding
from verifier.patterns import late_pattern

PAIRS: Final = frozenset({"D001", "D002", "D003", "D004"})
"""The rules that set entries or citations side by side."""

_ADDRESS: Final = late_pattern(r"[a-z][a-z0-9+.-]{1,20}://\S{1,3000}", re.IGNORECASE)
_SIDE_BY_SIDE: Final = ("entry", "citation")


def address_of(finding: Finding) -> str:
    """Return the address that a finding on a link or page is about; "" for none.

    A long one may be cut, and then ends with an ellipsis.
    """
    if finding.code[:1] not in ("L", "S"):
        return ""
    cited = addresses_of(finding)
    if cited:
        return cited[0]
    named = _ADDRESS.search(finding.message)
    return named[0].rstrip(".,;:)") if named else ""


def addresses_of(finding: Finding) -> tuple[str, ...]:
    """Return the addresses that a finding shows as they are cited: several for one on a group of works."""
    cited = (item.value for item in finding.evidence if item.kind == "url" and not item.when)
    return tuple(dict.fromkeys(cited))


def members_of(finding: Finding) -> tuple[tuple[str, str], ...]:
    """Return the keys or ids that a finding on a pair or cluster sets side by side, each with its words."""
    if finding.code not in PAIRS:
        return ()
    told = (item.value.partition(": ") for item in finding.evidence if item.kind in _SIDE_BY_SIDE)
    return tuple((member, words) for member, _, words in told)
