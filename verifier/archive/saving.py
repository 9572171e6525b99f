"""Save Page Now: asking the Wayback Machine to take a copy of a page, and reading how far it is.

Version 2 of the interface, after its public documentation; a refusal comes with HTTP 200 too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote, urlencode

from verifier.archive.addresses import without_credentials
from verifier.archive.mementos import NoWord, no_word
from verifier.model import Evidence
from verifier.patterns import late_pattern
from verifier.web.interface import Answer, Outcome, Request

SIGNED_INTERVAL, UNSIGNED_INTERVAL = 9.0, 20.0
"""Seconds between two submissions: seven a minute are taken with the key of an account, three without."""

POLL_INTERVAL = 5.0
"""Seconds between two questions how far a job is."""

_MOST_POLLS = 24  # a copy is taken within two minutes, or fails
_HOST = "https://web.archive.org/save"
_CAP = 256 * 1024
_JOB = late_pattern(r"[A-Za-z0-9_-]{1,100}")


class RefusalKind(StrEnum):
    """What a refusal means for the page, and for the rest of the run."""

    GIVE_UP = "give-up"
    """This page will not be taken."""
    LATER = "later"
    """It may be taken another time."""
    STOP = "stop"
    """Nothing more is taken from us in this run."""
    UNKNOWN = "unknown"
    """A class of error that is not known; taken for neither."""


_GIVE_UP = """bad-request blocked blocked-client-ip blocked-url filesize-limit ftp-access-denied
http-version-not-supported invalid-url-syntax invalid-host-resolution method-not-allowed not-implemented
no-access not-found too-many-redirects unauthorized"""
_LATER = """bad-gateway browsing-timeout cannot-fetch celery gateway-timeout internal-server-error
invalid-server-response job-failed no-browsers-available no-captures protocol-error proxy-error read-timeout
service-unavailable soft-time-limit-exceeded too-many-daily-captures"""
_STOP = "bandwidth-limit-exceeded too-many-requests user-session-limit max-daily-bandwidth"
REFUSALS: Mapping[str, RefusalKind] = {
    **dict.fromkeys(_GIVE_UP.split(), RefusalKind.GIVE_UP),
    **dict.fromkeys(_LATER.split(), RefusalKind.LATER),
    **dict.fromkeys(_STOP.split(), RefusalKind.STOP),
}
"""The error classes of the interface, without their prefix ``error:``."""


@dataclass(frozen=True, slots=True)
class Submitted:
    """The page is in the queue under this job."""

    job: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Pending:
    """The copy is being taken; ask again in five seconds or more."""

    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Saved:
    """The copy is taken and stands at this address."""

    url: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Refused:
    """The page was not taken: the class of the refusal, its name, and what was said."""

    kind: RefusalKind
    name: str
    message: str
    evidence: Evidence


def save_request(url: str, key: str = "", secret: str = "") -> Request:
    """Build the submission of a page, signed when there is a key of an account (then more are taken)."""
    url = without_credentials(url)
    headers = {"Accept": "application/json"}
    if not key or not secret:
        return Request(f"{_HOST}/{_plain(url)}", purpose="submit", headers=headers, cap=_CAP)
    headers |= {
        "Authorization": f"LOW {key}:{secret}",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    body = urlencode({"url": url.encode("utf-8", "replace"), "skip_first_archive": "1"}).encode("ascii")
    return Request(_HOST, purpose="submit", method="POST", headers=headers, body=body, cap=_CAP)


def status_request(job: str) -> Request:
    """Build the question how far a job is."""
    headers = {"Accept": "application/json"}
    return Request(
        f"{_HOST}/status/{quote(job[:100].encode('utf-8', 'replace'), safe='')}",
        purpose="submit",
        headers=headers,
        cap=_CAP,
    )


def read_submission(outcome: Outcome) -> Submitted | Saved | Refused | NoWord:
    """Read the answer to `save_request`: a job, for an unsigned one the copy itself, or a refusal."""
    if not isinstance(outcome, Answer):
        return no_word(outcome)
    told = _told(outcome)
    refusal = _refusal(outcome, told)
    if refusal is not None:
        return refusal
    job = told.get("job_id")
    if outcome.status == 200 and isinstance(job, str) and _JOB.fullmatch(job):
        return Submitted(job, _seen(outcome, f"job {job}"))
    copy = re.match(r"https?://web\.archive\.org/web/\d{14}/\S+", outcome.url)
    if outcome.status == 200 and copy:
        return Saved(copy[0], _seen(outcome, copy[0]))
    return no_word(outcome)


def read_status(outcome: Outcome) -> Pending | Saved | Refused | NoWord:
    """Read the answer to `status_request`."""
    if not isinstance(outcome, Answer) or outcome.status != 200:
        return no_word(outcome)
    told = _told(outcome)
    refusal = _refusal(outcome, told)
    if refusal is not None:
        return refusal
    if told.get("status") == "pending":
        return Pending(_seen(outcome, "pending"))
    stamp, original = told.get("timestamp"), told.get("original_url")
    if told.get("status") != "success" or not isinstance(stamp, str) or not isinstance(original, str):
        return no_word(outcome)
    if re.fullmatch(r"[0-9]{14}", stamp) and original.startswith(("http://", "https://")):
        address = f"https://web.archive.org/web/{stamp}/{original}"
        return Saved(address, _seen(outcome, f"success {address}"))
    return no_word(outcome)


def save_page(
    url: str, ask: Callable[[Request, float], Outcome], key: str = "", secret: str = ""
) -> Saved | Refused | NoWord | Pending:
    """Have a copy taken of a page, and wait for it.

    Args:
        url: the page.
        ask: sends a request after so many seconds, and returns its outcome.
        key: of an account; without one the page is submitted unsigned.
        secret: what belongs to the key.

    Returns `Pending` for a job that is not done after two minutes: its copy may still come.
    """
    said = read_submission(ask(save_request(url, key, secret), 0.0))
    if not isinstance(said, Submitted):
        return said
    progress: Saved | Refused | NoWord | Pending = Pending(said.evidence)
    for _ in range(_MOST_POLLS):
        progress = read_status(ask(status_request(said.job), POLL_INTERVAL))
        if not isinstance(progress, Pending):
            break
    return progress


SaveReply = Saved | Refused | NoWord | Pending


def save_pages(
    urls: Iterable[str], ask: Callable[[Request, float], Outcome], key: str = "", secret: str = ""
) -> Iterator[tuple[str, SaveReply | None]]:
    """Have copies taken of pages, one after the other, with the pause between two that the archive asks for.

    Yields each address with what came of it; None for those that were not submitted because the archive
    takes nothing more from us.
    """
    pause = SIGNED_INTERVAL if key and secret else UNSIGNED_INTERVAL
    stopped = False
    for number, url in enumerate(urls):
        if stopped:
            yield url, None
            continue

        def later(request: Request, seconds: float, wait: float = pause if number else 0.0) -> Outcome:
            # Only the submission itself waits for the pause; questions how far it is have their own.
            return ask(request, seconds or wait)

        said = save_page(url, later, key, secret)
        throttled = isinstance(said, NoWord) and "fewer requests" in said.reason
        stopped = throttled or (isinstance(said, Refused) and said.kind is RefusalKind.STOP)
        yield url, said


def _plain(url: str) -> str:
    """Return an address as a part of another one: its own percent-encoding stays as it is."""
    return quote(url.encode("utf-8", "replace"), safe="!$&'()*+,/:;=?@[]~%-._")


def _told(answer: Answer) -> Mapping[str, object]:
    try:
        told = json.loads(answer.body)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _refusal(answer: Answer, told: Mapping[str, object]) -> Refused | None:
    name = told.get("status_ext")
    if told.get("status") != "error" and not isinstance(name, str):
        return None
    bare = str(name or "").removeprefix("error:")[:80]
    kind = REFUSALS.get(
        bare, RefusalKind.STOP if bare.startswith("max-daily-bandwidth") else RefusalKind.UNKNOWN
    )
    message = " ".join(str(told.get("message", "")).split())[:300]
    return Refused(kind, bare, message, _seen(answer, f"{bare}: {message}"))


def _seen(outcome: Outcome, value: str) -> Evidence:
    return Evidence("submission", outcome.request.url, value[:600], outcome.asked, outcome.snapshot)
