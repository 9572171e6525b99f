"""Ctrl-C and SIGTERM: both end a run as `KeyboardInterrupt`, and neither gets lost.

So every ``with`` and ``finally`` on the way is honoured, whoever asks a run to end.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def heard_interrupts() -> Iterator[None]:
    """Raise KeyboardInterrupt in the block for either signal, or at its end if it was lost on the way.

    A program that was started deaf to Ctrl-C (in the background) stays so. Outside the main thread signals
    cannot be heard, and nothing is changed.
    """
    heard = False

    def hear(_number: int, _frame: FrameType | None) -> None:
        nonlocal heard
        heard = True
        raise KeyboardInterrupt

    before = {}
    try:
        for number in (signal.SIGINT, signal.SIGTERM):
            if signal.getsignal(number) is not signal.SIG_IGN:
                before[number] = signal.signal(number, hear)
    except ValueError:
        yield
        return
    hook = sys.unraisablehook

    def hush(fault: sys.UnraisableHookArgs) -> None:
        # An interrupt inside a callback of the garbage collector cannot be raised from there.
        if not issubclass(fault.exc_type, KeyboardInterrupt):
            hook(fault)

    sys.unraisablehook = hush
    try:
        yield
    except Exception:
        # What broke because it was interrupted is no fault of its own.
        if not heard:
            raise
    finally:
        sys.unraisablehook = hook
        for number, handler in before.items():
            signal.signal(number, handler)
    if heard:
        raise KeyboardInterrupt


def settle_interrupt() -> None:
    """Let the process end with the exit code that it returns, after an interrupt that was dealt with.

    CPython remembers a Ctrl-C that ended an ``exec`` of text, as dataclasses use it, as unhandled, and would
    kill itself by SIGINT at exit even though it was caught; the next ``exec`` that ends well undoes that.
    """
    exec("")  # noqa: S102 - a constant


def ignore_interrupts() -> None:
    """Hear no signal any more: the work is done and only the interpreter is left to end."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
