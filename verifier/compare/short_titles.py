"""Whether a short citation fits a work: family names, and the few words of its title that are left."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from verifier.compare.fold import loose, tokens
from verifier.compare.name_form import Name, parse_name_list
from verifier.compare.scripts import is_han
from verifier.compare.titles import title_likeness
from verifier.compare.vocabulary import word_set
from verifier.patterns import late_pattern

EXACT, BEGINNING, WITHIN, UNLIKE = 3, 2, 1, 0
"""How a short title stands to a title, the surest first."""

_ARTICLES = word_set("the a an der die das ein eine le la les l un une el los las il lo gli i o os as")
_SHORTEST_WORD = 4
_LIKE = 0.9


def families_of(names: str) -> tuple[str, ...]:
    """The family names of a BibLaTeX list, folded for comparing; a body by its whole name."""
    return tuple(loose(name.literal or name.family) for name in parse_name_list(names) if not name.is_others)


def wholes_of(names: str) -> tuple[str, ...]:
    """The names of a BibLaTeX list, given name first, folded as `families_of` folds them."""
    return tuple(
        loose(name.literal or f"{name.given} {name.family}")
        for name in parse_name_list(names)
        if not name.is_others
    )


def names_fit(families: Sequence[str], listed: str, wholes: Sequence[str] = ()) -> bool:
    """Whether all family names are among those of a BibLaTeX list, or name one of its bodies in short.

    A single name that a reader took for a family name may be printed as a given name, as in Chinese. What
    was taken for a given and a family name (``wholes``, in the order of ``families``) may be two families.
    """
    names = parse_name_list(listed)
    words = {
        word for name in names for word in (loose(name.literal or name.family), loose(name.given)) if word
    }
    return all(
        family in words
        or any(_abbreviates(family, word) for word in words)
        or (" " in family and any(_ends(name, family) for name in names))
        or (whole != family and (whole in words or _unparted(whole) in words))
        for family, whole in zip_longest(families, wholes[: len(families)], fillvalue="")
    )


_INITIALS = late_pattern(r"[A-Z]{2,8}")
_CAPITAL = late_pattern(r"(?<![\w.])([A-Z])[\w’'-]{2,}")


def has_initials(initials: str, listed: str) -> bool:
    """Whether capitals are the initials of a body: "GAO" of "{U.S. General Accounting Office}"."""
    letters = initials.strip(" ,{}")
    if not listed.startswith("{") or _INITIALS.fullmatch(letters) is None:
        return False
    return "".join(_CAPITAL.findall(listed)) == letters


def _unparted(whole: str) -> str:
    """A name of two Chinese words as one: 松浦健次 is parted in one citation and in another is not."""
    given, _, family = whole.partition(" ")
    return family + given if is_han(whole[:1]) else whole


def _ends(name: Name, family: str) -> bool:
    """Whether a person ends in several words: "Zurita Leal" for Inés Zurita Leal, as in Spain."""
    return loose(f"{name.given} {name.prefix} {name.family}").endswith(f" {family}")


def leads(families: Sequence[str], listed: str) -> bool:
    """Whether the first of the family names is the first of a BibLaTeX list."""
    named = parse_name_list(listed)
    return bool(families and named) and families[0] == loose(named[0].literal or named[0].family)


def title_fit(short: str, full: str, shortened: str = "") -> int:
    """How a short title stands to a title, of which ``shortened`` is the short name that its citation gave.

    One of `EXACT`, `BEGINNING` (its first words, articles aside), `WITHIN` and `UNLIKE`.
    """
    few, many = _carrying(short), _carrying(full)
    if not few:
        return UNLIKE
    if few == many or (shortened and few == _carrying(shortened)):
        return EXACT
    if not many:
        return UNLIKE
    if few == many[: len(few)] or title_likeness(short, full) >= _LIKE:
        return BEGINNING
    width = len(few)
    within = any(many[at : at + width] == few for at in range(1, len(many) - width + 1))
    return WITHIN if within and (width >= 2 or len(few[0]) >= _SHORTEST_WORD) else UNLIKE


def _abbreviates(short: str, long: str) -> bool:
    """Whether a body is named by some of its words ("Ministry" for "Ministry of Water of Exland")."""
    few, many = short.split(), long.split()
    return len(many) > len(few) and len(many) > 2 and set(few) <= set(many)


def _carrying(title: str) -> tuple[str, ...]:
    words = tokens(title)
    return words[1:] if len(words) > 1 and words[0] in _ARTICLES else words
