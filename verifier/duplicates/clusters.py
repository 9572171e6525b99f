"""From judged pairs to clusters: every group of works that are one, every pair that a person must see."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from verifier.duplicates.candidates import candidate_pairs
from verifier.duplicates.shared_addresses import one_address_for_two
from verifier.duplicates.verdict import ONE_ADDRESS, PairVerdict, compare_unless_different
from verifier.model import Duplicate, Relation, Work
from verifier.progress import SILENT, Progress

ONE_WORK = (Relation.SAME_WORK, Relation.CONFLICTING)
_MOST_REASONS = 12
_MOST_CHECKS = 64
_Judge = Callable[[int, int], PairVerdict | None]
"""The verdict of two works by their places in the order given; None for different ones."""


@dataclass(frozen=True, slots=True)
class _Edge:
    first: int
    second: int
    verdict: PairVerdict


@dataclass(frozen=True, slots=True)
class Said:
    """What a person has said of pairs of members: that they are one work, or that they are two."""

    same: frozenset[frozenset[str]] = frozenset()
    different: frozenset[frozenset[str]] = frozenset()


_NOTHING_SAID = Said()
_UNDER_ONE_ADDRESS = PairVerdict(Relation.REVIEW, 0.25, (ONE_ADDRESS,))


def find_duplicates(works: Sequence[Work]) -> tuple[Duplicate, ...]:
    """Every cluster of works that are one, and the pairs that are for review or related.

    Members are work keys in the order given; works that share a key are told apart as ``key@line``.
    Near linear in the number of works.
    """
    return duplicates_among(works, member_names(works))


def duplicates_among(
    works: Sequence[Work], names: Sequence[str], said: Said = _NOTHING_SAID, progress: Progress = SILENT
) -> tuple[Duplicate, ...]:
    """As `find_duplicates`, the members named otherwise, and pairs as a person has judged them.

    Two members that a person tells apart never come into one cluster, neither by their own likeness nor
    through a third: the third goes with the one it is joined to first (by a person, else the more alike),
    and its pair with the other is for review.
    """
    edges = []
    judge = _judge_of(works)
    pairs = list(candidate_pairs([work.fields for work in works]))
    progress.stage("comparing entries", len(pairs))
    for first, second in pairs:
        progress.advance()
        if frozenset((names[first], names[second])) in said.different:
            continue
        verdict = judge(first, second)
        if verdict is not None:
            edges.append(_Edge(first, second, verdict))
    judged = {(edge.first, edge.second) for edge in edges}
    for first, second in one_address_for_two(works):
        told_apart = frozenset((names[first], names[second])) in said.different
        if not told_apart and (first, second) not in judged:
            edges.append(_Edge(first, second, _UNDER_ONE_ADDRESS))
    clusters, left = _join(edges, judge, names, said)
    found = [_cluster(members, inner, names) for members, inner in clusters]
    found += [
        Duplicate(
            edge.verdict.relation,
            (names[edge.first], names[edge.second]),
            edge.verdict.score,
            edge.verdict.reasons,
        )
        for edge in left
    ]
    order = {name: position for position, name in enumerate(names)}
    return tuple(sorted(found, key=lambda duplicate: tuple(order[member] for member in duplicate.members)))


def _judge_of(works: Sequence[Work]) -> _Judge:
    """How to judge two works by their places; those that say the same in every field are judged once."""
    first_place: dict[tuple[str, frozenset[tuple[str, str]]], int] = {}
    alike = [
        first_place.setdefault((work.type, frozenset(work.fields.items())), place)
        for place, work in enumerate(works)
    ]
    repeated = {first for place, first in enumerate(alike) if first != place}
    known: dict[tuple[int, int], PairVerdict | None] = {}

    def judge(first: int, second: int) -> PairVerdict | None:
        pair = alike[first], alike[second]
        if pair in known:
            return known[pair]
        one, two = works[first], works[second]
        verdict = compare_unless_different(one.fields, two.fields, one.type, two.type)
        if not repeated.isdisjoint(pair):
            known[pair] = verdict
        return verdict

    return judge


def member_names(works: Sequence[Work]) -> list[str]:
    """Return the key of each work; behind keys that come twice stands the line of their entry."""
    counts: defaultdict[str, int] = defaultdict(int)
    for work in works:
        counts[work.key] += 1
    names: list[str] = []
    seen: set[str] = set()
    for position, work in enumerate(works):
        name = work.key
        if counts[work.key] > 1:
            name = f"{work.key}@{work.location.line if work.location else position + 1}"
        while name in seen:
            name += "'"
        seen.add(name)
        names.append(name)
    return names


def _join(
    edges: Sequence[_Edge], judge: _Judge, names: Sequence[str], said: Said
) -> tuple[list[tuple[list[int], list[_Edge]]], list[_Edge]]:
    """Clusters with their inner edges, and the edges that remain between works of different clusters.

    Pairs that a person has joined come first, then the strongest. Two clusters are not joined through a
    sparse record when members of theirs are plainly two works, or two by the word of a person: the bridging
    pair is left for a person.
    """
    parent = list(range(len(names)))
    members: dict[int, list[int]] = {}

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    left: list[_Edge] = []
    joining = sorted(
        (e for e in edges if e.verdict.relation in ONE_WORK),
        key=lambda e: (_pair(e, names) not in said.same, -e.verdict.score, e.first, e.second),
    )
    for edge in joining:
        one, two = root(edge.first), root(edge.second)
        if one == two:
            continue
        group_one, group_two = members.get(one, [one]), members.get(two, [two])
        apart = _said_to_be_two(group_one, group_two, names, said)
        if apart or _plainly_two(group_one, group_two, judge):
            reasons = (apart or "joins works that are told apart otherwise", *edge.verdict.reasons)
            left.append(
                _Edge(edge.first, edge.second, PairVerdict(Relation.REVIEW, edge.verdict.score, reasons))
            )
            continue
        parent[two] = one
        members[one] = group_one + group_two
        members.pop(two, None)
    inner: defaultdict[int, list[_Edge]] = defaultdict(list)
    for edge in edges:
        if root(edge.first) == root(edge.second):
            if edge.verdict.relation in ONE_WORK:
                inner[root(edge.first)].append(edge)
        elif edge.verdict.relation not in ONE_WORK:
            left.append(edge)
    clusters = [(sorted(group), inner[head]) for head, group in members.items() if len(group) > 1]
    return clusters, left


def _pair(edge: _Edge, names: Sequence[str]) -> frozenset[str]:
    return frozenset((names[edge.first], names[edge.second]))


def _said_to_be_two(one: list[int], two: list[int], names: Sequence[str], said: Said) -> str:
    """Which members of two groups a person has told apart, in words; "" for none."""
    if not said.different:
        return ""
    here, there = {names[index] for index in one}, {names[index] for index in two}
    for pair in said.different:
        first, second = (sorted(pair) * 2)[:2]
        if (first in here and second in there) or (second in here and first in there):
            return f"joins {first} and {second}, which a person has told apart"
    return ""


def _plainly_two(one: list[int], two: list[int], judge: _Judge) -> bool:
    if len(one) * len(two) == 1:
        return False
    checks = 0
    for first in one:
        for second in two:
            verdict = judge(first, second)
            if verdict is None or verdict.relation is Relation.RELATED:
                return True
            checks += 1
            if checks >= _MOST_CHECKS:
                return False
    return False


def _cluster(members: list[int], inner: list[_Edge], names: Sequence[str]) -> Duplicate:
    conflicting = [edge for edge in inner if edge.verdict.relation is Relation.CONFLICTING]
    relation = Relation.CONFLICTING if conflicting else Relation.SAME_WORK
    reasons = dict.fromkeys(reason for edge in (conflicting or inner) for reason in edge.verdict.reasons)
    score = min(edge.verdict.score for edge in inner)
    return Duplicate(
        relation, tuple(names[index] for index in members), score, tuple(reasons)[:_MOST_REASONS]
    )
