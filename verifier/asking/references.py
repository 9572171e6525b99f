"""Which works the registries are asked about, and when a work may be taken as known."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from verifier.asking.memory import Memory
from verifier.model import Reference, Work
from verifier.state.due import is_reference_due

# What a person writes about a work, or where it was read, is not what a registry is asked about.
_NOT_ASKED = ("annotation", "annote", "addendum", "keywords", "abstract", "file", "urldate")


@dataclass(frozen=True, slots=True)
class Inquiries:
    """The works whose verdict stands already, by key, and those to be asked about with their fingerprints."""

    settled: dict[str, Reference]
    asked: tuple[tuple[Work, str], ...]


def inquiries(
    works: Sequence[Work], memory: Memory, now: dt.datetime, max_age: dt.timedelta | None
) -> Inquiries:
    """Decide which works the registries are asked about; of two with one key the first counts."""
    settled: dict[str, Reference] = {}
    asked: list[tuple[Work, str]] = []
    for key, work in {work.key: work for work in reversed(works)}.items():
        print_ = fingerprint_of(work)
        known = memory.known_reference(print_)
        if known is not None and not is_reference_due(known.reference, known.when, now, max_age):
            settled[key] = replace(known.reference, work=key)
        else:
            asked.append((work, print_))
    return Inquiries(settled, tuple(reversed(asked)))


def fingerprint_of(work: Work) -> str:
    """A name for what is asked about a work: another one as soon as a field changes that matters."""
    fields = sorted((name, value) for name, value in work.fields.items() if name not in _NOT_ASKED)
    told = json.dumps([work.type, fields], ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(told.encode("ascii")).hexdigest()[:32]
