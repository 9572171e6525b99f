"""Works of which a later printing or a translation is told: the first one is the work's, the other kept."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from tests.citations.papers_of_notes import read


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (
            "Karl Albrecht, Die Häfen, 2 Bde., Leipzig 1742, ND Hildesheim 1968, Bd. 1, S. 134.",
            "title=Die Häfen|volumes=2|location=Leipzig|date=1742|addendum=ND Hildesheim 1968|note=|at=134",
        ),
        (
            "Karl Albrecht, Die Häfen, Leipzig 1742, Nachdruck Hildesheim: Olms 1968, S. 134.",
            "location=Leipzig|publisher=|date=1742|addendum=Nachdruck Hildesheim: Olms 1968",
        ),
        (
            "Karl Albrecht, *Les ports*, Amsterdam, 1742, 2 vol. ; rééd. Genève, Slatkine, 1968, t. I, p."
            " 134.",
            "title=Les ports|location=Amsterdam|publisher=|date=1742|volumes=2|volume=I"
            "|addendum=rééd. Genève, Slatkine, 1968|at=134",
        ),
        (
            "Karl Albrecht, *Les ports*, Amsterdam, 1742 ; réimpr. Genève, 1968, p. 134.",
            "location=Amsterdam|date=1742|addendum=réimpr. Genève, 1968",
        ),
        (
            "Juan Alba, *Los puertos*, Cádiz, Imprenta Real, 1742 (ed. facsímil: Valencia, Librerías Sol,"
            " 1998), p. 12.",
            "location=Cádiz|publisher=Imprenta Real|date=1742|series="
            "|addendum=ed. facsímil: Valencia, Librerías Sol, 1998",
        ),
        (
            "Carlo Rossi, *I porti*, 2 voll., Venezia, 1742 (rist. anast. Bologna, Forni, 1968), I, p. 134.",
            "location=Venezia|date=1742|volumes=2|addendum=rist. anast. Bologna, Forni, 1968",
        ),
        (
            "John Albright, *The Ports* (London: Fenwick, 1742), reprinted New York: Kelley, 1968, p. 134.",
            "location=London|publisher=Fenwick|date=1742|addendum=reprinted New York: Kelley, 1968|at=134",
        ),
        (
            "Jean Roux, *La laine et le monde* (Paris: Colline, 1949), English trans. by S. Reyne, *Wool and"
            " the World*, 2 vols (London: Collier, 1972), I, p. 20.",
            "title=La laine et le monde|location=Paris|publisher=Colline|date=1949|series=|translator="
            "|addendum=English trans. by S. Reyne, Wool and the World, 2 vols (London: Collier, 1972)|at=20",
        ),
        (
            "Jean Roux, La laine et le monde, Paris 1949 (dt. Ausg.: Wolle und Welt, Berlin 1972), S. 20.",
            "location=Paris|date=1949|addendum=dt. Ausg.: Wolle und Welt, Berlin 1972|at=20",
        ),
        (
            "John Roux, *Wool and the World*, London, Collier, 1949 ; trad. fr. *La laine et le monde*,"
            " Paris, Colline, 1972, p. 20.",
            "location=London|date=1949|addendum=trad. fr. La laine et le monde, Paris, Colline, 1972|at=20",
        ),
        (
            "Jacques Venck, *Mémoires d’un gabelou*, avec une préface de Marie Dunmor, Paris, Mercure, 1995,"
            " p. 44.",
            "addendum=avec une préface de Marie Dunmor|note=|publisher=Mercure",
        ),
    ],
)
def test_the_first_printing_is_that_of_the_work(note: str, described: str) -> None:
    (citation,) = read(note)
    assert_described(citation, described)


def test_what_is_printed_in_another_book_stays_two_citations() -> None:
    found = read(
        "Karl Albrecht, *Häfen*, Leipzig: Sonne, 1742; repr. in Peter Molle, *Essays*, London: Fenwick, 1968,"
        " p. 134."
    )
    assert [each.fields["title"] for each in found] == ["Häfen", "Essays"]


def test_what_is_said_of_the_copy_stays_a_note() -> None:
    (citation,) = read("Juan Alba, *Los puertos*, Cádiz, 1742 [En ligne], p. 12.")
    assert "addendum" not in citation.fields
