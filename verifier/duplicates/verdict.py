"""From two works' fields to how they stand to each other: a table that can be read.

The weights of the fields (`weighing`) are summed, and the sum decides; the title alone never does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from verifier.compare import parse_date, parse_pages, title_likeness_ceiling, tokens
from verifier.duplicates.rubrics import is_rubric, may_be_heading
from verifier.duplicates.states import named_once, two_numbers
from verifier.duplicates.weighing import (
    DAY_FOR,
    Weighed,
    generic_title,
    likeness_of_titles,
    tied,
    two_pages_of_one_site,
    weigh,
    weight_of_title,
)
from verifier.model import Difference, Relation
from verifier.patterns import late_pattern


@dataclass(frozen=True, slots=True)
class PairVerdict:
    """How two works stand to each other, how alike they are (0 to 1), why, and where they disagree."""

    relation: Relation
    score: float
    reasons: tuple[str, ...]
    differences: tuple[Difference, ...] = ()


# The sums that the labelled sets ask for: a title and one more independent agreement are one work.
LEAST_FOR_ONE_TITLE = 0.7
_LEAST_FOR_COMPANIONS = 0.5
# Titles that are more alike than this differ by a letter or a mark.
_MISPRINTED = 0.9
_ARTICLES = frozenset(
    (
        "a",
        "an",
        "the",
        "der",
        "die",
        "das",
        "le",
        "la",
        "les",
        "l",
        "un",
        "une",
        "el",
        "los",
        "las",
        "il",
        "o",
        "os",
        "de",
        "het",
    )
)
ENOUGH_FOR_SAME = 2.9
ENOUGH_DESPITE_DIFFERENCE = 2.6
ENOUGH_FOR_REVIEW = 1.9
ENOUGH_DESPITE_TITLES = 4.0
ENOUGH_DESPITE_TWO_DOIS = 3.5

ONE_DOI = "one DOI stands in both, and a DOI names one work"
"""Why two works that differ in all else must be looked at: the first reason of such a pair."""
TWO_PAGES = "two pages of one site, under other titles"
"""Why two works that are like in all else are not joined: the first reason of such a pair."""
ONE_ADDRESS = "one address stands in both, under other titles"
"""Why two works that have nothing else in common must be looked at: an address was copied."""
ONLY_ONE_NAMES = "only one of them names its"
"""Why a person must say whether two volumes, versions or chapters are meant; the field is added to it."""

_COMPANION = late_pattern(
    r"""^\W*(?:
        (?P<correction>errat(?:um|a)|corrigend(?:um|a)|correction|addendum)\b
      | (?P<retraction>retract(?:ion|ed)|withdrawn|withdrawal|expression\ of\ concern)\b
      | (?P<reply>(?:author'?s'?\ )?(?:reply|response)(?:\ to\b|\s*:|\W*$)|(?:re|in\ reply)\s*:)
      | (?P<comment>comment(?:s|ary)?(?:\ on\b|\s*:|\W*$))
      | (?P<review>(?:book\ )?review(?:\ of\b|\s*:)|rezension|рецензия|书评)
    )""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class _Case:
    """Everything that is known of a pair. ``title`` is None when the titles cannot be compared.

    ``agreed`` and ``against`` are the fields that speak for one work, and for two.
    """

    title: float | None
    by_field: Mapping[str, Weighed]
    total: float
    one: Mapping[str, str]
    two: Mapping[str, str]
    agreed: frozenset[str]
    against: frozenset[str]
    types: tuple[str, str] = ("", "")

    @property
    def alike(self) -> float:
        return self.title or 0.0

    @property
    def titles_differ(self) -> bool:
        return self.title is not None and self.title < LEAST_FOR_ONE_TITLE


def _kind_of_companion(fields: Mapping[str, str]) -> str | None:
    match = _COMPANION.match(fields.get("title", "")[:300])
    return match.lastgroup if match else None


# --- The conditions of the table -----------------------------------------------------------------------


def _companions(case: _Case) -> bool:
    """Whether one title names itself a correction, reply, comment or review, and the other does not."""
    return _kind_of_companion(case.one) != _kind_of_companion(case.two)


def _one_place(case: _Case) -> bool:
    """Whether author, container, volume and one span of pages agree: a title translated or rewritten.

    The span is of three pages or more: two short pieces may well share a page.
    """
    if case.against or case.total < ENOUGH_DESPITE_TITLES:
        return False
    first, second = parse_pages(case.one.get("pages", "")), parse_pages(case.two.get("pages", ""))
    long_span = first is not None and first == second and first.last - first.first >= 2
    return long_span and {"container", "volume", "pages", "author"} <= case.agreed


def _one_address(case: _Case) -> bool:
    """Whether an address, identifier or place is shared by two titles, so that a person must look.

    One DOI for works with other titles and other authors is that of their supplement or proceedings.
    """
    if not case.agreed & {"doi", "url"} and not {"container", "volume", "pages", "author"} <= case.agreed:
        return False
    author = case.by_field.get("author")
    return case.total >= 1.5 and (case.alike >= 0.5 or (author is not None and author.likeness >= 0.7))


def _one_doi_in_two_journals(case: _Case) -> bool:
    """Whether works that have nothing else in common bear one DOI: it was copied into the wrong entry."""
    return case.titles_differ and "doi" in case.agreed and {"container", "author"} <= case.against


def _two_volumes(case: _Case) -> bool:
    """Whether two volumes of one book are entered apart; the volume of a journal may be a misprint."""
    if "volume" not in case.against or case.agreed & {"url", "doi", "pages", "isbn"}:
        return False
    containers = (case.one.get(name) or case.two.get(name) for name in ("journaltitle", "booktitle"))
    return not any(containers)


def _two_states(case: _Case) -> bool:
    """Whether two chapters, parts or versions are entered; under one DOI one of the figures is a slip."""
    return bool(case.against & {"chapter", "part", "version"}) and "doi" not in case.agreed


def _two_numbers(case: _Case) -> bool:
    """Whether two reports or standards are entered apart, each under a number of its own."""
    if "number" not in case.against or case.agreed & {"url", "doi", "pages", "isbn"}:
        return False
    return two_numbers(case.one, case.two, case.types)


def _named_once(case: _Case) -> bool:
    """Whether one entry alone says which volume, chapter or version it is, and the rest would do for one."""
    enough = case.total >= ENOUGH_FOR_REVIEW
    return enough and bool(named_once(case.one, case.two, case.types, case.agreed))


def _two_dois(case: _Case) -> bool:
    return "doi" in case.against and case.total < ENOUGH_DESPITE_TWO_DOIS


def _common_title(case: _Case) -> bool:
    generic = generic_title(case.one) or generic_title(case.two)
    return generic and bool(case.against) and "pages" not in case.agreed


def _two_issues(case: _Case) -> bool:
    """Whether a heading that comes back in each issue of a periodical stands under two issues or days.

    "Deaths" on the first page of The Times of 24 and of 25 November 1899 are two lists, and so are any two
    unsigned pieces under a few words; under a title of its own another day may be a slip.
    """
    if "date" not in case.against and "volume" not in case.against and "number" not in case.against:
        return False
    if "container" not in case.agreed or case.agreed & {"doi", "url"}:
        return False
    titles = case.one.get("title", ""), case.two.get("title", "")
    rubric = is_rubric(titles[0]) and is_rubric(titles[1])
    if not rubric and not (may_be_heading(case.one) and may_be_heading(case.two)):
        return False
    if "date" in case.against and "volume" not in case.agreed and _two_days(case):
        return True
    if not rubric:
        return "date" in case.against and bool(case.against & {"volume", "number"})
    date = case.by_field.get("date")
    one_day = date is not None and date.weight >= DAY_FOR
    return "volume" in case.against or ("number" in case.against and not one_day)


def _two_days(case: _Case) -> bool:
    """Whether both dates name a day, or a month, and not the same."""
    first, second = (
        parse_date(fields.get("date", "") or fields.get("year", "")) for fields in (case.one, case.two)
    )
    if first is None or second is None or first.loose or second.loose:
        return False
    if first.day is not None and second.day is not None:
        return True
    return first.month is not None and second.month is not None and first.day is second.day is None


def _another_year(case: _Case) -> bool:
    """Whether an unsigned or corporate title stands under two dates and nothing else ties them: a series."""
    if "date" not in case.against or case.agreed & {"url", "doi", "pages", "isbn"}:
        return False
    authors = (case.one.get("author", "").lstrip(), case.two.get("author", "").lstrip())
    return all(not author or author.startswith("{") for author in authors)


def _two_pages(case: _Case) -> bool:
    """Whether one site has two pages under titles of which one has words that the other lacks.

    "Flood in Osk" and "Flood in Osk: Pictures" of one reporter and day are two pages of one paper. An article
    that has moved keeps its words.
    """
    if case.title is None or case.title >= _MISPRINTED or case.agreed & {"doi", "isbn", "pages", "number"}:
        return False
    if not two_pages_of_one_site(case.one.get("url", ""), case.two.get("url", "")):
        return False
    first, second = map(_words_of_title, (case.one, case.two))
    return first != second


def _words_of_title(fields: Mapping[str, str]) -> frozenset[str]:
    return frozenset(tokens(f"{fields.get('title', '')} {fields.get('subtitle', '')}")) - _ARTICLES


def _only_issue_differs(case: _Case) -> bool:
    """Whether volume, pages and date agree, so that the issue says nothing that could part the two."""
    return case.against == {"number"} and case.alike >= 0.9 and {"volume", "pages", "date"} <= case.agreed


def _anchored(case: _Case) -> bool:
    """Whether something firmer than title and author holds two wordings together: a place, day or address."""
    agreed = case.agreed
    if agreed & {"doi", "url", "isbn"} or ("pages" in agreed and agreed & {"container", "volume", "author"}):
        return True
    if {"volume", "number", "container"} <= agreed or (
        case.alike >= 0.97 and {"container", "author", "date"} <= agreed
    ):
        return True
    date = case.by_field.get("date")
    return date is not None and date.weight >= DAY_FOR and bool(agreed & {"author", "container"})


# --- The table ------------------------------------------------------------------------------------------

# Top to bottom; the first row whose condition holds decides. The words stand before the reasons.
_TABLE: tuple[tuple[Callable[[_Case], bool], Relation, str], ...] = (
    (
        lambda case: _companions(case) and case.alike >= _LEAST_FOR_COMPANIONS,
        Relation.RELATED,
        "a correction, reply, comment or review",
    ),
    (_companions, Relation.DIFFERENT, "a correction, reply, comment or review"),
    (
        lambda case: case.titles_differ and _one_place(case),
        Relation.CONFLICTING,
        "one place in print, two titles",
    ),
    (lambda case: case.titles_differ and _one_address(case), Relation.REVIEW, "one address, two titles"),
    (_one_doi_in_two_journals, Relation.REVIEW, ONE_DOI),
    (lambda case: case.titles_differ, Relation.DIFFERENT, "different titles"),
    (lambda case: "edition" in case.against, Relation.RELATED, "two editions"),
    (_two_volumes, Relation.RELATED, "two volumes"),
    (_two_states, Relation.RELATED, "two parts or versions"),
    (_two_numbers, Relation.RELATED, "two numbers"),
    (lambda case: _two_dois(case) and case.total >= 0, Relation.RELATED, "two DOIs"),
    (_two_dois, Relation.DIFFERENT, "two DOIs"),
    (_common_title, Relation.DIFFERENT, "a title that many works bear"),
    (_two_issues, Relation.DIFFERENT, "a heading that comes back in each issue"),
    (_another_year, Relation.RELATED, "a title that comes back with other dates"),
    (_named_once, Relation.REVIEW, ONLY_ONE_NAMES),
    (_two_pages, Relation.REVIEW, TWO_PAGES),
    (lambda case: not case.against and case.total >= ENOUGH_FOR_SAME, Relation.SAME_WORK, ""),
    (_only_issue_differs, Relation.SAME_WORK, ""),
    (lambda case: case.total >= ENOUGH_DESPITE_DIFFERENCE and _anchored(case), Relation.CONFLICTING, ""),
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
    if title >= _LEAST_FOR_COMPANIONS and _kind_of_companion(a) != _kind_of_companion(b):
        return False
    return not tied(a, b)


def _case(title: float | None, a: Mapping[str, str], b: Mapping[str, str], a_type: str, b_type: str) -> _Case:
    weighed = weigh(a, b, a_type, b_type)
    return _Case(
        title,
        {item.field: item for item in weighed},
        weight_of_title(title, a, b) + sum(item.weight for item in weighed),
        a,
        b,
        frozenset([item.field for item in weighed if item.weight > 0]),
        frozenset([item.field for item in weighed if item.weight < 0]),
        (a_type, b_type),
    )


def _row(case: _Case) -> tuple[Relation, str]:
    """The relation of the first row of the table whose condition holds, with its word."""
    return next((relation, word) for holds, relation, word in _TABLE if holds(case))


def _verdict(case: _Case, relation: Relation, word: str) -> PairVerdict:
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
