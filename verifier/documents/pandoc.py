"""Footnotes of Pandoc's Markdown: ``[^id]`` with its definition, and notes written in place, ``^[…]``.

The rules are those of Pandoc's manual, "Footnotes": a definition goes on with the indented paragraphs
behind it, labels hold no white space, and notes are numbered in the order in which the text calls them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from verifier.documents.joining import join_lines, join_parts
from verifier.documents.note_paragraphs import join_paragraphs
from verifier.documents.paragraphs import Paragraph
from verifier.documents.sentences import Sentences
from verifier.model import Marker
from verifier.patterns import late_pattern

_DEFINITION = late_pattern(r"^[ ]{0,3}\[\^(?P<id>[^\]\s]{1,200})\]:[ \t]*", re.MULTILINE)
_MARKER = late_pattern(r"(?<!\\)\[\^(?P<id>[^\]\s]{1,200})\](?!:)|(?<![\\^])\^\[(?!\^[^\]\s]{1,200}\])")
# The caret before a marker closes what is raised before it: "Rivers[^1]^,^[^2]".
_CODE = late_pattern(r"`[^`\n]{1,300}`")
_BRACKET = late_pattern(r"\\.|[\[\]]", re.DOTALL)
_QUOTE = late_pattern(r"^\s*(?:>\s?)+")
_BULLET = late_pattern(r"^\s*[-*+]\s+(?=\S)")
_LONGEST_INLINE = 20_000


@dataclass(frozen=True, slots=True)
class RawNote:
    """A note before its markup is read."""

    label: str
    source: str
    lines: tuple[int, int]
    markers: tuple[Marker, ...] = ()
    torn: bool = False


@dataclass(frozen=True, slots=True)
class Footnotes:
    """What was found: the notes, the markers that call none, and the text without the definitions."""

    notes: tuple[RawNote, ...]
    strays: tuple[Marker, ...]
    text: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A marker in a paragraph of the text. ``source`` is what a note written in place says."""

    id: str
    paragraph: int
    start: int
    end: int
    source: str | None = None


def read_footnotes(paragraphs: Sequence[Paragraph]) -> Footnotes:
    """Take the footnotes of Pandoc out of a text. A text without any comes back whole."""
    defined, text = _definitions(paragraphs)
    marks = [mark for index, paragraph in enumerate(text) for mark in _marks(paragraph, index)]
    if not defined and not marks:
        return Footnotes((), (), tuple(paragraphs))
    sentences = Sentences(_blanked(text, marks))
    labels = {note.label for note in defined}
    called: dict[str, list[Marker]] = defaultdict(list)
    numbered: set[str] = set()
    strays: list[Marker] = []
    notes: list[RawNote] = []
    for mark in marks:
        paragraph = text[mark.paragraph]
        line, column = paragraph.place(mark.start)
        context = sentences.around(mark.paragraph, mark.start, mark.end)
        if mark.source is None:
            numbered.add(mark.id)
            marker = Marker(mark.id, line, column, context)
            if mark.id in labels:
                called[mark.id].append(marker)
            elif not paragraph.indented:  # Indented text may be code.
                strays.append(marker)
            continue
        label = _free(str(len(numbered) + 1), labels)
        numbered.add(label)
        labels.add(label)
        last = paragraph.place(mark.end - 1)[0]
        notes.append(RawNote(label, mark.source, (line, last), (Marker(label, line, column, context),)))
    # Of a label that is defined twice, the first definition gets the markers, as readers would do.
    notes.extend(replace(note, markers=tuple(called.pop(note.label, ()))) for note in defined)
    return Footnotes(tuple(sorted(notes, key=lambda note: note.lines)), tuple(strays), tuple(text))


def _definitions(paragraphs: Sequence[Paragraph]) -> tuple[list[RawNote], list[Paragraph]]:
    """The notes defined in a text, and the text without them."""
    found: list[tuple[str, list[Paragraph]]] = []
    text: list[Paragraph] = []
    inside = False
    for paragraph in paragraphs:
        starts = list(_DEFINITION.finditer(paragraph.text))
        if not starts or starts[0].start():
            rest = paragraph if not starts else paragraph.part(0, starts[0].start() - 1)
            inside = inside and paragraph.indented
            (found[-1][1] if inside else text).append(rest)
        ends = [match.start() - 1 for match in starts[1:]] + [len(paragraph.text)]
        for match, end in zip(starts, ends, strict=False):
            part = paragraph.part(match.end(), max(match.end(), end))
            found.append((match.group("id"), [part]))
            inside = True
    return [
        RawNote(
            label,
            join_paragraphs(join_parts(_lines(part.text, number > 0)) for number, part in enumerate(parts)),
            (parts[0].first, parts[-1].last),
        )
        for label, parts in found
    ], text


def _lines(text: str, is_further: bool) -> Iterator[str]:
    """The lines of a part of a note, without the signs of a quotation and of a list behind a blank line."""
    is_list = is_further and _BULLET.match(text) is not None
    for line in text.split("\n"):
        yield _BULLET.sub("", line) if is_list else _QUOTE.sub("", line)


def _marks(paragraph: Paragraph, index: int) -> list[_Mark]:
    """The markers of a paragraph, and the notes written in place, which may hold brackets but no markers."""
    text = _CODE.sub(lambda match: " " * len(match.group()), paragraph.text)
    found: list[_Mark] = []
    done = 0
    closing = _closing(text) if "^[" in text else {}
    for match in _MARKER.finditer(text):
        if match.start() < done:
            continue
        if match.group("id") is not None:
            done = match.end()
            found.append(_Mark(match.group("id"), index, match.start(), done))
            continue
        end = closing.get(match.end() - 1, 0)
        if 0 < end <= match.end() + _LONGEST_INLINE:
            done = end + 1
            source = join_lines(paragraph.text[match.end() : end])
            found.append(_Mark("", index, match.start(), done, source))
    return found


def _closing(text: str) -> dict[int, int]:
    """For each opening bracket that is closed, the place where it is."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for match in _BRACKET.finditer(text):
        bracket = match.group()
        if bracket == "[":
            opened.append(match.start())
        elif bracket == "]" and opened:
            pairs[opened.pop()] = match.start()
    return pairs


def _blanked(text: Sequence[Paragraph], marks: Sequence[_Mark]) -> list[Paragraph]:
    """The text with its markers and the notes written in place blanked out."""
    stretches: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for mark in marks:
        stretches[mark.paragraph].append((mark.start, mark.end))
    return [paragraph.blanked(stretches[index]) for index, paragraph in enumerate(text)]


def _free(label: str, taken: Container[str]) -> str:
    """The label, or the next number that no note has."""
    while label in taken:
        label = str(int(label) + 1)
    return label
