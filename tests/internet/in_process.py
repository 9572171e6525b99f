"""The local internet without sockets: a fetcher that calls the hosts themselves. For tests of what asks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from urllib.parse import urljoin, urlsplit

from tests.internet.interface import Behaviour, Fault, Received
from verifier.web.interface import Answer, Failure, FailureKind, Hop, Outcome, Request

WHEN = "2026-03-01T10:00:00Z"
_KINDS = {
    Fault.NO_SUCH_NAME: FailureKind.NAME,
    Fault.REFUSED: FailureKind.REFUSED,
    Fault.RESET: FailureKind.RESET,
    Fault.SILENCE: FailureKind.TIMEOUT,
    Fault.NOT_HTTP: FailureKind.PROTOCOL,
}


class InProcess:
    """Answers requests from the hosts of a table; ``asked`` are the addresses, ``hosts`` how often each."""

    def __init__(self, services: Mapping[str, Behaviour]) -> None:
        self._services = dict(services)
        self._counts: Counter[str] = Counter()
        self.asked: list[str] = []

    @property
    def hosts(self) -> Counter[str]:
        return Counter(urlsplit(url).hostname or "" for url in self.asked)

    def fetch(self, request: Request) -> Outcome:
        url, hops = request.url, []
        for _ in range(6):
            received = Received(request.method, url, request.headers, request.body, self._counts[url])
            self._counts[url] += 1
            self.asked.append(url)
            service = self._services.get(received.host)
            said = service(received) if service else Fault.NO_SUCH_NAME
            if isinstance(said, Fault):
                kind = _KINDS.get(said, FailureKind.TLS)
                return Failure(request, kind, said.value, WHEN, hops=tuple(hops))
            headers = dict(said.headers)
            location = headers.get("Location", "")
            if not (said.status in (301, 302, 303, 307, 308) and location and request.follow):
                body = said.body[: request.cap]
                cut = len(said.body) > request.cap
                whole = tuple(said.headers)
                return Answer(request, url, said.status, whole, body, WHEN, hops=tuple(hops), truncated=cut)
            hops.append(Hop(url, said.status, location))
            url = urljoin(url, location)
        return Failure(request, FailureKind.REDIRECTS, "too many redirects", WHEN, hops=tuple(hops))
