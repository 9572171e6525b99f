"""Which call of a PDF paper means which note."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from verifier.documents.pdf_contexts import Call
from verifier.documents.pdf_notes import Footnote

_T = TypeVar("_T")


def assign(notes: Sequence[Footnote], calls: Sequence[Call]) -> list[Call]:
    """Give each call its note; returns those that call none.

    Where a label is called as often as it is printed, the order decides: a note may stand on the page
    behind its call. Elsewhere a call means the nearest note, one on its own page before all others.
    """
    if notes[0].place is not None and sum(note.label == "1" for note in notes) > 1:
        return _by_chapters(notes, calls)
    notes_of: defaultdict[str, list[Footnote]] = defaultdict(list)
    calls_of: defaultdict[str, list[Call]] = defaultdict(list)
    for note in notes:
        notes_of[note.label].append(note)
    for call in calls:
        calls_of[call.label].append(call)
    known = {int(label) for label in notes_of if label.isdecimal()}
    strays: list[Call] = []
    for label, called in calls_of.items():
        named = notes_of.get(label, [])
        plain = [call for call in called if not call.doubtful]
        if named and len(plain) == len(named):
            for note, call in zip(named, plain, strict=True):
                note.calls.append(call)
        elif named:
            for call in called:
                _nearest(named, call).calls.append(call)
        elif label.isdecimal() and {int(label) - 1, int(label) + 1} <= known:
            # Between two notes that are there one is missing; any other number may be an exponent.
            strays.extend(called)
    for note in notes:
        _without_exponents(note)
    return strays


def _by_chapters(notes: Sequence[Footnote], calls: Sequence[Call]) -> list[Call]:
    """Give the notes of chapters behind the text their calls: chapters begin where a 1 is called again.

    Where the text has more or fewer chapters than the notes, the order of all labels decides.
    """
    chapters = _chapters(notes, [note.label for note in notes])
    called = _chapters(calls, [call.label if not call.doubtful else "" for call in calls])
    if len(chapters) != len(called):
        return _by_order(notes, calls)
    strays: list[Call] = []
    for chapter, of_chapter in zip(chapters, called, strict=True):
        known = {note.label: note for note in reversed(chapter)}
        for call in of_chapter:
            if call.label in known:
                known[call.label].calls.append(call)
            elif not call.doubtful and call.label in _between(known):
                strays.append(call)
    for note in notes:
        _without_exponents(note)
    return strays


def _chapters(items: Sequence[_T], labels: Sequence[str]) -> list[list[_T]]:
    """What is labelled, parted before each 1 that does not follow another."""
    found: list[list[_T]] = [[]]
    last = "1"
    for item, label in zip(items, labels, strict=True):
        if label == "1" and last != "1":
            found.append([])
        found[-1].append(item)
        last = label or last
    return found


def _between(labels: Iterable[str]) -> set[str]:
    """The numbers between the first and the last of some labels."""
    numbers = [int(label) for label in labels if label.isdecimal()]
    return {str(number) for number in range(min(numbers, default=0), max(numbers, default=0))}


def _by_order(notes: Sequence[Footnote], calls: Sequence[Call]) -> list[Call]:
    """Give the notes the calls that stand in one order with them; others mean the nearest note there."""
    labels = [note.label for note in notes], [call.label for call in calls]
    given = [-1] * len(calls)
    for first, begin, size in SequenceMatcher(None, *labels, autojunk=False).get_matching_blocks():
        for offset in range(size):
            notes[first + offset].calls.append(calls[begin + offset])
            given[begin + offset] = first + offset
    strays: list[Call] = []
    last = 0
    for call, index in zip(calls, given, strict=True):
        if index >= 0:
            last = index
        elif not call.doubtful:
            near = [at for at, note in enumerate(notes) if note.label == call.label]
            if near:
                notes[min(near, key=lambda at: abs(at - last))].calls.append(call)
            else:
                strays.append(call)
    return strays


def _nearest(notes: Sequence[Footnote], call: Call) -> Footnote:
    behind = [note for note in notes if note.listed and note.first >= call.page]
    if behind:
        # Notes at the end of a chapter are called before them.
        return min(behind, key=lambda note: (note.first, bool(note.calls)))
    return min(
        notes, key=lambda note: (abs(note.first - call.page), note.first < call.page, bool(note.calls))
    )


def _without_exponents(note: Footnote) -> None:
    """Of several calls on the page of a note, units with exponents are none, nor marks of affiliations."""
    if len(note.calls) > 1:
        note.calls = _without_affiliations(note.calls)
        plain = [call for call in note.calls if not call.doubtful]
        note.calls = plain or note.calls[:1]


def _without_affiliations(calls: list[Call]) -> list[Call]:
    """Calls without the numbers of authors and of the institution that stands below them with that number."""
    begin = next((index for index, call in enumerate(calls) if index and call.begins), None)
    if begin is None or calls[begin].page != calls[0].page:
        return calls
    behind = [call for call in calls[begin + 1 :] if not call.begins and not call.doubtful]
    return behind or calls
