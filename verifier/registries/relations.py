"""How a record and a cited work belong together when they are not simply one and the same.

A preprint and its published version, a book and its editions, a chapter and its book are no mismatches: what
differs between them by nature is held against nobody.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from verifier.patterns import late_pattern
from verifier.registries.records import Record


class Relation(StrEnum):
    """What the record is to the cited work."""

    SELF = "self"
    PREPRINT = "preprint"
    """The record is that of a version before publication."""
    PUBLISHED = "published"
    """A preprint is cited, the record is that of the published version."""
    WHOLE = "whole"
    """A part of a book is cited, the record is that of the book."""
    EDITION = "edition"
    """The record is that of another edition of the book."""
    COMPANION = "companion"
    """The record is that of a review of the work, a reply to it or a notice on it."""


CITED_PARTS = frozenset(
    {"inbook", "incollection", "inproceedings", "inreference", "suppbook", "suppcollection"}
)
BOOKS = frozenset({"book", "mvbook", "collection", "mvcollection", "reference"})
_WHOLES = frozenset(
    {"book", "monograph", "edited-book", "reference-book", "proceedings", "book-set", "book-series"}
)
_SERVER = late_pattern(
    r"\b(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|ssrn|research square|preprints?(?:\.org)?"
    r"|corr)\b",
    re.IGNORECASE,
)
_VERSIONED = frozenset({"container", "date", "volume", "number", "pages"})
OF_NO_WEIGHT: Mapping[Relation, frozenset[str]] = {
    Relation.SELF: frozenset(),
    Relation.PREPRINT: _VERSIONED,
    Relation.PUBLISHED: _VERSIONED,
    Relation.WHOLE: frozenset({"pages"}),
    Relation.EDITION: frozenset(),
    Relation.COMPANION: frozenset(),
}
"""The fields in which two so related differ by nature."""


def is_whole_of(kind: str, record: Record) -> bool:
    """Whether a part of a book is cited, and the record is that of a whole book."""
    return kind in CITED_PARTS and record.kind in _WHOLES


def relation_of(fields: Mapping[str, str], kind: str, record: Record) -> Relation:
    """Say what a record would be to a cited work, if it is of the same text."""
    if is_whole_of(kind, record):
        return Relation.WHOLE
    cited = cites_preprint(fields)
    if record.preprint and not cited and _appeared(fields):
        return Relation.PREPRINT
    if cited and not record.preprint and record.containers:
        return Relation.PUBLISHED
    return Relation.SELF


def cites_preprint(fields: Mapping[str, str]) -> bool:
    """Whether a version on a server for preprints is cited, and no other."""
    container = fields.get("journaltitle") or fields.get("booktitle") or ""
    if container:
        return _SERVER.search(container[:300]) is not None
    named = " ".join(
        fields.get(name, "")[:300] for name in ("eprinttype", "archiveprefix", "publisher", "howpublished")
    )
    if fields.get("eprint") and not named.strip():
        return True
    arxiv = fields.get("doi", "").lower().startswith("10.48550/")
    return arxiv or _SERVER.search(named) is not None


def _appeared(fields: Mapping[str, str]) -> bool:
    names = ("journaltitle", "booktitle", "volume", "pages")
    return any(fields.get(name, "").strip() for name in names)
