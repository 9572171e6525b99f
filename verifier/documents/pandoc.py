"""Footnotes of Pandoc's Markdown: ``[^id]`` with its definition, and notes written in place, ``^[…]``.

The rules are those of Pandoc's manual, "Footnotes": a definition goes on with the indented paragraphs
behind it, labels hold no white space, and notes are numbered in the order in which the text calls them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from verifier.documents.paragraphs import Paragraph
from verifier.documents.sentences import Sentences
from verifier.documents.torn import join_torn
from verifier.model import Marker

_DEFINITION = re.compile(r"^[ ]{0,3}\[\^(?P<id>[^\]\s]{1,200})\]:[ \t]*", re.MULTILINE)
_MARKER = re.compile(r"(?<!\\)\[\^(?P<id>[^\]\s]{1,200})\](?!:)|(?<![\\^])\^\[")
_CODE = re.compile(r"`[^`\n]{1,300}`")
_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
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
            (called[mark.id] if mark.id in labels else strays).append(marker)
            continue
        label = _free(str(len(numbered) + 1), labels)
        numbered.add(label)
        labels.add(label)
        last = paragraph.place(mark.end - 1)[0]
        notes.append(RawNote(label, mark.source, (line, last), (Marker(label, line, column, context),)))
    for note in defined:
        # Of a label that is defined twice, the first definition gets the markers, as readers would do.
        notes.append(replace(note, markers=tuple(called.pop(note.label, ()))))
    return Footnotes(tuple(sorted(notes, key=lambda note: note.lines)), tuple(strays), tuple(text))


def _definitions(paragraphs: Sequence[Paragraph]) -> tuple[list[RawNote], list[Paragraph]]:
    """The notes defined in a text, and the text without them."""
    notes: list[RawNote] = []
    text: list[Paragraph] = []
    inside = False
    for paragraph in paragraphs:
        starts = list(_DEFINITION.finditer(paragraph.text))
        if not starts:
            if inside and paragraph.indented:
                notes[-1] = _longer(notes[-1], paragraph)
            else:
                inside = False
                text.append(paragraph)
            continue
        if starts[0].start():
            rest = paragraph.part(0, starts[0].start() - 1)
            if inside and paragraph.indented:
                notes[-1] = _longer(notes[-1], rest)
            else:
                text.append(rest)
        ends = [match.start() - 1 for match in starts[1:]] + [len(paragraph.text)]
        for match, end in zip(starts, ends, strict=True):
            lines = (paragraph.place(match.start())[0], paragraph.place(max(match.end(), end) - 1)[0])
            notes.append(RawNote(match.group("id"), _folded(paragraph.text[match.end() : end]), lines))
        inside = True
    return notes, text


def _longer(note: RawNote, paragraph: Paragraph) -> RawNote:
    source = join_torn(note.source, _folded(paragraph.text))
    return replace(note, source=source, lines=(note.lines[0], paragraph.last))


def _folded(text: str) -> str:
    """Several lines as one."""
    whole = ""
    for line in text.split("\n"):
        whole = join_torn(whole, line)
    return whole


def _marks(paragraph: Paragraph, index: int) -> list[_Mark]:
    """The markers of a paragraph, and the notes written in place, which may hold brackets but no markers."""
    text = _CODE.sub(lambda match: " " * len(match.group()), paragraph.text)
    found: list[_Mark] = []
    done = 0
    for match in _MARKER.finditer(text):
        if match.start() < done:
            continue
        if match.group("id") is not None:
            done = match.end()
            found.append(_Mark(match.group("id"), index, match.start(), done))
            continue
        end = _closing(text, match.end())
        if end:
            done = end + 1
            source = _folded(paragraph.text[match.end() : end])
            found.append(_Mark("", index, match.start(), done, source))
    return found


def _closing(text: str, start: int) -> int:
    """Where the bracket that was opened before ``start`` closes; 0 when it never does."""
    depth = 1
    for match in _BRACKET.finditer(text, start, start + _LONGEST_INLINE):
        bracket = match.group()
        depth += (bracket == "[") - (bracket == "]")
        if depth == 0:
            return match.start()
    return 0


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
