"""The state file while a run holds it.

The run takes SQLite's write lock at its beginning and holds it to its end, so that two runs on one file
come one after the other; readers are not kept out (WAL). What is recorded is committed in one step.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Self

from verifier.model import Audit
from verifier.state import schema
from verifier.state.errors import StateError, StateLockedError, is_busy, told, unusable
from verifier.state.fingerprint import fingerprints
from verifier.state.history import PastRun, open_for_reading, read_history

LOCK_WAIT = 10.0
"""Seconds that a run waits for another one to let go of the state file."""

DEFAULT_FOLDER = ".verifier"

_POLL = 0.05


class State:
    """A context manager: entering takes the state file for this run, leaving lets go of it.

    Args:
        path: the file; it and its folder are made when they are missing.
        wait: seconds to wait for another run.

    Raises:
        StateLockedError: on entering, another run did not let go in time.
        StateError: on entering, the file is damaged, of a newer verifier, not a state file, or cannot be
            written. Nothing of it is changed.
    """

    def __init__(self, path: Path, *, wait: float = LOCK_WAIT) -> None:
        self.path = path
        self._wait = wait
        self._connection: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        deadline = time.monotonic() + self._wait
        try:
            if self.path.exists():
                # A file that is not ours must not even be given a write-ahead log.
                self._patiently(self._look, deadline)
            else:
                _make_folder(self.path.parent)
            self._patiently(self._take, deadline)
        except sqlite3.Error as fault:
            raise told(self.path, fault) from None
        except OSError as fault:
            raise unusable(self.path, f"cannot be opened: {fault.strerror or fault}") from None
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def record_run(self, audit: Audit) -> int:
        """Record a run with its inputs and findings, in one step, and return its number.

        Raises:
            StateError: the disk is full or refuses; what was recorded before is kept.
        """
        connection = self._held()
        try:
            run = _insert(connection, audit)
            connection.execute("COMMIT")
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as fault:
            raise told(self.path, fault) from None
        return run

    def runs(self) -> tuple[PastRun, ...]:
        """Return every run recorded, oldest first. Raises `StateError` as `read_history` does."""
        return read_history(self.path)

    def _held(self) -> sqlite3.Connection:
        if self._connection is None:
            raise StateError(f"{self.path}: is not open")
        return self._connection

    def _look(self) -> None:
        connection = open_for_reading(self.path)
        try:
            schema.examine(connection, self.path)
            damage = connection.execute("PRAGMA quick_check(1)").fetchone()
            if damage and damage[0] != "ok":
                raise unusable(self.path, "is damaged; it was left as it is")
        finally:
            connection.close()

    def _take(self) -> None:
        # The waiting is done here: SQLite's own would not let Ctrl-C through.
        connection = sqlite3.connect(self.path, timeout=0, isolation_level=None)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("BEGIN IMMEDIATE")
            if not schema.examine(connection, self.path):
                schema.create(connection)
        except BaseException:
            connection.close()
            raise
        self._connection = connection

    def _patiently(self, step: Callable[[], None], deadline: float) -> None:
        """Try again while another connection holds the file, until the deadline."""
        while True:
            try:
                step()
            except sqlite3.Error as fault:
                if not is_busy(fault):
                    raise
                if time.monotonic() >= deadline:
                    raise StateLockedError(
                        f"{self.path}: another run holds the state file and did not let go within "
                        f"{self._wait:g} s; wait for it, or choose another file with --state"
                    ) from None
            else:
                return
            time.sleep(_POLL)


def _make_folder(folder: Path) -> None:
    """Make the folder of a state file; git is told to overlook it, as it is of this machine only."""
    if not folder.exists():
        folder.mkdir(parents=True)
    elif folder.name != DEFAULT_FOLDER:
        return
    # An ignore file that cannot be written is no reason not to keep the state.
    with suppress(OSError), (folder / ".gitignore").open("x", encoding="utf-8") as file:
        file.write("*\n")


def _insert(connection: sqlite3.Connection, audit: Audit) -> int:
    run = connection.execute(
        "INSERT INTO runs (generated, mode, version, summary) VALUES (?, ?, ?, ?)",
        (audit.generated, str(audit.mode), audit.tool.version, json.dumps(asdict(audit.summary))),
    ).lastrowid
    connection.executemany(
        "INSERT INTO inputs (run, position, path, sha256, kind) VALUES (?, ?, ?, ?, ?)",
        [(run, index, _text(item.path), item.sha256, item.kind) for index, item in enumerate(audit.inputs)],
    )
    connection.executemany(
        "INSERT INTO findings (run, fingerprint, position, code, severity, confidence, message, work, file, "
        "line) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                run,
                print_,
                index,
                finding.code,
                str(finding.severity),
                str(finding.confidence),
                _text(finding.message),
                _text(finding.work or ""),
                _text(finding.location.file) if finding.location else "",
                finding.location.line if finding.location else 0,
            )
            for index, (finding, print_) in enumerate(
                zip(audit.findings, fingerprints(audit.findings), strict=True)
            )
        ],
    )
    return int(run or 0)


def _text(text: str) -> str:
    """Return text that SQLite can store: a file name may hold bytes that are no character."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
