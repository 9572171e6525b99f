"""Which addresses may be asked: the public ones, and those that a person has allowed.

A name is judged by the address that it resolves to at the moment of connecting, and exactly that address
is connected to: a name may resolve differently twice (DNS rebinding). Behind a proxy names are the
proxy's business, and only literal addresses are judged here. The ranges are those of the IANA registries
of special-purpose addresses (RFC 6890), as `ipaddress` knows them.
"""

from __future__ import annotations

import ipaddress
import queue
import socket
import threading
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from verifier.patterns import late_pattern

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network
SocketAddress = tuple[str, int] | tuple[str, int, int, int]
Resolved = tuple[int, SocketAddress]
Resolver = Callable[[str, int], Sequence[Resolved]]

SCHEMES = ("http", "https")
"""What is asked at all."""

# RFC 6052 and RFC 8215: IPv6 addresses that stand for an IPv4 address behind a translator.
_NAT64 = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("64:ff9b:1::/48"))
_COMPATIBLE = ipaddress.IPv6Network("::/96")
_MOST_KNOWN = 4096
# Reserved or never given to anyone: RFC 6762 with its appendix G, RFC 8375, ICANN's resolution of 2024.
_OF_A_SITE = late_pattern(r"\.(?:local|internal|home\.arpa|intranet|private|corp|home|lan)\.?\Z")
_LOOPBACK = ipaddress.IPv4Address("127.0.0.1")


class GuardRefusal(OSError):
    """An address that is not asked, with the reason. An `OSError`, so that urllib3 passes it on."""


class ImpossibleAddress(ValueError):
    """An address that no host can have, with the reason."""


class NameNotResolved(OSError):
    """A name without an address. ``final`` says whether the resolver was sure that there is none."""

    def __init__(self, name: str, reason: str, *, final: bool) -> None:
        super().__init__(f"{name}: {reason}")
        self.final = final


class Guard:
    """Judges addresses, and connects to those that may be asked. Safe to use from several threads.

    Args:
        allow: networks that are asked though they are not public.
        resolve: gives the addresses of a name and port; the system's resolver when it is None.
    """

    def __init__(self, allow: Sequence[Network] = (), *, resolve: Resolver | None = None) -> None:
        self.allow = tuple(allow)
        self._resolve = resolve or resolve_name
        self._sound: dict[str, str] = {}

    def refusal(self, address: Address) -> str | None:
        """Why an address is not asked, such as ``127.0.0.1 is a loopback address``; None when it may be."""
        if any(address.version == network.version and address in network for network in self.allow):
            return None
        inner = embedded(address)
        if inner is not None:
            fault = self.refusal(inner)
            return f"{address} stands for {fault}" if fault else None
        kind = _kind(address)
        return f"{address} is {kind}" if kind else None

    def check_url(self, url: str) -> str:
        """Judge an address before anything is sent; returns its host in lower case.

        Literal addresses are judged here, in every notation that resolvers take (decimal, octal,
        hexadecimal, shortened, full-width digits), and ``localhost`` with them. Of other names, those are
        refused that no public server can have (``printer.local``), unless some networks are allowed: a proxy
        would resolve them where this guard cannot see it.

        Raises:
            GuardRefusal: the scheme is not of the web, or the literal address may not be asked.
            ImpossibleAddress: there is no host, or the port is none.
        """
        try:
            parts = urlsplit(url)
            place = f"{parts.scheme}://{parts.netloc}"
            known = self._sound.get(place)
            if known is not None:
                return known
            host, port = parts.hostname or "", parts.port
        except ValueError as fault:
            raise ImpossibleAddress(f"no such address can exist: {fault}") from None
        if parts.scheme not in SCHEMES:
            raise GuardRefusal(
                f"only http and https are asked, not {parts.scheme or 'an address without a scheme'}"
            )
        if not host or port == 0:
            raise ImpossibleAddress("no such address can exist: it names no host" if not host else "port 0")
        literal = literal_address(host)
        if literal is None and _is_localhost(host):
            literal = _LOOPBACK
        if literal is None and not self.allow and _OF_A_SITE.search(host):
            raise GuardRefusal(f"{host} is a name within a private network")
        if literal is not None:
            fault_found = self.refusal(literal)
            if fault_found:
                raise GuardRefusal(fault_found)
        if len(self._sound) < _MOST_KNOWN:
            self._sound[place] = host
        return host

    def connect(
        self,
        host: str,
        port: int,
        *,
        timeout: float,
        options: Sequence[tuple[int, int, int | bytes]] = (),
    ) -> socket.socket:
        """Connect to the first address of a name that may be asked and listens.

        Raises:
            GuardRefusal: every address of the name is one that is not asked.
            NameNotResolved: the name has no address.
            OSError: nothing listens there, or not in time (`TimeoutError`).
        """
        fault: OSError | None = None
        refused: str | None = None
        for family, place in self._resolved(host, port, timeout):
            address = ipaddress.ip_address(str(place[0]).partition("%")[0])
            reason = self.refusal(address)
            if reason:
                refused = reason if literal_address(host) else f"{host} resolves to {reason}"
                continue
            try:
                return _connected(family, place, timeout, options)
            except OSError as problem:
                fault = problem
        if fault is not None:
            raise fault
        if refused:
            raise GuardRefusal(refused)
        raise NameNotResolved(host, "the name has no address", final=True)

    def _resolved(self, host: str, port: int, timeout: float) -> Sequence[Resolved]:
        """Resolve a name in a thread of its own: the system's resolver knows no time limit."""
        if host.isascii() and literal_address(host) is not None:
            return self._resolve(host, port)  # there is nothing to wait for
        answers: queue.SimpleQueue[Sequence[Resolved] | OSError] = queue.SimpleQueue()

        def ask() -> None:
            try:
                answers.put(self._resolve(host, port))
            except OSError as fault:
                answers.put(fault)
            except UnicodeError:
                answers.put(NameNotResolved(host, "no host can have this name", final=True))

        threading.Thread(target=ask, name=f"resolve {host}"[:60], daemon=True).start()
        try:
            answer = answers.get(timeout=timeout)
        except queue.Empty:
            raise NameNotResolved(host, "the name was not resolved in time", final=False) from None
        if isinstance(answer, OSError):
            raise answer
        return answer


def resolve_name(host: str, port: int) -> Sequence[Resolved]:
    """Ask the system's resolver. Raises `NameNotResolved`."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror as fault:
        final = fault.errno in (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME))
        words = "there is no such name" if final else f"the name cannot be resolved now ({fault.strerror})"
        raise NameNotResolved(host, words, final=final) from None
    return [(family, _place(place)) for family, _, _, _, place in found]


@lru_cache(maxsize=4096)
def literal_address(host: str) -> Address | None:
    """Return the address that a host is written as, in any notation that resolvers take; None for a name."""
    text = unicodedata.normalize("NFKC", unquote(host)).strip("[]").rstrip(".").partition("%")[0]
    text = text.replace("\u3002", ".")
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        pass
    if not text or not all(
        character.isascii() and (character.isalnum() or character == ".") for character in text
    ):
        return None
    try:
        # The C library's reading: 127.1, 0177.0.0.1, 0x7f000001 and 2130706433 are all 127.0.0.1.
        return ipaddress.IPv4Address(socket.inet_aton(text))
    except OSError:
        return None


def embedded(address: Address) -> ipaddress.IPv4Address | None:
    """Return the IPv4 address that an IPv6 address stands for: mapped, compatible, NAT64, 6to4."""
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if any(address in network for network in _NAT64):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    if address in _COMPATIBLE and int(address) > 1:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return None


def _kind(address: Address) -> str:
    """What an address is when it is not a public one; "" for a public one."""
    kinds = (
        (address.is_unspecified, "the unspecified address"),
        (address.is_loopback, "a loopback address"),
        (address.is_link_local, "a link-local address"),
        (address.is_multicast, "a multicast address"),
        (isinstance(address, ipaddress.IPv6Address) and address.is_site_local, "a private address"),
        (address.is_reserved, "a reserved address"),
        (address.is_private, "a private address"),
        (not address.is_global, "not a public address"),
    )
    return next((words for holds, words in kinds if holds), "")


def _is_localhost(host: str) -> bool:
    """Whether a name is the own computer by definition (RFC 6761, section 6.3)."""
    name = host.rstrip(".").lower()
    return name == "localhost" or name.endswith(".localhost")


class _Socket(socket.socket):
    """A socket whose limit is set anew only where it changes: urllib3 sets it twice a request.

    Each time the interpreter is let go, and among many threads to get it back takes longer than the setting.
    """

    def settimeout(self, value: float | None) -> None:
        """Set the limit in seconds; None for none."""
        if value != self.gettimeout():
            super().settimeout(value)


def _place(place: tuple[object, ...]) -> SocketAddress:
    if len(place) >= 4:
        return str(place[0]), int(str(place[1])), int(str(place[2])), int(str(place[3]))
    return str(place[0]), int(str(place[1]))


def _connected(
    family: int, place: SocketAddress, timeout: float, options: Sequence[tuple[int, int, int | bytes]]
) -> socket.socket:
    connection = _Socket(family, socket.SOCK_STREAM)
    try:
        for option in options:
            connection.setsockopt(*option)
        connection.settimeout(timeout)
        connection.connect(place)
    except BaseException:
        connection.close()
        raise
    return connection
