"""The old books of law of Spain and Portugal by their parts: "Novísima Recopilación, lib. X, tít. II, ley 9".

Or by their numbers alone: "Partidas, III, 18, 25"; or from the law up: "ley 3, tít. I, lib. VI de la
Recopilación de Indias". Nothing else is said of them, since the numbers are the same in all editions.
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern

_NUMBER = r"(?:[IVXLCivxlc]{1,7}|\d{1,4})[ºªo°]?(?![^\W_])"
_PART = (
    r"(?:[Ll]ib(?:ro|\.)|[Ll]i?v(?:ro|\.)|[Pp]art(?:ida|\.)|[Tt][ií]t(?:ulo|\.)|[Ll]ey(?:es)?|[Ll]ei|[Ll]\."
    rf"|[Cc]ap(?:[íi]tulo|\.)|§{{1,2}}|n(?:[úu]m)?\.[º°]?)\s?{_NUMBER}(?:\s?[-–y]\s?{_NUMBER})?"
)
_NAME = (
    r"(?P<name>[^\Wa-z\d_][\w’'-]{2,24}"
    r"(?:\s(?:(?:del?|das?|dos?|d[ae]\slas?|los|y|e)\s){0,2}[^\W\d_][\w’'-]{2,24}){0,5})"
)
_BY_PARTS = late_pattern(
    rf"{_NAME},\s(?P<place>{_PART}(?:,\s{_PART}){{1,4}})(?P<printed>\s\([^()]{{4,60}}\))?[\s.;]*"
)
_FROM_LAW_UP = late_pattern(
    rf"(?P<place>[Ll](?:ey|ei|\.)\s{_NUMBER}(?:,?\s(?:de[l]?\s|d[oa]\s)?{_PART}){{1,3}}),?\s(?:de\s(?:l[ao]s?\s)?|d[ao]s?\s){_NAME}(?P<printed>(?!))?[\s.;]*"
)
_KNOWN = (
    r"(?P<name>(?:(?:Las|Siete|Las\sSiete)\s)?Partidas|(?:Nov[íi]sima|Nueva)\sRecopilación|Recopilación\sde\s(?:(?:las\s)?[Ll]eyes\sde\s)?(?:los\sReinos\sde\s)?(?:las\s)?Indias"
    r"|Ordenações\s(?:Filipinas|Manuelinas|Afonsinas)|Fuero\s(?:Juzgo|Real|Viejo)|Leyes\sde\sToro|Ordenamiento\sde\sAlcalá|Espéculo)"
)
_BY_NUMBERS = late_pattern(
    rf"{_KNOWN},?\s(?P<place>(?:{_PART},\s?)?{_NUMBER}(?:[,.]\s?{_NUMBER}){{1,4}}|{_PART})(?P<printed>\s\([^()]{{4,60}}\))?[\s.;]*"
)
_SIGNS = ("tít", "Tít", "tit", "Partidas", "Recopilaci", "Ordena", "Fuero ", "Leyes de Toro", "Espéculo")
_LONGEST = 160


def read_old_law(text: StyledText) -> Assembled | None:
    """Read a law of an old book of laws; None for all else."""
    plain = text.plain
    if len(plain) > _LONGEST or not any(map(plain.__contains__, _SIGNS)):
        return None
    start = introduction(plain)
    by_parts = _BY_PARTS.fullmatch(plain, start)
    if by_parts is not None and "ít" not in by_parts["place"] and "it" not in by_parts["place"]:
        by_parts = None
    match = by_parts or _FROM_LAW_UP.fullmatch(plain, start) or _BY_NUMBERS.fullmatch(plain, start)
    if match is None:
        return None
    fields = {"title": (match["name"], *match.span("name"))}
    return assembled("legislation", fields, ("section", match["place"].strip(" ,"), *match.span("place")))
