"""From two works' fields to how they stand to each other: a table that can be read.

The weights of the fields (`weighing`) are summed, and the sum decides; the title alone never does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from verifier.compare import title_likeness_ceiling
from verifier.duplicates.conditions import (
    ENOUGH_FOR_REVIEW,
    LEAST_FOR_ONE_TITLE,
    Case,
    anchored,
    another_year,
    common_title,
    companions,
    kind_of_companion,
    one_address,
    one_doi_in_two_journals,
    one_place,
    only_issue_differs,
    only_one_names,
    two_dois,
    two_issues,
    two_pages,
    two_reports,
    two_states,
    two_volumes,
)
from verifier.duplicates.states import named_once
from verifier.duplicates.weighing import Weighed, likeness_of_titles, tied, weigh, weight_of_title
from verifier.model import Difference, Relation


@dataclass(frozen=True, slots=True)
class PairVerdict:
    """How two works stand to each other, how alike they are (0 to 1), why, and where they disagree."""

    relation: Relation
    score: float
    reasons: tuple[str, ...]
    differences: tuple[Difference, ...] = ()


_LEAST_FOR_COMPANIONS = 0.5
# The sums that the labelled sets ask for: a title and one more independent agreement are one work.
ENOUGH_FOR_SAME = 2.9
ENOUGH_DESPITE_DIFFERENCE = 2.6

ONE_DOI = "one DOI stands in both, and a DOI names one work"
"""Why two works that differ in all else must be looked at: the first reason of such a pair."""
TWO_PAGES = "two pages of one site, under other titles"
"""Why two works that are like in all else are not joined: the first reason of such a pair."""
ONE_ADDRESS = "one address stands in both, under other titles"
"""Why two works that have nothing else in common must be looked at: an address was copied."""
ONLY_ONE_NAMES = "only one of them names its"
"""Why a person must say whether two volumes, versions or chapters are meant; the field is added to it."""


# --- The table ------------------------------------------------------------------------------------------

# Top to bottom; the first row whose condition holds decides. The words stand before the reasons.
_TABLE: tuple[tuple[Callable[[Case], bool], Relation, str], ...] = (
    (
        lambda case: companions(case) and case.alike >= _LEAST_FOR_COMPANIONS,
        Relation.RELATED,
        "a correction, reply, comment or review",
    ),
    (companions, Relation.DIFFERENT, "a correction, reply, comment or review"),
    (
        lambda case: case.titles_differ and one_place(case),
        Relation.CONFLICTING,
        "one place in print, two titles",
    ),
    (lambda case: case.titles_differ and one_address(case), Relation.REVIEW, "one address, two titles"),
    (one_doi_in_two_journals, Relation.REVIEW, ONE_DOI),
    (lambda case: case.titles_differ, Relation.DIFFERENT, "different titles"),
    (lambda case: "edition" in case.against, Relation.RELATED, "two editions"),
    (two_volumes, Relation.RELATED, "two volumes"),
    (two_states, Relation.RELATED, "two parts or versions"),
    (two_reports, Relation.RELATED, "two numbers"),
    (lambda case: two_dois(case) and case.total >= 0, Relation.RELATED, "two DOIs"),
    (two_dois, Relation.DIFFERENT, "two DOIs"),
    (common_title, Relation.DIFFERENT, "a title that many works bear"),
    (two_issues, Relation.DIFFERENT, "a heading that comes back in each issue"),
    (another_year, Relation.RELATED, "a title that comes back with other dates"),
    (only_one_names, Relation.REVIEW, ONLY_ONE_NAMES),
    (two_pages, Relation.REVIEW, TWO_PAGES),
    (lambda case: not case.against and case.total >= ENOUGH_FOR_SAME, Relation.SAME_WORK, ""),
    (only_issue_differs, Relation.SAME_WORK, ""),
    (lambda case: case.total >= ENOUGH_DESPITE_DIFFERENCE and anchored(case), Relation.CONFLICTING, ""),
    (lambda case: case.total >= ENOUGH_FOR_REVIEW, Relation.REVIEW, ""),
    (lambda case: case.alike >= 0.9 and "author" in case.agreed, Relation.RELATED, ""),
    (lambda case: True, Relation.DIFFERENT, ""),  # noqa: ARG005
)


def compare_works(
    a_fields: Mapping[str, str], b_fields: Mapping[str, str], a_type: str = "", b_type: str = ""
) -> PairVerdict:
    """Judge two works by their BibLaTeX fields (names as BibLaTeX lists, dates in EDTF) and entry types.

    Pure; nothing is raised. ``same-work`` and ``conflicting`` say one work; ``review`` is for a person;
    ``related`` works share a title but are two; ``different`` is the rest.
    """
    case = _case(likeness_of_titles(a_fields, b_fields), a_fields, b_fields, a_type, b_type)
    return _verdict(case, *_row(case))


def compare_unless_different(
    a_fields: Mapping[str, str], b_fields: Mapping[str, str], a_type: str = "", b_type: str = ""
) -> PairVerdict | None:
    """Judge two works as `compare_works` does; None for those that are ``different``.

    Most pairs that only share a key are, above all yearbooks and numbered reports, and their titles, or just
    the numbers in them, tell that in a part of the time.
    """
    title = likeness_of_titles(a_fields, b_fields, title_likeness_ceiling)
    if _titles_part(title, a_fields, b_fields):
        return None
    title = likeness_of_titles(a_fields, b_fields)
    if _titles_part(title, a_fields, b_fields):
        return None
    case = _case(title, a_fields, b_fields, a_type, b_type)
    relation, word = _row(case)
    return None if relation is Relation.DIFFERENT else _verdict(case, relation, word)


def _titles_part(title: float | None, a: Mapping[str, str], b: Mapping[str, str]) -> bool:
    """Whether works whose titles are at the most so much alike are different, whatever else they share."""
    if title is None or title >= LEAST_FOR_ONE_TITLE:
        return False
    # A reply or a correction is related to what it speaks of, though its title is a good deal longer.
    if title >= _LEAST_FOR_COMPANIONS and kind_of_companion(a) != kind_of_companion(b):
        return False
    return not tied(a, b)


def _case(title: float | None, a: Mapping[str, str], b: Mapping[str, str], a_type: str, b_type: str) -> Case:
    weighed = weigh(a, b, a_type, b_type)
    return Case(
        title,
        {item.field: item for item in weighed},
        weight_of_title(title, a, b) + sum(item.weight for item in weighed),
        a,
        b,
        frozenset([item.field for item in weighed if item.weight > 0]),
        frozenset([item.field for item in weighed if item.weight < 0]),
        (a_type, b_type),
    )


def _row(case: Case) -> tuple[Relation, str]:
    """The relation of the first row of the table whose condition holds, with its word."""
    return next((relation, word) for holds, relation, word in _TABLE if holds(case))


def _verdict(case: Case, relation: Relation, word: str) -> PairVerdict:
    weighed = list(case.by_field.values())
    reasons = _reasons(case.title, weighed, case.one, case.two)
    differences = [item.difference for item in weighed if item.weight < 0 and item.difference is not None]
    if relation is Relation.CONFLICTING and case.titles_differ:
        differences.insert(0, Difference("title", case.one.get("title", ""), case.two.get("title", "")))
    once = named_once(case.one, case.two, case.types, case.agreed) if word == ONLY_ONE_NAMES else ""
    if once:
        value = case.one.get(once, "").strip() or case.two.get(once, "").strip()
        word = f"only one of them names its {once} ({value})"
    score = _score(case.title, weighed)
    if relation is Relation.DIFFERENT:
        score = min(score, 0.5)
    return PairVerdict(relation, round(score, 3), (word, *reasons) if word else reasons, tuple(differences))


# --- Figures and words ----------------------------------------------------------------------------------


def _score(title: float | None, weighed: list[Weighed]) -> float:
    """Return the weighted mean of all likenesses: for people and for sorting; it decides nothing."""
    parts = [(3.0, title)] if title is not None else []
    parts += [(max(abs(item.weight), 0.25), item.likeness) for item in weighed]
    total = sum(weight for weight, _ in parts)
    return sum(weight * value for weight, value in parts) / total if total else 0.0


def _reasons(
    title: float | None, weighed: list[Weighed], a: Mapping[str, str], b: Mapping[str, str]
) -> tuple[str, ...]:
    """Return why, in words: the titles first, then what speaks against, then what speaks for one work."""
    if title is None:
        first = "titles in two scripts" if a.get("title") and b.get("title") else "no titles"
    elif a.get("title") == b.get("title"):
        first = "same title"
    else:
        kind = (
            "title differs slightly"
            if title >= 0.9
            else "similar titles"
            if title >= LEAST_FOR_ONE_TITLE
            else "titles differ"
        )
        first = f"{kind}: “{a.get('title', '')}” / “{b.get('title', '')}”"
    ordered = sorted(weighed, key=lambda item: item.weight)
    return (first, *(item.reason for item in ordered if item.reason))
