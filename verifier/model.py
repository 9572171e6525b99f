"""The frozen data that every room of the house shares.

No input or output and no decisions live here: only what things are called, what they hold, and
what can be derived from that alone. The words are those of ``docs/glossary.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

SCHEMA_VERSION = "verifier-audit/1"


# --- Grades and verdicts -----------------------------------------------------------------------


class Severity(StrEnum):
    """How bad a finding would be if it is right."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Confidence(StrEnum):
    """How sure we are that a finding or verdict is right."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"


class Mode(StrEnum):
    """Where the answers of an audit came from."""

    ONLINE = "online"
    OFFLINE = "offline"
    REPLAY = "replay"


class NoteKind(StrEnum):
    """What a note is for."""

    CITATION = "citation"
    EXPLANATORY = "explanatory"
    MIXED = "mixed"


class LinkVerdict(StrEnum):
    """What became of an address."""

    ALIVE = "alive"
    MOVED = "moved"
    GONE = "gone"
    LOST = "lost"
    DRIFTED = "drifted"
    BLOCKED = "blocked"
    FAILING = "failing"
    MALFORMED = "malformed"
    SKIPPED = "skipped"

    @property
    def accuses(self) -> bool:
        """Whether the verdict says that the source can no longer be read at its address."""
        return self in (LinkVerdict.GONE, LinkVerdict.LOST, LinkVerdict.DRIFTED)

    @property
    def opens(self) -> bool:
        """Whether the verdict says that the source can be read, at its address or where that leads."""
        return self in (LinkVerdict.ALIVE, LinkVerdict.MOVED)


class ReferenceVerdict(StrEnum):
    """What the registries say of a work."""

    CONFIRMED = "confirmed"
    DIFFERS = "differs"
    IDENTIFIER_MISMATCH = "identifier-mismatch"
    IDENTIFIER_UNKNOWN = "identifier-unknown"
    NOT_FOUND = "not-found"
    UNVERIFIABLE = "unverifiable"

    @property
    def accuses(self) -> bool:
        """Whether the verdict says that something is wrong with the citation."""
        return self not in (ReferenceVerdict.CONFIRMED, ReferenceVerdict.UNVERIFIABLE)


class UnverifiableReason(StrEnum):
    """Why a reference could not be judged: a closed list, so that reports can group by it."""

    OFFLINE = "offline"
    THROTTLED = "throttled"
    KIND_NOT_COVERED = "kind-not-covered"
    SCRIPT_NOT_COVERED = "script-not-covered"
    TOO_LITTLE_DATA = "too-little-data"
    BLOCKED = "blocked"


class SupportVerdict(StrEnum):
    """Whether the page at an address is the work that is cited."""

    SAME = "same"
    PROBABLY_SAME = "probably-same"
    OTHER_WORK = "other-work"
    CANNOT_TELL = "cannot-tell"


class Relation(StrEnum):
    """How two entries or two citations stand to each other."""

    SAME_WORK = "same-work"
    CONFLICTING = "conflicting"
    REVIEW = "review"
    RELATED = "related"
    DIFFERENT = "different"


# --- Text and places ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class StyledText:
    """Plain text that remembers which ranges were set in italics.

    Italics tell containers from titles, so they are kept; all other styling is dropped.
    """

    plain: str
    italics: tuple[Span, ...] = ()

    def slice(self, start: int, end: int) -> StyledText:
        """The part from ``start`` to ``end`` (code points), with the italics that fall into it."""
        kept = tuple(
            Span(max(span.start, start) - start, min(span.end, end) - start)
            for span in self.italics
            if span.start < end and span.end > start
        )
        return StyledText(self.plain[start:end], kept)

    def __str__(self) -> str:
        return self.plain


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file as a reader counts: lines and columns start at 1."""

    file: str
    line: int
    column: int = 1


# --- A paper as read ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Marker:
    """The place in the text that calls a note. ``context`` is the sentence around it."""

    label: str
    line: int
    column: int
    context: str


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote: its text made whole, the lines it stands on, what calls it.

    ``torn`` is true when a page break had cut the note and its parts were joined.
    ``addresses`` holds pairs (shown, target) of links whose visible address and target differ.
    """

    label: str
    text: StyledText
    lines: tuple[int, int]
    markers: tuple[Marker, ...] = ()
    torn: bool = False
    addresses: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One paper as read. ``references`` are the entries of its reference list, if it has one.

    ``strays`` are markers that call no note. ``file`` is the bare file name.
    """

    file: str
    format: str
    notes: tuple[Note, ...]
    strays: tuple[Marker, ...] = ()
    references: tuple[Note, ...] = ()
    sha256: str = ""


# --- What the notes cite -----------------------------------------------------------------------


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
    """What is cited, once. ``citations`` are the ids of the citations that point at it."""

    key: str
    type: str
    fields: Mapping[str, str]
    identifiers: tuple[Identifier, ...] = ()
    location: Location | None = None
    citations: tuple[str, ...] = ()


# --- Evidence, verdicts, findings --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was seen: its kind, when (RFC 3339), where (URL or file:line), and the values that matter.

    ``snapshot`` names the archived record that holds the whole, when there is one.
    """

    kind: str
    where: str
    value: str
    when: str = ""
    snapshot: str | None = None


class UnsupportedVerdict(ValueError):
    """Raised when a verdict is built without the evidence or the reason that it needs."""


@dataclass(frozen=True, slots=True)
class Link:
    """The verdict on one address, as it was cited."""

    url: str
    works: tuple[str, ...]
    verdict: LinkVerdict
    confidence: Confidence
    reason: str
    status: int | None = None
    final_url: str | None = None
    redirects: tuple[str, ...] = ()
    checked: str | None = None
    evidence: tuple[Evidence, ...] = ()
    snapshot: str | None = None
    memento: str | None = None

    def __post_init__(self) -> None:
        if not self.reason:
            raise UnsupportedVerdict(f"the verdict {self.verdict} on {self.url} has no reason")
        if self.verdict is not LinkVerdict.SKIPPED and not self.evidence:
            raise UnsupportedVerdict(f"the verdict {self.verdict} on {self.url} has no evidence")


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that a citation and a record give differently."""

    field: str
    cited: str
    found: str


@dataclass(frozen=True, slots=True)
class Reference:
    """The verdict on whether a work exists as cited."""

    work: str
    verdict: ReferenceVerdict
    confidence: Confidence
    reason: str
    notices: tuple[str, ...] = ()
    registry: str | None = None
    record: str | None = None
    score: float | None = None
    differences: tuple[Difference, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        if not self.reason:
            raise UnsupportedVerdict(f"the verdict {self.verdict} on {self.work} has no reason")
        if self.verdict is not ReferenceVerdict.UNVERIFIABLE and not self.evidence:
            raise UnsupportedVerdict(f"the verdict {self.verdict} on {self.work} has no evidence")


@dataclass(frozen=True, slots=True)
class Support:
    """The verdict on whether a page holds the work that a citation names."""

    citation: str
    work: str
    url: str
    verdict: SupportVerdict
    confidence: Confidence
    reasons: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        if self.verdict is not SupportVerdict.CANNOT_TELL and not self.evidence:
            raise UnsupportedVerdict(f"the verdict {self.verdict} on {self.url} has no evidence")


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Members (citation ids or work keys) and how they stand to each other; score 0 to 1."""

    relation: Relation
    members: tuple[str, ...]
    score: float
    reasons: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.reasons:
            raise UnsupportedVerdict(f"the relation {self.relation} of {self.members} has no reason")


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the code points ``start`` to ``end`` of a file's decoded text by ``replacement``."""

    file: str
    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A proposed change. ``safe`` means that the meaning of the file cannot change."""

    description: str
    safe: bool
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a reader should look at: what is wrong, how we know, what to do."""

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    message: str
    location: Location | None = None
    work: str | None = None
    citations: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    fix: Fix | None = None
    baseline: str = "new"
    decision: str | None = None

    def __post_init__(self) -> None:
        if not self.evidence:
            raise UnsupportedVerdict(f"the finding {self.code} has no evidence: {self.message}")


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that can be found. ``help`` is Markdown: what, why it matters, how to mend it."""

    code: str
    name: str
    severity: Severity
    summary: str
    help: str
    offline: bool = True


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that was not done: at which stage, what, and why."""

    stage: str
    what: str
    reason: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person has said about a work, an address or a pair; honoured by every rule."""

    target: str
    word: str
    reason: str = ""
    until: str | None = None


# --- The one result ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Input:
    """A file that was audited: its bare name, its SHA-256, and what it was read as."""

    path: str
    sha256: str
    kind: str


@dataclass(frozen=True, slots=True)
class Tool:
    """The program that made a report."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class NoteRecord:
    """A note as it stands in the audit."""

    label: str
    kind: NoteKind
    text: str
    lines: tuple[int, int]
    markers: tuple[Marker, ...]
    citations: tuple[str, ...]
    file: str = ""


@dataclass(frozen=True, slots=True)
class CitationRecord:
    """A citation as it stands in the audit: ``work`` is "" when it could not be resolved."""

    id: str
    note: str
    text: str
    work: str
    locator: Locator | None = None
    file: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """The counts of an audit, each by verdict where there are verdicts."""

    notes: int
    citations: int
    works: int
    links: Mapping[str, int]
    references: Mapping[str, int]
    support: Mapping[str, int]
    duplicates: Mapping[str, int]
    findings: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Audit:
    """Everything one run found, in the order of ``audit.json``: the contract for machines."""

    schema: str
    tool: Tool
    generated: str
    mode: Mode
    inputs: tuple[Input, ...]
    summary: Summary
    notes: tuple[NoteRecord, ...] = ()
    citations: tuple[CitationRecord, ...] = ()
    works: tuple[Work, ...] = ()
    links: tuple[Link, ...] = ()
    references: tuple[Reference, ...] = ()
    support: tuple[Support, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    findings: tuple[Finding, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    rules: tuple[Rule, ...] = ()
    decisions: tuple[Decision, ...] = field(default=())
