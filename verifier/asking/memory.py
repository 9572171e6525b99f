"""What is remembered between runs, as the asking sees it; `verifier.state.State` is the one that keeps it."""

from __future__ import annotations

from typing import Final, Protocol

from verifier.model import Link, Reference
from verifier.state import KnownLink, KnownReference


class Memory(Protocol):
    """Remembers verdicts. What was recorded is kept even if the run is killed the next moment."""

    def known_link(self, url: str) -> KnownLink | None:
        """Return what earlier runs found at an address."""
        ...

    def record_link(self, link: Link, *, etag: str = "", last_modified: str = "", digest: str = "") -> None:
        """Keep the verdict on an address; one that was not asked leaves no trace."""
        ...

    def known_reference(self, fingerprint: str) -> KnownReference | None:
        """Return what earlier runs found of a work with these fields."""
        ...

    def record_reference(self, reference: Reference, fingerprint: str) -> None:
        """Keep the verdict on a work; one that only a fault kept from being judged leaves no trace."""
        ...


class Forgetful:
    """A memory that holds nothing, for runs without state and for replays."""

    def known_link(self, url: str) -> KnownLink | None:  # noqa: ARG002 - the contract's
        """Know nothing."""
        return None

    def record_link(self, link: Link, *, etag: str = "", last_modified: str = "", digest: str = "") -> None:
        """Keep nothing."""

    def known_reference(self, fingerprint: str) -> KnownReference | None:  # noqa: ARG002 - the contract's
        """Know nothing."""
        return None

    def record_reference(self, reference: Reference, fingerprint: str) -> None:
        """Keep nothing."""


FORGETFUL: Final[Memory] = Forgetful()
"""The one memory that holds nothing: it has no state."""
