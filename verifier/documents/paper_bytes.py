"""The bytes of papers whose format is text: Unicode, what a paper declares, else what they surely are."""

from __future__ import annotations

import re
from pathlib import Path

from verifier.character_sets import PRINTED_NAMES, is_damaged_utf8, likely_set, meant_by
from verifier.files import SourceFile, UnreadableFile, decode, read_bytes
from verifier.model import Document
from verifier.patterns import late_pattern

_DECLARED = late_pattern(
    rb"\\(?:usepackage\s?\[([\w-]{2,20})\]\s?\{inputenc\}|inputencoding\s?\{([\w-]{2,20})\})"
    rb"|^%[^\r\n]{0,80}?coding\s{0,3}[=:]\s{0,3}([\w-]{2,30})",
    re.IGNORECASE | re.MULTILINE,
)
_TEX_NAMES = {
    "latin9": "iso8859-15", "ansinew": "cp1252", "applemac": "mac_roman", "macroman": "mac_roman",
    "isolatin": "cp1252",
}  # fmt: skip
_HEAD = 20_000


def read_paper(path: Path, *, tex: bool) -> SourceFile:
    """The text of a paper. LaTeX that nothing tells of is Windows-1252 or Latin-1, as it was typed before.

    Raises:
        UnreadableFile: the file cannot be read, is no text, or is in a character set that nothing shows.
    """
    data = read_bytes(path)
    try:
        text, encoding = decode(data, path)
    except UnreadableFile:
        encoding, assumed = ("", False) if b"\x00" in data else _other_set(data, tex=tex)
        if not encoding:
            raise
        return SourceFile(path, data, data.decode(encoding), encoding, assumed)
    return SourceFile(path, data, text, encoding)


def _other_set(data: bytes, *, tex: bool) -> tuple[str, bool]:
    """The set of a text that is not in Unicode ("" when nothing shows it), and whether it is assumed."""
    declared = _DECLARED.search(data[:_HEAD]) if tex else None
    if declared is not None:
        label = next(found for found in declared.groups() if found is not None).decode("ascii")
        name = _TEX_NAMES.get(label.lower()) or meant_by(label)
        if name is not None and _is_in(data, name):
            return name, False
    likely = likely_set(data)
    # LaTeX itself stops at a stray byte in UTF-8; read as Windows-1252 all other letters would be damaged.
    if likely is not None or not tex or is_damaged_utf8(data):
        return likely or "", True
    return ("cp1252" if _is_in(data, "cp1252") else "latin-1"), True


def _is_in(data: bytes, name: str) -> bool:
    """Whether bytes are text in a set, and the same when they are written back."""
    try:
        return data.decode(name).encode(name) == data
    except (UnicodeError, LookupError, AttributeError):
        return False


def assumption_of(document: Document) -> str:
    """The sentence that tells of a character set that was assumed; "" if none was."""
    if not document.assumed:
        return ""
    name = PRINTED_NAMES.get(document.assumed, document.assumed.upper())
    return (
        f"{document.file}: is not UTF-8 and does not say what it is; it was read as {name}, "
        "which it looks like: save it as UTF-8"
    )
