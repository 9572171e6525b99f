"""The table note → citation → work, for people: what was read, and which entry it became."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from verifier.cli.console import one_line

if TYPE_CHECKING:
    from verifier.extraction import Extraction

_TEXT_WIDTH = 72


def citation_table(extraction: Extraction, keys: Mapping[str, str]) -> str:
    """Return the table; ``keys`` gives the key of the file for a work where it is another one."""
    asked = {found.citation for found in extraction.unresolved}
    rows = [("note", "citation", "work")]
    for citation in extraction.citations:
        work = extraction.work_of.get(citation.id, "")
        shown = keys.get(work, work)
        shown += " ?" if shown and citation.id in asked else ""
        rows.append((citation.note, clipped(one_line(citation.text)), shown or "?"))
    widths = [max(cell_len(row[index]) for row in rows) for index in (0, 1)]
    lines = [
        f"{set_cell_size(note, widths[0])}  {set_cell_size(text, widths[1])}  {work}\n"
        for note, text, work in rows
    ]
    lines.append(
        f"{counted(len(extraction.citations), 'citation', 'citations')} of "
        f"{counted(len(extraction.works), 'work', 'works')}\n"
    )
    return "".join(lines)


def clipped(text: str, width: int = _TEXT_WIDTH) -> str:
    """Return a text that takes at most ``width`` columns, East Asian characters counted as two."""
    return text if cell_len(text) <= width else set_cell_size(text, width - 1).rstrip() + "…"


def counted(number: int, one: str, many: str) -> str:
    """Return a number with its word."""
    return f"{number} {one if number == 1 else many}"
