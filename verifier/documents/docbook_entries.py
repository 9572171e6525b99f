"""``biblioentry`` of DocBook: a reference in fields, without the punctuation that a printed one has.

What stands in a ``biblioset`` tells of the journal or book that holds the work, or of the work itself, as
its ``relation`` says. Elements are those of “DocBook: The Definitive Guide”, versions 4 and 5.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from verifier.documents.links import is_address
from verifier.documents.marked import MarkedCitation
from verifier.documents.passages import Writer
from verifier.documents.printed import Piece, as_field, name_list, write_reference
from verifier.documents.tree import Node, words

_FIELDS: Mapping[str, str] = {
    "city": "location", "state": "location", "country": "location", "address": "location", "year": "date",
    "subtitle": "subtitle", "pubdate": "date", "date": "date", "publishername": "publisher",
    "volumenum": "volume", "issuenum": "number", "pagenums": "pages", "artpagenums": "pages",
    "edition": "edition", "seriesvolnums": "number", "isbn": "isbn", "issn": "issn", "pubsnumber": "number",
    "productnumber": "version", "conftitle": "eventtitle", "confdates": "eventdate", "bibliomisc": "",
    "releaseinfo": "", "confsponsor": "organization", "invpartnumber": "", "contractnum": "", "confnum": "",
}  # fmt: skip
_CLASSES: Mapping[str, str] = {
    "doi": "doi", "isbn": "isbn", "issn": "issn", "uri": "url", "isrn": "number", "pubnumber": "number",
    "pubsnumber": "number", "arxiv": "eprint", "libraryofcongress": "",
}  # fmt: skip
_ROLES: Mapping[str, str] = {
    "author": "author", "corpauthor": "author", "orgname": "author", "personname": "author",
    "collab": "author", "editor": "editor", "translator": "translator",
}  # fmt: skip
_PARTS = frozenset(("article", "chapter", "part", "section"))
_PERIODICALS = frozenset(("journal", "periodical", "magazine", "newspaper", "newsletter"))
_GROUPS = words(
    "authorgroup publisher address confgroup biblioset bibliomset copyright info printhistory articleinfo"
    " bookinfo"
)
_SKIPPED = words(
    "abbrev abstract keywordset subjectset legalnotice revhistory mediaobject graphic authorblurb personblurb"
    " affiliation email holder titleabbrev authorinitials street postcode pob fax phone"
)
_LINKS = frozenset(("ulink", "link", "uri", "bibliosource"))


def write_biblioentry(node: Node, writer: Writer) -> None:
    """Write the fields of an entry, those of its people first, and note what each of them is."""
    parts = list(_parts(node, ""))
    fields: dict[str, str] = {}
    said: list[str] = []
    people: dict[str, list[tuple[str, str]]] = {}
    for field, text, person in parts:
        if person is not None:
            people.setdefault(field, []).append(person)
        elif field and field not in fields:
            fields[field] = text
        elif field != "url" or text not in fields.values():
            said.append(text)
    fields |= {role: as_field(names) for role, names in people.items()}
    named = [role for role in ("author", "editor", "translator") if role in people]
    pieces = [Piece("", _printed_names(role, people[role])) for role in named]
    pieces += [Piece(field, text) for field, text, person in parts if person is None]
    if said:
        fields["addendum"] = "; ".join(dict.fromkeys(said))
    start = writer.length
    write_reference(writer, pieces)
    writer.mark(start, MarkedCitation(0, 0, type=_type(node, fields), fields=fields))


Part = tuple[str, str, tuple[str, str] | None]
"""Field, printed text, and the family and given name if it is a person."""


def _parts(node: Node, relation: str) -> Iterator[Part]:
    """The parts of an entry, or of a group within it."""
    for child in node.elements:
        if child.tag in _SKIPPED:
            continue
        if child.tag in _ROLES or child.tag == "othercredit":
            yield from _person(child)
        elif child.tag in ("title", "citetitle"):
            yield from _title(child, relation)
        elif child.tag in _LINKS:
            yield from _link(child)
        elif (child.tag in _GROUPS or any(True for _ in child.find(*_LINKS))) and any(child.elements):
            # "<releaseinfo><link xlink:href="…"/></releaseinfo>" is a group too.
            yield from _parts(child, child.get("relation").lower() or relation)
        elif text := " ".join(child.text.split()):
            yield _field(child), text, None


def _field(node: Node) -> str:
    """The field of an element that holds nothing but text, "" for none."""
    if node.tag in ("biblioid", "citebiblioid"):
        kind = node.get("class").lower()
        kind = node.get("otherclass").lower() if kind in ("other", "") else kind
        return _CLASSES.get(kind, "" if kind else "number")
    return _FIELDS.get(node.tag, "")


def _link(node: Node) -> Iterator[Part]:
    text = " ".join(node.text.split())
    address = node.get("url") or node.get("xlink:href") or text
    yield "url" if is_address(address) else "", address, None
    if text and text != address:
        yield "", text, None


def _title(node: Node, relation: str) -> Iterator[Part]:
    field, address = _title_field(node, relation), node.get("xlink:href")
    yield field, " ".join(node.text.split()), None
    if field == "title" and is_address(address):
        yield "url", address, None


def _title_field(node: Node, relation: str) -> str:
    """What a title is the title of: the work, or what holds it."""
    kind = relation or node.get("pubwork").lower()
    if kind in _PERIODICALS:
        return "journaltitle"
    if kind == "series":
        return "series"
    entry = node.parent.parent if node.parent is not None else None
    of_part = entry is not None and any(
        one.tag in ("title", "citetitle") or one.get("relation").lower() in _PARTS for one in entry.elements
    )
    return "booktitle" if relation and kind not in _PARTS and of_part else "title"


def _person(node: Node) -> Iterator[Part]:
    """The people or the body of an element."""
    role = _ROLES.get(node.tag) or _ROLES.get(node.get("class").lower(), "")
    parts = {child.tag: " ".join(child.text.split()) for child in node.walk()}
    given = parts.get("firstname") or parts.get("givenname", "")
    if surname := parts.get("surname", ""):
        name = (surname, " ".join(part for part in (given, parts.get("othername", "")) if part))
    elif body := parts.get("orgname") or parts.get("corpauthor") or parts.get("collab", ""):
        name = (body, "")
    else:
        whole = parts.get("personname") or " ".join(node.text.split())
        first, _, last = whole.rpartition(" ")
        name = (last, first)
    if not name[0]:
        return
    if role:
        yield role, name[0], name
    else:
        yield "", " ".join(part for part in (name[1], name[0]) if part), None


def _printed_names(role: str, names: list[tuple[str, str]]) -> str:
    printed = name_list(f"{given} {family}".strip() for family, given in names)
    if role == "editor":
        return f"{printed} (eds.)" if len(names) > 1 else f"{printed} (ed.)"
    return f"trans. {printed}" if role == "translator" else printed


def _type(node: Node, fields: Mapping[str, str]) -> str:
    """The type of an entry, as its markup says or its fields tell."""
    relations = {one.get("relation").lower() for one in node.find("biblioset", "bibliomset")}
    pubworks = {one.get("pubwork").lower() for one in node.find("citetitle")}
    if "journaltitle" in fields or relations & _PERIODICALS:
        return "article"
    if "eventtitle" in fields:
        return "inproceedings" if "booktitle" in fields else "proceedings"
    if "booktitle" in fields:
        return "incollection"
    if "publisher" in fields or "isbn" in fields or pubworks & {"book", "manual"}:
        return "book"
    return "online" if "url" in fields else ""
