"""What a format cannot hold, or a reader has no field for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unheld:
    """A value that does not stand in what was written, or not in its own place: why, in a few words.

    On reading ``field`` is what the other program calls it.
    """

    key: str
    field: str
    why: str
