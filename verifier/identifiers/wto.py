"""Document symbols of the World Trade Organization: ``WT/TPR/G/406``, ``WT/MIN(01)/DEC/1``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from verifier.identifiers.interface import Hit, Page
from verifier.identifiers.printed import undone
from verifier.patterns import late_pattern

_COMPONENT = r"/[A-Z0-9]{1,12}(?:[.-][A-Z0-9]{1,8}){0,2}(?:\(\d\d\))?"
# Councils and committees by their letters; WT alone is known by itself in any case.
_SERIES = (
    r"(?:WT|G/(?:SPS|TBT|AG|SCM|ADP|SG|LIC|VAL|RO|TRIMS|IT|MA|C|L|STR|PSI|TMB|NOP|TFA)"
    r"|S/(?:C|L|FIN|WPDR|WPGR|CSC|DCS|SPM|WPPS|CSS|GBT)|IP/(?:C|D|N|Q\d?|L)"
    r"|TN/(?:AG|TF|RL|MA|S|C|CTD|DS|E|IP|TE)|GPA|RD|JOB|PLURI/[A-Z]{2,4}|INF)"
)
_SYMBOL = late_pattern(
    rf"(?<![A-Za-z0-9/._\\-])(?P<series>{_SERIES})(?:\(\d\d\))?(?:{_COMPONENT}){{1,8}}", re.IGNORECASE
)
_CONTEXT = late_pattern(
    r"\bWTO\b|World Trade Organi[sz]ation|\bGATT\b|Всемирн\w+ торгов\w+|世界贸易组织|世贸组织", re.IGNORECASE
)
# Series that other bodies and file names share.
_NEEDS_CONTEXT = frozenset(("GPA", "RD", "JOB", "INF"))
_FILE = late_pattern(
    r"filename=q:/(?P<value>(?:WT|G|S|IP|TN)/[A-Z0-9/.()-]{1,80})\.(?:pdf|docx?)", re.IGNORECASE
)
_QUERY = late_pattern(
    r"docs\.wto\.org/[^\s]{0,200}?symbol=(?:\s|%20|\+)?(?P<value>[A-Z]{1,4}/[A-Z0-9/.()-]{2,80})",
    re.IGNORECASE,
)
_GLUED = late_pattern(r"/([A-Z])(\d+)$")


def find_wto(page: Page) -> Iterator[Hit]:
    """WTO document symbols of a page, in its text and in the addresses of the WTO's documents."""
    text = page.text
    if "/" not in text:
        return
    for found in _SYMBOL.finditer(text):
        end = found.end()
        while text[end - 1] in ".-":
            end -= 1
        series = found["series"]
        if page.in_address[found.start()] or not any(ch.isdigit() for ch in text[found.start() : end]):
            continue
        if series.upper() in _NEEDS_CONTEXT and not page.stands_near(_CONTEXT, found.start()):
            continue
        if series.upper() == "WT" or series.isupper():
            yield Hit(found.start(), end, text[found.start() : end])
    if "wto" in page.lowered:
        for pattern in (_FILE, _QUERY):
            for found in pattern.finditer(text):
                value = found["value"].rstrip(").")
                yield Hit(found.start("value"), found.start("value") + len(value), value)


def normalise_wto(printed: str) -> str:
    """Return a symbol in upper case; a file's ``WT/TPR/G406`` is ``WT/TPR/G/406``; "" when it is none."""
    plain = undone(printed.strip()).upper().rstrip(".-")
    found = _SYMBOL.fullmatch(plain)
    if found is None or not any(character.isdigit() for character in plain):
        return ""
    return _GLUED.sub(r"/\1/\2", plain)


def wto_address(value: str) -> str:
    """Return the search of docs.wto.org for the symbol, as no address of a document holds it alone."""
    query = quote(f"(@Symbol= {value.lower()})", safe="/()@=")
    return f"https://docs.wto.org/dol2fe/Pages/FE_Search/FE_S_S006.aspx?Query={query}"
