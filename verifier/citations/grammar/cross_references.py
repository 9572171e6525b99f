"""Places in the paper itself, which are no citations: "See above, p. 12", "Vgl. Abschnitt 2", "см. выше"."""

from __future__ import annotations

import re

_PLACES = (
    r"above|below|overleaf|supra|infra|chapters?|sections?|tables?|figures?|appendix|parts?|notes?|footnotes?"
    r"|introduction|conclusion|oben|unten|Kapitel|Abschnitt|Tabelle|Abbildung|Abb\.|Tab\.|Anhang|Teil|Einleitung"
    r"|Anmerkung|Anm\.|Fn\.|plus haut|plus bas|ci-dessus|ci-dessous|chapitres?|tableau|annexe|partie"
    r"|más arriba|más abajo|capítulos?|sección|tabla|cuadro|sopra|sotto|capitol[oi]|sezione|tabella"
    r"|выше|ниже|глав[ауы]|раздел|таблиц[ауы]"
)
_NUMBERS = r"[\divxlcIVXLC.,–-]{1,12}[a-z]?"
_CUE = r"(?:pp?\.|pages?|S\.|Seite|с\.|págs?\.|pág\.|nn?\.|notes?|chapter|section)"
_CROSS_REFERENCE = re.compile(
    rf"\s*(?:(?:the|le|la|el|il|in|im)\s)?(?:{_PLACES})(?!\w)[\s,:]{{0,2}}"
    rf"(?:(?:(?:in|of|at|auf|à)\s)?(?:{_CUE}\s?)?{_NUMBERS}[\s,:]{{0,2}}){{0,3}}"
    # "and below, p. 12", "et l’annexe 2"
    rf"(?:(?:and|und|et|y|e|и)\s(?:(?:the|die|den|la|le|les|el|il)\s|l[’'])?(?:{_PLACES})(?!\w)[\s,:]{{0,2}}(?:(?:{_CUE}\s?)?{_NUMBERS}[\s,:]{{0,2}}){{0,3}}){{0,2}}"
    r"[\s.)]{0,3}\Z",
    re.IGNORECASE,
)
# "See p. 33 above"; a note above is one whose work may be meant.
_PLACE_FIRST = re.compile(
    rf"\s*(?:pp?\.|pages?|S\.|Seite|с\.|págs?\.|pág\.|chapters?|sections?|Kapitel|Abschnitt)\s?{_NUMBERS}(?:\s?[-–]\s?{_NUMBERS})?,?\s"
    r"(?:above|below|supra|infra|oben|unten|plus\shaut|plus\sbas|ci-dessus|ci-dessous|más\sarriba|más\sabajo|acima|abaixo|sopra|sotto"
    r"|выше|ниже)[\s.)]{0,3}\Z",
    re.IGNORECASE,
)


AND_TEXT = re.compile(r",?\sand\s(?:the\s)?(?:accompanying\s|associated\s)?text(?!\w)")
"""Behind the number of a note: "See n 4 above and accompanying text" is a place of the paper."""


def is_cross_reference(text: str, start: int = 0) -> bool:
    """Whether a text, from ``start`` on, does nothing but send the reader to another place of the paper."""
    return (_CROSS_REFERENCE.match(text, start) or _PLACE_FIRST.match(text, start)) is not None
