from __future__ import annotations

import datetime as dt
import sqlite3
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.model import (
    Audit,
    Confidence,
    Difference,
    Evidence,
    Finding,
    Link,
    LinkVerdict,
    Reference,
    ReferenceVerdict,
)
from verifier.state import PastCheck, State, StateError, StateLockedError, read_address, read_history
from verifier.state.known import read_link, write_link
from verifier.state.schema import bring_up_to_date

MakeFinding = Callable[..., Finding]
MakeAudit = Callable[..., Audit]

URL = "https://news.example/2014/vote.html"
TOLD = Evidence("status", URL, "410 Gone", "2026-11-24T10:00:00Z", "archive/0001.warc.gz#12")
GONE = Link(
    URL,
    ("berg2014vote",),
    LinkVerdict.GONE,
    Confidence.CERTAIN,
    "the host says that it is gone (410)",
    410,
    URL,
    ("http://news.example/vote",),
    "2026-11-24T10:00:00Z",
    (TOLD,),
    "archive/0001.warc.gz#12",
    "https://web.archive.org/web/2014/" + URL,
)
DIFFERS = Reference(
    "li2011rivers",
    ReferenceVerdict.DIFFERS,
    Confidence.PROBABLE,
    "the record differs",
    ("corrected: 2012",),
    "Crossref",
    "https://api.example/1",
    0.93,
    (Difference("volume", "12", "13"),),
    (TOLD,),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state.sqlite"


def test_the_whole_verdict_on_an_address_comes_back_with_its_validators(path: Path) -> None:
    with State(path) as state:
        state.record_link(GONE, etag='W/"a"', last_modified="Tue, 24 Nov 2026 10:00:00 GMT", digest="ab12")
    with State(path) as state:
        known = state.known_link(URL)
    assert known is not None
    assert known.link == GONE
    assert (known.etag, known.last_modified, known.digest) == (
        'W/"a"',
        "Tue, 24 Nov 2026 10:00:00 GMT",
        "ab12",
    )


def test_every_check_of_an_address_stays_and_the_last_verdict_stands(path: Path) -> None:
    failing = replace(GONE, verdict=LinkVerdict.FAILING, status=None, checked="2026-11-20T10:00:00Z")
    with State(path) as state:
        state.record_link(failing, digest="old")
        state.record_link(GONE)
        known = state.known_link(URL)
    assert known is not None
    assert known.link == GONE
    assert known.history == (
        PastCheck("2026-11-20T10:00:00Z", LinkVerdict.FAILING, None, "certain", GONE.reason, "old"),
        PastCheck("2026-11-24T10:00:00Z", LinkVerdict.GONE, 410, "certain", GONE.reason, ""),
    )


def test_one_check_recorded_twice_is_one_run_of_the_past(path: Path) -> None:
    with State(path) as state:
        state.record_link(GONE)
        state.record_link(GONE)
        known = state.known_link(URL)
    assert known is not None
    assert len(known.history) == 1


def test_a_link_that_was_not_asked_leaves_the_earlier_verdict_alone(path: Path) -> None:
    skipped = Link(URL, ("k",), LinkVerdict.SKIPPED, Confidence.CERTAIN, "deadline: the time was used up")
    with State(path) as state:
        state.record_link(GONE)
        state.record_link(skipped)
        known = state.known_link(URL)
    assert known is not None
    assert known.link == GONE
    assert len(known.history) == 1


def test_another_spelling_of_an_address_is_another_address(path: Path) -> None:
    with State(path) as state:
        state.record_link(GONE)
        assert state.known_link(URL + "/") is None
        assert state.known_link("never asked") is None


def test_an_address_with_bytes_that_are_no_text_is_known_again(path: Path) -> None:
    odd = replace(GONE, url="https://news.example/caf\udce9", reason="\x00 and \udc80")
    with State(path) as state:
        state.record_link(odd)
        known = state.known_link(odd.url)
    assert known is not None
    assert known.link == odd


def test_the_verdict_on_a_work_comes_back_for_the_same_fields_only(path: Path) -> None:
    with State(path) as state:
        state.record_reference(DIFFERS, "a" * 32, "2026-11-24T10:00:00Z")
        known = state.known_reference("a" * 32)
        assert state.known_reference("b" * 32) is None
    assert known is not None
    assert known.reference == DIFFERS
    assert known.when == "2026-11-24T10:00:00Z"


def test_a_work_that_was_not_judged_for_a_fault_of_the_network_leaves_the_earlier_verdict_alone(
    path: Path,
) -> None:
    throttled = Reference(
        "li2011rivers", ReferenceVerdict.UNVERIFIABLE, Confidence.CERTAIN, "throttled: the registry said 429"
    )
    with State(path) as state:
        state.record_reference(DIFFERS, "a" * 32)
        state.record_reference(throttled, "a" * 32)
        known = state.known_reference("a" * 32)
    assert known is not None
    assert known.reference == DIFFERS


def test_what_is_known_of_an_address_can_be_looked_at_while_a_run_holds_the_file(path: Path) -> None:
    with State(path) as state:
        state.record_link(GONE)
        known = read_address(path, URL)
    assert known is not None
    assert known.link == GONE
    assert read_address(path, "https://other.example") is None
    assert read_address(path.with_name("none.sqlite"), URL) is None


def test_no_other_run_comes_in_between_two_records(path: Path) -> None:
    with State(path) as state:
        for second in range(3):
            state.record_link(replace(GONE, checked=f"2026-11-24T10:00:0{second}Z"))
            with pytest.raises(StateLockedError), State(path, wait=0):
                pass


def test_many_threads_may_record_at_once(path: Path) -> None:
    with State(path) as state:

        def record(thread: int) -> None:
            for number in range(20):
                state.record_link(replace(GONE, url=f"https://a.example/{thread}/{number}"))

        threads = [threading.Thread(target=record, args=(thread,)) for thread in range(5)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        known = [
            state.known_link(f"https://a.example/{thread}/{n}") for thread in range(5) for n in range(20)
        ]
    assert all(known)


def test_a_record_that_is_interrupted_halfway_is_undone_and_the_next_one_kept(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with State(path) as state:
        with monkeypatch.context() as patch:
            patch.setattr("verifier.state.known.write_link", interrupted)
            with pytest.raises(KeyboardInterrupt):
                state.record_link(GONE)
        state.record_link(replace(GONE, url="https://b.example"))
        assert state.known_link(URL) is None
        assert state.known_link("https://b.example") is not None


def test_a_row_that_verifier_did_not_write_is_said_to_be_damage(path: Path) -> None:
    with State(path) as state:
        state.record_link(GONE)
    for damage in ("UPDATE links SET result = '[1]'", "UPDATE checks SET verdict = 'merry'"):
        connection = sqlite3.connect(path)
        connection.execute(damage)
        connection.commit()
        connection.close()
        with State(path) as state, pytest.raises(StateError, match=r"is damaged: .* --state"):
            state.known_link(URL)
        with pytest.raises(StateError, match=r"is damaged"):
            read_address(path, URL)


def test_a_lock_that_is_no_lock_is_said_in_one_sentence(path: Path) -> None:
    path.with_name("state.sqlite-lock").mkdir()
    with pytest.raises(StateError, match=r"state\.sqlite-lock: .*--state"), State(path):
        pass


def test_a_clock_that_has_jumped_back_is_told_and_nothing_is_lost(path: Path) -> None:
    now = dt.datetime(2026, 11, 24, 10, 0, 30, tzinfo=dt.UTC)
    with State(path) as state:
        assert state.clock_fault(now) == ""
        state.record_link(GONE)
        assert state.clock_fault(now) == ""
        assert state.clock_fault(now - dt.timedelta(seconds=60)) == ""
        told = state.clock_fault(now - dt.timedelta(days=400))
        assert "holds checks of 2026-11-24T10:00:00Z, and now it is 2025-10-20T10:00:30Z" in told
        assert state.known_link(URL) is not None
        state.record_link(replace(GONE, checked="2025-10-20T10:00:30Z"))
        assert state.clock_fault(now - dt.timedelta(days=400)) == ""


# --- Files of the version before ---------------------------------------------------------------


def as_of_version_1(path: Path) -> None:
    """Take away what later versions added."""
    connection = sqlite3.connect(path, isolation_level=None)
    for table in ("checks", "links", "works", "under_way"):
        connection.execute(f"DROP TABLE {table}")
    connection.execute("PRAGMA user_version = 1")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()


def test_a_file_of_version_1_keeps_its_runs_and_learns_to_know_addresses(
    path: Path, make_audit: MakeAudit, make_finding: MakeFinding
) -> None:
    with State(path) as state:
        state.record_run(make_audit([make_finding()]))
    runs = read_history(path)
    as_of_version_1(path)
    assert read_history(path) == runs
    assert read_address(path, URL) is None
    with State(path) as state:
        state.record_link(GONE)
        assert state.known_link(URL) is not None
    assert read_history(path) == runs


def test_a_migration_that_fails_leaves_the_old_file(
    path: Path, make_audit: MakeAudit, monkeypatch: pytest.MonkeyPatch
) -> None:
    with State(path) as state:
        state.record_run(make_audit())
    as_of_version_1(path)
    with monkeypatch.context() as patch:
        patch.setattr("verifier.state.schema._STEPS", ((), ("CREATE TABLE half (a)", "no statement")))
        with pytest.raises(StateError), State(path):
            pass
    assert len(read_history(path)) == 1
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    assert connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").fetchone() == (0,)
    connection.close()


# --- Anything ----------------------------------------------------------------------------------

ANY_TEXT = st.text(st.characters(codec=None), max_size=40)
EVIDENCE = st.builds(Evidence, ANY_TEXT, ANY_TEXT, ANY_TEXT, ANY_TEXT, st.none() | ANY_TEXT)
LINKS = st.builds(
    Link,
    ANY_TEXT,
    st.lists(ANY_TEXT, max_size=3).map(tuple),
    st.sampled_from(LinkVerdict),
    st.sampled_from(Confidence),
    ANY_TEXT.filter(bool),
    st.none() | st.integers(0, 999),
    st.none() | ANY_TEXT,
    st.lists(ANY_TEXT, max_size=3).map(tuple),
    st.just("2026-11-24T10:00:00Z"),
    st.lists(EVIDENCE, min_size=1, max_size=3).map(tuple),
    st.none() | ANY_TEXT,
)


@given(LINKS, ANY_TEXT)
def test_any_verdict_on_any_address_is_known_again(link: Link, digest: str) -> None:
    connection = sqlite3.connect(":memory:")
    bring_up_to_date(connection)
    write_link(connection, link, "", "", digest)
    known = read_link(connection, link.url)
    connection.close()
    assert known is not None
    assert known.link == link
