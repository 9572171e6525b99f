"""Papers of German parliaments, gazettes and old statute books, by nothing but where they stand in them.

"BT-Drucks. 19/1234 S. 5 f.", "BR-Drs. 511/63 (Beschluss)", "Sten. Ber. 4. WP, 88. Sitzung v. 24. Oktober
1963, S. 4811 (C)", "BGBl. I S. 1234", "ABl. EU L 119 v. 4.5.2016, S. 1", "Sachsenspiegel, Landrecht, II 56".
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_DAY = r"\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d_]{3,9}\.?)\s?(?:1[89]|20)\d\d"
_PAGES = (
    r"\d{1,5}(?:\s?[-–]\s?\d{1,5})?(?:\sff?\.?)?(?:(?:,\s|\sund\s"
    r"|\su\.\s)\d{1,5}(?:\sff?\.?)?){0,3}(?:\s?\(?[A-D]\)?(?!\w))?"
)
_PIN = (
    rf"(?:(?:,?\s(?:hier:?\s)?(?:S|Bl|Sp)\.\s|,\s(?=\d))(?P<pin>{_PAGES}))?"
    r"(?:\s\((?P<note>[A-ZÄÖÜ][^();]{3,60}|zu\s[^();]{3,40})\))?"
)
_DOCUMENT = late_pattern(
    r"(?:(?P<said>Reg-?E|RefE|GesE|(?:amtl\.\s)?Begr(?:\.|ündung)?(?:\s(?:zum\s)?RegE)?|Gesetzesbegründung|Gesetzentwurf(?:\sder\s(?:BReg\.?|Bundesregierung))?),\s)?"
    r"(?:(?P<body>(?:Deutscher\s)?Bundestag|Bundesrat|(?:[A-ZÄÖÜ][\w-]{2,20}er\s)?Landtag(?:\s[^,;\d]{2,30})?|Abgeordnetenhaus(?:\sBerlin)?|Bürgerschaft|Reichstag),\s)?"
    r"(?P<title>(?:BT|BR|LT|RT|AH|Bü)?-?\s?(?:Drucks\.|Drs\.|Drucksache|Dr\.|PlPr\.?|Plenarprot\.|Plenarprotokoll|Prot\.)(?:\sNr\.)?\s(?P<number>\d{1,4}/\d{1,6}(?:/\d{2,4})?|(?:zu\s)?\d{1,4}/\d{2}|(?<=PlPr\.\s)\d{1,4}|(?<=PlPr\s)\d{1,4}|(?<=Plenarprotokoll\s)\d{1,4}))(?:\s\((?P<state>neu|zu|Beschluss)\)(?=,))?"
    rf"(?:,?\s(?:vom|v\.)\s(?P<date>{_DAY}))?{_PIN}"
)
_DEBATE = late_pattern(
    r"(?P<title>(?:(?:Deutscher\s)?(?:Bundestag|Bundesrat|Reichstag|Landtag)|BT|BR|RT|LT|Verh(?:andlungen|\.)(?:\sdes\s(?:Deutschen\s)?(?:Reichstags?|RT|Bundestags?|BT))?)?[,-]?\s?(?:Sten(?:ographische[rn]?|\.)?\s?(?:Ber(?:ichte?|\.)|Prot(?:okoll|\.)))"
    rf"(?:,?\s(?:Bd\.\s\d{{1,3}}|\d{{1,2}}\.\s?(?:WP|Wahlp(?:eriode|\.)|LP|Leg(?:islatur|\.)-?[Pp](?:eriode|\.)))){{0,2}}(?:,\s\d{{1,4}}\.\s(?:Sitzung|Sitz\.|Sess\.|Sitzg\.))?(?:\s?,?\s(?:vom|v\.)\s(?P<date>{_DAY}))?)"
    + _PIN
)
_GAZETTE = late_pattern(
    r"(?P<title>(?:(?:[BR]|Bay|Nds|HmbG|Hess|Pr|SächsG|GV)?GBl|RAnz|BAnz|BStBl|GVBl|GV\.?\s?NRW|GVOBl|MBl|PrGS|RGBl|BGBl|GS(?:\sNW)?|RMBl|VOBl|ABl(?:EG|EU)?|Amtsbl|LGBl|öBGBl|GBl|(?:Reichs|Bundes|Preußisches\s)?[Gg]esetzblatt|(?:Preußische\s)?Gesetz(?:es)?sammlung|Gesetz-\sund\sVerordnungsblatt|(?:Deutscher\s)?Reichsanzeiger|Ministerialblatt)\.?(?:\s(?:EU|EG|EGKS|BW|LSA|M-V|SH|Bln|DDR|NRW|d\.\sEU))?)"
    rf"(?:,?\s(?:Nr\.\s)?(?:(?P<year>(?:1[89]|20)\d\d)(?:,?\s(?:Teil\s)?(?P<part>[IVX]{{1,4}}))?|(?P<part_only>(?:Teil\s)?[IVX]{{1,4}})(?:\s(?P<year_behind>(?:1[89]|20)\d\d))?))?"
    rf"(?:,?\s(?:Nr\.\s)?(?P<number>[LC]\s?\d{{1,4}}(?:/\d{{2}})?)(?:(?:,?\s(?:vom|v\.)\s(?P<day>{_DAY}))|/(?P<page_of>\d{{1,4}})(?!\d))?)?"
    rf"(?:,?\s(?:vom|v\.)\s(?P<date>{_DAY}))?(?:,?\sS\.\s|,\s(?=\d))(?P<pin>{_PAGES})"
)
# The law books of the Middle Ages by book, chapter and paragraph.
_LAW_BOOK = late_pattern(
    r"(?P<title>(?:Sachsen|Schwaben|Deutschen|Franken)spiegel|Ssp\.?|Schwsp\.?|Lex\s[A-Z][a-z]{3,14}|Constitutio\sCriminalis\sCarolina|CCC|ALR|Codex\sMaximilianeus|Goldene\sBulle)"
    r"(?:,?\s(?P<part>Landrecht|Lehnrecht|Ldr\.?|Lnr\.?|LandR|LehnR|Lehenrecht))?,?\s(?P<pin>(?:(?:Buch|Teil|Tit\.|Kap\.|Art\.|§)\s)?(?:[IVX]{1,5}|\d{1,3})(?:[\s.,/]{1,2}(?:(?:§|Art\.|Tit\.|Kap\.)\s?)?\d{1,4}){0,3})"
)
_ENDS = late_pattern(r"[\s.]*\Z")
_SIGNS = Signs(
    *(
        "Drs",
        "Drucks",
        "Sten",
        "Bl. ",
        "Bl ",
        "BlEU",
        "BlEG",
        "PrGS",
        "GS. ",
        "GS ",
        "Anz",
        "PlPr",
        "Plenarprot",
        "spiegel",
        "esetzblatt",
        "ordnungsblatt",
        "sammlung",
        "anzeiger ",
        "ialblatt",
    ),
    *("NRW", "Ssp", "Schwsp", "Lex ", "CCC", "ALR", "Prot.", "Goldene", "Constitutio", "Codex Max"),
)
# "Gesetz v. 21.8.1995 (BGBl. I S. 1050), zuletzt geändert durch Gesetz v. 13.5.2015 (BGBl. I S. 722)".
IN_GAZETTE = late_pattern(
    r"(?:[A-ZÖ]?[A-Za-zäö]{0,7}(?:GBl|VBl|VOBl|ABl|Abl|BAnz|Bl)|PrGS|GS|GV|RGBl)\.?(?:\s(?:EU|EG|NRW|NW|I{1,3}|Nr\.|LSA|BW|SH|Bln))?[\s,][^()]{0,40}\d"
)
"""A gazette with a page, in brackets behind the day of a law."""

_ENACTED = late_pattern(
    r"(?P<title>(?P<kind>Gesetz|Verordnung|Bekanntmachung|Erlass|Edikt|Bescheid|[A-ZÄÖÜ][a-zäöüß-]{2,40}(?:gesetz|verordnung|ordnung|edikt))(?:\s[^;()„“\d]{2,160}?)?)"
    rf"\s(?:vom|v\.)\s(?P<date>{_DAY})\s\((?P<note>{IN_GAZETTE.pattern})\)(?:,?\s(?P<changed>(?:zuletzt\s)?(?:geändert|aufgehoben|i\.\s?d\.\s?F\.|in\sder\sFassung)[^;]{{4,180}}?))?[\s.]*\Z"
)
_LONGEST = 260


def read_german_gazette(text: StyledText) -> Assembled | None:
    """Read a paper, debate, gazette or old law book by where in it; None for all else."""
    plain = text.plain
    if len(plain) > _LONGEST or not _SIGNS.found_in(plain):
        return None
    start = introduction(plain)
    enacted = _ENACTED.match(plain, start) if "l. " in plain or "l " in plain else None
    if enacted is not None:
        return _law(enacted)
    for pattern, kind in (
        (_DOCUMENT, "report"),
        (_DEBATE, "report"),
        (_GAZETTE, "legislation"),
        (_LAW_BOOK, "legislation"),
    ):
        match = pattern.match(plain, start)
        if match is None or _ENDS.match(plain, match.end()) is None:
            continue
        groups = match.groupdict()
        fields: dict[str, Part] = {"title": (match["title"], *match.span("title"))}
        if groups.get("body"):
            fields["institution"] = (match["body"], *match.span("body"))
        if groups.get("part") and kind == "legislation" and not groups["part"].isupper():
            end = match.end("part")
            fields["title"] = (plain[match.start("title") : end], match.start("title"), end)
        elif groups.get("part") or groups.get("part_only"):
            name = "part" if groups.get("part") else "part_only"
            fields["volume"] = (match[name].removeprefix("Teil "), *match.span(name))
        for name, group in (
            ("number", "number"),
            ("titleaddon", "said"),
            ("note", "state"),
            ("note", "note"),
            ("date", "year"),
            ("date", "year_behind"),
        ):
            if groups.get(group):
                fields[name] = (match[group], *match.span(group))
        day = next((name for name in ("date", "day") if groups.get(name)), "")
        if day:
            fields["date"] = (read_date(match[day]) or match[day][-4:], *match.span(day))
        if not groups.get("pin"):
            return assembled(kind, fields)
        of = "section" if pattern is _LAW_BOOK else "page"
        value = match["pin"] if pattern is _LAW_BOOK else plain_pages(match["pin"])
        return assembled(kind, fields, (of, value, *match.span("pin")))
    return None


def _law(match: re.Match[str]) -> Assembled:
    """A law by its day and the gazette in brackets behind it; nothing but its day may tell it from others."""
    end = match.end("date") if match["title"] == match["kind"] else match.end("title")
    fields: dict[str, Part] = {
        "title": (match.string[match.start("title") : end], match.start("title"), end),
        "date": (read_date(match["date"]) or match["date"][-4:], *match.span("date")),
        "note": (match["note"], *match.span("note")),
    }
    if match["changed"]:
        fields["addendum"] = (match["changed"], *match.span("changed"))
    return assembled("legislation", fields)
