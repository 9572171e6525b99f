"""Which host and path answers a request, and the log of all that was asked."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from tests.internet.interface import Behaviour, Fault, Received, Reply

Site = Behaviour | Fault | Mapping[str, "Behaviour | Reply | Fault"]
"""What a host is: one behaviour for all, a fault below HTTP, or one behaviour a path.

Paths are matched with their query first, then without; a path that ends in ``*`` stands for all that begin
so, the longest first. What no path names is not found (404).
"""

NOT_FOUND = Reply(404, (("Content-Type", "text/html; charset=utf-8"),), b"<title>404 Not Found</title>")


class Hosts:
    """All hosts, with the log of what they were asked. Safe to use from several threads."""

    def __init__(self) -> None:
        self.log: list[Received] = []
        self.faults: dict[str, Fault] = {}
        self.addresses: dict[str, str] = {}
        self._sites: dict[str, Site] = {}
        self._counts: dict[str, int] = {}
        self._running: dict[str, int] = {}
        self._most: dict[str, int] = {}
        self._lock = threading.Lock()

    def add(self, host: str, site: Site) -> None:
        """Add a host, or put another behaviour in its place."""
        host = host.lower()
        with self._lock:
            self._sites[host] = site
            self.faults.pop(host, None)
            if isinstance(site, Fault):
                self.faults[host] = site

    def knows(self, host: str) -> bool:
        """Whether there is such a name."""
        return host in self._sites and self.faults.get(host) is not Fault.NO_SUCH_NAME

    def received(self, received: Received) -> Received:
        """Put a request into the log, with its time and its count."""
        with self._lock:
            count = self._counts.get(received.url, 0)
            self._counts[received.url] = count + 1
            received = replace(received, count=count, when=time.monotonic())
            self.log.append(received)
        return received

    def answer(self, received: Received) -> Reply | Fault:
        """What the host says to a request."""
        site = self._sites.get(received.host)
        if site is None:
            return Fault.NO_SUCH_NAME
        said = _of_path(site, received) if isinstance(site, Mapping) else site
        return said(received) if callable(said) else said

    def begin(self, host: str) -> None:
        """Count a request under way."""
        with self._lock:
            running = self._running[host] = self._running.get(host, 0) + 1
            self._most[host] = max(running, self._most.get(host, 0))

    def end(self, host: str) -> None:
        """A request is no longer under way."""
        with self._lock:
            self._running[host] -= 1

    def most_at_once(self, host: str) -> int:
        """The most requests that were under way at one host at the same time."""
        return self._most.get(host, 0)


def _of_path(site: Mapping[str, Behaviour | Reply | Fault], received: Received) -> Behaviour | Reply | Fault:
    query = urlsplit(received.url).query
    for path in ((f"{received.path}?{query}",) if query else ()) + (received.path,):
        if path in site:
            return site[path]
    fitting = [path for path in site if path.endswith("*") and received.path.startswith(path[:-1])]
    return site[max(fitting, key=len)] if fitting else NOT_FOUND
