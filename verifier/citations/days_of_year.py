"""Days and years that stand away from their date: "Dorn (2015) ‘Flood’, *River Times*, 5 May"."""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.months import MONTH
from verifier.citations.read_fields import in_order, span_of
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

_DAY = late_pattern(
    rf"(?<=[,)]\s)(?P<day>\d{{1,2}}(?:st|nd|rd|th|er|\.|º)?\s(?:de\s)?{MONTH}|{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?)(?=\s?[,.;(\[]|[\s.]*\Z)",
    re.IGNORECASE,
)
# "// Газета. — 2010. — № 5. — 3 мая": behind the year, as Russian newspapers are cited.
_BEHIND_YEAR = late_pattern(
    rf"\.?\s[—–-]\s(?:№\s?[\d()/–-]{{1,12}}\.?\s[—–-]\s)?"
    rf"(?P<day>\d{{1,2}}\s{MONTH})(?=\s?[.,;]|\s*\Z)",
    re.IGNORECASE,
)
_BEHIND_TITLE = late_pattern(r"[”“\"»’]?,[”\"»’]?\s(?P<year>(?:19|20)\d\d)(?=[.,;]|\s*\Z)")
_YEAR = 4
_NEAR = 40
"""Characters between the name of a newspaper and its day: the name of an edition in brackets."""


def with_day_of_year(text: str, read: Assembled) -> Assembled:
    """The date with the day that stands behind the newspaper or site; ``text`` is the citation."""
    read = _year_of_page(text, read)
    date = span_of(read, "date")
    held = span_of(read, "journaltitle") or span_of(read, "organization")
    if date is None or held is None or len(read.fields["date"]) != _YEAR:
        return read
    if date.start > held.start:
        # The span of the date may hold the day that its value lacks.
        return _with_day_behind(text, read, date.start + _YEAR)
    match = _DAY.search(text, held.end, held.end + _NEAR)
    if match is None or any(
        each.start < match.end() and match.start() < each.end and each.field != "note" for each in read.spans
    ):
        return read
    day = read_date(f"{match['day']} {read.fields['date']}") or read_date(
        f"{match['day']}, {read.fields['date']}"
    )
    if not day:
        return read
    return Assembled(read.type, {**read.fields, "date": day}, read.spans, read.locator)


def _year_of_page(text: str, read: Assembled) -> Assembled:
    """A page of the web with the year behind its title, taken for a page: "“Bus rules”, 2019. https://…"."""
    place, title = read.locator, span_of(read, "title")
    if read.type != "online" or "date" in read.fields or place is None or title is None:
        return read
    year = _BEHIND_TITLE.match(text, title.end) if place.kind == "page" else None
    if year is None or year["year"] != place.value:
        return read
    date = FieldSpan("date", *year.span("year"), 0.8)
    spans = in_order((*(each for each in read.spans if each.field != "locator"), date))
    return Assembled(read.type, {**read.fields, "date": year["year"]}, spans, None)


def _with_day_behind(text: str, read: Assembled, end: int) -> Assembled:
    """The date with the day that stands behind the year, between dashes."""
    match = _BEHIND_YEAR.match(text, end)
    day = read_date(f"{match['day']} {read.fields['date']}") if match else ""
    if match is None or not day:
        return read
    place = read.locator if read.locator is None or read.locator.value not in match["day"] else None
    return Assembled(read.type, {**read.fields, "date": day}, read.spans, place)


__all__ = ["with_day_of_year"]
