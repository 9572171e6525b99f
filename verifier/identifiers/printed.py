"""Read characters as they were meant through the ways they come printed, without losing their places.

HTML entities, percent-encoding, escapes of Markdown and LaTeX, typographic dashes and invisible
characters all stand between a reference and its identifier. A `Reading` is the text with these undone,
and for each of its characters the place in the original that it was read from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from verifier.patterns import late_pattern

RAW, PERCENT, ENTITY, ESCAPE = "raw", "percent", "entity", "escape"

# Soft hyphen, zero-width space and joiners, word joiner, byte order mark: break hints of PDF and HTML.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
DASHES = "\u2010\u2011\u2012\u2013\u2212\uff0d"
# Fraction and division slash, which PDF converters put for a solidus.
_SLASHES = "\u2044\u2215"

_NAMES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'", "nbsp": " ", "ndash": "-", "shy": ""}
_ENTITY = late_pattern(
    r"&(?:amp;){0,4}(?:(?P<name>lt|gt|amp|quot|apos|nbsp|ndash|shy)"
    r"|\#0{0,4}(?P<number>[0-9]{1,6})|\#x0{0,4}(?P<hex>[0-9a-f]{1,5}));",
    re.IGNORECASE,
)
_OCTETS = late_pattern(r"(?:%(?:25){0,4}[0-9A-Fa-f]{2}){1,400}")
_OCTET = late_pattern(r"%(?:25){0,4}([0-9A-Fa-f]{2})")
_LATEX = late_pattern(r"\{?\\(text(?:less|greater|underscore|asciitilde))(?![a-z])(?:\{\}|[ ](?=\S))?\}?")
_LATEX_SIGNS = {"textless": "<", "textgreater": ">", "textunderscore": "_", "textasciitilde": "~"}
# Mendeley writes `{\_}`; Markdown converters `\_`, at times twice.
_BRACED = late_pattern(r"\{\\([_&%#$~<>^])\}")
_ESCAPED = late_pattern(r"\\{1,4}([_&%#$~<>()\[\]/.*+!^-])")


@dataclass(frozen=True, slots=True)
class Reading:
    """``text`` as meant; ``starts``, ``ends`` in the original and ``kinds`` for each of its characters."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    kinds: tuple[str, ...]

    def followed_by(self, other: Reading) -> Reading:
        """Two readings as one; what stands between them in the original is left out."""
        return Reading(
            self.text + other.text,
            self.starts + other.starts,
            self.ends + other.ends,
            self.kinds + other.kinds,
        )


def read(text: str, start: int, end: int) -> Reading:
    """Undo encodings and escapes between ``start`` and ``end``; dashes become ``-``."""
    parts = list(_characters(text, start, end))
    return Reading(
        "".join(part[0] for part in parts),
        tuple(part[1] for part in parts),
        tuple(part[2] for part in parts),
        tuple(part[3] for part in parts),
    )


def undone(text: str) -> str:
    """Return the text as meant, where places don't matter."""
    return "".join(part[0] for part in _characters(text, 0, len(text)))


def without_entities(text: str) -> str:
    """Return the text with HTML entities and escaping backslashes undone, percent-encoding left as it is."""
    plain = _ENTITY.sub(lambda match: _of_entity(match) or "", text) if "&" in text else text
    plain = _BRACED.sub(r"\1", plain) if "{" in plain else plain
    return _ESCAPED.sub(r"\1", plain) if "\\" in plain else plain


def _characters(text: str, start: int, end: int) -> Iterator[tuple[str, int, int, str]]:
    """Each character as meant, with the place it is read from and how it is written there."""
    position = start
    while position < end:
        character = text[position]
        if character == "%":
            found = _OCTETS.match(text, position, end)
            if found is not None:
                yield from _octets(found)
                position = found.end()
                continue
        elif character == "&":
            found = _ENTITY.match(text, position, end)
            if found is not None and (meant := _of_entity(found)) is not None:
                if meant:
                    yield meant, position, found.end(), ENTITY
                position = found.end()
                continue
        elif character in "\\{":
            meant_as = _unescaped(text, position, end)
            if meant_as is not None:
                yield meant_as[0], position, meant_as[1], ESCAPE
                position = meant_as[1]
                continue
        if character in DASHES:
            character = "-"
        elif character in _SLASHES:
            character = "/"
        if character not in INVISIBLE:
            yield character, position, position + 1, RAW
        position += 1


def _of_entity(found: re.Match[str]) -> str | None:
    if found["name"]:
        return _NAMES[found["name"].lower()]
    code = int(found["number"]) if found["number"] else int(found["hex"], 16)
    return chr(code) if 0x20 <= code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else None


def _octets(run: re.Match[str]) -> Iterator[tuple[str, int, int, str]]:
    """Percent-encoded octets as the UTF-8 they are; those that are not UTF-8 stay as printed."""
    octets = list(_OCTET.finditer(run.group()))
    offset, index = run.start(), 0
    while index < len(octets):
        first = int(octets[index][1], 16)
        length = 1 if first < 0x80 else 2 if 0xC2 <= first < 0xE0 else 3 if 0xE0 <= first < 0xF0 else 4
        group = octets[index : index + length]
        start, end = offset + group[0].start(), offset + group[-1].end()
        try:
            character = bytes(int(octet[1], 16) for octet in group).decode("utf-8")
        except UnicodeDecodeError:
            end = offset + octets[index].end()
            for place in range(start, end):
                yield run.string[place], place, place + 1, RAW
            index += 1
            continue
        yield character, start, end, PERCENT
        index += length


def _unescaped(text: str, position: int, end: int) -> tuple[str, int] | None:
    """Return the sign that an escape at this place stands for, and where the escape ends."""
    latex = _LATEX.match(text, position, end)
    if latex is not None:
        return _LATEX_SIGNS[latex[1]], latex.end()
    escaped = (_BRACED if text[position] == "{" else _ESCAPED).match(text, position, end)
    return None if escaped is None else (escaped[1], escaped.end())
