"""Where the reference lists of a PDF paper begin and end, and which of their lines are no entries.

Long lists are parted by headings of their own, “Primary Sources”; behind a list may stand what journals print
at the end of an article. Sizes, gaps and what hangs tell these from entries.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from verifier.documents.pdf_entries import APART, numbered_part, usual_leading
from verifier.documents.pdf_headings import begins_other, heads, heads_other
from verifier.documents.pdf_lines import Line
from verifier.documents.pdf_signs import as_read
from verifier.documents.sections import Section
from verifier.documents.torn import Openness, openness
from verifier.patterns import late_pattern

# How much larger than a list what ends it is set, and how much smaller than its heading what only parts it.
_LARGER, _SMALLER = 1.12, 0.97
# By how much sizes differ that are not the same, and those of remarks from that of entries.
_OTHER, _REMARK = 0.01, 0.05
# How many lines tell the size of a list.
_SAMPLE = 60
_LONGEST_PART, _LONGEST_HEADING = 60, 2
# How far from the right edge headings within a list end at least, and how much farther apart from what is
# above they stand than entries from each other.
_SHORT, _FARTHER, _MUCH_FARTHER = 0.75, 1.15, 1.3
# How far a line stands to the right of where entries begin that hangs, by the size of the type.
_HANGING = 0.7
# Of so many entries one stands apart at least, if entries do.
_LONGEST_ENTRY = 8
# What tells when an article came and who edited it: “Received 3 October 2017; accepted 11 May 2018”.
_HISTORY = late_pattern(
    r"(?:manuscript |paper |article )?(?:received|revised|accepted|submitted|first published|published online"
    r"|handling editor|associate editor|editorial responsibility|eingegangen|angenommen|reçu|accepté|recibido"
    r"|aceptado|ricevuto|поступила|收稿日期|投稿日期)\b.{0,40}?(?:\d|:)",
    re.IGNORECASE,
)
_DATE = late_pattern(
    r"(?:1[5-9]|20)\d\d(?!\d)|\bn\.\s?d\.|https?:|\bforthcoming\b|\bin press\b", re.IGNORECASE
)
_MOST_LISTS = 200
_FEWEST, _MOSTLY = 3, 0.5


def lists_of(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of each reference list, without its headings and what follows it.

    A book may have one at the end of each chapter, a paper one of its supplement. The last heading begins a
    list in any case; others, which may stand in a table of contents, where dated entries follow.
    """
    begins = [index for index, line in enumerate(lines) if heads(line, Section.REFERENCES)][-_MOST_LISTS:]
    running = {index for before, index in pairwise(begins) if _is_running_head(lines, before, index)}
    begins = [index for index in begins if index not in running]
    found: list[list[Line]] = []
    for begin, end in pairwise([*begins, len(lines)]):
        below = [lines[index] for index in range(begin + 1, end) if index not in running]
        part = _list_below(lines[begin], below)
        if end == len(lines) or _are_entries(part):
            found.append(part)
    return [part for part in found if part]


def _is_running_head(lines: Sequence[Line], heading: int, index: int) -> bool:
    """Whether the heading of a list comes back, set smaller, at the head of a later page."""
    first, line = lines[heading], lines[index]
    same = as_read(first.text).strip().casefold() == as_read(line.text).strip().casefold()
    return same and line.size < first.size * _SMALLER and lines[index - 1].page != line.page


def _are_entries(lines: Sequence[Line]) -> bool:
    """Whether lines are those of several entries, by the dates that they name."""
    dated = sum(_DATE.search(line.text) is not None for line in lines)
    return dated >= _FEWEST and dated * _LONGEST_ENTRY >= len(lines)


def _list_below(heading: Line, below: Sequence[Line]) -> list[Line]:
    """The lines of the list below a heading, of those that follow."""
    size = _size(below, heading)
    leading = usual_leading(below[:_SAMPLE])
    gap = _usual_gap(below, leading)
    kept: list[Line] = []
    index = _length_of_remark(below, 0, size)
    while index < len(below):
        line = below[index]
        apart = _stands_apart(below, index, gap)
        if heads_other(line) or (apart and kept and _is_closed(kept[-1]) and _ends_list(line)):
            break
        length = _length_of_heading(below, index, size, leading, gap)
        if line.size >= size * _LARGER and (
            not length
            or line.size > heading.size * _SMALLER
            or not _goes_on(below, index + length, kept, size)
        ):
            break
        if length:
            index += length
            index += _length_of_remark(below, index, size)
            continue
        kept.append(line)
        index += 1
    return list(numbered_part(kept))


def _size(below: Sequence[Line], heading: Line) -> float:
    """The size of most of what stands below a heading, before the next one that is as large."""
    sizes: Counter[float] = Counter()
    for line in below[:_SAMPLE]:
        if heads_other(line) or (sizes and line.size > heading.size * _SMALLER > min(sizes) * _LARGER):
            break
        sizes[line.size] += len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=heading.size)


def _gap(lines: Sequence[Line], index: int) -> float:
    """How far below the line before it a line stands; 0 where another column begins."""
    before, line = lines[index - 1], lines[index]
    return before.y - line.y if index and (before.page, before.column) == (line.page, line.column) else 0.0


def _usual_gap(lines: Sequence[Line], leading: float) -> float:
    """How far entries stand from each other: farther than lines do, or just as far.

    Headings within a list stand apart in any case.
    """
    gaps = sorted(
        gap
        for index in range(1, len(lines))
        if (gap := _gap(lines, index)) > APART * leading
        and not _may_head(lines[index])
        and not _may_head(lines[index - 1])
    )
    return gaps[len(gaps) // 2] if len(gaps) > 1 and len(gaps) * _LONGEST_ENTRY >= len(lines) else leading


def _may_head(line: Line) -> bool:
    """Whether a line may be a heading within a list by its words: few, without figures, and no sentence."""
    text = as_read(line.text).strip()
    return not (
        len(text) > _LONGEST_PART
        or any(map(str.isdigit, text))
        or text.endswith((",", ";", "-", "‐"))
        or openness(text) is Openness.CLOSED
    )


def _stands_apart(lines: Sequence[Line], index: int, gap: float) -> bool:
    """Whether a line stands farther below the one before than entries do, or begins a column."""
    distance = _gap(lines, index)
    return not index or distance <= 0 or distance > _FARTHER * gap


def _is_closed(line: Line) -> bool:
    return openness(line.text.strip()) is Openness.CLOSED or _DATE.search(line.text[-12:]) is not None


def _ends_list(line: Line) -> bool:
    """Whether a paragraph behind a list begins that is known by its first words."""
    return begins_other(line) or _HISTORY.match(as_read(line.text).lstrip()) is not None


def _length_of_heading(lines: Sequence[Line], index: int, size: float, leading: float, gap: float) -> int:
    """How many lines a heading has that begins here within a list, 0 if none does.

    It is short, says no date and ends no sentence, and stands apart, in another size than entries or also
    from what is below.
    """
    first = lines[index]
    edge, left = max(line.right for line in lines), min(line.x for line in lines)
    length = 0
    for line in lines[index : index + _LONGEST_HEADING]:
        if length and (
            abs(line.size - first.size) > _OTHER * size or _gap(lines, index + length) > gap * _FARTHER
        ):
            break
        if not _may_head(line) or line.right - left > _SHORT * (edge - left):
            return 0
        length += 1
        if abs(first.size - size) <= _OTHER * size:
            break
    following = index + length
    if following >= len(lines) or not _stands_apart(lines, index, gap):
        return 0
    if abs(first.size - size) > _OTHER * size:
        return length
    # As large as entries, it stands apart on both sides, farther than any entry does.
    above, below = _gap(lines, index), _gap(lines, following)
    if index and above < _MUCH_FARTHER * gap:
        return 0
    return length if below > _FARTHER * leading and (index or gap <= leading) else 0


def _length_of_remark(lines: Sequence[Line], index: int, size: float) -> int:
    """How many lines a remark has that stands below a heading in a size of its own: “Not listed are …”."""
    length = 0
    while index + length < len(lines) and _REMARK * size < abs(lines[index + length].size - size) < size / 4:
        if lines[index + length].size > size or length > _LONGEST_HEADING:
            return 0
        length += 1
    return length if index + length < len(lines) else 0


def _goes_on(lines: Sequence[Line], index: int, kept: Sequence[Line], size: float) -> bool:
    """Whether entries follow a large heading within a list: they hang as the others do, or most are dated."""
    if not kept:
        return True
    block: list[Line] = []
    for line in lines[index:]:
        if line.size >= size * _LARGER or heads_other(line):
            break
        block.append(line)
    hanging = set(_indents(kept))
    if any(indent in hanging for indent in _indents(block)):
        return True
    dated = sum(_DATE.search(line.text) is not None for line in block)
    return bool(block) and not hanging and dated >= _MOSTLY * len(block) / 2


def _indents(lines: Sequence[Line]) -> Iterator[int]:
    """How far lines stand to the right of the others in their column, where they do."""
    left: dict[tuple[int, int], float] = {}
    for line in lines:
        key = (line.page, line.column)
        left[key] = min(left.get(key, line.x), line.x)
    for line in lines:
        indent = line.x - left[line.page, line.column]
        if indent > _HANGING * line.size:
            yield round(indent)
