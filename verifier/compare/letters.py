"""One spelling for letters that are typed in several ways, script by script.

A title in Persian is typed with the letters of an Arabic keyboard and with blanks in one place, with Persian
letters, joiners that part no words, hamza and doubled letters marked in another: شكل گيري is شکل‌گیری. What a
keyboard, a typeface or a careful editor adds or exchanges is taken away on both sides, and no more than makes
two texts more alike. Titles and names are compared in this form; nobody is shown it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from verifier.patterns import late_pattern

# Vowels, doubling and hamza above Arabic letters, the long stroke; points and accents of Hebrew, vowels of
# Syriac; what steers direction, joining, line breaks and the choice of a glyph.
_DROPPED = (
    *(
        "\u0610-\u061a",
        "\u0640",
        "\u064b-\u065f",
        "\u0670",
        "\u06d6-\u06dc",
        "\u06df-\u06e8",
        "\u06ea-\u06ed",
    ),
    *(
        "\u08d3-\u08ff",
        "\u0591-\u05bd",
        "\u05bf",
        "\u05c1-\u05c2",
        "\u05c4-\u05c5",
        "\u05c7",
        "\u0730-\u074a",
    ),
    *(
        "\u00ad",
        "\u034f",
        "\u061c",
        "\u115f-\u1160",
        "\u17b4-\u17b5",
        "\u180b-\u180e",
        "\u200b",
        "\u200d-\u200f",
    ),
    *("\u202a-\u202e", "\u2060-\u206f", "\ufe00-\ufe0f", "\ufeff", "\U000e0100-\U000e01ef"),
    # Letters that stand for an apostrophe or a stop: oʻzbek and o'zbek, ʿAbd and Abd, Sanʼat and Sanat.
    *("\u02b9-\u02c1", "\u02c8", "\u02ca-\u02cb", "\ua78b-\ua78c", "\uff9e-\uff9f"),
    # The dots below letters that came from abroad, in Devanagari, Bengali, Gurmukhi and others.
    *("\u093c", "\u09bc", "\u0a3c", "\u0abc", "\u0b3c", "\u0cbc"),
)
_ALIKE = {
    # Arabic: alef with hamza and madda, yeh with and without dots, the kafs, gafs and hehs of all keyboards,
    # teh marbuta; the letters of Kurdish with a mark, which older texts leave out.
    "\u0627": "أإآٱ",
    "و": "ؤۆۇۈۋ",
    "\u06cc": "\u0626\u0649\u064aےۓێېۍ",
    "\u06a9": "\u0643\u06aa",
    "\u06af": "\u06ab\u06ac\u0762",
    "\u0647": "\u0629\u06be\u06c0\u06c1\u06c2\u06c3\u06d5\u06ff",
    "ر": "ڕ",
    "ل": "ڵ",
    "": "\u0621",
    # Yiddish ligatures, and the Hebrew signs of abbreviation.
    "וו": "\u05f0",
    "וי": "\u05f1",
    "יי": "\u05f2",
    "'": "\u05f3\u2032\u201b\u055a",
    '"': "\u05f4",
    # Devanagari, Gujarati and Gurmukhi: a nasal is a dot or a crescent; letters with a dot of their own.
    "\u0902": "\u0901",
    "\u0a82": "\u0a81",
    "\u0a02": "\u0a01\u0a70",
    "\u0928": "\u0929",
    "\u0930": "\u0931",
    "\u0933": "\u0934",
    "\u09a4\u09cd": "\u09ce",
    # Malayalam: letters without a vowel, of one piece and of two.
    "\u0d23\u0d4d": "\u0d7a",
    "\u0d28\u0d4d": "\u0d7b",
    "\u0d30\u0d4d": "\u0d7c",
    "\u0d32\u0d4d": "\u0d7d",
    "\u0d33\u0d4d": "\u0d7e",
    "\u0d15\u0d4d": "\u0d7f",
}
# Amharic has several letters for one sound each, with seven vowels: ሐ and ኀ are ሀ, ሠ is ሰ, ዐ is አ, ፀ is ጸ.
_ETHIOPIC = ((0x1210, 0x1200), (0x1280, 0x1200), (0x1220, 0x1230), (0x12D0, 0x12A0), (0x1340, 0x1338))
_ORDERS = 7
_FIRST_AS_FOURTH = {0x1203: 0x1200, 0x12A3: 0x12A0}
# The figures of each script stand in a row, from nought on.
_NOUGHTS = (
    *(0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6),
    *(0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1C40),
)
# A joiner that keeps two Arabic letters apart stands where others write a blank, or nothing.
_NON_JOINER = late_pattern("(?<=[\u0620-\u06d5])\u200c+(?=[\u0620-\u06d5])")
# A nasal before a consonant is written as a letter or as a dot: सम्बन्ध and संबंध.
_NASALS = late_pattern(
    "(?:[ङञणनम]\u094d(?=[क-ह]))|(?:[ઙઞણનમ]\u0acd(?=[ક-હ]))|(?:[ఙఞణనమ]\u0c4d(?=[క-హ]))|(?:[ಙಞಣನಮ]\u0ccd(?=[ಕ-ಹ]))"
)
_VIRAMA_TO_DOT = {"\u094d": "\u0902", "\u0acd": "\u0a82", "\u0c4d": "\u0c02", "\u0ccd": "\u0c82"}
# "צה\"ל" is one word.
_WITHIN_HEBREW = late_pattern("(?<=[א-ת])[\"'”“’‘](?=[א-ת])")
_TOUCHED = late_pattern(
    "[\u00ad\u02b9-\u02cb\u034f\u055a\u0591-\u0fff\u1040-\u1049\u1090-\u1099\u115f-\u1160\u1200-\u137f\u17b4-\u17b5"
    "\u17e0-\u17e9\u180b-\u1819\u1946-\u194f\u19d0-\u19d9\u1a80-\u1a99\u1b50-\u1b59\u1c40-\u1c49\u200b-\u200f\u201b"
    "\u202a-\u202e\u2032\u2060-\u206f\ua78b-\ua78c\ufe00-\ufe0f\ufeff\uff9e-\uff9f\U000e0100-\U000e01ef]"
)
"""Whatever is in any of the tables; most texts have nothing of it, and to look for it is quicker."""

_FIRST_OF_INDIA = "\u0900"

MARKS = (
    "\u0300-\u036f\u0483-\u0487\u07a6-\u07b0\u07eb-\u07f3\u135d-\u135f"
    # The blocks of India are alike: signs of nasals, vowels and their absence stand in the same places.
    + "".join(
        f"{chr(block)}-{chr(block + 3)}{chr(block + 0x3C)}{chr(block + 0x3E)}-{chr(block + 0x4D)}"
        f"{chr(block + 0x55)}-{chr(block + 0x57)}{chr(block + 0x62)}-{chr(block + 0x63)}"
        for block in range(0x900, 0xD80, 0x80)
    )
    + "\u093a-\u093b\u094e-\u094f\u0951-\u0954\u0a70-\u0a71\u0a75\u0d81-\u0d83\u0dca-\u0ddf\u0df2-\u0df3"
    "\u0f18-\u0f19\u0f35\u0f37\u0f39\u0f3e-\u0f3f\u0f71-\u0f84\u0f86-\u0f87\u0f8d-\u0fbc"
)
"""Marks that belong to the letter before them, as they stand in a class: without its vowels, कि is को."""

MARKS_OF_SPACELESS = (
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u17b6-\u17d3\u17dd"
    "\u102b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d\u108f"
)
"""The same in scripts that part no words: Thai, Lao, Burmese and Khmer."""


def even(text: str) -> str:
    """Return a folded text with one spelling for what is typed in several ways; figures become European."""
    if text.isascii() or _TOUCHED.search(text) is None:
        return text
    if "\u200c" in text:
        text = _NON_JOINER.sub(" ", text).replace("\u200c", "")
    text = _WITHIN_HEBREW.sub("", text.translate(_table()))
    if text.isascii() or max(text) < _FIRST_OF_INDIA:
        return text
    return _NASALS.sub(lambda found: _VIRAMA_TO_DOT[found[0][-1]], text)


@cache
def _table() -> dict[int, str]:
    table = {ord(sign): letter for letter, signs in _ALIKE.items() for sign in signs}
    table |= dict.fromkeys(_codes(), "")
    for first, same in _ETHIOPIC:
        table |= {first + order: chr(same + order) for order in range(_ORDERS)}
    for code, same in _FIRST_AS_FOURTH.items():
        table |= {other: chr(same) for other in [code, *(k for k, v in table.items() if v == chr(code))]}
    return table | {nought + value: str(value) for nought in _NOUGHTS for value in range(10)}


def _codes() -> Iterator[int]:
    for span in _DROPPED:
        yield from range(ord(span[0]), ord(span[-1]) + 1)
