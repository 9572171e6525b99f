"""Two works and how they stand to each other."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from verifier.duplicates import compare_works
from verifier.duplicates.verdict import ONE_DOI, compare_unless_different
from verifier.model import Relation

DIPLOMACY = {
    "title": "International Situation and China's Diplomacy in 2015",
    "journaltitle": "Current Affairs Report",
    "number": "3",
    "date": "2016",
    "pages": "7-13",
    "author": "{Policy Research Department of the Ministry of Foreign Affairs}",
}
ADDRESS = "http://views.ce.cn/view/ent/201501/12/t20150112_4314106.shtml"


def test_one_place_under_two_authors_is_one_work_whose_author_conflicts() -> None:
    other = {**DIPLOMACY, "author": "{Department of Policy and Planning of the Ministry of Foreign Affairs}"}
    verdict = compare_works(DIPLOMACY, other)
    assert verdict.relation is Relation.CONFLICTING
    assert [difference.field for difference in verdict.differences] == ["author"]
    assert any("author differs" in reason and "Planning" in reason for reason in verdict.reasons)


def test_a_title_spelled_twice_at_one_address_is_one_work() -> None:
    one = {
        "title": "China-U.S. Relations in 2015",
        "author": "Ji, Mingkui",
        "date": "2015-01-12",
        "url": ADDRESS,
    }
    two = {
        **one,
        "title": "China-US Relations in 2015",
        "url": ADDRESS.replace("http:", "https:").replace("_", "\\_"),
    }
    verdict = compare_works(one, two)
    assert verdict.relation is Relation.SAME_WORK
    assert "title differs slightly" in verdict.reasons[0]


def test_an_unsigned_piece_of_one_paper_and_day_is_one_work() -> None:
    one = {
        "title": "Mongolia Aims to Be a 'Neutral Country'",
        "journaltitle": "Global Times",
        "date": "2015-10-19",
    }
    two = {**one, "title": "Mongolia Aims to be a 'neutral Country'"}
    assert compare_works(one, two).relation is Relation.SAME_WORK


def test_one_author_on_one_day_writes_two_pieces() -> None:
    one = {
        "title": "Seeking Neutrality Mongolia Plans to Become 'Swiss in Asia'",
        "author": "Zhang, Wei",
        "date": "2015-10-17",
    }
    two = {**one, "title": "Mongolia Seeks Neutrality, Analysts Say Changes May Reduce Dependence on China"}
    assert compare_works(one, two).relation is Relation.DIFFERENT


@pytest.mark.parametrize(
    ("change", "relation"),
    [
        (
            {"title": "Analysis of Mongolia's Neutrality Conception", "date": "2017", "number": "1"},
            Relation.DIFFERENT,
        ),
        ({"number": "No. 3"}, Relation.SAME_WORK),
        ({"pages": "31-40", "number": "5", "date": "2011", "author": "Berg, Anna"}, Relation.DIFFERENT),
        ({"title": "Erratum: International Situation and China's Diplomacy in 2015"}, Relation.RELATED),
        ({"title": "Review of International Situation and China's Diplomacy in 2015"}, Relation.RELATED),
    ],
)
def test_changes_of_one_work_are_judged_by_what_changed(change: dict[str, str], relation: Relation) -> None:
    assert compare_works(DIPLOMACY, {**DIPLOMACY, **change}).relation is relation


def test_two_editions_are_related_and_a_corporate_series_is_never_joined() -> None:
    book = {"title": "Sources of Conflict", "author": "Smith, John", "date": "2005", "edition": "1"}
    assert compare_works(book, {**book, "date": "2010", "edition": "2"}).relation is Relation.RELATED
    outlook = {"title": "Outlook for the Economies of Inner Asia", "author": "{World Bank}", "date": "2015"}
    assert compare_works(outlook, {**outlook, "date": "2017"}).relation is Relation.RELATED
    report = {"title": "Basin Report 2019", "author": "{Ministry of Water of Exland}", "date": "2020"}
    assert (
        compare_works(report, {**report, "title": "Basin Report 2020", "date": "2021"}).relation
        is Relation.DIFFERENT
    )


def test_a_title_that_many_works_bear_needs_more_than_itself() -> None:
    one = {
        "title": "Editorial",
        "author": "Smith, John",
        "journaltitle": "Rivers",
        "date": "2010",
        "number": "1",
    }
    assert compare_works(one, {**one, "number": "2"}).relation is Relation.DIFFERENT
    assert compare_works({"title": "Editorial"}, {"title": "Editorial"}).relation is Relation.DIFFERENT


def test_a_same_title_without_anything_else_is_for_a_person() -> None:
    one = {"title": "Herders Vote Today in Altai", "date": "2014", "journaltitle": "Altai Evening News"}
    two = {"title": "Herders Vote Today in Altai", "date": "2014"}
    assert compare_works(one, two).relation is Relation.REVIEW


def test_a_doi_joins_spellings_and_two_dois_part_versions() -> None:
    one = {"title": "Rivers without Borders", "author": "Li, Wei", "doi": "10.1234/AB(1)"}
    spelled = {**one, "doi": "https://doi.org/10.1234/ab%281%29"}
    assert compare_works(one, spelled).relation is Relation.SAME_WORK
    assert compare_works(one, {**one, "doi": "10.48550/arxiv.1234"}).relation is Relation.RELATED


def test_titles_in_two_scripts_never_make_a_mismatch_alone() -> None:
    one = {
        "title": "论永久中立",
        "author": "王, 义桅",
        "journaltitle": "World",
        "volume": "3",
        "date": "2016",
        "pages": "7-13",
    }
    two = {**one, "title": "On Permanent Neutrality", "author": "Wang, Yiwei"}
    assert compare_works(one, two).relation is Relation.SAME_WORK


_FIELDS = st.dictionaries(
    st.sampled_from(
        [
            "title",
            "author",
            "date",
            "journaltitle",
            "volume",
            "number",
            "pages",
            "doi",
            "url",
            "isbn",
            "edition",
        ]
    ),
    st.text(max_size=40)
    | st.sampled_from(["2015", "Smith, J.", "7-13", "{World Bank}", "Report 2015", ADDRESS]),
)


@given(_FIELDS, _FIELDS)
@example({"title": "00"}, {"title": "001"})
def test_any_two_records_get_a_verdict_with_a_reason(a: dict[str, str], b: dict[str, str]) -> None:
    verdict = compare_works(a, b)
    assert verdict.reasons
    assert 0.0 <= verdict.score <= 1.0
    assert compare_works(b, a).relation is verdict.relation


_TITLES = st.lists(
    st.sampled_from(
        [
            "annual",
            "report",
            "on",
            "the",
            "river",
            "basin",
            "reply",
            "to",
            "erratum",
            "one",
            "two",
            "ii",
            "3",
            "1999",
            "2015",
            "part",
            "B:",
            "2.5",
            "without",
        ]
    ),
    max_size=6,
).map(" ".join)


@given(_FIELDS, _FIELDS, st.sampled_from(["", "article", "thesis"]), _TITLES, _TITLES)
def test_what_is_told_quickly_of_two_records_is_what_the_whole_comparison_says(
    a: dict[str, str], b: dict[str, str], kind: str, first: str, second: str
) -> None:
    for one, two in ((a, b), ({**a, "title": first}, {**b, "title": second})):
        verdict = compare_works(one, two, kind, "article")
        quick = compare_unless_different(one, two, kind, "article")
        assert quick == (None if verdict.relation is Relation.DIFFERENT else verdict)


def test_one_doi_in_two_journals_is_for_a_person_and_one_in_a_supplement_is_not() -> None:
    rivers = {
        "title": "Rivers of Asia",
        "author": "Smith, John",
        "journaltitle": "Water Policy",
        "date": "2010",
        "doi": "10.1000/abc",
    }
    fish = {**rivers, "title": "Fish of Europe", "author": "Brown, Rita", "journaltitle": "Hepatology"}

    assert compare_works(rivers, fish).relation is Relation.REVIEW
    assert compare_works(rivers, fish).reasons[0] == ONE_DOI
    abstract = {**fish, "journaltitle": "Water Policy"}
    assert compare_works(rivers, abstract).relation is Relation.DIFFERENT


def test_two_volumes_of_a_book_are_related_and_two_of_a_journal_may_be_a_misprint() -> None:
    book = {"title": "Mongolia and the World", "author": "Campi, Alicia", "date": "2010", "volume": "1"}
    article = {**book, "journaltitle": "Water Policy", "pages": "3-9"}

    assert compare_works(book, {**book, "volume": "2"}).relation is Relation.RELATED
    assert compare_works(article, {**article, "volume": "2"}).relation is not Relation.RELATED


def test_ten_and_thirteen_digits_of_one_isbn_agree_and_one_of_several_is_enough() -> None:
    book = {"title": "Seeing Like a State", "author": "Scott, James C.", "isbn": "978-0-300-07815-2"}
    for isbn in ("0300078153", "0-300-07815-3", "9780300070163, 9780300078152"):
        verdict = compare_works(book, {**book, "isbn": isbn})
        assert verdict.relation is Relation.SAME_WORK
        assert "same ISBN 978-0-300-07815-2" in verdict.reasons
    other = compare_works(book, {**book, "isbn": "9780300070163"})
    assert any(reason.startswith("ISBN differs") for reason in other.reasons)


@pytest.mark.parametrize(
    ("title", "journal"),
    [
        ("Deaths", "The Times"),
        ("Court Circular", "The Times"),
        ("Law Report, Queen's Bench Division", "The Times"),
        ("Letters to the Editor", "The Times"),
        ("Leserbriefe", "Die Zeit"),
        ("Nécrologie", "Le Temps"),
        ("Письма читателей", "Правда"),
        ("社论", "人民日报"),
        ("رسائل القراء", "الأهرام"),
        ("Fires in the Suburbs", "The Times"),
    ],
)
def test_a_heading_of_two_days_is_two_works(title: str, journal: str) -> None:
    one = {"title": title, "journaltitle": journal, "date": "1899-11-24", "pages": "1"}
    assert compare_works(one, {**one, "date": "1899-11-25"}, "article", "article").relation is (
        Relation.DIFFERENT
    )
    # Of one day it is one work, whatever else is left out.
    assert compare_works(one, {**one, "pages": ""}).relation is not Relation.DIFFERENT


@pytest.mark.parametrize(
    ("change", "relation"),
    [
        ({"volume": "4", "date": "2000"}, Relation.DIFFERENT),
        ({"volume": "4"}, Relation.DIFFERENT),
        ({"number": "2"}, Relation.DIFFERENT),
        # Volume and issue agree: then the year is a slip.
        ({"date": "1998"}, Relation.CONFLICTING),
    ],
)
def test_a_heading_of_two_issues_is_two_works(change: dict[str, str], relation: Relation) -> None:
    one = {
        "title": "Vorwort",
        "author": "Berg, Anna",
        "journaltitle": "Zeitschrift für Ostforschung",
        "volume": "3",
        "number": "1",
        "date": "1999",
        "pages": "1-4",
    }
    assert compare_works(one, {**one, **change}).relation is relation


@pytest.mark.parametrize(
    "title", ["Bridge over the Selenge Reopens after the Flood", "Deaths on the Steppe Railway in Winter"]
)
def test_another_day_under_a_title_of_its_own_may_be_a_slip(title: str) -> None:
    one = {"title": title, "journaltitle": "The Times", "date": "1899-11-24", "pages": "1"}
    assert compare_works(one, {**one, "date": "1899-11-25"}).relation is Relation.CONFLICTING
    signed = {**one, "title": "Camel Law", "author": "Li, Wei"}
    assert compare_works(signed, {**signed, "date": "1899-11-25"}).relation is Relation.CONFLICTING


@pytest.mark.parametrize("longer", ["Flood in Osk: Pictures", "Flood in Osk Kills Two", "Flood in Osk FAQ"])
def test_two_pages_of_one_site_under_titles_of_other_words_are_never_joined(longer: str) -> None:
    one = {
        "author": "Leander, Ann",
        "title": "Flood in Osk",
        "journaltitle": "Osk Gazette",
        "date": "2020-05-03",
        "url": "https://gazette.example/flood",
    }
    two = {**one, "title": longer, "url": "https://gazette.example/2020/flood-more"}
    assert compare_works(one, two).relation is Relation.REVIEW
    # The same words, or the same page, are one work as before.
    for same in (
        {**two, "title": "The Flood in Osk"},
        {**two, "title": "Flood in Osk"},
        {**two, "url": "http://www.gazette.example/flood/"},
        {**two, "url": f"https://web.archive.org/web/20200504/{one['url']}"},
        {**two, "url": "https://mirror.example/flood"},
    ):
        assert compare_works(one, same).relation in (Relation.SAME_WORK, Relation.CONFLICTING)
