"""Two works of one author that an "and" joins: "Roux, *Le port*, Paris, 1990, | et *Le quai*, Paris, 1992".

The second one begins with its title and has a year of its own; its author is that of the first.
"""

from __future__ import annotations

import re

from verifier.patterns import late_pattern

# The end of a citation and the word that joins.
_JOINED = late_pattern(
    r"(?:[\d)\]]|\d\s?(?:ff?|sqq?|ss)\.?)[a-z]?[”’»]?(?P<cut>,?\s(?:et|und|and|y|e|ed|sowie|ainsi\sque|as\swell\sas|así\scomo|nonché),?\s)\Z"
)
_YEAR = r"(?:1[4-9]|20)\d\d"
_HAS_YEAR = late_pattern(rf"(?<!\d){_YEAR}(?!\d)")
# ", Paris, 1992", " (London: Fenwick, 1992)", ", Berlin 1992"; behind a quotation a journal or book.
_IMPRINT = late_pattern(rf"(?:,\s|\s[(\[])[^;“”«»„]{{0,90}}?(?<!\d){_YEAR}(?!\d)")
_IN_JOURNAL = late_pattern(
    rf"[.,]?\s(?:[Ii]n:?\s|dans\s|en\s|,\s)?[^\Wa-z\d_][^;“”«»„]{{2,110}}?(?<!\d){_YEAR}(?!\d)"
)
# "review of *Rivers* (Oxford, 1990) and *Lakes* (Oxford, 1992)": both are parts of one.
_REVIEW = late_pattern(
    r"(?:review|\brev\.|rez\.|rezension|besprechung|compte[\s-]rendu|c\.\s?r\.|recensione|\brec\.|reseña|resenha)",
    re.IGNORECASE,
)
_LONGEST_JOINT = 40
"""Code points in front of a title in which the end of a citation and the word "and" stand."""


def joint_of_the_same(
    plain: str, shielded: str, before: tuple[int, int], mark: tuple[int, int]
) -> tuple[int, int] | None:
    """The cut in front of a title that directly follows the end of a citation and the word "and"."""
    near = max(before[1], mark[0] - _LONGEST_JOINT)
    joint = _JOINED.search(shielded, near, mark[0])
    if joint is None or _HAS_YEAR.search(plain, before[1], joint.start("cut")) is None:
        return None
    quoted = plain[mark[0]] in "“„«‘\"'"
    if (_IN_JOURNAL if quoted else _IMPRINT).match(plain, mark[1]) is None:
        return None
    return None if _REVIEW.search(plain, 0, joint.start("cut")) else joint.span("cut")
