"""Whether another work stands where the cited one stood: title, author and date weighed together.

A title alone says too little: it may be translated, or be that of the section. So it takes an article's own
title that is unlike the cited one, and at least two more signs. Records, landing pages of files and offers
of a subscription have titles too, which are those of no work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verifier.compare import (
    comparable,
    counts_otherwise,
    holds_word,
    is_spelled_in,
    loose,
    loose_page,
    main_script,
    may_be_one_person,
    tokens,
)
from verifier.compare.names import read_names
from verifier.patterns import late_pattern
from verifier.web.missing import weight as weight_of
from verifier.web.page import Page
from verifier.web.recognition import Cited, Recognition, authors_of
from verifier.web.titles import is_of_a_person, is_of_a_work

ENOUGH = 3.0
"""So much weight is needed: the metadata's author and date alone reach it."""

_SUBSTANTIAL = 300
_HEAD = 600
_ARTICLE = 150
_HAN = late_pattern(r"[\u3400-\u9fff]")
_FUNCTION_WORDS = {
    "en": frozenset(
        ("the", "of", "and", "for", "to", "with", "from", "by", "without", "on", "at", "between")
    ),
    "de": frozenset(("der", "die", "das", "und", "für", "mit", "von", "zur", "zum", "ohne", "im", "über")),
    "fr": frozenset(("le", "la", "les", "des", "du", "et", "pour", "avec", "sans", "sur", "dans", "aux")),
    "es": frozenset(("el", "los", "las", "del", "y", "para", "con", "sin", "por", "una", "en")),
    "ru": frozenset(("и", "в", "на", "о", "об", "для", "из", "по", "без", "от", "с", "к")),
}
_YEAR = late_pattern(r"(?<![\d/.-])(?:1[89]|20)\d\d(?!\d)|(?<=\d[/.-])(?:1[89]|20)\d\d(?!\d)")
_OFFERS_FILE = late_pattern(r"href\s?=\s?[\"']?[^\"'<>\s]{1,300}\.(?:pdf|docx?|epub|djvu)\b", re.IGNORECASE)
# Years that date no page: those of its rights, and the numbers of journals ("ISSN 2008-1234").
_COPYRIGHT = late_pattern(
    r"(?:©|\(c\)|copyright|版权所有)[^.。]{0,40}|(?:issn|شاپا)\D{0,20}\d{4}-\d{3}[\dx]", re.IGNORECASE
)
# Where a page says when it was published: after a word for it, or as a day with the time of day.
_PUBLISHED = late_pattern(
    r"(?:发布时间|发布日期|发表时间|发表于|時間|published(?: on)?|posted(?: on)?|"
    r"veröffentlicht(?: am)?|publié le|publicado el|опубликовано)"
    r"\s?[:：]?\s?(?:[\w.,]{1,12}\s){0,2}(?P<labelled>(?:19|20)\d\d)|"
    r"(?<!\d)(?P<timed>(?:19|20)\d\d)(?:-|/|年)\d\d?(?:-|/|月)\d\d?日?\s\d\d?[:：]\d\d",
    re.IGNORECASE,
)
_BYLINE = late_pattern(
    r"\b(?:by|von|par|por|di|door|av|af)\s(?:[A-ZÀ-Þ][\w’'-]+\s){1,3}[A-ZÀ-Þ][\w’'-]+|"
    r"(?:作者|记者|記者|文|撰文|编辑|責任編輯|Автор|Зохиогч)\s?[:：/|]\s?\w{2,20}"
)


@dataclass(frozen=True, slots=True)
class _Sign:
    """What speaks against the page being the work, or (below 0) for it."""

    weight: float
    told: str = ""


def drift(page: Page, works: Sequence[Cited], match: Recognition, *, year: str = "") -> str | None:
    """Say in one phrase what else is other than cited; None when that is not enough.

    ``year`` is the present one: sites show it on every page, so it dates none of them.
    """
    if not is_of_a_work(match.found, page):
        return None
    if offers_file(page) and match.author is not False and match.date is not False:
        return None  # the work may be the file; its page says of it what its keepers like
    if not (page.headings or page.titles) or page.length < _ARTICLE:
        return _by_metadata(page, match)
    weighed = [tuple(_signs(page, cited, match, year)) for cited in works]
    if not weighed or any(sum(sign.weight for sign in signs) < ENOUGH for signs in weighed):
        return None
    most = max(weighed, key=lambda signs: sum(sign.weight for sign in signs))
    return ", ".join(sign.told for sign in most if sign.told)


def _by_metadata(page: Page, match: Recognition) -> str | None:
    if match.author is False and match.date is False and _names_a_person(page):
        return "the author and the date differ too"
    return None


def _signs(page: Page, cited: Cited, match: Recognition, year: str) -> Iterator[_Sign]:
    yield _by_author(page, cited, match)
    yield _by_date(page, cited, match, year)
    yield _by_words(page, cited)


def _by_author(page: Page, cited: Cited, match: Recognition) -> _Sign:
    if match.author is True:
        return _Sign(-2.0)
    if cited.author.startswith("{"):
        return _Sign(0.0)  # a body is cited; who signs for it is no other author
    if match.author is False and _names_a_person(page):
        return _Sign(2.0, "the author differs")
    if may_be_one_person(cited.author, authors_of(page)):
        return _Sign(-1.0)  # in another spelling or script
    if _is_absent(cited.author, page):
        signed = _BYLINE.search(page.text[:3000]) is not None
        return _Sign(1.5 if signed else 1.0, "the cited author is not named on it")
    return _Sign(0.0)


def _by_date(page: Page, cited: Cited, match: Recognition, year: str) -> _Sign:
    if match.date is not None:
        return _Sign(-1.5) if match.date else _Sign(1.5, "the date differs")
    own = _YEAR.search(cited.date)
    if own is None or counts_otherwise(main_script(cited.title)):
        return _Sign(0.0)
    head = page.text[:1500]
    published = {found["labelled"] or found["timed"] for found in _PUBLISHED.finditer(head)}
    if published - {year}:
        return _Sign(-1.5) if own[0] in published else _Sign(1.5, "its date of publication differs")
    found = set(_YEAR.findall(_COPYRIGHT.sub(" ", head)))
    if own[0] in found or not found - {year}:
        return _Sign(0.0)
    return _Sign(0.8, "its dates are of other years")


def _by_words(page: Page, cited: Cited) -> _Sign:
    if not telling_words(cited.title):
        return _Sign(0.0)
    share = share_of_words(cited.title, page)
    if share >= 0.7:
        return _Sign(-1.0)
    if share > 0.25:
        return _Sign(0.0)
    # A page that says little can hardly hold the words.
    weight = 1.0 if weight_of(page.text) >= _SUBSTANTIAL else 0.5
    same = 0.5 if is_same_language(cited.title, page) else 0.0
    return _Sign(weight + same, "the words of the cited title do not stand in it")


def share_of_words(title: str, page: Page) -> float:
    """How many of the telling words of a title stand in a page, as a share; 0 where there are none."""
    words = telling_words(title)
    text = f" {loose_page(f'{page.title} {page.text}')} "
    return sum(_stands_in(word, text) for word in words) / max(len(words), 1)


def offers_file(page: Page) -> bool:
    """Whether a page links to a file that may be a work."""
    return _OFFERS_FILE.search(page.markup) is not None


def telling_words(title: str) -> list[str]:
    """The telling words of a title; of Chinese and Japanese, each pair of neighbouring characters."""
    folded = loose(title)
    if _HAN.search(folded):
        close = folded.replace(" ", "")
        return [close[place : place + 2] for place in range(len(close) - 1)]
    return [word for word in tokens(title) if len(word) > 3]


def _stands_in(word: str, text: str) -> bool:
    """Whether a word stands in a text, in this or another of its forms."""
    if _HAN.match(word):
        return word in text
    return f" {word[: max(4, len(word) - 2)]}" in text


def _is_absent(author: str, page: Page) -> bool:
    """Whether none of the cited family names stands anywhere on the page."""
    families = [loose(name.family) for name in read_names(author) if name.family]
    # A page in another script may name its author in that.
    families = [family for family in families if comparable(family, page.text[:_HEAD])]
    text = f" {loose_page(f'{page.title} {page.text}')} "
    return bool(families) and not any(family and _is_named(text, family) for family in families)


def _is_named(text: str, family: str) -> bool:
    """Whether a family name stands in a text, also without its blank, or at first in another spelling."""
    if holds_word(text, family):
        return True
    if not family.isascii():
        return " " in family and family.replace(" ", "") in text
    return is_spelled_in(family, text[: 2 * _HEAD].split())


def _names_a_person(page: Page) -> bool:
    return any(is_of_a_person(author, page) for author in page.authors)


def is_same_language(title: str, page: Page) -> bool:
    """Whether title and page are both English, German, French, Spanish, Russian, or both in Han characters.

    A cited title may be a translation: its words are missing then without any fault of the page.
    """
    words, text = set(tokens(title)), loose_page(page.text[:4000])
    if _HAN.search(title):
        return bool(_HAN.search(page.text))
    spread = text.split()
    for own in _FUNCTION_WORDS.values():
        if words & own and sum(word in own for word in spread) >= 0.08 * max(len(spread), 1):
            return True
    return False
