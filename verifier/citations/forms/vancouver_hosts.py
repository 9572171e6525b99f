"""Patents and works with an imprint, in references of medicine and biology.

"Mount Pleasant (MI): Central Michigan University; 2002.", "…; 2001 Sep 13-15; Leeds, UK. New York:
Springer; 2002. p. 182-91.", "Ancel Surgical Inc., assignee. … United States patent US 20020103498.".
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from verifier.citations.forms.parts import Part
from verifier.citations.forms.vancouver_brackets import DATE, day_of
from verifier.citations.forms.vancouver_names import DOTTED, PERSONS, Makers, read_makers
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.plain_names import biblatex_names
from verifier.patterns import late_pattern

_PATENT = late_pattern(
    r"(?<=[.?!]\s)(?P<type>(?:(?:United\sStates|U\.?S\.?(?:A\.?)?|European|German|British|French|Japan(?:ese)?|Chin(?:a|ese)|Canad(?:a|ian)|Australian?|World|International|WIPO|PCT|Korean?|EP)\s)"
    r"(?:[Pp]atent|PATENT)(?:\s[Aa]pplication)?(?:\s[Pp]ublication)?)\s(?:[Nn]o\.?\s|[Nn]umber\s)?(?P<number>[A-Z]{0,3}\s?\d[\d,./]{2,16}(?:\s?[A-Z]\d?)?)"
    rf"[.,;]\s(?:(?:[Ii]ssued|[Ff]iled|[Gg]ranted)\s)?(?P<date>{DATE})\s*\Z"
)
_ASSIGNED = late_pattern(
    r"[;.,]?\s?(?P<holder>[^\s;][^;]{1,110}(?:;\s[^;]{2,90}){0,3}),\s(?:\(?assignees?\)?)(?:\s\([^()]{2,40}\))?\.\s+"
)
_PLACE = late_pattern(
    r"(?<=[.?!\])]\s)(?P<all>\[?(?P<place>(?:St\.\s|Ste\.\s|Mt\.\s|Ft\.\s)?[^\Wa-z\d_][\w'’-]{1,24}(?:[\s/-][\w'’&]{1,20}){0,3}(?:,\s(?:(?:[^\Wa-z\d_]\.){2,3}|[^\Wa-z\d_]\w{1,15}(?:\s\w{2,12}){0,2}))?(?:\s\([^()\d]{2,30}\))?"
    r"|place\sunknown)\]?)\s*:\s+(?=\S)"
)
_PUBLISHED = late_pattern(
    rf"(?P<publisher>[^;:]{{2,140}}?)\s*(?:;|(?P<stop>\.))\s*(?P<date>\[?(?:{DATE})\]?)\s*-?\s*(?:[.:;,]\s*(?P<behind>\S.{{0,160}}))?\Z"
)
_UNDATED = late_pattern(r"(?P<publisher>[^;:]{2,140}?)\s*(?:[;.,]\s*(?P<behind>\S[^;]{0,160}))?\Z")
_WITHOUT_PLACE = late_pattern(
    rf"(?<=[.?!\])\s])\s(?P<publisher>[^\Wa-z\d_][^;:.]{{2,90}});\s(?P<date>\[?(?:{DATE})\]?)\s*(?:[.:;,]\s?(?P<behind>\S.{{0,160}}))?\Z"
)
_AT_PAGES = late_pattern(
    r"(?:(?P<volume>[Vv]ol\.?\s\d{1,3})[,.;:]\s)?(?:pp?\.?\s|(?=\d{1,4}[-–]))(?P<pages>[A-Za-z]?\d{1,5}(?:\s?[-–]\s?[A-Za-z]?\d{1,5})?)"
)
_EXTENT = late_pattern(r"(?P<count>\d{1,4})\s(?:p|pp|pages|leaves)\.?")
_SERIES = late_pattern(
    r"\((?P<series>[^();]{3,110})(?:;\s(?:vol\.?|no\.?|nos\.?)\s?(?P<number>[\w/-]{1,12}))?\)"
)
_EVENT = late_pattern(
    rf"(?:;\s|,\s)(?P<date>{DATE})(?:;\s|,\s)(?P<venue>[^\Wa-z\d_][^;:.\d]{{2,70}}(?:\.(?:[A-Z]\.)?)?)\s*\Z"
)
_EDITION = late_pattern(
    r"(?<=[.?!\])\s])\s*(?P<edition>(?:\d{1,2}(?:st|nd|rd|th)\s(?:(?:rev|ref|updated|Am|int)\.?\s)?ed(?:ition)?|[Rr]ev(?:ised)?\.?\sed|[Vv]ersion\s\d(?:[\d.]{0,10}\d)?|Release\s\d(?:[\d.]{0,10}\d)?))\.?\s*\Z"
)
_IN = late_pattern(r"(?<=[.?!\])])\s+In:\s+")
_EDITORS = late_pattern(rf"(?P<names>{PERSONS}),?\s\(?(?:editors?|[Ee]ds?\.?|[Ee]ditors?)\)?\.?\s+")
_TYPES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (entry_type, late_pattern(words, re.IGNORECASE))
    for entry_type, words in (
        ("video", r"video|dvd|motion|film"),
        ("audio", r"audio|podcast"),
        ("software", r"computer\s(?:program|software)|software|mobile\sapp"),
        ("dataset", r"data\s?set|computer\sfile"),
        ("online", r"database|home\s?page|web|blog|internet"),
    )
)
# A publisher is one sentence: "Results. Journal of Rivers" is none, "U.S. Dept. of Rivers" may be one.
_SENTENCES = late_pattern(r"[^\W\d_]{5,}\.\s|[?!]\s")
_STATE = late_pattern(r"\s\([^()\d]{2,30}\)\Z")


def typed(entry_type: str, known: Mapping[str, Part]) -> str:
    """The type of a work, by the medium in brackets where that tells more."""
    if "type" in known:
        return "thesis"
    said = known.get("titleaddon", ("", 0, 0))[0]
    return next((kind for kind, words in _TYPES if words.match(said)), entry_type)


def read_patent(plain: str, end: int) -> tuple[Makers, dict[str, Part]] | None:
    """Read a patent by its inventors; None for all else."""
    match = _PATENT.search(plain, 0, end) if "atent" in plain else None
    makers = read_makers(plain, match.start(), date=False) if match else None
    date = day_of(match["date"]) if match else ""
    if match is None or makers is None or not date or not (makers.persons or makers.fields):
        return None
    fields: dict[str, Part] = {}
    start = makers.start
    held = _ASSIGNED.match(plain, start, match.start())
    if held is not None:
        holder = held["holder"]
        value = biblatex_names(holder) if re.fullmatch(PERSONS, holder) else _bodies(holder)
        fields["holder"] = (value, *held.span("holder"))
        start = held.end()
    title = plain[start : match.start()].rstrip(" .")
    fields["title"] = (title, start, start + len(title))
    fields["type"] = (match["type"], *match.span("type"))
    fields["number"] = (match["number"], *match.span("number"))
    fields["date"] = (date, *match.span("date"))
    return makers, fields


def _bodies(printed: str) -> str:
    """Bodies between semicolons as names."""
    return " and ".join("{" + body.strip() + "}" for body in printed.split(";"))


def read_imprint(
    plain: str, end: int, known: Mapping[str, Part], *, marked: bool
) -> tuple[str, Makers, dict[str, Part]] | None:
    """Read a work by its imprint; None for what has none, and for books that are nothing but that."""
    published = _imprint(plain, end, internet="urldate" in known)
    if published is None:
        return None
    fields, start = published
    makers = read_makers(plain, start)
    if makers is None or makers.role == DOTTED or ("date" not in fields and "date" not in makers.fields):
        return None
    of_event = _EVENT.search(plain, makers.start, len(plain[:start].rstrip(" .")))
    title_end = start
    if of_event is not None and (day := day_of(of_event["date"])):
        fields["eventdate"] = (day, *of_event.span("date"))
        fields["venue"] = (of_event["venue"], *of_event.span("venue"))
        title_end = of_event.start()
    # "Secaucus (NJ)" is a place with its state, as only these styles print it.
    place = _STATE.search(fields["location"][0]) if "location" in fields else None
    if not (marked or "eventdate" in fields or place):
        return None
    edition = _EDITION.search(plain, makers.start, title_end)
    if edition is not None:
        name = "version" if edition["edition"][:1] in "VvRr" and "ed" not in edition["edition"] else "edition"
        value = edition["edition"].partition(" ")[2] if name == "version" else edition["edition"]
        fields[name] = (value, edition.end("edition") - len(value), edition.end("edition"))
        title_end = edition.start()
    host = _IN.search(plain, makers.start, title_end)
    if host is None:
        fields["title"] = stretch(plain, makers.start, title_end)
        entry_type = _whole(makers, fields, known)
        return _fitting(entry_type, makers, fields)
    fields["title"] = stretch(plain, makers.start, host.start())
    edited = _EDITORS.match(plain, host.end(), title_end)
    if edited is not None:
        fields["editor"] = (biblatex_names(edited["names"]), *edited.span("names"))
    fields["booktitle"] = stretch(plain, edited.end() if edited else host.end(), title_end)
    if not fields["booktitle"][0]:
        return None
    return _fitting("inproceedings" if "eventdate" in fields else "incollection", makers, fields)


def _imprint(plain: str, end: int, *, internet: bool) -> tuple[dict[str, Part], int] | None:
    """Place, publisher, date and pages, and where they begin."""
    places = list(_PLACE.finditer(plain, 0, end))
    for place in reversed(places):
        match = _PUBLISHED.fullmatch(plain, place.end(), end)
        undated = _UNDATED.fullmatch(plain, place.end(), end) if match is None else None
        found = match or (undated if _STATE.search(place["place"]) or place["all"][0] == "[" else None)
        behind = _behind(found) if found else None
        if found is None or behind is None or _SENTENCES.search(found["publisher"]):
            continue
        if match is not None and match["stop"] and not internet:
            continue
        fields: dict[str, Part] = {"location": (place["place"], *place.span("place")), **behind}
        fields["publisher"] = (found["publisher"].strip("[] "), *found.span("publisher"))
        if match is not None:
            day = day_of(match["date"].strip("[]"))
            if not day:
                continue
            fields["date"] = (day, *match.span("date"))
        return fields, place.start()
    match = _WITHOUT_PLACE.search(plain, 0, end)
    behind = _behind(match) if match else None
    day = day_of(match["date"].strip("[]")) if match else ""
    if match is None or behind is None or not day:
        return None
    fields = {"publisher": (match["publisher"], *match.span("publisher")), "date": (day, *match.span("date"))}
    return {**fields, **behind}, match.start()


def _behind(match: re.Match[str]) -> dict[str, Part] | None:
    """What stands behind the year of a book: pages, length, series; a note where it is something else."""
    said, start = match["behind"], match.start("behind")
    if not said:
        return {}
    said = said.rstrip(" .;,")
    pages = _AT_PAGES.fullmatch(said)
    if pages is not None:
        found = {
            "pages": (plain_pages(pages["pages"]), start + pages.start("pages"), start + pages.end("pages"))
        }
        if pages["volume"]:
            number = pages["volume"].split()[-1]
            at = start + pages.end("volume")
            found["volume"] = (number, at - len(number), at)
        return found
    extent = _EXTENT.fullmatch(said)
    if extent is not None:
        return {"pagetotal": (extent["count"], start + extent.start("count"), start + extent.end("count"))}
    series = _SERIES.fullmatch(said)
    if series is not None:
        found = {"series": (series["series"], start + series.start("series"), start + series.end("series"))}
        if series["number"]:
            found["number"] = (series["number"], start + series.start("number"), start + series.end("number"))
        return found
    return {"note": (said, start, start + len(said))} if ". " not in said else None


def stretch(plain: str, start: int, end: int) -> Part:
    """The words between two places, without the marks around them."""
    while start < end and plain[start] in " .;:,":
        start += 1
    printed = plain[start:end].rstrip(" .;,")
    return " ".join(printed.split()), start, start + len(printed)


def _whole(makers: Makers, fields: Mapping[str, Part], known: Mapping[str, Part]) -> str:
    """The type of a work that is in no other."""
    told = typed("", known)
    if told:
        return told
    if "eventdate" in fields:
        return "proceedings"
    if "number" in known:
        return "report"
    if makers.persons:
        return "book"
    if "url" in known:
        # A body that signs what it put online reports; without a name it is a page.
        return "report" if "author" in makers.fields else "online"
    return "book"


_PUBLISHER_OF = {
    "thesis": "institution",
    "online": "organization",
    "report": "institution",
    "software": "organization",
}


def _fitting(
    entry_type: str, makers: Makers, fields: Mapping[str, Part]
) -> tuple[str, Makers, dict[str, Part]]:
    """The publisher under the name that it has for the type."""
    name = _PUBLISHER_OF.get(entry_type, "publisher")
    return (
        entry_type,
        makers,
        {(name if field == "publisher" else field): part for field, part in fields.items()},
    )


__all__ = ["read_imprint", "read_patent", "typed"]
