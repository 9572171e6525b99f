"""From a value as printed to what it means: strings expanded, pieces joined, LaTeX read.

Strings built of strings can grow beyond any bound in a few lines, so the growth is capped.
"""

from __future__ import annotations

from collections.abc import Iterable

from verifier.bibliography import latex
from verifier.bibliography.datamodel import DATE_FIELDS, NAME_FIELDS, VERBATIM_FIELDS
from verifier.bibliography.raw import Piece

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONGEST_STRING = 20_000
_GROWTH = 4


class Strings:
    """The ``@string`` definitions met so far, and a budget for what they may expand to.

    Names are told apart without regard to case, and the months are predefined, as BibTeX does it.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._budget = _GROWTH * len(text) + 1_000_000
        self.values: dict[str, str] = {month: month for month in MONTHS}
        self.undefined: list[tuple[int, str]] = []
        self.cut: list[int] = []

    def define(self, name: str, pieces: Iterable[Piece]) -> None:
        """Add a definition; a later one of the same name replaces an earlier."""
        value = self.joined(pieces)
        if len(value) > _LONGEST_STRING:
            self.cut.append(next(iter(pieces)).start)
            value = value[:_LONGEST_STRING]
        self.values[name.lower()] = value

    def joined(self, pieces: Iterable[Piece]) -> str:
        """Return the pieces of a value as one LaTeX text; an undefined string stands for its own name."""
        parts = []
        for piece in pieces:
            if piece.kind != "bare":
                parts.append(self._text[piece.start + 1 : piece.end - 1])
                continue
            name = self._text[piece.start : piece.end]
            value = name
            if name and not name.isdigit():
                found = self.values.get(name.lower())
                if found is None:
                    self.undefined.append((piece.start, name))
                elif len(found) > self._budget:
                    self.cut.append(piece.start)
                else:
                    self._budget -= len(found)
                    value = found
            parts.append(value)
        return "".join(parts)


def meaning(name: str, value: str) -> str:
    """Return what the LaTeX text of a field means, in Unicode."""
    if name in VERBATIM_FIELDS or name in DATE_FIELDS:
        return latex.decode_verbatim(value)
    return latex.decode(value, names=name in NAME_FIELDS)
