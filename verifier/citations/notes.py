"""The notes and reference lists of a paper → citations with their fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verifier.citations.archived_copies import without_copies
from verifier.citations.article_numbers import with_own_page
from verifier.citations.files_cited_before import with_file_of_same_archive
from verifier.citations.glosses import without_glosses
from verifier.citations.grammar.square_imprints import with_round_imprint
from verifier.citations.hosts_cited_before import with_host_cited_before
from verifier.citations.italic_names import are_names_italic, without_italic_names
from verifier.citations.labels import letter_of, unique_label
from verifier.citations.link_lists import with_links_apart
from verifier.citations.linked_titles import with_titles_quoted
from verifier.citations.named_above import with_names_of_above
from verifier.citations.names_in_text import calls_by_sentence, named_in_text
from verifier.citations.reading import read_citations
from verifier.citations.short_citations import (
    Paper,
    Turned,
    says_more,
    with_first_ones,
    with_short_ones,
    works_in_full,
)
from verifier.citations.split import PARAGRAPH, Split, SplitNote, parted, texts_of
from verifier.citations.tagger import Tagger, tag_by_style, tag_notes
from verifier.citations.unread import kind_without_citations
from verifier.citations.whose_they_are import by_named_in_front, by_the_same, by_who_says
from verifier.model import Citation, Document, Note, NoteKind, NoteReading


def read_notes(document: Document, tagger: Tagger = tag_notes) -> tuple[NoteReading, ...]:
    """Read every note of a paper, in order. Never fails: what isn't understood is a remark.

    A single citation has the label of its note for id, several have a letter behind it (``33b``). Notes are
    read twice: what is cited in full anywhere tells short citations of it from other words.
    """
    apart = [with_links_apart(parted(note)) for note in document.notes]
    without = [without_copies(text) for text in apart]
    quoted = [with_titles_quoted(each.text) for each in without]
    in_paper = are_names_italic([each.text for each in quoted])
    printed = [without_italic_names(each.text, in_paper=in_paper) for each in quoted]
    split_twice = [SplitNote(with_round_imprint(without_glosses(text)), text) for text in printed]
    splits = [note.split() for note in split_twice]
    texts = [texts_of(note, split) for note, split in zip(split_twice, splits, strict=True)]
    read = iter(read_citations([text for found in texts for text in found], tagger))
    calls = calls_by_sentence(document.notes)
    whole = [
        named_in_text(printed_note, by_who_says(note, split, [next(read) for _ in found]), calls)
        for printed_note, note, split, found in zip(document.notes, split_twice, splits, texts, strict=True)
    ]
    listed = read_references(document) if document.references else ()
    known = works_in_full(listed, _with_same_authors(split_twice, splits, whole))
    turned: list[list[Turned | None]] = []
    taken: set[str] = set()
    readings: list[NoteReading] = []
    before_it: Citation | None = None
    no_ibid: Citation | None = None
    paper = Paper(known, tagger)
    for note, text, copies, linked, twice, before, found in zip(
        document.notes, apart, without, quoted, split_twice, splits, whole, strict=True
    ):
        split, citations, pointing = with_short_ones(twice, before, found, paper)
        turned.append(pointing)
        printed_pieces = texts_of(twice, split)
        for index, citation in enumerate(citations):
            start = split.pieces[index].start
            behind = split.pieces[index - 1].end if index else 0
            file = with_file_of_same_archive(citation, no_ibid)
            said = twice.text.plain[behind:start]
            part = with_host_cited_before(file, printed_pieces[index], before_it, known, said)
            part = by_named_in_front(part, [*paper.earlier, *citations[:index]], said)
            before_it = citations[index] = by_the_same(part, no_ibid, said)
            if before_it is not part and says_more(before_it):
                # "dies., Aufopferung": under whose name later notes cite it again.
                known.add(before_it.fields)
            if before_it.short_form != "ibid":
                # "Там же. Л. 9", and in the next note "Там же. Д. 14": of the file in front of both.
                no_ibid = before_it
        shown = [
            linked.printed(citation, piece.start)
            for citation, piece in zip(citations, split.pieces, strict=True)
        ]
        starts = [linked.place(piece.start) for piece in split.pieces]
        shown = copies.kept(shown, starts, text.plain)
        remarks = replace(split, remarks=linked.said(split.remarks)) if linked.marks else split
        readings.append(_reading(note, remarks, shown, file=document.file, taken=taken))
        paper.earlier.extend(citations)
        told_before = [citation.fields for citation in found]
        for citation in citations:
            # What only the second reading parted from others is known from here on.
            if citation.short_form or (says_more(citation) and citation.fields in told_before):
                continue
            known.add(citation.fields)
    return with_first_ones(readings, turned, listed)


def _with_same_authors(
    notes: Sequence[SplitNote], splits: Sequence[Split], whole: Sequence[Sequence[Citation]]
) -> list[Citation]:
    """The citations of all notes, each "Она же" or "ders." with its author: so later notes name its work."""
    told: list[Citation] = []
    for note, split, found in zip(notes, splits, whole, strict=True):
        behind = 0
        for piece, citation in zip(split.pieces, found, strict=True):
            said = note.text.plain[behind : piece.start]
            told.append(by_the_same(citation, told[-1] if told else None, said))
            behind = piece.end
    return told


def read_references(document: Document, tagger: Tagger = tag_by_style) -> tuple[Citation, ...]:
    """Read the reference list of a paper: each entry is one citation, whatever stands in it."""
    taken: set[str] = set()
    entries = [entry for entry in document.references if entry.text.plain.strip()]
    citations: list[Citation] = []
    without = [without_copies(entry.text) for entry in entries]
    quoted = [with_titles_quoted(each.text) for each in without]
    read = with_names_of_above([each.text for each in quoted], lambda texts: read_citations(texts, tagger))
    told = [each.printed(citation, 0) for each, citation in zip(quoted, read, strict=True)]
    for entry, copies, one in zip(entries, without, told, strict=True):
        (citation,) = copies.kept([one], [0], entry.text.plain)
        label = entry.label if entry.label.startswith("r") else f"r{entry.label}"
        place = entry.place(document.file)
        named = replace(citation, id=unique_label(label, taken), note=entry.label, location=place)
        citations.append(with_own_page(named))
    return tuple(citations)


def _reading(
    note: Note, split: Split, read: Sequence[Citation], *, file: str, taken: set[str]
) -> NoteReading:
    label = unique_label(note.label, taken)
    place = note.place(file)
    split = replace(split, remarks=split.remarks.replace(PARAGRAPH, " "))
    citations = tuple(
        replace(
            citation,
            text=citation.text.replace(PARAGRAPH, " "),
            id=f"{label}{letter_of(index)}" if len(read) > 1 else label,
            note=note.label,
            lead=piece.lead,
            location=place,
        )
        for index, (piece, citation) in enumerate(zip(split.pieces, read, strict=True))
    )
    cites = NoteKind.MIXED if split.remarks else NoteKind.CITATION
    kind = cites if citations else kind_without_citations(note.text)
    return NoteReading(note, kind, citations, split.remarks)
