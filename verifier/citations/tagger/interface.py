"""What a tagger is: a citation in, its fields as ranges of the text out.

It sees one citation with its italics, never fails, and leaves out what it can't tell. Values stay as
printed; `verifier.citations.assemble` makes names, dates and types of them.
"""

from __future__ import annotations

from typing import Protocol

from verifier.citations.canvas import Tag
from verifier.model import StyledText


class Tagger(Protocol):
    """Reads the fields of one citation."""

    def __call__(self, text: StyledText) -> tuple[Tag, ...]:
        """Return the fields read, in reading order; ranges of different fields don't overlap."""
        ...
