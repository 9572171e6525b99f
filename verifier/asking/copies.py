"""Copies of dead pages: for each accused address the one in the Wayback Machine nearest to its citation."""

from __future__ import annotations

from dataclasses import replace

from verifier.archive.mementos import Memento, NoneKept, nearest_memento
from verifier.model import Evidence, Link, Work
from verifier.web.interface import Fetcher

OWN_COPY = "own-copy"
"""The kind of evidence that names a copy in the archive of earlier audits."""


def date_seen(works: tuple[Work, ...]) -> str:
    """The day nearest to which a copy is wanted: the day of access, else of publication; "" for none."""
    for field in ("urldate", "date"):
        for work in works:
            if value := work.fields.get(field, ""):
                return value
    return ""


def with_own_copy(link: Link, known: Link | None) -> Link:
    """Return the verdict on a dead address with the copy that an earlier run kept while the work was there.

    What that run found of it is told again by each later one, since the verdict on the dead page takes the
    place of the one that the copy belongs to.
    """
    if known is None or not link.verdict.accuses:
        return link
    if known.verdict.opens and known.snapshot:
        day = (known.checked or "")[:10]
        copy = Evidence(
            OWN_COPY,
            known.final_url or known.url,
            f"your own copy of {day}",
            known.checked or "",
            known.snapshot,
        )
        return replace(link, evidence=(*link.evidence, copy))
    kept = [item for item in known.evidence if item.kind == OWN_COPY]
    had = {item.kind for item in link.evidence}
    return replace(link, evidence=(*link.evidence, *kept)) if kept and OWN_COPY not in had else link


def with_copy(link: Link, works: tuple[Work, ...], fetcher: Fetcher) -> Link:
    """Return the verdict on an address with its nearest copy, or with what the archive said instead."""
    found = nearest_memento(link.url, date_seen(works), fetcher)
    if isinstance(found, Memento):
        evidence = replace(found.evidence, value=f"a copy of {found.datetime[:10]}, {found.evidence.value}")
        return replace(link, memento=found.url, evidence=(*link.evidence, evidence))
    if isinstance(found, NoneKept):
        return replace(link, evidence=(*link.evidence, found.evidence))
    told: Evidence = replace(found.evidence, value=f"the archive could not be asked: {found.reason}"[:300])
    return replace(link, evidence=(*link.evidence, told))
