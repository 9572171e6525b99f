"""The layout of a PDF's pages: furniture taken off, columns in reading order, notes told from the text.

Nothing of the words is understood here: sizes, places and the numbers at the beginnings of lines decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, zip_longest

from verifier.documents.pdf_bylines import without_affiliations
from verifier.documents.pdf_columns import Column, note_start
from verifier.documents.pdf_feet import is_small, note_size, part, take_notes_alone
from verifier.documents.pdf_furniture import drop_furniture
from verifier.documents.pdf_labels_above import put_labels_above
from verifier.documents.pdf_lines import Line
from verifier.documents.pdf_margin_notes import margin_notes
from verifier.documents.pdf_pages import Page
from verifier.documents.pdf_paragraph_numbers import drop_paragraph_numbers
from verifier.documents.pdf_rules import RulesOf
from verifier.documents.pdf_sizes import body_size, even_sizes
from verifier.documents.pdf_splits import MOST_HANGING, second_column, strips

# How much smaller notes are set, and how far apart two pieces of one line stand, by the size of the type.
_SMALL, _SAME = 0.955, 0.6
_TWO = 2
# How many lines are printed across a page at most below notes in two columns.
_MOST_ACROSS = 3


def read_columns(pages: Sequence[Page], rules_of: RulesOf = lambda _: ()) -> list[Column]:
    """The columns of all pages in reading order, without furniture, each with the notes at its foot.

    ``rules_of`` gives the rules of a page; it is asked only where sizes and places leave a doubt.
    """
    even_sizes(pages)
    size = body_size(pages)
    drop_furniture(pages)
    columns: list[Column] = []
    known: float | None = None
    for page, following in zip_longest(pages, pages[1:]):
        beside = margin_notes(page.lines)
        if beside:
            aside = set(map(id, beside))
            page.lines = [line for line in page.lines if id(line) not in aside]
        notes = _below_text(page, size)
        if not _set_three_columns(notes):
            split = second_column(page, page.lines, known, following)
            known = known if split is None else split - min(line.x for line in page.lines)
            page.lines.sort(key=lambda line: (-line.y, line.x))
            _set_columns(page.lines, split)
            if split is None:
                _set_note_columns(page, sorted(notes, key=lambda line: (-line.y, line.x)))
        page.lines.sort(key=lambda line: (line.band, line.column, -line.y, line.x))
        last = _last_band(page.lines, size)
        for (band, _), lines in groupby(page.lines, key=lambda line: (line.band, line.column)):
            columns.append(Column(page.number, list(lines), [], ends_page=band == last))
        if beside:
            columns.append(Column(page.number, [], beside))
    put_labels_above(columns, size)
    without_affiliations(columns, size)
    of_notes = note_size(columns, size)
    waiting: set[str] = set()
    has_notes = False
    heights = {page.number: page.height for page in pages}
    for column in columns:
        if (
            column.ends_page
            and column.text
            and not (has_notes and take_notes_alone(column, waiting, heights[column.page]))
        ):
            part(column, size, of_notes, waiting, rules_of)
        drop_paragraph_numbers(column.text)
        has_notes = has_notes or bool(column.foot)
        for line in column.text:
            if line.stopped:
                # In the text such a letter is a short form, “p. 65”, or a word.
                line.raised, line.stopped = list(line.raised)[1:], False
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


def _last_band(lines: Sequence[Line], size: float) -> int:
    """The band at the foot of which the notes of a page stand, of lines in reading order.

    What a publisher prints across the page below the notes of two columns is no band of theirs.
    """
    last = lines[-1].band if lines else 0
    across = [line for line in lines if line.band == last]
    if not last or len(across) > _MOST_ACROSS or any(note_start(line) or line.raised for line in across):
        return last
    columns = ([line for line in lines if line.band == last - 1 and line.column == side] for side in (0, 1))
    return last - any(_has_notes(column, size) for column in columns)


def _has_notes(column: Sequence[Line], size: float) -> bool:
    """Whether lines in small type with a label stand at the foot of a column, below a text that calls it."""
    start = len(column)
    while start and is_small(column[start - 1], size):
        start -= 1
    called = {line.text[a:b] for line in column[:start] for a, b in line.raised}
    return any(found is not None and found.label in called for found in map(note_start, column[start:]))


def _below_text(page: Page, size: float) -> list[Line]:
    """The lines below the last one as large as the text."""
    text = min((line.y for line in page.lines if not is_small(line, size)), default=0.0)
    return [line for line in page.lines if line.y < text]


def _set_three_columns(notes: Sequence[Line]) -> bool:
    """Give the lines of notes their column where they stand in three or more; whether they do."""
    begins = strips(notes)
    if len(begins) <= _TWO:
        return False
    for line in notes:
        line.column, line.band = sum(line.x >= begin for begin in begins) - 1, 1
    return True


def _set_note_columns(page: Page, notes: Sequence[Line]) -> None:
    """Give the lines of notes their column where they stand in two below a text of one."""
    split = second_column(page, notes)
    if split is not None:
        _set_columns(notes, split)
        for line in notes:
            line.band += 1


def _is_across(line: Line, split: float, right: Sequence[Line]) -> bool:
    """Whether a line runs across both columns. The right one may begin with numbers that hang to the left."""
    if line.column or line.right <= split + line.size:
        return False
    return line.right > split + MOST_HANGING * line.size or not any(
        abs(one.y - line.y) < _SAME * line.size for one in right
    )


def _first_of_notes(above: list[Line], across: Line) -> list[Line]:
    """Take the short lines of notes from the end of two columns in larger type, right above a line across."""
    right = [line for line in above if line.column]

    def is_beside(line: Line) -> bool:
        return any(abs(one.y - line.y) < _SAME * line.size for one in right)

    start = len(above)
    while (
        start
        and not above[start - 1].column
        and abs(above[start - 1].size - across.size) < _SAME / 2
        and not is_beside(above[start - 1])
    ):
        start -= 1
    if not start or across.size >= above[0].size * _SMALL:
        return []
    taken = above[start:]
    del above[start:]
    return taken
