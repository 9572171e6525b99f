"""Notes that stand above a table or a figure at the foot of their page, as TeX sets them."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from verifier.documents.pdf_columns import note_start
from verifier.documents.pdf_lines import Line
from verifier.patterns import late_pattern

# What tables and figures are headed or followed by: “Table 1: …”, “Abb. 3. …”, “图1 …”.
CAPTION = late_pattern(
    r"\s*(?:(?:table|tab\.|figure|fig\.|chart|map|plate|scheme|tabelle|abbildung|abb\.|karte|tableau|tabla|figura|gráfico"
    r"|tabella|tabela|taula|таблица|табл\.|рисунок|рис\.)\s?(?:\d|[ivx]{1,4}\b)|[图圖表]\s?\d)",
    re.IGNORECASE,
)
"""How the caption of a table or a figure begins."""
_SMALL, _SAME = 0.955, 0.6
# How far such a thing stands below the notes at least, by the size of their type.
_APART = 1.45
# How many full lines stand in it at most: those of its caption; more are text that goes on below it.
_MOST_FULL, _FULL = 4, 0.8


def above_float(lines: Sequence[Line], size: float, of_notes: float, waiting: Set[str]) -> int:
    """How many of a column's lines stand before a table or a figure that has notes of the page above it.

    They end with lines as small as notes, the first label of which the text above them calls; 0 if there are
    none.
    """
    width = max((line.right for line in lines), default=0.0) - min((line.x for line in lines), default=0.0)
    full = 0
    is_captioned = False
    for end in range(len(lines) - 1, 0, -1):
        line, above = lines[end], lines[end - 1]
        is_captioned = is_captioned or CAPTION.match(line.text) is not None
        full += line.right - line.x > _FULL * width and line.size > _SMALL * size
        if full > _MOST_FULL:
            return 0
        if is_captioned and _is_note(above, size, of_notes) and above.y - line.y > _APART * above.size:
            return end if _are_called(lines, end, size, of_notes, waiting) else 0
    return 0


def _is_note(line: Line, size: float, of_notes: float) -> bool:
    return line.size < _SMALL * size and abs(line.size - of_notes) <= _SAME


def _are_called(lines: Sequence[Line], end: int, size: float, of_notes: float, waiting: Set[str]) -> bool:
    """Whether the small lines before a place begin with a label that is called above them."""
    start = end
    while start and _is_note(lines[start - 1], size, of_notes):
        start -= 1
    first = next((one for one in map(note_start, lines[start:end]) if one is not None), None)
    called = {line.text[a:b] for line in lines[:start] for a, b in line.raised}
    return first is not None and first.label in called | waiting
