"""Numbers of paragraphs or documents behind the imprint of a book, and the words looked up in front of them.

"*De audiëntie*, Brussel, Paleis der Academiën, 1949, nr. 113", "t. CXIV, Bruxelles, Larcier, 1924, v°
Polders, n° 31": so lawyers of Belgium, the Netherlands and Portugal cite. Behind a journal it would be the
issue.
"""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.grammar.series import blanked
from verifier.citations.tagger.words import is_place
from verifier.patterns import late_pattern
from verifier.signs import Signs

NUMBER_SIGNS = Signs(", nr. ", ", nrs. ", ", n° ", ", nº ", ", n.º ", ", n.os ", ", no. ", ", aant. ")
"""Of these one is in every text that such a number stands in."""

_PLACE = r"(?P<place>(?:[’']s-)?[^\Wa-z\d_][\w’'.-]{1,24}(?:[\s/-][^\Wa-z\d_]?[\w’'.-]{1,20}){0,3})"
_AT_END = late_pattern(
    rf"(?:,\s|\s\(){_PLACE}(?:(?:,|:|\s:)\s[^\Wa-z\d_][^,;:()\d]{{1,50}})?,?\s(?:1[5-9]|20)\d\d\)?"
    r"(?:,\s(?P<word>(?:v[°º]|v\.[º°]|s\.\s?v\.)\s[^\Wa-z\d_][^,;:()\d]{2,40}))?"
    r"(?P<all>,\s(?:nrs?\.|n[°º]|n\.[º°]|n\.os|no\.|aant\.)\s?(?P<value>\d{1,4}[a-z]?(?:\.\d{1,3}){0,2}(?:(?:\s?[-–]\s?|,\s|\s(?:en|et|e)\s)\d{1,4}){0,3}(?:,\s(?:p{1,2}|blz)\.\s?\d{1,5}(?:\s?[-–]\s?\d{1,5})?)?))(?=[\s.;]*\Z)"
)


def without_number_behind_imprint(plain: str, tags: list[Tag]) -> str:
    """Blank out the number that is cited behind the imprint of a book, and the word looked up there."""
    match = _AT_END.search(plain) if NUMBER_SIGNS.found_in(plain) else None
    if match is None or not is_place(match["place"]):
        return plain
    tags.append(Tag("locator:number", *match.span("value"), 0.9))
    plain = blanked(plain, *match.span("all"))
    if match["word"]:
        tags.append(Tag("note", *match.span("word"), 0.7))
        plain = blanked(plain, match.start("word") - len(", "), match.end("word"))
    return plain


__all__ = ["NUMBER_SIGNS", "without_number_behind_imprint"]
