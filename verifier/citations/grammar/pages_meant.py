"""The page that is meant behind all pages of a part, as it is said in Dutch and Portuguese.

"blz. 180-203, aldaar 182", "p. 12-30, i.h.b. p. 15", "pp. 145-167, em especial p. 150", "pp. 233-270 (aqui p.
240)".
"""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.patterns import late_pattern
from verifier.signs import Signs

MEANT_SIGNS = Signs(
    "aldaar ", "i.h.b. ", "m.n. ", "inz. ", "met name ", "in het bijzonder ", ", vooral ", "aqui ",
    "em especial ", "em particular ", "nomeadamente ", "sobretudo ", "especialmente ",
)  # fmt: skip
"""Of these one is in every text that such a page stands in."""

_MEANT = late_pattern(
    r"(?<=\d)(?:,\s|\s\(|;\s)(?:aldaar|i\.h\.b\.|m\.n\.|inz\.|met\sname|in\shet\sbijzonder|vooral|aqui|em\sespecial|em\sparticular|nomeadamente|especialmente|sobretudo):?,?\s"
    r"(?:(?:a|na|à|op|de)\s)?(?:p{1,2}\.|blz\.|págs?\.)?\s?(?P<value>\d{1,5}(?:\s?[-–]\s?\d{1,5})?(?:,\s\d{1,5}(?:[-–]\d{1,5})?){0,3}(?:\s(?:e\.v\.|ff?\.|ss\.|e\s(?:ss|segs?)\.))?)\)?(?=[\s.;]*\Z)"
)
_RANGE = late_pattern(r"(?<![\d–-])\d{1,5}\s?[-–]\s?\d{1,5}\Z")


def with_page_meant(plain: str, tags: list[Tag]) -> str:
    """Tell the page that is meant, which taggers of other languages miss; nothing is blanked out."""
    match = _MEANT.search(plain) if MEANT_SIGNS.found_in(plain) else None
    if match is not None and _RANGE.search(plain, max(0, match.start() - 14), match.start()):
        tags.append(Tag("pages", *match.span("value"), 0.95))
    return plain


__all__ = ["MEANT_SIGNS", "with_page_meant"]
