"""Notes that a page break has cut: which paragraph goes on where a note stops.

The text of the paper is cut by the same page break, so a paragraph behind a note may continue either
of the two. A note is only joined with a paragraph that no marker makes text, and that fits better
behind the note than behind the text.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import islice

from verifier.documents.definitions import Definition
from verifier.documents.furniture import Furniture
from verifier.documents.labels import find_labels
from verifier.documents.paragraphs import Paragraph
from verifier.documents.sections import Section
from verifier.patterns import late_pattern

_CLOSED = late_pattern(r"(?:[.!?。！？…]|\\?\*{3})[\"”’'»)\]>*_]{0,4}$")
_CUT = late_pattern(
    r"(?:[,;:，；：、&(\[–—/-]|(?<!\w)(?:No|Nos|Nr|Vol|Vols|Bd|Art|pp?|S|С|ed|eds|trans|hrsg|in|vgl|cf|see)\."
    r"|(?<!\w)(?:and|or|of|the|a|an|in|on|at|to|by|for|from|with|und|der|die|das|von|et|de|la|le|и|в|на|о|с))[*_]{0,2}$",
    re.IGNORECASE,
)
_WORD_CUT = late_pattern(r"(?<!\w)[a-zß-ÿа-я]{2,}$")
_ADDRESS_BEGINS = late_pattern(r"https?://|www\.")
_LAST_WORDS = 40
_GOES_ON = late_pattern(r"\s*[*_]{0,2}(?:[a-zß-ÿа-я\d,.;:)\]–—-]|pp?\.|No\.|Vol\.|https?:)")
_CITING = late_pattern(
    r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d).{0,80}?(?:\bpp?\.|\bS\.|\bС\.|第)"
    r"|(?:\bpp?\.|\bS\.|\bС\.|\bNo\.|\bVol\.)\s?\d|https?:|www\.|第\d+[页期]",
    re.DOTALL | re.IGNORECASE,
)
_LONGEST_TAIL = 3000
_LONGEST_BLOCK = 40
_SEEN = 800


class Openness(IntEnum):
    """How plainly a text stops before its end."""

    CLOSED = 0
    PERHAPS = 1
    OPEN = 2


def openness(text: str) -> Openness:
    """Whether a text ends as a whole one does, might go on, or must."""
    ending = text[-_SEEN:].rstrip()[-400:]
    if not ending:
        return Openness.OPEN
    near = max(0, len(ending) - _LAST_WORDS)
    if _CUT.search(ending, near):
        return Openness.OPEN
    if _CLOSED.search(ending, near):
        return Openness.CLOSED
    if _ADDRESS_BEGINS.search(ending.rsplit(None, 1)[-1]):
        return Openness.PERHAPS
    return Openness.OPEN if _WORD_CUT.search(ending, near) else Openness.PERHAPS


def find_tails(
    paragraphs: Sequence[Paragraph],
    sections: Sequence[Section],
    definitions: Sequence[Definition],
    furniture: Furniture,
) -> dict[int, int]:
    """Which paragraph continues which note: index of the definition → index of the paragraph."""
    last_in = {item.paragraph: number for number, item in enumerate(definitions)}
    known = {item.label for item in definitions}
    stream = [
        index
        for index, paragraph in enumerate(paragraphs)
        if index in last_in
        or (sections[index] is not Section.REFERENCES and not furniture.is_paragraph(paragraph))
    ]
    following = _following(stream, last_in)
    tails: dict[int, int] = {}
    text_open = False
    for at, index in enumerate(stream):
        number = last_in.get(index)
        if number is None:
            if paragraphs[index].is_text:
                text_open = openness(paragraphs[index].text) is not Openness.CLOSED
            continue
        item = definitions[number]
        grade = openness(paragraphs[index].text[item.body : item.end])
        between = stream[at + 1 : following[at]]
        if grade is Openness.CLOSED or not between:
            continue
        after = following[at]
        gap = _Gap(
            [paragraphs[other] for other in between],
            text_open=text_open,
            enclosed=after < len(stream),
            text_goes_on=_text_goes_on(islice(stream, after, after + _LONGEST_BLOCK), last_in, paragraphs),
        )
        tail = gap.tail(grade, known)
        if tail is not None:
            tails[number] = between[tail]
    return tails


def _following(stream: Sequence[int], holding: Container[int]) -> list[int]:
    """For each place of the stream the next one that holds a note."""
    following = [len(stream)] * len(stream)
    for at in range(len(stream) - 2, -1, -1):
        following[at] = at + 1 if stream[at + 1] in holding else following[at + 1]
    return following


def _text_goes_on(stream: Iterable[int], holding: Container[int], paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the next paragraph of the text begins in the middle of a sentence."""
    for index in stream:
        if index not in holding and paragraphs[index].is_text:
            return bool(_GOES_ON.match(paragraphs[index].text))
    return False


@dataclass(frozen=True, slots=True)
class _Gap:
    """What stands between an open note and the next note.

    ``text_open``: the text before the note was cut too. ``enclosed``: another note follows.
    ``text_goes_on``: the text behind that begins in the middle of a sentence.
    """

    paragraphs: list[Paragraph]
    text_open: bool
    enclosed: bool
    text_goes_on: bool

    def tail(self, grade: Openness, known: Container[str]) -> int | None:
        """Which of the paragraphs continues the note, if one does."""
        first, last = self.paragraphs[0], self.paragraphs[-1]
        alone = len(self.paragraphs) == 1
        if alone and self.enclosed:
            if not self.text_open or self.text_goes_on or _CITING.search(first.text[:_SEEN]):
                return 0 if _continues(first, grade, known) else None
            return None
        if grade is not Openness.OPEN:
            return None
        if _continues(first, grade, known) and (not self.text_open or _is_short_citation(first)):
            return 0
        if not alone and self.enclosed and _is_short_citation(last) and _continues(last, grade, known):
            return len(self.paragraphs) - 1
        return None


def _continues(paragraph: Paragraph, grade: Openness, known: Container[str]) -> bool:
    """Whether a paragraph can be the rest of a note: it calls no other, and begins in the middle."""
    text = paragraph.text
    if not paragraph.is_text or len(text) > _LONGEST_TAIL:
        return False
    if any(number in known for label in find_labels(text) for number in label.numbers):
        return False
    return bool(_GOES_ON.match(text)) or (grade is Openness.OPEN and bool(_CITING.search(text[:_SEEN])))


def _is_short_citation(paragraph: Paragraph) -> bool:
    return len(paragraph.text) <= _SEEN and bool(_CITING.search(paragraph.text))
