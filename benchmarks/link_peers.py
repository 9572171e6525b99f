"""Other link checkers on the addresses of a row: linkinator (npm) and LinkChecker (PyPI).

Both are given one page with all links, as that is what they check, and do not follow the links further.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import quote

from link_hosts import JOBS, Row, served


@dataclass(frozen=True)
class Peer:
    """A link checker: the program, what it is told, and how its output is counted."""

    program: str
    arguments: Callable[[str, Path], list[str]]
    count: Callable[[str], Mapping[str, int]]


def _linkinator(page: str, folder: Path) -> list[str]:
    del folder
    return [page, "--concurrency", str(JOBS), "--format", "json"]


def _states(output: str) -> Mapping[str, int]:
    return Counter(str(link["state"]) for link in json.loads(output[output.index("{") :])["links"])


def _linkchecker(page: str, folder: Path) -> list[str]:
    settings = folder / "linkcheckerrc"
    settings.write_text("[checking]\n", encoding="utf-8")
    own = ["-f", str(settings), "--no-warnings", "--no-status", "--verbose", "--output", "csv"]
    return [*own, "--threads", str(JOBS), "--recursion-level", "1", "--check-extern", page]


def _unhurried(page: str, folder: Path) -> list[str]:
    told = _linkchecker(page, folder)
    (folder / "linkcheckerrc").write_text("[checking]\nmaxrequestspersecond=1000\n", encoding="utf-8")
    return told


def _valid(output: str) -> Mapping[str, int]:
    rows = [line for line in output.splitlines() if ";" in line and not line.startswith(("#", "urlname"))]
    return Counter("valid" if ";True;" in row else "other" for row in rows)


PEERS: dict[str, Peer] = {
    "linkinator": Peer("linkinator", _linkinator, _states),
    "linkchecker": Peer("linkchecker", _linkchecker, _valid),
    "linkchecker-hurried": Peer("linkchecker", _unhurried, _valid),
}
"""The peers by name. LinkChecker asks a host ten times a second at most; told so, up to a thousand times."""


@dataclass(frozen=True)
class Run:
    """What a run took in seconds, start of the program included, and what it came to."""

    wall: float
    requests: int
    busiest: int
    counts: Mapping[str, int]


def program_of(peer: Peer, named: str | None) -> str | None:
    """Where the program of a peer is: as named, or on the path; None when it is not there."""
    if named is None:
        return shutil.which(peer.program)
    path = Path(named).absolute()
    return str(path) if path.is_file() and os.access(path, os.X_OK) else None


def run_peer(peer: Peer, program: str, row: Row, seconds: float = 900) -> Run:
    """Let a peer check the addresses of a row.

    Raises:
        OSError: it gave no output that can be read.
    """
    with served() as hosts, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)  # LinkChecker goes on as another user when it is started as root
        place = f"127.0.0.1:{hosts.port}" if row.direct else "list.example"
        page = f"http://{place}/?row={quote(json.dumps(asdict(row)))}"
        # Into a file: linkinator ends before a pipe has taken all.
        with (folder / "output").open("w+", encoding="utf-8") as output:
            begun = time.monotonic()
            told = subprocess.run(
                [program, *peer.arguments(page, folder)],
                env=hosts.way(row),
                cwd=folder,
                stdout=output,
                stderr=subprocess.PIPE,
                text=True,
                timeout=seconds,
                check=False,
            )
            wall = time.monotonic() - begun
            output.seek(0)
            said = output.read()
    try:
        counts = peer.count(said)
    except (ValueError, LookupError) as unreadable:
        raise OSError(f"{program}: {told.stderr.strip()[-300:] or said[:300]}") from unreadable
    return Run(wall, len(hosts.log), hosts.busiest, counts)
