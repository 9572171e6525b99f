"""The fast reading of the plainest name lists gives what the full reader gives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.citations.plain_names import biblatex_names
from verifier.compare.names import read_names, to_biblatex

FAMILIES = st.sampled_from(
    ["Berg", "Müller", "Lattimore", "O’Brien", "Keohane", "Fischer-Rosenthal", "Šobotník"]
)
LETTERS = st.sampled_from(["A", "B", "J", "K", "M", "W"])


@given(st.lists(st.tuples(FAMILIES, LETTERS), min_size=1, max_size=6))
def test_inverted_names_with_initials_are_read_as_the_full_reader_reads_them(
    people: list[tuple[str, str]],
) -> None:
    printed = ", ".join(f"{family}, {letter}." for family, letter in people)
    assert biblatex_names(printed) == to_biblatex(read_names(printed))


@given(st.lists(st.tuples(FAMILIES, LETTERS), min_size=1, max_size=6))
def test_initials_before_family_names_are_read_as_the_full_reader_reads_them(
    people: list[tuple[str, str]],
) -> None:
    printed = " and ".join(f"{letter}. {family}" for family, letter in people)
    assert biblatex_names(printed) == to_biblatex(read_names(printed))


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Teles FR, Teles RP, Martin L, et al.", "Teles, FR and Teles, RP and Martin, L and others"),
        ("Yang Tao, Lin Meilian", "Yang, Tao and Lin, Meilian"),
        ("Ministry of Water of Exland", "{Ministry of Water of Exland}"),
        ("", ""),
    ],
)
def test_other_lists_are_left_to_the_full_reader(printed: str, names: str) -> None:
    assert biblatex_names(printed) == names


def test_initials_that_look_like_senior_are_initials_where_all_names_have_some() -> None:
    assert biblatex_names("Harinarayan CV, Joshi SR") == "Harinarayan, CV and Joshi, SR"


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Kowalski Jan", "Kowalski, Jan"),
        ("Kowalski Jan, Nowak Anna", "Kowalski, Jan and Nowak, Anna"),
        ("Wiśniewska Maria i Wilk Jan", "Wiśniewska, Maria and Wilk, Jan"),
        ("Jan Kowalski", "Kowalski, Jan"),
        ("Anna Kowalska i Jan Nowak", "Kowalska, Anna and Nowak, Jan"),
        ("Elton John", "John, Elton"),
    ],
)
def test_families_of_poland_stand_in_front_of_given_names(printed: str, names: str) -> None:
    assert biblatex_names(printed) == names
