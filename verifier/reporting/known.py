"""In a sentence each: how many findings were known before, and how many of those are no longer there."""

from __future__ import annotations

from collections import Counter
from typing import Final

from verifier.model import Audit
from verifier.reporting.overview import counted, is_settled

_MOST: Final = 10


def settled_sentence(audit: Audit) -> str:
    """How many findings somebody has dealt with, by their codes; "" for none."""
    seen = Counter(finding.code for finding in audit.findings if is_settled(finding))
    number = seen.total()
    if not number:
        return ""
    codes = ", ".join(f"{count:,} {code}" for code, count in sorted(seen.items()))
    are = "which is" if number == 1 else "which are"
    return f"{counted(number, 'finding')} known before, {are} not counted: {codes}."


def healed_sentence(audit: Audit) -> str:
    """How many findings of the baseline are gone, with the first of them; "" for none."""
    number = len(audit.healed)
    if not number:
        return ""
    named = "; ".join(f"{item.code} {item.work or item.file}".rstrip() for item in audit.healed[:_MOST])
    more = ", …" if number > _MOST else ""
    are, them = ("is", "it") if number == 1 else ("are", "them")
    return (
        f"{counted(number, 'known finding')} {are} no longer there: {named}{more}. "
        f"--update-baseline takes {them} out."
    )
