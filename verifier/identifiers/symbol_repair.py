"""Propose how a document symbol of the UN or the WTO should be written: case, blanks, scanning faults."""

from __future__ import annotations

import re

from verifier.identifiers.table import SCHEMES
from verifier.patterns import late_pattern

_SUFFIX_WORD = late_pattern(r"(?<=/)(?:ADD|REV|CORR|SER|SUB|PROV|AMEND)(?=\.)")
_SUFFIX_PRINTED = late_pattern(r"(?<=/)(?:Add|Rev|Corr|Ser|Sub|Prov|Amend)(?=\.)", re.IGNORECASE)
_AROUND_SLASH = late_pattern(r"\s*[/\\⁄∕／]\s*")
_POINT_LOST = late_pattern(
    r"(?<=[/.])(PV|SR|C|CN|AC|L|CRP|Add|Rev|Corr|CONF|WG|INF)(?:[\s,]\s?(?=\d)|\.\s{1,2}(?=[OlI]{0,2}\d))",
    re.IGNORECASE,
)
_HYPHENED = late_pattern(r"^([ASE])[\s-](RES|PV|CN|C|AC|CONF)(?=[\s/.-])", re.IGNORECASE)
_RESOLUTION_HYPHENED = late_pattern(r"(/RES/\d{1,3})-(\d{1,4})(?!\d)", re.IGNORECASE)
_DIGIT_PART = late_pattern(
    r"(?<=[/.])[\dOolI]*\d[\dOolI]*(?=$|[/.(\s])"
    # Letters alone, unless they are a Roman numeral: committees are numbered so, as in TD/B/C.II/2.
    r"|(?<=[/.])(?!I+(?:$|[/.(\s]))[OolI]{2,}(?=$|[/.(\s])"
)
_LOOKS_LIKE_DIGITS = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1"})
_BODY = late_pattern(
    r"United Nations|\bUN\b|General Assembly|Security Council|Human Rights Council|World Trade|\bWTO\b"
    r"|\bUNGA\b",
    re.IGNORECASE,
)


def usual_form(printed: str) -> str:
    """Return a symbol as its organisation prints it: in capitals but for ``Add.1`` and its like.

    The blank of ``S/RES/2202 (2015)`` and the case of such suffixes, which may be either, stay as printed.
    """
    kept = {found.start(): found.group() for found in _SUFFIX_PRINTED.finditer(printed)}
    usual = list(printed.upper())
    for place, word in kept.items():
        if word.isupper() or word.istitle():
            usual[place : place + len(word)] = list(word)
        else:
            usual[place : place + len(word)] = list(word.title())
    return "".join(usual) if len(usual) == len(printed) else printed.upper()


def propose_symbol(printed: str, maker: str) -> str:
    """Return the symbol that was probably meant, in its usual form; "" when none can be made out.

    Args:
        printed: the whole content of a field that holds a document's number.
        maker: who made the document; bare numbers of organs are only repaired for bodies of the UN and
            the WTO.
    """
    text = _AROUND_SLASH.sub("/", printed.strip())
    text = _HYPHENED.sub(r"\1/\2", text)
    text = _RESOLUTION_HYPHENED.sub(r"\1/\2", re.sub(r"(?<=/RES)[\s-](?=\d)", "/", text, flags=re.IGNORECASE))
    text = _POINT_LOST.sub(r"\1.", text)
    text = _DIGIT_PART.sub(lambda found: found.group().translate(_LOOKS_LIKE_DIGITS), text)
    if text.count("/") < 2 and not _BODY.search(maker):
        return ""
    for scheme in ("un", "wto"):
        value = SCHEMES[scheme].normalise(text)
        if value:
            return _SUFFIX_WORD.sub(lambda found: found.group().title(), value)
    return ""
