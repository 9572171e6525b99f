"""Whether the works that are cited exist, and are cited rightly, by the records of registries.

`Registries.check` asks doi.org and the registries of `verifier.registries.table` through a `Fetcher` and
gives a verdict with its evidence for a work. That a registry has no record is never said to be more than
that.
"""

from verifier.registries.ask import Registries, check_references
from verifier.registries.corrections import Correction, corrections
from verifier.registries.coverage import Coverage, coverage_of
from verifier.registries.grades import Grade, grade
from verifier.registries.inquiry import Inquiry
from verifier.registries.limits import LIMITS, limits_for
from verifier.registries.matching import Identity, Match, match
from verifier.registries.records import Notice, NoticeKind, Record
from verifier.registries.verdict import judge

__all__ = [
    "LIMITS",
    "Correction",
    "Coverage",
    "Grade",
    "Identity",
    "Inquiry",
    "Match",
    "Notice",
    "NoticeKind",
    "Record",
    "Registries",
    "check_references",
    "corrections",
    "coverage_of",
    "grade",
    "judge",
    "limits_for",
    "match",
]
