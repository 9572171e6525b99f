"""What the archiving of sources says, and the rule for unused exceptions: A001 to A004 and C001.

The findings arise where copies are made and exceptions are applied; here stand their rules and pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from verifier.checks.interface import clip, find
from verifier.checks.pages import write_rule
from verifier.model import Confidence, Decision, Evidence, Finding, Severity

NO_COPY_KEPT = write_rule(
    "A001",
    "no-copy-kept",
    Severity.NOTE,
    "No copy of an online source is kept.",
    detects="""A work with an address of which neither the archive of this audit nor a web archive holds a
    copy.""",
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
    detects="""A kept copy that doesn't hold the cited work, or differs from it materially, while another
    copy does.""",
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
    detects="A request to archive a page that the archive declined, by the publisher's wish or for a fault.",
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
    before="verifier audit sources.bib --replay reports/archive   (says which record is torn)",
    after="verifier audit sources.bib --max-age 0",
)
UNUSED_IGNORE = write_rule(
    "C001",
    "unused-ignore",
    Severity.NOTE,
    "An exception that no finding needs any more.",
    detects="""A decision to ignore something (a code in the settings) that
    nothing matches.""",
    why="A forgotten exception hides the next fault of its kind.",
    mend="Delete it from `verifier-decisions.toml` or from the settings.",
    before='[[decision]]\ntarget = "berg2020"\nword = "ignore"   (berg2020 has no findings)',
    after="(the decision is deleted)",
)
RULES = (NO_COPY_KEPT, COPY_STALE, ARCHIVE_REFUSED, ARCHIVE_DAMAGED, UNUSED_IGNORE)


def unused_exceptions(decisions: Iterable[Decision]) -> Iterator[Finding]:
    """One finding for each decision to ignore something that nothing needs any more."""
    for decision in decisions:
        yield find(
            UNUSED_IGNORE,
            Confidence.CERTAIN,
            f"The decision to {decision.word} {clip(decision.target, 100)} has nothing left to answer. "
            "Delete it, so that it doesn't hide the next fault.",
            Evidence("decision", "verifier-decisions.toml", clip(f"{decision.word} {decision.target}")),
        )
