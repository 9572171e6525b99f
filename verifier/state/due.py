"""When what was found is to be asked again: pure, a table that can be read.

What was never asked, what was skipped, and what seems to have been asked in the future (a clock that
jumped) is always due.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from verifier.model import LinkVerdict, Reference, ReferenceVerdict, UnverifiableReason

_SETTLED: Final = dt.timedelta(days=6)
"""A day less than a week, so that a weekly run that starts a little early still asks."""
_SOON: Final = dt.timedelta(hours=20)
"""Less than a day for the same reason: what fails or accuses is looked at again the next day."""
_RECORDED: Final = dt.timedelta(days=30)
_ALWAYS: Final = dt.timedelta(0)

CLOCKS_DIFFER: Final = dt.timedelta(minutes=1)
"""What seems to lie so far in the future, or less, was found just now; beyond it, a clock has jumped."""

LINK_AGES: Final[Mapping[LinkVerdict, dt.timedelta]] = MappingProxyType(
    {
        LinkVerdict.ALIVE: _SETTLED,
        LinkVerdict.MOVED: _SETTLED,
        LinkVerdict.BLOCKED: _SETTLED,
        LinkVerdict.MALFORMED: _SETTLED,
        LinkVerdict.FAILING: _SOON,
        LinkVerdict.GONE: _SOON,
        LinkVerdict.LOST: _SOON,
        LinkVerdict.DRIFTED: _SOON,
        LinkVerdict.SKIPPED: _ALWAYS,
    }
)
"""How old the verdict on an address may become."""

REFERENCE_AGES: Final[Mapping[ReferenceVerdict, dt.timedelta]] = MappingProxyType(
    {
        ReferenceVerdict.CONFIRMED: _RECORDED,
        ReferenceVerdict.DIFFERS: _RECORDED,
        ReferenceVerdict.IDENTIFIER_MISMATCH: _RECORDED,
        ReferenceVerdict.UNVERIFIABLE: _RECORDED,
        # These two rest on no record: one that is made tomorrow takes the accusation back.
        ReferenceVerdict.IDENTIFIER_UNKNOWN: _SOON,
        ReferenceVerdict.NOT_FOUND: _SOON,
    }
)
"""How old the verdict on a work may become."""

_MAY_HEAL: Final = (UnverifiableReason.OFFLINE, UnverifiableReason.THROTTLED, UnverifiableReason.BLOCKED)


def is_due(
    verdict: LinkVerdict, checked: str | None, now: dt.datetime, max_age: dt.timedelta | None = None
) -> bool:
    """Whether an address is to be asked again.

    Args:
        verdict: what was found.
        checked: when (RFC 3339); a text that is no time counts as never.
        now: the present, with its time zone.
        max_age: how old any verdict may be, in place of the table; zero asks everything.
    """
    return verdict is LinkVerdict.SKIPPED or _is_over(checked, now, LINK_AGES[verdict], max_age)


def is_reference_due(
    reference: Reference, checked: str | None, now: dt.datetime, max_age: dt.timedelta | None = None
) -> bool:
    """Whether a work is to be asked about again; the arguments are those of `is_due`."""
    return heals(reference) or _is_over(checked, now, REFERENCE_AGES[reference.verdict], max_age)


def heals(reference: Reference) -> bool:
    """Whether only a fault of the network or a limit kept a work from being judged."""
    return reference.verdict is ReferenceVerdict.UNVERIFIABLE and reference.reason.startswith(_MAY_HEAL)


def _is_over(checked: str | None, now: dt.datetime, age: dt.timedelta, max_age: dt.timedelta | None) -> bool:
    then = time_of(checked or "")
    if then is None or then > now + CLOCKS_DIFFER:
        return True
    # A run that waited for another one knows what that one found a moment after it looked at the clock.
    return max(now - then, dt.timedelta(0)) >= (age if max_age is None else max_age)


def time_of(text: str) -> dt.datetime | None:
    """Return the moment that a text names (RFC 3339, UTC without a zone); None when it names none."""
    try:
        time = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return time if time.tzinfo else time.replace(tzinfo=dt.UTC)
