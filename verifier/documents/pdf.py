"""PDF → `Document`: the notes at the foot of its pages, what calls them, and its reference list.

The lines of notes and markers are pages here, their columns the printed lines of a page, both from 1.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from verifier.documents.joining import join_parts
from verifier.documents.links import with_targets
from verifier.documents.pdf_contexts import Call, Contexts
from verifier.documents.pdf_layout import Column, note_start, read_columns
from verifier.documents.pdf_lines import Line
from verifier.documents.pdf_lists import as_converted, begins_list, is_heading, reference_list, set_apart
from verifier.documents.pdf_pages import find_italics, read_pages
from verifier.documents.pdf_signs import NOTHING, as_read
from verifier.documents.torn import Openness, openness
from verifier.files import BytesSource
from verifier.model import Document, Note, Span, StyledText

_RANGE = re.compile(r"(\d+)\s?[–-]\s?(\d+)")
_ISSUE = re.compile(r"\(\d")
_BEGIN, _END = "\ue000", "\ue001"
_WORD = re.compile(r"\S+")
_SIGNS = re.compile(f"[{_BEGIN}{_END}]")
# What a raised number is an exponent of: a unit, a ten, a letter of a formula.
_UNIT = re.compile(r"(?:^|[\s\d(/+=−–×·<>*-])(?:[kcmdn]?m|ft|in|10|[A-Za-z\U0001d400-\U0001d7ff])$|\d[−–-]$")
_LETTER = re.compile(r"[A-Za-z]")
_DAY = re.compile(
    r"\s*\d{1,2}\.?\s(?:de\s)?(?:jan|f[eé]v|feb|m[aä]r|apr|avr|abr|ma[iyg]|ju[nil]|gi?u|lug|a[uo][gû]|ago|sep|set|o[ckt]t|"
    r"nov|d[eé][czi]|янв|фев|мар|апр|ма[йя]|ию[нл]|авг|сен|окт|ноя|дек)\w{0,8}\.?,?\s(?:de\s)?\d{4}",
    re.IGNORECASE,
)
_SENTENCE_ENDS = re.compile(r"[.!?…][)”\"’»]?$")
_EXPECTS_NUMBER = re.compile(r"\b(?:nn?|pp?|vols?|nos?|fols?|cols?|S|Nr|Bd|Jg)\.\s*$")
_MOST_JUMP = 3
# The lines of a heading between the notes of two chapters.
_LONGEST_TITLE = 3
# What stands farther below a note than this many times its size is no part of it.
_APART = 2.6
_LARGER = 1.15


def read_pdf(source: BytesSource) -> Document:
    """Read the notes, markers and reference list of a paper.

    Where no notes stand at the foot of pages, the text is read like that of a converted paper: with its
    notes in a section of their own.

    Raises:
        UnreadableFile: see `verifier.documents.pdf_pages.read_pages`.
    """
    columns = read_columns(read_pages(source))
    set_apart(columns)
    calls = list(_calls(columns))
    notes = _read_notes(columns)
    if not notes:
        notes = _read_endnotes(columns, calls)
    lines = [line for note in notes for line, _ in note.parts]
    if not any(line.italics for line in lines):
        # Italics are looked for in small type only while the pages are read.
        find_italics(source, lines)
    if not notes:
        return as_converted(source, columns)
    strays = _assign(notes, calls)
    contexts = Contexts(columns)
    return Document(
        source.name,
        "pdf",
        tuple(note.as_note(contexts) for note in notes),
        tuple(contexts.marker(call) for call in strays),
        reference_list(columns, lines),
        source.sha256,
    )


@dataclass(slots=True)
class _Footnote:
    """A note while its lines are gathered."""

    label: str
    first: int
    last: int
    column: int
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
        """The last line so far."""
        return self.parts[-1][0].text if self.parts else ""


def _read_notes(columns: Sequence[Column]) -> list[_Footnote]:
    """The notes at the foot of the columns; lines before the first label go on with the note before."""
    on_page: defaultdict[int, set[str]] = defaultdict(set)
    for column in columns:
        for line in column.text:
            on_page[column.page].update(label for a, b in line.raised for label in _expand(line.text[a:b]))
    begun = [start for column in columns for start in map(note_start, column.foot) if start is not None]
    raised = sum(start.raised for start in begun)
    # Where labels are raised, a number on the base line is one of the note's own: a volume, a page.
    all_raised = raised >= 2 and raised * 5 >= 4 * len(set().union(*on_page.values()))
    notes: list[_Footnote] = []
    last = 0
    begun_here: set[str] = set()
    page = 0
    of_list = begins_list(columns)
    for index, column in enumerate(columns):
        if column.page != page:
            page, begun_here = column.page, set()
        called = on_page[column.page] | on_page[column.page - 1]
        before: Line | None = None
        for line in _run_in(column.foot, called):
            if line.heads_notes:
                last, before = 0, None
                begun_here.clear()
                continue
            start = note_start(line)
            on_base_line = line.listed or not all_raised
            if start and (
                start.raised
                or (
                    on_base_line
                    and start.label not in begun_here
                    and not (notes and _is_date(line, notes[-1]))
                    and _is_next(start.label, last, called, line, start.body)
                )
            ):
                begun_here.add(start.label)
                last = int(start.label) if start.label.isdecimal() else last
                notes.append(
                    _Footnote(start.label, column.page, column.page, index, [(line, start.body)], line.listed)
                )
            elif before is not None and not line.listed and before.y - line.y > _APART * line.size:
                break
            elif notes and (
                notes[-1].column == index or _may_go_on(notes[-1], line, in_list=index >= of_list)
            ):
                notes[-1].parts.append((line, 0))
                notes[-1].torn |= notes[-1].column != index
                notes[-1].last, notes[-1].column = column.page, index
            before = line
    return notes


def _run_in(lines: Sequence[Line], called: set[str]) -> Iterator[Line]:
    """The lines of notes, cut where the next one begins within a line, as in notes set in one paragraph."""
    last = ""
    for whole in lines:
        if len(whole.raised) < 2 and (not whole.raised or whole.label):
            last = whole.label or last
            yield whole
            continue
        line, done = whole, 0
        for start, end in whole.raised:
            label, before = whole.text[start:end], whole.text[done:start].rstrip()
            if before and label in called and _follows(label, last) and _SENTENCE_ENDS.search(before):
                yield replace(line, text=line.text[: start - done])
                line, done = _behind(whole, start), start
            elif before:
                continue
            last = label
        yield line


def _follows(label: str, last: str) -> bool:
    return label.isdecimal() and last.isdecimal() and int(label) == int(last) + 1


def _behind(line: Line, place: int) -> Line:
    """What of a line stands behind a place in it."""
    return replace(
        line,
        text=line.text[place:],
        raised=[(start - place, end - place) for start, end in line.raised if start >= place],
        italics=[offset - place for offset in line.italics if offset >= place],
    )


def _read_endnotes(columns: Sequence[Column], calls: Sequence[Call]) -> list[_Footnote]:
    """The notes that stand behind the text, one after the other by the numbers that the text has called."""
    numbers = sorted({int(call.label) for call in calls if call.label.isdecimal() and not call.doubtful})
    if len(numbers) < 2 or numbers[0] > 1:
        return []
    last = max((call.column, call.line) for call in calls)
    again = sum(call.label == "1" and not call.doubtful for call in calls) > 1
    notes: list[_Footnote] = []
    expected, between = 1, 0
    for index, column in enumerate(columns):
        for number, line in enumerate((*column.text, *column.foot)):
            if (index, number) <= last:
                continue
            start = note_start(line)
            if (
                start is not None
                and (start.label == str(expected) or (start.label == "1" and again and between))
                and not line.text[start.body :][:1].islower()
            ):
                notes.append(_Footnote(start.label, column.page, column.page, index, [(line, start.body)]))
                expected, between = int(start.label) + 1, 0
            elif notes and (between or is_heading(line) or line.size > notes[0].parts[0][0].size * _LARGER):
                # The notes of the next chapter may follow behind a heading.
                between += 1
                if between > (_LONGEST_TITLE if again else 0):
                    return notes if len(notes) * 5 >= len(numbers) * 3 else []
            elif notes:
                notes[-1].parts.append((line, 0))
                notes[-1].last = column.page
    return notes if len(notes) * 5 >= len(numbers) * 3 else []


def _is_next(label: str, last: int, called: set[str], line: Line, body: int) -> bool:
    """Whether a number that is not raised begins a note: it is called on the page, or the next in turn."""
    if not label.isdecimal():
        return not line.text[body : body + 1].islower()
    if line.text[body : body + 1].islower():
        return False
    number = int(label)
    # The number of an issue or a volume can begin a line too: "12 (2011): 45".
    if _ISSUE.match(line.text, body):
        return False
    return label in called or 0 < number - last <= _MOST_JUMP


def _is_date(line: Line, before: _Footnote) -> bool:
    """Whether a line goes on with a date that the line before it has left off: “…, 12” “May 1990”."""
    return _DAY.match(line.text) is not None and openness(before.ending) is not Openness.CLOSED


def _may_go_on(note: _Footnote, line: Line, *, in_list: bool) -> bool:
    """Whether a line on a later page can go on with a note: a closed one goes on with a small letter only.

    ``in_list``: the reference list has begun, which may be set as small as notes.
    """
    is_open = openness(note.ending) is not Openness.CLOSED or _EXPECTS_NUMBER.search(note.ending) is not None
    return is_open or not (in_list or line.text.lstrip()[:1].isdigit())


def _calls(columns: Sequence[Column]) -> Iterator[Call]:
    for index, column in enumerate(columns):
        for number, line in enumerate(column.text):
            for start, end in line.raised:
                doubtful = _is_exponent(line.text, start, end)
                for label in _expand(line.text[start:end]):
                    yield Call(label, index, number, start, end, column.page, doubtful)


def _is_exponent(text: str, start: int, end: int) -> bool:
    """Whether a raised number is likely one of a unit or a formula, or stands before its word as in ¹⁴C."""
    before = text[max(0, start - 6) : start].replace(NOTHING, "")
    if _LETTER.match(text, end) and (not before or before[-1].isspace()):
        return True
    return _UNIT.search(before.rstrip()) is not None


def _expand(printed: str) -> list[str]:
    """``3, 5-7`` → 3, 5, 6, 7."""
    labels: list[str] = []
    for part in re.split(r"\s?,\s?", printed):
        match = _RANGE.fullmatch(part.strip())
        if match and 0 < int(match[2]) - int(match[1]) <= 30:
            labels.extend(str(number) for number in range(int(match[1]), int(match[2]) + 1))
        elif part.strip():
            labels.append(part.strip())
    return labels


def _assign(notes: Sequence[_Footnote], calls: Sequence[Call]) -> list[Call]:
    """Give each call its note; returns those that call none.

    Where a label is called as often as it is printed, the order decides: a note may stand on the page
    behind its call. Elsewhere a call means the nearest note, one on its own page before all others.
    """
    notes_of: defaultdict[str, list[_Footnote]] = defaultdict(list)
    calls_of: defaultdict[str, list[Call]] = defaultdict(list)
    for note in notes:
        notes_of[note.label].append(note)
    for call in calls:
        calls_of[call.label].append(call)
    known = {int(label) for label in notes_of if label.isdecimal()}
    strays: list[Call] = []
    for label, called in calls_of.items():
        named = notes_of.get(label, [])
        plain = [call for call in called if not call.doubtful]
        if named and len(plain) == len(named):
            for note, call in zip(named, plain, strict=True):
                note.calls.append(call)
        elif named:
            for call in called:
                _nearest(named, call).calls.append(call)
        elif label.isdecimal() and {int(label) - 1, int(label) + 1} <= known:
            # Between two notes that are there one is missing; any other number may be an exponent.
            strays.extend(called)
    for note in notes:
        _without_exponents(note)
    return strays


def _nearest(notes: Sequence[_Footnote], call: Call) -> _Footnote:
    behind = [note for note in notes if note.listed and note.first >= call.page]
    if behind:
        # Notes at the end of a chapter are called before them.
        return min(behind, key=lambda note: (note.first, bool(note.calls)))
    return min(
        notes, key=lambda note: (abs(note.first - call.page), note.first < call.page, bool(note.calls))
    )


def _without_exponents(note: _Footnote) -> None:
    """Of several calls on the page of a note, a unit with an exponent is none."""
    if len(note.calls) > 1:
        plain = [call for call in note.calls if not call.doubtful]
        note.calls = plain or note.calls[:1]


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
