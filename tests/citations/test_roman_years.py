"""Years of old prints in Roman numbers."""

from __future__ import annotations

import pytest

from verifier.citations import parse_citation
from verifier.citations.grammar.roman_years import year_of


@pytest.mark.parametrize(
    ("roman", "year"),
    [("MDCII", 1602), ("M.D.XXXIIII", 1534), ("MDCCLXXI", 1771), ("MCDLXXX", 1480), ("MIX", 0), ("MM", 0)],
)
def test_roman_figures(roman: str, year: int) -> None:
    assert year_of(roman) == year


@pytest.mark.parametrize(
    ("printed", "publisher", "date"),
    [
        ("P. Vizz, Diece libri, Bologna, Heredi di G. Rossi, MDCII.", "Heredi di G. Rossi", "1602"),
        ("P. Vizz, Diece libri, Bologna, Heredi di G. Rossi, MDCII, p. 3.", "Heredi di G. Rossi", "1602"),
        ("P. Vizz, *Diece libri*, In Venezia, appresso Albrizzi, MDCCLXXI.", "appresso Albrizzi", "1771"),
    ],
)  # fmt: skip
def test_the_year_of_an_old_print(printed: str, publisher: str, date: str) -> None:
    read = parse_citation(printed).fields
    assert (read["publisher"], read["date"]) == (publisher, date)


def test_another_year_is_the_one_that_counts() -> None:
    assert parse_citation("A. Berg, The MDCC Club, London, Faber, 1999.").fields["date"] == "1999"
