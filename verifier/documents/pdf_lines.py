"""The printed lines of a PDF page: text with its place and size, and the numbers that are raised."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from verifier.documents.pdf_blanks import add_blanks, characters, close_up, is_spaced, lacks_blanks, put_blank
from verifier.documents.pdf_letters import Letters
from verifier.documents.pdf_line_numbers import Numbering, without_numbers_beside
from verifier.documents.pdf_loose_labels import LABEL, put_labels
from verifier.documents.pdf_margin_notes import part_from_margin
from verifier.documents.pdf_raised import NUMBER, RAISED, SIGN, SMALLER, Raised, grown
from verifier.documents.pdf_right_to_left import from_right, with_brackets, with_ligatures, with_stops
from verifier.documents.pdf_runs import GUTTER, Run
from verifier.documents.pdf_signs import CLOSING, LINKS_BACK, NOTHING, OPENING, clean_line
from verifier.documents.pdf_word_labels import CANDIDATE, WordLabels
from verifier.patterns import late_pattern

_WORDS = late_pattern(r"\s?[^\W\d_]{2}|\s?[“‘«„\"(]")
_OPENING = tuple(OPENING)
_LONGEST_BACK = 3
# What no blank is put beside.
_JOINED = frozenset((" ", "\u00a0", "\u3000", NOTHING, ""))
_HANGING = 3.5
_LONGEST_LABEL = 10
# How wide a gap is at least that stands for a blank, by the size of the type.
_BLANK = 0.15
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
    ``stopped``: the letter that it begins with, kept as a raised number, is none but may be a label.
    ``in_margin``: it belongs to the notes beside the text.
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
    in_margin: bool = False

    @property
    def label(self) -> str:
        """The raised number that the line begins with, "" if none."""
        if self.ends_left or not self.raised:
            return ""
        start = len(self.text) - len(self.text.lstrip())
        start += self.text[start : start + 1] in _OPENING
        return next((self.text[a:b] for a, b in self.raised if a == start), "")


class Probe(Raised):
    """The printed lines of one page."""

    def __init__(
        self,
        text_page: Any,
        raw: Any,
        labels: WordLabels | None = None,
        numbering: Numbering | None = None,
        *,
        lacks: bool = False,
    ) -> None:
        """Take the text of a page.

        ``labels``: its notes have such, which end words anywhere; ``numbering``: the numbers of the lines
        before it; ``lacks``: PDFium joins words of its font.
        """
        super().__init__(text_page, raw, numbering)
        self._letters = Letters(raw, self._handle, None if self._same else self._at)
        self._labels = labels
        self.lacks = lacks

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
            while SIGN.search(run.text) and (end := self._find_raised(last, run, 0)):
                last, run = self._part(last, run, end)
                lines.append(last)
            if self._labels is not None:
                self._find_word_ends(last, run, 0, self._labels)
        if not self.runs_left:
            lines, self.numbering = without_numbers_beside(lines, self.numbering)
            lines = put_labels(lines, self._edges)
            lines = part_from_margin(lines, self._edges, self._measure, self._part_from)
        self._finish(lines)
        return [
            line for line in lines if len(line.text) > _LONGEST_BACK or line.text.strip() not in LINKS_BACK
        ]

    def _finish(self, lines: Sequence[Line]) -> None:
        """Number the lines of the page, and clean their texts."""
        self.lacks = self.lacks or lacks_blanks(self._text, self._widths, self._measure)
        for line, offset, at in self._gaps if not self.lacks else ():
            put_blank(line, offset, at)
        for index, line in enumerate(lines, 1):
            line.number = index
            if self.lacks:
                add_blanks(line, self._widths, french="«" in self._text)
            if is_spaced(line.text) and not self.runs_left:
                close_up(line, self._widths)
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

    def _part_from(self, line: Line, offset: int, x: float, y: float, size: float) -> Line:
        """Cut a line at an offset, and make one of what stands there, at a place and in a size."""
        at = characters(line)
        kept = line.text[:offset].rstrip()
        runs = [(begin - offset, first) for begin, first in line.runs if begin > offset]
        raised = [(a - offset, b - offset) for a, b in line.raised if a >= offset]
        rest = Line(
            line.text[offset:], x, y, size, line.page, line.right, at[offset], raised=raised, runs=runs
        )
        line.raised = [place for place in line.raised if place[1] <= offset]
        line.runs = [run for run in line.runs if run[0] < offset]
        line.text, line.right = kept, self._edges(at[len(kept) - 1])[1]
        return rest

    def _append(self, line: Line, run: Run) -> int:
        """Put a run behind a line; returns where in it a label of the next line begins, 0 if none does."""
        behind = len(line.text)
        if run.size > line.size / SMALLER or (run.y < line.y - RAISED * run.size and run.size >= line.size):
            # What stood here so far was raised: the line itself begins now.
            stripped = line.text.strip(f" {OPENING}{CLOSING}")
            start = line.text.index(stripped)
            is_label = NUMBER.fullmatch(stripped) or (self._labels and self._labels.ends.fullmatch(stripped))
            line.raised = [(start, start + len(stripped))] if is_label else line.raised
            line.size, line.y = run.size, run.y
        if (
            run.right < run.x
            and min(line.x, line.right) - run.x > _BLANK * run.size
            and line.text[-1:] != " "
        ) or (
            run.x - line.right > _BLANK * max(line.size, run.size)
            and line.right > line.x
            and line.text[-1:] not in _JOINED
            and run.text[:1] not in _JOINED
        ):
            line.text += " "
            behind += 1
        line.text += run.text
        line.runs = grown(line.runs, (behind, run.start))
        line.right = run.right
        if run.size < line.size * SMALLER and run.y > line.y + RAISED * line.size:
            words = run.text.strip()
            start = behind + len(run.text) - len(run.text.lstrip())
            if NUMBER.fullmatch(words):
                line.raised = grown(line.raised, (start, start + len(words)))
                return 0
        end = self._find_raised(line, run, behind) if SIGN.search(run.text) else 0
        if self._labels is not None:
            self._find_word_ends(line, run, behind, self._labels)
        return end

    def find_italics(self, lines: Sequence[Line], body: float) -> None:
        """Find the words in italics of the lines that are set smaller than the text, as notes are."""
        self._letters.find_italics(lines, body)


def _first_end(line: Line) -> int:
    """Where the first run of a line ends: a label may be one of its own."""
    return line.runs[0][0] if line.runs and line.runs[0][0] <= _LONGEST_LABEL else len(line.text)


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
        and (line.size < run.size * SMALLER or _WORDS.match(run.text))
    ):
        # The text of a note may hang behind its number.
        return gap < _HANGING * larger
    if gap < GUTTER * larger or gap >= _WIDEST_GAP * larger:
        return gap < GUTTER * larger
    if not starts:
        starts.update(Counter(round(one.x / 2) for one in runs))
    near = round(run.x / 2)
    return sum(starts.get(place, 0) for place in (near - 1, near, near + 1)) < _COLUMN_LINES
