"""The column of a newspaper's page, which is a part of the cited place: "p. 2, col. 3", "p.2, col.3"."""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.patterns import late_pattern

_BEHIND = late_pattern(
    r",?\s?(?P<cue>[Cc]ols?\.?|Sp\.)\s?(?P<value>[a-h]|\d{1,2}(?:\s?[-–]\s?\d{1,2})?)(?=[,.;)\s]|\Z)"
)
_INSIDE = late_pattern(
    r"(?P<page>[A-Z]?\d{1,4}),?\s?(?P<cue>[Cc]ols?\.?|Sp\.)\s?(?P<value>[a-h]|\d{1,2}(?:[-–]\d{1,2})?)"
)


def with_column(text: str, read: Assembled) -> Assembled:
    """The citation with the column that stands behind its page in the cited place."""
    span = next((each for each in read.spans if each.field == "locator"), None)
    place = read.locator
    if span is None or place is None or place.kind != "page" or read.type != "article":
        return read
    inside = _INSIDE.fullmatch(place.value)
    if inside is not None:
        value = f"{inside['page']}, {inside['cue']} {inside['value']}"
        return Assembled(read.type, read.fields, read.spans, replace(place, value=value))
    behind = _BEHIND.match(text, span.end)
    if behind is None or any(
        span.end < each.end and each.start < behind.end() for each in read.spans if each is not span
    ):
        return read
    value = f"{place.value}, {behind['cue']} {behind['value'].replace('–', '-')}"
    spans = tuple(replace(each, end=behind.end()) if each is span else each for each in read.spans)
    return Assembled(read.type, read.fields, spans, replace(place, value=value))
