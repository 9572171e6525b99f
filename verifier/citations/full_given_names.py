"""Lists of persons whose given names are printed in full, read in a fraction of the full reader's time.

Only lists are read here in which each given name is a known one of Europe, so that nothing but the usual
order is meant: "Anna Berg", "Berg, Anna, and John W. Li". All others go to `verifier.compare.names`, which
would give the same for these.
"""

from __future__ import annotations

from verifier.citations.tagger.gazetteers import GIVEN
from verifier.compare.body_words import COUNTRIES, ENDINGS, HEADS, MODIFIERS, TOPICS
from verifier.patterns import late_pattern

_CAPITAL = "A-ZÀ-ÖØ-ÞŠŽČĆŁŚ"
_SMALL = "a-zà-öø-ÿšžčćłśńęąěřůőűğışǎ"
_WORD = rf"[{_CAPITAL}][{_SMALL}]{{2,24}}"
_GIVEN = rf"{_WORD}(?:-{_WORD})?(?: (?:{_WORD}|[{_CAPITAL}]\.)){{0,2}}"
_FAMILY = rf"(?:(?:O[’']|Mc|Mac)?[{_CAPITAL}][{_SMALL}]{{2,24}}(?:-[{_CAPITAL}][{_SMALL}]{{1,24}})?)"
_INITIALS = rf"[{_CAPITAL}]\.(?: ?[{_CAPITAL}]\.){{0,3}}"
_PERSON = rf"{_GIVEN} {_FAMILY}"
_PARTED = r"(?:,? (?:and|&|et|und) |, )"
_LIST = late_pattern(rf"{_PERSON}(?:{_PARTED}{_PERSON}){{0,40}}")
_LIST_INVERTED = late_pattern(
    rf"(?P<first>{_FAMILY}, (?:{_GIVEN}|{_INITIALS}))(?:,? (?:and|&|et|und) |, )(?P<rest>.+)"
)
_PARTS = late_pattern(_PARTED)
_NO_FAMILY = frozenset({*HEADS, *ENDINGS, *TOPICS, *MODIFIERS, *COUNTRIES})


def names_in_full(bare: str) -> list[str] | None:
    """Each name as "Family, Given", or None where the full reader has to look."""
    inverted = _LIST_INVERTED.fullmatch(bare) if ", " in bare else None
    if inverted is None:
        return _direct(bare)
    family, _, given = inverted["first"].partition(", ")
    if not _is_given(given) or not _is_family(family):
        return None
    others = _direct(inverted["rest"])
    return [inverted["first"], *others] if others else None


def _direct(bare: str) -> list[str] | None:
    if not _LIST.fullmatch(bare):
        return None
    names = []
    for person in _PARTS.split(bare):
        given, _, family = person.rpartition(" ")
        if not _is_given(given) or not _is_family(family):
            return None
        names.append(f"{family}, {given}")
    return names


# How many family names of Poles, Czechs and Ukrainians end, and no given names.
_SLAVIC = late_pattern(r"(?:[sc]k[iayáý]|dzk[iay]|ski|wicz|wiczowa|czyk|czak|ová|enko|szyn|czuk|chuk|shyn)\Z")
_FAMILY_FIRST = late_pattern(rf"(?P<family>{_FAMILY}) (?P<given>{_WORD}(?: {_WORD})?)")
_PARTED_SLAVIC = late_pattern(r", (?:i |oraz |a )?| (?:i|oraz|a|and|&) |; ?")


def families_in_front(bare: str) -> list[str] | None:
    """Each name as "Family, Given" where all stand so without a comma: "Kowalski Jan, Nowak Anna".

    Only where one has the ending of a Slavic family name and each second word is a given name. None else.
    """
    names = []
    parts = _PARTED_SLAVIC.split(bare)
    if not any(_SLAVIC.search(part.partition(" ")[0]) for part in parts):
        return None
    for part in parts:
        person = _FAMILY_FIRST.fullmatch(part)
        if person is None or not _is_given(person["given"]) or not _is_family(person["family"]):
            return None
        names.append(f"{person['family']}, {person['given']}")
    return names


def _is_given(words: str) -> bool:
    """Whether each word is a given name that is known, or initials behind one."""
    return all(word[-1] == "." or word.partition("-")[0].casefold() in GIVEN for word in words.split(" "))


def _is_family(word: str) -> bool:
    small = word.casefold()
    return small not in GIVEN and small not in _NO_FAMILY
