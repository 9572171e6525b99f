"""What was learnt of one work, piece by piece, before it is judged."""

from __future__ import annotations

from dataclasses import dataclass, replace

from verifier.model import Difference, Evidence
from verifier.registries.answers import NoAnswer
from verifier.registries.coverage import Coverage
from verifier.registries.matching import Match
from verifier.registries.undocs import Served


@dataclass(frozen=True, slots=True)
class Inquiry:
    """All that was learnt of one work.

    ``identifier`` (of ``scheme``) is what the work prints and ``found`` the spelling of it that exists;
    ``unknown`` says that no spelling does, ``agency_agrees`` that the registration agency was asked too.
    ``best`` is the record of the identifier, or the best candidate of a search, ``searched`` the registries
    that answered one; ``proposed`` is the record of the work that bears a wrong identifier.
    ``container_held`` says whether the registries hold other papers of the same journal of that time.
    ``failures`` are the questions that got no answer, ``evidence`` is what was seen, in the order it was
    asked.
    """

    work: str
    coverage: Coverage
    kind: str = ""
    scheme: str = ""
    identifier: str = ""
    found: str = ""
    unknown: bool = False
    agency_agrees: bool = False
    agency: str = ""
    best: Match | None = None
    proposed: Match | None = None
    searched: tuple[str, ...] = ()
    container_held: bool = False
    failures: tuple[NoAnswer, ...] = ()
    served: Served | None = None
    evidence: tuple[Evidence, ...] = ()

    @property
    def identified(self) -> Match | None:
        """The record of the identifier that the work prints."""
        return self.best if self.found else None

    @property
    def candidate(self) -> Match | None:
        """The best record of a search."""
        return None if self.found else self.best

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Where record and citation disagree, the spelling of the identifier included."""
        of_record = self.best.differences if self.best else ()
        if self.found and self.found != self.identifier:
            return (Difference(self.scheme or "doi", self.identifier, self.found), *of_record)
        return of_record

    @property
    def right_identifier(self) -> tuple[Difference, ...]:
        """The identifier that should stand in the place of a wrong one, where one was found."""
        if self.proposed is None or self.proposed.record.identifier == self.identifier:
            return ()
        return (Difference("doi", self.identifier, self.proposed.record.identifier),)


def saw(case: Inquiry, *evidence: Evidence) -> Inquiry:
    """Add what was seen."""
    return replace(case, evidence=(*case.evidence, *evidence))


def failed(case: Inquiry, *failures: NoAnswer) -> Inquiry:
    """Add questions that got no answer."""
    return replace(case, failures=(*case.failures, *failures))
