"""What a bibliography file is made of: blocks that tile its text, fields with their places, problems.

A `Library` holds the decoded text whole and cuts it into blocks without a gap or an overlap, so that
every later edit is the replacement of a span and every byte that nobody touched survives.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from verifier.patterns import late_pattern

_LINE_END = late_pattern(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with the file itself, in one sentence that says what and how to mend it.

    ``kind`` is one of ``syntax`` (the entry could not be read), ``irregular`` (read, but BibTeX or
    biber will object), ``encoding``, ``duplicate-key``, ``duplicate-field``, ``missing-key``,
    ``undefined-string``, ``expansion`` and ``crossref``. Lines and columns count from 1. ``changes`` is what
    would mend it, where that is known: replace the code points from one offset to another by a text.
    """

    line: int
    column: int
    message: str
    kind: str
    key: str = ""
    changes: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the file: ``text[start:end] == raw``, beginning on ``line``.

    ``kind`` is ``entry``, ``string``, ``preamble``, ``comment`` (an ``@comment``), ``text`` (anything
    between the blocks, white space included) or ``failed`` (an entry that could not be read).
    """

    kind: str
    start: int
    end: int
    line: int
    raw: str


@dataclass(frozen=True, slots=True)
class FailedBlock(Block):
    """An entry with a syntax error; ``key`` is its citation key as far as it could be read."""

    key: str = ""


@dataclass(frozen=True, slots=True)
class EntryField:
    """One field of an entry.

    ``name`` is in lower case; ``raw`` is the value as printed, with its braces, quotes and ``#``;
    ``value`` is what it means: strings expanded, LaTeX read as Unicode, white space folded.
    ``start`` and ``end`` span ``raw`` in the file's text, ``name_start`` and ``name_end`` the name.
    """

    name: str
    raw: str
    value: str
    name_start: int
    name_end: int
    name_line: int
    name_column: int
    start: int
    end: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Entry(Block):
    """A work as the file gives it: ``type`` in lower case, ``key`` and ``fields`` as printed, in order."""

    key: str = ""
    type: str = ""
    fields: tuple[EntryField, ...] = ()

    def field(self, name: str) -> EntryField | None:
        """Return the first field of that name, as BibTeX would use it, or None."""
        wanted = name.lower()
        return next((field for field in self.fields if field.name == wanted), None)


@dataclass(frozen=True, slots=True)
class Library:
    """A bibliography file as read: its blocks in order, and what is wrong with it.

    ``encoding`` is the codec that gives the file's bytes back (see `encoded`); ``sha256`` is of those.
    ``strays`` are the bytes of those characters, by their offset, that are in another encoding.
    """

    file: str
    text: str
    encoding: str
    sha256: str
    blocks: tuple[Block, ...]
    problems: tuple[Problem, ...]
    strings: Mapping[str, str]
    strays: Mapping[int, bytes] = field(default_factory=dict)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries that could be read, in file order, those with a repeated key included."""
        return tuple(block for block in self.blocks if isinstance(block, Entry))

    @property
    def keys(self) -> frozenset[str]:
        """Every key in use, those of entries that could not be read included."""
        return frozenset(
            block.key for block in self.blocks if isinstance(block, Entry | FailedBlock) and block.key
        )


class LineIndex:
    """Tells line and column (from 1, in code points) of an offset.

    Lines end as they do in files of Unix, of Windows and of old Macs.
    """

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def line(self, offset: int) -> int:
        """Return the line that an offset stands on."""
        return bisect_right(self._starts, offset)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
