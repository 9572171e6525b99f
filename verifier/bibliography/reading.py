"""Read a bibliography file without loss: bytes to text, text to blocks, values to their meaning."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from verifier.bibliography.blocks import Block, Entry, EntryField, FailedBlock, Library, LineIndex, Problem
from verifier.bibliography.editing import deletion, edit
from verifier.bibliography.mixed_text import Decoded, as_stored, decoded
from verifier.bibliography.raw import RawBlock, RawField
from verifier.bibliography.scanner import Scanner
from verifier.bibliography.values import Strings, meaning
from verifier.files import UnreadableFile, UnwritableFile, read_bytes, shown_name
from verifier.model import Edit

_BYTE_ORDER_MARKS = {
    "utf-8-sig": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}
_NAMES_OF_ENCODINGS = {
    "cp1252": "Windows-1252",
    "cp1251": "Windows-1251",
    "koi8_r": "KOI8-R",
    "gb18030": "GB18030",
    "big5hkscs": "Big5-HKSCS",
    "cp932": "CP932",
    "euc_jp": "EUC-JP",
    "cp949": "CP949",
}
"""The sets that are read and are not Unicode, as `iconv` knows them."""


_MOST_LINES = 10


class UnencodableText(UnwritableFile):
    """A text with a character that the encoding of its file does not have; the sentence names it."""


BIB_SUFFIXES = (".bib", ".bibtex", ".biblatex")
"""The suffixes of BibTeX's and BibLaTeX's files."""


def read_library(path: Path) -> Library:
    """Read a ``.bib`` file of any user.

    UTF-8 with or without byte order mark, UTF-16 and UTF-32 with one; what is none of these is read as
    `decoded` says, and reported as a problem of kind ``encoding``.

    Raises:
        UnreadableFile: it is missing, a directory, not readable, too large, or not text.
    """
    return library_from(read_bytes(path), path)


def read_bibliography(path: Path) -> Library:
    """Read a file that is to be a bibliography, as `read_library` does.

    Raises:
        UnreadableFile: as `read_library`, or its suffix is none of ``.bib`` files and it holds no entry.
    """
    library = read_library(path)
    if path.suffix.lower() not in BIB_SUFFIXES and library.text.strip() and not library.keys:
        # A paper may have been named, such as "mill.wiki".
        raise UnreadableFile(
            f"{path}: is no bibliography: it holds no entry of BibTeX; of a paper, "
            f"`verifier extract {path} -o sources.bib` makes one"
        )
    return library


def library_from(data: bytes, path: Path) -> Library:
    """Return the library of a file's bytes, as `read_library` does; ``path`` is what they are called by.

    Raises:
        UnreadableFile: they are not text.
    """
    held = decoded(data, path)
    digest = hashlib.sha256(data).hexdigest()
    return replace(
        _library(held.text, shown_name(path), held.encoding, digest, encoding_problems(data, held)),
        strays=held.strays,
    )


def read_verbatim(path: Path) -> Library:
    """Read any text file as one that has no blocks: to be edited, and written back in its encoding.

    Raises `UnreadableFile` as `read_library` does.
    """
    data = read_bytes(path)
    held = decoded(data, path)
    digest = hashlib.sha256(data).hexdigest()
    return Library(shown_name(path), held.text, held.encoding, digest, (), (), {}, held.strays)


def parse_library(text: str, name: str) -> Library:
    """Read a bibliography's text; ``name`` is the file name that locations give. Any text is read."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return _library(text, name, "utf-8", digest, ())


def encoded(library: Library, edits: Iterable[Edit] = ()) -> bytes:
    """Return the bytes of a library's text with edits made, in the encoding of its file.

    Unedited they are the file's bytes again, and where it is in two encodings, every byte outside the edits
    is (see `as_stored`). What is no character at all becomes ``?`` in Unicode.

    Raises:
        EditConflictError: as `edit` does.
        UnencodableText: the file is in an encoding that lacks a character of the text. It is not turned
            into another one unasked: every byte that was not asked to change would mean something else.
    """
    stored, moved = as_stored(library, edits)
    content = edit(stored, moved)
    mark = _BYTE_ORDER_MARKS.get(library.encoding, b"")
    codec = "utf-8" if library.encoding == "utf-8-sig" else library.encoding
    name = _NAMES_OF_ENCODINGS.get(codec)
    faults = "surrogateescape" if library.strays else "strict" if name else "replace"
    try:
        return mark + content.encode(codec, faults)
    except UnicodeEncodeError as fault:
        character = content[fault.start]
        told = (
            f"“{character}” (U+{ord(character):04X})"
            if character.isprintable()
            else f"U+{ord(character):04X}"
        )
        raise UnencodableText(
            f"{library.file}: is in {name}, which has no {told}; nothing was written: "
            f"convert it first, as with `iconv -f {str(name).upper()} -t UTF-8 {library.file} > utf-8.bib`, "
            "and write to that file"
        ) from None


def encoding_problems(data: bytes, held: Decoded, *, changeable: bool = True) -> tuple[Problem, ...]:
    """The problem that a file is not UTF-8, or not throughout; none for one in Unicode.

    ``changeable``: whether `fix` changes files of this kind.
    """
    if held.strays and held.encoding not in _NAMES_OF_ENCODINGS:
        return (_strays(held, changeable=changeable),)
    if held.encoding not in _NAMES_OF_ENCODINGS:
        return ()
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as fault:
        line = LineIndex(data[: fault.start].decode("latin-1")).place(fault.start)
        name = _NAMES_OF_ENCODINGS[held.encoding]
        message = (
            f"the byte 0x{data[fault.start]:02x} is not UTF-8; the file was read as {name}: save it as UTF-8"
        )
        return (Problem(*line, message, "encoding"),)
    name = _NAMES_OF_ENCODINGS[held.encoding]
    return (Problem(1, 1, f"the file was read as {name}; save it as UTF-8", "encoding"),)


def _strays(held: Decoded, *, changeable: bool) -> Problem:
    """One problem for all bytes that are not UTF-8 in a file that is: where, and as what they were read."""
    lines = LineIndex(held.text)
    places = sorted(held.strays)
    numbers = list(dict.fromkeys(map(lines.line, places)))
    named = ", ".join(map(str, numbers[:_MOST_LINES]))
    where = f"line {named}" if len(numbers) == 1 else f"lines {named}"
    if len(numbers) > _MOST_LINES:
        where += f" and {len(numbers) - _MOST_LINES} more"
    sign = held.text[places[0]]
    first = f"0x{held.strays[places[0]].hex()}" + (f" (“{sign}”)" if sign.isprintable() else "")
    bytes_ = f"the byte {first}" if len(places) == 1 else f"{len(places)} characters, the first {first},"
    are, were = ("is", "was") if len(places) == 1 else ("are", "were")
    sound = sum(character > "\x7f" for character in held.text) - len(places)
    part = " in part" if sound < len(places) else ""
    message = (
        f"the file is UTF-8{part}, but {bytes_} in {where} {are} not, and {were} read as "
        f"{_NAMES_OF_ENCODINGS[held.strays_in]}: "
        + (
            "if that reads right, `verifier fix --unsafe --write` writes UTF-8 there; else type it again"
            if changeable
            else "look at it there, and save the file as UTF-8"
        )
    )
    changes = tuple((place, place + 1, held.text[place]) for place in places) if changeable else ()
    return Problem(*lines.place(places[0]), message, "encoding", changes=changes)


def _library(text: str, name: str, encoding: str, sha256: str, problems: tuple[Problem, ...]) -> Library:
    lines = LineIndex(text)
    scanner = Scanner(text, lines)
    raw_blocks = list(scanner.blocks())
    strings = Strings(text)
    for raw in raw_blocks:
        if raw.kind == "string":
            definition = raw.fields[0]
            strings.define(text[definition.name_start : definition.name_end], definition.pieces)
    blocks = tuple(_block(raw, text, lines, strings) for raw in raw_blocks)
    found = [*problems, *scanner.problems, *_string_problems(strings, lines), *_entry_problems(blocks, lines)]
    found.sort(key=lambda problem: (problem.line, problem.column))
    return Library(name, text, encoding, sha256, blocks, tuple(found), dict(strings.values))


def _block(raw: RawBlock, text: str, lines: LineIndex, strings: Strings) -> Block:
    line, printed = lines.line(raw.start), text[raw.start : raw.end]
    if raw.kind == "failed":
        return FailedBlock("failed", raw.start, raw.end, line, printed, raw.key)
    if raw.kind == "entry":
        fields = tuple(_field(field, text, lines, strings) for field in raw.fields)
        return Entry("entry", raw.start, raw.end, line, printed, raw.key, raw.word, fields)
    return Block(raw.kind, raw.start, raw.end, line, printed)


def _field(raw: RawField, text: str, lines: LineIndex, strings: Strings) -> EntryField:
    name = text[raw.name_start : raw.name_end].lower()
    return EntryField(
        name,
        text[raw.start : raw.end],
        meaning(name, strings.joined(raw.pieces)),
        raw.name_start,
        raw.name_end,
        *lines.place(raw.name_start),
        raw.start,
        raw.end,
        *lines.place(raw.start),
    )


def _string_problems(strings: Strings, lines: LineIndex) -> list[Problem]:
    first_use: dict[str, int] = {}
    for offset, name in strings.undefined:
        first_use.setdefault(name.lower(), offset)
    undefined = [
        Problem(
            *lines.place(offset),
            f"no @string defines {name!r}; put the value into braces, or define the string",
            "undefined-string",
        )
        for name, offset in first_use.items()
    ]
    if not strings.cut:
        return undefined
    message = "the strings grow beyond what a bibliography holds; from here on they are not expanded whole"
    return [*undefined, Problem(*lines.place(min(strings.cut)), message, "expansion")]


def _entry_problems(blocks: tuple[Block, ...], lines: LineIndex) -> list[Problem]:
    """Keys used twice, fields given twice, and parents that are not in the file."""
    problems = []
    first_line: dict[str, int] = {}
    entries = [block for block in blocks if isinstance(block, Entry)]
    keys = {entry.key for entry in entries} | {entry.key.casefold() for entry in entries}
    for entry in entries:
        if entry.key in first_line:
            earlier = first_line[entry.key]
            message = f"the key {entry.key} was used in line {earlier} already; give one of the two another"
            problems.append(Problem(*lines.place(entry.start), message, "duplicate-key", entry.key))
        elif entry.key:
            first_line[entry.key] = entry.line
        problems += _field_problems(entry, keys)
    return problems


def _field_problems(entry: Entry, keys: set[str]) -> list[Problem]:
    problems = []
    seen: dict[str, EntryField] = {}
    for field in entry.fields:
        place = (field.name_line, field.name_column)
        first = seen.setdefault(field.name, field)
        if first is not field:
            message = (
                f"the field {field.name} stands in line {first.name_line} already, and only that one counts;"
                " remove one of the two"
            )
            needless = deletion("", entry, field) if first.raw == field.raw else None
            changes = ((needless.start, needless.end, ""),) if needless else ()
            problems.append(Problem(*place, message, "duplicate-field", entry.key, changes))
        if field.name in ("crossref", "xdata"):
            parents = [key for part in field.value.split(",") if (key := part.strip())]
            problems += [
                Problem(*place, f"no entry has the key {key} that {field.name} names", "crossref", entry.key)
                for key in parents
                if key not in keys and key.casefold() not in keys
            ]
    return problems
