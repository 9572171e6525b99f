"""What the stretches between marks look like, each in one word: "name", "year", "page", "3c"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from verifier.citations.tagger.terms import TERMS, Whole

_MOST = 30_000
"""Stretches whose words are kept; when there are more, the table is begun anew."""

_ORDER = (
    "url", "doi", "access", "edit", "translate", "edition", "thesis", "page", "volume", "number", "month",
    "meeting", "journal", "press", "report", "place", "state", "same", "etal",
)  # fmt: skip
_SUMMED = frozenset(_ORDER)
_ALONE = frozenset(
    ("access", "url", "doi", "edit", "translate", "page", "volume", "number", "thesis", "edition")
)
_LOWER = frozenset(("xx", "in-l", "and-l", "particle-l", "x"))
_IN = frozenset(("in-c", "in-l"))

_known: dict[bytes, int] = {}


def summaries(kinds: Whole, counts: Whole) -> Whole:
    """The term that sums up each stretch; ``counts`` are how many of the ``kinds``, in turn, each has."""
    data = kinds.astype(np.int32).tobytes()
    cuts = [0, *(np.cumsum(counts) * 4).tolist()]
    keys = [data[first:last] for first, last in pairwise(cuts)]
    found = [_known.get(key, -1) for key in keys]
    if -1 in found:
        if len(_known) > _MOST:
            _known.clear()
        found = [_learned(key) if number < 0 else number for key, number in zip(keys, found, strict=True)]
    return np.array(found, np.int64)


def _learned(key: bytes) -> int:
    number = _known.get(key)
    if number is None:
        names = [TERMS.names[kind] for kind in np.frombuffer(key, np.int32).tolist()]
        number = _known[key] = TERMS.number(summary(names))
    return number


def summary(kinds: Sequence[str]) -> str:
    """What a stretch between marks looks like, in one word."""
    count = len(kinds)
    if not count:
        return "-"
    cues = {kind.split("-")[0] for kind in kinds if len(kind) > 4} & _SUMMED
    first = next((name for name in _ORDER if name in cues), "") if cues else ""
    if first in _ALONE:
        return first
    if "year" in kinds:
        return "year" if count == 1 else "month" if "month" in cues else f"year{min(count, 3)}"
    if all((kind[0] == "d" and kind[1:].isdigit()) or kind in ("-", "--", "roman") for kind in kinds):
        return "range" if "-" in kinds or "--" in kinds else "digits"
    if kinds[0] == "X" and count <= 6 and not first and kinds[-1][0] == "d" and kinds[-1][1:].isdigit():
        return "cited"
    initials = kinds.count("X") + kinds.count("XX")
    if initials and count <= 6 and not first:
        return "name" if initials < count else "initials"
    if kinds[0] in _IN:
        return f"in{min(count, 3)}"
    if count == 1:
        return first or f"1{kinds[0]}"
    lower = sum(kind in _LOWER for kind in kinds)
    if "given" in kinds and not lower and count <= 4 and not first:
        return f"person{count}"
    size = 2 if count == 2 else 3 if count <= 4 else 5 if count <= 8 else 9
    case = "l" if lower * 2 > count else "m" if lower else "c"
    return f"{first}{size}{case}"
