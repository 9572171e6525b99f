"""Laws of Portugal and Brazil by kind, number and day, whatever gazette and article stand behind them.

"Decreto-Lei n.º 49 408, de 24 de Novembro de 1969 (*Diário do Governo*, I Série, n.º 275), art. 2.º", "Carta
de Lei de 4 de Junho de 1859", "Lei n. 9.394, de 20 de dezembro de 1996, art. 3º".
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.months import MONTH
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern

_DAY = (
    rf"\d{{1,2}}(?:\.?[º°])?\s(?:de\s)?(?i:{MONTH})\s(?:de\s)?"
    rf"(?:1[4-9]|20)\d\d|\d{{1,2}}[-./]\d{{1,2}}[-./](?:1[4-9]|20)\d\d"
)
_DAY_OF_YEAR = rf"\d{{1,2}}(?:\.?[º°])?\sde\s(?i:{MONTH})(?!\sde\s\d)"
_KIND = (
    r"(?:Decreto(?:[-\s](?:[Ll]ei|[Rr]egulamentar(?:\s[Rr]egional)?|[Ll]egislativo(?:\s[Rr]egional)?|[Rr]égio|[Ff]ederal|[Ee]stadual|[Ii]mperial|do\s(?:Governo|Presidente\sda\sRepública)|n\.º))?|Lei(?:\s(?:[Cc]onstitucional|[Oo]rgânica|[Cc]omplementar|[Ff]ederal|[Ee]stadual|[Mm]unicipal|[Ii]mperial))?"
    r"|Portaria(?:\s[Rr]égia)?|Despacho(?:\s(?:[Nn]ormativo|[Cc]onjunto))?|Resolução(?:\s(?:d[ao]\s)(?:Assembleia\sda\sRepública|Conselho\sde\sMinistros|Assembleia\sNacional|Senado(?:\sFederal)?))?|Medida\s[Pp]rovisória|Emenda\s[Cc]onstitucional|Ato\s[Ii]nstitucional|Aviso|Edital|Alvará(?:\s[Rr]égio|\scom\sforça\sde\s[Ll]ei)?|Carta\s(?:de\s[Ll]ei|[Rr]égia|[Pp]atente)|Provisão(?:\s[Rr]égia)?|Regimento|Instrução(?:\s[Nn]ormativa)?|Assento|Posturas?(?:\sd[aoe]s?\s[^,;()]{3,60}?)?|Código\sde\sPosturas(?:\sd[aoe]s?\s[^,;()]{3,60}?)?|Circular(?:\sd[aoe]s?\s[^,;()]{3,80}?)?|Estatutos?\sd[aoe]s?\s[^,;()]{3,80}?)"
)
_NUMBER = (
    r"(?:(?:[Nn]\.?\s?[º°o]\.?|[Nn]\.|[Nn]o\.|[Nn]úm\.|número)\s?(?P<number>\d[\d\s.:]{0,9}(?:[-–](?:[A-Z]{1,2}"
    r"|\d{1,3}))?(?:/(?:\d{2}|\d{4})(?:/[A-Z])?)?(?<![\s.:]))|(?P<short>\d{1,3}(?:\.\d{3})?/(?:\d{4}|\d\d)))"
)
_GAZETTE = (
    r"(?:Di[aá]rio\s(?:d[oae]\s(?:Governo|República|Lisboa|União|Estado|Justiça)|Oficial(?:\s(?:da\sUnião|do\sEstado(?:\s[^,;()]{2,30})?))?)|Gazeta\s"
    r"(?:de\sLisboa|Oficial)|Boletim\s(?:Oficial|do\sTrabalho)[^,;()]{0,40}|D\.?R\.?|D\.?G\.?|D\.?O\.?U?\.?|Coll?ecç?[çc]?[ãa]o\s[^,;()]{3,60})"
)
_PLACE = (
    r"(?P<cue>arts?\.(?:º)?|[Aa]rtigos?|§{1,2}|cap(?:ítulo|\.)|al(?:ínea|\.)|[Tt]ít(?:ulo|\.)|base|anexo)\s?(?P<place>[\dIVXL][\w.º°ª]{0,7}"
    r"(?<!\.)(?:(?:,\s(?:n\.?[º°]\s?|al(?:ínea|\.)\s|§\s|inc(?:iso|\.)\s|caput)|\se\s|\sa\s|\s?[-–]\s?)[\w.º°)]{0,6}){0,4})"
)
# "art. 3.º, in *Collecção*": in front of where it is printed.
_PLACE_FIRST = _PLACE.replace("<cue>", "<first_cue>").replace("<place>", "<first_place>")
_LAW = late_pattern(
    rf"(?P<law>{_KIND}(?:,?\s{_NUMBER})?(?:(?:,?\s(?:de|do\sdia)\s|,\s(?=\d))(?P<day>{_DAY}|{_DAY_OF_YEAR}|(?:1[6-9]|20)\d\d))?)"
    rf"(?:(?:,\s(?=(?:que|sobre|relativ|aprova|cria|regula|institui|estabelece|reorganiza|dispõe|promulga))|\s(?=(?:que|sobre|relativ)))(?P<about>[^;()«»]{{4,180}}?))?"
    rf"(?:,\s{_PLACE_FIRST}(?=,\s(?:in|em)\s))?(?:,?\s\(?(?:(?:in|em|publicad[oa]\s(?:no|na|em)|apud)\s)?(?P<gazette>{_GAZETTE}(?:[^;()]{{0,110}}?))(?:\))?)?(?:,\s{_PLACE})?(?:,\sp{{1,2}}\.\s(?P<page>\d{{1,6}}(?:\s?[-–]\s?\d{{1,6}})?))?(?:\s\((?P<said>[^();]{{3,80}})\))?[\s.]*\Z"
)
_FIRST = (
    "Decreto", "Lei ", "Portaria", "Despacho", "Resolução", "Medida", "Emenda", "Ato ", "Aviso", "Edital",
    "Alvará", "Carta ", "Provisão", "Código de P", "Circular", "Estatuto", "Regimento", "Instrução",
    "Assento", "Postura",
)  # fmt: skip
# Behind these a day alone is enough; a "Lei de 4 de Julho" is one by its day too.
_BY_DAY = late_pattern(
    r"(?:Lei|Decreto|Alvará|Carta\s(?:de\s[Ll]ei|[Rr]égia)|Portaria|Provisão|Resolução|Aviso|Edital|Regimento|Assento|Postura|Código\sde\sPosturas|Circular|Estatuto)"
)
_OF_NUMBER = late_pattern(r"/(?P<year>\d{4}|\d\d)(?!\d)")
_LONGEST, _DASHES_OF_DAY = 380, 2


def read_portuguese_law(text: StyledText) -> Assembled | None:
    """Read a law of Portugal or Brazil; None for all else."""
    plain = text.plain
    start = introduction(plain)
    if len(plain) > _LONGEST or not plain.startswith(_FIRST, start):
        return None
    match = _LAW.match(plain, start)
    if match is None:
        return None
    numbered = bool(match["number"] or match["short"])
    date = _date(match)
    if not numbered and not (date.count("-") == _DASHES_OF_DAY and _BY_DAY.match(match["law"])):
        return None
    if numbered and not (date or match["gazette"] or match["place"]):
        return None
    fields: dict[str, Part] = {"title": (match["law"], *match.span("law"))}
    if date:
        fields["date"] = (date, *match.span("day" if match["day"] else "law"))
    if match["about"]:
        fields["titleaddon"] = (match["about"].strip(" ,"), *match.span("about"))
    noted = [name for name in ("gazette", "said") if match[name]]
    if noted:
        said = "; ".join(match[name].strip(" ,") for name in noted)
        fields["note"] = (said, match.start(noted[0]), match.end(noted[-1]))
    return assembled("legislation", fields, _place(match))


def _date(match: re.Match[str]) -> str:
    """The day of a law; what it lacks of the year stands in its number: "Lei n.º 12/76, de 3 de Março"."""
    number = _OF_NUMBER.search(match["number"] or match["short"] or "")
    year = number["year"] if number is not None else ""
    year = f"19{year}" if len(year) == len("76") else year
    printed = re.sub(r"\.?[º°]", "", match["day"] or "")
    if not printed:
        return year
    return read_date(printed) if re.search(r"\d{4}", printed) else read_date(f"{printed} de {year}") or year


def _place(match: re.Match[str]) -> tuple[str, str, int, int] | None:
    for first in ("", "first_"):
        cue, place = match[f"{first}cue"], match[f"{first}place"]
        if place:
            article = cue.lower().startswith("art")
            value = place if article else f"{cue} {place}"
            start = match.start(f"{first}{'place' if article else 'cue'}")
            return "article" if article else "section", value, start, match.end(f"{first}place")
    if match["page"]:
        return "page", match["page"].replace("–", "-"), *match.span("page")
    return None


__all__ = ["read_portuguese_law"]
