"""Decisions as courts of the continent are cited: by court, day and number, or by where they are printed.

"BGH, Urteil vom 12. März 1998 – III ZR 45/97", "BGH NJW 1998, 2051 (2053)", "STC 53/1985", "Corte cost.,
sent. n. 238 del 2014", "CE, Ass., 20 octobre 1989, Nicolo, Rec. p. 190".
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import assembled, named_parts, pin_of
from verifier.citations.grammar.dates import read_date
from verifier.patterns import late_pattern

_GERMAN_COURT = (
    r"(?P<court>(?:EuGHE|B(?:GH|VerfG|VerwG|AG|SG|FH)|EuGH?|EGMR|OGH|VfGH|(?:OLG|LG|AG|KG|OVG|VG|VGH|LAG|FG)"
    r"(?:\s[A-ZÄÖÜ]\w{1,20}(?:[/-][A-ZÄÖÜ]\w{1,20})?)?))"
)
_IN_PRINT = (
    r"(?P<report>[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{1,9}(?:-RR)?)\.?"
    r"\s(?P<year>(?:19|20)\d\d),\s(?:S\.\s)?(?P<page>(?:[IVX]{1,3}-)?\d{1,5})(?:\sff?\.)?"
)
_DECIDED = late_pattern(
    rf"{_GERMAN_COURT},?\s"
    r"(?P<kind>Urteil|Urt\.|Beschluss|Beschl\.)\s(?:vom|v\.)\s"
    r"(?P<date>\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d_]{3,9})\s?\d{4})"
    r"(?:\s?[,–—-]\s?(?:Az\.?:?\s)?(?P<number>[A-Z\d][\w\s./-]{2,30}?)(?:\s\([^()]{2,60}\))?)?"
    rf"(?:(?:,|\s=)\s{_IN_PRINT})?"
    r"(?:(?:,|\s=)\s(?P<collection>BVerfGE|BVerwGE|BGHZ|BGHSt|BAGE|BSGE|BFHE|RGZ)\s(?P<volume>\d{1,3}),\s(?P<first>\d{1,4}))?"
    r"(?:\s[–-]\s(?P<party>[^\W\d_][^\d;]{2,80}?)(?=[\s.]*\Z))?"
    r"(?:,?\s(?:Rn\.|Rz\.)\s?(?P<pin>\d{1,4})|,\s(?P<page2>\d{1,5})|\s\((?P<inside>\d{1,5})(?:\sff?\.)?\))?[\s.]*\Z"
)
# "Bundesgericht, Urteil 2C_345/2014 vom 3. Juni 2015, E. 4.2", as Switzerland numbers its decisions.
_SWISS = late_pattern(
    r"(?:(?P<court>BGer|BVGer|BStGer|Bundesgericht|Bundesverwaltungsgericht|Tribunal\sfédéral|Tribunal\sadministratif\sfédéral|TF|TAF|Tribunale\sfederale),?\s)?"
    r"(?P<kind>Urteil|Entscheid|[Aa]rrêt|[Ss]entenza)\s(?:(?:des|du|del)\s(?P<of>Bundesgerichts|Tribunal\sfédéral|Tribunale\sfederale)\s)?(?P<number>\d{1,2}[A-Z]_\d{1,4}/\d{4}|[A-Z]-\d{1,5}/\d{4})"
    r"(?:,?\s(?:vom|du|del)\s(?P<date>\d{1,2}(?:er|\.|º)?\s?(?:\d{1,2}\.|[^\W\d_]{3,9})\s?\d{4}))?(?:,?\s(?:E\.|consid\.|c\.)\s?(?P<pin>\d{1,2}(?:\.\d{1,2}){0,3}))?[\s.]*\Z"
)
_PRINTED = late_pattern(
    rf"{_GERMAN_COURT},?\s{_IN_PRINT}" r"(?:,?\s\(?(?P<pin>\d{1,5})(?:\sff?\.)?\)?)?[\s.]*\Z"
)
_ROMANCE = tuple(
    late_pattern(pattern)
    for pattern in (
        r"(?P<court>S?ST(?:JUE|JCE|EDH)|ATJUE)\s(?:\([^()]{2,20}\)\s)?de\s(?P<date>\d{1,2}\sde\s[a-z]{4,10}\sde\s(?:19|20)\d\d),\s"
        r"(?P<name>[^,;]{2,90})(?:,\s(?:asuntos?\s|as\.\s)?(?P<number>(?:[CT][-‑])?\d{1,5}/\d{2,4}))?(?=[,.;\s]|\Z)",
        r"(?P<court>CIJ|CPJI|TIDM|TIJ|CPI|CIG|[Cc]our\s[Ii]nternationale\sde\s[Jj]ustice|Corte\s[Ii]nterna[cz]ion(?:al|ale)\sd[ei]\s[Jj]usti[cz]ia),\s(?P<name>[^,;]{3,200})(?:,\s(?:fond|compétence|recevabilité|exceptions\spréliminaires|compétence\set\srecevabilité|fondo|competencia|merito|giurisdizione))?,\s"
        r"(?:arrêt|ordonnance|avis\sconsultatif|sentencia|fallo|opinión\sconsultiva|sentenza|parere(?:\sconsultivo)?)\s(?:d[ue]l?\s)?(?P<date>\d{1,2}(?:er)?\s(?:de\s)?[a-zéû]{3,10}\s(?:de\s)?\d{4})(?=[,.;\s]|\Z)",
        # Corte IDH, Caso Velásquez Rodríguez vs. Honduras, sentencia de 29 de julio de 1988, párr. 172
        r"(?P<court>Corte\s(?:IDH|I\.D\.H\.|Interamericana\sde\sDerechos\sHumanos)|CIDH|TEDH)[.,]\s(?P<name>(?:Caso\s)?[^;“”]{3,160}?)[.,]\s"
        r"(?:(?:Fondo|Excepci[oó]n(?:es)?\s[Pp]reliminar(?:es)?|Reparaciones|Interpretación|Competencia|Méritos?)[^;“”]{0,80}?[.,]\s)?"
        r"[Ss]enten(?:cia|ça)\sdel?\s(?P<date>\d{1,2}\sde\s[a-zç]{4,10}\sde\s(?:19|20)\d\d)(?=[.,;\s]|\Z)",
        # Corte Constitucional de Colombia, Sentencia T-406 de 1992
        r"(?P<court>(?:Corte|Tribunal|Suprema\sCorte)\s[A-Z][^,;\d]{3,70}),\s(?:[Ss]entencia|[Aa]uto|[Aa]cuerdo)\s(?P<number>[A-Z]{1,3}-\d{1,5})(?:\sde\s|/)(?P<year>(?:19|20)\d\d)(?=[.,;\s]|\Z)",
        # STS de 12 de junio de 2008 (rec. 4033/2004) · Sentencia del Tribunal Constitucional 76/1990
        r"(?:(?:Sentencia|Auto)\sdel?\s(?:la\s)?)?(?P<court>S?ST[CS](?:J[A-Z]{0,3})?|ATC|SAN|SAP\s[A-Z]\w{2,12}|(?<=Sentencia\sdel\s)(?:Tribunal|Juzgado)\s[A-Z][^,;()\d]{3,60}?|(?<=Sentencia\sde\sla\s)(?:Audiencia|Corte)\s[A-Z][^,;()\d]{3,60}?|(?<=Auto\sdel\s)(?:Tribunal|Audiencia|Corte|Juzgado)\s[A-Z][^,;()\d]{3,60}?)"
        r"(?:\s(?:\([^()]{3,40}\)\s)?(?:n[úu]m\.?\s|n\.?º\s)?(?P<number>\d{1,5}/(?:19|20)\d\d))?,?\s(?:\([^()]{3,40}\)\s)?(?:del?\s)?(?P<date>\d{1,2}\sde\s[a-z]{4,10}(?:\sde\s(?:19|20)\d\d)?)(?=[,.;\s]|\Z)",
        r"(?P<court>S?ST[CS](?:J[A-Z]{0,3})?|ATC|SAP\s[A-Z]\w{2,12})\s(?P<number>\d{1,5}/(?P<year>(?:19|20)\d\d))(?=[,.;\s]|\Z)",
        r"(?P<court>Corte\s(?:[Cc]ost(?:\.|ituzionale)|cass\.|(?:di\s)?[Cc]assazione|dei\sconti)|Cass\.(?:\s(?:civ|pen)\.)?"
        r"|Cons\.\s(?:di\s)?Stato|Consiglio\sdi\sStato|TAR\s[A-Z]\w{2,12})"
        r"(?:,?\s(?:sez|sezione|ad|SS|S\.)\.?\s?[\w.\s]{1,14})?,\s(?:(?:sent|ord|sentenza|ordinanza)\.?\s)?"
        r"(?:(?P<date>\d{1,2}\s[a-z]{4,9}\s(?:19|20)\d\d),\s)?n\.\s?(?P<number>\d{1,6}(?:/\d{2,4})?)"
        r"(?:\sdel\s(?P<year>(?:19|20)\d\d))?",
        r"(?P<court>(?:Wyrok|Postanowienie|Uchwała)\s(?:TK|SN|NSA|WSA|SA|ETPC|TSUE|Sądu\s[^,\d]{3,40}?|Trybunału\s[^,\d]{3,30}?))\s(?:\([^()]{2,20}\)\s)?"
        r"z\s(?:dnia\s)?(?P<date>\d{1,2}\s\w{3,12}\s\d{4})(?:\s?r\.)?,\s(?:sygn\.\s(?:akt\s)?)?(?P<number>[^,;]{3,25}?)(?=[,.;\s]|\Z)",
        r"(?P<court>C\.?E\.?|CC|Cons\.\s(?:const\.|d['’][ÉEé]t(?:at|\.))|Conseil\sd['’][ÉEé]tat|Conseil\sconstitutionnel|C\.?J\.?C\.?E\.?|C\.?J\.?U\.?E\.?|TPICE|(?:Cour\s)?C?E\.?D\.?H\.?|C\.?E\.?D\.?H\.?|TC"
        r"|(?:CAA?|TGI|TA|TI)\s(?:de\s|d['’])?[A-Z]\w{2,12}(?:-\w{2,12}){0,3}|Cass\.(?:\s(?:[1-3](?:re|e)\s)?(?:civ|com|soc|crim|req|ass\.\splén|ch\.\smixte)\.?)?"
        r"|(?:Civ|Com|Soc|Crim|Req|Ass\.\splén|Ch\.\smixte)\.)(?:[,\s]{1,2}(?:[Aa]ss|[Ss]ect|[Gg]de\sch|[Pp]lén|ord|réf|[1-3](?:re|e))\.?)?,?\s"
        r"(?P<date>\d{1,2}(?:er)?\s[a-zéû]{3,9}\.?\s\d{4})"
        r"(?:,\s(?P<name>(?!n[°o]s?\s|req\.)[^,;\d]{2,80}))?(?:,\s(?:n[°o]s?|req\.|aff\.)\s?(?P<number>(?:[CT][-‑])?[\d./-]{2,13}\d))?(?=[,.;\s]|\Z)",
    )
)


def is_decided(plain: str, start: int) -> bool:
    """Whether a German court, its decision's day and number stand from ``start`` to the end."""
    return _DECIDED.match(plain, start) is not None


def read_continental_case(plain: str, start: int) -> Assembled | None:
    """Read a decision that fills a text from ``start`` on; None for all else."""
    return _decided(plain, start) or _printed(plain, start) or _swiss(plain, start) or _romance(plain, start)


def _decided(plain: str, start: int) -> Assembled | None:
    match = _DECIDED.match(plain, start)
    if match is None:
        return None
    date = read_date(match["date"])
    end = match.end("number") if match["number"] else match.end("date")
    fields = {
        "title": (plain[match.start() : end], match.start(), end),
        "date": (date, *match.span("date")),
        **named_parts(
            match,
            {
                "court": "institution",
                "kind": "type",
                "number": "number",
                "report": "journaltitle",
                "page": "pages",
            },
        ),
    }
    if match["collection"]:
        parts = {"collection": "journaltitle", "volume": "volume", "first": "pages"}
        fields.update(named_parts(match, parts))
    for group in ("inside", "page2"):
        if match[group]:
            return assembled("jurisdiction", fields, ("page", match[group], *match.span(group)))
    return assembled("jurisdiction", fields, pin_of(match))


def _swiss(plain: str, start: int) -> Assembled | None:
    match = _SWISS.match(plain, start) if "_" in plain or "-" in plain else None
    if match is None:
        return None
    end = match.end("date") if match["date"] else match.end("number")
    fields = {
        "title": (plain[match.start() : end], match.start(), end),
        **named_parts(match, {"court": "institution", "kind": "type", "number": "number"}),
    }
    if match["date"]:
        fields["date"] = (read_date(match["date"]), *match.span("date"))
    pin = ("consideration", match["pin"], *match.span("pin")) if match["pin"] else None
    return assembled("jurisdiction", fields, pin)


def _printed(plain: str, start: int) -> Assembled | None:
    match = _PRINTED.match(plain, start)
    if match is None:
        return None
    fields = {
        "title": (match.group().rstrip(" ."), *match.span()),
        "date": (match["year"], *match.span("year")),
        **named_parts(match, {"court": "institution", "report": "journaltitle", "page": "pages"}),
    }
    return assembled("jurisdiction", fields, pin_of(match))


def _romance(plain: str, start: int) -> Assembled | None:
    match = next((found for pattern in _ROMANCE if (found := pattern.match(plain, start))), None)
    if match is None:
        return None
    groups = match.groupdict()
    year = next((name for name in ("date", "year") if groups.get(name)), "")
    printed = groups[year] if year else ""
    if printed and not re.search(r"\d{4}", printed) and groups.get("number"):
        # "STC 76/1990, de 26 de abril": the year of the number.
        printed = f"{printed} de {groups['number'][-4:]}"
    fields = {
        "title": (match.group(), *match.span()),
        **named_parts(match, {"name": "title", "court": "institution", "number": "number"}),
    }
    if year:
        fields["date"] = (read_date(printed) or printed, *match.span(year))
    last = len(plain.rstrip(" ."))
    rest = plain[match.end() : last].lstrip(" ,.;")
    if rest:
        fields["note"] = (rest, last - len(rest), last)
    return assembled("jurisdiction", fields)
