"""Newspapers, pages of the day and laws as Brazil's lists print them (ABNT NBR 6023, 7.7.7 and 7.11).

"FONTE, M. Cheia. *Folha do Rio*, São Paulo, ano 97, n. 32.002, p. A3, 4 maio 2012." has the day of an issue
at its end; "BRASIL. Lei nº 9.394, de 20 de dezembro de 1996. …" begins with the state that made the law.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.event_papers import ends_of_names, names_as_field
from verifier.citations.forms.parts import assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.months import MONTH
from verifier.model import StyledText
from verifier.patterns import late_pattern

_ISSUE = late_pattern(
    r"(?P<title>[^\Wa-z\d_].{2,300}?)[.?!]\s(?P<journaltitle>[^\Wa-z\d_][^.:,]{2,80}),\s(?:\[[sS]\.\s?l\.\]|(?P<location>[^\Wa-z\d_][^.:,\d]{2,40}(?:,\s[A-Z]{2})?)),\s"
    rf"(?:(?P<note>ano\s[\dIVXLC]{{1,8}}),\s)?(?:v\.\s(?P<volume>\d{{1,4}}),\s)?(?:n\.\s(?P<number>[\d.]{{1,8}}),\s)?(?:p\.\s(?P<pages>[A-Z]?\d{{1,4}}(?:[-–]\d{{1,4}})?),\s)?"
    rf"(?P<day>\d{{1,2}}º?\s(?:de\s)?(?i:{MONTH})\s(?:de\s)?(?:19|20)\d\d)\.?(?:\s(?P<section>[^\Wa-z\d_][^.,]{{2,60}}),\sp\.\s(?P<page>[A-Z]?\d{{1,4}}(?:[-–]\d{{1,4}})?)\.?)?\s?\Z"
)
_LAW = late_pattern(
    r"\A(?P<author>[^\Wa-zà-ÿ\d_]{3,20}(?:\s[^\Wa-zà-ÿ\d_]{2,20}){0,4})(?:\s\((?P<level>Estado|Município|Distrito\sFederal|[A-Z]{2})\))?\.\s"
    r"(?P<title>(?:Lei(?:\s(?:[Cc]omplementar|[Oo]rgânica|[Ff]ederal|[Ee]stadual|[Mm]unicipal))?|Decreto(?:-[Ll]ei|\s[Ll]egislativo)?|Medida\s[Pp]rovisória|Portaria(?:\s[^\d.,]{1,40})?|Resolução(?:\s[^\d.,]{1,40})?"
    r"|Emenda\s[Cc]onstitucional|Instrução\s[Nn]ormativa|Provimento|Deliberação)\s(?:[Nn][º°o.]{1,2}\s?)(?:[\d./-]{1,16}\d|\d)),?\sde\s(?P<day>\d{1,2}º?\s(?:de\s)?[^\W\d_]{3,9}\.?\s(?:de\s)?\d{4})\."
    r"(?:\s(?P<titleaddon>[^\Wa-z\d_][^.]{4,300})\.)??(?:\s(?P<note>[^\Wa-z\d_].{3,260}?)\.?)?\s?\Z"
)
_GAZETTE = late_pattern(r"(?:Diário|Lex|Coletânea|Coleção|Brasília|Boletim|Vademécum|Vade|[^\W\d_ ]{3,20}:)")


def read_brazilian(text: StyledText) -> Assembled | None:
    """Read a law with the state in front of it, or an article of a day; None for all else."""
    plain = text.plain
    law = _LAW.match(plain) if " de " in plain and " n" in plain.lower() else None
    if law is not None:
        return _law(law)
    if not _DAY_SIGN.search(plain):
        return None
    for end in ends_of_names(plain):
        match = _ISSUE.match(plain, end)
        day = read_date(match["day"].replace("º", "")) if match else ""
        if match is None or not day or " In: " in match["title"]:
            continue
        fields = {**names_as_field(plain, end), "date": (day, *match.span("day"))}
        for name in ("title", "journaltitle", "location", "note", "volume", "number", "pages"):
            if match[name]:
                fields[name] = (match[name], *match.span(name))
        if match["section"]:
            fields["note"] = (match["section"], *match.span("section"))
            fields["pages"] = (match["page"].replace("–", "-"), *match.span("page"))
        return assembled("article", fields)
    return None


_DAY_SIGN = late_pattern(r",\s\d{1,2}º?\s(?:de\s)?[^\W\d_]{3,9}\.?\s(?:de\s)?(?:19|20)\d\d\.?(?:\s|\Z)")


def _law(match: re.Match[str]) -> Assembled | None:
    day = read_date(match["day"].replace("º", ""))
    if not day:
        return None
    state = match["author"] + (f" ({match['level']})" if match["level"] else "")
    end = match.end("level") + 1 if match["level"] else match.end("author")
    fields = {
        "author": ("{" + state + "}", 0, end),
        "title": (match["title"], *match.span("title")),
        "date": (day, *match.span("day")),
    }
    about, said = match["titleaddon"], match["note"]
    if about and not said and _GAZETTE.match(about):
        fields["note"] = (about, *match.span("titleaddon"))
    elif about:
        fields["titleaddon"] = (about, *match.span("titleaddon"))
    if said:
        gazette = re.search(r"(?:\A|\.\s)(?=(?:Diário|Lex|Coletânea|Coleção|Boletim)\b)", said)
        first, last = match.span("note")
        cut = gazette.end() if gazette else 0
        if cut and "titleaddon" not in fields:
            fields["titleaddon"] = (said[:cut].rstrip(". "), first, first + cut - 2)
            fields["note"] = (said[cut:], first + cut, last)
        elif gazette is None and "titleaddon" not in fields:
            fields["titleaddon"] = (said, first, last)
        else:
            fields["note"] = (said, first, last)
    page = _PAGE.search(match.string, match.start("note")) if said else None
    return assembled("legislation", fields, ("page", page["page"], *page.span("page")) if page else None)


# "Diário Oficial da União, Rio de Janeiro, 9 ago. 1943, p. 11937": where the gazette has it.
_PAGE = late_pattern(r",\s(?:[Ss]eção\s\d,\s)?p\.\s(?P<page>\d{1,6}(?:-\d{1,6})?)[\s.]*\Z")

__all__ = ["read_brazilian"]
