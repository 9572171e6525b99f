"""Whether another work stands where the cited one stood: title, author and date weighed together.

A title alone says too little: it may be translated, or be that of the section. So it takes an article's own
title that is unlike the cited one, and at least two more signs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifier.compare import loose, tokens
from verifier.compare.names import read_names
from verifier.web.page import Page
from verifier.web.recognition import Cited, Recognition

ENOUGH = 3.0
"""So much weight is needed: the metadata's author and date alone reach it."""

_SUBSTANTIAL = 300
_HAN = re.compile(r"[\u4e00-\u9fff]")
_FUNCTION_WORDS = {
    "en": frozenset(
        ("the", "of", "and", "for", "to", "with", "from", "by", "without", "on", "at", "between")
    ),
    "de": frozenset(("der", "die", "das", "und", "für", "mit", "von", "zur", "zum", "ohne", "im", "über")),
    "fr": frozenset(("le", "la", "les", "des", "du", "et", "pour", "avec", "sans", "sur", "dans", "aux")),
    "es": frozenset(("el", "los", "las", "del", "y", "para", "con", "sin", "por", "una", "en")),
    "ru": frozenset(("и", "в", "на", "о", "об", "для", "из", "по", "без", "от", "с", "к")),
}
_YEAR = re.compile(r"(?<![\d/.-])(?:1[89]|20)\d\d(?![\d])")
_BYLINE = re.compile(
    r"\b(?:by|von|par|por|di|door|av|af)\s(?:[A-ZÀ-Þ][\w’'-]+\s){1,3}[A-ZÀ-Þ][\w’'-]+|"
    r"(?:作者|记者|記者|文|撰文|编辑|責任編輯|Автор|Зохиогч)\s?[:：/|]\s?\w{2,20}"
)


def drift(page: Page, works: Sequence[Cited], match: Recognition) -> str | None:
    """Say in one phrase what else is other than cited; None when that is not enough."""
    if not (page.headings or page.titles) or page.length < _SUBSTANTIAL:
        return _by_metadata(match)
    weights = [_weighed(page, cited, match) for cited in works]
    if not weights or any(weight < ENOUGH for weight, _ in weights):
        return None
    return max(weights)[1]


def _by_metadata(match: Recognition) -> str | None:
    if match.author is False and match.date is False:
        return "the author and the date differ too"
    return None


def _weighed(page: Page, cited: Cited, match: Recognition) -> tuple[float, str]:
    """The weight of the signs against one work, and the signs in words."""
    weight = 0.0
    told: list[str] = []
    text = loose(f"{page.title} {page.text}")
    words = [word for word in tokens(cited.title) if len(word) > 3 or not word.isascii()]
    share = sum(_stands_in(word, text) for word in words) / max(len(words), 1)
    if match.author is False:
        weight, told = weight + 2.0, [*told, "the author differs"]
    elif match.author is None and _is_absent(cited.author, page):
        by = _BYLINE.search(page.text[:3000]) is not None
        weight, told = weight + (1.5 if by else 1.0), [*told, "the cited author is not named on it"]
    elif match.author is True:
        weight -= 2.0
    if match.date is False:
        weight, told = weight + 1.5, [*told, "the date differs"]
    elif match.date is None and _is_of_other_years(cited.date, page):
        weight, told = weight + 0.8, [*told, "its dates are of other years"]
    elif match.date is True:
        weight -= 1.5
    if words and share <= 0.25:
        weight, told = weight + 1.0, [*told, "the words of the cited title do not stand in it"]
        if _is_same_language(cited.title, page):
            weight += 0.5
    elif share >= 0.7:
        weight -= 1.0
    return weight, ", ".join(told)


def _is_absent(author: str, page: Page) -> bool:
    """Whether none of the cited family names stands anywhere on the page."""
    families = [loose(name.family) for name in read_names(author) if name.family]
    text = loose(f"{page.title} {page.text}")
    return bool(families) and not any(family and _stands_in(family, text) for family in families)


def _stands_in(word: str, text: str) -> bool:
    return f" {word} " in f" {text} " or (not word.isascii() and word in text)


def _is_same_language(title: str, page: Page) -> bool:
    """Whether title and page are both English, German, French, Spanish, Russian, or both in Han characters.

    A cited title may be a translation: its words are missing then without any fault of the page.
    """
    words, text = set(tokens(title)), loose(page.text[:4000])
    if _HAN.search(title):
        return bool(_HAN.search(page.text))
    spread = text.split()
    for own in _FUNCTION_WORDS.values():
        if words & own and sum(word in own for word in spread) >= 0.08 * max(len(spread), 1):
            return True
    return False


def _is_of_other_years(date: str, page: Page) -> bool:
    """Whether years stand at the beginning of the text, and the cited one is none of them."""
    cited = _YEAR.search(date)
    found = set(_YEAR.findall(page.text[:1500]))
    return bool(cited and found) and cited is not None and cited[0] not in found
