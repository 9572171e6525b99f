"""What a tagger is: citations in, the fields of each as ranges of its text out.

It sees citations with their italics, never fails, and leaves out what it can't tell. Values stay as
printed; `verifier.citations.assemble` makes names, dates and types of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from verifier.citations.canvas import Tag
from verifier.model import StyledText


class Tagger(Protocol):
    """Reads the fields of citations."""

    def __call__(self, texts: Sequence[StyledText]) -> list[tuple[Tag, ...]]:
        """Return the fields read in each, in reading order; ranges of different fields don't overlap."""
        ...


Mended = tuple[Tag, ...] | None
"""What stands for two neighbouring fields once their border is mended; none where nothing is to be mended."""
