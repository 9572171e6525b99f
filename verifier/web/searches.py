"""Addresses that are a search for the cited work, as catalogues are cited by: "?query=Title".

Sites also send there who asks for a page that they no longer have. A search that finds nothing repeats
what was asked for, and looks by that like a page that names the work.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qsl, urlsplit

from verifier.compare import loose, loose_page, tokens
from verifier.compare.names import read_names
from verifier.model import Confidence, LinkVerdict
from verifier.web import phrases, signs
from verifier.web.case import Seen
from verifier.web.frame import own
from verifier.web.leads import leads_on
from verifier.web.page import Page
from verifier.web.recognition import Cited

_FEWEST_WORDS = 3
_FEWEST_HAN = 5
_MOST_SAID = 2 * signs.THIN


def empty_search(seen: Seen) -> tuple[LinkVerdict, Confidence, str] | None:
    """A search for the cited work that the host answers with nothing.

    A page that a script fills says "no results" until it has some. Only a page that was made for this very
    question repeats it; where a number of results stands on it, or a link to the work, it found some.
    """
    page = seen.readable
    if page is None or seen.answer is None or seen.answer.status >= 300:
        return None
    if not _question(seen):
        return None
    found = phrases.NO_RESULTS.search(page.text.lower())
    if found is None or may_have_found(seen, page):
        return None
    said = own(page)
    if said.length >= _MOST_SAID or not phrases.NO_RESULTS.search(said.text.lower()):
        return None
    seen.note("phrase", f"no results: “{found[0][:80]}”")
    is_one = "is" if _asked_for(seen.case.url, seen.case.cited) else "leads to"
    reason = f"the address {is_one} a search for the work, and it finds nothing (“{found[0][:80]}”)"
    return LinkVerdict.LOST, Confidence.PROBABLE, reason


def _may_be_record(seen: Seen, page: Page) -> bool:
    """Whether a search may have led to the record of the work, beside which a box of reviews is empty.

    A record names the author, whom nobody asked for; where no author is cited, its title has to do.
    """
    families = [
        loose(name.family)
        for cited in seen.case.cited
        for name in read_names(cited.author)
        if name.family and loose(name.family) not in loose(cited.title)
    ]
    text = f" {loose_page(page.text)} "
    if not families:
        return seen.match.holds
    return any(family in text if not family.isascii() else f" {family} " in text for family in families)


def may_have_found(seen: Seen, page: Page) -> bool:
    """Whether a search for the work may have found it, though it says somewhere that there is nothing."""
    if not _question(seen) and signs.place_of(seen.case.url) != "search":
        return False
    return (
        is_filled_by_script(seen, page)
        or _may_be_record(seen, page)
        or phrases.SOME_RESULTS.search(own(page).text.lower()) is not None
        or bool(leads_on(page, seen.final_url, seen.case.cited))
    )


def is_filled_by_script(seen: Seen, page: Page) -> bool:
    """Whether an address is a search for the work, and its page one that a script fills."""
    asked = _question(seen)
    if not asked or not page.scripted:
        return False
    return page.is_shell or f" {asked} " not in f" {loose_page(page.text)} "


def _question(seen: Seen) -> str:
    """What the cited address asks a search for, or else that to which its site sends on."""
    url, final = seen.case.url, seen.final_url
    asked = _asked_for(url, seen.case.cited)
    if asked or not seen.redirected or signs.place_of(final) != "search":
        return asked
    return _asked_for(final, seen.case.cited)


def _asked_for(url: str, works: Sequence[Cited]) -> str:
    """What of the title of a work an address asks a search for, folded; "" when it is no such search."""
    try:
        query = urlsplit(url).query[:4000]
    except ValueError:
        return ""
    for _, value in parse_qsl(query, max_num_fields=50) if query else ():
        folded = loose(value)
        enough = len(tokens(value)) >= _FEWEST_WORDS if folded.isascii() else len(folded) >= _FEWEST_HAN
        if enough and any(folded in loose(cited.title) for cited in works):
            return folded
    return ""
