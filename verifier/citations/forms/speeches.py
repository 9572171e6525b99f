"""Speeches that nobody has printed: "Statement by X, President of Y, at the Debate, 3 May 2015"."""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.dates import find_dates
from verifier.citations.tagger.head import introduction
from verifier.compare.names import looks_like_names, read_names, to_biblatex
from verifier.model import StyledText
from verifier.patterns import found_by, late_pattern
from verifier.signs import Signs

_KINDS = (
    r"(?:(?:opening|closing|joint|keynote|inaugural|welcoming|introductory|concluding)\s)?"
    r"(?:statement|remarks|speech|address|keynote|lecture|toast|testimony|message|intervention)\s(?:by|of|from)"
    r"|(?:discours|allocution|déclaration|intervention|message)\s(?:prononcée?\spar|de|du|d[’'])"
    r"|(?:rede|ansprache|erklärung|vortrag|grußwort)\s(?:von|des|der)"
    r"|(?:discurso|declaración|intervención|mensaje)\s(?:pronunciad[oa]\spor|del?)"
    r"|(?:discorso|dichiarazione|intervento|messaggio)\s(?:pronunciat[oa]\sda|di|del)"
)
_POSTS = (
    r"(?:the\s|le\s|la\s|el\s|il\s)?(?:H\.\s?E\.|HE|S\.\s?E\.|(?:His|Her)\sExcellency|Mr|Mrs|Ms|Dr|Prof|M|Mme|Sr|Sra|Hon|Sir|Dame|Lord"
    r"|Präsident(?:en|in)?|Président|Présidente|Presidente|Presidenta|President|Prime\sMinister|Vice[\s-]President|Foreign\sMinister|Minister|Ambassador"
    r"|Secretary-General|Secretary\sof\sState|General\sSecretary|Chancellor|Senator|Premier|Chairman|Bundeskanzler(?:in|s)?|Bundespräsident(?:en)?"
    r"|Außenminister(?:s|in)?|Minister(?:s|in)?|Ministre|Ministro|Ministra|Embajador|Ambassadeur)\.?\s"
)
_SPEECH = late_pattern(
    rf"(?P<title>(?:{_KINDS})\s?(?:{_POSTS}){{0,4}}(?P<name>(?-i:[^\Wa-z\d_])[^,;()“”\"«»\d]{{3,60}}?)"
    r"(?=,\s|\s(?:at|to|before|on|in|during|vor|an|auf|devant|à|ante|en|a|alla|all[’'])\s|\s\())",
    re.IGNORECASE,
)
# "President Joko W., address to the MPR, Jakarta, 16 August 2021": who held it stands in front.
_HELD = late_pattern(
    rf"(?:{_POSTS}){{0,2}}(?P<name>(?-i:[^\Wa-z\d_])[^,;()“”\"«»\d]{{3,60}}?)(?:,\s(?-i:[^\Wa-z\d_])[^,;()“”\"«»\d]{{3,60}})?,\s"
    r"(?P<title>(?:(?:opening|closing|joint|keynote|inaugural|welcoming|introductory|concluding|public|televised|annual)\s)?(?:statement|remarks|speech|address|lecture|toast|testimony|talk|discours|allocution|rede|ansprache|vortrag|discurso|discorso)"
    r"\s(?:to|at|before|on|in|during|delivered|given|vor|auf|bei|am|an|devant|à|au|aux|ante|en|a|alla|all[’'])\s[^;()“”\"«»\d]{2,120}?)(?=,?\s\(?(?:\d|(?-i:[A-Z][a-z]{2,8})\.?\s\d))",
    re.IGNORECASE,
)
_PRINTED = late_pattern(r"://|www\.|\bvol\.|\bpp?\.\s?\d|\bS\.\s?\d|\beds?\.|[“”„«»《]", re.IGNORECASE)
_SIGNS = Signs(
    *(
        "tatement ",
        "emarks ",
        "peech ",
        "ddress ",
        "eynote ",
        "ecture ",
        "oast by",
        "estimony ",
        "essage ",
        "ntervention ",
    ),
    *(
        "iscours ",
        "llocution ",
        "éclaration ",
        "Rede ",
        "nsprache ",
        "rklärung ",
        "ortrag ",
        "rußwort ",
        "iscurso ",
    ),
    *("eclaración ", "ntervención ", "ensaje ", "iscorso ", "ichiarazione ", "ntervento ", "essaggio "),
)
# What stands in front of the date and is no town: "at the General Debate", "President of Exland".
_NO_PLACE = late_pattern(
    r"(?:at|to|before|on|in|during|the|vor|auf|bei|devant|à|ante|en|President|Minister|Secretary|Prime)\b|.*\d",
    re.IGNORECASE,
)
_LIKE_NAMES = 0.5
_LONGEST_PLACE = 4


def read_speech(text: StyledText) -> Assembled | None:
    """Read a speech by who held it, its place and its day; None for one in a publication or without a day."""
    plain = text.plain
    if not _SIGNS.found_in(plain) or text.italics or _PRINTED.search(plain):
        return None
    start = introduction(plain)
    match = _SPEECH.match(plain, start) or _HELD.match(plain, start)
    if match is None or looks_like_names(match["name"]) < _LIKE_NAMES <= match.start("title") - start:
        return None
    dates = [date for date in find_dates(plain[match.end() :]) if date.precision == "day"]
    if not dates or plain[match.end() + dates[-1].end :].strip(" .)"):
        return None
    day = dates[-1]
    start, stop = match.end() + day.start, match.end() + day.end
    first = match.start("title")
    end, place = _end_and_place(plain, first if found_by(match, _HELD) else match.end(), start)
    fields = {
        "title": (_capital(plain[first:end]), first, end),
        "date": (day.edtf, start, stop),
    }
    if looks_like_names(match["name"]) >= _LIKE_NAMES:
        fields["author"] = (to_biblatex(read_names(match["name"])), *match.span("name"))
    if place is not None:
        fields["location"] = (plain[place[0] : place[1]], *place)
    return assembled("misc", fields)


def _end_and_place(plain: str, first: int, day: int) -> tuple[int, tuple[int, int] | None]:
    """Where the words for a speech end in front of its day, and its place between the two."""
    end = day
    while end > first and plain[end - 1] in " ,.;(":
        end -= 1
    comma = plain.rfind(", ", first, end)
    words = plain[comma + 2 : end] if comma >= 0 else ""
    if not words or len(words.split()) > _LONGEST_PLACE or not words[0].isupper() or _NO_PLACE.match(words):
        return end, None
    return comma, (comma + 2, end)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
