"""Where in a paper's file its notes stand: the markers that call them, their definitions, their words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class NotePlaces:
    """The stretches of a file's text that are one note.

    ``markers`` are what calls it; ``definitions`` the rest of it, with the ends of their lines: nothing
    for a note whose text stands where it is called. ``words`` gives the stretch of the file in which a
    stretch of the note's text is typed, None when that cannot be told.
    """

    markers: tuple[Stretch, ...]
    definitions: tuple[Stretch, ...]
    words: Callable[[int, int], Stretch | None]
