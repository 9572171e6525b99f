"""Looking for a work that prints no identifier: registry after registry, until one has it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from verifier.compare import container_likeness, parse_date
from verifier.compare.numerals import counts
from verifier.model import Work
from verifier.registries import crossref
from verifier.registries.answers import Held, NoAnswer
from verifier.registries.desk import Desk
from verifier.registries.fields import CONTAINER_AGREES
from verifier.registries.inquiry import Inquiry, failed, saw
from verifier.registries.interface import Registry
from verifier.registries.matching import Identity, Match, match
from verifier.registries.records import Record
from verifier.registries.relations import is_whole_of

_ORDER = {Identity.SAME: 2, Identity.UNSURE: 1, Identity.OTHER: 0}


def by_search(desk: Desk, case: Inquiry, work: Work) -> Inquiry:
    """Search the registries that cover the kind; stop at the first record that is the work's."""
    seen: list[Record] = []
    for registry in case.coverage.registries:
        reply = desk.search(registry, work.fields)
        case = saw(case, reply.evidence)
        if isinstance(reply, NoAnswer):
            case = failed(case, reply)
            continue
        seen += reply.records
        case = replace(
            case, best=best_of(work, reply.records, case.best), searched=(*case.searched, registry.name)
        )
        if case.best is not None and case.best.identity is Identity.SAME:
            return _whole_record(desk, case, work, registry)
    if case.coverage.excuse is None and not case.failures:
        return _container(desk, case, work, seen)
    return case


def proposal(desk: Desk, case: Inquiry, work: Work) -> Inquiry:
    """Look for the record of a work whose identifier is wrong, so that the right one can be proposed."""
    if crossref.REGISTRY not in case.coverage.registries:
        return case
    reply = desk.search(crossref.REGISTRY, work.fields)
    case = saw(case, reply.evidence)
    if isinstance(reply, NoAnswer):
        return case
    best = best_of(work, reply.records)
    return replace(case, proposed=best) if best and best.identity is Identity.SAME else case


def _whole_record(desk: Desk, case: Inquiry, work: Work, registry: Registry) -> Inquiry:
    """Fetch the whole record of a hit: only there stand its notices. Without it the hit stands."""
    best = case.best
    if best is None or registry is not crossref.REGISTRY:
        return case
    reply = desk.look_up(registry, "doi", best.record.identifier)
    case = saw(case, reply.evidence)
    if not isinstance(reply, Held):
        return case
    again = match(work.fields, reply.records[0], work.type)
    return replace(case, best=again) if again.identity is Identity.SAME else case


def _container(desk: Desk, case: Inquiry, work: Work, seen: list[Record]) -> Inquiry:
    """Find out whether the registries hold this journal at all: only then their silence says something."""
    container = work.fields.get("journaltitle") or work.fields.get("booktitle") or ""
    date = parse_date(work.fields.get("date") or work.fields.get("year") or "")
    if date is None or not container:
        return case
    if _holds(work, container, date.first, seen):
        return replace(case, container_held=True)
    request = crossref.container_request(container, date.first, desk.contact)
    reply = desk.listed(crossref.REGISTRY, request)
    case = saw(case, reply.evidence)
    if isinstance(reply, NoAnswer):
        return failed(case, reply)
    best = best_of(work, reply.records)
    if best is not None and best.identity is Identity.SAME:
        return _whole_record(desk, replace(case, best=best), work, crossref.REGISTRY)
    return replace(case, container_held=_holds(work, container, date.first, reply.records))


def best_of(work: Work, records: Iterable[Record], known: Match | None = None) -> Match | None:
    """Return the record of a search that is likeliest the work: by identity, then fewest differences.

    Records of pieces of works are left out, and of whole books when a part of one is sought. ``known`` is
    the best of another search.
    """
    fitting = [record for record in records if not record.part_of and not is_whole_of(work.type, record)]
    matches = [match(work.fields, record, work.type) for record in fitting]
    return max(
        [*([known] if known else []), *matches],
        key=lambda item: (_ORDER[item.identity], -len(item.differences), item.score),
        default=None,
    )


def _holds(work: Work, container: str, year: int, records: Iterable[Record]) -> bool:
    """Whether one of the records is of the same journal, and of the same year or volume.

    Journals are deposited by volumes: one that holds others of the volume would hold this paper.
    """
    volume = counts(work.fields.get("volume", ""))
    for record in records:
        spans = [span for date in record.dates if (span := parse_date(date)) is not None]
        same_year = any(span.first <= year <= span.last for span in spans)
        same_volume = bool(volume) and counts(record.volume) == volume
        if (same_year or same_volume) and any(
            container_likeness(container, held) >= CONTAINER_AGREES for held in record.containers
        ):
            return True
    return False
