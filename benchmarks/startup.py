"""How long the command line takes to say something, beside what any program of its kind must import.

Run as ``python benchmarks/startup.py [PAPER]``. Each pair is run in turns, so that both see the same
machine; the figures are medians. Without a paper, and with ``VERIFIER_TEST_DATA`` set, the paper there is
extracted. The exit code is 1 when a limit is passed.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROUNDS = 15
ROOT = Path(__file__).resolve().parents[1]


def program() -> list[str]:
    """Return the installed console script, else the module that does the same."""
    script = Path(sysconfig.get_path("scripts"), "verifier")
    return [str(script)] if script.is_file() else [sys.executable, "-m", "verifier.cli"]


def seconds(command: Sequence[str], folder: Path) -> float:
    """Run a command in a folder and return how long it took; raises CalledProcessError when it fails."""
    search = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    started = time.perf_counter()
    subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": search},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return time.perf_counter() - started


def compare(name: str, ours: Sequence[str], theirs: str, limit: float) -> bool:
    """Print one row and return whether the ratio is within the limit."""
    measured: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS + 1):
        # A new folder each time: a second extraction would merge into the file of the first.
        with tempfile.TemporaryDirectory() as folder:
            measured[0].append(seconds(ours, Path(folder)))
            measured[1].append(seconds([sys.executable, "-c", theirs], Path(folder)))
    # The first round only warms the caches.
    own, other = (statistics.median(times[1:]) for times in measured)
    ratio = own / other
    figures = f"{own * 1000:5.0f} ms | {theirs:34} {other * 1000:5.0f} ms | {ratio:5.2f} (limit {limit:g})"
    print(f"{name:24} {figures}")
    return ratio <= limit


def paper() -> Path | None:
    """Return the paper to extract: the argument, or the largest text of the paper among the test data."""
    if len(sys.argv) > 1:
        return Path(sys.argv[1]).resolve()
    root = os.environ.get("VERIFIER_TEST_DATA")
    texts = Path(root, "paper").glob("*.md") if root else ()
    largest = max(texts, key=lambda path: path.stat().st_size, default=None)
    return largest.resolve() if largest else None


def main() -> int:
    """Print a row a comparison."""
    kept = compare("verifier --help", [*program(), "--help"], "import click", 2)
    source = paper()
    if source is None:
        print("name a paper, or set VERIFIER_TEST_DATA, to measure `verifier extract`", file=sys.stderr)
    else:
        command = [*program(), "extract", str(source), "-o", "sources.bib", "--quiet"]
        kept &= compare("verifier extract PAPER", command, "import requests, bs4, bibtexparser", 6)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
