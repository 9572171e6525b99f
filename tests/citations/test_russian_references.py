"""Russian references with a statement of responsibility, an edition and what is said of the title."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation


@pytest.mark.parametrize(
    ("text", "described"),
    [
        (
            "Международные отношения: учебник / А. В. Торкунов [и др.]; под ред. А. В. Торкунова. "
            "2-е изд., перераб. и доп. М.: РОССПЭН, 2012. 688 с.",
            "author=Торкунов, А. В. and others|title=Международные отношения|titleaddon=учебник"
            "|editor=Торкунов, А. В.|edition=2-е изд., перераб. и доп.|publisher=РОССПЭН|date=2012",
        ),
        (
            "Кисинджер Г. Дипломатия / пер. с англ. В. В. Львова. М.: Ладомир, 1997. 848 с.",
            "author=Кисинджер, Г.|title=Дипломатия|translator=Львова, В. В.|publisher=Ладомир|date=1997",
        ),
        (
            "Иванов А. Новости Ленны // Газета. — 2010. — 3 мая. — С. 4. https://w.example/1",
            "author=Иванов, А.|title=Новости Ленны|journaltitle=Газета|date=2010-05-03|url=https://w.example/1"
            "|at=4",
        ),
        (
            "Иванов А. Новости Ленны // Газета. — 2010. — № 5. — 3 мая. URL: https://w.example/1",
            "author=Иванов, А.|title=Новости Ленны|journaltitle=Газета|date=2010-05-03|number=5"
            "|url=https://w.example/1|at=",
        ),
        (
            "Бойкова Е. В. Монголия в современном мире / Е. В. Бойкова // Восток. – 2012. – № 3. – С. 100–110.",  # noqa: E501
            "author=Бойкова, Е. В.|title=Монголия в современном мире|journaltitle=Восток|date=2012"
            "|number=3|pages=100-110",
        ),
        (
            "Новая история стран Азии : учеб. для вузов : в 3 ч. / под ред. А. М. Родригеса. — "
            "М. : Владос, 2004. — Ч. 1. — 400 с.",
            "volumes=3|volume=1|editor=Родригес, А. М.|location=М.|publisher=Владос|date=2004|at=",
        ),
        (
            "Тарле Е. В. Наполеон / Е. В. Тарле. — М. : Наука, 1991. — 461 с.",
            "author=Тарле, Е. В.|title=Наполеон|location=М.|publisher=Наука|date=1991",
        ),
        (
            "Путин В. В. Выступление на саммите [Электронный ресурс]. URL: http://kremlin.example/news/123 "
            "(дата обращения: 01.02.2016).",
            "author=Путин, В. В.|title=Выступление на саммите|url=http://kremlin.example/news/123"
            "|urldate=2016-02-01",
        ),
        (
            "Кузнецов В. С. Нурхаци. — 2-е изд., испр. — Новосибирск: Наука, 1985. — 189 с.",
            "author=Кузнецов, В. С.|title=Нурхаци|edition=2-е изд., испр.|location=Новосибирск",
        ),
        (
            "Железняков А. С. Монгольский полюс. М.: Институт социологии РАН, 2009. С. 34.",
            "author=Железняков, А. С.|title=Монгольский полюс|publisher=Институт социологии РАН|at=34",
        ),
    ],
)
def test_what_stands_behind_a_stroke_is_no_part_of_the_title(text: str, described: str) -> None:
    assert_described(parse_citation(text), described)


@pytest.mark.parametrize(
    ("text", "described"),
    [
        (
            "Д. Улам-Баяр, “Төвийг сахих байдал”, Өдрийн сонин, 2015 оны 10 дугаар сарын 17, №245.",
            "author=Улам-Баяр, Д.|journaltitle=Өдрийн сонин|date=2015-10-17|number=245|at=",
        ),
        (
            "Батбаяр Ц., Монгол Улс ба их гүрнүүд, Улаанбаатар, 2006, 45 дахь тал.",
            "author=Батбаяр, Ц.|title=Монгол Улс ба их гүрнүүд|location=Улаанбаатар|date=2006|at=45",
        ),
        (
            "Батбаяр Ц. Монгол ба их гүрнүүд // Олон улс судлал. 2001. №2. 15-23 дугаар тал.",
            "journaltitle=Олон улс судлал|date=2001|number=2|at=15-23",
        ),
    ],
)
def test_days_and_pages_of_mongolian_references_are_read(text: str, described: str) -> None:
    assert_described(parse_citation(text), described)
