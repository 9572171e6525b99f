"""Past runs as they can be looked at: which there were, and what came and went between two of them."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from verifier.state import known, schema
from verifier.state.errors import told, unusable
from verifier.state.known import KnownLink, KnownReference


@dataclass(frozen=True, slots=True)
class PastInput:
    """A file that a past run audited."""

    path: str
    sha256: str
    kind: str


@dataclass(frozen=True, slots=True)
class PastFinding:
    """A finding of a past run; ``file`` is "" and ``line`` 0 when it had no place."""

    fingerprint: str
    code: str
    severity: str
    confidence: str
    message: str
    work: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class PastRun:
    """One run: when, how, by which version, on which files, with which counts and findings."""

    id: int
    generated: str
    mode: str
    version: str
    inputs: tuple[PastInput, ...]
    summary: Mapping[str, object]
    findings: tuple[PastFinding, ...]

    @property
    def files(self) -> tuple[str, ...]:
        """The paths of the files, sorted: runs on the same files can be compared."""
        return tuple(sorted(item.path for item in self.inputs))


@dataclass(frozen=True, slots=True)
class Changes:
    """What a run found that ``before`` (the id of the run it is compared with) did not, and the reverse."""

    before: int
    came: tuple[PastFinding, ...]
    went: tuple[PastFinding, ...]


def read_history(path: Path) -> tuple[PastRun, ...]:
    """Return every run recorded in the state file, oldest first; none when there is no file yet.

    Raises:
        StateError: the file is damaged, of a newer verifier, not a state file, or cannot be read.
    """
    with _looking(path) as connection:
        return _runs(connection) if connection is not None else ()


def read_address(path: Path, url: str) -> KnownLink | None:
    """Return what the state file knows of an address, spelt exactly so. Raises as `read_history` does."""
    with _looking(path) as connection:
        if connection is None or not schema.holds_what_is_known(connection):
            return None
        return known.read_link(connection, url)


def read_addresses(path: Path) -> tuple[str, ...]:
    """Return every address that was ever asked, sorted. Raises as `read_history` does."""
    with _looking(path) as connection:
        if connection is None or not schema.holds_what_is_known(connection):
            return ()
        return tuple(url for (url,) in connection.execute("SELECT url FROM links ORDER BY url"))


def read_references(path: Path, work: str) -> tuple[KnownReference, ...]:
    """Return every verdict on a work of this key, oldest first. Raises as `read_history` does."""
    with _looking(path) as connection:
        if connection is None or not schema.holds_what_is_known(connection):
            return ()
        return known.read_references_of(connection, work)


def changes(run: PastRun, runs: tuple[PastRun, ...]) -> Changes | None:
    """Compare a run with the one before it on files of the same names; None when there was none."""
    earlier = [past for past in runs if past.id < run.id and past.files == run.files]
    if not earlier:
        return None
    before = max(earlier, key=lambda past: past.id)
    then = {finding.fingerprint for finding in before.findings}
    now = {finding.fingerprint for finding in run.findings}
    return Changes(
        before.id,
        tuple(finding for finding in run.findings if finding.fingerprint not in then),
        tuple(finding for finding in before.findings if finding.fingerprint not in now),
    )


def open_for_reading(path: Path) -> sqlite3.Connection:
    """Open a state file that exists so that no query can change it.

    Raises:
        StateError: it is a folder, for which SQLite has no sentence of its own.
        sqlite3.Error: it cannot be opened.
    """
    if path.is_dir():
        raise unusable(path, "is a folder, not a file")
    # Not mode=ro: a connection that may not write leaves its write-ahead log lying about when it closes.
    address = f"file:{quote(os.fsencode(path.absolute()))}?mode=rw"
    connection = sqlite3.connect(address, uri=True, timeout=1, isolation_level=None)
    connection.execute("PRAGMA query_only = ON")
    return connection


@contextmanager
def _looking(path: Path) -> Iterator[sqlite3.Connection | None]:
    """Look at a state file as it stood at one moment, whatever a run records meanwhile; None without one."""
    if not path.exists():
        yield None
        return
    try:
        with closing(open_for_reading(path)) as connection:
            connection.execute("BEGIN")
            yield connection if schema.examine(connection, path) else None
    except sqlite3.Error as fault:
        raise told(path, fault) from None
    except ValueError:
        raise unusable(path, known.NOT_OURS) from None


def _runs(connection: sqlite3.Connection) -> tuple[PastRun, ...]:
    inputs: dict[int, list[PastInput]] = {}
    for run, *values in connection.execute(
        "SELECT run, path, sha256, kind FROM inputs ORDER BY run, position"
    ):
        inputs.setdefault(run, []).append(PastInput(*values))
    findings: dict[int, list[PastFinding]] = {}
    for run, *values in connection.execute(
        "SELECT run, fingerprint, code, severity, confidence, message, work, file, line "
        "FROM findings ORDER BY run, position"
    ):
        findings.setdefault(run, []).append(PastFinding(*values))
    return tuple(
        PastRun(
            run,
            generated,
            mode,
            version,
            tuple(inputs.get(run, ())),
            json.loads(summary),
            tuple(findings.get(run, ())),
        )
        for run, generated, mode, version, summary in connection.execute(
            "SELECT id, generated, mode, version, summary FROM runs ORDER BY id"
        )
    )
