"""What persons have decided, brought to bear on pairs of works and on findings, with those that are known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from verifier.asking import Answers
from verifier.checks.archive import strayed_decisions, unmatched_decisions, unused_exceptions
from verifier.duplicates.clusters import Said, duplicates_among, member_names
from verifier.gather import Gathered
from verifier.model import Decision, Duplicate, Finding, Location, Mode, Relation, Work
from verifier.state import active, follow, honour, pair_decisions, unmatched, unused, with_baseline

_RELATIONS: Mapping[str, Relation] = {"same": Relation.SAME_WORK, "different": Relation.DIFFERENT}


def decided(gathered: Gathered, decisions: Sequence[Decision]) -> Gathered:
    """Return what was gathered, with the pairs that a person has judged judged so.

    A pair that was computed and decided bears the relation that was decided; one that only a person takes
    for one work is added. A cluster that holds two works which a person tells apart is parted between them.
    """
    said = dict(pair_decisions(follow(decisions, gathered.works).decisions))
    if not said:
        return gathered
    computed = _parted(gathered, _said(said))
    duplicates = []
    for duplicate in computed:
        relation = _RELATIONS.get(said.pop(frozenset(duplicate.members), ""))
        duplicates.append(duplicate if relation is None else _as_decided(duplicate, relation))
    known = {work.key for work in gathered.works}
    for pair, word in said.items():
        if word == "same" and pair <= known and len(pair) == 2:
            duplicates.append(
                Duplicate(Relation.SAME_WORK, tuple(sorted(pair)), 1.0, ("decided by a person",))
            )
    return replace(gathered, duplicates=tuple(duplicates))


def _names(gathered: Gathered, answers: Answers) -> Iterator[str]:
    """What a decision may name besides works: citations, and the addresses that were asked."""
    yield from (citation.id for citation in gathered.citations)
    yield from (link.url for link in answers.links)


def _said(decided_pairs: Mapping[frozenset[str], str]) -> Said:
    by_word: dict[str, set[frozenset[str]]] = {"same": set(), "different": set()}
    for pair, word in decided_pairs.items():
        by_word[word].add(pair)
    return Said(frozenset(by_word["same"]), frozenset(by_word["different"]))


def _parted(gathered: Gathered, said: Said) -> tuple[Duplicate, ...]:
    """The clusters, those whose members a person has told apart found anew with that in mind."""
    found: list[Duplicate] = []
    records: dict[str, Work] = {}
    for duplicate in gathered.duplicates:
        inside = [pair for pair in said.different if pair.issubset(duplicate.members)]
        if len(duplicate.members) <= 2 or not inside:
            found.append(duplicate)
            continue
        if not records:
            records = _records(gathered)
        known = [name for name in duplicate.members if name in records]
        found += duplicates_among([records[name] for name in known], known, said)
        found += [
            Duplicate(Relation.DIFFERENT, tuple(sorted(pair)), duplicate.score, duplicate.reasons)
            for pair in inside
        ]
    return tuple(found)


def _records(gathered: Gathered) -> dict[str, Work]:
    """What is known of each member that a cluster may have: works by their names, citations by their ids."""
    cited = {
        citation.id: Work(citation.id, citation.type, citation.fields) for citation in gathered.citations
    }
    return cited | dict(zip(member_names(gathered.works), gathered.works, strict=True))


def _as_decided(duplicate: Duplicate, relation: Relation) -> Duplicate:
    return replace(duplicate, relation=relation, reasons=("decided by a person", *duplicate.reasons))


def settled(
    findings: Sequence[Finding],
    gathered: Gathered,
    answers: Answers,
    *,
    decisions: Sequence[Decision],
    baseline: frozenset[str],
    today: dt.date,
    whole: bool,
    places: Mapping[Decision, Location] | None = None,
) -> tuple[Finding, ...]:
    """Mark the findings that a person has decided and those that are known.

    Args:
        findings: of the audit.
        gathered: the works that they are about.
        answers: what the network said; an exception for a page that was not seen may still be needed.
        decisions: as read, the expired ones too.
        baseline: fingerprints of findings that are known.
        today: the day on which a decision must hold.
        whole: whether no finding was left out: only then is an exception that none needs itself a finding.
        places: where the decisions stand, as far as it is known.
    """
    followed = follow(active(decisions, today), gathered.works)
    honoured = honour(findings, followed.decisions, gathered.works, today)
    if whole:
        needless = unused(
            followed.decisions,
            honoured,
            today,
            gathered.works,
            online=answers.mode is not Mode.OFFLINE,
            links=answers.links,
            references=answers.references,
        )
        # A target that could not be read may hold what is missing here.
        looked = () if gathered.failures else followed.decisions
        missing = unmatched(looked, today, gathered.works, _names(gathered, answers))
        honoured = (
            *honoured,
            *unused_exceptions([followed.written[decision] for decision in needless], places),
            *strayed_decisions(followed.strayed, places),
            *unmatched_decisions([followed.written[decision] for decision in missing], places),
        )
    return with_baseline(honoured, baseline, gathered.works)
