"""From what two descriptions have in common to the probability that they are of one work.

A logistic regression whose weights `benchmarks/matching.py` fits on labelled pairs; a sign that neither side
gives counts nothing. The weights are the one thing to change when the fit is made anew.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signs:
    """What is known of a pair: likenesses (None: nothing can be said), fields that agree or disagree."""

    title: float | None
    author: float | None
    agreed: frozenset[str]
    against: frozenset[str]
    identity: str


WEIGHTS: Mapping[str, float] = {
    "author": 0.69,
    "bias": -3.35,
    "container agrees": 0.00,
    "container disagrees": -1.68,
    "date agrees": 0.00,
    "date disagrees": -1.70,
    "identity other": -4.12,
    "identity same": 4.32,
    "identity unsure": -1.38,
    "no author": 2.36,
    "no title": -0.59,
    "number agrees": 0.48,
    "number disagrees": -0.63,
    "pages agrees": 2.29,
    "pages disagrees": -2.63,
    "title": 3.06,
    "volume agrees": 0.00,
    "volume disagrees": -0.76,
}


def features(signs: Signs) -> dict[str, float]:
    """Return the numbers that the regression weighs."""
    found = {"bias": 1.0, f"identity {signs.identity}": 1.0}
    for name, value in (("title", signs.title), ("author", signs.author)):
        if value is None:
            found[f"no {name}"] = 1.0
        else:
            found[name] = value
    for field in ("container", "date", "volume", "number", "pages", "isbn"):
        if field in signs.agreed:
            found[f"{field} agrees"] = 1.0
        elif field in signs.against:
            found[f"{field} disagrees"] = 1.0
    return found


def probability(signs: Signs) -> float:
    """Return the probability (0 to 1) that both are of one work."""
    total = sum(WEIGHTS.get(name, 0.0) * value for name, value in features(signs).items())
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, total)))), 3)
