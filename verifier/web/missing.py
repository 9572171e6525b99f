"""Words and marks by which a page says that what was asked for is not there, whatever its status says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from verifier.patterns import late_pattern
from verifier.web import phrases
from verifier.web.notices import told_moved
from verifier.web.page import Page

THIN = 500
"""A page of fewer visible characters says hardly anything but its title."""

VERY_THIN = 120
"""Fewer than these say no more than a title."""

SOLE = 400
"""What a page of fewer says is all that it has to say."""


def _p(text: str) -> re.Pattern[str]:
    return late_pattern(text, re.IGNORECASE)


_ALERT = _p(
    r"<script[^>]{0,200}>\s{0,20}(?:<!--\s{0,20}|//<!\[cdata\[\s{0,20})?(?:window\.)?"
    r"alert\(\s{0,5}[\"']([^\"'\n]{1,300})[\"']"
)
# WordPress, Drupal and others name the body of an error page, MediaWiki its notice, Next.js its route.
_MISSING = _p(
    r"<(?:body|html)\b[^>]{0,600}\b(?:class|id)\s?=\s?[\"'](?:[^\"'>]{0,400}\s)?((?:error-?|page-?|http-?)404|"
    r"404-page|page-?not-?found|not-?found|path-404)[\s\"']|"
    r"<div\b[^>]{0,200}\bclass\s?=\s?[\"'](?:[^\"'>]{0,100}\s)?(noarticletext)[\s\"']|"
    r"[\"']page[\"']\s?:\s?[\"']/404[\"']"
)


_DENSE = late_pattern(r"[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]")


@dataclass(frozen=True, slots=True)
class Sign:
    """What was seen: ``name`` is a vendor, a language or a kind, ``seen`` what shows it."""

    name: str
    seen: str


SOLE_TEXT = "sole text"
"""Where words stand that are no title of a page, but in the little that it says."""


def not_found_words(page: Page, *, besides: Sequence[str] = ()) -> Sign | None:
    """Words for "not found" in the title, the heading, or in a page that says hardly anything else.

    In the titles ``besides`` which there are such words too, they say nothing.
    """
    marked = marked_as_missing(page)
    if marked:
        return marked
    places = {page.title: "title"}
    for heading in page.headings:
        places.setdefault(heading, "heading")
    if page.length < SOLE:
        places.setdefault(page.text, SOLE_TEXT)
    for message in alerts(page):
        places.setdefault(message, "message of its script")
    said: list[str] = []
    for text, where in places.items():
        folded = " ".join(text.lower().split())[:600]
        for title in besides:
            folded = folded.replace(title, " ")
        found = words_for_missing(folded)
        if found is not None:
            return Sign(found.name, f"“{found.seen}” in the {where}")
        said.append(folded)
    moved = told_moved(said, page.length)
    return Sign("moved", f"“{shown(moved)}”") if moved else None


def weight(text: str) -> float:
    """How much a text says, in characters of a Latin script.

    A sign of Chinese, Japanese or Korean says about two and a half times as much: an article of 300 of them
    fills a page.
    """
    return len(text) if text.isascii() else len(text) + 1.5 * len(_DENSE.findall(text))


def may_say_not_found(page: Page) -> bool:
    """Whether words for "not found" may stand anywhere in a page."""
    return phrases.ANY_NOT_FOUND.may_match(page.text.lower())


def marked_as_missing(page: Page) -> Sign | None:
    """What content managers call their error pages in the markup, whatever language these are written in."""
    found = _MISSING.search(page.markup) if "404" in page.markup or "no" in page.markup else None
    return Sign("markup", shown(found[1] or found[2] or found[0])) if found else None


@lru_cache(maxsize=2048)
def words_for_missing(folded: str) -> Sign | None:
    """The first words for "not found" in a text, with their language. Titles are looked at several times."""
    if not phrases.ANY_NOT_FOUND.may_match(folded):
        return None
    for language, pattern in phrases.NOT_FOUND.items():
        found = pattern.search(folded)
        if found:
            return Sign(language, shown(found[0]))
    return None


def alerts(page: Page) -> list[str]:
    """What a page that shows nothing tells its reader in a box at once, before it sends back."""
    if page.length >= VERY_THIN or "alert(" not in page.markup[:20_000]:
        return []
    return _ALERT.findall(page.markup[:20_000])[:3]


def shown(text: str) -> str:
    """A text as evidence: in one line, and not long."""
    return " ".join(text.split())[:80]
