"""How well bytes fit the character sets of Chinese, Japanese, Korean and Cyrillic, and which they are in.

Each score looks at what texts in the set have and others lack: the rows of its common characters, its
kana, its frequent letters. Windows-1252 is known by letters that one language of Western Europe has.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Mapping

_CYRILLIC_COMMON = frozenset("оеаинтсрвлкмдпу")
_SAMPLE = 64 * 1024
_FEWEST, _SURE, _IN_RUNS = 8, 0.8, 0.6
_NEARLY_ALL = 0.95
_WESTERN = "cp1252"
_WESTERN_SIGNS = frozenset("\xa0‘’‚“”„«»‹›–—…§°·•†‡©®€£¡¿ªº¶½¼")
_ALPHABETS = (
    "àâæçéèêëîïôœùûüÿ", "äöüß", "áéíñóúü", "áàâãçéêíóôõúü", "àèéìîòóù", "åäöé", "æøåéäö", "áéëïóöüèê",
    "àçéèíïóòúü",
)  # fmt: skip
"""French, German, Spanish, Portuguese, Italian, Swedish, Danish, Dutch and Catalan beyond ASCII."""
_MEANT = {
    **dict.fromkeys(("gb2312", "gbk", "x-gbk", "cp936", "gb-2312-80"), "gb18030"),
    **dict.fromkeys(("big5", "x-x-big5", "cp950"), "big5hkscs"),
    **dict.fromkeys(("shift-jis", "x-sjis", "sjis", "windows-31j"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks-c-5601-1987", "windows-949"), "cp949"),
    **dict.fromkeys(("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"), "cp1252"),
    **dict.fromkeys(("iso-8859-9", "latin5"), "cp1254"),
    **dict.fromkeys(("tis-620", "iso-8859-11"), "cp874"),
}
"""What labels mean in practice, where it is more than their standards say."""
PRINTED_NAMES = {
    "cp1252": "Windows-1252", "cp1251": "Windows-1251", "koi8_r": "KOI8-R", "gb18030": "GB18030",
    "big5hkscs": "Big5", "cp932": "Shift_JIS", "euc_jp": "EUC-JP", "cp949": "EUC-KR",
}  # fmt: skip
"""The sets that `likely_set` finds, as people know them."""


def national_set(data: bytes) -> str | None:
    """The set of Chinese, Japanese, Korean or Cyrillic that a text is surely in, by Python's name, or None.

    Only a set from which the very same bytes can be written back is named. In the languages of Western
    Europe letters beyond ASCII stand alone between others; in these they stand side by side.
    """
    sample = b"\n".join(line for line in re.split(rb"[\r\n]+", data) if not line.isascii())[:_SAMPLE]
    beyond = sum(byte > 0x7F for byte in sample)
    runs = sum(map(len, re.findall(rb"[\x80-\xff]{2,}", sample)))
    if beyond < _FEWEST or runs < _IN_RUNS * beyond or is_damaged_utf8(sample):
        return None
    name, value = max(((name, score(sample)) for name, score in SCORES.items()), key=lambda pair: pair[1])
    if value < _SURE:
        return None
    try:
        return name if data.decode(name).encode(name) == data else None
    except UnicodeError:
        return None


def likely_set(data: bytes) -> str | None:
    """The set that a text is in which is not Unicode and does not say what it is; None when nothing is sure.

    The same bytes can be written back from it.
    """
    national = national_set(data)
    return national or (_WESTERN if _is_western(data) else None)


def meant_by(label: str) -> str | None:
    """The set that a declaration means in practice, by Python's name; None when there is none of the name."""
    name = label.strip().lower().replace("_", "-")
    try:
        return _MEANT.get(name) or codecs.lookup(name).name
    except LookupError:
        return None


def _is_western(data: bytes) -> bool:
    """Whether nearly all letters beyond ASCII are those of one language that is written in Windows-1252.

    The other single-byte sets have other letters in the places of these, which no one language mixes so.
    """
    try:
        text = data.decode(_WESTERN)
    except UnicodeDecodeError:
        return False
    beyond = [character for character in text if character > "\x7f"]
    letters = [character.lower() for character in beyond if character not in _WESTERN_SIGNS]
    if len(letters) < _FEWEST or is_damaged_utf8(data):
        return False
    return any(
        sum(letter in alphabet for letter in letters) >= _NEARLY_ALL * len(letters) for alphabet in _ALPHABETS
    )


def is_damaged_utf8(sample: bytes) -> bool:
    """Whether most of what is not ASCII is UTF-8: a stray byte makes no other set of it."""
    characters = [character for character in sample.decode("utf-8", "replace") if character > "\x7f"]
    return 2 * characters.count("\ufffd") < len(characters)


def _pairs(sample: bytes, name: str) -> list[tuple[int, int]] | None:
    """Return the bytes of the double-byte characters, None when the bytes are not of that set."""
    try:
        text = codecs.getincrementaldecoder(name)().decode(sample)
    except UnicodeDecodeError as fault:
        # Real pages hold a stray byte now and then.
        if fault.start < 200 and len(sample) < 4000:
            return None
        text = sample.decode(name, "replace")
        if text.count("\ufffd") * 100 > sum(1 for character in text if character > "\x7f"):
            return None
    pairs = []
    for character in text:
        if character > "\x7f" and character != "\ufffd":
            raw = character.encode(name, "replace")
            pairs.append((raw[0], raw[1]) if len(raw) == 2 else (0, 0))
    return pairs or None


def _share(pairs: list[tuple[int, int]], low: int, high: int) -> float:
    return sum(1 for lead, _ in pairs if low <= lead <= high) / len(pairs)


def _low_trails(pairs: list[tuple[int, int]]) -> float:
    """How many second bytes are ASCII: a third in Big5, hardly any in GBK."""
    return sum(1 for _, trail in pairs if 0x40 <= trail <= 0x7E) / len(pairs)


def _chinese_simplified(sample: bytes) -> float:
    """GB 2312 holds its 3,755 common characters in rows B0 to D7, ordered by sound."""
    pairs = _pairs(sample, "gb18030")
    if pairs is None:
        return 0.0
    common, later = _share(pairs, 0xB0, 0xD7), _share(pairs, 0xC9, 0xD7)
    # Korean syllables lie in B0 to C8 alone; Chinese text of some length spreads over all the rows.
    if (len(pairs) >= 40 and later < 0.12 * common) or _low_trails(pairs) > 0.2:
        return 0.4 * common
    return min(1.0, common + 0.7 * _share(pairs, 0xA1, 0xA3))


def _chinese_traditional(sample: bytes) -> float:
    """Big5 holds its 5,401 common characters in rows A4 to C6, ordered by strokes."""
    pairs = _pairs(sample, "big5hkscs")
    if pairs is None:
        return 0.0
    common = _share(pairs, 0xA4, 0xC6)
    if _low_trails(pairs) < 0.1:
        return 0.4 * common
    return min(1.0, common + 0.5 * _share(pairs, 0xA1, 0xA3))


def _japanese(name: str, low: int, high: int) -> Callable[[bytes], float]:
    def score(sample: bytes) -> float:
        pairs = _pairs(sample, name)
        if pairs is None:
            return 0.0
        kana = _share(pairs, low, high)
        # Half of the characters of Japanese prose are kana; less than a sixth is no Japanese.
        return min(1.0, 2.2 * kana) if kana > 0.15 else 0.0

    return score


def _korean(sample: bytes) -> float:
    pairs = _pairs(sample, "cp949")
    if pairs is None or len(pairs) < 8:
        return 0.0
    return _share(pairs, 0xB0, 0xC8) if _share(pairs, 0xC9, 0xFD) < 0.1 else 0.0


def _cyrillic(name: str) -> Callable[[bytes], float]:
    def score(sample: bytes) -> float:
        text = sample.decode(name, "replace")
        high = [character for character in text if character > "\x7f"]
        letters = [character for character in high if "\u0400" <= character <= "\u04ff"]
        if len(letters) < 8:
            return 0.0
        common = sum(1 for character in letters if character in _CYRILLIC_COMMON) / len(letters)
        # The two Cyrillic sets swap upper and lower case: prose is lower case, so the wrong one shows.
        return min(1.0, len(letters) / len(high)) * min(1.0, 1.5 * common)

    return score


SCORES: Mapping[str, Callable[[bytes], float]] = {
    "gb18030": _chinese_simplified,
    "big5hkscs": _chinese_traditional,
    "cp932": _japanese("cp932", 0x82, 0x83),
    "euc_jp": _japanese("euc_jp", 0xA4, 0xA5),
    "cp949": _korean,
    "cp1251": _cyrillic("cp1251"),
    "koi8_r": _cyrillic("koi8_r"),
}
"""How well bytes fit each set, from 0 to 1, by Python's names of the sets."""
