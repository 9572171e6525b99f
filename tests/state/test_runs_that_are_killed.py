"""A run that is cut off goes on where it was: shown with a process that is killed again and again."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import verifier
from verifier.state import read_address, read_addresses

ADDRESSES = 300
KILLS = 8

# Asks what is due, one address after the other, and notes each question before it is asked.
PROGRAM = """
import datetime as dt, os, pathlib, sys, time
from verifier.model import Confidence, Evidence, Link, LinkVerdict
from verifier.state import State
from verifier.state.due import is_due

path, asked = pathlib.Path(sys.argv[1]), os.open(sys.argv[2], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
verdicts = [LinkVerdict.ALIVE, LinkVerdict.GONE, LinkVerdict.BLOCKED]
with State(path, wait=5) as state:
    print("begun", flush=True)
    now = dt.datetime.now(dt.UTC)
    for number in range(int(sys.argv[3])):
        url = f"https://a.example/{number}"
        known = state.known_link(url)
        if known is not None and not is_due(known.link.verdict, known.link.checked, now):
            continue
        os.write(asked, f"{number}\\n".encode())
        time.sleep(0.001)
        told = Evidence("status", url, str(number))
        when = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        state.record_link(
            Link(url, ("k",), verdicts[number % 3], Confidence.CERTAIN, "so", number, checked=when,
                 evidence=(told,)),
            etag=str(number),
        )
"""


def run(path: Path, asked: Path) -> subprocess.Popen[bytes]:
    root = str(Path(verifier.__file__).parents[1])
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(path), str(asked), str(ADDRESSES)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": root},
    )


def test_a_run_that_is_killed_again_and_again_loses_nothing_and_repeats_only_what_was_in_flight(
    tmp_path: Path,
) -> None:
    path, asked = tmp_path / "state.sqlite", tmp_path / "asked"
    chance = random.Random(20261129)
    killed = 0
    for _ in range(KILLS):
        with run(path, asked) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"begun\n"
            time.sleep(chance.uniform(0, 0.08))
            process.send_signal(signal.SIGKILL)
        killed += process.returncode == -signal.SIGKILL
        done = set(read_addresses(path))
        questions = asked.read_text().split() if asked.exists() else []
        # All but the one question that was in flight had been answered, and every answer is there.
        answered = set(questions) - set(questions[-1:])
        assert {f"https://a.example/{number}" for number in answered} <= done
    with run(path, asked) as process:
        assert process.wait(60) == 0
    questions = asked.read_text().split()
    assert killed >= KILLS // 2
    assert len(set(questions)) == ADDRESSES
    assert len(questions) - ADDRESSES <= killed
    for number in range(ADDRESSES):
        known = read_address(path, f"https://a.example/{number}")
        assert known is not None
        assert known.link.status == number
        assert known.etag == str(number)
