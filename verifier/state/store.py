"""The state file while a run holds it.

The run takes a lock of its own at its beginning and holds it to its end, so that two runs on one file come
one after the other; readers are not kept out (WAL). Every verdict is committed the moment it is recorded,
so that a run that is killed loses nothing; the run itself is committed in one step at its end.
"""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Self

from verifier.findings import fingerprints
from verifier.model import Audit, Link, Mode, Reference
from verifier.state import known, schema
from verifier.state.due import CLOCKS_DIFFER, heals, time_of
from verifier.state.errors import StateError, StateLockedError, is_busy, told, unusable
from verifier.state.history import PastRun, open_for_reading, read_history
from verifier.state.known import KnownLink, KnownReference, storable
from verifier.state.lock import RunLock

LOCK_WAIT = 10.0
"""Seconds that a run waits for another one to let go of the state file."""

DEFAULT_FOLDER = ".verifier"

_POLL = 0.05


class State:
    """A context manager: entering takes the state file for this run, leaving lets go of it.

    All methods may be called from any thread.

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
        self._lock = RunLock(path)
        self._connection: sqlite3.Connection | None = None
        self._turn = threading.Lock()

    def __enter__(self) -> Self:
        deadline = time.monotonic() + self._wait
        try:
            if self.path.exists():
                # A file that is not ours must not even be given a write-ahead log.
                self._patiently(self._look, deadline)
            else:
                _make_folder(self.path.parent)
            self._patiently(self._lock.take, deadline)
            self._patiently(self._open, deadline)
        except (sqlite3.Error, OSError) as fault:
            self._lock.release()
            raise self._sentence(fault) from None
        except BaseException:
            self._lock.release()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        # Threads of the run may still be recording: what one has begun is finished first.
        with self._turn:
            if self._connection is not None:
                self._connection.close()
                self._connection = None
        self._lock.release()

    def begin_run(self, now: dt.datetime) -> dt.datetime | None:
        """Note that a run begins; return when the one began that was cut off before it, None for none.

        Of several that were cut off one after the other, the first counts.

        Raises:
            StateError: the disk is full or refuses, or the file holds what verifier does not write.
        """
        with self._reading() as connection:
            row = connection.execute("SELECT min(begun) FROM under_way").fetchone()
        if row[0] is not None:
            return time_of(row[0])
        with self._transaction() as connection:
            connection.execute("INSERT INTO under_way (begun) VALUES (?)", (f"{now:%Y-%m-%dT%H:%M:%SZ}",))
        return None

    def record_run(self, audit: Audit) -> int:
        """Record a run with its inputs and findings, in one step, and return its number. It has ended.

        Raises:
            StateError: the disk is full or refuses; what was recorded before is kept.
        """
        with self._transaction(lasting=True) as connection:
            if audit.mode is Mode.ONLINE:
                connection.execute("DELETE FROM under_way")
            return _insert(connection, audit)

    def record_link(self, link: Link, *, etag: str = "", last_modified: str = "", digest: str = "") -> None:
        """Record what was found at an address, at once. A link that was not asked leaves no trace.

        Args:
            link: the verdict; its address is kept exactly as cited.
            etag: the validator of the answer (RFC 9110), "" for none.
            last_modified: the other one.
            digest: of the text of the page, "" for none.

        Raises:
            StateError: the disk is full or refuses; what was recorded before is kept.
        """
        if link.checked is None:
            return
        with self._transaction() as connection:
            known.write_link(connection, link, etag, last_modified, digest)

    def known_link(self, url: str) -> KnownLink | None:
        """Return what was found at an address, spelt exactly so, and when; None when it was never asked.

        Raises:
            StateError: the file cannot be read, or holds what verifier does not write.
        """
        with self._reading() as connection:
            return known.read_link(connection, url)

    def record_reference(self, reference: Reference, fingerprint: str, when: str = "") -> None:
        """Record the verdict on a work, at once.

        A work that only a fault of the network or a limit kept from being judged leaves no trace.

        Args:
            reference: the verdict.
            fingerprint: of the fields that were asked about, so that an edited entry is asked anew.
            when: the time of it (RFC 3339); the present when "".

        Raises:
            StateError: the disk is full or refuses; what was recorded before is kept.
        """
        if heals(reference):
            return
        when = when or dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        with self._transaction() as connection:
            known.write_reference(connection, reference, fingerprint, when)

    def known_reference(self, fingerprint: str) -> KnownReference | None:
        """Return the verdict on the work whose fields have this fingerprint, and when it was reached.

        Raises:
            StateError: the file cannot be read, or holds what verifier does not write.
        """
        with self._reading() as connection:
            return known.read_reference(connection, fingerprint)

    def clock_fault(self, now: dt.datetime) -> str:
        """Return a sentence when the file holds what lies after ``now``, so that a clock jumped; else "".

        Raises:
            StateError: the file cannot be read.
        """
        with self._reading() as connection:
            latest = known.latest(connection)
        moment = time_of(latest)
        if moment is None or moment <= now + CLOCKS_DIFFER:
            return ""
        return (
            f"{self.path}: holds checks of {latest}, and now it is {now:%Y-%m-%dT%H:%M:%SZ}: a clock has "
            "jumped; nothing is lost, and what seems to lie in the future is asked again"
        )

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
            # One moment for every question: another run may be making the tables just now.
            connection.execute("BEGIN")
            schema.examine(connection, self.path)
            damage = connection.execute("PRAGMA quick_check(1)").fetchone()
            if damage and damage[0] != "ok":
                raise unusable(self.path, "is damaged; it was left as it is")
        finally:
            connection.close()

    def _open(self) -> None:
        # The waiting is done here: SQLite's own would not let Ctrl-C through.
        connection = sqlite3.connect(self.path, timeout=0, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("BEGIN IMMEDIATE")
            schema.examine(connection, self.path)
            changed = schema.bring_up_to_date(connection)
            connection.execute("COMMIT" if changed else "ROLLBACK")
            connection.execute("PRAGMA busy_timeout = 5000")
        except BaseException:
            connection.close()
            raise
        self._connection = connection

    @contextmanager
    def _transaction(self, *, lasting: bool = False) -> Iterator[sqlite3.Connection]:
        """A transaction that is committed at the end, or undone when anything is raised.

        Any commit outlives the process; ``lasting`` makes it outlive a loss of power too, for the price of
        waiting for the disk.
        """
        with self._turn:
            connection = self._held()
            try:
                connection.execute(f"PRAGMA synchronous = {'FULL' if lasting else 'NORMAL'}")
                connection.execute("BEGIN IMMEDIATE")
                try:
                    yield connection
                    connection.execute("COMMIT")
                finally:
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
            except sqlite3.Error as fault:
                raise told(self.path, fault) from None

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with self._turn:
            connection = self._held()
            try:
                yield connection
            except (sqlite3.Error, known.UnreadableRow) as fault:
                raise self._sentence(fault) from None

    def _sentence(self, fault: BaseException) -> BaseException:
        """The fault as a sentence for a person, where it is one of the file."""
        match fault:
            case sqlite3.Error():
                return told(self.path, fault)
            case known.UnreadableRow():
                return unusable(self.path, known.NOT_OURS)
            case OSError():
                return unusable(self.path, f"cannot be opened: {fault.strerror or fault}")
        return fault

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
        [
            (run, index, storable(item.path), item.sha256, item.kind)
            for index, item in enumerate(audit.inputs)
        ],
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
                storable(finding.message),
                storable(finding.work or ""),
                storable(finding.location.file) if finding.location else "",
                finding.location.line if finding.location else 0,
            )
            for index, (finding, print_) in enumerate(
                zip(audit.findings, fingerprints(audit.findings, audit.works), strict=True)
            )
        ],
    )
    return int(run or 0)
