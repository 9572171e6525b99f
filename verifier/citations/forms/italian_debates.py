"""Debates of Italian parliaments: "Camera dei deputati, *Atti parlamentari*, seduta del 20 ottobre 1948".

The acts are cited with the house, the part, legislature or session in any order, and the day of the sitting.
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern

_HOUSE = (
    r"(?:Camera\sdei\s[Dd]eputati|Senato\s(?:del\s[Rr]egno|della\s[Rr]epubblica)|Assemblea\s[Cc]ostituente"
    r"|Parlamento\s(?:italiano|subalpino|sardo)|Consulta\s[Nn]azionale)"
)
_TITLE = (
    r"(?:Atti\s(?:parlamentari|del\sParlamento(?:\s(?:italiano|subalpino))?)|Atti\sparl\.|AP|Discussioni)"
)
_WHERE = (
    r"(?:,\s(?:Discussioni|Documenti|[Ll]eg(?:islatura|\.)\s[IVXL]{1,7}|[IVXL]{1,7}\s[Ll]eg(?:islatura|\.)"
    r"|[Ss]ess(?:ione|\.)\s(?:1[89]\d\d(?:[-–]\d{2,4})?|[IVX]{1,4})|\d[ªa°º]\s[Ss]essione|vol\.\s[IVXL\d]{1,6}))"
)
_DEBATE = late_pattern(
    rf"(?:(?P<house>{_HOUSE}),\s)?(?P<title>{_TITLE})(?:,\s(?P<second>{_HOUSE}))?(?P<where>{_WHERE}{{0,4}}),\s"
    r"(?:[1-2][ªa]\s)?(?:seduta|tornata)\s(?:(?:ant|pom)(?:imeridiana|eridiana|\.)\s)?(?:del\s|dell[’'])(?P<day>\d{1,2}°?\s[a-z]{4,9}\s(?:1[89]|20)\d\d)"
    r"(?:,\s(?:pp?|coll?)\.\s(?P<pin>\d{1,6}(?:\s?[-–]\s?\d{1,6})?(?:\s(?:ss|sgg|segg)\.)?))?[\s.]*\Z"
)
_LONGEST = 220


def read_italian_debate(text: StyledText) -> Assembled | None:
    """Read a debate by the house and the day of its sitting; None for all else."""
    plain = text.plain
    if ("seduta " not in plain and "tornata " not in plain) or len(plain) > _LONGEST:
        return None
    match = _DEBATE.match(plain, introduction(plain))
    day = read_date(match["day"]) if match is not None else ""
    if match is None or not day:
        return None
    fields: dict[str, Part] = {"title": (match["title"], *match.span("title"))}
    house = "house" if match["house"] else "second"
    if match[house]:
        fields["author"] = ("{" + match[house] + "}", *match.span(house))
    elif match["title"] == "Discussioni":
        return None
    if match["where"]:
        start = match.start("where") + len(", ")
        fields["titleaddon"] = (plain[start : match.end("where")], start, match.end("where"))
    fields["date"] = (day, *match.span("day"))
    pin = ("page", plain_pages(match["pin"]), *match.span("pin")) if match["pin"] else None
    return assembled("misc", fields, pin)
