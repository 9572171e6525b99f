"""Papers and debates of the German parliaments by their numbers: "BT-Drucks. 14/6040, S. 125"."""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled, pin_of
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.months import MONTH
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_DEBATES = late_pattern(
    r"(?P<title>[A-Z][^\d;“”()]{0,90}?(?:Debates|Hansard)(?:,\s[A-Z][^\d;“”(),]{2,40}){0,2}?)"
    r"(?:,?\s(?:\d{1,3}-\d|[Nn]o\.?\s\d{1,4}|\d{1,2}(?:st|nd|rd|th)\s[\w.]{3,10}|[Vv]ol\.?\s(?:\d{1,4}|[IVXLC]{1,7})|ser(?:ies|\.))){0,4}"
    rf",?\s\(?(?P<date>\d{{1,2}}\s(?i:{MONTH})\s\d{{4}}|(?i:{MONTH})\s\d{{1,2}},\s\d{{4}})\)?(?:,\s[Vv]ol\.?\s\d{{1,4}})?"
    r"(?:,?\s(?:at\s|cols?\.?\s|pp?\.\s|c\.\s)?(?P<pin>[A-Z]{0,2}\d{1,5}(?:\s?[-–]\s?\d{1,5})?))?(?:\s\([^()]{2,80}\))?[\s.]*\Z"
)
# "HL Deb 21 July 2005, vol 673, col WA261", "Hansard, 3rd ser., vol. 41, cols 1097–1100 (12 March 1838)".
_DAY = rf"(?:\d{{1,2}}\s(?i:{MONTH})\s\d{{4}}|(?i:{MONTH})\s\d{{1,2}},\s\d{{4}})"
_COLUMNS = late_pattern(
    r"(?P<title>(?:HC|HL|Commons|Lords|Parl(?:\.|iamentary)?)\sDeb(?:ates|s\.?|\.)?|(?:D[áa]il|Seanad)\s(?:Éireann\s)?[Dd]eb(?:ates?)?|Hansard(?:['’]s)?(?:,?\s(?:Parliamentary\sDebates|Parl\.\sDebs?\.|House\sof\s(?:Commons|Lords)|HC|HL|\((?:Commons|Lords|HC|HL)\)))?)"
    r"(?:,?\s\((?:series|ser\.)\s\d\))?"
    rf"(?=[^;]{{0,90}}(?:{_DAY}|\d{{4}}))(?=[^;]{{0,90}}(?:\bcc?\.?|\bcols?\.?)\s[A-Z]{{0,3}}\d)(?P<rest>[^;“”]{{4,120}})\Z"
)
_ON_DAY = late_pattern(_DAY)
# The same within a sentence, from the name of the House to the column and who spoke there.
_IN_SENTENCE = late_pattern(
    rf"(?<!\w)(?:HC|HL|Commons|Lords|D[áa]il|Seanad)\sDeb(?:ates?|s\.?|\.)?,?\s\(?{_DAY}\)?,?\s"
    r"(?:[Vv]ol\.?\s\d{1,4},?\s)?(?:\([^()]{2,30}\),?\s)?(?:cc?\.?|cols?\.?)\s[A-Z]{0,3}\d{1,5}(?:\s?[-–]\s?[A-Z]{0,3}\d{1,5})?"
    r"(?:\s\((?=[^\Wa-z_])[^()]{3,60}\))?"
    rf"|(?<!\w)(?:(?:Constituent\sAssembly|Lok\sSabha|Rajya\sSabha)\sDebates),(?:\s[Vv]ol\.?\s(?:\d{{1,3}}|[IVXLC]{{1,6}}),)?\s{_DAY}"
    r"(?:,\s[Vv]ol\.?\s(?:\d{1,3}|[IVXLC]{1,6}))?(?:,\s(?:pp?\.?\s)?\d{1,5}(?:[-–]\d{1,5})?)?(?:\s\((?=[^\Wa-z_])[^()]{3,60}\))?"
)
_YEAR_ALONE = late_pattern(r"(?<=\()(?:1[89]|20)\d\d(?=\))|(?<=,\s)(?:1[89]|20)\d\d(?=[\s.]*\Z)")
_VOLUME = late_pattern(r"\b[Vv]ol\.?\s(?P<volume>\d{1,4}|[ivxlc]{1,8})|,\s(?P<roman>[clxvi]{2,9})(?=,)")
_COLUMN = late_pattern(r"(?:\bcc?\.?|\bcols?\.?)\s(?P<pin>[A-Z]{0,3}\d{1,5}(?:\s?[-–]\s?[A-Z]{0,3}\d{1,5})?)")
_SIGNS = Signs("Drs", "Druck", "PlPr", "Plenarprot")
_PAPER = late_pattern(
    r"(?:(?P<body>(?:Deutscher\s)?Bundestag|Bundesrat|(?:[A-ZÄÖÜ][\w-]{2,20}\s)?Landtag(?:\s[^,;\d]{2,30})?),\s)?"
    r"(?P<named>(?:B[TR]|LT|RT)?-?(?:Drucks\.|Drs\.|Drucksache|PlPr\.?|Plenarprotokoll)(?:\sNr\.)?\s(?P<number>\d{1,4}/\d{1,5}))"
    r"(?:,?\s(?:vom|v\.)\s[\d.\s]{6,12})?(?:,\s(?:S\.|Bl\.)\s(?P<pin>\d{1,5}(?:\s?[-–]\s?\d{1,5})?)(?:\s?ff?\.?)?(?:\s?\([A-D]\))?)?[\s.]*\Z"
)

# "Deutscher Bundestag, Antwort der Bundesregierung …, BT-Drs. 19/13457 vom 23.9.2019, S. 3".
_TITLED_PAPER = late_pattern(
    r"(?:(?P<body>(?:Deutscher\s)?Bundestag|Bundesrat|Bundesregierung|(?:[A-ZÄÖÜ][\w-]{2,20}\s)?Landtag(?:\s[^,;:\d]{2,30})?)(?:\s\(Hrsg\.\))?[,:]\s)?"
    r"[„“\"]?(?P<title>[A-ZÄÖÜ][^;„“\"]{6,240}?)[“”\"]?,\s(?:in:\s)?(?:\d{1,2}\.\sWahlperiode,\s)?"
    r"(?:B[TR]|LT|RT)?-?(?:Drucks\.|Drs\.|Drucksache|PlPr\.?|Plenarprotokoll)(?:\sNr\.)?\s(?P<number>\d{1,4}/\d{1,5})"
    r"(?:,?\s(?:\(?(?:vom\s|v\.\s)?(?P<date>\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄ][a-zä]{2,8})\s?(?:19|20)\d\d)\)?))?(?:,\s(?:S\.|Bl\.)\s(?P<pin>\d{1,5}(?:\s?[-–]\s?\d{1,5})?)(?:\s?ff?\.?)?(?:\s?\([A-D]\))?)?[\s.]*\Z"
)
# "SOU 2002:108, Fred och säkerhet, s. 45", "NOU 2012: 2 Utenfor": inquiries of the Nordic states.
_NORDIC = late_pattern(
    r"(?P<number>(?:SOU|NOU|Ds|Prop\.|Bet\.)\s(?P<date>(?:19|20)\d\d)(?:/\d{2,4})?:\s?\d{1,4})(?:[,.:]?\s(?P<title>[^\Wa-z\d_][^;]{3,200}?))?"
    r"(?:,\s(?:ss?|pp?)\.\s(?P<pin>\d{1,5}(?:\s?[-–]\s?\d{1,5})?)(?:\s?ff?\.?)?)?[\s.]*\Z"
)
# "U.S. Congress, Senate, Committee on Rivers, Dams, 90th Cong., 2nd sess. (Washington: GPO, 1968)".
_OF_CONGRESS = late_pattern(
    r"(?P<body>(?:U\.?\s?S\.?|United\sStates),?\sCongress,\s(?:Senate|House(?:\sof\sRepresentatives)?|Joint(?=\s))(?:,?\s(?:Permanent\s)?(?:Select\s|Joint\s|Special\s)?(?:Committee|Subcommittee|Commission)\s(?:on|of)\s[^,;“”()]{4,80}){0,2}),\s"
    r"[“\"]?(?P<title>[^\Wa-z\d_][^;“”\"()]{6,240}?),?[”\"]?,?\s(?P<titleaddon>\d{2,3}(?:st|nd|rd|th|d)\sCong(?:\.|ress),\s\d(?:st|nd|rd|d)\s[Ss]ess(?:\.|ion))(?:,\s(?P<session>(?:19|20)\d\d|[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:[-–,]\s?(?:and\s)?\d{1,2})?,\s(?:19|20)\d\d|\d{1,2}\s[A-Z][a-z]{2,8}\s(?:19|20)\d\d))?"
    r"(?:,\s(?P<number>(?:S|H|H\.\s?R)\.\s?(?:Hrg|Rep|Rept|Doc|Prt|Exec\.\sRep)\.?\s(?:[Nn]o\.\s)?\d{1,3}[-–]\d{1,4}))?"
    r"(?:,?\s\((?P<location>[^():]{3,30}):\s(?P<publisher>[^():]{2,60}),\s(?P<date>(?:1[89]|20)\d\d)\))?(?:,\s(?:pp?\.\s)?(?P<pin>\d{1,5}(?:\s?[-–]\s?\d{1,5})?))?[\s.]*\Z"
)
_NORDIC_BEGINNINGS = ("SOU ", "NOU ", "Ds ", "Prop. ", "Bet. ")


def read_parliamentary_paper(text: StyledText) -> Assembled | None:
    """Read a paper of parliament that is cited by its number alone; None for all else."""
    plain = text.plain
    if "Debates" in plain or "Hansard" in plain:
        return _debate(plain)
    if "Deb" in plain or " debate, " in plain:
        return _columns(plain)
    start = introduction(plain)
    if plain.startswith(_NORDIC_BEGINNINGS, start):
        return _numbered(_NORDIC.match(plain, start))
    if "Congress, " in plain and "Cong" in plain[len("U.S. Congress") :]:
        return _of_congress(_OF_CONGRESS.match(plain, start))
    if not _SIGNS.found_in(plain):
        return None
    match = _PAPER.match(plain, start)
    if match is None:
        return _numbered(_TITLED_PAPER.match(plain, start))
    fields = {name: (match[group], *match.span(group)) for name, group in _FIELDS if match[group]}
    return assembled("report", fields, pin_of(match))


def find_debates(plain: str) -> list[tuple[int, int]]:
    """Where a text cites debates by day, volume and column, from left to right."""
    return [match.span() for match in _IN_SENTENCE.finditer(plain)] if " Deb" in plain else []


def _numbered(match: re.Match[str] | None) -> Assembled | None:
    """A paper with its title, and the number by which it is found."""
    if match is None:
        return None
    groups = match.groupdict()
    fields = {name: (match[name], *match.span(name)) for name in ("title", "number") if groups.get(name)}
    if groups.get("body"):
        fields["author"] = ("{" + match["body"] + "}", *match.span("body"))
    if groups.get("date"):
        fields["date"] = (read_date(match["date"]) or match["date"], *match.span("date"))
    return assembled("report", fields, pin_of(match))


def _of_congress(match: re.Match[str] | None) -> Assembled | None:
    """What a committee of the Congress of the United States printed."""
    if match is None:
        return None
    names = ("title", "titleaddon", "number", "location", "publisher", "date")
    fields = {name: (match[name], *match.span(name)) for name in names if match[name]}
    if match["session"] and not match["date"]:
        fields["date"] = (read_date(match["session"]) or match["session"][-4:], *match.span("session"))
    fields["author"] = ("{" + match["body"] + "}", *match.span("body"))
    return assembled("report", fields, pin_of(match))


def _debate(plain: str) -> Assembled | None:
    """A debate of a parliament by its day: "*House of Commons Debates*, No 64 (17 May 2001) at 4175"."""
    match = _DEBATES.match(plain, introduction(plain))
    if match is None:
        return _columns(plain)
    fields = {"title": (match["title"], *match.span("title"))}
    land = _OF_LAND.fullmatch(match["title"])
    if land is not None:
        # "Commonwealth, *Parliamentary Debates*, House of Representatives" (AGLC, rule 7.5.1).
        first = match.start("title")
        groups = (("author", "land"), ("title", "debates"), ("titleaddon", "house"))
        places = {name: (first + land.start(group), first + land.end(group)) for name, group in groups}
        fields = {name: (plain[slice(*place)], *place) for name, place in places.items()}
        fields["author"] = ("{" + land["land"] + "}", *places["author"])
    fields["date"] = (read_date(match["date"]), *match.span("date"))
    return assembled("report", fields, pin_of(match))


_OF_LAND = late_pattern(
    r"(?P<land>[A-Z][^,;:]{2,40}),\s(?P<debates>Parliamentary\sDebates),\s(?P<house>[A-Z][^;:]{2,60})"
)


def _columns(plain: str) -> Assembled | None:
    """A debate of the British parliament by volume and column of its record."""
    match = _COLUMNS.match(plain, introduction(plain))
    if match is None:
        return None
    start = match.start("rest")
    day = _ON_DAY.search(plain, start) or _YEAR_ALONE.search(plain, start)
    column = _COLUMN.search(plain, start)
    if day is None or column is None:
        return None
    fields = {
        "title": (match["title"], *match.span("title")),
        "date": (read_date(day.group()), *day.span()),
    }
    volume = _VOLUME.search(plain, start)
    if volume is not None:
        group = "volume" if volume["volume"] else "roman"
        fields["volume"] = (volume[group], *volume.span(group))
    return assembled("report", fields, ("column", plain_pages(column["pin"]), *column.span("pin")))


_FIELDS = (("title", "named"), ("number", "number"), ("institution", "body"))
