"""From the bytes of a bibliography to its text, also where they are in two encodings, and back again.

Files grow by what people paste. One line of Windows-1252 among thousands in UTF-8 must neither make the
whole file Windows-1252 nor be lost: such bytes are read singly, remembered by their place, and written back
as they stood wherever nobody asked for a change.
"""

from __future__ import annotations

import codecs
import difflib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from verifier.bibliography.blocks import Library
from verifier.bibliography.damage import holds_misread
from verifier.character_sets import national_set
from verifier.files import UnreadableFile, decode
from verifier.model import Edit
from verifier.patterns import late_pattern

_WESTERN = "cp1252"
_LINE = late_pattern(rb"[^\r\n]*+[\r\n]++|[^\r\n]++")
_PIECE = late_pattern(
    rb"(?P<sound>[\x00-\x7f]++|(?:[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]"
    rb"|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}"
    rb"|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})++)|[\x80-\xff]"
)
_ASCII_OR_NOT = late_pattern(rb"[\x00-\x7f]++|[\x80-\xff]")
_HOLE = late_pattern(rb"[\x81\x8d\x8f\x90\x9d]")
_CHARACTERS = "".join(
    bytes([code]).decode("latin-1" if _HOLE.match(bytes([code])) else _WESTERN) for code in range(256)
)
_LONE_SURROGATE = late_pattern("[\ud800-\udfff]")
# The signs of two paragraphs compared one by one; of longer changes only the beginning and the end are.
_MOST_COMPARED = 4_000_000


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the codec that gives its bytes back, and its ``strays`` (see `Library`).

    ``strays_in`` is the set that these were read in.
    """

    text: str
    encoding: str
    strays: Mapping[int, bytes]
    strays_in: str = _WESTERN


def decoded(data: bytes, path: Path) -> Decoded:
    """Decode a file: UTF-8, UTF-16 and UTF-32 by their mark, what the bytes surely are, else Windows-1252.

    What is UTF-8 in part is UTF-8 with strays. In a file in Windows-1252 the five bytes are strays for which
    that has no character.

    Raises:
        UnreadableFile: the bytes are no text.
    """
    text, encoding = decode(data, path, fallback="latin-1")
    if encoding in ("utf-16", "utf-32"):
        # The codec's name alone does not tell the order of bytes, which writing back needs.
        order = "be" if data.startswith((codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)) else "le"
        return Decoded(text, f"{encoding}-{order}", {})
    if encoding != "latin-1":
        return Decoded(text, encoding, {})
    if b"\x00" in data:
        raise UnreadableFile(f"{path}: is neither text in UTF-8 nor whole UTF-16; save it as UTF-8")
    if data.startswith(codecs.BOM_UTF8):
        return _mixed(data.removeprefix(codecs.BOM_UTF8), "utf-8-sig")
    if (national := national_set(data)) is not None:
        return Decoded(data.decode(national), national, {})
    western = _western(data)
    if holds_misread(western):
        return _mixed(data, "utf-8")
    return Decoded(western, _WESTERN, {hole.start(): hole[0] for hole in _HOLE.finditer(data)})


def _mixed(data: bytes, encoding: str) -> Decoded:
    """Decode what is UTF-8 in part: a line with other bytes too, and without a sure sign of it, is not."""
    lines = [(line, _is_partly_utf8(line)) for line in _LINE.findall(data)]
    other = national_set(b"".join(line for line, sound in lines if not sound)) or _WESTERN
    pieces = (piece for line, sound in lines for piece in (_utf8(line) if sound else _singly(line, other)))
    return replace(_joined(pieces, encoding), strays_in=other)


def _is_partly_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return holds_misread(_western(line))
    return True


def _utf8(line: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the stretches of a line that are UTF-8, and each other byte with what it stands for."""
    for match in _PIECE.finditer(line):
        sound = match["sound"]
        yield (_western(match[0]), match[0]) if sound is None else (sound.decode("utf-8"), b"")


def _singly(line: bytes, name: str) -> Iterator[tuple[str, bytes]]:
    """Yield the stretches of a line that are ASCII, and each other character of a set with its bytes."""
    if name == _WESTERN:
        stretches = ((raw[0], _western(raw[0])) for raw in _ASCII_OR_NOT.finditer(line))
    else:
        stretches = ((character.encode(name), character) for character in line.decode(name))
    yield from ((text, b"" if text.isascii() else raw) for raw, text in stretches)


def _western(data: bytes) -> str:
    """Bytes as Windows-1252 has them; the five without a character as the controls of Latin-1."""
    return codecs.charmap_decode(data, "strict", _CHARACTERS)[0]


def _joined(pieces: Iterable[tuple[str, bytes]], encoding: str) -> Decoded:
    texts: list[str] = []
    strays: dict[int, bytes] = {}
    length = 0
    for text, raw in pieces:
        if raw:
            strays[length] = raw
        texts.append(text)
        length += len(text)
    return Decoded("".join(texts), encoding, strays)


# --- And back ----------------------------------------------------------------------------------


def as_stored(library: Library, edits: Iterable[Edit]) -> tuple[Library, list[Edit]]:
    """Return a library and its edits with the bytes of strays in the text, for ``surrogateescape`` to encode.

    A stray in a stretch that an edit replaces stays where the stretch and its replacement agree. An edit that
    replaces strays by the very same characters asks for these in the encoding of the file.
    """
    if not library.strays:
        return library, list(edits)
    places = sorted(library.strays)
    # How much longer the text is before each stray: one of a set of two bytes takes two signs.
    grown = [0]
    for place in places:
        grown.append(grown[-1] + len(library.strays[place]) - 1)
    moved = [
        Edit(
            edit.file,
            edit.start + grown[bisect_left(places, edit.start)],
            edit.end + grown[bisect_left(places, edit.end)],
            _replacement(
                library, places[bisect_left(places, edit.start) : bisect_left(places, edit.end)], edit
            ),
        )
        for edit in edits
    ]
    return replace(library, text=_stored(library.text, 0, library.strays, places), strays={}), moved


def _stored(text: str, origin: int, strays: Mapping[int, bytes], places: Iterable[int]) -> str:
    """A text that begins at ``origin`` with the bytes of the strays at some places in it."""
    parts: list[str] = []
    position = 0
    for place in places:
        parts += (text[position : place - origin], strays[place].decode("ascii", "surrogateescape"))
        position = place - origin + 1
    return "".join([*parts, text[position:]])


def _replacement(library: Library, places: list[int], edit: Edit) -> str:
    """The replacement of an edit, with those of the strays at some places in its stretch that stay."""
    # A lone surrogate of the text itself must not become a byte.
    new = _LONE_SURROGATE.sub("?", edit.replacement)
    old = library.text[edit.start : edit.end]
    if not places or (old == new and len(places) == len(old)):
        return new
    kept = {}
    for first, second, length in _alike(old, new):
        for place in places[bisect_left(places, edit.start + first) :]:
            if place >= edit.start + first + length:
                break
            kept[second + place - edit.start - first] = library.strays[place]
    return _stored(new, 0, kept, sorted(kept))


def _alike(old: str, new: str) -> Iterator[tuple[int, int, int]]:
    """Yield where two texts agree: a place in each, and how many signs from there on."""
    most = min(len(old), len(new))
    head = next((at for at in range(most) if old[at] != new[at]), most)
    tail = next((at for at in range(most - head) if old[-1 - at] != new[-1 - at]), most - head)
    yield 0, 0, head
    middle, other = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(middle) * len(other) <= _MOST_COMPARED:
        matcher = difflib.SequenceMatcher(None, middle, other, autojunk=False)
        yield from ((head + a, head + b, size) for a, b, size in matcher.get_matching_blocks())
    yield len(old) - tail, len(new) - tail, tail
