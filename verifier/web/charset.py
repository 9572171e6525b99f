"""From the bytes of a page to its text: its character set, how that was found, and how well it fits.

The order is that of browsers (WHATWG HTML, "determining the character encoding"), with two doubts more:
bytes that are valid UTF-8 are UTF-8 whatever is declared, and a declared Western single-byte set is not
believed when the bytes look like another, since many servers put it into every answer.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import charset_normalizer

from verifier.character_sets import SCORES
from verifier.patterns import late_pattern

MAX_BYTES = 2 * 1024 * 1024
"""So much of a page is decoded and read."""

_SAMPLE = 64 * 1024
_DECLARATION = 4096  # browsers look at 1024 bytes; old pages have long scripts before their meta element
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# WHATWG Encoding Standard: what the labels mean in practice, in Python's names.
_LABELS = {
    **dict.fromkeys(
        ("gb2312", "gb_2312-80", "gb_2312", "gbk", "x-gbk", "cp936", "gb18030", "csgb2312"), "gb18030"
    ),
    **dict.fromkeys(("chinese", "iso-ir-58", "csiso58gb231280", "hz-gb-2312", "euc-cn"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5", "cn-big5", "cp950", "csbig5"), "big5hkscs"),
    **dict.fromkeys(
        ("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "ms_kanji", "cp932"), "cp932"
    ),
    **dict.fromkeys(("euc-jp", "x-euc-jp"), "euc_jp"),
    "iso-2022-jp": "iso2022_jp",
    **dict.fromkeys(
        ("euc-kr", "ks_c_5601-1987", "ksc5601", "korean", "windows-949", "cp949", "uhc"), "cp949"
    ),
    **dict.fromkeys(
        ("iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii", "ascii", "windows-1252"), "cp1252"
    ),
    **dict.fromkeys(("cp1252", "x-cp1252", "iso_8859-1", "ansi_x3.4-1968", "x-ansi"), "cp1252"),
    **dict.fromkeys(("windows-1251", "cp1251", "x-cp1251", "win-1251"), "cp1251"),
    **dict.fromkeys(("koi8-r", "koi8", "koi"), "koi8_r"),
    "koi8-u": "koi8_u",
    **dict.fromkeys(("iso-8859-9", "latin5", "windows-1254"), "cp1254"),
    **dict.fromkeys(("tis-620", "iso-8859-11", "windows-874"), "cp874"),
    **dict.fromkeys(("utf-8", "utf8", "unicode-1-1-utf-8", "unicode"), "utf-8"),
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be"), "utf-16"),
}
_WESTERN = frozenset({"cp1252", "iso8859-15", "iso8859_15", "cp1254", "iso8859-2", "cp1250", "mac-roman"})
_META = late_pattern(rb"<meta\s[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.\-]{2,40})", re.IGNORECASE)
_XML = late_pattern(
    rb"\A\s{0,20}<\?xml\s[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.\-]{2,40})", re.IGNORECASE
)
_HEADER = late_pattern(r"charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.\-]{2,40})", re.IGNORECASE)
_HARDLY, _SURELY, _TELLING = 0.35, 0.9, 60  # scores, and bytes beyond ASCII
_SHORT = 500
_BEYOND_ASCII = late_pattern(rb"[\x80-\xff]")
_FITS = 0.01  # more replaced characters than one in a hundred, and a declaration is wrong
_WESTERN_LETTERS = frozenset("äöüßÄÖÜéèêëàâáãåæçíìîïñóòôõøúùûœÉÀÅØ‘’“”„«»–—…§°·©®\xa0€£")
_SINGLE_BYTE = [
    "cp1252",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "cp1258",
    "cp874",
]


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and how it was got.

    ``found`` is ``bom``, ``header``, ``meta``, ``xml``, ``utf-8`` (the bytes themselves), ``detected`` or
    ``fallback``; ``declared`` the labels that stood in header and page; ``replaced`` how many characters
    could not be decoded.
    """

    text: str
    charset: str
    found: str
    declared: tuple[str, ...] = ()
    replaced: int = 0


def decode(body: bytes, content_type: str = "") -> Decoded:
    """Decode a page; never raises. At most `MAX_BYTES` are decoded."""
    data = body[:MAX_BYTES]
    for mark, marked in _BOMS:
        if data.startswith(mark):
            return _as(data[len(mark) :], marked, "bom", ())
    declarations = _declarations(data, content_type)
    declared = tuple(dict.fromkeys(label for _, label in declarations))
    if data.isascii() and b"\x1b$B" in data:
        return _as(data, "iso2022_jp", "detected", declared)  # nothing else has these signs
    if _is_utf8(data):
        how = next((found for found, label in declarations if charset_of(label) == "utf-8"), "utf-8")
        return _as(data, "utf-8", how, declared)
    return _of_another_set(data, declarations, declared)


def _of_another_set(data: bytes, declarations: list[tuple[str, str]], declared: tuple[str, ...]) -> Decoded:
    """Decode what is not UTF-8: by a declaration that fits, else by the bytes."""
    best: Decoded | None = None
    for found, label in declarations:
        name = charset_of(label)
        if name is None or name in _WESTERN or name == "utf-16":
            continue
        decoded = _as(data, name, found, declared)
        if decoded.replaced <= _FITS * max(1, len(decoded.text)):
            other = _contradicted(data, name)
            return _as(data, other, "detected", declared) if other else decoded
        if best is None or decoded.replaced < best.replaced:
            best = decoded
    detected = detect(data)
    if detected is not None:
        return _as(data, detected, "detected", declared)
    if best is not None:
        return best
    for found, label in declarations:
        name = charset_of(label)
        if name is not None and name in _WESTERN:
            return _as(data, name, found, declared)
    return _as(data, "cp1252", "fallback", declared)


def charset_of(label: str) -> str | None:
    """Return Python's name of the character set that a label means; None when there is none."""
    label = label.strip().strip("\"'").lower()
    if label in _LABELS:
        return _LABELS[label]
    try:
        information = codecs.lookup(label)
        # Python's codecs hold transformations too, such as rot13 and zlib: these are no character sets.
        return information.name if isinstance(b"".decode(label), str) else None
    except (LookupError, ValueError, TypeError, AttributeError):
        return None


def detect(data: bytes) -> str | None:
    """Guess the character set from the bytes alone; None when nothing speaks for one."""
    sample = data[:_SAMPLE]
    wide = _without_bom(sample)
    if wide is not None:
        return wide
    if sample.isascii():
        return "iso2022_jp" if b"\x1b$B" in sample else None
    scores = {name: score(sample) for name, score in SCORES.items()}
    name, value = max(scores.items(), key=lambda pair: pair[1])
    if value >= 0.6:
        return name
    western = [character for character in sample.decode("cp1252", "replace") if character > "\x7f"]
    if sum(1 for character in western if character in _WESTERN_LETTERS) >= 0.8 * len(western):
        return "cp1252"
    try:
        guess = charset_normalizer.from_bytes(
            _high_lines(sample), steps=5, chunk_size=512, cp_isolation=_SINGLE_BYTE
        ).best()
    except Exception:  # noqa: BLE001 - a guess that fails is no guess; it raises various errors on odd bytes
        return None
    return charset_of(guess.encoding) if guess is not None else None


def _contradicted(data: bytes, name: str) -> str | None:
    """Return what the bytes are without doubt, if they can hardly be of the declared set; else None.

    Some sets have a character for nearly every byte, so that what is wrong reads without a fault.
    """
    own = SCORES.get(name)
    if own is None:
        return None
    first = _BEYOND_ASCII.search(data)
    start = first.start() if first else 0
    sample = data[start : start + _SHORT]
    if len(_BEYOND_ASCII.findall(sample)) < _TELLING or own(sample) >= _HARDLY:
        return None
    sample = data[start : start + 4 * _SHORT]
    if own(sample) >= _HARDLY:
        return None
    value, other = max((score(sample), other) for other, score in SCORES.items())
    # Japanese and Korean in Chinese characters alone look like Chinese.
    if other == "gb18030" and name not in ("cp1251", "koi8_r"):
        return None
    # Capitals of the one Cyrillic set are small letters of the other: there, only the letters tell.
    if _frequent(sample, other) < _frequent(sample, name) + 0.15 and {name, other} == {"cp1251", "koi8_r"}:
        return None
    return other if value >= _SURELY else None


def _frequent(sample: bytes, name: str) -> float:
    """The share of the ten most frequent letters of Russian, small or capital, among those beyond ASCII."""
    high = [character for character in sample.decode(name, "replace").lower() if character > "\x7f"]
    return sum(character in "оеаинтсрвл" for character in high) / max(1, len(high))


def _declarations(data: bytes, content_type: str) -> list[tuple[str, str]]:
    """Return what is declared and where, the header first."""
    found = []
    header = _HEADER.search(content_type[:500])
    if header:
        found.append(("header", header[1].lower()))
    head = data[:_DECLARATION]
    for where, pattern in (("xml", _XML), ("meta", _META)):
        match = pattern.search(head)
        if match:
            found.append((where, match[1].decode("ascii", "replace").lower()))
    return found


def _as(data: bytes, name: str, found: str, declared: tuple[str, ...]) -> Decoded:
    try:
        text = data.decode(name, "replace")
    except (LookupError, ValueError):
        name, found = "cp1252", "fallback"
        text = data.decode(name, "replace")
    replaced = text.count("\ufffd")
    if name.startswith(("utf", "gb18030")):
        replaced -= data.count(b"\xef\xbf\xbd") if name == "utf-8" else 0
    # A cap or a broken connection may have cut the last character in two.
    if replaced == 1 and text.endswith("\ufffd"):
        text, replaced = text[:-1], 0
    return Decoded(text, name, found, declared, max(0, replaced))


def _is_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8; a character cut in two at the end is no fault."""
    if data.isascii():
        return b"\x1b$" not in data
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError as fault:
        # One stray byte in a long page does not make it another character set.
        if len(data) < 2000 or fault.start < 500:
            return False
        text = data.decode("utf-8", "replace")
        beyond = sum(1 for character in text[:20000] if character > "\x7f")
        return text.count("\ufffd") * 50 < beyond
    return True


def _without_bom(sample: bytes) -> str | None:
    """Recognise UTF-16 without its mark by the zero bytes of its ASCII characters."""
    if len(sample) < 8 or sample.count(0) * 5 < len(sample):
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 4 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 4 * odd else None


def _high_lines(sample: bytes) -> bytes:
    """Return the lines that hold more than ASCII: the others say nothing of the character set."""
    lines = [line for line in re.split(rb"[\r\n]+", sample) if not line.isascii()]
    return b"\n".join(lines)[:8192]
