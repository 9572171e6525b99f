"""Folding, titles, containers, dates and pages compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.compare import (
    comparable,
    container_likeness,
    date_likeness,
    enclosing_pages,
    fold,
    loose,
    pages_agree,
    parse_date,
    parse_pages,
    title_likeness,
    title_likeness_ceiling,
    tokens,
)


def test_folding_drops_markup_and_punctuation_and_keeps_every_script() -> None:
    assert fold("*Évolution*: “Монголия’s” 永久中立 {\\LaTeX} ﬁne") == "évolution монголияs 永久中立 fine"
    assert loose("Łódź, Ærø, Straße") == "lodz aero strasse"
    assert loose("Йод") == "йод"
    assert tokens("永久中立 policy") == ("永", "久", "中", "立", "policy")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("China-U.S. Relations and the Direction in 2015", "China-US Relations and the Direction in 2015"),
        ("Mongolia Aims to Be a 'Neutral Country'", "Mongolia aims to be a ‘neutral Country’"),
        ("“一带一路”：机遇与挑战", "一带一路:机遇与挑战"),
        ("Efficacy of batroxobin in dementia. [Chinese]", "Efficacy of batroxobin in dementia"),
        ("Treatment of type 2 diabetes", "Treatment of type II diabetes"),
        ("The colour of neutrality", "The color of neutrality"),
    ],
)
def test_one_title_in_two_wordings_is_alike(a: str, b: str) -> None:
    assert title_likeness(a, b) >= 0.95


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Report 2015", "Report 2016"),
        ("Rivers of Inner Asia, Part I", "Rivers of Inner Asia, Part II"),
        ("Sources, Volume One", "Sources, Volume Two"),
        ("Proceedings of the 9th session", "Proceedings of the 16th session"),
        ("Effects of statins in rats", "Effects of statins in mice"),
        ("Adaptation with drugs after stroke", "Adaptation without drugs after stroke"),
    ],
)
def test_a_number_or_word_in_anothers_place_makes_other_titles(a: str, b: str) -> None:
    assert title_likeness(a, b) <= 0.8


def test_a_subtitle_left_out_leaves_titles_similar() -> None:
    assert 0.8 <= title_likeness("The great game: a study of steppe roads", "The great game") < 0.95


def test_titles_in_two_scripts_are_no_evidence() -> None:
    assert not comparable("永久中立", "Permanent neutrality")
    assert title_likeness("永久中立", "Permanent neutrality") == 0.5


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("J. Common Mkt. Stud.", "Journal of Common Market Studies"),
        ("JCMS", "Journal of Common Market Studies"),
        ("Curr Opin Lipidol", "Current Opinion in Lipidology"),
        ("Diabetes & metabolism", "Diabetes and Metabolism"),
        ("Ai zheng = Aizheng = Chinese journal of cancer", "Chinese Journal of Cancer"),
        ("Lancet", "The Lancet"),
        ("Brain injury (London)", "Brain Injury"),
    ],
)
def test_one_journal_under_two_names_is_alike(a: str, b: str) -> None:
    assert container_likeness(a, b) >= 0.85


@pytest.mark.parametrize(
    ("a", "b"), [("Lancet", "Lancet Neurology"), ("Brain", "Brain Injury"), ("Stroke", "Spine")]
)
def test_two_journals_are_not_alike(a: str, b: str) -> None:
    assert container_likeness(a, b) < 0.75


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2015", "2015-10-17", 1.0),
        ("2015-10-17", "2015-10-18", 0.6),
        ("2015-10", "2015-11", 0.5),
        ("2015", "2016", 0.5),
        ("2015/2016", "2016-03", 1.0),
        ("201X", "2015", 1.0),
        ("2010", "2015", 0.0),
        ("soon", "2015", 0.5),
    ],
)
def test_dates_agree_when_one_can_mean_the_other(a: str, b: str, expected: float) -> None:
    assert date_likeness(a, b) == expected
    assert date_likeness(b, a) == expected


def test_page_spans_are_read_and_compared() -> None:
    span = parse_pages("221-8")
    assert span is not None
    assert (span.first, span.last) == (221, 228)
    assert pages_agree("221-8", "221-228") is True
    assert pages_agree("55-60", "57-58") is True
    assert pages_agree("55-60", "61-70") is False
    assert pages_agree("A12", "no pages") is None
    assert enclosing_pages("57-58", "55-60") == "55-60"
    assert enclosing_pages("55-60", "58-64") is None


@given(st.text(max_size=100), st.text(max_size=100))
def test_every_likeness_takes_any_text(a: str, b: str) -> None:
    for likeness in (title_likeness, container_likeness, date_likeness):
        assert 0.0 <= likeness(a, b) <= 1.0
        assert likeness(a, b) == likeness(b, a)
    pages_agree(a, b)
    parse_date(a)
    enclosing_pages(a, b)


_NUMBERED = st.lists(
    st.sampled_from(["report", "part", "no", "one", "two", "ii", "1", "2", "12", "2015", ":", "a", "b"]),
    max_size=7,
)


@given(_NUMBERED, _NUMBERED)
def test_titles_are_never_more_alike_than_their_numbers_allow(a: list[str], b: list[str]) -> None:
    one, two = " ".join(a), " ".join(b)
    assert title_likeness(one, two) <= title_likeness_ceiling(one, two)


def test_reports_of_two_years_need_no_comparing_of_their_words() -> None:
    assert title_likeness_ceiling("Annual report 1990", "Annual report 1991") == 0.5
    assert title_likeness_ceiling("Annual report 1990", "Annual report") == 1.0


@pytest.mark.parametrize("unit", [" ", "a ", "[", "1", "-", "王", ": ", "<a", "i ", "a. A"])
def test_a_megabyte_is_compared_in_a_moment(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    alike = 1.0 if any(character.isalnum() for character in unit) else 0.0
    assert title_likeness(text, text + "x") == alike
    assert container_likeness(text, text + "x") == alike
    assert date_likeness(text, text + "x") == 0.5
    assert pages_agree(text, text + "x") in (None, True)
