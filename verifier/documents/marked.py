"""Citations that the markup of a paper gives with their data, by a key or in a template.

A note whose markup says what it cites is a `MarkedNote`: its text reads like that of any other note, and
beside it stands which stretch of the text is which citation, with the fields that the markup gives.
Whoever does not know of it reads the text alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from verifier.documents.links import Inserted
from verifier.model import Document, Location, Locator, Note


@dataclass(frozen=True, slots=True)
class MarkedCitation:
    """The stretch ``start`` to ``end`` of a note's text is one citation.

    ``type`` and ``fields`` are BibLaTeX's, as far as the markup gives them; ``key`` is the name under which
    the paper's own bibliography holds the work, ``locator`` the cited place, ``lead`` what introduces it.
    What is ``presumed`` is a citation only if a bibliography holds its key; ``entry`` is where it does.
    """

    start: int
    end: int
    key: str = ""
    type: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    locator: Locator | None = None
    lead: str = ""
    presumed: bool = False
    entry: Location | None = None


def moved_marks(marked: Iterable[MarkedCitation], inserted: Inserted) -> tuple[MarkedCitation, ...]:
    """The citations of a text where they stand once something was put into it."""
    moved = inserted.moves()
    return tuple(replace(one, start=moved(one.start), end=moved(one.end, is_end=True)) for one in marked)


@dataclass(frozen=True, slots=True)
class MarkedNote(Note):
    """A note (or an entry of a reference list) with the citations that its markup gives."""

    marked: tuple[MarkedCitation, ...] = ()


@dataclass(frozen=True, slots=True)
class DoubledKey:
    """A key that two entries bear which a paper reads: where, and the first words of each."""

    key: str
    first: Location
    second: Location
    words: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class MarkedDocument(Document):
    """A paper that cites by keys: ``libraries`` are the bibliography files that it names.

    ``unread`` says which files it should have read in and could not, and where; ``listed`` are the keys of a
    list of references that is typed in the paper itself, one for each reference, "" for one without.
    ``doubled`` are those that stand there twice, or in the bibliographies; none where its ``lists_apart``
    have keys of their own, as those of chapters. ``cites_all``: its list has all that its bibliographies
    hold, cited or not; ``in_text`` are keys that it names outside of what is read of it.
    """

    libraries: tuple[Path, ...] = ()
    unread: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    doubled: tuple[DoubledKey, ...] = ()
    lists_apart: bool = False
    cites_all: bool = False
    in_text: frozenset[str] = frozenset()
