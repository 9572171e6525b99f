"""A limit on the whole of one exchange, for servers that send a byte now and then.

The time limit of a socket starts anew with each byte. A watching thread cuts the connection when the
time of the whole exchange is used up; the thread that reads wakes with an error and asks `Timer.expired`.
"""

from __future__ import annotations

import contextlib
import heapq
import math
import socket
import threading
import time
from types import TracebackType


class Timer:
    """The time of one exchange.

    ``expired`` once it is used up, ``reached`` once the request is on its way, ``sent`` when that was (by the
    monotonic clock).
    """

    def __init__(self, seconds: float) -> None:
        self.ends = time.monotonic() + seconds
        self.expired = False
        self.reached = False
        self.sent: float | None = None
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None

    @property
    def left(self) -> float:
        """Seconds that are left, never quite none."""
        return max(0.001, self.ends - time.monotonic())

    def attach(self, connection: socket.socket | None) -> None:
        """Name the connection to cut at the end; None when the exchange is over."""
        with self._lock:
            self._socket = connection
            if connection is not None and self.expired:
                _cut(connection)

    def expire(self) -> None:
        """Cut the connection now."""
        with self._lock:
            self.expired = True
            if self._socket is not None:
                _cut(self._socket)


class Stopwatch:
    """Watches all exchanges under way, with one thread that starts with the first of them."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._heap: list[tuple[float, int, Timer]] = []
        self._running: set[Timer] = set()
        self._number = 0
        self._thread: threading.Thread | None = None
        self._closed = False
        # When the thread looks next. To wake it takes half as long as a small exchange, and most end in time.
        self._looks = 0.0

    def limit(self, seconds: float) -> _Watched:
        """Watch what happens inside; the connection attached to the timer is cut after so many seconds."""
        return _Watched(self, seconds)

    def begin(self, seconds: float) -> Timer:
        """Start a timer; whoever does ends it."""
        timer = Timer(seconds)
        with self._condition:
            self._number += 1
            heapq.heappush(self._heap, (timer.ends, self._number, timer))
            self._running.add(timer)
            if self._closed:
                timer.expired = True  # whatever is attached to it is cut at once
            if self._thread is None:
                self._thread = threading.Thread(target=self._watch, name="web stopwatch", daemon=True)
                self._thread.start()
            elif timer.ends < self._looks:
                self._looks = timer.ends
                self._condition.notify()
        return timer

    def end(self, timer: Timer) -> None:
        """Watch a timer no longer."""
        timer.attach(None)
        with self._condition:
            self._running.discard(timer)
            self._forget()

    def close(self) -> None:
        """Cut every exchange under way and stop watching."""
        with self._condition:
            self._closed = True
            running = list(self._running)
            self._condition.notify()
        for timer in running:
            timer.expire()

    def _forget(self) -> None:
        """Drop the timers in front that are over. The lock is held."""
        while self._heap and self._heap[0][2] not in self._running:
            heapq.heappop(self._heap)

    def _watch(self) -> None:
        while True:
            with self._condition:
                self._forget()
                if self._closed:
                    return
                now = time.monotonic()
                if not self._heap or self._heap[0][0] > now:
                    self._looks = self._heap[0][0] if self._heap else math.inf
                    self._condition.wait(self._looks - now if self._heap else None)
                    continue
                timer = heapq.heappop(self._heap)[2]
            timer.expire()


class _Watched:
    """The block that a stopwatch watches. No generator: one of these stands around every exchange."""

    __slots__ = ("_seconds", "_stopwatch", "_timer")

    def __init__(self, stopwatch: Stopwatch, seconds: float) -> None:
        self._stopwatch = stopwatch
        self._seconds = seconds
        self._timer: Timer | None = None

    def __enter__(self) -> Timer:
        self._timer = self._stopwatch.begin(self._seconds)
        return self._timer

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._timer is not None:
            self._stopwatch.end(self._timer)


def _cut(connection: socket.socket) -> None:
    # The plain socket's method: that of a TLS socket would take the engine away under the reader.
    with contextlib.suppress(OSError, ValueError):
        socket.socket.shutdown(connection, socket.SHUT_RDWR)
