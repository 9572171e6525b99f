"""That a work was only copied, and who taught its author: "mimeo", "hekt. Ms.", "rel. prof. A. Berg"."""

from __future__ import annotations

from verifier.citations.canvas import Tag
from verifier.citations.grammar.series import blanked
from verifier.patterns import late_pattern
from verifier.signs import Signs

COPIED_SIGNS = Signs("imeo", "Ms.", "MS.", "Manuskript", "Typoskript", "attiloscritto", "iclostilato")
_COPIED = (
    r"(?P<note>[Mm]imeo(?:graph(?:ed)?)?|(?:[Hh]ekt(?:ogr(?:aphiert(?:es)?)?)?|[Uu]nveröff(?:entlicht(?:es)?)?|[Mm]asch(?:inenschr(?:iftliches)?)?"
    r"|[Uu]ngedr(?:ucktes)?|[Vv]ervielf(?:ältigtes)?)\.?\s(?:Ms|MS|Manuskript|Typoskript)|[Dd]attiloscritto(?:\sinedito)?|[Cc]iclostilato)"
)
COPIED = late_pattern(rf"\(?{_COPIED}\.?\)?")
COPIED_BEHIND = late_pattern(rf"[.,;]?\s\(?{_COPIED}\.?\)?\Z")
"""The words for how few copies of a work there are, alone and at the end of a field."""

TEACHER_SIGNS = Signs(", rel", ", tutor", ", Betreuer", ", supervisor")
_TAUGHT = late_pattern(
    r",\s(?P<said>(?:rel\.|relat(?:ore|rice)|tutor|supervisor|Betreuer(?:in)?):?\s(?:[Pp]rof\.(?:ssa)?\s|[Dd]ott\.\s|[Cc]h\.mo\s|Dr\.\s){0,3}"
    r"(?:[^\Wa-z\d_]\.[\s-]?){0,3}[^\Wa-z\d_][^,;:()\d]{2,40})(?=,\s)"
)


def without_teacher(plain: str, tags: list[Tag]) -> str:
    """A citation without the teacher of its author: "tesi di laurea, rel. prof. A. Berg, Università"."""
    match = _TAUGHT.search(plain) if TEACHER_SIGNS.found_in(plain) else None
    if match is None:
        return plain
    tags.append(Tag("note", *match.span("said"), 0.7))
    return blanked(plain, *match.span())
