"""Russian names that a cue puts into the genitive: "под ред. Г. А. Мясищевой", "Письмо П. Г. Лядова".

Only endings that have one nominative are turned; for all others the name is left as it is printed.
"""

from __future__ import annotations

import re

from verifier.patterns import late_pattern

_FAMILY = late_pattern(r"(?<![\w-])[А-ЯЁ][а-яё]{2,24}(?:-[А-ЯЁ][а-яё]{2,24})?(?![\w-])(?!\.)")
# The endings of the genitive and the nominative they are of, the longest first.
_ENDINGS = (
    ("ского", "ский"),
    ("цкого", "цкий"),
    ("ской", "ская"),
    ("цкой", "цкая"),
    ("овой", "ова"),
    ("евой", "ева"),
    ("ёвой", "ёва"),
    ("иной", "ина"),
    ("ыной", "ына"),
)
# "Вайсброда", "Орлова": of a man whose name ends in a consonant. "Гриценка" may be of "Гриценко".
_OF_CONSONANT = late_pattern(r"[А-ЯЁа-яё]{2,24}[бвгджзклмнпрстфхцчшщ](?<!енк)(?<!чк)а")


def of_genitive(names: str, *, surely: bool = True) -> str:
    """Names with initials in the nominative; "" where the ending of one of them doesn't tell it.

    ``surely``: they stand in the genitive. Else only endings are turned that no nominative has.
    """

    def turn(match: re.Match[str]) -> str:
        return "-".join(_nominative(part, surely=surely) for part in match.group().split("-"))

    turned = _FAMILY.sub(turn, names)
    return "" if "\0" in turned else turned


def _nominative(word: str, *, surely: bool) -> str:
    for genitive, nominative in _ENDINGS:
        if word.endswith(genitive) and len(word) > len(genitive) + 1:
            return word.removesuffix(genitive) + nominative
    if not surely:
        # "пер. Иванова": of a man in the genitive, or a woman in the nominative.
        return word
    if _OF_CONSONANT.fullmatch(word):
        return word[:-1]
    return word if _UNCHANGED.search(word) else "\0"


# "Шевченко", "Седых", "Живаго": they have no cases.
_UNCHANGED = late_pattern(r"(?:ко|[иы]х|аго|ово|и|у|о|э)\Z")
