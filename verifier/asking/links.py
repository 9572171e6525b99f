"""Which addresses are asked: each once, those that are due; what is known and not due is said again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from verifier.asking.memory import Memory
from verifier.checks.addresses import is_spaced
from verifier.model import Link, LinkVerdict, Work
from verifier.state import KnownLink
from verifier.state.due import is_due
from verifier.unasked import unasked_links
from verifier.web.links import Known, Target
from verifier.web.recognition import Cited
from verifier.web.verdict import Past


@dataclass(frozen=True, slots=True)
class Plan:
    """The addresses of an audit in order: those whose verdict stands already, and those to be asked.

    ``doubtful`` are verdicts that stand unless the address opens.
    """

    order: tuple[str, ...]
    settled: Mapping[str, Link]
    targets: tuple[Target, ...]
    doubtful: Mapping[str, Link]

    def with_found(self, found: Mapping[str, Link]) -> tuple[Link, ...]:
        """All verdicts in order, with those that were found now."""
        known = {**self.settled, **found}
        for url, link in self.doubtful.items():
            if not known[url].verdict.opens:
                known[url] = link
        return tuple(known[url] for url in self.order)


def plan(works: Sequence[Work], memory: Memory, now: dt.datetime, max_age: dt.timedelta | None) -> Plan:
    """Decide what is asked.

    Args:
        works: what is cited.
        memory: what earlier runs found.
        now: the present.
        max_age: how old a verdict may be; None for the time that each verdict has by itself.
    """
    order: list[str] = []
    settled: dict[str, Link] = {}
    targets: list[Target] = []
    doubtful: dict[str, Link] = {}
    by_key = {work.key: work for work in reversed(works)}
    for link in unasked_links(works):
        order.append(link.url)
        if link.verdict is not LinkVerdict.SKIPPED and is_spaced(link.url):
            doubtful[link.url] = link
        elif link.verdict is not LinkVerdict.SKIPPED:
            settled[link.url] = link
            continue
        known = memory.known_link(link.url)
        if known is not None and not is_due(known.link.verdict, known.link.checked, now, max_age):
            settled[link.url] = replace(known.link, works=link.works)
            continue
        cited = tuple(Cited.of(by_key[key].fields) for key in link.works)
        targets.append(target(link, cited, known))
    return Plan(tuple(order), settled, tuple(targets), doubtful)


def target(link: Link, cited: Sequence[Cited], known: KnownLink | None) -> Target:
    """What is asked of one address, with what earlier runs found there."""
    if known is None:
        return Target(link.url, link.works, tuple(cited))
    history = tuple(Past(past.when, past.verdict, past.status) for past in known.history)
    before = Known(replace(known.link, works=link.works), known.etag, known.last_modified, known.digest)
    return Target(link.url, link.works, tuple(cited), history, before)
