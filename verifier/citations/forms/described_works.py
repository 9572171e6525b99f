"""Works that a description in brackets tells: films, podcasts, data, software, posts, papers of conferences.

"Forbes, M. (Director). (1975). *One flew over the weir* [Film]. United Rivers." This is the style of
the American Psychological Association (Publication Manual, 7th ed., chapter 10), which many others follow in
their own languages. The description goes to ``titleaddon``; what a person did, in brackets behind the name,
to ``note``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from verifier.citations.assemble import Assembled
from verifier.citations.forms.described_kinds import type_of
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.said_in_brackets import ORIGINAL
from verifier.compare.names import is_body, looks_like_names, read_names, to_biblatex
from verifier.identifiers import find_identifiers
from verifier.model import StyledText
from verifier.patterns import late_pattern

_YEAR = r"(?:1[5-9]|20)\d\d"
_DATE = late_pattern(
    rf"(?:(?<=\s)|\A)\((?P<date>(?P<year>{_YEAR})(?:\s?[-–]\s?(?P<last>{_YEAR}|present|presente|présent|heute)|[a-z](?=[),]))?"
    r"(?P<day>,\s[^()\d]{0,12}\d?[^()]{1,30})?|n\.d\.|s\.f\.|s\.d\.|o\.J\.|o\.D\.)\)[.,:]?\s"
)
_DESCRIPTION = late_pattern(
    r"(?:\s\((?P<of>[^()]{2,90})\))?\s\[(?P<kind>[^\W\d_][^\[\]]{2,160})\](?=[.,;:]|\s|\Z)\.?\s?"
)
# "(Host)", "(Writer & Director)", "(Executive Producers)": capitals, and no year.
_ROLE = late_pattern(
    r"\s\((?P<role>(?:Executive\s|Co-?|Assistant\s|Associate\s)?[^\Wa-z\d_][a-zà-ÿ]{2,14}(?:[-\s][A-Z]?[a-z]{2,12})?"
    r"(?:(?:,\s|,?\s(?:&|and|y|et|und|e)\s)(?:Executive\s)?[^\Wa-z\d_][a-zà-ÿ]{2,14})*|Dir\.|Prod\.|Exec\.\sProd\.)\)"
)
_ACCOUNT = late_pattern(r"\s\[(?P<account>@?[\w.@-]{2,40})\]")
_RETRIEVED = late_pattern(
    r"(?:Retrieved|Accessed|Recuperado|Consultado|Consulté|Récupéré|Abgerufen|Recuperato|Acesso\sem)(?:\s(?:on|el|le|am|il))?\s"
    r"(?P<day>[^:]{4,30}?),?\s(?:from|de|desde|sur|von|da)\s\Z"
)
# "https://… [Last accessed 21.09.2015]", behind the address.
_OPENED = late_pattern(
    r"\s[\[(](?:(?:[Ll]ast|[Dd]ate)\s)?(?:[Aa]ccessed|[Vv]iewed|[Vv]isited|[Cc]hecked|[Rr]etrieved|[Cc]onsulted)(?:\son)?:?\s(?P<day>[^\[\]()]{4,30})[\])][\s.]*\Z"
)
_OF_DOI = late_pattern(r"(?:https?://(?:\w{1,3}\.)?doi\.org/|doi:?\s?)\Z", re.IGNORECASE)
_HOST = late_pattern(r"(?:In|On|En|Dans|Em)\s(?=\S)")
_IN_JOURNAL = late_pattern(
    r"(?P<journal>[^\W\d_][^.;\[\]]{2,110}?),\s(?P<volume>\d{1,4})(?:\s?\((?P<number>[^()]{1,16})\))?"
    r"(?:,\s(?P<pages>[A-Za-z]?\d{1,7}(?:\s?[-–]\s?[A-Za-z]?\d{1,7})?))?[\s.]*"
)
# "The New York Times, p. C1".
_PAGE = late_pattern(r",\s(?:pp?\.\s)?(?P<pages>[A-Z]?\d{1,4}(?:[-–][A-Z]?\d{1,4})?)[\s.]*\Z")
_EVENT = late_pattern(
    r"conf|present|poster|symposium|keynote|workshop|talk|ponencia|comunica|p[óo]ster|congreso|communication|vortrag|apresentação",
    re.IGNORECASE,
)
_OF_THESIS = late_pattern(r"(?P<type>[^,]{4,60}),\s(?P<school>.{3,110})")
_VERSION = late_pattern(r"(?:Version|Ver\.|Versión|Versão|V\.)\s(?P<version>[\w.+-]{1,30})")
_NUMBER = late_pattern(
    r"(?:(?:Publication|Report|Article)\s)?(?:No|Núm|Nr|N)\.?[º°]?\s?(?P<number>[\w./-]{1,30})"
)
# The full stop behind a word is none of the name, that behind an initial is.
_ENDED = late_pattern(r"[^\W\d_]{3,}\.\Z")
_LIKE_NAMES = 0.5
_LONGEST_BODY = 12


class _Source(NamedTuple):
    """What stands behind the description: its fields, and where the words that are left begin and end."""

    fields: dict[str, Part]
    start: int
    end: int


def read_described_work(text: StyledText) -> Assembled | None:
    """Read a work whose kind stands in brackets behind its title; None for all else."""
    plain = text.plain
    if "[" not in plain or "(" not in plain:
        return None
    date = _DATE.search(plain)
    described = _DESCRIPTION.search(plain, date.end()) if date else None
    if date is None or described is None or not (entry_type := type_of(described["kind"])):
        return None
    title = (plain[date.end() : described.start()].strip(), date.end(), described.start())
    author = _author(plain, date.start())
    if author is None or not title[0] or _is_of_more(title[0]):
        return None
    fields = {**author, "title": title, **_dated(date), **_qualified(described, entry_type)}
    source = _with_address(plain, described.end())
    for name, part in source.fields.items():
        fields.setdefault(name, part)
    entry_type, behind = _published(text, entry_type, described, source)
    for name, part in behind.items():
        # "[Master's thesis, University of Oslo]. DUO. https://…": the archive beside the school.
        fields.setdefault("addendum" if name in fields and fields[name][0] != part[0] else name, part)
    return assembled("online" if _is_post(entry_type, fields) else entry_type, fields)


def _is_of_more(title: str) -> bool:
    """Whether another citation ends in what would be the title."""
    return bool(re.search(rf"\(({_YEAR})\)\.|;\s|\d[-–]\d{{2,}}\.", title))


def _author(plain: str, end: int) -> dict[str, Part] | None:
    """Who made the work, without what they did; None where nobody like that stands in front of the date."""
    head = plain[:end].rstrip()
    if head.endswith((").", "].")) or _ENDED.search(head):
        head = head[:-1]
    roles = [match["role"] for match in _ROLE.finditer(head)]
    account = _ACCOUNT.search(head)
    bare = _ACCOUNT.sub("", _ROLE.sub("", head)).strip(" ,")
    first = len(plain) - len(plain.lstrip(" “\"'")) if plain[:1] in " “\"'" else 0
    if not bare:
        return None
    if looks_like_names(bare) >= _LIKE_NAMES:
        value = to_biblatex(read_names(bare))
    elif (is_body(bare) or roles or account or "," not in bare) and len(bare.split()) <= _LONGEST_BODY:
        value = bare if " " not in bare and not is_body(bare) else "{" + bare + "}"
    else:
        return None
    found = {"author": (value, first, len(head))}
    note = "; ".join(dict.fromkeys((*roles, *([account["account"]] if account else ()))))
    if note:
        place = _ROLE.search(head) or _ACCOUNT.search(head)
        if place is not None:
            found["note"] = (note, place.start() + 2, place.end() - 1)
    return found


def _dated(date: re.Match[str]) -> dict[str, Part]:
    if not date["year"]:
        return {}
    start, end = date.span("date")
    if date["last"]:
        last = date["last"] if date["last"].isdigit() else ""
        return {"date": (f"{date['year']}/{last}", start, end)}
    return {"date": (_day(date["year"], date["day"] or "") or date["year"], start, end)}


_DAYS = late_pattern(
    r"(?P<month>[^\W\d_]{3,12})\s(?P<day>\d{1,2})\s?[-–]\s?(?:(?P<end>[^\W\d_]{3,12})\s)?(?P<last>\d{1,2})"
)


def _day(year: str, day: str) -> str:
    """The day as EDTF; a span of days as both; "" where nothing is read."""
    printed = day.strip(" ,")
    several = _DAYS.fullmatch(printed)
    if several is None:
        return read_date(f"{printed} {year}") or read_date(f"{printed}, {year}") if printed else ""
    first = read_date(f"{several['month']} {several['day']}, {year}")
    last = read_date(f"{several['end'] or several['month']} {several['last']}, {year}")
    return f"{first}/{last}" if first and last else ""


def _qualified(described: re.Match[str], entry_type: str) -> dict[str, Part]:
    """The description as ``titleaddon``, with the version, number or episode in front of it."""
    kind, place = described["kind"], described.span("kind")
    said = described["of"]
    found: dict[str, Part] = {}
    if entry_type == "thesis":
        of = _OF_THESIS.fullmatch(kind)
        found["type"] = (
            of["type"] if of else kind,
            place[0],
            place[0] + (of.end("type") if of else len(kind)),
        )
        if of:
            found["institution"] = (of["school"], place[0] + of.start("school"), place[1])
    if said:
        version, number = _VERSION.search(said), _NUMBER.fullmatch(said)
        at = described.start("of")
        if version:
            found["version"] = (version["version"], at + version.start(1), at + version.end(1))
            said = (said[: version.start()] + said[version.end() :]).strip(" ;,")
            if said:
                found["number"] = (said, *described.span("of"))
        elif number:
            found["number"] = (number["number"], at + number.start(1), at + number.end(1))
        elif entry_type in ("dataset", "software", "patent"):
            found["number"] = (said, *described.span("of"))
        else:
            kind, place = f"{said}, {kind}", (at, place[1])
    if entry_type != "thesis":
        found["titleaddon"] = (kind, *place)
    return found


def _with_address(plain: str, start: int) -> _Source:
    """The address behind a work, the day on which it was opened, and the words between."""
    end = len(plain.rstrip(" ."))
    fields: dict[str, Part] = {}
    original = ORIGINAL.search(plain, start) if plain[end - 1 : end] == ")" else None
    if original is not None:
        fields["origdate"] = (original["year"], *original.span("year"))
        end = original.start()
    opened = _OPENED.search(plain, start)
    if opened is not None and (day := read_date(opened["day"])):
        fields["urldate"] = (day, *opened.span("day"))
        end = opened.start()
    behind = plain[start:end]
    found = [item for item in find_identifiers(behind) if not behind[item.end :].strip(" .,)>")]
    for scheme in ("doi", "url"):
        item = next((item for item in found if item.scheme == scheme), None)
        if item is not None:
            value = item.value if scheme == "doi" else item.printed
            fields[scheme] = (value, start + item.start, start + item.end)
            before = _OF_DOI.search(plain, start, start + item.start)
            end = before.start() if before else start + item.start
            break
    retrieved = _RETRIEVED.search(plain, start, end)
    if retrieved is not None:
        day = read_date(retrieved["day"])
        if day:
            fields["urldate"] = (day, *retrieved.span("day"))
        end = retrieved.start()
    return _Source(fields, start, start + len(plain[start:end].rstrip(" .,:<(")))


def _published(
    text: StyledText, entry_type: str, described: re.Match[str], source: _Source
) -> tuple[str, dict[str, Part]]:
    """Where the work is: in a journal, a series or album, at a conference, of a publisher."""
    plain = text.plain
    start, end = source.start, source.end
    while start < end and plain[start] in " .,":
        start += 1
    if start >= end:
        return entry_type, {}
    journal = _IN_JOURNAL.fullmatch(plain, start, end)
    if journal is not None:
        groups = {"journaltitle": "journal", "volume": "volume", "number": "number", "pages": "pages"}
        return "article", {
            field: (journal[name].replace("–", "-"), *journal.span(name))
            for field, name in groups.items()
            if journal[name]
        }
    host = _HOST.match(plain, start, end)
    if host is not None:
        found, start = _host(plain, text, host.end(), end)
        if entry_type in ("video", "audio"):
            entry_type = "incollection"
        return entry_type, {**found, **_publisher(plain, start, end, entry_type)}
    if entry_type == "article":
        page = _PAGE.search(plain, start, end)
        title = plain[start : page.start() if page else end].rstrip(" .")
        found = {"journaltitle": (title, start, start + len(title))}
        if page:
            found["pages"] = (page["pages"].replace("–", "-"), *page.span("pages"))
        return entry_type, found
    if entry_type == "unpublished" and _EVENT.search(described["kind"]):
        head, _, tail = plain[start:end].partition(", ")
        found = {"eventtitle": (head, start, start + len(head))}
        if tail:
            found["venue"] = (tail, end - len(tail), end)
        return entry_type, found
    return entry_type, _publisher(plain, start, end, entry_type)


def _host(plain: str, text: StyledText, start: int, end: int) -> tuple[dict[str, Part], int]:
    """The series, album or book that holds the work, its editors, and where its publisher begins."""
    found: dict[str, Part] = {}
    role = _ROLE.search(plain, start, end)
    italic = next((run for run in text.italics if start <= run.start < end), None)
    if role is not None and (italic is None or role.start() < italic.start):
        names = plain[start : role.start()].strip(" ,")
        if looks_like_names(names) >= _LIKE_NAMES:
            found["editor"] = (to_biblatex(read_names(names)), start, start + len(names))
            start = role.end() + (2 if plain[role.end() : role.end() + 1] == "," else 1)
    stop = plain.find(". ", start, end)
    last = italic.end if italic is not None else stop if stop >= 0 else end
    title = plain[start:last].strip(" .,")
    found["booktitle"] = (title, start, start + len(title))
    return found, last


# "Riga: Davids Studio".
_PLACE = late_pattern(r"(?P<place>[^\Wa-z\d_][^:;.\d]{2,40}):\s(?=[^\Wa-z\d_])")


def _publisher(plain: str, start: int, end: int, entry_type: str) -> dict[str, Part]:
    while start < end and plain[start] in " .,":
        start += 1
    place = _PLACE.match(plain, start, end)
    if place is not None:
        found = {"location": (place["place"], *place.span("place"))}
        return {**found, **_publisher(plain, place.end(), end, entry_type)}
    words = plain[start:end]
    field = {
        "thesis": "institution",
        "unpublished": "howpublished",
        "online": "organization",
        "software": "organization",
    }
    return {field.get(entry_type, "publisher"): (words, start, end)} if words else {}


def _is_post(entry_type: str, fields: Mapping[str, Part]) -> bool:
    """Whether a recording is one that a page plays."""
    return entry_type in ("video", "audio") and "url" in fields and "booktitle" not in fields


__all__ = ["read_described_work"]
