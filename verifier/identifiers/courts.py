"""Courts and laws of Europe: applications to the European Court of Human Rights, ECLI, CELEX."""

from __future__ import annotations

import re
from urllib.parse import quote

from verifier.identifiers.printed import undone
from verifier.patterns import late_pattern

COURT_OF_HUMAN_RIGHTS = late_pattern(
    r"European Court (?:of|for) Human Rights|\bEC(?:t)?HR\b|E\.C\.H\.R|Eur\.?\s?Ct\.?\s?H\.?\s?R"
    r"|Strasbourg Court|HUDOC|Cour européenne des droits de l.homme|\bCEDH\b"
    r"|Europäische\w* Gerichtshof\w* für Menschenrechte|\bEGMR\b"
    r"|Tribunal Europeo de Derechos Humanos|Европейск\w+ суд\w* по правам человека|\bЕСПЧ\b|欧洲人权法院",
    re.IGNORECASE,
)
SIGNS_OF_COURT = (
    "human right",
    "echr",
    "ecthr",
    "e.c.h.r",
    "eur",
    "bourg court",
    "hudoc",
    "droit",
    "cedh",
    "chenrechte",
    "egmr",
    "derecho",
    "правам",
    "еспч",
    "欧洲人权法院",
)
"""One of these is in small letters in every text that names the court."""

APPLICATION_CUE = late_pattern(
    r"(?<![A-Za-z])(?:applications?(?:\(s\))?|appls?\.?|apps?\.?|requ[êe]tes?|Beschwerden?|Individualbeschwerden?|demandas?"
    r"|жалоб\w{0,2})[\s,]{1,3}(?:\(?n(?:[o°º]s?|r|rn|umbers?|o\(s\))(?![A-Za-z])\.?|№№?|\#)[\s:]{0,2}",
    re.IGNORECASE,
)
APPLICATION = late_pattern(r"(?<![\d/.,:])\d{1,5}/\d{2}(?![\d/]|,\d{3}|\.\d)")
LONG_APPLICATION = late_pattern(r"(?<![\d/.,:-])\d{3,5}/\d{2}(?![\d/]|,\d{3}|\.\d)")
_APPLICATION = late_pattern(r"0{0,4}(\d{1,5}/\d{2})")
_DOCUMENT = late_pattern(r"00[1-5]-\d{3,7}")
_ECLI = late_pattern(r"ECLI:([A-Z]{2}):([A-Z0-9]{1,7}):(\d{4}):([A-Z0-9.]{1,25})", re.IGNORECASE | re.ASCII)
_CELEX = late_pattern(
    r"(?:CELEX\s?(?:No\.?|number)?[:\s]\s?)?"
    r"([0-9CE](?:19[5-9]\d|20\d\d)[A-Z]{1,2}(?:/?[A-Z]{3}|\d{3,4})(?:\(\d\d\))?(?:R\(\d\d\))?(?:-\d{8})?"
    r"|1(?:19[5-9]\d|20\d\d)[A-Z]/(?:TXT|AFI|PRO)(?:/\d\d)?)",
    re.IGNORECASE | re.ASCII,
)


def normalise_echr(printed: str) -> str:
    """Return an application number (``20958/14``), or the number of a document in HUDOC (``001-207622``)."""
    plain = undone(printed.strip())
    if _DOCUMENT.fullmatch(plain):
        return plain
    found = _APPLICATION.fullmatch(plain)
    return found[1] if found else ""


def echr_address(value: str) -> str:
    """Return the document in HUDOC, or its list of the documents of an application."""
    if "/" not in value:
        return f"https://hudoc.echr.coe.int/eng?i={value}"
    return "https://hudoc.echr.coe.int/eng#" + quote(f'{{"appno":["{value}"]}}', safe=":/,")


def normalise_ecli(printed: str) -> str:
    """Return a European Case Law Identifier in upper case."""
    found = _ECLI.fullmatch(undone(printed.strip()).rstrip("."))
    return found.group().upper() if found else ""


def ecli_address(value: str) -> str:
    """Return the address of a decision.

    EUR-Lex has those of the Union's courts, HUDOC the Court of Human Rights', e-Justice the countries'.
    """
    if value.startswith("ECLI:EU:"):
        return f"https://eur-lex.europa.eu/legal-content/EN/TXT/?uri={value}"
    if value.startswith("ECLI:CE:ECHR:"):
        return "https://hudoc.echr.coe.int/eng#" + quote(f'{{"ecli":["{value}"]}}', safe=":/,")
    return f"https://e-justice.europa.eu/ecli/{value}"


def normalise_celex(printed: str) -> str:
    """Return a CELEX number of EUR-Lex in upper case."""
    found = _CELEX.fullmatch(undone(printed.strip()))
    return found[1].upper() if found else ""
