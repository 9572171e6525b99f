"""Papers and debates of the parliaments of the Low Countries, Portugal and Brazil.

"Kamerstukken II 2003/04, 29 200, nr. 3, p. 5 (MvT)", "Handelingen Tweede Kamer 1899-1900, blz. 1206",
"Annales parlementaires, Chambre des représentants, séance du 4 mars 1846, p. 851", "*Diário da Câmara dos
Deputados*, sessão de 4 de Março de 1901, p. 12".
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

_YEARS = r"(?:1[6-9]|20)\d\d(?:\s?[-–/]\s?\d{2,4})?"
_DAY = rf"\d{{1,2}}(?:er|[º°]|\.[º°])?\s(?:de\s)?(?:mrt\.?|(?i:{MONTH}))\s(?:de\s)?(?:1[6-9]|20)\d\d"
_PAGES = (
    r"[A-Z]?\d{1,6}(?:\s?[-–]\s?\d{1,6}){0,2}(?:\s(?:e\.v\.|ff?\.|ss?\."
    r"|sqq?\.|e\ss(?:s|eg)\.)|(?:,\s(?=\d{3,6}(?:[\s.;]*\Z|,))\d{3,6})){0,3}"
)
_PAGE = (
    rf"(?:(?:p{{1,2}}|blz|kol|cols?|pags?|págs?)\.\s?(?P<pin>{_PAGES})"
    rf"|(?P<bare>(?<=,\s)\d{{1,6}}(?:\s?[-–]\s?\d{{1,6}})?))"
)
_SAID = r"(?:\s\((?P<said>[^();]{2,80})\))?"
_PAPERS = late_pattern(
    r"(?:(?P<kind>Memorie\svan\s(?:Toelichting|Antwoord)|Nota\snaar\saanleiding\svan\shet\s(?:nader\s)?verslag|Nader\srapport|Voorlopig\sverslag|Advies(?:\svan\sde)?\sRaad\svan\sState|MvT|MvA),\s(?:in:?\s)?)?(?P<title>(?P<series>(?:Kamerst(?:uk(?:ken)?|\.)|Bijl(?:agen(?:\sbij\sde)?|\.)\sHand(?:elingen|\.)|Gedr\.\s?St\.?|Gedrukte\sStukken|Parl\.\s?St\.|Parl(?:ementaire|\.)\sSt(?:ukken|\.)|Doc(?:uments|\.)\sparl(?:ementaires|\.)|(?:TK|EK)(?=\s(?:1[89]|20)\d\d)|Aanh(?:angsel)?\.?\sHand(?:elingen|\.))"
    r"(?:,?\s(?:Tweede\sKamer|Eerste\sKamer|TK|EK|I{1,2}|I/II|Kamer|Senaat|Vl\.\s?Parl\.|Vlaams\sParlement|Ch(?:ambre|\.)|Sénat))?),?\s"
    rf"(?P<years>(?:(?:G|B)\.?Z\.?\s)?{_YEARS})(?:,\s(?:(?:nrs?\.?|n[°º]|stuknr\.|dossiernr\.)\s)?(?P<paper>\d[\d\s./-]{{0,11}}[\dA-Z](?:\s[IVX]{{1,5}})?(?:\s\([A-Z]\s?\d{{4}}\))?|[A-Z]\d{{0,4}}))?"
    rf"(?:(?:,?\s(?:nrs?\.?|n[°º])\s|,\s(?=[A-Z]{{1,2}}(?!\w)))(?P<number>[\dA-Z]{{1,5}}(?:-[A-Z\d]{{1,4}})?(?:\s?[-–/]\s?\d{{1,4}})?))?)(?:,\s{_PAGE})?{_SAID}[\s.]*\Z"
)
_DEBATES = late_pattern(
    r"(?P<title>(?:Hand(?:elingen|\.)|Ann(?:ales|\.)\sparl(?:ementaires|\.)|Parl(?:ementaire|\.)\sHand(?:elingen|\.)|(?:Ann(?:ales|\.)|Compte[\s-]rendu\sanalytique|Beknopt\s[Vv]erslag)(?=,?\s(?:Chambre|Sénat|Kamer|Senaat))|Diário\sdas?\s(?:C[aâ]mara|Sess[õo]es|Assemble[ií]a|Constituinte)|Diário\sdo\s(?:Congresso|Senado)|Ann?a[ei]s\sd[aoe]s?\s(?:C[aâ]mara|Senado|Assemble[ií]a|Congresso|Parlamento)|Actas\sda\sCâmara\sCorporativa)"
    r"(?:\s(?:der|van\sde|van)\s(?:Staten-Generaal|Eerste\sKamer|Tweede\sKamer|Senaat|Kamer(?:\svan\sVolksvertegenwoordigers)?)|\s(?:d[aoe]s?\s)?(?:[A-ZÀ-Þ][\w-]+|dos?|das?|de|e)(?:\s(?:[A-ZÀ-Þ][\w-]+|dos?|das?|de|e)){0,6})?"
    r"(?:,?\s(?:Tweede\sKamer|Eerste\sKamer|TK|EK|I{1,2}|Kamer|Senaat|Chambre(?:\sdes\s[Rr]eprésentants)?|Ch\.\s?(?:repr\.)?|Sénat))?)"
    rf"(?:,?\s(?P<years>{_YEARS})(?![\w]))?"
    r"(?P<more>(?:,\s(?:(?:nr|n|vol|v|t|dl)\.?(?:[º°])?\s[\dIVXL]{1,6}|[IVX]{1,4}\s(?:[Ss]érie|legislatura)|(?:1|2)\.?ª\s[Ss]érie(?:-[A-Z])?|[IVX]+\s[Ll]egislatura|\d\.ª\ssessão\slegislativa)){0,4})"
    rf"(?:,\s(?:(?:zitting|séance|vergadering|sess[ãa]o|sitting)(?:\s(?:van|du|de|n\.?º\s\d{{1,3}},?\sde))?\s|de\s|van\s|du\s)?(?P<day>{_DAY}))?"
    r"(?P<further>(?:,\s(?:nr|n|vol|v|t|dl)\.?(?:[º°])?\s[\dIVXL]{1,6}){0,2})"
    rf"(?:,\s{_PAGE})?{_SAID}[\s.]*\Z"
)
_FIRST = (
    "Memorie van", "Nota naar", "Nader ", "Voorlopig ", "Advies ", "MvT", "MvA", "Kamerst", "Bijl",
    "Gedr", "Parl", "Doc. ", "Docum", "Docs",
    "TK ", "EK ", "Aanh", "Hand. ", "Handel", "Ann. ", "Annal", "Compte", "Beknopt",
    "Diário d", "Anais", "Annaes", "Actas da C",
)  # fmt: skip
_LONGEST = 260


def read_parliament_abroad(text: StyledText) -> Assembled | None:
    """Read a paper or debate of one of these parliaments; None for all else."""
    plain = text.plain
    start = introduction(plain)
    if len(plain) > _LONGEST or not plain.startswith(_FIRST, start):
        return None
    match = _PAPERS.match(plain, start)
    if match is not None:
        return _paper(match)
    match = _DEBATES.match(plain, start)
    if match is None or not (match["years"] or match["day"]):
        return None
    title = match["title"].rstrip(" ,")
    fields: dict[str, Part] = {"title": (title, match.start("title"), match.start("title") + len(title))}
    dated = "day" if match["day"] else "years"
    date = _years(match["years"]) if dated == "years" else _day(match["day"])
    if not date:
        return None
    fields["date"] = (date, *match.span(dated))
    groups = ("more", "further", "said") if dated == "years" else ("years", "more", "further", "said")
    noted = [_part(match, group) for group in groups if match[group]]
    if noted:
        said = "; ".join(words for words, _, _ in noted)
        fields["note"] = (said, noted[0][1], noted[-1][2])
    return assembled("report", fields, _page(match))


def _part(match: re.Match[str], group: str) -> Part:
    """A group without the commas around it."""
    said = match[group].strip(" ,")
    first = match.start(group) + match[group].index(said)
    return said, first, first + len(said)


def _day(printed: str) -> str:
    return read_date(re.sub(r"\.?[º°]", "", printed).replace("mrt", "maart"))


def _years(printed: str) -> str:
    """The years of a session: "2003-04" are two years and no month."""
    first, _, last = re.sub(r"[A-Z.]+\s", "", printed).replace("–", "-").replace("/", "-").partition("-")
    last = last.strip()
    return f"{first.strip()}/{first[:2]}{last}" if len(last) == len("04") else read_date(printed) or first


def _paper(match: re.Match[str]) -> Assembled | None:
    """A printed paper by its session, the number of its file, and its own."""
    date = _years(match["years"])
    if not date or not (match["paper"] or match["number"]):
        return None
    fields: dict[str, Part] = {
        "title": (match["title"].rstrip(" ,"), *match.span("title")),
        "date": (date, *match.span("years")),
    }
    numbered = [name for name in ("paper", "number") if match[name]]
    number = ", nr. ".join(match[name] for name in numbered)
    fields["number"] = (number, match.start(numbered[0]), match.end(numbered[-1]))
    if match["said"]:
        fields["note"] = (match["said"], *match.span("said"))
    if match["kind"]:
        fields["titleaddon"] = (match["kind"], *match.span("kind"))
    return assembled("report", fields, _page(match))


def _page(match: re.Match[str]) -> tuple[str, str, int, int] | None:
    group = "pin" if match["pin"] else "bare"
    return ("page", plain_pages(match[group]), *match.span(group)) if match[group] else None


__all__ = ["read_parliament_abroad"]
