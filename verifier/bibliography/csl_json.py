"""CSL-JSON (``citationstyles.org``, schema 1.0.2) read as works, item by item, with the line of each."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from verifier.bibliography.datamodel import is_date
from verifier.bibliography.markup import as_letters
from verifier.bibliography.records import (
    Record,
    RecordFault,
    body,
    body_field,
    date,
    finished,
    issued,
    latex_of,
    marked,
    pages,
    person,
    printed_doi,
    takes_kind,
)
from verifier.files import UnreadableFile
from verifier.model import Work
from verifier.patterns import late_pattern

_BETWEEN = late_pattern(r"[\s,]*")
_OPENING = late_pattern(r"\s*(?:\{\s*\"(?:items|references)\"\s*:\s*)?\[")
_NEXT = late_pattern(r"\n\s{0,20}\{")
_DEEPEST = 100
_EPRINTS = late_pattern(r"arxiv|jstor|hdl|ssrn|zenodo|googlebooks", re.IGNORECASE)
_CITING = frozenset(
    {
        "title",
        "author",
        "editor",
        "translator",
        "issued",
        "container-title",
        "publisher",
        "DOI",
        "URL",
        "ISBN",
    }
    | {"ISSN", "PMID", "id", "page", "accessed", "note"}
)

TYPES: Mapping[str, str] = {
    "article": "misc", "article-journal": "article", "article-magazine": "article",
    "article-newspaper": "article",
    "bill": "legislation", "book": "book", "broadcast": "misc", "chapter": "incollection", "classic": "book",
    "collection": "collection", "dataset": "dataset", "document": "misc", "entry": "inreference",
    "entry-dictionary": "inreference", "entry-encyclopedia": "inreference", "event": "misc",
    "figure": "image",
    "graphic": "artwork", "hearing": "misc", "interview": "misc", "legal_case": "jurisdiction",
    "legislation": "legislation", "manuscript": "unpublished", "map": "misc", "motion_picture": "movie",
    "musical_score": "music", "pamphlet": "booklet", "paper-conference": "inproceedings", "patent": "patent",
    "performance": "performance", "periodical": "periodical", "personal_communication": "letter",
    "post": "online", "post-weblog": "online", "regulation": "legislation", "report": "report",
    "review": "review", "review-book": "review", "software": "software", "song": "music", "speech": "misc",
    "standard": "standard", "thesis": "thesis", "treaty": "legal", "webpage": "online",
}  # fmt: skip
"""The types of CSL, and BibLaTeX's for them."""

_FIELDS: Mapping[str, str] = {
    "title": "title", "title-short": "shorttitle", "collection-title": "series", "volume": "volume",
    "edition": "edition", "publisher": "publisher", "publisher-place": "location", "genre": "type",
    "version": "version", "ISBN": "isbn", "ISSN": "issn", "URL": "url", "language": "language",
    "event-title": "eventtitle", "event": "eventtitle", "event-place": "venue", "note": "note",
    "number-of-pages": "pagetotal", "original-title": "origtitle", "chapter-number": "chapter",
    "number-of-volumes": "volumes", "medium": "howpublished", "part-number": "part",
    "container-title-short": "shortjournal", "original-publisher": "origpublisher",
    "original-publisher-place": "origlocation", "status": "pubstate", "annote": "annotation",
    "abstract": "abstract", "keyword": "keywords", "shortTitle": "shorttitle",
    "journalAbbreviation": "shortjournal",
}  # fmt: skip
_NAMES: Mapping[str, str] = {
    "author": "author", "editor": "editor", "translator": "translator", "container-author": "bookauthor",
}  # fmt: skip
_DATES: Mapping[str, str] = {
    "issued": "date", "accessed": "urldate", "original-date": "origdate", "event-date": "eventdate",
}  # fmt: skip
_EXACT = frozenset(
    {"article-journal", "article-magazine", "article-newspaper", "book", "chapter", "dataset", "document",
     "entry-encyclopedia", "figure", "graphic", "legal_case", "legislation", "manuscript", "motion_picture",
     "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication",
     "report", "review", "software", "song", "standard", "thesis", "treaty", "webpage"}
)  # fmt: skip
"""The types that BibLaTeX has too."""
_BOOKKEEPING = frozenset({"id", "type", "custom", "categories", "citation-key", "citation-label"})
_FIELD = late_pattern(r"[a-z][a-z0-9_+-]{0,60}")
_WITHIN = frozenset({"incollection", "inproceedings", "inreference"})


def read_csl_json(data: bytes, text: str, path: Path) -> Iterator[Record | RecordFault]:
    """Read a list of items, or one item. An item that is damaged is reported, and the next one read.

    Raises:
        UnreadableFile: it is JSON, but none of its items is a citation.
    """
    del data
    any_csl = False
    foreign = 0
    text = text.removeprefix("\ufeff")
    starts = [0, *(match.end() for match in re.finditer(r"\n", text))]
    opening = _OPENING.match(text)
    position = opening.end() if opening else 0
    decoder = json.JSONDecoder()
    while True:
        between = _BETWEEN.match(text, position)
        position = between.end() if between else position
        if position >= len(text) or text[position] in "]}":
            break
        line = bisect_right(starts, position)
        if _depth(text, position) > _DEEPEST:
            yield RecordFault(
                line, "the item nests deeper than any citation does, and is left out with all behind"
            )
            return
        try:
            item, position = decoder.raw_decode(text, position)
        except (ValueError, RecursionError) as fault:
            at = getattr(fault, "lineno", line)
            yield RecordFault(
                at, f"the item is no valid JSON ({getattr(fault, 'msg', 'too deep')}) and is left out"
            )
            following = _NEXT.search(text, position + 1)
            if following is None:
                return
            position = following.end() - 1
            continue
        if isinstance(item, dict) and is_csl_item(item):
            any_csl = True
            yield csl_record(item, line)
        else:
            foreign += 1
            yield RecordFault(line, "the item is no citation in CSL-JSON, and is left out")
        if not opening:
            break
    if foreign and not any_csl:
        raise UnreadableFile(
            f"{path}: is not CSL-JSON: it holds no item with a type of CSL or a title; name the file that "
            "your reference manager exported, or a .bib file"
        )


def is_csl_item(item: Mapping[str, Any]) -> bool:
    """Whether an object is a citation: it has a type of CSL, or a title with something else that cites.

    Other JSON has a ``title``, ``author`` or ``type`` too: a schema, the description of a package.
    """
    kind = item.get("type")
    if isinstance(kind, str) and kind in TYPES:
        return any(name in item for name in _CITING)
    return bool(_text(item.get("title"))) and any(name in item for name in _CITING - {"title"})


def _depth(text: str, start: int) -> int:
    """How deep brackets nest at the beginning of an item, as far as a decoder could not recover from."""
    depth = deepest = 0
    for char in text[start : start + 20_000]:
        if char in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif char in "]}":
            depth -= 1
            if depth <= 0:
                break
    return deepest


def csl_record(item: Mapping[str, Any], line: int = 1) -> Record:
    """One CSL item as a record of BibLaTeX's type and fields; what is of an unexpected kind is left out.

    What `export` put into ``custom`` is believed as long as the item is what it would be written as: the
    title of an item that was edited since is that of the item.
    """
    record = standard_record(item, line)
    given = item.get("custom")
    if not isinstance(given, dict):
        return record
    kept = {
        name: None if value is None else _marked(value)
        for name, value in given.items()
        if isinstance(name, str) and _FIELD.fullmatch(name) and (value is None or isinstance(value, str))
    }
    unread = [("custom", "holds what is no text and no field") for name in given if name not in kept]
    entry_type = kept.pop("entrytype", None) or record.type
    whole = finished_as(entry_type, record, kept)
    if _is_written_as(whole, item):
        return replace(whole, unread=tuple(unread))
    absent = {name: value for name, value in kept.items() if value and name not in record.fields}
    whole = finished_as(record.type, record, absent)
    unread += [
        (f"custom {name}", "is not what stands in the item, which is believed")
        for name, value in kept.items()
        if value and whole.fields.get(name) != as_letters(value)
    ]
    return replace(whole, unread=(*record.unread, *unread))


def finished_as(entry_type: str, record: Record, kept: Mapping[str, str | None]) -> Record:
    """A record with another type and with values of ``custom``; null stands for a field that is not there."""
    held = {name: value for name, value in kept.items() if value is not None}
    fields = {name: value for name, value in record.fields.items() if name not in kept} | {
        name: as_letters(value) for name, value in held.items()
    }
    latex = {name: value for name, value in record.latex.items() if name not in kept} | latex_of(held)
    return replace(record, type=entry_type, fields=fields, latex=latex)


def _is_written_as(record: Record, item: Mapping[str, Any]) -> bool:
    # The writer reads what it writes, with what is above.
    from verifier.bibliography.export.csl import in_markup, marked_fields, marked_item  # noqa: PLC0415

    values = marked_fields(record.fields, record.latex)
    written, _ = marked_item(Work(str(item.get("id", "")), record.type, record.fields), values)
    given = {name: value for name, value in item.items() if name != "custom"}
    return {**in_markup(written), "id": given.get("id")} == {"id": None, **given}


def standard_record(item: Mapping[str, Any], line: int = 1) -> Record:
    """What the variables of CSL say of an item, without ``custom``."""
    reading = _Reading(item)
    said = _text(item.get("type"))
    kind = TYPES.get(said, "misc")
    fields = {field: text for name, field in _FIELDS.items() if (text := reading.text(name))}
    fields |= {field: reading.people(name) for name, field in _NAMES.items()}
    fields |= {field: reading.date(name) for name, field in _DATES.items()}
    fields["booktitle" if kind in _WITHIN else "journaltitle"] = reading.text("container-title")
    fields["number"] = reading.text("issue", "number", "collection-number")
    fields["pages"] = pages(reading.text("page"))
    fields["doi"] = printed_doi(reading.text("DOI"))
    fields |= _eprint(reading, item)
    fields.setdefault("library", "")
    if kind == "article" and said in ("article-newspaper", "article-magazine"):
        fields["entrysubtype"] = said.removeprefix("article-")
    if not takes_kind(kind):
        reading.read -= {"genre"} if fields.pop("type", "") else set()
    if "authority" in item and (body_field(kind) != "institution" or not fields.get("publisher")):
        fields["institution"] = reading.text("authority")
    unread = (
        [] if said in _EXACT else [("type", f"{said or 'none'} is no type of BibLaTeX; it is {kind} here")]
    )
    unread += [(name, "has no field in BibLaTeX") for name in reading.left()]
    key = _text(item.get("citation-key")) or _text(item.get("id"))
    return finished(
        kind, {name: value for name, value in fields.items() if value}, line, key=key, unread=unread
    )


def _eprint(reading: _Reading, item: Mapping[str, Any]) -> dict[str, str]:
    """A number in an archive of papers, or the place in an archive of any other kind."""
    for name, scheme in (("PMID", "pubmed"), ("PMCID", "pmc")):
        if number := reading.text(name):
            return {"eprint": number, "eprinttype": scheme}
    archive = _text(item.get("archive"))
    if not _EPRINTS.fullmatch(archive):
        # Where a thing is kept: BibLaTeX has one field for all of it.
        places = [
            reading.text(name) for name in ("archive-place", "archive", "archive_location", "call-number")
        ]
        return {"library": ", ".join(filter(None, places))}
    return {"eprint": reading.text("archive_location"), "eprinttype": reading.text("archive")}


class _Reading:
    """An item while it is read; ``read`` are the variables of which all is in a field."""

    def __init__(self, item: Mapping[str, Any]) -> None:
        self.item = item
        self.read: set[str] = set()

    def text(self, *names: str) -> str:
        """The first of some variables that says anything, with what its markup sets apart marked."""
        for name in names:
            if text := _marked(self.item.get(name)):
                self.read.add(name)
                return text
        return ""

    def people(self, name: str) -> str:
        listed = _people(self.item.get(name))
        self.read |= {name} if listed else set()
        return listed

    def date(self, name: str) -> str:
        found = _date(self.item.get(name))
        self.read |= {name} if found else set()
        return found

    def left(self) -> list[str]:
        """The variables that say something which no field holds."""
        return [
            name
            for name, value in self.item.items()
            if isinstance(name, str)
            and name not in self.read | _BOOKKEEPING
            and value not in (None, "", [], {})
        ]


def _text(value: object) -> str:
    return as_letters(_marked(value))


def _marked(value: object) -> str:
    if isinstance(value, str):
        return marked(value)
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    return marked(value[0]) if isinstance(value, list) and value and isinstance(value[0], str) else ""


def _people(value: object) -> str:
    listed: list[str] = []
    for name in value if isinstance(value, list) else ():
        if not isinstance(name, dict):
            continue
        if literal := _text(name.get("literal")):
            listed.append("others" if literal == "others" and listed else body(literal))
            continue
        particles = (
            f"{_text(name.get('dropping-particle'))} {_text(name.get('non-dropping-particle'))}".strip()
        )
        family = f"{particles} {_text(name.get('family'))}".strip()
        listed.append(person(family, _text(name.get("given")), _text(name.get("suffix"))))
    return " and ".join(filter(None, listed))


def _date(value: object) -> str:
    if not isinstance(value, dict):
        return issued(value) if isinstance(value, str) else ""
    parts = value.get("date-parts")
    points = [_point(part) for part in parts[:2]] if isinstance(parts, list) else []
    points = [point for point in points if point]
    printed = _text(value.get("raw")) or _text(value.get("literal"))
    if points:
        season = _text(value.get("season"))
        if len(points) == 1 and len(points[0]) == 4 and season in ("1", "2", "3", "4"):
            points = [f"{points[0]}-2{season}"]
        joined = "/".join(points)
        return f"{joined}~" if value.get("circa") and len(points) == 1 else joined
    return printed if is_date(printed) else issued(printed)


def _point(parts: object) -> str:
    if not isinstance(parts, list) or not parts:
        return ""
    numbers = [text for part in parts[:3] if (text := _text(part)).lstrip("-").isdecimal()]
    year = int(numbers[0]) if numbers and len(numbers[0]) < 6 else 0
    if not year or abs(year) > 9_999:
        return ""
    if year > 0:
        return date("-".join([f"{year:04}", *numbers[1:]]))
    # CSL counts no year 0, EDTF does: -380 is 380 BC, which EDTF writes -0379.
    after = date("-".join(["2000", *numbers[1:]])).removeprefix("2000")
    return f"-{-year - 1:04}{after}" if year < -1 else f"0000{after}"
