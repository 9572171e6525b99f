"""Decisions, laws, parliamentary papers and files as they are cited in the Netherlands and Belgium."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation


@pytest.mark.parametrize(
    ("citation", "described"),
    [
        (
            "Rb. Middeldam 3 april 1861, W. 2290",
            "title=Rb. Middeldam 3 april 1861|institution=Rb. Middeldam|date=1861-04-03|journaltitle=W."
            "|number=2290",
        ),
        (
            "HR 11 maart 1887, W. 5402 (Polder Walzand).",
            "title=Polder Walzand|institution=HR|date=1887-03-11|at=",
        ),
        (
            "HR 13 november 1981, ECLI:NL:HR:1981:AG9942, NJ 1982/617, r.o. 3.2 (Zuidwaard-Oost).",
            "title=Zuidwaard-Oost|number=ECLI:NL:HR:1981:AG9942|journaltitle=NJ|pages=617|at=3.2",
        ),
        (
            "HR 13 maart 1981, NJ 1981/635 (Dijkvoet, m.nt. C.J.H.B.), r.o. 2",
            "title=Dijkvoet|number=635|note=m.nt. C.J.H.B.|at=2",
        ),
        ("HR 3 mrt. 1999, NJ 1999, p. 161", "date=1999-03-03|pages=161"),
        (
            "Vzr. Rb. Veldam 12 mei 2010, ECLI:NL:RBAMS:2010:BM1234, r.o. 4.5-4.7.",
            "institution=Vzr. Rb. Veldam|at=4.5-4.7",
        ),
        (
            "HvJ EU 12 september 2013, C-1449/12, ECLI:EU:C:2013:9545, punt 33.",
            "title=HvJ EU 12 september 2013, C-1449/12|number=ECLI:EU:C:2013:9545|at=33",
        ),
        (
            "EHRM 14 juni 2012, nr. 91723/05, Berezh t. Rusland, § 112.",
            "title=Berezh t. Rusland|number=91723/05|at=§ 112",
        ),
        (
            "RvS (België) 3 februari 2015, nr. 230.088, Polder van Moervaart",
            "title=Polder van Moervaart|number=230.088|note=België",
        ),
        (
            "Cass., 5 november 1937, Arr. Cass. 1937, 201, Pas., 1937, I, 322, concl. adv.-gen. Hayoit.",
            "title=Cass., 5 november 1937|journaltitle=Arr. Cass.|pages=201"
            "|note=Pas., 1937, I, 322; concl. adv.-gen. Hayoit",
        ),
        (
            "Arbitragehof nr. 45/95, 6 juni 1995, B.S. 12 augustus 1995.",
            "institution=Arbitragehof|number=45/95|date=1995-06-06|note=B.S. 12 augustus 1995",
        ),
        (
            "Conclusie A-G Mook voor HR 3 april 1987, NJ 1988, 275.",
            "title=HR 3 april 1987|note=Conclusie A-G Mook voor|pages=275",
        ),
        ("Gand, 7 juin 1872, Pas., 1872, II, 310.", "institution=Gand|journaltitle=Pas.|pages=II, 310"),
    ],
)
def test_decision(citation: str, described: str) -> None:
    read = parse_citation(citation)
    assert read.type == "jurisdiction"
    assert_described(read, described)


@pytest.mark.parametrize(
    "citation",
    [
        "Brussel 3 juni 2001",
        "Gent, Universiteitsbibliotheek, hs. 582, f. 14v",
        "Hof, H., *De HR van 3 mei 1999*, Zutphen: Walburg, 2001, p. 12.",
        "Cass, Anna. Rivers. London: Pym, 12 May 1999.",
    ],
)
def test_no_decision(citation: str) -> None:
    assert parse_citation(citation).type != "jurisdiction"


@pytest.mark.parametrize(
    ("citation", "described"),
    [
        ("Wet van 9 october 1841, Stb. 42", "title=Wet van 9 october 1841|date=1841-10-09|note=Stb. 42"),
        (
            "Wet van 10 november 1900, houdende algemeene regels omtrent den waterstaat (Stb. 176), art. 12.",
            "title=Wet van 10 november 1900, houdende algemeene regels omtrent den waterstaat"
            "|note=Stb. 176|at=12",
        ),
        (
            "Dijkwet, Wet van 8 mei 1958, Stb. 1958, 246",
            "title=Dijkwet|titleaddon=Wet van 8 mei 1958|date=1958-05-08|note=Stb. 1958, 246",
        ),
        (
            "K.B. 9 december 1847, B.S. 14 december 1847.",
            "title=K.B. 9 december 1847|date=1847-12-09|note=B.S. 14 december 1847",
        ),
        (
            "Decreet van 18 juli 2003 betreffende het waterbeleid, B.S. 14 november 2003, art. 7, § 2.",
            "title=Decreet van 18 juli 2003 betreffende het waterbeleid|at=7, § 2",
        ),
        ("Waterwet, Stb. 2009, 107, art. 3.2.", "title=Waterwet|date=2009|at=3.2"),
        ("Art. 6:162 lid 2 BW.", "title=BW|at=6:162 lid 2"),
        ("artikel 12 van de Grondwet", "title=Grondwet|at=12"),
        ("Wet milieubeheer, art. 3.2", "title=Wet milieubeheer|at=3.2"),
    ],
)
def test_law(citation: str, described: str) -> None:
    read = parse_citation(citation)
    assert read.type == "legislation"
    assert_described(read, described)


@pytest.mark.parametrize(
    "citation",
    [
        "J. Kanter, *Wet van de zee*, Amsterdam: Boom 1999, art. 3",
        "Art. cit., p. 12",
        "De Wet, C., Wet en water, Leiden 1999",
    ],
)
def test_no_law(citation: str) -> None:
    assert parse_citation(citation).type != "legislation"


@pytest.mark.parametrize(
    ("citation", "described"),
    [
        (
            "Kamerstukken II 2003/04, 29 200, nr. 3, p. 5 (MvT).",
            "title=Kamerstukken II 2003/04, 29 200, nr. 3|date=2003/2004|number=29 200, nr. 3|note=MvT|at=5",
        ),
        ("Parl.St. Kamer 2003-04, nr. 51-123/1, 5.", "date=2003/2004|number=51-123/1|at=5"),
        (
            "Handelingen der Staten-Generaal, Tweede Kamer, 1899-1900, blz. 1204-1211",
            "title=Handelingen der Staten-Generaal, Tweede Kamer|date=1899/1900|at=1204-1211",
        ),
        (
            "Annales parlementaires, Chambre des représentants, séance du 4 mars 1846, p. 851.",
            "title=Annales parlementaires, Chambre des représentants|date=1846-03-04|at=851",
        ),
        (
            "*Diário da Câmara dos Deputados*, sessão de 4 de Março de 1901, p. 12.",
            "title=Diário da Câmara dos Deputados|date=1901-03-04|at=12",
        ),
        (
            "*Diário das Sessões*, n.º 34, 12 de Março de 1948, p. 567.",
            "title=Diário das Sessões|date=1948-03-12|note=n.º 34|at=567",
        ),
        (
            "Annaes do Senado do Império do Brazil, 1871, t. II, p. 34.",
            "title=Annaes do Senado do Império do Brazil|date=1871|note=t. II|at=34",
        ),
    ],
)
def test_parliament(citation: str, described: str) -> None:
    read = parse_citation(citation)
    assert read.type == "report"
    assert_described(read, described)


@pytest.mark.parametrize(
    ("citation", "described"),
    [
        (
            "Rijksarchief Gent, Raad van Vlaanderen, nr. 7611, f° 40-46 (sententie van 17 juli 1618).",
            "title=Rijksarchief Gent, Raad van Vlaanderen, nr. 7611|date=1618-07-17"
            "|note=sententie van 17 juli 1618|at=40-46",
        ),
        (
            "NL-HaNA, Staten-Generaal, 1.01.02, inv.nr. 3180",
            "title=NL-HaNA, Staten-Generaal, 1.01.02, inv.nr. 3180",
        ),
        (
            "Gent, Universiteitsbibliotheek, hs. 582, f. 14v",
            "title=Gent, Universiteitsbibliotheek, hs. 582|at=14v",
        ),
        (
            "Brief van Jan Stalp aan de Staten, 3 mei 1621, Zeeuws Archief, Familie Stalp, inv.nr. 33, f. 2.",
            "title=Brief van Jan Stalp aan de Staten|author=Stalp, Jan|date=1621-05-03"
            "|note=Zeeuws Archief, Familie Stalp, inv.nr. 33|at=2",
        ),
        (
            "ARQUIVO HISTÓRICO JORGE TELES, Coleção Fotográfica, álbum 3, fotos 12-40.",
            "title=ARQUIVO HISTÓRICO JORGE TELES, Coleção Fotográfica, álbum 3|at=fotos 12-40",
        ),
        (
            "Rekening van de dijkgraaf over 1567, Zeeuws Archief, Rekenkamer B, inv.nr. 788, fol. 3-12.",
            "title=Rekening van de dijkgraaf|date=1567|at=3-12",
        ),
        ("AHU_ACL_CU_015, Cx. 12, D. 1034.", "title=AHU_ACL_CU_015, Cx. 12, D. 1034"),
        ("AN/RJ, Fundo Série Saúde, IS 4-12, maço 3.", "title=AN/RJ, Fundo Série Saúde, IS 4-12, maço 3"),
        (
            "Requerimento dos moradores da vila, 3 de Março de 1755, AHU, Bahia, cx. 12, doc. 34.",
            "title=Requerimento dos moradores da vila|date=1755-03-03|note=AHU, Bahia, cx. 12, doc. 34",
        ),
    ],
)
def test_file(citation: str, described: str) -> None:
    read = parse_citation(citation)
    assert read.type == "unpublished"
    assert_described(read, described)


@pytest.mark.parametrize(
    "citation",
    [
        "Nederlands Archief voor Kerkgeschiedenis, nr. 12, 1950",
        "Arquivos de Medicina, v. 12, n. 3, 1999.",
        "Biblioteca de Autores, vol. 12, Lisboa, 1950.",
        "J. de Ridder, Stadsarchief en stad, Zutphen 1999, p. 12.",
    ],
)
def test_no_file(citation: str) -> None:
    assert parse_citation(citation).type != "unpublished"
