"""The reference list of a paper: its entries, whether numbered, one a paragraph or one a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from verifier.documents.furniture import Furniture
from verifier.documents.joining import Joiner
from verifier.documents.labels import Shape, label_at
from verifier.documents.pandoc import RawNote
from verifier.documents.paragraphs import ENTRY, Paragraph, line_starts
from verifier.documents.reference_links import with_addresses
from verifier.documents.sections import Section, heads_part, leads_to_source, opens
from verifier.documents.torn import Openness, openness
from verifier.patterns import late_pattern

_BULLET = late_pattern(rf"\s{{0,3}}[-*+•{ENTRY}]\s+")
# The entries of a supplement are numbered S1, S2.
_NUMBER = late_pattern(r"\s{0,3}(?P<number>\d{1,4}|S\d{1,3})\\?[.)]\s+(?=\S)")
_YEAR = late_pattern(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|\bn\.d\.|\bforthcoming\b|https?:", re.IGNORECASE)
_ENDS_WITH_SITE = late_pattern(r"(?:https?://|www\.)\S+/$")
_LONGEST_SITE = 200
# How long a book is, which ends an entry: “Bonn. 552 pp.”
_ENDS_WITH_LENGTH = late_pattern(r"(?<![-–—\d])\d{2,4}\s?(?:pp?|S|[сС])\.$")
_AWAITS_NUMBER = late_pattern(r"(?:\d[-–—]|\b(?:pp?|S|vol|no|Nr|Bd)\.|[№§])\s*$", re.IGNORECASE)
_SHORT = 20
_ENDS_IN_ADDRESS = late_pattern(
    r"(?:(?:https?://|www\.|doi:\s?|DOI:?\s?|arXiv:\s?)\S*[^\s,;:–-]|PM(?:C)?ID:?\s?\w+|<\S+>)[\s>)\]]*$",
    re.IGNORECASE,
)
# "Berg, A.", "van der Berg, P.", "A. Berg", "Berg AB,", "“River Rules.”", "World River Organization. (2020)".
_BEGINS = late_pattern(
    r"\s{0,3}[*_]{0,3}(?:(?:(?:[Dd]e|[Vv]an|[Vv]on|[Dd]er|[Dd]en|[Dd]el|[Dd]i|[Dd]u|[Ll]a|[Ll]e|al-)[\s-]?){0,3}[^\Wa-z\d_][\w’'-]{1,30}(?:[\s-][^\Wa-z\d_][\w’'-]{1,30}){0,2},\s[^\Wa-z\d_]"
    r"|(?:[^\Wa-z\d_]\.[\s-]?){1,4}(?:[a-z]{2,3}\s){0,2}[^\Wa-z\d_][\w’'-]+|[^\Wa-z\d_][\w’'-]{1,30}\s[A-Z]{1,3}(?:,|\.|\s\()"
    r"|[“„«\"‘][^\Wa-z_]|[^\Wa-z\d_][^.,()\d]{2,90}(?:\.\s)?\s?\((?:1[5-9]|20)\d\d|[^\Wa-z\d_][\w’'-]+\s[^\Wa-z\d_][\w’'-]+(?:,\sand\s|,\s|\sand\s)[^\Wa-z\d_][\w’'-]+\s[^\Wa-z\d_])"
)
_NOWHERE: Mapping[str, str] = MappingProxyType({})
_HANGING = late_pattern(r"(?: {2,}|\t)\S")


def read_reference_list(
    paragraphs: Sequence[Paragraph],
    sections: Sequence[Section],
    furniture: Furniture,
    addresses: Mapping[str, str] = _NOWHERE,
) -> tuple[RawNote, ...]:
    """The entries of all reference lists of a paper. Labels are printed numbers, or r1, r2, … in order.

    ``addresses`` are those of links, by the labels under which they stand elsewhere.
    """
    pieces = [
        piece
        for paragraph, section in zip(paragraphs, sections, strict=True)
        if (section in (Section.REFERENCES, Section.READING) or paragraph.text.startswith(ENTRY))
        and paragraph.is_text
        and opens(paragraph) is None
        and not heads_part(paragraph.text)
        and not furniture.is_paragraph(paragraph)
        for piece in _pieces(paragraph)
        if section is Section.REFERENCES
        or piece.text.startswith(ENTRY)
        or leads_to_source(with_addresses(piece.text, addresses))
    ]
    entries: list[_Entry] = []
    for piece in pieces:
        label, body = _label(piece.text)
        continues = not label and not body and entries and _goes_on(entries[-1].whole.ending, piece.text)
        if not continues:
            entries.append(_Entry(label or f"r{len(entries) + 1}", piece.first))
        entries[-1].add(piece.text[body:], piece.last, furniture)
        if not entries[-1].whole.ending:
            entries.pop()
    return tuple(RawNote(entry.label, entry.whole.text, (entry.first, entry.last)) for entry in entries)


def _goes_on(ending: str, text: str) -> bool:
    """Whether an entry that a page break may have cut goes on with a text.

    The address of a site ends with a stroke and is whole: “https://example.org/” and then “Berg, Anna, 2001”.
    """
    if openness(ending) is not Openness.OPEN or _ENDS_WITH_LENGTH.search(ending[-_SHORT:]):
        return False
    return not _ENDS_WITH_SITE.search(ending[-_LONGEST_SITE:]) or not text.lstrip()[:1].isupper()


@dataclass(slots=True)
class _Entry:
    """An entry that may still grow by what a page break cut off."""

    label: str
    first: int
    last: int = 0
    whole: Joiner = field(default_factory=Joiner)

    def add(self, text: str, last: int, furniture: Furniture) -> None:
        for line in furniture.without(text).split("\n"):
            self.whole.add(line)
        self.last = last


def _pieces(paragraph: Paragraph) -> Iterator[Paragraph]:
    """A paragraph, cut where its lines begin entries of their own."""
    text = paragraph.text
    starts = list(line_starts(text))
    marked = [
        start for start in starts if any(_label(text[start : start + 200])) and not _is_awaited(text, start)
    ]
    head = text[: marked[0] - 1] if marked and marked[0] else text if not marked else ""
    lines = head.split("\n")
    if len(lines) > 1:
        marked = [starts[index] for index in _unmarked(lines)] + marked
    if not marked or marked[0]:
        marked = [0, *marked]
    for start, end in zip(marked, [*(start - 1 for start in marked[1:]), len(text)], strict=True):
        if text[start:end].strip():
            yield paragraph.part(start, end)


def _unmarked(lines: Sequence[str]) -> list[int]:
    """The lines with which entries begin that have no labels, by what stands in them; none if all is one."""
    if any(map(_HANGING.match, lines[1:])):
        return [index for index, line in enumerate(lines) if not _HANGING.match(line)]
    return list(range(len(lines))) if _each_is_whole(lines) else _wrapped(lines)


def _each_is_whole(lines: Sequence[str]) -> bool:
    """Whether most lines are entries by themselves: with a year or address, and whole or begun by names."""
    whole = sum(bool(_YEAR.search(line)) and (_ends(line) or _begins(line)) for line in lines)
    return whole * 4 >= 3 * len(lines)


def _wrapped(lines: Sequence[str]) -> list[int]:
    """The lines with which entries begin that run over several lines, all of them flush left."""
    begun = [0]
    for index in range(1, len(lines)):
        entry = "\n".join(lines[begun[-1] : index])
        if _ends(lines[index - 1]) and _begins(lines[index]) and _YEAR.search(entry):
            begun.append(index)
    last = "\n".join(lines[begun[-1] :])
    return begun if len(begun) > 1 and _YEAR.search(last) else []


def _ends(line: str) -> bool:
    """Whether an entry may end with a line: by a full stop, or by an address or number of its own."""
    return openness(line) is Openness.CLOSED or _ENDS_IN_ADDRESS.search(line) is not None


def _begins(line: str) -> bool:
    """Whether an entry may begin with a line: names with a comma or initials, a title in marks, a body."""
    return _BEGINS.match(line) is not None


def _is_awaited(text: str, start: int) -> bool:
    """Whether the line before announces a number, so that no label begins the next: “pp. 12–” and “183.”."""
    return _AWAITS_NUMBER.search(text, max(0, start - _SHORT), start) is not None


def _label(text: str) -> tuple[str, int]:
    """The number that an entry begins with ("" if none), and where its text begins."""
    marked = label_at(text, 0)
    if marked and marked.shape is not Shape.BARE:
        return marked.numbers[0], marked.end
    numbered = _NUMBER.match(text)
    if numbered:
        return numbered.group("number"), numbered.end()
    bullet = _BULLET.match(text)
    return "", bullet.end() if bullet else 0
