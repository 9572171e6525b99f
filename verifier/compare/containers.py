"""How alike two names of journals, newspapers, books or series are: full, abbreviated, or as an acronym.

Abbreviations are cut at the end (ISO 4: "Journ.") or keep first letters and consonants ("Mkt.",
"Natl."); both are matched word by word in order, the irregular ones from a list of our own.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from verifier.compare.fold import comparable, loose
from verifier.compare.name_likeness import NO_EVIDENCE
from verifier.compare.vocabulary import phrase_set, word_set
from verifier.patterns import late_pattern

_STOP = word_set(
    """
    the of and for in on at to an de la le les du des et der die das und für fur el los las y e di della
    del d l i v na dlja по и в на о
    """
)
_FULL_AND_SHORT = phrase_set(
    """
    journal: j jnl jl | quarterly: q qly | review: rev | international: intl int | national: natl |
    market: mkt | government: govt | department: dept | american: amer am | british: br brit | european:
    eur | canadian: can | proceedings: proc | transactions: trans | bulletin: bull | annals: ann |
    academy: acad | association: assn | university: u univ | law: l | political: pol | science: sci |
    studies: stud | society: soc | economics: econ | history: hist | philosophy: phil | zeitschrift: z |
    zhurnal: zh | gesellschaft: ges | management: mgmt | environment: env | transport: transp | chinese:
    chin | japanese: jpn | yearbook: yrbk yb | institute: inst | development: dev | comparative: comp |
    affairs: aff affs | relations: rel rels | security: sec | newsletter: newsl | gazette: gaz | report:
    rep | reports: reps
    """
)
_SHORT = {short: line.split(":")[0] for line in _FULL_AND_SHORT for short in line.split(":")[1].split()}
CUT_SHORT = 0.7
"""When one name begins the other ("Brain" / "Brain Injury"): neither agreement nor disagreement."""

_PLACE = late_pattern(r"\s*[\[(][^\])]{1,60}[\])]\s*")
_PARTS = late_pattern(r"\s+[=/]\s+|\s*:\s*|\s*;\s+|\.\s+(?=Conference\b|Meeting\b|\d+(?:st|nd|rd|th)\b)")


def container_likeness(a: str, b: str) -> float:
    """How alike two container names are, 0 to 1; 0.5 (no evidence) when they stand in different scripts."""
    if loose(a) == loose(b):
        return 1.0 if loose(a) else 0.0
    return _likeness(*sorted((a, b)))


@lru_cache(maxsize=65_536)
def _likeness(a: str, b: str) -> float:
    if not loose(a) or not loose(b):
        return 0.0
    if not comparable(a, b):
        return NO_EVIDENCE
    return max(_pair(one, other) for one in _forms(a) for other in _forms(b))


def _forms(text: str) -> list[str]:
    """Return the whole name, without its place in brackets, and each of its parallel titles."""
    bare = _PLACE.sub(" ", text).strip()
    forms = [text, bare, *(part for part in _PARTS.split(bare)[:3] if len(loose(part)) >= 3)]
    return list(dict.fromkeys(form for form in forms if loose(form)))


def _pair(a: str, b: str) -> float:
    words_a, words_b = _words(a), _words(b)
    if not words_a or not words_b:
        return 1.0 if loose(a) == loose(b) else 0.0
    if words_a == words_b:
        return 1.0
    if "".join(words_a) == "".join(words_b):
        return 0.98
    if len(words_a) == len(words_b) and all(
        _abbreviates(x, y) for x, y in zip(words_a, words_b, strict=True)
    ):
        return 0.95
    for short, long in ((a, b), (b, a)):
        letters = re.sub(r"[^\w]", "", short)
        if letters.isupper() and 3 <= len(letters) <= 8 and " " not in short.strip():
            full = loose(long).split()
            if letters.casefold() in ("".join(w[0] for w in full), "".join(w[0] for w in _words(long))):
                return 0.93
    shorter, longer = sorted((words_a, words_b), key=len)
    if len(shorter) > 1 and longer[: len(shorter)] == shorter:
        return CUT_SHORT
    ratio = fuzz.ratio(" ".join(words_a), " ".join(words_b)) / 100
    # A journal's name differs from another's by one word: likeness of letters alone says little.
    exchanged = min(len(set(words_a) - set(words_b)), len(set(words_b) - set(words_a)))
    return min(ratio, 0.75) if exchanged and ratio < 0.95 else min(ratio, 0.9)


def _words(text: str) -> list[str]:
    return [word for word in loose(text).split() if word not in _STOP]


def _abbreviates(a: str, b: str) -> bool:
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if long.startswith(short) or (len(short) > 3 and long.rstrip("s") == short.rstrip("s")):
        return True
    full = _SHORT.get(short)
    if full is not None and (full == long or full[:5] == long[:5]):
        return True
    # "mkt", "natl": the first letter, then letters in order, at most two thirds of the word.
    if short[0] != long[0] or len(short) > 5 or len(short) < 2 or len(short) * 3 > len(long) * 2:
        return False
    rest = iter(long)
    return all(letter in rest for letter in short) and not any(vowel in short[1:] for vowel in "aeiou")
