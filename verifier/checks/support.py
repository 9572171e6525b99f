"""What the pages at their addresses say of the works: S001 and S003 to S005."""

from __future__ import annotations

from collections.abc import Iterator

from verifier.checks.interface import Dossier, clip, find, listed, seen
from verifier.checks.pages import write_rule
from verifier.model import (
    Confidence,
    Finding,
    LinkVerdict,
    Location,
    Rule,
    Severity,
    Support,
    SupportVerdict,
    Work,
)

OTHER_WORK = write_rule(
    "S001",
    "other-work",
    Severity.ERROR,
    "The page at the address is another work.",
    detects="""A page whose title, author and date all speak of another work than the one cited; where several
    works are cited by one address, one that is another of them. A page that holds them all, as proceedings
    and tables of contents do, is not meant.""",
    why="The reader gets another text than the one that supports the claim.",
    mend="Find the address of the cited work, or correct the citation if the page was meant.",
    before="title = {Herders Vote Today}, url = {https://news.example/128},   (128 is “The River Falls”)",
    after="title = {Herders Vote Today}, url = {https://news.example/127},",
    offline=False,
)
AUTHOR_MISMATCH = write_rule(
    "S003",
    "author-mismatch",
    Severity.WARNING,
    "The page names another author.",
    detects="""A page that holds the cited work, but names an author who doesn't match in any spelling or
    script.""",
    why="The wrong person is credited, and the work isn't found under the name.",
    mend="Compare the head of the page with the citation.",
    before="author = {Berg, Anna},   (the page says Li Wei)",
    after="author = {Li, Wei},",
    offline=False,
)
QUOTE_NOT_FOUND = write_rule(
    "S004",
    "quote-not-found",
    Severity.WARNING,
    "The page has the passage quoted in other words.",
    detects="""A quotation of seven words or more in the sentence that calls a note, where the page which the
    note cites has nearly the same passage in other words. Omissions (…) and additions in brackets are allowed
    for. Nothing is said where there is no such passage (the page may hold a part of the work only, or the
    paper may translate), nor of PDF files.""",
    why="Whoever quotes the quotation hands on words that the source doesn't have.",
    mend="Compare the quotation with the page. If it's right, say so: `verifier decide KEY cited-right`.",
    before="“the river has fallen every year since the ice left”[3]   (the page: “the river fell every …”)",
    after="“the river fell every year since the ice left”[3]",
    offline=False,
)
OTHER_TITLE_AND_AUTHOR = write_rule(
    "S005",
    "other-title-and-author",
    Severity.WARNING,
    "The page gives another title and another author than the citation.",
    detects="""A page in the script of the citation whose title and author are both others than cited, while
    its date doesn't speak against it. It may be another work; it may as well be the same one behind the
    title of its site, or under a title and an editor that were changed.""",
    why="If it is another work, the reader gets another text than the one that supports the claim.",
    mend="""Open the page. If it holds the work, say so: `verifier decide KEY cited-right`. Else find the
    address of the cited work.""",
    before="title = {Herders Vote Today}, url = {https://news.example/128},   (128 is by another author)",
    after="title = {Herders Vote Today}, url = {https://news.example/127},",
    offline=False,
)
RULES = (OTHER_WORK, AUTHOR_MISMATCH, QUOTE_NOT_FOUND, OTHER_TITLE_AND_AUTHOR)

_NOT_QUOTED_SO = "Compare the two; the paper may quote another passage or another edition"

RULE_OF_SUPPORT: dict[SupportVerdict, Rule] = {SupportVerdict.OTHER_WORK: OTHER_WORK}

_SAID_OF_PAGES: dict[str, tuple[str, str]] = {
    "S001": ("is not {work}", "Find the address of the cited work, or correct the citation"),
    "S003": (
        "names another author than {work} does",
        "Compare its head with the citation; a page may name its editor or its site as author",
    ),
    "S005": (
        "gives another title and author than {work} does",
        "Open it: it may be another work, or the same one behind the title of its site",
    ),
}


def check_support(dossier: Dossier) -> Iterator[Finding]:
    """Findings on pages that hold another work than the one cited, or may."""
    # Another work at the address is either a page that changed (L004) or one wrongly cited, never both.
    drifted = {link.url for link in dossier.links if link.verdict is LinkVerdict.DRIFTED}
    told: set[tuple[str, str]] = set()
    citing: dict[str, set[str]] = {}
    for support in dossier.support:
        citing.setdefault(support.url, set()).add(support.work)
    held = {(item.url, item.work) for item in dossier.support if item.verdict is SupportVerdict.SAME}
    for support in dossier.support:
        others = citing[support.url] - {support.work}
        alone = not others or any((support.url, other) in held for other in others)
        rule = RULE_OF_SUPPORT.get(support.verdict) or _doubt(support, alone=alone)
        if rule is None or support.url in drifted or (support.work, support.url) in told:
            continue
        told.add((support.work, support.url))
        yield _against_citation(dossier, rule, support)
    yield from _quotations(dossier)


def _quotations(dossier: Dossier) -> Iterator[Finding]:
    """One finding for each quotation that stands otherwise in the page that is the work."""
    for link in dossier.links:
        work = dossier.work_by_key.get(link.works[0]) if len(link.works) == 1 else None
        if work is None or not link.verdict.opens:
            continue
        for item in link.evidence:
            if item.kind == "quotation":
                yield find(
                    QUOTE_NOT_FOUND,
                    Confidence.POSSIBLE,
                    f"The page of {work.key} has other words: {item.value}. {_NOT_QUOTED_SO}.",
                    item,
                    at=_place_of(dossier, work),
                    work=work.key,
                    citations=work.citations,
                )


def _place_of(dossier: Dossier, work: Work) -> Location | None:
    places = (dossier.places.get(citation) for citation in work.citations)
    return next((place for place in places if place is not None), dossier.url_places.get(work.key))


def _doubt(support: Support, *, alone: bool) -> Rule | None:
    """What a page makes doubtful without proving it: its author, or with another title the whole work.

    ``alone`` is whether one work only is cited by the address, or the page is another of those that are: a
    page that is none of several may hold them all.
    """
    if not alone or not support.evidence:
        return None
    # What reads pages is heavy, and loaded already where there is a page to judge.
    from verifier.web.recognition import Level, read_told  # noqa: PLC0415

    page = read_told(support.evidence[0].value)
    if page.author is not False:
        return None
    if support.verdict is SupportVerdict.CANNOT_TELL:
        return OTHER_TITLE_AND_AUTHOR if page.level is Level.OTHER else None
    # A page with the very title is the work; one that only mentions it may well name its own author.
    return AUTHOR_MISMATCH if page.level is Level.EQUAL else None


def _against_citation(dossier: Dossier, rule: Rule, support: Support) -> Finding:
    place = dossier.places.get(support.citation) or dossier.url_places.get(support.work)
    confidence = support.confidence if rule is OTHER_WORK else Confidence.POSSIBLE
    said, remedy = _SAID_OF_PAGES[rule.code]
    seen_there = listed(support.reasons) or "it is another work"
    return find(
        rule,
        confidence,
        f"The page at {clip(support.url, 200)} {said.format(work=support.work)}: {seen_there}. {remedy}.",
        *(support.evidence or (seen("page", place, support.url),)),
        at=place,
        work=support.work,
        citations=(support.citation,) if support.citation else (),
    )
