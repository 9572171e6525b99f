"""What goes into a run over links and what comes out: targets, what is known of them, what was found."""

from __future__ import annotations

from dataclasses import dataclass, replace

from verifier.model import Confidence, Evidence, Link, LinkVerdict
from verifier.web.interface import Answer, Failure, Outcome
from verifier.web.page import Page
from verifier.web.recognition import Cited
from verifier.web.verdict import Past

REFERENCE_SITE = "https://doi.org/"
"""Asked once when no host has given an answer, to know whether there is a network at all."""


@dataclass(frozen=True, slots=True)
class Known:
    """What an earlier run found at an address: its verdict, what the host gave to ask again by, the body."""

    link: Link
    etag: str = ""
    last_modified: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """An address to be checked, the works that are cited by it, and what is known from earlier runs."""

    url: str
    works: tuple[str, ...]
    cited: tuple[Cited, ...]
    history: tuple[Past, ...] = ()
    known: Known | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """The verdict on one target, what to ask again by, the SHA-256 of the body, and the page as read.

    ``leads`` are the addresses to which a page that no longer is the work links by the work's title.
    """

    link: Link
    etag: str
    last_modified: str
    digest: str
    page: Page | None
    leads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rules:
    """How a run looks: seconds before a second look, whether siblings are made up, whose rules bind."""

    confirm_after: float = 5.0
    probe: bool = True
    respect_robots: bool = True


def unchanged(target: Target, known: Known, answer: Answer) -> Checked:
    """Say the earlier verdict again, with what was seen now."""
    told = Evidence(
        "http-status",
        answer.url,
        "304, not changed since it was last read",
        answer.asked,
        answer.snapshot,
    )
    earlier = tuple(item for item in known.link.evidence if not item.value.startswith("304, "))
    link = replace(
        known.link,
        url=target.url,
        works=target.works,
        checked=answer.asked,
        evidence=(*earlier, told),
        snapshot=known.link.snapshot or answer.snapshot,
    )
    tags = answer.header("etag")[:300] or known.etag, answer.header("last-modified")[:100]
    return Checked(link, tags[0], tags[1] or known.last_modified, known.digest, None)


def offline(target: Target, outcome: Outcome) -> Link:
    """The verdict when there is no network: nothing is said of the address."""
    detail = outcome.detail if isinstance(outcome, Failure) else ""
    return Link(
        url=target.url,
        works=target.works,
        verdict=LinkVerdict.SKIPPED,
        confidence=Confidence.CERTAIN,
        reason=f"offline: no host answered, {REFERENCE_SITE} neither ({detail})",
        evidence=(Evidence("offline", target.url, detail or "no answer", outcome.asked),),
    )
