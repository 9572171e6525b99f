"""The notes of a PDF paper that stand behind its text, in one list or by chapters."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from verifier.documents.pdf_columns import Column, note_start
from verifier.documents.pdf_contexts import Call
from verifier.documents.pdf_lists import is_heading
from verifier.documents.pdf_notes import LONGEST_TITLE, Footnote, drop_title, is_title
from verifier.documents.torn import Openness, openness

# The lines of a heading between the notes of two chapters.
_LONGEST_TITLE = 3
_LARGER = 1.15


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
                and (start.label == str(expected) or again)
                and (is_closed or not line.text[start.body :][:1].islower())
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
