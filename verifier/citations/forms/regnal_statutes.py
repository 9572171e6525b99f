"""Statutes of England before 1963, by the year of a reign and their chapter: "29 Car 2 c 3, s 4".

"Tithe Act 1548 (2 & 3 Edw 6 c 13), s 1" (OSCOLA, 4th ed., section 2.4.1), "An Act for the Preservation of
Weirs, 9 Geo. II, c. 12 (1736)", "27 Hen. VIII c. 12": the short title and its year are the work, or else what
the statute calls itself, or the reign.
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import found_by, late_pattern
from verifier.signs import Signs

_REIGN = (
    r"(?:Hen|Henry|Edw|Edward|Eliz|Elizabeth|Jac|Jas|James|Car|Chas|Charles|Will|Wm|William|Geo|George"
    r"|Vict?|Victoria|Anne?|Mary|Mar|Phil|Ph|P|Ric|Rich|Richard|Steph|Joh|John|Gul)"
)
_REGNAL = (
    rf"\d{{1,2}}(?:\s(?:&|and)\s\d{{1,2}})?\s{_REIGN}\b\.?(?:\s(?:[1-8]|I{{1,3}}|IV|VI{{0,3}}))?(?:\s(?:&|and)\s(?:M(?:ar(?:y)?)?|Mary)\b\.?)?"
    r"(?:,?\s[Ss]t(?:at)?\.?\s\d|,?\s[Ss]ess\.?\s\d)?,?\sc(?:h|ap)?\.?\s?(?:\d{1,3}|[ivxlc]{1,7}|[IVXLC]{1,7})(?!\w)"
)
_SECTION = (
    r"(?:,?\s(?:ss?|§{1,2}|[Ss]ec(?:t(?:ion)?)?s?|[Aa]rts?|[Ss]ch)\.?\s?"
    r"(?P<section>\d{1,4}[A-Z]?(?:\(\w{1,4}\)){0,3}(?:\s?[-–,]\s?\d{1,4}[A-Z]?){0,4}))?"
)
_END = r"[\s.,;]*\Z"
_SHORT_TITLE = late_pattern(
    rf"(?P<title>(?:The\s)?[^\Wa-z\d_][^()\d;:“”]{{3,110}}?\s(?P<year>1[1-9]\d\d))\s\((?P<regnal>{_REGNAL})\){_SECTION}{_END}"
)
_LONG_TITLE = late_pattern(
    rf"(?P<title>[“‘\"]?(?:An?|The)\s(?:Act|Ordinance|Statute|Bill)\s[^;()]{{6,220}}?[”’\"]?),\s(?P<regnal>{_REGNAL}){_SECTION}(?:\s\((?P<year>1[1-9]\d\d)\))?{_END}"
)
IN_REIGN = late_pattern(_REGNAL)
"""A reign and a chapter, as they stand in brackets behind the short title."""

_ALONE = late_pattern(rf"(?P<regnal>{_REGNAL}){_SECTION}(?:\s\((?P<year>1[1-9]\d\d)\))?{_END}")
# What stands in every such citation: the chapter behind the reign.
_SIGNS = Signs(" c ", " c. ", " c.", " ch ", " ch. ", " cap. ", " cap ")


def read_regnal_statute(text: StyledText) -> Assembled | None:
    """Read a statute by its reign and chapter; None for all else."""
    plain = text.plain
    if not _SIGNS.found_in(plain):
        return None
    start = introduction(plain)
    match = _SHORT_TITLE.match(plain, start) or _LONG_TITLE.match(plain, start) or _ALONE.match(plain, start)
    if match is None:
        return None
    said: Part = (match["regnal"], *match.span("regnal"))
    fields: dict[str, Part] = {"title": said}
    if not found_by(match, _ALONE):
        printed = match["title"]
        title = printed.strip('“”‘’"')
        first = match.start("title") + printed.index(title)
        fields = {"title": (title, first, first + len(title)), "note": said}
    if match["year"]:
        fields["date"] = (match["year"], *match.span("year"))
    section = match["section"]
    locator = ("section", section.replace(" ", ""), *match.span("section")) if section else None
    return assembled("legislation", fields, locator)


__all__ = ["IN_REIGN", "read_regnal_statute"]
