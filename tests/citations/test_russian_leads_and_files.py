"""Words in front of citations in Russian and Ukrainian notes, files of archives, and back references."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from tests.citations.papers_of_notes import read, read_last
from verifier.citations import parse_citation
from verifier.citations.grammar.genitives import of_genitive
from verifier.citations.grammar.russian_genres import genre_and_title
from verifier.citations.grammar.sounds_of_names import sounds_like
from verifier.citations.tagger.russian_leads import russian_lead, who_says_so

BOOK = "Ферт А. Я. Мешочники. Л.: Наука, 1990. С. 11."
ABROAD = "Whitmore J. R. Bread and Power: Supply, 1918–1921. Oxford: Clarendon Press, 1992. P. 14."
PEOPLE = (
    "Деятели Вятского края: Биографический справочник / Отв. ред. В. А. Костин. Киров: Заря, 2001. С. 211."
)
LETTER = "Письмо П. Г. Лядова М. С. Ильинскому от 7 мая 1921 г. // РГАСПИ. Ф. 17. Оп. 65. Д. 400. Л. 12."


@pytest.mark.parametrize(
    ("note", "lead", "described"),
    [
        (
            f"Биографические сведения о нём см. в кн.: {PEOPLE}",
            "Биографические сведения о нём см. в кн.:",
            "author=|editor=Костин, В. А.|title=Деятели Вятского края: Биографический справочник|at=211",
        ),
        (
            "Тексты двух писем (в русском переводе) опубликованы: Хлеб губернии: Сб. документов / Сост. и "
            "отв. "
            "ред. И. К. Слободин. Вятка: Маяк, 2003. Док. № 17, 19.",
            "Тексты двух писем (в русском переводе) опубликованы:",
            "editor=Слободин, И. К.|title=Хлеб губернии: Сб. документов|publisher=Маяк|at=17, 19",
        ),
        (
            "Опубликовано в кн.: Крестьянский мир: Сб. ст. / Отв. ред. М. П. Зуев. Казань, 1999. С. 17.",
            "Опубликовано в кн.:",
            "editor=Зуев, М. П.|title=Крестьянский мир: Сб. ст.|location=Казань|at=17",
        ),
        (
            "К тому же выводу пришёл И. О. Мельник: Власть и рынок // Уральский вестник. 2010. № 1. С. "
            "15–20.",
            "К тому же выводу пришёл И. О. Мельник:",
            "author=Мельник, И. О.|title=Власть и рынок|journaltitle=Уральский вестник|date=2010",
        ),
        (
            "См. справку на сайте «Наш край»: Продотряды в документах. URL: https://example.org/p (дата "
            "обращения: 1.02.2021).",
            "См. справку на сайте «Наш край»:",
            "title=Продотряды в документах|url=https://example.org/p|urldate=2021-02-01",
        ),
        (
            "Детальніше див.: Гринь П. О. Мішечники // Український журнал. 2004. № 3. С. 55–60.",
            "Детальніше див.:",
            "author=Гринь, П. О.|title=Мішечники|journaltitle=Український журнал|pages=55-60",
        ),
    ],
)
def test_a_citation_begins_behind_what_is_said_of_it(note: str, lead: str, described: str) -> None:
    (citation,) = read(note)
    assert citation.lead == lead
    assert_described(citation, described)


@pytest.mark.parametrize(
    "plain",
    [
        "Ферт А. Я. Мешочники: очерк быта. Л., 1990.",
        "Творчество А. С. Берга: Итоги изучения // Вопросы истории. 1990. № 3. С. 4.",
        "Деятели Вятского края: Биографический справочник. Киров, 2001.",
        "Документы опубликованы. Л., 1990.",
        "Что писал народ: Письма во власть. М., 1998.",
    ],
)
def test_a_title_with_a_colon_is_no_lead(plain: str) -> None:
    assert russian_lead(plain, 0) == 0


def test_who_says_something_is_its_author() -> None:
    assert who_says_so("Того же мнения придерживается А. Б. Нурмин:") == "А. Б. Нурмин"
    assert who_says_so("Подробнее:") == ""
    assert who_says_so("Творчество А. С. Берга:") == ""


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (LETTER, "author=Лядов, П. Г.|title=Письмо П. Г. Лядова М. С. Ильинскому от 7 мая 1921 г|at=12"),
        (
            "Начальник милиции С. П. Дроздов — в губисполком, 14 мая 1919 г. // ГАКО. Ф. Р-875. Оп. 1. Д. "
            "12. Л. 8 об.",
            "author=Дроздов, С. П.|title=Начальник милиции С. П. Дроздов — в губисполком, 14 мая 1919 г"
            "|date=1919-05-14|note=ГАКО. Ф. Р-875. Оп. 1. Д. 12|at=8 об",
        ),
        (
            "Уполномоченный Наркомпрода — губкомиссару, 3 июня 1919 г. // РГАЭ. Ф. 19. Оп. 4. Д. 55. Л. 17.",
            "author=|title=Уполномоченный Наркомпрода — губкомиссару, 3 июня 1919 г|at=17",
        ),
        (
            "Лядов П. Г. Докладная записка «О состоянии пунктов», 3 апреля 1921 г. // ГАКО. Ф. Р-875. Оп. "
            "1. Д. 40. Л. 7–8.",
            "author=Лядов, П. Г.|title=О состоянии пунктов|titleaddon=Докладная "
            "записка|date=1921-04-03|at=7-8",
        ),
        (
            "Передовая газеты «Беднота», 6 февраля 1927 г., в переводе референта: АВПРФ. Ф. 94. Оп. 11. "
            "П. 129. Д. 40. Л. 8.",
            "title=Передовая газеты «Беднота»|titleaddon=в переводе референта|date=1927-02-06|at=8"
            "|note=АВПРФ. Ф. 94. Оп. 11. П. 129. Д. 40",
        ),
        (
            "Consul Pelham to Sir H. Grey, 4 August 1919 // The National Archives (Kew). FO 371/4010. F. 88.",
            "author=Pelham|title=Consul Pelham to Sir H. Grey, 4 August 1919|date=1919-08-04|at=88"
            "|note=The National Archives (Kew). FO 371/4010",
        ),
        (
            "Воспоминания П. Г. Лядова // Личный архив семьи Лядовых (Киров).",
            "author=Лядов, П. Г.|title=Воспоминания П. Г. Лядова|note=Личный архив семьи Лядовых (Киров)",
        ),
        (
            "ЦДАВО України. Ф. 1. Оп. 2. Спр. 33. Арк. 5–6.",
            "title=ЦДАВО України. Ф. 1. Оп. 2. Спр. 33|at=5-6",
        ),
        ("ГАКО. Ф. 582. Оп. 26. Д. 1411. Л. 4.", "title=ГАКО. Ф. 582. Оп. 26. Д. 1411|date=|at=4"),
    ],
)
def test_a_file_of_an_archive_is_read(note: str, described: str) -> None:
    (citation,) = read(note)
    assert citation.type == "unpublished"
    assert_described(citation, described)


def test_a_latin_article_behind_strokes_lies_in_no_archive() -> None:
    citation = parse_citation("Berg A. Rivers in Winter // Archives and Records. 2010. No. 1. P. 3–9.")
    assert citation.type != "unpublished"


@pytest.mark.parametrize(
    ("first", "again", "described"),
    [
        (LETTER, "Там же. Л. 33 об.", "at=33 об."),
        (LETTER, "Там же. Д. 14. Л. 2.", "title=РГАСПИ. Ф. 17. Оп. 65. Д. 14|at=2"),
        (ABROAD, "Подробнее: Whitmore J. R. Op. cit. P. 58–63.", "author=Whitmore, J. R.|at=58-63"),
        (ABROAD, "Whitmore J. R. Op. cit. Ch. 6.", "author=Whitmore, J. R.|at=6"),
        (BOOK, "Ферт А. Я. Указ соч. Табл. 3.", "author=Ферт, А. Я.|at=3"),
        (BOOK, "Ферт А. Я. Указ. раб. С. 12.", "author=Ферт, А. Я.|at=12"),
        (PEOPLE, "Ср.: Деятели Вятского края. С. 119 (дата изменена).", "title=Деятели Вятского края|at=119"),
        (
            "Гринь П. О. Хліб. Київ: Лад, 1991. С. 3.",
            "Гринь П. О. Вказ. праця. С. 35.",
            "author=Гринь, П. О.|at=35",
        ),
        ("Гринь П. О. Хліб. Київ: Лад, 1991. С. 3.", "Там само. С. 36.", "at=36"),
    ],
)
def test_a_work_is_cited_again(first: str, again: str, described: str) -> None:
    (citation,) = read_last(first, again)
    assert_described(citation, described)


def test_a_review_behind_its_work_has_its_own_author() -> None:
    book, review = read(f"{ABROAD[:-7]} Рец. на кн.: Лаутер Д. // Восток. 1998. № 3. С. 190–193.")
    assert_described(book, "author=Whitmore, J. R.|title=Bread and Power: Supply, 1918–1921|date=1992")
    assert_described(review, "author=Лаутер, Д.|title=|journaltitle=Восток|date=1998|pages=190-193")


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (
            "Лунёв П. С. [Рец. на:] Ферт А. Я. Мешочники / под ред. О. Т. Зуева. Л., 1990 // Восток. "
            "1992. № 2. С. 180–182.",
            "author=Лунёв, П. С.|title=[Рец. на:] Ферт А. Я. Мешочники / под ред. О. Т. Зуева. Л., "
            "1990|date=1992|editor=",
        ),
        (
            "Сельское хозяйство губернии: Стат. сб. М.; Л.: Маяк, 1922. Табл. 7.",
            "title=Сельское хозяйство губернии: Стат. сб.|publisher=Маяк|date=1922|at=7",
        ),
        (
            "Губерния в цифрах: Стат. справ. Вятка, 1923. С. 18–20. Табл. 4.",
            "title=Губерния в цифрах: Стат. справ.|at=18-20|addendum=Табл. 4",
        ),
        ("Очерк «На пункте» // Беднота. 1920. 8 марта. С. 3.", "titleaddon=Очерк|title=На пункте|at=3"),
    ],
)
def test_a_russian_reference_keeps_all_its_parts(note: str, described: str) -> None:
    assert_described(parse_citation(note), described)


@pytest.mark.parametrize(
    ("genitive", "nominative"),
    [
        ("Г. А. Мясищевой", "Г. А. Мясищева"),
        ("П. Г. Орлова", "П. Г. Орлов"),
        ("Э. Г. Вайсброда", "Э. Г. Вайсброд"),
        ("А. Б. Римского-Лядова", "А. Б. Римский-Лядов"),
        ("Т. Г. Шевченко", "Т. Г. Шевченко"),
        ("О. П. Седых", "О. П. Седых"),
        ("И. К. Гриценка", ""),
        ("Н. В. Гоголя", ""),
    ],
)
def test_a_genitive_is_turned_where_its_ending_tells_the_nominative(genitive: str, nominative: str) -> None:
    assert of_genitive(genitive) == nominative


def test_a_newspaper_in_its_marks_is_no_title_behind_a_genre() -> None:
    assert genre_and_title("Передовая газеты «Гилян»", 0, 24) is None
    assert genre_and_title("Фельетон «Овцы целы»", 0, 20) == ((0, 8), (10, 19))


@pytest.mark.parametrize(
    ("printed", "family"),
    [
        ("Уиткомба", "Whitcombe"),
        ("Лаутензахом", "Lautensach"),
        ("Шлёгелю", "Schlögel"),
        ("Дейвиса", "Davies"),
        ("Пшеворского", "Przeworski"),
        ("Москва", ""),
        ("Ли", ""),
    ],
)
def test_a_foreign_name_is_known_by_its_sound(printed: str, family: str) -> None:
    known = ("Whitcombe", "Lautensach", "Schlögel", "Davies", "Przeworski", "Lee", "Орлов")
    assert sounds_like(printed, known) == family


def test_two_names_of_one_sound_are_none() -> None:
    assert sounds_like("Уиткомба", ("Whitcombe", "Witcomb")) == ""


@pytest.mark.parametrize(
    ("again", "described"),
    [
        ("Так, например, у Уитмора (P. 66), что неверно.", "author=Whitmore, J. R.|at=66"),
        ("Ср. таблицу у Уитмора (Op. cit. P. 230).", "author=Whitmore|at=230"),
        ("Это видно у Уитмора (Bread and Power. P. 12).", "author=Whitmore|title=Bread and Power|at=12"),
    ],
)
def test_a_foreigner_is_cited_by_how_the_name_sounds(again: str, described: str) -> None:
    (citation,) = read_last(ABROAD, again)
    assert_described(citation, described)


def test_files_are_told_by_the_one_in_front_of_all_back_references() -> None:
    citations = read(LETTER, "Там же. Л. 14.", "Там же. Д. 14. Л. 2.")
    assert_described(citations[-1], "title=РГАСПИ. Ф. 17. Оп. 65. Д. 14|at=2")


@pytest.mark.parametrize(
    ("note", "editor"),
    [
        ("Мир / Под ред. Г. А. Мясищевой. М.: Маяк, 1983. С. 119.", "Мясищева, Г. А."),
        ("Мир / Под общ. ред. П. Г. Орлова, О. П. Седых. М.: Маяк, 1983.", "Орлов, П. Г. and Седых, О. П."),
        ("Мир / Отв. ред. Г. А. Мясищева. М.: Маяк, 1983. С. 119.", "Мясищева, Г. А."),
        ("Мир / Под ред. Н. В. Гоголя. М.: Маяк, 1983. С. 119.", "Гоголя, Н. В."),
    ],
)
def test_editors_stand_in_the_nominative(note: str, editor: str) -> None:
    assert parse_citation(note).fields["editor"] == editor


def test_a_title_in_marks_goes_on_behind_a_year() -> None:
    (citation,) = read(
        "Краснов Н. «Хлеб — фронту»: лозунги 1919 года глазами их авторов // Наш край. 2016. № 2. С. 40–61."
    )
    assert_described(
        citation, "title=«Хлеб — фронту»: лозунги 1919 года глазами их авторов|date=2016|at=40-61"
    )


def test_a_page_of_a_site_is_no_article() -> None:
    address = "URL: http://example.org/m (дата обращения: 1.02.2021)."
    page = parse_citation(f"Лунёв П. С. Мешочники и власть // Сайт Северского музея. {address}")
    assert page.type == "online"
    assert_described(page, "author=Лунёв, П. С.|organization=Сайт Северского музея|urldate=2021-02-01")
    article = parse_citation(f"Лунёв П. С. Мешочники // Сайт и город. 2010. № 2. С. 3–9. {address}")
    assert article.type == "article"


def test_parts_of_volumes_and_translators_are_kept() -> None:
    citation = parse_citation("Материалы по статистике губернии. Т. 3. Ч. 2. Вятка, 1890. С. 101.")
    assert_described(citation, "volume=3|part=2|date=1890|at=101")
    translated = parse_citation("Хартвелл С. Зерно / Пер. с англ. О. П. Зиминой. М.: Маяк, 1990. С. 11.")
    assert_described(translated, "translator=Зимина, О. П.|publisher=Маяк")


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (
            "История дорог: В 2 т. Т. 1: 1836–1917 / Под общ. ред. Е. Я. Красковой и М. М. Уздина. СПб.: "
            "Путь, 1994. С. 2.",
            "title=История дорог|volumes=2|volume=1|titleaddon=1836–1917|editor=Краскова, Е. Я. and "
            "Уздин, М. М.|at=2",
        ),
        ("Curtis G. Russia in the Steppe. L., 1889. P. 98.", "author=Curtis, G.|location=L.|date=1889|at=98"),
        (
            "Северные ведомости. 1885. № 27. С. 108.",
            "author=|journaltitle=Северные ведомости|date=1885|number=27|at=108",
        ),
        (
            "Памятная книжка на 1886 г. Асхабад, 1886. Отд. II. С. 17.",
            "title=Памятная книжка на 1886 г.|location=Асхабад|addendum=Отд. II|at=17",
        ),
        (
            "ЦГА. Ф. И-1. Оп. 2. Д. 500. Л. 12. Подлинник на французском языке.",
            "title=ЦГА. Ф. И-1. Оп. 2. Д. 500|note=Подлинник на французском языке|at=12",
        ),
    ],
)
def test_nothing_printed_is_lost(note: str, described: str) -> None:
    (citation,) = read(note)
    assert_described(citation, described)


def test_what_stands_there_too_is_of_the_same_archive_or_journal() -> None:
    letter = read(LETTER, "Оттен П. К. — Н. Г. Лазареву, 8 июля 1885 г. // Там же. Д. 7. Л. 9.")[-1]
    assert_described(letter, "author=Оттен, П. К.|note=РГАСПИ. Ф. 17. Оп. 65. Д. 7|at=9")
    article = read(
        "Гродин В. Н. Степь // Вестник. 1886. Т. 23. № 2. С. 30; Он же. Ещё о степи // Там же. 1887. № 1. "
        "С. 95."
    )[-1]
    assert_described(article, "author=Гродин, В. Н.|journaltitle=Вестник|date=1887|at=95")


def test_idem_is_who_is_cited_in_front_of_ibid() -> None:
    found = read_last(ABROAD, "Ibid. P. 100.", "Idem. Rivers. Vol. 1. L., 1892. P. 5.")
    assert [each.short_form for each in found] == [""]
    assert_described(found[0], "author=Whitmore, J. R.|title=Rivers|volume=1|date=1892|at=5")


def test_who_says_where_something_stood_cites_nothing() -> None:
    assert read_last(BOOK, "Там же находилась и контора.") == ()
    (again,) = read_last(BOOK, "Там же, стр. 5.")
    assert_described(again, "at=5")
