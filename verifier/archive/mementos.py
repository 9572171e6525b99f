"""The nearest copy that the Wayback Machine keeps of a page, by its availability and CDX interfaces.

An empty answer of the availability interface proves nothing (it skips copies, and lags by hours), so that
only the CDX interface is believed when it says that there is none.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass
from urllib.parse import quote

from verifier.archive.addresses import without_credentials
from verifier.model import Evidence
from verifier.patterns import late_pattern
from verifier.web.interface import Answer, Failure, Fetcher, Outcome, Request

_AVAILABLE = "https://archive.org/wayback/available"
_CDX = "https://web.archive.org/cdx/search/cdx"
_FIELDS = "timestamp,original,statuscode,mimetype,digest,length"
_CAP = 256 * 1024
_STAMP = late_pattern(r"\d{14}")
_ARCHIVE = late_pattern(r"https?://web\.archive\.org/web/(\d{14})[a-z_]{0,4}/(\S+)")


@dataclass(frozen=True, slots=True)
class Memento:
    """A copy that a web archive keeps: its address, when it was taken (RFC 3339), the status it has."""

    url: str
    datetime: str
    status: int
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class NoneKept:
    """The archive answered that it keeps no copy of the page itself."""

    evidence: Evidence


@dataclass(frozen=True, slots=True)
class NoWord:
    """The archive gave no answer that could be used, or keeps its copies closed (``excluded``)."""

    reason: str
    evidence: Evidence
    excluded: bool = False


MementoReply = Memento | NoneKept | NoWord


def available_request(url: str, stamp: str = "") -> Request:
    """Build the question for the copy nearest to a time (``YYYYMMDDhhmmss`` or its beginning)."""
    asked = f"{_AVAILABLE}?url={_quoted(url)}" + (f"&timestamp={stamp}" if stamp else "")
    return Request(asked, purpose="memento", headers={"Accept": "application/json"}, cap=_CAP)


def read_available(outcome: Outcome) -> MementoReply:
    """Read the answer to `available_request`; `NoneKept` here is a hint only."""
    if not isinstance(outcome, Answer) or outcome.status != 200 or outcome.truncated:
        return no_word(outcome)
    told = _json(outcome.body)
    snapshots = told.get("archived_snapshots") if isinstance(told, dict) else None
    if not isinstance(snapshots, dict):
        return no_word(outcome)
    closest = snapshots.get("closest")
    if not isinstance(closest, dict):
        return NoneKept(_seen(outcome, "archived_snapshots is empty"))
    found = _ARCHIVE.fullmatch(str(closest.get("url", ""))[:4000])
    status, stamp = str(closest.get("status", "")), str(closest.get("timestamp", ""))
    moment = _moment(stamp)
    if found is None or moment is None or not status.isdigit() or closest.get("available") is not True:
        return no_word(outcome)
    address = f"https://web.archive.org/web/{stamp}/{found[2]}"
    return Memento(address, moment, int(status[:3]), _seen(outcome, f"{status} {stamp} {address}"))


def cdx_request(url: str, *, until: str = "", since: str = "") -> Request:
    """Build the question for good copies: the last one up to a time, or the first one since."""
    limit = "1" if since else "-1"
    asked = f"{_CDX}?url={_quoted(url)}&output=json&fl={_FIELDS}&filter=statuscode:200&limit={limit}"
    asked += (f"&to={until}" if until else "") + (f"&from={since}" if since else "")
    return Request(asked, purpose="memento", cap=_CAP)


def read_cdx(outcome: Outcome) -> MementoReply:
    """Read the answer to `cdx_request`, JSON or plain lines; of several copies the last one."""
    if not isinstance(outcome, Answer) or outcome.truncated:
        return no_word(outcome)
    if outcome.status == 403 and b"AdministrativeAccessControl" in outcome.body + _error_of(outcome):
        return NoWord(
            "the web archive keeps this site closed", _seen(outcome, "Blocked Site Error"), excluded=True
        )
    if outcome.status != 200:
        return no_word(outcome)
    rows = _rows(outcome.body)
    if rows is None:
        return no_word(outcome)
    copies = [(stamp, original, status) for stamp, original, status in rows if _moment(stamp)]
    if not copies:
        return NoneKept(_seen(outcome, "no copy with status 200"))
    stamp, original, status = copies[-1]
    address = f"https://web.archive.org/web/{stamp}/{original}"
    return Memento(address, _moment(stamp) or "", status, _seen(outcome, f"{status} {stamp} {original}"))


def nearest_memento(url: str, when: str, fetcher: Fetcher) -> MementoReply:
    """Find the good copy of a page that is nearest to a time.

    Args:
        url: the address as cited.
        when: an EDTF date or RFC 3339 time, such as the day of access; "" for the latest copy.
        fetcher: who answers the questions (at most three).
    """
    stamp = re.sub(r"\D", "", when[:19])[:14] if re.match(r"\d{4}", when) else ""
    first = read_available(fetcher.fetch(available_request(url, stamp)))
    if isinstance(first, Memento) and first.status == 200:
        return first
    before = read_cdx(fetcher.fetch(cdx_request(url, until=stamp)))
    if not stamp or isinstance(before, NoWord):
        return before
    after = read_cdx(fetcher.fetch(cdx_request(url, since=stamp)))
    copies = [copy for copy in (before, after) if isinstance(copy, Memento)]
    if not copies:
        return after if isinstance(after, NoWord) else before
    target = _seconds(stamp)
    return min(copies, key=lambda copy: abs(_seconds(re.sub(r"\D", "", copy.datetime)[:14]) - target))


def no_word(outcome: Outcome) -> NoWord:
    """Say why an outcome is no answer."""
    if isinstance(outcome, Failure):
        reason = f"no answer ({outcome.kind.value})"
        return NoWord(reason, _seen(outcome, f"{outcome.kind.value}: {outcome.detail}"))
    if outcome.status == 429:
        return NoWord("the web archive asked for fewer requests", _seen(outcome, "HTTP 429"))
    words = outcome.body[:120].decode("utf-8", "replace")
    shown = " ".join("".join(character if character.isprintable() else " " for character in words).split())
    return NoWord(f"an answer that says nothing (HTTP {outcome.status})", _seen(outcome, shown))


def _seen(outcome: Outcome, value: str) -> Evidence:
    return Evidence("memento", outcome.request.url, value[:600], outcome.asked, outcome.snapshot)


def _error_of(answer: Answer) -> bytes:
    return answer.header("X-Archive-Wayback-Runtime-Error").encode("utf-8", "replace")


def _rows(body: bytes) -> list[tuple[str, str, int]] | None:
    """Return timestamp, address and status of each copy; None when the answer is no list of copies."""
    text = body.decode("utf-8", "replace").strip()
    if not text:
        return []
    if text.startswith("["):
        table = _json(body)
        if not isinstance(table, list) or not all(isinstance(row, list) and len(row) >= 3 for row in table):
            return None
        rows = [[str(cell) for cell in row[:3]] for row in table[1:]]
    else:
        # The plain form begins each line with the sort key.
        rows = [
            line.split(" ")[1:3] + line.split(" ")[4:5] for line in text.splitlines() if line.count(" ") >= 5
        ]
        if not rows:
            return None
    return [
        (row[0], row[1], int(row[2]))
        for row in rows
        if len(row) == 3 and row[2].isdecimal() and len(row[2]) == 3
    ]


def _json(body: bytes) -> object:
    try:
        found: object = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return found


def _quoted(url: str) -> str:
    return quote(without_credentials(url).encode("utf-8", "replace"), safe="")


def _moment(stamp: str) -> str | None:
    """Return a time stamp of fourteen digits as RFC 3339; None when it names no moment."""
    if not _STAMP.fullmatch(stamp) or not stamp.isascii():
        return None
    try:
        moment = dt.datetime.strptime(stamp, "%Y%m%d%H%M%S").replace(tzinfo=dt.UTC)
    except ValueError:
        return None
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _seconds(stamp: str) -> float:
    """Return the seconds of a time stamp, a shortened one taken in its middle; for distances only."""
    full = stamp + {4: "0702000000", 6: "16000000", 8: "120000"}.get(len(stamp), "")
    moment = _moment(full)
    return dt.datetime.fromisoformat(moment.replace("Z", "+00:00")).timestamp() if moment else 0.0
