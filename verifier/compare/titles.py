"""How alike two titles are.

The larger of the token and the character ratio (rapidfuzz), the subtitle left out on one side at a
price. What a ratio cannot see decides before it: numbers, years and parts that differ make two works
("Report 2015" / "Report 2016"), and so does a word put in another's place ("in rats" / "in mice").
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

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
MAX_TITLE = 2_000
"""Titles are compared up to this many characters."""

DIFFERENT_NUMBERS = 0.5
"""The most that titles with differing numbers or parts can reach."""


def title_likeness(a: str, b: str) -> float:
    """How alike two titles are, 0 to 1; 0.5 (no evidence) when they stand in different scripts."""
    if a == b:
        return 1.0 if a.strip() else 0.0
    return _likeness(*sorted((a, b)))


@lru_cache(maxsize=131_072)
def _likeness(a: str, b: str) -> float:
    a, b = (_without_notes(" ".join(text[:MAX_TITLE].split())) for text in (a, b))
    first, second = loose(a), loose(b)
    if not first or not second:
        return 0.0
    if not comparable(first, second):
        return NO_EVIDENCE
    close_first, close_second = first.replace(" ", ""), second.replace(" ", "")
    if close_first == close_second:
        return 1.0
    whole = _whole(a, b)
    numbers_a, numbers_b = _numbers(tokens(a)), _numbers(tokens(b))
    if numbers_a != numbers_b and numbers_a and numbers_b and not _glued_numbers(first, second):
        if not (_contained(numbers_a, numbers_b) and _head_matches(a, b)):
            return min(whole, DIFFERENT_NUMBERS)
        return min(max(whole, 0.8), 0.85)
    best = max(whole, _without_subtitle(a, b))
    if numbers_a != numbers_b:
        # One side lacks a number that the other has: a subtitle, a year left out, or another work.
        best = min(best, 0.88)
    return best


def _without_notes(title: str) -> str:
    for _ in range(3):
        shorter = _LANGUAGE_NOTE.sub("", _DATABASE_NOTE.sub("", title))
        if shorter == title:
            break
        title = shorter
    match = _BRACKETED.match(title)
    return match[1] if match else title


def _whole(a: str, b: str) -> float:
    """Token and character ratio of two whole titles, lowered for words that stand in another's place."""
    words_a, words_b = _plain_numbers(tokens(a)), _plain_numbers(tokens(b))
    characters = fuzz.ratio("".join(words_a), "".join(words_b)) / 100
    ordered = fuzz.ratio(" ".join(sorted(words_a)), " ".join(sorted(words_b))) / 100
    score = max(characters, ordered)
    if score < 0.6:
        return score
    left_a, left_b = _leftovers(words_a, words_b)
    if not left_a and not left_b:
        return score
    if (set(left_a) | set(left_b)) & _OPPOSED:
        return min(score, 0.8)
    content_a = [word for word in left_a if word not in _SMALL]
    content_b = [word for word in left_b if word not in _SMALL]
    if content_a and content_b:
        exchanged = min(len(content_a), len(content_b)) / max(1, min(len(words_a), len(words_b)))
        return min(score, 0.88 - exchanged)
    extra = content_a or content_b
    if extra:
        return min(score, 0.97 - 0.5 * len(extra) / max(len(words_a), len(words_b)))
    return score


def _plain_numbers(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_ROMAN.get(word, word) for word in words)


def _leftovers(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Return the words of each side that the other lacks: not equal, nor misprinted, nor joined."""
    count_a, count_b = Counter(a), Counter(b)
    left_a, left_b = list((count_a - count_b).elements()), list((count_b - count_a).elements())
    joined_a, joined_b = "".join(a), "".join(b)
    if len(left_a) <= 40 and len(left_b) <= 40:
        for word in list(left_a):
            twin = next((other for other in left_b if _misprint(word, other)), None)
            if twin is not None:
                left_a.remove(word)
                left_b.remove(twin)
    # "antidepressant" / "anti depressant": the letters are there, only the gap is not.
    if "".join(left_a) == "".join(left_b):
        return [], []
    left_a = [word for word in left_a if not (len(word) > 5 and word in joined_b and word not in b)]
    left_b = [word for word in left_b if not (len(word) > 5 and word in joined_a and word not in a)]
    return left_a, left_b


def _misprint(a: str, b: str) -> bool:
    """Whether two different words are one word in two spellings: a letter or two, not a prefix changed."""
    if a.isdigit() or b.isdigit() or min(len(a), len(b)) < 4:
        return False
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


def _head_matches(a: str, b: str) -> bool:
    return _without_subtitle(a, b) >= 0.8


def _without_subtitle(a: str, b: str) -> float:
    """Return the likeness when a subtitle is left out on one side: at most 0.92, less for a short head."""
    best = 0.0
    for one, other in ((a, b), (b, a)):
        heads = [one[: match.start()] for match in _SUBTITLE.finditer(one)][:4]
        for head in heads:
            words = tokens(head)
            if len(words) < 3:
                continue
            value = _whole(head, other)
            if value < 0.9 or _numbers(words) != _numbers(tokens(other)):
                continue
            share = len(loose(head)) / max(1, len(loose(one)))
            best = max(best, value * (0.92 if share >= 0.7 or len(words) >= 8 else 0.86))
    return best
