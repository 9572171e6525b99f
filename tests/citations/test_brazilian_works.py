"""Chapters and works of bodies as Brazil prints them, in lists and in notes."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from tests.citations.papers_of_notes import read
from verifier.citations import parse_citation

_WORKS = [
    (
        "SILVA, João. Os rios: um estudo. In: COSTA, Ana; PIRES, Rui (org.). *Águas*: ensaios. 2."
        " ed. São Paulo:"
        " Hucitec, 2001. v. 2, p. 3-12.",
        "incollection",
        "author=SILVA, João|title=Os rios: um estudo|editor=COSTA, Ana and PIRES, Rui"
        "|booktitle=Águas: ensaios"
        "|edition=2|location=São Paulo|publisher=Hucitec|date=2001|volume=2|pages=3-12",
    ),
    (
        "SOUZA, A. B. A água. In: ______. *Rios*. Rio de Janeiro: Civilização, 1999. cap. 2.",
        "inbook",
        "author=SOUZA, A. B.|title=A água|bookauthor=SOUZA, A. B.|booktitle=Rios|at=2",
    ),
    (
        "MISSÃO LUSO-FLUVIAL DE ESTUDOS. *Relatório preliminar*. Lisboa: Instituto dos Rios, 1966. 84 p.",
        "report",
        "author={MISSÃO LUSO-FLUVIAL DE ESTUDOS}|title=Relatório preliminar|publisher=Instituto dos Rios"
        "|pagetotal=84 p.",
    ),
    (
        "UNIVERSIDADE DO SUL. Sistema de Bibliotecas. *Normas*. 2. ed. Curitiba: US, 2002. v. 2.",
        "book",
        "author={UNIVERSIDADE DO SUL. Sistema de Bibliotecas}|title=Normas|edition=2|volume=2",
    ),
    (
        "CÂMARA DO VALE. *Relatório anual*. Porto, 2013. Disponível em www.rios.example/a.pdf (consultado a"
        " 20.11.2013).",
        "report",
        "author={CÂMARA DO VALE}|location=Porto|date=2013|url=www.rios.example/a.pdf|urldate=2013-11-20",
    ),
]


@pytest.mark.parametrize(("citation", "entry_type", "described"), _WORKS)
def test_works(citation: str, entry_type: str, described: str) -> None:
    alone = parse_citation(citation)
    assert alone.type == entry_type
    assert_described(alone, described)
    (noted,) = read(citation)
    assert noted.type == entry_type
    assert_described(noted, described)


@pytest.mark.parametrize(
    "citation",
    [
        "SILVA, João. *Os rios*. São Paulo: Hucitec, 2001.",
        "SILVA J. Rivers. In: *Water*, 12 (2001), 3.",
        "NASA. (2011). *Rivers*. Houston: NASA.",
    ],
)
def test_others_are_read_by_others(citation: str) -> None:
    assert "{" not in parse_citation(citation).fields.get("author", "").replace("{NASA}", "")
