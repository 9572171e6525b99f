"""An audit that is killed or interrupted loses nothing: the next run goes on where it was."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.world import command, environment, hear_interrupts
from tests.internet import Internet
from tests.internet.behaviours import pages

Sources = Callable[..., Path]

JOBS = 4
ADDRESSES = 40


def start(folder: Path, internet: Internet, *more: str) -> subprocess.Popen[bytes]:
    words = (
        "audit",
        "--interval",
        "0",
        "--jobs",
        str(JOBS),
        "--format",
        "json",
        "--select",
        "L",
        *more,
    )
    variables = {**internet.environment(), "VERIFIER_OFFLINE": "false"}
    return subprocess.Popen(
        command(*words),
        cwd=folder,
        env=environment(folder, variables),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        preexec_fn=hear_interrupts,  # noqa: PLW1509 - as little as can be done there
    )


def asked(internet: Internet) -> Counter[str]:
    return Counter(item.url for item in internet.log if item.path.startswith("/rivers"))


def wait_for(internet: Internet, number: int) -> None:
    end = time.monotonic() + 60
    while len(asked(internet)) < number:
        assert time.monotonic() < end, "the audit does not get on"
        time.sleep(0.01)


@pytest.fixture
def world(internet: Internet, sources: Sources) -> Internet:
    for number in range(10):
        internet.add(
            f"h{number}.example", pages.alive("Rivers without Borders", author="Li, Wei", delay=0.05)
        )
    sources(**{f"k{n}": f"https://h{n % 10}.example/rivers{n}" for n in range(ADDRESSES)})
    return internet


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("kept", [True, False])
def test_what_was_learnt_before_the_end_is_not_asked_again(
    number: signal.Signals, kept: bool, world: Internet, tmp_path: Path
) -> None:
    more = () if kept else ("--no-archive",)
    process = start(tmp_path, world, *more)
    wait_for(world, random.Random(number).randint(8, 25))
    os.kill(process.pid, number)
    _, told = process.communicate(timeout=60)
    if number is not signal.SIGKILL:
        assert process.returncode == 130
        assert b"Traceback" not in told
        assert b"interrupted" in told
    first = asked(world)
    process = start(tmp_path, world, *more)
    process.communicate(timeout=120)
    audit = json.loads((tmp_path / "reports" / "audit.json").read_bytes())
    assert Counter(link["verdict"] for link in audit["links"]) == {"alive": ADDRESSES}
    repeated = [url for url, times in asked(world).items() if times > first[url] and first[url]]
    # Those in flight; where nothing is kept, those too that had come but were not judged yet.
    if kept:
        assert len(repeated) <= JOBS
    assert len(first) - len(repeated) >= 1


def test_a_run_that_asks_everything_takes_nothing_up(world: Internet, tmp_path: Path) -> None:
    process = start(tmp_path, world)
    wait_for(world, 20)
    process.kill()
    process.communicate(timeout=60)
    first = asked(world)
    process = start(tmp_path, world, "--max-age", "0")
    _, told = process.communicate(timeout=120)
    again = asked(world)
    assert [url for url, times in first.items() if again[url] <= times] == [], (process.returncode, told)
