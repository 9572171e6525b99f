"""Cutting a text file into paragraphs that know their lines.

Line numbers are those of an editor (starting at 1). Fenced code is left out: nothing in it is a note.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Consecutive non-blank lines: their text joined by newlines, and the number of the first."""

    text: str
    first: int
    indented: bool = False

    @property
    def last(self) -> int:
        """The number of the last line."""
        return self.first + self.text.count("\n")

    @property
    def is_heading(self) -> bool:
        """Whether it is an ATX heading, or one short line set wholly in bold."""
        line = self.text.strip()
        return "\n" not in line and (
            bool(re.match(r"#{1,6}\s", line))
            or (line.startswith("**") and line.endswith("**") and len(line) < 120)
        )

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column (both from 1) of the character at ``offset`` of the text."""
        before = self.text[:offset]
        return self.first + before.count("\n"), offset - (before.rfind("\n") + 1) + 1


def split_lines(text: str) -> list[str]:
    """The lines of a text without their ends; only CR, LF and CRLF end a line, as in editors."""
    return _LINE_END.split(text)


def split_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Cut a text into its paragraphs. A heading line is a paragraph of its own."""
    found: list[Paragraph] = []
    pending: list[str] = []
    first = 1
    fence = ""

    def close() -> None:
        if pending:
            found.append(Paragraph("\n".join(pending), first, pending[0].startswith(("    ", "\t"))))
            pending.clear()

    for number, line in enumerate(split_lines(text), 1):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark.group(1).startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
            continue
        if mark:
            close()
            fence = mark.group(1)
            continue
        if not line.strip():
            close()
            continue
        if re.match(r"#{1,6}\s", line):
            close()
            found.append(Paragraph(line, number))
            continue
        if not pending:
            first = number
        pending.append(line)
    close()
    return tuple(found)
