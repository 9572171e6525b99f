"""Editions of sources that begin with their title: "Hansisches Zollbuch, bearb. v. F. G. Tolle, Bd. III".

Who edited stands behind the title, in front of the volume or behind it, and all is parted by commas.
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled, named_parts
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.tagger.head import introduction
from verifier.compare.names import looks_like_names, read_names, to_biblatex
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_SIGNS = Signs(
    "bearb. ", "hrsg. ", "hg. ", "Bearb. ", "Hrsg. ", "Hg. ", "herausgegeben von ", "bearbeitet von "
)
# Such a title says what it holds, so that no person is taken for one.
_KIND = (
    r"(?:[Bb]uch|[Bb]ücher|[Aa]kten|[Rr]ollen?|[Rr]echnungen|[Rr]egister|[Bb]riefe|[Uu]rkunden|[Rr]e[cz]esse|[Rr]egesten|[Cc]hroniken?|[Qq]uellen|[Pp]rotokolle|[Mm]atrikel"
    r"|[Bb]erichte|[Oo]rdnungen|[Ss]tatuten|[Dd]enkmäler|[Dd]iplomatarium|[Cc]odex|[Mm]onumenta|[Ff]ontes|[Aa]cta|[Rr]egesta|[Tt]agebücher|[Kk]orrespondenz|[Ss]chriften|[Dd]okumente|[Ll]isten)"
)
_EDITED = (
    r"(?:[Bb]earb\.|[Hh]rsg\.|[Hh]g\.|bearbeitet|herausgegeben)(?:\s(?:und|u\.)\s\w{3,12}\.?)?\s(?:von|v\.|durch)\s"
    r"(?P<names>[^,;:()\d]{3,80})"
)
_VOLUME = (
    r"(?:Bd|Abt|Tl|Teil|Band|Abteilung|T|Reihe)\.?\s(?P<{0}>(?:[IVXLC]{{1,7}}|\d{{1,3}})"
    r"(?:,\s?\d{{1,2}}|/\d{{1,2}}|,\s(?:Tl|H|Hälfte|Teilbd)\.\s\d)?)(?::\s(?P<{1}>[^,;()]{{3,90}}))?"
)
_EDITION = late_pattern(
    rf"(?P<title>(?=[^,;]{{0,80}}{_KIND})[A-ZÄÖÜ][^,;:()“”«»„\"\d]{{5,110}}?(?:\s\d[^,;:()]{{0,30}})?),\s"
    rf"(?:{_VOLUME.format('first', 'part')},\s)?{_EDITED}(?:,\s{_VOLUME.format('behind', 'named')})?"
    r",\s(?P<location>[A-ZÄÖÜ][\w./’-]{2,25}(?:[\s/-](?:a\.\s?M\.|u\.\s?a\.|i\.\s?Br\.|[A-ZÄÖÜ][\w.]{1,20})){0,3}),?\s(?P<date>(?:1[5-9]|20)\d\d)"
    r"(?:,\s(?P<cue>S|Nr|Nrn|Sp)\.\s?(?P<pin>\d{1,5}[a-z]?(?:\s?[-–]\s?\d{1,5})?(?:\sff?\.?)?))?[\s.]*\Z"
)
_KINDS = {"S": "page", "Sp": "column"}
_PARTS = {"title": "title", "location": "location", "date": "date"}
_LIKE_NAMES = 0.5
_LONGEST = 300


def read_source_edition(text: StyledText) -> Assembled | None:
    """Read an edition of sources by its title; None for all else, and where an author stands in front."""
    plain = text.plain
    if len(plain) > _LONGEST or not _SIGNS.found_in(plain):
        return None
    match = _EDITION.match(plain, introduction(plain))
    if match is None or looks_like_names(match["names"]) < _LIKE_NAMES:
        return None
    fields = named_parts(match, _PARTS)
    fields["editor"] = (to_biblatex(read_names(match["names"])), *match.span("names"))
    groups = match.groupdict()
    for name, both in (("volume", ("first", "behind")), ("titleaddon", ("part", "named"))):
        group = next((each for each in both if groups[each]), "")
        if group:
            fields[name] = (match[group], *match.span(group))
    if not match["pin"]:
        return assembled("book", fields)
    kind = _KINDS.get(match["cue"], "number")
    return assembled("book", fields, (kind, plain_pages(match["pin"]), *match.span("pin")))
