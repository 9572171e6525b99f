"""The tables of a state file, and how a file is told from one that is not ours.

``application_id`` marks the file as verifier's and ``user_version`` is the version of the tables, so that
a file of another program or of a newer verifier is refused before a byte of it is touched. A file of an
older one is brought up to date in one transaction, and what it holds stays.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from verifier.state.errors import StateError, unusable

APPLICATION_ID = 0x76657266  # "verf"
VERSION = 3

_RUNS = (
    """CREATE TABLE runs (
        id INTEGER PRIMARY KEY,
        generated TEXT NOT NULL,
        mode TEXT NOT NULL,
        version TEXT NOT NULL,
        summary TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE inputs (
        run INTEGER NOT NULL REFERENCES runs (id),
        position INTEGER NOT NULL,
        path TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        kind TEXT NOT NULL,
        PRIMARY KEY (run, position)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE findings (
        run INTEGER NOT NULL REFERENCES runs (id),
        fingerprint TEXT NOT NULL,
        position INTEGER NOT NULL,
        code TEXT NOT NULL,
        severity TEXT NOT NULL,
        confidence TEXT NOT NULL,
        message TEXT NOT NULL,
        work TEXT NOT NULL,
        file TEXT NOT NULL,
        line INTEGER NOT NULL,
        PRIMARY KEY (run, fingerprint)
    ) STRICT, WITHOUT ROWID""",
)


_KNOWN = (
    """CREATE TABLE checks (
        url TEXT NOT NULL,
        checked TEXT NOT NULL,
        verdict TEXT NOT NULL,
        status INTEGER,
        confidence TEXT NOT NULL,
        reason TEXT NOT NULL,
        digest TEXT NOT NULL,
        PRIMARY KEY (url, checked)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE links (
        url TEXT PRIMARY KEY,
        etag TEXT NOT NULL,
        last_modified TEXT NOT NULL,
        digest TEXT NOT NULL,
        result TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE works (
        fingerprint TEXT PRIMARY KEY,
        work TEXT NOT NULL,
        checked TEXT NOT NULL,
        result TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX works_by_key ON works (work, checked)",
)
_UNDER_WAY = ("CREATE TABLE under_way (begun TEXT NOT NULL) STRICT",)
_STEPS: tuple[tuple[str, ...], ...] = (_RUNS, _KNOWN, _UNDER_WAY)
"""What each version added to the one before it, from nothing on."""


def examine(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether the file has the tables; False for one that is new and empty.

    Three questions are asked of it: the caller keeps a transaction open, or a run that makes the tables
    between two of them is taken for another program.

    Raises:
        StateError: the file belongs to another program or to a newer verifier.
        sqlite3.Error: the file cannot be read.
    """
    version = _number(connection, "PRAGMA user_version")
    application = _number(connection, "PRAGMA application_id")
    holds_tables = _number(connection, "SELECT count(*) FROM sqlite_schema") > 0
    if not holds_tables and version == 0 and application in (0, APPLICATION_ID):
        return False
    if application != APPLICATION_ID or version < 1:
        raise unusable(path, "is a database of another program; it was left as it is")
    if version > VERSION:
        raise StateError(
            f"{path}: was written by a newer verifier (its format is {version}, this one knows {VERSION}); "
            "update verifier, or choose another file with --state"
        )
    return True


def holds_what_is_known(connection: sqlite3.Connection) -> bool:
    """Whether the file has the tables of addresses and works, which came with version 2."""
    return _number(connection, "PRAGMA user_version") >= 2


def bring_up_to_date(connection: sqlite3.Connection) -> bool:
    """Make the tables that are missing, inside the transaction that is open; return whether any were.

    `examine` has said that the file is ours. Raises sqlite3.Error.
    """
    version = _number(connection, "PRAGMA user_version")
    if version == VERSION:
        return False
    for step in _STEPS[version:]:
        for statement in step:
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
    return True


def _number(connection: sqlite3.Connection, query: str) -> int:
    return int(connection.execute(query).fetchone()[0])
