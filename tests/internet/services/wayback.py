"""The Wayback Machine: availability, CDX, playback, time maps. Save Page Now has its own module."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from tests.internet.interface import Behaviour, Received, Reply
from tests.internet.services.replies import page, sent_to, text, told
from tests.internet.services.save_page_now import TAKEN, SavePageNow
from tests.internet.services.world import CAPTURES, CLOSED_SITES, Capture

_FIELDS = "urlkey timestamp original mimetype statuscode digest length"
_CLOSED = "org.archive.util.io.RuntimeIOException: AdministrativeAccessControlException: Blocked Site Error"


def _key(url: str) -> str:
    """An address as the archive sorts it: without scheme, ``www`` and last slash."""
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", url.lower()).rstrip("/")


def _moment(stamp: str) -> dt.datetime:
    full = stamp + "20000101000000"[len(stamp) :]
    return dt.datetime.strptime(full, "%Y%m%d%H%M%S").replace(tzinfo=dt.UTC)


def _apart(capture: Capture, stamp: str) -> float:
    wanted = _moment(stamp or "20991231235959")
    return abs((_moment(capture.timestamp) - wanted).total_seconds())


def availability(captures: Sequence[Capture] = CAPTURES) -> Behaviour:
    """archive.org: the copy nearest to a time, whatever its status; revisits are skipped."""

    def answer(received: Received) -> Reply:
        if received.path != "/wayback/available":
            return page("Internet Archive")
        url, stamp = received.query.get("url", ""), received.query.get("timestamp", "")
        held = [c for c in captures if _key(c.url) == _key(url) and c.status != "-"]
        if not held or urlsplit(url).hostname in CLOSED_SITES:
            return told({"url": url, "archived_snapshots": {}})
        best = min(held, key=lambda capture: _apart(capture, stamp))
        address = f"http://web.archive.org/web/{best.timestamp}/{best.url}"
        closest = {"status": best.status, "available": True, "url": address, "timestamp": best.timestamp}
        return told({"url": url, "archived_snapshots": {"closest": closest}, "timestamp": stamp})

    return answer


def _digest(capture: Capture) -> str:
    raw = hashlib.sha1(capture.body.encode(), usedforsecurity=False).hexdigest().upper()
    return raw[:32]


def _cdx(received: Received, captures: Sequence[Capture]) -> Reply:
    query = received.query
    url = query.get("url", "")
    if (urlsplit(url).hostname or url.partition("/")[0]) in CLOSED_SITES:
        return text(_CLOSED, 403, ("X-Archive-Wayback-Runtime-Error", _CLOSED))
    held = [c for c in captures if _key(c.url) == _key(url)]
    if query.get("matchType") == "prefix":
        held = [c for c in captures if _key(c.url).startswith(_key(url))]
    if query.get("collapse") == "urlkey":
        held = list({_key(c.url): c for c in reversed(held)}.values())
    if query.get("filter") == "statuscode:200":
        held = [c for c in held if c.status == "200"]
    first, last = query.get("from", ""), query.get("to", "")
    held = [c for c in held if c.timestamp >= first and (not last or c.timestamp[: len(last)] <= last)]
    held.sort(key=lambda capture: capture.timestamp)
    limit = int(query.get("limit", "0"))
    held = held[limit:] if limit < 0 else held[:limit] if limit else held
    names = (query.get("fl") or _FIELDS.replace(" ", ",")).split(",")
    rows = [[_cell(name, capture) for name in names] for capture in held]
    if query.get("output") == "json":
        return told([names, *rows] if rows else [])
    return text("".join(" ".join(row) + "\n" for row in rows))


def _cell(name: str, capture: Capture) -> str:
    values = {
        "urlkey": _key(capture.url),
        "timestamp": capture.timestamp,
        "original": capture.url,
        "mimetype": "warc/revisit" if capture.status == "-" else capture.kind,
        "statuscode": capture.status,
        "digest": _digest(capture),
        "length": str(len(capture.body) + 400),
    }
    return values.get(name, "")


_PLAYBACK = re.compile(r"/web/(?P<stamp>\d{4,14})(?P<flag>[a-z]{2}_)?/(?P<url>.+)", re.DOTALL)


def _playback(received: Received, captures: Sequence[Capture]) -> Reply:
    asked = received.path + ("?" + urlsplit(received.url).query if urlsplit(received.url).query else "")
    found = _PLAYBACK.match(unquote(asked))
    if found is None:
        return page("Wayback Machine", 404)
    url, stamp, flag = found["url"], found["stamp"], found["flag"] or ""
    if urlsplit(url).hostname in CLOSED_SITES:
        return page("This URL has been excluded from the Wayback Machine.", 403)
    held = [c for c in captures if _key(c.url) == _key(url) and c.status != "-"]
    if stamp == TAKEN:
        held = [Capture(url, TAKEN)]
    if not held:
        return page("The Wayback Machine has not archived that URL.", 404)
    best = min(held, key=lambda capture: _apart(capture, stamp))
    if best.timestamp != stamp:
        return sent_to(f"https://web.archive.org/web/{best.timestamp}{flag}/{best.url}")
    when = _moment(stamp).strftime("%a, %d %b %Y %H:%M:%S GMT")
    links = (
        f'<{best.url}>; rel="original", <https://web.archive.org/web/timemap/link/{best.url}>; '
        f'rel="timemap"; type="application/link-format", <https://web.archive.org/web/{best.url}>; '
        f'rel="timegate", <https://web.archive.org/web/{stamp}/{best.url}>; rel="memento"; datetime="{when}"'
    )
    headers = (
        ("Content-Type", best.kind),
        ("Memento-Datetime", when),
        ("Link", links),
        ("x-archive-orig-content-type", best.kind),
    )
    return Reply(int(best.status), headers, best.body.encode())


def _time_map(url: str, captures: Sequence[Capture]) -> Reply:
    held = sorted((c for c in captures if _key(c.url) == _key(url)), key=lambda capture: capture.timestamp)
    if not held:
        return text("", 404)
    lines = [f'<{url}>; rel="original"']
    for capture in held:
        when = _moment(capture.timestamp).strftime("%a, %d %b %Y %H:%M:%S GMT")
        address = f"https://web.archive.org/web/{capture.timestamp}/{capture.url}"
        lines.append(f'<{address}>; rel="memento"; datetime="{when}"')
    return text(",\n".join(lines), kind="application/link-format")


def wayback(captures: Sequence[Capture] = CAPTURES) -> Behaviour:
    """web.archive.org."""
    save = SavePageNow()

    def answer(received: Received) -> Reply:
        path = received.path
        if path.startswith("/cdx/search/cdx"):
            return _cdx(received, captures)
        if path == "/save" or path.startswith("/save/"):
            return save(received)
        if path.startswith("/web/timemap/link/"):
            return _time_map(unquote(path.removeprefix("/web/timemap/link/")), captures)
        return _playback(received, captures)

    return answer
