"""The connections under requests: guarded where they go straight to a site, timed everywhere.

urllib3 asks a pool for connections; the classes here only change how a connection is opened and that its
socket is known to the stopwatch of the exchange under way.
"""

from __future__ import annotations

import queue
import socket
import ssl
import threading
import time
from collections import deque
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit
from weakref import WeakValueDictionary

import requests
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from verifier.web import lean
from verifier.web.answer_heads import Response
from verifier.web.faults import TunnelRefused
from verifier.web.guard import Guard
from verifier.web.lean import LeanAnswer
from verifier.web.stopwatch import Timer

under_way = threading.local()
"""The exchange of this thread: ``timer``, its `Timer`, and ``target``, what it asks for, as it is written;
behind it, ``sent``, when the request was sent."""


def sent_ago() -> float | None:
    """Seconds since this thread's last exchange sent its request; None when it sent none."""
    sent: float | None = getattr(under_way, "sent", None)
    return None if sent is None else time.monotonic() - sent


def _on_its_way(channel: socket.socket | None) -> None:
    """The request of this thread's exchange is sent: from now on its time limit cuts the socket."""
    timer: Timer | None = getattr(under_way, "timer", None)
    if timer is not None:
        timer.reached = True
        timer.sent = time.monotonic()
        timer.attach(channel)


def _is_over() -> bool:
    """Whether the time of this thread's exchange is used up."""
    timer: Timer | None = getattr(under_way, "timer", None)
    return timer is not None and timer.expired


class _Timed:
    """What all connections share: the answer is read under the stopwatch of the exchange."""

    sock: socket.socket | None
    response_class: Any = Response
    is_lean = True

    def request(self, method: str, url: str, *args: Any, **kwargs: Any) -> None:
        """Send a request with the escapes as they are written: urllib3 puts all of them in upper case."""
        written = getattr(under_way, "target", "")
        same = written.casefold() == url.casefold()
        super().request(method, written if same else url, *args, **kwargs)  # type: ignore[misc]

    def getresponse(self) -> Any:
        _on_its_way(self.sock)
        if isinstance(self.sock, ssl.SSLSocket):
            # An end without a farewell is told: what it cuts off would pass for an empty page.
            self.sock.suppress_ragged_eofs = False  # type: ignore[attr-defined]
        return super().getresponse()  # type: ignore[misc]

    def _tunnel(self) -> None:
        """Open a way through the proxy (CONNECT), keeping the headers that say why it was refused.

        The standard library throws them away, and with them what RFC 9209 tells.
        """
        host, port = self._tunnel_host, self._tunnel_port  # type: ignore[attr-defined]
        name = f"[{host}]" if ":" in host and not host.startswith("[") else host
        lines = [f"CONNECT {name}:{port} HTTP/1.1", f"Host: {name}:{port}"]
        lines += [f"{key}: {value}" for key, value in self._tunnel_headers.items()]  # type: ignore[attr-defined]
        if any("\r" in line or "\n" in line for line in lines):
            raise ValueError("a line break in a header to the proxy")
        self.send("".join(f"{line}\r\n" for line in (*lines, "")).encode("latin-1"))  # type: ignore[attr-defined]
        if self.sock is None:
            raise ConnectionResetError("the proxy cut the connection")
        with Response(self.sock, method="CONNECT") as answer:
            answer.begin()
            status, reason, headers = answer.status, answer.reason or "", tuple(answer.msg.items())
        if status // 100 != 2:
            self.close()  # type: ignore[attr-defined]
            raise TunnelRefused(status, reason, headers)
        timer: Timer | None = getattr(under_way, "timer", None)
        if timer is not None:
            timer.reached = True


class _ProxiedPlain(_Timed, HTTPConnection):
    """A connection to a proxy that passes requests on."""


class _ProxiedSecure(_Timed, HTTPSConnection):
    """A connection through a proxy to a site."""


class _Guarded(_Timed):
    """A connection whose address is judged when it is opened."""

    guard: Guard

    def _new_conn(self) -> socket.socket:
        connection: Any = self
        timeout = connection.timeout
        return self.guard.connect(
            connection._dns_host.strip("[]"),
            connection.port,
            timeout=float(timeout) if isinstance(timeout, (int, float)) else 15.0,
            options=connection.socket_options or (),
        )


class _Spare:
    """The connections of a pool that nobody uses now; the one that was used last is taken first.

    urllib3's own queue is filled with as many places as there may be connections, and has two locks for
    those who wait for one. Nobody waits here: who finds none opens another.
    """

    def __init__(self, maxsize: int) -> None:
        self._most = maxsize
        self._connections: deque[Any] = deque()

    def put(self, connection: Any, block: bool = False) -> None:
        """Keep a connection; None, which stands for a free place, is none. Raises `queue.Full`."""
        del block
        if connection is None:
            return
        if len(self._connections) >= self._most:
            raise queue.Full
        self._connections.append(connection)

    def get(self, block: bool = False, timeout: float | None = None) -> Any:
        """Take a connection. Raises `queue.Empty`."""
        del block, timeout
        try:
            return self._connections.pop()
        except IndexError:
            raise queue.Empty from None

    def qsize(self) -> int:
        """How many there are."""
        return len(self._connections)


def guarded_pools(guard: Guard) -> dict[str, type[HTTPConnectionPool]]:
    """Return the pool classes, by scheme, whose connections ask this guard.

    A class of connections that a recorder of tests has put in the place of urllib3's own is left there:
    it does not connect to anything that the guard could judge.
    """
    plain = type("GuardedPlain", (_Guarded, HTTPConnection), {"guard": guard})
    secure = type("GuardedSecure", (_Guarded, HTTPSConnection), {"guard": guard})
    return _pools(plain, secure)


def _pools(plain: type[Any], secure: type[Any]) -> dict[str, type[HTTPConnectionPool]]:
    def new_connection(own: type[Any], stock: type[Any]) -> Any:
        def _new_conn(pool: Any) -> Any:
            if type(pool).ConnectionCls is stock:
                pool.ConnectionCls = own
            return super(classes[pool.scheme], pool)._new_conn()

        return _new_conn

    classes: dict[str, type[Any]] = {
        "http": type(
            "PlainPool",
            (HTTPConnectionPool,),
            {"QueueCls": _Spare, "_new_conn": new_connection(plain, HTTPConnection)},
        ),
        "https": type(
            "SecurePool",
            (HTTPSConnectionPool,),
            {"QueueCls": _Spare, "_new_conn": new_connection(secure, HTTPSConnection)},
        ),
    }
    return classes


class _Bare(requests.Response):
    """An answer of requests without what nobody asks it for: to look for cookies takes as long as to ask."""

    def __init__(self, request: requests.PreparedRequest, raw: Any) -> None:
        self._content_consumed = False
        self.request = request
        self.raw = raw
        self.status_code = raw.status
        self.reason = raw.reason


class Adapter(HTTPAdapter):
    """The transport adapter of requests over guarded, timed connections with one TLS context.

    Args:
        guard: judges the addresses that are connected to.
        context: the TLS settings; loaded once, since reading a bundle takes longer than a handshake.
        hosts: how many hosts keep a connection open; ``open_each`` is how many to one of them, or to
            the proxy, which stands for all.
    """

    def __init__(self, guard: Guard, context: ssl.SSLContext, *, hosts: int, open_each: int) -> None:
        self._guard = guard
        self._context = context
        self._pools: WeakValueDictionary[tuple[str, str, str], Any] = WeakValueDictionary()
        super().__init__(pool_connections=hosts, pool_maxsize=open_each, max_retries=0)

    def init_poolmanager(
        self, connections: int, maxsize: int, block: bool = False, **pool_kwargs: Any
    ) -> None:
        """Make the pools for direct connections."""
        self.poolmanager = urllib3.PoolManager(
            num_pools=connections,
            maxsize=maxsize,
            block=block,
            ssl_context=self._context,
            cert_reqs="CERT_REQUIRED",
            **pool_kwargs,
        )
        self.poolmanager.pool_classes_by_scheme = guarded_pools(self._guard)

    def proxy_manager_for(self, proxy: str, **proxy_kwargs: Any) -> urllib3.ProxyManager:
        """Make the pools for a proxy; its own address is not judged: a person has named it."""
        known = proxy in self.proxy_manager
        manager: Any = super().proxy_manager_for(
            proxy,
            ssl_context=self._context,
            cert_reqs="CERT_REQUIRED",
            proxy_ssl_context=self._context,
            **proxy_kwargs,
        )
        if not known and not proxy.lower().startswith("socks"):
            manager.pool_classes_by_scheme = _pools(_ProxiedPlain, _ProxiedSecure)
        return manager  # type: ignore[no-any-return]

    def ask(
        self, request: requests.PreparedRequest, seconds: float, proxies: Mapping[str, str]
    ) -> requests.Response | LeanAnswer:
        """Send a request and read the head of the answer; ``seconds`` to connect, and between two bytes.

        Raises what `send` does, and what `verifier.web.lean.ask` does.
        """
        if request.body is None:
            pool = self.get_connection_with_tls_context(request, True, proxies)
            target = self.request_url(request, proxies)
            headers: Any = request.headers
            answer = lean.ask(
                pool,
                str(request.method),
                target,
                headers,
                seconds=seconds,
                sent=_on_its_way,
                is_over=_is_over,
            )
            if answer is not None:
                return answer
        return self.send(request, stream=True, timeout=(seconds, seconds), verify=True, proxies=dict(proxies))

    def get_connection_with_tls_context(
        self,
        request: requests.PreparedRequest,
        verify: Any,
        proxies: Mapping[str, str] | None = None,
        cert: Any = None,
    ) -> Any:
        """Return the pool of an address; all pools share the one TLS context.

        Args:
            request: its address is prepared already, and with it what stands in it.
            verify: left to the context, as ``cert`` is.
            proxies: at most one, the proxy of this address.
            cert: left to the context.
        """
        del verify, cert
        parts = urlsplit(str(request.url))
        proxy = next(iter(proxies.values()), None) if proxies else None
        # Its manager makes a key of two dozen settings before it finds a pool; a closed one has no queue.
        place = (proxy or "", parts.scheme, parts.netloc)
        known = self._pools.get(place)
        if known is not None and known.pool is not None:
            return known
        manager: Any = self.proxy_manager_for(proxy) if proxy else self.poolmanager
        try:
            found = manager.connection_from_host(parts.hostname, parts.port, scheme=parts.scheme)
        except ValueError as fault:
            raise requests.exceptions.InvalidURL(fault, request=request) from fault
        self._pools[place] = found
        return found

    def request_url(self, request: requests.PreparedRequest, proxies: Any) -> str:
        """Return what stands in the first line of a request: to a proxy the whole address, else the path."""
        url, proxy = str(request.url), next(iter(proxies.values()), "") if proxies else ""
        if not (proxy.startswith("http") and url.startswith("http:")):
            target = str(request.path_url)
        elif "@" in url or "#" in url:
            target = super().request_url(request, proxies)
        else:
            target = url
        under_way.target = target
        return target

    def build_response(self, req: requests.PreparedRequest, resp: Any) -> requests.Response:
        """Return the answer as it came: whoever reads it takes headers, cookies and body from ``raw``."""
        return _Bare(req, resp)

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """Leave the certificates to the context, which has them already."""
        del url, verify, cert
        conn.cert_reqs = "CERT_REQUIRED"
