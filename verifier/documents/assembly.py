"""Passages, notes and entries → `Document`: labels, markers, and the sentences around them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from verifier.documents.marked import MarkedNote
from verifier.documents.note_paragraphs import ends_paragraph
from verifier.documents.paragraphs import Paragraph
from verifier.documents.passages import Call, Passage, cut, join_passages, with_own_targets
from verifier.documents.sentences import Sentences
from verifier.files import BytesSource, SourceFile
from verifier.model import Document, Marker, Note
from verifier.patterns import late_pattern

_LABEL = late_pattern(
    r"[\s\[\](){}<>（）［］【】〔〕.:;,^↑↩#]*(?:(?:foot|end)?notes?|fn\.?|n\.|anm\.|fußnote|nota|прим\.|注)?\s*"
    r"(?P<label>[\w*†‡§¶‖•-]{1,12}|[*†‡§¶‖]{1,6})[\s\[\](){}<>（）［］【】〔〕.:;,^↑↩]*",
    re.IGNORECASE,
)
_SENTENCE_ENDS = late_pattern(r"[.!?。！？][\"”’»)]?$")
_TYPED_LABEL = (
    r"\s*[\[(（［【〔]?\s*{label}\s*(?:[\])）］】〕]\s*[.:]?|[.):](?=\s)|(?=\s)|(?<=[*†‡§¶‖])|$)\s*"
)
MARGINAL_LABEL = "margin-"
"""With what the labels of notes in the margin begin, which have no number and are counted apart."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A note or an entry of a reference list before its markers are known.

    ``id`` is what calls name; ``label`` is what is printed at it, "" if the format counts by itself.
    ``column`` is 0 where the format has none.
    """

    id: str
    label: str
    passages: tuple[Passage, ...]
    line: int
    column: int = 0


def clean_label(printed: str) -> str:
    """A label as printed, without brackets, stops and words like “note”; "" for what is no label."""
    found = _LABEL.fullmatch(printed[:60].translate(_RAISED)) if len(printed) <= 60 else None
    return found["label"] if found else ""


_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def without_typed_label(passages: Sequence[Passage], label: str) -> tuple[Passage, ...]:
    """A note without the label that is typed at its beginning, as in ``[3] Berg`` or ``3. Berg``."""
    if not passages or not label:
        return tuple(passages)
    first, *others = passages
    typed = re.match(_TYPED_LABEL.format(label=re.escape(label)), first.text.plain.translate(_RAISED))
    if typed is None or (typed.end() == len(first.text.plain) and not others):
        return tuple(passages)
    kept = cut(first, 0, typed.end())
    return (kept, *others) if kept.text.plain or kept.calls else tuple(others)


def assemble(
    source: BytesSource | SourceFile,
    format_name: str,
    body: Sequence[Passage],
    notes: Sequence[Entry],
    references: Sequence[Entry] = (),
) -> Document:
    """Put a paper together. Entries without a printed label get that of their first marker, or a number.

    Calls stand in the text, in notes and in entries. What calls no entry is a stray.
    """
    called: dict[str, list[tuple[Passage, Call]]] = defaultdict(list)
    holders = (*body, *(passage for entry in (*notes, *references) for passage in entry.passages))
    for passage in holders:
        for call in passage.calls:
            called[call.target].append((passage, call))
    known = {entry.id for entry in (*notes, *references)}
    contexts = _Contexts()
    labels = _labels(notes, called)
    entry_labels = [clean_label(entry.label) or f"r{number}" for number, entry in enumerate(references, 1)]
    strays = [
        contexts.marker(passage, call, clean_label(call.printed))
        for passage in holders
        for call in passage.calls
        if call.target not in known
    ]

    def finish(entries: Sequence[Entry], given: Sequence[str]) -> tuple[Note, ...]:
        return tuple(
            _note(entry, label, tuple(contexts.marker(*one, label) for one in called.get(entry.id, ())))
            for entry, label in zip(entries, given, strict=True)
        )

    return Document(
        source.name,
        format_name,
        finish(notes, labels),
        tuple(strays),
        finish(references, entry_labels),
        source.sha256,
    )


def _labels(notes: Sequence[Entry], called: dict[str, list[tuple[Passage, Call]]]) -> list[str]:
    """The label of each note: printed at it, else at its first marker, else its number in order."""
    printed = [
        entry.label or next((call.printed for _, call in called.get(entry.id, ()) if call.printed), "")
        for entry in notes
    ]
    short = {clean_label(text) for text in printed if len(text.split()) == 1}
    labels: list[str] = []
    number = 0
    for text in printed:
        number += not text.startswith(MARGINAL_LABEL)
        label = clean_label(text) or str(number)
        words = text.strip(" []()").split()
        # Groups count apart: beside a note 1 there may be a “note 1” and a “table 1”.
        labels.append("-".join(words)[:40] if len(words) > 1 and label in short else label)
    return labels


def _note(entry: Entry, label: str, markers: tuple[Marker, ...]) -> Note:
    whole = join_passages(entry.passages)
    paragraphs = _paragraphs(entry.passages)
    places = [passage.line for passage in entry.passages] or [entry.line]
    lines = (min(places), max(places))
    column = entry.column if lines[0] == entry.line else 0
    if whole.marked:
        return MarkedNote(
            label, whole.text, lines, markers, False, whole.addresses, column=column, marked=whole.marked
        )
    return Note(
        label, whole.text, lines, markers, False, whole.addresses, column=column, paragraphs=paragraphs
    )


def _paragraphs(passages: Sequence[Passage]) -> tuple[int, ...]:
    """Where the further paragraphs of a note begin in its text, if they go on with nothing."""
    begin: list[int] = []
    length, before = 0, ""
    for passage in passages:
        text = with_own_targets(passage).plain
        if not text:
            continue
        if before and ends_paragraph(before, text):
            begin.append(length)
        length += len(text) + 1
        before = text
    return tuple(begin)


class _Contexts:
    """Finds the sentences around markers; a passage is looked through once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Passage, str, dict[int, int], Sentences]] = {}

    def marker(self, passage: Passage, call: Call, label: str) -> Marker:
        """A call with its place and the sentence around it."""
        _, _, moved, sentences = self._prepared(passage)
        offset = moved[call.offset]
        context = sentences.around(0, offset, offset)
        return Marker(label, call.line, call.column or call.offset + 1, context)

    def _prepared(self, passage: Passage) -> tuple[Passage, str, dict[int, int], Sentences]:
        known = self._known.get(id(passage))
        if known is None:
            text, moved = _spaced(passage.text.plain, sorted({call.offset for call in passage.calls}))
            sentences = Sentences([Paragraph(text, passage.line)], markdown=False)
            known = self._known[id(passage)] = (passage, text, moved, sentences)
        return known


def _spaced(plain: str, offsets: Iterable[int]) -> tuple[str, dict[int, int]]:
    """A text with a space where a marker alone stood between two sentences, and where its offsets went."""
    pieces: list[str] = []
    moved: dict[int, int] = {}
    done = 0
    added = 0
    for offset in offsets:
        pieces.append(plain[done:offset])
        done = offset
        moved[offset] = offset + added
        if (
            _SENTENCE_ENDS.search(plain[max(0, offset - 3) : offset])
            and not plain[offset : offset + 1].isspace()
        ):
            pieces.append(" ")
            added += 1
    return "".join((*pieces, plain[done:])), moved


def renumbered(entries: Iterable[Entry], order: Sequence[str]) -> tuple[Entry, ...]:
    """Entries in the order in which ids are called; what nothing calls stays last."""
    place = {identity: number for number, identity in reversed(list(enumerate(order)))}
    return tuple(sorted(entries, key=lambda entry: place.get(entry.id, len(order))))


__all__ = ["Entry", "assemble", "clean_label", "renumbered", "without_typed_label"]
