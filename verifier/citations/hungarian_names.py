"""Hungarian names, with the family name in front and no comma: "Berg Anna – Dorn Károly (szerk.): Folyók"."""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.claims import claimed
from verifier.citations.read_fields import span_of
from verifier.model import FieldSpan
from verifier.patterns import late_pattern
from verifier.signs import Signs

_SIGNS = Signs(
    "kiadás", "Kiadó", "(szerk", "szerk.", "Szerk.", "évf.", " sz. ", "Budapest", "oldal", "értekezés",
    "Egyetem", "egyetem", "Letölt", "letölt", "Akadémia", "Könyvkiadó",
)  # fmt: skip
_WORD = r"[^\Wa-zà-ÿőű\d_](?:[\w’']|-(?=\w)){1,25}"
_NAME = late_pattern(
    rf"(?P<family>{_WORD})\s(?P<given>(?:{_WORD}|[^\Wa-zà-ÿőű\d_]\.)(?:\s(?:{_WORD}|[^\Wa-zà-ÿőű\d_]\.))?)"
)
_BETWEEN = late_pattern(r"\s?[–—-]\s|,\s|;\s|\sés\s")
_FRONT = late_pattern(
    rf"\A(?P<names>{_WORD}\s{_WORD}[^:()\d]{{0,90}}?)\s?(?P<role>\((?:szerk|ford|vál|összeáll)\.?\)\s?)?(?:\((?:1[6-9]|20)\d\d[a-z]?\))?\s?:\s"
)


# "12. évf. 3. sz.", "12. évfolyam, 3–4. szám".
_ISSUE = late_pattern(
    r",?\s(?P<volume>\d{1,4})\.\sévf(?:olyam|\.)(?:,?\s(?P<number>\d{1,4}(?:[–/-]\d{1,4})?)\.\ssz(?:ám|\.))?"
)
_PAGE_WORD = late_pattern(r"(?<=\d\.\s)o(?:ldal|ld)?\.")
_EDITOR = late_pattern(
    rf"(?<=\s)[Ii]n:?\s(?P<names>{_WORD}\s{_WORD}[^:()\d]{{0,90}}?)\s\((?:szerk|ed|eds|főszerk)\.?\)"
)


def with_hungarian_names(text: str, read: Assembled) -> Assembled:
    """The names of a Hungarian citation in the order that they have; ``text`` is the citation."""
    if not _SIGNS.found_in(text):
        return read
    return _with_issue(text, _with_editors(text, _with_authors(text, read)))


def _with_authors(text: str, read: Assembled) -> Assembled:
    front = _FRONT.match(text)
    role = next((name for name in ("author", "editor", "title") if span_of(read, name)), "")
    span = span_of(read, role) if role else None
    if front is None or span is None or span.start > 1 or read.fields[role].startswith("{"):
        return read
    value = _families_in_front(front["names"])
    if not value:
        return read
    if role == "title":
        title = replace(span, start=front.end())
        author = FieldSpan("author", *front.span("names"), span.confidence)
        spans = (author, *(title if each is span else each for each in read.spans))
        fields = {"author": value, **read.fields, "title": " ".join(text[front.end() : span.end].split())}
        return Assembled(read.type, fields, spans, read.locator)
    spans = tuple(
        replace(each, start=0, end=front.end("names")) if each is span else each for each in read.spans
    )
    return Assembled(read.type, {**read.fields, role: value}, spans, read.locator)


def _with_editors(text: str, read: Assembled) -> Assembled:
    named = _EDITOR.search(text) if "zerk" in text and "editor" in read.fields else None
    value = _families_in_front(named["names"]) if named else ""
    return Assembled(read.type, {**read.fields, "editor": value}, read.spans, read.locator) if value else read


def _families_in_front(printed: str) -> str:
    """Names as BibLaTeX writes them; "" where one of them has not this form."""
    names = [_NAME.fullmatch(name.strip()) for name in _BETWEEN.split(printed.strip())]
    found = [name for name in names if name is not None]
    if len(found) < len(names):
        return ""
    return " and ".join(f"{name['family']}, {name['given']}" for name in found)


def _with_issue(text: str, read: Assembled) -> Assembled:
    """The volume and issue of a journal, and pages without the word behind them that looks like a place."""
    word = _PAGE_WORD.search(text) if " o" in text else None
    place = span_of(read, "location")
    if word is not None and place is not None and place.start == word.start():
        read = claimed(text, read, {}, word.span()) or read
    issue = _ISSUE.search(text) if " évf" in text and "journaltitle" in read.fields else None
    if issue is None:
        return read
    claims = {name: (issue[name], *issue.span(name)) for name in ("volume", "number") if issue[name]}
    rest = Assembled(
        read.type,
        {name: value for name, value in read.fields.items() if name not in ("volume", "number")},
        tuple(each for each in read.spans if each.field not in ("volume", "number")),
        read.locator,
    )
    return claimed(text, rest, claims, issue.span()) or read


__all__ = ["with_hungarian_names"]
