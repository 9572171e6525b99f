"""The way of each address through a run: asked, read, followed, asked again, compared, judged.

One thread owns this: it takes outcomes as they come, reads the pages, and says what is to be asked next.
It waits for nothing itself, so that the queues of the hosts stay full.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterable

from verifier.model import Confidence, Link, LinkVerdict
from verifier.web import verdict
from verifier.web.addresses import asked_as, made_to_last, same_address
from verifier.web.answered import page_of
from verifier.web.ends import Ends
from verifier.web.interface import Answer, Failure, FailureKind, Hop, Outcome, Request
from verifier.web.leads import leads_on
from verifier.web.page import Page
from verifier.web.questions import Questions
from verifier.web.robots import Robots
from verifier.web.siblings import Probe, Probes
from verifier.web.targets import REFERENCE_SITE, Checked, Rules, Target, offline, unchanged
from verifier.web.under_way import Address, cookies_of, grouped, refresh_of
from verifier.web.verdict import Case
from verifier.web.visit import MAX_HOPS, host_of

WINDOW = 4000
"""So many addresses are with the fetcher at once; the rest wait here, where they take less room."""

_FEW_EACH = 4
_MANY_SILENT = 30
_MOST_MOVES = 5
_BELOW_HTTP = frozenset(
    {
        FailureKind.NAME,
        FailureKind.REFUSED,
        FailureKind.RESET,
        FailureKind.TIMEOUT,
        FailureKind.TLS,
        FailureKind.PROXY,
        FailureKind.PROTOCOL,
    }
)
_NOT_TRIED = frozenset({FailureKind.DEADLINE, FailureKind.UNKNOWN})


class Lookup:
    """Checks targets; each verdict is handed to ``emit`` as soon as it stands.

    ``offline`` is True once no host, and neither the reference site, has given any answer of HTTP.
    """

    def __init__(
        self, targets: Iterable[Target], questions: Questions, rules: Rules, emit: Callable[[Checked], None]
    ) -> None:
        self.offline = False
        self._questions = questions
        self._rules = rules
        self._emit = emit
        self._online = False
        self._reference_asked = False
        self._held: list[Address] = []
        self._silent: set[str] = set()
        robots = Robots(questions.put) if rules.respect_robots else None
        self._probes = Probes(questions.put, page_of, robots)
        self._backlog: dict[str, deque[Address]] = {}
        self._open: dict[str, int] = {}
        self._ends = Ends()
        self._waiting: dict[str, list[Address]] = {}
        self._out = 0
        for address in grouped(targets):
            self._backlog.setdefault(address.host, deque()).append(address)
            self._open[address.host] = self._open.get(address.host, 0) + 1
        self._begin()

    def step(self) -> bool:
        """Take one outcome and do what follows from it; False when all is done."""
        taken = self._questions.take()
        if taken is None:
            return self._close()
        handle, outcome = taken
        if _is_http(outcome):
            self._is_online()
        handle(outcome)
        return True

    # --- Asking ------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        """Ask some of each host, then the most of those with the longest queues, until the window is full."""
        for host in list(self._backlog):
            for _ in range(_FEW_EACH):
                self._ask_next(host)
        while self._backlog and self._out < WINDOW:
            longest = max(self._backlog, key=lambda host: len(self._backlog[host]))
            for _ in range(min(64, WINDOW - self._out)):
                self._ask_next(longest)

    def _ask_next(self, host: str) -> None:
        waiting = self._backlog.get(host)
        if not waiting:
            return
        address = waiting.popleft()
        if not waiting:
            del self._backlog[host]
        self._out += 1
        self._ask(address)

    def _ask(self, address: Address, *, after: float = 0.0) -> None:
        headers = address.validators()
        if address.cookie:
            headers["Cookie"] = address.cookie
        request = Request(address.place, headers=headers)
        self._questions.put(request, lambda outcome: self._came(address, outcome), after)

    # --- What came ---------------------------------------------------------------------------------------

    def _came(self, address: Address, outcome: Outcome) -> None:
        if address.looked_twice and isinstance(outcome, Failure) and outcome.kind in _NOT_TRIED:
            self._settle(address)  # the second look did not take place: the first one stands
            return
        address.outcomes.append(outcome)
        if isinstance(outcome, Failure):
            self._settle(address)
        elif outcome.status in (404, 410) and address.notice is not None:
            # There is nothing where the notice points to: then it is what stands there.
            answer, address.page, address.moves = address.notice
            address.outcomes[-1] = answer
            self._settle(address)
        elif outcome.status == 304 and address.conditional:
            self._not_modified(address, outcome)
        else:
            self._read(address, outcome)

    def _not_modified(self, address: Address, answer: Answer) -> None:
        """The earlier verdict stands, if it was on that very page; else the page is asked for whole."""
        known = [target.known for target in address.targets]
        if any(item is None or not same_address(item.link.final_url or "", answer.url) for item in known):
            address.conditional = False
            address.outcomes.pop()
            self._ask(address)
            return
        for target in address.targets:
            if target.known is not None:
                self._emit(unchanged(target, target.known, answer))
        address.targets.clear()
        self._settle(address)

    def _read(self, address: Address, answer: Answer) -> None:
        page = address.page = page_of(answer)
        address.digest = hashlib.sha256(answer.body).hexdigest() if answer.body else ""
        if self._moves_on(address, answer, page):
            return
        if not address.looked_twice and verdict.needs_second_look(answer, page):
            address.looked_twice, address.conditional = True, False
            self._ask(address, after=self._rules.confirm_after)
            return
        self._settle(address)

    def _moves_on(self, address: Address, answer: Answer, page: Page) -> bool:
        """Follow where a page itself sends a reader at once."""
        target = page.moves_to or refresh_of(answer)
        given = "; ".join(cookies_of(answer))
        hops = (*address.moves, *answer.hops)
        gone_through = (address.url, answer.url, *(hop.location for hop in hops))
        if not target or answer.status >= 400:
            return False
        # The same address again makes sense once, with the cookie that has just been set.
        new = given and given != address.cookie and not any(not hop.status for hop in hops)
        if any(_same(target, url) for url in gone_through) and not new:
            return False
        if len(hops) >= MAX_HOPS or sum(not hop.status for hop in hops) >= _MOST_MOVES:
            return False
        if any(verdict.shows_the_work(page, item.cited) for item in address.targets):
            return False
        address.notice = (answer, page, address.moves) if page.moves_by == "notice" else None
        address.cookie = given if given and host_of(target) == host_of(answer.url) else ""
        address.moves = (*hops, Hop(answer.url, 0, target))
        # What came is a step of the way, not a first look at the page.
        address.outcomes.pop()
        self._ask(address)
        return True

    # --- After the last answer ---------------------------------------------------------------------------

    def _settle(self, address: Address) -> None:
        """Nothing more is asked of the address itself."""
        self._out -= 1
        host = address.host
        self._open[host] -= 1
        if self._backlog:
            following = (
                host
                if host in self._backlog
                else max(self._backlog, key=lambda name: len(self._backlog[name]))
            )
            self._ask_next(following)
        self._ends.add(address)
        self._judge_or_wait(address)
        if not self._open[host]:
            for waiting in self._waiting.pop(host, []):
                self._finish(waiting)

    def _judge_or_wait(self, address: Address) -> None:
        if not address.targets:
            return
        last = address.outcomes[-1]
        if isinstance(last, Failure):
            if last.kind in _BELOW_HTTP and not self._online:
                self._hold(address)
            else:
                self._finish(address)
            return
        judged = self._judged(address)
        unsure = any(_is_unsure(link) for link in judged)
        page = address.page
        if unsure and self._rules.probe and page is not None and page.kind == "html" and last.status < 300:
            suspect = verdict.is_suspect(last, page)
            asked = last.url if made_to_last(address.url) else address.url
            self._probes.want(asked, lambda probe: self._probed(address, probe), suspect=suspect)
        elif unsure:
            self._collapse(address)
        else:
            self._finish(address, judged)

    def _probed(self, address: Address, probe: Probe | None) -> None:
        address.probe = probe
        self._collapse(address)

    def _collapse(self, address: Address) -> None:
        """Wait for the other addresses of the host, if it matters whether they end at the same place."""
        answer = address.answer
        redirected = answer is not None and not same_address(address.url, answer.url)
        if not (redirected and self._open[address.host]):
            self._finish(address)
            return
        judged = self._judged(address)
        if any(_is_unsure(link) for link in judged):
            self._waiting.setdefault(address.host, []).append(address)
        else:
            self._finish(address, judged)

    def _finish(self, address: Address, judged: list[Link] | None = None) -> None:
        answer = address.answer
        page = address.page.slim() if address.page is not None else None
        links = self._judged(address) if judged is None else judged
        for target, link in zip(address.targets, links, strict=True):
            accused = answer if link.verdict.accuses else None
            leads = leads_on(address.page, accused.url, target.cited) if accused else ()
            if answer is None or answer.status >= 300:
                self._emit(Checked(link, "", "", "", page, leads))
            else:
                tags = answer.header("etag")[:300], answer.header("last-modified")[:100]
                self._emit(Checked(link, *tags, address.digest, page, leads))
        address.targets.clear()

    def _judged(self, address: Address) -> list[Link]:
        collapsed = self._ends.collapsed(address)
        return [
            verdict.judge(
                Case(
                    url=target.url,
                    works=target.works,
                    cited=target.cited,
                    outcomes=tuple(address.outcomes),
                    page=address.page,
                    history=target.history,
                    moves=address.moves,
                    collapsed=collapsed,
                    unchanged=bool(target.known and address.digest and target.known.digest == address.digest),
                    probe=address.probe,
                )
            )
            for target in address.targets
        ]

    # --- Whether there is a network ----------------------------------------------------------------------

    def _hold(self, address: Address) -> None:
        """Keep a failure back: while nothing at all has answered, it may be ours."""
        self._held.append(address)
        self._silent.add(address.host)
        if len(self._silent) >= _MANY_SILENT:
            self._ask_reference()

    def _is_online(self) -> None:
        if not self._online:
            self._online = True
            held, self._held = self._held, []
            for address in held:
                self._finish(address)

    def _ask_reference(self) -> None:
        if not self._reference_asked:
            self._reference_asked = True
            request = Request(REFERENCE_SITE, purpose="network", cap=4096, follow=False)
            self._questions.put(request, self._reference_came)

    def _reference_came(self, outcome: Outcome) -> None:
        if isinstance(outcome, Failure) and outcome.kind is FailureKind.UNKNOWN:
            self._is_online()  # an archive is replayed: what it holds was seen on the network

    def _close(self) -> bool:
        """Nothing is under way: end what is held. Returns whether something is to be asked yet."""
        if self._held and not self._reference_asked:
            self._ask_reference()
            return True
        held, self._held = self._held, []
        self.offline = bool(held)
        for address in held:
            for target in address.targets:
                self._emit(Checked(offline(target, address.outcomes[-1]), "", "", "", None))
        return False


def _is_http(outcome: Outcome) -> bool:
    """Whether anything at all answered in HTTP on the other side, now."""
    if isinstance(outcome, Answer):
        return not outcome.earlier
    if outcome.hops:
        return True
    return outcome.kind in (FailureKind.THROTTLED, FailureKind.REDIRECTS)


def _is_unsure(link: Link) -> bool:
    """Whether more signs could change a verdict."""
    if link.verdict.opens:
        return link.confidence is Confidence.POSSIBLE
    return link.verdict in (LinkVerdict.LOST, LinkVerdict.DRIFTED)


def _same(a: str, b: str) -> bool:
    return asked_as(a) == asked_as(b)
