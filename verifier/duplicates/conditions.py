"""What must hold of two works for a row of the table of verdicts: two volumes, two issues, one place.

A condition is a question to a `Case`, the weighed fields of a pair; "Deaths" in The Times of 24 and of 25
November 1899 are `two_issues`. Which condition comes first and what it means is said in `verdict`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from verifier.compare import parse_date, parse_pages, tokens
from verifier.duplicates.rubrics import is_rubric, may_be_heading
from verifier.duplicates.states import named_once, two_numbers
from verifier.duplicates.weighing import DAY_FOR, Weighed, generic_title, two_pages_of_one_site
from verifier.patterns import late_pattern

LEAST_FOR_ONE_TITLE = 0.7
"""How much titles of one work are alike at least."""

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
# The sums that the labelled sets ask for.
ENOUGH_FOR_REVIEW = 1.9
ENOUGH_DESPITE_TITLES = 4.0
ENOUGH_DESPITE_TWO_DOIS = 3.5

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
class Case:
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
        """How much the titles are alike, 0 where they cannot be compared."""
        return self.title or 0.0

    @property
    def titles_differ(self) -> bool:
        """Whether the titles are too unlike to be those of one work."""
        return self.title is not None and self.title < LEAST_FOR_ONE_TITLE


def kind_of_companion(fields: Mapping[str, str]) -> str | None:
    """What a title says that the work is to another one: a "correction", "reply" or "review" of it."""
    match = _COMPANION.match(fields.get("title", "")[:300])
    return match.lastgroup if match else None


def companions(case: Case) -> bool:
    """Whether one title names itself a correction, reply, comment or review, and the other does not."""
    return kind_of_companion(case.one) != kind_of_companion(case.two)


def one_place(case: Case) -> bool:
    """Whether author, container, volume and one span of pages agree: a title translated or rewritten.

    The span is of three pages or more: two short pieces may well share a page.
    """
    if case.against or case.total < ENOUGH_DESPITE_TITLES:
        return False
    first, second = parse_pages(case.one.get("pages", "")), parse_pages(case.two.get("pages", ""))
    long_span = first is not None and first == second and first.last - first.first >= 2
    return long_span and {"container", "volume", "pages", "author"} <= case.agreed


def one_address(case: Case) -> bool:
    """Whether an address, identifier or place is shared by two titles, so that a person must look.

    One DOI for works with other titles and other authors is that of their supplement or proceedings.
    """
    if not case.agreed & {"doi", "url"} and not {"container", "volume", "pages", "author"} <= case.agreed:
        return False
    author = case.by_field.get("author")
    return case.total >= 1.5 and (case.alike >= 0.5 or (author is not None and author.likeness >= 0.7))


def one_doi_in_two_journals(case: Case) -> bool:
    """Whether works that have nothing else in common bear one DOI: it was copied into the wrong entry."""
    return case.titles_differ and "doi" in case.agreed and {"container", "author"} <= case.against


def two_volumes(case: Case) -> bool:
    """Whether two volumes of one book are entered apart; the volume of a journal may be a misprint."""
    if "volume" not in case.against or case.agreed & {"url", "doi", "pages", "isbn"}:
        return False
    containers = (case.one.get(name) or case.two.get(name) for name in ("journaltitle", "booktitle"))
    return not any(containers)


def two_states(case: Case) -> bool:
    """Whether two chapters, parts or versions are entered; under one DOI one of the figures is a slip."""
    return bool(case.against & {"chapter", "part", "version"}) and "doi" not in case.agreed


def two_reports(case: Case) -> bool:
    """Whether two reports or standards are entered apart, each under a number of its own."""
    if "number" not in case.against or case.agreed & {"url", "doi", "pages", "isbn"}:
        return False
    return two_numbers(case.one, case.two, case.types)


def only_one_names(case: Case) -> bool:
    """Whether one entry alone says which volume, chapter or version it is, and the rest would do for one."""
    enough = case.total >= ENOUGH_FOR_REVIEW
    return enough and bool(named_once(case.one, case.two, case.types, case.agreed))


def two_dois(case: Case) -> bool:
    """Whether each bears a DOI of its own, and not nearly all else is one."""
    return "doi" in case.against and case.total < ENOUGH_DESPITE_TWO_DOIS


def common_title(case: Case) -> bool:
    """Whether works that differ are held together by a title that many bear, as "Introduction"."""
    generic = generic_title(case.one) or generic_title(case.two)
    return generic and bool(case.against) and "pages" not in case.agreed


def two_issues(case: Case) -> bool:
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


def _two_days(case: Case) -> bool:
    """Whether both dates name a day, or a month, and not the same."""
    first, second = (
        parse_date(fields.get("date", "") or fields.get("year", "")) for fields in (case.one, case.two)
    )
    if first is None or second is None or first.loose or second.loose:
        return False
    if first.day is not None and second.day is not None:
        return True
    return first.month is not None and second.month is not None and first.day is second.day is None


def another_year(case: Case) -> bool:
    """Whether an unsigned or corporate title stands under two dates and nothing else ties them: a series."""
    if "date" not in case.against or case.agreed & {"url", "doi", "pages", "isbn"}:
        return False
    authors = (case.one.get("author", "").lstrip(), case.two.get("author", "").lstrip())
    return all(not author or author.startswith("{") for author in authors)


def two_pages(case: Case) -> bool:
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


def only_issue_differs(case: Case) -> bool:
    """Whether volume, pages and date agree, so that the issue says nothing that could part the two."""
    return case.against == {"number"} and case.alike >= 0.9 and {"volume", "pages", "date"} <= case.agreed


def anchored(case: Case) -> bool:
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
