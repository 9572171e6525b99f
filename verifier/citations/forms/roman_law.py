"""Places of the Roman books of law: "D. 43, 12", "C. 4.65.2", "Gai. 2, 14", as historians of law cite them.

Of the Digest two numbers are enough; the Code is told by three, since "C. 4, 65" may be anything.
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern

_PLACE = late_pattern(
    r"(?P<book>D\.|Dig\.|Inst\.|Nov\.|Gai\.|Gaius,?|C\.\s?Th\.|CTh\.?|(?:CJ|C\.)(?=\s\d{1,2}[.,]\s?\d{1,2}[.,]\s?\d))"
    r"\s(?P<place>\d{1,3}[.,]\s?\d{1,3}(?:[.,]\s?(?:\d{1,3}|pr\.?)(?:-\d{1,3})?){0,3})(?:\s\((?P<said>[A-Z][a-z]{2,14}(?:\s[\w.]{1,14}){0,4})\))?[\s.]*\Z"
)
_FIRST = ("D. ", "Dig.", "Inst.", "Nov.", "Gai", "C. ", "CTh", "C.Th", "C. Th", "CJ ")
_LONGEST = 60


def read_roman_law(text: StyledText) -> Assembled | None:
    """Read a place of a Roman book of law; None for all else."""
    plain = text.plain
    if len(plain) > _LONGEST:
        return None
    start = introduction(plain)
    match = _PLACE.match(plain, start) if plain.startswith(_FIRST, start) else None
    if match is None:
        return None
    fields = {"title": (match["book"].rstrip(","), *match.span("book"))}
    if match["said"]:
        fields["note"] = (match["said"], *match.span("said"))
    return assembled("legislation", fields, ("section", match["place"].rstrip("."), *match.span("place")))


__all__ = ["read_roman_law"]
