"""Words that styles print themselves in front of a number or behind it: ``pages = {pp. 12-15}``."""

from __future__ import annotations

import re

from verifier.patterns import late_pattern

_PAGES = late_pattern(
    r"\s*(?:pp?|pgs?|pages?|Seiten?|págs?|páginas?|pagg?|стр|с|S)(?:\.\s*|(?<=[a-zа-я])\s+(?=\d))(?P<kept>"
    r"(?:[A-Z]?\d{1,7}[a-z]?|[ivxlc]{1,8})(?:\s*[-‐‑–—]{1,3}\s*(?:[A-Z]?\d{1,7}[a-z]?|[ivxlc]{1,8}))?"
    r"(?:\s*,\s*\d{1,7}(?:\s*[-‐‑–—]{1,3}\s*\d{1,7})?){0,9})\s*",
    re.IGNORECASE,
)
_VOLUME = late_pattern(
    r"\s*(?:vol(?:ume)?|bd|band|tome|tomo|том|т|jg|jahrgang)(?:\.\s*|\s+)"
    r"(?P<kept>\d{1,5}[A-Za-z]?(?:[-/–]\d{1,5})?|[IVXLC]{1,8})\s*",
    re.IGNORECASE,
)
_EDITION = late_pattern(r"\s*(?P<kept>[^\s,;:]{1,20})\s+(?:ed|edn|edition)\.?\s*", re.IGNORECASE)


def without_label(field: str, printed: str, *, classic: bool) -> str:
    """The value of ``pages``, ``volume`` or ``edition`` without the word that a style prints with it.

    "" where it bears none. An edition only has one too many where the entry is ``classic``: biblatex prints
    all but a number as it is, but the styles of BibTeX write "edition" behind it.
    """
    pattern = {"pages": _PAGES, "volume": _VOLUME, "edition": _EDITION if classic else None}.get(field)
    found = pattern.fullmatch(printed[:200]) if pattern is not None and len(printed) <= 200 else None
    return found["kept"].strip() if found else ""
