"""Whether a record holds a work: pure, from fields to a match with its reasons.

After Crossref's search-based matching with validation: a search rank never decides, the fields do. A
field that one side lacks says nothing; titles in two scripts or languages say nothing. What is the same
work is decided by the title and one independent agreement, or by a place in print.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from verifier.compare import tokens
from verifier.model import Difference
from verifier.patterns import late_pattern
from verifier.registries.authors import (
    AUTHOR_AGREES,
    AUTHOR_IN_PART,
    AUTHOR_SURE,
    author_of_match,
    leaves_authors_out,
    names_another_author,
)
from verifier.registries.fields import FieldMatch, compare_fields
from verifier.registries.probability import Signs, probability
from verifier.registries.records import Record
from verifier.registries.relations import BOOKS, OF_NO_WEIGHT, Relation, relation_of
from verifier.registries.titles import (
    TITLE_AGREES,
    TITLE_DISAGREES,
    cited_titles,
    is_stock_title,
    title_of_match,
)


class Identity(StrEnum):
    """Whether the record is of the work that is cited."""

    SAME = "same"
    UNSURE = "unsure"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Match:
    """How a work and a record stand to each other.

    ``title`` and ``author`` are likenesses, None when nothing can be said; ``agreed`` and ``against`` name
    the other fields. ``score`` is the probability that the record is of the work, ``identity`` decides;
    ``differences`` are the fields that disagree beyond tolerance. ``anchored`` says that more than title and
    author agree, ``relation`` what the record is to the work.
    """

    record: Record
    identity: Identity
    score: float
    title: float | None
    author: float | None
    agreed: frozenset[str]
    against: frozenset[str]
    differences: tuple[Difference, ...]
    anchored: bool
    relation: Relation = Relation.SELF


TITLE_NEAR = 0.8
TITLE_EXACT = 0.97

_COMPANION = late_pattern(
    r"^\W*(?:errat(?:um|a)\b|corrigend(?:um|a)\b|(?:author |publisher )?correction\b|addendum\b"
    r"|retract(?:ion|ed)\b|withdrawn\b|expression of concern\b"
    r"|(?:(?:author'?s'? )?(?:reply|response)|re)(?:\s+to\b|\s*:)"
    r"|comments?\s+on\b|(?:book )?reviews?\s*(?:of\b|:)|peer review\b|рецензия|书评|rezension)",
    re.IGNORECASE,
)
# Whole books and parts of them, and what a serial prints: a review bears the title of its book.
_OWN_WORKS = frozenset({"book", "mvbook", "collection", "mvcollection", "proceedings", "report", "thesis"})
_PIECES = frozenset({"journal-article", "peer-review", "component", "book-chapter", "reference-entry"})


def match(fields: Mapping[str, str], record: Record, kind: str = "") -> Match:
    """Judge whether a record is of the work with these BibLaTeX fields and this entry type.

    A chapter that bears the identifier of its book is compared as the book.
    """
    relation = relation_of(fields, kind, record)
    if relation is Relation.WHOLE:
        fields = _of_the_whole(fields)
    title = title_of_match(fields, record)
    author = author_of_match(fields, record)
    weighed = _weighed(fields, record, kind, relation)
    if _other_edition(kind, title, author, weighed):
        relation = Relation.EDITION
    agreed = frozenset(item.field for item in weighed if item.agrees is True)
    against = frozenset(item.field for item in weighed if item.agrees is False)
    if relation is Relation.EDITION:
        against -= {"date"}
    anchored = _anchored(agreed)
    case = _Case(fields, record, kind, title, author, agreed, against, anchored)
    identity = _identity(case)
    if _clash(case) and (title or 0.0) >= TITLE_DISAGREES and (_companion(case) or case.author_disagrees):
        relation = Relation.COMPANION
    return Match(
        record,
        identity,
        probability(Signs(title, author, agreed, against, identity.value)),
        title,
        author,
        agreed,
        against,
        _differences(case, weighed),
        anchored,
        relation,
    )


def _weighed(
    fields: Mapping[str, str], record: Record, kind: str, relation: Relation
) -> tuple[FieldMatch, ...]:
    """Compare the other fields; those that differ by the nature of the relation weigh nothing."""
    light = OF_NO_WEIGHT[relation]
    items = compare_fields(fields, record, kind)
    return tuple(item for item in items if item.agrees is not False or item.field not in light)


def _other_edition(
    kind: str, title: float | None, author: float | None, weighed: tuple[FieldMatch, ...]
) -> bool:
    """Whether only the year tells a cited book from the recorded one: the year of another edition."""
    if kind not in BOOKS or (title or 0.0) < TITLE_AGREES or (author or 0.0) < AUTHOR_AGREES:
        return False
    return {item.field for item in weighed if item.agrees is False} == {"date"}


def _of_the_whole(fields: Mapping[str, str]) -> dict[str, str]:
    """Return the fields of the book that a part is in; those of the part itself when none is named."""
    if not fields.get("booktitle", "").strip():
        return dict(fields)
    kept = ("editor", "date", "year", "isbn", "volume", "publisher", "langid", "series")
    whole = {name: fields[name] for name in kept if fields.get(name)}
    return {**whole, "title": fields["booktitle"], "author": fields.get("bookauthor", "")}


@dataclass(frozen=True, slots=True)
class _Case:
    fields: Mapping[str, str]
    record: Record
    kind: str
    title: float | None
    author: float | None
    agreed: frozenset[str]
    against: frozenset[str]
    anchored: bool

    @property
    def names_on_one_side(self) -> bool:
        """Whether only one of the two names anybody."""
        cited = self.fields.get("author", "") or self.fields.get("editor", "")
        return not (cited.strip() and (self.record.authors or self.record.editors))

    @property
    def author_agrees(self) -> bool:
        return self.author is not None and self.author >= AUTHOR_IN_PART

    @property
    def author_disagrees(self) -> bool:
        return self.author is not None and self.author < AUTHOR_IN_PART

    @property
    def one_place(self) -> bool:
        """Whether volume and pages agree, and the year or journal: one place in print."""
        return {"volume", "pages"} <= self.agreed and bool({"date", "container"} & self.agreed)


def _identity(case: _Case) -> Identity:
    """Decide by title, author and what anchors them; the order of the rows is that of their force."""
    if _clash(case):
        return Identity.OTHER
    alike = case.title is None or case.title >= TITLE_DISAGREES
    if case.one_place and alike and not case.author_disagrees and "container" not in case.against:
        return Identity.SAME
    if case.title is None:
        return Identity.UNSURE
    if case.title < TITLE_DISAGREES:
        return Identity.OTHER if not (case.author_agrees and case.anchored) else Identity.UNSURE
    if case.title >= TITLE_AGREES:
        return _by_title(case)
    if case.title >= TITLE_NEAR and case.author_agrees and _placed(case) and "pages" not in case.against:
        return Identity.SAME
    return Identity.UNSURE


def _by_title(case: _Case) -> Identity:
    """Decide when the titles agree: a title that many works bear needs its place in print."""
    title = case.fields.get("title", "")
    if _elsewhere(case):
        # An abstract and the paper that came of it bear one title.
        same = False
    elif case.author is None:
        # So long a title is borne by one work; with the year it stands for author and place.
        exact = _long(title) and (case.title or 0.0) >= TITLE_EXACT
        alone = exact and "date" in case.agreed and case.names_on_one_side
        same = (_placed(case) and not _short(title)) or (alone and not case.against)
    elif not case.author_agrees:
        same = _placed(case) and len(case.agreed) >= 3
    elif is_stock_title(title):
        same = _placed(case) or {"container", "pages"} <= case.agreed
    elif _short(title):
        same = _placed(case) or (case.anchored and not case.against and case.author >= AUTHOR_SURE)
    elif "container" in case.against:
        # The same title by the same people elsewhere is another version, unless its place agrees.
        same = bool({"volume", "pages", "isbn"} & case.agreed)
    else:
        same = case.anchored or not case.against
    return Identity.SAME if same else Identity.UNSURE


def _elsewhere(case: _Case) -> bool:
    """Whether nearly all that says where the work stands speaks against the record."""
    places = case.against & {"container", "date", "volume", "pages"}
    return len(places) >= 3 or ({"volume", "pages"} <= places and "container" not in case.agreed)


def _placed(case: _Case) -> bool:
    """Whether a place in print agrees: container and year, or volume and first page."""
    return {"container", "date"} <= case.agreed or {"volume", "pages"} <= case.agreed or "isbn" in case.agreed


def _anchored(agreed: frozenset[str]) -> bool:
    """Whether more than title and author agree; a number of an issue alone is no anchor."""
    return bool(agreed & {"container", "pages", "isbn", "date", "volume"})


def _clash(case: _Case) -> bool:
    """Whether the two are of kinds that are never one work: a review and its book, a notice and its paper."""
    if _companion(case):
        return True
    return case.kind in _OWN_WORKS and case.record.kind in _PIECES and "isbn" not in case.agreed


def _companion(case: _Case) -> bool:
    """Whether one of the titles says that it is about the other work."""
    cited, held = case.fields.get("title", ""), case.record.title
    return bool(_COMPANION.match(cited[:300])) != bool(_COMPANION.match(held[:300]))


def _long(title: str) -> bool:
    return len(tokens(title)) >= 7


def _short(title: str) -> bool:
    return len(tokens(title)) <= 2


def _names_apart(case: _Case) -> bool:
    """Whether the list of authors is another one in part, though the likeness of the whole is enough."""
    if case.author is None or case.author >= 1.0:
        return False
    return names_another_author(case.fields, case.record) or leaves_authors_out(case.fields, case.record)


def _differences(case: _Case, weighed: tuple[FieldMatch, ...]) -> tuple[Difference, ...]:
    differences = []
    if case.title is not None and case.title < TITLE_AGREES - 0.02:
        differences.append(Difference("title", cited_titles(case.fields)[0], case.record.title))
    if case.author_disagrees or _names_apart(case):
        name = "author" if case.fields.get("author") else "editor"
        held = case.record.authors or case.record.editors
        differences.append(Difference(name, case.fields.get(name, ""), held[:600]))
    differences += [
        item.difference for item in weighed if item.agrees is False and item.difference is not None
    ]
    return tuple(differences)
