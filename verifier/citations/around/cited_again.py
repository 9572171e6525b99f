"""Works cited again within a sentence by the number of a note, as English lawyers do.

"As Lord Reid said in | *Padfield* (n 4) 1032 |, this is so"; "so does | Raz (n 2) 200 |, but for that":
a name stands in front of the number, and behind it the page or paragraph, and perhaps who spoke there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.citations.around.names_in_front import SMALL_OF_TWO
from verifier.citations.around.parties import LEADING
from verifier.citations.around.reported_cases import signal_before
from verifier.citations.grammar.cross_references import AND_TEXT
from verifier.citations.grammar.quotes import find_quotes
from verifier.citations.tagger.head import introduction
from verifier.compare.vocabulary import word_set
from verifier.model import StyledText
from verifier.patterns import late_pattern

_BACK = late_pattern(
    r",?\s(?:\((?:above,?\s|supra,?\s)?(?:nn?|fn|note)\.?\s\d{1,3}(?:\sabove)?\)|(?:above|supra),?\s(?:n|fn|note)\.?\s\d{1,3}(?!\d)"
    r"|(?:n|note)\.?\s\d{1,3}\sabove(?!\w))"
)
_NUMBER = (
    r"(?:\[\d{1,4}(?:\.\d{1,3}){0,3}\]"
    r"|\d{1,5}(?:[.-]\d{1,3}){0,3}(?:[A-H](?![A-Za-z]))?(?![\w/])(?!\s[A-Z][A-Za-z]{0,8}\s\d))"
)
_RANGE = rf"{_NUMBER}(?:\s?[-–]\s?(?:{_NUMBER}|[A-H](?![A-Za-z])))?"
_CUE = r"(?:(?:paras?|pp?|ch|chs|ss?|art|fn|n)\.?\s)"
_PLACE = late_pattern(
    rf"(?:(?:,?\s(?:at\s)?{_CUE}?|,?\s(?:and|to)\s(?:at\s)?){_RANGE}){{1,5}}(?:\s\((?=[^\Wa-z\d_]|[‘“])[^()]{{2,90}}\)|,?\sper\s[A-Z][\w’]*(?:\s[A-Z][\w’]*){{0,3}})?"
)
_JUDGE = late_pattern(r"\s\((?=[^\Wa-z\d_])[^()\d]{2,60}\)")
# Another place follows, which is read with all that stands in front of it.
_OTHER_PLACE = late_pattern(r",?\s[A-Za-z§]{1,6}\.?\s?\d")
_STOP = late_pattern(r"(?:[;:?!]|(?<=[a-z\d)\]’”]{2})\.)[”’)]?\s")
_INSIDE = word_set("of the and for v & de la van von der den et al al. ex p in re")
_NAMES_BEFORE = late_pattern(r"(?:[^\Wa-z\d_][\w’-]+(?:,?\s(?:and|&)\s)?[,]?\s?){1,4},?\s?\Z")
_NO_NAME = word_set("Section Part Chapter Article Act Note Table Figure Appendix Para Paragraph Page Text")
_GOES_ON = late_pattern(r"\.\s(?=[^\Wa-z\d_])|,?\s(?!and\s[A-Z]|paras?\s|ch\s|vol\s|note\s)[a-z]{2,}")
_WORD = late_pattern(r"\S+")
_FARTHEST = 140


def cited_again(text: StyledText) -> Iterator[tuple[int, int]]:
    """Where works are cited again in sentences, each from its name, or the signal before it, to its place."""
    plain = text.plain
    if not any(map(plain.__contains__, ("(n", " n ", "(fn", " note ", "(above"))):
        return
    quotes: list[tuple[int, int]] | None = None
    low = 0
    for match in _BACK.finditer(plain):
        if quotes is None:
            quotes = [(quote.start, quote.end) for quote in find_quotes(plain)]
        named = _named(text, low, match.start(), quotes)
        place = _PLACE.match(plain, match.end()) or _JUDGE.match(plain, match.end())
        end = place.end() if place else match.end()
        if (
            named is None
            or AND_TEXT.match(plain, end)
            or _OTHER_PLACE.match(plain, end)
            or plain[end : end + 1].isalnum()
        ):
            continue
        start = signal_before(plain, low, named)
        if _is_said_before(plain, low, start) or _GOES_ON.match(plain, end):
            yield start, end
        low = end


def _is_said_before(plain: str, low: int, start: int) -> bool:
    """Whether words of a sentence stand in front of a place, back to the last mark of a sentence."""
    near = max(low, start - _FARTHEST)
    stops = [match.end() for match in _STOP.finditer(plain, near, start)]
    said = plain[stops[-1] if stops else near : start]
    return bool(SMALL_OF_TWO.search(said, introduction(said)))


def _named(text: StyledText, low: int, end: int, quotes: list[tuple[int, int]]) -> int | None:
    """Where the name or short title begins that ends at a place; None where none stands there."""
    plain = text.plain
    titled = next(
        (
            first
            for first, last in ((run.start, run.end) for run in text.italics)
            if low <= first < end <= last
        ),
        next((first for first, last in quotes if low <= first and last == end), None),
    )
    if titled is not None:
        names = _NAMES_BEFORE.search(plain, max(low, titled - 60), titled)
        begun = names.start() if names and "," in names.group() else titled
        return begun + _leading(plain[begun:titled])
    near = max(low, end - _FARTHEST)
    words = [(match.start(), match.group()) for match in _WORD.finditer(plain, near, end)]
    first: int | None = None
    for start, word in reversed(words[-12:]):
        if (
            word[-1] in ".;:,?!)”’"
            and start + len(word) < end
            and not (word[-1] == "," and _is_listed(plain, start, end))
        ):
            break
        if word[0].isupper():
            first = start
        elif word not in _INSIDE:
            break
    if first is None:
        return None
    first += _leading(plain[first:end])
    head = plain[first:end].split(" ", 1)[0]
    return first if plain[first : first + 1].isupper() and head.strip(",") not in _NO_NAME | LEADING else None


def _is_listed(plain: str, start: int, end: int) -> bool:
    """Whether a name stands in a list of names: "Smith, Hale and Lowe (n 3)"."""
    return (
        re.fullmatch(
            r"(?:[^\Wa-z\d_][\w’-]+,\s){1,3}[^\Wa-z\d_][\w’-]+,?\s(?:and|&)\s[^\Wa-z\d_][\w’-]+",
            plain[start:end],
        )
        is not None
    )


def _leading(words: str) -> int:
    """How many characters are words that begin a sentence, and no name: "But Craig"."""
    length = 0
    while (match := re.match(r"(\w+),?\s(?=\S)", words[length:])) and match[1] in LEADING:
        length += match.end()
    return length
