"""The rows of the table that say: the address answers, but no longer with the work.

Each needs a sign of its own, and says nothing where the sign could be a wall, a page built by scripts, or
our own ignorance: those are no evidence of fault.
"""

from __future__ import annotations

from dataclasses import replace

from verifier.model import Confidence, LinkVerdict
from verifier.web import phrases, signs
from verifier.web.addresses import asked_as, is_above, made_to_last
from verifier.web.case import Seen, badly_decoded
from verifier.web.drift import drift, offers_file, share_of_words, telling_words
from verifier.web.echoes import ONE_MESSAGE, error_titles, says_more
from verifier.web.frame import asks, is_list_of_headings, is_listing, own
from verifier.web.interface import Answer
from verifier.web.page import Page
from verifier.web.recognition import Level, names_the_work
from verifier.web.searches import is_filled_by_script, may_have_found
from verifier.web.series import another_of_series
from verifier.web.siblings import SAME, alike

Ruling = tuple[LinkVerdict, Confidence, str]

_UNLIKE = 0.5
_ITS_BEGINNING = 140
_A_WORD_OR_TWO = 0.25
_LONG = 2000
"""A page of so many characters says more than that something is missing."""


def error_page(seen: Seen) -> Ruling | None:
    """Words of an error page under a good status."""
    page = seen.readable
    if page is None:
        return None
    words = signs.not_found_words(page, besides=error_titles(seen.case)) or _in_its_own_words(seen, page)
    if words is None or _says_so_in_passing(seen, page, words):
        return None
    if words.name == "withdrawn" and _has_to_do_with_it(seen, page):
        return None
    if phrases.NO_RESULTS.search(words.seen.lower()) and may_have_found(seen, page):
        return None
    seen.note("phrase", f"{words.name}: {words.seen}")
    if page.length >= _LONG and _says_much(page):
        if _known_otherwise(seen, page):
            return None  # the host has an error page, and this long page is not it
        if seen.match.level is Level.MENTIONED:
            return None
    return LinkVerdict.LOST, Confidence.PROBABLE, f"an error page under a good status ({words.seen})"


def parked_domain(seen: Seen) -> Ruling | None:
    """A domain for sale, a suspended account, a server that nobody has set up."""
    page = seen.readable
    parked = signs.parked(page, seen.final_url) if page else None
    if page is None or parked is None or (page.length >= _LONG and _known_otherwise(seen, page)):
        return None
    if seen.match.level is Level.MENTIONED and signs.parked(Page(), seen.final_url) is None:
        return None  # nobody who sells a domain knows the titles of what stood there
    seen.note("parking", parked.seen)
    reason = f"the domain or the server no longer serves the site ({parked.seen})"
    return LinkVerdict.LOST, Confidence.PROBABLE, reason


def empty_page(seen: Seen) -> Ruling | None:
    """A page without any content, twice."""
    answer = seen.answer
    if answer is None or not shows_nothing(answer, seen.page):
        return None
    seen.note("empty", "the answer has no content")
    times = sum(isinstance(outcome, Answer) and outcome.status < 300 for outcome in seen.case.outcomes)
    if times < 2:
        return LinkVerdict.ALIVE, Confidence.POSSIBLE, "the page answers, but shows nothing"
    return LinkVerdict.LOST, Confidence.PROBABLE, "the page is empty, twice in this run"


def same_as_made_up(seen: Seen) -> Ruling | None:
    """The host answers an address that cannot exist in the same way."""
    probe, page, answer = seen.case.probe, seen.readable, seen.answer
    if probe is None or page is None or answer is None or signs.place_of(seen.case.url) == "home":
        return None
    if probe.status is None or probe.status >= 300 or probe.page is None:
        seen.note("probe", f"a made-up address gets {probe.status}", where=probe.url)
        return None
    if seen.redirected and probe.redirected and asked_as(probe.final_url) == asked_as(seen.final_url):
        seen.note("probe", f"a made-up address ends at the same place: {probe.final_url}", where=probe.url)
        return _not_itself(seen, page, f"a made-up address leads to the same place: {seen.final_url}")
    if probe.redirected and asked_as(probe.final_url) in (asked_as(seen.case.url), asked_as(seen.final_url)):
        seen.note("probe", f"a made-up name of the page leads to it: {probe.final_url}", where=probe.url)
        return None
    if badly_decoded(page) or _is_torn(answer, page):
        return None  # two pages of which hardly anything could be read are not the same for that
    likeness = alike(page, probe.page)
    seen.note("probe", f"a made-up address gets a page of {likeness:.0%} likeness", where=probe.url)
    if likeness < SAME:
        return None
    return _not_itself(seen, page, "the host shows the same page for a made-up address")


def elsewhere(seen: Seen) -> Ruling | None:
    """A redirect to the home, search or error page, or to where other cited addresses lead too."""
    url, collapsed = seen.case.url, seen.case.collapsed
    was = signs.place_of(url)
    if not seen.redirected or was == "home" or made_to_last(url):
        return None
    place = signs.place_of(seen.final_url) or _section(seen)
    if not (place and place != was) and not collapsed:
        return None
    if seen.match.level is Level.MENTIONED and not place:
        return None
    if collapsed:
        seen.note("collapse", f"{collapsed} other cited addresses end at the same place")
    sure = Confidence.CERTAIN if collapsed > 1 else Confidence.PROBABLE
    if place and place != was:
        return LinkVerdict.LOST, sure, f"it leads to the {place} page of the site: {seen.final_url}"
    page = seen.readable
    if page is None or names_the_work(page, seen.case.cited):
        return None  # volumes and yearbooks hold many works
    return _not_itself(seen, page, f"several cited addresses lead to one page: {seen.final_url}")


def other_work(seen: Seen) -> Ruling | None:
    """Another work stands there: by its title, and by what else can be compared."""
    page = seen.readable
    if page is None or page.is_shell or badly_decoded(page):
        return None
    issue = another_of_series(seen.case.url, page, seen.case.cited, seen.match)
    if issue:
        seen.note("drift", f"another issue of the series, and another date: {issue}")
        reason = f"the page is another issue of the series: “{issue[:160]}”; the date differs too"
        return LinkVerdict.DRIFTED, Confidence.PROBABLE, reason
    if seen.match.level is not Level.OTHER:
        return None
    found = drift(page, seen.case.cited, seen.match, year=seen.outcome.asked[:4])
    if found is None:
        return None
    seen.note("drift", found)
    reason = f"the page is another work: “{seen.match.found}”; {found}"
    return LinkVerdict.DRIFTED, Confidence.PROBABLE, reason


def _section(seen: Seen) -> str:
    """Call it a section where an address deep in a site leads up to a list of other articles."""
    page, url = seen.readable, seen.final_url
    if (
        page is None
        or seen.match.level is not Level.OTHER
        or page.authors
        or not is_above(url, seen.case.url)
    ):
        return ""
    if is_listing(page):
        return "section"
    # Of headings without a link, none may have a word of the work: they may be its parts.
    titles = [cited.title for cited in seen.case.cited]
    foreign = all(telling_words(title) and share_of_words(title, page) <= _A_WORD_OR_TWO for title in titles)
    return "section" if foreign and is_list_of_headings(page) else ""


def shows_nothing(answer: Answer, page: Page | None) -> bool:
    """Whether an answer has nothing to read, look at or run."""
    if not 200 <= answer.status < 300 or answer.status == 202:
        return False
    if answer.body:
        if page is None or page.kind != "html" or page.unread:
            return False
        if page.text or page.title or page.scripted or page.embeds:
            return False
    return _is_whole(answer)


def _is_torn(answer: Answer, page: Page) -> bool:
    """Whether a page broke off so early that it says nothing."""
    if page.text or page.title:
        return answer.truncated and page.length < signs.THIN
    return not _is_whole(answer)


def _is_whole(answer: Answer) -> bool:
    """Whether all of a body has come for certain: one that ends with its connection may have been cut off."""
    if answer.truncated:
        return False
    chunked = answer.header("transfer-encoding").strip().lower() == "chunked"
    return (
        chunked
        or answer.header("content-length").strip().isdigit()
        or answer.status in (204, 205)
        or b"</html" in answer.body[-200:].lower()
    )


def _has_to_do_with_it(seen: Seen, page: Page) -> bool:
    """Whether a page on which an account or a product is no more may still hold or offer the work."""
    if seen.match.level is Level.MENTIONED or offers_file(page):
        return True
    return any(share_of_words(cited.title, page) > _A_WORD_OR_TWO for cited in seen.case.cited)


def _known_otherwise(seen: Seen, page: Page) -> bool:
    """Whether the host is known to answer addresses that do not exist by something else than this page."""
    probe = seen.case.probe
    if probe is None:
        return False
    if probe.status in (404, 410):
        return True
    return probe.page is not None and alike(page, probe.page) < _UNLIKE


def _in_its_own_words(seen: Seen, page: Page) -> signs.Sign | None:
    """Words for "not found" where they are all that a page says besides its frame."""
    if seen.match.level is Level.MENTIONED or page.authors or not signs.may_say_not_found(page):
        return None
    said = own(page, links=True)
    if said.embeds or not said.length < min(page.length, ONE_MESSAGE):
        return None  # a viewer has a word for what is missing too, and a record has one at its end
    if signs.weight(said.text) >= ONE_MESSAGE and says_more(seen, page, ONE_MESSAGE):
        return None
    said = replace(said, text=said.text[:_ITS_BEGINNING])
    return signs.not_found_words(said, besides=error_titles(seen.case))


def _says_so_in_passing(seen: Seen, page: Page, words: signs.Sign) -> bool:
    """Whether words stand in the text of a page only, and it says much more, though in few signs.

    "This comment was deleted" below a Chinese article of 300 signs, "if a link leads to a page that is not
    found, write to us" at the foot of a page in whose text the cited title stands.
    """
    if not words.seen.endswith(signs.SOLE_TEXT):
        return False
    return says_more(seen, page, ONE_MESSAGE)


def _says_much(page: Page) -> bool:
    """Whether a long page is long by what it says itself, and not by the menus around it."""
    return own(page).length >= 2 * signs.THIN


def _not_itself(seen: Seen, page: Page, reason: str) -> Ruling | None:
    """A page that others get too is not the work; but one that a script fills or guards may be."""
    if seen.match.level is Level.MENTIONED:
        return None
    said = own(page)
    gate = signs.gate(said, for_all=True) or signs.consent(seen.final_url, said, redirected=seen.redirected)
    if gate is not None:
        seen.note("wall", f"{gate.name}: {gate.seen}")
        return LinkVerdict.BLOCKED, Confidence.PROBABLE, f"something is asked before the page ({gate.seen})"
    if page.is_shell or is_filled_by_script(seen, page):
        seen.note("script", "the page is built by a script, which is not run here")
        return None
    if asks(page) or (page.scripted and page.length < signs.VERY_THIN):
        reason = f"something stands before the page: {reason}"
        return LinkVerdict.BLOCKED, Confidence.POSSIBLE, reason
    sure = Confidence.PROBABLE if seen.match.level is Level.UNKNOWN else Confidence.CERTAIN
    return LinkVerdict.LOST, sure, reason
