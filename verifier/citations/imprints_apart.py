"""Imprints that a tagger left in one piece, or cut within a name: "Napoli, Jovene", "Narr (Script 6)".

What stands behind titles is told apart by what it is: a town, a house, a series in brackets with its number,
the year in which a work came out first.
"""

from __future__ import annotations

from dataclasses import replace

from verifier.citations.assemble import Assembled
from verifier.citations.read_fields import in_order, renamed, span_of
from verifier.citations.tagger.words import PRESS, is_place
from verifier.compare.body_words import COUNTRIES
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

_SURE = 0.8
_TOWN_AND_HOUSE = late_pattern(r"(?P<town>[^\Wa-z\d_][^,]{2,30}),\s(?P<house>[^\Wa-z\d_][^,:\d]{2,40})")
# "Farrar | Straus and Giroux": the first of the families was taken for a town.
_FAMILY = late_pattern(r"[^\Wa-z\d_][\w’'-]{2,20}")
_FAMILIES = late_pattern(
    r"[^\Wa-z\d_][\w’'-]{2,20}(?:,\s[^\Wa-z\d_][\w’'-]{2,20})?,?\s(?:and|&|und|et)\s[^\Wa-z\d_][\w’'-]{2,20}\.?"
)
_SERIES = late_pattern(r"(?P<house>[^()]{2,50}?)\s\((?P<series>[^\Wa-z\d_][^()\d]{2,60})\Z")
_NUMBER = late_pattern(r",?\s(?P<number>\d{1,4})\)")
_ISSUE_WORD = late_pattern(r"[,.]?\s(?:Nr|No|Núm|Nº|№|Heft|H)\.?\Z")
# "Beyond a Touchline. 1963. Durham: Duke UP, 2013" (MLA), "Soziologie der Sinne [1907]. In:".
_FIRST_YEAR = late_pattern(r"(?:\.\s(?P<bare>(?:1[5-9]|20)\d\d)|\s?\[(?P<bracketed>(?:1[5-9]|20)\d\d)\])\Z")
_SHORTEST_TITLE = 4


_SCHOOL = late_pattern(r"\s(?:School|College|Institute|University|Business\sSchool)(?!\w)")
# "Curitiba: Ed. UFPR, 2014", "Paris: Éd. du Seuil, 1989": the house, and nobody who edited.
_EDITORA = late_pattern(r":\s(?P<word>[EÉ]d\.\s)\Z")


def with_imprint_apart(text: str, read: Assembled) -> Assembled:
    """The citation with town, house, series and first year in their fields; ``text`` is the citation."""
    if "editor" in read.fields and "location" in read.fields and "publisher" not in read.fields:
        read = _house_of_editor(text, read)
    if "location" in read.fields and "journaltitle" not in read.fields:
        read = _year_behind(text, _journal_with_colon(text, read))
    fields = read.fields
    if "location" in fields:
        read = _one_name(text, read) if "publisher" in fields else _town_and_house(text, read)
    if "publisher" in read.fields and "(" in read.fields["publisher"]:
        read = _series_in_brackets(text, read)
    if "journaltitle" in fields and "volume" in fields and "number" not in fields:
        read = _issue(text, read)
    return _first_year(read) if "title" in fields and "date" in fields else read


# "Psicologia: Reflexão e Crítica | , 26(1), 68-77".
_VOLUME_BEHIND = late_pattern(r",\s\d{1,4}\s?\(\d{1,4}(?:[-–/]\d{1,4})?\)\s?[,:]\s?[e\d]")
_AND_YEAR = late_pattern(
    r"(?P<location>[^\Wa-z\d_][^\d,.;:()]{2,30}),\s(?P<date>(?:1[5-9]|20)\d\d)\.\s(?P<note>\d{1,3}\s(?:CD|DVD|mapa|disco|vol|v\.)[^;]{0,40})"
)


def _journal_with_colon(text: str, read: Assembled) -> Assembled:
    """A journal with a subtitle, of which a town and its press were made."""
    place, house = span_of(read, "location"), span_of(read, "publisher")
    if place is None or house is None or text[place.end : house.start] != ": ":
        return read
    if _VOLUME_BEHIND.match(text, house.end) is None or is_place(read.fields["location"]):
        return read
    fields = {name: value for name, value in read.fields.items() if name not in ("location", "publisher")}
    fields["journaltitle"] = text[place.start : house.end]
    whole = replace(place, field="journaltitle", end=house.end)
    spans = in_order((*(each for each in read.spans if each not in (place, house)), whole))
    return Assembled("article", fields, spans, read.locator)


def _year_behind(text: str, read: Assembled) -> Assembled:
    """A town with the year and what belongs to the book, of which one place was made."""
    span = span_of(read, "location")
    match = _AND_YEAR.fullmatch(text, span.start, span.end) if span and "date" not in read.fields else None
    if span is None or match is None:
        return read
    told = {
        name: value
        for name, value in match.groupdict().items()
        if name not in read.fields or name == "location"
    }
    spans = [each for each in read.spans if each is not span]
    spans += [replace(span, field=name, start=match.start(name), end=match.end(name)) for name in told]
    return Assembled(read.type, {**read.fields, **told}, in_order(spans), read.locator)


def _house_of_editor(text: str, read: Assembled) -> Assembled:
    """A house that is called "Ed." behind its town and a colon, of which an editor was made."""
    place, span = span_of(read, "location"), span_of(read, "editor")
    word = _EDITORA.search(text, place.end, span.start) if place and span and place.end < span.start else None
    if place is None or span is None or word is None or word.start() != place.end:
        return read
    house = replace(span, field="publisher", start=word.start("word"))
    fields = {name: value for name, value in read.fields.items() if name != "editor"}
    fields["publisher"] = text[house.start : house.end]
    spans = [house if each is span else each for each in read.spans]
    return Assembled(read.type, fields, in_order(spans), read.locator)


def _town_and_house(text: str, read: Assembled) -> Assembled:
    """A town with the house behind it: "del Lazio, Napoli, Jovene", in a citation with commas throughout."""
    span = span_of(read, "location") if read.type == "book" else None
    both = (
        _TOWN_AND_HOUSE.fullmatch(read.fields["location"])
        if span and "institution" not in read.fields
        else None
    )
    if span is None or both is None or not text.endswith(", ", 0, span.start) or not is_place(both["town"]):
        return read
    if is_place(both["house"]) or both["house"].casefold() in COUNTRIES:
        return read
    if span.end - span.start != len(read.fields["location"]):
        return read
    spans = [
        replace(each, end=span.start + both.end("town")) if each is span else each for each in read.spans
    ]
    spans.append(replace(span, field="publisher", start=span.start + both.start("house")))
    fields = {**read.fields, "location": both["town"], "publisher": both["house"]}
    return Assembled(read.type, fields, in_order(spans), read.locator)


def _one_name(text: str, read: Assembled) -> Assembled:
    """A house that is called by its families, and a town with its country, of which two fields were made."""
    place, house = span_of(read, "location"), span_of(read, "publisher")
    if place is not None and house is not None and _SCHOOL.match(text, place.end):
        # "London School of Economics": the town is a part of the name.
        fields = {name: value for name, value in read.fields.items() if name != "location"}
        fields["publisher"] = text[place.start : house.end]
        whole = replace(house, start=place.start)
        spans = in_order((*(each for each in read.spans if each not in (place, house)), whole))
        return Assembled(read.type, fields, spans, read.locator)
    if place is None or house is None or text[place.end : house.start] != ", ":
        return read
    first, behind = read.fields["location"], read.fields["publisher"]
    families = _FAMILY.fullmatch(first) and _FAMILIES.fullmatch(behind) and not is_place(first)
    if families and not PRESS.search(behind):
        kept, whole, gone = "publisher", replace(house, start=place.start), place
    elif behind.casefold() in COUNTRIES and is_place(first):
        kept, whole, gone = "location", replace(place, end=house.end), house
    else:
        return read
    fields = {name: value for name, value in read.fields.items() if name != gone.field}
    fields[kept] = f"{first}, {behind}"
    spans = in_order((*(each for each in read.spans if each not in (place, house)), whole))
    return Assembled(read.type, fields, spans, read.locator)


def _series_in_brackets(text: str, read: Assembled) -> Assembled:
    """A series with its number in brackets behind the house: "Narr (ScriptOralia 6)"."""
    span = span_of(read, "publisher")
    cut = _SERIES.fullmatch(read.fields["publisher"]) if span and "series" not in read.fields else None
    number = _NUMBER.match(text, span.end) if span and cut else None
    if (
        span is None
        or cut is None
        or number is None
        or span.end - span.start != len(read.fields["publisher"])
    ):
        return read
    over = [each for each in read.spans if each.start < number.end() and number.start() < each.end]
    if any(each.field not in ("number", "volume") for each in over):
        return read
    gone = {each.field for each in over}
    fields = {name: value for name, value in read.fields.items() if name not in gone}
    fields |= {"publisher": cut["house"], "series": cut["series"], "number": number["number"]}
    spans = [each for each in read.spans if each is not span and each not in over]
    spans += [
        replace(span, end=span.start + cut.end("house")),
        FieldSpan("series", span.start + cut.start("series"), span.end, _SURE),
        FieldSpan("number", *number.span("number"), _SURE),
    ]
    return Assembled(read.type, fields, in_order(spans), read.locator)


def _issue(text: str, read: Assembled) -> Assembled:
    """The issue of a periodical, whose word was left to the title: "Rheinische Zeitung Nr. 88"."""
    host, volume = span_of(read, "journaltitle"), span_of(read, "volume")
    word = _ISSUE_WORD.search(read.fields["journaltitle"])
    if host is None or volume is None or word is None or text[host.end : volume.start].strip(" ."):
        return read
    title = read.fields["journaltitle"][: word.start()]
    named = renamed(read, read.type, {"volume": "number"})
    spans = tuple(
        replace(each, end=host.start + len(title)) if each.field == "journaltitle" else each
        for each in named.spans
    )
    return Assembled(named.type, {**named.fields, "journaltitle": title}, spans, named.locator)


def _first_year(read: Assembled) -> Assembled:
    """The year of the first printing at the end of a title, where the citation has a later one."""
    title = read.fields["title"]
    cut = _FIRST_YEAR.search(title) if title[-1:] == "]" or title[-1:].isdigit() else None
    span = span_of(read, "title")
    if cut is None or span is None or "origdate" in read.fields or span.end - span.start != len(title):
        return read
    name = "bare" if cut["bare"] else "bracketed"
    if cut[name] >= read.fields["date"][:4] or cut.start() < _SHORTEST_TITLE:
        return read
    if name == "bare" and not (read.type == "book" and read.fields.keys() & {"publisher", "location"}):
        return read
    spans = [replace(each, end=span.start + cut.start()) if each is span else each for each in read.spans]
    spans.append(FieldSpan("origdate", span.start + cut.start(name), span.start + cut.end(name), _SURE))
    fields = {**read.fields, "title": title[: cut.start()], "origdate": cut[name]}
    return Assembled(read.type, fields, in_order(spans), read.locator)
