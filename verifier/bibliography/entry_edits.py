"""Edits of one entry: fields added as the others are set, fields and entries taken out with their lines."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from verifier.bibliography.blocks import Entry, EntryField, Library
from verifier.bibliography.values import MONTHS
from verifier.bibliography.writing import field_text
from verifier.model import Edit
from verifier.patterns import late_pattern

_LINE_END = late_pattern(r"\r\n|\r|\n")
_REST_OF_LINE = late_pattern(r"[ \t]*+(?:\r\n|\r|\n)")
_BEHIND_FIELD = late_pattern(r"\s*+,?[ \t]*+")
_EMPTY_LINE = late_pattern(r"[ \t]*+(?:\r\n|\r|\n)")
_TYPE = late_pattern(r"@[ \t]*+(\w[\w.+:/-]*+)")


def line_end(library: Library) -> str:
    """The line end that a file uses first; LF for a file of one line."""
    match = _LINE_END.search(library.text)
    return match[0] if match else "\n"


def added_fields(
    library: Library,
    entry: Entry,
    fields: Sequence[tuple[str, str]],
    removed: Container[str] = (),
) -> list[Edit]:
    """Return the edits that add fields (name, value as printed) behind the last one, set as the others are.

    ``removed`` are names of fields that other edits take out of the entry.
    """
    if not fields:
        return []
    anchor = next((field for field in reversed(entry.fields) if field.name not in removed), None)
    if anchor is None:
        place = entry.end - 1
        text = ", ".join(f"{name} = {value}" for name, value in fields)
        comma = "" if library.text[entry.start : place].rstrip().endswith(",") else ","
        return [Edit(library.file, place, place, f"{comma} {text}")]
    start = _line_start(library.text, anchor.name_start)
    before = library.text[start : anchor.name_start]
    gap = line_end(library) + before if start >= entry.start and not before.strip() else " "
    width = _aligned(library, entry)
    text = "".join(f",{gap}{name:<{width}} = {value}" for name, value in fields)
    return [Edit(library.file, anchor.end, anchor.end, text)]


def _line_start(text: str, offset: int) -> int:
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def _aligned(library: Library, entry: Entry) -> int:
    """How wide names are set where the signs behind all of them stand below each other; 0 elsewhere."""
    behind = [library.text[field.name_end : field.start] for field in entry.fields if field.raw]
    if not all(re.fullmatch(r" +=\s*", gap) for gap in behind):
        return 0
    widths = {
        len(field.name) + gap.index("=") - 1
        for field, gap in zip((field for field in entry.fields if field.raw), behind, strict=True)
    }
    return widths.pop() if len(widths) == 1 and len(behind) > 1 else 0


def removed_field(library: Library, field: EntryField) -> Edit:
    """Return the edit that takes a field out, with its comma, and with its line if it has one of its own."""
    text = library.text
    behind = _BEHIND_FIELD.match(text, field.end)
    end = behind.end() if behind and "," in behind[0] else field.end
    start = _line_start(text, field.name_start)
    rest = _REST_OF_LINE.match(text, end)
    if not text[start : field.name_start].strip() and rest:
        return Edit(library.file, start, rest.end(), "")
    return Edit(library.file, field.name_start, end, "")


def removed_entry(library: Library, entry: Entry) -> Edit:
    """Return the edit that takes an entry out with its lines, and one of two empty lines around it."""
    text = library.text
    start, end = entry.start, entry.end
    line = _line_start(text, start)
    rest = _REST_OF_LINE.match(text, end)
    if text[line:start].strip() or (rest is None and end < len(text)):
        return Edit(library.file, start, end, "")
    end = rest.end() if rest else end
    head = text[:line][-400:]
    alone_above = not head.strip() or re.search(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\Z", head)
    empty = _EMPTY_LINE.match(text, end)
    if alone_above and empty:
        end = empty.end()
    return Edit(library.file, line, end, "")


def changed_type(library: Library, entry: Entry, name: str) -> Edit:
    """Return the edit that gives an entry another type."""
    match = _TYPE.match(library.text, entry.start)
    if match is None:
        raise ValueError(f"{library.file}: the entry {entry.key} has no type")
    return Edit(library.file, match.start(1), match.end(1), name)


def inner(field: EntryField) -> str | None:
    """The LaTeX between the braces or quotes of a value; None for strings, numbers and joined pieces."""
    raw = field.raw
    if len(raw) < 2:
        return None
    text = raw[1:-1]
    depth = 0
    for character in text:
        depth += {"{": 1, "}": -1}.get(character, 0)
        if depth < 0 or (raw[0] == '"' and character == '"' and depth == 0):
            return None
    closed = (raw[0], raw[-1]) in (("{", "}"), ('"', '"')) and depth == 0
    return text if closed else None


def printed_in(library: Library, field: EntryField) -> str:
    """A value of some entry as it may be printed in another file: strings written out, line ends its own."""
    text = inner(field)
    if text is not None:
        return "{" + _LINE_END.sub(line_end(library), text) + "}"
    if field.raw.isdigit() or field.raw.lower() in MONTHS:
        return field.raw
    return "{" + field_text(field.name, field.value) + "}"
