"""The numbers of paragraphs that journals print in the margin, beside the first line of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from verifier.documents.pdf_lines import Line
from verifier.documents.pdf_signs import NOTHING

# How far left of the text such numbers begin at least, by the size of the type.
_HANGING = 1.5


def drop_paragraph_numbers(lines: Sequence[Line]) -> None:
    """Take the numbers off that hang left of a column's text, small and high, as the labels of notes do.

    Running text calls notes within its lines, lists of notes hardly ever do.
    """
    labelled = [line for line in lines if line.raised and line.label.isdecimal()]
    if not labelled:
        return
    edge = Counter(round(line.x) for line in lines).most_common(1)[0][0]
    hanging = [line for line in labelled if line.x <= edge - _HANGING * line.size]
    calls = sum(start > len(line.label) for line in lines for start, _ in line.raised)
    if not hanging or calls < len(hanging):
        return
    for line in hanging:
        end = line.raised[0][1]
        line.text = NOTHING * end + line.text[end:]
        line.raised = list(line.raised)[1:]
