"""What was said of addresses, works and pages, and the evidence without which nothing can be said."""

from __future__ import annotations

from dataclasses import dataclass

from verifier.model.grades import Confidence, LinkVerdict, ReferenceVerdict, Relation, SupportVerdict


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
