"""The pages of a PDF file as printed lines: text with its place and size, and the numbers that are raised.

PDFium gives the text of a page in one call and the properties of characters in one call each. So only
the characters that tell something are asked about: the first of each run, numbers, and the first of
each word where italics matter.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from math import hypot
from pathlib import Path
from typing import Any

from verifier.documents.pdf_links import find_links
from verifier.documents.pdf_signs import clean_line
from verifier.files import BytesSource, UnreadableFile

MOST_PAGES = 3000
MOST_CHARACTERS = 30_000_000
_MOST_ON_PAGE = 200_000
# PDFium puts one of these for the hyphen at the end of a line, and goes on with the next line at once.
_RUN = re.compile("[^\r\n\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
_NUMBER = re.compile(r"(?<![\d:/])(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,5}|[*†‡§¶‖]{1,3})(?![\d/])")
_SIGN = re.compile(r"[\d*†‡§¶‖]")
# A raised number glued to a year.
_GLUED = re.compile(r"(?<!\d)\d{4}(?P<number>\d{1,3})(?!\d)")
# Signs that fonts without a table of characters (TeX's text symbols, Windows) or of formulas give for others.
_SIGNS = str.maketrans({"\x84": "†", "\x85": "‡", "\x86": "†", "\x87": "‡", "∗": "*", "⁎": "*", "∥": "‖"})
_OTHER_SIGN = re.compile("[\x84-\x87∗⁎∥]")
_WORD = re.compile(r"\S+")
_LIST_HEADING = re.compile(
    r"\W*(?:\d\.?\s)?(?:references|bibliography|works cited|literature|literatur\w*|sources|notes|endnotes"
    r"|anmerkungen|bibliographie|bibliografía|литература|примечания|参考文献|注释)\W*",
    re.IGNORECASE,
)
# How much smaller than its line a raised number is, and by how much of the line's size it is raised.
_SMALLER = 0.87
_RAISED = 0.12
_PLAINLY_RAISED = 0.22
# How high a raised figure is at most, by the size of the type.
_SUPERIOR = 0.6
# How wide a character is at most on average, and how wide a gap parts two columns, by the size of the type.
_WIDE = 0.52
_GUTTER = 1.4
# How wide a gap within a justified line may be, and how many lines that begin alike make a column.
_WIDEST_GAP = 6.0
_COLUMN_LINES = 5


@dataclass(slots=True)
class Line:
    """A printed line: where it begins and ends, its size in points, and its raised numbers (start, end).

    ``italics`` are the offsets of the words set in italics, ``runs`` where in the line which character of
    the page stands, ``links`` the targets of links on it that show no address.
    ``listed``: it stands among the notes at the end of a chapter, ``heads_notes``: it is their heading.
    """

    text: str
    x: float
    y: float
    size: float
    page: int
    number: int = 0
    raised: list[tuple[int, int]] = field(default_factory=list)
    italics: list[int] = field(default_factory=list)
    right: float = 0.0
    column: int = 0
    band: int = 0
    runs: list[tuple[int, int]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    heads_notes: bool = False
    listed: bool = False

    @property
    def label(self) -> str:
        """The raised number that the line begins with, "" if none."""
        start = len(self.text) - len(self.text.lstrip())
        return next((self.text[a:b] for a, b in self.raised if a == start), "")


@dataclass(slots=True)
class Page:
    """One page: its number from 1, its width and height in points, its lines in the order of the file."""

    number: int
    width: float
    height: float
    lines: list[Line]


@dataclass(slots=True)
class _Run:
    """Characters that PDFium gives as one run; ``start`` is the index of the first on the page."""

    text: str
    start: int
    x: float
    y: float
    size: float
    right: float


def read_pages(source: BytesSource) -> list[Page]:
    """All pages of a file.

    Raises:
        UnreadableFile: it is no PDF, damaged, encrypted, a scan without text, or beyond the caps; or the
            library that reads PDF files is not installed.
    """
    pdfium = _library(source.path)
    try:
        document = pdfium.PdfDocument(source.data)
    except pdfium.PdfiumError as fault:
        raise UnreadableFile(f"{source.path}: {_why(str(fault))}") from None
    try:
        count = len(document)
        if count > MOST_PAGES:
            raise UnreadableFile(
                f"{source.path}: has {count:,} pages, more than the {MOST_PAGES:,} that are read; split it"
            )
        pages = list(_pages(document, pdfium))
    finally:
        document.close()
    _refuse_scan(pages, source.path)
    return pages


def find_italics(source: BytesSource, lines: Sequence[Line]) -> None:
    """Find the words in italics of some lines of a file that `read_pages` has read."""
    pdfium = _library(source.path)
    document = pdfium.PdfDocument(source.data)
    try:
        for number, group in groupby(sorted(lines, key=lambda line: line.page), key=lambda line: line.page):
            page = document[number - 1]
            text_page = page.get_textpage()
            _Probe(text_page, pdfium.raw).find_italics(list(group), float("inf"))
            text_page.close()
            page.close()
    finally:
        document.close()


def _library(path: Path) -> Any:
    try:
        import pypdfium2  # type: ignore[import-untyped,unused-ignore] # noqa: PLC0415 (only where a PDF is read)
    except ImportError:
        raise UnreadableFile(
            f"{path}: reading PDF files needs pypdfium2; install it with: pip install 'verifier[pdf]'"
        ) from None
    return pypdfium2


def _why(fault: str) -> str:
    if "password" in fault.lower() or "security" in fault.lower():
        return "is encrypted; save a copy of it without a password"
    return "is no PDF file, or a damaged one; open it in a viewer and save it anew"


def _refuse_scan(pages: list[Page], path: Path) -> None:
    """A paper whose pages hold no text was scanned, and the words are in its pictures only."""
    empty = sum(1 for page in pages if sum(len(line.text) for line in page.lines) < 20)
    if pages and empty == len(pages):
        raise UnreadableFile(
            f"{path}: holds no text, as a scan without a text layer does; recognise its text first"
            " (for example with ocrmypdf)"
        )


def _pages(document: Any, pdfium: Any) -> Iterator[Page]:
    budget = MOST_CHARACTERS
    sizes: Counter[float] = Counter()
    in_references = False
    for index in range(len(document)):
        try:
            page = document[index]
        except pdfium.PdfiumError:
            # A page that is damaged; the others are read.
            yield Page(index + 1, 0.0, 0.0, [])
            continue
        width, height = page.get_size()
        text_page = page.get_textpage()
        probe = _Probe(text_page, pdfium.raw)
        lines = probe.lines(index + 1) if budget > 0 else []
        budget -= probe.count
        for line in lines:
            sizes[round(line.size, 1)] += len(line.text)
        in_references = in_references or any(_LIST_HEADING.fullmatch(line.text) for line in lines)
        probe.find_italics(lines, float("inf") if in_references else text_size(sizes) * 0.96)
        find_links(pdfium.raw, document, page, lines)
        yield Page(index + 1, width, height, lines)
        text_page.close()
        page.close()


def text_size(sizes: Mapping[float, int]) -> float:
    """The size of the text, by how many characters are set in each: notes may be more, but are smaller."""
    whole = sum(sizes.values())
    return max((size for size, count in sizes.items() if count * 5 >= whole), default=10.0)


class _Probe:
    """Asks PDFium about the characters of one page."""

    def __init__(self, text_page: Any, raw: Any) -> None:
        self._raw = raw
        self._handle = text_page.raw
        self.count = text_page.count_chars()
        text = text_page.get_text_range() if 0 < self.count <= _MOST_ON_PAGE else ""
        self._text = text.translate(_SIGNS) if _OTHER_SIGN.search(text) else text
        # Where the text has more or fewer units than the page has characters, indexes are looked up.
        self._same = len(self._text) == self.count
        self._x, self._y, self._matrix = ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX()
        self._left_edge, self._edge, self._unused = ctypes.c_double(), ctypes.c_double(), ctypes.c_double()
        self._fonts: dict[int, bool] = {}

    def lines(self, number: int) -> list[Line]:
        """The lines of the page, its runs joined where they stand on one line."""
        runs = [run for match in _RUN.finditer(self._text) for run in self._runs(match[0], match.start())]
        starts = Counter(round(run.x / 2) for run in runs)
        lines: list[Line] = []
        for run in runs:
            if run.text.isspace():
                if lines and lines[-1].text[-1:] != " ":
                    lines[-1].text += " "
                continue
            near = round(run.x / 2)
            aligned = starts[near - 1] + starts[near] + starts[near + 1] >= _COLUMN_LINES
            if lines and self._continues(lines[-1], run, aligned=aligned):
                self._append(lines[-1], run)
            else:
                lines.append(self._line(run, number))
        for index, line in enumerate(lines, 1):
            line.number = index
            line.text = clean_line(line.text)
        return lines

    def _runs(self, text: str, start: int) -> Iterator[_Run]:
        """A run of PDFium as one of ours, or as several where columns stand side by side in it."""
        if text.isspace():
            yield _Run(text, start, 0.0, 0.0, 0.0, 0.0)
            return
        first, last = len(text) - len(text.lstrip()), len(text.rstrip()) - 1
        x, y, size = self._measure(start + first)
        right = self._right(start + last)
        width = right - x
        if width <= _WIDE * size * (last - first + 1) or width <= _GUTTER * size:
            yield _Run(text, start, x, y, size, right)
            return
        begin, edge = 0, x
        for match in _WORD.finditer(text):
            if match.start() > begin and self._left(start + match.start()) - edge > _GUTTER * size:
                place = self._measure(start + begin + (0 if begin else first))
                yield _Run(text[begin : match.start()], start + begin, *place, edge)
                begin = match.start()
            edge = self._right(start + match.end() - 1)
        place = self._measure(start + begin + (0 if begin else first))
        yield _Run(text[begin:], start + begin, *place, right)

    def _right(self, index: int) -> float:
        """The right edge of a character."""
        at = index if self._same else self._raw.FPDFText_GetCharIndexFromTextIndex(self._handle, index)
        self._raw.FPDFText_GetCharBox(
            self._handle, at, self._left_edge, self._edge, self._unused, self._unused
        )
        return float(self._edge.value)

    def _left(self, index: int) -> float:
        self._right(index)
        return float(self._left_edge.value)

    def find_italics(self, lines: list[Line], body: float) -> None:
        """Find the words in italics of the lines that are set smaller than the text, as notes are."""
        for line in lines:
            if line.size >= body:
                continue
            for number, (offset, start) in enumerate(line.runs):
                end = line.runs[number + 1][0] if number + 1 < len(line.runs) else len(line.text)
                line.italics.extend(
                    match.start()
                    for match in _WORD.finditer(line.text, offset, end)
                    if self.is_italic(start + match.start() - offset)
                )

    def _measure(self, index: int) -> tuple[float, float, float]:
        """Where a character stands and how large it is, in points."""
        at = index if self._same else self._raw.FPDFText_GetCharIndexFromTextIndex(self._handle, index)
        self._raw.FPDFText_GetCharOrigin(self._handle, at, self._x, self._y)
        self._raw.FPDFText_GetMatrix(self._handle, at, self._matrix)
        scale = hypot(self._matrix.c, self._matrix.d) or 1.0
        size = self._raw.FPDFText_GetFontSize(self._handle, at) * scale
        return self._x.value, self._y.value, size if 0.5 < size < 500 else 10.0

    @staticmethod
    def _continues(line: Line, run: _Run, *, aligned: bool) -> bool:
        """Whether a run stands on the line of the run before it, raised or not.

        ``aligned``: other runs begin right above and below it, as in a column of its own.
        """
        larger = max(line.size, run.size)
        if abs(run.y - line.y) >= 0.55 * larger or run.x <= line.x:
            return False
        gap = run.x - line.right
        return gap < _GUTTER * larger or (gap < _WIDEST_GAP * larger and not aligned)

    def _line(self, run: _Run, page: int) -> Line:
        line = Line(run.text, run.x, run.y, run.size, page, right=run.right, runs=[(0, run.start)])
        self._find_raised(line, run, 0)
        return line

    def _append(self, line: Line, run: _Run) -> None:
        behind = len(line.text)
        if run.size > line.size / _SMALLER or (run.y < line.y - _RAISED * run.size and run.size >= line.size):
            # What stood here so far was raised: the line itself begins now.
            stripped = line.text.strip()
            start = len(line.text) - len(line.text.lstrip())
            line.raised = [(start, start + len(stripped))] if _NUMBER.fullmatch(stripped) else line.raised
            line.size, line.y = run.size, run.y
        line.text += run.text
        line.runs.append((behind, run.start))
        line.right = run.right
        if run.size < line.size * _SMALLER and run.y > line.y + _RAISED * line.size:
            words = run.text.strip()
            start = behind + len(run.text) - len(run.text.lstrip())
            if _NUMBER.fullmatch(words):
                line.raised.append((start, start + len(words)))
                return
        self._find_raised(line, run, behind)

    def _find_raised(self, line: Line, run: _Run, offset: int) -> None:
        """Find the numbers of a run that are set smaller and higher than its line."""
        if not _SIGN.search(run.text):
            return
        begin = len(run.text) - len(run.text.lstrip())
        for match in _NUMBER.finditer(run.text):
            start, end = match.span()
            if start == begin and end < len(run.text) and offset == 0:
                # A number at the beginning gives no measure of its line: what stands behind it does.
                rest = run.text[end:]
                behind = end + len(rest) - len(rest.lstrip())
                if behind < len(run.text):
                    _, line.y, line.size = self._measure(run.start + behind)
            if self._is_raised(line, run.start + start):
                line.raised.append((offset + start, offset + end))
        for match in _GLUED.finditer(run.text):
            start, end = match.span("number")
            if self._is_raised(line, run.start + start):
                line.raised.append((offset + start, offset + end))

    def _is_raised(self, line: Line, index: int) -> bool:
        """Whether a character is set higher than its line, and smaller or much higher."""
        at = index if self._same else self._raw.FPDFText_GetCharIndexFromTextIndex(self._handle, index)
        self._raw.FPDFText_GetCharOrigin(self._handle, at, self._x, self._y)
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
        bottom, top = ctypes.c_double(), ctypes.c_double()
        self._raw.FPDFText_GetCharBox(self._handle, at, self._left_edge, self._edge, bottom, top)
        height = top.value - bottom.value
        return bottom.value - line.y > _PLAINLY_RAISED * line.size and 0 < height < _SUPERIOR * line.size

    # --- Italics --------------------------------------------------------------------------------

    def is_italic(self, index: int) -> bool:
        """Whether a character is set in an italic or oblique font."""
        at = index if self._same else self._raw.FPDFText_GetCharIndexFromTextIndex(self._handle, index)
        text_object = self._raw.FPDFText_GetTextObject(self._handle, at)
        font = self._raw.FPDFTextObj_GetFont(text_object) if text_object else None
        if not font:
            return False
        address = ctypes.c_void_p.from_buffer(font).value or 0
        if address not in self._fonts:
            buffer = ctypes.create_string_buffer(200)
            self._raw.FPDFFont_GetBaseFontName(font, buffer, 200)
            name = buffer.value.lower()
            self._fonts[address] = (
                b"italic" in name or b"oblique" in name or name.endswith((b"-it", b"ti10", b"ti8"))
            )
        return self._fonts[address]
