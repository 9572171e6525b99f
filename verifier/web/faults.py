"""From what went wrong below HTTP to a kind of failure and a phrase that a person understands."""

from __future__ import annotations

import errno
import http.client
import re
import ssl
from collections.abc import Iterable, Iterator

import requests
import urllib3.exceptions

from verifier.patterns import late_pattern
from verifier.web.guard import GuardRefusal, ImpossibleAddress, NameNotResolved
from verifier.web.interface import FailureKind

Fault = tuple[FailureKind, str]

# RFC 9209, section 2.3: what a proxy says went wrong between it and the site. All others are its own.
_PROXY_STATUS = {
    "dns_timeout": (FailureKind.NAME, "the name was not resolved in time"),
    "dns_error": (FailureKind.NAME, "the name cannot be resolved"),
    "destination_not_found": (FailureKind.NAME, "the host is not known"),
    "destination_unavailable": (FailureKind.REFUSED, "the host cannot be reached"),
    "destination_ip_prohibited": (FailureKind.GUARD, "the proxy does not ask this address"),
    "destination_ip_unroutable": (FailureKind.REFUSED, "there is no way to the host"),
    "connection_refused": (FailureKind.REFUSED, "nothing listens there"),
    "connection_terminated": (FailureKind.RESET, "the connection was cut"),
    "connection_timeout": (FailureKind.TIMEOUT, "no connection in time"),
    "connection_read_timeout": (FailureKind.TIMEOUT, "no answer in time"),
    "connection_write_timeout": (FailureKind.TIMEOUT, "the request was not taken in time"),
    "tls_protocol_error": (FailureKind.TLS, "the handshake failed"),
    "tls_certificate_error": (FailureKind.TLS, "the certificate is not valid"),
    "tls_alert_received": (FailureKind.TLS, "the site refused the handshake"),
    "http_response_incomplete": (FailureKind.RESET, "the answer was cut off"),
    "http_response_timeout": (FailureKind.TIMEOUT, "no whole answer in time"),
    "http_protocol_error": (FailureKind.PROTOCOL, "what the site sent is not HTTP"),
}
# Squid, the most common forward proxy, says the same in a header of its own.
_SQUID = {
    "ERR_DNS_FAIL": _PROXY_STATUS["dns_error"],
    "ERR_CONNECT_FAIL": _PROXY_STATUS["connection_refused"],
    "ERR_READ_TIMEOUT": _PROXY_STATUS["http_response_timeout"],
    "ERR_READ_ERROR": _PROXY_STATUS["connection_terminated"],
    "ERR_ZERO_SIZE_OBJECT": _PROXY_STATUS["connection_terminated"],
    "ERR_SECURE_CONNECT_FAIL": _PROXY_STATUS["tls_protocol_error"],
}
_ERROR_TOKEN = late_pattern(r";\s*error\s*=\s*\"?([a-z_]{1,40})", re.IGNORECASE)
_UNROUTABLE = (errno.EHOSTUNREACH, errno.ENETUNREACH, errno.ENETDOWN, errno.EHOSTDOWN, errno.EADDRNOTAVAIL)
_DEEPEST = 30
_OF_THE_PROXY = (
    requests.exceptions.InvalidProxyURL,
    requests.exceptions.InvalidSchema,
    urllib3.exceptions.ProxySchemeUnknown,
)


class TunnelRefused(OSError):
    """A proxy that did not open the way to a site, with its answer."""

    def __init__(self, status: int, reason: str, headers: tuple[tuple[str, str], ...]) -> None:
        super().__init__(f"the proxy answered {status} {reason}".rstrip())
        self.status = status
        self.headers = headers


def fault_of(problem: BaseException, *, proxied: bool) -> Fault:
    """Return the kind and the phrase for an exception of requests, urllib3 or a socket.

    ``proxied`` says that a proxy was to be reached and could not be shown to have been: what happens once
    the request is on its way is not laid to the proxy's charge, though urllib3 calls it a fault of it.
    """
    chain = list(causes_of(problem))
    own = _own(chain)
    if own is not None:
        return own
    if proxied and any(isinstance(cause, urllib3.exceptions.ProxyError) for cause in chain):
        return FailureKind.PROXY, f"the proxy cannot be used: {_innermost(chain)}"
    for recognise in (_tls, _timeout, _broken, _protocol):
        found = recognise(chain)
        if found is not None:
            return found
    return FailureKind.RESET, f"the connection failed: {_innermost(chain)}"


def fault_by_proxy(status: int, headers: Iterable[tuple[str, str]], *, tunnel: bool = False) -> Fault | None:
    """What a proxy of ours says with its own answer; None when the answer may be the site's.

    With ``tunnel`` the answer was to CONNECT, so it is the proxy's whatever it says, and an unmarked 502,
    503 or 504 says what these mean (RFC 9110, sections 15.6.3 to 15.6.5): the site could not be reached.
    """
    if status == 407:
        return FailureKind.PROXY, "the proxy asks for a name and password (407)"
    for name, value in headers:
        if name.casefold() == "proxy-status" and status >= 400:
            found = _ERROR_TOKEN.findall(value)
            if found:
                return _told(found[-1].lower(), "Proxy-Status")
        elif name.casefold() == "x-squid-error" and status >= 400:
            code = value.split(maxsplit=1)[0] if value.strip() else ""
            if code in _SQUID:
                kind, words = _SQUID[code]
                return kind, f"{words} (told by the proxy: {code})"
    if not tunnel:
        return None
    if status in (502, 503):
        return FailureKind.REFUSED, f"the proxy could not connect to the host ({status})"
    if status == 504:
        return FailureKind.TIMEOUT, "the proxy could not connect to the host in time (504)"
    return FailureKind.PROXY, f"the proxy refused to connect to the host ({status})"


def _told(token: str, by: str) -> Fault:
    if token in _PROXY_STATUS:
        kind, words = _PROXY_STATUS[token]
        return kind, f"{words} (told by the proxy, {by}: {token})"
    return FailureKind.PROXY, f"the proxy failed ({by}: {token})"


def _own(chain: list[BaseException]) -> Fault | None:
    for cause in chain:
        if isinstance(cause, GuardRefusal):
            return FailureKind.GUARD, str(cause)
        if isinstance(cause, NameNotResolved):
            return FailureKind.NAME, str(cause)
        if isinstance(cause, TunnelRefused):
            return fault_by_proxy(cause.status, cause.headers, tunnel=True)
        if isinstance(cause, _OF_THE_PROXY):
            return FailureKind.PROXY, f"the proxy cannot be used: {cause}"
        if isinstance(
            cause,
            (ImpossibleAddress, requests.exceptions.InvalidURL, urllib3.exceptions.LocationValueError),
        ):
            return FailureKind.MALFORMED, f"no such address can exist: {cause}"
    return None


def _tls(chain: list[BaseException]) -> Fault | None:
    for cause in chain:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return FailureKind.TLS, f"the certificate is not valid: {cause.verify_message or cause.reason}"
    for cause in chain:
        if isinstance(cause, (ssl.SSLEOFError, ssl.SSLZeroReturnError)):
            return FailureKind.RESET, "the connection was cut during the handshake or the answer"
        if isinstance(cause, ssl.SSLError):
            return FailureKind.TLS, f"the handshake failed: {getattr(cause, 'reason', None) or cause}"
    return None


def _timeout(chain: list[BaseException]) -> Fault | None:
    connecting = any(isinstance(cause, urllib3.exceptions.ConnectTimeoutError) for cause in chain)
    if any(isinstance(cause, (TimeoutError, urllib3.exceptions.TimeoutError)) for cause in chain):
        return FailureKind.TIMEOUT, "no connection in time" if connecting else "no answer in time"
    return None


def _broken(chain: list[BaseException]) -> Fault | None:
    for cause in chain:
        if isinstance(cause, ConnectionRefusedError):
            return FailureKind.REFUSED, "the connection was refused: nothing listens there"
        if isinstance(
            cause, (ConnectionError, http.client.IncompleteRead, urllib3.exceptions.IncompleteRead)
        ):
            return FailureKind.RESET, "the connection was cut before the answer was whole"
        if isinstance(cause, OSError) and cause.errno in _UNROUTABLE:
            return FailureKind.REFUSED, f"the host cannot be reached: {cause.strerror}"
    return None


def _protocol(chain: list[BaseException]) -> Fault | None:
    for cause in reversed(chain):
        if isinstance(cause, (http.client.HTTPException, urllib3.exceptions.ProtocolError, UnicodeError)):
            words = " ".join(str(cause).split())[:120] or type(cause).__name__
            return FailureKind.PROTOCOL, f"what came is not HTTP: {words}"
    return None


def causes_of(problem: BaseException) -> Iterator[BaseException]:
    """Every exception inside an exception: libraries wrap them in causes, arguments and attributes."""
    queue, seen = [problem], {id(problem)}
    while queue and len(seen) < _DEEPEST:
        cause = queue.pop(0)
        yield cause
        inner = (
            *cause.args,
            getattr(cause, "reason", None),
            getattr(cause, "original_error", None),
            cause.__cause__,
            cause.__context__,
        )
        for other in inner:
            if isinstance(other, BaseException) and id(other) not in seen:
                seen.add(id(other))
                queue.append(other)


def _innermost(chain: list[BaseException]) -> str:
    problem = next((cause for cause in reversed(chain) if isinstance(cause, OSError)), chain[-1])
    words = problem.strerror if isinstance(problem, OSError) and problem.strerror else str(problem)
    return " ".join(words.split())[:200] or type(problem).__name__
