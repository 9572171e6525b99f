"""Page ranges: one hyphen in a work's fields (``10-31``), LaTeX's two in a file (``10--31``)."""

from __future__ import annotations

import re

from verifier.patterns import late_pattern

_DASHES = late_pattern(r"\s*(?:--+|[‐‑‒–—−])\s*")
_ITEM_SEPARATOR = late_pattern(r"([,;]\s*)")
_EMPTY_ITEMS = late_pattern(r"(?P<first>[,;])\s*(?:[,;]\s*)+")
_RANGE = late_pattern(r"(?<=[^\s,;-])\s*-\s*(?=[^\s,;-])")


def plain_ranges(pages: str) -> str:
    """Return pages with one hyphen for whichever dash is printed: ``10–31`` and ``10--31`` as ``10-31``."""
    return _DASHES.sub("-", pages)


def latex_ranges(pages: str) -> str:
    """Return pages with ``--`` in each range; a page with hyphens of its own ("S1-5-7") keeps them.

    A comma with no page on one of its sides goes: biber takes the whole field for malformed.
    """
    between = _EMPTY_ITEMS.sub(r"\g<first> ", plain_ranges(pages))
    items = _ITEM_SEPARATOR.split(between.strip(" ,;") or pages)
    return "".join(_RANGE.sub("--", item) if item.count("-") == 1 else item for item in items)


# What Unicode calls a dash, and biber with it.
_DASH = (
    "-\u058a\u05be\u1400\u1806\u2010-\u2015\u2e17\u2e1a\u2e3a\u2e3b\u2e40\u2e5d"
    "\u301c\u3030\u30a0\ufe31\ufe32\ufe58\ufe63\uff0d\U00010ead"
)
# A page; a range of a page without blanks; any range with something on both sides.
_READABLE = late_pattern(
    rf"\s*(?!0\s*(?:[{_DASH}]|\Z))(?:[^{_DASH}]+|(?:\{{[^}}]+\}}|[^{_DASH} ]+)\s*[{_DASH}]+\s*[^{_DASH}]*"
    rf"|(?!\s*[{_DASH}]).+[{_DASH}].+)\s*",
    re.DOTALL,
)


def protected_ranges(pages: str) -> str:
    """Return pages of a file with each part in braces that biber would take for a malformed range: "–12".

    A part is malformed that begins with a dash, ends with one behind a blank, or has "0" for its first page
    (`_range` of biber's Input/file/bibtex.pm). In braces it is a text; around "0" one pair is taken off.
    """
    parts = _ITEM_SEPARATOR.split(pages)
    # In turns a part and what parts it from the next.
    parts[::2] = map(_protected, parts[::2])
    return "".join(parts)


def _protected(part: str) -> str:
    if part.strip() == "0":
        return "{{0}}"
    return part if not part or _READABLE.fullmatch(part.replace("~", " ")) else f"{{{part}}}"
