"""Comparing the plain fields of a work with those of a record: where, when and in what it appeared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from verifier.compare import comparable, container_likeness, pages_agree, parse_date
from verifier.compare.calendars import one_year
from verifier.compare.numerals import counts, same_count
from verifier.identifiers import normalise
from verifier.model import Difference
from verifier.registries.records import Record

CONTAINER_AGREES = 0.85
CONTAINER_DISAGREES = 0.6
_CONTAINERS = ("journaltitle", "booktitle", "maintitle", "eventtitle", "series")
_BOOKS = frozenset({"book", "mvbook", "collection", "mvcollection", "report"})


@dataclass(frozen=True, slots=True)
class FieldMatch:
    """One field that both sides give; ``agrees`` is None when it is neither alike nor unlike enough."""

    field: str
    agrees: bool | None
    likeness: float
    difference: Difference | None = None


def compare_fields(fields: Mapping[str, str], record: Record, kind: str = "") -> tuple[FieldMatch, ...]:
    """Compare container, date, volume, number, pages and ISBN; what one side lacks is left out."""
    items = (
        _container(fields, record),
        _date(fields, record, kind),
        _counted(fields, "volume", record.volume),
        _counted(fields, "number", record.issue) or _counted(fields, "issue", record.issue),
        _pages(fields, record),
        _isbn(fields, record),
    )
    return tuple(item for item in items if item is not None)


def _container(fields: Mapping[str, str], record: Record) -> FieldMatch | None:
    name = next((name for name in _CONTAINERS if fields.get(name, "").strip()), "")
    if not name or not record.containers:
        return None
    cited = fields[name]
    alike = [container_likeness(cited, held) for held in record.containers[:8] if comparable(cited, held)]
    if not alike:
        return None
    best = max(alike)
    if best >= CONTAINER_AGREES:
        return FieldMatch("container", True, best)
    if best >= CONTAINER_DISAGREES:
        return FieldMatch("container", None, best)
    return FieldMatch("container", False, best, Difference(name, cited, record.containers[0]))


def _date(fields: Mapping[str, str], record: Record, kind: str) -> FieldMatch | None:
    """Compare years. Any date of the record will do: a paper appears online, then in print.

    A year off is a difference only when the record knows the printed issue: else that may be the year.
    Reprints move the year of a book, so that one year off says nothing there; nor does a year that may be
    the same in another calendar.
    """
    cited = fields.get("date") or fields.get("year") or ""
    one = parse_date(cited)
    spans = [span for date in record.dates if (span := parse_date(date)) is not None]
    if one is None or not spans:
        return None
    apart = min(max(one.first - span.last, span.first - one.last, 0) for span in spans)
    if apart == 0:
        return FieldMatch("date", True, 1.0)
    difference = Difference("date", cited, record.date)
    if apart == 1 and (kind in _BOOKS or not record.printed):
        return FieldMatch("date", None, 0.5)
    if any(one_year(one.first, span.first) for span in spans):
        return FieldMatch("date", None, 0.5)
    return FieldMatch("date", False, 0.5 if apart == 1 else 0.0, difference)


def _counted(fields: Mapping[str, str], name: str, held: str) -> FieldMatch | None:
    cited = fields.get(name, "")
    if not cited.strip() or not held.strip():
        return None
    same = same_count(cited, held)
    if same is None:
        return FieldMatch(name, None, 0.7) if counts(cited) & counts(held) else None
    difference = None if same else Difference(name, cited, held)
    return FieldMatch(name, same, 1.0 if same else 0.0, difference)


def _pages(fields: Mapping[str, str], record: Record) -> FieldMatch | None:
    name = "pages" if fields.get("pages", "").strip() else "eid"
    cited = fields.get(name, "")
    if not cited or not record.pages:
        return None
    agree = pages_agree(cited, record.pages)
    if agree is None:
        return None
    difference = None if agree else Difference(name, cited, record.pages)
    return FieldMatch("pages", agree, 1.0 if agree else 0.0, difference)


def _isbn(fields: Mapping[str, str], record: Record) -> FieldMatch | None:
    """An ISBN that agrees is the book; one that doesn't may be that of another binding."""
    cited = normalise("isbn", fields.get("isbn", "")[:60])
    if not cited or not record.isbn:
        return None
    return FieldMatch("isbn", True, 1.0) if cited in record.isbn else FieldMatch("isbn", None, 0.5)
