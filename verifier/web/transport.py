"""One exchange: a request goes out, an answer comes back or a fault is told. No redirects, no retries."""

from __future__ import annotations

import http.client
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies

import requests
from requests.cookies import RequestsCookieJar, extract_cookies_to_jar, get_cookie_header
from requests.utils import get_environ_proxies, prepend_scheme_if_needed, select_proxy
from urllib3.exceptions import HTTPError

from verifier.patterns import late_pattern
from verifier.web.codings import ACCEPTED, taken_off
from verifier.web.connections import Adapter, under_way
from verifier.web.faults import Fault, causes_of, fault_by_proxy, fault_of
from verifier.web.guard import Guard, GuardRefusal, ImpossibleAddress
from verifier.web.interface import FailureKind
from verifier.web.lean import LeanAnswer
from verifier.web.stopwatch import Stopwatch, Timer

ACCEPT = "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8"
ACCEPT_LANGUAGE = "en, *;q=0.5"

# No password, nothing to escape, no dots to resolve: what is sent as it is written. Requests would write
# escapes anew, yet there are hosts that know their pages by the very letters.
_TIDY = late_pattern(
    r"https?://[a-z0-9][a-z0-9.-]{0,250}(?::[1-9][0-9]{0,4})?/(?!\.)(?:[A-Za-z0-9_~!$&'()*+,;=:@-]|\.(?!\.)|/(?!\.)|"
    r"%(?!2[eE])[0-9A-Fa-f]{2})*"
    r"(?:\?(?:[A-Za-z0-9_~!$&'()*+,;=:@/?.-]|%[0-9A-Fa-f]{2})+)?\Z"
)
_GZIP = b"\x1f\x8b\x08"
_PIECE = 65536
_ENOUGH = 16 * 1024
# A page that comes too slowly is judged by what came when it is at least this long.


class TransportFault(Exception):
    """Why an exchange gave no answer: its kind and a phrase."""

    def __init__(self, kind: FailureKind, detail: str) -> None:
        super().__init__(detail)
        self.kind = kind
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Exchanged:
    """An answer with what went over the wire. ``url`` is as it was sent, percent-encoded.

    ``broken`` says that the body broke off before its end: what came of it is here. ``fault`` tells that, or
    that it could not be unpacked.
    """

    url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    truncated: bool
    payload: bytes
    payload_truncated: bool
    broken: bool = False
    fault: str = ""
    address: str = ""
    request_head: bytes = b""
    response_head: bytes = b""

    def header(self, name: str) -> str:
        """The first header of that name, case aside; "" when there is none."""
        wanted, length = name.casefold(), len(name)
        for key, value in self.headers:
            if len(key) == length and key.casefold() == wanted:
                return value
        return ""


class Transport:
    """Makes exchanges. Safe to use from several threads.

    Args:
        guard: which addresses may be asked.
        context: whose certificates are believed.
        user_agent: who asks.
        timeout: seconds to connect, and seconds between two bytes.
        total: seconds for a whole exchange.
        hosts: to how many hosts connections are kept open; ``open_each`` how many to one host or proxy.
    """

    def __init__(
        self,
        guard: Guard,
        context: ssl.SSLContext,
        *,
        user_agent: str,
        timeout: float,
        total: float,
        hosts: int,
        open_each: int,
    ) -> None:
        self._guard = guard
        self._user_agent = user_agent
        self._timeout = timeout
        self._total = total
        self._proxies: dict[str, dict[str, str]] = {}
        self._unproxied: bool | None = None
        self._stopwatch = Stopwatch()
        self._adapter = Adapter(guard, context, hosts=hosts, open_each=open_each)

    def exchange(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str],
        body: bytes,
        cap: int,
        cookies: RequestsCookieJar,
        seconds: float | None = None,
        wire: bool = True,
    ) -> Exchanged:
        """Ask once, in at most ``seconds`` (and never more than the total), and read at most ``cap`` bytes.

        Without ``wire`` the heads and the address are left out, which only an archive wants.

        Cookies of the answer go into ``cookies``, and those that fit the address are sent.

        Raises:
            TransportFault: no answer came.
        """
        total = self._total if seconds is None else min(self._total, seconds)
        proxied = False
        with self._stopwatch.limit(total) as timer:
            try:
                self._guard.check_url(url)
                prepared = self._prepared(method, url, headers, body, cookies)
                proxies = self._proxies_of(str(prepared.url))
                proxied = bool(proxies)
                under_way.timer = timer
                wait = min(self._timeout, timer.left)
                response = self._adapter.ask(prepared, wait, proxies)
                try:
                    # The socket is asked now: it goes back to its pool with the end of the body.
                    address = _address(response.raw) if wire and not proxied else ""
                    read = self._read(prepared, response, cap, timer, cookies, proxied=proxied)
                    return _with_wire(read, prepared, response, address) if wire else read
                finally:
                    response.close()
            except GuardRefusal as refusal:
                raise TransportFault(FailureKind.GUARD, str(refusal)) from None
            except ImpossibleAddress as impossible:
                raise TransportFault(FailureKind.MALFORMED, str(impossible)) from None
            except (OSError, HTTPError, ValueError, http.client.HTTPException) as problem:
                raise TransportFault(*self._fault(problem, timer, total, proxied=proxied)) from None
            finally:
                under_way.timer, under_way.sent = None, timer.sent

    def close(self) -> None:
        """Cut what is under way and close all connections."""
        self._stopwatch.close()
        self._adapter.close()

    def _proxies_of(self, url: str) -> dict[str, str]:
        """The proxy for an address by the environment; looked up once a host, since that takes a while."""
        if self._unproxied is None:
            # To look a host up in the environment takes as long as to ask it.
            self._unproxied = not getproxies().keys() - {"no"}
        if self._unproxied:
            return {}
        parts = urlsplit(url)
        place = f"{parts.scheme}://{parts.netloc}"
        known = self._proxies.get(place)
        if known is None:
            proxy = select_proxy(place, get_environ_proxies(place, no_proxy=None))
            known = {parts.scheme: _with_scheme(proxy)} if proxy else {}
            self._proxies[place] = known
        return known

    @staticmethod
    def _fault(problem: BaseException, timer: Timer, total: float, *, proxied: bool) -> Fault:
        if timer.expired:
            return FailureKind.TIMEOUT, f"no whole answer within {total:.0f} s"
        return fault_of(problem, proxied=proxied and not timer.reached)

    def _prepared(
        self, method: str, url: str, headers: Mapping[str, str], body: bytes, cookies: RequestsCookieJar
    ) -> requests.PreparedRequest:
        prepared = _bare(method, url) if method == "GET" and not body and is_tidy(url) else None
        if prepared is None:
            # Not prepared by a session: no passwords from .netrc, no cookies of other sites.
            prepared = requests.Request(method, url, data=body or None).prepare()
        parts = urlsplit(str(prepared.url))
        own = {
            "Host": parts.netloc.rpartition("@")[2],
            "User-Agent": self._user_agent,
            "Accept": ACCEPT,
            "Accept-Language": ACCEPT_LANGUAGE,
            "Accept-Encoding": ACCEPTED,
        }
        if headers or prepared.headers:
            prepared.headers.update({**own, **headers})
        else:
            # Nobody else names a header, so none can stand there twice; a plain dictionary takes a tenth.
            prepared.headers = own  # type: ignore[assignment]
        if len(cookies):
            cookie = get_cookie_header(cookies, prepared)  # type: ignore[no-untyped-call]
            if cookie:
                prepared.headers["Cookie"] = cookie
        return prepared

    def _read(
        self,
        prepared: requests.PreparedRequest,
        response: requests.Response | LeanAnswer,
        cap: int,
        timer: Timer,
        cookies: RequestsCookieJar,
        *,
        proxied: bool,
    ) -> Exchanged:
        raw = response.raw
        headers = _headers(raw)
        # Only when there are any: looking for none takes longer than all the rest of a small answer.
        if any(name.casefold() == "set-cookie" for name, _ in headers):
            extract_cookies_to_jar(cookies, prepared, raw)  # type: ignore[no-untyped-call]
        url = str(prepared.url)
        if proxied and url.startswith("http:"):
            fault = fault_by_proxy(response.status_code, headers)
            if fault is not None:
                raise TransportFault(*fault)
        payload, cut, broken = self._payload(raw, cap, timer)
        coding = ", ".join(value for name, value in headers if name.casefold() == "content-encoding")
        if not coding and payload.startswith(_GZIP) and any(_is_html(*field) for field in headers):
            coding = "gzip"  # servers that keep pages packed may forget to say so
        # What cannot be unpacked cannot be read; the archive still gets it as it came.
        content, longer, damage = taken_off(payload, coding, cap)
        return Exchanged(
            url=url,
            status=response.status_code,
            headers=headers,
            body=content,
            truncated=cut or longer,
            payload=payload,
            payload_truncated=cut,
            broken=broken,
            fault=f"the body broke off after {len(payload):,} bytes" if broken else damage,
        )

    def _payload(self, raw: Any, cap: int, timer: Timer) -> tuple[bytes, bool, bool]:
        """Read the body as it comes, up to the cap.

        Returns it, whether there was or may be more, and whether it broke off.
        """
        payload = bytearray()
        patience = time.monotonic() + self._total / 3
        try:
            while len(payload) <= cap:
                # read1 gives what one packet brought: read would wait for a full piece from a slow server.
                piece = raw.read1(min(_PIECE, cap + 1 - len(payload)), decode_content=False)
                if not piece:
                    if timer.expired:
                        raise TimeoutError
                    break
                payload += piece
                if len(payload) < _ENOUGH and time.monotonic() > patience:
                    raise TimeoutError
        except (OSError, HTTPError, ValueError, http.client.HTTPException) as problem:
            if payload and _is_end(problem, raw):
                return bytes(payload[:cap]), len(payload) > cap, False
            if timer.expired and len(payload) >= _ENOUGH:
                return bytes(payload), True, False
            if payload and not timer.expired and time.monotonic() <= patience:
                return bytes(payload), True, True
            raise
        return bytes(payload[:cap]), len(payload) > cap, False


def _is_html(name: str, value: str) -> bool:
    return name.casefold() == "content-type" and "html" in value.lower()


def _is_end(problem: BaseException, raw: Any) -> bool:
    """Whether a body of unknown length ended with its connection, as many servers end it under TLS."""
    if raw.length_remaining is not None or raw.chunked:
        return False
    return any(isinstance(cause, ssl.SSLEOFError) for cause in causes_of(problem))


def is_tidy(url: str) -> bool:
    """Whether there is nothing to mend in an address: case, blanks and letters, dots, names in IDNA form."""
    return _TIDY.match(url) is not None


def _bare(method: str, url: str) -> requests.PreparedRequest:
    """Return what requests makes of an address in which it has nothing to mend, in a tenth of the time."""
    prepared = requests.PreparedRequest()
    prepared.method, prepared.url = method, url
    prepared.headers = requests.structures.CaseInsensitiveDict()
    return prepared


def _with_scheme(proxy: str) -> str:
    return str(prepend_scheme_if_needed(proxy, "http"))  # type: ignore[no-untyped-call]


def _headers(raw: Any) -> tuple[tuple[str, str], ...]:
    """Return the headers in their order with repetitions, as the message kept them."""
    if isinstance(raw, LeanAnswer):
        items = list(raw.fields)
    else:
        message = getattr(getattr(raw, "_original_response", None), "msg", None)
        items = list(message.items()) if message is not None else []
        items = items or list(raw.headers.iteritems())
    # A field over several lines is put on one (RFC 9112, section 5.2).
    return tuple((str(name), " ".join(str(value).split("\r\n"))) for name, value in items)


def _address(raw: Any) -> str:
    """Return the IP address at the other end; "" when the connection is already closed."""
    connection = getattr(raw, "_connection", None)
    peer = getattr(connection, "sock", None)
    try:
        return str(peer.getpeername()[0]) if peer is not None else ""
    except (OSError, AttributeError):
        return ""


def _request_head(prepared: requests.PreparedRequest) -> bytes:
    lines = [f"{prepared.method} {prepared.path_url} HTTP/1.1"]
    lines += [f"{name}: {_text(value)}" for name, value in prepared.headers.items()]
    return _head(lines)


def _with_wire(
    read: Exchanged,
    prepared: requests.PreparedRequest,
    response: requests.Response | LeanAnswer,
    address: str,
) -> Exchanged:
    answered = _response_head(response.raw, response, read.headers)
    return replace(read, request_head=_request_head(prepared), response_head=answered, address=address)


def _response_head(
    raw: Any, response: requests.Response | LeanAnswer, headers: tuple[tuple[str, str], ...]
) -> bytes:
    version = "1.0" if getattr(raw, "version", 11) == 10 else "1.1"
    lines = [f"HTTP/{version} {response.status_code} {response.reason or ''}"]
    lines += [f"{name}: {value}" for name, value in headers]
    return _head(lines)


def _head(lines: list[str]) -> bytes:
    return "".join(f"{line}\r\n" for line in (*lines, "")).encode("latin-1", "replace")


def _text(value: str | bytes) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)
