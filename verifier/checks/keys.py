"""Keys that two entries bear, in one file or in several that are read together: B004."""

from __future__ import annotations

from collections.abc import Iterator

from verifier.bibliography import Entry, Library
from verifier.checks.interface import Dossier, clip, find, seen
from verifier.checks.pages import write_rule
from verifier.documents.marked import DoubledKey, MarkedDocument
from verifier.model import Confidence, Finding, Location, Severity

KEY_COLLISION = write_rule(
    "B004",
    "key-collision",
    Severity.ERROR,
    "Two entries have the same key.",
    detects="""Entries whose key was used before in the same file, in another bibliography that the same paper
    reads, or by another `\\bibitem` of its list. Keys that differ in upper and lower case only are reported
    with the confidence “possible” (biber tells them apart, BibTeX doesn't), and so is a key in two files that
    were named for one audit, since they may belong to two papers.""",
    why="Only one of the entries is used, and a citation may silently lead to the wrong work.",
    mend="""If both are the same work, delete one. Otherwise give the second another key and correct its
    citations.""",
    before="@book{berg2020, title = {Basin Report}}\n@article{berg2020, title = {Herders Vote}}",
    after="@book{berg2020, title = {Basin Report}}\n@article{berg2020herders, title = {Herders Vote}}",
)
RULES = (KEY_COLLISION,)

_REMEDY = "Delete one if both are the same work, else give the second another key."


def check_keys(dossier: Dossier) -> Iterator[Finding]:
    """Findings on the keys of each library, of the libraries of a paper, and of all libraries together."""
    told: set[tuple[str, int]] = set()
    for library in dossier.libraries:
        for finding in _collisions(library):
            told.add((library.file, finding.location.line if finding.location else 0))
            yield finding
    for document in dossier.documents:
        for doubled in document.doubled if isinstance(document, MarkedDocument) else ():
            place = doubled.second.file, doubled.second.line
            if place not in told:
                told.add(place)
                yield _read_together(document.file, doubled)
    yield from _across(dossier.libraries, told)


def _collisions(library: Library) -> Iterator[Finding]:
    first_of: dict[str, Entry] = {}
    folded: dict[str, Entry] = {}
    for entry in library.entries:
        if not entry.key:
            continue
        first = first_of.setdefault(entry.key, entry)
        other = folded.setdefault(entry.key.lower(), entry)
        if first is not entry:
            yield _collision(library.file, first, entry, Confidence.CERTAIN)
        elif other is not entry:
            yield _collision(library.file, other, entry, Confidence.POSSIBLE)


def _collision(file: str, first: Entry, second: Entry, confidence: Confidence) -> Finding:
    earlier, place = Location(file, first.line), Location(file, second.line)
    same = first.key == second.key
    return find(
        KEY_COLLISION,
        confidence,
        f"The key {clip(second.key, 60)} was used before, on line {earlier.line}"
        + ("" if same else f", as {clip(first.key, 60)}; BibTeX doesn't tell upper from lower case")
        + f": only one of the entries is used. {_REMEDY}",
        seen("entry", earlier, first.raw),
        seen("entry", place, second.raw),
        at=place,
        work=second.key,
    )


def _read_together(paper: str, doubled: DoubledKey) -> Finding:
    first = doubled.first
    where = f"on line {first.line}" if first.file == doubled.second.file else f"in {first.file}:{first.line}"
    return find(
        KEY_COLLISION,
        Confidence.CERTAIN,
        f"The key {clip(doubled.key, 60)} was used before, {where}, and {paper} reads both entries: only "
        f"one of them is used. {_REMEDY}",
        seen("entry", first, doubled.words[0]),
        seen("entry", doubled.second, doubled.words[1]),
        at=doubled.second,
        work=doubled.key,
    )


def _across(libraries: tuple[Library, ...], told: set[tuple[str, int]]) -> Iterator[Finding]:
    """The keys that entries of two files bear; of each file the first entry of a key counts."""
    first_of: dict[str, tuple[Library, Entry]] = {}
    for library in libraries:
        own: set[str] = set()
        for entry in library.entries:
            if not entry.key or entry.key in own:
                continue
            own.add(entry.key)
            other, first = first_of.setdefault(entry.key, (library, entry))
            if other is library or (library.file, entry.line) in told:
                continue
            earlier, place = Location(other.file, first.line), Location(library.file, entry.line)
            yield find(
                KEY_COLLISION,
                Confidence.POSSIBLE,
                f"The key {clip(entry.key, 60)} stands in {other.file}:{first.line} too: a paper that reads "
                f"both files uses only one of the entries. {_REMEDY}",
                seen("entry", earlier, first.raw),
                seen("entry", place, entry.raw),
                at=place,
                work=entry.key,
            )
