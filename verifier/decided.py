"""What persons have decided, brought to bear on pairs of works and on findings, with those that are known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from verifier.asking import Answers
from verifier.checks.archive import unused_exceptions
from verifier.gather import Gathered
from verifier.model import Decision, Duplicate, Finding, Mode, Relation
from verifier.state import honour, pair_decisions, unused, with_baseline

_RELATIONS: Mapping[str, Relation] = {"same": Relation.SAME_WORK, "different": Relation.DIFFERENT}


def decided(gathered: Gathered, decisions: Sequence[Decision]) -> Gathered:
    """Return what was gathered, with the pairs that a person has judged judged so.

    A pair that was computed and decided bears the relation that was decided; one that only a person takes
    for one work is added. Clusters of more than two stay: their findings say what was decided of them.
    """
    said = dict(pair_decisions(decisions))
    if not said:
        return gathered
    duplicates = []
    for duplicate in gathered.duplicates:
        relation = _RELATIONS.get(said.pop(frozenset(duplicate.members), ""))
        duplicates.append(duplicate if relation is None else _as_decided(duplicate, relation))
    known = {work.key for work in gathered.works}
    for pair, word in said.items():
        if word == "same" and pair <= known and len(pair) == 2:
            duplicates.append(
                Duplicate(Relation.SAME_WORK, tuple(sorted(pair)), 1.0, ("decided by a person",))
            )
    return replace(gathered, duplicates=tuple(duplicates))


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
    """
    honoured = honour(findings, decisions, gathered.works, today)
    if whole:
        needless = unused(
            decisions,
            honoured,
            today,
            gathered.works,
            online=answers.mode is not Mode.OFFLINE,
            links=answers.links,
            references=answers.references,
        )
        honoured = (*honoured, *unused_exceptions(needless))
    return with_baseline(honoured, baseline)
