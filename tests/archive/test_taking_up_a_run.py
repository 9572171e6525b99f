"""What a run that was cut off had kept is given again, once; the network is asked for the rest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from verifier.archive import Replay, WarcRecorder
from verifier.archive.taking_up import TakenUp
from verifier.web.interface import Answer, Exchange, Failure, Outcome, Request
from verifier.web.schedule import Closed

URL = "https://water.example/report"
BEFORE = dt.datetime(2026, 3, 1, 9, tzinfo=dt.UTC)
BEHIND = dt.datetime(2026, 3, 1, 11, tzinfo=dt.UTC)


class Network:
    """Answers everything with 200, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Request] = []

    def submit(self, request: Request, *, after: float = 0.0) -> Future[Outcome]:
        del after
        self.asked.append(request)
        future: Future[Outcome] = Future()
        future.set_result(Answer(request, request.url, 200, (), b"from the network", "2026-03-01T12:00:00Z"))
        return future


Take = Callable[..., tuple[TakenUp, Network]]


@pytest.fixture
def take_up(tmp_path: Path) -> Iterator[Take]:
    """An archive of exchanges and failures, taken up."""
    opened: list[TakenUp] = []

    def build(*kept: Exchange | Failure, since: dt.datetime = BEFORE) -> tuple[TakenUp, Network]:
        with WarcRecorder(tmp_path / "archive") as recorder:
            for item in kept:
                if isinstance(item, Failure):
                    recorder.keep_failure(item)
                else:
                    recorder.keep(item)
        network = Network()
        opened.append(TakenUp(network, Replay(tmp_path / "archive", since)))
        return opened[-1], network

    yield build
    for line in opened:
        line.close()


def answer(line: TakenUp, request: Request) -> Answer:
    outcome = line.fetch(request)
    assert isinstance(outcome, Answer)
    return outcome


def test_a_page_that_was_kept_is_not_asked_again_and_is_no_sign_of_a_network(
    take_up: Take, exchange: Callable[..., Exchange]
) -> None:
    line, network = take_up(exchange(URL, body=b"kept"))
    found = answer(line, Request(URL))
    assert (found.body, found.earlier, found.asked) == (b"kept", True, "2026-03-01T10:00:00Z")
    assert network.asked == []


def test_a_second_look_is_a_look_at_the_network(take_up: Take, exchange: Callable[..., Exchange]) -> None:
    line, network = take_up(exchange(URL, 404, b"no"))
    assert answer(line, Request(URL)).status == 404
    assert answer(line, Request(URL)).body == b"from the network"
    assert len(network.asked) == 1


def test_registries_may_be_asked_the_same_from_several_sides(
    take_up: Take, exchange: Callable[..., Exchange]
) -> None:
    line, network = take_up(exchange(URL, body=b"kept"))
    bodies = [answer(line, Request(URL, purpose="registry")).body for _ in range(3)]
    assert bodies == [b"kept"] * 3
    assert network.asked == []


@pytest.mark.parametrize("status", [429, 500, 503])
def test_what_may_pass_is_asked_again(status: int, take_up: Take, exchange: Callable[..., Exchange]) -> None:
    line, network = take_up(exchange(URL, status, b"later"))
    assert answer(line, Request(URL)).body == b"from the network"
    assert len(network.asked) == 1


def test_a_failure_is_asked_again_since_it_may_have_been_ours(
    take_up: Take, failure: Callable[..., Failure]
) -> None:
    line, network = take_up(failure(URL))
    assert answer(line, Request(URL)).status == 200
    assert len(network.asked) == 1


def test_a_body_that_was_cut_is_asked_again(take_up: Take, exchange: Callable[..., Exchange]) -> None:
    line, _ = take_up(exchange(URL, truncated=True))
    assert not answer(line, Request(URL)).earlier


def test_a_redirect_whose_end_was_not_reached_is_asked_again(
    take_up: Take, exchange: Callable[..., Exchange]
) -> None:
    line, network = take_up(exchange(URL, 302, b"", headers=("Location: /elsewhere",)))
    assert not answer(line, Request(URL)).earlier
    assert [request.url for request in network.asked] == [URL]


def test_not_modified_is_an_answer_only_to_who_asked_on_a_condition(
    take_up: Take, exchange: Callable[..., Exchange]
) -> None:
    line, _ = take_up(exchange(URL, 304, b""))
    assert answer(line, Request(URL, headers={"If-None-Match": '"1"'})).status == 304
    other, _ = take_up(exchange(URL, 304, b""))
    assert not answer(other, Request(URL)).earlier


def test_what_is_posted_is_always_posted(take_up: Take, exchange: Callable[..., Exchange]) -> None:
    line, network = take_up(exchange(URL), exchange(URL, method="POST"))
    assert not answer(line, Request(URL, method="POST", body=b"x")).earlier
    assert len(network.asked) == 1


def test_what_was_kept_before_the_run_that_was_cut_off_does_not_count(
    take_up: Take, exchange: Callable[..., Exchange]
) -> None:
    line, network = take_up(exchange(URL), since=BEHIND)
    assert not answer(line, Request(URL)).earlier
    assert len(network.asked) == 1


def test_nothing_is_given_when_the_run_has_ended(take_up: Take, exchange: Callable[..., Exchange]) -> None:
    line, _ = take_up(exchange(URL))
    line.close()
    with pytest.raises(Closed):
        line.fetch(Request(URL))
