"""Titles that were read too short or too long, and what else only the words around a field tell."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from verifier.citations.assemble import Assembled
from verifier.citations.grammar.unnamed import medium_in
from verifier.citations.read_fields import in_order, printed_words, renamed, span_of
from verifier.citations.tagger.words import PRESS, is_place
from verifier.compare.bodies import is_body
from verifier.compare.body_words import HEADS
from verifier.model import FieldSpan
from verifier.patterns import late_pattern

# ": Images of Chinese Buddhism, 850–1850": the years of a title, which the next mark ends.
_YEARS = late_pattern(
    r",\s(?:1\d\d\d|20\d\d|[3-9]\d\d)[-–—](?:1\d\d\d|20\d\d|[3-9]\d\d|\d\d)(?=[.,(:;]|\s[(\[]|\Z)"
)
# "Lawless SV. Mongolia: Issues for Congress": the words up to a colon, which no field has.
_FIRST_WORDS = late_pattern(r"[.,:)]?\s(?P<words>[^\Wa-z\d_][^\W\d_]{3,20}(?:[\s-][^\W\d_]{2,20}){0,2}):\s")
_NO_TITLE = frozenset(("in", "trans", "edited", "herausgegeben", "hrsg", "available", "retrieved", "thesis"))
_BODY_AND_TITLE = late_pattern(
    r"(?P<body>[^.,:;()]{8,100}(?:,\s[^.,:;()]{3,40})?)(?:\s\([A-ZÄÖÜ]{2,8}\):|\.)\s(?P<title>[^\Wa-z\d_].{3,})"
)
# What stands behind the comma is a title of its own, no second part of the name.
_BODY_COMMA_TITLE = late_pattern(
    r"(?P<body>[^.,:;()“”\"«»]{12,110}),\s(?P<title>[^\Wa-z\d_][^.,:;()]*(?:\s[^\s.,:;()]|,\s[^\s,]+(?:\s[^\s,]+){3}).*)"
)
_PRINTED = frozenset(("publisher", "location", "institution"))
_FEWEST_OF_BODY, _LONGEST_PART = 4, 6
"""Words of a body in front of a comma, and blanks in the name of what is a part of it."""
_ANONYMOUS = frozenset(
    ("anon", "anonymous", "anonym", "anonyme", "anónimo", "anônimo", "anonimo", "o.v", "n.n")
)
_STATES = late_pattern(r"(?P<body>.{8,100}?)\.\s(?P<lost>U\.\s?S\.|U\.\s?N\.|E\.\s?U\.)")
_HOST = late_pattern(r"[.,]\s[Ii]n:\s(?=[^\Wa-z\d_][^.]{8})")
_WHOLE = ("title", "booktitle")
_PRESS_ALONE = frozenset(("author", "date", "publisher"))
_NAMED = frozenset(("title", "booktitle", "journaltitle", "maintitle", "location", "issuetitle"))
_TO_DAY = (" от", " vom", " du", " z dnia")


def with_whole_titles(text: str, read: Assembled) -> Assembled:
    """A citation with titles as long as they are printed; ``text`` is the citation."""
    # What each looks for is asked for first, since most citations have nothing of it.
    fields = read.fields
    for name in _WHOLE:
        if name in fields:
            read = _without_medium(text, _with_years(text, read, name), name)
    if "journaltitle" in fields:
        read = _without_medium(text, read, "journaltitle")
    if "number" in fields:
        read = _year_of_report(read)
    elif "volume" in fields and "(" in text:
        read = _issue_in_brackets(text, read)
    if "date" in fields and not text.isascii():
        read = _without_preposition(text, read)
    if "author" in fields:
        read = _with_first_words(text, _unnamed_author(read))
    elif "title" in fields:
        read = _body_in_title(text, read)
    if fields.keys() >= _PRESS_ALONE and fields.keys().isdisjoint(_NAMED):
        # "Fielding, R. 2022. HTTP Semantics. RFC 9110": what is read as the press is all that names the work.
        read = renamed(read, read.type, {"publisher": "title"})
    if "location" in fields and "t. " in text:
        read = _saint(text, read)
    if "publisher" in fields:
        read = _place_and_press(read)
    return _host_in_title(text, read) if "n: " in text else read


def _with_years(text: str, read: Assembled, name: str) -> Assembled:
    span = span_of(read, name)
    years = _YEARS.match(text, span.end) if span and text.startswith(", ", span.end) else None
    if span is None or years is None:
        return read
    taken = next((each for each in read.spans if each.start < years.end() <= each.end + 1), None)
    if taken is not None:
        # Pages that stand directly behind the title of a book may be its years.
        if taken.field not in ("pages", "locator") or "journaltitle" in read.fields:
            return read
        if name == "booktitle" and not _is_span_of_years(years.group()):
            return read
        fields = {field: value for field, value in read.fields.items() if field != "pages"}
        spans = tuple(each for each in read.spans if each.field not in ("pages", "locator"))
        read = Assembled(read.type, fields, spans, None)
    return _retitled(text, read, name, replace(span, end=years.end()))


def _is_span_of_years(printed: str) -> bool:
    """Whether numbers behind what holds a part are its years and not the pages of the part.

    Both ", 1850–1950" and ", 1273–1278" are printed there; no chapter is as long as a title's time mostly is.
    """
    first, last = (int(number) for number in re.findall(r"\d+", printed))
    return first >= _FIRST_YEAR and (last - first >= _LONGEST_PART or last < first)


_FIRST_YEAR = 1000
_LONGEST_PART = 50


def _without_medium(text: str, read: Assembled, name: str) -> Assembled:
    """The title up to its medium: "Why Ulaanbaatar Said No [Internet]. 2015"."""
    span = span_of(read, name) if "[" in read.fields[name] else None
    medium = medium_in(text, span.start, span.end) if span else None
    if span is None or medium is None or medium[0] - span.start < _SHORTEST_TITLE:
        return read
    behind = text[medium[1] : span.end].strip(" .")
    read = _retitled(text, read, name, replace(span, end=medium[0]))
    if re.fullmatch(r"(?:1[5-9]|20)\d\d", behind) and "date" not in read.fields:
        start = text.index(behind, medium[1])
        dated = FieldSpan("date", start, start + len(behind), span.confidence)
        spans = in_order((*read.spans, dated))
        return Assembled(read.type, {**read.fields, "date": behind}, spans, read.locator)
    return read


def _without_preposition(text: str, read: Assembled) -> Assembled:
    """The title without the word that leads to its day: "Заявление МИД России от | 21 февраля 2022 г."."""
    title, day = span_of(read, "title"), span_of(read, "date")
    if title is None or day is None or day.start != title.end + 1 or not text.endswith(_TO_DAY, 0, title.end):
        return read
    return _retitled(text, read, "title", replace(title, end=text.rindex(" ", 0, title.end)))


def _with_first_words(text: str, read: Assembled) -> Assembled:
    """The title with the words in front of its colon, where no field has them."""
    author, title = span_of(read, "author"), span_of(read, "title")
    if author is None or title is None or title.start - author.end < _FEW or text[title.start - 2] != ":":
        return read
    lost = _FIRST_WORDS.fullmatch(text, author.end, title.start) or _FIRST_WORDS.fullmatch(
        text, author.end - 1, title.start
    )
    if lost is None or lost["words"].split()[0].casefold() in _NO_TITLE:
        return read
    if any(each.start < lost.end("words") and lost.start("words") < each.end for each in read.spans):
        return read
    return _retitled(text, read, "title", replace(title, start=lost.start("words")))


def _body_in_title(text: str, read: Assembled) -> Assembled:
    """A body that signs what it prints, read as the beginning of its title: "Law Commission. Reforming"."""
    title = span_of(read, "title")
    if title is None or read.fields.keys() & {"author", "editor"}:
        return read
    if read.type == "article" and (quoted := _body_and_quoted(text, read, title)) is not read:
        return quoted
    both = _BODY_AND_TITLE.match(text, title.start, title.end)
    if both is None and read.fields.keys() & _PRINTED:
        both = _body_before_comma(text, title)
    if both is None or not is_body(both["body"]) or HEADS.isdisjoint(both["body"].casefold().split()):
        return read
    named = FieldSpan("author", both.start("body"), both.end("body"), title.confidence)
    read = _retitled(text, read, "title", replace(title, start=both.start("title")))
    spans = in_order((*read.spans, named))
    return Assembled(read.type, {**read.fields, "author": f"{{{both['body']}}}"}, spans, read.locator)


def _body_before_comma(text: str, title: FieldSpan) -> re.Match[str] | None:
    """A body that a comma parts from its title: "Comisión Nacional sobre los Ríos, Nunca más"."""
    both = _BODY_COMMA_TITLE.match(text, title.start, title.end)
    if both is None or (both["title"].count(" ") < _LONGEST_PART and is_body(both["title"])):
        return None
    words = both["body"].casefold().split()
    return both if len(words) >= _FEWEST_OF_BODY and not HEADS.isdisjoint(words[:2]) else None


def _body_and_quoted(text: str, read: Assembled, title: FieldSpan) -> Assembled:
    """A body whose quoted title was taken for a journal: "Embassy of Exland, ‘Foreign Policy’"."""
    host = span_of(read, "journaltitle")
    body = read.fields["title"]
    if host is None or host.start < title.end or text[host.start - 1] not in "‘“«„" or not is_body(body):
        return read
    if HEADS.isdisjoint(body.casefold().split()):
        return read
    names = {"title": "author", "journaltitle": "title"}
    named = renamed(read, "online" if "url" in read.fields else "misc", names)
    return Assembled(named.type, {**named.fields, "author": f"{{{body}}}"}, named.spans, named.locator)


def _unnamed_author(read: Assembled) -> Assembled:
    """No author where he is said to be nobody: "Anon. (2015)"; a body without the beginning of its title."""
    author = read.fields.get("author", "")
    if len(author) <= _LONGEST_ANONYMOUS and author.strip("{}. ,").casefold() in _ANONYMOUS:
        fields = {name: value for name, value in read.fields.items() if name != "author"}
        spans = tuple(each for each in read.spans if each.field != "author")
        return Assembled(read.type, fields, spans, read.locator)
    split = _STATES.fullmatch(author.strip("{}")) if author.startswith("{") else None
    if split is None:
        return read
    span, title = span_of(read, "author"), span_of(read, "title")
    if span is None or title is None or not 0 <= title.start - span.end <= 1:
        return read
    moved = {span: replace(span, end=span.start + split.end("body")),
             title: replace(title, start=span.end - len(split["lost"]))}  # fmt: skip
    fields = {"author": f"{{{split['body']}}}", "title": f"{split['lost']} {read.fields['title']}"}
    spans = tuple(moved.get(each, each) for each in read.spans)
    return Assembled(read.type, {**read.fields, **fields}, spans, read.locator)


def _saint(text: str, read: Assembled) -> Assembled:
    """A place named for a saint, whose full stop is no end: "St. Petersburg"."""
    span = span_of(read, "location")
    if span is None or not text.endswith(("St. ", "Ste. ", "Mt. ", "Ft. "), 0, span.start):
        return read
    start = text.rindex(" ", 0, span.start - 1) + 1 if " " in text[: span.start - 1] else 0
    longer = replace(span, start=start)
    fields = {**read.fields, "location": text[start : span.end].strip(" ,.:;")}
    spans = tuple(longer if each is span else each for each in read.spans)
    return Assembled(read.type, fields, spans, read.locator)


def _year_of_report(read: Assembled) -> Assembled:
    """The year of a report that was taken for its number: "CRS Report, 2014"."""
    span = span_of(read, "number")
    if span is None or "date" in read.fields or not re.fullmatch(r"(?:19|20)\d\d", read.fields["number"]):
        return read
    if read.type not in ("report", "book", "misc"):
        return read
    fields = {("date" if name == "number" else name): value for name, value in read.fields.items()}
    spans = tuple(replace(each, field="date") if each is span else each for each in read.spans)
    return Assembled(read.type, fields, spans, read.locator)


def _host_in_title(text: str, read: Assembled) -> Assembled:
    """What holds a part, read as the end of its title: "Letter to Isaak Glick. In: Story of a Friendship"."""
    title = span_of(read, "title")
    if title is None or read.fields.keys() & {"booktitle", "journaltitle"}:
        return read
    cut = _HOST.search(text, title.start + _FEW, title.end)
    if cut is None:
        return read
    host = FieldSpan("booktitle", cut.end(), title.end, title.confidence)
    read = _retitled(text, read, "title", replace(title, end=cut.start()))
    fields = {**read.fields, "booktitle": printed_words(text, cut.end(), title.end)}
    spans = in_order((*read.spans, host))
    return Assembled("incollection", fields, spans, read.locator)


def _place_and_press(read: Assembled) -> Assembled:
    """Place and press by what they are: "Malheiros: São Paulo", or a town where only a press was read."""
    press, place = read.fields.get("publisher", ""), read.fields.get("location", "")
    if not press or not _is_town(press) or (place and (_is_town(place) or press in _PRESSES_OF_TOWNS)):
        return read
    return renamed(read, read.type, {"publisher": "location", "location": "publisher"})


_PRESSES_OF_TOWNS = frozenset(("Abingdon", "Cambridge", "Chicago", "Oxford", "Princeton", "Stanford"))
"""Presses that are called by their town alone: "Nashville: Abingdon"."""


@lru_cache(maxsize=4096)
def _is_town(words: str) -> bool:
    return is_place(words) and PRESS.search(words) is None


def _issue_in_brackets(text: str, read: Assembled) -> Assembled:
    """The issue of a journal that counts no volumes: "Past and Present. 1973;(59):51–91"."""
    span = span_of(read, "volume")
    if span is None or "number" in read.fields or read.type != "article":
        return read
    if text[span.start - 1 : span.start] != "(" or text[span.end : span.end + 1] != ")":
        return read
    fields = {("number" if name == "volume" else name): value for name, value in read.fields.items()}
    spans = tuple(replace(each, field="number") if each is span else each for each in read.spans)
    return Assembled(read.type, fields, spans, read.locator)


def _retitled(text: str, read: Assembled, name: str, span: FieldSpan) -> Assembled:
    """A title, or that of the whole, with the words of a span."""
    title = " ".join(text[span.start : span.end].split()).strip(' ,.;:“”"«»')
    spans = tuple(span if each.field == name else each for each in read.spans)
    return Assembled(read.type, {**read.fields, name: title}, spans, read.locator)


_FEW = 5
_SHORTEST_TITLE = 3
_LONGEST_ANONYMOUS = 12
