"""Page ranges: one hyphen in a work's fields (``10-31``), LaTeX's two in a file (``10--31``)."""

from __future__ import annotations

import re

_DASHES = re.compile(r"\s*(?:--+|[‐‑‒–—−])\s*")
_ITEM_SEPARATOR = re.compile(r"([,;]\s*)")
_EMPTY_ITEMS = re.compile(r"(?P<first>[,;])\s*(?:[,;]\s*)+")
_RANGE = re.compile(r"(?<=[^\s,;-])\s*-\s*(?=[^\s,;-])")


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


# The dashes of Unicode, in front of which a range has no first page.
_DASH_FIRST = re.compile(r"(?:\A|[,;])\s*[-\u058a\u2010-\u2015\u2e3a\u2e3b\u301c\u3030\ufe58\ufe63\uff0d]")


def begins_with_dash(pages: str) -> bool:
    """Whether a part of pages has nothing in front of its dash: "–12"."""
    return _DASH_FIRST.search(pages) is not None
