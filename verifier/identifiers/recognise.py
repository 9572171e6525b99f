"""Find the identifiers of every scheme in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from verifier.identifiers.addresses import find_addresses
from verifier.identifiers.interface import Found, Hit, Page, Scheme, Wording
from verifier.identifiers.table import SCHEMES
from verifier.patterns import late_pattern

_KEPT = 2_000
"""What is found in so short a text is kept for a while: a note is asked about at each step of reading it."""

# What stands between values that share a cue: "nos. 20958/14 and 38334/18".
_SEPARATOR = late_pattern(
    r"(?:\s?\([^()\n]{1,40}\))?"
    r"\s{0,3}(?:[,;/&–—-]|\b(?:and|or|to|und|et|y|e|и|与|和)\b|、){0,1}\s{0,3}(?:(?:and|&)\s)?"
    r"(?:(?:nos?\.?|(?:e-?)?isbn|issn|(?:E\.O\.|EO|Executive Orders?))[\s:-]{1,2}"
    r"(?:1[03]:?\s)?(?:no\.?\s)?)?",
    re.IGNORECASE,
)


def find_identifiers(text: str) -> tuple[Found, ...]:
    """Return identifiers in running text and in the addresses in it, in the order of the text.

    Args:
        text: any text; offsets in the results are its code points, ``text[start:end] == printed``.

    An identifier inside an address is given beside it, with the span of its own part. Where two
    schemes claim the same characters, the one that stands first in the table has them.
    """
    return _kept(text) if len(text) <= _KEPT else _found(text)


def _found(text: str) -> tuple[Found, ...]:
    page = Page(text, tuple(find_addresses(text)))
    taken = bytearray(len(text))
    found: list[Found] = []
    for scheme in SCHEMES.values():
        whole_address = scheme.name == "url"
        for hit in sorted(_hits(scheme, page), key=lambda hit: (hit.start, -hit.end)):
            if not whole_address and taken.find(1, hit.start, hit.end) >= 0:
                continue
            value = scheme.normalise(hit.value)
            if not value:
                continue
            if not whole_address:
                taken[hit.start : hit.end] = b"\x01" * (hit.end - hit.start)
            printed = text[hit.start : hit.end]
            found.append(Found(scheme.name, value, scheme.link(value), hit.start, hit.end, printed))
    return tuple(sorted(found, key=lambda item: (item.start, -item.end)))


_kept = lru_cache(maxsize=256)(_found)


def _hits(scheme: Scheme, page: Page) -> Iterator[Hit]:
    if scheme.find is not None:
        yield from scheme.find(page)
    for wording in scheme.wordings:
        if page.has(wording.triggers):
            yield from _of_wording(wording, page)


def _of_wording(wording: Wording, page: Page) -> Iterator[Hit]:
    text = page.text
    if wording.cue is None:
        for match in wording.value.finditer(text):
            if _fits(wording, page, match.start()):
                yield _hit(match)
        return
    position = 0
    while (cue := wording.cue.search(text, position)) is not None:
        position = max(cue.end(), position + 1)
        value = wording.value.match(text, cue.end())
        while value is not None and value.end() > value.start():
            position = value.end()
            if _fits(wording, page, value.start()):
                yield _hit(value)
            separator = _SEPARATOR.match(text, position)
            following = separator.end() if separator else position
            value = wording.more.match(text, following) if wording.more and following > position else None


def _fits(wording: Wording, page: Page, start: int) -> bool:
    if not wording.in_url and page.in_address[start]:
        return False
    return wording.near is None or page.stands_near(wording.near, start)


def _hit(match: re.Match[str]) -> Hit:
    start, end = match.span("value") if "value" in match.re.groupindex else match.span()
    text = match.string
    opened = "(" in text[start:end] or "[" in text[start:end]
    # Punctuation is the sentence's; a closing bracket too, unless the value has its own.
    while end > start and (text[end - 1] in ".,;:" or (text[end - 1] in ")]" and not opened)):
        end -= 1
    return Hit(start, end, text[start:end])
