"""The pipeline from papers to works: read the notes, understand them, join what cites one work.

Nothing is written here and nothing of the network asked; `verifier.bibliography` writes what comes out.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from verifier.bibliography.annotation import format_annotation, parse_annotation
from verifier.bibliography.cited_keys import Resolved, resolve_keys
from verifier.citations import read_notes, read_references
from verifier.citations.marked import keys_given, keys_of_references, marked_references, with_marked
from verifier.documents import read_document
from verifier.documents.marked import MarkedDocument
from verifier.duplicates import Collation, Unresolved, collate
from verifier.duplicates.given_addresses import joined_addresses
from verifier.files import UnreadableFile, shown_names
from verifier.model import Citation, Document, Duplicate, Location, Locator, Note, NoteReading, Work
from verifier.progress import SILENT, Progress

_ENOUGH_NOTES = 3


@dataclass(frozen=True, slots=True)
class Extraction:
    """What papers cite.

    ``readings`` are by the file name of the paper, ``annotations`` by the key of the work, ``work_of`` by
    the id of the citation. ``failures`` are the papers that could not be read, ``unknown_keys`` by the file
    name of the paper the keys that it cites and no bibliography holds. ``cited_keys`` are the keys of the
    entries that papers cite by key; ``cites_all``: a paper lists all that its bibliographies hold. ``names``
    are those that stand before the labels of notes in annotations, "" for none.
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
    cited_keys: frozenset[str] = frozenset()
    cites_all: bool = False
    names: frozenset[str] = frozenset()


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
    cited_keys: set[str] = field(default_factory=set)
    cites_all: bool = False
    names: set[str] = field(default_factory=set)


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
            resolved = resolve_keys(_placed(read_document(paper), file), existing, paper.parent)
        except UnreadableFile as fault:
            failures.append(fault)
        else:
            failures.extend(resolved.failures)
            _add(gathered, resolved, name, existing)
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
        frozenset(gathered.cited_keys),
        gathered.cites_all,
        frozenset(gathered.names),
    )


def _add(gathered: _Gathering, resolved: Resolved, name: str, existing: Sequence[Work]) -> None:
    """Read one paper and join its works with those of the papers before it."""
    document = resolved.document
    held = set(map(id, existing))
    named = {id(work): work for work in resolved.cited.values() if id(work) not in held}
    known = [*existing, *named.values()]
    read = with_marked(document, read_notes(document), read_notes)
    readings = tuple(_of_whole_sets(_named(reading, name)) for reading in read)
    in_notes = [citation for reading in readings for citation in reading.citations]
    listed = marked_references(document, read_references(document))
    in_list = [_with_name(citation, name) for citation in listed]
    by_id = {citation.id: key for citation, key in _listed_keys(document, listed, in_list)}
    keys = {**keys_given(readings), **by_id}
    given = {identity: resolved.cited[key] for identity, key in keys.items() if key in resolved.cited}
    collation = collate(
        [*in_notes, *in_list], [*gathered.works.values(), *known], given=given, earlier=gathered.works.keys()
    )
    collation = _under_given_keys(collation, keys, {work.key for work in (*gathered.works.values(), *known)})
    gathered.cited_keys.update(work.key for work in resolved.cited.values())
    if isinstance(document, MarkedDocument):
        gathered.cited_keys |= document.in_text
        gathered.cites_all |= document.cites_all
    gathered.documents.append(document)
    gathered.readings[document.file] = readings
    gathered.citations.extend((*in_notes, *in_list))
    gathered.work_of.update(collation.work_of)
    gathered.duplicates.extend(collation.duplicates)
    gathered.unresolved.extend(collation.unresolved)
    _join(gathered, collation)
    parts = _names_of_parts(document)
    gathered.names.update("#".join(filter(None, (name, part))) for part in ("", *parts.values()))
    for reading in readings:
        within = parts.get(reading.note.file, "")
        before = "".join(f"{part}#" for part in (name, within) if part)
        for citation in reading.citations:
            key = collation.work_of.get(citation.id)
            if key:
                gathered.pairs.setdefault(key, []).append((f"{before}{citation.note}", citation.locator))


def _listed_keys(
    document: Document, listed: Sequence[Citation], named: Sequence[Citation]
) -> Iterator[tuple[Citation, str]]:
    """The citations of a list (``named`` with the name of the paper) that it has under keys of its own."""
    keys = keys_of_references(document, listed)
    return (
        (citation, keys[plain.id]) for plain, citation in zip(listed, named, strict=True) if plain.id in keys
    )


def _placed(document: Document, file: str) -> Document:
    """A paper under the name that reports show, and what it reads in by its path from the working folder."""
    folder = file.rpartition("/")[0]

    def from_here(part: str) -> str:
        return posixpath.normpath(posixpath.join(folder, part)) if part else part

    def moved(note: Note) -> Note:
        markers = tuple(replace(marker, file=from_here(marker.file)) for marker in note.markers)
        return replace(note, file=from_here(note.file), markers=markers)

    def at(place: Location) -> Location:
        return replace(place, file=file if place.file == document.file else from_here(place.file))

    if isinstance(document, MarkedDocument) and document.doubled:
        doubled = (replace(each, first=at(each.first), second=at(each.second)) for each in document.doubled)
        document = replace(document, doubled=tuple(doubled))
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


def _under_given_keys(collation: Collation, given: Mapping[str, str], taken: Container[str]) -> Collation:
    """Works under the keys that the paper itself has for them; ``given`` is by citation id.

    Keys of bibliographies (``taken``) stay. A second key of one work stands in its ``ids``, as BibLaTeX
    has it, so that whoever cites by it finds the work.
    """
    used = {work.key for work in collation.works}
    renamed: dict[str, str] = {}
    others: dict[str, list[str]] = {}
    for identity, key in given.items():
        found = collation.work_of.get(identity, key)
        if found == key or key in used:
            continue
        used.add(key)
        if found in renamed or found in taken:
            others.setdefault(found, []).append(key)
        elif key not in taken:
            renamed[found] = key
    if not (renamed or others):
        return collation
    return replace(
        collation,
        works=tuple(
            replace(
                work,
                key=renamed.get(work.key, work.key),
                fields=_with_ids(work.fields, others.get(work.key, ())),
            )
            for work in collation.works
        ),
        work_of={citation: renamed.get(key, key) for citation, key in collation.work_of.items()},
    )


def _with_ids(fields: Mapping[str, str], keys: Sequence[str]) -> Mapping[str, str]:
    held = [key.strip() for key in fields.get("ids", "").split(",") if key.strip()]
    more = [key.strip() for key in keys if key.strip() and key.strip() not in held]
    return {**fields, "ids": ",".join((*held, *more))} if more else fields


def _join(gathered: _Gathering, collation: Collation) -> None:
    """A work that an earlier paper cites too keeps the fields read there and gains those it lacked."""
    for work in collation.works:
        known = gathered.works.get(work.key)
        gathered.works[work.key] = work if known is None else _united(known, work)


def _united(known: Work, work: Work) -> Work:
    fields = _with_ids({**work.fields, **known.fields}, work.fields.get("ids", "").split(","))
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
    if ":" in place.value or _cited_of(volume, place.value, citation.text) is None:
        return citation
    kept = {name: value for name, value in fields.items() if name != "volume"}
    spans = tuple(span for span in citation.spans if span.field != "volume")
    return replace(citation, fields=kept, spans=spans, locator=Locator("page", f"{volume}:{place.value}"))


def _cited_of(volume: str, page: str, text: str) -> re.Match[str] | None:
    """Where the volume stands directly in front of the page: "1:14", "ii, 301", "Bd. 3, S. 45"."""
    return re.search(
        rf"(?<!\w){re.escape(volume)}(?::\s?|[,.]\s(?:(?:pp?|SS?|[Сс]|págs?|at)\.?\s?)?){re.escape(page[:1])}",
        text,
    )


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


def notes_made_anew(extraction: Extraction, held: Sequence[Work]) -> Callable[[str], bool]:
    """Which notes in the annotations of a bibliography are of the papers just read, by their labels.

    Notes without the name of a paper are taken for those of a paper without one where it cites most of the
    works that they cite: they might be another's.
    """
    in_file: set[str] = set().union(*_notes_by_label(held, named=False).values())
    names = set(extraction.names)
    if len(in_file & extraction.annotations.keys()) * 2 <= len(in_file):
        names.discard("")
    return lambda label: label.rpartition("#")[0] in names


def _notes_by_label(held: Sequence[Work], *, named: bool) -> dict[str, set[str]]:
    """The keys of the works that each note cites by the annotations of a bibliography."""
    found: dict[str, set[str]] = {}
    for work in held:
        for label, _ in parse_annotation(work.fields.get("annotation", "")):
            if ("#" in label) is named:
                found.setdefault(label, set()).add(work.key)
    return found
