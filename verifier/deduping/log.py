"""The log of a merge: what went and what it became, whole, so that it can be read, and taken back.

Each change of a file is kept with the text before and after it and with as much of the text around it as
makes its place unique. Taking a merge back puts the old text where the new one still stands unchanged, also
when the file was changed elsewhere since; if any place cannot be told any more, nothing is taken back.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from verifier.bibliography import Library, edit, encoded
from verifier.bibliography.reading import BIB_SUFFIXES, read_verbatim
from verifier.deduping.planning import Plan
from verifier.deduping.recited import SYNTAXES
from verifier.deduping.sources import Source
from verifier.files import UnreadableFile, read_bytes, read_source
from verifier.model import Edit
from verifier.version import __version__

SCHEMA = "verifier-dedupe-log/1"
_CONTEXTS = (40, 200, 1_000, 5_000)


class Change(msgspec.Struct, frozen=True):
    """One change: ``start`` is its place in the new text (code points), the rest is text."""

    start: int
    before: str
    after: str
    ahead: str
    behind: str


class ChangedFile(msgspec.Struct, frozen=True):
    """A file that was changed; ``path`` is relative to the folder of the log. Hashes are SHA-256."""

    path: str
    sha256_before: str
    sha256_after: str
    changes: list[Change]


class KeptAside(msgspec.Struct, frozen=True):
    """A value that the merged entry does not hold, with the key of the entry that had it."""

    field: str
    value: str
    key: str


class RemovedEntry(msgspec.Struct, frozen=True):
    """An entry that went, as it was printed."""

    key: str
    file: str
    line: int
    text: str


class MergedEntry(msgspec.Struct, frozen=True):
    """An entry that was kept, and what it took in."""

    key: str
    file: str
    line: int
    changed: list[str]
    aside: list[KeptAside]
    removed: list[RemovedEntry]


class Log(msgspec.Struct, frozen=True):
    """A merge as it was written."""

    schema: str
    tool: str
    written: str
    keys: dict[str, str]
    merges: list[MergedEntry]
    files: list[ChangedFile]


class UndoConflict(Exception):
    """A place that a merge changed cannot be told any more; the sentence says which."""


def is_written(path: Path) -> bool:
    """Whether a merge may write a file: a log that somebody else made must not reach any other."""
    return path.suffix.lower() in (*BIB_SUFFIXES, *SYNTAXES)


def changed_file(
    path: Path, library: Library, edits: Iterable[Edit], folder: Path
) -> tuple[ChangedFile, bytes]:
    """The record of a file's changes for a log in ``folder``, and its new bytes.

    Raises `UnencodableText` as `encoded` does.
    """
    ordered = sorted(edits, key=lambda change: (change.start, change.end))
    text = edit(library, ordered)
    data = encoded(library, ordered)
    changes: list[Change] = []
    shift = 0
    for change in ordered:
        start = change.start + shift
        old = library.text[change.start : change.end]
        ahead, behind = _context(text, start, start + len(change.replacement))
        changes.append(Change(start, old, change.replacement, ahead, behind))
        shift += len(change.replacement) - len(old)
    record = ChangedFile(
        Path(os.path.relpath(path.resolve(), folder.resolve())).as_posix(),
        library.sha256,
        hashlib.sha256(data).hexdigest(),
        changes,
    )
    return record, data


def _context(text: str, start: int, end: int) -> tuple[str, str]:
    """As little of the text around a stretch as makes the whole unique in it."""
    for width in _CONTEXTS:
        ahead, behind = text[max(0, start - width) : start], text[end : end + width]
        whole = ahead + text[start:end] + behind
        if text.find(whole) == start - len(ahead) and text.find(whole, start - len(ahead) + 1) < 0:
            break
    return ahead, behind


def make_log(plan: Plan, sources: Sequence[Source], files: Iterable[ChangedFile], written: str) -> Log:
    """The log of a merge that is written at the time ``written`` (RFC 3339)."""
    merges = [
        MergedEntry(
            merge.kept.work.key,
            sources[merge.kept.source].path.name,
            merge.kept.place[1],
            list(merge.changed),
            [KeptAside(aside.field, aside.value, aside.key) for aside in merge.aside],
            [
                RemovedEntry(
                    member.work.key,
                    sources[member.source].path.name,
                    member.place[1],
                    member.entry.raw if member.entry else "",
                )
                for member in merge.removed
            ],
        )
        for merge in plan.merges
    ]
    return Log(SCHEMA, f"verifier {__version__}", written, dict(plan.keys), merges, list(files))


def log_bytes(log: Log) -> bytes:
    """A log as it is written: JSON, one thing a line."""
    return msgspec.json.format(msgspec.json.encode(log), indent=1) + b"\n"


def read_log(path: Path) -> Log:
    """Read a log.

    Raises:
        UnreadableFile: it is missing, or no log of a merge.
    """
    try:
        log = msgspec.json.decode(read_bytes(path), type=Log)
    except (msgspec.DecodeError, UnicodeDecodeError) as fault:
        raise UnreadableFile(f"{path}: is no log of a merge: {fault}") from None
    except RecursionError:
        raise UnreadableFile(f"{path}: is no log of a merge: it nests too deeply") from None
    if log.schema != SCHEMA:
        raise UnreadableFile(f"{path}: is no log of a merge that this version reads ({log.schema[:60]!r})")
    return log


def read_keys(path: Path) -> tuple[dict[str, str], tuple[str, ...]]:
    """The keys that went, with those that stay: of a log, or of a list of pairs (old, tab, new) a line.

    A key that a list gives several times leads where it does first, since BibTeX and biber use the first of
    entries that share a key; the second of what is returned says so of each line that says otherwise.

    Raises:
        UnreadableFile: it is neither.
    """
    text = read_source(path).text.removeprefix("\ufeff")
    if text.lstrip().startswith("{"):
        return read_log(path).keys, ()
    keys: dict[str, str] = {}
    passed: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        pair = [key.strip() for key in line.split("\t")]
        if not line.strip():
            continue
        if len(pair) != 2 or not all(pair):
            raise UnreadableFile(
                f"{path}: line {number}: is neither of a log nor a pair of keys with a tab between"
            )
        kept = keys.setdefault(pair[0], pair[1])
        if kept != pair[1]:
            passed.append(
                f"{path}:{number}: {pair[0]} stands for {kept} already, the first of the entries that shared "
                f"the key; {pair[1]} is passed over"
            )
    return keys, tuple(passed)


def undoing(log: Log, folder: Path) -> list[tuple[Path, Library, tuple[Edit, ...]]]:
    """The edits that take a merge back, for each file that still bears it. ``folder`` is that of the log.

    Raises:
        UndoConflict: a place was changed since; nothing must then be taken back.
        UnreadableFile: a file is gone or cannot be read.
    """
    found = []
    for record in log.files:
        path = Path(os.path.normpath(folder / record.path))
        if not is_written(path):
            raise UndoConflict(f"{path}: is no file that a merge writes; nothing was taken back")
        library = read_verbatim(path)
        if library.sha256 == record.sha256_before:
            continue
        exact = library.sha256 == record.sha256_after
        edits = tuple(_backward(record, library, path, exact=exact))
        found.append((path, library, edits))
    return found


def _backward(record: ChangedFile, library: Library, path: Path, *, exact: bool) -> Iterable[Edit]:
    behind = 0
    for change in record.changes:
        start = change.start if exact else _found(change, library.text, path)
        if start < behind or library.text[start : start + len(change.after)] != change.after:
            raise UndoConflict(f"{path}: {_told(change)} stands elsewhere now; nothing was taken back")
        behind = start + len(change.after)
        yield Edit(library.file, start, behind, change.before)


def _found(change: Change, text: str, path: Path) -> int:
    """Where a change stands in a text that was changed elsewhere."""
    whole = change.ahead + change.after + change.behind
    start = text.find(whole)
    if start < 0 or text.find(whole, start + 1) >= 0:
        why = "was changed since, or the lines around it were" if start < 0 else "stands there twice"
        raise UndoConflict(f"{path}: {_told(change)} {why}; nothing was taken back")
    return start + len(change.ahead)


def _told(change: Change) -> str:
    """Name a change by the first words of it."""
    words = " ".join((change.after.strip() or change.before.strip()).split())
    return (
        f"what the merge wrote (“{words[:60]}”)" if change.after.strip() else f"the place of “{words[:60]}”"
    )
