"""What French lawyers cite: decisions by court and day, debates of parliament, journals by their letters.

"CE, sect., 3 févr. 1999, Montagne, req. n° 149722, Lebon p. 6", "Cass. crim., 4 janv. 2005, Bull. crim. n°
1", "Cons. const., déc. n° 71-44 DC du 16 juillet 1971", "JORF, Débats parlementaires, Sénat, séance du 3 mars
1883, p. 2811", "J. Dupré, RTD civ. 2003, p. 45". Behind its day a decision has its parts between commas.
"""

from __future__ import annotations

import re
from itertools import pairwise

from verifier.citations.assemble import Assembled
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.plain_names import biblatex_names
from verifier.citations.tagger.head import introduction
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_DAY = r"\d{1,2}(?:er)?\s[a-zéû]{3,9}\.?\s(?:1[6-9]|20)\d\d"
_TOWN = (
    r"(?:\s(?:de\s|d[’']|du\s)?[A-ZÀ-Þ][\w’'-]{2,24}(?:[-\s](?:en|sur|la|le|de|et|[A-ZÀ-Þ])[\w’'-]*){0,3})"
)
_COURT = (
    r"(?:Cass\.(?:\s(?:(?:1re|2e|3e)\s)?(?:civ|com|soc|crim|req|ch\.\sréun|ch\.\smixte|ass\.\splén)\.?)?|(?:Civ|Com|Soc|Crim|Req)\.|Ass\.\splén\.|Ch\.\s(?:mixte|réun\.)"
    rf"|C\.?\s?E\.?|Cons\.\sd[’'][Éé]tat|Conseil\sd[’'][ÉE]tat|Cons\.\sconst\.|CC|Conseil\sconstitutionnel|T\.\s?confl\.|TC|CAA{_TOWN}|CA{_TOWN}|TA{_TOWN}|TGI{_TOWN}|TI{_TOWN}|T\.\scom\.{_TOWN}|Trib\.\s(?:civ|com|corr)\.{_TOWN}"
    r"|C\.?J\.?C\.?E\.?|CJUE|TPICE|TUE|(?:Cour\s)?(?:Com(?:mission)?\.?\s)?(?:EDH|CEDH|C\.E\.D\.H\.)|C\.?I\.?J\.?|C\.?P\.?J\.?I\.?)"
)
_FORMATION = (
    r"(?:[Aa]ss\.?|[Ss]ect\.?|[Gg]de?\.?\sch\.?|[Pp]lén\.?|ord\.|réf\.|ch\.\s[a-z]{3,8}\.?"
    r"|[1-9](?:re|e)\s(?:ch\.|civ\.|sect\.)|QPC|sect\.\sréun\.|\d{1,2}/\d{1,2}\s(?:SSR|CHR)|GC)"
)
_DECIDED = late_pattern(
    rf"(?P<court>{_COURT})(?:,?\s(?P<formation>{_FORMATION}|[1-3](?:re|e)))?,\s(?:(?P<kind>arrêt|déc(?:ision|\.)|ord(?:onnance|\.)|avis|jugement)\s)?(?:n[°o]\s?(?P<number>[\d-]{{2,12}}(?:\s(?:DC|QPC|L|FNR|LP|I))?)\sdu\s(?P<of>{_DAY})|(?:du\s)?(?P<day>{_DAY}))"
)
# "Décision n° 2010-1 QPC du 28 mai 2010, cons. 5".
_NUMBERED = late_pattern(
    rf"(?P<title>Déc(?:ision|\.)\sn[°o]\s?(?P<number>[\d-]{{4,12}}\s(?:DC|QPC|L|LP|FNR|I))\sdu\s(?P<day>{_DAY}))(?:,\s(?P<name>[^\Wa-z\d_][^,;\d]{{3,80}}))?(?:,\s(?:cons\.|consid\.|§)\s?(?P<pin>\d{{1,3}}(?:[-–]\d{{1,3}})?))?[\s.]*\Z"
)
_NUMBER = late_pattern(
    r"(?:n[°o]s?|req\.(?:\sn[°o]s?)?|aff\.(?:\sn[°o]s?)?|pourvoi\sn[°o]|RG)\s?(?P<number>(?:[CT][-‑])?\d[\d./-]{1,14}(?:\s(?:DC|QPC|L))?(?:\s(?:et|à)\s\d[\d./-]{1,14})?)"
)
_PIN = late_pattern(r"(?:§{1,2}|pts?|points?|cons\.|consid\.|al\.)\s?(?P<pin>\d{1,4}(?:\s?[-–]\s?\d{1,4})?)")
_PAGE = late_pattern(r"p\.\s?(?P<pin>\d{1,5}(?:\s?[-–]\s?\d{1,5})?)")
# Where decisions are printed, and what is printed with them.
_REPORT = (
    r"(?:Rec\.(?:\sCE|\sCons\.\sconst\.)?|Lebon|Bull\.|Arr\.\sCass\.|Pas\.|Pasicrisie|R\.W\.|J\.T\.|RCJB|Dalloz|D\.|DP|DH|DS|S\.|Sirey|JCP|Gaz\.\s?Pal\.|GP|AJDA|RFDA|RFDC|RDP|RTD|RGDIP|JDI|Clunet|LPA|RCDIP"
    r"|Rev\.|RSC|GAJA|GACC|GAJC|JO(?:RF)?|Série\s[AB]|CEDH\s\d|inédit|non\spublié|préc|note|concl|obs|chron|comm|rapp|AFDI|RTDH|RJF|Dr\.|EDCE|RMC|CDE)"
)
_PRINTED = late_pattern(rf"{_REPORT}(?!\w)")
_PARTED = late_pattern(r",\s(?![IVX]+,|p\.\s)")
_DEBATES = late_pattern(
    r"(?P<title>(?:JORF|JO|J\.\s?O\.|Journal\sofficiel(?:\sde\sla\sRépublique\sfrançaise)?|Archives\sparlementaires|Moniteur(?:\suniversel)?|Annales\sparlementaires)"
    r"(?:,\s(?:\d(?:re|e)\ssérie|Déb(?:ats|\.)(?:\sparl(?:ementaires|\.))?|Doc(?:uments|\.)\sparl(?:ementaires|\.)?|Chambre(?:\sdes\s(?:députés|pairs))?|Sénat|Assemblée\s(?:nationale|constituante|législative)|AN|compte\srendu\s[a-z\s]{3,30}|[A-ZÀ-Þ][a-zà-ÿ]{3,20}|t\.\s[IVXLC\d]{1,7}|1[789]\d\d|20\d\d)){1,5}"
    rf"(?:,\s(?:(?:\d(?:re|e)\s)?séance\sdu\s(?P<day>{_DAY})|annexe\sn[°o]\s?\d{{1,5}}|n[°o]\s?\d{{1,4}}|session\s[^,;]{{3,20}}))?)"
    r"(?:,\s(?:n[°o]\s\d{1,4},\s)?pp?\.\s(?P<pin>\d{1,5}(?:\s?[-–]\s?\d{1,5})?(?:\set\ss(?:uiv|q)?\.)?))?[\s.]*\Z"
)
_OF_CODE = late_pattern(
    r"[Aa]rt(?:icles?|\.)\s(?P<pin>[LRDA]?\.?\s?\d{1,4}(?:[-–]\d{1,3}){0,3})\s(?:du\s|de\sla\s)?(?P<title>C\.\s(?:civ|pén|com|trav|proc\.\s(?:civ|pén)|instr\.\scrim|rur)\.|CPC|NCPC|CPP|CGI|CGCT|CJA|Const\.|DDHC)[\s.]*\Z"
)
_CODE = late_pattern(
    r"(?P<title>C\.\s(?:civ|pén|com|trav|proc\.\s(?:civ|pén)|instr\.\scrim|rur|for|urb|cons|env|éduc|mar)\.|CPC|NCPC|CPP|CGI|CGCT|CJA|Const(?:itution|\.)|DDHC|Code\s[a-zé]{4,14}(?:\s[a-zé’']{1,14}){0,4}),?\s(?:[Aa]rt(?:icles?|\.)|al\.)\s(?P<pin>[LRDA]?\.?\s?\d{1,4}(?:[-–]\d{1,3}){0,3}(?:\set\ss\.|,\sal\.\s\d{1,2})?)[\s.]*\Z"
)
_JOURNAL = (
    r"(?:RTD\s(?:civ|com|eur|h)\.|RDP|RFDA|RFDC|AJDA|AJ\s(?:pénal|famille)|RGDIP|JDI|Clunet|RCDIP|Rev\.\scrit\.(?:\sDIP)?|Rev\.\s(?:sc|trim|adm|pol|int|hist)\.(?:\s[a-z]{2,6}\.){0,3}"
    r"|D\.|DP|DH|S\.|JCP(?:\s[GEANS])?|Gaz\.\s?Pal\.|LPA|RIDC|RSC|EDCE|Dr\.\s(?:soc|adm|pén|fam)\.|RDT|RTDH|CDE|RRJ|RHD|RHDFE|NRHD|RDI|RDSS|RMC|RJ\scom\.|AFDI|APD|RBDI|RUDH|RDSS)"
)
_NAME = (
    r"(?:[A-ZÀ-Þ](?:\."
    r"|[a-zà-ÿ]*\.)(?:-[A-ZÀ-Þ]\.)?\s){0,2}(?:[^\Wa-zà-ÿ\d_][\w’'-]{1,24}\s){0,2}[^\Wa-zà-ÿ\d_][\w’'-]{1,24}"
)
_ARTICLE = late_pattern(
    rf"(?P<author>{_NAME}(?:\set\s{_NAME})?),\s(?:(?P<said>(?:note|obs(?:\.|ervations)|comm\.|chron\.|concl\.|rapp\.)(?:\s(?:sous|sur)\s[^;«»]{{4,90}}?)?),\s)?(?P<journaltitle>{_JOURNAL})(?:,?\s(?:t\.\s(?P<volume>[IVXLC\d]{{1,6}}),\s)?|,\s)(?P<date>(?:18|19|20)\d\d)"
    r"(?P<part>(?:[.,]\s(?:[IVX]{1,4}|chron\.|doctr\.|jur\.|somm\.|IR|pan\.|act\.|n[°o]\s?\d{1,4})){0,2})(?:\.(?P<section>\d)\.(?P<at>\d{1,5})|[.,]\s(?:p\.\s)?(?P<pages>\d{1,5})(?:,\s(?:spéc\.|not\.)\sp\.\s(?P<pin>\d{1,5}(?:\s?[-–]\s?\d{1,5})?))?)[\s.]*\Z"
)
_BEGINNINGS = ("Cass", "C", "Civ", "Com", "Soc", "Crim", "Req", "Ass", "Ch.", "T", "Cons")
_CODES = ("C. ", "CPC", "NCPC", "CPP", "CGI", "CGCT", "CJA", "Const", "DDHC", "Code", "Art", "art")
_JOURNAL_SIGNS = Signs(
    *(" RTD", " RDP", " RFD", " AJ", " RGDIP", " JDI", " Clunet", " RCDIP", " Rev. ", " DP ", " DH ", " JCP"),
    *(
        " D. 1",
        " D. 2",
        " S. 1",
        " S. 2",
        " Gaz. ",
        " LPA",
        " RIDC",
        " RSC",
        " EDCE",
        " Dr. ",
        " RDT",
        " RTDH",
    ),
    *(" CDE", " RRJ", " RHD", " NRHD", " RDI", " RDSS", " RMC", " RJ com", " AFDI", " APD", " RBDI", " RUDH"),
)
_LONGEST = 320


def read_french_law(text: StyledText) -> Assembled | None:
    """Read a decision, debate, article of a code, or of a journal known by letters; None for all else."""
    plain = text.plain
    if len(plain) > _LONGEST:
        return None
    start = introduction(plain)
    return (
        _decision(plain, start) or _debates(plain, start) or _of_code(plain, start) or _article(plain, start)
    )


def _decision(plain: str, start: int) -> Assembled | None:
    numbered = _NUMBERED.match(plain, start) if plain.startswith("Déc", start) else None
    if numbered is not None:
        return _by_number(numbered)
    match = _DECIDED.match(plain, start) if plain.startswith(_BEGINNINGS, start) else None
    if match is None:
        return None
    group = "of" if match["of"] else "day"
    day = read_date(match[group])
    if not day:
        return None
    fields: dict[str, Part] = {
        "institution": (match["court"], *match.span("court")),
        "date": (day, *match.span(group)),
    }
    named_end = match.end()
    pin: tuple[str, str, int, int] | None = None
    beside: list[Part] = [(match["formation"], *match.span("formation"))] if match["formation"] else []
    if match["number"]:
        fields["number"] = (match["number"], *match.span("number"))
    for first, end in _parts(plain, match.end()):
        part = plain[first:end]
        number = _NUMBER.fullmatch(plain, first, end)
        place = _PIN.fullmatch(plain, first, end)
        if number is not None and "number" not in fields:
            fields["number"] = (number["number"], *number.span("number"))
            named_end = end if "title" not in fields and not pin and len(beside) <= 1 else named_end
        elif place is not None:
            pin = ("paragraph", plain_pages(place["pin"]), *place.span("pin"))
        elif (
            "title" not in fields and part[:1].isupper() and not _PRINTED.match(part) and not _has_year(part)
        ):
            fields["title"] = (part, first, end)
        else:
            beside.append((part, first, end))
    if "title" not in fields:
        fields["title"] = (plain[start:named_end], start, named_end)
    if beside:
        first, last = beside[0][1], beside[-1][2]
        # What stands in one piece is kept as it is printed.
        whole = all(two[1] - one[2] <= len(", ") for one, two in pairwise(beside))
        fields["note"] = (plain[first:last] if whole else "; ".join(part[0] for part in beside), first, last)
    return assembled("jurisdiction", fields, pin)


def _by_number(match: re.Match[str]) -> Assembled:
    """A decision of the constitutional council that names no court."""
    fields: dict[str, Part] = {
        "title": (match["title"], *match.span("title")),
        "number": (match["number"], *match.span("number")),
        "date": (read_date(match["day"]), *match.span("day")),
    }
    if match["name"]:
        fields["titleaddon"] = (match["name"], *match.span("name"))
    pin = ("paragraph", match["pin"], *match.span("pin")) if match["pin"] else None
    return assembled("jurisdiction", fields, pin)


def _parts(plain: str, at: int) -> list[tuple[int, int]]:
    """What stands between commas behind the day of a decision; a page stays with its report."""
    last = len(plain.rstrip(" ."))
    while at < last and plain[at] in " ,":
        at += 1
    parts: list[tuple[int, int]] = []
    for comma in _PARTED.finditer(plain, at, last):
        parts.append((at, comma.start()))
        at = comma.end()
    return [*parts, (at, last)] if at < last else parts


def _has_year(part: str) -> bool:
    return re.search(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)", part) is not None


def _debates(plain: str, start: int) -> Assembled | None:
    match = _DEBATES.match(plain, start) if plain[start : start + 1] in ("J", "A", "M") else None
    if match is None or not (match["day"] or match["pin"]):
        return None
    fields: dict[str, Part] = {"title": (match["title"], *match.span("title"))}
    if match["day"]:
        fields["date"] = (read_date(match["day"]), *match.span("day"))
    pin = ("page", plain_pages(match["pin"]), *match.span("pin")) if match["pin"] else None
    return assembled("report", fields, pin)


def _of_code(plain: str, start: int) -> Assembled | None:
    if not plain.startswith(_CODES, start):
        return None
    match = _CODE.match(plain, start) or _OF_CODE.match(plain, start)
    if match is None:
        return None
    fields = {"title": (match["title"], *match.span("title"))}
    return assembled("legislation", fields, ("article", match["pin"], *match.span("pin")))


def _article(plain: str, start: int) -> Assembled | None:
    match = _ARTICLE.match(plain, start) if _JOURNAL_SIGNS.found_in(plain) else None
    if match is None:
        return None
    fields: dict[str, Part] = {"author": (biblatex_names(match["author"]), *match.span("author"))}
    for name, group in (
        ("titleaddon", "said"),
        ("journaltitle", "journaltitle"),
        ("volume", "volume"),
        ("date", "date"),
        ("pages", "pages"),
        ("number", "section"),
        ("pages", "at"),
    ):
        if match[group]:
            fields[name] = (match[group], *match.span(group))
    if match["part"].strip(" ,."):
        fields["issuetitle"] = (match["part"].strip(" ,."), *match.span("part"))
    group = next((name for name in ("pin", "pages", "at") if match[name]), "")
    if not group:
        return None
    return assembled("article", fields, ("page", plain_pages(match[group]), *match.span(group)))
