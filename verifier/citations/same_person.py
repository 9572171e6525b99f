"""Words for a person named before: "ders.", "Id.", "dies." in the place of the author or among editors."""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.plain_names import biblatex_names
from verifier.citations.read_fields import in_order, span_of
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

_SAME = late_pattern(
    r"(?:[Dd]e(?:rs|ms|ns)|DERS|[Dd]ies|DIES|[Ii][Dd]|[Ii]dem|IDEM|[Ee]ad|EAD|[Ee]adem|[Dd]erselbe|[Dd]ieselbe|[Hh]is|[Hh]er|[Tt]heir|seine[mnr]|ihre[mnr])(?:\.|(?!\w))\s?(?:/|,|und|u\.|e|et|&|and)?\s?"
)
_OWNER = late_pattern(
    r"(?:[Ii]n:?\s)?(?P<same>(?:[Dd]ers|DERS|[Dd]ies|DIES|[Ii][Dd]|[Ii]dem|IDEM|[Ee]ad|EAD|[Ee]adem)\b\.?)(?P<editor>\s\((?:[Hh]rsg|[Hh]gg?|eds?)\.?\))?[,:]\s(?=\S)"
)
_EDITED_BY = late_pattern(r"\s?\((?:Hrsg|Hg|Hgg|[Ee]ds?|dir|éd|coord|a cura di)\.?\)")
_BY = ("on d", "v. d")
_SAME_IN_FRONT = late_pattern(
    r"(?:(?:[Dd]ers|[Dd]ies|[Ii]d|[Ii]dem|[Ee]ad|[Ee]adem)\.?[:,]|(?:Он|Она|Они)\sже[.:,])\s(?=\S)"
)


def without_same_in_title(text: str, read: Assembled) -> Assembled:
    """The title without "Ders.:" in front of it, which stands for the author."""
    span = span_of(read, "title")
    match = _SAME_IN_FRONT.match(text, span.start, span.end) if span else None
    if span is None or match is None:
        return read
    spans = tuple(replace(each, start=match.end()) if each is span else each for each in read.spans)
    title = " ".join(text[match.end() : span.end].split())
    return Assembled(read.type, {**read.fields, "title": title}, spans, read.locator)


def without_same(read: Assembled) -> Assembled:
    """No author where "Id." or "Ders." stands in his place: who is meant, only the note before can tell."""
    author = read.fields.get("author", "").strip(" {}.,")
    if author.casefold() not in ("id", "idem", "ead", "eadem", "ders", "dies", "derselbe", "dieselbe"):
        return read
    fields = {name: value for name, value in read.fields.items() if name != "author"}
    spans = tuple(span for span in read.spans if span.field != "author")
    return Assembled(read.type, fields, spans, read.locator)


def by_same_person(text: str, read: Assembled) -> Assembled:
    """Editors of which one is "the same": the author, who isn't named again ("in: Ders./Ulrike Sand")."""
    read = _owner(text, read)
    span = span_of(read, "editor")
    author = read.fields.get("author", "")
    match = _SAME.match(text, span.start, span.end) if span else None
    if span is None or match is None:
        return read
    fields = dict(read.fields)
    others = biblatex_names(text[match.end() : span.end]) if match.end() < span.end else ""
    names = " and ".join(name for name in (author if " and " not in author else "", others) if name)
    named = span
    del fields["editor"]
    if others and names:
        fields["editor"] = names
    elif author:
        edited = _EDITED_BY.match(text, span.end) or text.startswith(_BY, span.start - 3)
        fields["editor" if edited else "bookauthor"] = author
        named = replace(span, field="editor" if edited else "bookauthor")
    entry_type = "inbook" if "bookauthor" in fields and read.type == "incollection" else read.type
    spans = tuple(
        each if each is not span else named
        for each in read.spans
        if each is not span or named.field in fields
    )
    return Assembled(entry_type, fields, spans, read.locator)


# "Brief an Sophie Mertens vom 3. Januar 1812 | , in: ders. |, Briefwechsel": the host has the same author.
_IN_THE_SAME = late_pattern(r",\s[Ii]n:?\s(?P<same>[Dd]ers|[Dd]ies|[Ii]dem|[Ii]d|[Ee]adem|[Ee]ad)\.?\Z")


def with_host_of_same(text: str, read: Assembled) -> Assembled:
    """The title without "in: ders." behind it, of whose book a tagger then made a journal."""
    title = span_of(read, "title")
    end = _IN_THE_SAME.search(text, title.start, title.end) if title is not None else None
    host = read.fields.get("journaltitle") or read.fields.get("booktitle")
    if title is None or end is None or not host or "author" not in read.fields:
        return read
    fields = {name: value for name, value in read.fields.items() if name != "journaltitle"}
    fields["title"] = " ".join(text[title.start : end.start()].split())
    fields |= {"booktitle": host, "bookauthor": read.fields["author"]}
    spans = [
        replace(each, field="booktitle") if each.field == "journaltitle" else each for each in read.spans
    ]
    spans = [replace(each, end=end.start()) if each is title else each for each in spans]
    spans.append(FieldSpan("bookauthor", *end.span("same"), title.confidence))
    return Assembled("inbook", fields, in_order(spans), read.locator)


def _owner(text: str, read: Assembled) -> Assembled:
    """The author of a part, where "the same" is named as that of the whole or in front of its title."""
    if "booktitle" not in read.fields and "bookauthor" not in read.fields:
        return read
    author = read.fields.get("author", "")
    span = span_of(read, "bookauthor")
    if span is not None and _SAME.fullmatch(text, span.start, span.end):
        fields = {name: value for name, value in read.fields.items() if name != "bookauthor"}
        if author and _EDITED_BY.match(text, span.end):
            fields["editor"] = author
            spans = tuple(replace(each, field="editor") if each is span else each for each in read.spans)
            return Assembled("incollection", fields, spans, read.locator)
        if author:
            fields["bookauthor"] = author
        spans = tuple(each for each in read.spans if each is not span or author)
        return Assembled(read.type, fields, spans, read.locator)
    host = span_of(read, "booktitle")
    named = _OWNER.match(text, host.start, host.end) if host else None
    if host is None or named is None:
        return read
    title = {"booktitle": " ".join(text[named.end() : host.end].split()).strip(" .,")}
    role = "editor" if named["editor"] else "bookauthor"
    fields = {**read.fields, **title, **({role: author} if author else {})}
    spans = tuple(replace(each, start=named.end()) if each is host else each for each in read.spans)
    if author:
        named_span = FieldSpan(role, named.start("same"), named.end("same"), host.confidence)
        spans = in_order((*spans, named_span))
    return Assembled("inbook" if author and role != "editor" else read.type, fields, spans, read.locator)
