"""Works as RIS (the format's specification of 2001 and 2011), as Zotero, EndNote, Mendeley read it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence, Set
from pathlib import Path

from verifier.bibliography import latex
from verifier.bibliography.datamodel import VERBATIM_FIELDS, words
from verifier.bibliography.export.interface import Exported, Item, Unheld
from verifier.bibliography.export.parts import (
    KINDS,
    Name,
    beyond_doi,
    date_parts,
    joined,
    marked_field,
    names_of,
    no_links,
    no_time,
    same_value,
    whole_title,
)
from verifier.bibliography.markup import as_letters, as_unicode, has_mathematics, marked_value
from verifier.bibliography.pages import plain_ranges
from verifier.bibliography.records import Record, body_field, printed_doi
from verifier.bibliography.ris import read_ris
from verifier.bibliography.writing import written_key
from verifier.model import Work
from verifier.patterns import late_pattern

RIS_TYPES: Mapping[str, str] = {
    "article": "JOUR", "artwork": "ART", "audio": "SOUND", "book": "BOOK", "bookinbook": "CHAP",
    "booklet": "PAMP", "collection": "EDBOOK", "dataset": "DATA", "image": "ART", "inbook": "CHAP",
    "incollection": "CHAP", "inproceedings": "CPAPER", "inreference": "ENCYC", "jurisdiction": "CASE",
    "legal": "LEGAL", "legislation": "STAT", "letter": "PCOMM", "manual": "BOOK", "misc": "GEN",
    "movie": "MPCT", "music": "MUSIC", "mvbook": "BOOK", "mvcollection": "EDBOOK", "mvproceedings": "CONF",
    "mvreference": "BOOK", "online": "ELEC", "patent": "PAT", "performance": "GEN", "periodical": "JFULL",
    "proceedings": "CONF", "reference": "BOOK", "report": "RPRT", "review": "JOUR", "software": "COMP",
    "standard": "STAND", "suppbook": "CHAP", "suppcollection": "CHAP", "suppperiodical": "JOUR",
    "thesis": "THES", "unpublished": "UNPB", "video": "VIDEO",
}  # fmt: skip
"""The types of BibLaTeX, and those of RIS for them."""

_EXACT = RIS_TYPES.keys() - words(
    "bookinbook image inbook manual mvbook mvcollection mvproceedings mvreference performance reference"
    " review suppbook suppcollection suppperiodical"
)
_TAGS: tuple[tuple[str, str], ...] = (
    ("T2", "container"), ("C3", "proceedings"), ("T3", "series"), ("J2", "shortjournal"),
    ("VL", "volume"),
    ("NV", "volumes"), ("IS", "number"), ("ET", "edition"), ("SE", "chapter"), ("PB", "publisher"),
    ("CY", "location"), ("C1", "second place"), ("DO", "doi"), ("UR", "url"), ("SN", "isbn"), ("SN", "issn"),
    ("LA", "language"), ("M3", "type"), ("AB", "abstract"), ("N1", "note"), ("ST", "shorttitle"),
    ("RN", "annotation"), ("L1", "file"),
)  # fmt: skip
_SEASONS = ("", "Spring", "Summer", "Autumn", "Winter")
_RESOLVED = frozenset({"crossref", "xdata"})
_JOINED = words(
    "title subtitle booktitle booksubtitle journaltitle journalsubtitle note addendum langid keywords type"
    " date author editor translator"
)
_END = "\r\n"
_RANGE = late_pattern(r"([^\s,;-]+)-([^\s,;-]+)")


def write_ris(items: Sequence[Item]) -> Exported:
    """A record a work, in their order; lines end as the specification says, with CR and LF."""
    records = [_record(item) for item in items]
    text = (_END).join("".join(f"{tag}  - {value}{_END}" for tag, value in lines) for lines, _ in records)
    return Exported(text, tuple(unheld for _, lost in records for unheld in lost))


def _record(item: Item) -> tuple[list[tuple[str, str]], list[Unheld]]:
    work = item.work
    lost: list[Unheld] = [*beyond_doi(work), *no_time(work, "RIS"), *no_links(work, item.latex)]
    left = _in_letters(item, lost)
    if "doi" in left:
        left["doi"] = printed_doi(left["doi"])
    kind = RIS_TYPES.get(work.type, "GEN")
    if work.type not in _EXACT:
        lost.append(Unheld(work.key, "type", f"{work.type} is no type of RIS; it is {kind} there"))
    if work.type == "article" and left.get("entrysubtype") in ("newspaper", "magazine"):
        kind = {"newspaper": "NEWS", "magazine": "MGZN"}[left.pop("entrysubtype")]
    key = written_key(work)
    if key != work.key:
        lost.append(Unheld(work.key, "key", f"is written {key}"))
    lines = [("TY", kind), ("ID", key)]
    for tag, field in (("AU", "author"), ("ED", "editor"), ("A4", "translator")):
        for name in names_of(left.pop(field, "")):
            lines.append((tag, _printed(name)))
            if "," in name.literal:
                lost.append(Unheld(work.key, field, "a body with a comma in its name is read as a person"))
    left["title"] = whole_title(left.pop("title", ""), left.pop("subtitle", ""))
    if left["title"]:
        lines.append(("TI", left["title"]))
    del left["title"]
    if "language" not in left and "langid" in left:
        left["language"] = left.pop("langid")
    left |= _folded(work, left, lost)
    lines += [(tag, left.pop(field)) for tag, field in _TAGS if left.get(field)]
    lines += _pages(left)
    lines += [("KW", word.strip()) for word in re.split("[,;]", left.pop("keywords", "")) if word.strip()]
    lines += _dates(work, left, lost)
    if left.get("eprinttype", "").casefold() == "pubmed" and left.get("eprint"):
        del left["eprinttype"]
        lines += [("AN", left.pop("eprint")), ("DB", "PubMed")]
    lost += [
        Unheld(work.key, name, "has no tag in RIS") for name, value in left.items()
        if value and name not in _RESOLVED
    ]  # fmt: skip
    written = [*((tag, latex.clean(value)) for tag, value in lines if value), ("ER", "")]
    return written, [*lost, *_read_otherwise(work, written, {unheld.field for unheld in lost})]


def _in_letters(item: Item, lost: list[Unheld]) -> dict[str, str]:
    """Fields with raised and lowered figures of Unicode, without what else is set apart, which is told."""
    fields: dict[str, str] = {}
    for name, value in item.work.fields.items():
        marked = marked_field(name, value, item.latex)
        fields[name], gone = as_unicode(marked)
        lost += [
            Unheld(item.work.key, name, f"RIS has no {what}; plain letters are written") for what in gone
        ]
        if has_mathematics(marked) and name not in VERBATIM_FIELDS:
            lost.append(Unheld(item.work.key, name, "RIS has no mathematics, which stands there in LaTeX"))
    return fields


def _read_otherwise(work: Work, lines: Sequence[tuple[str, str]], said: Set[str]) -> list[Unheld]:
    """The fields that a record gives back as something else, beside those that are joined on purpose."""
    text = "\n".join(f"{tag}  - {value}" for tag, value in lines)
    (record,) = (record for record in read_ris(b"", text, Path()) if isinstance(record, Record))
    other = record.type != work.type and "type" not in said
    changed = [Unheld(work.key, "type", f"is read back from RIS as {record.type}")] if other else []
    return changed + [
        Unheld(work.key, name, "is not read back from RIS as what it is")
        for name, value in work.fields.items()
        if value and name not in _JOINED | _RESOLVED | said and name not in record.latex
        and not same_value(name, _bare(value), _bare(record.fields.get(name, "")))
    ]  # fmt: skip


def _bare(value: str) -> str:
    """A value as far as figures that are raised or lowered make no difference."""
    return unicodedata.normalize("NFKC", as_letters(marked_value(value)))


def _printed(name: Name) -> str:
    if name.others:
        return "et al."
    if name.literal:
        # The comma behind it tells a body from a person in EndNote and its kin.
        return f"{name.literal}," if "," not in name.literal else name.literal
    family = f"{name.particle} {name.family}".strip()
    return ", ".join(part for part in (family, name.given, name.suffix) if part)


def _folded(work: Work, left: dict[str, str], lost: list[Unheld]) -> dict[str, str]:
    """Fields that RIS has one tag for: the whole that holds the work, its body, its remarks."""
    found: dict[str, str] = {}
    for name in ("booktitle", "journaltitle"):
        whole = whole_title(left.get(name, ""), left.get(name.replace("title", "subtitle"), ""))
        if whole and not found:
            found["container"] = whole
            left.pop(name, None)
            left.pop(name.replace("title", "subtitle"), None)
    body = next((name for name in ("publisher", "institution", "organization") if left.get(name)), None)
    if body:
        found["publisher"] = left.pop(body)
        if body not in ("publisher", body_field(work.type)):
            lost.append(Unheld(work.key, body, "is the publisher in RIS"))
    if work.type in ("inproceedings", "proceedings"):
        found |= _meeting(left, found.pop("container", ""))
    if work.type == "software" and left.get("version") and not left.get("edition"):
        found["edition"] = left.pop("version")
    note = joined((left.pop("note", ""), left.pop("addendum", "")))
    if note:
        found["note"] = note
    if left.get("type"):
        found["type"] = KINDS.get(left["type"], left["type"])
    return found


def _meeting(left: dict[str, str], whole: str) -> dict[str, str]:
    """A meeting and its proceedings, and both of their places, as EndNote has them."""
    found = {"container": whole}
    if left.get("eventtitle"):
        found = {"container": left.pop("eventtitle"), "proceedings": whole}
    venue = left.pop("venue", "")
    if venue and left.get("location"):
        found |= {"second place": left["location"], "location": venue}
    elif venue:
        found["second place"] = venue
    return found


def _pages(left: dict[str, str]) -> list[tuple[str, str]]:
    pages = plain_ranges(left.pop("pages", ""))
    match = _RANGE.fullmatch(pages)
    eid = [("C7", left.pop("eid", ""))]
    return [("SP", match[1]), ("EP", match[2]), *eid] if match else [("SP", pages), *eid]


def _dates(work: Work, left: dict[str, str], lost: list[Unheld]) -> list[tuple[str, str]]:
    """The year, and the whole date where it has more; a range by its beginning."""
    lines = []
    printed = left.pop("date", "") or left.pop("year", "")
    parts = date_parts(printed)
    if parts is not None:
        point = parts.points[0]
        lines.append(("PY", f"{point.year:04}"))
        if point.season:
            lines.append(("DA", f"{point.year:04}///{_SEASONS[point.season]}"))
        elif point.month:
            day = f"{point.day:02}" if point.day else ""
            lines.append(("DA", f"{point.year:04}/{point.month:02}/{day}/"))
        if len(parts.points) > 1:
            lost.append(Unheld(work.key, "date", "RIS has no ranges of dates; only the first is written"))
        if parts.doubtful:
            lost.append(Unheld(work.key, "date", "RIS cannot say that a date is doubtful"))
    elif printed:
        lines.append(("PY", printed))
        lost.append(Unheld(work.key, "date", "is written as printed, which programs may not read"))
    second = "urldate" if "urldate" in left or work.type != "inproceedings" else "eventdate"
    opened = date_parts(left.get(second, ""))
    if opened is not None:
        del left[second]
        point = opened.points[0]
        day = "/".join(f"{part:02}" if part else "" for part in (point.month, point.day))
        lines.append(("Y2", f"{point.year:04}/{day}/"))
        if len(opened.points) > 1:
            lost.append(Unheld(work.key, second, "RIS has no ranges of dates; only the first is written"))
    return lines
