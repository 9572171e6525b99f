"""Where the notes of a converted paper begin: lines that start with the number of a note.

Not every such line does. Affiliations of authors begin alike, a torn paragraph of the text may begin
with a marker, and a list may be numbered. What is sure is taken, the rest is weighed against the
other candidates: what shape they have, which numbers they leave out, what the text calls.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from verifier.documents.labels import Shape, find_labels, label_at
from verifier.documents.numbered_lines import called_lists, missing_lines
from verifier.documents.paragraphs import Paragraph, line_starts
from verifier.documents.sections import Section
from verifier.patterns import late_pattern

_CITING = late_pattern(
    r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|https?:|www\.|\bdoi\b|\bpp?\.\s?\d|\bS\.\s?\d|\bС\.\s?\d|第\d+页"
    r"|\bibid|\bop\. ?cit|\bsee\b|\bcf\.|\bvgl\.|\bebd|Там же|参见|同上|\bn\.d\.",
    re.IGNORECASE,
)
_AFFILIATION = late_pattern(
    r"universit|\bdepartment|\bfaculty|\bschool of\b|\binstitut|\bcollege|\bacadem|\bhospital|\blaborator"
    r"|\bcent(?:er|re)\b|\bprofessor|\blecturer|\bcandidate\b|\bcorresponding author|\be-?mail"
    r"|[^\s@]@[^\s@]+\.\w|\borcid|大学|学院|研究[所院]",
    re.IGNORECASE,
)
_WORK = late_pattern(
    r"[“\"«„《][^“”\"«»„《》]{3,}[”\"»“》]|(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|https?://(?!orcid)|\bpp?\.\s?\d"
)
_RUNS_ON = late_pattern(r"[.,;:)\]、，。]")
_MERGED = late_pattern(r"[.!?)>\]”’\"。]\s{1,3}\Z")
_WHOLE = late_pattern(r"[.!?。][\"”’')]{0,2}\s*\Z")
# A line that is drawn between the text of a page and its notes.
_RULE_BEFORE = late_pattern(r"(?:^|\n)[ \t]{0,12}(?:_{5,}|-{5,}|—{3,}|[*·.]{5,})[ \t]*\n\Z")
_SEEN_LENGTH = 600
_TEXT = 2
_WIDEST_STEP = 5


@dataclass(frozen=True, slots=True)
class Definition:
    """A note as it begins: its paragraph, and in it where its label, its text and its end stand."""

    paragraph: int
    start: int
    body: int
    end: int
    label: str
    shape: Shape
    listed: bool = False

    @property
    def number(self) -> int:
        """The label as a number; 0 when it is none."""
        return int(self.label) if self.label.isdecimal() else 0


@dataclass(frozen=True, slots=True)
class Called:
    """The labels that the text of a paper may call: ``plainly``, and ``loosely``, as any number might.

    ``places`` are the plain ones with the numbers of their paragraphs.
    """

    plainly: frozenset[str]
    loosely: frozenset[str]
    places: frozenset[tuple[str, int]] = frozenset()

    def calls(self, item: Definition) -> bool:
        """Whether a number at the beginning of a line may be called; in a list, all numbers are labels."""
        return item.label in self.plainly or (item.listed and item.label in self.loosely)


def find_definitions(
    paragraphs: Sequence[Paragraph], sections: Sequence[Section], called: Called
) -> list[Definition]:
    """The notes of a paper in the order of the text. ``called`` are the labels that its text may call."""
    candidates = [
        candidate
        for index, paragraph in enumerate(paragraphs)
        if sections[index] not in (Section.REFERENCES, Section.READING) and not paragraph.is_heading
        for candidate in _candidates(paragraph, index)
    ]
    candidates = _with_missing(candidates, paragraphs, sections, called)
    sure = [item for item in candidates if item.shape is not Shape.BARE]
    sure = _without_letters(sure, called)
    sure = _without_affiliations(sure, paragraphs, sections)
    sure = _without_text(sure, paragraphs)
    bare = [item for item in candidates if item.shape is Shape.BARE]
    kept = sorted([*sure, *_credible(bare, sure, paragraphs, sections, called)], key=_place)
    return _bounded(_with_merged(_bounded(kept, paragraphs), paragraphs), paragraphs)


def _with_missing(
    candidates: list[Definition],
    paragraphs: Sequence[Paragraph],
    sections: Sequence[Section],
    called: Called,
) -> list[Definition]:
    """Add the lines of a list that look like none, since a number follows theirs: “6. 1899 was dry”."""
    bare = [item for item in candidates if item.shape is Shape.BARE]
    added = [
        Definition(line.paragraph, line.start, line.body, 0, str(line.number), Shape.BARE)
        for line in missing_lines(bare, paragraphs)
        if sections[line.paragraph] is Section.NOTES or str(line.number) in called.plainly
    ]
    return _bounded(sorted([*candidates, *added], key=_place), paragraphs) if added else candidates


def _candidates(paragraph: Paragraph, index: int) -> list[Definition]:
    """Every line of a paragraph that begins with a label and has something behind it, or is all label."""
    text = paragraph.text
    found: list[Definition] = []
    for start in line_starts(text):
        label = label_at(text, start)
        if label is None:
            continue
        if (
            start
            and not found
            and not _RULE_BEFORE.search(text[max(0, start - 100) : start])
            and not _interrupts(text, label.end, label.shape)
        ):
            continue
        if found:
            found[-1] = replace(found[-1], end=start)
        found.append(
            Definition(index, start, label.end, len(text), label.numbers[0], label.shape, label.listed)
        )
    return found


def _interrupts(text: str, body: int, shape: Shape) -> bool:
    """Whether a label that begins a later line of a paragraph of text can begin a note there."""
    begins = text[body : body + 1]
    return (
        shape is not Shape.BARE
        and not begins.islower()
        and not _RUNS_ON.match(begins)
        and bool(_CITING.search(text[body : body + _SEEN_LENGTH]))
    )


def _place(item: Definition) -> tuple[int, int]:
    return item.paragraph, item.start


def _seen(item: Definition, paragraphs: Sequence[Paragraph]) -> str:
    """The beginning of a candidate's text."""
    return paragraphs[item.paragraph].text[item.body : min(item.end, item.body + _SEEN_LENGTH)]


# --- What is no note ---------------------------------------------------------------------------


def _without_affiliations(
    items: list[Definition], paragraphs: Sequence[Paragraph], sections: Sequence[Section]
) -> list[Definition]:
    """Drop the affiliations of authors: by their words, and by where they stand or what they repeat."""
    affiliated = [_is_affiliation(_seen(item, paragraphs)) for item in items]
    others = Counter(item.label for item, is_one in zip(items, affiliated, strict=True) if not is_one)
    return [
        item
        for item, is_one in zip(items, affiliated, strict=True)
        if not (is_one and (sections[item.paragraph] is Section.FRONT or others[item.label]))
        and not (not item.number and sections[item.paragraph] is Section.FRONT)
    ]


def _without_letters(items: list[Definition], called: Called) -> list[Definition]:
    """Drop letters and marks that nothing calls, and letters that are no series, such as ticks of a list."""
    labels = {item.label for item in items}
    return [
        item
        for item in items
        if item.label[:1].isdigit()
        or (
            item.label in called.plainly
            and not item.listed
            and (not item.label.isalpha() or ("A" if item.label.isupper() else "i") in labels)
        )
    ]


def _is_affiliation(text: str) -> bool:
    return bool(_AFFILIATION.search(text)) and not _WORK.search(text)


def _without_text(items: list[Definition], paragraphs: Sequence[Paragraph]) -> list[Definition]:
    """Drop paragraphs of the text that begin with a marker, where a better candidate or none is needed."""
    shapes = Counter(item.shape for item in items)
    usual = shapes.most_common(1)[0][0] if shapes else Shape.SUPERSCRIPT
    doubts = [_doubt(item, paragraphs, usual) for item in items]
    least: dict[str, int] = {}
    for item, doubt in zip(items, doubts, strict=True):
        least[item.label] = min(doubt, least.get(item.label, doubt))
    return [
        item
        for item, doubt in zip(items, doubts, strict=True)
        if doubt < _TEXT and doubt == least[item.label]
    ]


def _doubt(item: Definition, paragraphs: Sequence[Paragraph], usual: Shape) -> int:
    """0: looks like a note; 1: may be text; 2: is text that begins with a marker."""
    text = _seen(item, paragraphs)
    follows = {str(item.number + 1)}
    calls_next = any(follows & set(label.numbers) for label in find_labels(text) if label.shape is item.shape)
    if _RUNS_ON.match(text) and not _CITING.search(text[:200]):
        return _TEXT
    if calls_next and item.shape is Shape.BRACKET and len(text) > 200:
        return _TEXT
    return int(bool(_RUNS_ON.match(text)) or text[:1].islower() or item.shape is not usual)


# --- What may be a note ------------------------------------------------------------------------


def _credible(
    bare: list[Definition],
    sure: list[Definition],
    paragraphs: Sequence[Paragraph],
    sections: Sequence[Section],
    called: Called,
) -> list[Definition]:
    """Bare numbers that begin lines and are notes: in a section of notes, or called, citing, next in turn."""
    kept: list[Definition] = []
    known = {item.label for item in sure}
    open_items = [item for item in bare if item.label not in known]
    own = {item.paragraph for item in open_items}
    outside = frozenset(label for label, paragraph in called.places if paragraph not in own)
    listed = called_lists(open_items, outside, called.loosely)
    pending = iter([*sure, None])
    upcoming = next(pending)
    last = 0
    for item in bare:
        while upcoming is not None and _place(upcoming) < _place(item):
            last, upcoming = upcoming.number, next(pending)
        in_notes = sections[item.paragraph] is Section.NOTES
        starts_again = in_notes and item.number == 1
        step = item.number - last
        if _place(item) in listed:
            kept.append(item)
            last = item.number
            continue
        if not (starts_again or 0 < step <= (_WIDEST_STEP if in_notes else 1)):
            continue
        follows = kept and kept[-1].paragraph == item.paragraph and last == kept[-1].number
        if not in_notes and item.label in known:
            continue
        seen = _seen(item, paragraphs)
        cites = (follows or called.calls(item)) and _CITING.search(seen)
        # Behind a note, the next number that is plainly called begins a note, even if it cites nothing.
        explains = kept and last == kept[-1].number and item.label in called.plainly and _WHOLE.search(seen)
        if not (in_notes or cites or explains):
            continue
        kept.append(item)
        last = item.number
    return kept


# --- Where notes end ---------------------------------------------------------------------------


def _with_merged(items: list[Definition], paragraphs: Sequence[Paragraph]) -> list[Definition]:
    """Add notes that a converter set behind another one in the same line: their number is the next."""
    known = {item.label for item in items}
    merged: list[Definition] = []
    for item in items:
        merged.append(item)
        text = paragraphs[item.paragraph].text
        current = item
        for label in find_labels(text[item.start : item.end]):
            start = item.start + label.start
            if (
                start <= current.body
                or label.numbers != (str(current.number + 1),)
                or label.numbers[0] in known
            ):
                continue
            if label.shape is not item.shape or not _MERGED.search(text[max(0, start - 4) : start]):
                continue
            end = item.start + label.end
            body = end + len(text[end : end + 4]) - len(text[end : end + 4].lstrip(" \t"))
            if text[body : body + 1].islower() or _RUNS_ON.match(text[body : body + 1]):
                continue
            current = Definition(item.paragraph, start, body, len(text), label.numbers[0], label.shape)
            known.add(current.label)
            merged.append(current)
    return sorted(merged, key=_place)


def _bounded(items: list[Definition], paragraphs: Sequence[Paragraph]) -> list[Definition]:
    """Let each note end where the next one of its paragraph begins."""
    following = [*items[1:], None][: len(items)]
    return [
        replace(item, end=after.start)
        if after is not None and after.paragraph == item.paragraph
        else replace(item, end=len(paragraphs[item.paragraph].text))
        for item, after in zip(items, following, strict=True)
    ]
