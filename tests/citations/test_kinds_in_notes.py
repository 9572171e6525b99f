"""What kind a work is: a book of a person at a university's press, a thesis and its supervisor, debates."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from tests.citations.papers_of_notes import read


@pytest.mark.parametrize(
    ("note", "entry_type", "described"),
    [
        (
            "Juan Alba, *Los puertos de Indias*, Sevilla: Universidad de Sevilla, 1998, p. 12.",
            "book",
            "author=Alba, Juan|location=Sevilla|publisher=Universidad de Sevilla",
        ),
        (
            "John Albright, *A Treatise of Ports* (London: printed for J. Noon, 1733), p. 12.",
            "book",
            "location=London|publisher=printed for J. Noon|date=1733",
        ),
        # What a body says of itself, or a person in a report, stays a report.
        (
            "Universidad de Sevilla, *Informe anual* (Sevilla: Universidad de Sevilla, 1998), p. 12.",
            "report",
            "author={Universidad de Sevilla}",
        ),
        (
            "Juan Alba, *Informe sobre los puertos* (Sevilla: Universidad de Sevilla, 1998), p. 12.",
            "report",
            "title=Informe sobre los puertos",
        ),
        (
            "Jean Roux, *Les ports*, mémoire inédit d’HDR, Université de Cardou, 2004, p. 12.",
            "thesis",
            "type=mémoire inédit d’HDR|institution=Université de Cardou|publisher=",
        ),
        (
            "Jean Roux, *Les ports*, thèse de doctorat, sous la direction de Jean Vasseur, Université de"
            " Cardou, 2004, p. 12.",
            "thesis",
            "type=thèse de doctorat|institution=Université de Cardou|editor="
            "|addendum=sous la direction de Jean Vasseur",
        ),
        (
            "Jean Roux, *Les ports*, thèse de doctorat d’histoire, Université de Cardou, sous la direction de"
            " Jean Vasseur, 2004, p. 12.",
            "thesis",
            "institution=Université de Cardou|editor=|note=|addendum=sous la direction de Jean Vasseur",
        ),
        (
            "Juan Alba, *Los puertos*, tesis doctoral dirigida por Carlos Rojo, Universidad de Sevilla, 2004,"
            " p. 12.",
            "thesis",
            "institution=Universidad de Sevilla|addendum=dirigida por Carlos Rojo",
        ),
        (
            "Max Roth, Die Häfen, Habil.-Schrift, Universität Kardorf 2004, S. 12.",
            "thesis",
            "title=Die Häfen|type=Habil.-Schrift|institution=Universität Kardorf|date=2004|at=12",
        ),
        (
            "Max Roth, Die Häfen, Diss. phil. (masch.) Univ. Kardorf 2006, S. 12.",
            "thesis",
            "title=Die Häfen|type=Diss. phil. (masch.)|institution=Univ. Kardorf|location=|date=2006|at=12",
        ),
        (
            "Max Roth, Die Häfen, Habil. masch., Kardorf 2004, S. 12.",
            "thesis",
            "title=Die Häfen|type=Habil. masch.|location=Kardorf|date=2004",
        ),
        (
            "*Parliamentary Debates*, Commons, 3rd ser., vol. 44.",
            "report",
            "title=Parliamentary Debates|titleaddon=Commons|series=3rd ser.|volume=44|publisher=",
        ),
        (
            "*Parliamentary Debates*, Lords, 5th ser., vol. 44, 3 May 1912, cols 12–14.",
            "report",
            "titleaddon=Lords|series=5th ser.|volume=44|date=1912-05-03|at=12-14",
        ),
        # An edited book is no thesis, and its editor stays one.
        (
            "Jean Roux, « Le quai », dans *Les ports*, sous la direction de Jean Vasseur, Paris, Colline,"
            " 2004, p. 12.",
            "incollection",
            "editor=Vasseur, Jean|addendum=",
        ),
    ],
)
def test_kinds_are_told(note: str, entry_type: str, described: str) -> None:
    (citation,) = read(note)
    assert citation.type == entry_type
    assert_described(citation, described)
