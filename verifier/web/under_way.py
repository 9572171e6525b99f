"""An address on its way through a run: how far it is, and what its answers say is to be asked next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urljoin

from verifier.web.addresses import asked_as
from verifier.web.interface import Answer, Hop, Outcome
from verifier.web.page import Page
from verifier.web.recognition import Cited
from verifier.web.scripted import refresh_target
from verifier.web.siblings import Probe
from verifier.web.targets import Target
from verifier.web.visit import host_of


@dataclass(slots=True)
class Address:
    """One address of a run and how far it is; all targets that mean it share it.

    ``notice`` is the answer by which a page says that it has moved, with the page and the moves before it.
    """

    url: str
    host: str
    targets: list[Target] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    page: Page | None = None
    digest: str = ""
    moves: tuple[Hop, ...] = ()
    cookie: str = ""
    conditional: bool = False
    looked_twice: bool = False
    probe: Probe | None = None
    notice: tuple[Answer, Page, tuple[Hop, ...]] | None = None

    @property
    def place(self) -> str:
        """The address to ask: the cited one, or where its page sends on to."""
        return self.moves[-1].location if self.moves else self.url

    @property
    def works(self) -> tuple[str, ...]:
        """The keys of all works that are cited by it."""
        if len(self.targets) == 1:
            return self.targets[0].works  # of most there is one, and this makes no other
        return tuple(key for target in self.targets for key in target.works)

    @property
    def cited(self) -> tuple[Cited, ...]:
        """All that is cited by it."""
        return tuple(cited for target in self.targets for cited in target.cited)

    @property
    def answer(self) -> Answer | None:
        """What came last, if it is an answer."""
        last = self.outcomes[-1] if self.outcomes else None
        return last if isinstance(last, Answer) else None

    def validators(self) -> dict[str, str]:
        """The headers of a conditional request; none when one of the targets has no earlier verdict."""
        if not self.conditional or not all(target.known for target in self.targets):
            return {}
        known = self.targets[0].known
        found = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified} if known else {}
        return {name: value for name, value in found.items() if value}


def grouped(targets: Iterable[Target]) -> list[Address]:
    """Put the targets together that mean the same address, in the order of their first."""
    found: dict[str, Address] = {}
    for target in targets:
        key = asked_as(target.url)
        address = found.get(key)
        if address is None:
            address = found[key] = Address(target.url, host_of(target.url))
        address.targets.append(target)
    for address in found.values():
        address.conditional = all(
            target.known and (target.known.etag or target.known.last_modified) for target in address.targets
        )
    return list(found.values())


def cookies_of(answer: Answer) -> list[str]:
    """The cookies that an answer sets, as they are sent back."""
    values = [value for name, value in answer.headers if name.casefold() == "set-cookie"]
    pairs = [value.partition(";")[0].strip() for value in values[:20]]
    return [
        pair for pair in pairs if "=" in pair and len(pair) < 2000 and pair.isascii() and pair.isprintable()
    ]


def refresh_of(answer: Answer) -> str:
    """Where the header of that name, an old custom that browsers follow, sends a reader."""
    target = refresh_target(answer.header("refresh"))
    try:
        joined = urljoin(answer.url, target) if target else ""
    except ValueError:
        return ""
    return joined if joined.startswith(("http://", "https://")) else ""
