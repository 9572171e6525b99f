"""From targets to what is known before anything is judged: papers and libraries joined by work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from verifier.bibliography import Library, library_works, parse_annotation, read_library
from verifier.bibliography.foreign import foreign_format, read_foreign
from verifier.bibliography.reading import BIB_SUFFIXES
from verifier.citations.labels import letter_of
from verifier.duplicates import find_duplicates
from verifier.duplicates.given_addresses import beside_in, copies_in, joined_addresses
from verifier.extraction import Extraction, extract_papers
from verifier.files import UnreadableFile
from verifier.identifiers import identifiers_of
from verifier.model import Citation, Duplicate, Work
from verifier.progress import Progress


@dataclass(frozen=True, slots=True)
class Gathered:
    """Papers and libraries as read, their works once each, and the citations that point at them."""

    libraries: tuple[Library, ...]
    extraction: Extraction
    works: tuple[Work, ...]
    citations: tuple[Citation, ...]
    duplicates: tuple[Duplicate, ...]
    failures: tuple[UnreadableFile, ...]


def is_library(path: Path) -> bool:
    """Whether a target is a bibliography rather than a paper: by its suffix, else by how it begins."""
    return path.suffix.lower() in BIB_SUFFIXES or foreign_format(path) is not None


def _read(path: Path, used: Collection[str]) -> tuple[Library, tuple[Work, ...]]:
    """A bibliography and its works.

    Raises:
        UnreadableFile: it cannot be read.
    """
    if foreign_format(path) is None:
        library = read_library(path)
        return library, library_works(library)
    foreign = read_foreign(path, used)
    return foreign.library, foreign.works


def gather_library(library: Library, *, identifiers: bool = True) -> Gathered:
    """One library alone, as `gather` would give it, but without looking for duplicates in it.

    Reading the ``identifiers`` takes longer than all the rest; who needs none can leave them out.
    """
    works = library_works(library)
    annotated = tuple(_annotated(works))
    joined = tuple(_joined(works, (), annotated))
    if identifiers:
        joined = tuple(map(_complete, joined))
    return Gathered((library,), Extraction(), joined, tuple(citation for citation, _ in annotated), (), ())


def gather(targets: Sequence[Path], progress: Progress) -> Gathered:
    """Read all targets. One that can't be read is among the failures; the others are read all the same."""
    libraries: list[Library] = []
    held: list[Work] = []
    failures: list[UnreadableFile] = []
    paths = list(dict.fromkeys(targets))
    files = [path for path in paths if is_library(path)]
    if files:
        progress.stage("reading bibliographies", len(files))
    for path in files:
        try:
            library, works = _read(path, {work.key for work in held})
            libraries.append(library)
            held.extend(works)
        except UnreadableFile as fault:
            failures.append(fault)
        progress.advance(path.name)
    papers = [path for path in paths if not is_library(path)]
    extraction = extract_papers(papers, existing=held, progress=progress) if papers else Extraction()
    # With the paper at hand its notes say what cites a work; without it the annotations do.
    annotated = () if extraction.documents else tuple(_annotated(held))
    joined = tuple(_complete(work) for work in _joined(held, extraction.works, annotated))
    duplicates = extraction.duplicates + (find_duplicates(joined) if libraries else ())
    return Gathered(
        tuple(libraries),
        extraction,
        joined,
        extraction.citations + tuple(citation for citation, _ in annotated),
        duplicates,
        (*failures, *extraction.failures),
    )


def _annotated(works: Iterable[Work]) -> Iterable[tuple[Citation, Work]]:
    """The citations that annotations of entries tell of, with a letter where a note has several."""
    pairs = [
        (label, locator, work)
        for work in works
        for label, locator in parse_annotation(work.fields.get("annotation", ""))
    ]
    number = Counter(label for label, _, _ in pairs)
    seen: dict[str, int] = {}
    for label, locator, work in pairs:
        index = seen.get(label, 0)
        seen[label] = index + 1
        identity = f"{label}{letter_of(index)}" if number[label] > 1 else label
        yield Citation(identity, label, "", work.type, {}, locator=locator, location=work.location), work


def _joined(
    held: Sequence[Work], cited: Sequence[Work], annotated: Sequence[tuple[Citation, Work]]
) -> Iterable[Work]:
    """The works of the libraries, each with the citations of the papers, then those only the papers know."""
    by_key = {work.key: work for work in cited}
    ids: dict[int, list[str]] = {}
    for citation, work in annotated:
        ids.setdefault(id(work), []).append(citation.id)
    for work in held:
        known = by_key.pop(work.key, None)
        citations = known.citations if known else tuple(ids.get(id(work), ()))
        beside = (*beside_in(work.fields), *(known.beside if known else ()))
        yield replace(work, citations=citations, addresses=_given(work, known), beside=beside)
    yield from by_key.values()


def _given(work: Work, cited: Work | None) -> Mapping[str, tuple[str, ...]]:
    """The addresses of an entry and of the notes that cite it, if there are others than its own."""
    copies: dict[str, tuple[str, ...]] = dict.fromkeys((*copies_in(work.fields), *beside_in(work.fields)), ())
    url = work.fields.get("url", "").strip()
    if cited is None:
        return copies
    other = cited.fields.get("url", "").strip()
    ids = {other: cited.citations} if other and not cited.addresses else {}
    return joined_addresses(url, copies, ids, cited.addresses)


def _complete(work: Work) -> Work:
    return replace(work, identifiers=identifiers_of(work.fields))
