"""The author of a work that an "and" joins to another of his, in whose citation alone he is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from verifier.citations.split import Piece
from verifier.model import Citation
from verifier.patterns import late_pattern

_AND = late_pattern(
    r"[\s,;.]{0,6}(?:et|und|and|y|e|ed|sowie|ainsi\sque|as\swell\sas|así\scomo|nonché)[,\s]{0,4}"
)
_SIGNED = frozenset(("book", "incollection", "inbook", "thesis", "inproceedings", "article", "report"))
_DAY = 10
"""Characters of a day in EDTF."""


def by_the_same_author(plain: str, pieces: Sequence[Piece], read: Sequence[Citation]) -> list[Citation]:
    """The citations of a note, those joined to another by an "and" with its author."""
    citations = list(read)
    for index, (first, second) in enumerate(pairwise(pieces)):
        one, other = citations[index], citations[index + 1]
        if second.lead or not _AND.fullmatch(plain, first.end, second.start):
            continue
        if "author" in one.fields and not one.short_form and _is_unsigned(other):
            citations[index + 1] = replace(other, fields={"author": one.fields["author"], **other.fields})
    return citations


def _is_unsigned(citation: Citation) -> bool:
    """Whether a work in full begins with its title, and is no newspaper and nobody's edition."""
    fields = citation.fields
    if citation.short_form or fields.keys() & {"author", "editor", "institution", "bookauthor"}:
        return False
    title = next((span.start for span in citation.spans if span.field == "title"), None)
    dated = fields.get("date", "")
    return citation.type in _SIGNED and title is not None and title <= 2 and bool(dated) and len(dated) < _DAY
