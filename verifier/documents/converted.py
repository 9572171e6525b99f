"""The notes of a paper that a converter of PDF files made: they stand in the text, page by page."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from verifier.documents.definitions import Called, Definition, find_definitions
from verifier.documents.furniture import Furniture
from verifier.documents.joining import join_lines, join_parts
from verifier.documents.markers import Call, find_calls
from verifier.documents.pandoc import RawNote
from verifier.documents.paragraphs import Paragraph
from verifier.documents.sections import Section
from verifier.documents.torn import find_tails

_MOST_MORE = 6
"""Further paragraphs that a note may have."""


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
    calls = _calls(paragraphs)
    definitions = find_definitions(paragraphs, sections, _callable(calls))
    tails = find_tails(paragraphs, sections, definitions, furniture)
    more = _more_paragraphs(paragraphs, definitions, tails, calls)
    notes = tuple(
        _raw(item, paragraphs, furniture, tails.get(number), more.get(number, ()))
        for number, item in enumerate(definitions)
    )
    taken = {*tails.values(), *(index for indexes in more.values() for index in indexes)}
    text, places = _rest(paragraphs, definitions, taken)
    return Taken(notes, tuple((item.paragraph, item.start) for item in definitions), text, places)


def _calls(paragraphs: Sequence[Paragraph]) -> list[Call]:
    """All that may call a note; what begins a line is no call."""
    return [
        call
        for call in find_calls(paragraphs, [False] * len(paragraphs))
        if call.start and paragraphs[call.paragraph].text[call.start - 1] != "\n"
    ]


def _callable(calls: Sequence[Call]) -> Called:
    """The labels that something in the text may call."""
    return Called(
        frozenset(call.label for call in calls if not call.loose),
        frozenset(call.label for call in calls),
        frozenset((call.label, call.paragraph) for call in calls if not call.loose),
    )


def _more_paragraphs(
    paragraphs: Sequence[Paragraph],
    definitions: Sequence[Definition],
    tails: Mapping[int, int],
    calls: Sequence[Call],
) -> dict[int, range]:
    """The further paragraphs of notes that stand together at the end of a text, by the number of the note.

    What stands between two notes of such a list belongs to the first, if all that calls the second has
    gone before: between the notes of two pages stands the text that calls the second.
    """
    labels = {item.label for item in definitions}
    plain = [call for call in calls if not call.loose and call.label in labels]
    calling = {call.paragraph for call in plain}
    last = {call.label: call.paragraph for call in plain}
    taken = set(tails.values())
    more: dict[int, range] = {}
    for number, (item, following) in enumerate(pairwise(definitions)):
        between = range(item.paragraph + 1, following.paragraph)
        if not between or len(between) > _MOST_MORE or number in tails:
            continue
        if following.number != item.number + 1 or last.get(following.label, item.paragraph) >= item.paragraph:
            continue
        if not any(index in calling or index in taken or paragraphs[index].is_heading for index in between):
            more[number] = between
    return more


def _raw(
    item: Definition,
    paragraphs: Sequence[Paragraph],
    furniture: Furniture,
    tail: int | None,
    more: Sequence[int],
) -> RawNote:
    paragraph = paragraphs[item.paragraph]
    source = join_lines(furniture.without(paragraph.text[item.body : item.end]))
    end = item.start + len(paragraph.text[item.start : item.end].rstrip())
    last = paragraph.place(max(item.start, end - 1))[0]
    for index in more:
        source = f"{source} {join_lines(furniture.without(paragraphs[index].text))}".rstrip()
        last = paragraphs[index].last
    if tail is not None:
        source = join_parts((source, *furniture.without(paragraphs[tail].text).split("\n")))
        last = paragraphs[tail].last
    return RawNote(item.label, source, (paragraph.place(item.start)[0], last), torn=tail is not None)


def _rest(
    paragraphs: Sequence[Paragraph], definitions: Sequence[Definition], taken: Collection[int]
) -> tuple[tuple[Paragraph, ...], tuple[int, ...]]:
    """The text without the notes; of a paragraph that a note ends, its first part."""
    first: dict[int, int] = {}
    for item in definitions:
        first.setdefault(item.paragraph, item.start)
    text: list[Paragraph] = []
    places: list[int] = []
    for index, paragraph in enumerate(paragraphs):
        if index in taken or first.get(index) == 0:
            continue
        text.append(paragraph if index not in first else paragraph.part(0, first[index]))
        places.append(index)
    return tuple(text), tuple(places)
