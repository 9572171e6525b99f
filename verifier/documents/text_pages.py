"""Text that a PDF converter made page by page → its notes, as `pdftotext` (Poppler) prints them.

A form feed begins each page but the first. At the foot of a page the number of a note stands alone on its
line, in front of the note or, where it was raised, behind its first line; without ``-layout`` the numbers
and the notes of a page follow one another in any mixture, parted by blank lines. In the text the number is
glued to the word that calls the note.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from verifier.documents.joining import join_parts
from verifier.documents.paragraphs import Paragraph
from verifier.documents.sentences import Sentences
from verifier.model import Marker, Note, StyledText
from verifier.patterns import late_pattern

_FEWEST = 3
"""Notes that a text must have to be one of these: fewer may be anything else."""

_LABEL = late_pattern(r"\s{0,14}(\d{1,3})\s{0,4}")
_FOOT = late_pattern(r"\s*(?:[-–—]\s?)?(?:[Pp]age\s)?\d{1,4}(?:\s?[-–—/]\s?\d{0,4})?\s*")
_CALL = r"(?<=[^\W\d_]|[.,;:!?”’»\"')\]%]){}(?=[\s,.;:)”’»—–-]|\Z)"
_ENDS = late_pattern(r"[.?!”’»)\d]\s*\Z")
_GAP = late_pattern(r"\S\s{3,}\S")
_FEWEST_SIGNS = 30
_SENTENCE_ENDS = late_pattern(r"[.?!”’»)]\d{0,3}\Z")
_HERE = "\ue002"
_BEFORE, _BEHIND = 5, 4
"""Lines around a call in which its sentence is looked for."""


class MixedColumns(ValueError):
    """The lines of two columns follow one another in turn, so that no note can be read whole."""


@dataclass(frozen=True, slots=True)
class _Page:
    """The lines of a page, and the number in the file of the first of them."""

    first: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """A note: its number, its lines (as places in the page), and where it is called there."""

    label: int
    lines: tuple[int, ...]
    line: int
    column: int


def notes_of_pages(text: str) -> tuple[tuple[Note, ...], tuple[Marker, ...]]:
    """The notes at the feet of pages, and the calls of those whose text could not be told from the rest.

    None where a text has no pages, where columns stand side by side, or where too few numbers tell of notes.
    Raises `MixedColumns` where the numbers of notes stand in an order that only such lines have.
    """
    if "\f" not in text or _is_in_columns(text):
        return (), ()
    notes: list[Note] = []
    expected = 1
    strange = 0
    for page in _pages(text):
        found = _notes(page, expected)
        strange += _strange_numbers(page, expected + len(found)) if found else 0
        notes.extend(_as_note(page, each, found) for each in found)
        expected += len(found)
    read = tuple(note for note in notes if note.text.plain)
    if len(read) < max(_FEWEST, len(notes) // 2):
        return (), ()
    if strange * 4 > len(read):
        raise MixedColumns
    return read, tuple(marker for note in notes if not note.text.plain for marker in note.markers)


def _is_in_columns(text: str) -> bool:
    """Whether many lines have a wide gap within, as where a converter kept two columns side by side."""
    lines = [line for line in text.split("\n") if len(line.strip()) > _FEWEST_SIGNS]
    gaps = sum(_GAP.search(line.strip()) is not None for line in lines)
    return bool(lines) and gaps * 4 > len(lines)


def _strange_numbers(page: _Page, expected: int) -> int:
    """How many numbers further on in the series stand on lines of the page, but begin no note there.

    Many do where the lines of two columns are mixed; the number of a page is one of them at most.
    """
    labels = (match for line in page.lines if (match := _LABEL.fullmatch(line)))
    return sum(expected <= int(label[1]) < expected + 30 for label in labels)


def without_notes(text: str, notes: Sequence[Note]) -> str:
    """The text with the lines of its notes left empty, so that what is left can be read for its lists."""
    lines = text.split("\n")
    for note in notes:
        for number in range(note.lines[0], note.lines[1] + 1):
            lines[number - 1] = ""
    return "\n".join(lines).replace("\f", "")


def _pages(text: str) -> list[_Page]:
    pages: list[_Page] = []
    first, lines = 1, list[str]()
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("\f") and lines:
            pages.append(_Page(first, tuple(lines)))
            first, lines = number, []
        lines.append(line.lstrip("\f").rstrip("\r"))
    return [*pages, _Page(first, tuple(lines))]


def _notes(page: _Page, expected: int) -> list[_Found]:
    """The notes of a page, the first of which must have the number that is awaited."""
    labels: list[int] = []
    calls: list[tuple[int, int]] = []
    place = (0, 0)
    for index, line in enumerate(page.lines):
        match = _LABEL.fullmatch(line)
        if match is None or int(match[1]) != expected + len(labels):
            continue
        call = _call(page, int(match[1]), place, labels[0] if labels else index)
        if call is None:
            continue
        labels.append(index)
        calls.append(call)
        place = call
    if not labels:
        return []
    texts = _below_labels(page, labels) or _mixed(page, labels, calls[-1][0])
    return [
        _Found(expected + number, lines, *call)
        for number, (lines, call) in enumerate(zip(texts, calls, strict=True))
    ]


def _call(page: _Page, number: int, place: tuple[int, int], end: int) -> tuple[int, int] | None:
    """Line and column in the page where a number is glued to a word, behind a place and above a line."""
    pattern = re.compile(_CALL.replace("{}", str(number)))
    for index in range(place[0], end):
        start = place[1] + 1 if index == place[0] else 0
        match = pattern.search(page.lines[index], start)
        if match is not None:
            return index, match.start()
    return None


def _below_labels(page: _Page, labels: Sequence[int]) -> list[tuple[int, ...]] | None:
    """The lines of the notes where each number stands in front of its note, or behind its first line."""
    lines = page.lines
    starts = []
    for index in labels:
        below = lines[index + 1] if index + 1 < len(lines) else ""
        above = lines[index - 1] if index else ""
        raised = above.startswith(" ") and above.strip() and index - 1 not in labels
        # Above the first number stands the text of the page, and a blank line between it and the notes.
        parted = index != labels[0] or index == 1 or not lines[index - 2].strip()
        if raised and parted and (not below.startswith(" ") or not below.strip()):
            starts.append(index - 1)
        elif below.strip() and index + 1 not in labels:
            starts.append(index)
        else:
            return None
    found: list[tuple[int, ...]] = []
    for number, start in enumerate(starts):
        stop = starts[number + 1] if number + 1 < len(starts) else len(lines)
        found.append(_of_note(lines, start, stop, labels, last=number + 1 == len(starts)))
    return found if all(found) else None


def _of_note(
    lines: Sequence[str], start: int, stop: int, labels: Sequence[int], *, last: bool
) -> tuple[int, ...]:
    taken: list[int] = []
    for index in range(start, stop):
        if index in labels:
            continue
        if not lines[index].strip():
            if last and taken and _ENDS.search(lines[taken[-1]]):
                break
            continue
        taken.append(index)
    while last and taken and _FOOT.fullmatch(lines[taken[-1]]):
        # The number of the page.
        taken.pop()
    return tuple(taken)


def _mixed(page: _Page, labels: Sequence[int], last_call: int) -> list[tuple[int, ...]]:
    """The lines of the notes where numbers and notes are mixed, in blocks that blank lines part.

    A number ends the block of its note, or is a block of its own, with that of its note beside it.
    """
    lines = page.lines
    blocks: list[list[int]] = [[]]
    for index in range(_begin_of_notes(lines, last_call, labels[0]), len(lines)):
        if lines[index].strip():
            blocks[-1].append(index)
        else:
            blocks.append([])
    blocks = [block for block in blocks if block and not _is_foot(lines, block, labels)]
    notes: dict[int, tuple[int, ...]] = {}
    taken: set[int] = set()
    for at, block in enumerate(blocks):
        inside = [index for index in block if index in labels]
        if inside and len(block) > 1 and inside == block[-1:]:
            notes[block[-1]] = tuple(block[:-1])
            taken.add(at)
    for at, block in enumerate(blocks):
        for label in (index for index in block if index in labels and index not in notes):
            near = (other for other in (at + 1, at - 1) if 0 <= other < len(blocks) and other not in taken)
            free = next((other for other in near if not set(blocks[other]) & set(labels)), None)
            if free is not None:
                notes[label] = tuple(blocks[free])
                taken.add(free)
    return [notes.get(label, ()) for label in labels]


def _is_foot(lines: Sequence[str], block: Sequence[int], labels: Sequence[int]) -> bool:
    return len(block) == 1 and block[0] not in labels and _FOOT.fullmatch(lines[block[0]]) is not None


def _begin_of_notes(lines: Sequence[str], last_call: int, label: int) -> int:
    """The first line of the notes of a page: that with which a sentence of the text does not go on."""
    for index in range(last_call + 1, label):
        above, line = lines[index - 1].rstrip(), lines[index].lstrip(' “"‘«„')
        if not above or (line[:1].isupper() and not _SENTENCE_ENDS.search(above)):
            return index
    return label


def _as_note(page: _Page, found: _Found, all_found: Sequence[_Found]) -> Note:
    lines = [page.lines[index] for index in found.lines]
    first = page.first + (found.lines[0] if found.lines else found.line)
    last = page.first + (found.lines[-1] if found.lines else found.line)
    marker = Marker(
        str(found.label), page.first + found.line, found.column + 1, _context(page, found, all_found)
    )
    return Note(str(found.label), StyledText(join_parts(lines)), (first, last), (marker,))


def _context(page: _Page, found: _Found, all_found: Sequence[_Found]) -> str:
    """The sentence around a call, without the numbers that call notes."""
    end = min((line for each in all_found for line in each.lines), default=len(page.lines))
    first, last = max(0, found.line - _BEFORE), min(end, found.line + _BEHIND)
    parts = []
    for index in range(first, max(last, found.line + 1)):
        line = page.lines[index]
        for each in sorted((one for one in all_found if one.line == index), key=lambda one: -one.column):
            mark = _HERE if each is found else ""
            line = line[: each.column] + mark + line[each.column + len(str(each.label)) :]
        parts.append(line)
    text = join_parts(parts)
    place = max(0, text.find(_HERE))
    text = text.replace(_HERE, "", 1)
    return Sentences((Paragraph(text, 1),), markdown=False).around(0, place, place)


__all__ = ["MixedColumns", "notes_of_pages", "without_notes"]
