"""How bad, how sure, and what can be said: the closed lists of grades and verdicts."""

from __future__ import annotations

from enum import StrEnum


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
    """What a note is for; ``unread`` has words of a citation and none that was understood."""

    CITATION = "citation"
    EXPLANATORY = "explanatory"
    MIXED = "mixed"
    UNREAD = "unread"


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
