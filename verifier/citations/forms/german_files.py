"""Files of German archives by stock, number and leaf: "Nds. LA Oldenburg, Best. 70, Nr. 4417, Bl. 12 ff.".

Their archives are shortened in many ways, and leaves are counted without front and back, or with "RS".
"""

from __future__ import annotations

from verifier.citations.assemble import Assembled
from verifier.citations.forms.archival_parts import dates_of_papers
from verifier.citations.forms.parts import Part, assembled
from verifier.citations.grammar.numbers import plain_pages
from verifier.citations.tagger.head import introduction
from verifier.patterns import late_pattern
from verifier.signs import Signs

_KEEPER = (
    r"(?:(?:Nds|Nieders|Bay|Sächs|Hess|Thür|Württ|Brand|Preuß|Geh|Allg|Österr|Schlesw|Rhein|Westf|Bad|Ev|Kath|Fürstl)\.\s){0,2}"
    r"(?:NLA|LA|LAV(?:\sNRW)?|StA|StaatsA|HStA|HHStA|StAr|StadtA|StdA|LHA|LHASA|LASA|GLA|GLAK|GStA(?:\sPK)?|BayHStA|PA\sAA|PAAA|BArch|KrA|KA|UA|DiözA|EZA|BLHA|ThHStA|[A-ZÄÖÜ]?[a-zäöüß]{0,20}[aA]rchiv)"
    r"(?:\s(?:Bad\s)?[A-ZÄÖÜ][\wäöüß.-]{2,24}){0,3}"
)
_STOCK = (
    r"(?:Best(?:\.|and)\s?[\dA-Z][\w./]{0,10}|Rep\.\s?[\dIVX][\w./]{0,10}|Abt\.\s?[\dA-Z][\w./]{0,10}|(?:Dep|Akz|Zug|Fonds|Tit|Sekt|Lit|Loc|Fach|Fasz|Konv|Kasten|Paket|Bü|Hs|Sign|Bd|Vol|Acta|Acc)\.?\s?[\dA-Z][\w./]{0,12}|(?:NL|N|Nachl(?:ass|\.))\s[\w./-]{1,24}"
    r"|(?:(?:Akten?|alte\sNr\.|lfd\.\sNr\.|Nrn?\.)\s)?\d{1,6}[a-z]?(?:/\d{1,6}){0,2}|Nrn?\.\s?\d[\w/-]{0,10}|[A-Z]{1,4}\s?\d{1,5}(?:[\s/]\d{1,6}){0,3}(?:\s[A-Z]{1,3})?)"
)
_LEAF = (
    r"\d{1,4}\s?(?:[rv](?!\w)|RS)?(?:\s?[-–]\s?\d{1,4}\s?[rv]?)?(?:\s\((?:RS"
    r"|Rs|VS|R|Rückseite)\.?\))?(?:\sff?\.?)?"
)
_FILE = late_pattern(
    rf"(?P<title>{_KEEPER}(?:,\s{_STOCK}){{1,5}})(?:,\s(?:Bll?|fols?|f)\.\s?(?P<pin>{_LEAF}(?:(?:,\s|\sund\s|\su\.\s){_LEAF}){{0,6}}))?"
    r"(?:\s\((?P<note>[^\W\d_][^();]{3,90})\))?[\s.]*\Z"
)
_SURE = Signs(
    "Best.", "Bestand ", "Rep.", "Abt.", "Dep.", "Akz.", "Fasz.", "Bl. ", "Bll. ", "Nr. ", "NL ", "Tit."
)
_KEEPERS = Signs(
    *("LA ", "StA ", "StA,", "rchiv", "GStA", "BArch", "PA AA", "tadtA", "NLA", "LHA", "GLA"),
    *("LASA", "KrA", "UA "),
)
_SLASHED = late_pattern(r"[A-Z]\s?\d{1,5}/\d")
_PAPER = late_pattern(
    r"(?:(?:den|die|das|der|dem|ein(?:en)?)\s)?(?P<said>(?:(?:Brief|Schrift|Noten)wechsel|Korrespondenz|Akten?|Protokolle?|Niederschrift|Gutachten|Denkschrift|Eingaben?|Entw(?:urf|ürfe)|Aufzeichnung(?:en)?|Stellungnahme|Materialien|Rechnung(?:en)?|Urkunden?|Memorandum|Tagebuch)"
    r"\s[^;:()„“\d]{3,120}?),\s(?:[Ii]n:?\s)?(?=[^\s,]{2,40}(?:\s[^,;()]{2,40})?,\s)"
)
_LONGEST = 260


def read_german_file(plain: str) -> Assembled | None:
    """Read a file of a German archive; None for all else."""
    if len(plain) > _LONGEST or not _KEEPERS.found_in(plain):
        return None
    start = introduction(plain)
    paper = _PAPER.match(plain, start)
    match = _FILE.match(plain, paper.end() if paper else start)
    if match is None or not (_SURE.found_in(match.group()) or _SLASHED.search(match["title"])):
        return None
    if match["note"] and any(date.precision == "day" for date in dates_of_papers(match["note"])):
        # "…, Fach 12, Nr. 3 (Protokoll vom 9. Mai 1721)": a paper of a day, which `read_shelf_mark` reads.
        return None
    fields: dict[str, Part] = {"title": (match["title"], *match.span("title"))}
    if paper is not None:
        # "den Briefwechsel zwischen A und B, Bundesarchiv, B 141/20815": it is cited, and where it lies.
        fields = {
            "title": (paper["said"], *paper.span("said")),
            "note": (match["title"], *match.span("title")),
        }
        if match["note"]:
            fields["addendum"] = (match["note"], *match.span("note"))
    elif match["note"]:
        fields["note"] = (match["note"], *match.span("note"))
    if not match["pin"]:
        return assembled("unpublished", fields)
    value = plain_pages(match["pin"].replace(" ff.", " ff").replace(" f.", " f"))
    return assembled("unpublished", fields, ("folio", value, *match.span("pin")))
