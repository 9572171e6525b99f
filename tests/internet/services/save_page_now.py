"""Save Page Now 2: a job, its status, and the refusals, which come with HTTP 200. From its documentation."""

from __future__ import annotations

import hashlib
from urllib.parse import parse_qs, unquote, urlsplit

from tests.internet.interface import Received, Reply
from tests.internet.services.replies import page, sent_to, told

TAKEN = "20260301100005"
"""The time stamp of every copy that is taken here."""

REFUSING: dict[str, tuple[str, str]] = {
    "refuses.example": ("error:blocked-url", "This URL is in the list of sites that are not captured."),
    "often.example": ("error:too-many-daily-captures", "This URL has been already captured 10 times today."),
    "limited.example": ("error:user-session-limit", "You have reached your limit of active sessions."),
}
"""Sites whose pages are refused at once, with class and words."""

FAILING: dict[str, tuple[str, str]] = {
    "slow.example": ("error:browsing-timeout", "The page took too long."),
    "missing.example": ("error:not-found", "The server said that the page does not exist."),
}
"""Sites whose capture begins and fails."""


class SavePageNow:
    """The service; it remembers the jobs that it was given. The first question for a job finds it pending."""

    def __init__(self) -> None:
        self._jobs: dict[str, str] = {}
        self._asked: dict[str, int] = {}

    def __call__(self, received: Received) -> Reply:
        path = received.path
        if path == "/save/status/system":
            return told({"recent_captures": 941, "status": "ok", "queues": {}})
        if path.startswith("/save/status/"):
            return self._status(unquote(path.removeprefix("/save/status/")))
        if received.method == "POST":
            return self._submitted(received)
        tail = urlsplit(received.url).query
        return _anonymous(unquote(path.removeprefix("/save/")) + ("?" + tail if tail else ""))

    def _submitted(self, received: Received) -> Reply:
        if not received.header("Authorization").startswith("LOW "):
            return told({"message": "You need to be logged in to use Save Page Now."}, 401)
        url = parse_qs(received.body.decode()).get("url", [""])[0]
        refusal = _error(REFUSING, url)
        if refusal is not None:
            return refusal
        if urlsplit(url).hostname == "crowded.example":
            return page("Too Many Requests", 429)
        job = "spn2-" + hashlib.sha1(url.encode(), usedforsecurity=False).hexdigest()
        self._jobs[job] = url
        return told({"url": url, "job_id": job})

    def _status(self, job: str) -> Reply:
        url = self._jobs.get(job)
        if url is None:
            words = {"status": "error", "status_ext": "error:no-access", "message": "No such job."}
            return told({**words, "job_id": job})
        self._asked[job] = self._asked.get(job, 0) + 1
        if self._asked[job] == 1:
            return told({"status": "pending", "job_id": job, "resources": []})
        failure = _error(FAILING, url)
        if failure is not None:
            return failure
        done = {"status": "success", "job_id": job, "original_url": url, "timestamp": TAKEN}
        return told({**done, "duration_sec": 6.2, "resources": [url], "outlinks": {}, "screenshot": None})


def _anonymous(url: str) -> Reply:
    if _error(REFUSING, url) is not None:
        return page("Item Not Available", 200)
    return sent_to(f"https://web.archive.org/web/{TAKEN}/{url}")


def _error(table: dict[str, tuple[str, str]], url: str) -> Reply | None:
    said = table.get(urlsplit(url).hostname or "")
    return told({"status": "error", "status_ext": said[0], "message": said[1]}) if said else None
