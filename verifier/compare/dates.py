"""Dates in EDTF (ISO 8601-2:2019), as far as comparing needs them: what days a date may mean."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from verifier.compare.calendars import one_year
from verifier.patterns import late_pattern

_PART = late_pattern(
    r"(?P<year>-?\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d{2}|XX))?(?:-(?P<day>\d{2}|XX)(?:T[0-9:.+Z-]{1,30})?)?(?P<mark>[?~%]*)"
)
_YEAR = late_pattern(r"(?<!\d)(1[0-9]{3}|20[0-9]{2})(?!\d)")


@dataclass(frozen=True, slots=True)
class DateSpan:
    """The first and last year that a date may mean, with month and day where one day is meant.

    ``month`` 21 to 24 are EDTF's seasons. ``loose`` dates are marked uncertain or approximate.
    """

    first: int
    last: int
    month: int | None = None
    day: int | None = None
    loose: bool = False


def parse_date(text: str) -> DateSpan | None:
    """Read an EDTF date or interval; None when it is none. A year inside other words is found too."""
    text = text.strip()[:60]
    return _read(text) if text else None


@lru_cache(maxsize=8192)
def _read(text: str) -> DateSpan | None:
    ends = text.split("/")
    if len(ends) == 2:
        first, last = parse_date(ends[0]), parse_date(ends[1])
        if first and last:
            same = first.first == last.last and first.month == last.month
            month = first.month if same else None
            return DateSpan(
                min(first.first, last.last),
                max(first.first, last.last),
                month,
                None,
                first.loose or last.loose,
            )
        return first or last
    match = _PART.fullmatch(text)
    if match is None:
        year = _YEAR.search(text)
        return DateSpan(int(year[1]), int(year[1])) if year else None
    year_text = match["year"]
    month = int(match["month"]) if match["month"] and match["month"] != "XX" else None
    day = int(match["day"]) if match["day"] and match["day"] != "XX" else None
    return DateSpan(
        int(year_text.replace("X", "0")), int(year_text.replace("X", "9")), month, day, bool(match["mark"])
    )


def date_likeness(a: str, b: str) -> float:
    """How alike two dates are: 1 when one can mean the other (a year, a day in it), 0.5 a year apart, else 0.

    Days that differ in one month and year are 0.6, months that differ in one year 0.5. 0.5 (no
    evidence) when either cannot be read, and when both may be one year in two calendars (1391, 2012).
    """
    first, second = parse_date(a), parse_date(b)
    if first is None or second is None:
        return 0.5
    if first.last < second.first or second.last < first.first:
        apart = max(first.first, second.first) - min(first.last, second.last)
        return 0.5 if apart <= 1 or one_year(first.first, second.first) else 0.0
    if (
        first.first != first.last
        or second.first != second.last
        or first.month is None
        or second.month is None
    ):
        return 1.0
    if first.month > 12 or second.month > 12:
        return 1.0 if first.month == second.month or first.month <= 12 or second.month <= 12 else 0.5
    if first.month != second.month:
        return 0.5
    if first.day is None or second.day is None or first.day == second.day:
        return 1.0
    return 0.6


def finer_date(a: str, b: str) -> str:
    """Of two dates that agree the one that says more."""

    def detail(text: str) -> int:
        span = parse_date(text)
        return 0 if span is None else 1 + (span.month is not None) + (span.day is not None)

    return b if detail(b) > detail(a) else a
