"""Taking up a run that was cut off: what its archive holds of it already is not asked again.

A run that is killed loses what it had fetched and not judged. Its archive has it, since every answer is
written before it is looked at.
"""

from __future__ import annotations

import queue
import threading
from concurrent.futures import Future
from dataclasses import replace
from typing import TypeGuard

from verifier.archive.replay import Replay
from verifier.web.interface import Answer, Outcome, Request
from verifier.web.questions import Submitter
from verifier.web.schedule import Closed
from verifier.web.visit import MAY_PASS


class TakenUp:
    """A `Fetcher` with a queue that answers from what was kept, and asks the network for the rest.

    Only whole answers that a visit ends with count: a failure, or a status that may pass, is asked again.
    Each page is given once, so that a second look at it is a look at the network.

    Args:
        asker: who asks.
        kept: what the run that was cut off has kept.
    """

    def __init__(self, asker: Submitter, kept: Replay) -> None:
        self._asker = asker
        self._kept = kept
        self._given: set[str] = set()
        self._lock = threading.Lock()
        self._closed = False
        self._wanted: queue.SimpleQueue[tuple[Request, float, Future[Outcome]] | None] = queue.SimpleQueue()
        # Reading is done on a thread of its own: who takes the outcomes may make it wait for room.
        self._thread = threading.Thread(target=self._read, name="taking up", daemon=True)
        self._thread.start()

    def fetch(self, request: Request) -> Outcome:
        """Ask once, or give what was kept.

        Raises:
            Closed: the run has ended meanwhile.
        """
        return self.submit(request).result()

    def submit(self, request: Request, *, after: float = 0.0) -> Future[Outcome]:
        """Queue a request; what is asked of the network is not asked before ``after`` seconds.

        Raises:
            Closed: the run has ended.
        """
        if not self._may_hold(request):
            return self._asker.submit(request, after=after)
        future: Future[Outcome] = Future()
        with self._lock:
            if self._closed:
                raise Closed
            self._wanted.put((request, after, future))
        return future

    def close(self) -> None:
        """Give nothing more; what is wanted still ends with `Closed`."""
        with self._lock:
            self._closed = True
            self._wanted.put(None)

    def _may_hold(self, request: Request) -> bool:
        if request.method.upper() != "GET" or request.body or not self._kept.holds(request):
            return False
        if request.purpose != "link":
            return True
        with self._lock:
            new = request.url not in self._given
            self._given.add(request.url)
            return new

    def _read(self) -> None:
        while (wanted := self._wanted.get()) is not None:
            request, after, future = wanted
            if self._closed:
                future.set_exception(Closed())
                continue
            outcome = self._kept.fetch(request)
            if _ends_a_visit(outcome, request):
                future.set_result(replace(outcome, earlier=True))
            else:
                self._ask(request, after, future)

    def _ask(self, request: Request, after: float, future: Future[Outcome]) -> None:
        try:
            asked = self._asker.submit(request, after=after)
        except Closed as fault:
            future.set_exception(fault)
            return
        asked.add_done_callback(lambda done: _hand_on(done, future))


def _ends_a_visit(outcome: Outcome, request: Request) -> TypeGuard[Answer]:
    if not isinstance(outcome, Answer) or outcome.truncated or outcome.status in MAY_PASS:
        return False
    return outcome.status != 304 or request.is_conditional


def _hand_on(done: Future[Outcome], future: Future[Outcome]) -> None:
    if done.cancelled():
        future.set_exception(Closed())
    elif (fault := done.exception()) is not None:
        future.set_exception(fault)
    else:
        future.set_result(done.result())
