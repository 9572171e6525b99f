"""CSL JSON items, as reference managers leave them in the fields of a document → citations with their fields.

The names are those of the CSL 1.0.2 schema and of BibLaTeX 3.20.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from verifier.documents.marked import MarkedCitation
from verifier.documents.printed import as_field
from verifier.model import Locator

_TYPES = {
    "article": "online", "article-journal": "article", "article-magazine": "article",
    "article-newspaper": "article", "bill": "legislation", "book": "book", "chapter": "incollection",
    "dataset": "dataset", "entry-dictionary": "inreference", "entry-encyclopedia": "inreference",
    "legal_case": "jurisdiction", "legislation": "legislation", "manuscript": "unpublished",
    "paper-conference": "inproceedings", "patent": "patent", "post": "online", "post-weblog": "online",
    "report": "report", "review": "article", "speech": "unpublished", "thesis": "thesis", "webpage": "online",
}  # fmt: skip
_FIELDS = {
    "title": "title", "volume": "volume", "issue": "number", "page": "pages", "publisher": "publisher",
    "publisher-place": "location", "collection-title": "series", "edition": "edition", "DOI": "doi",
    "URL": "url", "ISBN": "isbn", "ISSN": "issn",
}  # fmt: skip
_JOURNALS = frozenset(("article", "online"))
_LONGEST = 2_000_000
_MOST_ITEMS = 200


def read_csl_citation(text: str) -> tuple[MarkedCitation, ...]:
    """The items of a citation field (``{"citationItems": […]}``). What is no such JSON gives none."""
    start = text.find("{")
    if start < 0 or len(text) > _LONGEST:
        return ()
    try:
        found, _ = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError):
        return ()
    items = found.get("citationItems") if isinstance(found, dict) else None
    if not isinstance(items, list):
        return ()
    return tuple(_citation(item) for item in items[:_MOST_ITEMS] if isinstance(item, dict))


def _citation(item: Mapping[str, Any]) -> MarkedCitation:
    data = item.get("itemData")
    data = data if isinstance(data, dict) else {}
    place = _text(item.get("locator"))
    kind = _text(item.get("label")) or "page"
    entry = _TYPES.get(_text(data.get("type")), "")
    return MarkedCitation(
        0,
        0,
        type=entry,
        fields=_fields(data, entry),
        locator=Locator(kind, place) if place else None,
        lead=_text(item.get("prefix")),
    )


def _fields(data: Mapping[str, Any], entry: str) -> dict[str, str]:
    fields = {name: text for key, name in _FIELDS.items() if (text := _text(data.get(key)))}
    container = _text(data.get("container-title"))
    if container:
        fields["journaltitle" if entry in _JOURNALS else "booktitle"] = container
    if "pages" in fields:
        fields["pages"] = fields["pages"].replace("–", "-")
    if "doi" in fields:
        fields["doi"] = fields["doi"].lower()
    for key, name in (("author", "author"), ("editor", "editor"), ("translator", "translator")):
        people = _people(data.get(key))
        if people:
            fields[name] = people
    for key, name in (("issued", "date"), ("accessed", "urldate")):
        date = _date(data.get(key))
        if date:
            fields[name] = date
    return fields


def _text(value: object) -> str:
    """A text or number as plain text; rich text loses its tags only where they are whole."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    text = " ".join(str(value).split())
    for tag in ("i", "b", "sup", "sub"):
        text = text.replace(f"<{tag}>", "").replace(f"</{tag}>", "")
    return text


def _people(value: object) -> str:
    pairs: list[tuple[str, str]] = []
    for person in value[:_MOST_ITEMS] if isinstance(value, list) else ():
        if isinstance(person, dict):
            particle = _text(person.get("non-dropping-particle"))
            family = _text(person.get("family")) or _text(person.get("literal"))
            given = _text(person.get("given")) if person.get("family") else ""
            pairs.append((f"{particle} {family}".strip(), given))
    return as_field(pairs)


def _date(value: object) -> str:
    """A date in EDTF: the numbers that are given, a range with a slash."""
    parts = value.get("date-parts") if isinstance(value, dict) else None
    if not isinstance(parts, list):
        return ""
    dates = [_parts(part) for part in parts[:2] if isinstance(part, list)]
    return "/".join(date for date in dates if date)


def _parts(part: list[object]) -> str:
    numbers = [_text(number) for number in part[:3]]
    if not numbers or not numbers[0].isdecimal() or len(numbers[0]) > 4:
        return ""
    date = numbers[0].zfill(4)
    for number, most in zip(numbers[1:], (12, 31), strict=False):
        if not (number.isdecimal() and len(number) < 3 and 1 <= int(number) <= most):
            break
        date += f"-{int(number):02}"
    return date
