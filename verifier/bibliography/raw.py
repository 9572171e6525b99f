"""Blocks and fields as they are cut from the text, before anything in them is interpreted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a value between ``#`` signs: ``{…}``, ``"…"``, or a bare number or string name."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RawField:
    """A field's name span and its value, uninterpreted."""

    name_start: int
    name_end: int
    pieces: tuple[Piece, ...]

    @property
    def start(self) -> int:
        """Where the value begins; behind the equals sign when it is empty."""
        return self.pieces[0].start

    @property
    def end(self) -> int:
        """Where the value ends."""
        return self.pieces[-1].end


@dataclass(frozen=True, slots=True)
class RawBlock:
    """A block as cut: ``word`` is what stands behind the ``@``, in lower case."""

    kind: str
    start: int
    end: int
    word: str = ""
    key: str = ""
    fields: tuple[RawField, ...] = ()
