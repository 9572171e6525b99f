"""Decisions on works whose keys were made for them: they go with the work, whatever its key is today.

``roe2010gone`` is the key that the one work of Roe's of 2010 gets; with a note in front that cites another
one, it is that one's. A decision says in ``of`` which work was meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from verifier.findings import names_of_work
from verifier.model import Decision, Work
from verifier.state.decisions import OF_PAIRS, target_of


@dataclass(frozen=True, slots=True)
class Followed:
    """Decisions with the keys that their works have today.

    ``strayed`` are those, as they are written, whose work is not there, while their key is another's.
    ``written`` is how each of the first is written.
    """

    decisions: tuple[Decision, ...]
    strayed: tuple[Decision, ...]
    written: Mapping[Decision, Decision]


def follow(decisions: Iterable[Decision], works: Sequence[Work]) -> Followed:
    """Return the decisions with the keys of today, those aside that would answer for another work."""
    given = tuple(decisions)
    if not any(decision.of for decision in given):
        return Followed(given, (), {decision: decision for decision in given})
    by_name: dict[str, str] = {}
    by_key: dict[str, frozenset[str]] = {}
    for work in works:
        by_key.setdefault(work.key, names_of_work(work))
        for name in by_key[work.key]:
            by_name.setdefault(name, work.key)
    kept: list[Decision] = []
    strayed: list[Decision] = []
    written: dict[Decision, Decision] = {}
    for decision in given:
        today = _today(decision, by_key, by_name)
        if today is None:
            strayed.append(decision)
            continue
        kept.append(today)
        written.setdefault(today, decision)
    return Followed(tuple(kept), tuple(strayed), written)


def _today(
    decision: Decision, by_key: Mapping[str, frozenset[str]], by_name: Mapping[str, str]
) -> Decision | None:
    """The decision with today's keys; None where a key is that of another work."""
    if not decision.of:
        return decision
    target = target_of(decision.target, decision.word)
    keys: list[str] = []
    for key, meant in zip(target.subjects, decision.of, strict=True):
        if not meant or meant in by_key.get(key, ()):
            keys.append(key)
        elif meant in by_name:
            keys.append(by_name[meant])
        elif key in by_key:
            return None
        else:
            keys.append(key)
    if decision.word in OF_PAIRS and len(set(keys)) < len(keys):
        # The two have become one work since.
        return None
    named = "=".join(keys)
    return replace(decision, target=f"{named}:{target.code}" if target.code else named)
