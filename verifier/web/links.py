"""The one entrance for checking links: addresses go in with what is cited by them, verdicts come out.

With a fetcher that has a queue (`verifier.web.client.Client`) everything is asked at once, politely, and
pages are read on a thread of their own; with any other fetcher, such as an archive that is replayed, each
address is looked up when the next verdict is wanted.
"""

from __future__ import annotations

import queue
import threading
from abc import abstractmethod
from collections import deque
from collections.abc import Iterator, Sequence
from typing import Self

from verifier.web import verdict
from verifier.web.interface import Answer, Fetcher, Request
from verifier.web.lookup import Lookup
from verifier.web.page import read_page
from verifier.web.questions import AtOnce, Queued, Submitter
from verifier.web.recognition import Cited
from verifier.web.targets import Checked, Known, Rules, Target

__all__ = ["Checked", "Known", "LinkRun", "Target", "check_links"]


def check_links(
    targets: Sequence[Target],
    fetcher: Fetcher,
    *,
    confirm_after: float = 5.0,
    probe: bool = True,
    respect_robots: bool = True,
) -> LinkRun:
    """Check addresses; the verdicts come as soon as they stand, one a target, in no order.

    Equal addresses are asked once. Nothing is raised for what hosts do; if the client is closed meanwhile
    the iteration ends with `verifier.web.schedule.Closed`.

    Args:
        targets: the addresses.
        fetcher: who answers.
        confirm_after: seconds between a first 404 and the second look that an accusation needs.
        probe: whether hosts are asked for addresses that cannot exist, to know their error pages.
        respect_robots: whether the rules of a site for robots bind these made-up addresses. The one visit
            of each address is a reader's, and is made in any case.
    """
    rules = Rules(confirm_after, probe, respect_robots)
    if isinstance(fetcher, Submitter):
        return _ThreadedRun(targets, fetcher, rules)
    return _PlainRun(targets, fetcher, rules)


def _make_ready() -> None:
    """Read and judge a page of no meaning before anything is asked.

    So everything is made that is made at its first use, such as expressions. The first page would have to
    wait for it, and with that page the questions that follow from it, while answers pile up.
    """
    url, body = "https://example.org/page", b"<title>A page of an example</title><p>Some words."
    answer = Answer(Request(url), url, 200, (), body, asked="")
    page = read_page(body, "text/html", url)
    cited = (Cited("Another work than this one", "Doe, Jane", "2000"),)
    verdict.judge(verdict.Case(url, (), cited, (answer,), page))


class LinkRun(Iterator[Checked]):
    """The verdicts of a run as they come. ``offline`` tells, at its end, that there was no network."""

    @property
    @abstractmethod
    def offline(self) -> bool:
        """Whether every host tried failed below HTTP, and the reference site too."""

    def __iter__(self) -> Self:
        return self


class _PlainRun(LinkRun):
    """A run whose fetcher answers at once: a step is made when a verdict is wanted."""

    def __init__(self, targets: Sequence[Target], fetcher: Fetcher, rules: Rules) -> None:
        self._ready: deque[Checked] = deque()
        self._lookup = Lookup(targets, AtOnce(fetcher), rules, self._ready.append)

    @property
    def offline(self) -> bool:
        return self._lookup.offline

    def __next__(self) -> Checked:
        while not self._ready:
            if not self._lookup.step() and not self._ready:
                raise StopIteration
        return self._ready.popleft()


class _ThreadedRun(LinkRun):
    """A run whose pages are read on a thread of its own, so that neither fetching nor the caller waits."""

    def __init__(self, targets: Sequence[Target], submitter: Submitter, rules: Rules) -> None:
        self._ready: queue.SimpleQueue[Checked | BaseException | None] = queue.SimpleQueue()
        self._questions = Queued(submitter)
        self._lookup: Lookup | None = None
        self._ended = False
        self._thread = threading.Thread(
            target=self._work, args=(targets, rules), name="web reader", daemon=True
        )
        self._thread.start()

    @property
    def offline(self) -> bool:
        return self._lookup is not None and self._lookup.offline

    def __next__(self) -> Checked:
        if self._ended:
            raise StopIteration
        item = self._ready.get()
        if isinstance(item, Checked):
            return item
        self._ended = True
        self._thread.join()
        if item is None:
            raise StopIteration
        raise item

    def close(self) -> None:
        """Want no more verdicts; what is under way is the fetcher's to end."""
        self._questions.end()

    def __del__(self) -> None:
        self._questions.end()

    def _work(self, targets: Sequence[Target], rules: Rules) -> None:
        try:
            if targets:
                _make_ready()
            self._lookup = Lookup(targets, self._questions, rules, self._ready.put)
            while self._lookup.step():
                pass
        except BaseException as fault:  # noqa: BLE001 - whoever takes the verdicts gets it
            self._ready.put(fault)
        else:
            self._ready.put(None)
