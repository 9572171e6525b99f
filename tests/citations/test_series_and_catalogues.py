"""Series in French quotation marks among and behind the imprint, and catalogues of exhibitions."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from tests.citations.papers_of_notes import read

_BOOK = "Jacques Venck, *Mémoires d’un gabelou*, Paris, Mercure, "
_READ = "author=Venck, Jacques|title=Mémoires d’un gabelou|location=Paris|publisher=Mercure|date=1995|at=44|"


@pytest.mark.parametrize(
    ("end", "described"),
    [
        ("« Le Temps retrouvé », 1995, p. 44.", "series=Le Temps retrouvé|number="),
        ("« Le Temps retrouvé » 12, 1995, p. 44.", "series=Le Temps retrouvé|number=12"),
        ("1995, « Le Temps retrouvé », p. 44.", "series=Le Temps retrouvé"),
        ("1995, coll. « Le Temps retrouvé », p. 44.", "series=Le Temps retrouvé|note="),
    ],
)
def test_series_are_read(end: str, described: str) -> None:
    (citation,) = read(_BOOK + end)
    assert_described(citation, _READ + described)


def test_an_article_in_quotation_marks_is_no_series() -> None:
    (citation,) = read("Jacques Venck, « Le Temps retrouvé », *Annales*, 12, 1995, p. 44-60.")
    assert_described(citation, "title=Le Temps retrouvé|journaltitle=Annales|volume=12|series=")


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (
            "*Les ports*, catalogue d’exposition, musée de Cardou, 3 mai-12 octobre 2008, Paris, Colline,"
            " 2008, p. 12.",
            "title=Les ports|titleaddon=catalogue d’exposition, musée de Cardou|location=Paris"
            "|publisher=Colline|date=2008|eventdate=2008-05-03/2008-10-12|at=12",
        ),
        (
            "Jean Roux (dir.), *Les ports*, catalogue d’exposition (musée de Cardou, 2008), Paris, Colline,"
            " 2008, p. 12.",
            "editor=Roux, Jean|addendum=catalogue d’exposition (musée de Cardou, 2008)|publisher=Colline",
        ),
    ],
)
def test_catalogues_keep_what_they_are(note: str, described: str) -> None:
    (citation,) = read(note)
    assert_described(citation, described)
