"""Brackets behind a page in which an author says what stands there, and whom it quotes."""

from __future__ import annotations

import pytest

from tests.citations.papers_of_notes import read_last

BOOK = "Jon Zoll, *The Elastic State* (Oxford: Clarendon Press, 1979), 9"
ARTICLE = "Jon Zoll, “The Elastic State,” *Journal of Rivers* 12, no. 3 (1979): 9–30, 11"
NEWS = "Beat Zoll, “Elastische Neutralität,” *Neue Zeitung*, August 30, 2014, 9"


@pytest.mark.parametrize("cited", [BOOK, ARTICLE, NEWS])
@pytest.mark.parametrize(
    "said",
    [
        "arguing that ‘elastic’ is exactly what neutrality always was",
        "noting that 45 of the 60 seats went to one party in 1923",
        "discussing the 1998 law on rivers",
        "calling it “a doctrine in search of a state,” a phrase that has been much repeated",
        "on the early period",
        "for the 1990s",
        "highly critical",
        "with an extensive bibliography",
        "a view that few share (and rightly so)",
        "although he admits that it was “never quite neutral”",
        "who disagrees",
    ],
)
def test_what_is_said_in_a_bracket_is_neither_of_the_work_nor_hides_its_page(cited: str, said: str) -> None:
    (plain,) = read_last(f"{cited}.")
    (explained,) = read_last(f"{cited} ({said}).")
    assert explained.fields == plain.fields
    assert explained.locator == plain.locator
    assert explained.locator is not None


@pytest.mark.parametrize(
    ("bracket", "field", "value"),
    [
        ("in Russian", "language", "Russian"),
        ("with a reply by the editor", "note", "with a reply by the editor"),
    ],
)
def test_what_is_of_the_work_stays_with_it(bracket: str, field: str, value: str) -> None:
    (citation,) = read_last(f"{ARTICLE} ({bracket}).")
    assert citation.fields[field] == value


def test_short_citations_are_parted_behind_what_is_said_in_brackets() -> None:
    first, second = read_last(
        f"{ARTICLE}.",
        "Ada Berg, *Rivers of the North* (London: Hurst, 2001), 34.",
        "Zoll, “Elastic State,” 11 (comparing it to 1944); Berg, *Rivers*, 35 (who disagrees).",
    )
    assert (first.fields["title"], second.fields["title"]) == ("Elastic State", "Rivers")
    assert first.locator is not None
    assert second.locator is not None
    assert (first.locator.value, second.locator.value) == ("11", "35")


@pytest.mark.parametrize(
    ("bracket", "lead"),
    [
        ("quoting Ada Berg, *Rivers* (London: Hurst, 2001), 12", "quoting"),
        ("citing Ada Berg, *Rivers* (London: Hurst, 2001), 12", "citing"),
        ("a point he later withdrew; see Ada Berg, *Rivers* (London: Hurst, 2001), 12", "see"),
        ("but see Ada Berg, *Rivers* (London: Hurst, 2001), 12", "but see"),
    ],
)
def test_the_work_that_is_quoted_in_a_bracket_is_a_citation_of_its_own(bracket: str, lead: str) -> None:
    first, second = read_last(f"{BOOK} ({bracket}).")
    assert first.fields["title"] == "The Elastic State"
    assert first.locator is not None
    assert first.locator.value == "9"
    assert second.lead == lead
    assert second.fields["author"] == "Berg, Ada"
    assert second.fields["title"] == "Rivers"
    assert second.locator is not None
    assert second.locator.value == "12"


def test_who_is_quoted_without_a_work_is_no_citation() -> None:
    assert len(read_last(f"{BOOK} (quoting the Minister of Rivers).")) == 1
    assert len(read_last(f"{BOOK} (discussing the Treaty of Varde of 1878).")) == 1


def test_a_title_that_begins_as_a_remark_does_stays_a_title() -> None:
    (citation,) = read_last(
        "Berg, A. and Carl Dorn. 1948. Notes on reading and praying aloud. Rivers 43. 184-187."
    )
    assert citation.fields["title"] == "Notes on reading and praying aloud"
