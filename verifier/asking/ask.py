"""The asking itself: links and references at once, each result remembered the moment it is there.

Those who wait for hosts run in threads of their own; this thread alone remembers, shows progress, and
hears Ctrl-C.
"""

from __future__ import annotations

import datetime as dt
import queue
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass

from verifier.asking.answers import Answers, not_reached
from verifier.asking.copies import with_copy, with_own_copy
from verifier.asking.found_again import Neighbourhood, with_found_again
from verifier.asking.line import Line
from verifier.asking.links import Plan, plan
from verifier.asking.memory import FORGETFUL, Memory
from verifier.asking.references import Inquiries, inquiries
from verifier.asking.support import confirmed_by_pages, supports
from verifier.identifiers.web_archives import is_archived_copy
from verifier.model import Link, Mode, Reference, UnverifiableReason, Work
from verifier.progress import SILENT, Progress
from verifier.registries import Registries
from verifier.settings import Settings
from verifier.unasked import unasked, unasked_references
from verifier.web.interface import Failure, Request
from verifier.web.links import Checked, LinkRun, check_links
from verifier.web.schedule import Closed
from verifier.web.targets import REFERENCE_SITE

_DESKS = 12
"""So many works are asked about at once; the hosts' own limits are kept by the schedule."""

_GLANCE = 0.5
_MOST_HOSTS = 3


def ask(
    works: Sequence[Work],
    line: Line,
    settings: Settings,
    *,
    memory: Memory = FORGETFUL,
    progress: Progress = SILENT,
    now: dt.datetime | None = None,
    quoted: Mapping[str, tuple[str, ...]] | None = None,
) -> Answers:
    """Ask about every work and address that is due.

    Args:
        works: what is cited.
        line: who answers.
        settings: how old a verdict may be, and whether copies are looked for.
        memory: what earlier runs found; each new verdict is recorded at once.
        progress: hears how far it is, and which hosts are waited for.
        now: the present.
        quoted: the words that the papers quote from works, by their keys.
    """
    now = now or dt.datetime.now(dt.UTC)
    max_age = dt.timedelta(days=settings.max_age) if isinstance(settings.max_age, float) else None
    the_plan = plan(works, memory, now, max_age, quoted)
    the_inquiries = inquiries(works, memory, now, max_age)
    by_key = {work.key: work for work in reversed(works)}
    desk = _Desk(line, settings, memory=memory, progress=progress, by_key=by_key, now=now)
    try:
        desk.run(the_plan, the_inquiries)
    finally:
        desk.close()
    # What has a time was found by an earlier run, and stands without a network too.
    if desk.offline and not any(link.checked for link in the_plan.settled.values()):
        return not_reached(works)
    return _answers(works, line.mode, the_plan, the_inquiries, desk)


def _answers(
    works: Sequence[Work], mode: Mode, the_plan: Plan, the_inquiries: Inquiries, desk: _Desk
) -> Answers:
    links = the_plan.with_found(desk.links)
    unknown = {reference.work: reference for reference in unasked_references(works)}
    known = {**unknown, **the_inquiries.settled, **desk.references}
    references = tuple(known[key] for key in dict.fromkeys(work.key for work in works))
    support = tuple(supports(links, works))
    references = confirmed_by_pages(references, support, links)
    return Answers(
        mode, links, references, support, tuple(unasked(links, references)), network=not desk.offline
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """A work with its verdict, and the fingerprint of what was asked."""

    reference: Reference
    fingerprint: str


@dataclass(frozen=True, slots=True)
class _Copied:
    """A verdict on a dead address with what the web archive said, and its validators as they came."""

    checked: Checked
    link: Link


_Event = Checked | _Asked | _Copied | BaseException | None


class _Desk:
    """Runs the threads and gathers what they bring."""

    def __init__(
        self,
        line: Line,
        settings: Settings,
        *,
        memory: Memory,
        progress: Progress,
        by_key: dict[str, Work],
        now: dt.datetime,
    ) -> None:
        self.links: dict[str, Link] = {}
        self.references: dict[str, Reference] = {}
        self.offline = False
        self._line = line
        self._settings = settings
        self._memory = memory
        self._progress = progress
        self._by_key = by_key
        self._events: queue.SimpleQueue[_Event] = queue.SimpleQueue()
        self._pool = ThreadPoolExecutor(_DESKS, thread_name_prefix="asking")
        self._registries = Registries(line.fetcher, settings.contact, now)
        self._nearby: Neighbourhood | None = None
        self._known: dict[str, Link] = {}
        self._out = 0

    def close(self) -> None:
        """Take no more results; what is under way is cut by whoever owns the line."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def run(self, the_plan: Plan, the_inquiries: Inquiries) -> None:
        """Ask everything; raises what a thread raised."""
        self._known = {item.url: item.known.link for item in the_plan.targets if item.known is not None}
        total = len(the_plan.targets) + len(the_inquiries.asked)
        if not total:
            return
        self._progress.stage("asking the network", total)
        visit = check_links(the_plan.targets, self._line.fetcher, respect_robots=self._settings.robots)
        threading.Thread(target=self._bring, args=(lambda: visit,), name="asking links", daemon=True).start()
        self._out += 1
        for work, print_ in the_inquiries.asked:
            self._start(lambda work=work, print_=print_: iter((self._ask(work, print_),)))  # type: ignore[misc]
        while self._out and not self._is_cut_off(visit, the_plan):
            self._take(self._next())
        self.offline = visit.offline or (not the_plan.targets and self._nobody_answered())

    def _nobody_answered(self) -> bool:
        """Whether no registry gave an answer, and doi.org by itself neither: then there is no network."""
        silent = (item.reason.startswith(UnverifiableReason.OFFLINE) for item in self.references.values())
        if self._line.answered or not any(silent):
            return False
        request = Request(REFERENCE_SITE, purpose="network", cap=4096, follow=False)
        return isinstance(self._line.fetcher.fetch(request), Failure)

    def _is_cut_off(self, visit: LinkRun, the_plan: Plan) -> bool:
        """Whether there is no network: then nothing that is still asked will be answered."""
        return visit.offline and len(self.links) == len(the_plan.targets)

    def _ask(self, work: Work, fingerprint: str) -> _Asked:
        return _Asked(self._registries.check(work), fingerprint)

    def _copy(self, checked: Checked, nearby: Neighbourhood) -> _Copied:
        works = tuple(self._by_key[key] for key in checked.link.works if key in self._by_key)
        link = with_copy(checked.link, works, self._line.fetcher)
        return _Copied(checked, with_found_again(link, works, checked.leads, nearby, self._line.fetcher))

    def _neighbourhood(self) -> Neighbourhood:
        """What is cited beside a dead address; gathered when the first one comes."""
        if self._nearby is None:
            self._nearby = Neighbourhood.of(tuple(self._by_key.values()), self._line.fetcher)
        return self._nearby

    def _start(self, source: Callable[[], Iterator[_Event]]) -> None:
        self._out += 1
        self._pool.submit(self._bring, source)

    def _bring(self, source: Callable[[], Iterator[_Event]]) -> None:
        """In a thread: put what comes on the queue, and at the end None."""
        try:
            # When the line is closed the run has ended, and nobody waits for the rest.
            with suppress(Closed):
                for event in source():
                    self._events.put(event)
        except BaseException as fault:  # noqa: BLE001 - raised again where it can be told
            self._events.put(fault)
        finally:
            self._events.put(None)

    def _next(self) -> _Event:
        while True:
            with suppress(queue.Empty):
                return self._events.get(timeout=_GLANCE)
            self._progress.advance(self._waited_for(), 0)

    def _waited_for(self) -> str:
        hosts = list(self._line.waiting().items())
        named = ", ".join(f"{host} ({number})" for host, number in hosts[:_MOST_HOSTS])
        more = f" and {len(hosts) - _MOST_HOSTS} more" if len(hosts) > _MOST_HOSTS else ""
        return f"waiting for {named}{more}" if hosts else ""

    def _take(self, event: _Event) -> None:
        match event:
            case None:
                self._out -= 1
            case BaseException():
                raise event
            # Of a copy no copy is looked for.
            case Checked() if (
                event.link.verdict.accuses
                and self._settings.mementos
                and not is_archived_copy(event.link.url)
            ):
                nearby = self._neighbourhood()
                self._start(lambda: iter((self._copy(event, nearby),)))
            case Checked():
                self._keep(event, event.link)
            case _Copied():
                self._keep(event.checked, event.link)
            case _Asked():
                self.references[event.reference.work] = event.reference
                self._memory.record_reference(event.reference, event.fingerprint)
                self._progress.advance(event.reference.work)

    def _keep(self, checked: Checked, link: Link) -> None:
        link = with_own_copy(link, self._known.get(link.url))
        self.links[link.url] = link
        self._memory.record_link(
            link, etag=checked.etag, last_modified=checked.last_modified, digest=checked.digest
        )
        self._progress.advance(link.url)
