"""Cleanings that are matters of taste, and done only when asked for: layout, order, spelling of signs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from verifier.bibliography.blocks import EntryField
from verifier.bibliography.cleaning.interface import Printed, named, prose
from verifier.bibliography.datamodel import FIELD_ALIASES
from verifier.bibliography.latex import decode, is_balanced
from verifier.bibliography.writing import FIELD_ORDER
from verifier.model import Edit
from verifier.patterns import late_pattern

_RANK = {name: rank for rank, name in enumerate(FIELD_ORDER)}
_BETWEEN = late_pattern(r"[ \t]*=[ \t]*\Z")
_GAP = late_pattern(r"\s*,\s*\Z")
_TYPE = late_pattern(r"@[ \t]*(\w+)")


def sorted_fields(entry: Printed) -> Iterator[Edit]:
    """The fields in BibLaTeX's order. An entry with remarks between its fields keeps its own."""
    raw, origin = entry.raw, entry.start
    fields = entry.fields
    gaps = [raw[a.end - origin : b.name_start - origin] for a, b in pairwise(fields)]
    if len(fields) < 2 or not all(map(_GAP.match, gaps)):
        return
    for place, field in zip(fields, sorted(fields, key=lambda field: _place(field.name)), strict=True):
        if place is not field:
            printed = raw[field.name_start - origin : field.end - origin]
            yield Edit("", place.name_start, place.end, printed)


def _place(name: str) -> tuple[bool, int]:
    meant = FIELD_ALIASES.get(name, name)
    return meant == "annotation", _RANK.get(meant, len(_RANK))


def aligned(entry: Printed) -> Iterator[Edit]:
    """The equals signs of an entry below one another, as far as each field has its own line."""
    own = [field for field in entry.fields if _begins_its_line(entry, field)]
    width = max((field.name_end - field.name_start for field in own), default=0)
    for field in own:
        between = entry.raw[field.name_end - entry.start : field.start - entry.start]
        if _BETWEEN.match(between):
            pad = " " * (width - (field.name_end - field.name_start))
            if between != f"{pad} = ":
                yield Edit("", field.name_end, field.start, f"{pad} = ")


def _begins_its_line(entry: Printed, field: EntryField) -> bool:
    before = entry.raw[max(0, field.name_start - entry.start - 200) : field.name_start - entry.start]
    return before.rstrip(" \t").endswith(("\n", "\r"))


def small_names(entry: Printed) -> Iterator[Edit]:
    """Types and names of fields in small letters."""
    printed = _TYPE.match(entry.raw)
    if printed is not None and printed[1] != printed[1].lower():
        yield Edit("", entry.start + printed.start(1), entry.start + printed.end(1), printed[1].lower())
    for field in entry.fields:
        name = entry.raw[field.name_start - entry.start : field.name_end - entry.start]
        if name != field.name:
            yield Edit("", field.name_start, field.name_end, field.name)


def braced(entry: Printed) -> Iterator[Edit]:
    """Values in braces in place of quotes."""
    for text in entry.texts:
        if text.quoted and is_balanced(text.inner):
            yield Edit("", text.field.start, text.field.end, f"{{{text.inner}}}")


# --- Signs -------------------------------------------------------------------------------------

_ACCENT_NAMES = {
    "\u0300": "`", "\u0301": "'", "\u0302": "^", "\u0303": "~", "\u0304": "=", "\u0306": "u", "\u0307": ".",
    "\u0308": '"', "\u030a": "r", "\u030b": "H", "\u030c": "v", "\u0323": "d", "\u0327": "c", "\u0328": "k",
}  # fmt: skip
_LETTERS = {
    "ß": "ss", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "å": "aa", "Å": "AA",
    "ł": "l", "Ł": "L", "ı": "i",
}  # fmt: skip
_SIGNS = {"–": "--", "—": "---", "“": "``", "”": "''", "‘": "`", "’": "'", "\u00a0": "~"}
_ARGUMENT = r"(?:[A-Za-z]|\\[ij]|\{(?:[A-Za-z]|\\[ij])\})"
_MARK = r"[`'^\"~=.]"
_NAME = r"(?:ss|oe|OE|ae|AE|aa|AA|o|O|l|L)"
_ACCENTED = late_pattern(
    rf"\{{\\(?:{_MARK}{_ARGUMENT}|[uvHcdbkr](?:\{{(?:[A-Za-z]|\\[ij])\}}| [A-Za-z])|{_NAME}(?:\{{\}})?)\}}"
    rf"|\\(?:{_MARK}{_ARGUMENT}|[uvHcdbkr]\{{(?:[A-Za-z]|\\[ij])\}}|{_NAME}\{{\}})"
)


def in_unicode(entry: Printed) -> Iterator[Edit]:
    r"""Letters with accents as they are (ö for ``{\"o}``), for biber."""
    for text in prose(entry):
        if "\\" in text.inner and "$" not in text.inner:
            yield from text.become(_ACCENTED.sub(_letter, text.inner))


def _letter(match: re.Match[str]) -> str:
    printed = unicodedata.normalize("NFC", decode(match[0]))
    return printed if len(printed) == 1 and printed.isalpha() else match[0]


def in_ascii(entry: Printed) -> Iterator[Edit]:
    r"""Letters with accents as LaTeX commands (``{\"o}``), for BibTeX. Letters of other scripts stay."""
    for text in prose(entry):
        if not text.inner.isascii() and "$" not in text.inner:
            yield from text.become("".join(map(_command, unicodedata.normalize("NFC", text.inner))))
    for text in named(entry, "pages"):
        yield from text.become(text.inner.replace("–", "--"))


def _command(char: str) -> str:
    if char.isascii():
        return char
    if char in _LETTERS:
        return f"{{\\{_LETTERS[char]}}}"
    if char in _SIGNS:
        return _SIGNS[char]
    parts = unicodedata.normalize("NFD", char)
    if len(parts) == 2 and parts[0].isascii() and parts[1] in _ACCENT_NAMES:
        accent = _ACCENT_NAMES[parts[1]]
        letter = {"i": "\\i", "j": "\\j"}.get(parts[0], parts[0])
        return (
            f"{{\\{accent}{{{letter}}}}}"
            if accent.isalpha() or letter[0] == "\\"
            else f"{{\\{accent}{letter}}}"
        )
    return char


# --- Capitals ----------------------------------------------------------------------------------

_TITLES = ("title", "booktitle", "subtitle", "booksubtitle")
_CAPITALS = late_pattern(r"(?<![\w{\\}])(?=\w*[A-Z]\w*[A-Z]|\w+[A-Z])[A-Za-z0-9]{2,30}(?![\w}])")


def kept_capitals(entry: Printed) -> Iterator[Edit]:
    """Braces around words with capitals inside (DNA, iPhone), which styles would write small."""
    for text in named(entry, *_TITLES):
        mixed = text.inner != text.inner.upper()
        if mixed and "{" not in text.inner and "$" not in text.inner and "\\" not in text.inner:
            yield from text.become(_CAPITALS.sub(r"{\g<0>}", text.inner))
