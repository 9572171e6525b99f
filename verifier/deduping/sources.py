"""The bibliographies whose duplicates are looked for, and the entries in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from verifier.bibliography import Entry, Library, library_works, read_bibliography
from verifier.bibliography.foreign import foreign_format, read_foreign
from verifier.bibliography.unheld import Unheld
from verifier.bibliography.works import NOT_WORKS
from verifier.duplicates.clusters import member_names
from verifier.files import UnreadableFile
from verifier.model import Work
from verifier.progress import SILENT, Progress


@dataclass(frozen=True, slots=True)
class Source:
    """A bibliography as read. ``entries`` are those of its works; none in a file of another program.

    Of such a file ``latex`` has the values in which something is set apart, and ``unread`` what it holds that
    there is no field for.
    """

    path: Path
    library: Library
    works: tuple[Work, ...]
    entries: tuple[Entry, ...] = ()
    latex: tuple[Mapping[str, str], ...] = ()
    unread: tuple[Unheld, ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """An entry that may have a duplicate: ``name`` tells it apart, ``source`` is the place of its file.

    ``entry`` is None in a file of another program, which is never written.
    """

    name: str
    source: int
    work: Work
    entry: Entry | None

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands: the place of its file, and its line."""
        return self.source, self.work.location.line if self.work.location else 0


def read_sources(
    paths: Sequence[Path], progress: Progress = SILENT
) -> tuple[list[Source], list[UnreadableFile]]:
    """Read bibliographies, each once. One that cannot be read is among the failures."""
    sources: list[Source] = []
    failures: list[UnreadableFile] = []
    seen: set[Path] = set()
    progress.stage("reading bibliographies", len(paths))
    for path in paths:
        if path.resolve() in seen:
            continue
        seen.add(path.resolve())
        try:
            sources.append(_read(path, [work.key for source in sources for work in source.works]))
        except UnreadableFile as fault:
            failures.append(fault)
        progress.advance(path.name)
    return sources, failures


def _read(path: Path, used: Sequence[str]) -> Source:
    if foreign_format(path) is None:
        return source_of(path, read_bibliography(path))
    foreign = read_foreign(path, set(used))
    return Source(path, foreign.library, foreign.works, (), foreign.latex, foreign.unread)


def source_of(path: Path, library: Library) -> Source:
    """A library with the entries of its works."""
    entries = tuple(entry for entry in library.entries if entry.type not in NOT_WORKS)
    return Source(path, library, library_works(library), entries)


def members_of(sources: Sequence[Source]) -> tuple[Member, ...]:
    """All entries, named by their keys; behind a key that comes twice stands the line of the entry."""
    works = [work for source in sources for work in source.works]
    names = iter(member_names(works))
    return tuple(
        Member(next(names), index, work, source.entries[position] if source.entries else None)
        for index, source in enumerate(sources)
        for position, work in enumerate(source.works)
    )
