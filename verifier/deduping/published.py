"""Which of several entries of one work tells where it was published, when some tell of its preprint.

A preprint of 2023 that came out in proceedings of 2024 is dated by the one or the other: the year, the type,
the container and the place in it belong together and come from one entry.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from verifier.patterns import late_pattern

CONTAINERS = ("journaltitle", "booktitle", "maintitle", "eventtitle", "issuetitle")
PLACE = (
    *CONTAINERS, *(name.replace("title", "subtitle") for name in CONTAINERS), "volume", "number", "issue",
    "series", "pages", "eid", "issn", "eventdate", "venue",
)  # fmt: skip
"""The fields that say where in which container a work stands."""

_MAKERS = ("publisher", "organization", "institution", "howpublished")
_SERVER = late_pattern(
    r"\b(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|eartharxiv|essoar|ssrn|research square|zenodo|osf"
    r"|preprints?(?:\.org)?|corr)\b",
    re.IGNORECASE,
)
_NOT_PUBLISHED = frozenset(("misc", "online", "unpublished", "electronic", "www", "report", "techreport"))


def is_published(kind: str, fields: Mapping[str, str]) -> bool:
    """Whether an entry names the journal or book that a work came out in, and not only a preprint server."""
    if kind in _NOT_PUBLISHED:
        return False
    return any(fields.get(name) and not _SERVER.search(fields[name][:200]) for name in CONTAINERS)


def is_unplaced(kind: str, fields: Mapping[str, str]) -> bool:
    """Whether an entry gives a work as a manuscript, page or report, with no journal or book around it."""
    return kind in _NOT_PUBLISHED and not any(fields.get(name) for name in CONTAINERS)


def is_preprint(kind: str, fields: Mapping[str, str], published: Mapping[str, str]) -> bool:
    """Whether an entry tells of a preprint of what another tells of: by its server, else by its year."""
    if any(
        _SERVER.search(fields.get(name, "")[:200]) for name in (*CONTAINERS, *_MAKERS, "url", "eprinttype")
    ):
        return not is_published(kind, fields)
    years = _year(fields), _year(published)
    return is_unplaced(kind, fields) and ("eprint" in fields or (all(years) and years[0] != years[1]))


def _year(fields: Mapping[str, str]) -> str:
    return (fields.get("date") or fields.get("year") or "")[:4]


def of_the_preprint(fields: Mapping[str, str]) -> tuple[str, ...]:
    """The fields of a preprint's entry that don't hold for what was published: its server and place there."""
    makers = (name for name in _MAKERS if _SERVER.search(fields.get(name, "")[:200]))
    return (*(name for name in PLACE if name in fields), *makers)


def publication_of(entries: Sequence[tuple[str, Mapping[str, str]]]) -> int | None:
    """The place of the first entry that tells where the work came out; None where none does."""
    return next((place for place, (kind, fields) in enumerate(entries) if is_published(kind, fields)), None)
