"""The local internet: hosts on loopback that behave as the real ones do, and worse.

`Internet` is a forward proxy, so that real host names keep their names, and a set of ports to be connected
to directly, with real faults of connections. A host is a function (`interface.Behaviour`); ready-made ones
stand in `behaviours`, doubles of real services in `services`.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.internet.authority import Authority
from tests.internet.hosts import Hosts, Site
from tests.internet.interface import Behaviour, Fault, Received, Reply
from tests.internet.server import Server

__all__ = ["Behaviour", "Fault", "Internet", "Received", "Reply", "Site"]


class Internet:
    """A context manager: the internet is there inside, and gone behind it.

    Args:
        loopback: addresses such as ``127.0.1.7`` at which the plain port listens too, for programs that
            know no proxy. Each is a host of that name, to be added as any other.
    """

    def __init__(self, loopback: Sequence[str] = ()) -> None:
        self._hosts = Hosts()
        self._authority = Authority()
        self._server = Server(self._hosts, self._authority, loopback)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="local internet", daemon=True)
        self._folder = tempfile.TemporaryDirectory(prefix="internet-")
        self._closed_port = 0

    def __enter__(self) -> Self:
        self._authority.write_bundle(self.bundle)
        self._closed_port = _unused_port()
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._server.start(), self._loop).result(10)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._server.stop(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()
        self._folder.cleanup()

    def add(self, host: str, site: Site) -> None:
        """Add a host: a behaviour, a fault, or a table from path to either."""
        self._hosts.add(host, site)

    @property
    def log(self) -> list[Received]:
        """All that was asked, in order; ``when`` is of the monotonic clock."""
        return list(self._hosts.log)

    def asked(self, host: str) -> list[Received]:
        """What one host was asked, in order."""
        return [received for received in self.log if received.host == host]

    def most_at_once(self, host: str) -> int:
        """The most requests that were under way at one host at the same time."""
        return self._hosts.most_at_once(host)

    # --- As a proxy --------------------------------------------------------------------------------------

    @property
    def bundle(self) -> Path:
        """The file of certificates to believe."""
        return Path(self._folder.name) / "authority.pem"

    @property
    def proxy(self) -> str:
        """The address of the proxy."""
        return f"http://127.0.0.1:{self._server.proxy_port}"

    def environment(self) -> dict[str, str]:
        """The variables by which any program asks this internet instead of the real one."""
        names = ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy")
        bundles = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE")
        return {
            **dict.fromkeys(names, self.proxy),
            **dict.fromkeys(bundles, str(self.bundle)),
            "NO_PROXY": "",
            "no_proxy": "",
        }

    # --- Directly ----------------------------------------------------------------------------------------

    @property
    def plain_port(self) -> int:
        """The port that serves all hosts over plain HTTP."""
        return self._server.plain_port

    def client_context(self) -> ssl.SSLContext:
        """TLS settings that believe the authority."""
        return self._authority.client_context()

    def place(self, host: str, address: str) -> None:
        """Let a name resolve to another address than loopback, such as a private one."""
        self._hosts.addresses[host] = address

    def resolve(self, host: str, port: int) -> Sequence[Any]:
        """A resolver for `verifier.web.Client`: all names are here, or nowhere.

        Raises:
            NameNotResolved: there is no host of that name.
        """
        from verifier.web.guard import NameNotResolved

        host = host.lower()
        if host in self._hosts.addresses:
            return [(socket.AF_INET, (self._hosts.addresses[host], port))]
        if not self._hosts.knows(host):
            raise NameNotResolved(host, "there is no such name", final=True)
        here = self._server.tls_port if port == 443 else self._server.plain_port
        if self._hosts.faults.get(host) is Fault.REFUSED:
            here = self._closed_port
        return [(socket.AF_INET, ("127.0.0.1", here))]

    # --- Inside ------------------------------------------------------------------------------------------

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        # What clients break off is no fault of the server's.
        self._loop.set_exception_handler(lambda *_: None)
        self._loop.run_forever()


def _unused_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
