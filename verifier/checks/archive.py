"""What the archiving of sources says, and the rule for unused exceptions: A001 to A004 and C001.

An audit tells where no copy is kept (A001) and where a web archive keeps its copies closed (A003), and of an
archive that it replays what cannot be read (A004). An archive itself is judged by ``verifier archive check``,
which gives A002 too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from verifier.checks.cited_links import citations_of, copies_beside, place_of, works_of
from verifier.checks.interface import Dossier, clip, find
from verifier.checks.pages import write_rule
from verifier.model import (
    Confidence,
    Decision,
    Evidence,
    Finding,
    Link,
    Location,
    Rule,
    Severity,
)

# The words of `verifier.archive.mementos`, which stand as evidence in reports and in what is remembered.
NO_COPY = "no copy with status 200"
CLOSED = "the web archive keeps this site closed"

NO_COPY_KEPT = write_rule(
    "A001",
    "no-copy-kept",
    Severity.NOTE,
    "No copy of an online source is kept.",
    detects="""A work whose page answers, but of which the archive of this audit holds no copy (as with
    `--no-archive`); and a dead page of which the web archive that was asked holds none either. A run without
    a network is silent.""",
    why="When the page disappears, the source is lost.",
    mend="""Run an audit with a network while the page is there: it keeps every answer in the folder `archive`
    beside its reports. Ask a web archive for a copy too.""",
    before="verifier audit sources.bib --no-archive",
    after="verifier audit sources.bib",
    offline=False,
)
COPY_STALE = write_rule(
    "A002",
    "copy-stale",
    Severity.NOTE,
    "The copy that is kept is of another state of the page.",
    detects="""A kept copy that was taken when the page was already dead or another one, while a web archive
    holds an older copy. `verifier archive check` looks for it.""",
    why="A reader of the copy doesn't see what was cited.",
    mend="Make a new copy, or cite the one in a web archive that is nearest to the day of access.",
    before="a copy of 2026 of a page cited in 2014",
    after="url = {https://web.archive.org/web/20140305/https://news.example/vote},",
    offline=False,
)
ARCHIVE_REFUSED = write_rule(
    "A003",
    "archive-refused",
    Severity.NOTE,
    "A web archive refused to take a copy.",
    detects="""A page that `verifier archive save` submitted and the archive declined, by the publisher's
    wish or for a fault; and a dead page whose copies the archive keeps closed.""",
    why="The source rests on its publisher alone.",
    mend="Try again later, or keep a copy of your own where the law allows it.",
    before="a page that the Wayback Machine does not take",
    after="a copy of your own, made by verifier audit sources.bib",
    offline=False,
)
ARCHIVE_DAMAGED = write_rule(
    "A004",
    "archive-damaged",
    Severity.ERROR,
    "An archive file is damaged.",
    detects="A WARC or WACZ file with records that are cut short, or whose digests or index don't fit.",
    why="The evidence for earlier verdicts can't be shown any more.",
    mend="Restore the file from a backup, or run the audit again so that new copies are made.",
    before="verifier archive check reports/archive   (says which record is torn)",
    after="verifier audit sources.bib --max-age 0",
)
UNUSED_IGNORE = write_rule(
    "C001",
    "unused-ignore",
    Severity.NOTE,
    "An exception that no finding needs any more.",
    detects="""A decision to ignore something (a code in the settings) that
    nothing matches; a decision on a key or address that nothing in the audit
    has, or whose key has become that of another work.""",
    why="A forgotten exception hides the next fault of its kind.",
    mend="Delete it from `verifier-decisions.toml` or from the settings.",
    before='[[decision]]\ntarget = "berg2020"\nword = "ignore"   (berg2020 has no findings)',
    after="(the decision is deleted)",
)
RULES = (NO_COPY_KEPT, COPY_STALE, ARCHIVE_REFUSED, ARCHIVE_DAMAGED, UNUSED_IGNORE)


def check_copies(dossier: Dossier) -> Iterator[Finding]:
    """Where no copy of a page is kept, and where a web archive keeps its copies closed."""
    for link in dossier.links:
        asked = [item for item in link.evidence if item.kind == "memento"]
        if dossier.keeps_copies and link.verdict.opens and link.snapshot is None and link.memento is None:
            yield _about(
                dossier,
                NO_COPY_KEPT,
                link,
                f"No copy of {clip(link.url, 200)} is kept. Run the audit with its archive, or have the page "
                "taken: `verifier archive save`.",
                Evidence(
                    "copy", link.final_url or link.url, "the archive of this audit holds no answer of it"
                ),
            )
        # Where a copy is cited that can be read, no other is missed.
        missed = link.verdict.accuses and link.memento is None and not copies_beside(dossier, link)
        for item in asked if missed else ():
            if CLOSED in item.value:
                words = f"The web archive keeps its copies of {clip(link.url, 200)} closed. Look for the work"
                yield _about(dossier, ARCHIVE_REFUSED, link, f"{words} elsewhere.", item)
            elif item.value == NO_COPY:
                words = (
                    f"The page is no longer there, and the web archive has no copy of {clip(link.url, 200)}"
                )
                yield _about(dossier, NO_COPY_KEPT, link, f"{words}. Look for the work elsewhere.", item)


def stale_copies(dossier: Dossier) -> Iterator[Finding]:
    """Pages whose copy was taken when they no longer held the work, while a web archive has an older one."""
    for link in dossier.links:
        if link.verdict.accuses and link.snapshot is not None and link.memento is not None:
            yield _about(
                dossier,
                COPY_STALE,
                link,
                f"The copy that is kept of {clip(link.url, 200)} ({link.snapshot}) was taken when the page "
                f"was {link.verdict.value} already. Cite the older one: {clip(link.memento, 200)}.",
                Evidence("copy", link.url, link.reason, link.checked or "", link.snapshot),
                confidence=Confidence.PROBABLE,
            )


def damages(problems: Iterable[str], archive: str) -> Iterator[Finding]:
    """One finding for each thing that is wrong with an archive; ``archive`` is how it was named."""
    for problem in problems:
        yield find(
            ARCHIVE_DAMAGED,
            Confidence.CERTAIN,
            f"{problem}. Restore the file from a backup, or run the audit again with --max-age 0.",
            Evidence("archive", archive, problem),
        )


def check_replayed(dossier: Dossier) -> Iterator[Finding]:
    """What is wrong with the archive from which the answers of this audit came."""
    return damages(dossier.damages, "the archive that was replayed")


def refused(url: str, name: str, message: str, evidence: Evidence) -> Finding:
    """The finding that a web archive declined a page: the class of the refusal, and its words."""
    words = ": ".join(filter(None, (name, message)))
    return find(
        ARCHIVE_REFUSED,
        Confidence.CERTAIN,
        f"The web archive did not take {clip(url, 200)} ({clip(words, 200) or 'it did not say why'}). "
        "Try again later, or keep a copy of your own.",
        evidence,
    )


def _about(
    dossier: Dossier,
    rule: Rule,
    link: Link,
    message: str,
    evidence: Evidence,
    *,
    confidence: Confidence = Confidence.CERTAIN,
) -> Finding:
    works = works_of(dossier, link)
    return find(
        rule,
        confidence,
        message,
        evidence,
        at=place_of(dossier, link),
        work=works[0].key if works else None,
        citations=citations_of(dossier, link),
    )


def unused_exceptions(
    decisions: Iterable[Decision], places: Mapping[Decision, Location] | None = None
) -> Iterator[Finding]:
    """One finding for each decision to ignore something that nothing needs any more, where it stands."""
    for decision in decisions:
        yield _needless(
            decision,
            places,
            Confidence.CERTAIN,
            f"The decision to {decision.word} {clip(decision.target, 100)} has nothing left to answer. "
            "Delete it, so that it doesn't hide the next fault.",
        )


def strayed_decisions(
    decisions: Iterable[Decision], places: Mapping[Decision, Location] | None = None
) -> Iterator[Finding]:
    """One finding for each decision whose key has become that of another work, to which it is not applied."""
    for decision in decisions:
        meant = " and ".join(clip(work, 200) for work in decision.of if work)
        yield _needless(
            decision,
            places,
            Confidence.CERTAIN,
            f"The decision {decision.word} on {clip(decision.target, 100)} was made of {meant}, which is no "
            "longer cited; the key is that of another work now, and the decision was not applied to it. "
            "Delete it, or make it anew.",
        )


def unmatched_decisions(
    decisions: Iterable[Decision], places: Mapping[Decision, Location] | None = None
) -> Iterator[Finding]:
    """One finding for each decision on what nothing in this audit is called; it may be of another paper."""
    for decision in decisions:
        yield _needless(
            decision,
            places,
            Confidence.POSSIBLE,
            f"Nothing in this audit is called {clip(decision.target, 100)}, of which a decision says "
            f"{decision.word}. Mend its target, or delete it, unless it is of a file that was left out here.",
        )


def _needless(
    decision: Decision, places: Mapping[Decision, Location] | None, confidence: Confidence, message: str
) -> Finding:
    place = (places or {}).get(decision)
    where = f"{place.file}:{place.line}" if place else "verifier-decisions.toml"
    return find(
        UNUSED_IGNORE,
        confidence,
        message,
        Evidence("decision", where, clip(f"{decision.word} {decision.target}")),
        at=place,
    )
