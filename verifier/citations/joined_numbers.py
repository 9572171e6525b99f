"""Volumes and issues that a tagger left in titles and pages, or joined: "60-3", "2005 (3)", "II, 14"."""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import in_order, span_of
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

_WHOLE = frozenset({"book", "collection", "misc"})
_VOLUME_END = late_pattern(
    r"[,.]\s(?:(?:Bd|Band|[Vv]ol|[Tt]om[eo]?|[Tt])\.?\s?(?P<volume>\d{1,3}(?:/\d)?|[IVXL]{1,6})(?:(?:\s?[:.,]\s)(?P<name>\S.{2,120}))?"
    # "Gesellschaftsgeschichte, 3. Bd.: 1849–1914".
    r"|(?<=,\s)(?P<bare>\d{1,2})\.\s(?:Bd|Band|Teil|Theil|Halbbd)\.?(?:\s?[:.,]\s(?P<name2>\S.{2,120}))?"
    r"|(?<=,\s)(?P<roman>[ivx]{1,5}|[IVX]{1,5}),\s(?P<name3>[^\Wa-z\d_].{2,120}))\Z"
)
_ROMAN_AND_PAGE = late_pattern(r"(?P<volume>[ivx]{1,5}|[IVX]{1,5}), (?P<page>\d.*)")
_VOLUME_AND_ISSUE = late_pattern(r"(?P<volume>\d{1,3})-(?P<issue>\d)")
_BIS = late_pattern(r"\s(?:bis|ter)(?!\w)")
_YEAR_AND_ISSUE = late_pattern(r"(?<!\d)(?P<year>(?:1[89]|20)\d\d)\s?[(（](?P<issue>\d{1,3})[)）]")


def volume_in_title(text: str, read: Assembled) -> Assembled:
    """A work with the number and name of its volume: "Handbuch der Diplomatie, Bd. 3: Die Moderne"."""
    named = "title" if read.type in _WHOLE else "booktitle"
    span = span_of(read, named) if "volume" not in read.fields else None
    if span is None:
        return read
    match = _VOLUME_END.search(text, span.start + 3, span.end)
    if match is None or text[span.end : span.end + 1] in '”“»"':
        return read
    if named == "booktitle" and match["name"] and "ol" in text[match.start() : match.start("volume")]:
        # "Handbook of Psychology, vol. 3: Development": in lists one name.
        return read
    number, addition = next(
        pair for pair in (("volume", "name"), ("bare", "name2"), ("roman", "name3")) if match[pair[0]]
    )
    title = " ".join(text[span.start : match.start()].split())
    fields = {**read.fields, named: title, "volume": match[number]}
    spans = [replace(each, end=match.start()) if each is span else each for each in read.spans]
    spans.append(FieldSpan("volume", *match.span(number), 0.8))
    if match[addition]:
        field = "titleaddon" if named == "title" else "booktitleaddon"
        fields[field] = match[addition].strip(" .,")
        spans.append(FieldSpan(field, *match.span(addition), 0.7))
    return Assembled(read.type, fields, in_order(spans), read.locator)


def volume_before_page(read: Assembled) -> Assembled:
    """A volume in front of the page of a work of several: "11 vols. (London, 1970-83), viii, 267"."""
    if read.locator is None or ", " not in read.locator.value or "volume" in read.fields:
        return read
    several = "volumes" in read.fields or "/" in read.fields.get("date", "")
    match = _ROMAN_AND_PAGE.fullmatch(read.locator.value) if several else None
    span = next((span for span in read.spans if span.field == "locator"), None)
    if match is None or span is None:
        return read
    fields = {name: value for name, value in read.fields.items() if name != "pages"}
    first = replace(span, field="volume", end=span.start + match.end("volume"))
    spans = [each for each in read.spans if each.field not in ("locator", "pages")]
    spans += [first, replace(span, start=span.start + match.start("page"))]
    return Assembled(
        read.type,
        {**fields, "volume": match["volume"]},
        in_order(spans),
        replace(read.locator, kind="page", value=match["page"]),
    )


def issue_behind_dash(text: str, read: Assembled) -> Assembled:
    """Volume and issue of a journal with a dash between, as in France: "54-4 bis, 2007"."""
    volume = read.fields.get("volume", "")
    match = _VOLUME_AND_ISSUE.fullmatch(volume) if "-" in volume and "journaltitle" in read.fields else None
    span = span_of(read, "volume")
    if match is None or span is None or "number" in read.fields or int(match["issue"]) > int(match["volume"]):
        return read
    more = _BIS.match(text, span.end)
    end = more.end() if more else span.end
    parts = [
        replace(span, end=span.start + match.end("volume")),
        replace(span, field="number", start=span.start + match.start("issue"), end=end),
    ]
    spans = tuple(each for old in read.spans for each in (parts if old is span else (old,)))
    issue = match["issue"] + (more.group() if more else "")
    fields = {**read.fields, "volume": match["volume"], "number": issue}
    return Assembled(read.type, fields, spans, read.locator)


def issue_behind_year(text: str, read: Assembled) -> Assembled:
    """A number in brackets behind the year is the issue of that year ("2016(2): 45-50")."""
    volume = read.fields.get("volume")
    if not volume or "number" in read.fields:
        return read
    if f"({volume})" not in text and f"（{volume}）" not in text:
        return read
    for match in _YEAR_AND_ISSUE.finditer(text):
        if match["issue"] == volume and read.fields.get("date", "")[:4] == match["year"]:
            fields = {("number" if name == "volume" else name): value for name, value in read.fields.items()}
            spans = tuple(
                replace(span, field="number") if span.field == "volume" else span for span in read.spans
            )
            return Assembled(read.type, fields, spans, read.locator)
    return read
