"""Identifiers that carry a check digit: ISBN, ISSN, ORCID. The arithmetic is python-stdnum's."""

from __future__ import annotations

import re

from stdnum import isbn, isni, issn

from verifier.identifiers.printed import DASHES, INVISIBLE
from verifier.patterns import late_pattern

_GAPS = late_pattern(rf"[\s{DASHES}{INVISIBLE}-]+")
_LABEL = late_pattern(
    r"\s*(?:urn:)?(?:e|p|print|online)?[- ]?(?:isbn|issn)(?:[- ]?(?:1[03]|l)(?![0-9]))?[\s:=#.]*",
    re.IGNORECASE,
)
_ORCID = late_pattern(
    r"(?:.{0,40}orcid(?:\.org)?[\s:/]{0,4})?(\d{4}-?\d{4}-?\d{4}-?\d{3}[\dX])\s*/?", re.IGNORECASE
)
# The blocks of ISNI that ORCID gives out (support.orcid.org, "Structure of the ORCID identifier").
_ORCID_BLOCKS = ((15_000_000, 35_000_000), (900_000_000_000, 900_100_000_000))


def compact(printed: str) -> str:
    """Return the digits of a printed ISBN or ISSN without label, hyphens of any kind, and blanks."""
    label = _LABEL.match(printed)
    return _GAPS.sub("", printed[label.end() :] if label else printed).upper()


def normalise_isbn(printed: str) -> str:
    """Return an ISBN-10 or ISBN-13 as thirteen digits; "" when its check digit doesn't fit."""
    digits = compact(printed)
    # python-stdnum takes nine digits for an SBN; a number short of a digit isn't meant as one.
    if not digits.isascii() or len(digits) not in (10, 13) or not isbn.is_valid(digits):
        return ""
    return isbn.to_isbn13(digits)


def normalise_issn(printed: str) -> str:
    """Return an ISSN as ``1234-567X``; "" when its check digit doesn't fit."""
    digits = compact(printed)
    if not digits.isascii() or len(digits) != 8 or not issn.is_valid(digits):
        return ""
    # Eight zeros pass the sum, but no serial has them.
    return "" if set(digits) == {"0"} else issn.format(digits)


def normalise_orcid(printed: str) -> str:
    """Return an ORCID iD as ``0000-0002-1825-0097``; "" when its check digit or its block doesn't fit."""
    found = _ORCID.fullmatch(printed.strip())
    digits = found[1].replace("-", "").upper() if found else ""
    if not digits or not digits.isascii() or not isni.is_valid(digits):
        return ""
    if not any(first <= int(digits[:-1]) <= last for first, last in _ORCID_BLOCKS):
        return ""
    return "-".join(digits[place : place + 4] for place in range(0, 16, 4))
