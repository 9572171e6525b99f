"""The notes of a paper that a converter of PDF files made: they stand in the text, page by page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from verifier.documents.definitions import Called, Definition, find_definitions
from verifier.documents.furniture import Furniture
from verifier.documents.joining import join_lines, join_parts
from verifier.documents.markers import find_calls
from verifier.documents.pandoc import RawNote
from verifier.documents.paragraphs import Paragraph
from verifier.documents.sections import Section
from verifier.documents.torn import find_tails


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken out of a text: the notes and their places, and the text that is left with its places.

    A place is the number of the paragraph in the paper, for a note also where in the paragraph it begins.
    """

    notes: tuple[RawNote, ...]
    note_places: tuple[tuple[int, int], ...]
    text: tuple[Paragraph, ...]
    text_places: tuple[int, ...]


def take_notes(paragraphs: Sequence[Paragraph], sections: Sequence[Section], furniture: Furniture) -> Taken:
    """Find the notes of a converted paper, join those that are torn, and leave the text without them."""
    definitions = find_definitions(paragraphs, sections, _callable(paragraphs))
    tails = find_tails(paragraphs, sections, definitions, furniture)
    notes = tuple(
        _raw(item, paragraphs, furniture, tails.get(number)) for number, item in enumerate(definitions)
    )
    text, places = _rest(paragraphs, definitions, tails)
    return Taken(notes, tuple((item.paragraph, item.start) for item in definitions), text, places)


def _callable(paragraphs: Sequence[Paragraph]) -> Called:
    """The labels that something in the text may call; what begins a line is no call."""
    calls = [
        call
        for call in find_calls(paragraphs, [False] * len(paragraphs))
        if call.start and paragraphs[call.paragraph].text[call.start - 1] != "\n"
    ]
    return Called(
        frozenset(call.label for call in calls if not call.loose),
        frozenset(call.label for call in calls),
    )


def _raw(
    item: Definition, paragraphs: Sequence[Paragraph], furniture: Furniture, tail: int | None
) -> RawNote:
    paragraph = paragraphs[item.paragraph]
    source = join_lines(furniture.without(paragraph.text[item.body : item.end]))
    end = item.start + len(paragraph.text[item.start : item.end].rstrip())
    last = paragraph.place(max(item.start, end - 1))[0]
    if tail is not None:
        source = join_parts((source, *furniture.without(paragraphs[tail].text).split("\n")))
        last = paragraphs[tail].last
    return RawNote(item.label, source, (paragraph.place(item.start)[0], last), torn=tail is not None)


def _rest(
    paragraphs: Sequence[Paragraph], definitions: Sequence[Definition], tails: Mapping[int, int]
) -> tuple[tuple[Paragraph, ...], tuple[int, ...]]:
    """The text without the notes; of a paragraph that a note ends, its first part."""
    first: dict[int, int] = {}
    for item in definitions:
        first.setdefault(item.paragraph, item.start)
    taken = set(tails.values())
    text: list[Paragraph] = []
    places: list[int] = []
    for index, paragraph in enumerate(paragraphs):
        if index in taken or first.get(index) == 0:
            continue
        text.append(paragraph if index not in first else paragraph.part(0, first[index]))
        places.append(index)
    return tuple(text), tuple(places)
