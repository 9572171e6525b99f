"""A request sent and its answer read on a connection of urllib3, without its machinery around them.

urllib3 and requests keep pools, open connections, and go through proxies. What they do besides for each
request (retries, redirects, decoding, headers of a second kind) nobody here asks them for, and it takes more
time than the exchange itself.
"""

from __future__ import annotations

import contextlib
import http.client
import ssl
from collections.abc import Callable, Mapping
from typing import Any

from verifier.patterns import late_pattern
from verifier.web.answer_heads import Response

# What can be sent as it is; anything else is left to urllib3, which mends or refuses it.
_TARGET = late_pattern(r"[!-~]+\Z")
_SAFE = ("GET", "HEAD")
_CLOSED = (ConnectionError, ssl.SSLEOFError, ssl.SSLZeroReturnError)


class LeanAnswer:
    """An answer of which the head has come and the body is read piece by piece.

    To who reads it, it looks like an answer of requests and like its ``raw``, as far as they are used here.
    """

    chunked: bool

    def __init__(self, pool: Any, connection: Any, response: Response) -> None:
        # The pool is kept alive: it closes its connections when it goes.
        self._pool = pool
        self._connection = connection
        self._response = response
        self.status_code = response.status
        self.reason = response.reason
        self.version = response.version
        self.chunked = response.chunked

    @property
    def raw(self) -> LeanAnswer:
        """The answer itself."""
        return self

    @property
    def fields(self) -> tuple[tuple[str, str], ...]:
        """The fields of the head, in their order."""
        return self._response.fields

    @property
    def _original_response(self) -> Response:
        """The answer of the standard library with its message, where cookies are looked for."""
        self._response.msg = self._response.msg or self._response.message()
        return self._response

    @property
    def length_remaining(self) -> int | None:
        """How many bytes of the body are still to come; None when that is not known."""
        return self._response.length

    def read1(self, amount: int, *, decode_content: bool = False) -> bytes:
        """What has come of the body, at most so many bytes; empty at its end.

        Raises:
            OSError: the connection broke.
            http.client.HTTPException: the body ended before its end, or is not what HTTP allows.
        """
        del decode_content  # it never is
        if self._connection is None:
            return b""
        response = self._response
        piece = response.read1(amount)
        if not piece and response.length and response._own._method != "HEAD":
            raise http.client.IncompleteRead(b"", response.length)
        if not piece or response.length == 0:
            self._end(keep=not response.will_close)
        return piece

    def close(self) -> None:
        """Be done with it: of a body that was not read to its end, the connection cannot be used again."""
        self._end(keep=False)

    def _end(self, *, keep: bool) -> None:
        connection, self._connection = self._connection, None
        if connection is None:
            return
        self._response.close()
        if not keep:
            connection.close()
        self._pool._put_conn(connection)


def ask(
    pool: Any,
    method: str,
    target: str,
    headers: Mapping[str, str],
    *,
    seconds: float,
    sent: Callable[[Any], None],
    is_over: Callable[[], bool],
) -> LeanAnswer | None:
    """Send a request without a body on a connection of a pool, and read the head of the answer.

    Returns None when it has to be asked by urllib3: through a proxy, on connections that are not ours, and
    for what cannot be sent as it is.

    Args:
        pool: urllib3's, of the host.
        method: such as GET.
        target: what stands in the first line.
        headers: all of them, the host's name too.
        seconds: to connect, and between two bytes.
        sent: called with the socket once the request is on its way.
        is_over: whether the time of the exchange is used up.

    Raises:
        OSError: no connection, or it broke.
        http.client.HTTPException: what came is not HTTP.
        urllib3.exceptions.HTTPError: the pool is closed.
    """
    # Connections to a proxy are left to urllib3: all hosts share them, so that one which a host is about to
    # close is used again at once, and who asks quickly finds that out less often.
    head = request_head(method, target, headers) if pool.proxy is None else None
    if head is None:
        return None
    connection = pool._get_conn()
    if not hasattr(connection, "is_lean"):
        pool._put_conn(connection)
        return None
    kept = connection.sock is not None and method in _SAFE
    try:
        return _asked(pool, connection, method, head, seconds, sent)
    except _CLOSED:
        if not kept or is_over():
            raise
    # A host may close a connection that was kept at any time, also while it is asked (RFC 9112, 9.3.1).
    return _asked(pool, pool._new_conn(), method, head, seconds, sent)


def _asked(  # noqa: PLR0917 - the arguments of `ask`
    pool: Any, connection: Any, method: str, head: bytes, seconds: float, sent: Callable[[Any], None]
) -> LeanAnswer:
    ended = False
    try:
        connection.timeout = seconds
        if connection.sock is None:
            connection.connect()
        channel = connection.sock
        channel.settimeout(seconds)
        # The host may have answered before it closed.
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            channel.sendall(head)
        sent(channel)
        if isinstance(channel, ssl.SSLSocket):
            # An end without a farewell is told: what it cuts off would pass for an empty page.
            channel.suppress_ragged_eofs = False  # type: ignore[attr-defined]
        response = Response(channel, method=method)
        response.read_head()
        _agree_on_length(response)
        ended = True
    finally:
        if not ended:
            connection.close()
            pool._put_conn(None)
    return LeanAnswer(pool, connection, response)


def _agree_on_length(response: Response) -> None:
    """Take the length of a body that is told several times; where they differ, nothing tells its end.

    Raises:
        http.client.HTTPException: they differ (RFC 9112, section 6.3).
    """
    told = [value for name, value in response.fields if name.lower() == "content-length"]
    if response.chunked or (len(told) < 2 and "," not in "".join(told)):
        return
    try:
        lengths = {int(part) for value in told for part in value.split(",")}
    except ValueError:
        return
    if len(lengths) > 1:
        raise http.client.HTTPException(f"several lengths of one body ({', '.join(told)[:60]})")
    if response.length != 0:
        response.length = max(0, lengths.pop())


def request_head(method: str, target: str, headers: Mapping[str, str]) -> bytes | None:
    """The bytes of the first line and the headers; None when they hold what has no place there."""
    if not _TARGET.match(target):
        return None
    lines = [f"{method} {target} HTTP/1.1"]
    for name, value in headers.items():
        if not isinstance(value, str):
            return None
        lines.append(f"{name}: {value}")
    lines += ("", "")
    text = "\r\n".join(lines)
    if text.count("\n") != len(lines) - 1 or text.count("\r") != len(lines) - 1:
        return None
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        return None
