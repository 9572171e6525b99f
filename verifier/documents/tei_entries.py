"""``biblStruct`` of TEI: a reference in fields, as GROBID gives it, set as text."""

from __future__ import annotations

from collections.abc import Iterator

from verifier.documents.marked import MarkedCitation
from verifier.documents.passages import Writer
from verifier.documents.printed import Piece, as_field, name_list, write_reference
from verifier.documents.tree import Node
from verifier.patterns import late_pattern

_SCOPES = {"volume": "volume", "issue": "number", "page": "pages"}
_IDENTIFIERS = {"doi": "doi", "isbn": "isbn", "issn": "issn"}
_DATE = late_pattern(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def write_structured(node: Node, writer: Writer) -> None:
    """Write the fields of an entry: who, what, where, when; and note what each of them is."""
    analytic = next((child for child in node.elements if child.tag == "analytic"), None)
    monograph = next((child for child in node.elements if child.tag == "monogr"), None)
    found = [
        *(_part(analytic, "title") if analytic is not None else ()),
        *(
            _part(monograph, _container(monograph, inside=analytic is not None))
            if monograph is not None
            else ()
        ),
        *_identifiers(node),
    ]
    fields: dict[str, str] = {}
    for field, _, value in found:
        if field and value:
            fields.setdefault(field, value)
    start = writer.length
    write_reference(writer, [Piece(field, text) for field, text, _ in found])
    kind = "article" if "journaltitle" in fields else "incollection" if "booktitle" in fields else ""
    writer.mark(start, MarkedCitation(0, 0, type=kind, fields=fields))


def _container(monograph: Node, *, inside: bool) -> str:
    if not inside:
        return "title"
    title = monograph.first("title")
    return "journaltitle" if title is not None and title.get("level") == "j" else "booktitle"


def _part(part: Node, titled: str) -> Iterator[tuple[str, str, str]]:
    """Field, printed text and value of what stands in one half of an entry."""
    people = [name for child in part.elements if child.tag == "author" for name in _names(child)]
    if people:
        printed = name_list(f"{given} {family}".strip() for family, given in people)
        yield "author", printed, as_field(people)
    for child in part.elements:
        text = " ".join(child.text.split())
        if child.tag == "title" and text:
            yield titled, text, text
            titled = ""
        elif child.tag == "editor" and text:
            yield "", f"ed. {name_list(f'{given} {family}'.strip() for family, given in _names(child))}", ""
        elif child.tag == "imprint":
            yield from _imprint(child)


def _imprint(node: Node) -> Iterator[tuple[str, str, str]]:
    for child in node.elements:
        text = " ".join(child.text.split())
        if child.tag == "biblScope":
            if child.get("from"):
                text = "-".join(part for part in (child.get("from"), child.get("to")) if part)
            field = _SCOPES.get(child.get("unit") or child.get("type"), "")
            yield field, text.replace("-", "–") if field == "pages" else text, text
        elif child.tag == "date":
            when = _DATE.match(child.get("when"))
            yield "date", text or child.get("when")[:10], when.group() if when else ""
        elif child.tag in ("publisher", "pubPlace") and text:
            yield {"publisher": "publisher", "pubPlace": "location"}[child.tag], text, text


def _identifiers(node: Node) -> Iterator[tuple[str, str, str]]:
    for child in node.find("idno", "ptr"):
        text = " ".join((child.get("target") or child.text).split())
        if child.tag == "ptr":
            if text.startswith(("http://", "https://")):
                yield "url", text, text
        else:
            field = _IDENTIFIERS.get(child.get("type").lower(), "")
            if field:
                yield field, text, text.lower() if field == "doi" else text


def _names(person: Node) -> list[tuple[str, str]]:
    """Family and given names; of a body its name and nothing."""
    found = [
        (
            " ".join(name.text.split()),
            " ".join(" ".join(one.text.split()) for one in around.elements if one.tag == "forename"),
        )
        for around in person.walk()
        for name in around.elements
        if name.tag == "surname"
    ]
    whole = " ".join(person.text.split())
    return found or ([(whole, "")] if whole else [])
