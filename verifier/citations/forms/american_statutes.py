"""Statutes of American states as The Bluebook has them (rule 12): session laws, and codes by section.

"Act of Mar. 9, 1867, ch. 112, 1867 Cal. Stat. 140, 141", "Cal. Water Code § 1241 (West 2009)", "Mass. Gen.
Laws ch. 91, § 14 (2018)". Their abbreviations have the look of journals and their numbers that of volumes.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.months import MONTH
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern

_YEAR = r"(?:1[6-9]|20)\d\d"
_SECTION = r"\d[\w.:–-]{0,16}(?:\(\w{1,4}\)){0,4}"
_SAID = (
    r"(?:\s\((?:codified|current|repealed|amended|amending|as\samended|enacted|effective)\s"
    r"[^()]{2,120}(?:\([^()]{1,40}\)[^()]{0,60}){0,3}\))?"
)
# Who prints the code, and when: "(West 2009)", "(McKinney Supp. 2012)", "(2018)" (rule 12.3.1(d)).
_PRINTED = (
    rf"\s\((?:[A-Z][A-Za-z’&.\s]{{2,40}}?\s)?(?:Supp\.\s)?(?P<date>{_YEAR})"
    rf"(?:\s?[&–-]\s?(?:Supp\.\s)?(?:{_YEAR}|\d\d))?\)"
)
_SESSION = late_pattern(
    r"(?P<title>[A-Z][^;“”()§]{2,200}?),\s(?P<number>(?:[Cc]hs?\.|[Cc]|[Nn]o\.|[Pp]ub\.\s(?:L\.|Act)\s[Nn]o\.)\s\d[\w–-]{0,8}),\s(?:§{1,2}\s?(?P<section>[\w().–-]{1,14}),\s)?"
    rf"(?P<volume>{_YEAR}|\d{{1,3}})\s(?P<report>(?=[^\d,;]{{0,40}}(?:Stat\.|Laws|Acts|Sess\.))[A-Z][\w.’]{{0,9}}(?:\s[A-Z&][\w.’]{{0,9}}){{0,5}})\s(?P<page>\d{{1,5}})"
    rf"(?:,\s(?P<pin>\d{{1,5}}(?:\s?[-–]\s?\d{{1,5}})?))?(?:\s\((?P<date>{_YEAR})\))?{_SAID}[\s.]*\Z"
)
# The names of states as the Bluebook shortens them (table T1.3); some are printed in full.
_STATE = (
    r"(?:(?:[A-Z]\.\s?){2}|(?:Ala|Ariz|Ark|Cal|Colo|Conn|Del|Fla|Ga|Haw|Ill|Ind|Kan|Ky|La|Me|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Or|Pa|Tenn|Tex"
    r"|Vt|Va|Wash|Wis|Wyo|W\.\sVa)\.\s|(?:Alaska|Idaho|Iowa|Ohio|Utah|Hawaii|Maine|Texas)\s|[NS]\.\s?(?:Car|Dak)\.\s)"
)
CODE = late_pattern(
    rf"(?<![\w.])(?P<title>{_STATE}\s?(?:(?:[A-Z&][\w.,’]{{0,14}}|and|of)\s){{0,7}}?(?:Code(?:\sAnn\.|\sRegs\.)?|Ann\.|Stats?\.|Laws?|Regs\.|Comp\.|Const\.)(?:\s(?:tit|ch|art|pt)\.\s\d[\w-]{{0,6}})?),?"
    rf"\s§{{1,2}}\s?(?P<section>{_SECTION}(?:\s?[-–,]\s?{_SECTION})?)(?:{_PRINTED})?"
)
"""A section of the code of a state, and who printed it."""

_BEHIND_CODE = late_pattern(rf"{_SAID}[\s.]*\Z")
_DAY = late_pattern(rf"(?<=\sof\s)(?i:{MONTH})\.?\s\d{{1,2}},\s{_YEAR}")
_BARE_YEAR = late_pattern(rf"(?<![\d-]){_YEAR}(?![\d-])")


def read_american_statute(text: StyledText) -> Assembled | None:
    """Read a session law or a section of a state's code; None for all else."""
    plain = text.plain
    if "Stat. " in plain or "Laws " in plain or "Acts " in plain or "Sess. " in plain:
        match = _SESSION.match(plain, introduction(plain))
        if match is not None:
            return _session_law(match)
    if "§" in plain or " Const. " in plain:
        match = CODE.match(plain, introduction(plain))
        if match is not None and _BEHIND_CODE.match(plain, match.end()):
            return _of_code(match)
    return None


def _session_law(match: re.Match[str]) -> Assembled:
    fields = {
        "title": (match["title"], *match.span("title")),
        "number": (match["number"], *match.span("number")),
        "journaltitle": (match["report"], *match.span("report")),
        "volume": (match["volume"], *match.span("volume")),
        "pages": (match["page"], *match.span("page")),
    }
    day = _DAY.search(match.string, *match.span("title"))
    year = day or _BARE_YEAR.search(match.string, *match.span("title"))
    if day is not None:
        fields["date"] = (read_date(day.group()) or day.group()[-4:], *day.span())
    elif match["date"]:
        fields["date"] = (match["date"], *match.span("date"))
    elif year is not None:
        fields["date"] = (year.group(), *year.span())
    elif len(match["volume"]) == len("1867"):
        fields["date"] = (match["volume"], *match.span("volume"))
    if match["pin"]:
        return assembled("legislation", fields, ("page", plain_pages(match["pin"]), *match.span("pin")))
    if match["section"]:
        return assembled("legislation", fields, ("section", match["section"], *match.span("section")))
    return assembled("legislation", fields)


def _of_code(match: re.Match[str]) -> Assembled:
    fields = {"title": (match["title"], *match.span("title"))}
    if match["date"]:
        fields["date"] = (match["date"], *match.span("date"))
    return assembled("legislation", fields, ("section", match["section"], *match.span("section")))
