"""The printed lines of a PDF page: text with its place and size, and the numbers that are raised.

PDFium gives the text of a page in one call and the properties of characters in one call each. So only
the characters that tell something are asked about: the first and the last of each run, numbers, and words
where italics matter.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot
from typing import Any, NamedTuple, TypeVar

from verifier.documents.pdf_accents import with_accents, without_gaps
from verifier.documents.pdf_letters import Letters
from verifier.documents.pdf_signs import ACCENTS, NOTHING, RIGHT_TO_LEFT, clean_line, decoded, with_stops

_T = TypeVar("_T")
_MOST_ON_PAGE = 200_000
# PDFium puts one of these for the hyphen at the end of a line, and goes on with the next line at once.
_RUN = re.compile("[^\r\n\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
# Patterns that begin with a set of characters are looked for fastest; what stands before comes second.
_NUMBER = re.compile(
    r"[\d*†‡§¶‖](?:(?<=\d)(?<![\d:/]\d)\d{0,2}(?:\s?[,–-]\s?\d{1,3}){0,5}(?![\d/])|(?<!\d)[*†‡§¶‖]{0,2})"
)
# Behind a number of the text: its comma, and what may be raised.
_LATER = re.compile(r"[,–-]\s?(?=\d)")
_SIGN = re.compile(r"[\d*†‡§¶‖]")
# Roman numbers: of a note at its beginning, and where a word may end with one.
_ROMAN_LABEL = re.compile(
    r"\s?(?P<number>c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))(?<=[ivxlc])(?=\s?[^\W_a-z]|\s?[“”\"‘«„(])"
)
_ROMAN_END = re.compile(r"[ivxlc]{1,12}(?![^\W_])")
# A raised number glued to a year, behind it or, where a note begins with a year, before it.
_GLUED = re.compile(r"\d(?<!\d\d)\d{3}(?P<number>\d{1,3})(?!\d)")
_GLUED_BEFORE = re.compile(r"\s*(?P<number>\d{1,3})(?=(?:1[0-9]|20)\d\d(?!\d))")
# Signs that fonts without a table of characters (TeX's text symbols, Windows) or of formulas give for others.
_SIGNS = str.maketrans({"\x84": "†", "\x85": "‡", "\x86": "†", "\x87": "‡", "∗": "*", "⁎": "*", "∥": "‖"})
# What of a page's text may have to be changed before it is cut into lines; most pages hold none of it.
_RARE = re.compile(
    f"[\x0b\x0c\x0e\x0f\x1b-\x1f\x84-\x87∗⁎∥{''.join(ACCENTS)}\u2e80-\ufaff\uff00-\uffef\U00010000-\U0010ffff]"
)
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_WORD = re.compile(r"\S+")
_GLUED_WITHIN = re.compile(r"\d(?<!\d\d)\d{0,2}(?=(?:1[0-9]|20)\d\d(?!\d))")
# How much smaller than its line a raised number is, and by how much of the line's size it is raised.
_SMALLER = 0.87
_RAISED = 0.12
_PLAINLY_RAISED = 0.22
# How far below its line a number stands that begins the next one, and how far it may be indented.
_BELOW, _INDENT = 0.25, 4.0
# How high a raised figure is at most, by the size of the type.
_SUPERIOR = 0.6
# How wide a character is at most on average, and how wide a gap parts two columns, by the size of the type.
_WIDE = 0.52
_NARROW = 0.2
_GUTTER = 1.4
# How wide a gap within a justified line may be, and how many lines that begin alike make a column.
_WIDEST_GAP = 6.0
_COLUMN_LINES = 5


@dataclass(slots=True)
class Line:
    """A printed line: where it begins and ends, its size in points, and its raised numbers (start, end).

    ``start`` is the index of its first character on the page, ``runs`` where in the line others begin that do
    not follow the one before. ``italics`` are the offsets of the words set in italics, ``links`` the targets
    of links on it that show no address.
    ``ends_left``: the number that its text begins with ends it, for it runs from right to left.
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

    @property
    def label(self) -> str:
        """The raised number that the line begins with, "" if none."""
        if self.ends_left:
            return ""
        start = len(self.text) - len(self.text.lstrip())
        return next((self.text[a:b] for a, b in self.raised if a == start), "")


class _Run(NamedTuple):
    """Characters that PDFium gives as one run; ``start`` is the index of the first on the page."""

    text: str
    start: int
    x: float
    y: float
    size: float
    right: float


class Probe:
    """Asks PDFium about the characters of one page."""

    def __init__(self, text_page: Any, raw: Any, *, roman: bool = False) -> None:
        """Take the text of a page. ``roman``: its notes have roman numbers, which end words anywhere."""
        self._raw = raw
        self._handle = text_page.raw
        self.count = text_page.count_chars()
        text = text_page.get_text_range() if 0 < self.count <= _MOST_ON_PAGE else ""
        is_plain = _RARE.search(text) is None
        if not is_plain:
            # PDFium counts a character beyond the first 65,536 as two.
            text = _ASTRAL.sub(rf"\g<0>{NOTHING}", decoded(text)).translate(_SIGNS)
        # Where the text has more or fewer units than the page has characters, indexes are looked up.
        self._same = len(text) == self.count
        self._x, self._y, self._matrix = ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX()
        self._sides = tuple(ctypes.c_double() for _ in range(4))
        self._left, self._right, self._bottom, self._top = self._sides
        self._origin, self._matrix_of = raw.FPDFText_GetCharOrigin, raw.FPDFText_GetMatrix
        self._size_of, self._box = raw.FPDFText_GetFontSize, raw.FPDFText_GetCharBox
        self._letters = Letters(raw, self._handle, None if self._same else self._at)
        self._roman = roman
        self.romans: list[str] = []
        """Roman numbers that begin lines; where notes have such, those raised at the ends of words."""
        if not is_plain:
            text = with_accents(text, self._edges, self._measure)
            text = without_gaps(text, self._is_generated, self._edges, self._measure)
        self._text = text

    def lines(self, number: int) -> list[Line]:
        """The lines of the page, its runs joined where they stand on one line."""
        runs = self._runs()
        runs_left = RIGHT_TO_LEFT.search(self._text) is not None
        starts: dict[int, int] = {}
        lines: list[Line] = []
        last: Line | None = None
        for whole in runs:
            run = whole
            if not run.size:
                if last is not None and last.text[-1:] != " ":
                    last.text += " "
            elif last is not None and _continues(last, run, runs, starts):
                self._append(last, run)
            else:
                last = Line(run.text, run.x, run.y, run.size, number, run.right, run.start)
                lines.append(last)
                while _SIGN.search(run.text) and (end := self._find_raised(last, run, 0)):
                    last, run = self._part(last, run, end)
                    lines.append(last)
                if label := _ROMAN_LABEL.match(run.text):
                    self._find_roman_label(last, run, label)
                if self._roman:
                    self._find_roman_ends(last, run, 0)
        for index, line in enumerate(lines, 1):
            line.number = index
            if not (line.text.isascii() and line.text.isprintable()):
                line.text = clean_line(line.text)
                if runs_left and not line.raised:
                    line.text = with_stops(line.text)
        return lines

    def _part(self, line: Line, run: _Run, end: int) -> tuple[Line, _Run]:
        """Cut a line before a label that stands below it; returns the line and the run that begin there."""
        line.text = run.text[:end].rstrip()
        line.right = self._edges(run.start + len(line.text) - 1)[1] if line.text else line.x
        line.raised = [place for place in line.raised if place[1] <= end]
        start = run.start + end
        run = _Run(run.text[end:], start, *self._measure(start), run.right)
        return Line(run.text, run.x, run.y, run.size, line.page, run.right, start), run

    def _runs(self) -> list[_Run]:
        """The runs of PDFium, one in which columns stand side by side as several; white space has no size."""
        found: list[_Run] = []
        box, handle, (left, edge, bottom, top) = self._box, self._handle, self._sides
        measure, is_same = self._measure, self._same
        for match in _RUN.finditer(self._text):
            text, start = match[0], match.start()
            words = text.strip()
            if not words:
                found.append(_Run(text, start, 0.0, 0.0, 0.0, 0.0))
                continue
            if words[0] == NOTHING:
                words = words.lstrip(f"{NOTHING} ") or words
            if text[0] != words[0]:
                start += text.index(words[0])
            x, y, size = measure(start)
            last = start + len(words) - 1
            box(handle, last if is_same else self._at(last), left, edge, bottom, top)
            right = edge.value
            run = _Run(text, match.start(), x, y, size, right)
            if 0 <= right - x <= _WIDE * size * len(words):
                found.append(run)
                continue
            if right < x:
                found += self._turned(run, start)
                continue
            # The first character may be a raised number, smaller than what follows it.
            small, large = sorted((size, self._measure(last)[2]))
            if right - x <= max(_WIDE * large * len(words), _GUTTER * large):
                found.append(run)
            else:
                found += self._cut(run, start, _GUTTER * large, _NARROW * small)
        return found

    def _cut(self, run: _Run, first: int, gutter: float, narrow: float) -> Iterator[_Run]:
        """A wide run cut where columns stand side by side, more than ``gutter`` apart.

        ``first`` is the character that its first word begins with, ``narrow`` the width of narrow letters:
        only behind words that might end so early that a gap follows it is asked where they end.
        """
        begin, behind, least = run.start, first, run.x
        for match in _WORD.finditer(run.text, first - run.start):
            at, end = run.start + match.start(), run.start + match.end()
            left = self._edges(at)[0]
            if left - least > gutter and at > first:
                edge = self._edges(behind)[1]
                if left - edge > gutter:
                    text = run.text[begin - run.start : at - run.start]
                    yield _Run(text, begin, *self._measure(max(begin, first)), edge)
                    begin = at
            behind, least = end - 1, left + narrow * (end - at)
        yield _Run(run.text[begin - run.start :], begin, *self._measure(max(begin, first)), run.right)

    def _turned(self, run: _Run, first: int) -> Iterator[_Run]:
        """A run that ends before it began, cut where it goes back: there what stood in the margin ends."""
        begin, before = run.start, run.x
        for match in () if RIGHT_TO_LEFT.search(run.text) else _WORD.finditer(run.text, first - run.start):
            at = run.start + match.start()
            left = self._edges(at)[0]
            if left < before and at > first:
                text = run.text[begin - run.start : at - run.start]
                edge = self._edges(begin + len(text.rstrip()) - 1)[1]
                yield _Run(text, begin, *self._measure(max(begin, first)), edge)
                begin = at
            before = left
        yield _Run(run.text[begin - run.start :], begin, *self._measure(max(begin, first)), run.right)

    def _at(self, index: int) -> int:
        """Which character of the page one of its text is."""
        return int(self._raw.FPDFText_GetCharIndexFromTextIndex(self._handle, index))

    def _is_generated(self, index: int) -> bool:
        """Whether a character is none of the file but put between two that stand apart."""
        return bool(
            self._raw.FPDFText_IsGenerated(self._handle, index if self._same else self._at(index)) == 1
        )

    def _edges(self, index: int) -> tuple[float, float]:
        """The left and the right edge of a character."""
        self._box(self._handle, index if self._same else self._at(index), *self._sides)
        return self._left.value, self._right.value

    def _measure(self, index: int) -> tuple[float, float, float]:
        """Where a character stands and how large it is, in points."""
        at = index if self._same else self._at(index)
        self._origin(self._handle, at, self._x, self._y)
        self._matrix_of(self._handle, at, self._matrix)
        size = self._size_of(self._handle, at) * (hypot(self._matrix.c, self._matrix.d) or 1.0)
        return self._x.value, self._y.value, size if 0.5 < size < 500 else 10.0

    def _append(self, line: Line, run: _Run) -> None:
        behind = len(line.text)
        if run.size > line.size / _SMALLER or (run.y < line.y - _RAISED * run.size and run.size >= line.size):
            # What stood here so far was raised: the line itself begins now.
            stripped = line.text.strip()
            start = len(line.text) - len(line.text.lstrip())
            is_label = _NUMBER.fullmatch(stripped) or (self._roman and _ROMAN_END.fullmatch(stripped))
            line.raised = [(start, start + len(stripped))] if is_label else line.raised
            line.size, line.y = run.size, run.y
        line.text += run.text
        line.runs = _grown(line.runs, (behind, run.start))
        line.right = run.right
        if run.size < line.size * _SMALLER and run.y > line.y + _RAISED * line.size:
            words = run.text.strip()
            start = behind + len(run.text) - len(run.text.lstrip())
            if _NUMBER.fullmatch(words):
                line.raised = _grown(line.raised, (start, start + len(words)))
                return
        if _SIGN.search(run.text):
            self._find_raised(line, run, behind)
        if self._roman:
            self._find_roman_ends(line, run, behind)

    def _find_raised(self, line: Line, run: _Run, offset: int) -> int:
        """Find the numbers of a run that are set smaller and higher than its line.

        Returns where a number begins that stands at the left below the line, 0 if none does: the raised label
        of a note may reach so near to the line above that PDFium takes both lines for one.
        """
        begin = len(run.text) - len(run.text.lstrip())
        for match in _GLUED_WITHIN.finditer(run.text):
            self._is_raised(line, run.start + match.start())
            if match.start() > begin and self._stands_below(line):
                return match.start()
        glued = _GLUED_BEFORE.match(run.text) if offset == 0 else None
        numbers = _NUMBER.finditer(run.text, glued.end() + 4 if glued else 0)
        for match in (glued, *numbers) if glued else numbers:
            start, end = match.span("number" if match is glued else 0)
            if start == begin and end < len(run.text) and offset == 0:
                # A number at the beginning gives no measure of its line: what stands behind it does.
                rest = run.text[end:]
                behind = end + len(rest) - len(rest.lstrip())
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
        for match in _GLUED.finditer(run.text):
            start, end = match.span("number")
            if self._is_raised(line, run.start + start):
                line.raised = _grown(line.raised, (offset + start, offset + end))
        return 0

    def _find_roman_label(self, line: Line, run: _Run, label: re.Match[str]) -> None:
        """Take the roman number that a line begins with for the label of a note, if such are looked for."""
        if not self._roman:
            self.romans.append(label["number"])
        else:
            start, end = label.span("number")
            _, line.y, line.size = self._measure(run.start + end + (run.text[end] == " "))
            line.raised = [(start, end)]

    def _find_roman_ends(self, line: Line, run: _Run, offset: int) -> None:
        """Find the raised roman numbers at the ends of words."""
        for match in _ROMAN_END.finditer(run.text):
            start, end = match.span()
            first = end
            while first > start and self._is_raised(line, run.start + first - 1):
                first -= 1
            place = (offset + first, offset + end)
            if first < end and place not in line.raised:
                line.raised = sorted([*line.raised, place])
                self.romans.append(match[0][first - start :])

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

    def find_italics(self, lines: Sequence[Line], body: float) -> None:
        """Find the words in italics of the lines that are set smaller than the text, as notes are."""
        self._letters.find_italics(lines, body)


def _grown(items: Sequence[_T], item: _T) -> Sequence[_T]:
    """Items and one more. Most lines have none, so that none gets a list before it needs one."""
    if isinstance(items, list):
        items.append(item)
        return items
    return [*items, item]


def _continues(line: Line, run: _Run, runs: Sequence[_Run], starts: dict[int, int]) -> bool:
    """Whether a run stands on the line of the run before it, raised or not.

    Behind a wide gap those that begin right above and below it are of a column of its own: ``starts`` counts
    where ``runs`` begin, in steps of two points, and is filled when it is first asked for.
    """
    if run.x <= line.x:
        return False
    larger = max(line.size, run.size)
    if abs(run.y - line.y) >= 0.55 * larger:
        return False
    gap = run.x - line.right
    if gap < _GUTTER * larger or gap >= _WIDEST_GAP * larger:
        return gap < _GUTTER * larger
    if not starts:
        starts.update(Counter(round(one.x / 2) for one in runs))
    near = round(run.x / 2)
    return sum(starts.get(place, 0) for place in (near - 1, near, near + 1)) < _COLUMN_LINES
