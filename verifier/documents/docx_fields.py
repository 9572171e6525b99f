"""Fields of Word documents: links, and the citations that Zotero, Mendeley and EndNote leave in them.

The text of a field stays as it is printed; what its instruction says of the works is kept beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from verifier.documents.csl_items import read_csl_citation
from verifier.documents.endnote_items import read_endnote_citation
from verifier.documents.marked import MarkedCitation
from verifier.documents.passages import Writer
from verifier.patterns import late_pattern

_LINK = late_pattern(r'\s*HYPERLINK\s{1,9}(?:\\[a-z]\s{1,9}){0,3}"(?P<target>[^"]{1,4000})"', re.IGNORECASE)
_CSL = late_pattern(
    r"\s*ADDIN\s{1,9}(?:ZOTERO_ITEM\s{1,9}CSL_CITATION|CSL_CITATION|Mendeley Citation)", re.IGNORECASE
)
_ENDNOTE = late_pattern(r"\s*ADDIN\s{1,9}EN\.CITE(?!\.DATA)", re.IGNORECASE)
_NOTE = late_pattern(
    r'\s*NOTEREF\s{1,9}"?(?P<name>[\w.-]{1,80})"?(?P<switches>(?:\s{1,9}\\[a-z*]|\s{1,9}MERGEFORMAT){0,6})\s*$',
    re.IGNORECASE,
)
_LONGEST = 2_000_000
_DEEPEST = 50


@dataclass(slots=True)
class _Open:
    """A field that has begun: its instruction so far, and from where on its text is printed."""

    instruction: list[str] = field(default_factory=list)
    length: int = 0
    writer: Writer | None = None
    start: int = 0
    silent: bool = False


class Fields:
    """The fields that are open at a place of the text."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    @property
    def hide(self) -> bool:
        """Whether what stands here is part of an instruction, not of the text."""
        return bool(self._open) and (self._open[-1].writer is None or self._open[-1].silent)

    @property
    def note_called(self) -> str:
        """The bookmark of the note that the innermost field calls again; "" if it does not."""
        return note_called("".join(self._open[-1].instruction)) if self._open else ""

    def silence(self) -> None:
        """Let the innermost field print nothing."""
        if self._open:
            self._open[-1].silent = True

    def instruct(self, text: str) -> None:
        """Add to the instruction of the innermost field."""
        if self._open and self._open[-1].length < _LONGEST:
            self._open[-1].instruction.append(text)
            self._open[-1].length += len(text)

    def char(self, kind: str, writer: Writer) -> None:
        """Begin a field, go on to its text, or end it."""
        if kind == "begin":
            if len(self._open) < _DEEPEST:
                self._open.append(_Open())
        elif kind == "separate" and self._open:
            self._open[-1].writer, self._open[-1].start = writer, writer.length
        elif kind == "end" and self._open:
            ended = self._open.pop()
            if ended.writer is writer:
                finish_field("".join(ended.instruction), writer, ended.start)


def note_called(instruction: str) -> str:
    """The bookmark of the note whose number an instruction prints raised; "" if it does not."""
    found = _NOTE.match(instruction)
    return found["name"] if found and "\\f" in found["switches"].lower().split() else ""


def finish_field(instruction: str, writer: Writer, start: int) -> None:
    """Keep what an instruction says of the text that was written since ``start``."""
    link = _LINK.match(instruction)
    if link:
        writer.link(start, link["target"])
        return
    if _CSL.match(instruction):
        _mark(read_csl_citation(instruction), writer, start)
    elif _ENDNOTE.match(instruction):
        _mark(read_endnote_citation(instruction), writer, start)


def _mark(citations: Sequence[MarkedCitation], writer: Writer, start: int) -> None:
    """Say which stretch of the text is which citation; of several, where semicolons tell them apart."""
    text = writer.since(start)
    parts = text.split(";") if len(citations) > 1 else [text]
    if len(parts) != len(citations):
        return
    for part, citation in zip(parts, citations, strict=True):
        leading = len(part) - len(part.lstrip())
        end = start + len(part.rstrip())
        if start + leading < end:
            writer.mark_at(replace(citation, start=start + leading, end=end))
        start += len(part) + 1
