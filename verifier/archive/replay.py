"""Answering requests from an archive instead of the network, so that an audit can be repeated.

Of several exchanges with one address the last counts: the one that the retries ended with. An archive that
holds a failure gives that failure again, one that holds nothing says so.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from verifier.archive.addresses import key_of
from verifier.archive.reading import ArchivedRecord, DamagedArchive, read_file, read_record, warc_files
from verifier.archive.writing import headers_of
from verifier.files import UnreadableFile
from verifier.web.codings import taken_off
from verifier.web.interface import Answer, Failure, FailureKind, Hop, Outcome, Request
from verifier.web.transport import Exchanged
from verifier.web.visit import redirect_target

_MOST_HOPS = 20
_REDIRECTED_BY_GET = (301, 302, 303)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an event of an address stands; ``failed`` tells a failure from an exchange."""

    path: Path
    offset: int
    status: int
    failed: bool


@dataclass(frozen=True, slots=True)
class _Pending:
    """A response whose request, which tells the method, stands behind it."""

    record_id: str
    key: str
    place: _Place


class Replay:
    """A `Fetcher` that answers from WARC files; safe for several threads.

    ``damages`` are the parts that could not be read; all whole records are used.

    Args:
        archive: a folder of ``.warc.gz`` files, or one such file.
        since: what is older is not looked at; None for everything.

    Raises:
        UnreadableFile: there is no such archive, or no WARC file in it.
    """

    def __init__(self, archive: Path, since: dt.datetime | None = None) -> None:
        self._folder = archive if archive.is_dir() else archive.parent
        self._events: dict[tuple[str, str], list[_Place]] = {}
        damages: list[DamagedArchive] = []
        oldest = since.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if since else ""
        for path in warc_files(archive):
            if since and _is_older(path, since):
                continue
            methods: dict[str, str] = {}
            pending: list[_Pending] = []
            for item in read_file(path):
                if isinstance(item, DamagedArchive):
                    damages.append(item)
                elif item.headers.get("warc-date", "") < oldest:
                    continue
                elif item.kind == "response":
                    place = _Place(path, item.offset, _status(item), failed=False)
                    pending.append(_Pending(item.headers.get("warc-record-id", ""), key_of(item.url), place))
                elif item.kind == "request":
                    methods[item.headers.get("warc-concurrent-to", "")] = _method(item)
                elif item.kind == "metadata":
                    self._learn(pending, methods)
                    self._take_failure(path, item)
            self._learn(pending, methods)
        self.damages = tuple(damages)

    @property
    def is_empty(self) -> bool:
        """Whether it holds no answer to anything."""
        return not self._events

    def holds(self, request: Request) -> bool:
        """Whether anything is known of the very address of a request."""
        return (request.method.upper(), key_of(request.url.partition("#")[0])) in self._events

    def fetch(self, request: Request) -> Outcome:
        """Give the answer or failure that the archive holds, its redirects followed within the archive."""
        url, method = request.url.partition("#")[0], request.method.upper()
        hops: tuple[Hop, ...] = ()
        asked = ""
        for _ in range(_MOST_HOPS):
            place = self._last(method, url, request)
            if place is None:
                detail = "the archive holds no answer" + (f" of {url}" if hops else "")
                return Failure(request, FailureKind.UNKNOWN, detail, asked, hops=hops)
            try:
                record = read_record(place.path, place.offset)
            except (DamagedArchive, UnreadableFile) as fault:
                return Failure(request, FailureKind.UNKNOWN, str(fault), asked, hops=hops)
            snapshot = f"{self._folder.name}/{place.path.name}#{place.offset}"
            asked = asked or record.headers.get("warc-date", "")
            if place.failed:
                return _failure(request, record, hops, snapshot)
            exchanged = _exchanged(record, request.cap)
            target = redirect_target(exchanged)
            if target is None or not request.follow:
                return _answer(request, exchanged, record, hops, snapshot)
            hops += (Hop(url, exchanged.status, target),)
            if exchanged.status == 303 or (exchanged.status in _REDIRECTED_BY_GET and method == "POST"):
                method = "HEAD" if method == "HEAD" else "GET"
            url = target
        detail = f"more than {_MOST_HOPS} redirects in the archive"
        return Failure(request, FailureKind.REDIRECTS, detail, asked, hops=hops)

    def _last(self, method: str, url: str, request: Request) -> _Place | None:
        events = self._events.get((method, key_of(url)), [])
        for place in reversed(events):
            # "Not modified" is an answer only to who has the page; who replays has it not.
            if place.status != 304 or request.is_conditional:
                return place
        return events[-1] if events else None

    def _learn(self, pending: list[_Pending], methods: Mapping[str, str]) -> None:
        for item in pending:
            method = methods.get(item.record_id, "GET")
            self._events.setdefault((method, item.key), []).append(item.place)
        pending.clear()

    def _take_failure(self, path: Path, record: ArchivedRecord) -> None:
        told = _told(record)
        if told is None:
            return
        # It happened at the end of the hops, unless the hops themselves were the failure.
        hops = _hops(told)
        where = str(told.get("url", ""))
        if hops and told.get("kind") != FailureKind.REDIRECTS:
            where = hops[-1].location
        key = (str(told.get("method", "GET")).upper(), key_of(where))
        self._events.setdefault(key, []).append(_Place(path, record.offset, 0, failed=True))


def _is_older(path: Path, since: dt.datetime) -> bool:
    """Whether a file was written to its end before a moment, so that it need not be unpacked."""
    try:
        return path.stat().st_mtime < since.timestamp() - 1
    except OSError:
        return False


def _status(record: ArchivedRecord) -> int:
    words = record.block[:40].split()
    return int(words[1]) if len(words) > 1 and words[1].isdigit() and len(words[1]) == 3 else 0


def _method(record: ArchivedRecord) -> str:
    return record.block[:20].partition(b" ")[0].decode("latin-1").upper() or "GET"


def _told(record: ArchivedRecord) -> Mapping[str, object] | None:
    """Return the failure that a metadata record tells of; None when it is another record."""
    if not record.headers.get("content-type", "").startswith("application/json"):
        return None
    try:
        told = json.loads(record.block)
    except (ValueError, RecursionError):
        return None
    failure = told.get("failure") if isinstance(told, dict) else None
    return failure if isinstance(failure, dict) else None


def _hops(told: Mapping[str, object]) -> tuple[Hop, ...]:
    hops = told.get("hops")
    found = []
    for hop in hops[:_MOST_HOPS] if isinstance(hops, list) else ():
        if isinstance(hop, dict):
            status = hop.get("status")
            number = status if isinstance(status, int) else 0
            found.append(Hop(str(hop.get("url", "")), number, str(hop.get("location", ""))))
    return tuple(found)


def _failure(request: Request, record: ArchivedRecord, hops: tuple[Hop, ...], snapshot: str) -> Outcome:
    told = _told(record) or {}
    kinds = {kind.value: kind for kind in FailureKind}
    kind = kinds.get(str(told.get("kind", "")), FailureKind.UNKNOWN)
    seconds, attempts = told.get("seconds"), told.get("attempts")
    return Failure(
        request,
        kind,
        str(told.get("detail", "")),
        str(told.get("asked", "")),
        float(seconds) if isinstance(seconds, (int, float)) else 0.0,
        hops or _hops(told),
        attempts if isinstance(attempts, int) else 1,
        snapshot,
    )


def _exchanged(record: ArchivedRecord, cap: int) -> Exchanged:
    head, payload = record.head_and_payload
    _, headers = headers_of(head)
    coding = ", ".join(value for name, value in headers if name.casefold() == "content-encoding")
    cut = record.headers.get("warc-truncated", "") == "length"
    body, longer, damage = taken_off(payload, coding, cap)
    return Exchanged(
        url=record.url,
        status=_status(record),
        headers=headers,
        body=body,
        truncated=cut or longer,
        request_head=b"",
        response_head=head,
        payload=payload,
        payload_truncated=cut,
        fault=(_broken_off(headers, payload) if cut and len(payload) < cap else "") or damage,
        address=record.headers.get("warc-ip-address", ""),
    )


def _broken_off(headers: tuple[tuple[str, str], ...], payload: bytes) -> str:
    """Say so where less of a body was kept than its head announces."""
    told = next((value.strip() for name, value in headers if name.casefold() == "content-length"), "")
    short = told.isascii() and told.isdigit() and int(told[:18]) > len(payload)
    return f"the body broke off after {len(payload):,} bytes" if short else ""


def _answer(
    request: Request, exchanged: Exchanged, record: ArchivedRecord, hops: tuple[Hop, ...], snapshot: str
) -> Answer:
    return Answer(
        request=request,
        url=exchanged.url,
        status=exchanged.status,
        headers=exchanged.headers,
        body=exchanged.body,
        asked=record.headers.get("warc-date", ""),
        hops=hops,
        truncated=exchanged.truncated,
        snapshot=snapshot,
        fault=exchanged.fault,
    )
