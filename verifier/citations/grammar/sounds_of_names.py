"""Whether a foreign name in Cyrillic letters is one in Latin letters: "Уиткомб" for Whitcombe.

Russian authors print in their sentences how a foreign name sounds. Only its consonants are compared, those
that languages write in many ways as one, and names of few consonants are never taken for each other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import product

from verifier.patterns import late_pattern

_FEWEST = 3
"""Consonants that a name must have to be told by them."""

# What stands for a consonant in Latin letters, the longest first, and how it may sound; "" for silent.
_LATIN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("tsch", ("S",)), ("sch", ("S", "SK")), ("tch", ("S",)), ("ch", ("S", "K", "")), ("sh", ("S",)),
    ("zh", ("S",)), ("kh", ("", "K")), ("ph", ("V",)), ("th", ("T",)), ("gh", ("", "K")), ("wh", ("V",)),
    ("ck", ("K",)), ("qu", ("KV",)), ("tz", ("S",)), ("ts", ("S",)), ("cz", ("S",)), ("rz", ("S",)),
    ("x", ("KS",)), ("b", ("B",)), ("p", ("P",)), ("f", ("V",)), ("v", ("V",)), ("w", ("V", "")),
    ("g", ("K", "S")), ("k", ("K",)), ("q", ("K",)), ("c", ("K", "S")), ("d", ("D",)), ("t", ("T",)),
    ("z", ("S",)), ("s", ("S",)), ("j", ("S", "")), ("l", ("L",)), ("m", ("M",)), ("n", ("N",)),
    ("r", ("R",)), ("ł", ("L",)), ("ß", ("S",)),
)  # fmt: skip
_CYRILLIC = {
    "б": "B", "п": "P", "ф": "V", "в": "V", "г": "K", "к": "K", "д": "D", "т": "T", "з": "S", "с": "S",
    "ц": "S", "ш": "S", "щ": "S", "ч": "S", "ж": "S", "л": "L", "м": "M", "н": "N", "р": "R",
}  # fmt: skip
# "Уиткомб", "Уорд": the letter for W stands in front of a vowel.
_W = late_pattern(r"(?<![бвгджзйклмнпрстфхцчшщ])у(?=[аеёиоэюя])")
_DJ = late_pattern(r"дж|тс|дз")
_WORD = late_pattern(r"[А-ЯЁ][а-яё]{3,24}(?:-[А-ЯЁ][а-яё]{2,24})?")
# The endings of cases behind a consonant; in the nominative nothing stands there.
_CASES = ("ого", "ому", "ом", "ым", "ем", "ой", "ов", "ам", "")


def sounds_like(printed: str, families: Iterable[str]) -> str:
    """The one family name in Latin letters that a Cyrillic word may be, in any case; else ""."""
    if not _WORD.fullmatch(printed):
        return ""
    heard = _heard(printed)
    meant = {family for family in families if family.isalpha() and heard & _written(family)} if heard else ()
    return next(iter(meant)) if len(meant) == 1 else ""


def _heard(printed: str) -> frozenset[str]:
    word = printed.lower().replace("-", "")
    keys: set[str] = set()
    for case in _CASES:
        stem = word.removesuffix(case) if case else word
        sound = _DJ.sub("ж", _W.sub("в", stem))
        key = _plain("".join(_CYRILLIC.get(sign, "") for sign in sound))
        if len(key) >= _FEWEST and (not case or stem != word):
            keys.add(key)
    return frozenset(keys)


@lru_cache(maxsize=4096)
def _written(family: str) -> frozenset[str]:
    """The consonants of a family name in Latin letters, in every way that they may sound."""
    word = unicodedata.normalize("NFD", family.lower())
    word = "".join(sign for sign in word if not unicodedata.combining(sign))
    if not (word and re.match(r"[a-zßł]", word)):
        return frozenset()
    found: list[tuple[str, ...]] = []
    at = 0
    while at < len(word):
        letters, sounds = next((pair for pair in _LATIN if word.startswith(pair[0], at)), ("", ("",)))
        found.append(sounds)
        at += len(letters) or 1
    several = [sounds for sounds in found if len(sounds) > 1]
    if len(several) > _MOST_DOUBTS:
        return frozenset()
    keys = {_plain("".join(sounds)) for sounds in product(*found)}
    return frozenset(key for key in keys if len(key) >= _FEWEST)


_MOST_DOUBTS = 5
_TWICE = late_pattern(r"(.)\1+")


def _plain(key: str) -> str:
    return _TWICE.sub(r"\1", key)
