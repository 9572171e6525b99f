"""The characters of a PDF page as PDFium gives them, in runs with their places and sizes.

PDFium gives the text of a page in one call and the properties of characters in one call each. So only
the characters that tell something are asked about: the first and the last of each run, numbers, and words
where italics matter.
"""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterator
from math import hypot
from typing import Any, NamedTuple

from verifier.documents.pdf_accents import with_accents, with_strokes
from verifier.documents.pdf_blanks import LONE_CAPITAL, without_blanks, without_gaps
from verifier.documents.pdf_line_numbers import Numbering, without_line_numbers, without_numbers_behind
from verifier.documents.pdf_signs import ACCENTS, NOTHING, RIGHT_TO_LEFT, decoded
from verifier.patterns import late_pattern

_MOST_ON_PAGE = 200_000
# PDFium puts one of these for the hyphen at the end of a line, and goes on with the next line at once.
_RUN = late_pattern("[^\r\n\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
# Signs that fonts without a table of characters (TeX's text symbols, Windows) or of formulas give for others.
# Fonts that print two characters alike may give the one for the other: a circled number of the dingbats for
# that of East Asia, a hyphen at which no line breaks for any, which no address holds, a radical or
# a sign of an older code for a Chinese character.
_SIGNS = str.maketrans(
    {"\x84": "†", "\x85": "‡", "\x86": "†", "\x87": "‡", "∗": "*", "⁎": "*", "∥": "‖", "\u2011": "-"}
    | dict(zip("➀➁➂➃➄➅➆➇➈➉", "①②③④⑤⑥⑦⑧⑨⑩", strict=True))
    | {
        sign: unicodedata.normalize("NFKC", sign)
        for sign in map(chr, (*range(0x2F00, 0x2FD6), *range(0xF900, 0xFADA)))
    }
)
# What of a page's text may have to be changed before it is cut into lines; most pages hold none of it.
_RARE = late_pattern(
    f"[\x0b\x0c\x0e-\x17\x1b-\x1f\x84-\x87\u2011∗⁎∥✁-❵➀-➉{''.join(ACCENTS)}\u2e80-\ufaff\uff00-\uffef\U00010000-\U0010ffff]"
)
_ASTRAL = late_pattern("[\U00010000-\U0010ffff]")
_WORD = late_pattern(r"\S+")
# How wide a character is at most on average, and how wide a gap parts two columns, by the size of the type.
_WIDE = 0.52
_NARROW = 0.2
# How far the base line of a text that is turned leaves the horizontal.
_TURNED = 0.1
GUTTER = 1.4
"""How wide a gap parts two columns, by the size of the type."""


class Run(NamedTuple):
    """Characters that PDFium gives as one run; ``start`` is the index of the first on the page."""

    text: str
    start: int
    x: float
    y: float
    size: float
    right: float


class Characters:
    """Asks PDFium about the characters of one page."""

    def __init__(self, text_page: Any, raw: Any, numbering: Numbering | None = None) -> None:
        """Take the text of a page; ``numbering`` are the numbers of the lines before it."""
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
        self._loose_box, self._loose = raw.FPDFText_GetLooseCharBox, raw.FS_RECTF()
        if not is_plain:
            text = with_accents(text, self._edges, self._measure)
            text = without_gaps(text, self._is_generated, self._edges, self._measure)
        text = with_strokes(text, self._edges, self._measure, self._font)
        if LONE_CAPITAL.search(text):
            text = without_blanks(text, self._is_generated, self._edges, self._measure)
        self.runs_left = RIGHT_TO_LEFT.search(text) is not None
        """Whether there is text on the page that is read from the right."""
        self.numbering = numbering
        """How its lines are numbered, or those of the pages before."""
        if not self.runs_left:
            text, self.numbering = without_line_numbers(text, self._edges, numbering)
            text = without_numbers_behind(text, self._widths, self._measure)
        self._text = text

    def _runs(self) -> list[Run]:
        """The runs of PDFium, one in which columns stand side by side as several; white space has no size."""
        found: list[Run] = []
        turned: list[Run] = []
        matrix = self._matrix
        box, handle, (left, edge, bottom, top) = self._box, self._handle, self._sides
        measure, is_same = self._measure, self._same
        for match in _RUN.finditer(self._text):
            text, start = match[0], match.start()
            words = text.strip()
            if not words:
                found.append(Run(text, start, 0.0, 0.0, 0.0, 0.0))
                continue
            if words[0] == NOTHING:
                words = words.lstrip(f"{NOTHING} ")
                if not words:
                    found.append(Run(text, start, 0.0, 0.0, 0.0, 0.0))
                    continue
            if text[0] != words[0]:
                start += text.index(words[0])
            x, y, size = measure(start)
            last = start + len(words) - 1
            box(handle, last if is_same else self._at(last), left, edge, bottom, top)
            right = edge.value
            run = Run(text, match.start(), x, y, size, right)
            if abs(matrix.b) > _TURNED * abs(matrix.a):
                turned.append(run)
            if self.runs_left and RIGHT_TO_LEFT.search(text):
                found += self._turned(run, start, 1.0)
                continue
            if 0 <= right - x <= _WIDE * size * len(words):
                found.append(run)
                continue
            if right < x:
                found += self._turned(run, start, -1.0)
                continue
            # The first character may be a raised number, smaller than what follows it.
            small, large = sorted((size, self._measure(last)[2]))
            if right - x <= max(_WIDE * large * len(words), GUTTER * large):
                found.append(run)
            else:
                found += self._cut(run, start, GUTTER * large, _NARROW * small)
        if turned and sum(len(run.text) for run in turned) * 2 < len(self._text):
            # What is printed across a page or up its margin by those who distribute it is no part of it.
            starts = {run.start for run in turned}
            return [run for run in found if run.start not in starts]
        return found

    def _cut(self, run: Run, first: int, gutter: float, narrow: float) -> Iterator[Run]:
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
                    yield Run(text, begin, *self._measure(max(begin, first)), edge)
                    begin = at
            behind, least = end - 1, left + narrow * (end - at)
        yield Run(run.text[begin - run.start :], begin, *self._measure(max(begin, first)), run.right)

    def _turned(self, run: Run, first: int, way: float) -> Iterator[Run]:
        """A run cut where it goes back, to the left, or forth, to the right, by the sign of ``way``.

        Where it goes back what stood in the margin ends; text that is read from the right goes on there.
        """
        begin, before = run.start, run.x
        for match in _WORD.finditer(run.text, first - run.start):
            at = run.start + match.start()
            left = self._edges(at)[0]
            if way * (left - before) > 0 and at > first:
                text = run.text[begin - run.start : at - run.start]
                edge = self._edges(begin + len(text.rstrip()) - 1)[1 if way < 0 else 0]
                yield Run(text, begin, *self._measure(max(begin, first)), edge)
                begin = at
            before = left
        yield Run(run.text[begin - run.start :], begin, *self._measure(max(begin, first)), run.right)

    def _at(self, index: int) -> int:
        """Which character of the page one of its text is."""
        return int(self._raw.FPDFText_GetCharIndexFromTextIndex(self._handle, index))

    def _is_generated(self, index: int) -> bool:
        """Whether a character is none of the file but put between two that stand apart."""
        return bool(
            self._raw.FPDFText_IsGenerated(self._handle, index if self._same else self._at(index)) == 1
        )

    def _font(self, index: int) -> bytes:
        """The name of a character's font."""
        name, flags = ctypes.create_string_buffer(100), ctypes.c_int()
        at = index if self._same else self._at(index)
        self._raw.FPDFText_GetFontInfo(self._handle, at, name, 100, flags)
        return name.value

    def _edges(self, index: int) -> tuple[float, float]:
        """The left and the right edge of a character."""
        self._box(self._handle, index if self._same else self._at(index), *self._sides)
        return self._left.value, self._right.value

    def _widths(self, index: int) -> tuple[float, float]:
        """Where a character begins and ends, with the room that its font leaves beside it."""
        self._loose_box(self._handle, index if self._same else self._at(index), self._loose)
        return self._loose.left, self._loose.right

    def _measure(self, index: int) -> tuple[float, float, float]:
        """Where a character stands and how large it is, in points."""
        at = index if self._same else self._at(index)
        self._origin(self._handle, at, self._x, self._y)
        self._matrix_of(self._handle, at, self._matrix)
        size = self._size_of(self._handle, at) * (hypot(self._matrix.c, self._matrix.d) or 1.0)
        return self._x.value, self._y.value, size if 0.5 < size < 500 else 10.0
