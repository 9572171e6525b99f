from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.model import Confidence, Evidence, LinkVerdict, Reference, ReferenceVerdict
from verifier.state.due import LINK_AGES, REFERENCE_AGES, is_due, is_reference_due

NOW = dt.datetime(2026, 11, 29, 12, tzinfo=dt.UTC)


def before(**age: float) -> str:
    return (NOW - dt.timedelta(**age)).strftime("%Y-%m-%dT%H:%M:%SZ")


def reference(verdict: ReferenceVerdict, reason: str = "as the record says") -> Reference:
    return Reference("key", verdict, Confidence.CERTAIN, reason, evidence=(Evidence("record", "", "x"),))


@pytest.mark.parametrize("verdict", [LinkVerdict.ALIVE, LinkVerdict.MOVED, LinkVerdict.BLOCKED])
def test_what_is_settled_is_asked_again_after_six_days(verdict: LinkVerdict) -> None:
    assert not is_due(verdict, before(days=5, hours=23), NOW)
    assert is_due(verdict, before(days=6), NOW)


@pytest.mark.parametrize(
    "verdict", [LinkVerdict.FAILING, LinkVerdict.GONE, LinkVerdict.LOST, LinkVerdict.DRIFTED]
)
def test_what_fails_or_accuses_is_asked_again_after_twenty_hours(verdict: LinkVerdict) -> None:
    assert not is_due(verdict, before(hours=19), NOW)
    assert is_due(verdict, before(hours=20), NOW)


@pytest.mark.parametrize("verdict", [ReferenceVerdict.CONFIRMED, ReferenceVerdict.DIFFERS])
def test_the_record_of_a_registry_is_asked_for_again_after_thirty_days(verdict: ReferenceVerdict) -> None:
    assert not is_reference_due(reference(verdict), before(days=29), NOW)
    assert is_reference_due(reference(verdict), before(days=30), NOW)


@pytest.mark.parametrize("verdict", [ReferenceVerdict.NOT_FOUND, ReferenceVerdict.IDENTIFIER_UNKNOWN])
def test_that_there_is_no_record_is_asked_again_the_next_day(verdict: ReferenceVerdict) -> None:
    assert not is_reference_due(reference(verdict), before(hours=19), NOW)
    assert is_reference_due(reference(verdict), before(hours=20), NOW)


@pytest.mark.parametrize("reason", ["offline: nothing was asked", "throttled: 429", "blocked: a wall"])
def test_a_work_that_a_fault_kept_from_being_judged_is_always_due(reason: str) -> None:
    assert is_reference_due(reference(ReferenceVerdict.UNVERIFIABLE, reason), before(seconds=1), NOW)


def test_a_kind_that_no_registry_covers_is_not_asked_about_every_day() -> None:
    thesis = reference(ReferenceVerdict.UNVERIFIABLE, "kind-not-covered: a thesis")
    assert not is_reference_due(thesis, before(days=2), NOW)


@pytest.mark.parametrize("checked", [None, "", "yesterday", "2026-13-40T99:00:00Z"])
def test_what_was_asked_at_no_known_time_is_due(checked: str | None) -> None:
    assert is_due(LinkVerdict.ALIVE, checked, NOW)


def test_what_was_asked_in_the_future_is_due_because_the_clock_has_jumped() -> None:
    assert is_due(LinkVerdict.ALIVE, before(minutes=-2), NOW)
    assert is_due(LinkVerdict.ALIVE, before(days=-400), NOW)


def test_what_another_run_found_a_moment_ago_is_not_due_though_this_one_began_before() -> None:
    assert not is_due(LinkVerdict.ALIVE, before(seconds=-10), NOW)
    assert is_due(LinkVerdict.ALIVE, before(seconds=-10), NOW, dt.timedelta(0))


def test_what_was_skipped_is_due_whatever_the_age() -> None:
    assert is_due(LinkVerdict.SKIPPED, before(seconds=1), NOW, dt.timedelta(days=90))


def test_a_given_age_takes_the_place_of_the_table() -> None:
    day = dt.timedelta(days=1)
    assert is_due(LinkVerdict.ALIVE, before(hours=25), NOW, day)
    assert not is_due(LinkVerdict.GONE, before(hours=23), NOW, day)
    assert is_reference_due(reference(ReferenceVerdict.CONFIRMED), before(hours=25), NOW, day)


@given(st.sampled_from(LinkVerdict), st.datetimes(timezones=st.just(dt.UTC)))
def test_the_age_of_nothing_asks_everything(verdict: LinkVerdict, checked: dt.datetime) -> None:
    assert is_due(verdict, checked.isoformat(), NOW, dt.timedelta(0))


def test_a_time_without_its_zone_is_taken_as_utc() -> None:
    assert not is_due(LinkVerdict.ALIVE, "2026-11-28T12:00:00", NOW)


def test_every_verdict_has_an_age() -> None:
    assert set(LINK_AGES) == set(LinkVerdict)
    assert set(REFERENCE_AGES) == set(ReferenceVerdict)
