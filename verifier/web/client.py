"""The client: requests from anywhere in the house go through one schedule, one guard and one User-Agent."""

from __future__ import annotations

import queue
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from types import TracebackType
from typing import Self

from verifier.version import __version__
from verifier.web import visit as visits
from verifier.web.certificates import trusted_context
from verifier.web.connections import sent_ago
from verifier.web.guard import Guard, Network, Resolver
from verifier.web.hosts import Limit
from verifier.web.interface import (
    MAX_BODY_BYTES,
    Answer,
    Failure,
    FailureKind,
    Outcome,
    Recorder,
    Request,
)
from verifier.web.schedule import Again, Clock, Schedule
from verifier.web.transport import Transport
from verifier.web.visit import Rules, Visit, host_of

TIMEOUT = 15.0
TOTAL = 60.0
JOBS = 16
PER_HOST = 1
INTERVAL = 1.0

# How much a failure says that the host as a whole does not answer: three names not found, or six silences,
# one after the other, and the rest of its queue is not tried in this run.
_SILENCE = {FailureKind.NAME: 2, FailureKind.REFUSED: 2, FailureKind.PROXY: 2, FailureKind.TIMEOUT: 1}
_SILENT_FROM = 6
# Without any answer yet from anybody, an address is looked at so often and no more.
_LOOKS_INTO_SILENCE = 2
_SILENCE_EVERYWHERE = 16
# 429 so often, counting every attempt, and the host is left alone for this run.
_THROTTLED_FROM = 6
# Pages that have been read wait in memory for the answers to these, so they go before other pages.
_WAITED_FOR = ("robots", "probe")
_Key = tuple[str, str, tuple[tuple[str, str], ...], bytes, int, bool]


class Client:
    """Asks the network. A context manager; safe to use from several threads.

    Args:
        timeout: seconds to connect, and seconds between two bytes.
        total: seconds for one whole exchange.
        jobs: requests at once, over all hosts.
        per_host: requests at once on one host.
        interval: seconds between the starts of two requests to one host.
        limits: hosts that are asked by other limits, by name.
        deadline: seconds for everything, from now on; what is not asked by then fails with ``DEADLINE``.
        allow_private: networks that are asked though they are not public.
        contact: an e-mail or web address for the User-Agent.
        cap: bytes that are read of any body, whatever a request says.
        recorder: keeps what goes over the wire.
        pauses: seconds before the second and later attempts.
        clock: the time that is waited by; ``resolve`` gives the addresses of names (both for tests).

    Raises:
        CertificatesMissing: the bundle of certificates that the environment names cannot be used.
    """

    def __init__(
        self,
        *,
        timeout: float = TIMEOUT,
        total: float = TOTAL,
        jobs: int = JOBS,
        per_host: int = PER_HOST,
        interval: float = INTERVAL,
        limits: Mapping[str, Limit] | None = None,
        deadline: float | None = None,
        allow_private: Sequence[Network] = (),
        contact: str = "",
        cap: int = MAX_BODY_BYTES,
        recorder: Recorder | None = None,
        pauses: tuple[float, ...] = visits.PAUSES,
        clock: Clock | None = None,
        resolve: Resolver | None = None,
        context: ssl.SSLContext | None = None,
    ) -> None:
        self._clock = clock or Clock()
        self._ends = None if deadline is None else self._clock.now() + deadline
        self._recorder = recorder
        self._timeout = timeout
        self._rules = Rules(cap, pauses)
        self._guard = Guard(allow_private, resolve=resolve)
        self._transport = Transport(
            self._guard,
            context or trusted_context(),
            user_agent=user_agent(contact),
            timeout=timeout,
            total=total,
            hosts=max(4 * jobs, 256),
            open_each=max(jobs, per_host, 1),
        )
        self._schedule: Schedule[Visit, Outcome] = Schedule(
            self._step,
            self._late,
            jobs=jobs,
            limit=Limit(max(1, per_host), max(0.0, interval)),
            limits=limits,
            clock=self._clock,
            deadline=self._ends,
        )
        self._lock = threading.Lock()
        self._asking: dict[_Key, Future[Outcome]] = {}
        self._answered = False
        self._silence: dict[str, int] = {}
        self._throttled: dict[str, int] = {}
        self._closed_hosts: dict[str, tuple[FailureKind, str]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ask nothing more, and cut what is under way."""
        # What is cut frees its thread, which must not begin another exchange.
        self._schedule.stop()
        self._transport.close()
        self._schedule.close()

    def fetch(self, request: Request) -> Outcome:
        """Ask once, with all retries that politeness allows; waits for the outcome.

        Raises:
            Closed: the client was closed meanwhile.
        """
        return self.submit(request).result()

    def submit(self, request: Request, *, after: float = 0.0) -> Future[Outcome]:
        """Queue a request, not to be asked before ``after`` seconds. Equal requests under way are shared.

        Raises:
            Closed: the client was closed.
        """
        key = _key(request)
        with self._lock:
            shared = self._asking.get(key)
            if shared is not None:
                return shared
            visit = Visit.of(request, self._clock.now())
            rank = -1 if request.purpose in _WAITED_FOR else 0
            future = self._schedule.submit(host_of(visit.url), visit, after=after, rank=rank)
            if not future.done():
                self._asking[key] = future
        future.add_done_callback(lambda _: self._asked(key))
        return future

    def batch(self) -> Batch:
        """Return a batch of requests whose outcomes are taken as they come."""
        return Batch(self)

    def run(self, requests: Iterable[Request], handle: Callable[[Outcome], None]) -> None:
        """Ask all requests and hand each outcome to ``handle``, in this thread, as they come."""
        batch = self.batch()
        for request in requests:
            batch.add(request)
        for outcome in batch:
            handle(outcome)

    @property
    def answered(self) -> bool:
        """Whether any host has given any answer of HTTP yet."""
        return self._answered

    def waiting(self) -> dict[str, int]:
        """How many requests wait for or run on each host, the one that takes longest first."""
        return self._schedule.waiting()

    def _asked(self, key: _Key) -> None:
        with self._lock:
            self._asking.pop(key, None)

    def _late(self, visit: Visit) -> Outcome:
        """What is said of a request when the time is used up: its last outcome, if it had one."""
        if visit.last is not None:
            return visit.last
        return visit.failure(FailureKind.DEADLINE, "the time of the run was used up", self._clock.now())

    def _step(self, host: str, visit: Visit) -> Outcome | Again:
        closed = self._closed_hosts.get(host)
        if closed is not None:
            return self._unasked(visit, *closed)
        left = None if self._ends is None else self._ends - self._clock.now()
        if left is not None and left <= 0:
            return self._late(visit)
        before, started = visit.last, self._clock.now()
        outcome = visits.step(
            visit,
            self._transport,
            self._rules,
            recorder=self._recorder,
            now=self._clock.now,
            seconds_left=left,
        )
        ago = sent_ago()
        if ago is not None:
            self._schedule.pace(host, ago)
        result = visit.last if isinstance(outcome, Again) and outcome.rank > 0 else outcome
        if isinstance(result, Failure) and result.kind is FailureKind.TIMEOUT and self._is_late():
            # Cut off by the end of the run: only a silence as long as any other is one.
            if self._clock.now() - started >= self._timeout:
                return result
            visit.last = before
            return self._late(visit)
        self._note(host, result)
        if isinstance(result, Failure) and not self._answered and visit.attempts >= self._looks():
            # While nobody has answered in this run the fault is most likely on our side.
            return result
        return outcome

    def _looks(self) -> int:
        """How often an address is tried while nobody at all has answered in this run."""
        with self._lock:
            return 1 if sum(self._silence.values()) >= _SILENCE_EVERYWHERE else _LOOKS_INTO_SILENCE

    def _is_late(self) -> bool:
        return self._ends is not None and self._clock.now() >= self._ends

    def _note(self, host: str, result: Outcome | Again | None) -> None:
        """Remember who did not answer, and end the queue of a host that will not in this run."""
        self._answered = self._answered or isinstance(result, Answer)
        if isinstance(result, Failure):
            weight = _SILENCE.get(result.kind, 0)
            with self._lock:
                silence = self._silence[host] = self._silence.get(host, 0) + weight
            if weight and silence >= _SILENT_FROM:
                self._end_host(host, result.kind, f"{result.detail}, as often before in this run")
        elif isinstance(result, Answer) and result.status == 429:
            self._note_throttling(host, result)
        elif self._silence.get(host):
            with self._lock:
                self._silence[host] = 0

    def _note_throttling(self, host: str, answer: Answer) -> None:
        text = answer.header("retry-after")
        pause = visits.retry_after(text)
        if pause is not None and pause > self._rules.retry_after_cap:
            self._end_host(host, FailureKind.THROTTLED, f"rate limited, ask again after {text.strip()[:40]}")
            return
        with self._lock:
            self._throttled[host] = self._throttled.get(host, 0) + 1
            often = self._throttled[host] >= _THROTTLED_FROM
        if often:
            self._end_host(host, FailureKind.THROTTLED, "rate limited (429), however slowly it is asked")

    def _end_host(self, host: str, kind: FailureKind, detail: str) -> None:
        self._closed_hosts[host] = (kind, detail)
        self._schedule.drop(host, lambda visit: self._unasked(visit, kind, detail))

    def _unasked(self, visit: Visit, kind: FailureKind, detail: str) -> Outcome:
        if visit.last is not None:
            return visit.last
        return visit.failure(kind, detail, self._clock.now())


class Batch:
    """Requests of one caller and their outcomes as they come; more may be added while it runs."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._out = 0
        self._done: queue.SimpleQueue[tuple[Request, Future[Outcome]]] = queue.SimpleQueue()

    def add(self, request: Request, *, after: float = 0.0) -> None:
        """Queue a request, not to be asked before ``after`` seconds."""
        future = self._client.submit(request, after=after)
        self._out += 1
        future.add_done_callback(lambda done: self._done.put((request, done)))

    def __iter__(self) -> Iterator[Outcome]:
        return self

    def __next__(self) -> Outcome:
        """The next outcome; waits for it. Raises `Closed` when the client was closed meanwhile."""
        if not self._out:
            raise StopIteration
        _, future = self._done.get()
        self._out -= 1
        return future.result()


def user_agent(contact: str = "") -> str:
    """Return the one name that this program goes by, with where to write to."""
    contact = "".join(character for character in contact.strip() if " " < character < "\x7f")
    if not contact:
        return f"verifier/{__version__}"
    if "@" in contact and "://" not in contact and not contact.startswith("mailto:"):
        contact = f"mailto:{contact}"
    return f"verifier/{__version__} (+{contact})"


def _key(request: Request) -> _Key:
    headers = tuple(sorted((name.casefold(), value) for name, value in request.headers.items()))
    return request.method, request.url, headers, request.body, request.cap, request.follow
