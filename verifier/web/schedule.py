"""The workers: a pool of threads that take the next job of `hosts`, do one step of it, and put it back.

A job that needs another step (a redirect, a retry) goes back into a queue, so that waiting never holds a
worker, and the jobs of other hosts are the pause before a retry (breadth first).
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Generic, TypeVar

from verifier.web.hosts import PROMPT, Hosts, Limit

Job = TypeVar("Job")
Result = TypeVar("Result")


MOST_WAITING = 256
"""Steps that have waited longer than `PROMPT` for a host leave their places to others, so many at most."""

_GLANCE = 0.25


@dataclass(frozen=True, slots=True)
class Again:
    """A job is not done: its next step is for ``host``, not before ``after`` seconds, behind lower ranks.

    ``hold`` seconds pass before the host is asked anything; ``slow`` makes it be asked less often.
    """

    host: str
    after: float = 0.0
    rank: int = 0
    hold: float = 0.0
    slow: bool = False


class Clock:
    """The time that is waited by. It never jumps: the time of day plays no part."""

    def now(self) -> float:
        """Seconds since some moment."""
        return time.monotonic()

    def wait(self, condition: threading.Condition, seconds: float | None) -> None:
        """Wait until notified, at most so many seconds by this clock."""
        condition.wait(seconds)


class Closed(Exception):
    """Nothing more is asked: the client was closed, as by Ctrl-C."""


class Schedule(Generic[Job, Result]):
    """Runs jobs politely on a pool of threads. Safe to use from several threads.

    Args:
        step: does one step of a job for the host named; an exception of it goes to who waits for the job.
        give_up: what becomes of a job whose turn did not come before the deadline.
        jobs: how many steps run at once, over all hosts.
        limit: how a host is asked; ``limits`` names those that are asked differently.
        clock: the time.
        deadline: the moment of the clock after which no step begins.
    """

    def __init__(
        self,
        step: Callable[[str, Job], Result | Again],
        give_up: Callable[[Job], Result],
        *,
        jobs: int,
        limit: Limit,
        limits: Mapping[str, Limit] | None = None,
        clock: Clock | None = None,
        deadline: float | None = None,
    ) -> None:
        self._step = step
        self._give_up = give_up
        self._jobs = max(1, jobs)
        self._clock = clock or Clock()
        self._deadline = deadline
        self._condition = threading.Condition()
        self._hosts: Hosts[tuple[Job, Future[Result]]] = Hosts(limit, limits)
        self._workers: list[threading.Thread] = []
        self._steps: dict[int, float] = {}
        self._foreman: threading.Thread | None = None
        self._ending = threading.Event()
        self._idle = 0
        self._closed = False

    def submit(self, host: str, job: Job, *, after: float = 0.0, rank: int = 0) -> Future[Result]:
        """Queue a job, its first step not before ``after`` seconds, behind lower ranks. Raises `Closed`."""
        future: Future[Result] = Future()
        with self._condition:
            if self._closed:
                raise Closed("the client is closed")
            now = self._clock.now()
            late = self._deadline is not None and now + after >= self._deadline
            if not late:
                self._hosts.put(host, (job, future), due=now + after, rank=rank)
                self._staff()
        if late:
            self._end(future, lambda: self._give_up(job))
        return future

    def drop(self, host: str, end: Callable[[Job], Result]) -> None:
        """End all jobs that wait for a host without asking it."""
        with self._condition:
            dropped = self._hosts.drain(host)
        for job, future in dropped:
            self._end(future, lambda job=job: end(job))  # type: ignore[misc]

    def pace(self, host: str, ago: float) -> None:
        """A request to the host went out ``ago`` seconds before now: the interval begins there.

        Between the start of a step and that moment lie connections that had to be made.
        """
        with self._condition:
            self._hosts.pace(host, self._clock.now() - ago)

    def waiting(self) -> dict[str, int]:
        """How many jobs wait for or run on each host, the longest queue first."""
        with self._condition:
            return self._hosts.waiting()

    def stop(self) -> None:
        """Begin no step more, and end what waits with `Closed`."""
        self._ending.set()
        with self._condition:
            self._closed = True
            left = self._hosts.drain()
            self._condition.notify_all()
        for _, future in left:
            if not future.done():
                future.set_exception(Closed("the client was closed"))

    def close(self, patience: float = 2.0) -> None:
        """Begin no step more, end what waits with `Closed`, and give running steps a moment to end."""
        self.stop()
        limit = time.monotonic() + patience
        for worker in self._workers:
            if worker is not threading.current_thread():
                worker.join(max(0.0, limit - time.monotonic()))

    def _staff(self) -> None:
        """Wake a worker for a job that may start, or hire one. The lock is held."""
        if self._idle:
            self._condition.notify()
        elif len(self._workers) < self._jobs:
            self._hire()
        if self._foreman is None:
            self._foreman = threading.Thread(target=self._oversee, name="web foreman", daemon=True)
            self._foreman.start()

    def _hire(self) -> None:
        worker = threading.Thread(target=self._work, name=f"web {len(self._workers) + 1}", daemon=True)
        self._workers.append(worker)
        worker.start()

    def _oversee(self) -> None:
        """Hire more workers while those at work wait for hosts that do not answer."""
        # It does not wait on the condition of the workers: what wakes one of them would be lost on it.
        while not self._ending.wait(_GLANCE):
            with self._condition:
                waiting = min(len(self._steps) - self._lively(), MOST_WAITING)
                if not self._idle and self._hosts.startable():
                    for _ in range(self._jobs + waiting - len(self._workers)):
                        self._hire()

    def _lively(self) -> int:
        """How many steps under way have not waited long. The lock is held."""
        now = self._clock.now()
        return sum(now - started <= PROMPT for started in self._steps.values())

    def _work(self) -> None:
        while (taken := self._next()) is not None:
            host, (job, future) = taken
            started = self._clock.now()
            try:
                outcome: Result | Again = self._step(host, job)
            except BaseException as fault:  # noqa: BLE001 - whoever waits for the job gets it
                self._finished(host, started)
                if not future.done():
                    future.set_exception(fault)
                continue
            if isinstance(outcome, Again):
                self._requeue(host, started, outcome, job, future)
            else:
                self._finished(host, started)
                if not future.done():
                    future.set_result(outcome)

    def _next(self) -> tuple[str, tuple[Job, Future[Result]]] | None:
        """Wait for the next job that may start; None when the work is over."""
        with self._condition:
            while not self._closed:
                now = self._clock.now()
                if self._deadline is not None and now >= self._deadline:
                    self._expire()
                crowded = len(self._workers) > self._jobs and self._lively() >= self._jobs
                taken = None if crowded else self._hosts.take(now, max(1, self._jobs * 3 // 4))
                if taken is not None:
                    self._steps[threading.get_ident()] = now
                    # Who was woken for this job may have been woken for several: there may be work for more.
                    if self._hosts.startable():
                        self._staff()
                    return taken
                self._idle += 1
                pause = _GLANCE if crowded else self._pause(now)
                try:
                    self._clock.wait(self._condition, pause)
                finally:
                    self._idle -= 1
            return None

    def _pause(self, now: float) -> float | None:
        moments = [self._hosts.next_start(now)]
        if self._deadline is not None and self._hosts.waiting():
            moments.append(self._deadline)
        known = [moment for moment in moments if moment is not None]
        return max(0.0, min(known) - now) if known else None

    def _expire(self) -> None:
        """End what waits when the time is used up. The lock is held, so the ends are told elsewhere."""
        late = self._hosts.drain()
        if late:
            threading.Thread(target=self._end_late, args=(late,), daemon=True).start()

    def _end_late(self, late: list[tuple[Job, Future[Result]]]) -> None:
        for job, future in late:
            self._end(future, lambda job=job: self._give_up(job))  # type: ignore[misc]

    def _requeue(self, host: str, started: float, again: Again, job: Job, future: Future[Result]) -> None:
        now = self._clock.now()
        with self._condition:
            self._steps.pop(threading.get_ident(), None)
            self._hosts.done(host, now - started)
            if again.slow:
                self._hosts.slow_down(again.host)
            if again.hold:
                self._hosts.hold(again.host, now + again.hold)
            closed = self._closed
            if not closed:
                self._hosts.put(again.host, (job, future), due=now + again.after, rank=again.rank)
                self._staff()
        if closed and not future.done():
            future.set_exception(Closed("the client was closed"))

    def _finished(self, host: str, started: float) -> None:
        with self._condition:
            self._steps.pop(threading.get_ident(), None)
            self._hosts.done(host, self._clock.now() - started)
            self._condition.notify()

    @staticmethod
    def _end(future: Future[Result], end: Callable[[], Result]) -> None:
        try:
            result = end()
        except BaseException as fault:  # noqa: BLE001 - whoever waits for the job gets it
            if not future.done():
                future.set_exception(fault)
        else:
            if not future.done():
                future.set_result(result)
