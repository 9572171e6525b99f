"""Words of which made-up references are set: names, journals, presses, places, titles, by language."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Language:
    """The words of one language. In ``titles`` N stands for a noun, P for a thing: a place or an age."""

    given: list[str]
    family: list[str]
    nouns: list[str]
    things: list[str]
    titles: list[str]
    journals: list[str]
    presses: list[str]
    places: list[str]


def read_words(path: Path) -> dict[str, dict[str, list[str]]]:
    """The sections of a table of words: the names of lists, and their items."""
    sections: dict[str, dict[str, list[str]]] = {}
    section: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = sections.setdefault(line.strip("[]"), {})
        elif line and not line.startswith("#"):
            name, _, items = line.partition(": ")
            section[name] = items.split("|")
    return sections


_WORDS = read_words(Path(__file__).with_name("train_words.txt"))
BODIES = _WORDS.pop("bodies")["names"]
"""Bodies that sign what they publish."""

LANGUAGES = {code: Language(**lists) for code, lists in _WORDS.items()}
"""The words of each language by its code."""


def make_title(language: Language, rng: random.Random) -> str:
    """A title that no work has, of the phrases and nouns of a language."""
    pattern = rng.choice(language.titles)
    title = []
    for index, sign in enumerate(pattern):
        alone = not (pattern[index + 1 : index + 2].isalpha() and pattern[index + 1 : index + 2].islower())
        before = pattern[index - 1 : index]
        if sign in "NP" and alone and not (before.isalpha() and before.isascii() and before not in "NP"):
            title.append(rng.choice(language.nouns if sign == "N" else language.things))
        else:
            title.append(sign)
    made = "".join(title)
    return made[0].upper() + made[1:]
