"""Laws and decisions as they are cited in Portugal and Brazil."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation


@pytest.mark.parametrize(
    ("citation", "described"),
    [
        (
            "Decreto-Lei n.º 49 408, de 24 de Novembro de 1969 (*Diário do Governo*, I Série, n.º"
            " 275), art. 2.º",
            "title=Decreto-Lei n.º 49 408, de 24 de Novembro de 1969|date=1969-11-24"
            "|note=Diário do Governo, I Série, n.º 275|at=2.º",
        ),
        ("Decreto-Lei n.º 23:048, de 23 de Setembro de 1933", "date=1933-09-23"),
        ("Portaria n.º 123/85, de 2 de Março, *Diário da República*, I Série, n.º 51", "date=1985-03-02"),
        ("Lei de 13 de Maio de 1888", "title=Lei de 13 de Maio de 1888|date=1888-05-13"),
        ("Carta de Lei de 4 de Junho de 1859, Diário de Lisboa, n.º 131", "note=Diário de Lisboa, n.º 131"),
        (
            "Código de Posturas da Vila do Vale, 6 de outubro de 1886, art. 20.",
            "title=Código de Posturas da Vila do Vale, 6 de outubro de 1886|date=1886-10-06|at=20",
        ),
        (
            "Decreto de 13 de Agosto de 1832, art. 3.º, in *Collecção de Decretos*, Lisboa, 1834.",
            "title=Decreto de 13 de Agosto de 1832|note=Collecção de Decretos, Lisboa, 1834|at=3.º",
        ),
        ("Lei n. 9.394, de 20 de dezembro de 1996, art. 3º.", "date=1996-12-20|at=3º"),
        ("Decreto de 1.º de Dezembro de 1869, arts. 2.º e 3.º", "date=1869-12-01|at=2.º e 3.º"),
    ],
)
def test_law(citation: str, described: str) -> None:
    read = parse_citation(citation)
    assert read.type == "legislation"
    assert_described(read, described)


@pytest.mark.parametrize("citation", ["Lei e ordem, Lisboa, 1999", "Carta de Lisboa de 3 de Maio de 1755"])
def test_no_law(citation: str) -> None:
    assert parse_citation(citation).type != "legislation"


@pytest.mark.parametrize(
    ("citation", "described"),
    [
        (
            "Ac. do STJ de 12 de Março de 1998, Proc. n.º 98B123, BMJ 475, p. 123.",
            "title=Ac. do STJ de 12 de Março de 1998|institution=STJ|date=1998-03-12"
            "|note=Proc. n.º 98B123, BMJ 475|at=123",
        ),
        (
            "Parecer da Procuradoria-Geral da República n.º 34/87, de 3 de Abril, DR, II Série, n.º 78.",
            "institution=Procuradoria-Geral da República|number=34/87|date=1987-04-03"
            "|note=DR, II Série, n.º 78|at=",
        ),
        ("Ac. do TC n.º 353/2012, de 5 de julho", "institution=TC|number=353/2012|date=2012-07-05"),
        (
            "Acórdão n.º 602/2013 do Tribunal Constitucional, ponto 33.",
            "number=602/2013|institution=Tribunal Constitucional|at=33",
        ),
        (
            "STF, ADI 4.277/DF, Rel. Min. Aires Brito, j. 5 maio 2011, DJe 14 out. 2011.",
            "title=STF, ADI 4.277/DF|number=ADI 4.277/DF|date=2011-05-05"
            "|note=Rel. Min. Aires Brito, j. 5 maio 2011, DJe 14 out. 2011",
        ),
        (
            "TJUE, Acórdão de 12 de setembro de 2013, Dique, C-1449/12, n.º 33.",
            "title=Dique|institution=TJUE|number=C-1449/12|date=2013-09-12|at=33",
        ),
        (
            "BRASIL. Superior Tribunal de Justiça (3. Turma). Recurso Especial 1.234.567/SP."
            " Relatora: Min. Nara"
            " Andrade, 12 mar. 2011.",
            "author={BRASIL}|institution=Superior Tribunal de Justiça|titleaddon=3. Turma|date=2011-03-12"
            "|title=Recurso Especial 1.234.567/SP|note=Relatora: Min. Nara Andrade, 12 mar. 2011",
        ),
    ],
)
def test_decision(citation: str, described: str) -> None:
    read = parse_citation(citation)
    assert read.type == "jurisdiction"
    assert_described(read, described)


@pytest.mark.parametrize("citation", ["Tribunal de contas, Lisboa, 1999", "STF e política, São Paulo, 1999"])
def test_no_decision(citation: str) -> None:
    assert parse_citation(citation).type != "jurisdiction"
