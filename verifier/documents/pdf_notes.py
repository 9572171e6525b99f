"""The notes at the foot of a PDF paper's pages, and their texts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from verifier.documents.joining import address_goes_on, join_parts
from verifier.documents.links import with_targets
from verifier.documents.pdf_calls import expand
from verifier.documents.pdf_columns import Column, note_start
from verifier.documents.pdf_contexts import Call, Contexts
from verifier.documents.pdf_lines import Line
from verifier.documents.pdf_lists import begins_list
from verifier.documents.pdf_run_in import run_in
from verifier.documents.pdf_signs import OPENING, as_read
from verifier.documents.pdf_word_labels import rank
from verifier.documents.torn import Openness, openness
from verifier.model import Note, Span, StyledText
from verifier.patterns import late_pattern

_ADDRESS = late_pattern(r"https?:|www\.|doi[:.]")
_ISSUE = late_pattern(r"\(\d")
_BEGIN, _END = "\ue000", "\ue001"
_WORD = late_pattern(r"\S+")
_SIGNS = late_pattern(f"[{_BEGIN}{_END}]")
_DAY = late_pattern(
    r"\s*\d{1,2}\.?\s(?:de\s)?(?:jan|f[eé]v|feb|m[aä]r|apr|avr|abr|ma[iyg]|ju[nil]|gi?u|lug|a[uo][gû]|ago|sep|set|o[ckt]t|"
    r"nov|d[eé][czi]|янв|фев|мар|апр|ма[йя]|ию[нл]|авг|сен|окт|ноя|дек)\w{0,8}\.?,?\s(?:de\s)?\d{4}",
    re.IGNORECASE,
)
_EXPECTS_NUMBER = late_pattern(
    r"(?:\b(?:nn?|pp?|vols?|nos?|fols?|(?<!\d)(?<!\d\s)ff?|cols?|chs?|arts?|caps?|pl|ll?|figs?|ser|t|Ss?|Nr|Bde?|"
    r"Jg|H|Rn|Sp|Bl|[СТЧсст]|[Вв]ып|[Кк]н|[Рр]ис|стр|σσ?|τ|αρ|τόμ|σελ)\.|№|§|\b(?:vol|no|chapter|page|article|art|note|[Бб]д)|第|注)\s*$"
)
_ENDS_WITH_PAGE = late_pattern(r"(?<!\d)\d{1,3}$")
_MOST_JUMP = 3
# A line that may begin within a citation of a page.
_SHORT_LINE = 12
_MOST_STEP = 2
# What publishers print at the foot of a page: at most so many lines, so far apart by the usual distance.
_IMPRINT = late_pattern(
    r"©|\(c\)|\bISSN\b|copyright|all rights|published by|corresponding author", re.IGNORECASE
)
_LONGEST_IMPRINT, _IMPRINT_APART, _SHORT = 3, 1.6, 0.7
# The lines of a heading between the notes of two chapters.
LONGEST_TITLE = 3
# How far such a heading stands below the notes before it, by the size of its type.
_TITLE_APART = 1.5
# What stands farther below a note than this many times its size is no part of it.
_APART = 2.6


@dataclass(slots=True)
class Footnote:
    """A note while its lines are gathered."""

    label: str
    first: int
    last: int
    column: int
    place: tuple[int, int] | None = None
    """Where it begins, column and line there, if it stands behind the text."""
    parts: list[tuple[Line, int]] = field(default_factory=list)
    listed: bool = False
    calls: list[Call] = field(default_factory=list)
    torn: bool = False

    def as_note(self, contexts: Contexts) -> Note:
        """The note with its text whole."""
        markers = tuple(contexts.marker(call) for call in self.calls)
        text = with_targets(_styled(self.parts), (link for line, _ in self.parts for link in line.links))
        return Note(self.label, text, (self.first, self.last), markers, self.torn)

    @property
    def ending(self) -> str:
        """The last line so far, behind a short one the one before too."""
        last = self.parts[-1][0].text if self.parts else ""
        if len(self.parts) > 1 and len(last) < _SHORT_LINE:
            return f"{self.parts[-2][0].text.rstrip()} {last.lstrip()}"
        return last


def read_notes(columns: Sequence[Column]) -> list[Footnote]:
    """The notes at the foot of the columns; lines before the first label go on with the note before."""
    on_page = _called_by_page(columns)
    begun = [start for column in columns for start in map(note_start, column.foot) if start is not None]
    raised = sum(start.raised for start in begun)
    # Where labels are raised, a number on the base line is one of the note's own: a volume, a page.
    all_raised = raised >= 2 and raised * 5 >= 4 * len(set().union(*on_page.values()))
    with_raised = {column.page for column in columns for line in column.foot if line.label}
    notes: list[Footnote] = []
    running = Footnote("", 0, 0, 0)
    last = 0
    begun_before: set[str] = set()
    begun_here: set[str] = set()
    page = 0
    of_list = begins_list(columns)
    for index, column in enumerate(columns):
        if column.page != page:
            page, begun_before, begun_here = column.page, begun_here, set()
        called = on_page[column.page] | on_page[column.page - 1]
        waiting = on_page[column.page] | (on_page[column.page - 1] - begun_before)
        before: Line | None = None
        _drop_imprint(column)
        for line in run_in(column.foot, called):
            if line.heads_notes:
                last, before = 0, None
                begun_here.clear()
                continue
            start = note_start(line)
            if start and start.label == "1" and "1" in begun_here and is_title(notes[-1]):
                # The chapter has this number too: “1. The Ledger and the Sea” above its notes.
                notes.pop()
                begun_here.clear()
                last, before = 0, None
            # Papers of several producers may be joined in one file: where a page has no raised labels, the
            # numbers that it calls may stand on the base line.
            joined = column.page not in with_raised and index < of_list
            # An asterisk stands high by itself.
            is_sign = start is not None and rank(start.label) is None and start.label in waiting
            on_base_line = line.listed or not all_raised or joined or is_sign
            if start and (
                start.raised
                or (
                    on_base_line
                    and (line.listed or not all_raised or start.label in waiting)
                    and start.label not in begun_here
                    and not (notes and _goes_on(line, notes[-1]))
                    and (
                        _is_next(start.label, last, called, line, start.body)
                        or (index < of_list and _is_first_in_brackets(line, start.label, begun_here))
                        or (
                            (start.label in waiting or not on_page[column.page])
                            and _is_just_next(start.label, last, before)
                        )
                    )
                )
            ):
                if start.label == "1" and last > 1 and (before is not None or not on_page[column.page]):
                    drop_title(notes[-1])
                begun_here.add(start.label)
                last = rank(start.label) or last
                notes.append(
                    Footnote(
                        start.label, column.page, column.page, index, None, [(line, start.body)], line.listed
                    )
                )
                running = notes[-1]
            elif before is not None and not line.listed and before.y - line.y > _APART * line.size:
                break
            elif notes and (
                notes[-1].column == index or _may_go_on(notes[-1], line, in_list=index >= of_list)
            ):
                if notes[-1].column != index:
                    running = _torn(notes)
                    running.torn = True
                    notes[-1].column = running.column = index
                running.parts.append((line, 0))
                running.last = column.page
            before = line
    return notes


def _called_by_page(columns: Sequence[Column]) -> defaultdict[int, set[str]]:
    """The labels that raised numbers in the text of each page call."""
    called: defaultdict[int, set[str]] = defaultdict(set)
    for column in columns:
        for line in column.text:
            called[column.page].update(label for a, b in line.raised for label in expand(line.text[a:b]))
    return called


def _drop_imprint(column: Column) -> None:
    """Take off what a publisher prints below the notes of a page: apart from them, and no sentence."""
    lines = column.foot
    gaps = sorted(one.y - other.y for one, other in pairwise(lines))
    usual = gaps[len(gaps) // 2] if gaps else 0.0
    for index in range(max(1, len(lines) - _LONGEST_IMPRINT), len(lines)):
        before, line = lines[index - 1], lines[index]
        if before.y - line.y > _IMPRINT_APART * usual > 0 and openness(before.text) is Openness.CLOSED:
            rest = lines[index:]
            # A paragraph of a note that goes on on the next page fills its line.
            width = _SHORT * (max(one.right for one in lines) - min(one.x for one in lines))
            is_short = rest[-1].right - rest[-1].x < width and openness(rest[-1].text) is not Openness.CLOSED
            is_note = any(note_start(one) is not None or one.raised for one in rest)
            if not is_note and (is_short or _IMPRINT.search(line.text)):
                column.foot = lines[:index]
            return


def is_title(note: Footnote) -> bool:
    """Whether what has been taken for the first note is the title of a chapter with its number."""
    return (
        note.label == "1"
        and len(note.parts) <= LONGEST_TITLE
        and not note.parts[0][0].raised
        and openness(note.ending) is not Openness.CLOSED
        and _ENDS_WITH_PAGE.search(note.ending.rstrip()) is None
    )


def drop_title(note: Footnote) -> None:
    """Take off the title of the next chapter: the last lines of a chapter's notes, which stand apart."""
    lines = [line for line, _ in note.parts]
    for index in range(len(lines) - 1, max(0, len(lines) - 1 - LONGEST_TITLE), -1):
        before, line = lines[index - 1], lines[index]
        if (before.page, before.column) != (line.page, line.column):
            is_apart = openness(before.text) is Openness.CLOSED
        else:
            is_apart = before.y - line.y > _TITLE_APART * line.size
        if is_apart:
            del note.parts[index:]
            note.last = before.page
            return


def _is_next(label: str, last: int, called: set[str], line: Line, body: int) -> bool:
    """Whether a number that is not raised begins a note: it is called on the page, or the next in turn."""
    if line.text[body : body + 1].islower() and not _ADDRESS.match(line.text, body):
        return False
    if line.stopped:
        # Short forms of words have stops too, “p. 65”, and some words are letters: “a River”.
        place = rank(label) or 0
        return label in called and (place == 1 or 0 < place - last <= _MOST_STEP)
    if not label.isdecimal():
        return True
    number = int(label)
    # The number of an issue or a volume can begin a line too: "12 (2011): 45".
    if _ISSUE.match(line.text, body):
        return False
    return label in called or 0 < number - last <= _MOST_JUMP


def _is_first_in_brackets(line: Line, label: str, begun: Container[str]) -> bool:
    """Whether a line is the first of its page to begin with “[1]”: pages may number their notes anew."""
    return label == "1" not in begun and line.text.lstrip()[:1] in frozenset(OPENING)


def _is_just_next(label: str, last: int, before: Line | None) -> bool:
    """Whether a number with small letters behind it is that of the next note, as in “8 a. a. O., S. 3”."""
    if rank(label) != last + 1:
        return False
    return before is None or openness(before.text) is Openness.CLOSED


def _goes_on(line: Line, before: Footnote) -> bool:
    """Whether a line goes on with a number that the one before announces, or a date: “…, 12” “May 1990”."""
    if _EXPECTS_NUMBER.search(before.ending[-20:]):
        return True
    return _DAY.match(line.text) is not None and openness(before.ending) is not Openness.CLOSED


def _torn(notes: Sequence[Footnote]) -> Footnote:
    """Which note goes on on the next page: the last one, or the open one of another series above it."""
    if openness(notes[-1].ending) is Openness.CLOSED:
        for note in reversed(notes[:-1]):
            if note.last != notes[-1].last:
                break
            if note.label.isdecimal() is not notes[-1].label.isdecimal():
                return note if openness(note.ending) is not Openness.CLOSED else notes[-1]
    return notes[-1]


def _may_go_on(note: Footnote, line: Line, *, in_list: bool) -> bool:
    """Whether a line on a later page can go on with a note: a closed one goes on with a small letter only.

    ``in_list``: the reference list has begun, which may be set as small as notes.
    """
    return (
        openness(note.ending) is not Openness.CLOSED
        or _EXPECTS_NUMBER.search(note.ending) is not None
        or address_goes_on(note.ending.rstrip(), line.text.lstrip())
        or not (in_list or line.text.lstrip()[:1].isdigit())
    )


def _styled(parts: Sequence[tuple[Line, int]]) -> StyledText:
    """The text of several lines, with the words in italics joined to spans.

    Italics begin and end with signs put before words, since what stands at the end of a line decides how
    the next one is joined to it.
    """
    italic = False
    marked: list[str] = []
    for line, begin in parts:
        if not line.italics and not italic:
            marked.append(line.text[begin:])
            continue
        pieces: list[str] = []
        done = begin
        for match in _WORD.finditer(line.text, begin):
            place = match.start()
            if (place in line.italics) is not italic:
                italic = not italic
                pieces += line.text[done:place], _BEGIN if italic else _END
                done = place
        marked.append("".join((*pieces, line.text[done:])))
    joined = " ".join(as_read(join_parts(marked)).split())
    if _BEGIN not in joined:
        return StyledText(joined.strip())
    plain: list[str] = []
    spans: list[Span] = []
    length = opened = done = 0
    is_open = False
    for sign in _SIGNS.finditer(joined + _END):
        piece = joined[done : sign.start()]
        plain.append(piece)
        length += len(piece)
        done = sign.end()
        if sign[0] == _BEGIN:
            opened, is_open = length, True
            continue
        end = length - (len(piece) - len(piece.rstrip(" ,.;")))
        if is_open and end > opened:
            spans.append(Span(opened, end))
        is_open = False
    return StyledText("".join(plain), tuple(spans))
