"""The sentences around the calls of a PDF paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from verifier.documents.joining import join_parts
from verifier.documents.paragraphs import Paragraph
from verifier.documents.pdf_columns import Column
from verifier.documents.pdf_lines import Line
from verifier.documents.pdf_signs import BRACKETS, as_read
from verifier.documents.sentences import Sentences
from verifier.model import Marker

_HERE = "\ue002"
_BEFORE, _BEHIND = 5, 4
# How many lines tell how far lines stand apart.
_SAMPLE = 2000


@dataclass(slots=True)
class Call:
    """A raised number in the text: the index of its column, of its line there, and its place in that."""

    label: str
    column: int
    line: int
    start: int
    end: int
    page: int
    doubtful: bool = False
    begins: bool = False
    """Whether it stands at the beginning of its line, as the label of a note does, or right before a word."""

    @property
    def place(self) -> tuple[int, int]:
        """Its column and its line there."""
        return self.column, self.line


class Contexts:
    """Finds the sentences around calls, in the lines near them.

    Raised numbers that call no note, as exponents, stay in the sentence.
    """

    def __init__(self, columns: Sequence[Column], calls: Iterable[Call]) -> None:
        self._lines: list[Line] = []
        self._first: list[int] = []
        for column in columns:
            self._first.append(len(self._lines))
            self._lines.extend(column.text)
        self._calls = {(self._at(call), call.start) for call in calls}
        gaps = sorted(
            above.y - below.y for above, below in pairwise(self._lines[:_SAMPLE]) if above.y > below.y
        )
        self._leading = gaps[len(gaps) // 2] if gaps else 0.0

    def _at(self, call: Call) -> int:
        return self._first[call.column] + call.line

    def marker(self, call: Call) -> Marker:
        """A call with its page, its line there, and the sentence around it."""
        at = self._at(call)
        first, last = self._bounds(at)
        parts = [self._plain(index, call.start if index == at else None) for index in range(first, last)]
        text = as_read(join_parts(parts))
        place = max(0, text.find(_HERE))
        text = text.replace(_HERE, "", 1)
        context = Sentences((Paragraph(text, 1),), markdown=False).around(0, place, place)
        return Marker(call.label, call.page, self._lines[at].number, context)

    def _bounds(self, at: int) -> tuple[int, int]:
        """The lines of the paragraph around a line, as far as they may belong to its sentence."""
        size = self._lines[at].size
        first = at
        while first and at - first < _BEFORE and abs(self._lines[first - 1].size - size) < 0.6:
            if self._begins_paragraph(first):
                break
            first -= 1
        last = at + 1
        while last < len(self._lines) and last - at < _BEHIND and abs(self._lines[last].size - size) < 0.6:
            if self._begins_paragraph(last):
                break
            last += 1
        return first, last

    def _begins_paragraph(self, index: int) -> bool:
        line, before = self._lines[index], self._lines[index - 1]
        if (line.page, line.column) != (before.page, before.column):
            return False
        indent = line.x - before.x if line.right >= line.x else before.x - line.x
        if 0.7 * line.size < indent < 4 * line.size:
            return True
        # Manuscripts are set with two lines' distance.
        return before.y - line.y > max(1.9 * line.size, 1.35 * self._leading)

    def _plain(self, index: int, here: int | None) -> str:
        """A line without the numbers that call notes; the place of the one that begins ``here`` is marked."""
        line = self._lines[index]
        if not line.raised:
            return line.text
        parts: list[str] = []
        done = 0
        for start, end in line.raised:
            if (index, start) not in self._calls:
                continue
            bracketed = f"{line.text[start - 1 : start]}{line.text[end : end + 1]}" in BRACKETS
            parts.append(line.text[done : start - bracketed])
            if start == here:
                parts.append(_HERE)
            done = end + bracketed
        return "".join((*parts, line.text[done:]))
