"""Copies of dead pages: for each accused address the one in the Wayback Machine nearest to its citation."""

from __future__ import annotations

from dataclasses import replace

from verifier.archive.mementos import Memento, NoneKept, nearest_memento
from verifier.model import Evidence, Link, Work
from verifier.web.interface import Fetcher


def date_seen(works: tuple[Work, ...]) -> str:
    """The day nearest to which a copy is wanted: the day of access, else of publication; "" for none."""
    for field in ("urldate", "date"):
        for work in works:
            if value := work.fields.get(field, ""):
                return value
    return ""


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
