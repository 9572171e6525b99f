"""The pipeline from papers to works: read the notes, understand them, join what cites one work.

Nothing is written here and nothing of the network asked; `verifier.bibliography` writes what comes out.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from verifier.bibliography.annotation import format_annotation, parse_annotation
from verifier.bibliography.cited_keys import resolve_keys
from verifier.citations import read_notes, read_references
from verifier.citations.marked import keys_given, marked_references, with_marked
from verifier.documents import read_document
from verifier.duplicates import Collation, Unresolved, collate
from verifier.duplicates.given_addresses import joined_addresses
from verifier.files import UnreadableFile, shown_names
from verifier.model import Citation, Document, Duplicate, Locator, Note, NoteReading, Work
from verifier.progress import SILENT, Progress

_ENOUGH_NOTES = 3


@dataclass(frozen=True, slots=True)
class Extraction:
    """What papers cite.

    ``readings`` are by the file name of the paper, ``annotations`` by the key of the work, ``work_of`` by
    the id of the citation. ``failures`` are the papers that could not be read, ``unknown_keys`` by the file
    name of the paper the keys that it cites and no bibliography holds.
    """

    documents: tuple[Document, ...] = ()
    readings: Mapping[str, tuple[NoteReading, ...]] = field(default_factory=dict)
    citations: tuple[Citation, ...] = ()
    works: tuple[Work, ...] = ()
    work_of: Mapping[str, str] = field(default_factory=dict)
    annotations: Mapping[str, str] = field(default_factory=dict)
    duplicates: tuple[Duplicate, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
    failures: tuple[UnreadableFile, ...] = ()
    unknown_keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(slots=True)
class _Gathering:
    """What the papers read so far have given."""

    documents: list[Document] = field(default_factory=list)
    readings: dict[str, tuple[NoteReading, ...]] = field(default_factory=dict)
    citations: list[Citation] = field(default_factory=list)
    works: dict[str, Work] = field(default_factory=dict)
    work_of: dict[str, str] = field(default_factory=dict)
    duplicates: list[Duplicate] = field(default_factory=list)
    unresolved: list[Unresolved] = field(default_factory=list)
    pairs: dict[str, list[tuple[str, Locator | None]]] = field(default_factory=dict)
    unknown_keys: dict[str, tuple[str, ...]] = field(default_factory=dict)


def extract_papers(
    papers: Sequence[Path],
    *,
    existing: Sequence[Work] = (),
    names: Sequence[str] | None = None,
    progress: Progress = SILENT,
) -> Extraction:
    """Read papers into works, one each however often it is cited, in order of first citation.

    Of several papers the citation ids begin with the name of the paper (``rivers#33b``), since note
    numbers start again; ``names`` gives these names, "" for none. ``existing`` are works of a bibliography:
    one that is cited keeps its key.
    A paper that can't be read is a failure in the result; the others are read all the same.
    """
    gathered = _Gathering()
    failures: list[UnreadableFile] = []
    if names is None:
        names = names_of(papers) if len(papers) > 1 else [""] * len(papers)
    shown = shown_names(papers)
    progress.stage("reading papers", len(papers))
    for paper, name, file in zip(papers, names, shown, strict=True):
        try:
            resolved = resolve_keys(read_document(paper), existing, paper.parent)
        except UnreadableFile as fault:
            failures.append(fault)
        else:
            failures.extend(resolved.failures)
            held = set(map(id, existing))
            named = [work for work in resolved.works if id(work) not in held]
            _add(gathered, _placed(resolved.document, file), name, [*existing, *named])
            if resolved.unknown:
                gathered.unknown_keys[gathered.documents[-1].file] = resolved.unknown
        progress.advance(paper.name)
    return Extraction(
        tuple(gathered.documents),
        gathered.readings,
        tuple(gathered.citations),
        tuple(gathered.works.values()),
        gathered.work_of,
        {key: format_annotation(pairs) for key, pairs in gathered.pairs.items()},
        tuple(gathered.duplicates),
        tuple(gathered.unresolved),
        tuple(failures),
        gathered.unknown_keys,
    )


def _add(gathered: _Gathering, document: Document, name: str, existing: Sequence[Work]) -> None:
    """Read one paper and join its works with those of the papers before it."""
    read = with_marked(document, read_notes(document), read_notes)
    readings = tuple(_of_whole_sets(_named(reading, name)) for reading in read)
    in_notes = [citation for reading in readings for citation in reading.citations]
    listed = marked_references(document, read_references(document))
    in_list = [_with_name(citation, name) for citation in listed]
    collation = collate([*in_notes, *in_list], [*gathered.works.values(), *existing])
    collation = _under_given_keys(collation, keys_given(readings))
    gathered.documents.append(document)
    gathered.readings[document.file] = readings
    gathered.citations.extend((*in_notes, *in_list))
    gathered.work_of.update(collation.work_of)
    gathered.duplicates.extend(collation.duplicates)
    gathered.unresolved.extend(collation.unresolved)
    _join(gathered, collation)
    parts = _names_of_parts(document)
    for reading in readings:
        within = parts.get(reading.note.file, "")
        before = "".join(f"{part}#" for part in (name, within) if part)
        for citation in reading.citations:
            key = collation.work_of.get(citation.id)
            if key:
                gathered.pairs.setdefault(key, []).append((f"{before}{citation.note}", citation.locator))


def _placed(document: Document, file: str) -> Document:
    """A paper under the name that reports show, and what it reads in by its path from the working folder."""
    folder = file.rpartition("/")[0]

    def from_here(part: str) -> str:
        return posixpath.normpath(posixpath.join(folder, part)) if part else part

    def moved(note: Note) -> Note:
        markers = tuple(replace(marker, file=from_here(marker.file)) for marker in note.markers)
        return replace(note, file=from_here(note.file), markers=markers)

    if not folder:
        return replace(document, file=file)
    return replace(
        document,
        file=file,
        notes=tuple(map(moved, document.notes)),
        references=tuple(map(moved, document.references)),
        strays=tuple(replace(marker, file=from_here(marker.file)) for marker in document.strays),
    )


def _names_of_parts(document: Document) -> dict[str, str]:
    """Names for the files that a paper reads in, where the numbers of their notes begin again in each."""
    by_label: dict[str, set[str]] = {}
    for note in document.notes:
        by_label.setdefault(note.label, set()).add(note.file)
    if all(len(files) == 1 for files in by_label.values()):
        return {}
    files = list(dict.fromkeys(note.file for note in document.notes if note.file))
    return dict(zip(files, names_of([Path(file) for file in files]), strict=True))


def _under_given_keys(collation: Collation, given: Mapping[str, str]) -> Collation:
    """Works under the keys that the paper itself has for them; ``given`` is by citation id."""
    used = {work.key for work in collation.works}
    renamed: dict[str, str] = {}
    for identity, key in given.items():
        found = collation.work_of.get(identity, key)
        if found != key and found not in renamed and key not in used:
            renamed[found] = key
            used.add(key)
    if not renamed:
        return collation
    return replace(
        collation,
        works=tuple(replace(work, key=renamed.get(work.key, work.key)) for work in collation.works),
        work_of={citation: renamed.get(key, key) for citation, key in collation.work_of.items()},
    )


def _join(gathered: _Gathering, collation: Collation) -> None:
    """A work that an earlier paper cites too keeps the fields read there and gains those it lacked."""
    for work in collation.works:
        known = gathered.works.get(work.key)
        gathered.works[work.key] = work if known is None else _united(known, work)


def _united(known: Work, work: Work) -> Work:
    fields = {**work.fields, **known.fields}
    url = fields.get("url", "")
    own = ({each.fields["url"]: each.citations} for each in (known, work) if each.fields.get("url"))
    given = (each.addresses for each in (known, work))
    return replace(
        known,
        fields=fields,
        citations=tuple(dict.fromkeys((*known.citations, *work.citations))),
        addresses=joined_addresses(url, *own, *given),
        beside=tuple(dict.fromkeys((*known.beside, *work.beside))),
    )


def _of_whole_sets(reading: NoteReading) -> NoteReading:
    """The citations of a note, those of a page in a set of volumes with the set for their work.

    "2 vols. (London, 1972–73), 1:14" (The Chicago Manual of Style, 14.116): other pages are of the same work,
    whatever their volume.
    """
    citations = tuple(map(_of_whole_set, reading.citations))
    return reading if citations == reading.citations else replace(reading, citations=citations)


def _of_whole_set(citation: Citation) -> Citation:
    fields, place = citation.fields, citation.locator
    if place is None or place.kind != "page" or not (fields.get("volumes") and fields.get("volume")):
        return citation
    volume = fields["volume"]
    if re.search(rf"(?<!\w){re.escape(volume)}:\s?{re.escape(place.value[:1])}", citation.text) is None:
        return citation
    kept = {name: value for name, value in fields.items() if name != "volume"}
    spans = tuple(span for span in citation.spans if span.field != "volume")
    return replace(citation, fields=kept, spans=spans, locator=Locator("page", f"{volume}:{place.value}"))


def _named(reading: NoteReading, name: str) -> NoteReading:
    if not name:
        return reading
    return replace(reading, citations=tuple(_with_name(citation, name) for citation in reading.citations))


def _with_name(citation: Citation, name: str) -> Citation:
    return replace(citation, id=f"{name}#{citation.id}") if name else citation


def names_of(papers: Sequence[Path]) -> list[str]:
    """A short name for each paper, fit for ids and annotations, no two alike."""
    names: list[str] = []
    for paper in papers:
        stem = re.sub(r"[^\w.-]+", "-", paper.stem).strip("-") or "paper"
        name, number = stem, 2
        while name in names:
            name, number = f"{stem}-{number}", number + 1
        names.append(name)
    return names


def name_in(paper: Path, held: Sequence[Work]) -> str:
    """The name before the notes of a paper in the annotations of a bibliography; "" if it has none there."""
    (name,) = names_of([paper])
    return name if any(label.startswith(f"{name}#") for label in _notes_by_label(held, named=True)) else ""


def is_of_another_paper(extraction: Extraction, held: Sequence[Work]) -> bool:
    """Whether the annotations of a bibliography tell of the notes of another paper than the one just read.

    They do when notes of one number mostly cite other works, and most works are not cited at all: if notes
    were only put in or taken out, the paper would still cite the works.
    """
    in_file = _notes_by_label(held, named=False)
    here: dict[str, set[str]] = {}
    for key, annotation in extraction.annotations.items():
        for label, _ in parse_annotation(annotation):
            here.setdefault(label, set()).add(key)
    both = in_file.keys() & here.keys()
    agreeing = sum(not in_file[label].isdisjoint(here[label]) for label in both)
    works = set().union(*in_file.values())
    return (
        len(both) >= _ENOUGH_NOTES
        and agreeing * 2 < len(both)
        and len(works & extraction.annotations.keys()) * 2 < len(works)
    )


def _notes_by_label(held: Sequence[Work], *, named: bool) -> dict[str, set[str]]:
    """The keys of the works that each note cites by the annotations of a bibliography."""
    found: dict[str, set[str]] = {}
    for work in held:
        for label, _ in parse_annotation(work.fields.get("annotation", "")):
            if ("#" in label) is named:
                found.setdefault(label, set()).add(work.key)
    return found
