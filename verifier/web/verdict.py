"""From what was seen of an address to the verdict on it: pure, a table that can be read.

The rows are asked in order, and the first that has something to say decides. The order of signs is: a
wall, then the work itself, then the status. An accusing verdict (gone, lost, drifted) is never less than
probable: where the signs do not reach that far, the verdict does not accuse and names the sign.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from verifier.compare import loose, loose_page
from verifier.compare.names import read_names
from verifier.model import Confidence, Link, LinkVerdict
from verifier.patterns import late_pattern
from verifier.web import logins, losses, signs
from verifier.web.case import Case, Past, Seen, chain, is_move, looked_at
from verifier.web.damaged import damaged_body, error_in_data
from verifier.web.each_work import note_each
from verifier.web.echoes import ONE_MESSAGE, error_titles, may_be_echo, says_more, speaks_of_errors
from verifier.web.hollow import hollow_file
from verifier.web.interface import Answer, Failure, FailureKind
from verifier.web.listings import emptied_folder
from verifier.web.losses import Ruling
from verifier.web.other_file import other_file
from verifier.web.outages import outage
from verifier.web.page import Page
from verifier.web.recognition import Cited, Level, is_title, names_the_work, recognise
from verifier.web.searches import empty_search
from verifier.web.seized import seized_domain
from verifier.web.visit import retry_after

__all__ = ["Case", "Past", "is_suspect", "judge", "needs_second_look", "shows_the_work"]

RUNS_TO_GONE = 3
DAYS_TO_GONE = 3
"""So many runs over so many days without an answer, and an address that fails is gone."""

# By these, hosts refuse programs, or ask for something that a reader's browser would bring. Above 599 lie
# the inventions of firewalls (999), and 512, 521 and 567 are those of Chinese ones; 511 comes from a network
# on the way that wants a login (RFC 6585, section 6).
# Pages that say only that nothing is shown, without a test that a person could pass.
_ONLY_REFUSES = late_pattern(
    r"(?i)\A\W*(?:(?:access|permission)\s(?:is\s|was\s)?(?:denied|forbidden)|forbidden|you\s(?:do\snot|don.t)\shave\s(?:permission|access))\b"
)
_REFUSED = frozenset(
    {401, 402, 403, 405, 406, 407, 412, 417, 418, 419, 423, 426, 428, 430, 431, 440, 444, 449, 450, 451}
    | {
        456,
        460,
        461,
        463,
        464,
        468,
        471,
        477,
        483,
        489,
        490,
        493,
        494,
        495,
        496,
        498,
        499,
        511,
        512,
        521,
        567,
    }
)
_OFFLINE_KINDS = {
    FailureKind.DEADLINE: "deadline: {detail}",
    FailureKind.PROXY: "proxy: {detail}",
    FailureKind.UNKNOWN: "not in the archive: {detail}",
}


def judge(case: Case) -> Link:
    """Return the verdict on an address.

    Raises:
        ValueError: the case holds no outcome.
    """
    if not case.outcomes:
        raise ValueError(f"nothing was asked of {case.url}")
    seen = looked_at(case)
    note_each(seen)
    verdict, confidence, reason = next(ruling for row in _ROWS if (ruling := row(seen)) is not None)
    outcome = seen.outcome
    return Link(
        url=case.url,
        works=case.works,
        verdict=verdict,
        confidence=confidence,
        reason=reason,
        status=seen.status,
        final_url=seen.final_url if seen.answer else None,
        redirects=chain(case),
        checked=None if verdict is LinkVerdict.SKIPPED else outcome.asked,
        evidence=tuple(seen.evidence),
        snapshot=outcome.snapshot,
    )


def needs_second_look(answer: Answer, page: Page | None) -> bool:
    """Whether an answer accuses only if a second one, some seconds later, says the same."""
    return answer.status == 404 or losses.shows_nothing(answer, page)


def shows_the_work(page: Page, cited: Sequence[Cited]) -> bool:
    """Whether a page is one of the works by its title."""
    return recognise(page, cited).holds


def is_suspect(answer: Answer, page: Page) -> bool:
    """Whether a page that answers looks so little like a work that its directory is worth a question."""
    return (
        page.length < 3 * signs.THIN
        or signs.not_found_words(page) is not None
        or page.noindex
        or bool(answer.hops)
        or (bool(page.canonical) and signs.place_of(page.canonical) == "home")
    )


# --- The rows, in their order ------------------------------------------------------------------


def _not_asked(seen: Seen) -> Ruling | None:
    """What was never asked is skipped, and a fault on our side is none of the site's."""
    failure = seen.outcome
    if not isinstance(failure, Failure):
        return None
    if failure.kind in _OFFLINE_KINDS:
        reason = _OFFLINE_KINDS[failure.kind].format(detail=failure.detail)
        return LinkVerdict.SKIPPED, Confidence.CERTAIN, reason
    if failure.kind is FailureKind.GUARD and not seen.case.hops and failure.detail.startswith("only http"):
        return LinkVerdict.SKIPPED, Confidence.CERTAIN, f"scheme: {failure.detail}"
    if failure.kind is FailureKind.MALFORMED and not seen.case.hops:
        return LinkVerdict.MALFORMED, Confidence.CERTAIN, failure.detail
    return None


def _refused_before(seen: Seen) -> Ruling | None:
    """Private addresses, robots rules and limits: nothing is known of the page."""
    failure = seen.outcome
    if not isinstance(failure, Failure):
        return None
    if failure.kind is FailureKind.GUARD:
        where = "it redirects to a place that is not asked" if seen.case.hops else "it is not asked"
        return LinkVerdict.BLOCKED, Confidence.CERTAIN, f"{where}: {failure.detail}"
    if failure.kind is FailureKind.ROBOTS:
        return LinkVerdict.BLOCKED, Confidence.CERTAIN, f"the rules for robots forbid it: {failure.detail}"
    if failure.kind is FailureKind.THROTTLED:
        return LinkVerdict.BLOCKED, Confidence.PROBABLE, failure.detail
    return None


def _no_answer(seen: Seen) -> Ruling | None:
    """Faults below HTTP may heal; endless redirects are an answer without the work."""
    failure = seen.outcome
    if not isinstance(failure, Failure):
        return None
    if failure.kind is FailureKind.REDIRECTS:
        return LinkVerdict.LOST, Confidence.PROBABLE, f"it redirects without an end: {failure.detail}"
    if failure.kind is FailureKind.MALFORMED:
        return LinkVerdict.FAILING, Confidence.PROBABLE, f"it redirects to no address: {failure.detail}"
    return _failing_or_gone(seen, failure.detail, again=failure.attempts > 1)


def _walled(seen: Seen) -> Ruling | None:
    """A wall outranks every status; but a wall page that shows the cited work is the work."""
    answer, page = seen.answer, seen.page
    if answer is None or (seen.match.holds and answer.status < 300):
        return None
    sign = signs.wall(answer, page or Page(kind="none", unread="no page"))
    if sign is None:
        return None
    seen.note("wall", f"{sign.name}: {sign.seen}")
    if seen.match.holds and page is not None and page.length >= 4 * signs.THIN:
        return None
    if sign.name == "captcha" and _ONLY_REFUSES.search(sign.seen):
        return LinkVerdict.BLOCKED, Confidence.CERTAIN, f"the host refuses to show the page (“{sign.seen}”)"
    named = f"a wall of {sign.name}" if sign.name != "captcha" else "a captcha or challenge"
    return LinkVerdict.BLOCKED, Confidence.CERTAIN, f"{named} stands before the page ({sign.seen})"


def _asks_to_log_in(seen: Seen) -> Ruling | None:
    """Login and consent pages, and those not shown in our country, unless they show the work."""
    page, status = seen.readable, seen.status
    if page is None or seen.match.holds or status is None or status in (404, 410) or status >= 500:
        return None
    redirected = seen.redirected or bool(seen.case.moves)
    named = page.password and names_the_work(page, seen.case.cited)
    sign = (
        signs.login(seen.final_url, page, redirected=redirected, named=named)
        or signs.consent(seen.final_url, page, redirected=redirected)
        or signs.sent_to_wall(
            seen.final_url, redirected=redirected and not signs.sent_to_wall(seen.case.url, redirected=True)
        )
        or signs.not_here(page)
        or signs.gate(page)
        or (signs.sends_back(seen.final_url, seen.case.url, page) if redirected else None)
    )
    if sign is None:
        return None
    seen.note("wall", f"{sign.name}: {sign.seen}")
    cited = seen.case.cited
    in_place = sign.name == "login" and not redirected and status < 300
    if in_place and logins.work_below_login(page, lambda text: is_title(text, cited)):
        return LinkVerdict.ALIVE, Confidence.PROBABLE, "the cited work stands below a form to log in"
    reason = f"a {sign.name} page stands before the work ({sign.seen})"
    return LinkVerdict.BLOCKED, Confidence.PROBABLE, reason


def _work_is_there(seen: Seen) -> Ruling | None:
    """The work itself outranks every status."""
    answer, page = seen.answer, seen.page
    if answer is None or page is None or not seen.match.holds:
        return None
    is_html = page.kind == "html"
    doubtful = is_html and speaks_of_errors(page, seen.case.cited)
    if doubtful and may_be_echo(seen, page):
        return None
    # A broken plug-in sends the whole page with a 500, and no page of errors bears the title of a work.
    whole = answer.status >= 500 and not doubtful and _is_titled(seen, page)
    least = signs.VERY_THIN if whole else signs.THIN
    if answer.status >= 400 and signs.weight(page.text) < least:
        return None
    unsure = doubtful and seen.case.probe is None and bool(error_titles(seen.case))
    if unsure and not says_more(seen, page, ONE_MESSAGE):
        return (
            LinkVerdict.ALIVE,
            Confidence.POSSIBLE,
            "the page bears the cited title; an error page might too",
        )
    sure = Confidence.CERTAIN if seen.match.level is Level.EQUAL else Confidence.PROBABLE
    paid = signs.paywall(page) if is_html else None
    if paid:
        seen.note("paywall", paid.seen)
    if answer.status >= 400:
        reason = f"the cited work is there, under the status {answer.status}"
        return LinkVerdict.ALIVE, Confidence.PROBABLE, reason
    if is_move(seen):
        return LinkVerdict.MOVED, sure, f"the work stands at {seen.final_url} now"
    return LinkVerdict.ALIVE, sure, "the page is the cited work"


def _is_titled(seen: Seen, page: Page) -> bool:
    """Whether a page bears the cited title as its own, and names the author as well."""
    if seen.match.level is not Level.EQUAL:
        return False
    families = [
        loose(name.literal or name.family)
        for cited in seen.case.cited
        for name in read_names(cited.author)
        if not name.is_others
    ]
    text = f" {loose_page(page.text)} "
    return seen.match.author is True or any(f" {family} " in text for family in families if family)


def _gone(seen: Seen) -> Ruling | None:
    """410 says gone; 404 says so only twice."""
    if seen.status == 410:
        return LinkVerdict.GONE, Confidence.CERTAIN, "the host says that the page is gone (410)"
    if seen.status != 404:
        return None
    earlier = next((past for past in seen.case.history if _was_missing(past)), None)
    if earlier is not None:
        seen.note("history", f"404 already on {earlier.when[:10]}")
        return LinkVerdict.GONE, Confidence.CERTAIN, "the page was not found (404), in an earlier run and now"
    outcomes = seen.case.outcomes
    if sum(isinstance(outcome, Answer) and outcome.status in (404, 410) for outcome in outcomes) > 1:
        return LinkVerdict.GONE, Confidence.PROBABLE, "the page was not found (404), twice in this run"
    return LinkVerdict.FAILING, Confidence.POSSIBLE, "the page was not found (404), once; it is asked again"


def _refused(seen: Seen) -> Ruling | None:
    """Statuses by which hosts refuse programs; they say nothing of the page."""
    answer = seen.answer
    if answer is None:
        return None
    if answer.status == 429:
        wait = answer.header("retry-after").strip()[:40]
        after = f", ask again after {wait}{' s' if wait.isdigit() else ''}" if wait else ""
        return LinkVerdict.BLOCKED, Confidence.PROBABLE, f"rate limited (429){after}"
    down = 520 <= answer.status <= 530 and "cloudflare" in answer.header("server").lower()
    if (answer.status in _REFUSED and not down) or answer.status >= 600:
        reason = f"the host refuses to show the page ({answer.status})"
        return LinkVerdict.BLOCKED, Confidence.PROBABLE, reason
    if answer.status == 202 and not answer.body:
        return LinkVerdict.BLOCKED, Confidence.POSSIBLE, "the host puts off the request (202), without a page"
    return None


def _server_fault(seen: Seen) -> Ruling | None:
    """All other statuses from 400 on, and redirects that lead nowhere."""
    answer = seen.answer
    if answer is None or 200 <= answer.status < 300 or answer.status == 304:
        return None
    if answer.status >= 500:
        wait = answer.header("retry-after").strip()
        later = retry_after(wait)
        again = f", ask again after {wait[:40]}" if later is not None and later > 60 else ""
        return _failing_or_gone(seen, f"the server answers {answer.status}{again}", again=True)
    if answer.status < 400:
        return LinkVerdict.FAILING, Confidence.PROBABLE, f"a redirect without an address ({answer.status})"
    return LinkVerdict.FAILING, Confidence.PROBABLE, f"the host does not accept the request ({answer.status})"


def _closed_for_a_while(seen: Seen) -> Ruling | None:
    """A good status, and words that the site is closed or its machinery broken: it may heal."""
    page = seen.readable
    sign = signs.closed(page) if page else None
    if sign is None:
        return None
    seen.note("closed", sign.seen)
    return LinkVerdict.FAILING, Confidence.PROBABLE, f"the site says that it does not work now ({sign.seen})"


def _alive(seen: Seen) -> Ruling | None:
    """A page, of which no more can be said."""
    page, match = seen.page, seen.match
    if match.level is Level.MENTIONED:
        if is_move(seen):
            reason = f"the cited title stands on the page at {seen.final_url}"
            return LinkVerdict.MOVED, Confidence.PROBABLE, reason
        return LinkVerdict.ALIVE, Confidence.PROBABLE, "the cited title stands in the text of the page"
    if seen.status == 304:
        return LinkVerdict.ALIVE, Confidence.PROBABLE, "the page has not changed since it was last read (304)"
    if is_move(seen):
        reason = f"it redirects for good to {seen.final_url}; the work could not be recognised there"
        return LinkVerdict.MOVED, Confidence.POSSIBLE, reason
    if match.level is Level.OTHER:
        return LinkVerdict.ALIVE, Confidence.POSSIBLE, f"the page answers; {match.told()}"
    if page is not None and page.kind == "html" and not page.unread and not page.text:
        return LinkVerdict.ALIVE, Confidence.POSSIBLE, "the page answers, but shows no text"
    probe = seen.case.probe
    if probe is not None and (probe.status or 0) >= 400:
        reason = "the page answers, and the host knows it from an address that does not exist"
        return LinkVerdict.ALIVE, Confidence.PROBABLE, reason
    unread = f" ({page.unread})" if page and page.unread else ""
    reason = f"the page answers; the work could not be recognised{unread}"
    return LinkVerdict.ALIVE, Confidence.POSSIBLE, reason


_ROWS: tuple[Callable[[Seen], Ruling | None], ...] = (
    _not_asked,
    _refused_before,
    _no_answer,
    _walled,
    _asks_to_log_in,
    empty_search,
    _work_is_there,
    outage,
    _gone,
    _refused,
    _server_fault,
    damaged_body,
    losses.empty_page,
    hollow_file,
    error_in_data,
    losses.error_page,
    losses.parked_domain,
    seized_domain,
    emptied_folder,
    _closed_for_a_while,
    losses.elsewhere,
    losses.same_as_made_up,
    losses.other_work,
    other_file,
    _alive,
)


# --- History -----------------------------------------------------------------------------------


def _failing_or_gone(seen: Seen, detail: str, *, again: bool) -> Ruling:
    """Failing may heal; three runs over three days without an answer are enough."""
    # A run that seems to have been in the future had a clock that jumped; it proves no span of time.
    failures = [when for when in _failures_in_a_row(seen.case.history) if when <= seen.outcome.asked]
    moments = [moment for text in (*failures, seen.outcome.asked) if (moment := _moment(text)) is not None]
    if len(failures) + 1 >= RUNS_TO_GONE and len(moments) > 1:
        days = (max(moments) - min(moments)).total_seconds() / 86_400
        if days >= DAYS_TO_GONE:
            seen.note("history", f"no answer in {len(failures) + 1} runs over {days:.0f} days")
            reason = f"no answer in {len(failures) + 1} runs over {days:.0f} days: {detail}"
            return LinkVerdict.GONE, Confidence.PROBABLE, reason
    return LinkVerdict.FAILING, Confidence.CERTAIN if again else Confidence.PROBABLE, detail


def _failures_in_a_row(history: tuple[Past, ...]) -> list[str]:
    """Return when the latest runs failed, back to the last one that did not; skipped runs do not count."""
    failures: list[str] = []
    for past in sorted(history, key=lambda past: past.when, reverse=True):
        if past.verdict is LinkVerdict.SKIPPED:
            continue
        if past.verdict is not LinkVerdict.FAILING and past.verdict is not LinkVerdict.GONE:
            break
        failures.append(past.when)
    return failures


def _was_missing(past: Past) -> bool:
    return past.status in (404, 410) or past.verdict is LinkVerdict.GONE


def _moment(text: str) -> dt.datetime | None:
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
