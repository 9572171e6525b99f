"""The verdicts that need no network: addresses that can't exist, and what was not asked, with the reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifier.checks.addresses import fault_of
from verifier.checks.readings import is_file_name
from verifier.model import (
    Confidence,
    Evidence,
    Link,
    LinkVerdict,
    Reference,
    ReferenceVerdict,
    Skipped,
    UnverifiableReason,
    Work,
)

OFFLINE = "offline: nothing was asked of the network"


def unasked_links(works: Sequence[Work]) -> tuple[Link, ...]:
    """A verdict on each address cited, once: ``malformed`` where none such can exist, else ``skipped``."""
    citing: dict[str, list[Work]] = {}
    for work in works:
        for url in dict.fromkeys((work.fields.get("url", "").strip(), *work.addresses)):
            if url:
                citing.setdefault(url, []).append(work)
    return tuple(_link(url, cited) for url, cited in citing.items())


def _link(url: str, works: Sequence[Work]) -> Link:
    keys = tuple(dict.fromkeys(work.key for work in works))
    place = works[0].location
    where = f"{place.file}:{place.line}" if place else works[0].key
    if is_file_name(url):
        evidence = (Evidence("url", where, url),)
        return Link(
            url,
            keys,
            LinkVerdict.MALFORMED,
            Confidence.CERTAIN,
            "a file name, not an address",
            evidence=evidence,
        )
    fault = fault_of(url)
    if fault is not None and fault.confidence is not Confidence.POSSIBLE:
        evidence = (Evidence("url", where, url),)
        return Link(url, keys, LinkVerdict.MALFORMED, fault.confidence, fault.reason, evidence=evidence)
    return Link(url, keys, LinkVerdict.SKIPPED, Confidence.CERTAIN, OFFLINE)


def unasked_references(works: Sequence[Work]) -> tuple[Reference, ...]:
    """For each work the verdict that nobody was asked whether it exists."""
    reason = UnverifiableReason.OFFLINE.value
    keys = dict.fromkeys(work.key for work in works)
    return tuple(Reference(key, ReferenceVerdict.UNVERIFIABLE, Confidence.CERTAIN, reason) for key in keys)


def unasked(links: Sequence[Link], references: Sequence[Reference]) -> Iterator[Skipped]:
    """What an audit has to say it did not check: each address and each work, with the reason."""
    for link in links:
        if link.verdict is LinkVerdict.SKIPPED:
            yield Skipped("links", link.url, link.reason)
    for reference in references:
        if reference.verdict is ReferenceVerdict.UNVERIFIABLE:
            yield Skipped("references", reference.work or "an entry without a key", reference.reason)
