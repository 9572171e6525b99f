"""Where further paragraphs of a note begin: with one, a citation ends.

A note is one text. While its paragraphs are put together, a sign that counts as white space stands between
them, so that whoever looks for markup in between reads on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from verifier.documents.joining import join_parts
from verifier.model import StyledText
from verifier.patterns import late_pattern

BREAK = "\x1d"
# What a hard line end cuts within a citation: “…, in:”, “available at” and then the address.
_GOES_ON = late_pattern(r"[,:(\[–—-]\s*$|\b(?:in|at|and|und|et|y|e|see|from|by)\s*$", re.IGNORECASE)
_BEGINS = late_pattern(r"[\s(\[«“„\"‘*_-]*(?!https?:|www\.|doi:|10\.\d)[^\Wa-zà-ÿа-я_]")


def ends_paragraph(before: str, behind: str) -> bool:
    """Whether a paragraph ends with what it says, and the next begins with something of its own."""
    return _GOES_ON.search(before[-20:]) is None and _BEGINS.match(behind) is not None


def join_paragraphs(paragraphs: Iterable[str]) -> str:
    """The paragraphs of a note as one text, with a sign where one ends and does not go on in the next."""
    whole = ""
    for paragraph in paragraphs:
        joined = join_parts((whole, paragraph))
        parts = joined == f"{whole} {paragraph}" and ends_paragraph(whole, paragraph)
        whole = f"{whole}{BREAK}{paragraph}" if parts else joined
    return whole


def without_breaks(text: StyledText) -> tuple[StyledText, tuple[int, ...]]:
    """A text with blanks for the signs between its paragraphs, and where the paragraphs behind them begin."""
    if BREAK not in text.plain:
        return text, ()
    found = tuple(match.end() for match in re.finditer(BREAK, text.plain))
    return replace(text, plain=text.plain.replace(BREAK, " ")), found
