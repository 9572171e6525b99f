"""Hearings, reports and documents of the Congress of the United States, as lists of the humanities have them.

"U.S. Congress. House. Committee on Rivers. *Rivers: Hearing before the Subcommittee on Weirs*. 105th Cong.,
1st sess., 1997." (The Chicago Manual of Style, 17th ed., 14.290), "United States, Congress, House, Committee
on Rivers. *Weirs*. Government Printing Office, 2004. 108th Congress, 2nd session, House Report 12." (MLA
Handbook).
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.elements import elements_between
from verifier.citations.forms.parts import SURE, Part, assembled, named_parts
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.tagger.head import introduction
from verifier.model import FieldSpan, Locator, StyledText
from verifier.patterns import late_pattern

_BODY = late_pattern(
    r"(?P<body>(?:(?:U\.\s?S\.|United\sStates|US)[.,]?\s)?(?:Congress|House|Senate)(?:[.,]\s(?:and\s)?(?:(?:U\.S\.\s)?(?:House|Senate|Joint|Select|Permanent|Special|Committee|Subcommittee|Commission)\b[^.;“”\"]{0,120}?)){0,4})"
    r"(?:\.\s(?P<year>(?:1[89]|20)\d\d))?[.,]\s(?=\S)"
)
_SITTING = late_pattern(
    r"(?P<sitting>\d{2,3}(?:st|nd|rd|th|d)\sCong(?:ress|\.)(?:,\s(?:\d(?:st|nd|rd|d)|special)\s(?:sess(?:ion|\.)?))?)(?=[.,;)]|\s|\Z)"
)
_NUMBER = late_pattern(
    r"(?P<number>(?:(?:House|Senate)\s(?:Report|Document|Resolution|Bill)|H\.\s?R\.|S\.|H\.\s?Rep(?:t)?\.|S\.\s?Rep(?:t)?\.|Rep(?:t)?\.|Doc\.|Serial|Bill)\s(?:No\.\s)?\d[\w-]{0,12})(?=[.,;)]|\Z)"
)


_PAGE_AT_END = late_pattern(
    r",\s(?:(?:at|pp?\.)\s)?(?P<page>\d{1,3}(?:\s?[-–]\s?\d{1,4})?|(?!(?:1[89]|20)\d\d)\d{4}(?:\s?[-–]\s?\d{1,4})?)"
    r"(?:\s\((?:prepared\s)?(?:statements?|testimony|remarks|comments|letter|questions?|exchange)\s[^()]{3,90}\))?[\s.]*\Z"
)
_DAY = r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},\s|\d{1,2}\s[A-Z][a-z]{2,8}\s)?(?:1[89]|20)\d\d"
# "Congressional Record, 99th Cong., 1st sess., December 11, 1985, vol. 131, pt. 26, 35822 (remarks of …)".
_RECORD = late_pattern(
    r"(?P<title>(?:U\.S\.\s)?(?:Congressional\sRecord|Cong(?:r?\.|ressional)\sRec(?:\.|ord))(?:\s?(?:—|-|–)\s?(?:House|Senate))?)[,.]?\s(?P<sitting>\d{1,3}(?:st|nd|rd|th|d)\sCong(?:ress|\.),\s(?:\d(?:st|nd|rd|d)|special)\s[Ss]ess(?:ion|\.)),?"
    rf"(?:\s\(?(?P<day>{_DAY})\)?[,:]?)?(?:\s(?:vol\.\s)?(?P<volume>\d{{1,3}}),)?(?:\spt\.\s(?P<part>\d{{1,2}})[,:]?)?(?:\s(?P<behind>{_DAY})[,:])?"
    r"\s(?P<page>[A-Z]{0,2}\d{1,5}(?:\s?[-–]\s?[A-Z]?\d{1,5})?)(?:\s\([^()]{3,90}\))?[\s.]*\Z"
)


def _in_record(record: re.Match[str]) -> Assembled:
    fields = named_parts(
        record, {"title": "title", "sitting": "titleaddon", "volume": "volume", "part": "part"}
    )
    day = next((group for group in ("day", "behind") if record[group]), None)
    if day is not None:
        fields["date"] = (read_date(record[day]), *record.span(day))
    return assembled("report", fields, ("page", plain_pages(record["page"]), *record.span("page")))


def read_hearing(text: StyledText) -> Assembled | None:
    """Read a hearing, report or document of the Congress; None for all else."""
    plain = text.plain
    if "Cong" not in plain:
        return None
    start = introduction(plain)
    if "ecord" in plain and (record := _RECORD.match(plain, start)) is not None:
        return _in_record(record)
    page = _PAGE_AT_END.search(plain)
    if page is not None:
        # "…, 98th Cong., 2nd sess., 1984, 211–13 (statement of Fred Zedalis)".
        read = read_hearing(text.slice(0, page.start()))
        if read is not None:
            read.locator = Locator("page", plain_pages(page["page"]))
            read.spans = (*read.spans, FieldSpan("locator", *page.span("page"), SURE))
        return read
    body = _BODY.match(plain, start)
    sitting = _SITTING.search(plain)
    run = next((run for run in text.italics if body and run.start == body.end()), None)
    if body is None or sitting is None or run is None or sitting.start() < run.end:
        return None
    title = plain[run.start : run.end].rstrip(" .,")
    words = ", ".join(part.strip() for part in re.split(r"(?<!U\.S)(?<!\sU)[.,]\s", body["body"]))
    fields: dict[str, Part] = {
        "author": ("{" + words + "}", *body.span("body")),
        "title": (title, run.start, run.start + len(title)),
        "titleaddon": (sitting["sitting"], *sitting.span("sitting")),
    }
    number = _NUMBER.search(plain, sitting.end())
    if number is not None:
        fields["number"] = (number["number"], *number.span("number"))
    if body["year"]:
        fields["date"] = (body["year"], *body.span("year"))
    behind = _behind(text, run.end, fields)
    return assembled("report", {**behind, **fields}) if behind is not None else None


def _behind(text: StyledText, start: int, fields: dict[str, Part]) -> dict[str, Part] | None:
    """Who printed it, when, and where it is on the web, of what stands behind the title."""
    elements = elements_between(text, start, len(text.plain))
    if elements is None:
        return None
    found: dict[str, Part] = {}
    notes: list[Part] = []
    told = [(first, last) for _, first, last in fields.values()]
    for each in elements:
        if any(each.start < last and first < each.end for first, last in told):
            continue
        part = (each.value, each.start, each.end)
        name = {"words": "institution", "date": "date", "url": "url", "urldate": "urldate"}.get(each.kind)
        place = re.fullmatch(r"(?P<place>[^:]{3,40}):\s(?P<name>.{2,80})", each.value) if name else None
        if name == "institution" and place is not None:
            found["location"] = (place["place"], each.start, each.start + place.end("place"))
            part = (place["name"], each.start + place.start("name"), each.end)
        if name is None or name in found or name in fields:
            notes.append(part)
        else:
            found[name] = part
    if notes:
        found["note"] = ("; ".join(value for value, _, _ in notes), notes[0][1], notes[0][2])
    return found


__all__ = ["read_hearing"]
