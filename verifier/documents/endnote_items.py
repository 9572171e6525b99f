"""``EN.CITE`` fields of EndNote in Word documents → citations with their fields."""

from __future__ import annotations

import re

from verifier.documents.marked import MarkedCitation
from verifier.documents.tree import Node, parse_xml
from verifier.files import UnreadableFile
from verifier.model import Locator
from verifier.patterns import late_pattern

_ENDNOTE = late_pattern(r"<EndNote>.*</EndNote>", re.DOTALL)
_TYPES = {
    "Book": "book", "Book Section": "incollection", "Conference Paper": "inproceedings",
    "Conference Proceedings": "inproceedings", "Edited Book": "book", "Electronic Article": "article",
    "Government Document": "report", "Journal Article": "article", "Magazine Article": "article",
    "Newspaper Article": "article", "Report": "report", "Thesis": "thesis", "Web Page": "online",
}  # fmt: skip
_FIELDS = {
    "volume": "volume", "number": "number", "pages": "pages", "publisher": "publisher",
    "pub-location": "location", "edition": "edition", "isbn": "isbn", "electronic-resource-num": "doi",
}  # fmt: skip


def read_endnote_citation(instruction: str) -> tuple[MarkedCitation, ...]:
    """The works of a field. What holds no whole EndNote XML gives none."""
    found = _ENDNOTE.search(instruction)
    if found is None:
        return ()
    try:
        root = parse_xml(found.group().encode("utf-8", "replace"), "the field")
    except UnreadableFile:
        return ()
    return tuple(_citation(cite) for cite in root.elements if cite.tag == "Cite")


def _citation(cite: Node) -> MarkedCitation:
    record = cite.first("record")
    kind = record.first("ref-type") if record is not None else None
    entry = _TYPES.get(kind.get("name"), "") if kind is not None else ""
    pages = _text(cite, "Pages")
    return MarkedCitation(
        0,
        0,
        type=entry,
        fields=_fields(record, entry) if record is not None else {},
        locator=Locator("page", pages) if pages else None,
        lead=_text(cite, "Prefix"),
    )


def _fields(record: Node, entry: str) -> dict[str, str]:
    fields = {name: text for tag, name in _FIELDS.items() if (text := _text(record, tag))}
    title, container = _text(record, "title"), _text(record, "secondary-title")
    if title:
        fields["title"] = title
    if container and entry:
        fields["journaltitle" if entry in ("article", "online") else "booktitle"] = container
    people = [" ".join(one.text.split()) for one in record.find("author") if one.text.strip()]
    if people:
        fields["author"] = " and ".join(name if "," in name else f"{{{name}}}" for name in people)
    year = _text(record, "year")
    if year.isdecimal() and len(year) == 4:
        fields["date"] = year
    url = record.first("url")
    if url is not None and url.text.strip().startswith("http"):
        fields["url"] = url.text.strip()
    return fields


def _text(node: Node, tag: str) -> str:
    """The text of the first element of that name below."""
    found = node.first(tag)
    return " ".join(found.text.split()) if found is not None else ""
