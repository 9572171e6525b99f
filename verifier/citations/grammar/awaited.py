"""That a work is to appear, in brackets behind its year: "Berlin 2026 (im Druck)", "2014 (à paraître)"."""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.grammar.series import blanked
from verifier.patterns import late_pattern
from verifier.signs import Signs

_AWAITED = late_pattern(
    r"(?<=\d)\s\((?P<said>im\s(?:Druck|Erscheinen)|i\.\s?E\.|i\.\s?Dr\.|erscheint\sdemnächst|à\sparaître|in\scorso\sdi\s(?:stampa|pubblicazione)|en\sprensa|no\sprelo)\)(?=[\s.]*\Z)"
)
AWAITED_SIGNS = Signs(
    *("(im Druck)", "(im Erscheinen)", "(i.E.)", "(i. E.)", "(i. Dr.)", "(i.Dr.)", "(erscheint demnächst)"),
    *("(à paraître)", "(in corso di ", "(en prensa)", "(no prelo)"),
)


def without_awaited(plain: str, tags: list[Tag]) -> str:
    """A citation without the words that its work is to appear, which go to ``pubstate``."""
    match = _AWAITED.search(plain) if AWAITED_SIGNS.found_in(plain) else None
    if match is None:
        return plain
    tags.append(Tag("pubstate", *match.span("said"), 0.9, match["said"]))
    return blanked(plain, *match.span())
