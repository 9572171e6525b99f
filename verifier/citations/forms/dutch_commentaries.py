"""Commentaries of lawyers in the Netherlands by their known names: "Asser/Mijnssen 3-II 1994, nr. 123".

"Asser/Hartkamp & Sieburgh 6-IV 2011/123", "T&C BW, art. 6:162, aant. 3", "GS Onrechtmatige daad, art. 6:162
BW, aant. 3" (Leidraad voor juridische auteurs).
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.tagger.head import introduction
from verifier.compare.names import read_names, to_biblatex
from verifier.model import StyledText
from verifier.patterns import late_pattern

_NAME = r"[^\Wa-z\d_][\w’'-]{1,24}(?:\s(?:&|en)\s(?:(?:[Vv]an\s)?(?:de[nr]?\s)?[^\Wa-z\d_][\w’'-]{1,24}))?"
_ASSER = late_pattern(
    rf"(?P<title>Asser(?P<by>(?:[/-](?:[Vv]an\s(?:de[nr]?\s)?|[Dd]e\s)?{_NAME}){{1,4}})?)\s(?:\(?(?P<volume>\d{{1,2}}(?:-[IVX]{{1,4}}\*?)?)\)?(?:\s|,\s)?)?\(?(?P<date>(?:19|20)\d\d)?\)?(?:/|,\s|,\s?nrs?\.\s|\s?nrs?\.\s)(?:nrs?\.\s)?(?P<place>\d{{1,4}}[a-z]?(?:-\d{{1,4}})?)[\s.]*\Z"
)
_BY_ARTICLE = late_pattern(
    r"(?P<title>(?:T\s?&\s?C|Tekst\s&\sCommentaar|GS|Groene\sSerie|Losbladige|Lexplicatie)\s[^\Wa-z\d_][\w’'\s-]{1,60}?)(?:\s\((?P<by>[^()\d]{2,60})\))?(?:\s(?P<date>(?:19|20)\d\d))?,\s(?P<place>art(?:ikel|\.)\s[\w:.]{1,14}(?:\s(?:BW|Rv|Sr|Sv|Awb))?(?:,\saant\.\s\d{1,3}(?:\.\d{1,2})?)?|aant\.\s\d{1,3}(?:\.\d{1,2})?)(?:\s\((?P<author>[^()\d]{2,60})\))?(?P<volume>(?!))?[\s.]*\Z"
)
_FIRST = ("Asser", "T&C", "T & C", "Tekst &", "GS ", "Groene S", "Losbladige", "Lexplicatie")
_LONGEST = 160


def read_dutch_commentary(text: StyledText) -> Assembled | None:
    """Read such a commentary; None for all else."""
    plain = text.plain
    start = introduction(plain)
    if len(plain) > _LONGEST or not plain.startswith(_FIRST, start):
        return None
    match = _ASSER.match(plain, start) or _BY_ARTICLE.match(plain, start)
    if match is None:
        return None
    fields: dict[str, Part] = {"title": (match["title"], *match.span("title"))}
    for name in ("volume", "date"):
        if match[name]:
            fields[name] = (match[name], *match.span(name))
    by = next((name for name in ("author", "by") if match.groupdict().get(name)), "")
    if by:
        printed = match[by].strip("/-")
        names = printed.replace("/", "; ").replace(" & ", "; ").replace(" en ", "; ")
        first = match.start(by) + match[by].index(printed)
        fields["author"] = (to_biblatex(read_names(names)), first, first + len(printed))
    place = match["place"]
    kind = "article" if place.startswith("art") else "number"
    value = place.partition(" ")[2] if place.startswith(("art", "aant")) else place
    return assembled("book", fields, (kind, value, match.end("place") - len(value), match.end("place")))


__all__ = ["read_dutch_commentary"]
