"""Whether the pages that were seen hold the works that are cited, and what that says of the works."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from verifier.compare import title_likeness
from verifier.model import (
    Confidence,
    Evidence,
    Link,
    LinkVerdict,
    Reference,
    ReferenceVerdict,
    Support,
    SupportVerdict,
    Work,
)
from verifier.web.each_work import MATCH_OF, OTHER_THAN
from verifier.web.recognition import EQUAL, Cited, Level, Recognition, read_told

WORK_MATCH = "work-match"
"""The kind of evidence that says how well a page is the work."""

_SEEN = (LinkVerdict.ALIVE, LinkVerdict.MOVED, LinkVerdict.DRIFTED)


def supports(links: Iterable[Link], works: Sequence[Work]) -> Iterator[Support]:
    """A verdict for each citation of a page that was seen (for the work where no citation is known)."""
    by_key = {work.key: work for work in reversed(works)}
    for link in links:
        evidence = next((item for item in link.evidence if item.kind == WORK_MATCH), None)
        if link.verdict not in _SEEN or evidence is None:
            continue
        told = read_told(evidence.value)
        one_is_there = any(item.level >= Level.NEAR for item in _each(link))
        for key in link.works:
            work = by_key.get(key)
            if work is not None:
                own = _of_key(link, MATCH_OF, key)
                if own is None:
                    verdict, confidence = _judged(told, work, alone=len(link.works) == 1)
                    own = evidence
                elif _of_key(link, OTHER_THAN, key) is not None:
                    verdict, confidence = SupportVerdict.OTHER_WORK, Confidence.PROBABLE
                else:
                    verdict, confidence = _judged(read_told(own.value), work, alone=True)
                    if verdict is SupportVerdict.OTHER_WORK and not one_is_there:
                        # A page that is none of several works may hold them all.
                        verdict, confidence = SupportVerdict.CANNOT_TELL, Confidence.POSSIBLE
                for citation in work.citing(link.url) or ("",):
                    yield Support(citation, key, link.url, verdict, confidence, (own.value,), (own,))


def _of_key(link: Link, kind: str, key: str) -> Evidence | None:
    """What was seen of one work of several that an address is cited for, in the words of a work alone."""
    begins = f"{key}: "
    for item in link.evidence:
        if item.kind == kind and item.value.startswith(begins):
            return replace(item, kind=WORK_MATCH, value=item.value.removeprefix(begins))
    return None


def _each(link: Link) -> Iterator[Recognition]:
    for key in link.works if len(link.works) > 1 else ():
        found = _of_key(link, MATCH_OF, key)
        if found is not None:
            yield read_told(found.value)


def _judged(told: Recognition, work: Work, *, alone: bool) -> tuple[SupportVerdict, Confidence]:
    if not alone and told.level is not Level.UNKNOWN:
        # The page was compared with the work that it fits best; the others have another title.
        same = told.found and title_likeness(Cited.of(work.fields).title, told.found) >= EQUAL
        if not same:
            return SupportVerdict.CANNOT_TELL, Confidence.POSSIBLE
    match told.level:
        case Level.EQUAL:
            contradicted = told.author is False and told.date is False
            return (
                (SupportVerdict.PROBABLY_SAME, Confidence.POSSIBLE)
                if contradicted
                else (SupportVerdict.SAME, Confidence.PROBABLE)
            )
        case Level.NEAR:
            return SupportVerdict.PROBABLY_SAME, Confidence.PROBABLE
        case Level.MENTIONED:
            return SupportVerdict.PROBABLY_SAME, Confidence.POSSIBLE
        case Level.OTHER if told.author is False and told.date is False:
            return SupportVerdict.OTHER_WORK, Confidence.PROBABLE
    return SupportVerdict.CANNOT_TELL, Confidence.POSSIBLE


def confirmed_by_pages(
    references: Sequence[Reference], support: Iterable[Support], links: Sequence[Link]
) -> tuple[Reference, ...]:
    """References that no registry could judge are confirmed where the page itself gives the work."""
    answering = {link.url: link for link in links if link.verdict.opens}
    pages: Mapping[str, tuple[Link, Evidence]] = {
        item.work: (answering[item.url], item.evidence[0])
        for item in support
        if item.verdict is SupportVerdict.SAME and item.url in answering
    }
    return tuple(
        _by_page(reference, *pages[reference.work])
        if reference.verdict is ReferenceVerdict.UNVERIFIABLE and reference.work in pages
        else reference
        for reference in references
    )


def _by_page(reference: Reference, link: Link, evidence: Evidence) -> Reference:
    return replace(
        reference,
        verdict=ReferenceVerdict.CONFIRMED,
        confidence=Confidence.PROBABLE,
        reason=f"the page at its address gives this work: {evidence.value}",
        registry="page",
        record=link.final_url or link.url,
        evidence=(*reference.evidence, evidence),
    )
