"""Folding text for comparing: the differences that never matter are taken away, every script is kept.

NFKC and case folding (Unicode Standard Annex #15; Unicode Standard 3.13), markup and punctuation
dropped, letters that are typed in several ways in one of them (`letters`). A word in Han, Kana, Hangul, Thai,
Lao, Burmese or Khmer gives one token a character, since nothing parts words.
"""

from __future__ import annotations

import html
import unicodedata
from collections import Counter
from functools import lru_cache

from verifier.compare.han_forms import simpler
from verifier.compare.letters import MARKS, MARKS_OF_SPACELESS, even
from verifier.patterns import late_pattern

_TAG = late_pattern(r"</?[a-zA-Z][^<>]{0,60}>")
_COMMAND = late_pattern(r"\\[a-zA-Z]+\b")
_MARKUP = late_pattern(r"[*_`{}\\~$^]+")
_APOSTROPHE = late_pattern(r"(?<=\w)['’ʼ‘`´‛′](?=\w)")
_NO_WORD = late_pattern(rf"[^\w{MARKS}{MARKS_OF_SPACELESS}]+")
_SPACELESS = (
    *("\u0e00-\u0eff", "\u1000-\u109f", "\u1780-\u17ff", "\u3040-\u30ff", "\u3400-\u4dbf", "\u4e00-\u9fff"),
    *("\uf900-\ufaff", "\uac00-\ud7a3", "々"),
)
_ONE = "".join(_SPACELESS)
_TOKEN = late_pattern(rf"[{_ONE}]|(?:[^\W{_ONE}]|[{MARKS}])+")
# The letters of Central Asia with a hook or bar are typed without it where the keyboard has none.
_STROKES = str.maketrans(
    dict(zip("øłđðıħёəǝɛɔŋɓɗƙƴŧƶ", "olddihеeeeonbdkytz", strict=True))
    | dict(zip("үұөқҡғңҥҳһҷәҙҫ", "ууоккгннххчазс", strict=True))
    | {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
)
_LEFT_OVER = late_pattern("[\u0300-\u036f]+")
MAX_TEXT = 10_000
"""Fields are compared up to this many characters: longer ones are damage, not titles."""


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Return the text in NFKC and case-folded, without markup and punctuation, words parted by one blank.

    Diacritics stay; `loose` takes them away too.
    """
    return _folded(text)


def _folded(text: str) -> str:
    text = text[:MAX_TEXT]
    if "&" in text:
        text = html.unescape(text).replace("&", " and ")
    text = unicodedata.normalize("NFKC", _TAG.sub(" ", text)).casefold()
    text = even(_APOSTROPHE.sub("", _MARKUP.sub("", _COMMAND.sub("", text))))
    return _NO_WORD.sub(" ", unicodedata.normalize("NFKC", text)).replace("_", " ").strip()


@lru_cache(maxsize=65_536)
def loose(text: str) -> str:
    """Return `fold` without the marks of Latin and Greek letters, stroked letters opened (ß = ss, ø = o).

    Han characters are in the simplest of their forms (國 and 国).
    """
    return without_marks(fold(text))


@lru_cache(maxsize=32)
def loose_page(text: str) -> str:
    """Return `loose` of a page; the last few are kept, where `loose` would keep all of a run."""
    return without_marks(_folded(text))


def holds_word(page: str, word: str) -> bool:
    """Whether a word stands in a page, both folded; words of scripts without blanks may stand anywhere.

    The page has a blank at both ends.
    """
    return f" {word} " in page or (not word.isascii() and word in page)


def without_marks(text: str) -> str:
    """Folded text without the diacritics of Latin and Greek letters; other scripts need theirs (й, が).

    Marks that make no letter with that before them, as stress in Russian, are needed nowhere.
    """
    if text.isascii():
        return text
    if max(text) >= "\u3400":
        text = simpler(text)
    out: list[str] = []
    base_keeps_marks = False
    for character in unicodedata.normalize("NFD", text.translate(_STROKES)):
        if unicodedata.combining(character):
            if base_keeps_marks:
                out.append(character)
            continue
        base_keeps_marks = not (character < "\u0400")
        out.append(character)
    return _LEFT_OVER.sub("", unicodedata.normalize("NFC", "".join(out)))


@lru_cache(maxsize=65_536)
def tokens(text: str) -> tuple[str, ...]:
    """Return the loose words of a text; each character of a script without word spaces is a token."""
    return tuple(_TOKEN.findall(loose(text)))


@lru_cache(maxsize=16_384)
def main_script(text: str) -> str:
    """Return the script of most letters: "latin", "cyrillic", "han", …; "" when there are none.

    Han, Kana and Hangul characters weigh three letters each, since one stands for about a word.
    """
    counts: Counter[str] = Counter()
    for character in text[:2000]:
        if character.isalpha():
            script = _script(character)
            counts[script] += 3 if script in ("han", "hangul") else 1
    return counts.most_common(1)[0][0] if counts else ""


@lru_cache(maxsize=8192)
def _script(character: str) -> str:
    if character.isascii():
        return "latin"
    name = unicodedata.name(character, "OTHER").split()[0].split("-")[0].casefold()
    if name in ("cjk", "hiragana", "katakana", "ideographic"):
        return "han"
    return {"fullwidth": "latin", "modifier": "latin"}.get(name, name)


def comparable(a: str, b: str) -> bool:
    """Whether two texts are written in one script, so that their likeness says anything at all."""
    first, second = main_script(a), main_script(b)
    return not first or not second or first == second
