"""Read a bibliography file without loss: bytes to text, text to blocks, values to their meaning."""

from __future__ import annotations

import codecs
import hashlib
from pathlib import Path

from verifier.bibliography.blocks import Block, Entry, EntryField, FailedBlock, Library, LineIndex, Problem
from verifier.bibliography.editing import deletion
from verifier.bibliography.raw import RawBlock, RawField
from verifier.bibliography.scanner import Scanner
from verifier.bibliography.values import Strings, meaning
from verifier.character_sets import national_set
from verifier.files import UnreadableFile, UnwritableFile, decode, read_bytes

_BYTE_ORDER_MARKS = {
    "utf-8-sig": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}
_NAMES_OF_ENCODINGS = {
    "cp1252": "Windows-1252",
    "latin-1": "ISO-8859-1",
    "cp1251": "Windows-1251",
    "koi8_r": "KOI8-R",
    "gb18030": "GB18030",
    "big5hkscs": "Big5-HKSCS",
    "cp932": "CP932",
    "euc_jp": "EUC-JP",
    "cp949": "CP949",
}
"""The sets that are read and are not Unicode, as `iconv` knows them."""


class UnencodableText(UnwritableFile):
    """A text with a character that the encoding of its file does not have; the sentence names it."""


BIB_SUFFIXES = (".bib", ".bibtex", ".biblatex")
"""The suffixes of BibTeX's and BibLaTeX's files."""


def read_library(path: Path) -> Library:
    """Read a ``.bib`` file of any user.

    UTF-8 with or without byte order mark, UTF-16 and UTF-32 with one; what is none of these is read as what
    its bytes surely are (`national_set`), else as Windows-1252, else Latin-1, and reported as a problem of
    kind ``encoding``.

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
        raise UnreadableFile(f"{path}: is no bibliography: it holds no entry of BibTeX")
    return library


def library_from(data: bytes, path: Path) -> Library:
    """Return the library of a file's bytes, as `read_library` does; ``path`` is what they are called by.

    Raises:
        UnreadableFile: they are not text.
    """
    text, encoding = _decoded(data, path)
    problems: tuple[Problem, ...] = ()
    if encoding in _NAMES_OF_ENCODINGS:
        problems = (_not_utf8(data, encoding),)
    return _library(text, path.name, encoding, hashlib.sha256(data).hexdigest(), problems)


def read_verbatim(path: Path) -> Library:
    """Read any text file as one that has no blocks: to be edited, and written back in its encoding.

    Raises `UnreadableFile` as `read_library` does.
    """
    data = read_bytes(path)
    text, encoding = _decoded(data, path)
    return Library(path.name, text, encoding, hashlib.sha256(data).hexdigest(), (), (), {})


def parse_library(text: str, name: str) -> Library:
    """Read a bibliography's text; ``name`` is the file name that locations give. Any text is read."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return _library(text, name, "utf-8", digest, ())


def encoded(library: Library, text: str | None = None) -> bytes:
    """Return the bytes of a library's text, or of an edited text of it, in the encoding of its file.

    Unedited they are the file's bytes again. What is no character at all becomes ``?`` in Unicode.

    Raises:
        UnencodableText: the file is in an encoding that lacks a character of the text. It is not turned
            into another one unasked: every byte that was not asked to change would mean something else.
    """
    content = library.text if text is None else text
    mark = _BYTE_ORDER_MARKS.get(library.encoding, b"")
    codec = "utf-8" if library.encoding == "utf-8-sig" else library.encoding
    name = _NAMES_OF_ENCODINGS.get(codec)
    try:
        return mark + content.encode(codec, "strict" if name else "replace")
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


def _decoded(data: bytes, path: Path) -> tuple[str, str]:
    text, encoding = decode(data, path, fallback="latin-1")
    if encoding in ("utf-16", "utf-32"):
        # The codec's name alone does not tell the order of bytes, which writing back needs.
        order = "be" if data.startswith((codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)) else "le"
        return text, f"{encoding}-{order}"
    if encoding == "latin-1":
        if "\x00" in text:
            raise UnreadableFile(f"{path}: is neither text in UTF-8 nor whole UTF-16; save it as UTF-8")
        if (national := national_set(data)) is not None:
            return data.decode(national), national
        try:
            return data.decode("cp1252"), "cp1252"
        except UnicodeDecodeError:
            return text, encoding
    return text, encoding


def _not_utf8(data: bytes, encoding: str) -> Problem:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as fault:
        line = LineIndex(data[: fault.start].decode("latin-1")).place(fault.start)
        name = _NAMES_OF_ENCODINGS.get(encoding, encoding)
        return Problem(
            *line,
            f"the byte 0x{data[fault.start]:02x} is not UTF-8; the file was read as {name}: save it as UTF-8",
            "encoding",
        )
    return Problem(1, 1, f"the file was read as {encoding}; save it as UTF-8", "encoding")


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
            change = (needless.start, needless.end, "") if needless else None
            problems.append(Problem(*place, message, "duplicate-field", entry.key, change))
        if field.name in ("crossref", "xdata"):
            parents = [key for part in field.value.split(",") if (key := part.strip())]
            problems += [
                Problem(*place, f"no entry has the key {key} that {field.name} names", "crossref", entry.key)
                for key in parents
                if key not in keys and key.casefold() not in keys
            ]
    return problems
