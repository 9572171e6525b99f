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
from verifier.web.quotes import without_corrected
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


def plan(
    works: Sequence[Work],
    memory: Memory,
    now: dt.datetime,
    max_age: dt.timedelta | None,
    quoted: Mapping[str, tuple[str, ...]] | None = None,
) -> Plan:
    """Decide what is asked.

    Args:
        works: what is cited.
        memory: what earlier runs found.
        now: the present.
        max_age: how old a verdict may be; None for the time that each verdict has by itself.
        quoted: the words that are quoted from works, by their keys.
    """
    quoted = quoted or {}
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
        cited = tuple(_cited(by_key[key], link.url, quoted) for key in link.works)
        known = _as_quoted_now(memory.known_link(link.url), cited)
        if known is not None and not set(link.works) <= set(known.link.works):
            # It was not looked at for all of these works: what was seen says nothing of the new ones.
            known = replace(known, etag="", last_modified="", digest="")
        elif known is not None and not is_due(known.link.verdict, known.link.checked, now, max_age):
            settled[link.url] = replace(known.link, works=link.works)
            continue
        targets.append(target(link, cited, known))
    return Plan(tuple(order), settled, tuple(targets), doubtful)


def _cited(work: Work, url: str, quoted: Mapping[str, tuple[str, ...]]) -> Cited:
    """What is cited at an address; of a page that is only named beside the work nothing is known."""
    return Cited.of({}) if url in work.beside else Cited.of(work.fields, quoted.get(work.key, ()))


def _as_quoted_now(known: KnownLink | None, cited: Sequence[Cited]) -> KnownLink | None:
    """What is known of an address, without what was said of words that are no longer quoted.

    A page that is quoted from is read again even when its host says that it has not changed: the words
    may be others than those that it was read for.
    """
    if known is None:
        return None
    quoted = [words for work in cited for words in work.quoted]
    link = replace(known.link, evidence=without_corrected(known.link.evidence, quoted))
    return replace(known, link=link, etag="", last_modified="") if quoted else replace(known, link=link)


def target(link: Link, cited: Sequence[Cited], known: KnownLink | None) -> Target:
    """What is asked of one address, with what earlier runs found there."""
    if known is None:
        return Target(link.url, link.works, tuple(cited))
    history = tuple(Past(past.when, past.verdict, past.status) for past in known.history)
    before = Known(replace(known.link, works=link.works), known.etag, known.last_modified, known.digest)
    return Target(link.url, link.works, tuple(cited), history, before)
