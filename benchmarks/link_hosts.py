"""The hosts that `links.py` asks: a process that serves them, and the addresses of a row.

Hosts go by names through the proxy of the local internet (``h7.example``), or, for programs that find no
way through a proxy, by addresses of loopback (``127.0.1.7``).
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

LATENCY = 0.05
JOBS = 64
PROXIED = 5001
"""So many hosts have names, and as many names never answer; so many have addresses of their own."""
DIRECT = 200

_VARIABLES = ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy")


@dataclass(frozen=True)
class Row:
    """One measurement: how many URLs on how many hosts, the rule, and the pages.

    ``direct`` asks addresses of loopback without a proxy. ``level`` gives every host as many URLs as any
    other, instead of Zipf's law. ``unknown`` cites other titles than the pages have.
    """

    urls: int
    hosts: int
    interval: float = 0.1
    per_host: int = 1
    page: int = 1000
    silent: int = 0
    archive: bool = False
    timeout: float = 15.0
    direct: bool = False
    level: bool = False
    unknown: bool = False

    @property
    def sizes(self) -> list[int]:
        """How many URLs each host has, the largest first."""
        if self.level:
            return [self.urls // self.hosts] * self.hosts
        weight = sum(1 / rank for rank in range(1, self.hosts + 1))
        sizes = [max(1, round(self.urls / rank / weight)) for rank in range(1, self.hosts + 1)]
        sizes[0] += self.urls - sum(sizes)
        return sizes

    @property
    def bound(self) -> float:
        """Seconds that the rule and the latency alone take, with so many requests at once."""
        largest = self.sizes[0]
        each = max(self.interval, LATENCY / self.per_host)
        return max((largest - 1) * each + LATENCY, self.urls * LATENCY / JOBS)

    def addresses(self, port: int) -> Iterator[tuple[str, str]]:
        """The URLs that answer, each with the title of its page; ``port`` is that of the direct way.

        They are mixed: who takes them as they come would else ask one host after the other.
        """
        pages = [(host, number) for host, size in enumerate(self.sizes) for number in range(size)]
        random.Random(1).shuffle(pages)  # noqa: S311 - an order, no secret
        for host, number in pages:
            place = f"127.0.1.{host + 1}:{port}" if self.direct else f"h{host}.example"
            yield f"http://{place}/{host}-{number}?size={self.page}", f"Report {host}-{number}"

    def silences(self) -> Iterator[str]:
        """The URLs that never answer."""
        yield from (f"http://silent{host}.example/a" for host in range(self.silent))


@dataclass
class Served:
    """Hosts that are served: the variables and the port by which they are reached, and in the end the log."""

    environment: dict[str, str]
    port: int
    log: list[tuple[str, float]]
    most: dict[str, int]

    def way(self, row: Row) -> dict[str, str]:
        """The variables of a process that asks these hosts."""
        own = {name: value for name, value in os.environ.items() if name not in _VARIABLES}
        return {**own, "NO_PROXY": "*", "no_proxy": "*"} if row.direct else {**own, **self.environment}

    @property
    def busiest(self) -> int:
        """The most requests that were under way at one host at the same time."""
        return max(self.most.values(), default=0)


@contextmanager
def served() -> Iterator[Served]:
    """Serve all hosts in another process, as long as the block runs; the log is there behind it."""
    server = subprocess.Popen(
        [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    if server.stdin is None or server.stdout is None:
        raise OSError("the server has no pipes")
    hosts = Served(*json.loads(server.stdout.readline()), log=[], most={})
    try:
        yield hosts
    finally:
        server.stdin.write("\n")
        server.stdin.flush()
        hosts.log, hosts.most = json.loads(server.stdout.readline())
        server.wait(30)


def serve() -> None:
    """Serve until a line comes; tell the environment and the port, and in the end the log."""
    from tests.internet import Fault, Internet, Received, Reply  # noqa: PLC0415
    from tests.internet.behaviours.pages import HTML, article  # noqa: PLC0415

    pages: dict[str, Any] = {}

    def answer(received: Received) -> Reply | Fault:
        if received.host.startswith("silent"):
            return Fault.SILENCE
        if received.path == "/robots.txt":
            return Reply(404, HTML, b"", delay=LATENCY)
        size = int(received.query.get("size", "1000"))
        title = f"Report {received.path.strip('/')}"
        body = article(title).encode()[:size] if size < 2000 else _padded(article(title), size)
        return Reply(200, HTML, body, delay=LATENCY)

    def listed(received: Received) -> Reply | Fault:
        """All URLs of a row on one page, as a site to be checked has them."""
        row = Row(**json.loads(received.query["row"]))
        if received.url not in pages:
            links = "\n".join(
                f'<a href="{url}">{title}</a>' for url, title in row.addresses(internet.plain_port)
            )
            pages[received.url] = (
                f"<html><head><title>Links</title></head><body>{links}</body></html>".encode()
            )
        return Reply(200, HTML, pages[received.url])

    loopback = [f"127.0.1.{number + 1}" for number in range(DIRECT)]
    with Internet(loopback) as internet:
        for number in range(PROXIED):
            internet.add(f"h{number}.example", answer)
            internet.add(f"silent{number}.example", answer)
        for address in loopback:
            internet.add(address, answer)
        internet.add("list.example", listed)
        internet.add("127.0.0.1", listed)
        sys.stdout.write(json.dumps([internet.environment(), internet.plain_port]) + "\n")
        sys.stdout.flush()
        sys.stdin.readline()
        log = [(item.host, item.when) for item in internet.log]
        most = {host: internet.most_at_once(host) for host in {host for host, _ in log}}
        sys.stdout.write(json.dumps([log, most]) + "\n")


def _padded(markup: str, size: int) -> bytes:
    paragraph = "<p>The levels of the <a href='/river'>river</a> rose in <b>spring</b> and fell again.</p>\n"
    missing = max(0, size - len(markup))
    return markup.replace("</article>", paragraph * (missing // len(paragraph)) + "</article>").encode()


if __name__ == "__main__":
    serve()
