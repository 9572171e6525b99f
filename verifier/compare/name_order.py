"""One printed person or body → `Name`: which words are family name, given name, particle, suffix."""

from __future__ import annotations

import re
from functools import lru_cache

from verifier.compare.bodies import is_body
from verifier.compare.east_asia import (
    EITHER,
    FAMILY_FIRST,
    GIVEN_FIRST,
    is_vietnamese,
    likelier_order,
    pinyin_syllables,
    printed_order,
    split_native,
    surname_rank,
)
from verifier.compare.name_form import Name
from verifier.compare.name_words import (
    BEGIN_FAMILIES,
    CAPITAL_PARTICLES,
    GIVEN,
    INITIALS,
    INITIALS_RUN,
    NATIONALITY,
    SPANISH_FAMILIES,
    is_generation,
    is_particle,
    is_title,
)
from verifier.compare.scripts import has_east_asian
from verifier.compare.vocabulary import word_set
from verifier.patterns import late_pattern

_GLUED_INITIAL = late_pattern(r"(?<=[^\W\d_]\.)(?=[^\W\d_][^\W\d_.]{1,})")
_PATRONYMIC = late_pattern(
    r"\w{2,}(?:ович|евич|ьич|ична|овна|евна|инична|ovich|evich|ovna|evna|івна|ович)", re.IGNORECASE
)


def tokens_of(text: str) -> list[str]:
    """Return the words of a name; initials glued to the next word ("J.Smith") are set apart."""
    return list(_tokens_apart(text)) if "." in text else text.split()


@lru_cache(maxsize=16_384)
def _tokens_apart(text: str) -> tuple[str, ...]:
    return tuple(_GLUED_INITIAL.sub(" ", text).split())


_LONGEST_RUN = 4
"""Letters of initials that no stops or hyphens part."""


@lru_cache(maxsize=16_384)
def is_initials(token: str, *, run: bool = False) -> bool:
    """Whether a token is initials: "J.", "J.-M."; with ``run`` also "JMR", set without stops."""
    if len(token) > _LONGEST_RUN and token.isalpha():
        return False
    if INITIALS.fullmatch(token) and not is_title(token) and not is_generation(token):
        return not (len(token) == 1 and not token.isupper())
    if not run or not INITIALS_RUN.fullmatch(token):
        return False
    return token.isupper()


def ends_in_initials(tokens: list[str]) -> bool:
    """Whether words of a family name are followed by initials only ("Smith JA", "Иванов И. И.")."""
    if len(tokens) < 2 or is_initials(tokens[0]):
        return False
    words = [token for token in tokens if not is_initials(token, run=True)]
    tail = tokens[len(words) :]
    if not words or not tail or tokens[: len(words)] != words or is_generation(tail[-1]):
        return False
    if any(not word.isupper() for word in words):
        return True
    # All is set in capitals: a longer run beside them is a second family name, not initials.
    return any(len(word) > 4 for word in words) and all("." in token or len(token) < 3 for token in tail)


@lru_cache(maxsize=16_384)
def order_evidence(text: str) -> str | None:
    """Return the order that one printed name shows beyond doubt, or None."""
    tokens = _core(tokens_of(text))
    if len(tokens) < 2 or any(is_initials(token) for token in tokens):
        return None
    order = printed_order(tuple(tokens))
    if order in (FAMILY_FIRST, GIVEN_FIRST):
        return order
    return None


def _core(tokens: list[str]) -> list[str]:
    kept = [token for token in tokens if not is_title(token)]
    return kept[:-1] if len(kept) > 2 and is_generation(kept[-1]) else kept


def inverted(family: str, given: str, suffix: str = "") -> Name:
    """Return the name printed ``Family, Given``; a particle after the given name goes before the family."""
    given_words = tokens_of(given)
    prefix_words: list[str] = []
    while len(given_words) > 1 and is_particle(given_words[-1]):
        prefix_words.insert(0, given_words.pop())
    family_words = family.split()
    leading = 0
    while leading < len(family_words) - 1 and is_particle(family_words[leading]):
        leading += 1
    prefix = " ".join(prefix_words + family_words[:leading])
    return Name(
        family=" ".join(family_words[leading:]), given=" ".join(given_words), prefix=prefix, suffix=suffix
    )


_GENERATIONS_IN_CAPITALS = ("NETO", "FILHO", "JÚNIOR", "JUNIOR", "SOBRINHO")


def one_name(text: str, *, list_order: str | None = None, capitals: bool = False) -> Name:
    """Read one printed name without a separating comma.

    ``list_order`` is the order that the other names of the list keep; it decides names that may
    stand in either order ("Wei Zhang"). A name that is neither East Asian nor otherwise marked is
    read given name first. ``capitals``: the list sets family names in capitals, so that "VOS" in "Theo
    VOS" is one and not initials.
    """
    text = text.strip()
    if is_body(text):
        return Name(literal=text)
    if has_east_asian(text):
        bare = NATIONALITY.sub("", text)
        native = split_native(bare)
        if native is not None:
            return Name(family=native[0], given=native[1])
    tokens = tokens_of(text)
    if len(tokens) == 1:
        return Name(family=text)
    suffix = ""
    if tokens[-1] in _GENERATIONS_IN_CAPITALS and text.isupper() and tokens[0].casefold() not in GIVEN:
        # "GUIMARÃES NETO, 2003": a family name as Brazil prints it, with what parts its generations.
        return Name(family=" ".join(tokens[:-1]), suffix=tokens[-1])
    if len(tokens) > 2 and is_generation(tokens[-1]):
        suffix = tokens.pop()
    if len(tokens) > 2 and is_initials(tokens[-2], run=True) and is_particle(tokens[-1]):
        # "Arenal C del", as the life sciences print it.
        name = one_name(" ".join(tokens[:-1]), list_order=list_order, capitals=capitals)
        return Name(name.family, name.given, f"{tokens[-1]} {name.prefix}".strip(), suffix)
    titles = []
    while len(tokens) > 1 and is_title(tokens[0]):
        titles.append(tokens.pop(0))
    family, given, prefix = _parts(tokens, list_order, capitals)
    return Name(family=family, given=" ".join([*titles, given]).strip(), prefix=prefix, suffix=suffix)


def _parts(tokens: list[str], list_order: str | None, capitals: bool) -> tuple[str, str, str]:
    """Family, given, prefix of the words of a person."""
    if len(tokens) == 1:
        return tokens[0], "", ""
    by_capitals = _by_capitals(tokens, certain=capitals)
    if by_capitals is not None:
        return by_capitals
    if len(tokens) > 2 and is_vietnamese(tuple(tokens)):
        return tokens[0], " ".join(tokens[1:]), ""
    if ends_in_initials(tokens):
        words = [token for token in tokens if not is_initials(token, run=True)]
        name = inverted(" ".join(words), " ".join(tokens[len(words) :]))
        return name.family, name.given, name.prefix
    if not is_initials(tokens[0]):
        order = printed_order(tuple(tokens))
        if order == EITHER:
            order = list_order or likelier_order(tuple(tokens))
        if order == FAMILY_FIRST:
            return tokens[0], " ".join(tokens[1:]), ""
        if order == GIVEN_FIRST:
            return tokens[-1], " ".join(tokens[:-1]), ""
        if len(tokens) == 3 and _PATRONYMIC.fullmatch(tokens[2]) and not _PATRONYMIC.fullmatch(tokens[1]):
            return tokens[0], " ".join(tokens[1:]), ""
    return _given_first(tokens)


def _by_capitals(tokens: list[str], *, certain: bool = False) -> tuple[str, str, str] | None:
    """Return the parts when only the family name is set in capitals ("YUE Hanjing", "John H. VAUGHAN")."""
    caps = [
        token.isupper() and len(token.strip(".-")) > 1 and not INITIALS.fullmatch(token) for token in tokens
    ]
    if not any(caps) or all(c or is_initials(t) for c, t in zip(caps, tokens, strict=True)):
        return None
    lead = next((i for i, c in enumerate(caps) if not c), 0)
    if lead:
        short = all(is_initials(t, run=True) and (lead == 1 or len(t) < 3 or "." in t) for t in tokens[:lead])
        chinese = surname_rank(tokens[0]) is not None and all(pinyin_syllables(t) for t in tokens[lead:])
        if not short or chinese:
            return " ".join(tokens[:lead]), " ".join(tokens[lead:]), ""
        return None
    tail = len(caps)
    while tail and caps[tail - 1]:
        tail -= 1
    # One long word in capitals at the end is a family name; a short run is initials ("Smith JA").
    if tail < len(caps) and (certain or not all(is_initials(token, run=True) for token in tokens[tail:])):
        start = tail
        while start > 1 and is_particle(tokens[start - 1]):
            start -= 1
        return " ".join(tokens[tail:]), " ".join(tokens[:start]), " ".join(tokens[start:tail])
    if (
        tail == len(caps) - 1
        and surname_rank(tokens[-1]) is not None
        and all(pinyin_syllables(t) for t in tokens[:tail])
    ):
        return tokens[-1], " ".join(tokens[:-1]), ""
    return None


def _are_of_both_parents(first: str, second: str) -> bool:
    """Whether two names are Spanish family names, of father and mother: "María López Ruiz".

    One of them must be of Spain and not of Portugal too, where the last name alone is the family name.
    """
    return (
        first in SPANISH_FAMILIES
        and second in SPANISH_FAMILIES
        and any(map(_is_family_of_spain, (first, second)))
    )


# Given names of Spain and Latin America that are none in Portugal, Brazil or Italy.
_GIVEN_OF_SPAIN = word_set(
    """
    Juan Javier Luis Jesús Ángel Joaquín Ramón Ignacio Pablo Enrique Guillermo Alejandro Andrés Emilio
    Esteban Gonzalo Íñigo Iñaki Jaime Julián Lorenzo Mateo Matías Nicolás Óscar Sebastián Tomás Víctor Héctor
    Germán Iván Adrián Agustín Benjamín Bartolomé Blas Celestino Eugenio Eusebio Faustino Gerardo Isidro
    Leopoldo Marcelino Martín Raúl Rubén Salvador Santos Simón Teodoro Ulises José María Antonio
    Paloma Pilar Carmen Dolores Mercedes Inmaculada Esperanza Soledad Rosario Araceli Montserrat Concepción
    Consuelo Encarnación Remedios Guadalupe Lourdes Nieves Begoña Josefina Lucía Ángeles Belén
    """
)
_TWO_GIVEN = frozenset(("José", "María", "Antonio"))
"""They stand in front of a second given name; alone they are names of Portugal or Italy too."""


def _are_families_of_spain(tokens: list[str]) -> bool:
    """Whether the last two words are family names, as behind given names of Spain: "José Luis Montaña Ode".

    The first of them must be nobody's given name: "Juan Luis Ode" has one family name.
    """
    given = tokens[:-2]
    if len(given) > _MOST_GIVEN or given[0] not in _GIVEN_OF_SPAIN:
        return False
    if any(word.casefold() not in GIVEN for word in given[1:]):
        return False
    if given[0] in _TWO_GIVEN and len(given) == 1:
        return False
    families = tokens[-2:]
    return all(word[:1].isupper() and word.casefold() not in GIVEN and "." not in word for word in families)


_MOST_GIVEN = 2
_JOINED = 3
"""Words of "Ortega y Gasset"."""


def are_families(tokens: list[str], given: list[str]) -> bool:
    """Whether several words in front of a comma are all family names: "NÚÑEZ SEIXAS", "García Ruiz".

    They are set in capitals where the given name isn't, or the first of them is nobody's given name.
    """
    capitals = all(token.isupper() and len(token) > 1 for token in tokens) and not given[0].isupper()
    joined = len(tokens) == _JOINED and tokens[1] == "y"
    of_spain = _is_family_of_spain(tokens[0]) and given[0][:1].isupper()
    return len(tokens) > 1 and (capitals or joined or of_spain)


def _is_family_of_spain(word: str) -> bool:
    return word in SPANISH_FAMILIES and (word.endswith("z") or not word.isascii())


def _with_devotion(tokens: list[str]) -> list[str]:
    """The words of a name with a given name of several together: "María del Carmen", "Maria da Conceição"."""
    if tokens[0] not in ("María", "Maria", "Juan", "José", "Ana"):
        return tokens
    last = 1
    while last < len(tokens) - 1 and tokens[last] in _OF_DEVOTION:
        last += 1
    if last == 1 or last >= len(tokens) - 1 or tokens[last] not in _DEVOTIONS:
        return tokens
    return [" ".join(tokens[: last + 1]), *tokens[last + 1 :]]


_OF_DEVOTION = frozenset(("de", "del", "la", "las", "los", "da", "do", "das", "dos"))
_DEVOTIONS = word_set(
    """
    Carmen Rocío Pilar Mar Rosario Consuelo Socorro Refugio Valle Prado Ángeles Dolores Reyes Mercedes Nieves
    Luz Paz Cruz Concepción Dios Jesús Fátima Lourdes Conceição Graça Graças Glória Carmo Céu Rosário
    Dores Anjos
    """
)


_OVERSEAS = word_set(
    "Wong Chan Cheung Leung Ng Lam Lau Lim Goh Teo Ong Chua Koh Kwok Yip Tsang Tse Cheng Chow Fung Kwan Lee"
)
"""Chinese family names as they are spelled in the south and overseas."""


def _are_one_family(tokens: list[str]) -> bool:
    """Whether all words are one family name: "Dal Pozzo", and "Ibn al-Athir", who is known by his father."""
    if tokens[0] in _SONS:
        return len(tokens) <= len(("Ibn", "al-", "Athir"))
    return len(tokens) == len(("Dal", "Pozzo")) and tokens[0] in BEGIN_FAMILIES


_SONS = frozenset(("Ibn", "Ibnu"))


def _is_given_of_china(tokens: list[str], place: int) -> bool:
    """Whether what may be a particle is a given name in front of a Chinese family name: "R. Bin Wong"."""
    last = place == len(tokens) - 2
    family = tokens[-1]
    return last and tokens[place] == "Bin" and (family in _OVERSEAS or surname_rank(family) is not None)


def _given_first(tokens: list[str]) -> tuple[str, str, str]:
    """Given name, particles, family name; "Ortega y Gasset" and capitalised particles stay together."""
    tokens = _with_devotion(tokens)
    for position in range(1, len(tokens) - 1):
        token = tokens[position]
        if token in ("y",) and position >= 2:
            return " ".join(tokens[position - 1 :]), " ".join(tokens[: position - 1]), ""
    if _are_one_family(tokens):
        return " ".join(tokens), "", ""
    start = 0 if tokens[0][:1].islower() else 1
    while start < len(tokens) - 1:
        if is_particle(tokens[start]):
            end = start
            while end < len(tokens) - 1 and is_particle(tokens[end]):
                end += 1
            if start > 1 and _is_family_of_spain(tokens[start - 1]):
                # "Gonzalo Ibáñez de la Riba": the first of two family names, and the second.
                return " ".join(tokens[start - 1 :]), " ".join(tokens[: start - 1]), ""
            return " ".join(tokens[end:]), " ".join(tokens[:start]), " ".join(tokens[start:end])
        if tokens[start] in CAPITAL_PARTICLES and not _is_given_of_china(tokens, start):
            return " ".join(tokens[start:]), " ".join(tokens[:start]), ""
        start += 1
    if len(tokens) > 2 and (_are_of_both_parents(*tokens[-2:]) or _are_families_of_spain(tokens)):
        return " ".join(tokens[-2:]), " ".join(tokens[:-2]), ""
    if is_particle(tokens[0]):
        lead = 1
        while lead < len(tokens) - 1 and is_particle(tokens[lead]):
            lead += 1
        return " ".join(tokens[lead:]), "", " ".join(tokens[:lead])
    return tokens[-1], " ".join(tokens[:-1]), ""
