"""The full stop of an ordinal ends no title: "zum 60. Geburtstag", "des 5. Symposiums"."""

from __future__ import annotations

import pytest

from tests.citations.papers_of_notes import read
from verifier.citations import parse_citation


@pytest.mark.parametrize(
    "end",
    [
        "Festschrift für A. N. Drey zum 60. Geburtstag",
        "Der Aufbruch am 3. Tag",
        "Vom Mittelalter bis ins 19. Jahrhundert",
        "Studien zum 2. Weltkrieg",
        "Zur 100. Wiederkehr des Brandes",
        "Vorträge des 5. Symposiums",
        "Das 2. und 3. Jahrzehnt",
    ],
)
def test_ordinals_stay_in_titles(end: str) -> None:
    (citation,) = read(
        f"Max Roth, Die Zöllner, in: Peter Molle (Hrsg.), Häfen im Norden. {end}, Paderborn 2011, S. 12–30."
    )
    assert citation.fields["booktitle"] == f"Häfen im Norden. {end}"
    assert citation.fields["location"] == "Paderborn"
    assert citation.fields["pages"] == "12-30"


def test_ordinals_stay_in_titles_of_lists() -> None:
    entry = "Molle, Peter (Hrsg.): Festschrift für A. N. Drey zum 60. Geburtstag, Berlin 2001."
    fields = parse_citation(entry).fields
    assert fields["title"] == "Festschrift für A. N. Drey zum 60. Geburtstag"
    assert "publisher" not in fields


def test_a_page_ends_its_sentence() -> None:
    found = read(
        "Max Roth, Die Zöllner, in: Archiv für Zölle 14 (1981), S. 3–22. Geburtstage feierte man laut Peter"
        " Molle, Die Häfen, Berlin 1990, S. 60. Sonst gab es keine."
    )
    assert [each.fields["title"] for each in found] == ["Die Zöllner", "Die Häfen"]
    assert [each.locator.value for each in found if each.locator] == ["3-22", "60"]
