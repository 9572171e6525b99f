"""Marks and words of Croatian, Turkish and Italian references that were taken for parts of titles and names.

"»Plemstvo na Krku«. Zbornik 23 (2005)", "Čulina, Marko (ur.).", "Belleten, C. LXVI, S. 246", "recensione a
G. Benzi, Uomini di toga, in «Studi storici», LIV", "estratto da «Archivio Veneto»".
"""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import in_order, renamed, span_of
from verifier.compare.names import read_names, to_biblatex
from verifier.model import FieldSpan
from verifier.patterns import late_pattern
from verifier.signs import Signs

_SURE = 0.8
_CLOSED = late_pattern(r"«[.,]\s(?=[^\W\d_])")
_HOST = late_pattern(r"(?:U|In|Iz):\s(?P<book>[^«»]{4,120}?)(?:,\sur\.\s(?P<editors>[^\d«»():]{4,80}))?\Z")
_EDITOR = late_pattern(
    r",?\s?\((?:ur|prir|priredi[ol]a?|oprac|wyd|sast|yay\.\shaz|haz|urednik|urednica)\.?\)\.?\Z"
)
_TURKISH = late_pattern(
    r",\s(?:C|c|Cilt)\.?\s(?P<volume>[IVXLC]{1,8}|\d{1,3}),\s(?:S|s|Sayı|Sy)\.?\s(?P<number>\d{1,4})(?=,\s)"
)
_OFFPRINT = late_pattern(
    r"(?:estratto\sd(?:a|al|alla|allo|agli|all’)|extrait\sd[eu]|separata\sd[aeo]|Sonderdruck\saus)\s?«?"
)
_REVIEW_IN = late_pattern(
    r",\s(?:in\s)?«(?P<journal>[^«»]{3,80})»,\s(?:(?:a\.|vol\.)\s)?(?P<volume>[IVXLC]{1,8}|\d{1,3})\s?(?=\(|,)"
)
_REVIEW = late_pattern(r"(?:[Rr]ec(?:ensione|\.)\s|[Rr]eseña\s|[Cc]ompte\srendu\s)")
_PAGES_BEHIND = late_pattern(r"\)?,\spp?\.\s(?P<pages>\d{1,4}(?:[-–]\d{1,4})?)")
_NO_YEAR = late_pattern(r"s\.\s?a\.?,\s")
_VOLUME_WORDS = frozenset(("knj", "sv", "kn", "cilt", "zv", "zesz"))
_SIGNS = Signs(
    "Knj", "Sv.", "Kn.", "knj.", "sv.", "kn.", "Zv.", "Zesz",
    "«. ", "«, ", "(ur", "(prir", "(oprac", "(wyd", "(sast", "haz", " C. ", " c. ", "Cilt", "estratto",
    "extrait", "separata", "Sonderdruck", "», ", "s.a.", "s. a.",
)  # fmt: skip


def with_borders_abroad(text: str, read: Assembled) -> Assembled:
    """The fields of a citation without these marks and words; ``text`` is the citation."""
    if not _SIGNS.found_in(text):
        return read
    if read.fields.get("journaltitle", "").rstrip(".").casefold() in _VOLUME_WORDS:
        read = _without_volume_word(read)
    read = _reversed_marks(text, read)
    read = _review(text, read)
    read = _offprint(text, _turkish(text, read))
    return _without_no_year(text, _editor(text, read))


def _reversed_marks(text: str, read: Assembled) -> Assembled:
    """What stands behind a title in »«, and was read with it: its journal, or book and editors."""
    title = span_of(read, "title")
    if title is None or "«" not in read.fields["title"] or read.fields.keys() & {"journaltitle", "booktitle"}:
        return read
    match = _CLOSED.search(text, title.start, title.end)
    if match is None or text[max(0, title.start - 1)] != "»":
        return read
    fields = {**read.fields, "title": text[title.start : match.start()]}
    spans = [replace(each, end=match.start()) if each is title else each for each in read.spans]
    host = _HOST.match(text[: title.end], match.end())
    if host is None:
        if "volume" not in fields or "publisher" in fields:
            return read
        fields["journaltitle"] = text[match.end() : title.end].rstrip(" ,.")
        spans.append(FieldSpan("journaltitle", match.end(), title.end, _SURE))
        return Assembled("article", fields, in_order(spans), read.locator)
    fields["booktitle"] = host["book"]
    spans.append(FieldSpan("booktitle", *host.span("book"), _SURE))
    if host["editors"] and "editor" not in fields:
        fields["editor"] = to_biblatex(read_names(host["editors"]))
        spans.append(FieldSpan("editor", *host.span("editors"), _SURE))
    return Assembled("incollection", fields, in_order(spans), read.locator)


def _without_volume_word(read: Assembled) -> Assembled:
    """A book whose word for its volumes was taken for a journal: "Isprave kaptola. Knj. 1. Zagreb"."""
    fields = {name: value for name, value in read.fields.items() if name != "journaltitle"}
    spans = tuple(span for span in read.spans if span.field != "journaltitle")
    return Assembled("book" if read.type == "article" else read.type, fields, spans, read.locator)


def _editor(text: str, read: Assembled) -> Assembled:
    """Who edited a book, told by a role in brackets that was read as part of the name."""
    author = span_of(read, "author")
    if author is None or "editor" in read.fields:
        return read
    match = _EDITOR.search(text[: author.end], author.start) or _EDITOR.search(
        text[: author.end + 1], author.start
    )
    if match is None:
        return read
    names = to_biblatex(read_names(text[author.start : match.start()]))
    spans = tuple(replace(each, end=match.start()) if each is author else each for each in read.spans)
    edited = Assembled(read.type, {**read.fields, "author": names}, spans, read.locator)
    return renamed(edited, read.type, {"author": "editor"})


def _turkish(text: str, read: Assembled) -> Assembled:
    """Volume (*cilt*) and issue (*sayı*) by their letters."""
    journal = span_of(read, "journaltitle")
    match = _TURKISH.search(text, journal.start) if journal is not None else None
    if journal is None or match is None or match.start() > journal.end:
        return read
    fields = {**read.fields, "journaltitle": text[journal.start : match.start()]}
    fields |= {"volume": match["volume"], "number": match["number"]}
    spans = [each for each in read.spans if each.field not in ("volume", "number", "journaltitle")]
    spans.append(replace(journal, end=match.start()))
    spans += [FieldSpan(name, *match.span(name), _SURE) for name in ("volume", "number")]
    return Assembled(read.type, fields, in_order(spans), read.locator)


def _offprint(text: str, read: Assembled) -> Assembled:
    """The journal from which an offprint was made, without the words that say so."""
    journal = span_of(read, "journaltitle")
    match = _OFFPRINT.match(text, journal.start) if journal is not None else None
    if journal is None or match is None or match.end() >= journal.end:
        return read
    fields = {**read.fields, "journaltitle": text[match.end() : journal.end].rstrip(" ,»")}
    spans = tuple(replace(each, start=match.end()) if each is journal else each for each in read.spans)
    return Assembled(read.type, fields, spans, read.locator)


def _review(text: str, read: Assembled) -> Assembled:
    """A review whose journal was read with its title."""
    title = span_of(read, "title")
    if title is None or "journaltitle" in read.fields or not _REVIEW.match(text, title.start):
        return read
    match = _REVIEW_IN.search(text, title.start)
    if match is None or match.start() > title.end:
        return read
    pages = _PAGES_BEHIND.search(text, match.end())
    fields = {**read.fields, "title": text[title.start : match.start()]}
    fields |= {"journaltitle": match["journal"], "volume": match["volume"]}
    gone = ("volume", "journaltitle", "title", "pages", "locator")
    spans = [each for each in read.spans if each.field not in gone]
    spans.append(replace(title, end=match.start()))
    spans.append(FieldSpan("journaltitle", *match.span("journal"), _SURE))
    spans.append(FieldSpan("volume", *match.span("volume"), _SURE))
    if pages is not None:
        fields["pages"] = pages["pages"].replace("–", "-")
        spans.append(FieldSpan("pages", *pages.span("pages"), _SURE))
    locator = replace(read.locator, value=fields["pages"]) if read.locator and pages else None
    if locator is not None and pages is not None:
        spans.append(FieldSpan("locator", *pages.span("pages"), _SURE))
    return Assembled("article", fields, in_order(spans), locator)


def _without_no_year(text: str, read: Assembled) -> Assembled:
    """A cited page without the end of "s.a.", by which Italians say that a book bears no year."""
    span = next((each for each in read.spans if each.field == "locator"), None)
    if span is None or read.locator is None or not read.locator.value.startswith("a."):
        return read
    match = _NO_YEAR.match(text, max(0, span.start - len("s. ")))
    match = match or _NO_YEAR.match(text, max(0, span.start - len("s.")))
    page = _PAGE.search(text, span.start, span.end)
    if match is None or page is None:
        return read
    spans = tuple(
        replace(each, start=page.start(), end=page.end()) if each is span else each for each in read.spans
    )
    return Assembled(
        read.type, read.fields, spans, replace(read.locator, value=page.group().replace("–", "-"))
    )


_PAGE = late_pattern(r"\d{1,4}(?:[-–]\d{1,4})?")

__all__ = ["with_borders_abroad"]
