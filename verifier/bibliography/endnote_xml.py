"""EndNote's XML export read as works, with what its ``style`` elements set apart."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from verifier.bibliography.marked_nodes import marked_text
from verifier.bibliography.records import (
    Record,
    RecordFault,
    date,
    doi,
    finished,
    issued,
    names,
    pages,
    plain,
    serial,
    takes_kind,
)
from verifier.documents.tree import Node, parse_xml

_TYPES: Mapping[str, str] = {
    "journal article": "article", "magazine article": "article", "newspaper article": "article",
    "electronic article": "article", "book": "book", "edited book": "collection", "electronic book": "book",
    "book section": "incollection", "electronic book section": "incollection", "encyclopedia": "inreference",
    "dictionary": "inreference", "conference paper": "inproceedings",
    "conference proceedings": "inproceedings",
    "thesis": "thesis", "report": "report", "government document": "report", "web page": "online",
    "blog": "online", "online multimedia": "online", "dataset": "dataset", "computer program": "software",
    "unpublished work": "unpublished", "manuscript": "unpublished", "patent": "patent",
    "case": "jurisdiction",
    "statute": "legislation", "bill": "legislation", "pamphlet": "booklet", "standard": "standard",
}  # fmt: skip
_LOSSY = frozenset({"dictionary", "government document", "blog", "online multimedia", "bill"})
"""Types that say more than BibLaTeX's types for them."""
_SUBTYPES = {"newspaper article": "newspaper", "magazine article": "magazine"}
_WITHIN = ("incollection", "inproceedings", "inreference")
_BOOKKEEPING = frozenset({"rec-number", "ref-type", "database", "source-app", "key", "label", "year", "date"})
_MOST_NAMES = 2000


def read_endnote(data: bytes, text: str, path: Path) -> Iterator[Record | RecordFault]:
    """Read EndNote's XML export. Raises `UnreadableFile` when it is not well-formed."""
    del text
    for record in parse_xml(data, str(path)).find("record"):
        made = _record(_Reading(record))
        yield made if made.fields else RecordFault(record.line, "the record holds no field that is known")


class _Reading:
    """A record while it is read; ``read`` are the elements whose text is in a field."""

    def __init__(self, record: Node) -> None:
        self.record = record
        self.read: set[int] = set()

    def nodes(self, *path: str) -> list[Node]:
        """The elements that lie on a path of names below the record."""
        found = [self.record]
        for tag in path:
            found = [child for node in found for child in node.elements if child.tag == tag]
        return found

    def first(self, *path: str) -> str:
        """The text of the first element on a path that has any, with its italics marked."""
        for node in self.nodes(*path):
            if text := marked_text(node):
                self.read.add(node.order)
                return text
        return ""

    def each(self, *path: str) -> list[str]:
        """The texts of all elements on a path, each once."""
        nodes = self.nodes(*path)
        self.read |= {node.order for node in nodes}
        return list(dict.fromkeys(filter(None, map(marked_text, nodes))))

    def left(self, fields: Collection[str]) -> list[tuple[str, str]]:
        """The names of the elements whose text is in no field, with the reason."""
        held = {plain(value).casefold() for value in fields}
        leaves = (
            node
            for node in self.record.walk()
            if node.tag != "style" and not any(child.tag != "style" for child in node.elements)
        )
        tags = [
            node.tag
            for node in leaves
            if node.order not in self.read
            and node.tag not in _BOOKKEEPING
            and (text := plain(node.text))
            and text.casefold() not in held
        ]
        return [(tag, "has no field in BibLaTeX") for tag in dict.fromkeys(tags)]


def _record(reading: _Reading) -> Record:
    record = reading.record
    kind_node = next((node for node in record.elements if node.tag == "ref-type"), None)
    said = kind_node.get("name").casefold() if kind_node else ""
    kind = _TYPES.get(said, "misc")
    container = reading.first("titles", "secondary-title") or reading.first("periodical", "full-title")
    short = [*reading.each("periodical", "abbr-1"), *reading.each("titles", "alt-title")]
    year = date(reading.first("dates", "year"))
    printed = reading.first("dates", "pub-dates", "date")
    exact = date(f"{printed} {year}" if printed and year and year not in printed else printed)
    urls = [*reading.each("urls", "related-urls", "url"), *reading.each("urls", "web-urls", "url")]
    notes = reading.each("notes")
    fields = {
        "author": _names(reading, "authors"),
        "editor": _names(
            reading, "secondary-authors" if kind in (*_WITHIN, "article") else "tertiary-authors"
        ),
        "translator": _names(reading, "subsidiary-authors"),
        "title": reading.first("titles", "title"),
        "booktitle" if kind in _WITHIN else "journaltitle": container if kind != "book" else "",
        "series": container if kind == "book" else reading.first("titles", "tertiary-title"),
        "shorttitle": reading.first("titles", "short-title"),
        "shortjournal": next((title for title in short if title != container), ""),
        "volume": reading.first("volume"),
        "volumes": reading.first("num-vols"),
        "number": reading.first("number"),
        "pages": pages(reading.first("pages")),
        "edition": reading.first("edition"),
        "publisher": reading.first("publisher"),
        "location": reading.first("pub-location"),
        "date": exact
        if year and exact.startswith(year[:4])
        else year or issued(reading.first("dates", "year"), printed),
        "doi": doi(reading.first("electronic-resource-num")),
        "url": plain(urls[0]) if urls else "",
        "urldate": date(reading.first("access-date")),
        "language": reading.first("language"),
        "type": reading.first("work-type") if takes_kind(kind) else "",
        "abstract": reading.first("abstract"),
        "keywords": ", ".join(reading.each("keywords", "keyword")),
        "file": "; ".join(map(plain, reading.each("urls", "pdf-urls", "url"))),
        "note": "; ".join(notes),
        "annotation": "; ".join(reading.each("research-notes")),
        "entrysubtype": _SUBTYPES.get(said, ""),
        **serial(reading.first("isbn"), kind),
    }
    unread = reading.left(fields.values())
    if len(urls) > 1:
        unread.append(("url", "a second address has no field in BibLaTeX"))
    if said in _LOSSY or said not in _TYPES:
        unread.append(("ref-type", f"{said or 'none'} is no type of BibLaTeX; it is {kind} here"))
    return finished(kind, fields, record.line, key=plain(reading.first("label")), unread=unread)


def _names(reading: _Reading, role: str) -> str:
    nodes = reading.nodes("contributors", role, "author")[:_MOST_NAMES]
    reading.read |= {node.order for node in nodes}
    return names([plain(node.text) for node in nodes])
