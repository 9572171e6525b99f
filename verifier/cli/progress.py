"""How the command line shows progress: one line on a terminal that is wiped when the run ends."""

from __future__ import annotations

import shutil
import time
from typing import TYPE_CHECKING, Self, TextIO

from verifier.cli.console import one_line

if TYPE_CHECKING:
    from verifier.cli.console import Console

_PATIENCE = 0.5
_PATIENCE_OF_A_LOG = 60.0
_INTERVAL = 0.1
# An estimate from fewer pieces, or after less time, says more about the first piece than about the rest.
_ENOUGH = 3
_LONG = 3.0


class StatusLine:
    """Progress that a person sees; short runs show nothing.

    ``terminal`` is None when standard error is no terminal: then ``--verbose`` shows the stages, and a long
    stage tells once a minute that it is alive.
    """

    def __init__(self, console: Console, terminal: TextIO | None) -> None:
        self._console = console
        self._terminal = terminal
        self._pause = _INTERVAL if terminal is not None else _PATIENCE_OF_A_LOG
        self._due = time.monotonic() + (_PATIENCE if terminal is not None else _PATIENCE_OF_A_LOG)
        self._name = ""
        self._total: int | None = None
        self._done = 0
        self._began = time.monotonic()
        self._shown = False
        self._width = 0

    def stage(self, name: str, total: int | None = None) -> None:
        """Begin a stage; with ``--verbose`` it is told on a line of its own."""
        self._name, self._total, self._done = name, total, 0
        self._began = time.monotonic()
        self._wipe()
        self._console.detail(f"{name} ({total})" if total else name)

    def advance(self, what: str = "", pieces: int = 1) -> None:
        """Count pieces and renew the line, not more often than the eye can follow."""
        self._done += pieces
        now = time.monotonic()
        if now < self._due:
            return
        self._due = now + self._pause
        count = f"{self._done} of {self._total}" if self._total else str(self._done)
        if self._terminal is None:
            self._console.say(", ".join(filter(None, (f"{self._name}: {count}", self._left(now)))))
            return
        words = ", ".join(filter(None, (f"{self._name}: {count}", self._left(now), what)))
        # One column less than there are: a full line would wrap, and could not be wiped.
        self._width = max(20, shutil.get_terminal_size().columns - 1)
        self._terminal.write(f"\r{one_line(words)[: self._width]:<{self._width}}")
        self._terminal.flush()
        self._shown = True

    def _left(self, now: float) -> str:
        """How long the stage may still take, judged by what is done; "" while nobody can know."""
        passed = now - self._began
        if not self._total or self._done < _ENOUGH or self._done >= self._total or passed < _LONG:
            return ""
        seconds = passed / self._done * (self._total - self._done)
        return f"about {seconds / 60:.0f} min left" if seconds >= 90 else f"about {seconds:.0f} s left"

    def say(self, text: str) -> None:
        """Tell a remark with ``--verbose``."""
        self._wipe()
        self._console.detail(text)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *fault: object) -> None:
        # What comes next, be it a fault, begins on a clean line.
        self._wipe()

    def _wipe(self) -> None:
        if self._shown and self._terminal is not None:
            self._terminal.write(f"\r{'':{self._width}}\r")
            self._terminal.flush()
            self._shown = False
