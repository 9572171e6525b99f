"""Dates as citations print them, in EDTF."""

from __future__ import annotations

import pytest

from verifier.citations import parse_citation
from verifier.citations.grammar.dates import read_date


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("Spring 2011", "2011-21"),
        ("Winter 2011/12", "2011-24"),
        ("March–April 2012", "2012-03/2012-04"),
        ("3-5 May 2014", "2014-05-03/2014-05-05"),
        ("1998–99", "1998/1999"),
        ("c. 1990", "1990~"),
        ("um 1900", "1900~"),
        ("1990?", "1990?"),
        ("1990s", "199X"),
        ("12 de mayo de 2003", "2003-05-12"),
        ("4. März 2014", "2014-03-04"),
        ("2014年3月4日", "2014-03-04"),
        ("n.d.", ""),
        ("forthcoming", ""),
    ],
)
def test_printed_dates_become_edtf(printed: str, edtf: str) -> None:
    assert read_date(printed) == edtf


def test_a_reprint_has_its_own_year_and_that_of_the_original() -> None:
    fields = parse_citation("Berg, Anna. 2001 [1969]. Rivers without Borders. London: Routledge.").fields
    assert (fields["date"], fields["origdate"]) == ("2001", "1969")


def test_a_year_about_which_the_work_came_out_is_approximate() -> None:
    fields = parse_citation("Berg, Anna. Rivers without Borders. London: Routledge, c. 1990.").fields
    assert (fields["publisher"], fields["date"]) == ("Routledge", "1990~")


def test_what_is_to_appear_has_a_state_and_no_date() -> None:
    fields = parse_citation("Berg, A. (forthcoming). Rivers without borders. Journal of Inner Asia.").fields
    assert fields["pubstate"] == "forthcoming"
    assert "date" not in fields
