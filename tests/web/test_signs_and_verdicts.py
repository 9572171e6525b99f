"""Signs are seen where they are and nowhere else, and the table makes of them what it says it does."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from verifier.model import Confidence, LinkVerdict
from verifier.web import signs
from verifier.web.addresses import asked_as, made_to_last, same_address
from verifier.web.interface import Answer, Failure, FailureKind, Hop, Outcome, Request
from verifier.web.page import Page, read_page
from verifier.web.recognition import Cited, Level, recognise
from verifier.web.robots import rules_of
from verifier.web.siblings import Probe, alike, made_up
from verifier.web.verdict import Case, Past, judge

URL = "https://a.example/archive/2011/rivers.html"
TITLE = "Rivers without Borders"
CITED = (Cited(TITLE, "Li, Wei", "2011"),)
NOW = "2026-11-01T10:00:00Z"
LONG = "The commission met in spring and heard the reports of the districts. " * 40


def page(title: str = "", text: str = LONG, extra: str = "") -> Page:
    markup = f"<html><head><title>{title}</title>{extra}</head><body><p>{text}</p></body></html>"
    return read_page(markup.encode(), "text/html; charset=utf-8", URL)


def answer(status: int = 200, url: str = URL, hops: tuple[Hop, ...] = (), **headers: str) -> Answer:
    pairs = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Answer(Request(URL), url, status, pairs, b"<p>", NOW, hops=hops)


def verdict(*outcomes: Outcome, seen: Page | None = None, **more: object) -> tuple[str, str]:
    link = judge(Case(URL, ("k",), CITED, outcomes, seen, **more))
    return link.verdict.value, link.confidence.value


def test_nothing_is_an_empty_page_only_where_its_end_is_told() -> None:
    for headers, body, seen in (
        ({"content_length": "0"}, b"", "lost"),
        ({"transfer_encoding": "chunked"}, b"", "lost"),
        ({}, b"<html><body></body></html>", "lost"),
        ({}, b"", "alive"),
        ({"content_length": "x"}, b"<!doctype html><html><head><meta name='auth", "alive"),
    ):
        said = replace(answer(**headers), body=body)
        assert verdict(said, said, seen=read_page(body, "text/html", URL))[0] == seen, (headers, body)


# --- Addresses -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("http://a.example/x", "https://a.example/x"),
        ("http://www.a.example/x", "http://a.example/x/"),
        ("http://a.example/X", "http://a.example/x"),
        ("http://a.example/x?utm_source=y", "http://a.example/x"),
        ("http://a.example/x;jsessionid=12", "http://a.example/x"),
        ("http://a.example/", "http://a.example/index.html"),
        ("http://a.example:80/x", "http://a.example/x"),
        ("http://a.example/x?b=1&a=2", "http://a.example/x?a=2&b=1"),
    ],
)
def test_differences_that_are_no_move(a: str, b: str) -> None:
    assert same_address(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("http://a.example/x", "http://b.example/x"),
        ("http://a.example/x", "http://a.example/y"),
        ("http://a.example/x?id=1", "http://a.example/x?id=2"),
        ("http://a.example:8080/x", "http://a.example/x"),
    ],
)
def test_differences_that_are_a_move(a: str, b: str) -> None:
    assert not same_address(a, b)


@pytest.mark.parametrize(
    ("spelling", "key"),
    [
        ("HTTPS://A.Example:443/%7ex#part", "https://a.example/~x"),
        ("https://a.example", "https://a.example/"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://a.example/%d7%ca", "https://a.example/%D7%CA"),
        ("https://a.example/a b", "https://a.example/a%20b"),
        ("http://a.example:8080/", "http://a.example:8080/"),
    ],
)
def test_equal_spellings_are_asked_as_one(spelling: str, key: str) -> None:
    assert asked_as(spelling) == key


@given(st.text(max_size=80))
@example("0\r#")
def test_any_address_has_a_form_that_stays(url: str) -> None:
    assert asked_as(asked_as(url)) == asked_as(url)
    same_address(url, "http://a.example/")
    made_to_last(url)
    signs.place_of(url)
    made_up(url)


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("https://a.example/", "home"),
        ("https://a.example/en/index.html", "home"),
        ("https://a.example/zh-cn/", "home"),
        ("https://a.example/?error=404", "home"),
        ("https://a.example/?p=12", ""),
        ("https://a.example/search?q=x", "search"),
        ("https://a.example/error/404.html", "error"),
        ("https://a.example/page-not-found", "error"),
        ("https://a.example/news/terrors-of-the-404th", ""),
        ("https://a.example/papers/12", ""),
        ("https://a.example/report/", ""),
        ("https://a.example/hist/news", ""),
    ],
)
def test_places_that_are_no_page(url: str, place: str) -> None:
    assert signs.place_of(url) == place


# --- Signs -----------------------------------------------------------------------------------------------

NEWS = (
    "New archaeological site was found near the old file factory",
    "The article that changed a nation",
    "Page proofs: how records are removed from archives",
    "Missing persons of the river war",
    "What the documents say about the deleted scenes",
    "A domain of one's own: land for sale in the steppe",
    "Welcome to the machine: servers and serfs",
    "Access to justice denied: a report",
    "Are you a robot? On automata in literature",
    "Maintenance of dams in the upper valley",
    "Security checks at the border posts",
    "论网页存档与链接失效问题",
    "文件管理制度研究",
    "Страница истории: архивы и документы",
    "Die Seite der Verlierer",
    "La page blanche",
    "Хуудас эргүүлэхүй",
)


@pytest.mark.parametrize("title", NEWS)
def test_titles_of_works_are_no_signs(title: str) -> None:
    seen = page(title)
    assert signs.not_found_words(seen) is None
    assert signs.parked(seen) is None
    assert signs.closed(seen) is None
    assert signs.wall(answer(), seen) is None
    assert signs.login(URL, seen, redirected=False) is None
    assert signs.consent(URL, seen, redirected=False) is None


@given(st.text(max_size=300))
@settings(max_examples=60)
def test_signs_can_be_looked_for_in_any_text(text: str) -> None:
    seen = Page(title=text, headings=(text,), text=text, length=len(text), markup=text)
    found = [
        *(signs.wall(answer(status), seen) for status in (200, 403, 404)),
        signs.not_found_words(seen),
        signs.parked(seen, text),
        signs.closed(seen),
        signs.not_here(seen),
        signs.paywall(seen),
    ]
    assert all(isinstance(sign, signs.Sign) for sign in found if sign is not None)


@pytest.mark.parametrize(
    "piece", ["page ", "404 ", "access ", "domain ", "您的请求", "страница ", "not found the "]
)
def test_no_text_makes_the_signs_slow(piece: str) -> None:
    seen = Page(title=piece * 250, text=piece * 4000, length=390, markup=piece * 8000)
    started = time.process_time()
    signs.wall(answer(403), seen)
    signs.not_found_words(seen)
    signs.parked(seen)
    signs.closed(seen)
    assert time.process_time() - started < 2


# --- Siblings --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "begins", "ends"),
    [
        ("https://a.example/news/x.html", "https://a.example/news/no-such-page-", ".html"),
        ("https://a.example/news/x/", "https://a.example/news/no-such-page-", "/"),
        (
            "https://a.example/show.php?id=12&lang=en",
            "https://a.example/show.php?id=no-such-page-",
            "&lang=en",
        ),
        ("https://a.example/paper/77?lang=en", "https://a.example/paper/no-such-page-", ""),
        ("https://a.example/news/48213/slug.html", "https://a.example/news/no-such-page-", ".html"),
        ("https://a.example/news/2011/slug", "https://a.example/news/2011/no-such-page-", ""),
    ],
)
def test_a_made_up_address_differs_in_what_names_the_page(url: str, begins: str, ends: str) -> None:
    place = made_up(url)
    assert place is not None
    assert place[1].startswith(begins)
    assert place[1].endswith(ends)
    assert "slug" not in place[1]
    assert made_up(url) == place


@pytest.mark.parametrize("url", ["https://a.example/", "https://a.example", "https://a.example/?lang=en"])
def test_a_root_has_no_siblings(url: str) -> None:
    assert made_up(url) is None


def test_pages_are_alike_by_what_they_show() -> None:
    one, other = page("A", LONG), page("A", LONG.replace("spring", "autumn"))
    assert alike(one, one) == 1.0
    assert 0.85 < alike(one, other) < 1.0
    assert alike(one, page("B", "Something else entirely stands here. " * 30)) < 0.4
    assert alike(page("", ""), page("", "")) == 1.0


@pytest.mark.parametrize(
    ("outcome", "allowed"),
    [
        (answer(404), True),
        (answer(500), False),
        (answer(429), False),
        (Failure(Request(URL), FailureKind.TIMEOUT, "", NOW), False),
    ],
)
def test_robots_rules_that_are_missing_permit_and_that_are_out_of_reach_forbid(
    outcome: Outcome, allowed: bool
) -> None:
    assert rules_of(outcome) is allowed


# --- Recognition -----------------------------------------------------------------------------------------


def test_a_work_is_recognised_by_its_title_whatever_the_site_adds() -> None:
    assert recognise(page(f"{TITLE} | The Chronicle"), CITED).level is Level.EQUAL
    assert recognise(page("The Chronicle", f"{LONG} {TITLE} by Wei Li {LONG}"), CITED).level < Level.NEAR
    assert recognise(page("Stadium Plans Approved"), CITED).level is Level.OTHER
    assert recognise(page("无国界的河流"), CITED).level is Level.UNKNOWN
    assert recognise(page(TITLE), ()).level is Level.UNKNOWN
    assert recognise(None, CITED).level is Level.UNKNOWN


# --- The table -------------------------------------------------------------------------------------------


def test_the_work_outranks_the_status_and_a_wall_outranks_an_unknown_page() -> None:
    assert verdict(answer(200), seen=page(TITLE)) == ("alive", "certain")
    assert verdict(answer(404), answer(404), seen=page(TITLE)) == ("alive", "probable")
    assert verdict(answer(403), seen=page("x")) == ("blocked", "probable")
    assert verdict(answer(200, cf_mitigated="challenge"), seen=page("x", "")) == ("blocked", "certain")


@pytest.mark.parametrize("said", ["Forbidden", "Access denied", "Permission denied"])
def test_a_bare_refusal_is_not_called_a_captcha(said: str) -> None:
    seen = page("", said)
    judged = judge(Case(URL, ("k",), CITED, (answer(403),), seen))
    assert judged.verdict is LinkVerdict.BLOCKED
    assert "refuses to show the page" in judged.reason
    assert "captcha" not in judged.reason


def test_gone_needs_410_or_404_twice_or_history() -> None:
    assert verdict(answer(410), seen=page("x")) == ("gone", "certain")
    assert verdict(answer(404), answer(404), seen=page("x")) == ("gone", "probable")
    assert verdict(answer(404), seen=page("x")) == ("failing", "possible")
    earlier = (Past("2026-01-01T00:00:00Z", LinkVerdict.GONE, 404),)
    assert verdict(answer(404), seen=page("x"), history=earlier) == ("gone", "certain")


@pytest.mark.parametrize(
    ("days", "expected"), [((1, 2), "failing"), ((1,), "failing"), ((20, 28), "gone"), ((5, 20, 31), "gone")]
)
def test_failing_becomes_gone_only_over_runs_and_days(days: tuple[int, ...], expected: str) -> None:
    now = Failure(Request(URL), FailureKind.TIMEOUT, "no answer in time", "2026-01-03T12:00:00Z", attempts=2)
    if expected == "gone":
        now = Failure(Request(URL), FailureKind.TIMEOUT, "no answer in time", "2026-02-03T12:00:00Z")
    history = tuple(Past(f"2026-01-{day:02d}T00:00:00Z", LinkVerdict.FAILING) for day in days)
    assert verdict(now, history=history)[0] == expected


def test_one_success_ends_a_row_of_failures() -> None:
    failure = Failure(Request(URL), FailureKind.NAME, "no such name", "2026-02-03T12:00:00Z")
    history = tuple(
        Past(f"2026-01-{day:02d}T00:00:00Z", verdict)
        for day, verdict in ((1, LinkVerdict.FAILING), (9, LinkVerdict.FAILING), (20, LinkVerdict.ALIVE))
    )
    assert verdict(failure, history=history)[0] == "failing"


def test_a_made_up_address_with_the_same_page_is_a_loss_and_another_page_is_a_reason_to_believe() -> None:
    shown = page("Archive")
    same = Probe("https://a.example/archive/2011/n.html", 200, "https://a.example/archive/2011/n.html", shown)
    missing = Probe("https://a.example/archive/2011/n.html", 404, "https://a.example/archive/2011/n.html")
    assert verdict(answer(200), seen=shown, probe=same)[0] == "lost"
    assert verdict(answer(200), seen=shown, probe=missing)[0] == "alive"
    assert verdict(answer(200), seen=page(TITLE), probe=same)[0] == "alive"


KINDS = {
    FailureKind.DEADLINE: "skipped",
    FailureKind.PROXY: "skipped",
    FailureKind.UNKNOWN: "skipped",
    FailureKind.ROBOTS: "blocked",
    FailureKind.GUARD: "blocked",
    FailureKind.THROTTLED: "blocked",
    FailureKind.REDIRECTS: "lost",
    FailureKind.MALFORMED: "malformed",
}


@pytest.mark.parametrize("kind", list(FailureKind))
def test_each_kind_of_failure_has_its_verdict(kind: FailureKind) -> None:
    failure = Failure(Request(URL), kind, "why", NOW, attempts=2)
    assert verdict(failure)[0] == KINDS.get(kind, "failing")


ANY_PAGE = st.builds(
    page,
    st.sampled_from(
        ["", TITLE, "Page not found", "Just a moment...", "Sign in", "Stadium Plans", "域名出售"]
    ),
    st.sampled_from(["", "x", LONG, "This page does not exist", f"{LONG}{TITLE}"]),
)
ANY_OUTCOME = st.one_of(
    st.builds(
        answer, st.sampled_from([200, 202, 204, 304, 302, 400, 403, 404, 410, 429, 500, 503, 521, 999])
    ),
    st.builds(
        lambda kind, attempts: Failure(Request(URL), kind, "why", NOW, attempts=attempts),
        st.sampled_from(FailureKind),
        st.integers(1, 3),
    ),
)
ANY_HISTORY = st.lists(
    st.builds(
        Past,
        st.sampled_from(["2026-01-01T00:00:00Z", "2026-05-01T00:00:00Z", "?"]),
        st.sampled_from(LinkVerdict),
    ),
    max_size=4,
).map(tuple)


@settings(max_examples=100, deadline=None)
@given(st.lists(ANY_OUTCOME, min_size=1, max_size=3), ANY_PAGE, ANY_HISTORY, st.integers(0, 3))
def test_every_case_has_a_verdict_with_reason_and_evidence_and_no_weak_accusation(
    outcomes: list[Outcome], seen: Page, history: tuple[Past, ...], collapsed: int
) -> None:
    link = judge(Case(URL, ("k",), CITED, tuple(outcomes), seen, history=history, collapsed=collapsed))
    assert link.reason
    assert link.evidence or link.verdict is LinkVerdict.SKIPPED
    if link.verdict.accuses:
        assert link.confidence is not Confidence.POSSIBLE


def test_no_refusal_of_any_status_is_an_accusation() -> None:
    refusals = (401, 402, 403, 405, 406, 407, 412, 418, 429, 444, 451, 500, 502, 503, 504, 521, 567, 999)
    for status, text in product(refusals, ("", "Page not found", "Forbidden", LONG)):
        assert not LinkVerdict(verdict(answer(status), seen=page("Error", text))[0]).accuses


# --- Lapsed domains, fresh sites, walls on other hosts, works under a wrong status ---------------------


def test_a_domain_that_advertises_games_of_chance_has_lost_the_work() -> None:
    casino = "Claim 200 free spins, no deposit. Compare slots of all casinos. Gamble responsibly."
    spam = page("Best casino bonuses", casino)
    assert verdict(answer(), seen=spam) == ("lost", "probable")
    # What is cited may be about them, and one word stands in the news too.
    study = (Cited("Casinos and their towns", "Li, Wei", "2011"),)
    assert judge(Case(URL, ("k",), study, (answer(),), spam)).verdict is LinkVerdict.ALIVE
    news = page("Council closes casino", "The council closed the casino of the harbour last week.")
    assert verdict(answer(), seen=news)[0] == "alive"


def test_a_fresh_wordpress_serves_no_work() -> None:
    fresh = page("My Blog – My WordPress Blog", "Welcome to WordPress. This is your first post.")
    assert verdict(answer(), seen=fresh) == ("lost", "probable")


def test_a_consent_page_of_another_host_is_a_wall() -> None:
    wall = "https://other.example/collectConsent?sessionId=3"
    asked = answer(url=wall, hops=(Hop(302, wall),))
    assert verdict(asked, seen=page("Your data", "Accept all. Reject."))[0] == "blocked"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"By Wei Li. {'The eleven kilns burned for three days and nights. ' * 8}", "alive"),
        ("The eleven kilns burned for three days and nights. " * 8, "failing"),
        ("By Wei Li.", "failing"),
    ],
)
def test_the_work_under_a_500_is_there_if_its_author_is_named(text: str, expected: str) -> None:
    markup = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>{text}</p></body></html>"
    seen = read_page(markup.encode(), "text/html; charset=utf-8", URL)
    assert verdict(answer(500), seen=seen)[0] == expected
