"""The days of an exhibition or meeting in front of its year: "3. Mai–12. Oktober 2008, Ulm 2008"."""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import in_order, span_of
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

_YEAR = late_pattern(r"(?<=[\s(])(?P<year>(?:1[89]|20)\d\d)(?=[).,:;]|\s?\Z|\s[(\[])")
_BOOKS = frozenset(("book", "collection", "proceedings", "incollection", "inproceedings", "misc"))
_DAYS = len("2008-05-03/2008-10-12")


def with_days_of_event(text: str, read: Assembled) -> Assembled:
    """The fields of a citation with the year of a book for its date, and such days as ``eventdate``."""
    if read.type not in _BOOKS or len(read.fields.get("date", "")) != _DAYS or "eventdate" in read.fields:
        return read
    days = span_of(read, "date")
    if days is None:
        return read
    taken = [(each.start, each.end) for each in read.spans if each.field != "date"]
    year = next(
        (
            match
            for match in _YEAR.finditer(text, days.end)
            if not any(start < match.end() and match.start() < end for start, end in taken)
        ),
        None,
    )
    if year is None:
        return read
    fields = {**read.fields, "eventdate": read.fields["date"], "date": year["year"]}
    spans = [replace(each, field="eventdate") if each is days else each for each in read.spans]
    spans.append(FieldSpan("date", *year.span("year"), days.confidence))
    return Assembled(read.type, fields, in_order(spans), read.locator)
