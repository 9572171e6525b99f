"""Cleanings of fields as such: those that say nothing, those that say it twice, names, dates, months."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.bibliography.cleaning.interface import Printed, Text, has, is_name_list, named
from verifier.bibliography.date_forms import edtf_of, month_of
from verifier.bibliography.editing import deletion
from verifier.bibliography.people import names_between_ampersands, names_between_semicolons, with_others
from verifier.bibliography.values import MONTHS
from verifier.model import Edit
from verifier.patterns import late_pattern

_EMPTY = late_pattern(r"(?:\{\s*+\}|\"\s*+\")?\Z")


def no_empty_fields(entry: Printed) -> Iterator[Edit]:
    """No fields without a value. In a child they stay, where they keep out what the parent has."""
    if not has(entry, "crossref") and not has(entry, "xdata"):
        for field in entry.fields:
            if _EMPTY.match(field.raw):
                yield deletion("", entry, field)


def no_field_twice(entry: Printed) -> Iterator[Edit]:
    """No field that stands there already with the same value."""
    seen: dict[str, str] = {}
    for field in entry.fields:
        if field.name in seen and seen[field.name] == field.raw:
            yield deletion("", entry, field)
        seen.setdefault(field.name, field.raw)


# --- Names -------------------------------------------------------------------------------------

_AND = late_pattern(r"\sand\s", re.IGNORECASE)


def and_others(entry: Printed) -> Iterator[Edit]:
    """``and others`` for "et al." at the end of a list of names, which is read as a person."""
    for text in entry.texts:
        if is_name_list(text):
            yield from text.become(with_others(text.inner))


def names_apart(entry: Printed) -> Iterator[Edit]:
    """``and`` between names that semicolons or ``&`` part: "Li, Wei; Berg, Anna"."""
    for text in entry.texts:
        if is_name_list(text) and (";" in text.inner or "&" in text.inner) and len(text.inner) <= 20_000:
            yield from text.become(_joined(text))


def _joined(text: Text) -> str:
    names = names_between_ampersands(text.inner)
    if not names and not _AND.search(text.inner):
        names = names_between_semicolons(text.inner)
    return " and ".join(names) or text.inner


# --- Dates -------------------------------------------------------------------------------------

_SEEN = late_pattern(r"(?:last\s+)?(?:accessed|visited|retrieved|checked)\s*(?:on\b)?\s*:?\s*", re.IGNORECASE)
_DAY = late_pattern(r"\d{4}-\d\d-\d\d\Z")


def iso_urldate(entry: Printed) -> Iterator[Edit]:
    """The day of access as ``2014-03-04``, the only form that biber reads."""
    for text in named(entry, "urldate"):
        printed = text.inner[:100].strip()
        written = edtf_of(_SEEN.sub("", printed, count=1).strip(" ."))
        if written and _DAY.match(written) and len(text.inner) <= 100:
            yield from text.become(written)


def month_macros(entry: Printed) -> Iterator[Edit]:
    """A month as BibTeX and biber both know it: ``mar`` for {March}, {Mar.}, {3} or 3."""
    for field in entry.fields:
        if field.name != "month" or len(field.raw) > 20:
            continue
        text = next((text for text in entry.texts if text.field is field), None)
        printed = text.inner if text else field.raw if field.raw.isascii() and field.raw.isdigit() else ""
        number = month_of(printed)
        if number:
            yield Edit("", field.start, field.end, MONTHS[number - 1])
