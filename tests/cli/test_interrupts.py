from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator

import pytest

from verifier.cli.interrupts import heard_interrupts


@pytest.fixture(autouse=True)
def _hearing() -> Iterator[None]:
    """A program that hears both signals, also where the tests were started in the background."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


BOTH = pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])


@BOTH
def test_both_signals_end_a_block_in_the_same_way(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    with pytest.raises(KeyboardInterrupt), heard_interrupts():
        signal.raise_signal(number)
    assert signal.getsignal(number) is before


@BOTH
def test_an_interrupt_that_is_lost_in_a_finalizer_is_heard_at_the_end(
    number: signal.Signals, capsys: pytest.CaptureFixture[str]
) -> None:
    class Finalized:
        def __del__(self) -> None:
            signal.raise_signal(number)

    went_on = []

    def lose_it() -> None:
        thing: Finalized | None = Finalized()
        assert thing
        thing = None
        went_on.append(True)

    with pytest.raises(KeyboardInterrupt), heard_interrupts():
        lose_it()
    assert went_on
    assert capsys.readouterr().err == ""


def test_what_broke_because_of_an_interrupt_is_an_interrupt() -> None:
    def break_() -> None:
        try:
            signal.raise_signal(signal.SIGTERM)
        except KeyboardInterrupt:
            raise RuntimeError("could not finish") from None

    with pytest.raises(KeyboardInterrupt), heard_interrupts():
        break_()


def test_without_an_interrupt_a_fault_stays_what_it_is() -> None:
    hook = sys.unraisablehook
    with pytest.raises(RuntimeError), heard_interrupts():
        raise RuntimeError("so it is")
    assert sys.unraisablehook is hook


def test_who_was_started_deaf_to_ctrl_c_stays_so() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with heard_interrupts():
            signal.raise_signal(signal.SIGINT)
            assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_outside_the_main_thread_the_block_runs_all_the_same() -> None:
    ran = []

    def work() -> None:
        with heard_interrupts():
            ran.append(threading.current_thread())

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert ran == [thread]
