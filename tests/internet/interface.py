"""What a host of the local internet is: a function from what it was asked to what it says.

Adding a behaviour is one small function; adding a service is one module with one such function.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True, slots=True)
class Received:
    """One request as a host sees it. ``count`` is how often this host was asked this address before."""

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    count: int = 0
    when: float = 0.0

    @property
    def host(self) -> str:
        """The name of the host, lower case, without port."""
        return urlsplit(self.url).hostname or ""

    @property
    def path(self) -> str:
        """The path as sent, percent-encoded."""
        return urlsplit(self.url).path or "/"

    @property
    def query(self) -> dict[str, str]:
        """The query's values by name, the first of each."""
        parsed = parse_qs(urlsplit(self.url).query, keep_blank_values=True)
        return {name: values[0] for name, values in parsed.items()}

    def header(self, name: str) -> str:
        """A header by name, case aside; "" when it was not sent."""
        wanted = name.casefold()
        return next((value for key, value in self.headers.items() if key.casefold() == wanted), "")


@dataclass(frozen=True, slots=True)
class Reply:
    """What a host says. ``delay`` is in seconds before the first byte, ``drip`` in seconds between bytes.

    ``length`` overrides the Content-Length sent (to be cut short: more than the body holds; None: true).
    ``endless`` repeats the body until the other side hangs up.
    """

    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    delay: float = 0.0
    drip: float = 0.0
    length: int | None = None
    endless: bool = False


class Fault(StrEnum):
    """What a host does instead of answering."""

    NO_SUCH_NAME = "no-such-name"
    REFUSED = "refused"
    RESET = "reset"
    SILENCE = "silence"
    NOT_HTTP = "not-http"
    TLS_EXPIRED = "tls-expired"
    TLS_WRONG_NAME = "tls-wrong-name"
    TLS_UNKNOWN_AUTHORITY = "tls-unknown-authority"
    TLS_HANDSHAKE = "tls-handshake"


Behaviour = Callable[[Received], "Reply | Fault"]
"""A host, or one of its paths."""
