"""A queue and a clock for each host, and who is asked next. No threads and no waiting here: time is given.

Politeness and speed are one rule: no host has more than ``per_host`` requests at once nor two starts
within ``interval`` seconds, and of the hosts that may be asked now the one comes first whose queue takes
longest to finish. With a politeness rule the longest queue alone bounds the wall time, so it never waits.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Job = TypeVar("Job")

SLOWEST_INTERVAL = 30.0
"""However often a host says 429, its requests do not lie further apart than this."""

PROMPT = 1.0
"""Seconds within which a host that is well begins to answer; who takes longer is waited for on the side."""

_FIRST_GUESS = 0.5  # seconds that an answer takes, while none has come


@dataclass(frozen=True, slots=True)
class Limit:
    """How a host is asked: requests at once, and seconds between two starts."""

    per_host: int = 1
    interval: float = 1.0


@dataclass(slots=True)
class Host(Generic[Job]):
    """One host: what waits for it, what is under way, and when it may be asked again."""

    name: str
    limit: Limit
    interval: float
    order: int = 0
    ready: list[tuple[int, int, Job]] = field(default_factory=list)
    later: list[tuple[float, int, int, Job]] = field(default_factory=list)
    running: int = 0
    not_before: float = 0.0
    seconds: float = _FIRST_GUESS
    prompt: bool = False
    version: int = 0

    @property
    def waiting(self) -> int:
        """How many jobs wait for it."""
        return len(self.ready) + len(self.later)

    def expected(self) -> float:
        """Seconds until its queue is empty, if it is asked as fast as it may be."""
        return self.waiting * max(self.interval, self.seconds / self.limit.per_host)

    def next_start(self) -> float | None:
        """When its next job may start; None while it is busy or has none."""
        if self.running >= self.limit.per_host or not self.waiting:
            return None
        return self.not_before if self.ready else max(self.not_before, self.later[0][0])

    def wake(self, now: float) -> None:
        """Move the jobs whose time has come to those that are ready."""
        while self.later and self.later[0][0] <= now:
            _, rank, number, job = heapq.heappop(self.later)
            heapq.heappush(self.ready, (rank, number, job))


class Hosts(Generic[Job]):
    """All hosts of a run. Not safe for threads: `schedule` holds the lock.

    Args:
        limit: how hosts are asked.
        limits: how single hosts are asked, by name.
    """

    def __init__(self, limit: Limit, limits: Mapping[str, Limit] | None = None) -> None:
        self._limit = limit
        self._limits = dict(limits or {})
        self._hosts: dict[str, Host[Job]] = {}
        self._waiting: list[tuple[float, str, int]] = []  # by time
        # By expected finish, longest first: hosts known to answer, and those that nothing is known of.
        self._ready: dict[bool, list[tuple[float, int, str, int]]] = {True: [], False: []}
        self._untried: dict[str, float] = {}  # when an unknown host was last asked, while it is
        self._number = 0

    def put(self, name: str, job: Job, *, due: float = 0.0, rank: int = 0) -> None:
        """Queue a job for a host: not before ``due``, and behind all jobs of lower ``rank``."""
        host = self._host(name)
        self._number += 1
        heapq.heappush(host.later, (due, rank, self._number, job))
        self._file(host)

    def take(self, now: float, untried: int | None = None) -> tuple[str, Job] | None:
        """Take the job that should start now and mark its host busy; None when none may.

        At most ``untried`` hosts that have not answered promptly yet are asked within one `PROMPT`: silent
        hosts, however many, leave room for the others.
        """
        while self._waiting and self._waiting[0][0] <= now:
            _, name, version = heapq.heappop(self._waiting)
            host = self._hosts[name]
            if version == host.version:
                host.wake(now)
                heapq.heappush(self._ready[host.prompt], (-host.expected(), host.order, name, version))
        heads = [(ready[0], prompt) for prompt in (True, False) if (ready := self._current(prompt))]
        if untried is not None and self._fresh(now) >= untried:
            heads = [head for head in heads if head[1]]
        if not heads:
            return None
        (_, _, name, _), prompt = min(heads)
        heapq.heappop(self._ready[prompt])
        host = self._hosts[name]
        host.wake(now)
        _, _, job = heapq.heappop(host.ready)
        host.running += 1
        host.not_before = now + host.interval
        if not prompt:
            self._untried[name] = now
        self._file(host)
        return name, job

    def startable(self) -> bool:
        """Whether a job may start now, as far as hosts are concerned (as of the last `take`)."""
        return any(self._current(prompt) for prompt in (True, False))

    def done(self, name: str, seconds: float) -> None:
        """A job of the host is no longer under way; it took so long."""
        host = self._host(name)
        host.running -= 1
        host.seconds += 0.3 * (seconds - host.seconds)
        host.prompt = seconds <= PROMPT
        self._untried.pop(name, None)
        self._file(host)

    def next_start(self, now: float = 0.0) -> float | None:
        """When the next job may start; None when nothing waits for a time."""
        moments = []
        if self._current(prompt=False) and self._untried:
            waits = min(self._untried.values()) + PROMPT
            moments.append(waits if waits > now else now + PROMPT / 4)
        while self._waiting and self._waiting[0][2] != self._hosts[self._waiting[0][1]].version:
            heapq.heappop(self._waiting)
        if self._waiting:
            moments.append(self._waiting[0][0])
        return min(moments, default=None)

    def hold(self, name: str, until: float) -> None:
        """Ask the host nothing before that time."""
        host = self._host(name)
        host.not_before = max(host.not_before, until)
        self._file(host)

    def pace(self, name: str, sent: float) -> None:
        """A request of the host went out at that time: the next one follows an interval later."""
        host = self._host(name)
        if host.interval and sent + host.interval > host.not_before:
            host.not_before = sent + host.interval
            self._file(host)

    def slow_down(self, name: str) -> float:
        """Double the time between two requests of a host that said 429; returns the new interval."""
        host = self._host(name)
        host.interval = min(max(host.interval * 2, 1.0), max(SLOWEST_INTERVAL, host.limit.interval))
        self._file(host)
        return host.interval

    def drain(self, name: str | None = None) -> list[Job]:
        """Take away and return all jobs that wait, for one host or for all, in the order of their arrival."""
        taken: list[tuple[int, Job]] = []
        for host in [self._host(name)] if name is not None else list(self._hosts.values()):
            taken += [(number, job) for _, number, job in host.ready]
            taken += [(number, job) for _, _, number, job in host.later]
            host.ready.clear()
            host.later.clear()
            self._file(host)
        return [job for _, job in sorted(taken, key=lambda pair: pair[0])]

    def waiting(self) -> dict[str, int]:
        """How many jobs wait for or run on each host that has any, the longest queue first."""
        busy = [host for host in self._hosts.values() if host.waiting or host.running]
        busy.sort(key=lambda host: (-host.expected(), host.name))
        return {host.name: host.waiting + host.running for host in busy}

    def _current(self, prompt: bool) -> list[tuple[float, int, str, int]]:
        """The hosts of one kind that may be asked now, the first of them being so still."""
        ready = self._ready[prompt]
        while ready and ready[0][3] != self._hosts[ready[0][2]].version:
            heapq.heappop(ready)
        return ready

    def _fresh(self, now: float) -> int:
        """How many unknown hosts have been asked within the last `PROMPT` and have not answered yet."""
        return sum(now - asked <= PROMPT for asked in self._untried.values())

    def _host(self, name: str) -> Host[Job]:
        host = self._hosts.get(name)
        if host is None:
            limit = self._limits.get(name, self._limit)
            host = self._hosts[name] = Host(name, limit, limit.interval, len(self._hosts))
        return host

    def _file(self, host: Host[Job]) -> None:
        """Put the host where its next start says; entries of an older version count no more."""
        host.version += 1
        start = host.next_start()
        if start is not None:
            heapq.heappush(self._waiting, (start, host.name, host.version))
