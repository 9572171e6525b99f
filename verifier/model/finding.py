"""What a reader should look at, the rules by which it is found, and what was proposed, skipped or decided."""

from __future__ import annotations

from dataclasses import dataclass

from verifier.model.grades import Confidence, Severity
from verifier.model.judging import Evidence, UnsupportedVerdict
from verifier.model.paper import Location


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the code points ``start`` to ``end`` of a file's decoded text by ``replacement``."""

    file: str
    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """A block of a file that a fix changes, as it stood: its span, and the SHA-256 of its text in UTF-8.

    A block that has only moved is known by it again.
    """

    start: int
    end: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A proposed change. ``safe`` means that the meaning of the file cannot change.

    ``anchors`` are the blocks of the file that the edits stand in, in their order.
    """

    description: str
    safe: bool
    edits: tuple[Edit, ...]
    anchors: tuple[Anchor, ...] = ()


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
class Healed:
    """A known finding of the baseline that was looked for and is no longer there."""

    code: str
    work: str
    file: str
    message: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person has said about a work, an address or a pair; honoured by every rule.

    ``of`` says for each key in the target which work was meant, "" where a bibliography does: the keys of
    works that only papers cite are made anew in every run.
    """

    target: str
    word: str
    reason: str = ""
    until: str | None = None
    of: tuple[str, ...] = ()
