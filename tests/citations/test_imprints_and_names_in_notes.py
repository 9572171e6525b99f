"""Places in front of years, scales of maps, names in brackets and capitals, editions of sources, series."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from tests.citations.papers_of_notes import read
from verifier.citations import parse_citation


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (
            "Peter Molle, ‘Clerks’, in Ruth Ansgar (ed.), *The Fair in History* (Bath, 2001), p. 12.",
            "booktitle=The Fair in History|location=Bath|publisher=|date=2001",
        ),
        (
            "John Albright, *The Ports* (2nd edn, Ryde, 2001), p. 12.",
            "location=Ryde|publisher=|edition=2nd edn",
        ),
        ("John Albright, *The Ports* (Routledge, 2001), p. 12.", "publisher=Routledge|location="),
        ("John Albright, *The Ports* (Fenwick Press, 2001), p. 12.", "publisher=Fenwick Press|location="),
        (
            "'Kaart van de Zouthavens', 1:40,000 (Amsterdam, 1721), British Library, Maps K.Top.107.23.",
            "title=Kaart van de Zouthavens|titleaddon=1:40,000|location=Amsterdam|date=1721|volume="
            "|addendum=British Library, Maps K.Top.107.23|at=",
        ),
        (
            "Jan Vos, *Kaart van de Zouthavens*, 1:40.000, Amsterdam, 1721.",
            "author=Vos, Jan|titleaddon=1:40.000|volume=|at=",
        ),
        ("Nils AARØ, *Havnene*, Oslo, 1990, p. 12.", "author=AARØ, Nils|title=Havnene|location=Oslo"),
        ("J[ohn] Smythson, *The Ports* (London, 1742), p. 12.", "author=Smythson, John|title=The Ports"),
        ("J[ohn] S[mythson], *The Ports* (London, 1742), p. 12.", "author=Smythson, John|booktitle="),
        (
            "H.M.C., *Report on the Manuscripts of Lord Westmoor*, ii (London, 1899), p. 12.",
            "author={H.M.C.}|title=Report on the Manuscripts of Lord Westmoor|volume=ii|number=|publisher=",
        ),
        (
            "Hansisches Zollbuch, bearb. v. F. G. Tolle, Bd. III, 1: 1700–1720, Lübeck 1889, Nr. 244.",
            "title=Hansisches Zollbuch|editor=Tolle, F. G.|volume=III, 1|titleaddon=1700–1720|author="
            "|location=Lübeck|date=1889|pages=|at=244",
        ),
        (
            "Hansisches Zollbuch, Bd. 3: 1700–1720, hrsg. v. F. G. Tolle, Lübeck 1889, S. 24.",
            "title=Hansisches Zollbuch|editor=Tolle, F. G.|volume=3|titleaddon=1700–1720|at=24",
        ),
        (
            "John Roth, ‘The Clerks’, *Journal of Ports* 14 ( 1981), 3-22.",
            "journaltitle=Journal of Ports|volume=14|date=1981|pages=3-22",
        ),
        ("John Roth, *The Ports* ( London, 1990 ), p. 12.", "location=London|date=1990|at=12"),
    ],
)
def test_notes_are_read(note: str, described: str) -> None:
    (citation,) = read(note)
    assert_described(citation, described)


@pytest.mark.parametrize(
    ("entry", "described"),
    [
        (
            "Roth, John. *The Ports of Old*. 2nd ed. Studies in Harbour History 14. Aldershot: Ashfield,"
            " 2002.",
            "edition=2nd ed|series=Studies in Harbour History|number=14|location=Aldershot",
        ),
        (
            "Roth, John. *The Ports of Old: Toll, 1500–1700*. 3rd rev. ed. Harbour History, no. 14."
            " Aldershot: Ashfield, 2002.",
            "title=The Ports of Old: Toll, 1500–1700|edition=3rd rev. ed|series=Harbour History|number=14",
        ),
        (
            "Roth, John. *The Ports of Old*. 2nd ed. 3 vols. Translated by Ann Berg. Aldershot: Ashfield,"
            " 2002.",
            "edition=2nd ed|volumes=3|translator=Berg, Ann|series=|publisher=Ashfield",
        ),
        ("Roth, John. *The Ports of Old*. 2nd ed. Aldershot: Ashfield, 2002.", "edition=2nd ed|series="),
    ],
)
def test_what_stands_behind_editions_is_read(entry: str, described: str) -> None:
    assert_described(parse_citation(entry), described)
