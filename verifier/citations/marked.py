"""Citations whose fields the markup of a paper gives: taken as given, with what is typed beside them read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from verifier.citations.archived_copies import with_copy, without_copies
from verifier.citations.grammar.dates import read_date
from verifier.citations.labels import letter_of, unique_label
from verifier.citations.unread import kind_without_citations
from verifier.compare.names import read_names, to_biblatex
from verifier.documents.links import addresses_in, bare_address
from verifier.documents.marked import MarkedCitation, MarkedDocument, MarkedNote
from verifier.model import (
    BY_KEY,
    Citation,
    Document,
    FieldSpan,
    Note,
    NoteKind,
    NoteReading,
    StyledText,
)

Reading = Callable[[Document], Sequence[NoteReading]]
_Place = tuple[str, int, str]
_SHORTEST_REST = 12
_DATES = frozenset({"date", "urldate", "origdate", "eventdate"})
_NAMES = frozenset({"author", "editor", "translator"})
_ADDRESSES = frozenset({"url", "doi"})
# Compiled where they are needed: few papers give the fields of what they cite.
_EDTF = r"[\dX]{4}(?:-\d\d){0,2}[?~%]?(?:/(?:[\dX]{4}(?:-\d\d){0,2}[?~%]?|\.\.)?)?"
_ORDERED = r"[,{]|^others$"
_AND = r"\s+and\s+(?![^{}]{0,400}\})"


def with_marked(
    document: Document, readings: Sequence[NoteReading], read: Reading
) -> tuple[NoteReading, ...]:
    """The readings of a paper's notes, with those of marked notes made from what the markup gives.

    ``read`` reads what stands between the marked citations of a note, as it would any note.
    """
    taken: set[str] = set()
    labels = [unique_label(reading.note.label, taken) for reading in readings]
    return tuple(
        _combined(reading.note, label, document, read)
        if isinstance(reading.note, MarkedNote) and any(_cites(mark) for mark in reading.note.marked)
        else reading
        for reading, label in zip(readings, labels, strict=True)
    )


def marked_references(document: Document, citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """The citations of a reference list, with the fields that the markup of its entries gives."""
    marks = _marks_of_entries(document)
    found = ((citation, marks.get(_place_of(citation))) for citation in citations)
    return tuple(citation if mark is None else _with_fields(citation, mark) for citation, mark in found)


def keys_of_references(document: Document, citations: Sequence[Citation]) -> dict[str, str]:
    """Under which key the paper has each entry of its list: by citation id.

    ``citations`` are those of `marked_references`. Of two entries of one key the first has it.
    """
    keys = {place: mark.key for place, mark in _marks_of_entries(document).items()}
    if isinstance(document, MarkedDocument) and len(document.listed) == len(document.references):
        places = map(_place_of_entry, document.references)
        keys.update(dict(zip(reversed([*places]), reversed(document.listed), strict=True)))
    found: dict[str, str] = {}
    for citation in citations:
        key = keys.get(_place_of(citation), "")
        if key and key not in found.values():
            found[citation.id] = key
    return found


def _marks_of_entries(document: Document) -> dict[_Place, MarkedCitation]:
    return {
        _place_of_entry(entry): mark
        for entry in document.references
        if isinstance(entry, MarkedNote)
        for mark in entry.marked[:1]
        if mark.fields
    }


def _place_of_entry(entry: Note) -> _Place:
    return entry.label, entry.lines[0], entry.text.plain


def _place_of(citation: Citation) -> _Place:
    return citation.note, citation.location.line if citation.location else 0, citation.text


def keys_given(readings: Sequence[NoteReading]) -> dict[str, str]:
    """Which key of the paper's own bibliography each citation of its notes names: by citation id."""
    keys: dict[str, str] = {}
    for reading in readings:
        if not isinstance(reading.note, MarkedNote):
            continue
        marks = sorted(
            (mark for mark in reading.note.marked if mark.fields and _cites(mark)),
            key=lambda mark: mark.start,
        )
        texts = [(reading.note.text.plain[mark.start : mark.end], mark.key) for mark in marks]
        for citation in reading.citations:
            if texts and citation.text == texts[0][0]:
                keys[citation.id] = texts.pop(0)[1]
    return {identity: key for identity, key in keys.items() if key}


def _cites(mark: MarkedCitation) -> bool:
    """Whether a mark stands for a citation: not one that prints a field of an unknown work as a word."""
    return mark.type != "mention" and not mark.presumed and bool(mark.fields or mark.key)


def _with_fields(citation: Citation, mark: MarkedCitation) -> Citation:
    spans = _spans(citation.text, mark)
    return replace(
        citation,
        type=mark.type or citation.type,
        fields=_normal(mark.fields),
        spans=spans,
        locator=mark.locator,
        lead=mark.lead or citation.lead,
        short_form="",
    )


def _normal(fields: Mapping[str, str]) -> dict[str, str]:
    """Fields as markup gives them, dates in EDTF and names in the order of BibLaTeX."""
    normal = {name: value for name, value in fields.items() if value}
    for name in _DATES & normal.keys():
        if not re.fullmatch(_EDTF, normal[name]):
            normal[name] = read_date(normal[name]) or normal[name]
    for name in _NAMES & normal.keys():
        normal[name] = " and ".join(
            part if re.search(_ORDERED, part) else to_biblatex(read_names(part))
            for part in re.split(_AND, normal[name])
        )
    return normal


def _combined(note: MarkedNote, label: str, document: Document, read: Reading) -> NoteReading:
    marks = sorted(filter(_cites, note.marked), key=lambda mark: mark.start)
    citations: list[Citation] = []
    remarks: list[str] = []
    done = 0
    place = note.place(document.file)
    known = frozenset(
        bare_address(mark.fields[name]) for mark in marks for name in _ADDRESSES & mark.fields.keys()
    )
    for mark in [*marks, None]:
        end = mark.start - _lead_length(note, mark) if mark else len(note.text.plain)
        rest = without_copies(_without_addresses(note.text.slice(done, end), known), beside=bool(citations))
        if len(rest.found) == len(citations):
            # Of several citations the addresses stand together behind the note.
            citations = [with_copy(one, copy) for one, (_, copy) in zip(citations, rest.found, strict=True)]
        elif citations:
            for _, address in rest.found:
                citations[-1] = with_copy(citations[-1], address)
        more, said = _read_rest(note, rest.text, document, read)
        citations.extend(more)
        remarks.extend(said)
        if mark is not None:
            text = note.text.plain[mark.start : mark.end]
            if mark.fields:
                bare = Citation("", note.label, text, mark.type or "misc", {}, lead=mark.lead, location=place)
                citations.append(_with_fields(bare, mark))
            else:
                # A key that no bibliography holds says nothing of a work, least of all its title.
                citations.append(
                    Citation(
                        "", note.label, text, "misc", {}, (), mark.locator, mark.lead, BY_KEY, location=place
                    )
                )
            done = mark.end
    numbered = tuple(
        replace(citation, id=f"{label}{letter_of(index)}" if len(citations) > 1 else label)
        for index, citation in enumerate(citations)
    )
    if citations:
        kind = NoteKind.MIXED if remarks else NoteKind.CITATION
    else:
        kind = kind_without_citations(note.text)
    return NoteReading(note, kind, numbered, " ".join(remarks) if numbered else note.text.plain)


def _lead_length(note: Note, mark: MarkedCitation) -> int:
    before = note.text.plain[: mark.start].rstrip()
    return mark.start - len(before) + len(mark.lead) if mark.lead and before.endswith(mark.lead) else 0


def _read_rest(
    note: Note,
    text: StyledText,
    document: Document,
    read: Reading,
) -> tuple[list[Citation], list[str]]:
    """The citations and remarks in what stands beside the marked citations."""
    if len(text.plain.strip()) < _SHORTEST_REST or not any(char.isalnum() for char in text.plain):
        return [], []
    rest = Document(document.file, document.format, (Note(note.label, text, note.lines, file=note.file),))
    readings = read(rest)
    citations = [citation for reading in readings for citation in reading.citations]
    return citations, [reading.remarks for reading in readings if reading.remarks]


def _without_addresses(text: StyledText, known: frozenset[str]) -> StyledText:
    """A text without the addresses of the marked citations, which stand behind it where links show titles."""
    for address in dict.fromkeys(addresses_in(text.plain) if known else ()):
        start = text.plain.find(address) if bare_address(address) in known else -1
        while start >= 0:
            text = text.without(start, start + len(address))
            start = text.plain.find(address, start)
    return text


def _spans(text: str, mark: MarkedCitation) -> tuple[FieldSpan, ...]:
    """Where the text shows a field as the markup gives it."""
    spans = []
    for name, value in mark.fields.items():
        at = text.find(value) if value else -1
        if at >= 0:
            spans.append(FieldSpan(name, at, at + len(value), 1.0))
    return tuple(sorted(spans, key=lambda span: span.start))
