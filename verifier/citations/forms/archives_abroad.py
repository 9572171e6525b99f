"""Files of archives of the Low Countries, Portugal and Brazil, and the papers in them.

"Rijksarchief Gent, Raad van Vlaanderen, nr. 7611, f° 40-46 (sententie van 17 juli 1618)", "NL-HaNA,
Staten-Generaal, 1.01.02, inv.nr. 3180", "AHU_ACL_CU_015, Cx. 12, D. 1034", "Brief van Jan Stalp d.d. 3 mei
1621 (Zeeuws Archief, Familie Stalp, inv.nr. 33)". Each part between commas must be a name or a mark, and at
least one a mark with its number.
"""

from __future__ import annotations

import re

from verifier.citations.assemble import Assembled
from verifier.citations.forms.described_files import with_description
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.grammar.dates import read_date
from verifier.citations.grammar.months import MONTH
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.tagger.head import introduction
from verifier.compare.names import read_names, to_biblatex
from verifier.model import StyledText
from verifier.patterns import late_pattern
from verifier.signs import Signs

_WORD = r"[\w’'.&/-]{1,30}"
_KEEPER = (
    rf"(?:(?:[^\Wa-z\d_][\w’-]{{2,20}}(?:\s[A-Z]\w{{2,15}})?,\s(?=(?:{_WORD}\s){{0,3}}?\w{{0,15}}(?:[Aa]rchief|[Bb]ibliotheek)\b))?(?:(?:[Hh]et\s)?(?:{_WORD}\s){{0,4}}?(?:[A-Z]\w{{2,20}}a|A|a)rchief(?:dienst)?|(?:{_WORD}\s){{0,3}}?(?:Universiteits|Stads|Konink?lijke\s|Athenaeum|Provinciale\s)[Bb]ibliotheek"
    rf"|ARQUIVOS?|Arquivos?|Arquivo-Museu|Centro\sde\s(?:Documentação|Memória)|Instituto\sHistórico|Biblioteca(?=\s(?:Pública|d[aoe]s?\s|Geral|Municipal|Nacional\s(?:de\sPortugal|de\sLisboa|do\sRio)|Mário|Joanina))|BIBLIOTECA|Torre\sdo\sTombo)(?:\s{_WORD}){{0,8}}"
    r"|NL-[A-Z][A-Za-z]{2,5}|(?:ARA|AGR|RAB|RAG|RAL|RAK|RAM|RABr|RAGO|SAA|SAB|SAG|GAA|GAR|GAL|RAZ|RAZE|ZA|HUA|NHA|BHIC|KB|UBL|UBA|UBG|KBR|NA)(?:\s[A-Z][\w’-]{2,20})?"
    r"|(?:A[NHPMUG]{1,3}|AN/RJ|ANRJ|APESP|APEB|APEJE|APERJ|AHU|AHM|AHMOP|AHP|AHD|AMNE|ANTT|IAN/TT|AN/TT|BNP|BNL|BNRJ|BN|BPE|BGUC|AUC|ADB|ADP|ADE|ADL|AML|AMP|IEB|CPDOC|IHGB|ACL|BA|BPMP|ADPRT|AHPL|APM|AEL))"
)
_CODE = (
    r"(?:\d{1,4}(?:\.\d{1,4}){1,4}[A-Z]?|\d{2,4}-\d{1,3}|[A-Z]{1,4}[\s-]?\d{1,4}(?:[-./]\d{1,5}){0,3}"
    r"|[IVX]{1,5}(?:-\d{1,4}){1,3}|(?!(?:1[5-9]|20)\d\d(?!\d))\d{1,6}[A-Z]?(?=,|[\s.;)]*\Z|\s\())"
)
_CUE = (
    r"(?:inv\.?\s?(?:nrs?|no)\.?|inventarisnummer|inv\.|invnr\.|(?:nummer\s)?toegang(?:s(?:nummer|nr\.))?|nrs?\.|no\.|nummer|doos|dozen|pak|omslag|bundel|portefeuille|port\.|reg(?:isters?|\.)|[Hh]ss?\.|handschrift|[Mm]ss?\.|charter|oorkonde|liasse|farde|map|stuk|verz\."
    r"|[Cc]xs?\.|[Cc]aixas?|[Mm]çs?\.|[Mm]aços?|[Ll]ivs?\.|[Ll]ivros?|[Ll]v\.|L\.º|[Cc]óds?\.|[Cc]ódices?|[Dd]ocs?\.|[Dd]\.|[Pp]astas?|[Ll]atas?|[Áá]lbum|[Pp]rocs?\.|[Pp]rocessos?|[Gg]av(?:\.|eta)|[Ee]st\.|[Rr]olo|[Mm]icrofilmes?|filme|[Cc]ota|[Pp]t\.|[Vv]ols?\.|v\.|[Dd]ossi[êe]r?|[Ee]sp\.|espólio|[Nn]\.?[º°]\s?(?:de\sordem)?|nº|[Aa]rm(?:\.|ário)|cap\.|tomo|t\.|[Ff]undo|série|[Ss]ecç?ção|notação|n\.|m\.)"
)
_MARK = (
    rf"(?:{_CUE}\s?(?:[A-Z]{{0,3}}\.?[\d][\w./-]{{0,14}}(?<![.,])|[IVXLC]{{1,6}}|[A-Z]-?\d{{1,4}})"
    rf"(?:(?:\s?[-–]\s?|,\s|\sen\s|\se\s)\d{{1,5}}(?=[,;)]|\s?\(|[\s.]*\Z)){{0,3}}|{_CODE})"
)
_PLAIN = (
    rf"(?:(?!\w+\svoor\s)(?:[^\W\d_]|\()[\w’'.&/()-]{{0,40}}(?:\s{_WORD}(?:\([^()]{{1,20}}\))?"
    rf"|\s\([^()]{{2,30}}\)|\s[–-](?=\s)){{0,9}}?(?:,?\s\(?(?:1[2-9]|20)\d\d(?:[-–/](?:1[2-9]|20)\d\d)?\)?)?)"
)
_SHEET = (
    r"(?:(?P<leaf>ff?\.|f°|ff°|fols?\.?|folio|fls?\.|fos?\.|fotos?|foto’s|kh\.|p{1,2}\.|blz\.|bl\.)\s?(?P<sheet>(?:\d{1,4}\s?(?:[rv]"
    r"(?![a-z])[°ºo]?|verso|recto)?)(?:(?:\s?[-–]\s?|,\s|\sen\s|\se\s)\d{0,4}\s?(?:[rv](?![a-z])[°ºo]?)?){0,4})(?:\s?e\.v\.)?)"
)
_FILE = (
    rf"(?P<file>{_KEEPER}(?:\s\((?:hierna|hier|voortaan|verder|afgekort|doravante|daqui\sem\sdiante"
    rf"|de\sora\sem\sdiante|adiante)[:,]?\s[^()]{{2,30}}\))?(?:,\s(?:{_MARK}|{_PLAIN})){{1,8}}?)(?:,\s{_SHEET})?"
)
_WHOLE = late_pattern(rf"{_FILE}(?:,?\s\((?P<said>[^();]{{3,90}})\))?[\s.;]*\Z")
# "AHU_ACL_CU_015, Cx. 12, D. 1034": the archive overseas by the code of its files.
_OVERSEAS = late_pattern(
    r"(?P<file>AHU[_-][A-Z]{2,4}(?:[_-][A-Z\d]{2,4}){1,3},\s[Cc]x\.\s?\d{1,4},\s[Dd](?:oc)?\.\s?\d{1,6})(?:,\s(?P<said>[^;()]{4,90}))?(?P<sheet>(?!))?[\s.]*\Z"
)
_DAY = (
    rf"(?:\d{{1,2}}[º°]?\s(?:de\s)?(?:mrt\.?|(?i:{MONTH}))\s(?:de\s)?"
    rf"(?:1[2-9]|20)\d\d|\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:1[2-9]|20)\d\d)"
)
_PAPER = late_pattern(
    rf"(?P<title>(?:(?:[Ee]en|[Dd]e|[Hh]et|[Uu]ma|[Aa]|[Oo])\s)?(?:(?:[Bb]rief|[Mm]issive|[Rr]ekest|[Vv]erzoekschrift|[Vv]erslag|[Rr]apport|[Nn]ota|[Rr]esolutie|[Ss]ententie|[Vv]onnis|[Tt]estament|[Aa]kte|[Cc]ontract|[Mm]emorie|[Dd]agboek|[Nn]otulen|[Vv]erklaring|[Rr]ekening|[Kk]ohier|[Ii]nventaris|[Rr]egister"
    r"|[Cc]arta|[Oo]fício|[Rr]equerimento|[Rr]elatório|[Tt]estamento|[Ee]scritura|[Mm]emorial|[Pp]arecer|[Cc]onsulta|[Ee]xposição|[Pp]etição|[Rr]epresentação|[Bb]ilhete|[Aa]lvará|[Dd]espacho|[Cc]onta|[Aa]uto|[Dd]evassa|[Ii]nventário|[Rr]egisto)"
    r"(?:\s(?:van|d[aeo]s?)\s(?:(?:de|den|het|o|a)\s)?(?P<by>[^,;:()\d]{3,60}?)(?:\s(?:aan|a|ao|à|para)\s[^,;:()\d]{3,70}?)?)?(?:,?\s(?:over|inzake|betreffende|sobre|acerca)\s[^;:()\d]{3,90}?)?))"
    rf"(?:,\s(?P<place>[A-Z][^,;()\d]{{2,30}}))?,?\s(?:d\.d\.\s|ged(?:ateerd|\.)\s|van\s|de\s|datada\sde\s|over\s|do\sano\sde\s)?(?P<day>{_DAY}|(?<=over\s)(?:1[2-9]|20)\d\d|(?<=de\s)(?:1[2-9]|20)\d\d|(?<=van\s)(?:1[2-9]|20)\d\d)(?:[,.]\s(?:(?:in|em):?\s)?|\s(?P<open>\())(?P<kept>[^()]{{8,200}})(?(open)\))[\s.;]*\Z"
)
_NUMBERED = late_pattern(rf"(?:,\s|\A){_CUE}\s?[A-Z]{{0,3}}\.?\d|,\s{_CODE}")
# Journals are called archives too, and these number their issues: "Arquivos de Medicina, v. 12, n. 3".
_OF_JOURNAL = late_pattern(
    r"(?:[Nn]rs?\.|[Nn]os?\.|[Nn]\.?[º°]?|nº|[Vv]ols?\.|v\.|t\.|tomo|m\.|série|nummer)\s?\d|\d{1,6}\b"
)
_SURELY = late_pattern(
    r"(?:[^,]{2,20},\s)?(?:(?:[Hh]et\s)?(?:[\w’'-]{2,30}\s){0,3}?(?:Rijks|Stads|Gemeente|Streek|Provinciaal\s|Nationaal\s|Algemeen\s(?:Rijks)?|Zeeuws\s|Utrechts\s|Noord-Hollands\s|Bisschoppelijk\s|Familie|Huis)[Aa]rchief"
    r"|ARA|AGR|RA[A-Z]{1,3}|NL-|ANTT|IAN/TT|AN/TT|AHU|APESP|APEB|AHM|Arquivo\s(?:Nacional|Municipal|Distrital|Hist[óo]rico|Público|Geral|P[úu]blico)|ARQUIVO\s(?:NACIONAL|MUNICIPAL|DISTRITAL|HISTÓRICO|PÚBLICO|GERAL))"
)
_PRINTED = late_pattern(
    r"://|www\.|«|“|„|‘[A-Z]|(?<!\w)[Ii]n:\s|\((?:red|eds?|orgs?|coords?|dirs?)\.\)|(?<=[a-z]{3}):\s[A-Z]"
)
_SIGNS = Signs(
    "rchief", "bliotheek", "rquivo", "RQUIVO", "iblioteca", "IBLIOTECA", "Tombo", "Centro de", "NL-", "AHU"
)
_SIGLA = late_pattern(r"[A-Z/]{2,7}(?:\s[A-Z][\w’-]{2,20})?,\s")
_SIGLA_BEHIND = late_pattern(r"\d{4}(?:[,.]\s|\s\()[A-Z/]{2,7}(?:\s[A-Z][\w’-]{2,20})?,\s")
_BEGINS_PAPER = late_pattern(
    r"(?:(?:[Ee]en|[Dd]e|[Hh]et|[Uu]ma|[Aa]|[Oo])\s)?(?:[BbMmRrVvNnSsTtAaCcDdOoEePp][\w-]{3,14})\s"
)
_LIBRARY = late_pattern(
    r"(?:.{0,40}[Bb]iblio(?:theek|teca)|BIBLIOTECA|(?:KB|BN|BA|BNP|BNL|BNRJ|UB[LAG]|KBR)\b)"
)
_OF_LIBRARY = late_pattern(
    r"(?i:hss?\.|mss?\.|handschrift|c[óo]d|cx\.|caixa|esp\.|pasta|reservados|manuscritos|col[ecç]{1,3}ão|inv|doos)"
)
_LONGEST = 320


def read_archive_abroad(text: StyledText) -> Assembled | None:
    """Read a file of such an archive, or a paper in it; None for all else."""
    plain = text.plain
    if len(plain) > _LONGEST or ", " not in plain:
        return None
    start = introduction(plain)
    signed = _SIGNS.found_in(plain) or _SIGLA.match(plain, start) is not None
    if not signed and _BEGINS_PAPER.match(plain, start):
        # "Carta do abade, 3 de Maio de 1755 (ADB, cx. 34, doc. 12)".
        signed = _SIGLA_BEHIND.search(plain, start) is not None
    if not signed or _PRINTED.search(plain, start):
        return None
    kept = _file(plain, start, len(plain))
    if kept is not None:
        return with_description(plain, kept)
    paper = _PAPER.match(plain, start) if _BEGINS_PAPER.match(plain, start) else None
    return _paper(plain, paper) if paper is not None else None


def _file(plain: str, start: int, end: int) -> Assembled | None:
    """A file by nothing but where it lies, and what is said of it in brackets behind."""
    match = _WHOLE.match(plain[:end], start) or _OVERSEAS.match(plain[:end], start)
    if match is None:
        return None
    first, last = match.start("file"), match.start("file") + len(match["file"].rstrip(". "))
    marks = [found.group().strip(", ") for found in _NUMBERED.finditer(plain, first, last)]
    surely = _SURELY.match(plain, first, last) is not None
    if not (marks if surely else [mark for mark in marks if not _OF_JOURNAL.match(mark)]):
        return None
    if _LIBRARY.match(plain, first, last) and not _OF_LIBRARY.search(plain, first, last):
        # A book is printed in a library's series too: what it keeps has a mark of manuscripts.
        return None
    fields: dict[str, Part] = {"title": (plain[first:last], first, last)}
    said = match["said"]
    if said:
        fields["note"] = (said, *match.span("said"))
        day = _DAY_IN.search(plain, *match.span("said"))
        date = read_date(day.group().replace("mrt", "maart")) if day is not None else ""
        if day is not None and date:
            fields["date"] = (date, *day.span())
    return assembled("unpublished", fields, _sheet(match))


def _sheet(match: re.Match[str]) -> tuple[str, str, int, int] | None:
    """The sheet, page or photograph that is cited."""
    if not match["sheet"]:
        return None
    value = plain_pages(match["sheet"].strip(" ,"))
    if match["leaf"].startswith(("foto", "Foto")):
        return "figure", f"{match['leaf']} {value}", match.start("leaf"), match.end("sheet")
    kind = "page" if match["leaf"].startswith(("p", "bl")) else "folio"
    return kind, value, *match.span("sheet")


_DAY_IN = late_pattern(_DAY)


def _paper(plain: str, paper: re.Match[str]) -> Assembled | None:
    """A letter or another paper by its day, with the file that it lies in behind it."""
    kept = _file(plain, *paper.span("kept"))
    date = read_date(re.sub(r"[º°]", "", paper["day"]).replace("mrt", "maart"))
    if kept is None or not date:
        return None
    first, last = paper.span("kept")
    fields: dict[str, Part] = {
        "title": (paper["title"].strip(" ,"), *paper.span("title")),
        "date": (date, *paper.span("day")),
        "note": (kept.fields["title"], first, first + len(kept.fields["title"])),
    }
    if paper["by"]:
        fields["author"] = (to_biblatex(read_names(paper["by"])), *paper.span("by"))
    if paper["place"]:
        fields["location"] = (paper["place"], *paper.span("place"))
    if "note" in kept.fields:
        fields["addendum"] = (kept.fields["note"], first, last)
    read = assembled("unpublished", fields)
    sheet = next((span for span in kept.spans if span.field == "locator"), None)
    if sheet is not None:
        read.locator = kept.locator
        read.spans = (*read.spans, sheet)
    return read


__all__ = ["read_archive_abroad"]
