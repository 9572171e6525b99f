"""What the pipelines tell of how far they are: an abstract object that only a command line shows.

The pipelines call `Progress.stage` when a stage begins, `Progress.advance` for each piece of it that is
done, and `Progress.say` for what a person who asked for more words wants to read. A library's caller
passes nothing and gets `SILENT`.
"""

from __future__ import annotations

from typing import Final, Protocol


class Progress(Protocol):
    """Hears how far a run is. No method may raise for its own reasons, print results or take long."""

    def stage(self, name: str, total: int | None = None) -> None:
        """Begin the stage ``name`` ("reading papers") of ``total`` pieces; None when nobody knows yet."""
        ...

    def advance(self, what: str = "", pieces: int = 1) -> None:
        """Count ``pieces`` of the stage as done; ``what`` names the last one ("paper.md")."""
        ...

    def say(self, text: str) -> None:
        """Pass on a remark of one line that is neither a result nor a fault."""
        ...


class Silence:
    """Progress that nobody looks at."""

    def stage(self, name: str, total: int | None = None) -> None:
        """Show nothing."""

    def advance(self, what: str = "", pieces: int = 1) -> None:
        """Show nothing."""

    def say(self, text: str) -> None:
        """Show nothing."""


SILENT: Final[Progress] = Silence()
"""The one silent progress: it holds no state."""
