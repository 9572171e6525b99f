"""The reference list of a PDF paper, and papers without footnotes, read as a converter's text is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from verifier.documents.furniture import NoFurniture
from verifier.documents.links import with_targets
from verifier.documents.markdown import read_markdown
from verifier.documents.paragraphs import Paragraph
from verifier.documents.pdf_calls import expand
from verifier.documents.pdf_columns import Column, note_start
from verifier.documents.pdf_entries import (
    as_paragraphs,
    numbered_part,
    usual_leading,
    with_italics,
    without_furniture,
)
from verifier.documents.pdf_headings import heads, is_heading
from verifier.documents.pdf_lines import Line
from verifier.documents.pdf_list_bounds import lists_of
from verifier.documents.pdf_signs import with_letters
from verifier.documents.references import read_reference_list
from verifier.documents.sections import Section
from verifier.documents.torn import Openness, openness
from verifier.files import BytesSource, SourceFile
from verifier.model import Document, Marker, Note
from verifier.patterns import late_pattern

_LARGER = 1.12
# How many entries make a list, and what begins notes only.
_FEW = 3
_REFERS_BACK = late_pattern(
    r"(?:ibid|idem|op\. ?cit|loc\. ?cit|ebd|ebenda|a\. ?a\. ?o|supra)\b", re.IGNORECASE
)


def begins_list(columns: Sequence[Column]) -> int:
    """In which column the reference list begins; behind the last one if there is no list."""
    return next(
        (index for index in range(len(columns) - 1, -1, -1) if _has_list(columns[index])),
        len(columns),
    )


def _has_list(column: Column) -> bool:
    return any(heads(line, Section.REFERENCES) for line in column.text)


def reference_list(columns: Sequence[Column], of_notes: Sequence[Line] = ()) -> tuple[Note, ...]:
    """The entries of the reference list, found by the heading before it; lines of notes are no part of it."""
    noted = {id(line) for line in of_notes}
    lines = [line for column in columns for line in (*column.text, *column.foot) if id(line) not in noted]
    return tuple(entry for listed in lists_of(lines) for entry in _entries(listed))


def _entries(lines: Sequence[Line]) -> Iterator[Note]:
    """The entries of one list."""
    listed = without_furniture(lines)
    heading = Paragraph("# References", 1)
    paragraphs = [heading, *as_paragraphs(listed)]
    entries = read_reference_list(paragraphs, [Section.REFERENCES] * len(paragraphs), NoFurniture())
    for entry in entries:
        first, last = listed[entry.lines[0] - 2], listed[min(entry.lines[1] - 2, len(listed) - 1)]
        links = (link for line in listed[entry.lines[0] - 2 : entry.lines[1] - 1] for link in line.links)
        text = with_targets(with_italics(entry.source), links)
        yield Note(entry.label, text, (first.page, last.page))


def keep_list(columns: Sequence[Column]) -> bool:
    """Move the entries of a numbered reference list that is set as small as notes from the foot to the text.

    A paper may have both: notes that raised numbers call, and a list “[1] …” whose numbers its text cites in
    brackets. Where it has no such notes, as in medicine, raised numbers may call the entries of the list
    themselves. Returns whether there are such entries.
    """
    first = begins_list(columns)
    if first == len(columns):
        return False
    called = {
        line.text[a:b] for column in columns[: first + 1] for line in column.text for a, b in line.raised
    }
    # A list of the supplement may follow, which the text calls otherwise.
    begins = (index for index in range(first + 1) if _has_list(columns[index]))
    first_called = next((index for index in begins if _is_called(columns[index:], called)), None)
    first = first if first_called is None else first_called
    starts = [start for column in columns for start in map(note_start, column.foot) if start is not None]
    noted = {start.label for start in starts if start.raised and start.label in called}
    entries = {
        start.label
        for column in columns[first:]
        for start in map(note_start, column.foot)
        if start is not None and not start.raised and start.label.isdecimal()
    } - noted
    if not noted and first_called is not None:
        entries = called
        noted = {start.label for start in starts if start.label in called and not start.label.isdecimal()}
    elif not noted or len(entries & called) * 2 >= len(entries) or not _is_numbered(columns[first:]):
        return False
    for column in columns[first:]:
        stop = next(
            (index for index, line in enumerate(column.foot) if _begins_note(line, noted)), len(column.foot)
        )
        if any(note_start(line) is not None for line in column.foot[:stop]):
            column.text, column.foot = [*column.text, *column.foot[:stop]], column.foot[stop:]
    return bool(entries)


def _begins_note(line: Line, labels: Set[str]) -> bool:
    """Whether a line begins with one of some labels as a note does: raised, or a sign."""
    start = note_start(line)
    return start is not None and start.label in labels and (start.raised or not start.label.isdecimal())


def _is_called(columns: Sequence[Column], called: Set[str]) -> bool:
    """Whether entries of a list have numbers on the base line that raised ones call, as in Vancouver style.

    Where some say “Ibid.”, they are notes, also below the heading “References”.
    """
    lines = [line for column in columns for line in (*column.text, *column.foot)]
    start = next(index for index, line in enumerate(lines) if heads(line, Section.REFERENCES))
    entries = numbered_part(lines[start + 1 :])
    starts = [(line, found) for line in entries if (found := note_start(line)) is not None]
    labels = {found.label for _, found in starts if found.label.isdecimal() and not found.raised}
    if "1" not in labels or any(_REFERS_BACK.match(line.text, found.body) for line, found in starts):
        return False
    numbers = {str(number) for number in range(1, len(labels) + 1)}
    expanded = {label for printed in called for label in expand(printed)}
    return len(labels) >= _FEW and len(numbers & labels & expanded) * 2 >= len(labels)


def _is_numbered(columns: Sequence[Column]) -> bool:
    """Whether a list has a number 1. Lines of others may begin with numbers too: “34 studies, pp. 12–19.”."""
    starts = (note_start(line) for column in columns for line in (*column.text, *column.foot))
    return any(start is not None and not start.raised and start.label == "1" for start in starts)


def set_apart(columns: Sequence[Column]) -> None:
    """Move the notes at the ends of chapters from the text of their columns to the foot.

    They stand below headings like “Notes”, of which there are several, and begin with a 1 each; what is set
    larger, or another heading, ends them.
    """
    lines = [line for column in columns for line in (*column.text, *column.foot)]
    headings = [
        line
        for line, following in pairwise(lines)
        if heads(line, Section.NOTES) and _begins_with_one(following, line)
    ]
    if len(headings) < 2:
        return
    first = {id(line) for line in headings}
    size = 0.0
    for line, following in pairwise([*lines, lines[-1]]):
        if id(line) in first:
            line.heads_notes, size = True, following.size
        elif size and (line.size > size * _LARGER or is_heading(line)):
            size = 0.0
        line.listed = bool(size)
    for column in columns:
        column.foot = [*(line for line in column.text if line.listed), *column.foot]
        column.text = [line for line in column.text if not line.listed]


def _begins_with_one(line: Line, heading: Line) -> bool:
    start = note_start(line)
    return start is not None and start.label == "1" and line.size <= heading.size * _LARGER


# --- Papers without footnotes ------------------------------------------------------------------


def as_converted(source: BytesSource, columns: Sequence[Column]) -> Document:
    """Read the text as Markdown with superscripts, and put pages in place of its lines."""
    lines = [line for column in columns for line in (*column.text, *column.foot)]
    leading = usual_leading(lines)
    text: list[str] = []
    places: list[tuple[int, int]] = []
    links: list[list[str]] = []
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else line
        if index and _parts(before, line, leading):
            text.append("")
            places.append((line.page, line.number))
            links.append([])
        text.append(_with_superscripts(line))
        places.append((line.page, line.number))
        links.append(list(line.links))
    whole = "\n".join(text)
    read = read_markdown(SourceFile(source.path, source.data, whole, "utf-8"))

    def placed(note: Note) -> Note:
        first, last = (places[min(number, len(places)) - 1][0] for number in note.lines)
        targets = (link for found in links[note.lines[0] - 1 : note.lines[1]] for link in found)
        markers = tuple(map(moved, note.markers))
        return replace(note, text=with_targets(note.text, targets), lines=(first, last), markers=markers)

    def moved(marker: Marker) -> Marker:
        page, number = places[min(marker.line, len(places)) - 1]
        return replace(marker, line=page, column=number)

    return Document(
        source.name,
        "pdf",
        tuple(placed(note) for note in read.notes) if places else (),
        tuple(map(moved, read.strays)) if places else (),
        _with_markers(reference_list(columns), [placed(note) for note in read.references] if places else []),
        source.sha256,
    )


def _with_markers(entries: Sequence[Note], called: Sequence[Note]) -> tuple[Note, ...]:
    """The entries of a list, or where it has none those of the text, with what calls their numbers."""
    markers = {note.label: note.markers for note in called}
    return tuple(replace(note, markers=markers.get(note.label, ())) for note in entries or called)


def _parts(before: Line, line: Line, leading: float) -> bool:
    """Whether a paragraph begins with this line."""
    if (before.page, before.column) != (line.page, line.column):
        return openness(before.text) is Openness.CLOSED or abs(before.size - line.size) > 0.8
    step = line.x - before.x
    # Behind the number of a note the text hangs; elsewhere an indented line begins a paragraph.
    indented = step > 0.8 * line.size and note_start(before) is None
    outdented = step < -0.8 * line.size and note_start(line) is not None
    return (
        before.y - line.y > 1.35 * leading
        or abs(before.size - line.size) > 0.8
        or indented
        or outdented
        or bool(line.label)
    )


def _with_superscripts(line: Line) -> str:
    """A line as Markdown: raised numbers as superscripts, words in italics between asterisks."""
    inserted: list[tuple[int, str]] = []
    for start, end in line.raised:
        inserted += (start, "<sup>"), (end, "</sup>")
    italics = set(line.italics)
    run_end = 0
    for match in re.finditer(r"\S+", line.text) if italics else ():
        if match.start() not in italics:
            if run_end:
                inserted.append((run_end, "*"))
            run_end = 0
            continue
        if not run_end:
            inserted.append((match.start(), "*"))
        run_end = match.start() + max(1, len(match[0].rstrip(",.;:")))
    if run_end:
        inserted.append((run_end, "*"))
    parts: list[str] = []
    done = 0
    for place, sign in sorted(inserted, key=lambda item: item[0]):
        parts += line.text[done:place], sign
        done = place
    return with_letters("".join((*parts, line.text[done:])))
