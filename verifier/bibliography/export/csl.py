"""Works as CSL-JSON (``citationstyles.org``, schema 1.0.2), which Pandoc, Zotero and citeproc read.

A page range has a hyphen, as Zotero and Pandoc write it: processors look for it, and print a dash. A
particle that begins with a small letter is non-dropping, as Zotero has it. What CSL has no variable for
stands in ``custom``, which the schema reserves for that and no style prints; so does what would not be
read back as it was, such as where a subtitle begins. Italics and the like are CSL's markup in its values.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from verifier.bibliography.csl_json import TYPES, standard_record
from verifier.bibliography.datamodel import VERBATIM_FIELDS
from verifier.bibliography.export.interface import Exported, Item, Unheld
from verifier.bibliography.export.parts import (
    KINDS,
    Name,
    Point,
    beyond_doi,
    date_parts,
    joined,
    keys_apart,
    marked_field,
    names_of,
    no_links,
    no_time,
    same_value,
    whole_title,
)
from verifier.bibliography.markup import as_csl, as_letters, has_mathematics
from verifier.bibliography.pages import plain_ranges
from verifier.bibliography.records import body_field, printed_doi
from verifier.bibliography.writing import written_key
from verifier.model import Work

CSL_TYPES: Mapping[str, str] = {
    "article": "article-journal", "artwork": "graphic", "audio": "song", "book": "book",
    "bookinbook": "chapter", "booklet": "pamphlet", "collection": "book", "commentary": "document",
    "dataset": "dataset", "image": "figure", "inbook": "chapter", "incollection": "chapter",
    "inproceedings": "paper-conference", "inreference": "entry-encyclopedia", "jurisdiction": "legal_case",
    "legal": "treaty", "legislation": "legislation", "letter": "personal_communication", "manual": "book",
    "misc": "document", "movie": "motion_picture", "music": "song", "mvbook": "book",
    "mvcollection": "book", "mvproceedings": "book", "mvreference": "book", "online": "webpage",
    "patent": "patent", "performance": "performance", "periodical": "periodical", "proceedings": "book",
    "reference": "book", "report": "report", "review": "review", "software": "software",
    "standard": "standard", "suppbook": "chapter", "suppcollection": "chapter",
    "suppperiodical": "article-journal", "thesis": "thesis", "unpublished": "manuscript",
    "video": "motion_picture",
}  # fmt: skip
"""The types of BibLaTeX, and those of CSL for them."""

_ONE_TO_ONE: Mapping[str, str] = {
    "shorttitle": "title-short", "shortjournal": "container-title-short", "volume": "volume",
    "edition": "edition", "version": "version", "isbn": "ISBN", "issn": "ISSN", "doi": "DOI", "url": "URL",
    "eventtitle": "event-title", "venue": "event-place", "pagetotal": "number-of-pages",
    "volumes": "number-of-volumes", "chapter": "chapter-number", "part": "part-number",
    "origtitle": "original-title", "origpublisher": "original-publisher",
    "origlocation": "original-publisher-place", "abstract": "abstract", "keywords": "keyword",
    "location": "publisher-place", "series": "collection-title", "howpublished": "medium",
    "pubstate": "status", "annotation": "annote",
}  # fmt: skip
_NAMES: Mapping[str, str] = {
    "author": "author", "editor": "editor", "translator": "translator", "bookauthor": "container-author",
}  # fmt: skip
_DATES: Mapping[str, str] = {
    "date": "issued", "urldate": "accessed", "origdate": "original-date", "eventdate": "event-date",
}  # fmt: skip
_LANGUAGES: Mapping[str, str] = {
    "american": "en-US", "arabic": "ar", "british": "en-GB", "catalan": "ca", "chinese": "zh",
    "czech": "cs", "danish": "da", "dutch": "nl", "english": "en", "finnish": "fi", "french": "fr",
    "german": "de", "greek": "el", "hungarian": "hu", "italian": "it", "japanese": "ja", "korean": "ko",
    "mongolian": "mn", "naustrian": "de-AT", "ngerman": "de", "norwegian": "no", "nswissgerman": "de-CH",
    "polish": "pl", "portuguese": "pt", "russian": "ru", "spanish": "es", "swedish": "sv", "swiss": "de-CH",
    "turkish": "tr", "ukrainian": "uk", "ukenglish": "en-GB", "usenglish": "en-US", "vietnamese": "vi",
}  # fmt: skip
_NUMBERED_SERIES = frozenset({"book", "chapter", "paper-conference", "entry-encyclopedia"})
_PUBLISHERS = ("publisher", "institution", "organization")
_OF_AUTHORITIES = frozenset({"legal_case", "legislation"})
"""Types whose body is a court or a parliament, for which CSL has a variable."""
_RESOLVED = frozenset({"crossref", "xdata"})


def write_csl_json(items: Sequence[Item]) -> Exported:
    """A list of items, in the order of the works, with ids that differ: processors take them for keys."""
    made = [csl_item(item.work, item.latex) for item in items]
    keys = [item.work.key for item in items]
    ids = keys_apart([written_key(item.work) for item in items])
    listed = [{**item, "id": identity} for (item, _), identity in zip(made, ids, strict=True)]
    text = json.dumps(listed, ensure_ascii=False, indent=2) + "\n"
    renamed = [
        Unheld(key, "key", f"is written {identity}")
        for key, identity in zip(keys, ids, strict=True)
        if key != identity
    ]
    return Exported(text, (*renamed, *(unheld for _, lost in made for unheld in lost)))


def csl_item(
    work: Work, printed: Mapping[str, str] | None = None
) -> tuple[dict[str, Any], tuple[Unheld, ...]]:
    """One work as a CSL item, and what stands in ``custom`` or nowhere.

    ``printed`` are values in LaTeX, from which what is set apart is taken.
    """
    values = marked_fields(work.fields, printed or {})
    item, left = marked_item(work, values)
    item = in_markup(item)
    lost = [
        *beyond_doi(work),
        *no_time(work, "CSL"),
        *no_links(work, printed or {}),
        *_said(work, values, str(item["type"])),
    ]
    kept = _kept(work, values, item)
    if kept:
        item["custom"] = kept
        lost += [
            Unheld(work.key, name, "stands in custom, which no style prints") for name in left if name in kept
        ]
    return item, tuple(lost)


def marked_fields(fields: Mapping[str, str], printed: Mapping[str, str]) -> dict[str, str]:
    """Fields with what is set apart in them marked."""
    return {name: marked_field(name, value, printed) for name, value in fields.items()}


def marked_item(work: Work, values: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, str]]:
    """A work as a CSL item whose values are marked, and the fields that CSL has no variable for."""
    left = {name: value for name, value in values.items() if name not in _RESOLVED}
    if "doi" in left:
        left["doi"] = printed_doi(left["doi"])
    kind = _kind(work.type, left)
    item: dict[str, Any] = {"id": work.key, "type": kind}
    item |= _titles(work.type, left)
    item |= {
        variable: [_person(name) for name in names_of(left.pop(field))]
        for field, variable in _NAMES.items()
        if field in left
    }
    item |= _dates(left)
    item |= _numbers(kind, left)
    if kind in _OF_AUTHORITIES and left.get("institution"):
        item["authority"] = left.pop("institution")
    item |= _bodies(left)
    item |= _identifiers(left)
    for field, variable in _ONE_TO_ONE.items():
        if field in left:
            item.setdefault(variable, left.pop(field))
    note = joined((left.pop("note", ""), left.pop("addendum", "")))
    if note:
        item["note"] = note
    language = left.pop("language", "") or left.pop("langid", "")
    if language:
        item["language"] = _LANGUAGES.get(language.casefold(), language)
    return item, left


def in_markup(value: Any) -> Any:
    """An item, or a part of one, with CSL's markup for what is marked."""
    if isinstance(value, str):
        return as_csl(value)
    if isinstance(value, dict):
        return {name: in_markup(part) for name, part in value.items()}
    return [in_markup(part) for part in value] if isinstance(value, list) else value


def _kept(work: Work, values: Mapping[str, str], item: Mapping[str, Any]) -> dict[str, str | None]:
    """What is not read back from an item as it was; null stands for a field that the work lacks."""
    back = standard_record(item)
    kept: dict[str, str | None] = {
        name: as_csl(value)
        for name, value in values.items()
        if value
        and name not in _RESOLVED
        and not same_value(name, as_letters(value), back.fields.get(name, ""))
    }
    kept |= {name: None for name in back.fields if not values.get(name)}
    return {"entrytype": work.type, **kept} if back.type != work.type else kept


def _said(work: Work, values: Mapping[str, str], kind: str) -> list[Unheld]:
    """What is in an item as something else than it was."""
    said = []
    if TYPES.get(kind) != work.type:
        said.append(Unheld(work.key, "type", f"{work.type} is no type of CSL; it is {kind} there"))
    if kind not in _OF_AUTHORITIES and any(values.get(name) for name in _PUBLISHERS):
        name = next(name for name in _PUBLISHERS if values.get(name))
        if name not in ("publisher", body_field(work.type)):
            said.append(Unheld(work.key, name, "is the publisher in CSL"))
    said += [
        Unheld(work.key, name, "CSL has no markup for its mathematics, which stands there in LaTeX")
        for name, value in values.items()
        if name not in VERBATIM_FIELDS and has_mathematics(value)
    ]
    return said


def _kind(entry_type: str, left: dict[str, str]) -> str:
    kind = CSL_TYPES.get(entry_type, "document")
    subtype = left.get("entrysubtype", "")
    if kind == "article-journal" and subtype in ("newspaper", "magazine"):
        del left["entrysubtype"]
        return f"article-{subtype}"
    return kind


def _titles(entry_type: str, left: dict[str, str]) -> dict[str, str]:
    found = {}
    title = whole_title(left.pop("title", ""), left.pop("subtitle", ""))
    if addon := left.pop("titleaddon", ""):
        title = f"{title}. {addon}" if title else addon
    if title:
        found["title"] = title
    for name in ("booktitle", "journaltitle", "issuetitle"):
        whole = whole_title(left.get(name, ""), left.get(name.replace("title", "subtitle"), ""))
        if whole and "container-title" not in found and name != "issuetitle":
            found["container-title"] = whole
            left.pop(name, None)
            left.pop(name.replace("title", "subtitle"), None)
    if entry_type in ("online", "misc") and "container-title" not in found and left.get("maintitle"):
        found["container-title"] = left.pop("maintitle")
    return found


def _person(name: Name) -> dict[str, str]:
    if name.others:
        # As Pandoc writes it; citeproc prints "et al." for it.
        return {"literal": "others"}
    if name.literal:
        return {"literal": name.literal}
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    return {variable: value for variable, value in parts.items() if value}


def _dates(left: dict[str, str]) -> dict[str, Any]:
    dates = {variable: _date(left.pop(field)) for field, variable in _DATES.items() if field in left}
    if "issued" not in dates and left.get("year"):
        dates["issued"] = {"literal": left.pop("year")}
    return dates


def _date(edtf: str) -> dict[str, Any]:
    parts = date_parts(edtf, before_christ=True)
    if parts is None:
        return {"literal": edtf}
    date: dict[str, Any] = {"date-parts": [_numbers_of(point) for point in parts.points]}
    if parts.points[0].season:
        date["season"] = parts.points[0].season
    if parts.doubtful:
        date["circa"] = True
    return date


def _numbers_of(point: Point) -> list[int]:
    # EDTF counts a year 0, CSL does not: -0379 is 380 BC, which CSL writes -380.
    year = point.year if point.year > 0 else point.year - 1
    if point.season or not point.month:
        return [year]
    return [year, point.month, point.day] if point.day else [year, point.month]


def _numbers(kind: str, left: dict[str, str]) -> dict[str, str]:
    """The number under the variable that means it: of an issue, in a series, of a report."""
    found = {}
    number = left.pop("number", "")
    if kind.startswith("article") or kind in ("periodical", "review"):
        found["issue"] = number or left.pop("issue", "")
    elif number:
        found["collection-number" if kind in _NUMBERED_SERIES else "number"] = number
    if pages := left.pop("pages", ""):
        found["page"] = plain_ranges(pages)
    elif kind.startswith("article") and left.get("eid"):
        found["page"] = left.pop("eid")
    if genre := left.pop("type", ""):
        found["genre"] = KINDS.get(genre, genre)
    return {variable: value for variable, value in found.items() if value}


def _bodies(left: dict[str, str]) -> dict[str, str]:
    """The first of the bodies that brought the work out; a second one stays in ``custom``."""
    name = next((name for name in _PUBLISHERS if left.get(name)), None)
    return {"publisher": left.pop(name)} if name else {}


def _identifiers(left: dict[str, str]) -> dict[str, str]:
    scheme = left.get("eprinttype", "").casefold()
    variable = {"pubmed": "PMID", "pmid": "PMID", "pmc": "PMCID", "pmcid": "PMCID"}.get(scheme)
    if not left.get("eprint"):
        return {}
    if variable:
        del left["eprinttype"]
        return {variable: left.pop("eprint")}
    if not scheme:
        return {}
    return {"archive": left.pop("eprinttype"), "archive_location": left.pop("eprint")}
