"""What asking the network is, for all who ask: a request goes in, an answer or a failure comes out.

The registries, the archive and the audit know only these types. Who answers is the network
(`verifier.web`), an archive that is replayed (`verifier.archive`), or the answers of a test.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

MAX_BODY_BYTES = 10 * 1024 * 1024
"""How much of a body is read when nobody says otherwise; what lies beyond is not asked for."""


class FailureKind(StrEnum):
    """Why no answer came: each a fault below HTTP, or a refusal of our own."""

    NAME = "name"
    """The name of the host does not exist, or could not be resolved."""
    REFUSED = "refused"
    """Nothing listens there."""
    RESET = "reset"
    """The connection was cut before the answer was whole."""
    TIMEOUT = "timeout"
    """No answer in time."""
    TLS = "tls"
    """The certificate or the handshake is wrong."""
    PROXY = "proxy"
    """The proxy on our side failed, not the site."""
    PROTOCOL = "protocol"
    """What came is not HTTP."""
    REDIRECTS = "redirects"
    """Too many redirects, or a loop of them."""
    GUARD = "guard"
    """The address is private, or of a kind that is not asked."""
    ROBOTS = "robots"
    """The rules of the site for robots forbid a further visit."""
    DEADLINE = "deadline"
    """The time of the run was used up before its turn came."""
    THROTTLED = "throttled"
    """The host asked not to be asked again for longer than a run waits."""
    MALFORMED = "malformed"
    """No such address can exist."""
    UNKNOWN = "unknown"
    """An archive that is replayed holds no answer to it."""


@dataclass(frozen=True, slots=True)
class Request:
    """What to ask: an absolute ``http`` or ``https`` address, and how.

    ``purpose`` tells who asks (``link``, ``registry``, ``memento``, ``probe``, ``submit``); robots rules
    apply to all but the one visit of a ``link``. ``cap`` is in bytes. ``follow`` says whether redirects
    are followed; each hop is recorded either way.
    """

    url: str
    purpose: str = "link"
    method: str = "GET"
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    cap: int = MAX_BODY_BYTES
    follow: bool = True

    @property
    def is_conditional(self) -> bool:
        """Whether "not modified" (304) may answer it (RFC 9110, section 13.1)."""
        return any(name.lower() in ("if-none-match", "if-modified-since") for name in self.headers)


@dataclass(frozen=True, slots=True)
class Hop:
    """One exchange on the way: the address asked, the status, and the address that it names next."""

    url: str
    status: int
    location: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back in the end. ``hops`` are the exchanges before the last one, in order.

    ``headers`` keep their order and repetitions, names as received. ``body`` is without its transfer and
    content codings, cut at the cap (``truncated``). ``asked`` is when the request began (RFC 3339, UTC),
    ``seconds`` how long it all took. ``snapshot`` names the record that an archive keeps of it. ``earlier``
    says that it came before this run, so that it is no sign of there being a network now. ``fault`` is what
    is wrong with the body: it broke off, or could not be unpacked.
    """

    request: Request
    url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    asked: str
    seconds: float = 0.0
    hops: tuple[Hop, ...] = ()
    truncated: bool = False
    snapshot: str | None = None
    earlier: bool = False
    fault: str = ""

    def header(self, name: str) -> str:
        """The first header of that name, case aside; "" when there is none."""
        wanted, length = name.casefold(), len(name)
        for key, value in self.headers:
            if len(key) == length and key.casefold() == wanted:
                return value
        return ""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why no answer came, in one phrase, with the exchanges that came before and the attempts made."""

    request: Request
    kind: FailureKind
    detail: str
    asked: str
    seconds: float = 0.0
    hops: tuple[Hop, ...] = ()
    attempts: int = 1
    snapshot: str | None = None


Outcome = Answer | Failure


class Fetcher(Protocol):
    """Whoever answers requests. Safe to call from several threads."""

    def fetch(self, request: Request) -> Outcome:
        """Ask once, with all retries that politeness allows, and never raise for what the network does."""
        ...


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its raw response as they went over the wire, for an archive.

    ``request_head`` and ``response_head`` are the bytes of the first line and the headers, each line ended
    by CRLF, with the empty line; ``payload`` is the body as received (content codings kept, transfer
    codings undone), cut at the cap when ``truncated``. ``address`` is the IP address, "" behind a proxy.
    """

    url: str
    when: str
    request_head: bytes
    request_body: bytes
    response_head: bytes
    payload: bytes
    truncated: bool = False
    address: str = ""


class Recorder(Protocol):
    """Keeps what went over the wire. Safe to call from several threads."""

    def keep(self, exchange: Exchange) -> str:
        """Keep an exchange; returns the name of the record, such as ``archive/0001.warc.gz#1234``."""
        ...

    def keep_failure(self, failure: Failure) -> str:
        """Keep that an attempt failed; returns the name of the record."""
        ...
