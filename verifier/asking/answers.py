"""What asking gave: a verdict on every address and every work, and what could not be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from verifier.findings.plain import NETWORK_STAGE
from verifier.model import Link, LinkVerdict, Mode, Reference, Skipped, Support, Work
from verifier.unasked import unasked, unasked_links, unasked_references

UNREACHED = "the network was asked and could not be reached"


@dataclass(frozen=True, slots=True)
class Answers:
    """The verdicts of one audit on what the network knows.

    ``mode`` is where the answers came from; offline also when there turned out to be no network, which
    ``network`` then tells (False). ``skipped`` is what was not done.
    """

    mode: Mode
    links: tuple[Link, ...]
    references: tuple[Reference, ...]
    support: tuple[Support, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    network: bool = True


def not_asked(works: Sequence[Work]) -> Answers:
    """The verdicts of an audit that may ask nothing."""
    links, references = unasked_links(works), unasked_references(works)
    return Answers(Mode.OFFLINE, links, references, skipped=tuple(unasked(links, references)))


def not_reached(works: Sequence[Work]) -> Answers:
    """The verdicts of an audit that asked, and found that there is no network."""
    answers = not_asked(works)
    links = tuple(
        replace(link, reason=UNREACHED) if link.verdict is LinkVerdict.SKIPPED else link
        for link in answers.links
    )
    references = tuple(replace(item, reason=f"{item.reason}: {UNREACHED}") for item in answers.references)
    skipped = (Skipped(NETWORK_STAGE, "the network", UNREACHED), *unasked(links, references))
    return replace(answers, links=links, references=references, skipped=skipped, network=False)


def with_left_alone(answers: Answers, works: Sequence[Work], why: str) -> Answers:
    """Add that these works were not asked about; an address that another work had asked keeps its verdict."""
    asked = {link.url for link in answers.links}
    links = [
        replace(link, reason=why) if link.verdict is LinkVerdict.SKIPPED else link
        for link in unasked_links(works)
        if link.url not in asked
    ]
    known = {reference.work for reference in answers.references}
    references = [
        replace(reference, reason=f"{reference.reason}: {why}")
        for reference in unasked_references(works)
        if reference.work not in known
    ]
    return replace(
        answers,
        links=(*answers.links, *links),
        references=(*answers.references, *references),
        skipped=(*answers.skipped, *unasked(links, references)),
    )
