"""Citations that stand within sentences of Russian notes, and back references there."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import read_notes
from verifier.citations.grammar.russian_cases import nominative
from verifier.documents.inline import read_inline
from verifier.model import Citation, Document, Note

BANK = "Мельников Ф. И. Дворянский банк: история и люди. СПб.: Наука, 1992. С. 14."
BANKER = "Павлин-Сольский Н. П. Уездные банкиры. М.: Наука, 1988. С. 33."
TRUST = "Зарецкая О. П., Юшин Л. К. Уездная опека в XVIII веке // Вопросы истории. 1987. № 5. С. 30–41."
RIOT = "Зотов А. А. «Тихий бунт»: крестьяне и межевание // Уральский вестник. 2009. № 2. С. 44–50."
LETTERS = "Письма уездных лекарей / под ред. Л. Г. Орлова. Пермь: Маяк, 1990. Вып. 1. С. 101."


def read(*notes: str) -> tuple[Citation, ...]:
    """The citations of a paper's notes, in order."""
    texts = tuple(Note(str(i), read_inline(note).text, (i, i)) for i, note in enumerate(notes, 1))
    readings = read_notes(Document("x.md", "markdown", texts))
    return tuple(citation for reading in readings for citation in reading.citations)


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (RIOT, "author=Зотов, А. А.|title=«Тихий бунт»: крестьяне и межевание|date=2009|at=44-50"),
        (
            "Фон Штерн Э. Р. Очерки Ольвии. Репринт. изд. 1901 г. М.: Ладомир, 2003. С. 9.",
            "author=Фон Штерн, Э. Р.|title=Очерки Ольвии|publisher=Ладомир|date=2003|at=9",
        ),
        (
            "Де Воллан Г. А. По белу свету. СПб., 1890. Т. 2. С. 88.",
            "author=Де Воллан, Г. А.|title=По белу свету|volume=2|at=88",
        ),
        (
            "Костромское губернское правление. Обзор губернии за 1895 год. Кострома, 1896. С. 12.",
            "author={Костромское губернское правление}|title=Обзор губернии за 1895 год|date=1896",
        ),
        (
            "Московский университет. Очерки истории. М., 1990. С. 5.",
            "author=|title=Московский университет. Очерки истории",
        ),
        (
            "Устав о векселях 1832 г. Ст. 5 // Полное собрание законов. 1832. № 5462.",
            "title=Устав о векселях 1832 г.|journaltitle=Полное собрание законов|date=1832|at=5",
        ),
        (
            "Иногда (например: История края: в 2 т. / отв. ред. А. Орлов. Т. 1. Омск, 1979. С. 56) спорят.",
            "author=|editor=Орлов, А.|title=История края|volume=1|location=Омск|date=1979|at=56",
        ),
        (
            "Эта мысль изложена в статье, которую почти не заметили: "
            "Зыков П. Л. [Рец. на кн.: Орлов Л. Мир] // Наш край. 1931. № 2. С. 3–9. "
            "Впрочем, сам он позднее от нее отказался и больше к ней не возвращался.",
            "author=Зыков, П. Л.|title=Рец. на кн.: Орлов Л. Мир|journaltitle=Наш край|date=1931|pages=3-9",
        ),
        (
            "Дело хранится в ГАРФ (Ф. 102. Оп. 3. Д. 44. Л. 5) и никем не использовалось.",
            "title=ГАРФ (Ф. 102. Оп. 3. Д. 44|at=5",
        ),
    ],
)
def test_a_russian_citation_is_read_without_the_words_around_it(note: str, described: str) -> None:
    (citation,) = read(note)
    assert_described(citation, described)


@pytest.mark.parametrize(
    ("first", "again", "described"),
    [
        (
            BANK,
            "Об этом писал и сам Мельников (Указ. соч. С. 77), хотя и с оговорками.",
            "author=Мельников|at=77",
        ),
        (
            BANKER,
            "У Павлина-Сольского (Указ. соч. С. 35) об этом ничего не говорится.",
            "author=Павлин-Сольский|at=35",
        ),
        (
            TRUST,
            "По мнению Зарецкой (Уездная опека. С. 33), дела эти терялись.",
            "author=Зарецкая|title=Уездная опека|at=33",
        ),
        (
            BANK,
            "У Мельникова (Дворянский банк. С. 15–16, примеч. 2) приведены другие цифры.",
            "author=Мельников|title=Дворянский банк|at=15-16 n. 2",
        ),
        (TRUST, "Ср., впрочем: Зарецкая О. П., Юшин Л. К. Указ. соч. С. 38.", "title=|at=38"),
        (BANK, "В литературе (Мельников Ф. И. Указ. соч. С. 99) этот вопрос не рассматривался.", "at=99"),
        (BANK, "Цифры см.: Мельников Ф. И. Дворянский банк. С. 60.", "title=Дворянский банк|at=60"),
        (RIOT, "Зотов А. А. «Тихий бунт»… С. 46.", "author=Зотов, А. А.|title=Тихий бунт|at=46"),
        (
            RIOT,
            "Зотов А. А. «Тихий бунт»… С. 46. URL: http://a.org/z.pdf (дата обращения: 12.03.2020).",
            "author=Зотов, А. А.|title=Тихий бунт|at=46",
        ),
        (
            LETTERS,
            "Они приписаны другому лицу; верный текст см.: Письма уездных лекарей. Вып. 2. С. 103. "
            "Почему составитель не обратился к уже напечатанному источнику, остается загадкой.",
            "title=Письма уездных лекарей|at=103",
        ),
    ],
)
def test_a_russian_work_cited_again_in_a_sentence_points_back(first: str, again: str, described: str) -> None:
    citations = read(first, again)
    assert len(citations) == 2
    assert citations[1].short_form
    assert_described(citations[1], described)


@pytest.mark.parametrize(
    "note",
    [
        "Автор не раз возвращался к этой теме, хотя никогда не излагал ее полностью, что затрудняет анализ.",
        "Здесь и далее ссылки даются по второму изданию, если не оговорено иное.",
        "Мельников считал (и не без оснований), что дело было решено заранее.",
        "Тургенев (Отцы и дети. С. 12) говорит об этом иначе.",
        "Это произошло, как видно из дела, в Казани: Мельников был тогда в отъезде.",
    ],
)
def test_a_russian_sentence_that_cites_nothing_stays_a_remark(note: str) -> None:
    assert [citation.text for citation in read(BANK, note)[1:]] == []


@pytest.mark.parametrize(
    ("printed", "family"),
    [
        ("Гольца", "Гольц"),
        ("Воронину", "Воронин"),
        ("Зарецкой", "Зарецкая"),
        ("Сольским", "Сольский"),
        ("Толстого", "Толстой"),
        ("Павлина-Сольского", "Павлин-Сольский"),
        ("Шевченко", "Шевченко"),
        ("Петербурга", ""),
    ],
)
def test_a_family_name_in_any_case_is_that_of_a_known_author(printed: str, family: str) -> None:
    known = (
        *("Гольц", "Воронин", "Зарецкая", "Сольский", "Толстой", "Павлин-Сольский", "Шевченко"),
        "Петров",
    )
    assert nominative(printed, known) == family
