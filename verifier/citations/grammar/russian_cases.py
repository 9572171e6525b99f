"""Family names as Russian sentences inflect them: "у Гольца" and "у Воронцова-Бельского" in a nominative."""

from __future__ import annotations

from collections.abc import Iterable

from verifier.citations.grammar.sounds_of_names import sounds_like
from verifier.patterns import late_pattern

_CYRILLIC = late_pattern(r"[А-ЯЁ][а-яё]{1,24}(?:-[А-ЯЁ][а-яё]{1,24})?")
# The endings of the nominative, and those of the other cases that stand in their place.
_ENDINGS: tuple[tuple[str, frozenset[str]], ...] = (
    ("ский", frozenset(("ского", "скому", "ским", "ском"))),
    ("цкий", frozenset(("цкого", "цкому", "цким", "цком"))),
    ("ская", frozenset(("ской", "скую"))),
    ("цкая", frozenset(("цкой", "цкую"))),
    ("ый", frozenset(("ого", "ому", "ым", "ом"))),
    ("ой", frozenset(("ого", "ому", "ым", "ом"))),
    ("ий", frozenset(("ого", "его", "ому", "ему", "им", "ом", "ем", "ия", "ию", "ием", "ии"))),
    ("ая", frozenset(("ой", "ую"))),
    ("ова", frozenset(("овой", "ову"))),
    ("ева", frozenset(("евой", "еву"))),
    ("ина", frozenset(("иной", "ину", "ины", "ине"))),
    ("а", frozenset(("ы", "и", "е", "у", "ой", "ей"))),
    ("я", frozenset(("и", "е", "ю", "ей"))),
    ("й", frozenset(("я", "ю", "ем", "е"))),
    ("ь", frozenset(("я", "ю", "ем", "е"))),
    ("", frozenset(("а", "у", "ом", "ым", "е", "ем"))),
)
_CONSONANT = late_pattern(r"[бвгджзклмнпрстфхцчшщ]\Z")


def nominative(printed: str, families: Iterable[str]) -> str:
    """Which of the families a printed family name is a form of; "" where none or several can be meant."""
    if not _CYRILLIC.fullmatch(printed):
        return ""
    families = tuple(families)
    meant = {family for family in families if _CYRILLIC.fullmatch(family) and _is_form_of(printed, family)}
    if printed in meant:
        return printed
    if not meant:
        # "у Уиткомба (P. 66)": a foreigner, whose works are cited in Latin letters.
        return sounds_like(printed, families)
    return meant.pop() if len(meant) == 1 else ""


def _is_form_of(printed: str, family: str) -> bool:
    words, parts = printed.split("-"), family.split("-")
    return len(words) == len(parts) and all(map(_is_form, words, parts))


def _is_form(word: str, family: str) -> bool:
    if word == family:
        return True
    for ending, others in _ENDINGS:
        if not family.endswith(ending):
            continue
        stem = family.removesuffix(ending) if ending else family
        if not ending and not _CONSONANT.search(family):
            return False
        return word.startswith(stem) and word[len(stem) :] in others
    return False
