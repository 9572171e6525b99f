"""In which letters a PDF's text is set: the words in italics, by the names of the fonts."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from itertools import compress
from typing import Any, Protocol

from verifier.patterns import late_pattern

# A bit of a font's flags (ISO 32000-1, table 123), and how the names of fonts say so: TeX's in their own way.
_ITALIC = 1 << 6
_SLANTED = late_pattern(
    rb"(?i:ital|obli|slant|kursiv|inclined)|[a-z-]It(?:MT)?$|(?i:(?:cm|ec|sf|lm)[a-z]{0,3}(?:ti|sl|it)\d{1,4}$)"
)
_WORD = late_pattern(r"\S+")


class Printed(Protocol):
    """A printed line: its text and size, and which characters of the page stand where in it."""

    text: str
    size: float
    start: int
    runs: Sequence[tuple[int, int]]
    italics: Sequence[int]


class Letters:
    """Asks PDFium about the fonts of the characters of one page.

    ``at`` gives the character of the page that one of its text is, None where they are the same.
    """

    def __init__(self, raw: Any, handle: Any, at: Callable[[int], int] | None) -> None:
        self._raw = raw
        self._handle = handle
        self._at = at
        self._objects: dict[int, bool] = {}
        self._fonts: dict[int, bool] = {}

    def find_italics(self, lines: Sequence[Printed], body: float) -> None:
        """Find the words in italics of the lines that are set smaller than the text, as notes are."""
        for line in lines:
            if line.size >= body:
                continue
            italics: list[int] = []
            ends = [offset for offset, _ in line.runs]
            for (offset, start), end in zip(
                [(0, line.start), *line.runs], [*ends, len(line.text)], strict=True
            ):
                printed = line.text[offset:end].strip()
                if not printed:
                    continue
                first = start + line.text.index(printed[0], offset, end) - offset
                begin, finish = self._font_of(first), self._font_of(first + len(printed) - 1)
                if begin[0] != finish[0] or begin[1]:
                    words = [match.start() for match in _WORD.finditer(line.text, offset, end)]
                    italics.extend(compress(words, self._italic([start + word - offset for word in words])))
            line.italics = italics

    def _italic(self, indexes: Sequence[int]) -> list[bool]:
        """Which characters of a run are set in italics: between two of one text object all are of it."""
        objects: dict[int, int] = {}
        found = [False] * len(indexes)
        stretches = [(0, len(indexes) - 1)]
        while stretches:
            first, last = stretches.pop()
            for place in (first, last):
                if place not in objects:
                    objects[place], found[place] = self._font_of(indexes[place])
            if objects[first] == objects[last]:
                found[first : last + 1] = [found[first]] * (last + 1 - first)
            elif last - first > 1:
                middle = (first + last) // 2
                stretches += (first, middle), (middle, last)
        return found

    def _font_of(self, index: int) -> tuple[int, bool]:
        """The address of the text object of a character, and whether its font is italic or oblique."""
        text_object = self._raw.FPDFText_GetTextObject(
            self._handle, index if self._at is None else self._at(index)
        )
        address = _address(text_object)
        if address not in self._objects:
            font = self._raw.FPDFTextObj_GetFont(text_object) if address else None
            self._objects[address] = bool(font) and self._is_italic(font)
        return address, self._objects[address]

    def _is_italic(self, font: Any) -> bool:
        """Whether a font is an italic or oblique one, by its name."""
        address = _address(font)
        if address not in self._fonts:
            buffer = ctypes.create_string_buffer(200)
            self._raw.FPDFFont_GetBaseFontName(font, buffer, 200)
            flags = self._raw.FPDFFont_GetFlags(font)
            self._fonts[address] = (flags > 0 and bool(flags & _ITALIC)) or bool(
                _SLANTED.search(buffer.value)
            )
        return self._fonts[address]


def _address(pointer: Any) -> int:
    return ctypes.c_void_p.from_buffer(pointer).value or 0
