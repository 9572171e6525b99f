"""The layout of a PDF's pages: furniture taken off, columns in reading order, notes told from the text.

Nothing of the words is understood here: sizes, places and the numbers at the beginnings of lines decide.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

from verifier.documents.pdf_lines import Line
from verifier.documents.pdf_pages import Page
from verifier.documents.pdf_rules import Rule, RulesOf
from verifier.documents.pdf_sizes import body_size, even_sizes

_PAGE_NUMBER = re.compile(
    r"[-–—|\[\s]{0,4}(?:page|seite|p\.|стр\.|第)?\s?(?:\d{1,5}|[ivxlcdm]{1,8})\s?"
    r"(?:页|(?:of|/|von|из)\s?\d{1,5})?[-–—|\]\s]{0,4}",
    re.IGNORECASE,
)
# Browsers print the address of a page at the foot of its sheets, and the time and the title at the head.
_PRINTED_BY_BROWSER = re.compile(
    r"(?:https?|file)://\S{1,400}(?:\s{1,9}#/#)?$|#[./]#[./]#,\s#:#(?:\s[AP]M)?(?:\s.{0,300})?$"
)
_DIGITS = re.compile(r"\d+")
_NUMBERED = re.compile(
    r"\s*(?:\[(?P<bracket>\d{1,4})\]|(?P<number>\d{1,4})(?P<stop>[.)]?)|(?P<sign>[*†‡§¶‖]{1,6}|[①-⑳]))\s*"
    r"(?=[^\W\d_]|[“\"‘«《„(\[*]|https?:|\d{4}|(?<=\s)\d{1,3}(?:\s[^\W\d_]|st|nd|rd|th))"
)
_SMALL = 0.955
_SAME = 0.6
# How much larger than notes a line of theirs may be guessed, and how far apart lines of one block stand.
_GUESSED, _NEAR = 1.1, 1.35
_EDGE = 3
# How far apart on a line a page number and the running head beside it stand at most, by the size of the type.
_BESIDE = 0.3
_MOST_PAGE_NUMBERS = 2
# How many lines of a second column stand at least beside lines of the first.
_FEW = 2
_LONGEST_REST = 20
# How many numbers are left out at most between two notes of a page, if one is not told from its text.
_MOST_JUMP = 3
# How far below the text a single note as large as it stands, by the size of the type.
_FAR = 4.0
# How high notes alone on a page begin at most, by its height.
_FOOT = 0.6
# How many raised numbers, as exponents, stand at most in the notes of a page.
_MOST_RAISED = 2
# How far the lines of a column hang at most behind their numbers, by the size of the type.
_MOST_HANGING = 6
# How far a rule may begin or end from where lines do, by the size of the type.
_RULE_NEAR = 2.0


@dataclass(frozen=True, slots=True)
class Start:
    """Where a note begins in a line: its label, where its text begins, and whether the label is raised."""

    label: str
    body: int
    raised: bool


@dataclass(slots=True)
class Column:
    """A column of a page, or of a part of it: the lines of the text, then those of the notes at its foot."""

    page: int
    text: list[Line]
    foot: list[Line]
    ends_page: bool = True


def note_start(line: Line) -> Start | None:
    """The label that a line begins with, if it begins with one."""
    raised = line.label
    if raised:
        end = line.text.index(raised) + len(raised)
        end += line.text.startswith(("]", ")"), end)
        return Start(raised, end + line.text.startswith((". ", ".\t"), end), raised=not line.stopped)
    match = None if line.ends_left else _NUMBERED.match(line.text)
    if match is None:
        return None
    label = match["bracket"] or match["number"] or match["sign"] or ""
    return Start(label, match.end(), raised=False)


def read_columns(pages: Sequence[Page], rules_of: RulesOf = lambda _: ()) -> list[Column]:
    """The columns of all pages in reading order, without furniture, each with the notes at its foot.

    ``rules_of`` gives the rules of a page; it is asked only where sizes and places leave a doubt.
    """
    even_sizes(pages)
    size = body_size(pages)
    _drop_furniture(pages)
    columns: list[Column] = []
    known: float | None = None
    for page in pages:
        split = _second_column(page, page.lines, known)
        known = known if split is None else split
        page.lines.sort(key=lambda line: (-line.y, line.x))
        _set_columns(page.lines, split)
        if split is None:
            _set_note_columns(page, size)
        page.lines.sort(key=lambda line: (line.band, line.column, -line.y, line.x))
        last = page.lines[-1].band if page.lines else 0
        for (band, _), lines in groupby(page.lines, key=lambda line: (line.band, line.column)):
            columns.append(Column(page.number, list(lines), [], ends_page=band == last))
    of_notes = _note_size(columns, size)
    waiting: set[str] = set()
    has_notes = False
    heights = {page.number: page.height for page in pages}
    for column in columns:
        if column.ends_page and not (has_notes and _is_of_notes(column, waiting, heights[column.page])):
            _part(column, size, of_notes, waiting, rules_of)
        has_notes = has_notes or bool(column.foot)
        for line in column.text:
            if line.stopped:
                # In the text such a letter is a short form: “p. 65”.
                line.raised, line.stopped = (), False
        waiting.update(line.text[a:b] for line in column.text for a, b in line.raised)
        waiting.difference_update(start.label for start in map(note_start, column.foot) if start is not None)
    return columns


def _set_columns(lines: Sequence[Line], split: float | None) -> None:
    """Give each line its column and its band: lines across both columns part what is above from below.

    Where nothing stands in the second column, as beside the short last lines of notes that are set across
    the page, no band begins.
    """
    if split is None:
        return
    for line in lines:
        line.column = int(line.x >= split)
    stretches: list[tuple[bool, list[Line]]] = []
    right = [line for line in lines if line.column]
    for across, group in groupby(lines, key=lambda line: _is_across(line, split, right)):
        stretch = list(group)
        if across and stretches and not stretches[-1][0]:
            stretch[:0] = _first_of_notes(stretches[-1][1], stretch[0])
        stretches.append((across or not any(line.column for line in stretch), stretch))
    band = 0
    before = True
    for whole, stretch in stretches:
        band += whole is not before
        before = whole
        for line in stretch:
            line.band = band


def _set_note_columns(page: Page, size: float) -> None:
    """Give the lines of notes their column where they stand in two below a text of one."""
    text = min((line.y for line in page.lines if not _is_small(line, size)), default=0.0)
    notes = [line for line in page.lines if line.y < text]
    split = _second_column(page, notes)
    if split is not None:
        _set_columns(notes, split)
        for line in notes:
            line.band += 1


def _is_across(line: Line, split: float, right: Sequence[Line]) -> bool:
    """Whether a line runs across both columns. The right one may begin with numbers that hang to the left."""
    if line.column or line.right <= split + line.size:
        return False
    return line.right > split + _MOST_HANGING * line.size or not any(
        abs(one.y - line.y) < _SAME * line.size for one in right
    )


def _first_of_notes(above: list[Line], across: Line) -> list[Line]:
    """Take the short lines of notes from the end of two columns in larger type, right above a line across."""
    start = len(above)
    while start and not above[start - 1].column and abs(above[start - 1].size - across.size) < _SAME / 2:
        start -= 1
    if not start or across.size >= above[0].size * _SMALL:
        return []
    taken = above[start:]
    del above[start:]
    return taken


def _drop_furniture(pages: Sequence[Page]) -> None:
    """Take off running heads and page numbers: at the edge, apart from the text, and on several pages."""
    edges = [_edge_lines(page) for page in pages]
    printed: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for lines in edges:
        for shape, numbers in {_shape(line): tuple(_DIGITS.findall(line.text)) for line in lines}.items():
            printed[shape].append(numbers)
    repeated = {
        shape
        for shape, numbers in printed.items()
        if len(numbers) >= (2 if _PRINTED_BY_BROWSER.match(shape) else 3) and _varying(numbers) <= 1
    }
    for page, lines in zip(pages, edges, strict=True):
        page_numbers = [line for line in lines if _PAGE_NUMBER.fullmatch(line.text.strip())]
        page_numbers += _unaligned_number(page)
        # What stands beside a page number is a running head, also where it stands on one page alone.
        beside = [
            line for line in lines if _PRINTED_BY_BROWSER.match(_shape(line)) and _shape(line) in repeated
        ]
        beside += page_numbers if len(page_numbers) <= _MOST_PAGE_NUMBERS else []
        dropped = {
            id(line)
            for line in lines
            if (_shape(line) in repeated and not line.raised)
            or any(abs(line.y - other.y) < _BESIDE * other.size for other in beside)
        }
        dropped.update(map(id, page_numbers))
        if dropped:
            page.lines = [line for line in page.lines if id(line) not in dropped]


def _unaligned_number(page: Page) -> list[Line]:
    """The last line of a page if it is a number that begins where no other line does, as a page number."""
    if len(page.lines) < _EDGE:
        return []
    last = min(page.lines, key=lambda line: line.y)
    if not _PAGE_NUMBER.fullmatch(last.text.strip()) or last.label:
        return []
    others = [line for line in page.lines if line is not last]
    left, right = min(line.x for line in others), max(line.right for line in others)
    beside = any(abs(line.y - last.y) < _SAME * last.size for line in others)
    begun = any(abs(line.x - last.x) < last.size / 2 for line in others)
    is_inside = left + 2 * last.size < last.x < right
    return [last] if is_inside and not beside and not begun else []


def _shape(line: Line) -> str:
    return _DIGITS.sub("#", line.text.strip())


def _varying(printed: Sequence[tuple[str, ...]]) -> int:
    """How many of the numbers in lines of one shape change: in a running head that of the page alone."""
    return sum(len(set(column)) > 1 for column in zip(*printed, strict=True))


def _edge_lines(page: Page) -> list[Line]:
    """The first and last lines of a page that stand apart from what is next to them, and are no notes."""
    lines = sorted(page.lines, key=lambda line: -line.y)
    found: list[Line] = []
    for ordered in (lines, lines[::-1]):
        group: list[Line] = []
        for line, following in pairwise(ordered[: _EDGE + 1]):
            group.append(line)
            gap = abs(line.y - following.y)
            if gap > 1.55 * max(line.size, following.size * 0.8):
                numbered = any(note_start(each) for each in group)
                found.extend(
                    each for each in group if not numbered or _PAGE_NUMBER.fullmatch(each.text.strip())
                )
                break
    if len(lines) == 1 and _PAGE_NUMBER.fullmatch(lines[0].text.strip()):
        found.append(lines[0])
    return found


def _second_column(page: Page, lines: Sequence[Line], known: float | None = None) -> float | None:
    """Where a second column begins, if lines of a page stand in two; ``known`` is where it did before."""
    return _split_of_many(page, lines) or _split_of_few(page, lines, known)


def _split_of_few(page: Page, lines: Sequence[Line], known: float | None) -> float | None:
    """Where a second column of few lines begins: beside the first one, where it did before, or with notes."""
    left = [line for line in lines if line.x < 0.4 * page.width]
    right = [line for line in lines if 0.42 * page.width < line.x < 0.7 * page.width]
    beside = [
        line
        for line in right
        if any(one.right < line.x and abs(one.y - line.y) < _SAME * line.size for one in left)
    ]
    if len(beside) < _FEW:
        return None
    edge, top = min(line.x for line in beside), max(line.y for line in beside)
    if any(line.right > edge for line in left if line.y <= top + line.size / 2):
        return None
    is_known = known is not None and abs(edge - 4.0 - known) < beside[0].size / 2
    labelled = sum(bool(line.label) for line in beside)
    return edge - 4.0 if is_known or (labelled > 1 and any(line.label for line in left)) else None


def _split_of_many(page: Page, lines: Sequence[Line]) -> float | None:
    """Where a second column of many lines begins."""
    right = [round(line.x) for line in lines if 0.42 * page.width < line.x < 0.7 * page.width]
    if len(right) < max(5, len(lines) // 5):
        return None
    edge, times = Counter(right).most_common(1)[0]
    near = [line.y for line in lines if abs(round(line.x) - edge) <= 3]
    if len(near) < max(4, len(right) // 3) or times < 2:
        return None
    # In a page of one column lines begin in the middle too (poems, signatures), but others run past them.
    left = [line for line in lines if line.x < 0.4 * page.width and min(near) <= line.y <= max(near)]
    across = sum(line.right > edge + line.size for line in left)
    if across * 3 > len(left):
        return None
    # Most lines of the column may hang behind numbers that reach into the gutter.
    hanging = _MOST_HANGING * median(line.size for line in lines)
    first = [
        line.x
        for line in lines
        if edge - hanging < line.x < edge and note_start(line) is not None and _is_free(line, left)
    ]
    return min(first, default=edge) - 4.0


def _is_free(line: Line, left: Sequence[Line]) -> bool:
    """Whether no line of the left column reaches as far as a line begins that stands beside it."""
    return not any(
        one.right > line.x and abs(one.y - line.y) < _SAME * line.size for one in left if one is not line
    )


def _note_size(columns: Sequence[Column], size: float) -> float | None:
    """The size of the notes: that of most small lines that begin with a label."""
    sizes = Counter(
        round(line.size, 1)
        for column in columns
        for line in column.text
        if line.size < size * _SMALL and note_start(line) is not None
    )
    return sizes.most_common(1)[0][0] if sizes else None


def _part(column: Column, size: float, of_notes: float | None, waiting: Set[str], rules_of: RulesOf) -> None:
    """Tell the notes at the foot of a column from its text.

    ``waiting`` are the labels called before whose notes have not come yet.
    """
    lines = column.text
    start = len(lines)
    while (
        start
        and of_notes is not None
        and abs(lines[start - 1].size - of_notes) <= _SAME
        and _is_small(lines[start - 1], size)
    ):
        start -= 1
    if start == len(lines):
        start = _same_size_foot(lines, waiting, column.page, rules_of)
    elif of_notes is not None:
        start = _with_guessed(lines, start, size, of_notes)
    first = next((index for index in range(start, len(lines)) if note_start(lines[index]) is not None), None)
    if first is not None and first > start > 0:
        ruled = [index for index, _ in _below_rules(lines, rules_of(column.page)) if start <= index <= first]
        if ruled:
            column.text, column.foot = lines[: ruled[-1]], lines[ruled[-1] :]
            return
        above = lines[start - 1].y - lines[start].y
        before_label = lines[first - 1].y - lines[first].y
        if before_label > above and before_label > 1.5 * lines[first].size:
            # The wider gap parts text from notes: what stands above it is a quotation in small type.
            start = first
    column.text, column.foot = lines[:start], lines[start:]


def _is_of_notes(column: Column, waiting: Set[str], height: float) -> bool:
    """Take a page that holds nothing but notes, for which the pages before had no room; whether it is one.

    They stand at its foot; those behind the text begin at the head.
    """
    lines = column.text
    if not lines or lines[0].label not in waiting or lines[0].y > _FOOT * height:
        return False
    if any(line.raised not in ((), [(0, len(line.label))]) for line in lines):
        return False
    column.text, column.foot = [], lines
    return True


def _with_guessed(lines: Sequence[Line], start: int, size: float, of_notes: float) -> int:
    """Where the notes begin if lines right above them are a little larger, as recognition guesses sizes.

    Text stands farther off, so that the lines must be near to each other and end with a wider gap.
    """
    first = start
    while (
        first
        and _is_small(lines[first - 1], size)
        and lines[first - 1].size <= of_notes * _GUESSED
        and (first == start or _gap(lines, first) <= _NEAR * of_notes)
    ):
        first -= 1
    apart = first > 0 and _gap(lines, first) > _NEAR * of_notes
    return first if apart and _gap(lines, start) <= _NEAR * of_notes else start


def _is_small(line: Line, size: float) -> bool:
    return line.size < size * _SMALL


def _below_rules(lines: Sequence[Line], rules: Sequence[Rule]) -> list[tuple[int, Rule]]:
    """The first lines below the rules that begin or end where the lines of a column do, from above."""
    if not lines or not rules:
        return []
    left, right = min(line.x for line in lines), max(line.right for line in lines)
    found: list[tuple[int, Rule]] = []
    for rule in sorted(rules, key=lambda rule: -rule.y):
        near = _RULE_NEAR * lines[0].size
        if left - near < rule.left < left + near or right - near < rule.right < right + near:
            index = sum(line.y > rule.y for line in lines)
            if 0 < index < len(lines):
                found.append((index, rule))
    return found


def _same_size_foot(lines: list[Line], waiting: Set[str], page: int, rules_of: RulesOf) -> int:
    """Where notes set as large as the text begin: with a raised number that the text above has called."""
    if waiting or any(line.raised for line in lines):
        for index, _ in reversed(_below_rules(lines, rules_of(page))):
            if _begin_below(lines, index, waiting):
                return index
    called = set(waiting)
    gaps = sorted(gap for gap in (_gap(lines, index) for index in range(1, len(lines))) if gap > 0)
    usual = gaps[len(gaps) // 3] if gaps else 0.0
    for index, line in enumerate(lines):
        apart = max(1.2 * line.size, 1.08 * usual)
        if index and _gap(lines, index) > apart:
            if line.label and line.label in called:
                return _with_rest_of_note(lines, index)
            is_far = _gap(lines, index) > _FAR * line.size
            if _are_notes(lines[index + _rest_of_note(lines[index:], apart) :], called, is_far=is_far):
                return index
        called.update(line.text[a:b] for a, b in line.raised)
    return len(lines)


def _begin_below(lines: Sequence[Line], index: int, waiting: Set[str]) -> bool:
    """Whether what stands below a rule are notes: some are called above it, and no others in them."""
    above = {line.text[a:b] for line in lines[:index] for a, b in line.raised} | waiting
    begun = {start.label for start in map(note_start, lines[index:]) if start is not None} & above
    called = {line.text[a:b] for line in lines[index:] for a, b in line.raised if line.text[:a].strip("[( ")}
    return bool(begun) and len(called) <= _MOST_RAISED and not called & begun


def _rest_of_note(lines: Sequence[Line], apart: float) -> int:
    """How many lines stand before the first one with a number, neither apart from it nor with calls."""
    for index, line in enumerate(lines[:_LONGEST_REST]):
        if line.raised or (index and lines[index - 1].y - line.y > apart):
            return 0
        if note_start(line) is not None:
            return index
    return 0


def _are_notes(lines: Sequence[Line], called: Set[str], *, is_far: bool) -> bool:
    """Whether the last lines of a column begin with the numbers that are called, in turn from the first one.

    An enumeration in the text can begin with such numbers too, but not with just these. The last ones called
    may have no room on the page. A single one must stand far from the text.
    """
    first = note_start(lines[0])
    if first is None or first.label not in called or not first.label.isdecimal():
        return False
    found = [int(first.label)]
    # A producer may turn round two notes.
    begun = {first.label}
    for start in map(note_start, lines[1:]):
        if start is not None and start.label.isdecimal() and start.label in called:
            number = int(start.label)
            begun.add(start.label)
            if 0 < number - found[-1] <= _MOST_JUMP:
                found.append(number)
    behind = sum(label.isdecimal() and int(label) > found[-1] for label in called)
    return (
        len(found) > max(0 if is_far else 1, behind)
        and str(found[0] - 1) not in called - begun
        and not any(line.raised for line in lines)
    )


def _gap(lines: Sequence[Line], index: int) -> float:
    """The distance from a line to the one above."""
    return lines[index - 1].y - lines[index].y


def _with_rest_of_note(lines: list[Line], first: int) -> int:
    """Where the end of a note from the page before begins, if it stands between the text and its notes."""
    size = lines[first].size
    # Notes may stand apart from each other; the text stands farther off.
    apart = [_gap(lines, index) for index in range(first + 1, len(lines)) if lines[index].label]
    between = max(1.4 * size, 1.05 * min(apart, default=0.0))
    start = first
    while start > 1 and first - start < _LONGEST_REST:
        if _gap(lines, start) > (between if start == first else 1.4 * size):
            break
        start -= 1
    return start if start > 1 and _gap(lines, start) > max(1.8 * size, 1.2 * between) else first
