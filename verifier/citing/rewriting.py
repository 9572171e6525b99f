"""Which notes of a paper become citations, and the paper's text with them in place.

A note that only cites gives way to its citations, marker and definition. In a note that also explains,
the citations are put in place of the words that make them. A note of which anything is in doubt stays as
it is typed, and is told of. Text outside the notes is not touched.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from verifier.citing.forms import Cite, latex, pandoc
from verifier.citing.latex_places import latex_places
from verifier.citing.losses import LONGEST_LEAD, loss_of
from verifier.citing.markdown_places import markdown_places
from verifier.citing.places import NotePlaces, Stretch
from verifier.documents.marked import MarkedNote
from verifier.files import SourceFile
from verifier.model import Document, Note, NoteKind, NoteReading

Places = Callable[[SourceFile, Document], tuple[NotePlaces | None, ...]]
Form = Callable[[Sequence[Cite]], str]

FORMATS: dict[str, tuple[Places, Form]] = {
    "markdown": (markdown_places, pandoc),
    "text": (markdown_places, pandoc),
    "latex": (latex_places, latex),
}
"""The formats that can be written again: where their notes stand, and how citations are written in them."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A paper written again: its bytes, how many notes gave way, and why others did not."""

    data: bytes
    replaced: int
    kept: tuple[str, ...] = ()


@dataclass(slots=True)
class _Plan:
    """The edits so far: each a stretch of the file and what stands there instead."""

    edits: dict[Stretch, str] = field(default_factory=dict)
    at_marker: dict[Stretch, list[Cite]] = field(default_factory=dict)
    blocked: set[Stretch] = field(default_factory=set)
    removed: list[Stretch] = field(default_factory=list)
    replaced: int = 0
    kept: list[str] = field(default_factory=list)


def cite_paper(
    source: SourceFile,
    document: Document,
    readings: Sequence[NoteReading],
    work_of: Mapping[str, str],
) -> Cited:
    """Write a paper again with citations of the keys in ``work_of`` (citation id → key).

    ``document.format`` must be one of `FORMATS`. ``readings`` are those of the document's notes, in order.
    """
    places, form = FORMATS[document.format]
    plan = _Plan()
    found = list(zip(document.notes, places(source, document), readings, strict=True))
    kept_markers = {
        marker
        for note, place, reading in found
        if place is not None and _reason(note, place, reading, work_of)
        for marker in place.markers
    }
    for note, place, reading in found:
        _plan_note(
            plan,
            note,
            place,
            reading,
            work_of=work_of,
            form=form,
            kept_markers=kept_markers,
            source_text=source.text,
        )
    edits = {**plan.edits, **{stretch: form(cites) for stretch, cites in plan.at_marker.items()}}
    edits.update(dict.fromkeys(_merged(plan.removed, source.text), ""))
    return Cited(_encoded(source, _applied(source.text, edits)), plan.replaced, tuple(plan.kept))


def _reason(
    note: Note, place: NotePlaces | None, reading: NoteReading, work_of: Mapping[str, str]
) -> str | None:
    """Why a note stays as it is typed: "" for one that cites nothing, None for one that does not stay."""
    by_key = sum(bool(mark.key) for mark in note.marked) if isinstance(note, MarkedNote) else 0
    if by_key and len(reading.citations) > by_key:
        return "it types a citation beside those by key"
    if not reading.citations or by_key:
        return ""
    unresolved = [citation for citation in reading.citations if citation.id not in work_of]
    if unresolved:
        return f"“{unresolved[0].text[:60]}” points at no one work"
    if place is None:
        return "its definition cannot be told from the text around it"
    if not place.markers:
        return "nothing in the text calls it"
    return loss_of(note, reading) or None


def _plan_note(
    plan: _Plan,
    note: Note,
    place: NotePlaces | None,
    reading: NoteReading,
    *,
    work_of: Mapping[str, str],
    form: Form,
    kept_markers: set[Stretch],
    source_text: str,
) -> None:
    reason = _reason(note, place, reading, work_of)
    if reason is not None or place is None:
        if reason:
            plan.kept.append(f"note {note.label} stays as it is typed: {reason}")
        return
    cites = _cites(note, reading, work_of)
    shared = kept_markers.intersection(place.markers)
    if reading.kind is NoteKind.CITATION and not shared:
        for marker in place.markers:
            plan.at_marker.setdefault(marker, []).extend(cites)
        plan.removed.extend(place.definitions)
        plan.replaced += 1
        return
    edits: dict[Stretch, str] = {}
    done = 0
    for citation, cite in zip(reading.citations, cites, strict=True):
        at = note.text.plain.find(citation.text, done)
        stretch = place.words(at, at + len(citation.text)) if at >= 0 and citation.text else None
        if stretch is None or any(start < stretch[1] and stretch[0] < end for start, end in edits):
            plan.kept.append(
                f"note {note.label} stays as it is typed: its citations cannot be told from its words"
            )
            return
        done = at + len(citation.text)
        if source_text.endswith(".", *stretch):
            # The full stop ends the sentence of the note.
            stretch = (stretch[0], stretch[1] - 1)
        # The words that introduce a citation stay where they are typed.
        edits[stretch] = form([Cite(cite.key, cite.locator)])
    plan.edits.update(edits)
    plan.replaced += 1


def _cites(note: Note, reading: NoteReading, work_of: Mapping[str, str]) -> list[Cite]:
    """The citations of a note, each with the words between it and the one before."""
    cites: list[Cite] = []
    done = 0
    for citation in reading.citations:
        at = note.text.plain.find(citation.text, done)
        between = note.text.plain[done:at].strip(" \t\n;；,.、") if at >= 0 else ""
        lead = citation.lead or (between if len(between) <= LONGEST_LEAD else "")
        if cites and lead[1:2].islower():
            # "See also" began a sentence of the note; now it stands within one.
            lead = lead[:1].lower() + lead[1:]
        cites.append(Cite(work_of[citation.id], citation.locator, lead))
        done = at + len(citation.text) if at >= 0 else done
    return cites


def _merged(removed: Sequence[Stretch], text: str) -> list[Stretch]:
    """The removed stretches, with the blank lines between two that follow one another."""
    merged: list[Stretch] = []
    for start, end in sorted(set(removed)):
        if merged and merged[-1][1] <= start and not text[merged[-1][1] : start].strip():
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def _applied(text: str, edits: Mapping[Stretch, str]) -> str:
    """The text with its edits; one that lies in another is part of that."""
    parts: list[str] = []
    done = 0
    for (start, end), replacement in sorted(edits.items(), key=lambda item: (item[0][0], -item[0][1])):
        if start < done:
            continue
        parts += text[done:start], replacement
        done = end
    return "".join((*parts, text[done:]))


def _encoded(source: SourceFile, text: str) -> bytes:
    """The text in the encoding of the paper, with its byte order mark where it has one."""
    if source.encoding not in ("utf-16", "utf-32"):
        return text.encode(
            source.encoding, "surrogatepass" if source.encoding.startswith("utf") else "strict"
        )
    big = source.data.startswith((codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE))
    mark = {
        ("utf-16", True): codecs.BOM_UTF16_BE,
        ("utf-16", False): codecs.BOM_UTF16_LE,
        ("utf-32", True): codecs.BOM_UTF32_BE,
        ("utf-32", False): codecs.BOM_UTF32_LE,
    }[source.encoding, big]
    return mark + text.encode(f"{source.encoding}-{'be' if big else 'le'}")
