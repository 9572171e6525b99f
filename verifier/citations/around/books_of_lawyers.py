"""Books in plain type within sentences, as English lawyers cite them: press and year in brackets.

"The quotation is from | Albie Sachs, The Strange Alchemy of Life and Law (OUP 2009) 33 |, who …" (OSCOLA,
section 3.2): a name of two words or more, a title, and a press that is known.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifier.citations.around.parties import LEADING
from verifier.model import StyledText
from verifier.patterns import late_pattern

_PART = r"[^\Wa-z\d_][\w’-]{0,20}\.?"
_NAME = rf"{_PART}(?:\s(?:(?:de|la|von|van|der|den|du|di|da)\s){{0,2}}{_PART}){{1,3}}"
_NAMES = rf"{_NAME}(?:,\s{_NAME}){{0,2}}(?:,?\s(?:and|&)\s(?:{_NAME}|others))?(?:\seds?|\s\(eds?\))?"
_PRESS = (
    r"(?:OUP|CUP|HUP|YUP|PUP|MUP|Hart(?:\sPublishing)?|Routledge(?:-Cavendish)?|Sweet\s(?:&|and)\sMaxwell|Clarendon(?:\sPress)?|Butterworths"
    r"|LexisNexis|Bloomsbury(?:\sProfessional)?|Edward\sElgar|Stevens(?:\s(?:&|and)\sSons)?|Palgrave(?:\sMacmillan)?|Macmillan|Penguin|Allen\sLane"
    r"|Round\sHall|Tottel|Ashgate|Longman|Pearson|Kluwer|Brill|Springer|Polity|Faber|Juta|Carswell|Brookers|Federation\sPress"
    r"|(?:[A-Z][a-z]+\s){1,3}(?:University\s)?(?:Press|Publishing))"
)
_BOOK = late_pattern(
    rf"(?<=[a-z,]\s)(?P<names>{_NAMES}),\s(?P<title>[^\Wa-z\d_][^()“”‘;.]{{3,150}})"
    rf"\s\((?:[^()]{{3,60}},\s)?{_PRESS},?\s(?:1[6-9]|20)\d\d\)"
    r"(?:\s(?:at\s)?(?:(?:paras?|chs?|pp?|vol)\s)?\d{1,4}(?:[.-]\d{1,3})?(?:\s?[-–]\s?\d{1,4})?(?:,\s\d{1,4}(?:[-–]\d{1,4})?(?![\w(]))?)?"
)
_STOP = late_pattern(r"[.;:?!]\s")
_SMALL = late_pattern(r"(?<![\w’'-])[a-z][\w’'-]+")
_NEAR = 120


def books_of_lawyers(text: StyledText) -> Iterator[tuple[int, int]]:
    """Where books with a known press in brackets stand behind words of a sentence."""
    plain = text.plain
    if text.italics or "(" not in plain:
        return
    for match in _BOOK.finditer(plain):
        said = plain[max(0, match.start() - _NEAR) : match.start()]
        stops = [stop.end() for stop in _STOP.finditer(said)]
        words = _SMALL.findall(said[stops[-1] if stops else 0 :])
        if match["names"].split(" ", 1)[0] not in LEADING and (len(words) > 1 or words == ["and"]):
            yield match.span()
