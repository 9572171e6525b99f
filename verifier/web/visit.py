"""One request on its way: its hops, its retries, and what is made of each answer. One step at a time.

Each step is one exchange. Redirects are followed by hand, so that every hop is guarded, recorded, and
waits in the queue of its own host.
"""

from __future__ import annotations

import datetime as dt
import email.utils
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit

from requests.cookies import RequestsCookieJar

from verifier.patterns import late_pattern
from verifier.web.charset import MAX_BYTES
from verifier.web.interface import Answer, Exchange, Failure, FailureKind, Hop, Outcome, Recorder, Request
from verifier.web.schedule import Again
from verifier.web.transport import Exchanged, Transport, TransportFault

MAX_HOPS = 10
"""Redirects that are followed; browsers give up at 20, no honest site needs 10."""

RETRY_AFTER_CAP = 60.0
"""Seconds that a host may ask to wait (Retry-After); who asks for more is asked in another run."""

ATTEMPTS = 3
"""How often an exchange is tried when it fails in a way that may pass."""

BROKEN_ATTEMPTS = 2
"""How often a body is asked for that breaks off; then what came of it has to do."""

PAUSES = (2.0, 8.0, 30.0)
"""Seconds before the second, third and fourth attempt."""

# Name and refusal are facts about a host that change slowly; certificates do not change within a run.
_ATTEMPTS_OF = {
    FailureKind.NAME: 2,
    FailureKind.REFUSED: 2,
    FailureKind.RESET: ATTEMPTS,
    FailureKind.TIMEOUT: 2,
    FailureKind.PROXY: 2,
    FailureKind.PROTOCOL: 2,
}
_REDIRECTS = (301, 302, 303, 307, 308)
_SLASHES = late_pattern(r"\A(https?:)/{3,}", re.IGNORECASE)
_NO_HOST = late_pattern(r"https?://(?:[?#]|\Z)", re.IGNORECASE)
_LETTERS = late_pattern(r"[\w.-]{1,253}(?::[0-9]{1,5})?")
MAY_PASS = (408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529)
"""Statuses that may be others at a second attempt."""

_READ_AS_PAGES = ("link", "probe")
_NOT_ELSEWHERE = ("authorization", "cookie", "proxy-authorization")
_OF_A_BODY = ("content-type", "content-length", "content-encoding", "transfer-encoding")


@dataclass(slots=True)
class Visit:
    """A request and how far it is."""

    request: Request
    url: str
    begun: float
    asked: str
    method: str = ""
    body: bytes = b""
    hops: tuple[Hop, ...] = ()
    attempts: int = 0
    total_attempts: int = 0
    last: Outcome | None = None
    held: frozenset[str] = frozenset()
    jar: RequestsCookieJar | None = None

    @classmethod
    def of(cls, request: Request, now: float) -> Visit:
        """Begin a request."""
        return cls(request, urldefrag(request.url)[0], now, utc_now(), request.method.upper(), request.body)

    @property
    def cookies(self) -> RequestsCookieJar:
        """The cookies of this visit; made when it begins, since many visits wait for long."""
        if self.jar is None:
            self.jar = RequestsCookieJar()
        return self.jar

    def failure(self, kind: FailureKind, detail: str, now: float) -> Failure:
        """Return that no answer came, with what was tried until now."""
        seconds = max(0.0, now - self.begun)
        return Failure(self.request, kind, detail, self.asked, seconds, self.hops, self.total_attempts)


@dataclass(frozen=True, slots=True)
class Rules:
    """What the steps of all visits go by. ``contact`` is in the transport's User-Agent already."""

    cap: int
    pauses: tuple[float, ...] = PAUSES
    retry_after_cap: float = RETRY_AFTER_CAP


def step(
    visit: Visit,
    transport: Transport,
    rules: Rules,
    *,
    recorder: Recorder | None,
    now: Callable[[], float],
    seconds_left: float | None,
) -> Outcome | Again:
    """Make the next exchange of a visit: the outcome, or what has to happen before its next step.

    ``seconds_left`` is the time until the deadline of the run, None when there is none.
    """
    visit.attempts += 1
    visit.total_attempts += 1
    cap = min(visit.request.cap, rules.cap)
    if recorder is None and visit.request.purpose in _READ_AS_PAGES:
        cap = min(cap, MAX_BYTES)
    when = utc_now() if recorder is not None else ""
    try:
        exchanged = transport.exchange(
            visit.method,
            visit.url,
            headers=_headers(visit),
            body=visit.body,
            cap=cap,
            cookies=visit.cookies,
            seconds=seconds_left,
            wire=recorder is not None,
        )
    except TransportFault as fault:
        return _after_fault(visit, fault, rules, recorder, now())
    snapshot = recorder.keep(_exchange(visit, exchanged, when)) if recorder else None
    retry = _retry_of_status(visit, exchanged, rules)
    answer = _answer(visit, exchanged, snapshot, now())
    if retry is not None:
        visit.last = answer
        return retry
    target = redirect_target(exchanged)
    if target is None or not visit.request.follow:
        return answer
    return _follow(visit, exchanged, target, recorder, now())


def redirect_target(exchanged: Exchanged) -> str | None:
    """Where an answer sends to, as an absolute address; None when it does not."""
    location = exchanged.header("location").strip() if exchanged.status in _REDIRECTS else ""
    if not location:
        return None
    # As browsers do: blanks within are left out, and slashes too many do not make the host a path.
    location = _SLASHES.sub(r"\1//", location.replace("\t", ""))
    # Servers put raw octets of any character set here; as octets they are kept.
    text = quote(location.encode("latin-1", "replace"), safe="!#$%&'()*+,/:;=?@[]~\\^`{|}\"<> ")
    text = (
        text.strip().replace(" ", "%20").replace("\\", "/")
        if "://" not in text[:12]
        else text.replace(" ", "%20")
    )
    try:
        # Of an address that names no host, the rest would be taken from the page that sends there.
        joined = text if _NO_HOST.match(text) else urljoin(exchanged.url, text)
        return urldefrag(_named(joined))[0]
    except ValueError:
        return text


def _named(url: str) -> str:
    """The address with its host in letters, where it stood there in octets of UTF-8."""
    parts = urlsplit(url)
    if "%" not in parts.netloc:
        return url
    try:
        name = unquote(parts.netloc, errors="strict")
    except UnicodeDecodeError:
        return url
    return parts._replace(netloc=name).geturl() if _LETTERS.fullmatch(name) else url


def retry_after(text: str) -> float | None:
    """Seconds that a ``Retry-After`` asks to wait (RFC 9110, section 10.2.3); None when it does not say."""
    text = text.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        moment = email.utils.parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=dt.UTC)
    return max(0.0, (moment - dt.datetime.now(dt.UTC)).total_seconds())


@lru_cache(maxsize=8192)
def host_of(url: str) -> str:
    """Return whose queue an address waits in: its host, with the port if that is not a usual one."""
    try:
        parts = urlsplit(url)
        name, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return ""
    return name if port in (None, 80, 443) else f"{name}:{port}"


def utc_now() -> str:
    """The time of day in UTC, as RFC 3339 writes it."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _after_fault(
    visit: Visit, fault: TransportFault, rules: Rules, recorder: Recorder | None, now: float
) -> Outcome | Again:
    failure = _kept(visit.failure(fault.kind, fault.detail, now), recorder)
    if visit.attempts >= _ATTEMPTS_OF.get(fault.kind, 1):
        return failure
    visit.last = failure
    return Again(host_of(visit.url), after=_pause(visit, rules), rank=visit.total_attempts)


def _kept(failure: Failure, recorder: Recorder | None) -> Failure:
    """Have the archive keep that an attempt failed."""
    return failure if recorder is None else replace(failure, snapshot=recorder.keep_failure(failure))


def _retry_of_status(visit: Visit, exchanged: Exchanged, rules: Rules) -> Again | None:
    """Whether the answer is one that may be another after a while."""
    if exchanged.broken and visit.attempts < BROKEN_ATTEMPTS:
        return Again(host_of(visit.url), after=_pause(visit, rules), rank=visit.total_attempts)
    if exchanged.status not in MAY_PASS or visit.attempts >= ATTEMPTS:
        return None
    asked = retry_after(exchanged.header("retry-after"))
    if asked is not None and asked > rules.retry_after_cap:
        return None
    too_many = exchanged.status == 429
    pause = max(asked, 0.0) if asked is not None else _pause(visit, rules)
    hold = pause if too_many or asked is not None else 0.0
    return Again(host_of(visit.url), after=pause, rank=visit.total_attempts, hold=hold, slow=too_many)


def _pause(visit: Visit, rules: Rules) -> float:
    return rules.pauses[min(visit.attempts - 1, len(rules.pauses) - 1)] if rules.pauses else 0.0


def _follow(
    visit: Visit, exchanged: Exchanged, target: str, recorder: Recorder | None, now: float
) -> Outcome | Again:
    visit.hops += (Hop(visit.url, exchanged.status, target),)
    fault = ""
    # The same address again is no loop yet: with the cookie just set it may answer otherwise.
    held = frozenset(cookie.name for cookie in visit.cookies)
    new, visit.held = held - visit.held, visit.held | held
    if sum(hop.url == target for hop in visit.hops) > 1 and not new:
        fault = f"the redirects go round in a circle: {target}"
    elif len(visit.hops) > MAX_HOPS:
        fault = f"more than {MAX_HOPS} redirects"
    if fault:
        return _kept(visit.failure(FailureKind.REDIRECTS, fault, now), recorder)
    if exchanged.status == 303 or (exchanged.status in (301, 302) and visit.method == "POST"):
        visit.method, visit.body = ("HEAD" if visit.method == "HEAD" else "GET"), b""
    visit.url = target
    visit.attempts = 0
    # Once begun, a visit goes on before others begin: a session of the site may end soon.
    return Again(host_of(target), rank=-1)


def _headers(visit: Visit) -> dict[str, str]:
    """The headers of the caller, without what is secret elsewhere or belongs to a body that is gone."""
    if not visit.request.headers:
        return {}
    own = host_of(visit.url) == host_of(visit.request.url)
    without_body = bool(visit.request.body) and not visit.body
    return {
        name: value
        for name, value in visit.request.headers.items()
        if (own or name.casefold() not in _NOT_ELSEWHERE)
        and not (without_body and name.casefold() in _OF_A_BODY)
    }


def _answer(visit: Visit, exchanged: Exchanged, snapshot: str | None, now: float) -> Answer:
    # The archive has the whole; what is read of a page need not wait in memory with more.
    as_page = visit.request.purpose in _READ_AS_PAGES
    return Answer(
        request=visit.request,
        url=urldefrag(exchanged.url)[0],
        status=exchanged.status,
        headers=exchanged.headers,
        body=exchanged.body[:MAX_BYTES] if as_page else exchanged.body,
        asked=visit.asked,
        seconds=max(0.0, now - visit.begun),
        hops=visit.hops,
        truncated=exchanged.truncated or (as_page and len(exchanged.body) > MAX_BYTES),
        snapshot=snapshot,
        fault=exchanged.fault,
    )


def _exchange(visit: Visit, exchanged: Exchanged, when: str) -> Exchange:
    return Exchange(
        url=urldefrag(exchanged.url)[0],
        when=when,
        request_head=exchanged.request_head,
        request_body=visit.body,
        response_head=exchanged.response_head,
        payload=exchanged.payload,
        truncated=exchanged.payload_truncated,
        address=exchanged.address,
    )
