"""Where a judged address stands: the citations that give it, their place, and the copies cited beside it."""

from __future__ import annotations

from collections.abc import Sequence

from verifier.checks.interface import Dossier
from verifier.checks.subjects import Subject
from verifier.identifiers.web_archives import is_archived_copy
from verifier.model import Link, Location, Work


def works_of(dossier: Dossier, link: Link) -> list[Work]:
    """The works that are cited by an address."""
    return [dossier.work_by_key[key] for key in link.works if key in dossier.work_by_key]


def is_its_own(work: Work, url: str) -> bool:
    """Whether an address is the one that stands in the entry of a work."""
    return work.fields.get("url", "").strip() == url


def citations_of(dossier: Dossier, link: Link) -> tuple[str, ...]:
    """The ids of the citations that give an address."""
    return tuple(identity for work in works_of(dossier, link) for identity in work.citing(link.url))


def place_of(dossier: Dossier, link: Link) -> Location | None:
    """Where an address stands: in the entry of its first work, or in the citation that alone gives it."""
    work = next(iter(works_of(dossier, link)), None)
    if work is None:
        return None
    own = dossier.url_places.get(work.key)
    if is_its_own(work, link.url):
        return own
    given = (dossier.places[identity] for identity in work.citing(link.url) if identity in dossier.places)
    subject = next(subject for subject in dossier.subjects if subject.key == work.key)
    return _in_entry(subject, link.url) or next(given, own)


def _in_entry(subject: Subject, url: str) -> Location | None:
    fields = subject.entry.fields if subject.entry else ()
    holding = next((field for field in fields if url in field.value), None)
    return Location(subject.file, holding.line, holding.column) if holding else None


def copies_beside(dossier: Dossier, link: Link) -> Sequence[str]:
    """The archived copies that every work of an address is cited with, for want of the address itself.

    One that is known to be dead, or no longer the work, is none; () when a work has none.
    """
    dead = {other.url for other in dossier.links if other.verdict.accuses}
    found: dict[str, None] = {}
    for work in works_of(dossier, link):
        copies = [url for url in work.addresses if url not in dead and is_archived_copy(url)]
        if not copies or is_archived_copy(link.url):
            return ()
        found.update(dict.fromkeys(copies))
    return tuple(found)
