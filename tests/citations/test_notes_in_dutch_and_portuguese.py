"""Footnotes in Dutch and Portuguese: their leads, places, and words for what was cited before."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from tests.citations.papers_of_notes import read, read_last
from verifier.citations import parse_citation
from verifier.citations.tagger.head import introduction


@pytest.mark.parametrize(
    ("lead", "citation"),
    [
        ("Zie bijv. ", "J.W. Terwal, Spreuken, Middelburg 1931"),
        ("Zie daarover ", "Ruddel, ‘Dikes’, p. 258"),
        ("Zie de inleiding van ", "Goossen, aldaar, blz. XXI"),
        ("Zo bv. ", "Rb. Middeldam 3 april 1861, W. 2290"),
        ("Aldus reeds ", "Terwal, a.w., blz. 51"),
        ("Onder meer ", "Ruddel, Learned Law, 240"),
        ("tegen: ", "Picard, o.c., n° 35"),
        ("zoals aangehaald bij ", "Meerts, Dijkrecht, blz. 215"),
        ("Over de dijken, ", "J.W. Terwal, Spreuken, Middelburg 1931"),
        ("en ", "Gand, 7 juin 1872, Pas., 1872, II, 310"),
        ("V. por exemplo ", "Ribas, f. 288"),
        ("Ver, por todos, ", "QUARTIM, Leonel. Vales operários"),
        ("Entre outros, ver: ", "BEZERRA, Otacílio. A invenção"),
        ("mais tarde, a ", "Lei n.º 101/2009, de 8 de setembro"),
        ("Sobretudo ", "FREIXO, Ilse. Olhar a fábrica"),
        ("No mesmo sentido, ", "«Os rios», Análise, n.º 3, 1999"),
    ],
)
def test_what_introduces(lead: str, citation: str) -> None:
    assert introduction(lead + citation) == len(lead)


@pytest.mark.parametrize(
    "citation",
    [
        "Over de grens, Amsterdam 1999",
        "Tegen de stroom in: een studie, Leiden 1999",
        "Assim falou o rio, Lisboa, 1999",
        "Entre Douro e Minho, Porto, 1999",
        "Voor het volk, Zutphen 1999",
    ],
)
def test_what_is_a_title(citation: str) -> None:
    assert introduction(citation) == 0


@pytest.mark.parametrize(
    ("citation", "described"),
    [
        (
            "G. Malde, ‘Wie 't water deert’, *Tijdschrift voor Dijkrecht* 22 (1954), blz. 180-203,"
            " aldaar 182.",
            "pages=180-203|at=182",
        ),
        (
            "P.C. Ooster, *Geschiedenis van het waterrecht*, dl. I, Zwolle, 1968 p. 12 e.v.",
            "title=Geschiedenis van het waterrecht|volume=I|location=Zwolle|at=12 e.v",
        ),
        (
            "*Woordenboek der Dijktaal*, dl. IV, ’s-Gravenhage 1889, kol. 1672, s.v. Geschot.",
            "title=Geschot|booktitle=Woordenboek der Dijktaal|volume=IV|location=’s-Gravenhage|at=1672",
        ),
        (
            "C. van der Mers, *Tractaet van de dyckagien*, uitg. L. Goossen, Utrecht 1925, kap. IV, par. 6.",
            "author=van der Mers, C.|editor=Goossen, L.|at=IV, par. 6",
        ),
        (
            "J. Bunt, *De audiëntie van de Raad*, Brussel, Paleis der Academiën, 1949, nr. 113.",
            "publisher=Paleis der Academiën|number=|at=113",
        ),
        (
            "E. Picard, « Polders », in *Pandectes belges*, t. CXIV, Bruxelles, Larcier, 1924, v°"
            " Polders, n° 31.",
            "booktitle=Pandectes belges|note=v° Polders|number=|at=31",
        ),
        (
            "A. Smit, ‘Dijkleger’, in: C. de Wit e.a. (red.), *Feestbundel*, Zwolle: Tjeenk 1975, blz. 12-30,"
            " m.n. blz. 15.",
            "editor=de Wit, C. and others|pages=12-30|at=15",
        ),
        (
            "J. Kloos (red.), *Het recht der wateren*, 2e dr., Zutphen: Walburg Pers, 1997, hfst. 4.",
            "editor=Kloos, J.|edition=2e dr|at=4",
        ),
        (
            "INSTITUTO NACIONAL DE ESTATÍSTICA, *X Recenseamento*, tomo V, Lisboa, 1964, quadro 7.",
            "title=X Recenseamento|volume=V|at=7",
        ),
    ],
)
def test_places(citation: str, described: str) -> None:
    assert_described(parse_citation(citation), described)


_TERWAL = "J.W. Terwal, *Spreuken en rechtsregels*, Middelburg: Altorffer 1931, blz. 44-47."


@pytest.mark.parametrize(
    ("full", "short", "at"),
    [
        (_TERWAL, "Terwal, a.w., blz. 51.", "51"),
        (_TERWAL, "De gedachte is later door Terwal uitgewerkt (a.w., p. 190).", "190"),
        (_TERWAL, "Aldaar, blz. 216.", "216"),
        (_TERWAL, "Terwal, aldaar, blz. 12.", "12"),
        (_TERWAL, "Idem, blz. 45.", "45"),
        (_TERWAL, "Terwal, o.c., n° 35.", "35"),
        (
            "RIBAS, Ondina. *Filhas da tecelagem*. São Paulo: Hucitec, 2004.",
            "Ver Ribas, *Filhas da tecelagem*, cit., f. 230.",
            "230",
        ),
        (
            "BEZERRA NETO, Otacílio. *A invenção do industriário*. Rio de Janeiro: Paz e Terra, 1979.",
            "Bezerra Neto já o pressentira (*op. cit.*, pp. 211-2).",
            "211-2",
        ),
    ],
)
def test_works_are_cited_again(full: str, short: str, at: str) -> None:
    first, again = read(full, short)
    assert not first.short_form
    assert again.short_form
    assert again.locator is not None
    assert again.locator.value == at


@pytest.mark.parametrize(
    "note", ["Aldaar werd zij gedrukt.", "Zie boven, noot 6.", "Zie hierna, noten 22 en 23."]
)
def test_notes_that_cite_nothing(note: str) -> None:
    assert not read_last(_TERWAL, note)
