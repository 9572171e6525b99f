"""How alike two titles are.

The larger of the token and the character ratio (rapidfuzz), the subtitle left out on one side at a
price. What a ratio cannot see decides before it: numbers, years and parts that differ make two works
("Report 2015" / "Report 2016"), and so does a word put in another's place ("in rats" / "in mice").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from verifier.compare.fold import comparable, loose, tokens
from verifier.compare.name_likeness import NO_EVIDENCE
from verifier.compare.vocabulary import word_set
from verifier.patterns import late_pattern

_NUMBER_WORDS = {
    word: str(number)
    for number, words in enumerate(
        (
            "one first erste erster premier première primero первый первая",
            "two second zweite zweiter deuxième secondo segundo второй вторая",
            "three third dritte dritter troisième tercero третий третья",
            "four fourth vierte vierter quatrième cuarto",
            "five fifth fünfte cinquième quinto",
            "six sixth sechste sixième",
            "seven seventh siebte",
            "eight eighth achte",
            "nine ninth neunte",
            "ten tenth zehnte",
            "eleven eleventh",
            "twelve twelfth",
        ),
        1,
    )
    for word in words.split()
}
_HAN_NUMBERS = {character: str(number) for number, character in enumerate("一二三四五六七八九十", 1)}
_ROMAN = {
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "vi": "6",
    "vii": "7",
    "viii": "8",
    "ix": "9",
    "xi": "11",
    "xii": "12",
}
_SHORT_ROMAN = {"i": "1", "v": "5", "x": "10"}
_COUNTED = word_set(
    """
    part parts pt vol volume band bd tome chapter book no nr number issue phase type stage class section
    teil tomo partie parte часть том выпуск annex appendix supplement
    """
)
_ORDINAL = late_pattern(r"(\d+)(?:st|nd|rd|th|er|e|ème|o|a|й|я)")
_LETTERED = word_set("part teil parte partie volume section annex appendix type group")
_SMALL = word_set(
    """
    the a an of and or in on at to for from with by as is are der die das und le la les et des du de el
    los las y e и в на с о
    """
)
_OPPOSED = word_set("without not non no against versus never anti vs")
_SUBTITLE = late_pattern(r"\s?[:：?？!]\s|\s?(?:：|——|—|–)\s?|\s-\s|\.\s(?=[A-ZÀ-ÞА-Я])|\s=\s")
_LANGUAGE_NOTE = late_pattern(
    r"\s?[\[(](?:in\s+)?(?:chinese|russian|german|french|spanish|japanese|korean|italian|portuguese|polish|turkish|czech|"
    r"english|article in \w+|abstract only|in \w+)[^\])]{0,20}[\])]\s*\.?\s*$",
    re.IGNORECASE,
)
_DATABASE_NOTE = late_pattern(
    r"(?<=\w{3}[\s.?!)])\[(?:abstract|erratum|errata|correction|corrected|see comment|comment|retract|"
    r"published|summary|review|republished)[^\[\]]{0,200}\]\s*\.?\s*$|\s*\((?:abstract|review)\)\s*$",
    re.IGNORECASE,
)
_BRACKETED = late_pattern(r"^\s*\[(.+)\]\s*\.?\s*$", re.DOTALL)
_SHORTEST_MISPRINT = 4
MAX_TITLE = 2_000
"""Titles are compared up to this many characters."""

DIFFERENT_NUMBERS = 0.5
"""The most that titles with differing numbers or parts can reach."""


def title_likeness(a: str, b: str) -> float:
    """How alike two titles are, 0 to 1; 0.5 (no evidence) when they stand in different scripts."""
    if a == b:
        return 1.0 if a.strip() else 0.0
    return _likeness(*sorted((a[:MAX_TITLE], b[:MAX_TITLE])))


def title_likeness_ceiling(a: str, b: str) -> float:
    """The most that `title_likeness` can be, from the numbers of the titles alone: far quicker to tell."""
    if a == b:
        return 1.0
    first, second = _cleaned(a[:MAX_TITLE]), _cleaned(b[:MAX_TITLE])
    if first.close == second.close or not _numbers_part(first, second):
        return 1.0
    return 1.0 if _contained(first.numbers, second.numbers) else DIFFERENT_NUMBERS


@dataclass(frozen=True, slots=True)
class _Title:
    """What of a title is compared: made once, since each title is compared with many others.

    ``words`` are its tokens, Roman numerals in figures; ``joined`` and ``ordered`` are they without gaps, and
    sorted with gaps; ``counted`` tells how often each stands there. ``heads`` are the title up to each mark
    that may begin a subtitle.
    """

    printed: str
    loose: str
    close: str
    words: tuple[str, ...]
    joined: str
    ordered: str
    counted: Mapping[str, int]
    numbers: Counter[str]
    heads: tuple[str, ...]


@lru_cache(maxsize=16_384)
def _cleaned(printed: str) -> _Title:
    return _title(_without_notes(" ".join(printed.split())))


@lru_cache(maxsize=16_384)
def _title(text: str) -> _Title:
    folded, printed_words = loose(text), tokens(text)
    words = tuple(_ROMAN.get(word, word) for word in printed_words)
    return _Title(
        text,
        folded,
        folded.replace(" ", ""),
        words,
        "".join(words),
        " ".join(sorted(words)),
        Counter(words),
        _numbers(printed_words),
        tuple(text[: match.start()] for match in islice(_SUBTITLE.finditer(text), 4)),
    )


@lru_cache(maxsize=131_072)
def _likeness(a: str, b: str) -> float:
    first, second = _cleaned(a), _cleaned(b)
    if not first.loose or not second.loose:
        return 0.0
    if not comparable(first.loose, second.loose):
        return NO_EVIDENCE
    if first.close == second.close:
        return 1.0
    whole = _whole(first, second)
    if _numbers_part(first, second):
        if not (_contained(first.numbers, second.numbers) and _without_subtitle(first, second) >= 0.8):
            return min(whole, DIFFERENT_NUMBERS)
        return min(max(whole, 0.8), 0.85)
    best = max(whole, _without_subtitle(first, second))
    if first.numbers != second.numbers:
        # One side lacks a number that the other has: a subtitle, a year left out, or another work.
        best = min(best, 0.88)
    return best


def _numbers_part(a: _Title, b: _Title) -> bool:
    """Whether both titles hold numbers, and other ones."""
    if not a.numbers or not b.numbers or a.numbers == b.numbers:
        return False
    return not _glued_numbers(a.loose, b.loose)


def _without_notes(title: str) -> str:
    for _ in range(3):
        shorter = _LANGUAGE_NOTE.sub("", _DATABASE_NOTE.sub("", title))
        if shorter == title:
            break
        title = shorter
    match = _BRACKETED.match(title)
    return match[1] if match else title


def _whole(a: _Title, b: _Title) -> float:
    """Token and character ratio of two whole titles, lowered for words that stand in another's place."""
    score = max(fuzz.ratio(a.joined, b.joined), fuzz.ratio(a.ordered, b.ordered)) / 100
    if score < 0.6:
        return score
    left_a, left_b = _leftovers(a, b)
    if not left_a and not left_b:
        return score
    if not _OPPOSED.isdisjoint(left_a) or not _OPPOSED.isdisjoint(left_b):
        return min(score, 0.8)
    content_a = [word for word in left_a if word not in _SMALL]
    content_b = [word for word in left_b if word not in _SMALL]
    if content_a and content_b:
        exchanged = min(len(content_a), len(content_b)) / max(1, min(len(a.words), len(b.words)))
        return min(score, max(0.0, 0.88 - exchanged))
    extra = content_a or content_b
    if extra:
        return min(score, 0.97 - 0.5 * len(extra) / max(len(a.words), len(b.words)))
    return score


def _leftovers(a: _Title, b: _Title) -> tuple[list[str], list[str]]:
    """Return the words of each side that the other lacks: not equal, nor misprinted, nor joined."""
    left_a, left_b = _lacking(a.counted, b.counted), _lacking(b.counted, a.counted)
    if len(left_a) <= 40 and len(left_b) <= 40:
        for word in [word for word in left_a if len(word) >= _SHORTEST_MISPRINT]:
            twin = next((other for other in left_b if _misprint(word, other)), None)
            if twin is not None:
                left_a.remove(word)
                left_b.remove(twin)
    # "antidepressant" / "anti depressant": the letters are there, only the gap is not.
    if "".join(left_a) == "".join(left_b):
        return [], []
    left_a = [word for word in left_a if not (len(word) > 5 and word in b.joined and word not in b.counted)]
    left_b = [word for word in left_b if not (len(word) > 5 and word in a.joined and word not in a.counted)]
    return left_a, left_b


def _lacking(here: Mapping[str, int], there: Mapping[str, int]) -> list[str]:
    """Return the words that stand here more often than there, each as often as that."""
    left: list[str] = []
    for word, number in here.items():
        more = number - there.get(word, 0)
        if more > 0:
            left += [word] * more
    return left


def _misprint(a: str, b: str) -> bool:
    """Whether two different words are one word in two spellings: a letter or two, not a prefix changed."""
    if min(len(a), len(b)) < _SHORTEST_MISPRINT or a.isdigit() or b.isdigit():
        return False
    if abs(len(a) - len(b)) > 2:
        # No letter or two make these one word; only an ending may.
        return a.rstrip("s") == b.rstrip("s")
    if {a[:4], b[:4]} in ({"hypo", "hype"}, {"inte", "intr"}, {"unde", "over"}):
        return False
    distance = Levenshtein.distance(a, b, score_cutoff=3)
    longest = max(len(a), len(b))
    return distance <= (1 if longest <= 7 else 2) or (a.rstrip("s") == b.rstrip("s"))


def _numbers(words: tuple[str, ...]) -> Counter[str]:
    """Return the numbers that a title holds, in figures, words or Roman numerals, and lettered parts."""
    found: Counter[str] = Counter()
    for position, word in enumerate(words):
        before = words[position - 1] if position else ""
        ordinal = _ORDINAL.fullmatch(word)
        if word.isdecimal():
            found[str(int(word)) if len(word) < 19 else word] += 1
        elif ordinal and len(ordinal[1]) < 19:
            found[str(int(ordinal[1]))] += 1
        elif word in _ROMAN:
            found[_ROMAN[word]] += 1
        elif word in _SHORT_ROMAN and (before in _COUNTED or position == len(words) - 1 > 1):
            found[_SHORT_ROMAN[word]] += 1
        elif before in _LETTERED and len(word) == 1 and word.isalpha() and word != "a":
            found[f"part {word}"] += 1
        elif word in _NUMBER_WORDS:
            found[_NUMBER_WORDS[word]] += 1
        elif word in _HAN_NUMBERS and before == "第":
            found[_HAN_NUMBERS[word]] += 1
    return found


def _glued_numbers(a: str, b: str) -> bool:
    """Whether the figures are the same when read without gaps ("1 25 dihydroxy" / "125 dihydroxy")."""
    return (
        "".join(re.findall(r"\d+", a)) == "".join(re.findall(r"\d+", b))
        and _numbers(tuple(a.split())).total() > 0
        and bool(re.search(r"\d", a))
    )


def _contained(a: Counter[str], b: Counter[str]) -> bool:
    return a <= b or b <= a


def _without_subtitle(a: _Title, b: _Title) -> float:
    """Return the likeness when a subtitle is left out on one side: at most 0.92, less for a short head."""
    best = 0.0
    for one, other in ((a, b), (b, a)):
        for head in map(_title, one.heads):
            if len(head.words) < 3 or head.numbers != other.numbers:
                continue
            value = _whole(head, other)
            if value < 0.9:
                continue
            share = len(head.loose) / max(1, len(one.loose))
            best = max(best, value * (0.92 if share >= 0.7 or len(head.words) >= 8 else 0.86))
    return best
