"""What the tests of the command line share: a small paper, a small library, and runs of ``verifier``."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import verifier

ROOT = Path(verifier.__file__).parents[1]

PAPER = """\
# Rivers

Rivers cross borders.[^1] Herders vote.[^2] Both meet.[^3]

[^1]: Li Wei, Anna Berg, “Rivers without Borders,” *Journal of Inner Asia*, Vol. 12, No. 3, 2011, p. 45.
[^2]: “Herders Vote Today,” Altai Evening News, March 4, 2014, pages B2 and B3.
[^3]: Li Wei, Anna Berg, “Rivers without Borders,” *Journal of Inner Asia*, Vol. 12, No. 3, 2011, p. 50.
"""

LIBRARY = """\
@article{li2011rivers,
  author = {Li, Wei and Berg, Anna},
  title = {Rivers without Borders},
  journaltitle = {Journal of Inner Asia},
  date = {2011},
  url = {https://inner-asia.example/rivers},
}
"""


@dataclass(frozen=True)
class Outcome:
    """What a run left: its exit code and the two streams."""

    code: int
    out: str
    err: str

    @property
    def faults(self) -> list[str]:
        """The lines that tell of faults; a traceback is never one of them."""
        assert "Traceback" not in self.err, self.err
        return [line for line in self.err.splitlines() if line.startswith("verifier: ")]


Verifier = Callable[..., Outcome]


def environment(home: Path, given: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a user without settings but that no network is to be asked; ``home`` is the home."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("VERIFIER_") and name not in {"NO_COLOR", "FORCE_COLOR"}
    }
    own = {"PYTHONPATH": str(ROOT), "HOME": str(home), "VERIFIER_OFFLINE": "true"}
    return {**kept, **own, **(given or {})}


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "verifier.cli", *arguments]


def hear_interrupts() -> None:
    """Undo what a test runner in the background hands down: children that do not hear Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
