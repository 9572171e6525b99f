"""Chapters and sections by their numbers: "ch. 3, sec. 2, pp. 15–64", "Chap. 3, Sec. 2", "sec. 3.2".

So engineers print them between the year and the pages (IEEE Reference Guide), where taggers see a volume, or
nothing. The numbers go to ``chapter``, together, as BibLaTeX has no field for sections.
"""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.read_fields import in_order, span_of
from verifier.model import FieldSpan, Locator
from verifier.patterns import late_pattern
from verifier.signs import Signs

_PART = late_pattern(
    r"(?<=[,.)]\s)(?:[Cc]h(?:ap(?:ter)?)?\.?\s"
    r"(?P<chapter>\d{1,3}(?:\.\d{1,3}){0,2}|[IVX]{1,6})(?:,\s(?P<section>[Ss]ect?\.\s\d{1,3}(?:[.-]\d{1,3}){0,3}))?"
    r"|(?P<bare>[Ss]ect?\.\s\d{1,3}(?:[.-]\d{1,3}){0,3}))(?=[,.;]\s|[\s.]*\Z)"
    r"(?:,\spp?\.\s(?P<pages>\d{1,5}(?:\s?[-–]{1,2}\s?\d{1,5})?)(?=[,.;\s]|\Z))?"
)
_MISREAD = frozenset(("volume", "number", "locator", "note", "titleaddon", "series", "edition", "pages"))
_OF_PARTS = frozenset(
    ("book", "inbook", "incollection", "inproceedings", "article", "collection", "proceedings")
)
_SIGNS = Signs("ch. ", "Ch. ", "hap", "ec. ", "ect. ")
_SURE = 0.85


def with_chapter(text: str, read: Assembled) -> Assembled:
    """The citation with the number of a chapter that was lost or taken for a volume."""
    if read.type not in _OF_PARTS or "chapter" in read.fields or not _SIGNS.found_in(text):
        return read
    title = span_of(read, "booktitle") or span_of(read, "title")
    match = _PART.search(text, title.end) if title is not None else None
    if match is None or (read.type == "article" and "publisher" not in read.fields):
        return read
    if read.locator is not None and match["pages"] is None:
        # "(Wiley, 1999), Chap. 3", "chap. 3, here p. 12": a place in the book, as it is.
        return read
    start = match.start("chapter") if match["chapter"] else match.start("bare")
    end = max(match.end("chapter"), match.end("section"), match.end("bare"))
    over = [span for span in read.spans if span.start < match.end() and match.start() < span.end]
    if any(span.field not in _MISREAD or span.start < match.start() - 1 for span in over):
        return read
    gone = {span.field for span in over}
    fields = {name: value for name, value in read.fields.items() if name not in gone}
    spans = [span for span in read.spans if span not in over]
    fields["chapter"] = text[start:end]
    spans.append(FieldSpan("chapter", start, end, _SURE))
    locator = None if "locator" in gone and match["pages"] is None else read.locator
    if match["pages"]:
        fields["pages"] = plain_pages(match["pages"])
        spans.append(FieldSpan("pages", *match.span("pages"), _SURE))
        locator = Locator("page", fields["pages"])
    entry_type = read.type
    if entry_type == "article":
        entry_type = "incollection"
        fields = {("booktitle" if name == "journaltitle" else name): value for name, value in fields.items()}
        spans = [replace(each, field="booktitle") if each.field == "journaltitle" else each for each in spans]
    return Assembled(entry_type, fields, in_order(spans), locator)
