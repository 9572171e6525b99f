"""What can be wrong with a state file, and the sentence for each fault that SQLite reports."""

from __future__ import annotations

import sqlite3
from pathlib import Path

_WAY_OUT = "choose another file with --state, or run with --no-state"

_SENTENCES = {
    sqlite3.SQLITE_NOTADB: "is not a state file of verifier; it was left as it is; ",
    sqlite3.SQLITE_CORRUPT: "is damaged; it was left as it is; move it away, or ",
    sqlite3.SQLITE_FULL: "the disk is full; what was there before is kept; free some space, or ",
    sqlite3.SQLITE_READONLY: "cannot be written: it is read-only; ",
    sqlite3.SQLITE_PERM: "cannot be opened: permission denied; ",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened or made; ",
    sqlite3.SQLITE_IOERR: "cannot be read or written: the disk reports an error; ",
}


class StateError(Exception):
    """A state file that cannot be used, with one sentence that says which, why and what to do."""


class StateLockedError(StateError):
    """Another run holds the state file and did not let go in time."""


def is_busy(fault: sqlite3.Error) -> bool:
    """Whether a fault only says that another connection holds the file."""
    return primary_code(fault) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def primary_code(fault: sqlite3.Error) -> int:
    """Return SQLite's primary result code; the high bytes only say which operation it was."""
    return (getattr(fault, "sqlite_errorcode", None) or sqlite3.SQLITE_ERROR) & 0xFF


def told(path: Path, fault: sqlite3.Error) -> StateError:
    """Return the fault as the sentence that a person can act on."""
    sentence = _SENTENCES.get(primary_code(fault), f"cannot be used ({fault}); ")
    return StateError(f"{path}: {sentence}{_WAY_OUT}")


def unusable(path: Path, why: str) -> StateError:
    """Return the error for a state file or folder that the system refuses."""
    return StateError(f"{path}: {why}; {_WAY_OUT}")
