"""Whether words that a paper quotes stand otherwise in the page that it cites.

A page has the words if it has their letters: blanks, signs, case, accents and numbers of notes do not count.
Omissions (``…``), additions in brackets and other spellings of a word are allowed for. A page that lacks the
words may hold a part of the work only, or the paper translates. So nothing is said but where the page has a
passage that is nearly the quotation: then a reader can compare the two.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice

from verifier.model import Evidence
from verifier.patterns import late_pattern

QUOTATION = "quotation"
"""The kind of evidence that says which quoted words stand otherwise in a page."""

NEARLY = 0.6
"""How alike a passage must be to a quotation to be what was quoted: `difflib`'s ratio of their words."""

_CHANGED = late_pattern(r"\[[^\]\[]{0,200}\]|\([^)(]{0,3}\)|…|\.\s?\.\s?\.|⋯")
_NOTES = late_pattern(r"\[\s?(?:\d{1,4}|[a-z]|edit|note \d{1,3})\s?\]")
_UNSPACED = "\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff"
_WORD = late_pattern(rf"[{_UNSPACED}]|[^\W\d_{_UNSPACED}]+")
_FEWEST_WORDS = 6
_RUN = 4
_MOST_RUNS = 200
_SHOWN = 130
_BETWEEN = 40
_SPELT_ALIKE = 0.8


def changed(quoted: str, text: str) -> str:
    """The passage of a page that is nearly what is quoted, but not quite; "" when there is none.

    Args:
        quoted: the words between the quotation marks.
        text: the whole visible text of the page.
    """
    letters = _letters(text)
    for piece in _CHANGED.split(quoted):
        words = _words(piece)
        if len(words) >= _FEWEST_WORDS and "".join(words) not in letters:
            passage = _nearest(words, text)
            if passage:
                return passage
    return ""


def told_changed(quoted: str, passage: str) -> str:
    """What was seen, in words."""
    return f"{_QUOTES}{_shown(quoted)}, the page has {_shown(passage)}"


def without_corrected(evidence: tuple[Evidence, ...], quoted: Iterable[str]) -> tuple[Evidence, ...]:
    """Earlier evidence without what was said of words that the paper no longer quotes."""
    begun = tuple(f"{_QUOTES}{_shown(words)}, " for words in quoted)
    return tuple(item for item in evidence if item.kind != QUOTATION or item.value.startswith(begun))


_QUOTES = "the paper quotes "


def _shown(words: str) -> str:
    return f"“{words if len(words) <= _SHOWN else words[: _SHOWN - 2] + ' …'}”"


def _nearest(wanted: Sequence[str], text: str) -> str:
    """The passage around four words of a quotation that is most like the whole of it."""
    places, words = _placed(text)
    offsets = {tuple(wanted[begin : begin + _RUN]): begin for begin in range(len(wanted) - _RUN + 1)}
    runs = (
        (begin, offsets[run])
        for begin in range(len(words) - _RUN + 1)
        if (run := words[begin : begin + _RUN]) in offsets
    )
    best, likeness = (0, 0), NEARLY
    for begin, offset in islice(runs, _MOST_RUNS):
        first = max(0, begin - offset)
        last = min(len(words), first + len(wanted))
        there = words[first:last]
        matcher = SequenceMatcher(None, wanted, there, autojunk=False)
        if matcher.ratio() >= likeness:
            if _is_spelling(wanted, there, matcher) or _runs_through(wanted, words[first : last + _BETWEEN]):
                return ""
            best, likeness = (first, last), matcher.ratio()
    first, last = best
    return " ".join(text[places[first][0] : places[last - 1][1]].split()) if last else ""


def _is_spelling(wanted: Sequence[str], there: Sequence[str], matcher: SequenceMatcher[str]) -> bool:
    """Whether two passages differ in the spelling of words alone (``neighbour``, ``neighbor``)."""
    for kind, begin, end, first, last in matcher.get_opcodes():
        pairs = zip(wanted[begin:end], there[first:last], strict=False)
        if kind != "equal" and (
            end - begin != last - first
            or any(SequenceMatcher(None, one, other).ratio() < _SPELT_ALIKE for one, other in pairs)
        ):
            return False
    return True


def _runs_through(wanted: Sequence[str], words: Sequence[str]) -> bool:
    """Whether all words stand there in order, whatever a page has put between them."""
    rest = iter(words)
    return all(word in rest for word in wanted)


def _plain(text: str) -> str:
    """A text in lower case and without accents and hidden hyphens."""
    whole = unicodedata.normalize("NFKD", text).casefold()
    return "".join(sign for sign in whole if not unicodedata.combining(sign) and sign != "\u00ad")


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(_plain(_NOTES.sub(" ", text))))


@lru_cache(maxsize=4)
def _letters(text: str) -> str:
    return "".join(_words(text))


@lru_cache(maxsize=4)
def _placed(text: str) -> tuple[list[tuple[int, int]], tuple[str, ...]]:
    """The words of a text, and where they stand."""
    found = list(_WORD.finditer(text))
    return [match.span() for match in found], tuple(_plain(match.group()) for match in found)
