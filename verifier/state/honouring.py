"""Honouring decisions: which finding is answered by what a person has said, and which answer is not needed.

Pure: findings and decisions in, findings out. A finding that is answered stays in every report, with the
words of the decision, and does not count for the exit code.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Final

from verifier.findings.about import PAIRS, address_of, addresses_of, members_of
from verifier.model import Decision, Finding, Link, LinkVerdict, Reference, Work
from verifier.state.decisions import OF_PAIRS, active, by_pair, target_of
from verifier.state.due import heals
from verifier.state.following import follow

NOT_OF_THE_ADDRESS: Final = frozenset({"L010"})
"""Findings on links that say nothing of whether the address opens and leads to the work."""
NOTICES: Final = frozenset({"R003", "R004", "R006", "R007"})
"""A retraction or correction says nothing against the citation: it may come after the work was checked."""
OF_IDENTIFIERS: Final = frozenset({"I002", "I006"})
"""Findings on identifiers that rest on what registries answer."""

_OF_THE_NETWORK: Final = ("L", "R", "S", "A", "I")
_UNREACHED: Final = (LinkVerdict.SKIPPED, LinkVerdict.BLOCKED, LinkVerdict.FAILING)


def answers(word: str, code: str) -> bool:
    """Whether a word of a decision settles findings of a code."""
    match word:
        case "alive":
            return code.startswith("L") and code not in NOT_OF_THE_ADDRESS
        case "cited-right":
            return (code.startswith(("R", "S")) and code not in NOTICES) or code in OF_IDENTIFIERS
        case "same" | "different":
            return code in PAIRS
    return word == "ignore"


def honour(
    findings: Sequence[Finding], decisions: Sequence[Decision], works: Sequence[Work], today: dt.date
) -> tuple[Finding, ...]:
    """Return the findings, with the words of the decision on each that one answers.

    Args:
        findings: of a run.
        decisions: as read; the expired ones are passed over.
        works: of the run: they tell which works an address belongs to.
        today: the day on which a decision must hold.
    """
    answering = _Answering(follow(active(decisions, today), works).decisions, works)
    return tuple(
        replace(finding, decision=told(given[-1])) if (given := answering.to(finding)) else finding
        for finding in findings
    )


def unused(
    decisions: Sequence[Decision],
    findings: Sequence[Finding],
    today: dt.date,
    works: Sequence[Work] | None = None,
    *,
    online: bool = False,
    links: Iterable[Link] = (),
    references: Iterable[Reference] = (),
) -> tuple[Decision, ...]:
    """Return the exceptions (``ignore``) that hold today and that no finding needs.

    What was said of a work (``alive``, ``same``, …) is no exception and stays true without a finding.

    Args:
        decisions: as read.
        findings: of a run in which no code was left out.
        today: the day on which a decision must hold.
        works: of the run; a decision on what this run did not look at is not judged. None for all.
        online: whether the network was asked; without it, only exceptions for what stands in the files can
            be judged.
        links: the verdicts of the run. An exception for an address that was not reached is not judged: the
            finding may well be there again.
        references: likewise for works.
    """
    live = active(decisions, today)
    answering = _Answering(live, works or ())
    needed = {decision for finding in findings for decision in answering.to(finding)}
    known = None if works is None else _names(works)
    open_ = _open(links, references) if online else frozenset()
    return tuple(
        decision
        for decision in live
        if decision.word == "ignore"
        and decision not in needed
        and _judged(decision, known, open_, online=online)
    )


def unmatched(
    decisions: Sequence[Decision], today: dt.date, works: Sequence[Work], names: Iterable[str] = ()
) -> tuple[Decision, ...]:
    """Return the decisions that hold today and name a key, address or citation that this run does not have.

    One file of decisions may serve several papers, so that it need not be wrong. ``names`` are those of
    citations and links that no work has.
    """
    known = _names(works) | frozenset(names)
    return tuple(
        decision
        for decision in active(decisions, today)
        if not known.issuperset(target_of(decision.target, decision.word).subjects)
    )


def told(decision: Decision) -> str:
    """Return a decision in words: its word, the reason, the last day."""
    reason = f": {decision.reason.strip()}" if decision.reason.strip() else ""
    return f"{decision.word}{reason}" + (f" (until {decision.until})" if decision.until else "")


def _judged(decision: Decision, known: frozenset[str] | None, open_: frozenset[str], *, online: bool) -> bool:
    """Whether this run would have found what a decision is an exception for."""
    target = target_of(decision.target, decision.word)
    if known is not None and not known.issuperset(target.subjects):
        return False
    if target.code and not target.code.startswith(_OF_THE_NETWORK):
        return True
    return online and open_.isdisjoint(target.subjects)


def _open(links: Iterable[Link], references: Iterable[Reference]) -> frozenset[str]:
    """Return the keys and addresses on which the network gave no verdict that holds."""
    unreached = [link for link in links if link.verdict in _UNREACHED]
    return frozenset(
        [
            *(link.url for link in unreached),
            *(key for link in unreached for key in link.works),
            *(reference.work for reference in references if heals(reference)),
        ]
    )


def _names(works: Iterable[Work]) -> frozenset[str]:
    return frozenset(
        name
        for work in works
        for name in (work.key, *work.citations, *_addresses(work), *work.addresses)
        if name
    )


def _addresses(work: Work) -> Iterator[str]:
    yield work.fields.get("url", "").strip()
    yield from (identifier.url for identifier in work.identifiers)


class _Answering:
    """The decisions in force, found by what they are about."""

    def __init__(self, decisions: Sequence[Decision], works: Sequence[Work]) -> None:
        self._order = {decision: index for index, decision in enumerate(decisions)}
        self._pairs = by_pair(decisions)
        self._by_subject: defaultdict[str, list[Decision]] = defaultdict(list)
        for decision in decisions:
            if decision.word not in OF_PAIRS:
                self._by_subject[target_of(decision.target, decision.word).subjects[0]].append(decision)
        self._citing: defaultdict[str, list[str]] = defaultdict(list)
        self._cited: defaultdict[str, list[str]] = defaultdict(list)
        for work in works if decisions else ():
            for url in dict.fromkeys(_addresses(work)):
                if url:
                    self._citing[url].append(work.key)
                    self._cited[work.key].append(url)

    def to(self, finding: Finding) -> list[Decision]:
        """Return the decisions that answer a finding, in their order; none unless the whole is answered."""
        if not self._order:
            return []
        given: set[Decision] = set(self._to_pair(finding))
        parts = [self._to_subjects(finding, subjects) for subjects in self._parts(finding)]
        if all(parts):
            given.update(*parts)
        return sorted(given, key=self._order.__getitem__)

    def _to_pair(self, finding: Finding) -> list[Decision]:
        members = [member for member, _ in members_of(finding)]
        pairs = [frozenset(pair) for pair in combinations(dict.fromkeys(members), 2)]
        decided = [self._pairs[pair] for pair in pairs if pair in self._pairs]
        return decided if len(decided) == len(pairs) else []

    def _to_subjects(self, finding: Finding, subjects: Iterable[str]) -> list[Decision]:
        return [
            decision
            for subject in dict.fromkeys(subjects)
            for decision in self._by_subject.get(subject, ())
            if answers(decision.word, finding.code)
            and target_of(decision.target, decision.word).code in ("", finding.code)
        ]

    def _parts(self, finding: Finding) -> list[list[str]]:
        """Return what a decision may name to answer the finding: for one on a group, for each of it."""
        cited = addresses_of(finding)
        if len(cited) > 1:
            return [[url, *self._citing.get(url, ())] for url in cited]
        address = self._whole(address_of(finding))
        return [
            [
                *((finding.work,) if finding.work else ()),
                # One citation is as good a name as its work; of several each is only a part of it.
                *(finding.citations if len(finding.citations) == 1 or not finding.work else ()),
                *(member for member, _ in members_of(finding)),
                *((address, *self._citing.get(address, ())) if address else cited),
                *(self._cited.get(finding.work or "", ()) if answers("cited-right", finding.code) else ()),
            ]
        ]

    def _whole(self, address: str) -> str:
        """Return an address in full that a message has cut; "" when it can't be told which it is."""
        if not address.endswith("…"):
            return address
        whole = [url for url in {*self._citing, *self._by_subject} if url.startswith(address[:-1])]
        return whole[0] if len(whole) == 1 else ""
