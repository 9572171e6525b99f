"""The notes and reference lists of a paper → citations with their fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verifier.citations.assemble import assemble
from verifier.citations.short_forms import read_short_form
from verifier.citations.split import Split, split_note
from verifier.citations.tagger import Tagger, tag_by_style, tag_notes
from verifier.compare.names import parse_name_list
from verifier.model import Citation, Document, Location, Note, NoteKind, NoteReading, StyledText

_SHORT = frozenset({"author", "editor", "title", "date", "pages"})


def read_notes(document: Document, tagger: Tagger = tag_notes) -> tuple[NoteReading, ...]:
    """Read every note of a paper, in order. Never fails: what isn't understood is a remark.

    A single citation has the label of its note for id, several have a letter behind it (``33b``).
    """
    taken: set[str] = set()
    families: set[str] = set()
    splits = [split_note(note.text) for note in document.notes]
    read = iter(
        _read_all(
            [
                note.text.slice(piece.start, piece.end)
                for note, split in zip(document.notes, splits, strict=True)
                for piece in split.pieces
            ],
            tagger,
        )
    )
    return tuple(
        _reading(
            note,
            split,
            [next(read) for _ in split.pieces],
            file=document.file,
            taken=taken,
            families=families,
        )
        for note, split in zip(document.notes, splits, strict=True)
    )


def read_references(document: Document, tagger: Tagger = tag_by_style) -> tuple[Citation, ...]:
    """Read the reference list of a paper: each entry is one citation, whatever stands in it."""
    taken: set[str] = set()
    entries = [entry for entry in document.references if entry.text.plain.strip()]
    citations: list[Citation] = []
    for entry, citation in zip(entries, _read_all([entry.text for entry in entries], tagger), strict=True):
        label = entry.label if entry.label.startswith("r") else f"r{entry.label}"
        place = Location(document.file, entry.lines[0])
        citations.append(replace(citation, id=_unique(label, taken), note=entry.label, location=place))
    return tuple(citations)


def _read_all(texts: Sequence[StyledText], tagger: Tagger) -> list[Citation]:
    """The citations of texts, without id and place; all are tagged at once, which is faster."""
    shorts = [read_short_form(text) for text in texts]
    tagged = iter(tagger([text for text, short in zip(texts, shorts, strict=True) if short is None]))
    citations = []
    for text, short in zip(texts, shorts, strict=True):
        plain = text.plain
        if short is not None:
            citations.append(
                Citation("", "", plain, "misc", short.fields, (), short.locator, short_form=short.kind)
            )
        else:
            read = assemble(plain, next(tagged))
            citations.append(Citation("", "", plain, read.type, read.fields, read.spans, read.locator))
    return citations


def _reading(
    note: Note, split: Split, read: Sequence[Citation], *, file: str, taken: set[str], families: set[str]
) -> NoteReading:
    citations: list[Citation] = []
    label = _unique(note.label, taken)
    place = Location(file, note.lines[0])
    for index, (piece, citation) in enumerate(zip(split.pieces, read, strict=True)):
        identity = f"{label}{letter_of(index)}" if len(read) > 1 else label
        placed = replace(citation, id=identity, note=note.label, lead=piece.lead, location=place)
        citations.append(_as_short(placed, families))
        families.update(_families(citations[-1]))
    kind = NoteKind.EXPLANATORY if not citations else NoteKind.MIXED if split.remarks else NoteKind.CITATION
    return NoteReading(note, kind, tuple(citations), split.remarks)


def _as_short(citation: Citation, families: set[str]) -> Citation:
    """A name and perhaps a title and page, by someone cited before in full, point back at that work."""
    fields = citation.fields
    if citation.short_form or not fields.get("author") or set(fields) - _SHORT or citation.locator is None:
        return citation
    if fields.get("date") and fields.get("title"):
        return citation
    if not _families(citation) <= families:
        return citation
    return Citation(
        citation.id,
        citation.note,
        citation.text,
        citation.type,
        {name: value for name, value in fields.items() if name in ("author", "title")},
        citation.spans,
        citation.locator,
        citation.lead,
        "short-title",
        citation.location,
    )


def _families(citation: Citation) -> set[str]:
    names: Sequence[str] = [citation.fields.get("author", ""), citation.fields.get("editor", "")]
    return {
        (name.literal or name.family).casefold()
        for listed in names
        for name in parse_name_list(listed)
        if not name.is_others
    }


def _unique(label: str, taken: set[str]) -> str:
    """A label that no earlier note has: a repeated one gets a number of its own."""
    identity, number = label, 2
    while identity in taken:
        identity, number = f"{label}-{number}", number + 1
    taken.add(identity)
    return identity


def letter_of(index: int) -> str:
    """The letter of a citation in its note: a to z, then aa, ab and so on."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(97 + rest) + letters
    return letters
