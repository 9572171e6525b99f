"""Bibliographies in XML, read as works: PubMed's, and MODS (versions 3.x); EndNote's is in `endnote_xml`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from verifier.bibliography.marked_nodes import marked_text
from verifier.bibliography.records import (
    Record,
    RecordFault,
    body,
    date,
    doi,
    finished,
    issued,
    names,
    pages,
    person,
    plain,
)
from verifier.documents.tree import Node, parse_xml

_WITHIN = ("incollection", "inproceedings", "inreference")
_MOST_NAMES = 2000


def _value(node: Node | None) -> str:
    return plain(node.text) if node is not None else ""


def _first(node: Node, *path: str) -> str:
    """The text of the first element that lies on a path of names below a node."""
    found: Node | None = node
    for tag in path:
        found = next((child for child in found.elements if child.tag == tag), None) if found else None
    return _value(found)


def _children(node: Node, tag: str) -> Iterator[Node]:
    return (child for child in node.elements if child.tag == tag)


# --- PubMed ------------------------------------------------------------------------------------


def read_pubmed(data: bytes, text: str, path: Path) -> Iterator[Record | RecordFault]:
    """Read PubMed's XML: articles and books. Raises `UnreadableFile` when it is not well-formed."""
    del text
    root = parse_xml(data, str(path))
    for record in (node for node in root.walk() if node.tag in ("PubmedArticle", "PubmedBookArticle")):
        made = _pubmed(record)
        yield made if made.fields.get("title") else RecordFault(record.line, "the record holds no title")


def _pubmed(record: Node) -> Record:
    is_book = record.tag == "PubmedBookArticle"
    article = record.first("BookDocument" if is_book else "Article") or record
    journal = article.first("Journal")
    issue = journal.first("JournalIssue") if journal else None
    published = article.first("PubDate") or article.first("ArticleDate")
    identifiers = {
        node.get("IdType") or node.get("EIdType"): _value(node)
        for node in record.find("ArticleId", "ELocationID")
        if not any(around.tag in ("Reference", "ReferenceList") for around in node.ancestors())
    }
    number = _value(record.first("PMID"))
    authors = article.first("AuthorList")
    title = article.first("BookTitle" if is_book else "ArticleTitle")
    fields = {
        "author": _pubmed_names(authors),
        "title": marked_text(title).rstrip(".") if title else "",
        "journaltitle": _first(journal, "Title") or _first(journal, "ISOAbbreviation") if journal else "",
        "issn": _first(journal, "ISSN") if journal else "",
        "volume": _first(issue, "Volume") if issue else "",
        "number": _first(issue, "Issue") if issue else "",
        "pages": _pubmed_pages(_value(article.first("MedlinePgn"))),
        "date": _pubmed_date(published),
        "doi": doi(identifiers.get("doi", "")),
        "eprint": number,
        "eprinttype": "pubmed" if number else "",
        "publisher": _value(article.first("PublisherName")),
        "location": _value(article.first("PublisherLocation")),
        "isbn": _value(article.first("Isbn")),
        "abstract": " ".join(filter(None, map(_value, article.find("AbstractText")))),
        "keywords": ", ".join(dict.fromkeys(map(_value, record.find("Keyword")))),
        "shortjournal": _first(journal, "ISOAbbreviation") if journal and _first(journal, "Title") else "",
        "language": _first(article, "Language"),
    }
    return finished("book" if is_book else "article", fields, record.line)


def _pubmed_pages(printed: str) -> str:
    first, _, last = printed.partition("-")
    if first.isdecimal() and last.isdecimal() and len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return pages(first, last)


def _pubmed_date(node: Node | None) -> str:
    if node is None:
        return ""
    parts = [_first(node, tag) for tag in ("Year", "Month", "Day")]
    return issued(" ".join(filter(None, parts)), _first(node, "MedlineDate"))


def _pubmed_names(listed: Node | None) -> str:
    made = []
    for node in list(_children(listed, "Author"))[:_MOST_NAMES] if listed else ():
        collective = _first(node, "CollectiveName")
        family = _first(node, "LastName")
        given = _first(node, "ForeName") or _first(node, "Initials")
        made.append(body(collective) if collective else person(family, given, _first(node, "Suffix")))
    return " and ".join(filter(None, made))


# --- MODS --------------------------------------------------------------------------------------

_MODS_GENRES: tuple[tuple[str, str], ...] = (
    ("thesis", "thesis"), ("dissertation", "thesis"), ("conference publication", "inproceedings"),
    ("report", "report"), ("book chapter", "incollection"), ("article", "article"), ("newspaper", "article"),
    ("web site", "online"), ("web page", "online"), ("patent", "patent"), ("book", "book"), ("dataset",
    "dataset"),
)  # fmt: skip
_ROLES = {
    "author": "author", "aut": "author", "creator": "author", "cre": "author", "editor": "editor",
    "edt": "editor", "translator": "translator", "trl": "translator",
}  # fmt: skip


def read_mods(data: bytes, text: str, path: Path) -> Iterator[Record | RecordFault]:
    """Read MODS, alone or in a collection. Raises `UnreadableFile` when it is not well-formed."""
    del text
    root = parse_xml(data, str(path))
    for record in (node for node in root.walk() if node.tag == "mods"):
        made = _mods(record)
        yield made if made.fields.get("title") else RecordFault(record.line, "the record holds no title")


def _mods(record: Node) -> Record:
    host = next((node for node in _children(record, "relatedItem") if node.get("type") == "host"), None)
    series = next((node for node in _children(record, "relatedItem") if node.get("type") == "series"), None)
    kind = _mods_type(record, host)
    origin = next(_children(record, "originInfo"), None) or (host.first("originInfo") if host else None)
    part = host.first("part") if host else next(_children(record, "part"), None)
    people = _mods_names(record)
    if host is not None:
        people = {**_mods_names(host), **people}
    fields = {
        **people,
        **dict(zip(("title", "subtitle"), _mods_title(record), strict=True)),
        "booktitle" if kind in _WITHIN else "journaltitle": ": ".join(filter(None, _mods_title(host)))
        if host
        else "",
        "series": _mods_title(series)[0] if series else "",
        "language": _value(record.first("languageTerm")),
    }
    if origin is not None:
        fields |= {
            "publisher": _first(origin, "publisher"),
            "location": next(
                (_value(node) for node in origin.find("placeTerm") if node.get("type") != "code"), ""
            ),
            "edition": _first(origin, "edition"),
            "date": issued(*(_first(origin, tag) for tag in ("dateIssued", "copyrightDate", "dateCreated"))),
        }
    if part is not None:
        fields |= _mods_part(part)
        fields["date"] = date(_first(part, "date")) or fields.get("date", "") or _first(part, "date")
    for node in (node for owner in (record, host) if owner for node in _children(owner, "identifier")):
        if node.get("type") in ("doi", "isbn", "issn"):
            value = _value(node)
            fields.setdefault(node.get("type"), doi(value) if node.get("type") == "doi" else value)
    fields["url"] = next((_value(node) for node in record.find("url")), "")
    fields["abstract"] = _first(record, "abstract")
    subjects = [_value(node) for node in record.find("topic") if node.parent and node.parent.parent is record]
    fields["keywords"] = ", ".join(dict.fromkeys(filter(None, subjects)))
    return finished(kind, fields, record.line)


def _mods_type(record: Node, host: Node | None) -> str:
    genres = [
        _value(node).casefold() for owner in (record, host) if owner for node in _children(owner, "genre")
    ]
    for genre in genres:
        for words, kind in _MODS_GENRES:
            if words in genre and not (host is not None and kind == "book"):
                return kind
    if host is None:
        return "book" if record.first("publisher") else "misc"
    is_serial = host.first("issuance") is not None and _value(host.first("issuance")) in (
        "continuing",
        "serial",
    )
    has_issue = any(node.get("type") in ("volume", "issue") for node in record.find("detail"))
    return (
        "article"
        if is_serial or has_issue or "issn" in {n.get("type") for n in host.find("identifier")}
        else "incollection"
    )


def _mods_title(node: Node | None) -> tuple[str, str]:
    info = (
        next((child for child in _children(node, "titleInfo") if not child.get("type")), None)
        if node
        else None
    )
    if info is None:
        return "", ""
    return f"{_first(info, 'nonSort')} {_first(info, 'title')}".strip(), _first(info, "subTitle")


def _mods_names(node: Node) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for name in list(_children(node, "name"))[:_MOST_NAMES]:
        roles = [_ROLES.get(_value(term).casefold(), "") for term in name.find("roleTerm")]
        role = next(filter(None, roles), "author" if not roles else "")
        parts: dict[str, str] = {}
        for part in _children(name, "namePart"):
            kind = part.get("type")
            parts[kind] = f"{parts[kind]} {_value(part)}" if kind in parts else _value(part)
        if not role:
            continue
        if name.get("type") in ("corporate", "conference"):
            made = body(parts.get("", ""))
        elif "family" in parts:
            made = person(parts["family"], parts.get("given", ""), parts.get("termsOfAddress", ""))
        else:
            made = names([parts.get("", "")])
        if made:
            found.setdefault(role, []).append(made)
    return {role: " and ".join(listed) for role, listed in found.items()}


def _mods_part(part: Node) -> dict[str, str]:
    fields = {}
    for detail in _children(part, "detail"):
        field = {"volume": "volume", "issue": "number", "number": "number"}.get(detail.get("type"))
        if field:
            fields[field] = _first(detail, "number")
    extent = next(
        (node for node in _children(part, "extent") if node.get("unit") in ("", "page", "pages")), None
    )
    if extent is not None:
        fields["pages"] = pages(_first(extent, "start"), _first(extent, "end")) or pages(
            _first(extent, "list")
        )
    return fields
