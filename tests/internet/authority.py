"""The certificates of the local internet: an authority of its own, and a certificate for each name asked."""

from __future__ import annotations

import datetime as dt
import ssl
import threading
from pathlib import Path

import trustme

from tests.internet.interface import Fault

_FAULTY = (Fault.TLS_EXPIRED, Fault.TLS_WRONG_NAME, Fault.TLS_UNKNOWN_AUTHORITY)


class Authority:
    """Makes TLS settings for names on demand and remembers them. Safe to use from several threads."""

    def __init__(self) -> None:
        self._known = trustme.CA()
        self._unknown = trustme.CA()
        self._contexts: dict[tuple[str, Fault | None], ssl.SSLContext] = {}
        self._lock = threading.Lock()

    def write_bundle(self, path: Path) -> None:
        """Write the certificate that clients have to believe."""
        self._known.cert_pem.write_to_path(str(path))

    def client_context(self) -> ssl.SSLContext:
        """The settings of a client that believes this authority."""
        context = ssl.create_default_context()
        self._known.configure_trust(context)
        return context

    def server_context(self, host: str, fault: Fault | None = None) -> ssl.SSLContext:
        """The settings of a server of that name, with the fault built into its certificate."""
        fault = fault if fault in _FAULTY else None
        with self._lock:
            context = self._contexts.get((host, fault))
            if context is None:
                context = self._contexts[host, fault] = self._made(host, fault)
            return context

    def sni_context(self, chosen: dict[str, Fault]) -> ssl.SSLContext:
        """The settings of one server for all names: the certificate follows the name that a client asks for.

        ``chosen`` holds the faults by name and may change later.
        """
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)

        def choose(connection: ssl.SSLObject, name: str | None, _: ssl.SSLContext) -> int | None:
            fault = chosen.get(name or "")
            if fault is Fault.TLS_HANDSHAKE:
                return ssl.ALERT_DESCRIPTION_HANDSHAKE_FAILURE
            connection.context = self.server_context(name or "nameless.example", fault)
            return None

        context.sni_callback = choose  # type: ignore[assignment]
        self._known.issue_cert("nameless.example").configure_cert(context)
        return context

    def _made(self, host: str, fault: Fault | None) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority = self._unknown if fault is Fault.TLS_UNKNOWN_AUTHORITY else self._known
        name = "another-name.example" if fault is Fault.TLS_WRONG_NAME else host
        expires = dt.datetime(2021, 1, 1, tzinfo=dt.UTC) if fault is Fault.TLS_EXPIRED else None
        begins = dt.datetime(2020, 1, 1, tzinfo=dt.UTC) if fault is Fault.TLS_EXPIRED else None
        certificate = authority.issue_cert(name, not_before=begins, not_after=expires)
        certificate.configure_cert(context)
        return context
