"""The database and the medium in which a work was read: "JSTOR. Web. 9 Feb. 2011", at its end.

So the Modern Language Association had works cited from 2009 to 2016 (MLA Handbook, 7th ed., section 5.6). The
day is when the page was opened.
"""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.series import blanked
from verifier.patterns import late_pattern

# Behind pages or a year; a database stands nowhere else, and a press is none.
_READ = late_pattern(
    r"(?<=[\d>]\.)\s(?P<said>(?:[A-Z][\w& ]{2,40}(?<!Press)\.\s)?Web\.)"
    r"\s(?P<day>\d{1,2}\s[A-Z][a-z]{2,8}\.?\s(?:19|20)\d\d)(?=[\s.]*(?:\Z|<?https?:))"
)
MEDIUM_SIGN = " Web. "


def without_medium(plain: str, tags: list[Tag]) -> str:
    """The citation without where it was read; the day goes to ``urldate`` and the words are a note."""
    match = _READ.search(plain) if MEDIUM_SIGN in plain else None
    if match is None:
        return plain
    tags += (
        Tag("note", match.start("said"), match.end("said") - 1, 0.8),
        Tag("urldate", *match.span("day"), 0.85, read_date(match["day"])),
    )
    return blanked(plain, match.start() + 1, match.end())
