"""When a record is the cited work: misprints, subtitles, languages, relations, grades, the score."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.model import Difference
from verifier.registries import Grade, Identity, Record, grade, match
from verifier.registries.misprints import in_two_languages, is_misprint
from verifier.registries.probability import WEIGHTS, Signs, features, probability
from verifier.registries.relations import Relation
from verifier.registries.titles import is_stock_title

HELD = Record(
    "Crossref",
    "10.5555/1",
    "https://doi.org/10.5555/1",
    titles=("Customs Unions and the Price of Distance",),
    authors="Voss, Hendrik and Mera, Luisa",
    containers=("Steppe and Coast Review",),
    date="2016",
    dates=("2016",),
    printed=True,
    volume="7",
    issue="2",
    pages="203-231",
    kind="journal-article",
)
CITED = {
    "title": "Customs Unions and the Price of Distance",
    "author": "Voss, H. and Mera, L.",
    "journaltitle": "Steppe and Coast Review",
    "date": "2016",
    "volume": "7",
    "pages": "203-231",
}


def changed(record=HELD, **changes):
    return Record(**{name: changes.get(name, getattr(record, name)) for name in Record.__dataclass_fields__})


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Customs Unions and the Price of Distance", "Customs Unoins and the Price of Distance", True),
        ("Grazing rights in transition", "Grazing rights in transistion", True),
        ("Grazing rights in transition", "Grazing lights in transition", True),
        ("Effects of zinc in rats", "Effects of zinc in mice", False),
        ("On the growth of towns", "No the growth of towns", False),
        ("Census of the towns of 2015", "Census of the towns of 2016", False),
        ("Arterial hypertension in herders", "Arterial hypotension in herders", False),
    ],
)
def test_one_slip_in_a_long_word_is_a_misprint_and_another_word_is_not(first, second, same):
    assert is_misprint(first, second) is same


def test_a_misprinted_title_is_found_and_not_held_against_the_citation():
    said = match({**CITED, "title": "Customs Unoins and the Price of Distance"}, HELD, "article")
    assert (said.identity, said.differences) == (Identity.SAME, ())


@pytest.mark.parametrize(
    ("first", "second", "two"),
    [
        ("The rivers of the steppe and their people", "Die Flüsse der Steppe und ihre Menschen", True),
        ("Les frontières de la steppe et du fleuve", "The borders of the steppe and the river", True),
        ("The rivers of the steppe", "The roads of the coast", False),
        ("Glaciers", "Gletscher", False),
    ],
)
def test_titles_in_two_languages_are_told_apart_only_where_it_is_certain(first, second, two):
    assert in_two_languages(first, second) is two


def test_a_title_in_another_language_at_the_same_place_is_the_same_work():
    held = changed(titles=("Die Zollvereine und der Preis der Entfernung in der Steppe",))
    said = match({**CITED, "title": "The Customs Unions and the Price of the Distance"}, held, "article")
    assert (said.identity, said.title, said.differences) == (Identity.SAME, None, ())


def test_the_abstract_of_a_paper_is_not_taken_for_the_paper():
    held = changed(date="2013", dates=("2013",), volume="4", pages="88")
    assert match(CITED, held, "article").identity is Identity.UNSURE


def test_two_abstracts_on_one_page_are_two_works():
    held = changed(titles=("Landlocked Harbours and Other Oddities of the Map",))
    assert match(CITED, held, "article").identity is not Identity.SAME


@pytest.mark.parametrize(
    "title", ["Introduction", "Book Review", "Editorial", "Letter to the Editor", "前言"]
)
def test_titles_that_many_works_bear_need_their_place(title):
    assert is_stock_title(title)
    cited = {"title": title, "author": "Voss, H.", "date": "2016"}
    assert match(cited, changed(titles=(title,)), "article").identity is Identity.UNSURE


def test_a_short_title_of_its_own_is_enough_with_author_and_year():
    cited = {"title": "Orientalism", "author": "Said, Edward W.", "date": "1978"}
    held = changed(
        titles=("Orientalism: Western Conceptions of the Orient",),
        authors="Said, Edward",
        containers=(),
        date="1978",
        dates=("1978",),
        volume="",
        issue="",
        pages="",
        kind="book",
    )
    assert match(cited, held, "book").identity is Identity.SAME


def test_the_published_version_of_a_cited_preprint_is_a_relation():
    cited = {"title": CITED["title"], "author": CITED["author"], "date": "2015", "journaltitle": "arXiv"}
    said = match(cited, HELD, "article")
    assert (said.identity, said.relation, said.differences) == (Identity.SAME, Relation.PUBLISHED, ())


def test_another_edition_of_a_book_is_no_difference_that_is_wrong():
    held = changed(titles=("The Ice Road of the North",), authors="Lund, Karin", containers=(), kind="book")
    cited = {"title": "The Ice Road of the North", "author": "Lund, K.", "date": "2009"}
    said = match(cited, held, "book")
    assert (said.identity, said.relation) == (Identity.SAME, Relation.EDITION)
    assert [grade(item, "book") for item in said.differences] == [Grade.NOTE]


@pytest.mark.parametrize(
    ("field", "cited", "found", "kind", "expected"),
    [
        ("pages", "203-213", "203-231", "article", Grade.NOTE),
        ("pages", "303-331", "203-231", "article", Grade.WRONG),
        ("author", "Voss, K.", "Voss, Hendrik", "article", Grade.NOTE),
        ("author", "Okoro, C.", "Voss, Hendrik", "article", Grade.WRONG),
        ("date", "2009", "2011", "book", Grade.NOTE),
        ("date", "2009", "2011", "article", Grade.WRONG),
        ("number", "3", "2", "article", Grade.NOTE),
        ("volume", "3", "2", "article", Grade.WRONG),
        ("title", "A", "B", "article", Grade.WRONG),
    ],
)
def test_differences_weigh_as_much_as_they_mislead(field, cited, found, kind, expected):
    assert grade(Difference(field, cited, found), kind) is expected


FIELDS = st.frozensets(st.sampled_from(["container", "date", "volume", "number", "pages", "isbn"]))
LIKENESS = st.none() | st.floats(0, 1)


@given(
    title=LIKENESS, author=LIKENESS, agreed=FIELDS, against=FIELDS, identity=st.sampled_from(list(Identity))
)
def test_the_score_is_a_probability_whatever_is_known(title, author, agreed, against, identity):
    signs = Signs(title, author, agreed, against - agreed, identity.value)
    assert 0.0 <= probability(signs) <= 1.0
    assert set(features(signs)) - {"isbn agrees", "isbn disagrees"} <= set(WEIGHTS)


def test_the_score_of_an_accepted_record_is_high_and_of_another_work_low():
    assert match(CITED, HELD, "article").score > 0.97
    other = changed(
        titles=("Salt Lakes as Archives of Drought",), authors="Okoro, C.", volume="3", pages="1-9"
    )
    assert match(CITED, other, "article").score < 0.05


@pytest.mark.parametrize(
    ("cited", "held", "identity"),
    [
        ("王义桅", "Wang, Yiwei", Identity.SAME),
        ("Wang, Yiwei", "王, 义桅", Identity.SAME),
        ("Tanaka, Taro", "田中, 太郎", Identity.UNSURE),
        ("Hayashi, Taro", "林, 太郎", Identity.UNSURE),
    ],
)
def test_names_in_two_scripts_meet_or_say_nothing(cited, held, identity):
    record = changed(
        titles=("Soils of the North",), authors=held, containers=(), date="2015", dates=("2015",), kind="book"
    )
    said = match({"title": "Soils of the North", "author": cited, "date": "2015"}, record, "book")
    assert said.identity is identity
    assert [item.field for item in said.differences] == []


def test_a_long_title_with_its_year_needs_no_author_and_a_short_one_does():
    title = "Customs Unions and the Price of Distance in Landlocked States"
    long = match({"title": title, "date": "2016"}, changed(titles=(title,)), "article")
    assert long.identity is Identity.SAME
    short = match(
        {"title": "Customs Unions and Distance", "date": "2016"},
        changed(titles=("Customs Unions and Distance",)),
    )
    assert short.identity is Identity.UNSURE


@pytest.mark.parametrize(
    ("cited", "told"),
    [
        ("Voss, H. and Okoro, T.", {"author"}),
        ("Voss, H. and Mera, L. and Okoro, T.", set()),
        ("Voss, H. and Mera-Diaz, L.", set()),
        ("Voss, H. and Diaz, Luisa", set()),
        ("Voss, H. and others", set()),
        ("Voss, H.", set()),
    ],
    ids=["another", "more than the record", "a double name", "a new family name", "and others", "first only"],
)
def test_an_author_who_is_plainly_none_of_the_record_is_a_difference(cited, told):
    found = match({**CITED, "author": cited}, HELD, "article")

    assert found.identity is Identity.SAME
    assert {difference.field for difference in found.differences} == told
    assert all(grade(difference, "article") is Grade.WRONG for difference in found.differences)


def test_authors_left_out_without_a_word_are_worth_a_note():
    record = changed(authors="Voss, Hendrik and Mera, Luisa and Okoro, Tom")

    (difference,) = match(CITED, record, "article").differences

    assert difference.field == "author"
    assert grade(difference, "article") is Grade.NOTE


@pytest.mark.parametrize(
    ("cited", "held"), [("VII", "7"), ("Vol. VII", "7"), ("7", "vii"), ("XLIV", "44"), ("Series C", "C")]
)
def test_a_volume_in_roman_numerals_is_the_same_volume(cited, held):
    found = match({**CITED, "volume": cited}, changed(volume=held), "article")

    assert "volume" not in found.against
    assert not found.differences


def test_a_letter_that_may_be_a_section_or_a_hundred_says_nothing():
    found = match({**CITED, "volume": "C"}, changed(volume="100"), "article")
    assert "volume" not in found.against | found.agreed
