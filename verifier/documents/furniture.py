"""Page furniture: the running heads and page numbers that a converter leaves between two pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from verifier.documents.labels import label_at
from verifier.documents.paragraphs import Paragraph
from verifier.patterns import late_pattern

_PAGE_NUMBER = late_pattern(
    r"[-–—|\s]{0,6}(?:page|seite|p\.|стр\.|第)?\s?(?!(?:19|20)\d\d\b)\d{1,4}\s?"
    r"(?:页|(?:of|/|\||из)\s?\d{1,4})?[-–—|\s]{0,6}",
    re.IGNORECASE,
)
_EXPECTS_NUMBER = late_pattern(r"(?:[-–—,]|\b(?:pp?|No|Vol|Nr|Bd)\.)\s*$")
_DIGITS = late_pattern(r"\d+")
_YEAR = late_pattern(r"1[5-9]\d\d|20\d\d")
# The last line of an entry, which many entries of one publisher share.
_IMPRINT = late_pattern(r"\b(?:1[5-9]|20)\d\d[a-z]?\)?\.$")
_MOST_NUMBERS = 12
_OPEN, _OPEN_YEAR = "#", "#year#"
_LONGEST = 160
_SEEN = 3


class Furniture:
    """What of a paper is furniture. Lines that come back on three pages, the page number aside, are."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        lines = Counter(
            line.strip()
            for paragraph in paragraphs
            for line in paragraph.text.split("\n")
            if len(line) <= _LONGEST and not label_at(line, 0)
        )
        seen: Counter[str] = Counter()
        spellings: Counter[str] = Counter()
        for line, times in lines.items():
            for shape in _shapes(line):
                seen[shape] += times
                spellings[shape] += 1
        self._heads = {
            shape
            for shape, times in seen.items()
            if times >= _SEEN
            and len(shape.strip(_OPEN + ". ")) > 3
            and (_OPEN_YEAR not in shape or spellings[shape] < times)
        }

    def is_line(self, line: str) -> bool:
        """Whether a line is a page number or a running head."""
        if len(line) > _LONGEST:
            return False
        return bool(_PAGE_NUMBER.fullmatch(line.strip())) or (
            not label_at(line, 0) and any(shape in self._heads for shape in _shapes(line))
        )

    def is_paragraph(self, paragraph: Paragraph) -> bool:
        """Whether all lines of a paragraph are furniture."""
        return all(self.is_line(line) for line in paragraph.text.split("\n"))

    def stretches(self, text: str) -> list[tuple[int, int]]:
        """Where furniture stands in a text: the ranges of its lines."""
        found: list[tuple[int, int]] = []
        start = 0
        for line in text.split("\n"):
            if self.is_line(line):
                found.append((start, start + len(line)))
            start += len(line) + 1
        return found

    def without(self, text: str) -> str:
        """A text of one or more lines without those that are furniture, unless that leaves nothing."""
        kept: list[str] = []
        for line in text.split("\n"):
            number_expected = kept and _EXPECTS_NUMBER.search(kept[-1][-40:])
            if number_expected or not self.is_line(line):
                kept.append(line)
        whole = "\n".join(kept)
        return whole if whole.strip() else text


class NoFurniture(Furniture):
    """That of a paper from which all furniture has been taken off before: nothing of it is furniture.

    What comes back there are words of its own: “University Press.” at the end of many entries.
    """

    def __init__(self) -> None:
        super().__init__(())

    def is_line(self, line: str) -> bool:
        """Whether a line is a page number or a running head."""
        del line
        return False


def _shapes(line: str) -> set[str]:
    """A line as it is, and with one of its numbers left open, wherever that number stands in it.

    A running head changes in one number, that of its page (or a year that some page prints otherwise).
    Entries of a list that differ in numbers only (yearbooks, reports, working papers of one body) end as
    sentences do, or each has a year of its own.
    """
    text = line.strip()
    if _IMPRINT.search(text):
        return set()
    found = {text}
    if not text.endswith("."):
        numbers = {number.group() for number in _DIGITS.finditer(text)}
        for number in sorted(numbers)[:_MOST_NUMBERS]:
            open_number = _OPEN_YEAR if _YEAR.fullmatch(number) else _OPEN
            found.add(re.sub(rf"(?<!\d){number}(?!\d)", open_number, text))
    return found
