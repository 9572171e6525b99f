"""Another work at the old address: said only with a title of its own and more than that."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.web.drift import drift
from verifier.web.page import Page, read_page
from verifier.web.recognition import Cited, recognise
from verifier.web.titles import is_of_a_person, is_of_a_work

CITED = Cited("Herders of the Altai Valley Vote on the New Dam", "Berg, Anna", "2014-03-04")
OTHER = "The mayor cut the ribbon of the new pool on Monday while the children waited with their towels. " * 6


def shown(title: str, text: str = OTHER, extra: str = "") -> Page:
    head = f"<html lang='en'><head><title>{title} | News</title>{extra}</head>"
    markup = f"{head}<body><h1>{title}</h1>{text}</body>"
    return read_page(markup.encode(), "text/html; charset=utf-8", "https://a.example/news/1")


def said(page: Page, cited: Cited = CITED, year: str = "2026") -> str | None:
    return drift(page, (cited,), recognise(page, (cited,)), year=year)


@pytest.mark.parametrize(
    ("title", "own"),
    [
        ("New Swimming Pool Opens in the Old Town", True),
        ("Stadium Plans Approved", True),
        ("我市举行首届国际马拉松比赛", True),
        ("Document Details", False),
        ("Item 5523", False),
        ("Latest News and Updates", False),
        ("Subscribe to read the full story", False),
        ("Publications", False),
        ("新闻详情", False),
        ("首页 - 资讯中心", False),
        ("", False),
    ],
)
def test_titles_of_records_lists_and_offers_are_those_of_no_work(title: str, own: bool) -> None:
    assert is_of_a_work(title, shown(title)) is own


def test_a_page_that_asks_for_a_subscription_is_no_other_work() -> None:
    assert not is_of_a_work(
        "Dollar Days for Curious Minds", shown("x", "Subscribe to read this article. " * 9)
    )


@pytest.mark.parametrize(
    ("author", "person"),
    [("Jane Miller", True), ("王芳", True), ("admin", False), ("Web Team", False), ("本站编辑", False)],
)
def test_offices_and_managers_of_content_are_no_authors(author: str, person: bool) -> None:
    assert is_of_a_person(author, shown("x")) is person


def test_a_title_alone_is_not_enough() -> None:
    assert said(shown("New Swimming Pool Opens in the Old Town")) is None


def test_a_byline_and_a_year_are_enough_with_another_title() -> None:
    found = said(shown("New Swimming Pool Opens in the Old Town", f"By Jane Miller, 1 August 2023. {OTHER}"))
    assert found is not None
    assert "the cited author is not named" in found


@pytest.mark.parametrize("told", ["29 November 2026", "© 2020-2023 The News", "Copyright 2023"])
def test_the_year_of_today_and_of_a_copyright_date_no_page(told: str) -> None:
    assert said(shown("New Swimming Pool Opens in the Old Town", f"<p>{told}.</p>{OTHER}")) is None


@pytest.mark.parametrize("told", ["2014-03-04 09:30", "Published 4 March 2014", "发布时间：2014年03月04日"])
def test_the_cited_day_of_publication_speaks_for_the_work(told: str) -> None:
    text = f"<p>{told}</p><p>By Jane Miller</p>{OTHER}"
    assert said(shown("New Swimming Pool Opens in the Old Town", text)) is None


def test_a_body_is_not_contradicted_by_who_signs_for_it() -> None:
    page = shown("Levels of Twelve Gauges", OTHER, "<meta name='author' content='Jane Miller'>")
    assert said(page, Cited("Annual Basin Report", "{Ministry of Water}", "2014")) is None


def test_a_title_in_another_script_is_never_held_against_a_page() -> None:
    described = (
        "<meta name='citation_author' content='王芳'><meta name='citation_publication_date' content='2023'>"
    )
    page = shown("我市举行首届国际马拉松比赛", "来自二十个国家的选手参加了周日上午的比赛。" * 20, described)
    assert said(page) is None


@given(st.text(max_size=200), st.text(max_size=400), st.text(max_size=60))
def test_any_page_can_be_looked_at(title: str, text: str, author: str) -> None:
    page = Page(title=title, headings=(title,), authors=(author,), text=text, length=1000, markup=text)
    for cited in (CITED, Cited(title, author, text), Cited("河流水利", "李伟", "2011")):
        assert drift(page, (cited,), recognise(page, (cited,)), year="2026") != "", (
            "a drift says what is other"
        )
    own = Cited(title, author)
    assert not title.strip() or drift(page, (own,), recognise(page, (own,)), year="2026") is None
