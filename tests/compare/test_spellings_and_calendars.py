"""Titles, names and years that are one in two spellings, scripts or calendars, and those that are not."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.compare import (
    date_likeness,
    fold,
    loose,
    may_be_of_two_calendars,
    may_be_one_person,
    names_likeness,
    title_likeness,
    tokens,
)
from verifier.compare.calendars import one_year
from verifier.compare.han_forms import _table, simpler
from verifier.compare.letters import _TOUCHED, even
from verifier.compare.letters import _table as letters_table
from verifier.compare.names import read_names

ONE_TITLE = [
    # Persian: an Arabic keyboard and blanks, against Persian letters, joiners, hamza and doubled letters.
    ("نقش وقف در شكل گيري محله هاي يزد در دوره قاجار", "نقش وقف در شکل‌گیری محلّه‌های یزد در دورهٔ قاجار"),
    ("کتابهای درسی", "کتاب‌های درسی"),
    ("تاريخ الدولة العثمانيّة إلى سنة ١٩٢٠", "تاريخ الدولة العثمانية الى سنة 1920"),
    ("القـــرآن", "القرآن"),
    ("اردو زبان كي تاريخ", "اُردو زبان کی تاریخ"),
    ("سه‌رهه‌ڵدانی كوردستان", "سەرهەڵدانی کوردستان"),
    ("د افغانستان لنډ تاريخ", "د افغانستان لنډ تاریخ"),
    ("שָׁלוֹם עֲלֵיכֶם", "שלום עליכם"),
    ('צה"ל בלבנון', "צה״ל בלבנון"),
    ("ז'בוטינסקי", "ז׳בוטינסקי"),
    ("הײַנטיקע ייִדן", "היינטיקע יידן"),
    ("हिन्दी साहित्य का सम्बन्ध", "हिंदी साहित्य का संबंध"),
    ("पढ़ाई और ज़मीन", "पढाई और जमीन"),
    ("അവൻ വന്നു", "അവന്‍ വന്നു"),
    ("ሐበሻ ሥርዓት", "ሃበሻ ስርአት"),
    ("ประวัติศาสตร์ พ.ศ. ๒๕๕๕", "ประวัติศาสตร์ พ.ศ. 2555"),
    ("Hòa bình ở Việt Nam", "Hoà bình ở Việt Nam"),
    ("İstanbul'un Işıkları", "ISTANBUL’UN IŞIKLARI"),
    ("Oʻzbekiston sanʼati", "O'zbekiston san'ati"),
    ("Azərbaycan tarixi", "Azerbaycan tarixi"),
    ("ʿAbd al-Raḥmān", "Abd al-Rahman"),
    ("Ọ̀yọ́", "Oyo"),
    ("Капита́нская до́чка", "Капитанская дочка"),
    ("Өөрчлөлт, үр дүн", "Оорчлолт, ур дун"),
    ("國學研究論叢", "国学研究论丛"),
    ("経済学の発展", "經濟學の發展"),
    ("ｱｲﾇ民族ノ歴史", "アイヌ民族ノ歷史"),
    (unicodedata.normalize("NFD", "한국의 역사"), "한국의 역사"),
    ("葛\U000e0100城市史", "葛城市史"),
    ("Ver\u00adfahren", "Verfahren"),
]


@pytest.mark.parametrize(("a", "b"), ONE_TITLE)
def test_one_title_typed_in_two_ways_is_one(a: str, b: str) -> None:
    assert title_likeness(a, b) == 1.0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("تاريخ مصر القديمة", "جغرافية العراق الحديث"),
        ("हिंदी साहित्य का इतिहास", "भारत के वनों का सर्वेक्षण"),
        ("כתב עת לחינוך", "תולדות ירושלים"),
        ("经济学研究", "社会史资料"),
        ("किताब की दुकान", "कौतुक के दिन"),
    ],
)
def test_other_titles_of_these_scripts_stay_others(a: str, b: str) -> None:
    assert title_likeness(a, b) < 0.55


def test_vowels_and_marks_stay_with_their_letters() -> None:
    assert tokens("हिन्दी साहित्य") == ("हिंदी", "साहित्य")
    assert loose("कि") != loose("को")
    assert tokens("ไทย") == ("ไ", "ท", "ย")
    assert loose("йод") == "йод"
    assert loose("が") == "が"
    assert fold("évolution") == "évolution"


def test_figures_of_each_script_are_numbers() -> None:
    assert even("۱۳۹۱ ١٣٩١ १३९१ ๑๓๙๑") == "1391 1391 1391 1391"
    assert title_likeness("گزارش سال ۱۳۹۱ وزارت", "گزارش سال ۱۳۹۲ وزارت") <= 0.5


def test_the_simplest_form_of_a_character_has_no_simpler_one() -> None:
    table = _table()
    assert not set(table) & set(table.values())
    assert simpler("國立圖書館") == "国立图书馆"


def test_whatever_is_in_a_table_is_looked_for() -> None:
    assert all(_TOUCHED.search(chr(code)) for code in letters_table())


@given(st.text(alphabet=st.characters(blacklist_categories=("Cs",)), max_size=60))
def test_what_is_spelled_evenly_stays_so(text: str) -> None:
    once = even(text)
    assert even(once) == once


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("كريمي, محمد", "کریمی, محمد"),
        ("حسين زاده, علي", "حسین‌زاده, علی"),
        ("陳, 明", "陈, 明"),
        ("כֹּהֵן, דוד", "כהן, דוד"),
    ],
)
def test_one_name_typed_in_two_ways_is_one(a: str, b: str) -> None:
    assert names_likeness(a, b) > 0.9


def test_arabic_commas_and_words_for_and_part_names() -> None:
    assert [name.biblatex() for name in read_names("کریمی، محمد")] == ["کریمی, محمد"]
    for text in ("محمد کریمی، علی حسینی", "محمد کریمی و علی حسینی", "کریمی، محمد؛ حسینی، علی"):
        assert [name.biblatex() for name in read_names(text)] == ["کریمی, محمد", "حسینی, علی"]
    assert [name.family for name in read_names("श्याम दास और राम लाल")] == ["दास", "लाल"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Hosseini, Ali", "Husayni, Ali"),
        ("Qaddafi, Muammar", "Gaddafi, Moammar"),
        ("Chaudhry, Amina", "Chowdhury, A."),
        ("Tschaikowski, Peter", "Čajkovskij, Pëtr"),
        ("Hsu, Mei", "Xu, Mei"),
        ("Karimi, Mohammad", "کریمی, محمد"),
        ("林, 正", "Hayashi, Tadashi"),
        ("الخطيب, محمد", "خطيب, سعيد"),
    ],
)
def test_another_spelling_of_a_name_denies_nothing(a: str, b: str) -> None:
    assert may_be_one_person(a, b)
    assert may_be_one_person(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Smith, John", "Miller, John"),
        ("Berg, Anna", "Burke, Edmund"),
        ("王, 伟", "李, 娜"),
        ("کریمی, محمد", "رضایی, علی"),
        ("Иванов, Пётр", "Сидоров, Олег"),
    ],
)
def test_other_people_are_others(a: str, b: str) -> None:
    assert not may_be_one_person(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [(1391, 2012), (1391, 2013), (1433, 2012), (2555, 2012), (5772, 2012), (1419, 2012), (1391, 1433)],
)
def test_a_year_of_another_calendar_is_the_same(a: int, b: int) -> None:
    assert one_year(a, b)
    assert one_year(b, a)
    assert date_likeness(str(a), f"{b}-05") == 0.5
    assert may_be_of_two_calendars(a, b)


def test_years_of_one_calendar_differ() -> None:
    assert date_likeness("2005", "2012") == 0.0
    assert date_likeness("1391", "2005") == 0.0
    assert not may_be_of_two_calendars(2005, 2012)
    assert not may_be_of_two_calendars(1391, 1388)
    assert not may_be_of_two_calendars(2012, 2012)


def test_a_year_that_no_page_can_have_is_of_another_calendar() -> None:
    assert may_be_of_two_calendars(1391, 2018)
    assert may_be_of_two_calendars(2005, 2012, "ethiopic")
    assert may_be_of_two_calendars(2069, 2012, "devanagari")
