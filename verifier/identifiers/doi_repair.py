"""Propose the DOI that was meant where typing or scanning broke one.

Proposals only: nothing is read this way.
"""

from __future__ import annotations

import re

from verifier.identifiers.doi import find_dois, normalise_doi
from verifier.identifiers.interface import Page
from verifier.identifiers.printed import undone

# ``O`` and ``l`` for digits, a comma or a blank for the point, blanks around the slash, slashes of all kinds.
_BROKEN = re.compile(
    r"(?<![A-Za-z0-9])(?P<one>[1lI|!])\s?(?P<zero>[0OoQ])\s?[.,·‧。．]{1,2}\s?"
    r"(?P<registrant>[\dOolI]{4,9}(?:[.,]\d{1,5}){0,2})"
    r"\s{0,2}(?:[/\\|／⁄∕]|%2[Ff]|\bslash\b)\s{0,2}(?P<suffix>\S.{0,300})"
)
_FULLWIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_LOOKS_LIKE_DIGITS = str.maketrans(
    {"O": "0", "o": "0", "Q": "0", "l": "1", "I": "1", "|": "1", "!": "1", ",": "."}
)
_INNER_GAP = re.compile(r"(?<=[-_/.(])\s{1,3}(?=[A-Za-z0-9(])|\s{1,3}(?=[-_/.)]\S)")
_LABEL = re.compile(r"\bd[o0]i\b|doi\.org", re.IGNORECASE)


def propose_doi(printed: str) -> str:
    """Return the DOI that a broken one was probably meant to be, "" when none can be made out."""
    plain = undone(printed.translate(_FULLWIDTH)).strip()
    found = _BROKEN.search(plain)
    if found is None:
        return ""
    registrant = found["registrant"].translate(_LOOKS_LIKE_DIGITS)
    suffix = _INNER_GAP.sub("", found["suffix"])
    candidate = f"doi:10.{registrant}/{suffix}"
    hit = next(find_dois(Page(candidate)), None)
    return normalise_doi(hit.value) if hit else ""


def announces_doi(text: str) -> bool:
    """Whether a text says that a DOI stands in it."""
    return _LABEL.search(text) is not None
