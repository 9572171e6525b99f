"""Putting questions and taking answers: by a queue on the network, or at once from an archive.

Who asks says what is to be done with the outcome; `take` gives both back, in the order in which the
outcomes come, to one thread.
"""

from __future__ import annotations

import queue
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol, runtime_checkable

from verifier.web.interface import Answer, Fetcher, Outcome, Request

MOST_UNREAD_BYTES = 48 * 1024 * 1024
"""So many bytes of bodies may wait to be read; beyond, the threads that fetch wait for the reader."""
MOST_UNREAD = 256
"""So many outcomes may wait: where no copies are kept, what was fetched and not judged is lost by a kill."""

_LONGEST_WAIT = 20.0

Handle = Callable[[Outcome], None]


@runtime_checkable
class Submitter(Protocol):
    """A fetcher with a queue, such as `verifier.web.client.Client`."""

    def submit(self, request: Request, *, after: float = 0.0) -> Future[Outcome]:
        """Queue a request, not to be asked before ``after`` seconds."""
        ...


class Questions(Protocol):
    """What is asked, and what comes of it."""

    def put(self, request: Request, handle: Handle, after: float = 0.0) -> None:
        """Ask, not before ``after`` seconds; ``handle`` is for the outcome."""
        ...

    def take(self) -> tuple[Handle, Outcome] | None:
        """The next outcome and what is to be done with it; None when nothing is under way."""
        ...


class Queued:
    """Questions to a fetcher with a queue. Outcomes come as they come."""

    def __init__(self, submitter: Submitter) -> None:
        self._submitter = submitter
        self._done: queue.SimpleQueue[tuple[Handle, Future[Outcome]] | None] = queue.SimpleQueue()
        self._out = 0
        self._unread = 0
        self._unread_bytes = 0
        self._room = threading.Condition()
        self._reader: int | None = None
        self._ended = False

    def put(self, request: Request, handle: Handle, after: float = 0.0) -> None:
        """Queue a request."""
        # What is over at once, as after a deadline, comes back on this thread: it must not wait for itself.
        self._reader = threading.get_ident()
        self._out += 1
        future = self._submitter.submit(request, after=after)
        future.add_done_callback(lambda done: self._come(handle, done))

    def take(self) -> tuple[Handle, Outcome] | None:
        """Wait for the next outcome; None when nothing is under way, or nobody wants it any more.

        Raises:
            Closed: the client was closed meanwhile.
        """
        if not self._out or self._ended:
            return None
        self._reader = threading.get_ident()
        came = self._done.get()
        if came is None:
            return None
        handle, future = came
        self._out -= 1
        try:
            outcome = future.result()
        except BaseException:
            self.end()
            raise
        with self._room:
            self._unread -= 1
            self._unread_bytes -= _size(outcome)
            # To wake them while there is no room would only set them against each other.
            if self._has_room():
                self._room.notify_all()
        return handle, outcome

    def end(self) -> None:
        """Wait for nothing more."""
        self._ended = True
        self._done.put(None)
        with self._room:
            self._room.notify_all()

    def _come(self, handle: Handle, future: Future[Outcome]) -> None:
        """Called on the thread that fetched: what was read stays in memory until it is looked at."""
        size = 0 if future.cancelled() or future.exception() else _size(future.result())
        with self._room:
            self._unread += 1
            self._unread_bytes += size
        self._done.put((handle, future))
        if not self._has_room() and threading.get_ident() != self._reader:
            with self._room:
                self._room.wait_for(self._has_room, _LONGEST_WAIT)

    def _has_room(self) -> bool:
        few = self._unread <= MOST_UNREAD and self._unread_bytes <= MOST_UNREAD_BYTES
        return self._ended or few


class AtOnce:
    """Questions to a fetcher that answers at once; there is nothing to wait for."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher
        self._waiting: deque[tuple[Request, Handle]] = deque()

    def put(self, request: Request, handle: Handle, after: float = 0.0) -> None:
        """Remember a request; nothing changes in an archive within ``after`` seconds."""
        del after
        # What is asked about pages that were read comes first: they wait in memory for it.
        if request.purpose == "link":
            self._waiting.append((request, handle))
        else:
            self._waiting.appendleft((request, handle))

    def take(self) -> tuple[Handle, Outcome] | None:
        """Fetch the next; None when there is none."""
        if not self._waiting:
            return None
        request, handle = self._waiting.popleft()
        return handle, self._fetcher.fetch(request)


def _size(outcome: Outcome) -> int:
    return len(outcome.body) if isinstance(outcome, Answer) else 0
