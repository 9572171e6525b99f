"""Decisions of the courts of Portugal and Brazil, and of Europe in Portuguese.

"Ac. do STJ de 12 de Março de 1998, Proc. n.º 98B123, BMJ 475, p. 123", "Acórdão do Tribunal Constitucional
n.º 602/2013, de 20 de Setembro, ponto 33", "STF, ADI 4.277/DF, Rel. Min. Aires Brito, j. 5 maio 2011", and of
lists "BRASIL. Superior Tribunal de Justiça (3. Turma). Recurso Especial 1.234.567/SP. …" (ABNT NBR 6023,
7.11.3).
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.months import MONTH
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern

_DAY = (
    rf"(?:\d{{1,2}}(?:\.?[º°])?\s(?:de\s)?(?i:{MONTH})\s(?:de\s)?"
    rf"(?:1[89]|20)\d\d|\d{{1,2}}[-./]\d{{1,2}}[-./](?:1[89]|20)\d\d)"
)
_SHORT_DAY = rf"\d{{1,2}}(?:\.?[º°])?\sde\s(?i:{MONTH})(?!\sde\s\d)"
_COURT = (
    r"(?:(?:Tribunal|Supremo|Superior|Relação|Pleno|Procuradoria-Geral|Conselho\sConsultivo|Provedor)\s?(?:(?:d[aoe]s?|e)\s|[A-ZÀ-Þ][\w’-]+\s?){0,8}?(?=,|\sde\s\d|\s(?:n\.?\s?[º°]|nº|n\.)\s?\d"
    r"|\s\(|\s\d)|STJ|STA|STM|TC|TCA[NS]?|TCon|TR[CELGP]|T\.?\s?Rel\.\s[A-Z]\w+|Rel\.\s(?:de\s|do\s)?[A-Z]\w+|R[CELGP]|TJUE|TJCE|TJ|TEDH)"
)
_NUMBER = r"(?:n\.?\s?[º°]\s?|nº\s|n\.\s)?(?P<number>\d{1,5}/(?:\d\d\d\d|\d\d))"
_RULED = late_pattern(
    rf"(?:Acórdão|Acórdãos|Ac\.|Acs\.|Sentença|Assento|Parecer)\s(?:(?:inédito|não\spublicado|uniformizador)\s)?(?:d[ao]\s)?(?P<court>{_COURT})(?:,?\s{_NUMBER})?(?:,?\s(?:de|proferido\sem)\s(?P<day>{_DAY}|{_SHORT_DAY})|,\s(?P<bare>{_DAY}))?(?=[,.;\s]|\Z)"
)
_NUMBER_FIRST = late_pattern(
    rf"(?:Acórdão|Ac\.)\s{_NUMBER}(?:,?\sde\s(?P<day>{_DAY}|{_SHORT_DAY}))?,?\s(?:d[ao]|proferido\spel[ao])\s(?P<court>(?:Tribunal|Supremo|Superior|Relação|TC|STJ|STA)(?:\s(?:d[aoe]s?\s)?[A-ZÀ-Þ][\w’-]+){{0,6}})(?=[,.;\s]|\Z)"
)
# "TJUE, Acórdão de 12 de setembro de 2013, Polder, C-1449/12, n.º 33".
_COURT_FIRST = late_pattern(
    rf"(?P<court>TJUE|TJCE|TEDH|Tribunal\s(?:de\sJustiça(?:\sda\sUnião\sEuropeia|\sdas\sComunidades\sEuropeias)?|Geral|Europeu\sdos\sDireitos\s(?:do\sHomem|Humanos))),\s[Aa]c(?:órdão|\.)\sde\s(?P<day>{_DAY})"
    r"(?:,\s(?:caso\s|processos?\s)?(?P<name>[^\Wa-z\d_][^,;()\d]{2,90}))?(?:,\s(?:proc(?:esso|\.)\s(?:n\.?[º°]\s)?|processo\s|queixa\sn\.?[º°]\s|\()?(?P<number>(?:[CTP][-‑])?\d{1,6}/\d{2,4})\)?)?(?=[,.;\s]|\Z)"
)
_BY_COURT = (_RULED, _NUMBER_FIRST, _COURT_FIRST)
_BRAZILIAN = late_pattern(
    r"(?P<court>STF|STJ|TST|TSE|STM|TRF-?\d?(?:ª\sRegião)?|TJ[-/]?[A-Z]{2}|Supremo\sTribunal\sFederal|Superior\sTribunal\sde\sJustiça|Tribunal\sSuperior\sdo\sTrabalho)[.,:]\s(?:(?:Tribunal\s)?Pleno,\s)?"
    r"(?P<number>(?P<class>(?:[A-Z][A-Za-z]{1,6}\.?|Recurso\s(?:Especial|Extraordinário|Ordinário)|Habeas\s[Cc]orpus|Ação\s[A-Z]\w+(?:\s(?:de|[A-Z]\w+)){0,4}|Agravo(?:\sRegimental|\sde\sInstrumento)?|Mandado\sde\s(?:Segurança|Injunção)|Apelação(?:\s[A-Z]\w+)?|Súmula(?:\sVinculante)?|Tema|Arguição\sde\sDescumprimento\sde\sPreceito\sFundamental)(?:\s(?:no|na|em)\s[A-Z][A-Za-z]{1,6})?)"
    r"\s(?:[Nn]\.?\s?[º°]?\s?)?\d[\d.-]{0,14}(?<![.-])(?:[-/–]\s?[A-Z]{2})?)(?=[,.;\s]|\Z)"
)
_OF_LIST = late_pattern(
    r"(?P<state>BRASIL|[A-ZÀ-Þ]{3,20}(?:\s[A-ZÀ-Þ]{2,20}){0,3}(?:\s\(Estado\))?)\.\s(?P<court>(?:Supremo|Superior|Tribunal)\s[^.;()\d]{5,70}?)(?:\s\((?P<chamber>[^()]{2,50})\))?\.\s"
    r"(?P<title>[^\Wa-z\d_][^.;]{3,120}?(?:[Nn]\.?\s?[º°]?\s?)?\d[\d.\-/]{0,22}(?<!\.)(?:[-–/]\s?[A-Z]{2})?)\.\s(?P<rest>.{8,400})\Z"
)
_JUDGED = late_pattern(
    rf"(?:(?<!\w)(?:j(?:ulg(?:ado|\.))?\.?\s(?:em|in)?:?\s?|julgamento(?:\sem)?:?\s|DJe?(?:\s?U)?(?:\sde)?,?\s|Brasília,?\s(?:DF,\s)?)|(?<=\s)|\A)(?P<day>{_DAY})"
)
_PIN = late_pattern(
    r"(?:,|;|\A)\s?(?P<cue>pp?\.|pontos?|n\.os|n\.[º°]s?|considerandos?|§{1,2}|par[áa]grafos?|fls?\.)\s?(?P<pin>[A-Z]?\d{1,6}(?:\.\d{1,3}){0,3}[rv]?(?:(?:\s?[-–]\s?|,\s|\se\s)\d{1,6}(?:\.\d{1,3}){0,2}){0,3}(?:\se\ss(?:s|egs?)\.|\sss?\.)?)(?:\s\([^()]{3,60}\))?[\s.;]*\Z"
)
_FIRST = (
    "Acórdão", "Ac. ", "Acs.", "Sentença d", "Assento d", "Parecer d", "TJUE", "TJCE", "TEDH", "STF", "STJ",
    "TST", "TSE", "STM", "TRF", "TJ", "Supremo ", "Superior ", "Tribunal ", "BRASIL.",
)  # fmt: skip
_STATE = late_pattern(
    r"[A-ZÀ-Þ]{3,20}(?:\s[A-ZÀ-Þ(][A-ZÀ-Þa-z)]{2,20}){0,3}\.\s(?:Supremo|Superior|Tribunal)\s"
)
_LONGEST = 600


def read_portuguese_case(text: StyledText) -> Assembled | None:
    """Read a decision of one of these courts; None for all else."""
    plain = text.plain
    start = introduction(plain)
    if len(plain) > _LONGEST:
        return None
    if not plain.startswith(_FIRST, start):
        listed = _STATE.match(plain, start) if plain[start : start + 2].isupper() else None
        return _of_list(plain, start) if listed is not None else None
    if plain.startswith("BRASIL.", start):
        return _of_list(plain, start)
    match = next((found for form in _BY_COURT if (found := form.match(plain, start))), None)
    if match is not None:
        return _ruled(plain, match)
    brazilian = _BRAZILIAN.match(plain, start)
    return _brazilian(plain, brazilian) if brazilian is not None else None


def _ruled(plain: str, match: re.Match[str]) -> Assembled | None:
    """A decision by its court, with its number or day or both."""
    groups = match.groupdict()
    dated = "bare" if groups.get("bare") else "day"
    number, day = groups["number"] or "", groups[dated] or ""
    if not number and not day:
        return None
    name = groups.get("name")
    end = match.end("name") if name else match.end()
    fields: dict[str, Part] = {
        "title": (plain[match.start() : match.end()], *match.span()),
        "institution": (match["court"].strip(), *match.span("court")),
    }
    if name:
        fields["title"] = (name, match.start("name"), end)
    if number:
        fields["number"] = (number, *match.span("number"))
    date = _date(day, number)
    if date:
        fields["date"] = (date, *match.span(dated if day else "number"))
    return _with_rest(plain, match.end(), fields)


def _date(day: str, number: str) -> str:
    """The day; where it has no year, with that of the number."""
    printed = re.sub(r"\.?[º°]", "", day)
    year = number.rpartition("/")[2] if number and "-" not in number else ""
    year = year if len(year) == len("2012") else f"19{year}" if len(year) == len("98") else ""
    if not printed:
        return year
    if re.search(r"\d{4}", printed):
        return read_date(printed)
    return (read_date(f"{printed} de {year}") if year else "") or year


def _brazilian(plain: str, match: re.Match[str]) -> Assembled | None:
    """A decision by its class and number: the court says which classes there are."""
    fields: dict[str, Part] = {
        "title": (plain[match.start() : match.end()], *match.span()),
        "institution": (match["court"], *match.span("court")),
        "number": (match["number"], *match.span("number")),
    }
    judged = _JUDGED.search(plain, match.end())
    if judged is not None:
        date = read_date(re.sub(r"\.?[º°]", "", judged["day"]))
        if date:
            fields["date"] = (date, *judged.span("day"))
    return _with_rest(plain, match.end(), fields)


def _of_list(plain: str, start: int) -> Assembled | None:
    """A decision with its state in front, as lists of references print it."""
    match = _OF_LIST.match(plain, start)
    if match is None:
        return None
    judged = _JUDGED.search(plain, match.start("rest"))
    date = read_date(re.sub(r"\.?[º°]", "", judged["day"])) if judged is not None else ""
    if judged is None or not date:
        return None
    rest = match["rest"].rstrip(" .")
    first = match.start("rest")
    fields: dict[str, Part] = {
        "author": ("{" + match["state"] + "}", *match.span("state")),
        "institution": (match["court"], *match.span("court")),
        "title": (match["title"], *match.span("title")),
        "date": (date, *judged.span("day")),
        "note": (rest, first, first + len(rest)),
    }
    if match["chamber"]:
        fields["titleaddon"] = (match["chamber"], *match.span("chamber"))
    return assembled("jurisdiction", fields)


_OF_PRINT = late_pattern(r"(?:[Ss]érie|BMJ|DR|DG|CJ|Diário\s[^,;]{4,30}),?\Z")
# A word and its full stop, behind which a sentence begins; "Min. Torres" is shorter.
_SENTENCE = late_pattern(r"(?:[a-zà-ÿ]{5}|\d{4})\.\s[^\Wa-zà-ÿ\d_]|;")


def _with_rest(plain: str, behind: int, fields: dict[str, Part]) -> Assembled | None:
    """The decision with what stands behind it: its place at the end, all else as a note.

    None where a sentence or another citation follows.
    """
    pin = _PIN.search(plain, behind)
    if pin is not None and pin["cue"].startswith("n") and _OF_PRINT.search(plain, behind, pin.start()):
        # "DR, II Série, n.º 78": the number of what printed it.
        pin = None
    last = pin.start() if pin is not None else len(plain.rstrip(" ."))
    rest = plain[behind:last].strip(" ,.;")
    if _SENTENCE.search(plain, behind, last):
        return None
    if rest:
        first = plain.index(rest, behind)
        fields["note"] = (rest, first, first + len(rest))
    if pin is None:
        return assembled("jurisdiction", fields)
    kind = "page" if pin["cue"].startswith("p") and not pin["cue"].startswith(("po", "pa")) else "paragraph"
    return assembled("jurisdiction", fields, (kind, plain_pages(pin["pin"]), *pin.span("pin")))


__all__ = ["read_portuguese_case"]
