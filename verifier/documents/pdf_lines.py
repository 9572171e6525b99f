"""The printed lines of a PDF page: text with its place and size, and the numbers that are raised."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, TypeVar

from verifier.documents.pdf_blanks import add_blanks, lacks_blanks, put_blank
from verifier.documents.pdf_letters import Letters
from verifier.documents.pdf_loose_labels import LABEL, put_labels
from verifier.documents.pdf_right_to_left import from_right, with_brackets, with_ligatures, with_stops
from verifier.documents.pdf_runs import GUTTER, Characters, Run
from verifier.documents.pdf_signs import NOTHING, RIGHT_TO_LEFT, clean_line
from verifier.documents.pdf_word_labels import CANDIDATE, WordLabels, is_ordinal

_T = TypeVar("_T")
# Patterns that begin with a set of characters are looked for fastest; what stands before comes second.
_NUMBER = re.compile(
    r"[\d*†‡§¶‖①-⑳](?:(?<=\d)(?<![\d:/]\d)\d{0,2}(?:\s?[,–-]\s?\d{1,3}){0,5}(?![\d/])"
    r"|(?<=[*†‡§¶‖])[*†‡§¶‖]{0,5}|(?<=[①-⑳]))"
)
# Behind a number of the text: its comma, and what may be raised.
_LATER = re.compile(r"[,–-]\s?(?=\d)")
_SIGN = re.compile(r"[\d*†‡§¶‖①-⑳]")
# A raised number glued to one of the text, behind it or, where a note begins with a number, before it.
_GLUED = re.compile(r"\d(?<!\d\d)\d{1,6}(?!\d)")
_GLUED_BEFORE = re.compile(r"\s*[\[(]?(?P<number>\d{2,7})(?![\d.])")
_GLUED_WITHIN = re.compile(r"\d(?<!\d\d)(?:\d{4,6}|(?<![12])\d{3}|(?<=2)[1-9]\d\d)(?!\d)")
_WORDS = re.compile(r"\s?[^\W\d_]{2}|\s?[“‘«„\"(]")
_HANGING = 3.5
_LONGEST_LABEL = 10
# How much smaller than its line a raised number is, and by how much of the line's size it is raised.
_SMALLER = 0.87
_RAISED = 0.12
_PLAINLY_RAISED = 0.22
# How far below its line a number stands that begins the next one, and how far it may be indented.
_BELOW, _INDENT = 0.25, 4.0
# How high a raised figure is at most, by the size of the type.
_SUPERIOR = 0.6
# How wide a gap is at least that stands for a blank, by the size of the type.
_BLANK = 0.15
# How much farther figures stand from each other that are of two numbers, and how much those of one.
_APART, _ALIKE = 0.12, 0.05
# How wide a gap within a justified line may be, and how many lines that begin alike make a column.
_WIDEST_GAP = 6.0
_COLUMN_LINES = 5
_WIDEST_FROM_RIGHT = 2.5


@dataclass(slots=True)
class Line:
    """A printed line: where it begins and ends, its size in points, and its raised numbers (start, end).

    ``start`` is the index of its first character on the page, ``runs`` where in the line others begin that do
    not follow the one before. ``italics`` are the offsets of the words set in italics, ``links`` the targets
    of links on it that show no address.
    ``ends_left``: the number that its text begins with ends it, for it runs from right to left.
    ``stopped``: the letter that it begins with, kept as a raised number, has a stop and is none.
    ``listed``: it stands among the notes at the end of a chapter, ``heads_notes``: it is their heading.
    """

    text: str
    x: float
    y: float
    size: float
    page: int
    right: float = 0.0
    start: int = 0
    number: int = 0
    raised: Sequence[tuple[int, int]] = ()
    italics: Sequence[int] = ()
    column: int = 0
    band: int = 0
    runs: Sequence[tuple[int, int]] = ()
    links: Sequence[str] = ()
    heads_notes: bool = False
    listed: bool = False
    ends_left: bool = False
    stopped: bool = False

    @property
    def label(self) -> str:
        """The raised number that the line begins with, "" if none."""
        if self.ends_left or not self.raised:
            return ""
        start = len(self.text) - len(self.text.lstrip())
        start += self.text[start : start + 1] in ("[", "(")
        return next((self.text[a:b] for a, b in self.raised if a == start), "")


class Probe(Characters):
    """The printed lines of one page."""

    def __init__(self, text_page: Any, raw: Any, labels: WordLabels | None = None) -> None:
        """Take the text of a page. ``labels``: its notes have such, which end words anywhere."""
        super().__init__(text_page, raw)
        self._letters = Letters(raw, self._handle, None if self._same else self._at)
        self._labels = labels
        self._gaps: list[tuple[Line, int, int]] = []
        self.word_labels: list[str] = []
        """What begins lines as such labels do; where notes have such, those raised at the ends of words."""

    def lines(self, number: int) -> list[Line]:
        """The lines of the page, its runs joined where they stand on one line."""
        if self.runs_left:
            self._text = with_brackets(with_ligatures(self._text, self._edges))
        runs = list(from_right(self._runs())) if self.runs_left else self._runs()
        starts: dict[int, int] = {}
        lines: list[Line] = []
        last: Line | None = None
        for whole in runs:
            run = whole
            if not run.size:
                if last is not None and last.text[-1:] != " ":
                    last.text += " "
                continue
            if last is not None and _continues(last, run, runs, starts):
                end = self._append(last, run)
                if not end:
                    continue
                last, run = self._part(last, run, end)
            else:
                last = Line(run.text, run.x, run.y, run.size, number, run.right, run.start)
            lines.append(last)
            if self._labels is not None:
                self._find_word_label(last, run, self._labels)
            while _SIGN.search(run.text) and (end := self._find_raised(last, run, 0)):
                last, run = self._part(last, run, end)
                lines.append(last)
            if self._labels is not None:
                self._find_word_ends(last, run, 0, self._labels)
        if not self.runs_left:
            lines = put_labels(lines, self._edges)
        self._finish(lines)
        return lines

    def _finish(self, lines: Sequence[Line]) -> None:
        """Number the lines of the page, and clean their texts."""
        lacks = lacks_blanks(self._text, self._edges, self._measure)
        for line, offset, at in self._gaps if not lacks else ():
            put_blank(line, offset, at)
        for index, line in enumerate(lines, 1):
            line.number = index
            if lacks:
                add_blanks(line, self._edges)
            if self._labels is None and (label := CANDIDATE.match(line.text, 0, _first_end(line))):
                self.word_labels.append(label["number"])
            if not (line.text.isascii() and line.text.isprintable()):
                line.text = clean_line(line.text)
                if self.runs_left:
                    line.text = with_stops(line)

    def _part(self, line: Line, run: Run, end: int) -> tuple[Line, Run]:
        """Cut a line before a label that stands below it; returns the line and the run that begin there."""
        behind = len(line.text) - len(run.text)
        kept = run.text[:end].rstrip()
        line.text = f"{line.text[:behind]}{kept}"
        line.right = self._edges(run.start + len(kept) - 1)[1] if kept else line.x
        line.raised = [place for place in line.raised if place[1] <= behind + end]
        start = run.start + end
        run = Run(run.text[end:], start, *self._measure(start), run.right)
        line = Line(run.text, run.x, run.y, run.size, line.page, run.right, start)
        if self._labels is not None:
            self._find_word_label(line, run, self._labels)
        return line, run

    def _append(self, line: Line, run: Run) -> int:
        """Put a run behind a line; returns where in it a label of the next line begins, 0 if none does."""
        behind = len(line.text)
        if run.size > line.size / _SMALLER or (run.y < line.y - _RAISED * run.size and run.size >= line.size):
            # What stood here so far was raised: the line itself begins now.
            stripped = line.text.strip()
            start = len(line.text) - len(line.text.lstrip())
            is_label = _NUMBER.fullmatch(stripped) or (self._labels and self._labels.ends.fullmatch(stripped))
            line.raised = [(start, start + len(stripped))] if is_label else line.raised
            line.size, line.y = run.size, run.y
        if (
            run.right < run.x
            and min(line.x, line.right) - run.x > _BLANK * run.size
            and line.text[-1:] != " "
        ):
            line.text += " "
            behind += 1
        line.text += run.text
        line.runs = _grown(line.runs, (behind, run.start))
        line.right = run.right
        if run.size < line.size * _SMALLER and run.y > line.y + _RAISED * line.size:
            words = run.text.strip()
            start = behind + len(run.text) - len(run.text.lstrip())
            if _NUMBER.fullmatch(words):
                line.raised = _grown(line.raised, (start, start + len(words)))
                return 0
        end = self._find_raised(line, run, behind) if _SIGN.search(run.text) else 0
        if self._labels is not None:
            self._find_word_ends(line, run, behind, self._labels)
        return end

    def _find_raised(self, line: Line, run: Run, offset: int) -> int:
        """Find the numbers of a run that are set smaller and higher than its line.

        Returns where a number begins that stands at the left below the line, 0 if none does: the raised label
        of a note may reach so near to the line above that PDFium takes both lines for one.
        """
        begin = len(run.text) - len(run.text.lstrip())
        below = 0
        for match in _GLUED_WITHIN.finditer(run.text):
            self._is_raised(line, run.start + match.start())
            if match.start() > begin and self._stands_below(line):
                below = match.start()
                break
        done = self._find_label(line, run) if offset == 0 else 0
        for match in _NUMBER.finditer(run.text, done):
            start, end = match.span()
            if below and start >= below:
                break
            if start == begin + (run.text[begin] in "[(") and end < len(run.text) and offset == 0:
                # A number at the beginning gives no measure of its line: what stands behind it does.
                rest = run.text[end:]
                behind = end + len(rest) - len(rest.lstrip(f"]) {NOTHING}"))
                if behind < len(run.text):
                    x, line.y, line.size = self._measure(run.start + behind)
                    line.ends_left = x > run.x and RIGHT_TO_LEFT.match(run.text, behind) is not None
            parts = (start, *(one.end() for one in _LATER.finditer(run.text, start, end)))
            for at in parts if end - start > 2 else (start,):
                if self._is_raised(line, run.start + at):
                    line.raised = _grown(line.raised, (offset + at, offset + end))
                    break
                if start > begin and self._stands_below(line):
                    return start
        return below

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
        places = [self._measure(run.start + place)[0] for place in range(start, end)]
        steps = sorted((after - before, place) for place, (before, after) in enumerate(pairwise(places), 1))
        # Figures are of one width.
        usual = steps[0][0]
        if steps[-1][0] - usual > _APART * line.size and steps[-2][0] - usual < _ALIKE * line.size:
            place = start + steps[-1][1]
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
            line.stopped = raised == start and bool(match["stop"])
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
        if higher <= _RAISED * line.size * 0.5 or higher > line.size:
            return False
        if higher > _PLAINLY_RAISED * line.size:
            return True
        return self._measure(index)[2] < line.size * _SMALLER

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

    def find_italics(self, lines: Sequence[Line], body: float) -> None:
        """Find the words in italics of the lines that are set smaller than the text, as notes are."""
        self._letters.find_italics(lines, body)


def _first_end(line: Line) -> int:
    """Where the first run of a line ends: a label may be one of its own."""
    return line.runs[0][0] if line.runs and line.runs[0][0] <= _LONGEST_LABEL else len(line.text)


def _grown(items: Sequence[_T], item: _T) -> Sequence[_T]:
    """Items and one more. Most lines have none, so that none gets a list before it needs one."""
    if isinstance(items, list):
        items.append(item)
        return items
    return [*items, item]


def _continues(line: Line, run: Run, runs: Sequence[Run], starts: dict[int, int]) -> bool:
    """Whether a run stands on the line of the run before it, raised or not.

    Behind a wide gap those that begin right above and below it are of a column of its own: ``starts`` counts
    where ``runs`` begin, in steps of two points, and is filled when it is first asked for.
    """
    larger = max(line.size, run.size)
    if run.right < run.x or line.right < line.x:
        # Both are read from the right.
        gap = min(line.x, line.right) - max(run.x, run.right)
        return abs(run.y - line.y) < 0.55 * larger and -larger < gap < _WIDEST_FROM_RIGHT * larger
    if run.x <= line.x:
        return False
    if abs(run.y - line.y) >= 0.55 * larger:
        return False
    gap = run.x - line.right
    if (
        len(line.text) < _LONGEST_LABEL
        and LABEL.fullmatch(line.text)
        and (line.size < run.size * _SMALLER or _WORDS.match(run.text))
    ):
        # The text of a note may hang behind its number.
        return gap < _HANGING * larger
    if gap < GUTTER * larger or gap >= _WIDEST_GAP * larger:
        return gap < GUTTER * larger
    if not starts:
        starts.update(Counter(round(one.x / 2) for one in runs))
    near = round(run.x / 2)
    return sum(starts.get(place, 0) for place in (near - 1, near, near + 1)) < _COLUMN_LINES
