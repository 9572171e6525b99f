"""Files of archives that a sentence says something is kept in.

"The deposition survives in the | Essex Record Office, Q/SBb 214/7 |; a second copy …"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.citations.forms import read_form
from verifier.model import StyledText
from verifier.patterns import late_pattern

_KEPT = late_pattern(
    r"""(?x)(?<!\w)(?:(?:is|are|was|were|survives?|lies?|kept|held|preserved|found|befinde[tn]|lieg(?:t|en)|finde[tn]|erhalten|verwahrt
    |berust(?:en)?|bevind(?:t|en)|bewaard|trouve(?:nt)?|[Hh]ay|[Ee]xiste[nm]?|[Cc]onsta|c’è|figure(?:nt)?|conserv\w{1,8}|encuentran?|hallan?|custodia\w{0,3}|guarda\w{0,3}|trovan?o?|хран[ия]т\w{0,4}|находи\w{1,4}|encontra(?:m|-se)?)
    # "die Akten im", "otra, mutilada, en", "and another, in the hand of Bland, in".
    |(?:Akten?|Rechnung(?:en)?|Briefe?|Schreiben|Protokolle?|Unterlagen|Kopie|Abschrift|Stücke?|[Pp]apers|[Rr]ecords|[Ll]etters?|[Mm]inutes|[Cc]op(?:y|ies)|[Aa]nother|[Oo]thers?|[Dd]eeds?|[Dd]rafts?|[Ff]iles?
    |[Oo]tr[oa]s?|[Uu]n[oa](?=\sde\sell[oa]s)|[Cc]artas?|[Ee]xpedientes?|[Dd]ocumentos?|[Cc]opias?|[Ll]ettres?|[Dd]ocuments?|[Dd]ossiers?|[Pp]ièces?|[Aa]utres?|[Ll]ettere|[Dd]ocumenti|[Aa]ltr[aoie]|[Hh]andschrift(?:en)?|[Ss]tukken|[Aa]kten|[Aa]fschrift(?:en)?|[Bb]rieven|[Cc]ópias?|[Pp]rocessos?|[Oo]fícios?|[Дд]окументы|[Пп]исьма)(?:,\s[^,;()\d]{3,60},)?)
    \s(?:[^\W\d_A-ZÀ-Þ][\w’'-]*,?\s){0,5}?(?:in|at|im|dans|aux?|à|en|no|na|nos|nel|nella|nell’|presso|в|bei)\s(?:(?:the|der|den|el|la|le|les|las|los|l’)\s?)?
    (?=[^\W\d_a-zà-öø-ÿа-яё])
    # "in het handschrift | Gent, Universiteitsbibliotheek, hs. 582".
    |(?:handschrift|manuscrito|códice)\s(?=[^\W\d_a-zà-öø-ÿа-яё][^,;:\d]{2,40},?\s[^;:\d]{0,30}(?:[Aa]rchi[ev]|[Bb]ibliot|Arquivo))
    # "fu copiata nel 1842 dall’abate Mariotti: | Perugia, Biblioteca Augusta, ms. 1443".
    |(?<=[a-zà-öø-ÿ’”»)])(?<![,\s][iI]n)\s?:\s(?=[^\W\d_a-zà-öø-ÿа-яё][^:;\d]{0,50}?(?:[Aa]rchi[vw]|[Bb]ibliot|Library|Record\sOffice|Arquivo|rkhiv|[Аа]рхив))"""
)
# "No Arquivo Histórico, cx. 14, conservam-se ainda recortes": what lies there is said behind it.
_KEPT_BEHIND = late_pattern(
    r"(?:(?<=[.;]\s)|\A)(?:N[oa]s?|In(?:\s(?:het|the))?|Im|En\sel|Nel|Nell[’']|Aux?|Dans\sles?|At\sthe)\s?(?=[^\W\d_a-zà-öø-ÿа-яё])(?=[^;:\d]{0,60}?(?:[Aa]r(?:chi[vw]|quiv|chie)|ARQUIV|[Bb]ibliot))"
    r"(?P<file>[^;()“”«»]{6,160}?\d[\w/.]{0,12}(?:,\s[^;()“”«»,]{0,40}\d[\w/.]{0,12}){0,4}),\s(?:se\s|si\s)?"
    r"(?:conserv|guard|encontr|exist|há|bevind|berust|ligt|liegen|befinde|sono|trova|trouve|custodia|hay|is\s|are\s|survive|lie)"
)
# "uit een | brief van Jan Stalp d.d. 3 mei 1621 (Zeeuws Archief, Familie Stalp, inv.nr. 33)".
_PAPER = late_pattern(
    r"(?:(?:een|de|het|uma?|a|o)\s|\A|(?<=[.;]\s))(?P<paper>(?i:brief|missive|rekest|verzoekschrift|verslag|rapport|resolutie|akte|carta|ofício|requerimento|relatório|consulta|parecer)\s(?:van|d[aeo]s?)\s[^;:()]{4,110}?\d{4}\s\([^()]{8,160}\))"
)
_FILES = (
    late_pattern(r"[^;()“”«»]{6,100}\((?=[^()]*\d[^()]*\))[^()]{6,100}(?=\))"),
    late_pattern(r"(?:[^;()“”«»]|\(\d{1,3}\)){6,160}?\d[\w/.]{0,12}(?=[;)]|[.,]\s|\.?\s*\Z)"),
)
"""A file whose mark stands in a bracket at its end, and one without."""

_ON = late_pattern(
    r"(?:,\s|\.\s(?=(?:[Оо]п|[Дд]|[Лл]{1,2})\.))(?:(?:[^;()“”«»,\d]{2,40},\s)?[^;()“”«»,]{0,40}\d[\w/.]{0,12}|s\.\s?f)(?:\sоб)?(?=[;),]|\.\s|\.?\s*\Z)"
)


def kept_in(text: StyledText) -> Iterator[tuple[int, int]]:
    """Where the shelf marks stand that a sentence leads to, from the name of the archive on."""
    plain = text.plain
    for match in _PAPER.finditer(plain) if "(" in plain else ():
        if _is_file(text, *match.span("paper")):
            yield match.span("paper")
    for match in _KEPT_BEHIND.finditer(plain):
        if _is_file(text, *match.span("file")):
            yield match.span("file")
    for match in _KEPT.finditer(plain):
        ends = [file.end() for pattern in _FILES if (file := pattern.match(plain, match.end()))]
        found = (_kept_at(text, match, end) for end in ends)
        place = next((place for place in found if place is not None), None)
        if place is not None:
            yield place


def _kept_at(text: StyledText, match: re.Match[str], end: int) -> tuple[int, int] | None:
    """Where the file stands whose first part ends at a place; None where that is none."""
    plain = text.plain
    while (more := _ON.match(plain, end)) is not None:
        end = more.end()
    start = match.end()
    letter = _LETTER.search(plain, max(0, match.start() - _NEAR), start)
    if letter is not None and _is_file(text, letter.start("letter"), end):
        # "Ein weiterer | Brief Bolls an Ratz vom 3. März 1557 liegt in der Bibliothek Gera, …".
        return letter.start("letter"), end
    return (start, end) if _is_file(text, start, end) else None


_NEAR = 140
_LETTER = late_pattern(
    r"(?P<letter>(?:Brief|Schreiben|[Ll]etter|[Ll]ettre|[Cc]arta|[Ll]ettera)\s[^;:()“”„]{6,110}?\d{4})\s(?:[a-zäöüß]+\s){1,5}\Z"
)


def _is_file(text: StyledText, start: int, end: int) -> bool:
    form = read_form(text.slice(start, end))
    return form is not None and form.type == "unpublished"
