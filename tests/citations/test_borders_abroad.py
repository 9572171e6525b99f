"""Marks and words of Croatian, Turkish and Italian references that are parts of no title and no name."""

from __future__ import annotations

import pytest

from verifier.citations import parse_citation


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "Perković, Tea. »Plemstvo na Krku«. Zbornik Odsjeka za povijesne znanosti 23 (2005): 61-90.",
            {"title": "Plemstvo na Krku", "journaltitle": "Zbornik Odsjeka za povijesne znanosti"},
        ),
        (
            "Pavičić, Jure. »Sajmovi u Slavoniji«. U: Slavonija u srednjem vijeku, ur. A. Kolundžić, "
            "Slavonski Brod: Hrvatski institut za povijest, 2000, 77–96.",
            {
                "title": "Sajmovi u Slavoniji",
                "booktitle": "Slavonija u srednjem vijeku",
                "editor": "Kolundžić, A.",
            },
        ),
        (
            "Čulina, Marko (ur.). Kartografija Dalmacije od 16. do 19. st. Zagreb: Školska knjiga, 2005.",
            {"author": None, "editor": "Čulina, Marko"},
        ),
        (
            "Matijević, Mirna (prir.). Isprave kaptola senjskog. Knj. 1. Zagreb: HAZU, 2003.",
            {"editor": "Matijević, Mirna", "journaltitle": None, "volume": "1"},
        ),
        (
            "Feride Kocabıyık, “Halep’te Avârız Vergisi”, Belleten, C. LXVI, S. 246, 2002, s. 455-480.",
            {"journaltitle": "Belleten", "volume": "LXVI", "number": "246"},
        ),
        (
            "P. Rinaldi, recensione a G. Benzi, Uomini di toga, in «Studi storici», LIV (2004), pp. 611-613.",
            {"journaltitle": "Studi storici", "volume": "LIV", "pages": "611-613", "date": "2004"},
        ),
        (
            "G. Corazzolo, Fitti e livelli a Schio, estratto da «Archivio Veneto», CXII (1979).",
            {"journaltitle": "Archivio Veneto", "volume": "CXII"},
        ),
    ],
)
def test_marks_and_words_abroad(printed: str, expected: dict[str, str | None]) -> None:
    read = parse_citation(printed)
    assert {name: read.fields.get(name) for name in expected} == expected


def test_no_year_is_no_page() -> None:
    read = parse_citation(
        "A. De Maddaloni, Il grano e il soldo, Firenze, Sansoni («Strumenti»), s.a., p. 23."
    )
    assert read.locator is not None
    assert read.locator.value == "23"


@pytest.mark.parametrize(
    "printed",
    [
        "Anna Berg, »Salz«, Annalen 24 (1998), 3–5.",
        "Anna Berg (ed.), Rivers, Oxford: OUP 2003.",
        "A. Berg, Recensioni e saggi, Roma, Laterza, 1984, p. 3.",
    ],
)
def test_others_keep_what_they_have(printed: str) -> None:
    read = parse_citation(printed)
    assert read.fields["title"] in ("Salz", "Rivers", "Recensioni e saggi")
