"""Works as CSL-JSON (``citationstyles.org``, schema 1.0.2), which Pandoc, Zotero and citeproc read.

A page range has a hyphen, as Zotero and Pandoc write it: processors look for it, and print a dash. A
particle that begins with a small letter is non-dropping, as Zotero has it. What CSL has no variable for
stands in ``custom``, which the schema reserves for that and no style prints.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from verifier.bibliography.export.interface import Exported, Item, Unheld
from verifier.bibliography.export.parts import (
    KINDS,
    Name,
    Point,
    date_parts,
    joined,
    keys_apart,
    names_of,
    no_time,
    take_doi,
    whole_title,
)
from verifier.bibliography.pages import plain_ranges
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
_RESOLVED = frozenset({"crossref", "xdata"})


def write_csl_json(items: Sequence[Item]) -> Exported:
    """A list of items, in the order of the works, with ids that differ: processors take them for keys."""
    made = [csl_item(item.work) for item in items]
    keys = [item.work.key for item in items]
    ids = keys_apart([key or written_key(item.work) for key, item in zip(keys, items, strict=True)])
    listed = [{**item, "id": identity} for (item, _), identity in zip(made, ids, strict=True)]
    text = json.dumps(listed, ensure_ascii=False, indent=2) + "\n"
    renamed = [
        Unheld(key, "key", f"is written {identity}")
        for key, identity in zip(keys, ids, strict=True)
        if key != identity
    ]
    return Exported(text, (*renamed, *(unheld for _, lost in made for unheld in lost)))


def csl_item(work: Work) -> tuple[dict[str, Any], tuple[Unheld, ...]]:
    """One work as a CSL item, and what stands in ``custom`` or nowhere."""
    left = dict(work.fields)
    lost: list[Unheld] = [*take_doi(work, left), *no_time(work, "CSL")]
    kind = _kind(work.type, left)
    item: dict[str, Any] = {"id": work.key, "type": kind}
    if kind == "document" and work.type not in ("misc", "commentary"):
        lost.append(Unheld(work.key, "type", f"{work.type} is no type of CSL; it is a document there"))
    item |= _titles(work.type, left)
    item |= {
        variable: [_person(name) for name in names_of(left.pop(field))]
        for field, variable in _NAMES.items()
        if field in left
    }
    item |= _dates(left)
    item |= _numbers(kind, left)
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
    custom = {name: value for name, value in left.items() if name not in _RESOLVED}
    if custom:
        item["custom"] = custom
        lost += [Unheld(work.key, name, "stands in custom, which no style prints") for name in custom]
    return item, tuple(lost)


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
    parts = date_parts(edtf)
    if parts is None:
        return {"literal": edtf}
    date: dict[str, Any] = {"date-parts": [_numbers_of(point) for point in parts.points]}
    if parts.points[0].season:
        date["season"] = parts.points[0].season
    if parts.doubtful:
        date["circa"] = True
    return date


def _numbers_of(point: Point) -> list[int]:
    if point.season or not point.month:
        return [point.year]
    return [point.year, point.month, point.day] if point.day else [point.year, point.month]


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
