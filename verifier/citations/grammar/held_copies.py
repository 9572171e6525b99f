"""Where a map or print lies, behind its imprint: "(Amsterdam, 1721), British Library, Maps K.Top.107.23"."""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.grammar.series import blanked
from verifier.patterns import late_pattern
from verifier.signs import Signs

HELD_SIGNS = Signs(
    *("), British", "), The", "), Nation", "), Bibl", "), Library", "), Rijks", "), Museum", "), Staats"),
    *(
        "), Univ",
        "), Royal",
        " (AD",
        " (AM",
        " (AN,",
        " (AC",
        " (BnF,",
        " (BNF,",
        " (BNE,",
        " (BL,",
        " (TNA,",
    ),
    *(" (BSB,", " (BAV,", " (SBB,", " (ASV,", " (AGS,", " (AGI,", " (BM "),
)
_HELD = late_pattern(
    r"(?<=\d\d\d\d\)),\s(?P<said>(?=[^,;]{0,60}(?:Library|Archives?|Museum|Bibliothèque|[Bb]ibliothe[ek]k?|[Aa]rchief|[Aa]rchiv|Biblioteca)(?!\w))[^\Wa-z\d_][^,;()]{4,70},\s"
    r"(?:[^,;()“”\"]{1,40},\s)?(?!pp?\.|vol|\d{1,4}[\s.]*\Z)(?=[^,;]{0,60}\d)[^\W_][^,;()“”\"]{1,50})[\s.]*\Z"
)


# "…, Bordeaux, S. Boé, 1687, art. 3 (AMB, DD 8)": the archive of the copy, by its letters, and its mark.
_MARK_IN_BRACKETS = late_pattern(
    r"(?<=\d)\s\((?P<said>(?:A[DMCNG](?:\s[A-Z][\w’-]{2,20})?|AM[A-Z]|AD[A-Z]{1,2}|BnF|BNF|BNE|BL|TNA|BSB|BAV|SBB|ASV|AGS|AGI|BM\s[A-Z]\w{2,20}),\s[A-Z][\w./\s*-]{0,24}\d[\w./-]*)\)[\s.]*\Z"
)


def without_held_copy(plain: str, tags: list[Tag]) -> str:
    """A citation without the library and shelf mark of the copy that was seen."""
    match = _HELD.search(plain) if HELD_SIGNS.found_in(plain) else None
    if match is None and plain.rstrip(" .").endswith(")"):
        match = _MARK_IN_BRACKETS.search(plain)
    if match is None:
        return plain
    tags.append(Tag("addendum", *match.span("said"), 0.85))
    return blanked(plain, *match.span())
