"""CSL-JSON (``citationstyles.org``, schema 1.0.2) read as works, item by item, with the line of each."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from verifier.bibliography.datamodel import KNOWN_FIELDS, is_date
from verifier.bibliography.records import (
    Record,
    RecordFault,
    body,
    date,
    finished,
    issued,
    pages,
    person,
    plain,
    printed_doi,
)
from verifier.files import UnreadableFile

_BETWEEN = re.compile(r"[\s,]*")
_OPENING = re.compile(r"\s*(?:\{\s*\"(?:items|references)\"\s*:\s*)?\[")
_NEXT = re.compile(r"\n\s{0,20}\{")
_DEEPEST = 100
_EPRINTS = re.compile(r"arxiv|jstor|hdl|ssrn|zenodo|googlebooks", re.IGNORECASE)
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
}  # fmt: skip
_NAMES: Mapping[str, str] = {
    "author": "author", "editor": "editor", "translator": "translator", "container-author": "bookauthor",
}  # fmt: skip
_DATES: Mapping[str, str] = {
    "issued": "date", "accessed": "urldate", "original-date": "origdate", "event-date": "eventdate",
}  # fmt: skip
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
    """One CSL item as a record of BibLaTeX's type and fields; what is of an unexpected kind is left out."""
    kind = TYPES.get(_text(item.get("type")), "misc")
    fields = {field: text for name, field in _FIELDS.items() if (text := _text(item.get(name)))}
    fields |= {field: _people(item.get(name)) for name, field in _NAMES.items()}
    fields |= {field: _date(item.get(name)) for name, field in _DATES.items()}
    container = _text(item.get("container-title"))
    fields["booktitle" if kind in _WITHIN else "journaltitle"] = container
    fields["number"] = next(
        (text for name in ("issue", "number", "collection-number") if (text := _text(item.get(name)))), ""
    )
    fields["pages"] = pages(_text(item.get("page")))
    fields["doi"] = printed_doi(_text(item.get("DOI")))
    if pmid := _text(item.get("PMID")):
        fields |= {"eprint": pmid, "eprinttype": "pubmed"}
    elif (archive := _text(item.get("archive"))) and _EPRINTS.fullmatch(archive):
        fields |= {"eprint": _text(item.get("archive_location")), "eprinttype": archive}
    fields |= {name: value for name, value in _custom(item.get("custom")).items() if not fields.get(name)}
    if kind in ("incollection", "inproceedings", "book", "online") and fields.get("type"):
        fields["type"] = ""
    if kind == "article" and item.get("type") == "article-newspaper":
        fields["type"] = ""
    return finished(kind, {name: value for name, value in fields.items() if value}, line)


def _custom(value: object) -> dict[str, str]:
    """Fields of BibLaTeX that CSL has no variable for, as `export` keeps them."""
    if not isinstance(value, dict):
        return {}
    return {name: text for name in KNOWN_FIELDS & value.keys() if (text := _text(value[name]))}


def _text(value: object) -> str:
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    return plain(str(value[0])) if isinstance(value, list) and value and isinstance(value[0], str) else ""


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
    if points:
        season = _text(value.get("season"))
        if len(points) == 1 and len(points[0]) == 4 and season in ("1", "2", "3", "4"):
            points = [f"{points[0]}-2{season}"]
        joined = "/".join(points)
        return f"{joined}~" if value.get("circa") and len(points) == 1 else joined
    printed = _text(value.get("raw")) or _text(value.get("literal"))
    return printed if is_date(printed) else issued(printed)


def _point(parts: object) -> str:
    if not isinstance(parts, list) or not parts:
        return ""
    numbers = [text for part in parts[:3] if (text := _text(part)).lstrip("-").isdecimal()]
    if not numbers or not 0 < int(numbers[0]) < 10_000:
        return ""
    return date("-".join([f"{int(numbers[0]):04}", *numbers[1:]]))
