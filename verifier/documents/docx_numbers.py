"""How Word numbers notes: formats, starts and new beginnings, as settings and sections say."""

from __future__ import annotations

from collections.abc import Sequence

from verifier.documents.tree import Node

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_SIGNS = "*†‡§"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Numbering:
    """Counts the notes of one kind (``footnotes`` or ``endnotes``) as they are called."""

    def __init__(self, kind: str, roots: Sequence[Node | None]) -> None:
        self._format = "decimal" if kind == "footnotes" else "lowerRoman"
        self._start = 1
        self._each_section = False
        self._section_ends: list[int] = []
        name = "w:footnotePr" if kind == "footnotes" else "w:endnotePr"
        for root in roots:
            for properties in root.find(name) if root is not None else ():
                self._read(properties)
        if roots and roots[-1] is not None:
            self._section_ends = [node.order for node in roots[-1].find("w:sectPr")]
        self._section = 0
        self._count = self._start - 1

    def _read(self, properties: Node) -> None:
        for child in properties.elements:
            value = child.get("w:val")
            if child.tag == "w:numFmt" and value:
                self._format = value
            elif child.tag == "w:numStart" and value.isdecimal() and len(value) < 6:
                self._start = int(value)
            elif child.tag == "w:numRestart":
                self._each_section = value == "eachSect"

    def next(self, call: Node) -> str:
        """The label of the note that is called next."""
        if self._each_section:
            section = sum(1 for end in self._section_ends if end < call.order)
            if section != self._section:
                self._section, self._count = section, self._start - 1
        self._count += 1
        return _written(self._count, self._format)


def _written(number: int, how: str) -> str:
    if how in ("lowerRoman", "upperRoman"):
        return _roman(number) if how == "lowerRoman" else _roman(number).upper()
    if how in ("lowerLetter", "upperLetter") and number > 0:
        letters = _LETTERS[(number - 1) % 26] * ((number - 1) // 26 + 1)
        return letters[:12] if how == "lowerLetter" else letters[:12].upper()
    if how == "chicago" and number > 0:
        return _SIGNS[(number - 1) % 4] * min(6, (number - 1) // 4 + 1)
    return str(number)


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    written = ""
    for value, letters in _ROMAN:
        while number >= value:
            written += letters
            number -= value
    return written
