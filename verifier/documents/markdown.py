"""Markdown and plain text → `Document`: as typed for Pandoc, or as converters of PDF files leave it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain

from verifier.documents.converted import Taken, take_notes
from verifier.documents.dashes import with_dashes
from verifier.documents.furniture import Furniture
from verifier.documents.inline import read_inline
from verifier.documents.labels import Shape
from verifier.documents.marked import MarkedDocument, MarkedNote
from verifier.documents.markers import Call, Callee, as_marker, assign, find_calls, plausible_strays
from verifier.documents.note_paragraphs import without_breaks
from verifier.documents.pandoc import RawNote, read_footnotes
from verifier.documents.pandoc_keys import (
    cites_by_key,
    keys_anywhere,
    libraries_named,
    lists_all,
    with_keys,
)
from verifier.documents.paragraphs import Paragraph, blank_hidden, split_paragraphs
from verifier.documents.reference_links import definitions, with_addresses, without_definitions
from verifier.documents.references import read_reference_list
from verifier.documents.sections import Section, find_sections, unknown_list_in, with_headings_apart
from verifier.documents.sentences import Sentences
from verifier.documents.typed_series import known_labels
from verifier.files import SourceFile
from verifier.model import Document, Marker, Note


def read_markdown(source: SourceFile) -> Document:
    """Read the notes, markers and reference list of a paper. Never fails: a text without notes has none.

    Footnotes of Pandoc are taken where a paper has them; in all others the shapes of converters are
    looked for. Notes keep the labels that were printed, repeated ones too.
    """
    document = _read(source, source.text)
    if not document.notes and (text := known_labels(source.text)) != source.text:
        again = _read(source, text)
        document = again if again.notes else document
    if document.references:
        return document
    paragraphs = read_footnotes(split_paragraphs(blank_hidden(source.text))).text
    return replace(document, unknown_list=unknown_list_in(paragraphs))


def _read(source: SourceFile, text: str) -> Document:
    known = definitions(text)
    pandoc = read_footnotes(
        with_headings_apart(split_paragraphs(blank_hidden(without_definitions(text, known))))
    )
    paragraphs = pandoc.text
    sections = find_sections(paragraphs)
    furniture = Furniture(paragraphs)
    references = read_reference_list(paragraphs, sections, furniture, known)
    if pandoc.notes:
        taken = Taken((), (), paragraphs, tuple(range(len(paragraphs))))
    else:
        taken = take_notes(paragraphs, sections, furniture)
    called = _Calls(taken, sections, references, furniture)
    raw_notes = (*pandoc.notes, *taken.notes)
    markers = (*(raw.markers for raw in pandoc.notes), *map(called.markers, called.of_notes))
    libraries = libraries_named(source.text, source.path.parent)
    by_key = bool(libraries) or any(cites_by_key(raw.source) for raw in raw_notes)
    linked = [replace(raw, source=with_addresses(raw.source, known)) for raw in raw_notes]
    notes = tuple(_note(raw, of_it, by_key=by_key) for raw, of_it in zip(linked, markers, strict=True))
    document = Document(
        source.name,
        "markdown",
        notes,
        (*pandoc.strays, *called.markers(called.strays)),
        tuple(
            _note(replace(entry, source=with_addresses(entry.source, known)), called.markers(calls))
            for entry, calls in zip(references, called.of_references, strict=True)
        ),
        source.sha256,
    )
    if not any(isinstance(note, MarkedNote) for note in notes):
        return document
    return MarkedDocument(
        document.file,
        document.format,
        document.notes,
        document.strays,
        document.references,
        document.sha256,
        libraries=libraries,
        cites_all=lists_all(source.text),
        in_text=keys_anywhere(source.text),
    )


class _Calls:
    """The markers of a paper, shared among its notes and the numbered entries of its reference list."""

    def __init__(
        self,
        taken: Taken,
        sections: Sequence[Section],
        references: Sequence[RawNote],
        furniture: Furniture,
    ) -> None:
        kept = [
            index
            for index, place in enumerate(taken.text_places)
            if sections[place] not in (Section.REFERENCES, Section.READING)
        ]
        self._text: list[Paragraph] = [taken.text[index] for index in kept]
        places = [taken.text_places[index] for index in kept]
        calls = find_calls(self._text, [sections[place] is Section.FRONT for place in places])
        notes = [Callee(raw.label, place) for raw, place in zip(taken.notes, taken.note_places, strict=True)]
        entries = [Callee(entry.label, (len(sections), 0)) for entry in references]
        to_entries = _meant_for_entries(calls, notes, entries)
        self.of_notes, no_note = assign([call for call in calls if not to_entries(call)], notes, places)
        self.of_references, no_entry = assign([call for call in calls if to_entries(call)], entries, places)
        self.strays = [
            *plausible_strays(no_note, self.of_notes),
            *plausible_strays(no_entry, self.of_references),
        ]
        self._sentences = Sentences(self._sentences_only(furniture))

    def _sentences_only(self, furniture: Furniture) -> list[Paragraph]:
        """The text with its markers and the furniture between its pages blanked out."""
        stretches: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for call in chain(*self.of_notes, *self.of_references, self.strays):
            stretches[call.paragraph].append((call.start, call.end))
        return [
            paragraph.blanked([*stretches[index], *furniture.stretches(paragraph.text)])
            for index, paragraph in enumerate(self._text)
        ]

    def markers(self, calls: Sequence[Call]) -> tuple[Marker, ...]:
        """Calls with their places and the sentences around them."""
        return tuple(as_marker(call, self._text, self._sentences) for call in calls)


def _meant_for_entries(
    calls: Sequence[Call], notes: Sequence[Callee], entries: Sequence[Callee]
) -> Callable[[Call], bool]:
    """Which calls mean the reference list: none without numbers there, all in a paper without notes.

    In a paper with both, superscripts call notes, and so do brackets unless superscripts call most.
    """
    if not any(entry.label.isdecimal() for entry in entries):
        return lambda _: False
    if not notes:
        return lambda _: True
    labels = {note.label for note in notes}
    raised = {call.label for call in calls if call.shape is Shape.SUPERSCRIPT} & labels
    return lambda call: call.shape is Shape.BRACKET and len(raised) * 2 >= len(labels)


def _note(raw: RawNote, markers: tuple[Marker, ...], *, by_key: bool | None = None) -> Note:
    """A note with its markup read; ``by_key``: whether the paper cites by key, None where it can't."""
    inline = read_inline(raw.source)
    if by_key is not None and "@" in raw.source:
        text, marked = with_keys(raw.source, inline, sure=by_key)
        text, _ = without_breaks(text)
        if marked:
            return MarkedNote(raw.label, text, raw.lines, markers, raw.torn, inline.addresses, marked=marked)
    text, places = without_breaks(with_dashes(inline.text))
    return Note(raw.label, text, raw.lines, markers, raw.torn, inline.addresses, paragraphs=places)
