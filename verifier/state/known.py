"""What is known of an address and of a work: written and read inside the tables of a state file.

The functions here neither open a file nor begin a transaction: `verifier.state.store` does for writing,
`verifier.state.history` for looking.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from verifier.model import Link, LinkVerdict, Reference

NOT_OURS = "is damaged: it holds values that verifier does not write"
"""What is said of a file with an `UnreadableRow`."""

Held = TypeVar("Held", Link, Reference)


class UnreadableRow(ValueError):
    """A row holds what verifier does not write: the file was changed by another hand."""


@dataclass(frozen=True, slots=True)
class PastCheck:
    """One check of an address: when (RFC 3339), what was found, the status if one came, how sure, why.

    ``digest`` is that of the page's text as it was read then, "" when none was.
    """

    when: str
    verdict: LinkVerdict
    status: int | None = None
    confidence: str = ""
    reason: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class KnownLink:
    """The last verdict on an address, the validators of the answer it rests on, all checks oldest first."""

    link: Link
    etag: str = ""
    last_modified: str = ""
    digest: str = ""
    history: tuple[PastCheck, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownReference:
    """The last verdict on a work, and when it was reached (RFC 3339)."""

    reference: Reference
    when: str


def write_link(
    connection: sqlite3.Connection, link: Link, etag: str, last_modified: str, digest: str
) -> None:
    """Write a check of an address. Two checks at one moment are one: a replay adds nothing to the past.

    Raises sqlite3.Error.
    """
    url = storable(link.url)
    connection.execute(
        "INSERT OR REPLACE INTO checks (url, checked, verdict, status, confidence, reason, digest) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            url,
            link.checked,
            str(link.verdict),
            link.status,
            str(link.confidence),
            storable(link.reason),
            storable(digest),
        ),
    )
    connection.execute(
        "INSERT OR REPLACE INTO links (url, etag, last_modified, digest, result) VALUES (?, ?, ?, ?, ?)",
        (url, storable(etag), storable(last_modified), storable(digest), _packed(link)),
    )


def read_link(connection: sqlite3.Connection, url: str) -> KnownLink | None:
    """Return what is known of an address, spelt exactly as it was cited; None when nothing is.

    Raises sqlite3.Error, and `UnreadableRow`.
    """
    row = connection.execute(
        "SELECT result, etag, last_modified, digest FROM links WHERE url = ?", (storable(url),)
    ).fetchone()
    if row is None:
        return None
    result, etag, last_modified, digest = row
    return KnownLink(_unpacked(result, Link), etag, last_modified, digest, _past(connection, url))


def write_reference(
    connection: sqlite3.Connection, reference: Reference, fingerprint: str, when: str
) -> None:
    """Write the verdict on a work whose fields have this fingerprint. Raises sqlite3.Error."""
    connection.execute(
        "INSERT OR REPLACE INTO works (fingerprint, work, checked, result) VALUES (?, ?, ?, ?)",
        (fingerprint, storable(reference.work), when, _packed(reference)),
    )


def read_reference(connection: sqlite3.Connection, fingerprint: str) -> KnownReference | None:
    """Return what is known of the work whose fields have this fingerprint.

    Raises sqlite3.Error, and `UnreadableRow`.
    """
    row = connection.execute(
        "SELECT result, checked FROM works WHERE fingerprint = ?", (fingerprint,)
    ).fetchone()
    return KnownReference(_unpacked(row[0], Reference), row[1]) if row else None


def read_references_of(connection: sqlite3.Connection, work: str) -> tuple[KnownReference, ...]:
    """Return every verdict on a work of this key, oldest first: one for each wording of its fields.

    Raises sqlite3.Error, and `UnreadableRow`.
    """
    return tuple(
        KnownReference(_unpacked(result, Reference), checked)
        for result, checked in connection.execute(
            "SELECT result, checked FROM works WHERE work = ? ORDER BY checked", (storable(work),)
        )
    )


def latest(connection: sqlite3.Connection) -> str:
    """Return the latest moment of what stands (RFC 3339): the last verdicts and the last run; "" for none.

    Older checks are left aside, so that a clock that jumped once is not told for ever. Raises sqlite3.Error.
    """
    (moment,) = connection.execute(
        "SELECT max(moment) FROM (SELECT max(json_extract(result, '$.checked')) AS moment FROM links "
        "UNION ALL SELECT generated FROM runs WHERE id = (SELECT max(id) FROM runs))"
    ).fetchone()
    return str(moment or "")


def storable(text: str) -> str:
    """Return text that SQLite can store: a file name may hold bytes that are no character."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _past(connection: sqlite3.Connection, url: str) -> tuple[PastCheck, ...]:
    rows = connection.execute(
        "SELECT checked, verdict, status, confidence, reason, digest FROM checks WHERE url = ? "
        "ORDER BY checked",
        (storable(url),),
    )
    try:
        return tuple(PastCheck(when, LinkVerdict(verdict), *rest) for when, verdict, *rest in rows)
    except ValueError as fault:
        raise UnreadableRow(str(fault)) from None


def _packed(value: Link | Reference) -> str:
    # Escaped to ASCII: an address may hold lone surrogates, which neither UTF-8 nor SQLite can hold.
    return json.dumps(msgspec.to_builtins(value), ensure_ascii=True, separators=(",", ":"))


def _unpacked(text: str, kind: type[Held]) -> Held:
    try:
        return msgspec.convert(json.loads(text), kind)
    except (ValueError, RecursionError) as fault:  # msgspec's errors are ValueErrors
        raise UnreadableRow(str(fault)) from None
