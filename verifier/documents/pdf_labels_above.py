"""Labels of notes that stand on lines of their own, above the texts of their notes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise

from verifier.documents.pdf_columns import Column, note_start
from verifier.documents.pdf_lines import Line
from verifier.documents.pdf_signs import OPENING

# How far below its label a note begins at most, and how far to the right, by the size of the type.
_BELOW, _RIGHT = 1.8, 4.0
_LEAST = 2
_LONGEST, _SMALL = 6, 0.955


def put_labels_above(columns: Sequence[Column], size: float) -> None:
    """Put labels that stand above notes before their texts, in columns whose lines are not parted yet.

    A label is called on its page, and the note is set smaller than the text, whose size is given. Most labels
    must stand so, and several, for page numbers stand alone too, and so does the end of a sentence.
    """
    called: defaultdict[int, set[str]] = defaultdict(set)
    for column in columns:
        for line in column.text:
            called[column.page].update(line.text[start:end] for start, end in line.raised)
    found = {
        id(line): (line, below)
        for column in columns
        for line, below in pairwise(column.text)
        if len(line.text) <= _LONGEST and _stands_above(line, below, called[column.page], size)
    }
    if len(found) < _LEAST:
        return
    beside = sum(
        _begins(line, called[column.page])
        for column in columns
        for line in column.text
        if line.size < _SMALL * size
    )
    if len(found) <= beside:
        return
    joined = {id(below): with_label(line, below) for line, below in found.values()}
    for column in columns:
        column.text = [joined.get(id(line), line) for line in column.text if id(line) not in found]


def _stands_above(line: Line, below: Line, called: Set[str], size: float) -> bool:
    return (
        below.size < _SMALL * size
        and line.text.strip(" .") in called
        and not _begins(below, called)
        and 0 < line.y - below.y < _BELOW * below.size
        and -below.size < below.x - line.x < _RIGHT * below.size
    )


def _begins(line: Line, called: Set[str]) -> bool:
    """Whether a line begins with a label that is called."""
    start = note_start(line)
    return start is not None and start.label in called


def with_label(line: Line, below: Line) -> Line:
    """A line with the label before it that stands on another line alone."""
    label = line.text.strip(" .")
    added = len(label) + 1
    bracket = int(label[0] in OPENING)
    at = line.start + line.text.index(label)
    return replace(
        below,
        text=f"{label} {below.text}",
        start=at,
        runs=[(added, below.start), *((begin + added, first) for begin, first in below.runs)],
        raised=[(bracket, len(label) - bracket), *((a + added, b + added) for a, b in below.raised)],
        italics=[offset + added for offset in below.italics],
    )
