"""``element-citation`` of JATS: a reference in fields, without the punctuation that a printed one has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from verifier.documents.marked import MarkedCitation
from verifier.documents.passages import Writer
from verifier.documents.printed import Piece, as_field, name_list, write_reference
from verifier.documents.tree import Node

_TYPES = {
    "article-journal": "article", "article-magazine": "article", "article-newspaper": "article",
    "chapter": "incollection", "paper-conference": "inproceedings",
    "journal": "article", "book": "book", "confproc": "inproceedings", "newspaper": "article",
    "report": "report",
    "thesis": "thesis", "web": "online", "webpage": "online", "website": "online", "patent": "patent",
    "preprint": "online", "data": "dataset", "software": "software",
}  # fmt: skip
_FIELDS = {
    "article-title": "title", "chapter-title": "title", "part-title": "title", "data-title": "title",
    "year": "date", "volume": "volume", "issue": "number", "publisher-name": "publisher",
    "publisher-loc": "location", "edition": "edition", "series": "series", "isbn": "isbn", "issn": "issn",
    "page-range": "pages", "elocation-id": "pages", "conf-name": "eventtitle",
    "comment": "", "size": "", "supplement": "", "institution": "institution", "patent": "number",
}  # fmt: skip
_NAMES = frozenset(("name", "string-name", "collab", "on-behalf-of"))
_SAID_BESIDE = frozenset(("lpage", "month", "day", "label", "etal"))
_ENOUGH = 3
_PEOPLE = ("author", "editor", "translator")


def write_element_citation(node: Node, writer: Writer) -> None:
    """Write the fields of a citation in their order, and note what each of them is."""
    start = writer.length
    write_reference(writer, [Piece(field, text) for field, text, _ in _parts(node)])
    writer.mark(start, _marked(node))


def mark_mixed_citation(node: Node, writer: Writer, start: int) -> None:
    """Note the fields of a printed citation, written since ``start``, if enough of its words are tagged."""
    citation = _marked(node)
    if "title" in citation.fields and len(citation.fields) >= _ENOUGH:
        writer.mark(start, citation)


def _marked(node: Node) -> MarkedCitation:
    fields: dict[str, str] = {}
    for field, _, value in _parts(node):
        if field and value:
            fields.setdefault(field, value)
    entry = _TYPES.get(_kind(node), "")
    if entry == "book" and "booktitle" in fields:
        entry = "incollection"
    return MarkedCitation(0, 0, type=entry, fields=fields)


def _kind(node: Node) -> str:
    return node.get("publication-type") or node.get("citation-type")


def _parts(node: Node) -> Iterator[tuple[str, str, str]]:
    titled = any(child.tag in ("article-title", "chapter-title", "part-title") for child in node.elements)
    return _pieces(tuple(node.elements), _kind(node), titled=titled)


def _pieces(children: Sequence[Node], kind: str, *, titled: bool) -> Iterator[tuple[str, str, str]]:
    """Field, printed text and value of each part of a citation; names without a group go together."""
    loose: list[Node] = []
    parts = {child.tag: " ".join(child.text.split()) for child in children}
    for child in children:
        if child.tag in _NAMES:
            loose.append(child)
            continue
        if loose:
            yield _people("author", loose)
            loose = []
        if child.tag not in _SAID_BESIDE:
            yield _piece(child, parts, _container(kind, titled=titled))
    if loose:
        yield _people("author", loose)


def _piece(child: Node, parts: Mapping[str, str], container: str) -> tuple[str, str, str]:
    """Field, printed text and value of one part. ``parts`` are the texts of all by their names."""
    text = " ".join(child.text.split())
    if child.tag == "person-group":
        role = child.get("person-group-type") or "author"
        people = [one for one in child.elements if one.tag in _NAMES]
        return _people(role if role in _PEOPLE else "", people) if people else ("", text, "")
    if child.tag == "source":
        return container, text, text
    if child.tag == "fpage":
        last = parts.get("lpage", "")
        pages = f"{text}–{last}" if last not in ("", text) else text
        return "pages", pages, pages.replace("–", "-")
    if child.tag == "year":
        return "date", text, _date(parts)
    if child.tag == "pub-id":
        return ("doi", text, text.lower()) if child.get("pub-id-type") == "doi" else ("", "", "")
    if child.tag in ("ext-link", "uri"):
        address = child.get("xlink:href") or text
        return "url", address, address
    if child.tag == "date-in-citation":
        printed = text.removeprefix("accessed ").removeprefix("Accessed ")
        return "urldate", printed, child.get("iso-8601-date")
    return _FIELDS.get(child.tag, ""), text, text


def _container(kind: str, *, titled: bool) -> str:
    """What the source of a citation is: the journal, the book that holds the chapter, or the work itself."""
    entry = _TYPES.get(kind, "")
    if not titled:
        return "journaltitle" if entry == "article" else "title"
    return "booktitle" if entry in ("book", "inproceedings", "incollection") else "journaltitle"


def _people(role: str, people: Sequence[Node]) -> tuple[str, str, str]:
    names = [_name(person) for person in people]
    printed = name_list(f"{given} {family}".strip() for family, given in names)
    if role == "editor":
        printed += " (eds.)" if len(names) > 1 else " (ed.)"
        return "", printed, ""
    return role, printed, as_field(names)


def _name(person: Node) -> tuple[str, str]:
    """Family and given name; of a body its name and nothing."""
    parts = {child.tag: " ".join(child.text.split()) for child in person.elements}
    if "surname" in parts:
        return parts["surname"], parts.get("given-names", "")
    return " ".join(person.text.split()), ""


def _date(parts: Mapping[str, str]) -> str:
    """The date in EDTF as far as it is given in numbers."""
    year, month, day = (parts.get(name, "") for name in ("year", "month", "day"))
    if not (year.isdecimal() and len(year) == 4):
        return ""
    if not (month.isdecimal() and 1 <= int(month[:4]) <= 12):
        return year
    if not (day.isdecimal() and 1 <= int(day[:4]) <= 31):
        return f"{year}-{int(month):02}"
    return f"{year}-{int(month):02}-{int(day):02}"
