"""Places in the paper itself, which are no citations: "See above, p. 12", "Vgl. Abschnitt 2", "см. выше"."""

from __future__ import annotations

import re

from verifier.patterns import late_pattern

_PLACES = (
    r"above|below|overleaf|supra|infra|chapters?|sections?|tables?|figures?|appendix|parts?|notes?|footnotes?"
    r"|introduction|conclusion|oben|unten|Kapitel|Abschnitt|Tabelle|Abbildung|Abb\.|Tab\.|Anhang|Teil|Einleitung"
    r"|Anmerkung|Anm\.|Fn\.|plus haut|plus bas|ci-dessus|ci-dessous|chapitres?|tableau|annexe|partie"
    r"|más arriba|más abajo|capítulos?|sección|tabla|cuadro|sopra|sotto|capitol[oi]|sezione|tabella"
    r"|hierna|hiervoor|hierboven|hieronder|boven|onder|noten|noot|hoofdstuk|paragraaf|bijlage|acima|abaixo|adiante|quadro|secção|seção"
    r"|выше|ниже|глав[ауы]|раздел|таблиц[ауы]"
)
_NUMBERS = r"[\divxlcIVXLC.,–-]{1,12}[a-z]?"
_CUE = r"(?:pp?\.|pages?|S\.|Seite|с\.|págs?\.|pág\.|nn?\.|notes?|chapter|section)"
_CROSS_REFERENCE = late_pattern(
    rf"\s*(?:(?:the|le|la|el|il|in|im)\s)?(?:{_PLACES})(?!\w)[\s,:]{{0,2}}"
    rf"(?:(?:(?:in|of|at|auf|à)\s)?(?:{_CUE}\s?)?{_NUMBERS}[\s,:]{{0,2}}){{0,3}}"
    # "and below, p. 12", "et l’annexe 2"
    rf"(?:(?:and|und|et|y|e|и)\s(?:(?:the|die|den|la|le|les|el|il)\s|l[’'])?(?:{_PLACES})(?!\w)[\s,:]{{0,2}}(?:(?:{_CUE}\s?)?{_NUMBERS}[\s,:]{{0,2}}){{0,3}}){{0,2}}"
    r"[\s.)]{0,3}\Z",
    re.IGNORECASE,
)
# "See p. 33 above"; a note above is one whose work may be meant.
_PLACE_FIRST = late_pattern(
    rf"\s*(?:pp?\.|pages?|S\.|Seite|с\.|págs?\.|pág\.|chapters?|sections?|Kapitel|Abschnitt)\s?{_NUMBERS}(?:\s?[-–]\s?{_NUMBERS})?,?\s"
    r"(?:above|below|supra|infra|oben|unten|plus\shaut|plus\sbas|ci-dessus|ci-dessous|más\sarriba|más\sabajo|acima|abaixo|sopra|sotto"
    r"|выше|ниже)[\s.)]{0,3}\Z",
    re.IGNORECASE,
)


AND_TEXT = late_pattern(r",?\sand\s(?:the\s)?(?:accompanying\s|associated\s)?text(?!\w)")
"""Behind the number of a note: "See n 4 above and accompanying text" is a place of the paper."""


_DIRECTION = (
    r"above|below|supra|infra|oben|unten|o\.|u\.|ci-dessus|ci-dessous|plus\s(?:haut|bas|loin)|más\s(?:arriba|abajo|adelante)|arriba|abajo"
    r"|acima|abaixo|adiante|hierna|hiervoor|hierboven|hieronder|sopra|sotto|più\s(?:avanti|sopra|sotto)|выше|ниже"
)
_OF_PAPER = late_pattern(
    rf"""(?xi)(?P<direction>(?:{_DIRECTION})(?!\w))
    |(?:pp?\.|pages?|S\.|Seiten?|с\.|págs?\.|nn?\.|notes?|footnotes?|notas?|noten|noot|Anm(?:erkung(?:en)?|\.)|Fn\.|примеч\.|прим\.|chapters?|chap\.|chapitres?|capítulos?|capitol[oi]|Kapitel|Kap\.|sections?|Abschnitte?|sección|sezione|parts?|Teil|tables?|figures?|§{{1,2}})\s?
     [\divxlc]{{1,8}}[a-z]?(?:\s?[-–]\s?[\divxlc]{{1,8}})?(?:(?:,|\s(?:and|und|et|y|e|и))\s[\d]{{1,4}}(?!\w))?(?:\sff?\.)?
    |(?:(?:the|my|our|die|der|das|den|la|le|les|el|los|las|il|lo)\s|l[’'])?(?:discussions?|remarks?|comments?|texts?|arguments?|passages?|literature|Diskussion|Ausführungen|Bemerkungen|Hinweise|Literatur|Nachw(?:eise|\.)|Einwände|Belege|Einzelheiten|Erläuterungen|remarques|développements?|discusión|observaciones|discussione|osservazioni)(?!\w)
    |im\sEinzelnen(?!\w)|s\.(?=[ou]\.)
    |(?:and|und|et|y|e|ed|и|as\swell\sas|sowie|also|auch|aussi|también|anche|in|at|to|under|bei|zu|dans|à|en|cited|zitiert|see|siehe|s\.|vgl\.|voir|véase|cfr?\.|the|die|den|la|le)(?!\w)
    |[\s,;:.()]+"""
)


def is_below(head: str) -> bool:
    """Whether what stands in front of the number of a note says that it comes later, and names nobody.

    "s. u.", "unten", "see the discussion below": it is a note of the paper, in which nothing was cited yet.
    """
    if _BELOW_AT_END.search(head):
        return True
    return _BELOW.search(head) is not None and _NAMES.search(head) is None


_BELOW = late_pattern(
    r"(?<!\w)(?:unten|u\.|below|infra|ci-dessous|plus\s(?:bas|loin)|más\s(?:abajo|adelante)|abajo|abaixo|adiante|sotto|più\s(?:avanti|sotto)|ниже)(?!\w)"
)
_BELOW_AT_END = late_pattern(
    rf"(?:\A|(?:(?<!\w)s\.|siehe|vgl\.|auch|dazu|[Ss]ee|also|voir|véase|cfr?\.|vedi)\s?)(?:{_BELOW.pattern}),?\s?\Z"
)
_NAMES = late_pattern(r"[^\Wa-zß-öø-ÿа-я\d_]\w+")
_MOST_WORDS = 30


def _tells_places(text: str, start: int) -> bool:
    """Whether all words of a text tell places of the paper, one of them above or below."""
    directed = False
    for _ in range(_MOST_WORDS):
        match = _OF_PAPER.match(text, start)
        if match is None or match.end() == start:
            return False
        directed = directed or match["direction"] is not None
        start = match.end()
        if start == len(text):
            return directed
    return False


def is_cross_reference(text: str, start: int = 0) -> bool:
    """Whether a text, from ``start`` on, does nothing but send the reader to another place of the paper."""
    return (
        _CROSS_REFERENCE.match(text, start) is not None
        or _PLACE_FIRST.match(text, start) is not None
        or _tells_places(text, start)
    )
