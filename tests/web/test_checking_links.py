"""The whole way of an address: asked politely, followed, looked at twice, remembered, and never lost."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from tests.internet import Fault, Internet, Reply
from tests.internet.behaviours import detours, faults, ghosts, pages, walls
from verifier.model import LinkVerdict
from verifier.web.client import Client
from verifier.web.interface import Answer, Failure, FailureKind, Outcome, Request
from verifier.web.links import Checked, Known, Target, check_links
from verifier.web.recognition import Cited
from verifier.web.schedule import Closed
from verifier.web.verdict import Past

TITLE = "Rivers without Borders"
CITED = (Cited(TITLE, "Li, Wei", "2011"),)
Clients = Callable[..., Client]


def target(url: str, *, history: Sequence[Past] = (), known: Known | None = None) -> Target:
    return Target(url, ("li2011rivers",), CITED, tuple(history), known)


def checked(client: Client, *targets: Target, **settings: object) -> list[Checked]:
    with client:
        return list(check_links(targets, client, **{"confirm_after": 0.1, **settings}))


def known(found: Checked) -> Known:
    return Known(found.link, found.etag, found.last_modified, found.digest)


def test_a_live_page_costs_one_request(internet: Internet, proxied: Clients) -> None:
    internet.add("one.example", {"/a": pages.alive(TITLE)})
    (found,) = checked(proxied(), target("https://one.example/a"))
    assert found.link.verdict is LinkVerdict.ALIVE
    assert [received.path for received in internet.log] == ["/a"]
    assert found.page is not None
    assert TITLE in found.page.headings


@pytest.mark.parametrize("mode", ["proxied", "direct"])
def test_both_ways_to_the_network_give_the_same_verdicts(
    mode: str, internet: Internet, request: pytest.FixtureRequest
) -> None:
    internet.add("there.example", {"/a": pages.alive(TITLE)})
    internet.add("moved.example", {"/a": detours.redirect("/b"), "/b": pages.alive(TITLE)})
    internet.add("reset.example", faults.always(Fault.RESET))
    internet.add("shut.example", Fault.REFUSED)
    internet.add("old.example", Fault.TLS_EXPIRED)
    internet.add("noise.example", faults.always(Fault.NOT_HTTP))
    hosts = ("there", "moved", "reset", "shut", "old", "noise", "nowhere")
    clients = request.getfixturevalue(mode)
    found = checked(clients(), *(target(f"https://{host}.example/a") for host in hosts))
    verdicts = {item.link.url.split("/")[2].split(".")[0]: item.link.verdict for item in found}
    assert verdicts.pop("there") is LinkVerdict.ALIVE
    assert verdicts.pop("moved") is LinkVerdict.MOVED
    assert set(verdicts.values()) == {LinkVerdict.FAILING}


def test_a_missing_page_is_asked_again_after_a_while_and_only_then_gone(
    internet: Internet, proxied: Clients
) -> None:
    internet.add("missing.example", faults.status(404))
    (found,) = checked(proxied(), target("https://missing.example/a"), confirm_after=0.4, probe=False)
    first, second = internet.asked("missing.example")
    assert second.when - first.when >= 0.4
    assert found.link.verdict is LinkVerdict.GONE
    assert [item.value for item in found.link.evidence if item.kind == "http-status"] == ["404", "404"]


def test_other_addresses_are_the_pause_before_a_second_look(internet: Internet, proxied: Clients) -> None:
    internet.add("missing.example", {f"/{number}": pages.alive(TITLE) for number in range(1, 9)})
    targets = [target(f"https://missing.example/{number}") for number in range(9)]
    checked(proxied(), *targets, confirm_after=0.2)
    paths = [received.path for received in internet.log]
    assert paths[0] == "/0"
    assert paths[-1] == "/0"
    assert len(paths) == 10


def test_equal_addresses_are_asked_once_and_each_gets_its_verdict(
    internet: Internet, proxied: Clients
) -> None:
    internet.add("twice.example", {"/a%7Eb": pages.alive(TITLE), "/a~b": pages.alive(TITLE)})
    spellings = (
        "https://twice.example/a~b",
        "https://TWICE.example:443/a%7eb",
        "https://twice.example/a~b#top",
    )
    found = checked(proxied(), *(target(url) for url in spellings))
    assert {item.link.url for item in found} == set(spellings)
    assert len(internet.log) == 1


def test_an_unchanged_page_is_asked_by_its_tag_and_keeps_its_verdict(
    internet: Internet, proxied: Clients
) -> None:
    internet.add("tagged.example", {"/a": pages.validated(pages.article(TITLE))})
    (first,) = checked(proxied(), target("https://tagged.example/a"))
    assert first.etag == '"v1"'
    (second,) = checked(proxied(), target("https://tagged.example/a", known=known(first)))
    received = internet.log[-1]
    assert received.header("if-none-match") == '"v1"'
    assert len(internet.log) == 2
    assert second.link.verdict is first.link.verdict
    assert second.link.evidence[-1].value.startswith("304")
    assert (second.etag, second.digest) == (first.etag, first.digest)


def test_not_modified_about_another_page_is_asked_anew(internet: Internet, proxied: Clients) -> None:
    internet.add("tagged.example", {"/a": pages.validated(pages.article(TITLE)), "/b": pages.alive("B")})
    (first,) = checked(proxied(), target("https://tagged.example/a"))
    internet.add(
        "tagged.example", {"/a": detours.redirect("/b"), "/b": pages.validated(pages.article("Boats"))}
    )
    (second,) = checked(proxied(), target("https://tagged.example/a", known=known(first)), probe=False)
    assert second.link.final_url == "https://tagged.example/b"
    assert "if-none-match" not in {name.lower() for name in internet.log[-1].headers}


def test_a_host_is_asked_for_one_address_that_cannot_exist(internet: Internet, proxied: Clients) -> None:
    body = "<html><head><title>Archive</title></head><body><p>" + "Welcome to the river archive. " * 30
    internet.add("soft.example", {"/robots.txt": faults.status(404), "/*": pages.page(body)})
    found = checked(proxied(), *(target(f"https://soft.example/news/{number}.html") for number in range(6)))
    assert {item.link.verdict for item in found} == {LinkVerdict.LOST}
    made_up = [received.path for received in internet.log if "no-such-page" in received.path]
    assert len(made_up) == 1
    assert len(internet.log) == 6 + 2


def test_pages_do_not_wait_in_memory_for_the_made_up_address_until_all_others_are_asked(
    internet: Internet, proxied: Clients
) -> None:
    page = Reply(200, pages.HTML, pages.article("Stadium Plans").encode(), delay=0.02)
    internet.add("long.example", {f"/{number}": lambda _: page for number in range(40)})
    checked(proxied(), *(target(f"https://long.example/{number}") for number in range(40)))
    asked = [received.path for received in internet.log]
    (place,) = [number for number, path in enumerate(asked) if path.startswith("/no-such-page")]
    assert place < 20
    assert len(asked) == 42


def test_rules_for_robots_bind_the_made_up_address_but_not_the_visit(
    internet: Internet, proxied: Clients
) -> None:
    body = "<html><head><title>Archive</title></head><body><p>" + "Welcome to the river archive. " * 30
    internet.add(
        "shy.example", {"/robots.txt": pages.page("User-agent: *\nDisallow: /"), "/*": pages.page(body)}
    )
    (found,) = checked(proxied(), target("https://shy.example/news/1.html"))
    assert found.link.verdict is LinkVerdict.ALIVE
    assert [received.path for received in internet.log] == ["/news/1.html", "/robots.txt"]
    (found,) = checked(proxied(), target("https://shy.example/news/1.html"), respect_robots=False)
    assert found.link.verdict is LinkVerdict.LOST


def test_addresses_that_lead_to_one_page_are_lost_together(internet: Internet, proxied: Clients) -> None:
    landing = pages.page(pages.article("Our new portal of rivers and lakes"))
    site = {f"/old/{number}": detours.redirect("/portal/start") for number in range(4)}
    internet.add("collapse.example", {**site, "/portal/start": landing})
    titles = ("Camel Law in the Steppe", "Hay and Rail", "Wool Markets of the North", "A Dam at Egiin Gol")
    works = [
        Target(f"https://collapse.example/old/{number}", (title,), (Cited(title),))
        for number, title in enumerate(titles)
    ]
    found = checked(proxied(), *works)
    assert {item.link.verdict for item in found} == {LinkVerdict.LOST}
    assert any(evidence.kind == "collapse" for evidence in found[0].link.evidence)


def test_an_old_address_that_leads_to_the_one_cited_for_the_same_work_has_moved(
    internet: Internet, proxied: Clients
) -> None:
    # The page bears no title that could be compared, so that only the addresses speak.
    bare = pages.page(f"<html><body><p>{'The bridge was opened again in spring. ' * 40}</p></body></html>")
    site = {"/old/bridge": detours.redirect("/news/bridge"), "/news/bridge": bare}
    internet.add("bridge.example", {**site, "/print/bridge": detours.redirect("/news/bridge")})
    new, old, printed = (
        target(f"https://bridge.example/{place}/bridge") for place in ("news", "old", "print")
    )
    for others in ((old, printed), (replace(old, works=("a",)), replace(printed, works=("b",)))):
        found = {item.link.url: item.link.verdict for item in checked(proxied(), new, *others)}
        assert found == {
            new.url: LinkVerdict.ALIVE,
            old.url: LinkVerdict.MOVED,
            printed.url: LinkVerdict.MOVED,
        }


def test_a_page_that_shows_one_of_the_works_is_no_heap_of_lost_ones(
    internet: Internet, proxied: Clients
) -> None:
    internet.add(
        "merged.example", {"/old/1": detours.redirect("/dams"), "/dams": pages.alive("A Dam at Egiin Gol")}
    )
    found = checked(
        proxied(),
        Target("https://merged.example/old/1", ("wool",), (Cited("Wool Markets"),)),
        Target("https://merged.example/dams", ("dam",), (Cited("A Dam at Egiin Gol"),)),
    )
    verdicts = {item.link.url.rpartition("/")[2]: item.link.verdict for item in found}
    assert verdicts["dams"] is LinkVerdict.ALIVE
    assert verdicts["1"] is LinkVerdict.MOVED
    assert not any(evidence.kind == "collapse" for item in found for evidence in item.link.evidence)


def test_two_addresses_of_one_work_may_lead_to_it_in_another_script(
    internet: Internet, proxied: Clients
) -> None:
    article = pages.page(
        pages.article("Голын ус", language="mn", text="Голын ус багассан гэж малчид ярьжээ. " * 3)
    )
    site = {"/pdf/5": detours.redirect("/article/5"), "/abs/5": detours.redirect("/article/5")}
    internet.add("two.example", {**site, "/article/5": article})
    work, other = target("https://two.example/pdf/5"), target("https://two.example/abs/5")
    found = checked(proxied(), work, other)
    assert {item.link.verdict for item in found} == {LinkVerdict.MOVED}
    dams = Cited("Dams of the North", "Berg, Anna", "2012")
    found = checked(proxied(), work, replace(other, works=("berg2012dams",), cited=(dams,)))
    assert {item.link.verdict for item in found} == {LinkVerdict.LOST}


def test_several_works_may_lead_to_the_volume_that_holds_them(internet: Internet, proxied: Clients) -> None:
    titles = ("Camel Law", "Hay and Rail", "Wool Markets")
    volume = pages.page(pages.article("Yearbook 2014", text=f"Contents: {', '.join(titles)}. " * 3))
    site = {f"/old/{number}": detours.redirect("/yearbook") for number in range(3)}
    internet.add("volume.example", {**site, "/yearbook": volume})
    works = [
        Target(f"https://volume.example/old/{number}", (title,), (Cited(title),))
        for number, title in enumerate(titles)
    ]
    found = checked(proxied(), *works)
    assert {item.link.verdict for item in found} == {LinkVerdict.MOVED}


def test_without_any_answer_and_without_the_reference_site_it_is_offline(
    internet: Internet, proxied: Clients
) -> None:
    with proxied() as client:
        run = check_links([target("https://a.example/1"), target("https://b.example/2")], client)
        links = [item.link for item in run]
    assert run.offline
    assert {link.verdict for link in links} == {LinkVerdict.SKIPPED}
    assert all(link.reason.startswith("offline:") for link in links)
    assert sum(received.host == "doi.org" for received in internet.log) == 2  # with the usual second attempt


def test_hosts_that_fail_are_failing_when_the_reference_site_answers(
    internet: Internet, proxied: Clients
) -> None:
    internet.add("doi.org", pages.page("<title>DOI</title>"))
    with proxied() as client:
        run = check_links([target("https://a.example/1"), target("https://b.example/2")], client)
        links = [item.link for item in run]
    assert not run.offline
    assert {link.verdict for link in links} == {LinkVerdict.FAILING}


def test_one_refusal_from_afar_is_enough_to_be_online(internet: Internet, proxied: Clients) -> None:
    internet.add("wall.example", faults.status(403))
    found = checked(proxied(), target("https://a.example/1"), target("https://wall.example/2"))
    verdicts = {item.link.url: item.link.verdict for item in found}
    assert verdicts["https://a.example/1"] is LinkVerdict.FAILING
    assert not internet.asked("doi.org")


def test_what_is_not_asked_before_the_deadline_is_skipped_and_nothing_is_missing(
    internet: Internet, proxied: Clients
) -> None:
    internet.add("slow.example", pages.alive(TITLE, delay=0.2))
    targets = [target(f"https://slow.example/{number}") for number in range(30)]
    begun = time.monotonic()
    found = checked(proxied(deadline=1.0), *targets)
    assert time.monotonic() - begun < 5
    assert len(found) == 30
    late = [item.link for item in found if item.link.verdict is LinkVerdict.SKIPPED]
    assert 20 <= len(late) < 30
    assert all(link.reason.startswith("deadline:") for link in late)


def test_a_missing_page_without_time_for_a_second_look_is_not_accused(
    internet: Internet, proxied: Clients
) -> None:
    internet.add("missing.example", faults.status(404))
    (found,) = checked(proxied(deadline=1.0), target("https://missing.example/a"), confirm_after=5.0)
    assert found.link.verdict is LinkVerdict.FAILING


def test_earlier_runs_make_gone_certain_and_failing_gone(internet: Internet, proxied: Clients) -> None:
    internet.add("missing.example", faults.status(404))
    internet.add("broken.example", faults.status(500))
    was_404 = [Past("2026-01-01T00:00:00Z", LinkVerdict.GONE, 404)]
    was_500 = [Past(f"2026-01-0{day}T00:00:00Z", LinkVerdict.FAILING, 500) for day in (1, 3)]
    found = checked(
        proxied(),
        target("https://missing.example/a", history=was_404),
        target("https://broken.example/a", history=was_500),
    )
    by_url = {item.link.url: item.link for item in found}
    assert by_url["https://missing.example/a"].confidence == "certain"
    assert by_url["https://broken.example/a"].verdict is LinkVerdict.GONE


def test_no_request_goes_into_private_space_directly(internet: Internet, direct: Clients) -> None:
    internet.add("inside.example", pages.alive(TITLE))
    internet.place("inside.example", "10.1.2.3")
    internet.add("leads.example", detours.redirect("http://inside.example/", 302))
    found = checked(direct(), target("http://inside.example/"), target("http://leads.example/a"))
    assert {item.link.verdict for item in found} == {LinkVerdict.BLOCKED}
    assert not internet.asked("inside.example")


def test_a_name_that_turns_private_between_two_requests_is_not_asked(
    internet: Internet, direct: Clients
) -> None:
    internet.add("turns.example", {"/a": detours.redirect("/b", 302), "/b": pages.alive(TITLE)})
    places = iter([internet.resolve("turns.example", 443)])

    def resolve(host: str, port: int) -> Sequence[object]:
        return next(places, [(2, ("192.168.0.1", port))])

    internet.add("turns.example", {"/a": lambda _: Reply(302, (("Location", "/b"), ("Connection", "close")))})
    (found,) = checked(direct(resolve=resolve), target("https://turns.example/a"))
    assert found.link.verdict is LinkVerdict.BLOCKED
    assert "192.168.0.1" in found.link.reason


def test_a_body_without_end_costs_no_more_than_the_cap(internet: Internet, proxied: Clients) -> None:
    internet.add("endless.example", faults.endless())
    internet.add("bomb.example", faults.bomb(60))
    with proxied() as client:
        for host in ("endless", "bomb"):
            outcome = client.fetch(Request(f"https://{host}.example/", cap=100_000))
            assert isinstance(outcome, Answer)
            assert len(outcome.body) == 100_000
            assert outcome.truncated


def test_each_verdict_comes_as_soon_as_it_stands(internet: Internet, proxied: Clients) -> None:
    internet.add("quick.example", pages.alive(TITLE))
    internet.add("slow.example", pages.alive(TITLE, delay=1.0))
    with proxied() as client:
        run = check_links([target("https://slow.example/a"), target("https://quick.example/a")], client)
        assert next(run).link.url == "https://quick.example/a"
        assert next(run).link.url == "https://slow.example/a"
        with pytest.raises(StopIteration):
            next(run)


def test_closing_the_client_ends_the_run(internet: Internet, proxied: Clients) -> None:
    internet.add("silent.example", faults.always(Fault.SILENCE))
    client = proxied(timeout=30.0)
    run = check_links([target("https://silent.example/a")], client)
    client.close()
    with pytest.raises(Closed):
        list(run)


def test_a_throttling_host_is_left_alone_and_the_others_go_on(internet: Internet, proxied: Clients) -> None:
    internet.add("limited.example", walls.rate_limited("86400"))
    internet.add("there.example", pages.alive(TITLE))
    targets = [target(f"https://limited.example/{number}") for number in range(20)]
    found = checked(proxied(), *targets, target("https://there.example/a"))
    verdicts = [item.link.verdict for item in found if "limited" in item.link.url]
    assert set(verdicts) == {LinkVerdict.BLOCKED}
    assert len(internet.asked("limited.example")) <= 2
    assert any(item.link.verdict is LinkVerdict.ALIVE for item in found)


class Table:
    """A fetcher that has no queue: an archive, as far as the checking knows."""

    def __init__(self, table: dict[str, tuple[int, bytes]]) -> None:
        self.table = table
        self.asked: list[str] = []

    def fetch(self, request: Request) -> Outcome:
        self.asked.append(request.url)
        if request.url not in self.table:
            return Failure(
                request, FailureKind.UNKNOWN, "the archive holds no answer", "2026-01-01T00:00:00Z"
            )
        status, body = self.table[request.url]
        headers = (("Content-Type", "text/html; charset=utf-8"),)
        return Answer(request, request.url, status, headers, body, "2026-01-01T00:00:00Z")


def test_a_plain_fetcher_is_asked_without_waiting() -> None:
    table = Table(
        {"https://a.example/1": (200, pages.article(TITLE).encode()), "https://a.example/2": (404, b"")}
    )
    begun = time.monotonic()
    targets = [target(f"https://a.example/{number}") for number in (1, 2, 3)]
    found = {item.link.url[-1]: item.link for item in check_links(targets, table, confirm_after=60)}
    assert time.monotonic() - begun < 5
    assert found["1"].verdict is LinkVerdict.ALIVE
    assert found["2"].verdict is LinkVerdict.GONE
    assert found["3"].verdict is LinkVerdict.SKIPPED
    assert "archive" in found["3"].reason


def test_a_page_of_thin_words_is_not_lost_when_every_page_of_the_host_is_built_by_a_script(
    internet: Internet, proxied: Clients
) -> None:
    shell = '<html><head><title>App</title><script src="/a.js"></script></head><body><div id="app"></div>'
    internet.add("shell.example", pages.page(shell))
    (found,) = checked(proxied(), target("https://shell.example/paper/7"))
    assert found.link.verdict is LinkVerdict.ALIVE
    assert found.link.confidence == "possible"


def test_the_same_soft_page_is_lost_for_one_and_the_work_for_another(
    internet: Internet, proxied: Clients
) -> None:
    internet.add("soft.example", {"/a": pages.page(ghosts.SOFT_404), "/b": pages.alive(TITLE)})
    found = checked(proxied(), target("https://soft.example/a"), target("https://soft.example/b"))
    assert {item.link.url[-1]: item.link.verdict for item in found} == {
        "a": LinkVerdict.LOST,
        "b": LinkVerdict.ALIVE,
    }
