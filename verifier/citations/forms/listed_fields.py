"""What the elements of a work in a list of the humanities make of it: its type and its fields."""

from __future__ import annotations

import re

from verifier.citations.forms.elements import Element
from verifier.citations.forms.list_heads import with_names
from verifier.citations.forms.listed_kinds import PLACE_AND_NAME, Work, kind_of
from verifier.citations.forms.listed_makers import (
    Filled,
    as_body,
    fill_contributors,
    fill_imprint,
    fill_publishers,
)
from verifier.citations.forms.parts import Part
from verifier.citations.grammar.dates import read_date
from verifier.model import StyledText
from verifier.patterns import late_pattern

Locator = tuple[str, str, int, int]
Made = tuple[str, dict[str, Part], Locator | None]

_TYPES = {
    "review": "article",
    "journal": "article",
    "article": "article",
    "thesis": "thesis",
    "talk": "unpublished",
    "letter": "letter",
    "post": "online",
    "page": "online",
    "film": "movie",
    "series": "video",
    "art": "artwork",
    "software": "software",
    "data": "dataset",
    "album": "audio",
    "sheet": "misc",
    "inbook": "inbook",
    "book": "book",
    "song": "audio",
}
_HOSTS = {
    "review": "journaltitle",
    "journal": "journaltitle",
    "article": "journaltitle",
    "interview": "journaltitle",
    "page": "organization",
    "post": "organization",
    "film": "organization",
    "book": "series",
    "art": "organization",
    "software": "organization",
    "thesis": "organization",
    "talk": "eventtitle",
}
_FIELDS = {
    "urldate": "urldate",
    "doi": "doi",
    "volume": "volume",
    "issue": "number",
    "edition": "edition",
    "version": "version",
    "thesis": "type",
    "review": "titleaddon",
    "numbered": "titleaddon",
    "interview": "titleaddon",
    "message": "titleaddon",
    "volumes": "volumes",
}
_OF_KIND = {
    ("post", "hour"): "addendum",
    ("sheet", "medium"): "type",
    ("art", "material"): "titleaddon",
}
"""The field of an element in works of one kind, where it would be noted else."""

_ON_PLATFORM = ("post", "page", "film", "series", "recording", "software", "art")
_PRINTED_AGAIN = ("book", "part", "film", "recording")
_NUMBERED = late_pattern(r"\d\s?\(\d|\d:\s?\d")
_YEAR = 4
_MOST_WORDS = 7


def fields_of(text: StyledText, work: Work) -> Made | None:
    """The type and fields of a work; None where its elements are those of a plain book or article."""
    words, quoted = work.all("words"), work.quoted
    if len(words) > _MOST_WORDS or len(work.containers) > 2:
        return None
    first = work.elements[0]
    told = first.kind in ("words", "occasion") and not work.has("container", "numbered")
    if told and _in_another(text, first):
        # "In Rivers, Weirs, and Mills. Edited by …": the words alone don't tell where that ends.
        return None
    if not work.italic and not work.containers and words and quoted and not work.has("occasion", "message"):
        plainly = _plain_container(work)
        if plainly is None:
            return None
        work = work._replace(containers=plainly)
    from_maker = bool(words) and work.containers and text.plain[: words[-1].start].endswith(" from ")
    kind = "episode" if from_maker else kind_of(work)
    head = with_names(work.head) if kind else None
    if head is None:
        return None
    work = work._replace(head=head)
    filled = Filled()
    body = as_body(text, work, kind)
    if body is not None:
        filled.fields["author"] = body
    fill_contributors(work, filled, kind)
    fill_imprint(work, filled)
    _fill_first_dates(work, filled, kind)
    _fill_date(work, filled, kind)
    for each in work.elements:
        _fill_simple(each, filled, kind)
    _fill_hosts(work, filled, kind)
    fill_publishers(text, work, filled, kind)
    entry_type = _entry_type(work, filled, kind)
    pages = work.first("pages")
    if pages is not None and entry_type in ("article", "incollection", "inbook"):
        filled.fill("pages", pages)
    locator = ("page", pages.value, pages.start, pages.end) if pages else None
    notes = [*([head.fields["note"]] if "note" in head.fields else []), *filled.notes]
    if notes:
        said = "; ".join(dict.fromkeys(value for value, _, _ in notes))
        filled.fields["note"] = (said, notes[0][1], notes[0][2])
    return entry_type, {**head.fields, "title": work.title, **filled.fields}, locator


def _in_another(text: StyledText, words: Element) -> bool:
    """Whether words name what holds the work, in plain type; Wikipedia has no commas."""
    within = re.search(r"\b[Ii]n\s\Z", text.plain[max(0, words.start - 4) : words.start])
    return within is not None and not words.value.startswith("Wikipedia")


def _plain_container(work: Work) -> tuple[Element, ...] | None:
    """The container of a quoted title, in plain type: the first words behind it; None if others read it."""
    first = next((each for each in work.elements if each.kind in ("words", "platform", "post")), None)
    if first is None or first.kind != "words" or work.has("imprint", "thesis"):
        return ()
    if _NUMBERED.search(first.value):
        # "Water History 3 (2): 99–101": a journal with its numbers, which others part.
        return None
    publishes = PLACE_AND_NAME.fullmatch(first.value) or first.value.endswith((" Records", " Recordings"))
    return () if publishes else (first,)


def _fill_first_dates(work: Work, filled: Filled, kind: str) -> None:
    """When a work was first printed, or filmed, and where."""
    original, filmed = work.first("original"), work.first("filmed")
    dates = _dates(work)
    if original is not None:
        filled.fill("origdate", original)
    elif len(dates) > 1 and kind in _PRINTED_AGAIN and dates[0].value[:_YEAR] < dates[-1].value[:_YEAR]:
        filled.fill("origdate", dates[0])
    if filmed is None:
        return
    filled.fill("eventdate", filmed)
    if filmed.said:
        event, comma, place = filmed.said.partition(", ")
        at = filmed.behind - len(filmed.said)
        filled.fill("eventtitle", (event, at, at + len(event)))
        if comma:
            filled.fill("venue", (place, filmed.behind - len(place), filmed.behind))


def _dates(work: Work) -> list[Element]:
    """The dates behind the title; a day without its year is one of the year behind the author."""
    dates = [each for each in work.all("date") if each.value]
    year = work.head.year[0] if work.head.year else ""
    for each in work.all("day"):
        full = (read_date(f"{each.value}, {year}") or read_date(f"{each.value} {year}")) if year else ""
        if full:
            dates.append(each._replace(value=full))
    return dates


def _fill_date(work: Work, filled: Filled, kind: str) -> None:
    """The date of the work: the fullest one that agrees with the year behind the author, if there is one."""
    changed, filmed, year = work.first("changed"), work.first("filmed"), work.head.year
    dates = [each for each in _dates(work) if each.value != filled.fields.get("origdate", ("", 0, 0))[0]]
    candidates = [*dates, *([changed] if changed else [])]
    if year is not None and year[0].isdigit():
        candidates = [each for each in candidates if each.value.startswith(year[0])]
        filled.fill("date", candidates[0] if candidates else year)
    elif dates:
        filled.fill("date", dates[-1] if kind == "book" else max(dates, key=lambda each: len(each.value)))
    elif changed is not None or filmed is not None:
        filled.fill("date", changed or filmed or dates[0])
    chosen = filled.fields.get("date", ("", 0, 0))
    for each in dates:
        if each.value != chosen[0]:
            filled.note(each)
    if changed is not None and changed.start != chosen[1]:
        filled.note(changed, f"last modified {changed.value}")
    read = {each.start for each in dates}
    for each in work.all("day"):
        if each.start not in read:
            filled.note(each)


def _fill_simple(element: Element, filled: Filled, kind: str) -> None:
    """What an element of a known kind says: numbers, addresses, the medium, an occasion."""
    field = _FIELDS.get(element.kind) or _OF_KIND.get((kind, element.kind))
    if element.kind == "url":
        field = "url" if "doi" not in filled.fields else "note"
    if field == "note" or element.kind in ("hour", "length", "medium", "accession", "size", "material"):
        field = field if field != "note" else None
        if field is None:
            filled.note(element)
            return
    if field is not None:
        filled.fill(field, element)
    elif element.kind == "occasion":
        end = element.start + len(element.value)
        filled.fill("howpublished" if kind == "talk" else "titleaddon", (element.value, element.start, end))
        if element.said:
            filled.fill("eventtitle", (element.said, element.end - len(element.said), element.end))


def _fill_hosts(work: Work, filled: Filled, kind: str) -> None:
    """What holds the work, and the platform that keeps it."""
    field = _HOSTS.get(kind, "booktitle")
    if kind == "interview" and not work.has("volume", "issue", "date"):
        field = "booktitle"
    for each in work.containers:
        filled.fill(field, each)
    for each in (*work.all("post"), *work.all("platform")):
        if kind == "art" and not work.has("url"):
            filled.fill("institution", each)
        elif kind in _ON_PLATFORM:
            filled.fill("organization", each)
        else:
            filled.note(each)


def _entry_type(work: Work, filled: Filled, kind: str) -> str:
    fields = filled.fields
    if kind in ("episode", "recording", "song", "part") and "booktitle" in fields:
        return "incollection"
    if kind == "sheet" and work.medium in ("pamphlet", "brochure"):
        return "booklet"
    if kind == "interview":
        held = "article" if "journaltitle" in fields else "misc"
        return "incollection" if "booktitle" in fields else held
    if kind in _TYPES:
        return _TYPES[kind]
    length = work.first("length")
    if "url" in fields:
        return "online"
    heard = length is not None and re.match(r"audio|podcast|mp3", length.value, re.IGNORECASE)
    return "audio" if heard else "video"
