"""Standards by their number: "RFC 2119", "ISO 9001:2015", "ASTM D1234-99"."""

from __future__ import annotations

import re

from verifier.citations.canvas import Tag
from verifier.citations.grammar.series import blanked
from verifier.signs import Signs

# "RFC 2119, S. Bradner, “Key words”", "“Key words,” RFC 2119": by their number, wherever it stands.
_REQUEST = re.compile(
    r"(?:\A|(?<=[,.”\"’]\s))(?:(?:BCP|STD|FYI)\s\d{1,4},\s)?(?P<type>RFC)\s?(?P<number>[1-9]\d{0,4})(?=[,.:;\s]|\Z)[,:]?\s?"
)
_STANDARD = re.compile(
    r"(?:\A|(?<=[,.”\"’)\]]\s))(?P<type>ISO(?:/IEC)?(?:/TS|/TR)?|IEC|DIN(?:\sEN)?(?:\sISO)?|EN(?:\sISO)?|ASTM|ANSI(?:/\w{2,8})?|BS(?:\sEN)?(?:\sISO)?|IEEE\sStd\.?)"
    r"\s(?P<number>[A-Z]{0,2}\d{1,6}[A-Z]?(?:[-./][A-Z]{0,2}\d{1,6}[A-Z]?){0,4}(?::\d{4})?(?:\(E\))?)(?P<mark>[,:.]\s|[\s.]*\Z)"
)
STANDARD_SIGNS = Signs("RFC", "ISO", "IEC", "DIN", "EN ", "ASTM", "ANSI", "BS ", "IEEE Std")
"""Of these one is in every text that names such a standard."""


def standard(plain: str, tags: list[Tag]) -> str:
    """A standard by its number, which is no name of an author and not the beginning of its title."""
    if not STANDARD_SIGNS.found_in(plain):
        return plain
    match = _REQUEST.search(plain) if "RFC" in plain else _STANDARD.search(plain)
    if match is None or not plain[match.end() :].strip(" .") + plain[: match.start()].strip(" ."):
        return plain
    tags.append(Tag("report", *match.span("type"), 0.9))
    tags.append(Tag("number", *match.span("number"), 0.9))
    return blanked(plain, *match.span())
