"""What a page says of each of several works that are cited by one address: each by its own fields.

The verdict on the address goes by the work that fits best. That the page is the one work says nothing for
the author of the other: "Floods Hit Millbrook Again" is no guide to the castles of Wales.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifier.web.case import Seen
from verifier.web.drift import drift
from verifier.web.recognition import Level, names_the_work, recognise

MATCH_OF, OTHER_THAN = "work-match-of", "other-work-than"
"""Kinds of evidence: how well a page is one work of several, and why it is another. Both begin with a key."""

_MOST = 60


def note_each(seen: Seen) -> None:
    """Keep as evidence how well the page is each of the works that its address is cited for."""
    case, page = seen.case, seen.page
    if page is None or page.unread or not 1 < len(case.works) == len(case.cited) <= _MOST:
        return
    for kind, key, told in _told(seen):
        seen.note(kind, f"{key}: {told}")


def _told(seen: Seen) -> Iterator[tuple[str, str, str]]:
    page = seen.readable
    matches = [recognise(seen.page, (cited,)) for cited in seen.case.cited]
    for key, cited, match in zip(seen.case.works, seen.case.cited, matches, strict=True):
        yield MATCH_OF, key, match.told()
        # A page that is none of them may hold them all, as proceedings and tables of contents do.
        elsewhere = any(other.holds for other in matches if other is not match)
        if page is None or not elsewhere or match.level is not Level.OTHER or names_the_work(page, (cited,)):
            continue
        found = drift(page, (cited,), match, year=seen.outcome.asked[:4])
        if found is not None:
            yield OTHER_THAN, key, found
