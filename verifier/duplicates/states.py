"""Which volume, part, chapter, version, edition or number of a work an entry names, and what that parts.

Volume 1 and volume 2 of a book agree in all that is printed on their covers but one figure, so that figure
decides. A figure that one entry alone gives is an omission or another volume: that is for a person to say.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from verifier.compare.fold import loose
from verifier.compare.numerals import counts
from verifier.compare.vocabulary import word_set
from verifier.patterns import late_pattern

NAMING = ("volume", "part", "chapter", "version", "edition", "number")
"""The fields that tell the states and parts of one work apart."""

_CONTAINERS = ("journaltitle", "booktitle")
_ANY_CONTAINER = (*_CONTAINERS, "maintitle", "eventtitle")
_IN_SOMETHING = word_set(
    "article incollection inproceedings conference periodical review suppperiodical inreference online misc"
)
"""Types of works that lie in another, whose volume is the other's and is often left out."""

_NUMBERED = word_set("report techreport manual standard patent legislation")
"""Types of works that bear a number of their own."""

_FIRM: Mapping[str, frozenset[str]] = {
    "volume": frozenset(("doi", "isbn", "url", "pages")),
    "part": frozenset(("doi", "isbn", "url", "pages")),
    "chapter": frozenset(("doi", "url", "pages", "container")),
    # The page of a program stays, whatever comes out next.
    "version": frozenset(("doi",)),
    # A year has one edition; where the year is the same, the other entry only leaves its number out.
    "edition": frozenset(("doi", "isbn", "url", "date")),
    "number": frozenset(("doi", "isbn", "url", "pages")),
}
"""What must agree so that a figure given once is only left out in the other entry."""

_VERSION_WORDS = late_pattern(r"^\W*(?:v(?:er(?:sion)?)?|rel(?:ease)?)?[.\s]*(?=\d)", re.IGNORECASE)
_ENDS_IN_NOTHING = late_pattern(r"(?:\.0{1,4}){1,4}$")
_FIRST = frozenset(("1", "first", "1st"))


def same_version(one: str, two: str) -> bool | None:
    """Whether two versions are one ("v3.16" and "3.16.0"); None where one only says less ("3" and "3.16")."""
    first, second = _plain_version(one), _plain_version(two)
    if first == second:
        return True
    shorter, longer = sorted((first, second), key=len)
    return None if not shorter or longer.startswith((f"{shorter}.", f"{shorter} ")) else False


def _plain_version(text: str) -> str:
    plain = _VERSION_WORDS.sub("", " ".join(text[:100].casefold().split()))
    return _ENDS_IN_NOTHING.sub("", plain.rstrip(" .,;"))


def without_those_named_once(
    one: Mapping[str, str], two: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, str]]:
    """The fields of two citations of one paper without the figures that one of them alone gives.

    A paper that cites two volumes of a book tells them apart; a note that names none only leaves it out.
    """
    lone = {name for name in NAMING if bool(one.get(name)) != bool(two.get(name))}
    first, second = ({n: v for n, v in fields.items() if n not in lone} for fields in (one, two))
    return first, second


def two_numbers(one: Mapping[str, str], two: Mapping[str, str], types: tuple[str, str]) -> bool:
    """Whether the numbers of two entries are their own: a report's, and not a journal's or a series'."""
    if not _NUMBERED.intersection(types):
        return False
    return not any(
        fields.get(name) for fields in (one, two) for name in (*_ANY_CONTAINER, "series", "volume")
    )


def named_once(
    one: Mapping[str, str], two: Mapping[str, str], types: tuple[str, str], agreed: frozenset[str]
) -> str:
    """The first field of those that tell parts and states apart that one entry alone gives; "" for none.

    A field doesn't count where something that agrees says as much, nor the volume of what lies in a journal.
    """
    for name in NAMING:
        first, second = one.get(name, "").strip(), two.get(name, "").strip()
        if bool(first) == bool(second) or agreed & _FIRM[name]:
            continue
        giving, other = (one, two) if first else (two, one)
        kind = types[0] if first else types[1]
        if _parts(name, first or second, giving, other, kind):
            return name
    return ""


def _parts(name: str, value: str, giving: Mapping[str, str], other: Mapping[str, str], kind: str) -> bool:
    """Whether a figure that one entry gives may make it another work than the one that has none."""
    if name == "number":
        return kind in _NUMBERED and not giving.get("series")
    if name == "edition":
        return _FIRST.isdisjoint(loose(value).split()[:1])
    if name == "volume":
        if kind in _IN_SOMETHING or any(giving.get(field) for field in (*_ANY_CONTAINER, "series")):
            return False
        if any(other.get(field) for field in _CONTAINERS):
            return False
    # "Rivers, Volume 1: Springs" names in its title what the other entry has a field for.
    title = f"{other.get('title', '')} {other.get('subtitle', '')}"
    return name not in ("volume", "part") or not counts(value) & counts(title)
