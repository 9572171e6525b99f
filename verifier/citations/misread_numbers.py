"""Numbers of a citation that stand in the wrong field, which only the words around them tell."""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.read_fields import in_order, renamed, span_of
from verifier.model import FieldSpan, Locator
from verifier.patterns import late_pattern

# "Article 4(h)": a place in a treaty or report, behind which no journal stands.
_PLACES = {
    "article": "article", "articles": "article", "art": "article", "art.": "article", "artículo": "article",
    "artikel": "article", "section": "section", "chapter": "chapter", "annex": "annex",
    "principle": "article",
    "rule": "article", "paragraph": "paragraph", "appendix": "annex",
}  # fmt: skip
_PLACE = late_pattern(r"\d{1,3}(?:\.\d{1,3})?[a-z]?(?:\(\w{1,4}\)){0,3}|[IVX]{1,5}(?:\(\w{1,4}\)){0,2}")
_YEAR_BEHIND = late_pattern(r"/(?P<year>(?:19|20)\d\d)(?!\d)")
# "a. I, n. 4", "Jg. 12, H. 3": the volume with its issue, in the words of their languages.
_IN_WORDS = late_pattern(
    r"(?:a|anno|année|año|Jg|Jahrg|annata|vol|t)\.?\s(?P<volume>[IVXLC]{1,8}|\d{1,4}),\s(?:n|nn|no|nr|Nr|núm|fasc|H|Heft)\.?[º°]?\s"
    r"(?P<number>\d{1,4}(?:[-–/]\d{1,4})?)"
)
_IN_FIGURES = late_pattern(r"(?:0?[1-9]|[12]\d|3[01])\.\s?(?:0?[1-9]|1[0-2])\.\s?(?:1[6-9]|20)\d\d(?!\d)")
_OF_BODIES = frozenset({"publisher", "institution", "location"})
_STATIONS = tuple("Radio Channel France Rai RAI Canal TV CCTV BBC ITV Antena Kanal".split())  # noqa: SIM905
"""Broadcasters have a number in their names: "BBC Radio 4", "France 3"."""


def with_numbers_in_place(text: str, read: Assembled) -> Assembled:
    """The fields of a citation with its numbers where they belong; ``text`` is the citation."""
    if "volume" not in read.fields:
        return read
    read = _day_in_figures(text, _cited_article(text, _pages(text, read)))
    return _issue_of_year(text, _station(text, _volume_in_words(read)))


_BEHIND_IMPRINT = late_pattern(r":\s[^():]{2,90},\s(?:1[4-9]|20)\d\d\),\s\Z")
_RANGE = late_pattern(r"(?P<first>\d{1,4})\s?[-–]\s?\d{1,4}")
_OF_NEWSPAPER = late_pattern(r"[A-Z]{1,2}\d{1,3}(?:\s?[-–]\s?[A-Z]?\d{1,3})?")
_DAY = len("2016-06-12")


def _pages(text: str, read: Assembled) -> Assembled:
    """Pages taken for a volume: a range behind an imprint, "B4" behind the day of a newspaper."""
    volume = span_of(read, "volume") if read.locator is None and "pages" not in read.fields else None
    if volume is None or text[volume.end :].strip(" .").isalnum():
        return read
    paged = (
        _OF_NEWSPAPER.fullmatch(text, volume.start, volume.end) is not None
        and read.type == "article"
        and len(read.fields.get("date", "")) == _DAY
        if text[volume.start].isalpha()
        else _RANGE.fullmatch(text, volume.start, volume.end) is not None
        and _BEHIND_IMPRINT.search(text, 0, volume.start) is not None
    )
    if not paged:
        return read
    fields = {name: value for name, value in read.fields.items() if name != "volume"}
    spans = (replace(each, field="locator") if each is volume else each for each in read.spans)
    value = plain_pages(text[volume.start : volume.end])
    return Assembled(read.type, fields, in_order(spans), Locator("page", value))


def _cited_article(text: str, read: Assembled) -> Assembled:
    """The article of a treaty that was taken for a journal and its volume: "(Lomé, 2000), Article 4(h)"."""
    host, volume = span_of(read, "journaltitle"), span_of(read, "volume")
    kind = _PLACES.get(read.fields.get("journaltitle", "").casefold(), "")
    if not kind or host is None or volume is None or read.locator is not None or host.start > volume.start:
        return read
    place = _PLACE.match(text, volume.start)
    if place is None or place.end() < volume.end:
        return read
    fields = {name: value for name, value in read.fields.items() if name not in ("journaltitle", "volume")}
    spans = [each for each in read.spans if each.field not in ("journaltitle", "volume")]
    spans.append(replace(volume, field="locator", end=place.end()))
    corporate = fields.get("author", "").startswith("{")
    entry_type = "report" if corporate else "book" if "location" in fields else "misc"
    return Assembled(entry_type, fields, in_order(spans), Locator(kind, place.group()))


def _day_in_figures(text: str, read: Assembled) -> Assembled:
    """The day of a newspaper that was taken for volume and issue: "Lidové noviny, 14. 3. 2011"."""
    volume = span_of(read, "volume")
    match = _IN_FIGURES.match(text, volume.start) if volume else None
    day = read_date(match.group()) if match and read.type == "article" else ""
    inside = [each for each in read.spans if match and match.start() <= each.start < match.end()]
    if not day or match is None or not {each.field for each in inside} <= {"volume", "number", "date"}:
        return read
    known = span_of(read, "date")
    if known is not None and known not in inside:
        return read
    fields = {name: value for name, value in read.fields.items() if name not in {e.field for e in inside}}
    spans = [each for each in read.spans if each not in inside]
    spans.append(FieldSpan("date", *match.span(), min(each.confidence for each in inside)))
    return Assembled(read.type, {**fields, "date": day}, in_order(spans), read.locator)


def _volume_in_words(read: Assembled) -> Assembled:
    """Volume and issue that were read together with their words."""
    match = _IN_WORDS.fullmatch(read.fields["volume"]) if "," in read.fields.get("volume", "") else None
    span = span_of(read, "volume")
    if match is None or span is None or "number" in read.fields or span.end - span.start != match.end():
        return read
    parts = [
        replace(span, field=name, start=span.start + match.start(name), end=span.start + match.end(name))
        for name in ("volume", "number")
    ]
    spans = [each for each in read.spans if each is not span]
    fields = {**read.fields, "volume": match["volume"], "number": match["number"]}
    return Assembled(read.type, fields, in_order([*spans, *parts]), read.locator)


def _station(text: str, read: Assembled) -> Assembled:
    """The number of a broadcaster, which is a part of its name."""
    span = span_of(read, "volume")
    name = next((name for name in ("institution", "publisher", "journaltitle") if name in read.fields), "")
    holder = span_of(read, name) if name else None
    if span is None or holder is None or text[holder.end : span.start] != " ":
        return read
    if not read.fields[name].endswith(_STATIONS) or not read.fields["volume"].isdigit():
        return read
    if "pages" in read.fields:
        # "Les Monuments historiques de la France 3, 145-159": nothing that is broadcast has pages.
        return read
    fields = {field: value for field, value in read.fields.items() if field != "volume"}
    fields[name] = f"{read.fields[name]} {read.fields['volume']}"
    spans = tuple(
        replace(each, end=span.end) if each is holder else each for each in read.spans if each is not span
    )
    return Assembled(read.type, fields, spans, read.locator)


def _issue_of_year(text: str, read: Assembled) -> Assembled:
    """The number that a body counts in a year, which is no volume: "Trends 2/2004 (Durban: ACCORD)"."""
    span = span_of(read, "volume")
    if span is None or "number" in read.fields or not read.fields["volume"].isdigit():
        return read
    if not read.fields.keys() & _OF_BODIES:
        # Of journals the one number is called the volume by some, the issue by others.
        return read
    year = _YEAR_BEHIND.match(text, span.end)
    if year is None or read.fields.get("date", "")[:4] not in ("", year["year"]):
        return read
    named = renamed(read, read.type, {"volume": "number"})
    if "date" in named.fields:
        return named
    day = replace(span, field="date", start=year.start("year"), end=year.end("year"))
    fields = {**named.fields, "date": year["year"]}
    return Assembled(named.type, fields, in_order((*named.spans, day)), named.locator)
