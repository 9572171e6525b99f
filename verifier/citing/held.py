"""Which words and numbers of a citation its entry holds, so that nothing is lost when a key stands for it."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from verifier.citing.style_words import MONTHS, REPORT_WORDS, SEASONS, STYLE_WORDS, THESIS_WORDS
from verifier.patterns import late_pattern

_WORD = late_pattern(r"\d+|[぀-ヿ㐀-鿿가-힣]|(?:[^\W\d_぀-ヿ㐀-鿿가-힣][\u0300-\u036f]*)+")
"""A number, a sign of Chinese or its neighbours, or a word; marks of accents go with their letter."""

_ROMAN = late_pattern(r"[ivxlcdm]{1,9}")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_CYRILLIC = late_pattern(r"[а-яё]{4,}")
_DATE = late_pattern(r"\d{4}-(\d\d)")
_SHORTEST_CUT = 2
_LONGEST_ENDING = 3
_SHORTENED = ("publisher", "institution", "organization", "journaltitle", "series")
"""Fields in which an entry may have the short form of what a citation prints: "Oxford Univ. Press"."""

_SHORT_FORM = late_pattern(r"(?<![^\W\d_])[^\W\d_]{3,12}(?=\.)")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or number of a text, folded, and where it stands."""

    folded: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Whether it is made of digits."""
        return self.folded.isdecimal()


def fold(text: str) -> str:
    """A text without accents and capitals."""
    parted = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in parted if not unicodedata.combining(char))


def words_of(text: str) -> list[Word]:
    """The words and numbers of a text, in order."""
    return [Word(fold(match[0]), *match.span()) for match in _WORD.finditer(text)]


@dataclass(slots=True)
class Held:
    """The words and numbers that an entry holds, with all that styles print of it."""

    words: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    cut: tuple[str, ...] = ()
    of_type: frozenset[str] = frozenset()

    def add(self, text: str) -> None:
        """Hold the words of a text too."""
        for word in words_of(text):
            if word.is_number:
                self.numbers.add(word.folded.lstrip("0"))
            else:
                self.words.add(word.folded)
                if value := _roman(word.folded):
                    self.numbers.add(str(value))

    def has(self, word: Word, text: str) -> bool:
        """Whether a word of a text, or what it is short for, is held."""
        if word.is_number:
            return self._has_number(word.folded.lstrip("0"))
        folded = word.folded
        if folded in self.words or folded in STYLE_WORDS or folded in self.of_type:
            return True
        if folded in MONTHS:
            return str(MONTHS[folded]) in self.numbers
        if folded in SEASONS:
            return str(SEASONS[folded]) in self.numbers
        if (value := _roman(folded)) and str(value) in self.numbers:
            return True
        if len(folded) == 1 or (
            len(folded) >= _SHORTEST_CUT and text.startswith(".", word.end) and word.end + 1 < len(text)
        ):
            # "A. Berg", "Oxford Univ. Press"; a full stop at the end says nothing.
            return any(other.startswith(folded) for other in self.words)
        return any(folded.startswith(start) for start in self.cut) or self._has_ending_of(folded)

    def _has_number(self, number: str) -> bool:
        """Whether a number is held, if only as the end of another: "1990/91", "112–13"."""
        return (
            not number
            or number in self.numbers
            or any(other.endswith(number) for other in self.numbers if len(other) > 1 and len(number) > 1)
        )

    def _has_ending_of(self, folded: str) -> bool:
        """Whether a Russian word is held in another case: "под ред. В. А. Иванова" for Иванов."""
        if not _CYRILLIC.fullmatch(folded):
            return False
        stem = folded[: max(4, len(folded) - _LONGEST_ENDING)]
        return any(
            other.startswith(stem) and abs(len(other) - len(folded)) <= _LONGEST_ENDING
            for other in self.words
        )


def held_by(fields: Mapping[str, str], entry_type: str) -> Held:
    """What an entry with these fields holds."""
    of_type = THESIS_WORDS if "thesis" in f"{entry_type} {fields.get('type', '')}" else frozenset[str]()
    held = Held(of_type=REPORT_WORDS if entry_type == "report" else of_type)
    for name, value in fields.items():
        held.add(value)
        if _DATE.search(value):
            held.numbers.update(number.lstrip("0") for number in _DATE.findall(value))
        if name in _SHORTENED:
            held.cut += tuple(fold(cut) for cut in _SHORT_FORM.findall(value[:400]))
    return held


def _roman(folded: str) -> int:
    """The value of a Roman number; 0 for a word that is none."""
    if not _ROMAN.fullmatch(folded):
        return 0
    values = [_ROMAN_VALUES[char] for char in folded]
    return sum(
        -one if any(other > one for other in values[at + 1 : at + 2]) else one
        for at, one in enumerate(values)
    )
