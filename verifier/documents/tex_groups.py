"""The groups of a LaTeX paper, and the commands that it defines, as a machine keeps them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from verifier.patterns import late_pattern

_BRACES = late_pattern(r"\\.|[{}]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Macro:
    """A command of the paper's own that makes notes or cites: its arguments and what it stands for.

    ``arguments`` has a letter for each: ``m`` one in braces, ``o`` one in brackets, ``s`` a star;
    ``default`` is what an argument in brackets that is not given stands for.
    """

    arguments: str
    default: str
    body: str


@dataclass(slots=True)
class Group:
    """An open brace: what is done when it closes, and how many italics were begun in it."""

    close: Callable[[], None] | None = None
    italics: int = 0


def closing_braces(text: str) -> dict[int, int]:
    """For each brace that is closed, where it is."""
    closing: dict[int, int] = {}
    opened: list[int] = []
    for brace in _BRACES.finditer(text):
        if brace[0] == "{":
            opened.append(brace.start())
        elif brace[0] == "}" and opened:
            closing[opened.pop()] = brace.start()
    return closing
