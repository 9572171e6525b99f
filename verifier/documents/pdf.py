"""PDF → `Document`: the notes at the foot of its pages, what calls them, and its reference list.

The lines of notes and markers are pages here, their columns the printed lines of a page, both from 1.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifier.documents.pdf_assigning import assign
from verifier.documents.pdf_calls import (
    BRACKETS,
    calls_before,
    find_calls,
    may_call,
    take_behind_exponents,
    take_bracketed,
    take_circled,
    take_lone,
)
from verifier.documents.pdf_columns import Column
from verifier.documents.pdf_contexts import Call, Contexts
from verifier.documents.pdf_endnotes import read_endnotes
from verifier.documents.pdf_layout import read_columns
from verifier.documents.pdf_line_ends import mark_line_ends
from verifier.documents.pdf_lists import as_converted, keep_list, reference_list, set_apart
from verifier.documents.pdf_notes import Footnote, read_notes
from verifier.documents.pdf_pages import find_glued, find_italics, find_small, read_pages
from verifier.documents.pdf_rules import rules_of
from verifier.files import BytesSource
from verifier.model import Document


def read_pdf(source: BytesSource) -> Document:
    """Read the notes, markers and reference list of a paper.

    Where no notes stand at the foot of pages, the text is read like that of a converted paper: with its
    notes in a section of their own.

    Raises:
        UnreadableFile: see `verifier.documents.pdf_pages.read_pages`.
    """
    with rules_of(source) as rules:
        columns = read_columns(read_pages(source), rules)
    set_apart(columns)
    has_list = keep_list(columns)
    mark_line_ends(columns)
    calls = list(find_calls(columns))
    notes = read_notes(columns)
    plain = [call.label for call in calls if not call.doubtful]
    if not has_list and (len(notes) < len(plain) or set(plain) - {note.label for note in notes}):
        # What is set small at the foot of the last pages may be the rest of notes behind the text.
        notes = max(notes, read_endnotes(columns, calls), key=len)
    lines = [line for note in notes for line, _ in note.parts]
    if not any(line.italics for line in lines):
        # Italics are looked for in small type only while the pages are read.
        find_italics(source, lines)
    if not notes:
        return as_converted(source, columns)
    strays = _assign(source, columns, notes)
    contexts = Contexts(columns, [*strays, *(call for note in notes for call in note.calls)])
    return Document(
        source.name,
        "pdf",
        tuple(note.as_note(contexts) for note in notes),
        tuple(contexts.marker(call) for call in strays),
        reference_list(columns, lines),
        source.sha256,
    )


def _assign(source: BytesSource, columns: Sequence[Column], notes: Sequence[Footnote]) -> list[Call]:
    """Give the notes their calls; returns those that call none.

    Where notes have none, the text is asked once more for numbers that are raised right behind others, or
    stand in brackets as those of the notes do.
    """
    strays = assign(notes, calls_before(columns, notes[0].place))
    lacking = [note for note in notes if not note.calls]
    lines = may_call(columns, (note.label for note in lacking))
    if lines:
        find_glued(source, lines)
    near = {page for note in lacking for page in (note.first - 1, note.first)}
    small = [line for column in columns if column.page in near for line in column.text]
    found = bool(lacking) and find_small(source, small, {note.label for note in lacking})
    bracketed = [note.label for note in lacking if note.parts[0][0].text.lstrip().startswith(BRACKETS)]
    taken = (len(bracketed) * 2 > len(notes) and take_bracketed(columns, set(bracketed))) or found
    taken = take_circled(columns, {(note.first, note.label) for note in lacking}) or taken
    taken = take_lone(columns, {note.label for note in lacking}) or taken
    taken = take_behind_exponents(columns, {note.label for note in lacking}) or taken
    if lines or taken:
        for note in notes:
            note.calls.clear()
        strays = assign(notes, calls_before(columns, notes[0].place))
    return strays
