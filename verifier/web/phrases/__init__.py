"""The words that pages use when they are not what was asked for: one table a kind.

Each is searched in folded text (lower case, one blank between words).
"""

from verifier.web.expressions import Phrases
from verifier.web.phrases.barriers import (
    ACCOUNT,
    CHALLENGE,
    CONSENT_OR_PAY,
    CONSENT_PAGE,
    ELSEWHERE,
    GATE,
    LOGIN_PAGE,
    PAYWALL,
    SECRET,
)
from verifier.web.phrases.closed import CLOSED, PARKED, PARKING_HOSTS
from verifier.web.phrases.no_results import NO_RESULTS, SOME_RESULTS
from verifier.web.phrases.not_found import ANY_NOT_FOUND, NOT_FOUND
from verifier.web.phrases.outages import CROWDED, MARKED, PLACE, WORKED_ON, WORKED_ON_ELSEWHERE

__all__ = [
    "ACCOUNT",
    "ANY_NOT_FOUND",
    "CHALLENGE",
    "CLOSED",
    "CONSENT_OR_PAY",
    "CONSENT_PAGE",
    "CROWDED",
    "ELSEWHERE",
    "GATE",
    "LOGIN_PAGE",
    "MARKED",
    "NOT_FOUND",
    "NO_RESULTS",
    "PARKED",
    "PARKING_HOSTS",
    "PAYWALL",
    "PLACE",
    "SECRET",
    "SOME_RESULTS",
    "WORKED_ON",
    "WORKED_ON_ELSEWHERE",
    "Phrases",
]
