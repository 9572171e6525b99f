"""What two titles that are unlike may still be: one misprinted, or one in another language."""

from __future__ import annotations

from collections.abc import Mapping

from rapidfuzz.distance import OSA

from verifier.compare import loose
from verifier.compare.vocabulary import word_set

_SHORTEST = 5
_SHORTEST_TURNED = 4
_LONGEST = 600

_LITTLE_WORDS: Mapping[str, frozenset[str]] = {
    "en": word_set("the of and for with from to by on at an its their between into toward towards during"),
    "de": word_set("der die das und des den dem für mit von zur zum über eine einer im auf nach zwischen"),
    "fr": word_set("le la les des du et dans pour avec aux une sur au entre chez vers sous d l"),
    "es": word_set("el los las del y en para con una sobre entre por desde hacia al su"),
    "it": word_set("il gli della delle dei degli nel nella per con una sul sulla tra dal dalla di"),
    "pt": word_set("os das dos da do em para com uma sobre entre pela pelo na no ao às"),
    "nl": word_set("het een van voor met en naar tussen over bij uit op tot door aan"),
}


def is_misprint(first: str, second: str) -> bool:
    """Whether two titles are the same but for one word, and that word but for one slip of the fingers.

    A slip is a letter too many, too few, another or two in the wrong order, in a word of five letters
    (for the wrong order four) or more. Figures are no letters: one digit makes another work.
    """
    ones, others = loose(first[:_LONGEST]).split(), loose(second[:_LONGEST]).split()
    if len(ones) != len(others) or len(ones) < 3:
        return False
    unlike = [(a, b) for a, b in zip(ones, others, strict=True) if a != b]
    if len(unlike) != 1:
        return False
    one, other = unlike[0]
    if any(character.isdigit() for character in one + other):
        return False
    shortest = _SHORTEST_TURNED if sorted(one) == sorted(other) else _SHORTEST
    return min(len(one), len(other)) >= shortest and OSA.distance(one, other, score_cutoff=1) <= 1


def in_two_languages(first: str, second: str) -> bool:
    """Whether two titles are in different languages for certain, by their little words."""
    one, other = _language(first), _language(second)
    return bool(one and other) and one != other


def _language(title: str) -> str:
    """Return the language of a title, "" when its little words do not tell one."""
    words = title[:_LONGEST].casefold().replace("’", " ").replace("'", " ").split()
    counts = {code: sum(word in little for word in words) for code, little in _LITTLE_WORDS.items()}
    best = max(counts, key=lambda code: counts[code])
    rest = max(count for code, count in counts.items() if code != best)
    return best if counts[best] >= 2 and counts[best] > rest else ""
