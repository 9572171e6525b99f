"""Page furniture: the running heads and page numbers that a converter leaves between two pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from verifier.documents.labels import label_at
from verifier.documents.paragraphs import Paragraph

_PAGE_NUMBER = re.compile(
    r"[-–—|\s]{0,6}(?:page|seite|p\.|стр\.|第)?\s?(?!(?:19|20)\d\d\b)\d{1,4}\s?"
    r"(?:页|(?:of|/|\||из)\s?\d{1,4})?[-–—|\s]{0,6}",
    re.IGNORECASE,
)
_EXPECTS_NUMBER = re.compile(r"(?:[-–—,]|\b(?:pp?|No|Vol|Nr|Bd)\.)\s*$")
_DIGITS = re.compile(r"\d+")
_LONGEST = 160
_SEEN = 3


class Furniture:
    """What of a paper is furniture. Lines that come back on three pages, their numbers aside, are."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        counted = Counter(
            _shape(line)
            for paragraph in paragraphs
            for line in paragraph.text.split("\n")
            if len(line) <= _LONGEST and not label_at(line, 0)
        )
        self._heads = {
            shape for shape, times in counted.items() if times >= _SEEN and len(shape.strip("#. ")) > 3
        }

    def is_line(self, line: str) -> bool:
        """Whether a line is a page number or a running head."""
        if len(line) > _LONGEST:
            return False
        return bool(_PAGE_NUMBER.fullmatch(line.strip())) or (
            _shape(line) in self._heads and not label_at(line, 0)
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


def _shape(line: str) -> str:
    return _DIGITS.sub("#", line.strip())
