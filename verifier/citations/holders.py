"""What holds a work and what prints it, where only the words around them tell one from the other.

A series with its number reads like a journal with its volume, a web site like a press, and a body with the
title of its report like a title with its journal.
"""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import in_order, renamed, span_of
from verifier.citations.tagger.words import PERIODICAL, is_place, is_town
from verifier.compare.names import is_body
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

_DAY = 10
"""Characters of a day in EDTF."""

_PERIODIC = frozenset({"volume", "number", "pages", "issn"})
_PRINTED = frozenset({"location", "isbn", "edition", "series", "editor"})
_SITE = late_pattern(r"(?i)\bblogs?\b|\bpodcasts?\b")
_FEED = frozenset(
    {"twitter", "x", "facebook", "instagram", "youtube", "telegram", "weibo", "linkedin", "medium", "reddit"}
)
_BEHIND_IN = late_pattern(r"[,.”’»\"]\s(?:[Ii]n:?|[Dd]ans|[Ee]n|[Ee]m)\s[«“„]?\Z")
_SERIES_NUMBER = late_pattern(r"\s(?P<year>(?:1[5-9]|20)\d\d)(?=\s\(|[,.]\s)")
_IMPRINT = late_pattern(
    r"\s\([^():]{2,40}:\s(?P<publisher>[^():]{3,80}?),\s(?:[^\W\d_]{3,9}\.?\s)?(?:1[5-9]|20)\d\d\)"
)
_IMPRINT_YEAR = late_pattern(r"(?<=[\s,])(?:1[5-9]|20)\d\d(?=\))")
_ISSUE = late_pattern(r"(?P<volume>\d{1,3})/(?P<issue>\d{1,2})")
_MOST_ISSUES = 12
_OF_BODY = late_pattern(r"(?P<series>[A-Z]{2,6})\s(?P<number>\d{1,4}/(?:19|20)\d\d)")


_MAY_BE_REPORTS = frozenset({"article", "incollection", "report", "book"})


def with_holders(text: str, read: Assembled) -> Assembled:
    """The fields of a citation with journal, book, series, press and site told apart."""
    if "author" not in read.fields and read.type in _MAY_BE_REPORTS:
        read = _report_of_body(text, read)
    if read.type == "article":
        if "volume" in read.fields:
            return _series_with_number(text, _issue_behind_slash(read))
        read = _press_and_place(_book_behind_in(text, _paper_of_body(read)))
    elif read.type in ("incollection", "report", "book"):
        if "publisher" in read.fields:
            read = _place_behind_title(text, _press_in_brackets(text, read))
        read = _pages_behind_imprint(text, _series_in_brackets(text, read))
    return _site(text, read) if "url" in read.fields else read


def _issue_behind_slash(read: Assembled) -> Assembled:
    """Volume and issue with a slash between: "40/1 (2014)"; "11/12" are two volumes."""
    volume_field = read.fields.get("volume", "")
    match = _ISSUE.fullmatch(volume_field) if "/" in volume_field and "number" not in read.fields else None
    span = span_of(read, "volume")
    if match is None or span is None or "journaltitle" not in read.fields:
        return read
    volume, issue = int(match["volume"]), int(match["issue"])
    if not 0 < issue <= _MOST_ISSUES or issue == volume + 1 or span.end - span.start != len(match.group()):
        return read
    cut = span.start + len(match["volume"])
    spans = [replace(each, end=cut) if each is span else each for each in read.spans]
    spans.append(replace(span, field="number", start=cut + 1))
    fields = {**read.fields, "volume": match["volume"], "number": match["issue"]}
    return Assembled(read.type, fields, in_order(spans), read.locator)


def _series_with_number(text: str, read: Assembled) -> Assembled:
    """A series in front of an imprint: "Carnegie Paper 112 (Washington: CEIP, 2015)"; no journal has one."""
    fields = read.fields
    if "location" not in fields or fields.keys() & {"number", "pages", "editor"} or not fields.keys() >= {
        "title", "journaltitle", "volume", "location", "publisher", "date",
    }:  # fmt: skip
        return read
    volume, place = span_of(read, "volume"), span_of(read, "location")
    if volume is None or place is None or text[volume.end : place.start] != " (":
        return read
    entry_type = "report" if is_body(fields["publisher"]) and "Press" not in fields["publisher"] else "book"
    return renamed(read, entry_type, {"journaltitle": "series", "volume": "number"})


def _paper_of_body(read: Assembled) -> Assembled:
    """The papers that a body counts by year: "ARI 45/2017, Real Instituto Elcano"."""
    host = read.fields.get("journaltitle", "")
    match = _OF_BODY.fullmatch(host) if "/" in host and "institution" in read.fields else None
    span = span_of(read, "journaltitle")
    if match is None or span is None or "number" in read.fields:
        return read
    fields = {name: value for name, value in read.fields.items() if name != "journaltitle"}
    fields.update(match.groupdict())
    spans = [each for each in read.spans if each is not span]
    spans += [replace(span, field=name, start=span.start + match.start(name)) for name in ("number",)]
    spans.append(replace(span, field="series", end=span.start + match.end("series")))
    return Assembled("report", fields, in_order(spans), read.locator)


def _report_of_body(text: str, read: Assembled) -> Assembled:
    """A report whose body was taken for its title: "Ministry of Defence, *White Paper 2011* (London: …)"."""
    host = next((name for name in ("journaltitle", "booktitle") if name in read.fields), "")
    title, held = span_of(read, "title"), span_of(read, host)
    if not host or title is None or held is None or read.fields.keys() & {"author", "editor"}:
        return read
    place = span_of(read, "location")
    imprint = place.start - 2 if place and text[place.start - 2 : place.start] == " (" else -1
    if read.fields.keys() & _PERIODIC and imprint < held.end:
        return read
    if text[title.end : held.start] != ", " or text[:1] in "“‘«\"'„" or not is_body(read.fields["title"]):
        return read
    if PERIODICAL.search(read.fields[host]) and "location" not in read.fields:
        return read
    year = _SERIES_NUMBER.match(text, held.end)
    end = imprint if imprint > held.end else year.end("year") if year else held.end
    name = "{" + read.fields["title"] + "}"
    inside = {each.field for each in read.spans if held.start < each.start < end} - {"location", "publisher"}
    rest = {key: value for key, value in read.fields.items() if key not in ("title", host, *inside)}
    printed = _IMPRINT_YEAR.search(text, end) if "date" in inside else None
    if printed is not None:
        # The year of the title was taken for that of the imprint.
        rest["date"] = printed.group()
    spans = tuple(
        replace(each, field="author")
        if each is title
        else replace(each, field="title", end=end)
        if each is held
        else each
        for each in read.spans
        if not held.start < each.start < end
    )
    fields = {"author": name, "title": " ".join(text[held.start : end].split()), **rest}
    return Assembled("report", fields, spans, read.locator)


def _press_in_brackets(text: str, read: Assembled) -> Assembled:
    """The press in an imprint, where the series in front was taken for one: "Paper (London: RIIA, 2019)"."""
    press, place = span_of(read, "publisher"), span_of(read, "location")
    if press is None or place is None or "series" in read.fields or press.end > place.start:
        return read
    match = _IMPRINT.match(text, press.end)
    if match is None or match.start("publisher") < place.end:
        return read
    fields = {**read.fields, "series": read.fields["publisher"], "publisher": match["publisher"]}
    spans = [replace(each, field="series") if each is press else each for each in read.spans]
    spans.append(FieldSpan("publisher", *match.span("publisher"), press.confidence))
    return Assembled(read.type, fields, in_order(spans), read.locator)


def _pages_behind_imprint(text: str, read: Assembled) -> Assembled:
    """Several pages behind an imprint, of which the first was taken for a volume: "2011), 23, 31–33"."""
    volume = span_of(read, "volume") if read.locator is not None else None
    place = next((each for each in read.spans if each.field == "locator"), None) if volume else None
    if volume is None or place is None or read.locator is None or not read.fields["volume"].isdigit():
        return read
    if text[volume.start - 3 : volume.start] != "), " or text[volume.end : place.start] != ", ":
        return read
    fields = {name: value for name, value in read.fields.items() if name not in ("volume", "pages")}
    spans = [each for each in read.spans if each.field not in ("volume", "pages", "locator")]
    spans.append(replace(place, start=volume.start))
    locator = replace(read.locator, value=f"{read.fields['volume']}, {read.locator.value}")
    return Assembled(read.type, fields, in_order(spans), locator)


def _press_and_place(read: Assembled) -> Assembled:
    """Press and place that were taken for a journal: "Diplomacia de los pueblos, Plural, La Paz, 2016"."""
    press, comma, place = read.fields.get("journaltitle", "").rpartition(", ")
    held = span_of(read, "journaltitle") if comma else None
    if held is None or not comma or read.fields.keys() & (_PERIODIC | _PRINTED | {"publisher", "url", "doi"}):
        return read
    if not (is_place(place) or is_town(place)) or PERIODICAL.search(press) or "title" not in read.fields:
        return read
    fields = {name: value for name, value in read.fields.items() if name != "journaltitle"}
    fields |= {"publisher": press, "location": place}
    spans = [each for each in read.spans if each is not held]
    spans.append(replace(held, field="publisher", end=held.start + len(press)))
    spans.append(replace(held, field="location", start=held.end - len(place)))
    return Assembled("book", fields, in_order(spans), read.locator)


def _place_behind_title(text: str, read: Assembled) -> Assembled:
    """The place in front of the press, taken for the end of the title: "…, La Paz, Plural, 2012"."""
    title, press = span_of(read, "title"), span_of(read, "publisher")
    if title is None or press is None or "location" in read.fields:
        return read
    if text[title.end : press.start] != ", ":
        return read
    head, comma, place = read.fields["title"].rpartition(", ")
    if (
        not comma
        or not (is_place(place) or is_town(place))
        or text[title.end - len(place) : title.end] != place
    ):
        return read
    cut = title.end - len(place)
    spans = [replace(each, end=cut - 2) if each is title else each for each in read.spans]
    spans.append(FieldSpan("location", cut, title.end, title.confidence))
    fields = {**read.fields, "title": head, "location": place}
    return Assembled(read.type, fields, in_order(spans), read.locator)


# "The River War (Oxford Historical Monographs; Oxford: Oxford University Press, 2001)".
_WITH_SERIES = late_pattern(r"(?P<title>[^()]{4,250})\s\((?P<series>[^\Wa-z\d_][^();:\d]{5,70})")


def _series_in_brackets(text: str, read: Assembled) -> Assembled:
    """A series in front of place and press in one pair of brackets, taken for the end of the title."""
    title = span_of(read, "title") if "; " in text and "series" not in read.fields else None
    if title is None or text[title.end : title.end + 2] != "; ":
        return read
    match = _WITH_SERIES.fullmatch(text, title.start, title.end)
    if match is None:
        return read
    spans = [replace(each, end=match.end("title")) if each is title else each for each in read.spans]
    spans.append(replace(title, field="series", start=match.start("series")))
    fields = {**read.fields, "title": " ".join(match["title"].split()), "series": match["series"]}
    return Assembled(read.type, fields, in_order(spans), read.locator)


def _book_behind_in(text: str, read: Assembled) -> Assembled:
    """A book named by nothing but "in": "‘Introduction’, in *Reading the Regency*, pp. 1–18"."""
    fields = read.fields
    held = span_of(read, "journaltitle") if "date" not in fields else None
    if held is None or "title" not in fields or fields.keys() & {"volume", "number", "url", "doi"}:
        return read
    if "date" in fields or not _BEHIND_IN.search(text, max(0, held.start - 8), held.start):
        return read
    if PERIODICAL.search(fields["journaltitle"]) or "." in fields["journaltitle"]:
        return read
    return renamed(read, "incollection", {"journaltitle": "booktitle"})


def _site(text: str, read: Assembled) -> Assembled:
    """A page whose site was taken for a journal or a press, told by its name or by the want of a date."""
    fields = read.fields
    name = next((name for name in ("journaltitle", "publisher") if name in fields), "")
    if not name or fields.keys() & (_PERIODIC | _PRINTED):
        return read
    value = fields[name]
    host = span_of(read, name)
    if name == "journaltitle" and host and _BEHIND_IN.search(text, max(0, host.start - 8), host.start):
        # "“Estonia,” in World Factbook": an entry, which "in" leads to.
        listed = "date" not in fields and "author" not in fields and not PERIODICAL.search(value)
        return renamed(read, "incollection", {name: "booktitle"}) if listed else read
    undated = "urldate" in fields and "date" not in fields
    if "organization" in fields or "institution" in fields:
        return read
    if name == "publisher":
        posted = undated or len(fields.get("date", "")) == _DAY
    else:
        posted = undated and "author" not in fields and not PERIODICAL.search(value)
    if posted or _SITE.search(value) or value.casefold() in _FEED:
        return renamed(read, "online", {name: "institution" if name == "publisher" else "organization"})
    return read
