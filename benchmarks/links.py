"""How fast links are checked, how politely, and in how much memory, on the local internet.

Run as ``python benchmarks/links.py [NAME ...]`` in the checkout; without names all rows but the long ones are
measured. Each runs in a process of its own, so that its memory is its own, and asks a server in another
process. URLs are spread over the hosts by Zipf's law; the bound is the queue of the largest host,
``(n - 1) * interval + latency``, or what all take with 64 at once, if that is more. ``peers`` runs ours,
linkinator and LinkChecker one after the other on the same hosts, by the same way.
"""

from __future__ import annotations

import argparse
import ipaddress
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from link_hosts import JOBS, Row, Served, served
from link_peers import PEERS, program_of, run_peer

ROWS = {
    "rule-20": Row(2000, 20),
    "rule-200": Row(2000, 200),
    "free-20": Row(2000, 20, interval=0.0, per_host=64),
    "free-200": Row(2000, 200, interval=0.0, per_host=64),
    "pages-200": Row(2000, 200, interval=0.0, per_host=64, page=20_000, archive=True),
    "rule-200-silent": Row(2000, 200, silent=1000, timeout=5.0),
    "unknown-200": Row(2000, 200, interval=0.0, per_host=64, page=20_000, archive=True, unknown=True),
    "many": Row(100_000, 5000, interval=0.0, per_host=64, level=True),
}
"""The measurements by name."""

LONG = ("many",)
"""Only run when named."""


def measure(row: Row, port: int) -> dict[str, object]:
    """Check the links of a row; returns seconds, mebibytes, and what they came to."""
    from verifier.archive.recording import WarcRecorder  # noqa: PLC0415
    from verifier.model import LinkVerdict  # noqa: PLC0415
    from verifier.web.client import Client  # noqa: PLC0415
    from verifier.web.links import Target, check_links  # noqa: PLC0415
    from verifier.web.recognition import Cited  # noqa: PLC0415

    live, verdicts = 0.0, {}
    targets = [
        Target(url, ("k",), (Cited("Herders and Water" if row.unknown else title),))
        for url, title in row.addresses(port)
    ]
    targets += [Target(url, ("k",), ()) for url in row.silences()]
    before, begun = resource.getrusage(resource.RUSAGE_SELF), time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        recorder = WarcRecorder(Path(folder)) if row.archive else None
        with Client(
            interval=row.interval,
            per_host=row.per_host,
            jobs=JOBS,
            timeout=row.timeout,
            pauses=(0.5,),
            recorder=recorder,
            allow_private=(ipaddress.ip_network("127.0.0.0/8"),) if row.direct else (),
        ) as client:
            for found in check_links(targets, client):
                verdicts[found.link.verdict.value] = verdicts.get(found.link.verdict.value, 0) + 1
                if found.link.verdict is LinkVerdict.ALIVE:
                    live = time.monotonic() - begun
            wall = time.monotonic() - begun
        if recorder is not None:
            recorder.close()
            wall = time.monotonic() - begun
    used = resource.getrusage(resource.RUSAGE_SELF)
    return {
        "wall": wall,
        "cpu": used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime,
        "live": live,
        "memory": used.ru_maxrss / 1024,
        "empty": before.ru_maxrss / 1024,
        "verdicts": verdicts,
    }


def broken_rule(log: list[tuple[str, float]], interval: float) -> float:
    """The shortest time between two requests to one host, over the interval."""
    last: dict[str, float] = {}
    shortest = float("inf")
    for host, when in log:
        if host in last and not host.startswith("silent"):
            shortest = min(shortest, when - last[host])
        last[host] = when
    return shortest / interval if interval else float("inf")


def run_ours(name: str, row: Row) -> tuple[dict[str, Any], Served]:
    """Measure a row in a process of its own; ``whole`` is with the start of Python and all imports.

    The modules are compiled before, as they are where a package is installed.
    """
    direct = ["--direct"] if row.direct else []
    with served() as hosts, tempfile.TemporaryDirectory() as compiled:
        own = {key: value for key, value in hosts.way(row).items() if key != "PYTHONDONTWRITEBYTECODE"}
        own["PYTHONPYCACHEPREFIX"] = compiled
        program = [sys.executable, __file__, "--port", str(hosts.port), *direct]
        subprocess.run([*program, "--ready"], env=own, check=True)
        begun = time.monotonic()
        told = subprocess.run(
            [*program, "--measure", name], env=own, stdout=subprocess.PIPE, text=True, check=True
        )
        whole = time.monotonic() - begun
    return {**json.loads(told.stdout), "whole": whole}, hosts


def show(name: str, row: Row) -> None:
    """Measure a row and print it."""
    found, hosts = run_ours(name, row)
    print(
        f"{name:16} wall {found['wall']:7.2f} s  live {found['live']:7.2f} s  bound {row.bound:6.2f} s  "
        f"cpu {found['cpu']:6.2f} s  live/bound {found['live'] / row.bound:5.2f}  "
        f"requests {len(hosts.log)} ({len(hosts.log) / (row.urls + row.silent):.2f} a URL)  "
        f"at once {hosts.busiest}  "
        f"shortest/interval {broken_rule(hosts.log, row.interval):.2f}  "
        f"memory {found['memory']:.0f} MiB ({found['empty']:.0f} before)  {found['verdicts']}",
        flush=True,
    )


def show_peers(programs: Mapping[str, str | None], *, direct: bool, hurried: bool) -> None:
    """Run ours and the peers on the same addresses, and print how they compare."""
    row = replace(ROWS["free-200"], direct=direct)
    pages = replace(ROWS["pages-200"], direct=direct)
    print(f"2,000 URLs, 200 hosts, no rule, 64 jobs, {'directly' if direct else 'through the proxy'}")
    walls: dict[str, float] = {}
    for name, own in (("free-200", row), ("pages-200", pages)):
        found, hosts = run_ours(name, own)
        walls[name] = found["whole"]
        _print_run(f"ours, {name}", found["whole"], len(hosts.log), hosts.busiest, found["verdicts"])
    for name, peer in PEERS.items():
        program = program_of(peer, programs.get(peer.program))
        if name == "linkchecker-hurried" and not hurried:
            continue
        if program is None:
            print(f"{name:20} absent: not on the path, and not where --{peer.program} says")
            continue
        run = run_peer(peer, program, row)
        walls[name] = run.wall
        _print_run(name, run.wall, run.requests, run.busiest, run.counts)
    ours = walls["free-200"]
    print(f"pages of 20 kB with reading and archive ÷ pages of 1 kB: {walls['pages-200'] / ours:.2f}")
    if "linkinator" in walls:
        print(f"ours ÷ linkinator: {ours / walls['linkinator']:.2f}")
    for name in ("linkchecker", "linkchecker-hurried"):
        if name in walls:
            print(f"{name} ÷ ours: {walls[name] / ours:.1f}")


def _print_run(name: str, wall: float, requests: int, busiest: int, counts: Mapping[str, int]) -> None:
    told = ", ".join(f"{number} {word}" for word, number in sorted(counts.items()))
    print(
        f"{name:20} {wall:7.2f} s with its start   requests {requests:5}   at once {busiest:4}   {told}",
        flush=True,
    )


def main() -> None:
    """Measure the rows that are named, or all but the long ones."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{', '.join(ROWS)}, peers")
    parser.add_argument("--linkinator", metavar="PATH", help="the program; else it is looked for on the path")
    parser.add_argument(
        "--linkchecker", metavar="PATH", help="the program; else it is looked for on the path"
    )
    parser.add_argument("--direct", action="store_true", help="ask loopback addresses, without a proxy")
    parser.add_argument("--hurried", action="store_true", help="LinkChecker also without its own rule")
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    parser.add_argument("--ready", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--port", type=int, default=0, help=argparse.SUPPRESS)
    told = parser.parse_args()
    if told.ready:
        measure(Row(0, 1), told.port)
        return
    if told.measure:
        row = replace(ROWS[told.measure], direct=told.direct)
        sys.stdout.write(json.dumps(measure(row, told.port)))
        return
    unknown = [name for name in told.names if name not in ROWS and name != "peers"]
    if unknown:
        parser.error(f"no such row: {', '.join(unknown)}")
    for name in told.names or [*(name for name in ROWS if name not in LONG), "peers"]:
        if name == "peers":
            programs = {"linkinator": told.linkinator, "linkchecker": told.linkchecker}
            show_peers(programs, direct=told.direct, hurried=told.hurried)
        else:
            show(name, replace(ROWS[name], direct=told.direct))


if __name__ == "__main__":
    main()
