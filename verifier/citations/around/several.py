"""Brackets within a sentence that hold several citations: "(Berg, Rivers, 12; Dorn, Lakes, 40)"."""

from __future__ import annotations

from collections.abc import Iterator

from verifier.citations.around.names_in_front import SMALL_OF_TWO
from verifier.patterns import late_pattern

_BRACKET = late_pattern(r"(?<=\S)\s\((?P<inner>[^()]{6,500}(?:\([^()]{2,160}\)[^()]{0,240}){0,4})\)")
# What parts them: a semicolon, or that one is cited in the other.
_PARTED = late_pattern(
    r";\s|[,.]\s(?:(?:as\s)?(?:quoted|cited)\s(?:in|by)|qtd\.\sin|cité(?:e|es|s)?\s(?:par|dans)|zit(?:\.|iert)\s(?:nach|bei|in)"
    r"|cit(?:\.|ato|ata)\s(?:in|da|en|por|par)|citad[oa]\s(?:en|por|em)|apud|[Цц]ит\.\sпо|ср\.|см\.|vgl\.|cfr?\.|see\s(?:also\s)?)"
)
_GOES_ON = late_pattern(r"[.,;:]?\s[a-zà-öø-ÿа-яё]")
_BEFORE = 120
_FEW_WORDS = 2


def holding_several(plain: str) -> Iterator[tuple[int, int]]:
    """Where the inside of a bracket may be several citations: it is parted, and a sentence is around it."""
    if "; " not in plain and ", " not in plain:
        return
    for match in _BRACKET.finditer(plain):
        first, last = match.span("inner")
        if _PARTED.search(plain, first, last) is None:
            continue
        before = plain[max(0, match.start() - _BEFORE) : match.start()].rpartition(". ")[2]
        if len(SMALL_OF_TWO.findall(before)) >= _FEW_WORDS or _GOES_ON.match(plain, match.end()):
            yield first, last
