"""Statutes, instruments and Bills of the Commonwealth by their short titles, and written constitutions.

"European Union (Withdrawal) Act 2018, s 5(4)", "*Migration Act 1958* (Cth) s 474(1)", "SI 2003/2426, reg 5",
"Promotion of Administrative Justice Act 3 of 2000, s 6(2)(h)", "Constitution of India, art 21". The year is a
part of the name, and the section that is cited stands behind it.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_YEAR = r"(?:1[2-9]|20)\d\d"
_SMALL = r"(?:and|of|the|for|in|to|on|with|by|from|or|against|at|as|its|etc|&)"
_WORD = r"[A-Z][\w’'-]*"
_BRACKET = r"\([^()\d;:“”‘]{1,60}(?:No\s?\d{1,2})?\)"
_KIND = r"(?:Act|Ordinance|Regulations|Rules|Order|Bill|Measure|Code)"
_PLACE_CUE = (
    r"(?:ss?|sections?|regs?|arts?|articles?|sch|scheds?|pts?|rr?|cls?|paras?|ch|cap|item|div|o)(?:\.\s?|\s)"
)
_PLACE = r"\d[\w°]{0,6}(?:\.\d{1,3}){0,3}[°º]?(?:\([\w-]{1,4}\)){0,4}"
_PLACES = (
    rf"(?i:{_PLACE_CUE})(?P<place>{_PLACE}(?:\s?[–-]\s?{_PLACE})?)"
    rf"(?:(?:,\s|\s|,?\s(?:and|or|&)\s)(?i:{_PLACE_CUE})?{_PLACE}(?:\s?[–-]\s?{_PLACE})?){{0,5}}"
)
_NAME = (
    rf"(?:The\s)?{_WORD}(?:,?\s(?:{_WORD}|{_SMALL}|{_BRACKET}|(?:1[89]|20)\d\d(?=\s\())){{0,14}}?"
    rf"\s{_KIND}(?:\s{_BRACKET})?|Rules\sof\s(?:the\s)?{_WORD}(?:\s(?:of\s)?{_WORD}){{0,3}}(?:\s{_BRACKET})?"
)
# "Human Rights Act 1998", "Act 3 of 2000", "Act, 1982".
_IN_YEAR = rf"(?:,?\s(?P<year>{_YEAR})|\s(?:No\s)?\d{{1,3}}\sof\s(?P<of>{_YEAR}))"
_LAND = (
    r"(?:\s\((?:Cth|NSW|Vic|Qld|SA|WA|Tas|ACT|NT|UK|NZ|Imp|GB|IE|Ir|Ireland|Scotland|Can|HK|Sing|India)\))?"
)
_SERIES = (
    r"(?:,?\s\(?(?P<number>(?:SI|SR|SSI|WSI|NISR|SR\s?&\s?O|S\.I\.)\s(?:No\.?\s)?\d{4}[/,]\s?(?:No\s)?\d{1,4})"
    r"(?:\s\([A-Z]{1,2}\.?\s?\d{1,3}\))?\)?)?"
)
_BEHIND = rf"(?:,?\s\(?{_PLACES}\)?)?"
# "Communications Act 2003 (Consequential Amendments) Regulations 2003" is one name.
_GOES_ON = r"(?!\s\([^()]{3,60}\)\s(?:Act|Regulations|Rules|Order))"
_ENACTED = late_pattern(rf"(?P<title>(?:{_NAME}){_IN_YEAR}){_GOES_ON}{_LAND}{_SERIES}{_BEHIND}")
# "Constitution of Ireland, art 40.3", "Australian Constitution s 75(v)", "Bunreacht na hÉireann, art 2".
_CONSTITUTION = late_pattern(
    rf"(?P<title>(?:The\s)?(?:[A-Z][a-z]{{3,20}}\s)?Constitution(?:\sof\s(?:the\s)?{_WORD}(?:\s(?:of\s)?{_WORD}){{0,3}})?|Bunreacht\sna\shÉireann)"
    rf"(?:,?\s\(?(?P<year>{_YEAR})\)?)?{_LAND},?\s{_PLACES}"
)
# "Canadian Charter of Rights and Freedoms, s 7, Part I of the Constitution Act, 1982, being Schedule B to …".
_CHARTER = late_pattern(
    rf"(?P<title>Canadian\sCharter\sof\sRights\sand\sFreedoms)(?:,\s{_PLACES})?,\sPart\sI\sof\sthe\sConstitution\sAct,\s(?P<year>1982)"
    r"(?:,\sbeing\sSchedule\sB\sto\sthe\sCanada\sAct,?\s1982\s\(UK\),\s1982,?\sc\.?\s11)?"
)
_SIGNS = Signs(
    *("Act ", "Ordinance ", "Regulations ", "Rules ", "Order ", "Bill ", "Measure ", "Constitution"),
    *("Act, ", "Bunreacht", "Code "),
)
_ARTICLES = ("art", "arts", "article", "articles", "Art", "Arts", "Article", "Articles")
_LONGEST = 400
# Words with which a sentence begins, and no name of a law: "Under the Human Rights Act 1998, s 6".
_LEADING = late_pattern(
    r"(?:(?:In|Under|By|See|And|But|Cf|Compare|Contrast|On|For|From|Since|With|As|Section|Before|After|Both|Although|While|When|Until|Where|Also)\s(?:also\s)?)?(?:the\s|The\s)?"
)


def read_enactment(text: StyledText) -> Assembled | None:
    """Read the citation of an enactment that is all of a text; None for all else."""
    plain = text.plain
    if len(plain) > _LONGEST or not _SIGNS.found_in(plain):
        return None
    start = introduction(plain)
    start += len("the ") * plain.startswith("the ", start)
    for pattern in (_ENACTED, _CONSTITUTION, _CHARTER):
        match = pattern.match(plain, start)
        if match is not None and not plain[match.end() :].strip(" ."):
            return _enacted(match)
    return None


# "Charter of Fundamental Rights of the European Union [2012] OJ C326/391, art 47".
_IN_JOURNAL = late_pattern(
    rf"(?P<title>[A-Z][^;“”‘\[\]]{{5,240}}?),?\s\[(?P<year>{_YEAR})\]\s(?P<number>OJ\s[A-Z]{{1,2}}\s?\d{{1,4}}/\d{{1,5}})(?:,?\s{_PLACES})?[\s.]*"
)


def read_from_official_journal(text: StyledText) -> Assembled | None:
    """Read an act of the Union by the journal that prints it; None for all else."""
    plain = text.plain
    match = _IN_JOURNAL.fullmatch(plain, introduction(plain)) if "] OJ " in plain else None
    return None if match is None else _enacted(match)


def find_enactments(plain: str) -> list[tuple[int, int]]:
    """Where a text cites sections of enactments by their names, from left to right."""
    if not _SIGNS.found_in(plain):
        return []
    found: list[tuple[int, int]] = []
    for pattern in (_ENACTED, _CONSTITUTION):
        for match in pattern.finditer(plain):
            if match["place"] is None:
                continue
            start = match.start()
            led = _LEADING.match(plain, start, match.end())
            start = led.end() if led else start
            if plain[start : start + 1].isupper():
                found.append((start, match.end()))
    return sorted(found)


def _enacted(match: re.Match[str]) -> Assembled:
    groups = match.groupdict()
    fields = {"title": (match["title"], *match.span("title"))}
    year = "year" if groups.get("year") else "of"
    if groups.get(year):
        fields["date"] = (match[year], *match.span(year))
    if groups.get("number"):
        fields["number"] = (match["number"], *match.span("number"))
    place = None
    if match["place"]:
        cue = match.string[: match.start("place")].rstrip(" .")
        place = ("article" if cue.endswith(_ARTICLES) else "section", match["place"], *match.span("place"))
    return assembled("legislation", fields, place)
