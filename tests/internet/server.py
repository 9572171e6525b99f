"""The sockets of the local internet: a forward proxy, and hosts that are connected to directly.

The proxy takes requests with a whole address (http) and CONNECT (https, with certificates of the own
authority). Directly, a plain and a TLS port serve all names: the Host header and the name in the handshake
tell them apart.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import struct
from collections.abc import Awaitable, Callable, Sequence
from typing import cast

from tests.internet.authority import Authority
from tests.internet.hosts import Hosts
from tests.internet.interface import Fault, Received, Reply
from tests.internet.wire import MAX_HEAD, Asked, keeps_open, read_request, write_reply

_STATUS_OF = {
    Fault.NO_SUCH_NAME: "dns_error",
    Fault.REFUSED: "connection_refused",
    Fault.RESET: "connection_terminated",
    Fault.NOT_HTTP: "http_protocol_error",
    Fault.TLS_EXPIRED: "tls_certificate_error",
    Fault.TLS_WRONG_NAME: "tls_certificate_error",
    Fault.TLS_UNKNOWN_AUTHORITY: "tls_certificate_error",
    Fault.TLS_HANDSHAKE: "tls_protocol_error",
}
Accepted = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
_NONSENSE = b"SSH-2.0-OpenSSH_9.2\r\n" + b"\x00\x01\x02" * 20 + b"\r\n\r\n"
_DNS_FAULTS = (Fault.NO_SUCH_NAME, Fault.REFUSED)


class Server:
    """Serves `Hosts` on loopback. Runs on the event loop that calls `start`.

    Args:
        hosts: who answers.
        authority: the certificates.
        loopback: addresses at which the plain port listens besides 127.0.0.1.
    """

    def __init__(self, hosts: Hosts, authority: Authority, loopback: Sequence[str] = ()) -> None:
        self._hosts = hosts
        self._authority = authority
        self._loopback = tuple(loopback)
        self._servers: list[asyncio.Server] = []
        self._transports: set[asyncio.Transport] = set()
        self.proxy_port = self.plain_port = self.tls_port = 0

    async def start(self) -> None:
        """Open the three ports."""
        context = self._authority.sni_context(self._hosts.faults)
        self.proxy_port = await self._open(self._proxy)
        self.plain_port = await self._open(self._direct_plain)
        for address in self._loopback:
            await self._open(self._direct_plain, address=address, port=self.plain_port)
        self.tls_port = await self._open(self._direct_tls, context)

    async def stop(self) -> None:
        """Close the ports and cut what is open, until nothing is left."""
        loop = asyncio.get_running_loop()
        # A connection let in while its server closes would never be closed: asyncio refuses it midway.
        for listening in (listening for server in self._servers for listening in server.sockets):
            loop.remove_reader(listening.fileno())
        while _tasks("_accept_connection"):
            await asyncio.sleep(0)
        for server in self._servers:
            server.close()
        while self._transports or _tasks("accepted"):
            for transport in list(self._transports):
                transport.abort()
            for task in _tasks("accepted"):
                task.cancel()
            await asyncio.sleep(0.001)

    async def _open(
        self,
        serve: object,
        context: ssl.SSLContext | None = None,
        *,
        address: str = "127.0.0.1",
        port: int = 0,
    ) -> int:
        async def accepted(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            try:
                await serve(reader, writer)  # type: ignore[operator]
            except (OSError, ssl.SSLError, asyncio.CancelledError):
                pass  # the other side has hung up, or the test is over
            finally:
                with contextlib.suppress(OSError, RuntimeError):
                    writer.transport.abort()

        loop = asyncio.get_running_loop()
        server = await loop.create_server(
            lambda: _Connection(self._transports, accepted), address, port, ssl=context, backlog=1024
        )
        self._servers.append(server)
        return int(server.sockets[0].getsockname()[1])

    # --- The three ways in -------------------------------------------------------------------------------

    async def _proxy(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while (asked := await read_request(reader)) is not None:
            if asked.method == "CONNECT":
                await self._tunnel(asked, reader, writer)
                return
            if not await self._serve(asked, asked.target, writer, by_proxy=True):
                return

    async def _direct_plain(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await self._site("http", "", reader, writer)

    async def _direct_tls(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await self._site("https", "", reader, writer)

    async def _tunnel(self, asked: Asked, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        host = asked.target.rpartition(":")[0].strip("[]").lower()
        fault = self._hosts.faults.get(host)
        if not self._hosts.knows(host) or fault in _DNS_FAULTS:
            self._hosts.received(Received("CONNECT", f"https://{asked.target}/", dict(asked.headers)))
            await write_reply(writer, _told(fault or Fault.NO_SUCH_NAME), head_only=False)
            return
        writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        await writer.drain()
        if asked.target.endswith(":80"):
            # Some programs open a way through for plain HTTP as well.
            await self._site("http", asked.target.removesuffix(":80"), reader, writer)
            return
        if fault is Fault.TLS_HANDSHAKE:
            await reader.read(1)
            writer.write(b"\x15\x03\x01\x00\x02\x02\x28")  # the alert handshake_failure
            await writer.drain()
            return
        await writer.start_tls(self._authority.server_context(host, fault))
        await self._site("https", asked.target.removesuffix(":443"), reader, writer)

    async def _site(
        self, scheme: str, place: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        while (asked := await read_request(reader)) is not None:
            host = place or asked.header("host")
            if not await self._serve(asked, f"{scheme}://{host}{asked.target}", writer, by_proxy=False):
                return

    # --- One request -------------------------------------------------------------------------------------

    async def _serve(self, asked: Asked, url: str, writer: asyncio.StreamWriter, *, by_proxy: bool) -> bool:
        """Answer a request; returns whether the connection may be used again."""
        received = self._hosts.received(Received(asked.method, url, dict(asked.headers), asked.body))
        host = received.host
        self._hosts.begin(host)
        try:
            said = self._hosts.answer(received)
            if isinstance(said, Reply):
                await write_reply(writer, said, head_only=asked.method == "HEAD")
                return keeps_open(said)
            await _misbehave(said, writer, by_proxy=by_proxy)
            return False
        finally:
            self._hosts.end(host)


def _tasks(name: str) -> list[asyncio.Task[object]]:
    """The tasks of the loop in whose names a name stands."""
    return [task for task in asyncio.all_tasks() if name in getattr(task.get_coro(), "__qualname__", "")]


class _Connection(asyncio.StreamReaderProtocol):
    """A connection that stands in a list as long as it is open, so that it can be cut at any moment."""

    def __init__(self, transports: set[asyncio.Transport], accepted: Accepted) -> None:
        super().__init__(asyncio.StreamReader(limit=MAX_HEAD), accepted)
        self._transports = transports
        self._own: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._own = cast("asyncio.Transport", transport)
        self._transports.add(self._own)
        super().connection_made(transport)

    def connection_lost(self, exc: Exception | None) -> None:
        if self._own is not None:
            self._transports.discard(self._own)
        super().connection_lost(exc)


async def _misbehave(fault: Fault, writer: asyncio.StreamWriter, *, by_proxy: bool) -> None:
    if fault is Fault.SILENCE:
        await asyncio.sleep(3600)
    elif by_proxy:
        await write_reply(writer, _told(fault), head_only=False)
    elif fault is Fault.NOT_HTTP:
        writer.write(_NONSENSE)
        await writer.drain()
    else:
        _reset(writer)


def _told(fault: Fault) -> Reply:
    """What the proxy says of a host that it could not ask (RFC 9209)."""
    status = ("Proxy-Status", f"local-internet; error={_STATUS_OF[fault]}")
    return Reply(
        502, (status, ("Content-Type", "text/plain"), ("Connection", "close")), b"the proxy says no\n"
    )


def _reset(writer: asyncio.StreamWriter) -> None:
    """Cut a connection so that the other side sees a reset, not an end."""
    raw = writer.get_extra_info("socket")
    if raw is not None:
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
