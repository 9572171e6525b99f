"""Wikitext → `Document`: ``<ref>`` in all its forms, citation templates, short footnotes, source lists."""

from __future__ import annotations

from dataclasses import replace

from verifier.documents.marked import MarkedNote, moved_marks
from verifier.documents.sections import Section, find_sections, heads_part, leads_to_source, opens
from verifier.documents.sentences import Sentences
from verifier.documents.wiki_markup import visible
from verifier.documents.wiki_notes import take_pages
from verifier.documents.wiki_pages import SOURCES
from verifier.documents.wiki_reading import WikiReading
from verifier.files import SourceFile
from verifier.model import Document, Marker, Note


def read_wikitext(source: SourceFile) -> Document:
    """Read the notes, markers and source list of a page as it is typed. Never fails.

    Notes have the numbers that the wiki prints: by group, in order of first call. The notes of a group
    have its name before their number. A call of a note that is defined nowhere has the name that it gives.
    """
    text = visible(source.text)
    reading = WikiReading(text)
    reading.run(text, 0)
    paragraphs = reading.body.paragraphs()
    sentences = Sentences(paragraphs)
    reading.works.resolve_short(reading.refs)
    for ref in reading.refs:
        take_pages(ref)
    notes: list[Note] = []
    strays: list[Marker] = []
    names = {id(ref): name for (_, name), ref in reading.named.items()}
    for ref in reading.refs:
        markers = tuple(
            Marker(
                ref.label,
                *place,
                sentences.around(at.paragraph, at.offset, at.offset)
                if at and at.paragraph < len(paragraphs)
                else "",
            )
            for place, at in ref.calls
        )
        if ref.defined:
            notes.append(
                MarkedNote(
                    ref.label,
                    ref.flow.finish(),
                    (ref.first, ref.last),
                    markers,
                    column=ref.column,
                    marked=moved_marks(ref.marked, ref.flow.inserted()),
                )
            )
        else:
            strays.extend(replace(marker, label=names.get(id(ref), ref.label)) for marker in markers)
    sections = find_sections(paragraphs)
    listed = [
        reading.entries[index]
        for index, section in enumerate(sections)
        if section in SOURCES and index in reading.entries and opens(paragraphs[index]) is None
        if not heads_part(paragraphs[index].text)
        if section is Section.REFERENCES or leads_to_source(reading.entries[index].flow.finish().plain)
    ]
    references = tuple(
        MarkedNote(
            f"r{number}",
            entry.flow.finish(),
            (entry.first, entry.last),
            column=entry.column,
            marked=moved_marks(entry.marked, entry.flow.inserted()),
        )
        for number, entry in enumerate(listed, 1)
        if entry.flow.length
    )
    return Document(source.name, "wikitext", tuple(notes), tuple(strays), references, source.sha256)
