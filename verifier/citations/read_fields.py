"""What the readers behind the taggers do with fields: find where one is printed, rename, put in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.model import FieldSpan


def span_of(read: Assembled, field: str) -> FieldSpan | None:
    """Where a field is printed; None when it isn't, or when nothing tells where."""
    if field in read.fields:
        for span in read.spans:
            if span.field == field:
                return span
    return None


def renamed(read: Assembled, entry_type: str, names: Mapping[str, str]) -> Assembled:
    """The citation as another type, with new names for the fields that ``names`` has (old name to new)."""
    fields = {names.get(name, name): value for name, value in read.fields.items()}
    spans = tuple(replace(each, field=names.get(each.field, each.field)) for each in read.spans)
    return Assembled(entry_type, fields, spans, read.locator)


def in_order(spans: Iterable[FieldSpan]) -> tuple[FieldSpan, ...]:
    """The places of fields as the citation prints them."""
    return tuple(sorted(spans, key=lambda each: each.start))


def printed_words(text: str, start: int, end: int) -> str:
    """The words of a citation from ``start`` to ``end``, on one line and without the marks around them."""
    return " ".join(text[start:end].split()).strip(" ,.;:")
