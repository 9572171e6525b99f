"""What Russian and Chinese notes say in front of a work, which is a lead and no part of its title."""

from __future__ import annotations

import pytest

from verifier.citations import read_notes
from verifier.documents.inline import read_inline
from verifier.model import Citation, Document, Note, StyledText


def cited(*notes: str) -> list[Citation]:
    """The citations of a paper with these notes."""
    each = (Note(str(number), StyledText(text), (number, number)) for number, text in enumerate(notes, 1))
    readings = read_notes(Document("a.md", "markdown", tuple(each)))
    return [citation for reading in readings for citation in reading.citations]


@pytest.mark.parametrize(
    ("note", "author", "title"),
    [
        (
            "Назовём лишь основные работы: Дружинский Ю. А. Штурм стратосферы. М., 1985.",
            "Дружинский, Ю. А.",
            "Штурм стратосферы",
        ),
        (
            "Исключение — статья: Тольц Г. Р. Академия и небо // Годичная конференция, 2004. М.: Диполь,"
            " 2004. С. 233.",
            "Тольц, Г. Р.",
            "Академия и небо",
        ),
        (
            "Обзор точек зрения дан в кн.: Репин В. В., Гольдовская Е. М. Наука и ведомства. СПб., 2010."
            " С. 144–150.",
            "Репин, В. В. and Гольдовская, Е. М.",
            "Наука и ведомства",
        ),
        (
            "Ср. краткую справку в: Большая советская энциклопедия. 2-е изд. Т. 7. М., 1951. Стб. 412.",
            None,
            "Большая советская энциклопедия",
        ),
    ],
)
def test_words_of_a_russian_sentence_lead_to_a_work(note: str, author: str | None, title: str) -> None:
    (citation,) = cited(note)
    assert (citation.fields.get("author"), citation.fields["title"]) == (author, title)


def test_a_colon_within_a_russian_title_leads_to_nothing() -> None:
    (citation,) = cited("Берг Т. О. Реки и люди: Очерки о Волге. М., 1990. С. 5.")
    assert citation.fields["title"] == "Реки и люди: Очерки о Волге"


def test_where_a_letter_was_printed_again_is_a_citation_of_its_own() -> None:
    book, letter, again = cited(
        "Дружинский Ю. А. Штурм стратосферы. М., 1985.",
        "Письмо А. Ф. Вельяшева секретарю Н. П. Горбунову, 17 мая 1935 г. // СПбФ АРАН. Ф. 219. Оп. 1. Д."
        " 22. "
        "Л. 3–5. Опубл. (с купюрами): Дружинский Ю. А. Указ. соч. С. 190–192.",
    )
    assert letter.fields["note"] == "СПбФ АРАН. Ф. 219. Оп. 1. Д. 22"
    assert letter.locator is not None
    assert (letter.locator.kind, letter.locator.value) == ("folio", "3-5")
    assert (again.short_form, again.fields["author"]) == ("op-cit", book.fields["author"])


def test_the_original_in_an_archive_behind_a_quotation_is_a_citation() -> None:
    _, original = cited(
        "Цит. по: Трагические судьбы: репрессированные учёные / Под ред. В. А. Куманчука. М.: Наука, 1995."
        " С. 77. "
        "Подлинник: ЦА ФСБ. Д. Р-31002. Л. 18."
    )
    assert original.fields["title"] == "ЦА ФСБ. Д. Р-31002"
    assert original.locator is not None
    assert original.locator.value == "18"


def test_a_work_of_him_has_the_author_before_in_russian() -> None:
    *_, thesis = cited(
        "Тольц Г. Р. Академия и небо. М., 2004.",
        "Тольц Г. Р. Указ. соч. С. 235. Более развёрнуто: Он же. Комиссии Академии наук: Дис. … канд. ист."
        " наук. "
        "М., 2006. Л. 98–131.",
    )
    assert (thesis.fields["author"], thesis.fields["title"]) == ("Тольц, Г. Р.", "Комиссии Академии наук")


def test_a_work_of_him_has_the_author_before_in_chinese() -> None:
    first, second = cited(
        "冯筱明：《在商言塘》，《近代史研究》2008年第2期；氏著《塘与绅》，北京：社会科学文献出版社，2013年，第88—93页。"
    )
    assert first.fields["author"] == second.fields["author"] == "冯, 筱明"
    assert second.fields["title"] == "塘与绅"
    assert "note" not in first.fields


@pytest.mark.parametrize(
    ("note", "lead"),
    [
        ("Schoppenauer前揭书，第12页。", ""),
        ("参见Schoppenauer前揭书第12页。", "参见"),
        ("对这一命题的批评，见Schoppenauer前揭书第12页以下。", "见"),
    ],
)
def test_a_name_in_latin_letters_in_front_of_a_chinese_back_reference(note: str, lead: str) -> None:
    _, short = cited(
        "参见R. Keith Schoppenauer, Blood Dike: Centuries of Water, New Haven: Yale University Press, 1989,"
        " p. 190.",
        note,
    )
    assert (short.short_form, short.fields["author"], short.lead) == ("op-cit", "Schoppenauer", lead)
    assert short.locator is not None
    assert short.locator.value == "12"


def styled(marked: str) -> Citation:
    """The one citation of a note with its italics between asterisks."""
    note = Note("1", read_inline(marked).text, (1, 1))
    (citation,) = read_notes(Document("a.md", "markdown", (note,)))[0].citations
    return citation


def test_where_the_original_was_printed_stays_with_the_imprint() -> None:
    citation = styled(
        "The fullest history is Judith Zeltner, *Audition colorée*, trans. E. Pryce (Chicago: University"
        " of Chicago "
        "Press, 1998; orig. Farbenhören, Berlin, 1991), chap. 6."
    )
    assert (citation.fields["author"], citation.fields["date"]) == ("Zeltner, Judith", "1998")
    assert citation.fields["addendum"] == "orig. Farbenhören, Berlin, 1991"
    assert citation.lead == "The fullest history is"


def test_a_first_year_behind_the_imprint_is_the_original_date() -> None:
    citation = styled(
        "Judith Zeltner, *Audition colorée* (Chicago: Heron, 1998; first published 1991), p. 6."
    )
    assert (citation.fields["date"], citation.fields["origdate"]) == ("1998", "1991")


@pytest.mark.parametrize("dash", ["—", " — ", " – "])
def test_what_is_said_behind_a_dash_is_no_part_of_the_page(dash: str) -> None:
    citation = styled(f"Anna Berg, *Rivers* (London: Heron, 1999), 55–70{dash}an odd place for it.")
    assert citation.locator is not None
    assert citation.locator.value == "55-70"


def test_the_number_in_a_catalogue_stands_behind_the_page() -> None:
    citation = styled(
        "*Illustrated Catalogue of Acquisitions* (London: Tate Gallery Publications, 1986), 158–61 (cat."
        " no. T03402)."
    )
    assert citation.locator is not None
    assert citation.locator.value == "158-61"


@pytest.mark.parametrize("said", ["Blandford had been counsel.", "It is rare.", "The rest is lost."])
def test_a_short_sentence_behind_a_citation_does_not_hide_it(said: str) -> None:
    citation = styled(f"R. Blandford, *A Treatise of Equity* (2d ed. 1749), bk. 2, ch. 3, § 7. {said}")
    assert citation.fields["title"] == "A Treatise of Equity"
    assert citation.locator is not None
    assert citation.locator.value == "2, ch. 3, § 7"


def test_short_sentences_that_cite_nothing_stay_such() -> None:
    assert cited("We thank Anna Berg. She was kind.") == []


@pytest.mark.parametrize(
    ("note", "author", "lead"),
    [
        (
            "关于航联会的著作，迄今只有梁启衡：《界河之治》，哈尔滨：黑龙江人民出版社，2009年。",
            "梁, 启衡",
            "关于航联会的著作，迄今只有",
        ),
        (
            "近年来情况有所改观，较重要的成果有邱敏之：《边界委员会》，《世界经济与政治》2016年第7期，第58—83页。",
            "邱, 敏之",
            "近年来情况有所改观，较重要的成果有",
        ),
        ("陈有为：《界河之治》，哈尔滨：黑龙江人民出版社，2009年。", "陈, 有为", ""),
    ],
)
def test_a_chinese_name_behind_a_verb_begins_the_citation(note: str, author: str, lead: str) -> None:
    (citation,) = cited(note)
    assert (citation.fields["author"], citation.lead) == (author, lead)


def test_chinese_short_citations_with_a_remark_behind_are_of_their_work() -> None:
    _, first, second = cited(
        "[美]罗伯特·凯尔汉姆：《低级政治的逻辑》，苏长盈译，北京：北京大学出版社，2006年，第3—17页。",
        "凯尔汉姆：《低级政治的逻辑》，第214页。据该书统计，1951年至1966年共召开例会十五次。",
        "参见凯尔汉姆：《低级政治的逻辑》，第80页；等等。",
    )
    assert (first.short_form, first.fields["author"]) == ("short-title", "凯尔汉姆")
    assert second.short_form == "short-title"
    assert first.locator is not None
    assert second.locator is not None
    assert (first.locator.value, second.locator.value) == ("214", "80")


def test_a_family_name_that_begins_with_a_preposition_stays_whole() -> None:
    *_, citation = cited(
        "邱敏之：《边界委员会》，《世界经济与政治》2016年第7期，第58—83页。",
        "同上，第71页；并见于怀瑾：《技术外交论纲》，第88页。",
    )
    assert citation.fields["author"] == "于, 怀瑾"
