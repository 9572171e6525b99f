"""Which notes of a paper become citations, and the paper's text with them in place.

A note that only cites gives way to its citations, marker and definition. In a note that also explains,
the citations are put in place of the words that make them. A note of which anything is in doubt stays as
it is typed, and is told of. Text outside the notes is not touched.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from verifier.citing.forms import Cite, latex, pandoc
from verifier.citing.latex_places import latex_places
from verifier.citing.losses import EMPTY, Weighed, weigh
from verifier.citing.markdown_places import markdown_places
from verifier.citing.places import NotePlaces, Stretch
from verifier.documents.marked import MarkedNote
from verifier.files import SourceFile
from verifier.model import Document, Note, NoteKind, NoteReading, StyledText, Work
from verifier.patterns import late_pattern

Places = Callable[[SourceFile, Document], tuple[NotePlaces | None, ...]]
Form = Callable[[Sequence[Cite]], str]

_LONGEST_TOLD = 60
_LANGUAGE = late_pattern(
    r"\A\ufeff?---[ \t]*\r?\n(?:(?!---|\.\.\.).{0,2000}\r?\n){0,200}?lang:[ \t]*[\"']?(?P<code>[a-z]{2})"
)


def _of_pandoc(text: str) -> Form:
    """Citations in the language that a paper says it is in, English where it says nothing, as for Pandoc."""
    found = _LANGUAGE.match(text[:20_000])
    return partial(pandoc, language=found["code"] if found else "en")


def _of_biblatex(text: str) -> Form:
    del text
    return latex


FORMATS: dict[str, tuple[Places, Callable[[str], Form]]] = {
    "markdown": (markdown_places, _of_pandoc),
    "text": (markdown_places, _of_pandoc),
    "latex": (latex_places, _of_biblatex),
}
"""The formats that can be written again: where notes stand in them, and how their citations are written."""


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
    works: Mapping[str, Work],
    asked: Collection[str] = (),
) -> Cited:
    """Write a paper again with citations by key. ``works`` gives by citation id the entry that stands for it.

    ``document.format`` must be one of `FORMATS`. ``readings`` are those of the document's notes, in order.
    ``asked`` are citations of which it is only presumed what they mean: no entry stands for them.
    """
    places, form_in = FORMATS[document.format]
    form = form_in(source.text)
    plan = _Plan()
    stands = [
        _judged(note, place, reading, works, asked)
        for note, place, reading in zip(document.notes, places(source, document), readings, strict=True)
    ]
    kept_markers = {
        marker
        for stand in stands
        if stand.place and stand.reason is not None
        for marker in stand.place.markers
    }
    for stand in stands:
        if stand.place and stand.cites and not kept_markers.isdisjoint(stand.place.markers):
            # Its marker calls another note too, so its words stay where they are typed.
            mixed = replace(stand.reading, kind=NoteKind.MIXED)
            stand = _judged(stand.note, stand.place, mixed, works, asked)  # noqa: PLW2901
        _plan_note(plan, stand, form=form, source_text=source.text)
    edits = {**plan.edits, **{stretch: form(cites) for stretch, cites in plan.at_marker.items()}}
    edits.update(dict.fromkeys(_merged(plan.removed, source.text), ""))
    return Cited(_encoded(source, _applied(source.text, edits)), plan.replaced, tuple(plan.kept))


@dataclass(frozen=True, slots=True)
class _Judged:
    """A note with what becomes of it: its citations, or why it stays as it is typed.

    ``reason`` is "" for one that cites nothing, None for one that does not stay.
    """

    note: Note
    place: NotePlaces | None
    reading: NoteReading
    cites: tuple[Cite, ...] = ()
    reason: str | None = None


def _judged(
    note: Note,
    place: NotePlaces | None,
    reading: NoteReading,
    works: Mapping[str, Work],
    asked: Collection[str],
) -> _Judged:
    reason = _reason(note, place, reading, works, asked)
    weighed = weigh(note, reading, works) if reason is None else Weighed(reason=reason)
    if reason is not None or weighed.reason:
        return _Judged(note, place, reading, reason=weighed.reason)
    return _Judged(note, place, reading, tuple(_cites(reading, weighed, works)))


def _reason(
    note: Note,
    place: NotePlaces | None,
    reading: NoteReading,
    works: Mapping[str, Work],
    asked: Collection[str],
) -> str | None:
    """Why a note stays as it is typed whatever it says; None where that decides."""
    by_key = sum(bool(mark.key) for mark in note.marked) if isinstance(note, MarkedNote) else 0
    if by_key and len(reading.citations) > by_key:
        return "it types a citation beside those by key"
    if not reading.citations or by_key:
        return ""
    if note.file:
        return "it stands in a file that the paper reads in; run --cited on that file too"
    unresolved = [citation for citation in reading.citations if citation.id not in works]
    if unresolved:
        points = "may mean another work than the one cited last"
        points = points if unresolved[0].id in asked else "points at no one work"
        return f"“{_short(unresolved[0].text)}” {points}"
    if place is None:
        return "its definition cannot be told from the text around it"
    if not place.markers:
        return "nothing in the text calls it"
    return None


def _short(text: str) -> str:
    """The beginning of a text, cut between two words."""
    return text if len(text) <= _LONGEST_TOLD else f"{text[:_LONGEST_TOLD].rsplit(' ', 1)[0]} …"


def _cites(reading: NoteReading, weighed: Weighed, works: Mapping[str, Work]) -> Iterator[Cite]:
    for number, (citation, kept) in enumerate(zip(reading.citations, weighed.kept, strict=True)):
        lead = kept.lead
        if number and lead.plain[1:2].islower():
            # "See also" began a sentence of the note; now it stands within one.
            lead = StyledText(lead.plain[:1].lower() + lead.plain[1:], lead.italics)
        yield Cite(works[citation.id].key, replace(kept, lead=lead))


def _plan_note(plan: _Plan, stand: _Judged, *, form: Form, source_text: str) -> None:
    note, place, reading = stand.note, stand.place, stand.reading
    if stand.reason is not None or place is None:
        if stand.reason:
            where = f" of {note.file}" if note.file else ""
            plan.kept.append(f"note {note.label}{where} stays as it is typed: {stand.reason}")
        return
    if reading.kind is NoteKind.CITATION:
        for marker in place.markers:
            plan.at_marker.setdefault(marker, []).extend(stand.cites)
        plan.removed.extend(place.definitions)
        plan.replaced += 1
        return
    edits: dict[Stretch, str] = {}
    done = 0
    for citation, cite in zip(reading.citations, stand.cites, strict=True):
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
        edits[stretch] = form([Cite(cite.key, replace(cite.kept, lead=EMPTY))])
    plan.edits.update(edits)
    plan.replaced += 1


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
