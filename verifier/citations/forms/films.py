"""Films by who directed them: "The Story of the Camel, directed by A. Berg, documentary, Studio, 2003".

Behind the title and the word for directing stand the director, players and others with words of their own,
the studio, its place and the year.
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled, named_parts
from verifier.citations.tagger.head import introduction
from verifier.compare.names import looks_like_names, read_names, to_biblatex
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_DIRECTED = (
    r"(?:[Dd]irected\sby|[Dd]ir\.(?:\s(?:by|de|por))?|[Rr]éalisée?\spar|[Rr]éal\.(?:\s(?:de|par))?|R(?:egie)?:|[Dd]irigid[oa]\spor"
    r"|[Rr]egia\sdi|[Rr]egia:|[Rr]eż\.|[Rr]ežie|[Рр]еж\.)"
)
_PERSON = (
    r"(?:[^\Wa-zа-я\d_]\.[\s-]?){0,3}[^\Wa-zа-я\d_][\w’'-]{1,24}"
    r"(?:\s(?:[^\Wa-zа-я\d_]\.|[\w’'-]{1,24})){0,4}?"
)
_NAME = rf"{_PERSON}(?:,?\s(?:and|&|und|et|y|e|и)\s{_PERSON})?"
_OTHERS = (
    r"(?:(?:Perf(?:\.|ormed\sby)|With|Starring|Prod(?:\.|uced\sby)|Screenplay(?:\sby)?|Writ(?:\.|ten\sby)|Narr(?:\.|ated\sby)|Music(?:\sby)?"
    r"|Avec|Mit|Con)[,:]?\s[^.“”\"]{3,200}\.\s){0,4}"
)
_KIND = (
    r"(?:(?:documentary(?:\sfilm)?|(?:feature|short)\sfilm|film|motion\spicture|DVD|VHS|documentaire|Dokumentarfilm|Spielfilm|documental|película"
    r"|documentario|фильм),\s)?"
)
_FILM = late_pattern(
    rf"(?P<title>[^\W_][^“”\"«»]{{1,120}}?)(?:,|\.|\s\()\s?{_DIRECTED}\s(?P<director>{_NAME})"
    rf"(?:[.,;]|\s\()\s?{_OTHERS}{_KIND}"
    r"(?:(?P<place>[^\Wa-z\d_][^:,.;()\d]{2,30}):\s)?"
    r"(?:(?P<studio>[^\Wa-z\d_][^,;()\d“”\"]{1,60}),\s(?:(?P<town>[^\Wa-z\d_][^;()\d“”\"]{2,40}),\s)?)?"
    # "(1928; Mezhrabpomfilm), DVD".
    r"(?P<year>(?:18|19|20)\d\d)(?:[;,]\s(?P<company>[^\Wa-z\d_][^,;()\d“”\"]{1,60}))?\)?[\s.,]*(?:\((?:DVD|VHS|film)\)|DVD|Blu-ray|Film)?[\s.]*\Z"
)
_SIGNS = Signs(
    "irected by",
    "ir. ",
    "éalis",
    "éal. ",
    "R: ",
    "egie:",
    "irigid",
    "egia",
    "Reż.",
    "reż.",
    "ežie",
    "Реж.",
    "реж.",
)
_LIKE_NAMES, _SURELY_NAMES = 0.5, 0.8


def read_film(text: StyledText) -> Assembled | None:
    """Read a film by its director and year; None for all else."""
    plain = text.plain
    if not _SIGNS.found_in(plain):
        return None
    match = _FILM.match(plain, introduction(plain))
    if match is None or looks_like_names(match["director"]) < _LIKE_NAMES:
        return None
    head, comma, _ = match["title"].partition(", ")
    if comma and looks_like_names(head) >= _SURELY_NAMES:
        # "J. Berg, Rivers, dir. A. Li, Paris, 2001": a book, and who is in charge of it.
        return None
    fields = named_parts(
        match, {"title": "title", "studio": "publisher", "place": "location", "year": "date"}
    )
    if match["company"]:
        fields["publisher"] = (match["company"], *match.span("company"))
    if match["town"]:
        fields["location"] = (match["town"], *match.span("town"))
    fields["author"] = (to_biblatex(read_names(match["director"])), *match.span("director"))
    return assembled("movie", fields)
