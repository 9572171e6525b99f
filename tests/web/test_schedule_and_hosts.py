"""The rule of politeness holds on a clock that the test turns, and nobody waits for a silent host."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.internet import Fault, Internet
from tests.internet.behaviours import faults, pages, walls
from verifier.web.client import Client
from verifier.web.hosts import PROMPT, SLOWEST_INTERVAL, Hosts, Limit
from verifier.web.interface import Answer, Failure, FailureKind, Request
from verifier.web.schedule import Again, Closed, Schedule

Clients = Callable[..., Client]


def simulate(jobs: dict[str, int], limit: Limit, latency: float) -> list[tuple[float, str]]:
    """Ask all jobs on a made-up clock, each taking so long; returns the starts."""
    hosts: Hosts[int] = Hosts(limit)
    for name, count in jobs.items():
        for number in range(count):
            hosts.put(name, number)
    now, starts, running = 0.0, [], []
    while hosts.waiting() or running:
        while (taken := hosts.take(now)) is not None:
            starts.append((now, taken[0]))
            running.append((now + latency, taken[0]))
        moments = [moment for moment in (hosts.next_start(now), *(end for end, _ in running)) if moment]
        now = max(now, min(moments))
        for end, name in [item for item in running if item[0] <= now]:
            running.remove((end, name))
            hosts.done(name, latency)
    return starts


@given(
    st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 12), min_size=1),
    st.integers(1, 3),
    st.sampled_from([0.0, 0.1, 1.0]),
    st.sampled_from([0.01, 0.3]),
)
def test_no_host_is_asked_more_often_or_by_more_than_the_limit_says(
    jobs: dict[str, int], per_host: int, interval: float, latency: float
) -> None:
    starts = simulate(jobs, Limit(per_host, interval), latency)
    assert len(starts) == sum(jobs.values())
    for name in jobs:
        own = [when for when, host in starts if host == name]
        assert all(b - a >= interval - 1e-9 for a, b in itertools.pairwise(own))
        for when in own:
            assert sum(other <= when < other + latency - 1e-9 for other in own) <= per_host


def test_the_longest_queue_alone_decides_how_long_it_takes() -> None:
    starts = simulate({"large": 40, "middle": 20, "small": 3}, Limit(1, 1.0), 0.05)
    assert max(when for when, _ in starts) == pytest.approx(39.0)


def test_of_those_that_may_be_asked_the_longest_queue_comes_first() -> None:
    hosts: Hosts[int] = Hosts(Limit(1, 1.0))
    for name, count in (("small", 1), ("large", 9), ("middle", 4)):
        for number in range(count):
            hosts.put(name, number)
    taken = [hosts.take(0.0) for _ in range(3)]
    assert [item[0] for item in taken if item] == ["large", "middle", "small"]


def test_retries_stand_behind_what_was_not_asked_yet_and_hops_before_it() -> None:
    hosts: Hosts[str] = Hosts(Limit(1, 0.0))
    hosts.put("a", "retry", rank=1)
    hosts.put("a", "first")
    hosts.put("a", "hop", rank=-1)
    order = []
    for _ in range(3):
        taken = hosts.take(0.0)
        assert taken is not None
        order.append(taken[1])
        hosts.done("a", 0.01)
    assert order == ["hop", "first", "retry"]


def test_a_job_for_later_lets_the_others_pass() -> None:
    hosts: Hosts[str] = Hosts(Limit(1, 0.0))
    hosts.put("a", "later", due=5.0)
    hosts.put("a", "now")
    taken = hosts.take(0.0)
    assert taken == ("a", "now")
    hosts.done("a", 0.01)
    assert hosts.take(1.0) is None
    assert hosts.next_start(1.0) == 5.0
    assert hosts.take(5.0) == ("a", "later")


def test_a_held_host_is_not_asked_before_its_time() -> None:
    hosts: Hosts[str] = Hosts(Limit(2, 0.0))
    hosts.put("a", "x")
    hosts.hold("a", 30.0)
    assert hosts.take(29.9) is None
    assert hosts.take(30.0) is not None


def test_a_host_that_throttles_is_asked_ever_less_often_but_not_never() -> None:
    hosts: Hosts[str] = Hosts(Limit(1, 0.5))
    intervals = [hosts.slow_down("a") for _ in range(10)]
    assert intervals[0] == 1.0
    assert intervals[-1] == SLOWEST_INTERVAL


def test_the_interval_begins_when_the_request_went_out() -> None:
    hosts: Hosts[int] = Hosts(Limit(1, 1.0))
    for number in range(2):
        hosts.put("a", number)
    hosts.take(0.0)
    hosts.pace("a", 0.4)
    hosts.done("a", 0.5)
    assert hosts.take(1.2) is None
    assert hosts.take(1.4) is not None


def test_unknown_hosts_leave_room_for_those_that_answer() -> None:
    hosts: Hosts[int] = Hosts(Limit(1, 0.0))
    for number in range(5):
        hosts.put(f"silent{number}", 0)
    hosts.put("known", 0)
    hosts.put("known", 1)
    hosts.put("known", 2)
    first = hosts.take(0.0, untried=2)
    assert first is not None
    assert first[0] == "known"
    hosts.done("known", 0.05)
    taken = [hosts.take(0.1, untried=2) for _ in range(4)]
    assert sorted(item[0][:6] for item in taken if item) == ["known", "silent", "silent"]
    assert hosts.take(0.1 + 2 * PROMPT, untried=2) is not None


def test_what_is_drained_comes_in_the_order_of_arrival() -> None:
    hosts: Hosts[int] = Hosts(Limit())
    for number in range(6):
        hosts.put("ab"[number % 2], number, due=float(-number))
    assert hosts.drain() == [0, 1, 2, 3, 4, 5]
    assert not hosts.waiting()


def test_a_fault_of_a_step_reaches_who_waits_and_the_others_go_on() -> None:
    def step(_: str, job: int) -> int:
        if job == 3:
            raise ValueError("three")
        return job * 2

    schedule: Schedule[int, int] = Schedule(step, lambda job: -job, jobs=2, limit=Limit(2, 0.0))
    futures = [schedule.submit("a", number) for number in range(6)]
    with pytest.raises(ValueError, match="three"):
        futures[3].result(5)
    assert [future.result(5) for number, future in enumerate(futures) if number != 3] == [0, 2, 4, 8, 10]
    schedule.close()


def test_a_job_goes_on_at_another_host_without_holding_a_worker() -> None:
    seen = []

    def step(host: str, job: str) -> str | Again:
        seen.append(host)
        return Again("b", after=0.1) if host == "a" else job

    schedule: Schedule[str, str] = Schedule(step, str, jobs=1, limit=Limit(1, 0.0))
    assert schedule.submit("a", "done").result(5) == "done"
    assert seen == ["a", "b"]
    schedule.close()


def test_after_closing_nothing_is_taken_and_what_waits_is_told() -> None:
    schedule: Schedule[int, int] = Schedule(lambda _, job: job, lambda job: job, jobs=1, limit=Limit(1, 60.0))
    done, waits = schedule.submit("a", 1), schedule.submit("a", 2)
    assert done.result(5) == 1
    schedule.close()
    with pytest.raises(Closed):
        waits.result(5)
    with pytest.raises(Closed):
        schedule.submit("a", 3)


def test_the_deadline_gives_every_waiting_job_its_end() -> None:
    schedule: Schedule[int, str] = Schedule(
        lambda *_: "done",
        lambda _: "late",
        jobs=4,
        limit=Limit(1, 0.3),
        deadline=time.monotonic() + 0.5,
    )
    futures = [schedule.submit("a", number) for number in range(10)]
    results = [future.result(5) for future in futures]
    assert results.count("done") == 2
    assert results.count("late") == 8
    schedule.close()


def test_silent_hosts_in_any_number_do_not_hold_up_the_others(internet: Internet, proxied: Clients) -> None:
    for number in range(24):
        internet.add(f"silent{number}.example", faults.always(Fault.SILENCE))
        internet.add(f"there{number}.example", pages.alive("There"))
    with proxied(jobs=16, timeout=8.0) as client:
        silent = [client.submit(Request(f"http://silent{number}.example/")) for number in range(24)]
        there = [client.submit(Request(f"http://there{number}.example/")) for number in range(24)]
        begun = time.monotonic()
        assert all(isinstance(future.result(6), Answer) for future in there)
        assert time.monotonic() - begun < 6
        assert not any(future.done() for future in silent)


def test_one_at_a_time_holds_in_the_log_of_the_host(internet: Internet, proxied: Clients) -> None:
    internet.add("one.example", pages.alive("One", delay=0.02))
    with proxied(interval=0.08, jobs=8) as client:
        futures = [client.submit(Request(f"http://one.example/{number}")) for number in range(8)]
        for future in futures:
            future.result(10)
    whens = [received.when for received in internet.log]
    assert internet.most_at_once("one.example") == 1
    # The log is written a moment after the request was sent, sooner or later by a few milliseconds.
    assert whens[-1] - whens[0] >= 7 * 0.08 - 0.02


def test_equal_requests_under_way_are_one(internet: Internet, proxied: Clients) -> None:
    internet.add("one.example", pages.alive("One", delay=0.2))
    with proxied() as client:
        futures = [client.submit(Request("http://one.example/a")) for _ in range(5)]
        outcomes = {id(future.result(5)) for future in futures}
    assert len(outcomes) == 1
    assert len(internet.log) == 1


def test_a_batch_gives_outcomes_as_they_come_and_takes_more_on_the_way(
    internet: Internet, proxied: Clients
) -> None:
    internet.add("one.example", pages.alive("One"))
    with proxied() as client:
        batch = client.batch()
        batch.add(Request("http://one.example/1"))
        urls = []
        for outcome in batch:
            urls.append(outcome.request.url[-1])
            if len(urls) < 3:
                batch.add(Request(f"http://one.example/{len(urls) + 1}"))
    assert urls == ["1", "2", "3"]


def test_retry_after_is_obeyed_before_the_host_is_asked_anything_else(
    internet: Internet, proxied: Clients
) -> None:
    internet.add("limited.example", walls.rate_limited("1", times=1, then=pages.alive("There")))
    with proxied() as client:
        futures = [client.submit(Request(f"http://limited.example/{number}")) for number in range(2)]
        outcomes = [future.result(10) for future in futures]
    assert all(isinstance(outcome, Answer) and outcome.status == 200 for outcome in outcomes)
    first, *others = [received.when for received in internet.log]
    assert min(others) - first >= 0.95


def test_a_host_that_is_not_there_is_given_up_after_a_few_names(internet: Internet, proxied: Clients) -> None:
    with proxied() as client:
        futures = [client.submit(Request(f"http://nowhere.example/{number}")) for number in range(20)]
        outcomes = [future.result(10) for future in futures]
    assert all(isinstance(outcome, Failure) and outcome.kind is FailureKind.NAME for outcome in outcomes)
    assert len(internet.log) < 10


def test_a_waiting_caller_on_another_thread_gets_its_outcome(internet: Internet, proxied: Clients) -> None:
    internet.add("one.example", pages.alive("One"))
    found = []
    with proxied() as client:
        threads = [
            threading.Thread(
                target=lambda n=n: found.append(client.fetch(Request(f"http://one.example/{n}")))
            )
            for n in range(6)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(10)
    assert len(found) == 6
