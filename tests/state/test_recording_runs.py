from __future__ import annotations

import datetime as dt
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import verifier
from verifier.model import Audit, Finding, Mode
from verifier.state import State, StateError, StateLockedError, read_history, schema

MakeFinding = Callable[..., Finding]
MakeAudit = Callable[..., Audit]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ".verifier" / "state.sqlite"


def test_a_recorded_run_is_read_back_with_its_inputs_counts_and_findings(
    path: Path, make_audit: MakeAudit, make_finding: MakeFinding
) -> None:
    with State(path) as state:
        number = state.record_run(make_audit([make_finding(), make_finding("B010", "It has no date.")]))
    (run,) = read_history(path)
    assert (run.id, run.generated, run.mode, run.version) == (
        number,
        "2026-11-24T10:00:00Z",
        "offline",
        "0.1.0",
    )
    assert [(item.path, item.sha256) for item in run.inputs] == [("sources.bib", "ab" * 32)]
    assert run.summary["works"] == 1
    assert run.summary["findings"] == {"error": 2}
    assert [(finding.code, finding.line) for finding in run.findings] == [("L007", 3), ("B010", 3)]


def test_runs_are_numbered_in_the_order_in_which_they_were_recorded(
    path: Path, make_audit: MakeAudit
) -> None:
    for _ in range(3):
        with State(path) as state:
            state.record_run(make_audit())
    assert [run.id for run in read_history(path)] == [1, 2, 3]


def test_a_run_that_ends_before_it_is_recorded_leaves_no_trace(path: Path, make_audit: MakeAudit) -> None:
    with State(path) as state:
        state.record_run(make_audit())
    with pytest.raises(KeyboardInterrupt), State(path):
        raise KeyboardInterrupt
    assert len(read_history(path)) == 1


def test_two_equal_findings_of_a_run_are_both_kept(
    path: Path, make_audit: MakeAudit, make_finding: MakeFinding
) -> None:
    with State(path) as state:
        state.record_run(make_audit([make_finding(), make_finding()]))
    assert len({finding.fingerprint for finding in read_history(path)[0].findings}) == 2


def test_a_file_name_that_is_no_text_is_recorded_all_the_same(path: Path, make_audit: MakeAudit) -> None:
    with State(path) as state:
        state.record_run(make_audit(files=["caf\udce9.bib"]))
    assert read_history(path)[0].files == (r"caf\udce9.bib",)


def test_a_file_that_is_not_there_has_no_history_and_is_not_made(path: Path) -> None:
    assert read_history(path) == ()
    assert not path.parent.exists()


def test_the_folder_of_the_state_tells_git_to_overlook_it(path: Path) -> None:
    with State(path):
        pass
    assert (path.parent / ".gitignore").read_text() == "*\n"


def test_a_folder_of_the_user_gets_no_ignore_file(tmp_path: Path) -> None:
    with State(tmp_path / "state.sqlite"):
        pass
    assert not (tmp_path / ".gitignore").exists()


def test_an_empty_file_becomes_a_state_file(tmp_path: Path, make_audit: MakeAudit) -> None:
    path = tmp_path / "state.sqlite"
    path.touch()
    with State(path) as state:
        state.record_run(make_audit())
    assert len(read_history(path)) == 1


# --- Files that cannot be used -----------------------------------------------------------------


def refused(path: Path) -> str:
    """The sentence with which the file is refused; its bytes must not have changed."""
    before, files = path.read_bytes(), set(path.parent.iterdir())
    with pytest.raises(StateError) as writing, State(path):
        pass
    with pytest.raises(StateError):
        read_history(path)
    assert path.read_bytes() == before
    assert set(path.parent.iterdir()) == files
    sentence = str(writing.value)
    assert sentence.startswith(f"{path}: ")
    assert "--state" in sentence
    return sentence


def test_a_file_that_is_no_database_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("My notes, years of them. " * 200)
    assert "is not a state file of verifier" in refused(path)


def test_a_database_of_another_program_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE places (url TEXT)")
    connection.commit()
    connection.close()
    assert "is a database of another program" in refused(path)


def test_a_file_of_a_newer_verifier_is_refused_and_kept(tmp_path: Path, make_audit: MakeAudit) -> None:
    path = tmp_path / "state.sqlite"
    with State(path) as state:
        state.record_run(make_audit())
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    assert "was written by a newer verifier (its format is 99" in refused(path)


def test_a_damaged_file_is_refused_and_kept(
    tmp_path: Path, make_audit: MakeAudit, make_finding: MakeFinding
) -> None:
    path = tmp_path / "state.sqlite"
    with State(path) as state:
        for _ in range(20):
            state.record_run(make_audit([make_finding(value=str(n)) for n in range(50)]))
    data = bytearray(path.read_bytes())
    for page in range(4096, len(data), 4096):
        data[page : page + 64] = b"\xff" * 64
    path.write_bytes(data)
    assert "damaged" in refused(path)


def test_a_file_that_was_cut_short_is_refused_and_kept(
    tmp_path: Path, make_audit: MakeAudit, make_finding: MakeFinding
) -> None:
    path = tmp_path / "state.sqlite"
    with State(path) as state:
        state.record_run(make_audit([make_finding(value=str(n)) for n in range(200)]))
    path.write_bytes(path.read_bytes()[:-5000])
    assert "damaged" in refused(path)


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StateError, match=r"is a folder, not a file; .*--no-state"), State(tmp_path):
        pass


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with (
        pytest.raises(StateError, match=r"cannot be opened.*--no-state"),
        State(tmp_path / "taken" / "state"),
    ):
        pass


# --- Two at once -------------------------------------------------------------------------------


def test_a_second_run_gives_up_with_a_sentence_when_the_first_does_not_let_go(path: Path) -> None:
    with State(path):
        started = time.monotonic()
        with (
            pytest.raises(StateLockedError, match=r"another run holds the state file .* 0\.3 s"),
            State(path, wait=0.3),
        ):
            pass
        assert 0.3 <= time.monotonic() - started < 3


def test_a_second_run_waits_for_the_first(path: Path, make_audit: MakeAudit) -> None:
    entered, leave = threading.Event(), threading.Event()

    def first() -> None:
        with State(path) as state:
            entered.set()
            leave.wait(10)
            state.record_run(make_audit())

    thread = threading.Thread(target=first)
    thread.start()
    assert entered.wait(10)
    threading.Timer(0.3, leave.set).start()
    with State(path) as state:
        state.record_run(make_audit())
    thread.join()
    assert [run.id for run in read_history(path)] == [1, 2]


def test_the_history_can_be_read_while_a_run_holds_the_file(path: Path, make_audit: MakeAudit) -> None:
    with State(path) as state:
        state.record_run(make_audit())
        assert len(read_history(path)) == 1


def test_tables_that_another_run_makes_meanwhile_are_not_taken_for_another_program(
    tmp_path: Path, make_audit: MakeAudit, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "state.sqlite"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA journal_mode = WAL")
    ask = schema._number

    def ask_while_the_other_run_works(connection: sqlite3.Connection, query: str) -> int:
        answer = ask(connection, query)
        if query == "PRAGMA application_id" and not other.in_transaction:
            monkeypatch.setattr(schema, "_number", ask)
            other.execute("BEGIN IMMEDIATE")
            schema.bring_up_to_date(other)
            other.execute("COMMIT")
        return answer

    monkeypatch.setattr(schema, "_number", ask_while_the_other_run_works)
    with State(path) as state:
        state.record_run(make_audit([]))
    other.close()
    assert [run.id for run in read_history(path)] == [1]


def test_a_lock_of_another_program_is_waited_for_too(path: Path, make_audit: MakeAudit) -> None:
    with State(path) as state:
        state.record_run(make_audit())
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StateLockedError), State(path, wait=0.2):
        pass
    other.close()


def test_what_was_recorded_survives_a_run_that_is_killed(
    path: Path, tmp_path: Path, make_audit: MakeAudit
) -> None:
    with State(path) as state:
        state.record_run(make_audit())
    program = (
        "import pathlib, sys, time\nfrom verifier.state import State\n"
        "with State(pathlib.Path(sys.argv[1])):\n    print('held', flush=True)\n    time.sleep(60)\n"
    )
    root = str(Path(verifier.__file__).parents[1])
    with subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": root},
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        process.send_signal(signal.SIGKILL)
    assert len(read_history(path)) == 1
    with State(path, wait=1) as state:
        state.record_run(make_audit())
    assert len(read_history(path)) == 2


def test_a_run_that_did_not_end_is_known_until_one_that_asks_does(path: Path, make_audit: MakeAudit) -> None:
    first = dt.datetime(2026, 3, 1, 10, tzinfo=dt.UTC)
    later = first + dt.timedelta(hours=1)
    with State(path) as state:
        assert state.begin_run(first) is None
    with State(path) as state:
        # Cut off again: what was fetched from the first beginning on still counts.
        assert state.begin_run(later) == first
    with State(path) as state:
        assert state.begin_run(later) == first
        state.record_run(replace(make_audit(), mode=Mode.OFFLINE))
        assert state.begin_run(later) == first
        state.record_run(replace(make_audit(), mode=Mode.ONLINE))
        assert state.begin_run(later) is None
