"""What Russian and Ukrainian notes cite by a gazette, a court or a day alone, and files of no archive."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from tests.citations.papers_of_notes import read, read_last
from verifier.citations.forms.russian_gazettes import read_russian_gazette
from verifier.model import StyledText


@pytest.mark.parametrize(
    ("note", "kind", "described"),
    [
        ("СУ РСФСР. 1918. № 35. Ст. 468.", "article", "journaltitle=СУ РСФСР|date=1918|number=35|at=468"),
        (
            "Собрание законодательства РФ. 2004. № 43. Ст. 4169.",
            "article",
            "journaltitle=Собрание законодательства РФ|date=2004|number=43|at=4169",
        ),
        (
            "ПСЗ. Собр. 1-е. Т. 5. № 2789.",
            "article",
            "journaltitle=ПСЗ|series=1|volume=5|number=2789",
        ),
        (
            "Определение Верховного Суда РФ от 5 июня 2012 г. по делу № 5-КГ12-12.",
            "jurisdiction",
            "title=Определение Верховного Суда РФ от 5 июня 2012 г. по делу № 5-КГ12-12|date=2012-06-05"
            "|number=5-КГ12-12",
        ),
        (
            "Определение КС РФ от 5 марта 2009 г. № 462-О-О // СПС «КонсультантПлюс».",
            "jurisdiction",
            "title=Определение КС РФ от 5 марта 2009 г. № 462-О-О|date=2009-03-05|note=СПС «КонсультантПлюс»",
        ),
        (
            "Передовая газеты «Беднота», 6 февраля 1920 г.",
            "article",
            "title=Передовая|journaltitle=Беднота|date=1920-02-06",
        ),
        (
            "Полевые материалы автора. Северская обл., 2010 г.",
            "unpublished",
            "title=Полевые материалы автора|location=Северская обл.|date=2010",
        ),
        (
            "Лист П. Гриня до М. Ільченка від 5 травня 1920 р. // ЦДАГО України. Ф. 1. Оп. 20. Спр. 12. "
            "Арк. 3.",
            "unpublished",
            "title=Лист П. Гриня до М. Ільченка від 5 травня 1920 р|date=1920-05-05|at=3",
        ),
        ("Вісті. 1921. 14 черв. № 131.", "article", "journaltitle=Вісті|date=1921-06-14|number=131"),
        (
            "Из протокола губкома, 5 мая 1920 г. // Там же. Ф. 1. Оп. 2. Д. 7. Л. 33.",
            "unpublished",
            "title=Из протокола губкома, 5 мая 1920 г|note=Там же. Ф. 1. Оп. 2. Д. 7|date=1920-05-05|at=33",
        ),
    ],
)
def test_a_note_is_read_by_its_numbers(note: str, kind: str, described: str) -> None:
    (citation,) = read(note)
    assert citation.type == kind
    assert_described(citation, described)


@pytest.mark.parametrize(
    "plain",
    [
        "Собрание сочинений. М., 1990. Т. 5. С. 3.",
        "Судьбы людей. 1918. № 35. Ст. 468.",
        "Решение задачи от 5 июня 2012 г.",
        "Передовая газеты «Беднота» молчала об этом.",
        "ПМА мы здесь не используем.",
    ],
)
def test_what_has_not_all_its_numbers_is_none(plain: str) -> None:
    assert read_russian_gazette(StyledText(plain)) is None


def test_a_file_without_its_archive_is_of_the_one_in_front() -> None:
    first, second = read("ГАКО. Ф. Р-875. Оп. 1. Д. 13. Л. 9 об.; Д. 14. Л. 2.")
    assert_described(first, "title=ГАКО. Ф. Р-875. Оп. 1. Д. 13|at=9 об")
    assert_described(second, "title=ГАКО. Ф. Р-875. Оп. 1. Д. 14|at=2")


def test_two_works_without_names_are_told_by_the_titles_in_front_of_their_colons() -> None:
    found = read_last(
        "Деятели края: Биографический справочник / Отв. ред. В. А. Костин. Киров: Заря, 2001. С. 211.",
        "Хлебная политика: Сб. документов / Сост. И. К. Слободин. Вятка: Маяк, 2003. Док. № 17.",
        "Деятели края. С. 212; Хлебная политика. Док. № 20.",
    )
    assert [citation.fields["title"] for citation in found] == ["Деятели края", "Хлебная политика"]
    assert all(citation.short_form for citation in found)


def test_pages_of_two_authors_in_one_sentence_are_both_cited() -> None:
    first, second = read_last(
        "Whitmore J. R. Bread and Power. Oxford: Clarendon Press, 1992. P. 14.",
        "Ферт А. Я. Мешочники. Л.: Наука, 1990. С. 11.",
        "См. об этом у Уитмора (P. 33) и у Ферта (Указ. соч. С. 50).",
    )
    assert_described(first, "author=Whitmore, J. R.|at=33")
    assert_described(second, "author=Ферт|at=50")
