"""The dates a bibliography may hold: EDTF levels 0 and 1, as far as BibLaTeX reads them.

Source: the Extended Date/Time Format of the Library of Congress (ISO 8601-2:2019) and section 2.3.8 of
the BibLaTeX manual. Only what the checks need is kept: whether it can be read, and the first and last
day it can mean.
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

from verifier.patterns import late_pattern

_DATE = late_pattern(
    r"(?P<year>-?(?:\d{4}|\d{3}X|\d{2}XX)|Y-?\d{5,9})"
    r"(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?"
    r"(?P<time>T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?"
    r"[?~%]?\Z"
)
# The quarters and seasons of EDTF: the months between which they may lie in either hemisphere.
_DIVISIONS = {
    **dict.fromkeys((21, 22, 23, 24), (1, 12)),
    **dict.fromkeys(range(25, 33), (1, 12)),
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    **dict.fromkeys(range(37, 42), (1, 12)),
}
_FIRST, _LAST = dt.date.min, dt.date.max


class ImpossibleDate(ValueError):
    """A date that has the right form but names a day that does not exist."""


@dataclass(frozen=True, slots=True)
class Period:
    """The first and last day a date can mean, and how fine it is: "day", "month" or "year"."""

    first: dt.date
    last: dt.date
    precision: str


def read_date(text: str) -> Period | None:
    """The period that an EDTF date or interval means, or None when it is no EDTF of level 0 or 1.

    Raises:
        ImpossibleDate: it has the form of one, but there is no such month or day; the message says which.
    """
    # The longest EDTF of level 1 is an interval of two qualified date-times.
    if len(text) > 80:
        return None
    start, slash, end = text.strip().partition("/")
    if not slash:
        return _one(start)
    if start in ("", "..") and end in ("", ".."):
        return None
    first = Period(_FIRST, _FIRST, "year") if start in ("", "..") else _one(start)
    last = Period(_LAST, _LAST, "year") if end in ("", "..") else _one(end)
    if first is None or last is None:
        return None
    if first.first > last.last:
        raise ImpossibleDate(f"the interval {text} ends before it begins")
    return Period(first.first, last.last, first.precision if first.precision == last.precision else "year")


def _one(text: str) -> Period | None:
    found = _DATE.match(text)
    if found is None:
        return None
    year, month, day = found["year"], found["month"], found["day"]
    if year.startswith(("Y", "-")) or year == "0000":
        # Before the year 1 or after 9999: readable, but outside what a Python date can hold.
        past = "-" in year or year == "0000"
        edge = _FIRST if past else _LAST
        return Period(edge, edge, "year")
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    first_year = max(first_year, 1)
    if month is None or month == "XX" or "X" in year:
        return Period(dt.date(first_year, 1, 1), dt.date(last_year, 12, 31), "year")
    number = int(month)
    if number in _DIVISIONS:
        if day is not None:
            raise ImpossibleDate(f"a season has no days, but {text} names one")
        begin, end = _DIVISIONS[number]
        return Period(dt.date(first_year, begin, 1), _month_end(first_year, end), "year")
    if not 1 <= number <= 12:
        raise ImpossibleDate(f"there is no month {month}")
    if day is None or day == "XX":
        return Period(dt.date(first_year, number, 1), _month_end(first_year, number), "month")
    if not 1 <= int(day) <= calendar.monthrange(first_year, number)[1]:
        raise ImpossibleDate(f"{calendar.month_name[number]} {first_year} has no day {int(day)}")
    whole = dt.date(first_year, number, int(day))
    return Period(whole, whole, "day")


def _month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])
