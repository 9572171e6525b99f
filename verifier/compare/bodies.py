"""Telling a body (ministry, university, court, firm, state) from a person by its printed name."""

from __future__ import annotations

from functools import lru_cache

from verifier.compare.body_words import (
    COUNTRIES,
    ENDINGS,
    HAN_BODY,
    HANGUL_BODY,
    HEADS,
    KNOWN,
    MODIFIERS,
    PHRASES,
    TOPICS,
    has_stem,
)
from verifier.compare.east_asia import surname_rank
from verifier.compare.name_words import CAPITAL_PARTICLES, GIVEN, INITIALS, INITIALS_RUN, is_title
from verifier.compare.scripts import has_han, is_han, may_have_east_asian
from verifier.compare.vocabulary import word_set
from verifier.patterns import late_pattern

_WORD = late_pattern(r"[^\s,;()\[\]\"“”„«»]+")
_ACRONYM = late_pattern(r"[A-ZÀ-ÞА-Я](?:[A-ZÀ-ÞА-Я0-9&/]{2,5}|(?:\.[A-ZА-Я]){4,6}\.?)")
_ROMAN = late_pattern(r"[IVXLC]+")
_ARTICLE = late_pattern(r"^the\s+")
_POSSESSIVE = late_pattern(r"['’]s?$")
_OF = word_set("of for de des du der für d' del della do da para pour von van по")
_FOR = frozenset(("for", "für", "pour", "para"))
_INVERTED = late_pattern(r"[^\s,]+(?:\s[^\s,]+)?,\s*(?:[^\W\d_]\.|[^\W\d_]+$)")
_MAX = 600
# "Direction de l’élevage", "Dirección General de Estadística": with what follows they are offices.
_OFFICES = word_set(
    "direction sous-direction dirección direzione direcção direção oficina ufficio office service servicio"
    " servizio serviço delegación"
    " délégation inspection inspección ispettorato"
)
_OF_OFFICES = word_set(
    "de des du della dei degli delle do da dos générale régionale nationale départementale central centrale"
    " general nacional geral"
)

_NO_FAMILY = word_set("team collaboration consortium investigators initiative network taskforce")


def is_body(text: str) -> bool:
    """Whether a printed name is that of a body, not of a person.

    "World Bank", "Министерство иностранных дел", "外交部", "Oxford Analytica", "NATO" and "Mongolia"
    are; "Margaret Court" and "Bank, John" are not.
    """
    return _is_body(text[:_MAX])


# The same names are asked about at each step of reading a list, and again in other lists.
@lru_cache(maxsize=8192)
def _is_body(text: str) -> bool:
    text = " ".join(text.split()).strip(" .,;:")
    if not text:
        return False
    if may_have_east_asian(text) and (HAN_BODY.search(text) or HANGUL_BODY.search(text)):
        return has_han(text)
    folded = text.casefold()
    bare = _ARTICLE.sub("", folded) if folded.startswith("the") else folded
    if bare in PHRASES or folded in PHRASES or bare.split(" (")[0] in PHRASES:
        return True
    words = _WORD.findall(text)
    if len(words) == 1:
        return is_one_word_body(words[0])
    return _words_make_a_body(words, text)


def is_one_word_body(word: str) -> bool:
    """Whether a single word is a body: a known one, a state, an acronym, a head word or a compound of one."""
    word = word.strip(".,;:") if word.count(".") < 2 else word
    folded = word.casefold().replace("’", "'")
    if not word[:1].isupper() and not is_han(word[:1]):
        return False
    if folded in KNOWN or folded in COUNTRIES or folded in HEADS or has_stem(folded):
        return True
    if any(part in KNOWN or part in HEADS for part in folded.split("-")) and "-" in folded:
        return True
    return is_acronym(word)


def is_named_body(word: str) -> bool:
    """Whether a single word is a body in its own right, not merely set like an acronym."""
    folded = word.strip(".,;:").casefold()
    return word[:1].isupper() and (folded in KNOWN or folded in HEADS or has_stem(folded))


def is_acronym(word: str) -> bool:
    """Whether a word is set as an acronym ("UNIDIR", "U.N.C.T.A.D."); initials and numerals are not."""
    return _ACRONYM.fullmatch(word) is not None and not _ROMAN.fullmatch(word) and surname_rank(word) is None


def _words_make_a_body(words: list[str], text: str) -> bool:
    """Whether a phrase of several words is a body: by a word that only bodies bear, else by its build."""
    if all(INITIALS.fullmatch(word) for word in words[:-1]) or (
        len(words) == 2 and INITIALS_RUN.fullmatch(words[1]) and len(words[1]) < 3
    ):
        return False
    bare = [word.casefold().strip(".,:’'") for word in words]
    if "'" in text or "’" in text:
        bare = [_POSSESSIVE.sub("", word) for word in bare]
    if (
        len(words) > 2
        and bare[0] in _OFFICES
        and (bare[1] in _OF_OFFICES or words[1][:2] in ("d'", "d’", "l’"))
    ):
        return words[0][:1].isupper()
    personal = (
        bare[0] in GIVEN
        or (INITIALS.fullmatch(words[0]) is not None and words[0].casefold() not in COUNTRIES)
        or is_title(words[0])
    )
    turned = _INVERTED.match(text) is not None
    head = next((i for i, word in enumerate(words) if word[:1].isupper() and _is_head(bare[i])), None)
    if head is not None:
        # "Center, John" and "Margaret Court" are people; "Kennan Institute" and "Embassy of X" are not.
        return len(words) > 2 or not (turned or (personal and head == 1))
    if turned and len(words) <= 3:
        return False
    if (
        words[-1][:1].isupper()
        and {words[-1].casefold(), words[-1].casefold().rstrip("."), bare[-1]} & ENDINGS
    ):
        # "R Core Team": no family is called so, and an initial has its full stop.
        surely = bare[-1] in _NO_FAMILY and len(words) > 2 and "." not in words[0]
        return surely or not (personal and len(words) <= 3)
    return not personal and (_has_sign(words, bare) or _is_built_of_topics(words, bare, text))


def _is_head(word: str) -> bool:
    return word in HEADS or has_stem(word) or ("-" in word and word.rsplit("-", 1)[-1] in HEADS)


def _has_sign(words: list[str], bare: list[str]) -> bool:
    """Whether a word stands in the phrase that no person's name holds."""
    if not MODIFIERS.isdisjoint(bare) and any(
        word in MODIFIERS and words[i][:1].isupper() for i, word in enumerate(bare)
    ):
        return True
    if not _OF.isdisjoint(bare) and any(
        word in ENDINGS and bare[i + 1] in _OF for i, word in enumerate(bare[:-1])
    ):
        return True
    if not _FOR.isdisjoint(bare[1:-1]) or " of the " in f" {' '.join(bare)} ":
        return True
    if words[0] in CAPITAL_PARTICLES:
        return False
    return any(bare[i] in KNOWN and (words[i].isupper() or len(words[i]) > 5) for i in (0, -1))


def _is_built_of_topics(words: list[str], bare: list[str], text: str) -> bool:
    """Whether the phrase says what ministries are for, or is an acronym with a country or topic."""
    if not TOPICS.isdisjoint(bare) and sum(word in TOPICS for word in bare) >= 2:
        return True
    if "of" in bare[1:-1] and (bare[0] in TOPICS or (bare[-1] in COUNTRIES and len(words) > 3)):
        return True
    if "&" in words[1:-1] and "," not in text:
        return bare[-1] in TOPICS and all(word[:1].isupper() or word == "&" for word in words)
    rest = [word for word in words if not is_acronym(word)]
    return len(rest) < len(words) and all(
        word.casefold() in COUNTRIES or word.casefold() in TOPICS or word.casefold() in _OF for word in rest
    )
