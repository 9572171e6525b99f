"""Names in italics, as German lawyers print them: "*Maurer/Waldhoff*, Verwaltungsrecht, 19. Aufl. 2017".

Where italics are for people they set no title apart, so they are taken off before anything is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verifier.citations.tagger.head import introduction
from verifier.citations.tagger.words import PERIODICAL, PLACE
from verifier.model import StyledText
from verifier.patterns import late_pattern

_NAME = (
    r"(?:[^\Wa-z\d_]\.[\s-]?){0,3}(?:(?:von|van|de|der|den|zu|zur|vom|di|Di|Freiherr|Graf)\s){0,2}"
    r"[^\Wa-z\d_][\w’'-]{1,24}(?:\s(?:(?:von|van|de|der|den|zu|zur|vom|di|v\.)\s){0,2}[^\Wa-z\d_][\w’'.-]{0,24}){0,2}"
)
_NAMES = late_pattern(
    rf"(?:[Ii]n:?\s)?{_NAME}(?:(?:\s?/\s?|,\s|\su\.\s|\sund\s){_NAME}){{0,6}}(?:\su\.\s?a\.|\set\sal\.)?[,:]?\s?"
)
_LAW = late_pattern(
    r"(?<!\w)R[nz]\.\s?\d|§|\(Fn\.|(?<!\w)\d{1,2}\.\sAufl|(?<!\w)A(?:rt|nm)\.\s?\d|\d\sff\."
    r"|(?<!\w)[A-ZÄÖÜ]\w{1,8}(?:-RR)?\s(?:(?:19|20)\d\d,\s\d|\d{1,3}\s\((?:19|20)\d\d\),\s\d)"
)
_BEHIND = late_pattern(
    r"(?:,\s(?P<title>(?!a\.\s?a\.\s?O|ebd)[^\Wa-z\d_][^,]{0,200})|,?\s(?P<held>[Ii]n:?\s)|\s?\((?P<note>Fn\.|Anm\.|[Oo]\.|wie|Hrsg|Hg))"
)
# "Златкин И. Я.", "Rossabi M.": no title is built so.
_FAMILY_AND_INITIALS = late_pattern(
    r"[^\Wa-z\d_][\w’'-]{1,24},?\s(?:[^\Wa-z\d_]\.[\s-]?){1,3}(?:,\s[^\Wa-z\d_][\w’'-]{1,24},?\s(?:[^\Wa-z\d_]\.[\s-]?){1,3}){0,5}(?:и\sдр\.)?,?\s?"
)
_OF_STYLE = late_pattern(
    r"[\s(\[]*(?:et\.?\s?al(?:ii|\.)?|[Ii]n:?|[Ee]n:?|[Dd]ans:?|apud|[Ss]\.\s?[ln]\.?|e\soutros|y\sotros)[\s.,:;)\]]*",
)
_FEWEST = 2


def are_names_italic(texts: Sequence[StyledText]) -> bool:
    """Whether a paper sets the names of authors in italics: its law, and several notes that begin so."""
    return sum(map(_begins_with_names, texts)) >= _FEWEST


def without_italic_names(text: StyledText, *, in_paper: bool = False) -> StyledText:
    """The text without the italics of names; ``in_paper`` when the whole paper sets names so."""
    if not text.italics:
        return text
    text = _without_words_of_style(text)
    names = _NAMES if in_paper or _begins_with_names(text) else _FAMILY_AND_INITIALS
    left = tuple(run for run in text.italics if not names.fullmatch(text.plain, run.start, run.end))
    return text if len(left) == len(text.italics) else replace(text, italics=left)


def _without_words_of_style(text: StyledText) -> StyledText:
    """The text without the italics of "*et al.*", "*In*:" and their like, which set no title apart."""
    left = tuple(run for run in text.italics if not _OF_STYLE.fullmatch(text.plain, run.start, run.end))
    return text if len(left) == len(text.italics) else replace(text, italics=left)


def _begins_with_names(text: StyledText) -> bool:
    if not text.italics or not _LAW.search(text.plain):
        return False
    run = text.italics[0]
    start = introduction(text.plain)
    if run.start > start + 1 or not _NAMES.fullmatch(text.plain, run.start, run.end):
        return False
    end = run.end - (text.plain[run.end - 1] == " ")
    end -= text.plain[end - 1] in ",:"
    behind = _BEHIND.match(text.plain, end)
    if behind is None or PERIODICAL.search(text.plain, run.start, end):
        return False
    title = behind["title"]
    return title is None or (len(title.split()) > 1 and not PLACE.fullmatch(title.split(" 1")[0].strip()))
