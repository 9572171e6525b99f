"""The names of types, fields and dates in the dialect that a bibliography is to be in.

Only what has one equal in the other dialect is renamed: an ``@online`` stays for BibTeX, and a date that is
a range stays too. Nothing is renamed onto a field that is there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from verifier.bibliography.cleaning.interface import Printed, has, named
from verifier.bibliography.datamodel import CLASSIC_TYPES
from verifier.bibliography.dates import joined_date
from verifier.bibliography.editing import deletion
from verifier.bibliography.values import MONTHS
from verifier.model import Edit
from verifier.patterns import late_pattern

_BIBLATEX_FIELDS: Mapping[str, str] = {
    "journal": "journaltitle",
    "address": "location",
    "school": "institution",
    "annote": "annotation",
    "archiveprefix": "eprinttype",
    "primaryclass": "eprintclass",
}
_BIBTEX_FIELDS: Mapping[str, str] = {new: old for old, new in _BIBLATEX_FIELDS.items() if old != "school"}
_THESES = {"phdthesis": "phdthesis", "mathesis": "mastersthesis"}
_TYPE = late_pattern(r"@[ \t]*(\w+)")
_EDTF_DAY = late_pattern(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?\Z")
_MONTH_VALUE = late_pattern(r"[{\"]?\s*(\w+)\s*[}\"]?\Z")


def to_biblatex(entry: Printed) -> Iterator[Edit]:
    """Types and fields by their names in BibLaTeX, ``year`` and ``month`` as one ``date``."""
    yield from _renamed_fields(entry, _BIBLATEX_FIELDS)
    if entry.type in CLASSIC_TYPES:
        name, kind = CLASSIC_TYPES[entry.type]
        yield from _renamed_type(entry, name)
        if kind and entry.fields and not has(entry, "type"):
            yield _new_field(entry, f"type = {{{kind}}}")
    yield from _one_date(entry)


def to_bibtex(entry: Printed) -> Iterator[Edit]:
    """Types and fields by their names in classic BibTeX, a ``date`` as ``year`` and ``month``."""
    kinds = {text.inner: text for text in named(entry, "type")}
    thesis = next((kind for kind in _THESES if kind in kinds), "") if entry.type == "thesis" else ""
    fields = dict(_BIBTEX_FIELDS)
    if thesis:
        yield from _renamed_type(entry, _THESES[thesis])
        yield deletion("", entry, kinds[thesis].field)
        fields["institution"] = "school"
    elif entry.type == "report":
        yield from _renamed_type(entry, "techreport")
        if "techreport" in kinds:
            yield deletion("", entry, kinds["techreport"].field)
    if entry.type in ("phdthesis", "mastersthesis"):
        fields["institution"] = "school"
    yield from _renamed_fields(entry, fields)
    yield from _year_and_month(entry)


def _renamed_fields(entry: Printed, names: Mapping[str, str]) -> Iterator[Edit]:
    there = {field.name for field in entry.fields}
    for field in entry.fields:
        name = names.get(field.name)
        if name is not None and name not in there:
            there.add(name)
            yield Edit("", field.name_start, field.name_end, name)


def _renamed_type(entry: Printed, name: str) -> Iterator[Edit]:
    printed = _TYPE.match(entry.raw)
    if printed is not None:
        yield Edit("", entry.start + printed.start(1), entry.start + printed.end(1), name)


def _new_field(entry: Printed, text: str) -> Edit:
    """Put a field in front of the first one, laid out like it."""
    first = entry.fields[0]
    before = entry.raw[: first.name_start - entry.start]
    gap = before[len(before.rstrip()) :] or " "
    return Edit("", first.name_start, first.name_start, f"{text},{gap}")


def _one_date(entry: Printed) -> Iterator[Edit]:
    year, month, day = (entry.field(name) for name in ("year", "month", "day"))
    if year is None or has(entry, "date"):
        return
    if not year.raw.isdecimal() and all(text.field is not year for text in entry.texts):
        return
    value = month and _MONTH_VALUE.match(month.raw)
    if month is not None and value is None:
        return
    number = joined_date(year.value, value[1] if value else "", day.value if day else "")
    # A month that was not understood would be lost.
    if number is None or (month is not None and len(number) < 7) or (day is not None and len(number) < 10):
        return
    yield Edit("", year.name_start, year.name_end, "date")
    yield Edit("", year.start, year.end, f"{{{number}}}")
    for field in (month, day):
        if field is not None:
            yield deletion("", entry, field)


def _year_and_month(entry: Printed) -> Iterator[Edit]:
    if has(entry, "year") or has(entry, "month"):
        return
    for text in named(entry, "date"):
        found = _EDTF_DAY.match(text.inner.strip())
        # BibTeX's styles have no place for a day; its entry keeps the date, which they pass over.
        if found is None or found[3] or not 1 <= int(found[2] or 1) <= 12:
            continue
        yield Edit("", text.field.name_start, text.field.name_end, "year")
        month = (
            f",{_gap(entry, text.field.name_start)}month = {MONTHS[int(found[2]) - 1]}" if found[2] else ""
        )
        yield Edit("", text.field.start, text.field.end, f"{{{found[1]}}}{month}")


def _gap(entry: Printed, name_start: int) -> str:
    before = entry.raw[: name_start - entry.start]
    return before[len(before.rstrip()) :] or " "
