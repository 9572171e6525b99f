"""Clusters of entries that may be one work, with what a person has said, and which of them may be joined.

Joined are entries that are one work for reasons (``same-work``), or by the word of a person. Entries that
contradict each other, that a person must look at, or that are only related, are never joined unasked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from verifier.deduping.sources import Member
from verifier.duplicates.clusters import ONE_WORK, Said, duplicates_among
from verifier.duplicates.verdict import compare_works
from verifier.model import Duplicate, Relation
from verifier.progress import SILENT, Progress

DECIDED = "decided by a person"
_MOST_PAIRS = 2_000


@dataclass(frozen=True, slots=True)
class Cluster:
    """Entries and how they stand to each other; ``groups`` are those among them that may become one."""

    relation: Relation
    members: tuple[Member, ...]
    score: float
    reasons: tuple[str, ...]
    groups: tuple[tuple[Member, ...], ...] = ()

    @property
    def decided(self) -> bool:
        """Whether a person has said so."""
        return DECIDED in self.reasons


def find_clusters(
    members: Sequence[Member], decided: Mapping[frozenset[str], str], progress: Progress = SILENT
) -> tuple[Cluster, ...]:
    """Every cluster of the members, in their order. Near linear in their number.

    Args:
        members: all of the entries.
        decided: ``same`` or ``different`` by the names of two members, as `state.pair_decisions` gives it.
        progress: hears how far the comparing is.
    """
    by_name = {member.name: member for member in members}
    same = frozenset(pair for pair, word in decided.items() if word == "same" and pair <= by_name.keys())
    different = frozenset(pair for pair, word in decided.items() if word == "different")
    said = Said(same, different)
    names = [member.name for member in members]
    found = duplicates_among([member.work for member in members], names, said, progress)
    joined = _with_decided(found, said, names)
    return tuple(_cluster(duplicate, by_name, said) for duplicate in joined)


def _with_decided(found: Sequence[Duplicate], said: Said, names: Sequence[str]) -> list[Duplicate]:
    """The duplicates, those joined that a person takes for one work."""
    if not said.same:
        return list(found)
    order = {name: place for place, name in enumerate(names)}
    parts: dict[str, set[str]] = {}
    for duplicate in found:
        if duplicate.relation in ONE_WORK:
            part = set(duplicate.members)
            parts.update((name, part) for name in part)
    for pair in sorted(said.same, key=lambda pair: sorted(order[name] for name in pair)):
        first, second = sorted(pair, key=order.__getitem__)
        one, two = parts.get(first, {first}), parts.get(second, {second})
        whole = one | two
        # Of two words that contradict each other through a third entry, neither joins anything.
        apart = any(other <= whole and len(other & one) == 1 for other in said.different)
        if one is not two and not apart:
            parts.update((name, whole) for name in whole)
    grown = {id(part): part for part in parts.values()}.values()
    untouched = [
        duplicate
        for duplicate in found
        if duplicate.relation not in ONE_WORK and frozenset(duplicate.members) not in said.same
    ]
    as_found = {frozenset(item.members): item for item in found if item.relation in ONE_WORK}
    clusters = [as_found.get(frozenset(part)) or _whole(part, found, order) for part in grown]
    return sorted([*untouched, *clusters], key=lambda item: tuple(order[name] for name in item.members))


def _whole(part: set[str], found: Iterable[Duplicate], order: Mapping[str, int]) -> Duplicate:
    inside = [item for item in found if item.relation in ONE_WORK and set(item.members) <= part]
    members = tuple(sorted(part, key=order.__getitem__))
    conflicting = any(item.relation is Relation.CONFLICTING for item in inside)
    reasons = dict.fromkeys([DECIDED, *(reason for item in inside for reason in item.reasons)])
    score = min((item.score for item in inside), default=1.0)
    return Duplicate(
        Relation.CONFLICTING if conflicting else Relation.SAME_WORK, members, score, tuple(reasons)
    )


def _cluster(duplicate: Duplicate, by_name: Mapping[str, Member], said: Said) -> Cluster:
    members = tuple(by_name[name] for name in duplicate.members)
    relation, reasons = duplicate.relation, duplicate.reasons
    groups: tuple[tuple[Member, ...], ...] = ()
    if relation is Relation.SAME_WORK:
        groups = (members,)
    elif relation is Relation.CONFLICTING:
        groups = _groups(members, said)
        if groups == (members,):
            relation = Relation.SAME_WORK
    names = frozenset(duplicate.members)
    if any(pair <= names for pair in said.same) and DECIDED not in reasons:
        reasons = (DECIDED, *reasons)
    return Cluster(relation, members, duplicate.score, reasons, groups)


def _groups(members: Sequence[Member], said: Said) -> tuple[tuple[Member, ...], ...]:
    """Which members of a cluster may be joined though others contradict each other.

    First those that a person has joined; then those that are one work without a contradiction in the whole
    group that they would make.
    """
    by_name = {member.name: member for member in members}
    order = {member.name: place for place, member in enumerate(members)}
    decided = [
        (by_name[first], by_name[second])
        for first, second in (
            sorted(pair, key=order.__getitem__) for pair in said.same if pair <= by_name.keys()
        )
    ]
    groups = _components(members, decided)
    if len(members) * (len(members) - 1) // 2 > _MOST_PAIRS:
        return tuple(groups)
    against: set[frozenset[str]] = set()
    alike = list(decided)
    for one, two in combinations(members, 2):
        if (one, two) in decided:
            continue
        verdict = compare_works(one.work.fields, two.work.fields, one.work.type, two.work.type)
        if verdict.relation is Relation.SAME_WORK:
            alike.append((one, two))
        else:
            against.add(frozenset((one.name, two.name)))
    found: list[tuple[Member, ...]] = []
    by_word = {member.name: group for group in groups for member in group}
    for group in _components(members, alike):
        pairs = {frozenset((one.name, two.name)) for one, two in combinations(group, 2)}
        inside = pairs & against
        settled = {pair for pair in inside if len({id(by_word.get(name, name)) for name in pair}) == 1}
        if inside - settled:
            found += [part for part in groups if set(part) <= set(group)]
        else:
            found.append(group)
    return tuple(found)


def _components(
    members: Sequence[Member], pairs: Iterable[tuple[Member, Member]]
) -> list[tuple[Member, ...]]:
    """The members that pairs tie together, in their order; those that none ties are left out."""
    part: dict[str, list[str]] = {}
    for one, two in pairs:
        first, second = part.get(one.name, [one.name]), part.get(two.name, [two.name])
        if first is not second:
            both = [*first, *second]
            part.update((name, both) for name in both)
    groups: dict[int, list[Member]] = {}
    for member in members:
        if member.name in part:
            groups.setdefault(id(part[member.name]), []).append(member)
    return [tuple(group) for group in groups.values()]
