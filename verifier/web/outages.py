"""Notices that a site is worked on, moved to another server, or asked by too many: they accuse nobody.

Such a notice stands at every address of its site, under the status 200 as often as 503. It looks by that like
the error page of a site that knows no 404, and it is asked about before that.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifier.model import Confidence, LinkVerdict
from verifier.web import phrases, signs
from verifier.web.case import Seen
from verifier.web.frame import own
from verifier.web.interface import Answer
from verifier.web.missing import shown
from verifier.web.page import Page
from verifier.web.recognition import Level
from verifier.web.visit import retry_after

_LONGEST = 3 * signs.THIN
_MOST_OWN = 2 * signs.THIN
_MOST_LOOKED_AT = 1500
_MOST_SPOKEN = 600
"""A notice tells no more of itself than this; an article in which there was an outage does."""


def outage(seen: Seen) -> tuple[LinkVerdict, Confidence, str] | None:
    """A notice in place of the page, under a good status or 404: in words, markup or headers."""
    answer, page = seen.answer, seen.readable
    if answer is None or page is None or not (200 <= answer.status < 300 or answer.status == 404):
        return None
    if seen.match.level >= Level.MENTIONED or _speaks_of_missing(page):
        return None
    crowded = _told(page, phrases.CROWDED)
    if crowded:
        seen.note("wall", f"too many requests: {crowded}")
        return LinkVerdict.BLOCKED, Confidence.PROBABLE, f"too much is asked of the host ({crowded})"
    sign = _announced(seen, answer, page)
    if not sign:
        return None
    seen.note("closed", sign)
    return LinkVerdict.FAILING, Confidence.PROBABLE, f"the site says that it does not work now ({sign})"


def _announced(seen: Seen, answer: Answer, page: Page) -> str:
    """What shows that the site is worked on; "" when nothing does."""
    told = _told(page, phrases.WORKED_ON) or _told(page, phrases.WORKED_ON_ELSEWHERE)
    if told or answer.status == 404:
        return told
    if page.length >= _LONGEST or page.is_shell:
        return ""
    wait = answer.header("retry-after").strip()
    if retry_after(wait) is not None and page.length < signs.THIN:
        return f"retry-after: {wait[:40]}"
    place = phrases.PLACE.search(seen.final_url.lower())
    if place and seen.redirected and not phrases.PLACE.search(seen.case.url.lower()):
        return f"sent to {seen.final_url[:80]}"
    if page.length < signs.THIN:
        marked = phrases.MARKED.search(page.markup[: _MOST_LOOKED_AT * 4].lower())
        return shown(marked[0]) if marked else ""
    return ""


def _told(page: Page, table: phrases.Phrases) -> str:
    """The words of a notice: in a title of a page that says little, or in the little that it says."""
    for text in (page.title, *page.headings, page.text if page.length < _MOST_SPOKEN else ""):
        found = table.search(_folded(text))
        if found and (page.length < _LONGEST or own(page).length < _MOST_OWN):
            return shown(found[0])
    if page.length < _MOST_SPOKEN or not table.search(page.text.lower()):
        return ""
    said = own(page, links=True)
    found = table.search(_folded(said.text)) if signs.weight(said.text) < _MOST_SPOKEN else None
    return shown(found[0]) if found else ""


def _speaks_of_missing(page: Page) -> bool:
    """Whether a page says that something is missing where that counts more than what is said of the site."""
    words = signs.not_found_words(page)
    if words is None or words.name == "moved":
        return False
    if not words.seen.endswith(signs.SOLE_TEXT):
        return True
    return not any(_titles_an_outage(text) for text in (page.title, *page.headings))


def _titles_an_outage(text: str) -> bool:
    folded = _folded(text)
    return any(table.search(folded) is not None for table in _tables())


def _tables() -> Iterator[phrases.Phrases]:
    yield from (phrases.WORKED_ON, phrases.WORKED_ON_ELSEWHERE, phrases.CROWDED)


def _folded(text: str) -> str:
    return " ".join(text.lower().split())[:_MOST_LOOKED_AT]
