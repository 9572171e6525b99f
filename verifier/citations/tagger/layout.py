"""What is known of a citation's layout: where its title stands, and the code that says what it is."""

from __future__ import annotations

from dataclasses import dataclass

from verifier.citations.canvas import Canvas
from verifier.patterns import late_pattern

_GBT = late_pattern(r"\s?[\[［]\s?(?P<code>[A-Z]{1,2}(?:/[A-Z]{2})?)\s?[\]］]")
GBT_TYPES = {
    "M": "book",
    "C": "proceedings",
    "N": "article",
    "J": "article",
    "D": "thesis",
    "R": "report",
    "S": "standard",
    "P": "patent",
    "G": "collection",
    "DB": "dataset",
    "DS": "dataset",
    "EB": "online",
    "CP": "software",
    "A": "incollection",
    "Z": "misc",
}
"""BibLaTeX types of the document codes of GB/T 7714-2015, annex B."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The title's range, and how it was set: ``quoted``, ``italic``, ``plain`` or "" for no title.

    The head ends where the title's marks begin, the tail starts behind them.
    """

    head_end: int
    start: int
    end: int
    tail: int
    kind: str
    confidence: float = 0.95


def read_type_code(canvas: Canvas) -> None:
    """Tag the document code of GB/T 7714 ("[J]", "[EB/OL]")."""
    for match in canvas.matches(_GBT):
        if match["code"].split("/")[0] in GBT_TYPES and not canvas.has("code"):
            canvas.tag("code", *match.span("code"), 0.95)
            canvas.take(*match.span())
