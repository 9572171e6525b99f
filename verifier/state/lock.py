"""The lock of a whole run: it is held while any number of transactions begin and end.

It is an empty SQLite database beside the state file, locked and never written to. The system lets go of
the lock when the run ends in whatever way, and child processes don't inherit it, unlike that of ``flock``.
The file stays: if it were removed, two runs could hold the locks of two files of one name.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from verifier.state.errors import is_busy, told


class RunLock:
    """The lock that belongs to the state file at ``path``; not held until `take`."""

    def __init__(self, path: Path) -> None:
        self.path = path.with_name(f"{path.name}-lock")
        self._connection: sqlite3.Connection | None = None

    def take(self) -> None:
        """Take the lock at once or not at all; nothing happens when it is held already.

        Raises:
            sqlite3.Error: another run holds it (`is_busy`).
            StateError: the file of the lock cannot be used.
        """
        if self._connection is not None:
            return
        connection: sqlite3.Connection | None = None
        try:
            connection = sqlite3.connect(self.path, timeout=0, isolation_level=None, check_same_thread=False)
            connection.execute("BEGIN EXCLUSIVE")
        except BaseException as fault:
            if connection is not None:
                connection.close()
            if isinstance(fault, sqlite3.Error) and not is_busy(fault):
                raise told(self.path, fault) from None
            raise
        self._connection = connection

    def release(self) -> None:
        """Let go of the lock; nothing happens when it is not held."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
