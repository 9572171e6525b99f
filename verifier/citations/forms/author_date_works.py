"""Works of less common kinds in the author-date style that British universities teach ("Harvard").

"Dorn, C. (2004) *Lock gate*. UK Patent no. GB2341234A.", "*Gold* (2009) Directed by A. Berg [Film].",
"Berg, A. [@aberg] (2018) ‘The river is rising’ [Twitter] 4 May." (Cite Them Right, 11th ed.).
Books and articles of that style are read as all others are.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.grammar.dates import read_date
from verifier.compare.names import is_body, looks_like_names, read_names, to_biblatex
from verifier.model import StyledText
from verifier.patterns import late_pattern

_YEAR = r"(?:1[5-9]|20)\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8}"
_IMPRINT = r"(?:(?P<location>[^\Wa-z\d_][^.:\d]{1,40}):\s(?P<publisher>[^\Wa-z\d_][^.:]{1,80}?))"
_WHO = late_pattern(
    rf"\A(?P<who>[^()\[\]‘’“”]{{2,200}})(?:\s\[(?P<account>@?[\w.@-]{{2,40}})\])?(?P<role>\s\(eds?\.?\))?\s\((?P<date>{_YEAR}|no\sdate|n\.d\.)\)\s"
)
_QUOTED = r"[‘'“\"](?P<title>.{3,400}?)[’'”\"]"
_POST = late_pattern(
    rf"{_QUOTED}\s\[(?P<organization>[A-Z][\w/ -]{{1,30}}?)(?:\spost)?\][.,]?\s(?P<day>{_DAY})\.?\Z"
)
_EVENT = late_pattern(
    rf"{_QUOTED},\s(?:in\s)?(?P<booktitle>[^.‘’]{{0,200}}?(?i:proceedings|conference|symposium|congress|workshop|colloquium)[^.‘’]{{0,160}})\."
    rf"\s(?P<venue>[^.\d]{{3,100}}?),\s(?P<days>\d{{1,2}}(?:(?:\s[A-Z][a-z]{{2,8}})?\s?[–-]\s?\d{{1,2}})?\s[A-Z][a-z]{{2,8}})\."
    rf"(?:\s{_IMPRINT})?(?:,?\spp?\.\s(?P<pages>\d{{1,5}}(?:\s?[–-]\s?\d{{1,5}})?))?\.?\Z"
)
_PATENT = late_pattern(
    r"(?P<title>[^.]{3,240})\.\s(?P<type>(?:[A-Z][\w.]{0,14}\s){0,3}[Pp]atent(?:\s[Aa]pplication)?)\s(?:[Nn]o\.?|[Nn]umber)\s(?P<number>[A-Z]{0,3}\s?\d[\w/.,-]{2,24}?)\.?\Z"
)
_MAP = late_pattern(
    rf"(?P<title>[^.]{{3,200}}?),\s(?P<titleaddon>(?:[Ss]heet\s[^,.]{{1,20}},\s)?1:\d[\d,\s]{{2,10}})\.\s{_IMPRINT}(?:\s\((?P<series>[^()]{{3,60}}?)\))?\.?\Z"
)
_TALK = late_pattern(
    rf"(?:{_QUOTED}|(?P<bare>[^.]{{3,200}}))\.?\s(?P<titleaddon>Interview(?:ed)?\s(?:with|by)\s[^\d]{{3,160}}?),\s(?P<day>{_DAY})\.?\Z"
)
_RECORDING = late_pattern(r"(?P<title>[^.]{3,300})\.\s(?P<day>" + _DAY + r")\.?\Z")
_UNDATED = late_pattern(r"(?P<title>[^.]{3,300})\.?\Z")
_FILM = late_pattern(
    rf"\A(?P<title>[^()]{{2,200}}?)\s\((?P<date>{_YEAR})\)\.?\s(?P<note>Directed\sby\s[^\[\].]{{3,100}}(?:\s[A-Z]\.\s[^\[\].]{{2,60}})?)\.?\s?"
    rf"(?:\[(?P<titleaddon>[^\[\]]{{3,60}})\]\.?)?(?:\s?{_IMPRINT})?\.?\Z"
)
_ENTRY = late_pattern(
    rf"\A{_QUOTED}\s\((?P<date>{_YEAR})\)\s(?:in\s)?(?P<booktitle>[^,.()‘’]{{0,100}}(?i:encyclop|dictionary|lexicon|britannica|glossary)[^,.()‘’]{{0,60}})(?:\.\s{_IMPRINT})?\.?\Z"
)
_LIKE_NAMES = 0.5
_LONGEST_BODY = 12


def read_author_date_work(text: StyledText) -> Assembled | None:
    """Read a film, a post, a patent, a map or paper of a conference of that style; None for all else."""
    plain = text.plain
    if "(" not in plain:
        return None
    if "Directed by" in plain and (film := _FILM.match(plain)):
        return assembled("movie", _parts(film))
    entry = _ENTRY.match(plain) if plain[:1] in "‘'“\"" else None
    if entry is not None:
        return assembled("inreference", _parts(entry))
    head = _WHO.match(plain)
    behind = _behind(text, head) if head else None
    # Who made it is asked last because names take longest.
    fields = _maker(head) if head and behind else None
    if behind is None or fields is None:
        return None
    kind, found = behind
    return assembled(kind, {**fields, **found})


def _behind(text: StyledText, head: re.Match[str]) -> tuple[str, dict[str, Part]] | None:
    """The type of a work and its fields, by what stands behind its year."""
    plain, start = text.plain, head.end()
    year = head["date"] if head["date"].isdigit() else ""
    marked = any(run.start == start for run in text.italics)
    for pattern, kind in _KINDS:
        match = pattern.match(plain, start)
        if match is None or (pattern in _ITALIC_ONLY and not marked):
            continue
        if pattern is _UNDATED and (year or not text.italics or text.italics[0].end < match.end("title")):
            continue
        found = _parts(match)
        if match.groupdict().get("day"):
            day = read_date(f"{match['day']} {year}") if year else ""
            if not day:
                return None
            found["date"] = (day, *head.span("date"))
        if "days" in match.groupdict() and year:
            first, last = match.span("days")
            found["eventdate"] = (_days(match["days"], year), first, last)
        return kind, found
    return None


_KINDS = (
    (_POST, "online"),
    (_EVENT, "inproceedings"),
    (_PATENT, "patent"),
    (_MAP, "book"),
    (_TALK, "misc"),
    (_RECORDING, "online"),
    (_UNDATED, "misc"),
)
_ITALIC_ONLY = (_PATENT, _MAP, _RECORDING, _UNDATED)
"""What is read only with its title in italics, which parts it from prose."""


def _parts(match: re.Match[str]) -> dict[str, Part]:
    """The groups that are fields, with their places; pages and titles in plain form."""
    names = (
        "title", "bare", "date", "booktitle", "venue", "location", "publisher", "pages", "type", "number",
        "titleaddon", "series", "organization", "note",
    )  # fmt: skip
    groups = match.groupdict()
    found: dict[str, Part] = {}
    for name in names:
        value = groups.get(name)
        if value:
            plain = re.sub(r"\s?[–-]\s?", "-", value) if name == "pages" else value.strip(" ,")
            found["title" if name == "bare" else name] = (plain, *match.span(name))
    return found


def _days(printed: str, year: str) -> str:
    """The days of a conference as EDTF: "4–6 May" of 2014 as 2014-05-04/2014-05-06."""
    first, _, last = re.sub(r"\s?[–-]\s?", "-", printed).partition("-")
    if not last:
        return read_date(f"{first} {year}")
    month = last.split(" ", 1)[-1]
    begun = read_date(f"{first} {year}" if " " in first else f"{first} {month} {year}")
    ended = read_date(f"{last} {year}")
    return f"{begun}/{ended}" if begun and ended else ""


def _maker(head: re.Match[str]) -> dict[str, Part] | None:
    """Who made the work, with the name of the account behind it; None where nobody like that is named."""
    who = head["who"].strip()
    if looks_like_names(who) >= _LIKE_NAMES:
        value = to_biblatex(read_names(who))
    elif is_body(who) or ("," not in who and "." not in who and len(who.split()) <= _LONGEST_BODY):
        value = "{" + who + "}"
    else:
        return None
    found = {"editor" if head["role"] else "author": (value, *head.span("who"))}
    if head["account"]:
        found["note"] = (head["account"], *head.span("account"))
    if head["date"].isdigit():
        found["date"] = (head["date"], *head.span("date"))
    return found


__all__ = ["read_author_date_work"]
