"""One address and all that was seen of it: the evidence gathered, before anything is decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from verifier.model import Evidence, LinkVerdict
from verifier.web.addresses import made_to_last, same_address, same_host
from verifier.web.fragments import fragment_of, holds, quotations_of
from verifier.web.interface import Answer, Failure, FailureKind, Hop, Outcome
from verifier.web.page import Page, text_of
from verifier.web.quotes import QUOTATION, changed, told_changed
from verifier.web.recognition import UNKNOWN, Cited, Recognition, recognise
from verifier.web.siblings import Probe

_MANY_REPLACED = 0.02
_PERMANENT = (0, 301, 308)
_EVIDENCE_OF = {
    FailureKind.NAME: "dns",
    FailureKind.REFUSED: "transport",
    FailureKind.RESET: "transport",
    FailureKind.TIMEOUT: "transport",
    FailureKind.TLS: "tls",
    FailureKind.PROTOCOL: "transport",
}


@dataclass(frozen=True, slots=True)
class Past:
    """What an earlier run said of the address: when (RFC 3339), and the status, if one came."""

    when: str
    verdict: LinkVerdict
    status: int | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """All that is known of one address.

    ``outcomes`` are the answers and failures in the order of asking, the last the one that is judged; a
    second look stands behind the first. ``page`` is what was read of the last answer. ``moves`` are the
    exchanges before the last request, if pages themselves sent on (meta refresh, script): those hops have
    the status 0. ``collapsed`` counts other cited addresses of the host that ended at the same place.
    ``probe`` is what the host says to an address that cannot exist. ``unchanged`` says that an earlier run
    read the very same page.
    """

    url: str
    works: tuple[str, ...]
    cited: tuple[Cited, ...]
    outcomes: tuple[Outcome, ...]
    page: Page | None = None
    history: tuple[Past, ...] = ()
    moves: tuple[Hop, ...] = ()
    collapsed: int = 0
    unchanged: bool = False
    probe: Probe | None = None

    @property
    def hops(self) -> tuple[Hop, ...]:
        """Every step on the way, by HTTP and by pages."""
        return (*self.moves, *self.outcomes[-1].hops)


@dataclass(slots=True)
class Seen:
    """A case with what was recognised in it, and the evidence gathered on the way."""

    case: Case
    outcome: Outcome
    answer: Answer | None
    page: Page | None
    match: Recognition
    evidence: list[Evidence] = field(default_factory=list)

    @property
    def final_url(self) -> str:
        """Where it ended; the address itself when no answer came."""
        return self.answer.url if self.answer else self.case.url

    @property
    def redirected(self) -> bool:
        """Whether it ended at another address: one that a reader would call so."""
        return not same_address(self.case.url, self.final_url)

    @property
    def status(self) -> int | None:
        """The status of the last answer."""
        return self.answer.status if self.answer else None

    @property
    def readable(self) -> Page | None:
        """The page, if it could be read as one."""
        return (
            self.page if self.page is not None and self.page.kind == "html" and not self.page.unread else None
        )

    def note(self, kind: str, value: str, *, where: str = "") -> None:
        """Keep a sign as evidence."""
        self.evidence.append(
            Evidence(kind, where or self.final_url, value[:300], self.outcome.asked, self.outcome.snapshot)
        )


def looked_at(case: Case) -> Seen:
    """Gather the evidence that stands whatever the verdict will be."""
    outcome = case.outcomes[-1]
    answer = outcome if isinstance(outcome, Answer) else None
    page = case.page if answer is not None else None
    seen = Seen(case, outcome, answer, page, recognise(page, case.cited) if page else UNKNOWN)
    for earlier in case.outcomes[:-1]:
        seen.evidence.append(
            Evidence("http-status", case.url, phrase(earlier), earlier.asked, earlier.snapshot)
        )
    if case.hops:
        seen.note("redirect-chain", chain_told(case.hops), where=case.url)
    if answer is not None:
        changed = ", the same page as when it was last read" if case.unchanged else ""
        seen.note("http-status", f"{answer.status}{changed}")
    elif isinstance(outcome, Failure):
        seen.note(_EVIDENCE_OF.get(outcome.kind, outcome.kind.value), phrase(outcome), where=case.url)
    if page is not None and not page.unread and case.cited:
        seen.note("work-match", seen.match.told())
    if page is not None and badly_decoded(page) and page.decoded:
        told = f"{page.decoded.charset} ({page.decoded.found}), {page.decoded.replaced} signs not readable"
        seen.note("charset", told)
    _look_for_fragment(seen)
    _look_for_quotations(seen)
    return seen


def is_move(seen: Seen) -> bool:
    """Whether the work now has another address: for good, or sent on by the page itself."""
    return seen.redirected and not made_to_last(seen.case.url) and permanent(seen.case)


def permanent(case: Case) -> bool:
    """Whether the step that leaves the cited address is a permanent one, or that which leaves its host.

    Old platforms first put an address into order (302 from "/viewArticle/7" to "/view/7"), and then say that
    all of theirs stands elsewhere (301 to "new.example").
    """
    leaving = [hop for hop in case.hops if not same_address(hop.url, hop.location)]
    outwards = (hop for hop in leaving if not same_host(hop.location, case.url))
    return any(hop.status in _PERMANENT for hop in (*leaving[:1], *islice(outwards, 1)))


def badly_decoded(page: Page) -> bool:
    """Whether so many signs of a page could not be decoded that its text proves nothing."""
    decoded = page.decoded
    return decoded is not None and decoded.replaced > _MANY_REPLACED * max(1, len(decoded.text))


def chain(case: Case) -> tuple[str, ...]:
    """Return every address that was gone through after the cited one, the last included."""
    if not case.hops:
        return ()
    outcome = case.outcomes[-1]
    last = outcome.url if isinstance(outcome, Answer) else case.hops[-1].location
    steps = [*(hop.url for hop in case.hops[1:]), last]
    return tuple(url for number, url in enumerate(steps) if url and (not number or url != steps[number - 1]))


def chain_told(hops: Sequence[Hop]) -> str:
    """The way in words."""
    return " → ".join(f"{hop.status or 'the page itself sends on'} {hop.location}" for hop in hops)


def phrase(outcome: Outcome) -> str:
    """An outcome in words."""
    if isinstance(outcome, Answer):
        return str(outcome.status)
    times = f", {outcome.attempts} times" if outcome.attempts > 1 else ""
    return f"{outcome.kind.value}: {outcome.detail}{times}"


def _look_for_fragment(seen: Seen) -> None:
    """Note a place on the page that an address names, or words that it quotes, and the page does not have."""
    page, answer = seen.readable, seen.answer
    if "#" not in seen.case.url or page is None or answer is None or answer.status >= 300:
        return
    if answer.truncated or page.is_shell:
        return
    fragment = fragment_of(seen.case.url)
    if fragment and fragment not in page.anchors:
        seen.note("fragment", f"the page has no place named “{fragment[:80]}”")
    quotations = quotations_of(seen.case.url)
    if not quotations or badly_decoded(page):
        return
    whole = _whole_text(page)
    missing = [quoted.told() for quoted in quotations if not holds(whole, quoted)]
    if missing and whole:
        told = "”, “".join(words[:80] for words in missing)
        seen.note("fragment", f"the page as it is sent does not hold the words “{told}”")


def _look_for_quotations(seen: Seen) -> None:
    """Note words that the paper quotes from the work, and that stand otherwise in the page."""
    page, answer = seen.readable, seen.answer
    if page is None or answer is None or answer.status >= 300 or not seen.match.holds:
        return
    # Of several works the page is one at most.
    quoted = seen.case.cited[0].quoted if len(seen.case.cited) == 1 else ()
    if not quoted or badly_decoded(page):
        return
    whole = _whole_text(page)
    for words in quoted:
        passage = changed(words, whole)
        if passage:
            seen.note(QUOTATION, told_changed(words, passage))


def _whole_text(page: Page) -> str:
    if page.length <= len(page.text) or page.decoded is None:
        return page.text
    return text_of(page.decoded.text)
