"""Papers of governments and parliaments, and treaties: CRS, Federal Register, Hansard, UNTS."""

from __future__ import annotations

import re
from urllib.parse import quote

from verifier.identifiers.printed import undone
from verifier.model.months import MONTH_NUMBERS
from verifier.patterns import late_pattern

RESEARCH_SERVICE = late_pattern(
    r"\bCRS\b|Congressional Research Service|congress\.gov|everycrsreport", re.IGNORECASE
)
PARLIAMENT = late_pattern(
    r"House of (?:Commons|Lords)|\bParliament\b|\bHansard\b|Commons|Select Committee|Report of Session"
    r"|Session (?:19|20)\d\d",
    re.IGNORECASE,
)

_PAGE = r"\d{1,3}(?:,\d{3}){1,2}|\d{1,6}"
_REGISTER = r"(?<![\d.,-])(\d{{1,3}})\s{{1,2}}(?:{})\s{{1,2}}(?:at\s|p\.\s?)?({})(?![\d,]\d)"
FEDERAL_REGISTER = _REGISTER.format(r"Fed\.?\s?Reg(?:ister\b|\.)?|F\.\s?R\.", _PAGE)
_FEDERAL_REGISTER = late_pattern(
    _REGISTER.format(r"Fed\.?\s?Reg(?:ister\b|\.)?|F\.?\s?R\.?", _PAGE), re.IGNORECASE
)
_REGISTER_DOCUMENT = late_pattern(r"(?:19|20)\d\d-\d{5}|[ERC]\d-\d{4,5}", re.IGNORECASE)

_MONTH = (
    r"(January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
_DAY = rf"\(?(\d{{1,2}})(?:st|nd|rd|th)?\s{_MONTH}\.?\s(1[89]\d\d|20\d\d)\)?"
HANSARD = (
    rf"\b(HC|HL)\s?Deb\.?,?\s{{0,2}}{_DAY},?\s{{0,2}}vol(?:ume)?\.?\s?(\d{{1,4}}),?\s{{0,2}}"
    r"(?:cols?|columns?|cc?)\.?\s?(\d{1,5}[A-Z]{0,3})"
)
_HANSARD = late_pattern(HANSARD, re.IGNORECASE)
_HANSARD_VALUE = late_pattern(r"(?:HC|HL) DEB \d{4}-\d\d-\d\d VOL \d{1,4} COL \d{1,5}[A-Z]{0,3}")
_DEBATE = late_pattern(
    r"(commons|lords)/((?:19|20)\d\d-\d\d-\d\d)/debates/([0-9a-f-]{36}|\d{8,20})", re.IGNORECASE
)
_BRIEFING = late_pattern(
    r"(CBP|SN|LLN|POST-P[NB]|POST-PN-RR|RP)([- /])?(\d{2,5}(?:-\d{1,5})?)", re.IGNORECASE
)
_PAPER = late_pattern(r"(HC|HL)\s?(?:Paper\s?)?(\d{1,4}(?:-[IVX]{1,4})?)", re.IGNORECASE)

UNTS_PAGE = (
    r"(?<![\d.,-])(\d{1,4})\s{0,2}(?:UNTS|U\.\s?N\.\s?T\.\s?S\.)\s{0,2}(?:at\s|p\.\s?)?(\d{1,4})(?![\d/])"
)
UNTS_LONG = (
    r"\b(?:UN|United Nations|U\.N\.),?\s{0,2}Treaty Series,?\s{0,2}(?:vol(?:ume)?\.?\s?)?(\d{1,4})"
    r"(?:,\s?(?:\(?\d{4}\)?,\s?)?(?:No\.\s?(?:[I]+-)?\d{1,6},\s?)?(?:at\s)?(?:pp?\.?\s?|page\s))(\d{1,4})"
)
UNTS_NUMBER = r"\b(?:UNTS|U\.N\.T\.S\.)\s?(?:Reg(?:istration|\.)?\s?)?(?:No\.?\s?)?(I{1,2}-\d{1,6})"
_UNTS = tuple(late_pattern(pattern, re.IGNORECASE) for pattern in (UNTS_PAGE, UNTS_LONG))
_UNTS_NUMBER = late_pattern(UNTS_NUMBER, re.IGNORECASE)


def normalise_crs(printed: str) -> str:
    """Return a report number of the Congressional Research Service."""
    found = re.fullmatch(
        r"(RL|RS|R|IF|IN|LSB|IG|TE|RP|MR)(\d{5})", undone(printed.strip()), re.IGNORECASE | re.ASCII
    )
    return found.group().upper() if found else ""


def normalise_federal_register(printed: str) -> str:
    """Return a citation as ``79 FR 13493``, or a document number (``2014-05323``)."""
    plain = undone(printed.strip())
    if _REGISTER_DOCUMENT.fullmatch(plain):
        return plain.upper()
    found = _FEDERAL_REGISTER.fullmatch(plain)
    return f"{int(found[1])} FR {int(found[2].replace(',', ''))}" if found else ""


def federal_register_address(value: str) -> str:
    """Return the page of the Federal Register that a citation or a document number leads to."""
    if " FR " in value:
        return f"https://www.federalregister.gov/citation/{value.replace(' ', '-')}"
    return f"https://www.federalregister.gov/d/{value}"


def normalise_parliament(printed: str) -> str:
    """Return a briefing (``CBP-9481``), a paper of a House (``HC 123``), a column or a debate of Hansard."""
    plain = undone(printed.strip())
    if _HANSARD_VALUE.fullmatch(plain.upper()):
        return plain.upper()
    hansard = _HANSARD.fullmatch(plain)
    if hansard:
        month = MONTH_NUMBERS[hansard[3][:3].lower()]
        day = f"{int(hansard[4]):04}-{month:02}-{int(hansard[2]):02}"
        return f"{hansard[1]} DEB {day} VOL {int(hansard[5])} COL {hansard[6]}".upper()
    debate = _DEBATE.search(plain)
    if debate and debate.end() == len(plain):
        return debate.group().upper()
    briefing = _BRIEFING.fullmatch(plain)
    if briefing:
        series = briefing[1].upper()
        return f"SN{briefing[3]}" if series == "SN" else f"{series}-{briefing[3]}"
    paper = _PAPER.fullmatch(plain)
    return f"{paper[1].upper()} {paper[2].upper()}" if paper else ""


def parliament_address(value: str) -> str:
    """Return the library's page of a briefing, or the debates of a day in Hansard.

    Papers of the Houses have no address by their number: "".
    """
    if value.startswith(("CBP-", "SN", "RP-")):
        return f"https://commonslibrary.parliament.uk/research-briefings/{value.lower()}/"
    if value.startswith("LLN-"):
        return f"https://lordslibrary.parliament.uk/research-briefings/{value.lower()}/"
    if value.startswith("POST-"):
        return f"https://post.parliament.uk/research-briefings/{value.lower()}/"
    if "/DEBATES/" in value:
        house, day, _, number = value.split("/")
        return f"https://hansard.parliament.uk/{house.lower()}/{day}/debates/{number}"
    if " DEB " in value:
        house = "commons" if value.startswith("HC") else "lords"
        return f"https://hansard.parliament.uk/{house}/{value.split()[2]}"
    return ""


def normalise_treaty(printed: str) -> str:
    """Return a place in the UN Treaty Series as ``1155 UNTS 331``, or a registration as ``UNTS I-18232``."""
    plain = undone(printed.strip())
    number = _UNTS_NUMBER.fullmatch(plain)
    if number:
        return f"UNTS {number[1].upper()}"
    for pattern in _UNTS:
        found = pattern.fullmatch(plain)
        if found:
            return f"{int(found[1])} UNTS {int(found[2])}"
    return ""


def treaty_address(value: str) -> str:
    """Return the volume of the Treaty Series as the UN publishes it; "" for registrations."""
    volume = value.split(" ", 1)[0]
    if not volume.isdigit():
        return ""
    return f"https://treaties.un.org/doc/Publication/UNTS/{quote(f'Volume {volume}')}/v{volume}.pdf"
