"""The numbers behind the names of authors and before their institutions, on the first pages of PDF papers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import takewhile

from verifier.documents.pdf_calls import expand
from verifier.documents.pdf_columns import Column, note_start
from verifier.documents.pdf_lines import Line
from verifier.documents.pdf_signs import NOTHING

# On which pages authors are named, and how many lines their names take at most.
_PAGES, _MOST_NAMES = 2, 10
_FEW = 2
# How many lines of the text follow on the page at least, so that institutions are no notes at its foot.
_BELOW = 4
_SMALL = 0.955
# How far lines of one institution stand apart at most, and how much their sizes differ.
_CLOSE, _SAME = 1.45, 0.3
_BETWEEN = f" ,;&*†‡§¶#☯{NOTHING}"


def without_affiliations(columns: Sequence[Column], size: float) -> None:
    """Take the numbers off that stand raised behind names and again before the institutions below them.

    “Anna Berg¹˒², Li Wu²” and then “¹University of Ex City” look like calls and notes. But names have no stop
    before their numbers, and the text, whose size is given, begins below the institutions.
    """
    first_page = columns[0].page if columns else 0
    near = list(takewhile(lambda column: column.page < first_page + _PAGES, columns))
    for page in range(first_page, first_page + _PAGES):
        of_page = [line for column in near if column.page == page for line in column.text]
        first = next((index for index, line in enumerate(of_page) if line.label), 0)
        names = [line for line in of_page[max(0, first - _MOST_NAMES) : first] if line.raised]
        called = {label for line in names for label in _raised(line)}
        is_byline = sum(len(line.raised) for line in names) >= _FEW and all(map(_calls_by_names, names))
        if not is_byline or of_page[first].label not in called:
            continue
        end = _end_of_block(of_page, first)
        institutions = of_page[first:end]
        if sum(line.size > _SMALL * size and not line.label for line in of_page[end:]) >= _BELOW:
            known = {label for line in institutions for label in _raised(line)}
            for line in (*names, *institutions):
                _take_off(line, known)


def _end_of_block(lines: Sequence[Line], first: int) -> int:
    """Where the lines end that begin with raised labels or go on close below such a line, in its size."""
    end = first + 1
    while end < len(lines) and (
        lines[end].label
        or (
            0 < lines[end - 1].y - lines[end].y < _CLOSE * lines[end].size
            and abs(lines[end].size - lines[first].size) < _SAME
            and note_start(lines[end]) is None
        )
    ):
        end += 1
    return end


def _raised(line: Line) -> Iterator[str]:
    """The labels that stand raised in a line."""
    for start, end in line.raised:
        yield from expand(line.text[start:end])


def _calls_by_names(line: Line) -> bool:
    """Whether each raised number of a line stands behind a letter, or behind another one."""
    ends = {end for _, end in line.raised}
    before = [line.text[:start].rstrip(_BETWEEN) for start, _ in line.raised]
    return all(text[-1:].isalpha() or len(text) in ends for text in before)


def _take_off(line: Line, known: Set[str]) -> None:
    """Put signs that stand for nothing in place of some raised labels of a line, and of signs beside them.

    “Berg¹*” tells who is written to, but in “Berg*” or “Berg³” what is not known may call a note.
    """
    left: list[tuple[int, int]] = []
    taken = 0
    for start, end in line.raised:
        beside = taken > 0 and not line.text[taken:start].strip(_BETWEEN) and not line.text[start].isalnum()
        if beside or known >= set(expand(line.text[start:end])):
            line.text = f"{line.text[:start]}{NOTHING * (end - start)}{line.text[end:]}"
            taken = end
        else:
            left.append((start, end))
    line.raised = left
