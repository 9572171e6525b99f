"""The place in a play or poem that is cited without a page: "acte II, sc. 5, v. 634-640", "V, 3, v. 1696"."""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.grammar.series import blanked
from verifier.patterns import late_pattern
from verifier.signs import Signs

VERSE_SIGNS = Signs(
    *(", acte ", ", Acte ", ", acto ", ", ato ", ", atto ", ", Akt ", ", jornada ", ", sc. ", ", scène "),
    *(", escena ", ", cena ", ", scena ", ", esc. ", ", chant ", ", Chant ", ", canto ", ", Canto ", ", v. "),
    *(", vv. ", ", vers ", ", versos ", ", est. ", ", estrofe ", ", estrofa ", ", strophe ", ", stanza "),
    *(", act I", ", Act I", ", act V"),
)
"""One of these is in front of all such places."""

_NUMBER = (
    r"(?:[IVXLC]{1,7}(?:e|er|re)?|\d{1,3}(?:e|er|re|ª|º)?"
    r"|premi(?:er|ère)|primer[oa]?|secunda|segund[oa]|tercer[oa])(?!\w)"
)
_PART = (
    rf"(?:(?:[Aa]c?t[eo]|[Aa]tto|Akt|[Jj]ornada|[Cc]uadro|[Ss]c(?:ène|ena|\.)|[Ee]sc(?:ena|\.)|[Cc]ena|[Cc]hant|[Cc]anto|[Ee]st(?:rof[ea]|\.)|[Ss]trophe|[Ss]tanza)\s{_NUMBER}"
    r"|[Aa]ct\s[IV]{1,3}(?!\w))"
)
_VERSES = (
    r"(?:vv?\.|vers(?:os?|us)?|versi)\s\d{1,5}"
    r"(?:\s?[-–]\s?\d{1,5}|\s(?:et|y|e)\s(?:s(?:s|uiv)\.|\d{1,5}))?(?:\s(?:sqq?|ss|ff?)\.?)?"
)
_PLACE = late_pattern(
    rf",\s(?P<value>(?:{_PART},\s){{0,2}}{_PART}(?:,\s{_VERSES})?"
    rf"|(?:[IVX]{{1,5}}|\d{{1,2}}),\s(?:(?:[IVXivx]{{1,6}}|\d{{1,2}}|{_PART}),\s)?{_VERSES}"
    rf"|vv\.\s\d{{1,5}}(?:\s?[-–]\s?\d{{1,5}})?)(?=[\s.)]*\Z|,\s(?:dans|en|em|in)\s)"
)
# "« Le Cygne », v. 29-31": a volume has no place behind the title of a poem.
_OF_POEM = late_pattern(rf"(?<=[»”]),\s(?P<value>{_VERSES})(?=[\s.)]*\Z|,\s(?:dans|en|em|in)[\s:])")


def without_verses(plain: str, tags: list[Tag]) -> str:
    """A citation without act, scene and verses, which are the place that it cites."""
    match = (_PLACE.search(plain) or _OF_POEM.search(plain)) if VERSE_SIGNS.found_in(plain) else None
    if match is None:
        return plain
    tags.append(Tag("locator:section", *match.span("value"), 0.9))
    return blanked(plain, *match.span())


def tells_verses(plain: str) -> bool:
    """Whether act, scene or verses stand behind a title: what has them is cited, whatever else is said."""
    return VERSE_SIGNS.found_in(plain) and _PLACE.search(plain) is not None
