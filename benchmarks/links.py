"""How fast links are checked, how politely, and in how much memory, on the local internet.

Run as ``python benchmarks/links.py [NAME ...]`` in the checkout; without names all rows are measured. Each
runs in a process of its own, so that its memory is its own, and asks a server in another process.
URLs are spread over the hosts by Zipf's law; the bound is the queue of the largest host,
``(n - 1) * interval + latency``.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

LATENCY = 0.05


@dataclass(frozen=True)
class Row:
    """One measurement: how many URLs on how many hosts, the rule, and the pages."""

    urls: int
    hosts: int
    interval: float = 0.1
    per_host: int = 1
    page: int = 1000
    silent: int = 0
    archive: bool = False
    timeout: float = 15.0

    @property
    def sizes(self) -> list[int]:
        """How many URLs each host has, the largest first."""
        weight = sum(1 / rank for rank in range(1, self.hosts + 1))
        sizes = [max(1, round(self.urls / rank / weight)) for rank in range(1, self.hosts + 1)]
        sizes[0] += self.urls - sum(sizes)
        return sizes

    @property
    def bound(self) -> float:
        """Seconds that the rule and the latency alone take."""
        largest = self.sizes[0]
        each = max(self.interval, LATENCY / self.per_host)
        return (largest - 1) * each + LATENCY


ROWS = {
    "rule-20": Row(2000, 20),
    "rule-200": Row(2000, 200),
    "free-20": Row(2000, 20, interval=0.0, per_host=64),
    "free-200": Row(2000, 200, interval=0.0, per_host=64),
    "pages-200": Row(2000, 200, interval=0.0, per_host=64, page=20_000, archive=True),
    "rule-200-silent": Row(2000, 200, silent=1000, timeout=5.0),
    "many": Row(100_000, 2000, interval=0.0, per_host=64),
}
"""The measurements by name. ``many`` is only run when it is named."""


def serve() -> None:
    """Serve all hosts until standard input ends; tell the environment and, on a line of its own, the log."""
    from tests.internet import Fault, Internet, Received, Reply  # noqa: PLC0415
    from tests.internet.behaviours.pages import HTML, article  # noqa: PLC0415

    def answer(received: Received) -> Reply | Fault:
        if received.host.startswith("silent"):
            return Fault.SILENCE
        size = int(received.query.get("size", "1000"))
        title = f"Report {received.path.strip('/')}"
        body = article(title).encode()[:size] if size < 2000 else _padded(article(title), size)
        return Reply(200, HTML, body, delay=LATENCY)

    with Internet() as internet:
        for number in range(2001):
            internet.add(f"h{number}.example", answer)
            internet.add(f"silent{number}.example", answer)
        sys.stdout.write(json.dumps(internet.environment()) + "\n")
        sys.stdout.flush()
        sys.stdin.readline()
        log = [(item.host, item.when) for item in internet.log]
        most = {host: internet.most_at_once(host) for host in {host for host, _ in log}}
        sys.stdout.write(json.dumps({"log": log, "most": most}) + "\n")


def _padded(markup: str, size: int) -> bytes:
    paragraph = "<p>The levels of the <a href='/river'>river</a> rose in <b>spring</b> and fell again.</p>\n"
    missing = max(0, size - len(markup))
    return markup.replace("</article>", paragraph * (missing // len(paragraph)) + "</article>").encode()


def measure(name: str) -> dict[str, object]:
    """Check the links of a row; returns seconds, mebibytes, and what they came to."""
    from verifier.archive.recording import WarcRecorder  # noqa: PLC0415
    from verifier.model import LinkVerdict  # noqa: PLC0415
    from verifier.web.client import Client  # noqa: PLC0415
    from verifier.web.links import Target, check_links  # noqa: PLC0415
    from verifier.web.recognition import Cited  # noqa: PLC0415

    row = ROWS[name]
    targets = [
        Target(
            f"http://h{host}.example/{host}-{number}?size={row.page}",
            ("k",),
            (Cited(f"Report {host}-{number}"),),
        )
        for host, size in enumerate(row.sizes)
        for number in range(size)
    ]
    targets += [Target(f"http://silent{host}.example/a", ("k",), ()) for host in range(row.silent)]
    live, begun, verdicts = 0.0, time.monotonic(), {}
    with tempfile.TemporaryDirectory() as folder:
        recorder = WarcRecorder(Path(folder)) if row.archive else None
        with Client(
            interval=row.interval,
            per_host=row.per_host,
            jobs=64,
            timeout=row.timeout,
            pauses=(0.5,),
            recorder=recorder,
        ) as client:
            for found in check_links(targets, client):
                verdicts[found.link.verdict.value] = verdicts.get(found.link.verdict.value, 0) + 1
                if found.link.verdict is LinkVerdict.ALIVE:
                    live = time.monotonic() - begun
            wall = time.monotonic() - begun
        if recorder is not None:
            recorder.close()
            wall = time.monotonic() - begun
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"wall": wall, "cpu": time.process_time(), "live": live, "memory": memory, "verdicts": verdicts}


def broken_rule(log: list[tuple[str, float]], interval: float) -> float:
    """The shortest time between two requests to one host, over the interval."""
    last: dict[str, float] = {}
    shortest = float("inf")
    for host, when in log:
        if host in last and not host.startswith("silent"):
            shortest = min(shortest, when - last[host])
        last[host] = when
    return shortest / interval if interval else float("inf")


def run(name: str) -> None:
    """Measure a row in a process of its own and print it."""
    row = ROWS[name]
    server = subprocess.Popen(
        [sys.executable, __file__, "--serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    if server.stdin is None or server.stdout is None:
        raise OSError("the server has no pipes")
    environment = json.loads(server.stdout.readline())
    told = subprocess.run(
        [sys.executable, __file__, "--measure", name],
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    server.stdin.write("\n")
    server.stdin.flush()
    seen = json.loads(server.stdout.readline())
    server.wait(30)
    found = json.loads(told.stdout)
    asked = len([host for host, _ in seen["log"]])
    print(
        f"{name:16} wall {found['wall']:7.2f} s  live {found['live']:7.2f} s  bound {row.bound:6.2f} s  "
        f"cpu {found['cpu']:6.2f} s  live/bound {found['live'] / row.bound:5.2f}  "
        f"requests {asked} ({asked / (row.urls + row.silent):.2f} a URL)  "
        f"at once {max(seen['most'].values())}  "
        f"shortest/interval {broken_rule(seen['log'], row.interval):.2f}  "
        f"memory {found['memory']:.0f} MiB  {found['verdicts']}"
    )


def main(arguments: list[str]) -> None:
    """Measure the rows that are named, or all but the long ones."""
    if arguments == ["--serve"]:
        serve()
    elif arguments[:1] == ["--measure"]:
        sys.stdout.write(json.dumps(measure(arguments[1])))
    else:
        for name in arguments or [name for name in ROWS if name != "many"]:
            run(name)


if __name__ == "__main__":
    main(sys.argv[1:])
