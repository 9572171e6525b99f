"""Words whose meaning is sure, taken from the fields that a tagger made of them.

"2. vyd." is an edition and "Orientadora: Maria Fonte" a note, wherever a tagger put them: what they were
read as ends in front of them, begins behind them, or goes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import in_order
from verifier.model import FieldSpan

Claim = tuple[str, int, int]
"""A value, and where it is printed."""

_CUT = frozenset(
    (
        "title",
        "booktitle",
        "journaltitle",
        "publisher",
        "institution",
        "location",
        "series",
        "note",
        "titleaddon",
        "organization",
        "howpublished",
        "edition",
        "eventtitle",
        "venue",
        "type",
    )
)
"""Fields that may lose words at an end; of others, all or nothing is taken."""

_NUMBERS = frozenset(("locator", "pages"))
"""What goes as a whole where words stand in it: "234 p. Colección Ríos; 3" is no cited page."""

_KEPT = frozenset(("title", "author", "editor", "date"))
"""What no claim takes whole: "Coll. Folio, 2000" and "(March, 1968)" end in the year, not in a number."""

_SURE = 0.85
_MARKS = " .,;:([–-"


def claimed(
    text: str, read: Assembled, claims: Mapping[str, Claim], whole: tuple[int, int]
) -> Assembled | None:
    """The citation with the fields of ``claims``, whose words stand in ``whole`` and are nobody else's.

    None where a field would lose its middle, or the title, a name or the date all of its words.
    """
    first, last = whole
    fields = dict(read.fields)
    spans: list[FieldSpan] = []
    locator = read.locator
    for span in read.spans:
        if span.end <= first or last <= span.start:
            spans.append(span)
            continue
        rest = _rest(text, span, first, last)
        if rest is None or (rest.start >= rest.end and span.field in _KEPT):
            return None
        if span.field == "locator":
            locator = None
        elif rest.start >= rest.end:
            fields.pop(span.field, None)
        else:
            fields[span.field] = " ".join(text[rest.start : rest.end].split())
            spans.append(rest)
    for name, (value, start, end) in claims.items():
        noted = fields.get("note", "") if name == "note" else ""
        fields[name] = f"{noted}; {value}" if noted and noted != value else value
        spans = [each for each in spans if each.field != name or name == "note"]
        spans.append(FieldSpan(name, start, end, _SURE))
    return Assembled(read.type, fields, in_order(spans), locator)


def _rest(text: str, span: FieldSpan, first: int, last: int) -> FieldSpan | None:
    """What is left of a field without a range; None where nothing may be taken from it so."""
    if (first <= span.start and span.end <= last) or span.field in _NUMBERS:
        return replace(span, end=span.start)
    if span.field not in _CUT or (span.start < first and last < span.end):
        return None
    if span.start < first:
        kept = text[span.start : first].rstrip(_MARKS)
        return replace(span, end=span.start + len(kept))
    start = last
    while start < span.end and text[start] in " .,;:)]–-":
        start += 1
    return replace(span, start=start)


__all__ = ["Claim", "claimed"]
