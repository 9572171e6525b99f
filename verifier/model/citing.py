"""What the notes of a paper cite: citations as they are printed, and the works that they point at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from verifier.model.grades import NoteKind
from verifier.model.paper import Location, Note

BY_KEY = "key"
"""The short form of a citation by a key that no bibliography holds: it means a work, nobody knows which."""


@dataclass(frozen=True, slots=True)
class Locator:
    """The cited place inside a work. ``kind`` is ``page``, ``section``, ``chapter`` and the like."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class FieldSpan:
    """Where in the citation's text a field was read, and how sure the reader is (0 to 1)."""

    field: str
    start: int
    end: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Identifier:
    """A scheme, the normalised value, and the address that resolves it ("" when none does)."""

    scheme: str
    value: str
    url: str


@dataclass(frozen=True, slots=True)
class Citation:
    """One reference made in a note, as printed.

    ``type`` is a BibLaTeX entry type and ``fields`` BibLaTeX fields (name lists as
    ``Family, Given and Family, Given``, corporate names in braces, dates in EDTF).
    ``lead`` is the words between citations that are not part of one ("see also").
    ``short_form`` is "" for a full citation, else the kind of back reference ("ibid", …).
    """

    id: str
    note: str
    text: str
    type: str
    fields: Mapping[str, str]
    spans: tuple[FieldSpan, ...] = ()
    locator: Locator | None = None
    lead: str = ""
    short_form: str = ""
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class NoteReading:
    """A note with what was understood of it. ``remarks`` are words beside the citations."""

    note: Note
    kind: NoteKind
    citations: tuple[Citation, ...] = ()
    remarks: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """What is cited, once. ``citations`` are the ids of the citations that point at it.

    ``addresses`` is empty unless it is given under others than its own ``url`` too, archived copies with
    them: then it has all of them, each with the citations that give it (none where its entry does).
    ``beside`` are those among them that stand beside the work's own in one citation: what they lead to may
    be its source text, its publisher or another work.
    """

    key: str
    type: str
    fields: Mapping[str, str]
    identifiers: tuple[Identifier, ...] = ()
    location: Location | None = None
    citations: tuple[str, ...] = ()
    addresses: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    beside: tuple[str, ...] = ()

    def citing(self, url: str) -> tuple[str, ...]:
        """The ids of the citations that give the work under an address; all where none says which."""
        return self.addresses.get(url) or self.citations
