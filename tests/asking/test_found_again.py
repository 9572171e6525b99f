"""Where the work of a dead page may be now: what is proposed, what is not, and what it costs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.asking.conftest import Audit, Audited
from tests.internet import Internet
from tests.internet.behaviours import detours, faults, ghosts, pages
from tests.internet.services.wayback import wayback
from tests.internet.services.world import Capture
from verifier.archive.kept_addresses import path_prefix, read_kept
from verifier.asking.found_again import (
    Neighbourhood,
    in_folders_beside,
    is_telling,
    near_misses,
    with_found_again,
)
from verifier.model import Confidence, Evidence, Link, LinkVerdict, Work
from verifier.web.interface import Answer, Failure, FailureKind, Outcome, Request
from verifier.web.leads import leads_on
from verifier.web.page import read_page
from verifier.web.recognition import Cited

Sources = Callable[..., Path]

TITLE = "Rivers without Borders"
RIVERS = pages.article(TITLE, author="Li, Wei", date="2011")
URL = "https://news.example/2014/rivers-withuot-borders"
MEANT = "https://news.example/2014/rivers-without-borders"


class Shelf:
    """Answers from a table of pages, and remembers what it was asked."""

    def __init__(self, held: Mapping[str, str]) -> None:
        self.held = held
        self.asked: list[str] = []

    def fetch(self, request: Request) -> Outcome:
        self.asked.append(request.url)
        found = next((body for url, body in self.held.items() if request.url.startswith(url)), None)
        when = "2026-03-01T10:00:00Z"
        if found is None:
            return Failure(request, FailureKind.UNKNOWN, "nothing is held", when)
        kind = (("Content-Type", "text/html; charset=utf-8"),)
        return Answer(request, request.url, 200, kind, found.encode(), when, snapshot="a#1")


CDX = "https://web.archive.org/cdx/"


def work(url: str = URL, title: str = TITLE, key: str = "rivers", **fields: str) -> Work:
    return Work(key, "online", {"author": "Li, Wei", "title": title, "url": url, **fields})


def dead(url: str = URL, verdict: LinkVerdict = LinkVerdict.GONE, memento: str | None = None) -> Link:
    evidence = (Evidence("http-status", url, "410"),)
    return Link(
        url, ("rivers",), verdict, Confidence.CERTAIN, "the host said so", evidence=evidence, memento=memento
    )


def searched(link: Link, shelf: Shelf, *works: Work, leads: tuple[str, ...] = ()) -> str | None:
    """Where the work was found."""
    cited = works or (work(link.url),)
    told = with_found_again(link, cited[:1], leads, Neighbourhood.of(cited, shelf), shelf)
    assert told.verdict is link.verdict
    assert told.final_url == link.final_url
    return next((item.where for item in told.evidence if item.kind == "found-again"), None)


# --- What is alike ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cited", "known", "found"),
    [
        (URL, MEANT, [MEANT]),
        ("http://a.example/vote", "https://www.a.example/votes", ["http://www.a.example/votes"]),
        ("https://a.example/Vote.html", "http://a.example:80/vote.html", ["https://a.example/vote.html"]),
        ("https://a.example/%E8%8D%89%E5%8E%9F", "https://a.example/草原法", ["https://a.example/%E8%8D%89%E5%8E%9F%E6%B3%95"]),
        ("https://a.example/vote", "https://a.example/vote", []),
        ("https://a.example/vote", "https://b.example/votes", []),
        ("https://a.example/vote", "https://a.example/voters-2", []),
        ("https://a.example/vote", "ftp://a.example/votes", []),
    ],
)  # fmt: skip
def test_an_address_is_a_near_miss_of_one_of_its_host_that_differs_in_two_signs_at_most(
    cited: str, known: str, found: list[str]
) -> None:
    assert list(near_misses(cited, [known])) == found


def test_the_nearest_come_first_and_other_numbers_of_a_series_last() -> None:
    known = [
        "https://a.example/p12b",
        "https://a.example/p13",
        "https://a.example/q12",
        "https://a.example/12",
    ]
    assert near_misses("https://a.example/p12", known) == (
        "https://a.example/12",
        "https://a.example/p12b",
        "https://a.example/q12",
        "https://a.example/p13",
    )


def test_a_folder_misspelt_is_replaced_by_that_of_the_neighbours() -> None:
    known = ["https://a.example/reports/2014/b.pdf", "https://a.example/other/c.pdf"]
    assert in_folders_beside("https://a.example/reprots/2014/a.pdf?v=2", known) == (
        "https://a.example/reports/2014/a.pdf?v=2",
    )
    assert in_folders_beside("https://a.example/a.pdf", known) == ()


@given(st.text(max_size=60), st.lists(st.text(max_size=60), max_size=5))
def test_no_text_upsets_the_search_for_neighbours(rest: str, others: list[str]) -> None:
    url = f"https://a.example/{rest}"
    known = [*others, *(f"https://a.example/{other}" for other in others)]
    assert url not in near_misses(url, known)
    assert all(address.startswith("https://") for address in in_folders_beside(url, known))
    assert path_prefix(url) == "" or path_prefix(url).startswith("https://a.example/")


@pytest.mark.parametrize(
    ("title", "telling"), [(TITLE, True), ("草原法令", True), ("Report", False), ("新闻", False), ("", False)]
)
def test_a_title_of_one_word_identifies_no_page(title: str, telling: bool) -> None:
    assert is_telling(title) is telling


# --- What the archive is asked ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "prefix"),
    [
        ("https://a.example/2014/vote.html?x=1", "https://a.example/2014/"),
        ("https://a.example/2014/vote/", "https://a.example/2014/"),
        ("https://a.example/herders.html", "https://a.example/herd"),
        ("https://a.example/", ""),
        ("https://a.example", ""),
        ("https://[broken/x", ""),
    ],
)
def test_the_archive_is_asked_for_the_folder_and_in_the_root_for_the_beginning_of_the_name(
    url: str, prefix: str
) -> None:
    assert path_prefix(url) == prefix


def answer(body: bytes, status: int = 200, *, truncated: bool = False) -> Answer:
    return Answer(Request(CDX), CDX, status, (), body, "2026-03-01T10:00:00Z", truncated=truncated)


def test_only_whole_addresses_are_read_from_the_list_of_the_archive() -> None:
    lines = b"http://a.example/x\nhttp://a.example/x\n<html>busy</html>\nhttps://a.example/y z\nhttp://a.exa"
    assert read_kept(answer(lines, truncated=True)) == ("http://a.example/x",)
    assert read_kept(answer(lines, 503)) == ()
    assert read_kept(Failure(Request(CDX), FailureKind.TIMEOUT, "silence", "")) == ()


# --- What a page links to --------------------------------------------------------------------------------


def leads(markup: str, title: str = TITLE) -> tuple[str, ...]:
    url = "https://news.example/404"
    return leads_on(read_page(markup.encode(), "text/html; charset=utf-8", url), url, [Cited(title)])


def test_links_that_bear_the_cited_title_are_leads() -> None:
    links = (
        '<a href="/news">News</a><a href="/a/rivers#top"><span>Rivers</span> without Borders</a>'
        f'<a href="/other">Rivers without Bridges</a><a href="b" title="{TITLE}">more …</a>'
        f'<a href="javascript:go()">{TITLE}</a><a href="https://[x">{TITLE}</a>'
    )
    page = f"<html><head><title>Not found</title></head><body>{links}</body></html>"
    assert leads(page) == ("https://news.example/a/rivers", "https://news.example/b")
    assert leads(page, "Mountains without Borders") == ()
    assert leads(page, "") == ()


@given(st.text(max_size=300))
def test_no_markup_upsets_the_search_for_leads(text: str) -> None:
    assert len(leads(f"<html><body><a href='/x'>{text}</a><a {text}</body></html>")) <= 3


# --- What is asked and believed --------------------------------------------------------------------------


def test_an_address_counts_only_when_its_page_shows_the_cited_title() -> None:
    neighbour = work(MEANT, "Another Thing", "other")
    assert searched(dead(), Shelf({MEANT: RIVERS}), work(), neighbour) == MEANT
    other = pages.article("Mountains without Roads", author="Li, Wei")
    assert searched(dead(), Shelf({MEANT: other}), work(), neighbour) is None
    assert searched(dead(), Shelf({}), work(), neighbour) is None


def test_a_page_of_that_title_by_another_author_is_not_proposed() -> None:
    page = pages.article(TITLE, author="Brown, Alice")
    assert searched(dead(), Shelf({MEANT: page}), work(), work(MEANT, "Another Thing", "other")) is None


def test_an_error_page_that_repeats_the_title_is_not_the_work() -> None:
    head = f"<html><head><title>{TITLE} | Page not found</title></head>"
    page = f"{head}<body><h1>Page not found</h1></body></html>"
    assert searched(dead(), Shelf({MEANT: page}), work(), work(MEANT, "A Thing", "other")) is None


def test_an_address_whose_code_lost_a_sign_is_tried_with_the_sign_of_its_neighbours() -> None:
    base = "https://news.example/article/"
    others = [work(f"{base}7Qx4{rest}", f"Thing {rest}", rest) for rest in ("tVb2", "Kd9w", "Rm3k", "Wc8h")]
    cited = work(f"{base}7QxZp3s")
    shelf = Shelf({f"{base}7Qx4Zp3s": RIVERS})
    copy = "https://web.archive.org/web/20140306120000/x"
    assert searched(dead(f"{base}7QxZp3s", memento=copy), shelf, cited, *others) == f"{base}7Qx4Zp3s"
    assert shelf.asked == [f"{base}7Qx4Zp3s"]


def test_an_address_of_which_a_copy_was_taken_was_not_mistyped() -> None:
    shelf = Shelf({MEANT: RIVERS})
    copy = "https://web.archive.org/web/20140306120000/x"
    assert searched(dead(memento=copy), shelf, work(), work(MEANT, "Another Thing", "other")) is None
    assert shelf.asked == []


def test_at_most_one_link_three_addresses_and_one_list_are_asked_for() -> None:
    known = "\n".join(f"{URL}{sign}" for sign in "abcdefgh")
    shelf = Shelf({CDX: known, URL: pages.article("Mountains without Roads")})
    followed = ("https://news.example/l1", "https://news.example/l2")
    assert searched(dead(), shelf, leads=followed) is None
    assert [url.startswith(CDX) for url in shelf.asked] == [False, True, False, False, False]
    assert shelf.asked[0] == followed[0]


def test_the_archive_is_asked_once_for_all_dead_pages_of_a_folder() -> None:
    shelf = Shelf({})
    nearby = Neighbourhood.of([work()], shelf)
    for name in ("first-page", "other-page"):
        url = f"https://news.example/2014/{name}"
        with_found_again(dead(url), [work(url)], (), nearby, shelf)
    assert len([url for url in shelf.asked if url.startswith(CDX)]) == 1


@pytest.mark.parametrize("verdict", [LinkVerdict.DRIFTED, LinkVerdict.FAILING, LinkVerdict.BLOCKED])
def test_nothing_is_looked_for_unless_the_page_is_gone_or_lost(verdict: LinkVerdict) -> None:
    shelf = Shelf({MEANT: RIVERS})
    assert searched(dead(verdict=verdict), shelf, work(), work(MEANT, "A Thing", "other")) is None
    assert shelf.asked == []


def test_a_link_to_another_site_or_to_the_home_page_is_not_followed() -> None:
    shelf = Shelf({"https://elsewhere.example/": RIVERS, "https://news.example/": RIVERS})
    followed = ("https://elsewhere.example/rivers", "https://news.example/", URL)
    assert searched(dead(memento="https://web.archive.org/web/2014/x"), shelf, leads=followed) is None
    assert shelf.asked == []


def test_what_was_found_before_is_opened_again_and_told_once() -> None:
    shelf = Shelf({MEANT: RIVERS})
    link = dead()
    earlier = Evidence("found-again", MEANT, "its title is “x”")
    known = Link(
        link.url, link.works, link.verdict, link.confidence, link.reason, evidence=(*link.evidence, earlier)
    )
    told = with_found_again(known, [work()], (), Neighbourhood.of([work()], shelf), shelf)
    assert [item.value for item in told.evidence if item.kind == "found-again"] == [
        f"its title is “{TITLE}”; the author agrees; the site itself leads there"
    ]


# --- Whole audits ----------------------------------------------------------------------------------------


def found_by(audited: Audited) -> list[tuple[str, str]]:
    (link,) = (link for link in audited.report["links"] if link["verdict"] in ("gone", "lost"))
    return [(item["where"], item["value"]) for item in link["evidence"] if item["kind"] == "found-again"]


def test_a_mistyped_address_is_offered_as_the_archive_knows_it_and_a_replay_says_the_same(
    internet: Internet, sources: Sources, audit: Audit
) -> None:
    internet.add("web.archive.org", wayback((Capture(MEANT, "20140305101500"),)))
    sources(rivers=URL)
    internet.add(
        "news.example",
        {
            "/2014/rivers-without-borders": pages.page(RIVERS),
            "/2014/rivers-withuot-borders": faults.status(410),
        },
    )
    first = audit()
    ((where, value),) = found_by(first)
    assert where == MEANT
    assert f"its title is “{TITLE}”" in value
    assert "one sign differs" in value
    finding = next(finding for finding in first.report["findings"] if finding["code"] == "L001")
    assert MEANT in finding["message"]
    assert not finding["fix"]["safe"]
    assert [edit["replacement"] for edit in finding["fix"]["edits"]] == [f"{{{MEANT}}}"]
    again = audit("sources.bib", "--replay", "reports/archive", connected=False)
    assert found_by(again) == found_by(first)


def test_a_page_that_its_site_has_moved_is_found_by_the_link_on_the_page_that_answers_now(
    internet: Internet, sources: Sources, audit: Audit
) -> None:
    home = ghosts.HOME.replace("Story 7 of the day", TITLE)
    internet.add(
        "lost.example",
        {
            "/old": detours.redirect("https://lost.example/"),
            "/": pages.page(home),
            "/news/7": pages.page(RIVERS),
        },
    )
    sources(rivers="https://lost.example/old")
    first = audit()
    ((where, value),) = found_by(first)
    assert where == "https://lost.example/news/7"
    assert "the site itself leads there" in value
    assert first.links == {"https://lost.example/old": "lost"}
    again = audit("sources.bib", "--replay", "reports/archive", connected=False)
    assert found_by(again) == found_by(first)


def test_without_copies_being_looked_for_nothing_more_is_asked(
    internet: Internet, sources: Sources, audit: Audit
) -> None:
    page = ghosts.SOFT_404.replace("Home", TITLE).replace("href='/'", "href='/there'")
    internet.add("soft.example", {"/old": pages.page(page), "/there": pages.page(RIVERS)})
    sources(rivers="https://soft.example/old")
    audited = audit("sources.bib", "--no-mementos")
    assert "/there" not in {received.path for received in internet.asked("soft.example")}
    assert found_by(audited) == []
