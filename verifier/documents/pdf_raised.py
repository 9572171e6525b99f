"""The raised numbers of a PDF page's lines: what is set smaller than its line and higher, or much higher."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeVar

from verifier.documents.labels import CIRCLED
from verifier.documents.pdf_line_numbers import Numbering
from verifier.documents.pdf_runs import Characters, Run
from verifier.documents.pdf_signs import CLOSING, NOTHING, OPENING, RIGHT_TO_LEFT
from verifier.documents.pdf_word_labels import WordLabels, is_ordinal
from verifier.patterns import late_pattern

if TYPE_CHECKING:
    from verifier.documents.pdf_lines import Line

_T = TypeVar("_T")
# Patterns that begin with a set of characters are looked for fastest; what stands before comes second.
NUMBER = late_pattern(
    rf"[\d*⋆☆★†‡§¶‖{CIRCLED}]"
    r"(?:(?<=\d)(?<![\d:/]\d)\d{0,2}(?:\s?[,–-]\s?\d{1,3}){0,5}(?![\d/])"
    rf"|(?<=[*⋆☆★†‡§¶‖])[*⋆☆★†‡§¶‖]{{0,5}}|(?<=[{CIRCLED}]))"
)
# Behind a number of the text: its comma, and what may be raised.
_LATER = late_pattern(r"[,–-]\s?(?=\d)")
SIGN = late_pattern(rf"[\d*⋆☆★†‡§¶‖{CIRCLED}]")
# A raised number glued to one of the text, behind it or, where a note begins with a number, before it.
_GLUED = late_pattern(r"\d(?<!\d\d)\d{1,6}(?!\d)")
_GLUED_BEFORE = late_pattern(r"\s*[\[(（［〔【]?(?P<number>\d{2,7})(?!\d)")
_GLUED_WITHIN = late_pattern(r"\d(?<!\d\d)(?:\d{4,6}|(?<![12])\d{3}|(?<=2)[1-9]\d\d)(?!\d)")
# What a number stands right behind that is set small on the base line, as in “the clause,6 and”.
_ON_BASE_LINE = late_pattern(r"[^\W\d_][.,;:!?…”’\"')\]»]{0,3}(?P<number>\d{1,3})(?!\w|[.,:]\d)")
_LEVEL = 0.05
# How much smaller than its line a raised number is, and by how much of the line's size it is raised.
SMALLER = 0.87
RAISED = 0.12
_PLAINLY_RAISED = 0.22
# How far below its line a number stands that begins the next one, and how far it may be indented.
_BELOW, _INDENT = 0.25, 4.0
# How high a raised figure is at most, by the size of the type.
_SUPERIOR = 0.6
# How much farther figures stand from each other that are of two numbers, and how much those of one.
_APART, _ALIKE = 0.12, 0.05


def grown(items: Sequence[_T], item: _T) -> Sequence[_T]:
    """Items and one more. Most lines have none, so that none gets a list before it needs one."""
    if isinstance(items, list):
        items.append(item)
        return items
    return [*items, item]


class Raised(Characters):
    """Finds the raised numbers of lines, asking about their characters."""

    def __init__(self, text_page: Any, raw: Any, numbering: Numbering | None = None) -> None:
        """Take the text of a page; ``numbering`` are the numbers of the lines before it."""
        super().__init__(text_page, raw, numbering)
        self._gaps: list[tuple[Line, int, int]] = []
        self.word_labels: list[str] = []
        """What begins lines as labels that are words do; where notes have such, those raised in words."""

    def _find_raised(self, line: Line, run: Run, offset: int) -> int:
        """Find the numbers of a run that are set smaller and higher than its line.

        Returns where a number begins that stands at the left below the line, 0 if none does: the raised label
        of a note may reach so near to the line above that PDFium takes both lines for one.
        """
        begin = len(run.text) - len(run.text.lstrip())
        below = self._find_within(line, run, offset, begin)
        done = self._find_label(line, run) if offset == 0 else 0
        for match in NUMBER.finditer(run.text, done):
            start, end = match.span()
            if below and start >= below:
                break
            if start == begin + (run.text[begin] in OPENING) and end < len(run.text) and offset == 0:
                # A number at the beginning gives no measure of its line: what stands behind it does.
                rest = run.text[end:]
                behind = end + len(rest) - len(rest.lstrip(f"{CLOSING} {NOTHING}"))
                if behind < len(run.text):
                    x, line.y, line.size = self._measure(run.start + behind)
                    line.ends_left = x > run.x and RIGHT_TO_LEFT.match(run.text, behind) is not None
            parts = (start, *(one.end() for one in _LATER.finditer(run.text, start, end)))
            for at in parts if end - start > 2 else (start,):
                if self._is_raised(line, run.start + at):
                    line.raised = grown(line.raised, (offset + at, offset + end))
                    break
                if start > begin and self._stands_below(line):
                    return start
        return below

    def _find_within(self, line: Line, run: Run, offset: int, begin: int) -> int:
        """Find the raised labels glued to numbers within a run; returns where one stands below, or 0.

        Behind its beginning, ``begin``, such a label is that of a note set in one paragraph with others.
        """
        for match in _GLUED_WITHIN.finditer(run.text):
            first, end = match.span()
            is_raised = self._is_raised(line, run.start + first)
            if first > begin and self._stands_below(line):
                return first
            if is_raised and first > begin:
                place = first + 1
                while place < end and self._is_raised(line, run.start + place):
                    place += 1
                if place < end:
                    line.raised = grown(line.raised, (offset + first, offset + place))
        return 0

    def _find_label(self, line: Line, run: Run) -> int:
        """Find the raised label glued to the number that a note begins with; returns where both end."""
        match = _GLUED_BEFORE.match(run.text)
        if match is None:
            return 0
        start, end = match.span("number")
        begun = line.y, line.size
        _, line.y, line.size = self._measure(run.start + end - 1)
        place = start
        while place < end - 1 and self._is_raised(line, run.start + place):
            place += 1
        if place > start:
            if self._is_raised(line, run.start + end - 1):
                # All of it is set in raised figures of the font's own.
                line.y, line.size = begun
                return 0
            line.raised = [(start, place)]
            return end
        line.y, line.size = begun
        if end - start > 2 and run.text[end : end + 1] == " " and not run.text[:start].strip():
            self._find_gap(line, run, start, end)
        return 0

    def _find_gap(self, line: Line, run: Run, start: int, end: int) -> None:
        """Find where the label of a note stands apart from a number behind it, both on the base line."""
        if end + 1 >= len(run.text) or abs(self._measure(run.start + end + 1)[2] - line.size) > 0.1:
            return
        sides = [self._widths(run.start + place) for place in range(start, end)]
        gaps = sorted((right[0] - left[1], place) for place, (left, right) in enumerate(pairwise(sides), 1))
        if gaps[-1][0] > _APART * line.size and gaps[-2][0] < _ALIKE * line.size:
            place = start + gaps[-1][1]
            self._gaps.append((line, place, run.start + place))

    def _find_word_label(self, line: Line, run: Run, labels: WordLabels) -> None:
        """Take the word that a line begins with for the label of a note, if such are looked for."""
        match = labels.begins.match(run.text)
        if match is None:
            return
        start, end = match.span("glued" if match.lastgroup == "glued" else "number")
        behind = match.end() + (run.text[match.end() : match.end() + 1] == " ")
        if behind >= len(run.text.rstrip()):
            return
        begun = line.y, line.size
        _, line.y, line.size = self._measure(run.start + behind)
        if labels.needs_sign:
            raised = start
            while raised < end and self._is_raised(line, run.start + raised):
                raised += 1
            line.stopped = raised == start and (bool(match["stop"]) or behind > end == start + 1)
            if raised == start and not line.stopped:
                line.y, line.size = begun
                return
            end = raised if raised > start else end
        line.raised = [(start, end)]

    def _find_word_ends(self, line: Line, run: Run, offset: int, labels: WordLabels) -> None:
        """Find the raised labels at the ends of words."""
        for match in labels.ends.finditer(run.text):
            end = match.end()
            least = max(0, end - labels.longest) if labels.needs_sign else match.start()
            first = end
            while (
                first > least
                and run.text[first - 1].isalpha()
                and self._is_raised(line, run.start + first - 1)
            ):
                first -= 1
            place = (offset + first, offset + end)
            if (
                first < end
                and place not in line.raised
                and not is_ordinal(run.text[:first], run.text[first:end])
            ):
                line.raised = sorted([*line.raised, place])
                self.word_labels.append(run.text[first:end])

    def _stands_below(self, line: Line) -> bool:
        """Whether the character that was asked about last stands at the left below a line."""
        return self._y.value < line.y - _BELOW * line.size and self._x.value < line.x + _INDENT * line.size

    def _is_raised(self, line: Line, index: int) -> bool:
        """Whether a character is set higher than its line, and smaller or much higher."""
        at = index if self._same else self._at(index)
        self._origin(self._handle, at, self._x, self._y)
        higher = self._y.value - line.y
        if abs(higher) < 0.02 * line.size:
            return self._is_superior(line, at)
        if higher <= RAISED * line.size * 0.5 or higher > line.size:
            return False
        if higher > _PLAINLY_RAISED * line.size:
            return True
        return self._measure(index)[2] < line.size * SMALLER

    def _is_superior(self, line: Line, at: int) -> bool:
        """Whether a character on the base line is one of a font's own raised figures: small, and high up."""
        self._box(self._handle, at, *self._sides)
        height = self._top.value - self._bottom.value
        above = self._bottom.value - line.y
        return above > _PLAINLY_RAISED * line.size and 0 < height < _SUPERIOR * line.size

    def find_glued(self, lines: Sequence[Line]) -> None:
        """Find the raised ends of digits that begin as numbers of the text: “1998” and a raised “12”."""
        for line in lines:
            segments = [(0, line.start), *line.runs]
            for match in _GLUED.finditer(line.text):
                start, end = match.span()
                offset, first = max(one for one in segments if one[0] <= start)
                raised = end
                while raised > start and self._is_raised(line, first + raised - 1 - offset):
                    raised -= 1
                if start < raised < end <= raised + 3:
                    line.raised = sorted([*line.raised, (raised, end)])

    def find_small(self, lines: Sequence[Line], labels: Container[str]) -> bool:
        """Find the labels that are only set smaller than their lines, right behind a word or its stop.

        Some converters lose that a call is raised, but not its size. Returns whether there are any.
        """
        found = False
        for line in lines:
            segments = [(0, line.start), *line.runs]
            known = {start for start, _ in line.raised}
            for match in _ON_BASE_LINE.finditer(line.text):
                start, end = match.span("number")
                if match["number"] not in labels or start in known:
                    continue
                (begin, first), (other, before) = (
                    max(one for one in segments if one[0] <= place) for place in (start, match.start())
                )
                _, y, size = self._measure(first + start - begin)
                _, _, whole = self._measure(before + match.start() - other)
                if size < SMALLER * whole and abs(y - line.y) < _LEVEL * whole:
                    line.raised = sorted([*line.raised, (start, end)])
                    found = True
        return found
