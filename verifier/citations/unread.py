"""Whether a note in which no citation was read says words of one all the same.

“The map, sheet 4, no. 12”, “The ledger, doc. 14”: who reads the results must know that a source stands there
which nothing was made of. “I owe this to Anna Berg”, “see above, p. 12” cite nothing.
"""

from __future__ import annotations

import re

from verifier.citations.forms.german_norms import NORM
from verifier.citations.grammar.quotes import find_quotes
from verifier.model import NoteKind, StyledText
from verifier.patterns import late_pattern

_DIGITS = r"\d{1,5}[a-z]?"
# Places in the paper itself: “see the discussion below, p. 12, and above, n. 3”.
_WITHIN = late_pattern(
    r"(?<!\w)(?:(?:see|cf\.?|vgl\.?|siehe|s\.|voir|v\.|cf|véase|vid\.|ver|vedi|zie|zob\.|см\.)\s)?(?:also\s|auch\s|aussi\s)?"
    r"(?:(?:the|my|der|die|das|la|le)\s(?:[^\W\d_]{1,20}\s){1,3})?"
    r"(?:above|below|supra|infra|oben|unten|ci-dessus|ci-dessous|plus\shaut|plus\sbas|más\sarriba|más\sabajo|acima"
    r"|abaixo|sopra|sotto|hierboven|hieronder|wyżej|niżej|выше|ниже)(?!\w)"
    rf"(?:,?\s(?:on\s|at\s|auf\s|in\s)?(?:pp?|nn?|S|Anm|Fn|chap|ch|Kap|note|notes|page|pages|section|chapter|Kapitel"
    rf"|Abschnitt|p[áà]gs?|с|стр|прим|nota|notas|sec)\.?\s?{_DIGITS}(?:\s?[-–,]\s?{_DIGITS}){{0,4}}){{0,3}}"
    rf"|(?<!\w)(?:pp?|nn?|S|Anm|Fn|note|notes|page|pages)\.?\s?{_DIGITS}(?:\s?[-–]\s?{_DIGITS})?,?\s"
    r"(?:above|below|supra|infra|oben|unten)(?!\w)"
    # "Vgl. Abschnitt 2, S. 45": led to, so that "chapter 3" behind a title stays what numbers it.
    r"|(?:\A|(?<=[.;]\s))(?:see|cf\.?|vgl\.?|siehe|s\.|voir|v\.|véase|vedi|si\sveda|zie|zob\.|см\.)\s(?:also\s|auch\s|aussi\s)?"
    r"(?:(?:the|der|die|das|la|le|el|il)\s)?(?:chapters?|sections?|parts?|tables?|figures?|Kapitel|Abschnitt|Teil|Tabelle|Abbildung"
    r"|chapitres?|capítulos?|sección|capitol[oi]|sezione|глав[ауы]|раздел)\s(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVXL]{1,6})"
    rf"(?:,\s(?:pp?|S|с|págs?|pág)\.\s?{_DIGITS}(?:\s?[-–]\s?{_DIGITS})?)?",
    re.IGNORECASE,
)
_ADDRESS = late_pattern(r"https?://|www\.\w|\b10\.\d{4,9}/")
# What only citations number: pages, volumes, folios, chapters of laws, shelf marks, sections.
_NUMBERED = late_pattern(
    r"(?<!\w)(?:(?:(?:pp?|vols?|fols?|n°|nº|№|Nr|Bd|Bde|Abt|págs?)\.?|(?:nos?|ff?|S|Sign|tt?|núm|leg|exp|carp|docs?|arts?"
    r"|caps?|chap|ch|ss?|Reg|Bl|inv|nr|sygn|str|с|т|[лЛ]|[оО]п|[фФ]|[дД])\.)\s?(?:\d|[IVXL]{1,6}(?!\w))|cc?\.\s?\d{1,2}(?!\d))"
    r"|§\s?\d|(?<!\w)(?:MSS?|[Mm]s|Hs|Cod|Add)\.?\s(?:[A-Za-z]{1,12}\.?\s){0,2}\d"
    r"|\d{1,3}\s(?:[A-Z][a-z]{1,4}\.\s){1,3}[IVX\d]"
)
_SHELF_MARK = late_pattern(
    r"(?<![\w/])(?:[A-Z]{1,5}/){1,4}[A-Z\d]{0,8}(?:[/.:-]?\d)|\b[A-Z]{2,6}\s?\d{1,4}/\d"
)
# “(Kiel: Hansa, 1999)”, “(1999)”, “, 12”; a year in other words is none of a work: “(as it was in 1712)”.
_IN_BRACKETS = late_pattern(r"\((?:[^()]{1,60}[,:;]\s)?(?:1[4-9]|20)\d\d[a-z]?(?:[-–]\d{2,4})?\)|,\s\d")
_SHORTEST_TITLE = 4
_SMALL_WORD = late_pattern(r"(?<![\w.])[a-zäöüß]{2,}(?![\w.])")
_FEWEST_OF_SENTENCE = 3


def kind_without_citations(text: StyledText) -> NoteKind:
    """What a note is in which no citation was read."""
    return NoteKind.UNREAD if _may_cite(text) else NoteKind.EXPLANATORY


def _may_cite(text: StyledText) -> bool:
    """Whether a note holds an address, a shelf mark, numbered pages and the like, or a title with a year."""
    plain = _WITHIN.sub(" ", text.plain)
    if "§" in plain or "Art" in plain:
        # "Art. 14 Abs. 3 S. 2 GG hilft hier nicht weiter": the law that is spoken of.
        told = len(_SMALL_WORD.findall(NORM.sub(" ", plain))) >= _FEWEST_OF_SENTENCE
        plain = NORM.sub(lambda norm: " " if told or norm["code"] else norm.group(), plain)
    if _ADDRESS.search(plain):
        return True
    if not any(map(str.isdigit, plain)):
        return False
    if _NUMBERED.search(plain) or _SHELF_MARK.search(plain):
        return True
    titled = any(run.end - run.start >= _SHORTEST_TITLE for run in text.italics) or bool(find_quotes(plain))
    return titled and _IN_BRACKETS.search(plain) is not None
