"""Whether a stretch of text looks like a list of names: what tells authors from titles."""

from __future__ import annotations

import re

from verifier.compare.bodies import is_body
from verifier.compare.body_words import HEADS, PHRASES, TOPICS, has_stem
from verifier.compare.east_asia import begins_with_chinese_surname, printed_order, split_native
from verifier.compare.name_order import ends_in_initials, is_initials
from verifier.compare.name_pieces import Piece, cut_into_pieces
from verifier.compare.name_words import (
    CAPITAL_PARTICLES,
    GIVEN,
    OTHERS_MARK,
    OTHERS_MARK_EAST,
    is_particle,
    is_suffix,
    is_title,
)
from verifier.compare.scripts import has_han
from verifier.compare.vocabulary import word_set
from verifier.patterns import late_pattern

_MARKUP = late_pattern(r"[*_`\\]+|</?[a-z]{1,10}>")
_TITLE_WORDS = word_set(
    """
    a an the in on at to from with by about between among under over after before during against toward
    towards through into within without is are was were be why how what when where who does do can will
    should its their our my your his her this that these those as or not but if than versus vs et al
    analysis report study review research introduction history theory war wars world crisis conflict
    conflicts case cases impact effect effects role problem problems question future past modern new old
    country countries region changing change changes neutrality neutral permanent economic political
    military national security strategy strategic policies paper papers law laws treaty treaties
    agreement resolution convention declaration statement speech data statistics news yearbook handbook
    encyclopedia dictionary journal proceedings chapter volume edition part das die der ein eine le les
    une los las una il gli о об в во на с со по для из при к
    """
)
_FAMILIES_TOO = frozenset(("Will", "Law", "Laws", "Case", "Paper", "Power", "Speech", "New", "Part"))
"""Words of titles that are family names too."""

_BODY_WORDS = word_set(
    """
    the security national economic political research law new military strategic to on for
    """
)
_PERIODICALS = word_set(
    """
    journal review magazine times herald gazette daily weekly post tribune news reporter knowledge
    """
)
_ARABIC = late_pattern(
    r"^(?:(?:a[dlnrstz]|ash|el|ul|ud)[-‐‑][ʿʾ‘’']?(?=[^\Wa-z\d_])|[‘'](?=(?:Abd|Al[ai]|Umar|Uthm|[IĪ]s[aā]|Im[aā]d|Izz|Abb[aā]s|[AĀ]dil|Az[iī]z|Aish|[ĀA]ʾ?ish|Ayn|Amr|Arab|Irf|Ubayd|Utb|[AĀ]mir)))"
)
_ELIDED = late_pattern(r"^d['’](?=[^\Wa-z\d_])")
_MOST_OF_NAME = 4
_POSSESSIVE = ("’s", "'s")
_WORD = late_pattern(r"[^\W\d_][\w'’.‐‑-]*")


def looks_like_names(text: str) -> float:
    """How likely it is (0 to 1) that a stretch of text is a list of persons or bodies.

    "Kofman, M., & Rojansky, M." is near 1, "The Case for Neutrality" near 0, "Odeka" between.
    """
    text = " ".join(_MARKUP.sub("", text[:2000]).split()).strip(" ,;:")
    if not text or not any(character.isalpha() for character in text):
        return 0.0
    rest, others = _without_others(text)
    if not rest:
        return 0.3
    if re.search(r"[\"“”„«»?!]|https?:|[^\s]\d|\d{2}", rest) or len(rest) > 1200:
        return 0.05
    pieces = [
        piece for chunk in re.split(r"[;；、]", rest) if chunk.strip() for piece in cut_into_pieces(chunk)
    ]
    if not pieces:
        return 0.0
    scores = [_piece(piece, alone=len(pieces) == 1) for piece in pieces]
    for position, piece in enumerate(pieces[:-1]):
        # A word with initials after its comma is a family name, whatever else it may mean.
        if (
            scores[position] < 0.95
            and len(piece.tokens) == 1
            and all(map(is_initials, pieces[position + 1].tokens))
        ):
            scores[position] = 0.95
    score = sum(scores) / len(scores)
    if min(scores) < 0.1:
        score = min(score, 0.25)
    if ":" in rest:
        score *= 0.4
    return min(1.0, score + 0.25) if others and score > 0.2 else round(score, 3)


def _without_others(text: str) -> tuple[str, bool]:
    for pattern in (OTHERS_MARK, OTHERS_MARK_EAST):
        match = pattern.search(text)
        if match:
            return text[: match.start()].rstrip(" ,;"), True
    return text, False


def _piece(piece: Piece, *, alone: bool) -> float:
    text = piece.text.strip(" .")
    if piece.body or is_body(text):
        return _body(text)
    if has_han(text):
        return _han(text)
    words = piece.tokens
    if not words or is_suffix(text):
        return 0.7
    if all(is_initials(word, run=True) for word in words):
        return 0.9
    folded = [word.casefold().strip(".,") for word in words]
    first = folded[0].split("-")[0]
    if len(words) > 1 and words[-1] in _FAMILIES_TOO and (first in GIVEN or is_initials(words[0])):
        # "George F. Will", "John Law": behind a given name the last word is a family name.
        return 0.95 if len(words) <= _MOST_OF_NAME else 0.5
    if _is_phrase(words, folded):
        return 0.05
    if any(is_initials(word) for word in words) or ends_in_initials(words):
        return 0.95
    if any(word in TOPICS for word in folded):
        return 0.15
    if len(words) == 1:
        return 0.5 if alone else 0.6
    return _words(words, folded)


def _is_phrase(words: list[str], folded: list[str]) -> bool:
    """Whether a word stands in the piece that no name holds."""
    if any(word.endswith(_POSSESSIVE) for word in words[:-1]):
        # "China’s Rise", "James Joyce’s Ulysses"
        return True
    words = [_without_article(word) for word in words]
    if len(words) <= _MOST_OF_NAME and (folded[0].split("-")[0] in GIVEN or is_initials(words[0])):
        # "Jean d’Ormesson", "G. d’Annunzio"; "Histoire d’Angleterre" is a title.
        words = [words[0], *(_ELIDED.sub("", word) for word in words[1:])]
    small = [word for word in words if word[:1].islower()]
    if small == words or any(not is_particle(word) and word not in ("of", "ed.", "eds.") for word in small):
        return True
    if any(
        word in _TITLE_WORDS
        and words[i] not in CAPITAL_PARTICLES
        and not (i and is_particle(words[i]))
        # The article of a title has no full stop; an initial has.
        and not (words[i].endswith(".") and is_initials(words[i]))
        for i, word in enumerate(folded)
    ):
        return True
    return not all(_WORD.fullmatch(word) for word in words)


def _without_article(word: str) -> str:
    """A word without the Arabic article or the sign for ʿayn in front of it: "al-Rahman", "‘Abd"."""
    return _ARABIC.sub("", word) if "-" in word or word[0] in "‘'" else word


def _words(words: list[str], folded: list[str]) -> float:
    """Return how likely two or more capitalised words without initials are a person."""
    if printed_order(tuple(words)) is not None or is_title(words[0]):
        return 0.95
    # "Gonzalo Ibáñez de la Riba": particles make no name longer.
    count = sum(not is_particle(word) for word in words)
    if folded[0] in GIVEN or folded[0].split("-")[0] in GIVEN:
        return 0.95 if count <= _MOST_OF_NAME else 0.5
    return {1: 0.7, 2: 0.7, 3: 0.6, 4: 0.4}.get(count, 0.1)


def _body(text: str) -> float:
    """Return how likely a body is an author; without a word like "Ministry" it may be a journal."""
    words = [word.casefold().strip(".,") for word in text.split()]
    if words[0] in ("a", "an", "why", "how", "what", "on", "in"):
        return 0.1
    if has_han(text):
        return 0.85 if len(text) <= 20 else 0.4
    strange = sum(word in _TITLE_WORDS and word not in _BODY_WORDS for word in words[1:])
    if (
        any(word in HEADS or has_stem(word) for word in words)
        or len(words) == 1
        or text.casefold().removeprefix("the ") in PHRASES
    ):
        certain = 0.9
    else:
        certain = 0.35 if any(word in _PERIODICALS for word in words) else 0.5
    return max(0.1, certain - (0.35 * strange) - (0.2 if len(words) > 12 else 0.0))


def _han(text: str) -> float:
    native = split_native(text)
    if native is None:
        return 0.05
    length = len(text.replace(" ", ""))
    if begins_with_chinese_surname(text) and 2 <= length <= 4:
        return 0.9
    return 0.6 if length <= 5 or "·" in text else 0.1
