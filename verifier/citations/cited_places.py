"""The place in a work that a short citation means: "45", "at 45–47", "S. 12 f.", "ch. 3", "vol. 1, p. 16"."""

from __future__ import annotations

import re

from verifier.citations.grammar.numbers import EXPLICIT_PAGES, PAGE_LIST, pages_group, plain_pages
from verifier.documents.locators import read_locator
from verifier.model import Locator

# "150 fn 33", "p. 315, n. 9": a note on the page.
_NOTE_BEHIND = re.compile(
    r"(?<=\d)(?:,\sn|,?\s(?:fn|note|nota|Anm|Fn|Fußnote|прим(?:еч)?))\.?\s?(?P<note>\d{1,3})[\s.]*\Z"
)
_VOLUME_OF = re.compile(r"(?:[Vv]ol|[Bb]d|[Tt]om[eo]?|[Tt]|[Dd]eel)\.?\s(?:[IVXLC]{1,6}|\d{1,3})(?:,\s?|\Z)")
_VOLUME_AND_PAGE = re.compile(
    r"(?:[IVX]{1,5}[:,]|[ivx]{1,4},\sp{0,2}\.?|\d{1,2}:)\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?"
)
_BARE_PAGES = re.compile(PAGE_LIST)
_FAR_PAGES = re.compile(
    r"第?\s?(\d{1,5}(?:[-–—〜～]\d{1,5})?)\s?(?:頁|ページ|쪽|면|(?:(?:дахь|дэх|дугаар|дүгээр|-р)\s)?(?:тал|нүүр|хуудас))"
)
_SECTION = re.compile(r"(?=\D{1,12}\s?\d)[^\d]{1,12}\d[\d.,\s–-]{0,14}[a-z]?|§{1,2}\s?\d[\d.,\s–-]{0,14}")
_AT = re.compile(r"^(?:\d{1,4}\s[A-Z][\w.’\s]{0,20}?\s)?(?:at|bei|à|en|in)\s(?=\D{0,4}\d)")


def read_place(printed: str) -> Locator | None:
    """The cited place that fills a text: "45", "at 45–47", "S. 12 f.", "ch. 3", "II: 45"; else None."""
    noted = _NOTE_BEHIND.search(printed)
    if noted is not None:
        found = read_place(printed[: noted.start()])
        return (
            Locator("page", f"{found.value} n. {noted['note']}") if found and found.kind == "page" else None
        )
    words = _AT.sub("", printed.strip(" ,.:;、，。()[]"))
    volume = _VOLUME_OF.match(words)
    if volume is not None:
        # "vol. 1, p. 16": of a work of several volumes.
        return read_place(words[volume.end() :]) if volume.end() < len(words) else read_locator(words)
    pages = EXPLICIT_PAGES.fullmatch(words)
    if pages:
        return Locator("page", plain_pages(pages[pages_group(pages)]))
    far = None if words.isascii() else _FAR_PAGES.fullmatch(words)
    if far:
        return Locator("page", plain_pages(far[1]))
    if _BARE_PAGES.fullmatch(words) or _VOLUME_AND_PAGE.fullmatch(words):
        return Locator("page", plain_pages(words))
    found = read_locator(words) if _SECTION.fullmatch(words) else None
    return found if found is not None and any(character.isdigit() for character in found.value) else None
