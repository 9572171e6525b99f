"""The notes and reference lists of a paper → citations with their fields."""

from __future__ import annotations

from collections.abc import Sequence

from verifier.citations.assemble import assemble
from verifier.citations.short_forms import read_short_form
from verifier.citations.split import Piece, split_note
from verifier.citations.tagger import Tagger, tag_by_rules
from verifier.compare.names import parse_name_list
from verifier.model import Citation, Document, Location, Note, NoteKind, NoteReading, StyledText

_SHORT = frozenset({"author", "editor", "title", "date", "pages"})


def read_notes(document: Document, tagger: Tagger = tag_by_rules) -> tuple[NoteReading, ...]:
    """Read every note of a paper, in order. Never fails: what isn't understood is a remark.

    A single citation has the label of its note for id, several have a letter behind it (``33b``).
    """
    taken: set[str] = set()
    families: set[str] = set()
    return tuple(_read(note, document.file, taken, families, tagger) for note in document.notes)


def read_references(document: Document, tagger: Tagger = tag_by_rules) -> tuple[Citation, ...]:
    """Read the reference list of a paper: each entry is one citation, whatever stands in it."""
    taken: set[str] = set()
    citations: list[Citation] = []
    for entry in document.references:
        label = entry.label if entry.label.startswith("r") else f"r{entry.label}"
        text = entry.text
        if not text.plain.strip():
            continue
        identity = _unique(label, taken)
        place = Location(document.file, entry.lines[0])
        whole = Piece(0, len(text.plain))
        citations.append(_cite(text, whole, tagger, identity=identity, label=entry.label, place=place))
    return tuple(citations)


def _read(note: Note, file: str, taken: set[str], families: set[str], tagger: Tagger) -> NoteReading:
    split = split_note(note.text)
    several = len(split.pieces) > 1
    citations: list[Citation] = []
    label = _unique(note.label, taken)
    for index, piece in enumerate(split.pieces):
        identity = f"{label}{_letter(index)}" if several else label
        place = Location(file, note.lines[0])
        citation = _cite(note.text, piece, tagger, identity=identity, label=note.label, place=place)
        citations.append(_as_short(citation, families))
        families.update(_families(citation))
    kind = NoteKind.EXPLANATORY if not citations else NoteKind.MIXED if split.remarks else NoteKind.CITATION
    return NoteReading(note, kind, tuple(citations), split.remarks)


def _cite(
    text: StyledText, piece: Piece, tagger: Tagger, *, identity: str, label: str, place: Location
) -> Citation:
    printed = text.slice(piece.start, piece.end)
    short = read_short_form(printed)
    if short is not None:
        return Citation(
            identity,
            label,
            printed.plain,
            "misc",
            short.fields,
            (),
            short.locator,
            piece.lead,
            short.kind,
            place,
        )
    read = assemble(printed.plain, tagger(printed))
    return Citation(
        identity,
        label,
        printed.plain,
        read.type,
        read.fields,
        read.spans,
        read.locator,
        piece.lead,
        "",
        place,
    )


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


def _letter(index: int) -> str:
    """The letter of a citation in its note: a to z, then aa, ab and so on."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(97 + rest) + letters
    return letters
