"""The notes of a PDF paper that stand behind its text, in one list or by chapters."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise

from verifier.documents.pdf_columns import Column, note_start
from verifier.documents.pdf_contexts import Call
from verifier.documents.pdf_headings import is_heading
from verifier.documents.pdf_lines import Line
from verifier.documents.pdf_notes import LONGEST_TITLE, Footnote, drop_title, is_title
from verifier.documents.torn import Openness, openness
from verifier.patterns import late_pattern

_LARGER = 1.15
_NUMBER = late_pattern(r"\d+")
_ISSUE = late_pattern(r"\(\d")


def read_endnotes(columns: Sequence[Column], calls: Sequence[Call]) -> list[Footnote]:
    """The notes that stand behind the text, one after the other by the numbers that the text has called."""
    called = [(int(call.label), call) for call in calls if call.label.isdecimal() and not call.doubtful]
    called = [(number, call) for number, call in called if not call.begins]
    numbers = sorted({number for number, _ in called})
    if len(numbers) < 2 or numbers[0] > 1:
        return []
    last = max(call.place for _, call in called)
    # The last numbers of chapters: what is called next is a 1 again.
    ends = {before for (before, _), (number, _) in pairwise(called) if number == 1 < before}
    notes: list[Footnote] = []
    begun = _begun(columns)
    expected, between = 1, 0
    for index, column in enumerate(columns):
        for number, line in enumerate((*column.text, *column.foot)):
            if (index, number) <= last:
                continue
            start = note_start(line)
            if start is not None and start.label == "1" and notes and is_title(notes[-1]):
                # The chapter has this number too: “1. The Ledger and the Sea” above its notes.
                notes.pop()
                between, expected = 0, 1
            # Behind a whole sentence a note may begin with a small letter: “8 cf. Berg, p. 3”.
            is_closed = not notes or openness(notes[-1].ending) is Openness.CLOSED
            again = start is not None and start.label == "1" and bool(notes)
            again = again and ((between > 0 and bool(ends)) or expected - 1 in ends)
            if (
                start is not None
                and notes
                and is_closed
                and not between
                and start.label == str(expected + 1)
                and expected + 1 in numbers
                and _may_begin(line, start.body, notes[0])
                and _is_lacking(begun, expected, (index, number))
            ):
                expected += 1
            if (
                start is not None
                and (start.label == str(expected) or again)
                and (is_closed or _may_begin(line, start.body, notes[0]))
            ):
                if again:
                    drop_title(notes[-1])
                notes.append(
                    Footnote(
                        start.label, column.page, column.page, index, (index, number), [(line, start.body)]
                    )
                )
                expected, between = int(start.label) + 1, 0
            elif notes and (between or is_heading(line) or line.size > notes[0].parts[0][0].size * _LARGER):
                # The notes of the next chapter may follow behind a heading.
                between += 1
                if between > (LONGEST_TITLE if ends else 0):
                    return notes if len(notes) * 5 >= len(numbers) * 3 else []
            elif notes:
                notes[-1].parts.append((line, 0))
                notes[-1].last = column.page
    return notes if len(notes) * 5 >= len(numbers) * 3 else []


def _begun(columns: Sequence[Column]) -> dict[str, list[tuple[int, int]]]:
    """Where lines begin with which label."""
    found: dict[str, list[tuple[int, int]]] = {}
    for index, column in enumerate(columns):
        for number, line in enumerate((*column.text, *column.foot)):
            start = note_start(line)
            if start is not None:
                found.setdefault(start.label, []).append((index, number))
    return found


def _is_lacking(begun: Mapping[str, list[tuple[int, int]]], number: int, place: tuple[int, int]) -> bool:
    """Whether no line behind a place begins with the number that is expected, before the one after the next.

    What a note begins with may hide its number: “25. = Ms. B”, or a number that is recognised as “2S.”
    """

    def following(label: int) -> tuple[int, int] | None:
        places = begun.get(str(label), [])
        at = bisect_right(places, place)
        return places[at] if at < len(places) else None

    expected, later = following(number), following(number + 2)
    return expected is None or (later is not None and later < expected)


def _may_begin(line: Line, body: int, first: Footnote) -> bool:
    """Whether a note may begin with a number behind a line that is no whole sentence.

    Its text begins with no small letter, and its number is printed as that of the first note is: the line
    “26(1), 30–127.” behind “Insect Networks,” begins none, least of all where notes begin with “26. ”.
    """
    if line.text[body : body + 1].islower() or _ISSUE.match(line.text, body):
        return False
    other, other_body = first.parts[0]
    return _printed(line.text[:body]) == _printed(other.text[:other_body])


def _printed(label: str) -> str:
    return _NUMBER.sub("", label).strip()
