"""Where else a work is printed, or by whom it is quoted: words behind a citation that belong to other works.

"poi in Id., *Semiotica*, Torino 1979", "wieder abgedruckt in: …", "Jena 1910, zit. n. Brandl, Konsum, S. 20".
"""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.patterns import late_pattern
from verifier.signs import Signs

_YEAR = late_pattern(r"(?:1[4-9]|20)\d\d")
_AGAIN = late_pattern(
    r"[,;]\s(?P<said>(?:poi|ora(?:\sanche)?|già|ripubblicato|ristampato|wieder\s?(?:abgedr(?:uckt|\.)\s)?|wiederabgedruckt|auch|jetzt(?:\sauch)?"
    r"|repris|as\sreprinted|rééd\.|réimprimé|reprinted|repr\.)\s?(?:in:?|dans)\s\S)"
)
_QUOTED_AFTER = late_pattern(
    r"[,;(]\s?(?P<said>(?:hier\s)?(?:zit(?:iert|\.)\s(?:nach|n\.|bei|in)|citato\sin|cit\.\sin|(?:as\s)?(?:quoted|cited)\sin|cité\spar)\s\S)"
)
_AGAIN_SIGNS = Signs("oi in ", "ra in ", "to in ", "he in ", "wieder", "jetzt ", "uch in", "epr", "dans ")
_QUOTED_SIGNS = Signs("zit", "itiert", "itato in", "it. in", "uoted in", "ited in", "ité par")
_SAME_SIGNS = Signs("d., ", "dem, ", "ers., ", "ies., ")
SECOND_HAND_SIGNS = (*_AGAIN_SIGNS, *_QUOTED_SIGNS, *_SAME_SIGNS)
"""Of these one is in every text that such words stand in."""


# "Torino 1977; ma v. anche Id., Potere e istituzioni, Roma 1974", "Bonn 1982; dies., Familien, Bonn 1992".
_BY_THE_SAME = late_pattern(
    r"(?<=\d);\s(?P<said>(?:[^;,\d]{0,24}\s)?(?:[Ii]d|[Ee]ad|[Ii]dem|[Ee]adem|[Dd]ers|[Dd]ies)\.?,\s[^\Wa-z\d_][^;]{6,160}\s(?:1[4-9]|20)\d\d[^;]{0,30})\Z"
)


def without_second_hand(plain: str, tags: list[Tag]) -> str:
    """Blank out what is said of other works behind the year of a citation; a note is kept of it."""
    for pattern, signs in (
        (_AGAIN, _AGAIN_SIGNS),
        (_QUOTED_AFTER, _QUOTED_SIGNS),
        (_BY_THE_SAME, _SAME_SIGNS),
    ):
        match = pattern.search(plain) if signs.found_in(plain) else None
        if match is not None and _YEAR.search(plain, 0, match.start()):
            tags.append(Tag("note", match.start("said"), len(plain.rstrip(" .")), 0.7))
            return plain[: match.start()] + " " * (len(plain) - match.start())
    return plain
