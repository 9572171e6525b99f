"""Cutting a text file into paragraphs that know their lines.

Line numbers are those of an editor (starting at 1). Fenced code is left out: nothing in it is a note.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from verifier.patterns import late_pattern

ENTRY = "\uf8fc"
"""A sign that no text has: what it begins is an entry of a list, whatever heading it stands under."""
_FENCE = late_pattern(r"^ {0,3}(`{3,}|~{3,})")
_LINE_END = late_pattern(r"\r\n|\r|\n")
_NOT_LINE_END = late_pattern(r"[^\r\n]")
_YAML = late_pattern(
    r"\A\ufeff?---[ \t]*\r?\n(?:(?!---|\.\.\.)[^\r\n]*\r?\n){0,500}(?:---|\.\.\.)[ \t]*(?=\r?\n|\Z)"
)
_HEADER_KEY = late_pattern(r"[ \t]*(?:[\w-]{1,60}:[ \t]+|-[ \t]+)?(?P<quote>[\"']?)")
_CALLS_NOTE = late_pattern(r"\[\^[^\]\s]{1,200}\]|\^\[")
_APPARATUS = late_pattern(r"\s{0,3}(?:\||!\[|>|(?:[-*_]\s?){3,}$|<(?:table|img|figure)\b)")
_ATX = late_pattern(r"#{1,6}\s")
_LONGEST_HEADING = 1000
_UNDERLINE = late_pattern(r"\s{0,3}(?:={3,}|-{3,})\s*")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Consecutive non-blank lines: their text joined by newlines, and the number of the first.

    ``cell``: it stands in a table, so no sentence runs out of it or into it.
    """

    text: str
    first: int
    indented: bool = False
    cell: bool = False

    @property
    def last(self) -> int:
        """The number of the last line."""
        return self.first + self.text.count("\n")

    @property
    def is_heading(self) -> bool:
        """Whether it is an ATX or Setext heading, or one short line set wholly in bold."""
        if len(self.text) > _LONGEST_HEADING:
            return False
        line, *more = self.text.strip().split("\n", 2)
        if more:
            return len(more) == 1 and bool(_UNDERLINE.fullmatch(more[0]))
        return bool(_ATX.match(line)) or (line.startswith("**") and line.endswith("**") and len(line) < 120)

    @property
    def is_text(self) -> bool:
        """Whether it is running text: no heading, table, image, rule or quotation mark of Markdown."""
        return not self.cell and not self.is_heading and not _APPARATUS.match(self.text)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column (both from 1) of the character at ``offset`` of the text."""
        starts = line_starts(self.text)
        row = bisect_right(starts, offset) - 1
        return self.first + row, offset - starts[row] + 1

    def part(self, start: int, end: int) -> Paragraph:
        """The stretch from ``start`` to ``end``, as a paragraph that knows its own lines."""
        return Paragraph(self.text[start:end], self.place(start)[0], self.indented)

    def without_end(self) -> Paragraph:
        """The paragraph without the line end that it ends with."""
        return replace(self, text=self.text.removesuffix("\n"))

    def blanked(self, stretches: Iterable[tuple[int, int]]) -> Paragraph:
        """The paragraph with spaces in place of some stretches; all else stays where it was."""
        parts: list[str] = []
        done = 0
        for start, end in sorted(set(stretches)):
            parts += self.text[done:start], " " * (end - max(start, done))
            done = max(done, end)
        return Paragraph("".join((*parts, self.text[done:])), self.first, self.indented) if parts else self


@lru_cache(maxsize=16)
def line_starts(text: str) -> tuple[int, ...]:
    """The offsets at which the lines of a paragraph begin."""
    return (0, *(match.end() for match in re.finditer("\n", text)))


def blank_hidden(text: str) -> str:
    """Blank what no reader of the paper sees, keeping lines: HTML comments and a YAML header.

    Of the header stays what calls a note: Pandoc reads ``title: "Rivers[^1]"`` as text and prints it.
    """
    header = _YAML.match(text)
    done = header.end() if header else 0
    parts = [_header_value(line) for line in text[:done].splitlines(keepends=True)]
    while (start := text.find("<!--", done)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        parts += text[done:start], _blank(text[start : end + 3])
        done = end + 3
    return "".join((*parts, text[done:]))


def _header_value(line: str) -> str:
    """A line of a header as blanks, but for a value that calls a note, without the marks that quote it."""
    key = _HEADER_KEY.match(line)
    if key is None or not _CALLS_NOTE.search(line):
        return _blank(line)
    value = line[key.end() :].rstrip()
    if key["quote"]:
        value = value.removesuffix(key["quote"])
    return " " * key.end() + value + _blank(line[key.end() + len(value) :])


def _blank(text: str) -> str:
    return _NOT_LINE_END.sub(" ", text)


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
        if line.startswith("\f"):
            # Nothing goes on across the top of a page without being joined.
            close()
        if not line.strip():
            close()
            continue
        if _ATX.match(line):
            close()
            found.append(Paragraph(line, number))
            continue
        if line.lstrip().startswith(ENTRY):
            close()
        if not pending:
            first = number
        pending.append(line)
    close()
    return tuple(found)
