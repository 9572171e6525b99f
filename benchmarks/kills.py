"""Kill an audit of 300 addresses at random moments, let it go on, and compare verdicts and requests.

Run from a checkout: ``.venv/bin/python benchmarks/kills.py [KILLS]`` (50 when not given). Prints the most
requests that one kill made the next run repeat, as a ratio against the requests that may be in flight.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.internet import Internet  # noqa: E402 - the checkout has to be found first
from tests.internet.behaviours import detours, faults, ghosts, pages, walls  # noqa: E402

ADDRESSES = 300
HOSTS = 30
JOBS = 16
DELAY = 0.05


def populate(internet: Internet) -> None:
    """Thirty hosts, each with sound pages and one kind of trouble."""
    troubles = (
        faults.status(410),
        detours.redirect("/new"),
        walls.wall(walls.CLOUDFLARE, 403),
        ghosts.same_for_all(ghosts.PARKED),
    )
    for host in range(HOSTS):
        site = {
            f"/p{page}": pages.alive(title(host + HOSTS * page), author="Li, Wei", delay=DELAY)
            for page in range(ADDRESSES // HOSTS)
        }
        site["/new"] = site["/p9"]
        if host % 5 < len(troubles):
            site["/p9"] = troubles[host % 5]
        internet.add(f"h{host}.example", site)


def title(number: int) -> str:
    """A title of its own for each work, so that none is taken for another."""
    waters = ("Rivers", "Lakes", "Springs", "Wells", "Floods", "Canals")
    matters = ("Borders", "Herders", "Treaties", "Dams", "Maps")
    places = ("Altai", "Gobi", "Khangai", "Orkhon", "Selenge", "Tuul", "Uvs", "Zavkhan", "Khovd", "Dornod")
    return (
        f"{waters[number % 6]} and {matters[number // 6 % 5]} of {places[number // 30]} from {1600 + number}"
    )


def library() -> str:
    """One entry an address."""
    return "\n".join(
        f"@online{{k{number},\n  author = {{Li, Wei}},\n  title = {{{title(number)}}},\n"
        f"  date = {{2011}},\n  url = {{https://h{number % HOSTS}.example/p{number // HOSTS}}},\n}}\n"
        for number in range(ADDRESSES)
    )


def start(folder: Path, internet: Internet) -> subprocess.Popen[bytes]:
    """Start the audit in a folder."""
    command = [sys.executable, "-m", "verifier.cli", "audit", "sources.bib", "--interval", "0.02"]
    # Web archives are asked three seconds apart, which would only make each run longer.
    command += ["--jobs", str(JOBS), "--quiet", "--format", "json", "--no-mementos"]
    environment = {**os.environ, **internet.environment(), "PYTHONPATH": str(ROOT), "HOME": str(folder)}
    return subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL)


def verdicts(folder: Path) -> dict[str, str]:
    """The verdict on each address, as audit.json has it."""
    audit = json.loads((folder / "reports" / "audit.json").read_bytes())
    return {link["url"]: link["verdict"] for link in audit["links"]}


def whole_run(internet: Internet) -> tuple[dict[str, str], float]:
    """Verdicts and seconds of a run that nobody kills."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "sources.bib").write_text(library())
        began = time.monotonic()
        start(folder, internet).wait()
        return verdicts(folder), time.monotonic() - began


def killed_run(internet: Internet, moment: float) -> tuple[dict[str, str], int]:
    """Verdicts of a run that was killed and taken up again, and how many addresses were asked twice."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "sources.bib").write_text(library())
        before = len(internet.log)
        process = start(folder, internet)
        time.sleep(moment)
        process.send_signal(signal.SIGKILL)
        process.wait()
        middle = len(internet.log)
        start(folder, internet).wait()
        log = internet.log
        first = Counter(item.url for item in log[before:middle])
        repeated = sum(1 for url in {item.url for item in log[middle:]} if "/p" in url and first[url])
        return verdicts(folder), repeated


def main() -> int:
    """Kill so many runs; 1 when a verdict differs."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    chance = random.Random(20260301)  # noqa: S311 - repeatable moments, no secrets
    with Internet() as internet:
        populate(internet)
        expected, seconds = whole_run(internet)
        print(f"whole run: {seconds:.1f} s, {dict(Counter(expected.values()))}")
        worst, differing = 0, 0
        for _ in range(kills):
            found, repeated = killed_run(internet, chance.uniform(0.2, seconds))
            worst = max(worst, repeated)
            differing += found != expected
    print(f"{kills} kills: {differing} with other verdicts, at most {worst} addresses asked twice")
    print(f"asked twice ÷ in flight: {worst / JOBS:.2f}")
    return int(differing > 0)


if __name__ == "__main__":
    sys.exit(main())
