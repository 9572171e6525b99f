"""Where lawyers of Germany and Austria print what they cite, and the place in it that they mean.

"NJW 2004, S. 1212 (1215), Rn. 31", "AöR 137 (2012), 55 (61 ff.)", "BGHZ 80, 111, 115", "Slg. 1974, 837". The
first page is that of the whole, and what is meant stands in brackets or behind another comma.
"""

from __future__ import annotations

import re

from verifier.citations.forms.parts import Part
from verifier.citations.grammar.numbers import plain_pages
from verifier.patterns import late_pattern
from verifier.signs import Signs

COLLECTIONS = (
    r"(?:BVerfG(?:E|K)|BVerwGE|BGH(?:Z|St)|BAGE|BSGE|BFHE|BPatGE|BDiG?E|BDHE|R(?:GZ|GSt|FHE|AGE|OHGE)|ROHGE|RAGE"
    r"|PrOVGE?|OVGE(?:\s(?:MüLü|BE|Bln))?|OLGZ|OLGSt|BayObLG(?:Z|St)|(?:Bay|Nds|LVerfG|Hess|Bln|Sächs|Thür)?(?:VerfGH|StGH)E|VerfGHE|LVerfGE"
    r"|(?:Bay)?VGHE|ESVGH|EBE|VfSlg|VwSlg|KGJ|RKGE|VerfGE|OGHSt|OGHZ)"
)
"""The collections in which German courts print their decisions, by their abbreviations."""

_BY_INITIALS = """
    AcP AfP AG AGS AJP AnwBl. AöR ArbRAktuell ArchKR ARSP AuA AuR AVR BauR BayVBl. BB BBauBl. BKR
    BLJ BRAK-Mitt. BtPrax CCZ CR DAR DB DGVZ DJZ DNotZ DÖD DÖV DR DRiZ DRZ DStR DStRE DStZ DuD DVBl.
    DVP DZWIR EnWZ EuCML EuGRZ EuR EuZA EuZW EWiR EWS FamFR FamRB FamRZ FF FGPrax FPR FR GA GesR
    GewArch GmbHR Gruchot GRUR GRURInt. GRUR-Prax GSZ HFR HRRS IBR InfAuslR InTeR IPRax JA JAmt JBl.
    JherJb. JöR JR JURA Jura JuS JW JZ K&R KJ KommJur KritV KStZ KTS KuR LKRZ LKV LZ MDR MedR
    MittBayNot MMR MschrKrim N&R NdsVBl. NJ NJOZ NJW NK NordÖR NotBZ NStZ NuR NVwZ NWVBl. NZA NZBau
    NZFam NZG NZI NZKart NZM NZS NZV NZWehrr NZWiSt ÖJZ ÖVBl. ÖZW PharmR PrVBl. RabelsZ RdA RdE RdJB
    RdTW RIW Rpfleger RuP SächsVBl. SAE SchlHA SGb SozSich SRa StAZ StB StBW StraFo StudZR StuW StV
    SVR ThürVBl. TranspR UFITA UPR VBlBW VergabeR VerwArch VerwRspr. VersR VR VRS VSSR VVDStRL WissR
    wistra WiVerw WM WRP WuM WuW ZaöRV ZAR ZBB ZBJV ZBR ZBl. ZD ZESAR ZEuP ZEuS ZEV ZevKR ZfA ZfBR
    ZfIR ZfL ZfPW ZfRV ZfSH/SGB ZfU ZfV ZfW ZfWG ZG ZGR ZHR ZInsO ZIP ZIR ZIS ZJS ZLR ZLW ZMR ZNER
    ZNR ZöR ZParl ZRG ZRP ZRph ZSR ZStV ZStW ZTR ZUM ZUR ZVglRWiss ZVI ZWE ZWeR ZZP
"""
_BY_NAME = (
    "GRUR Int.",
    "JöR n. F.",
    "JöR n.F.",
    "Der Staat",
    "Die Verwaltung",
    "Die Justiz",
    "r + s",
    "r+s",
    "Jahrbuch des öffentlichen Rechts",
)
JOURNALS = (
    "(?:"
    + "|".join(
        re.escape(name).replace(r"\.", r"\.?")
        for name in sorted((*_BY_INITIALS.split(), *_BY_NAME), key=len, reverse=True)
    )
    + r")(?:-RR|-RD|-Beil\.|-Beilage)?"
)
"""The journals of German lawyers, by the abbreviations under which all of them are cited."""

JOURNAL_SIGNS = Signs(
    *(f" {name}" if name.endswith(".") else f" {name} " for name in (*_BY_INITIALS.split(), *_BY_NAME)),
    *(f" {name.rstrip('.')} " for name in _BY_INITIALS.split() if name.endswith(".")),
    *(f" {name}-" for name in ("NJW", "NVwZ", "NZA", "NStZ", "GRUR", "ZUM", "JZ", "JuS")),
)
"""One of these is in every text that such a journal stands in, behind something else."""

PAGE = r"(?:[IVX]{1,4}-)?\d{1,5}(?:\s?[-–]\s?\d{1,5})?(?:\sff?\.?)?"
_PLACES = (
    rf"{PAGE}(?:[,;]\s(?:insb\.\s|bes\.\s)?{PAGE}){{0,4}}(?:\s(?:mit\s"
    rf"|m\.\s|in\s|u\.\s)?(?:Fn|Anm)\.\s?\d{{1,4}})?"
)
_FIRST = (
    r"(?:S\.\s|Nr\.\s)?(?P<pages>(?:[IVX]{1,4}-)?\d{1,5}(?:\s?[-–]\s?\d{1,5})?)(?:\s(?P<on>ff?)\.?)?(?![\w/])"
)
_VOLUME_AND_YEAR = r"(?P<volume>\d{1,4})\s\((?P<date>(?:18|19|20)\d\d)(?:/\d\d(?:\d\d)?)?\)"
IN_COLLECTION = late_pattern(rf"(?P<journaltitle>{COLLECTIONS})\s(?P<volume>\d{{1,3}}),\s{_FIRST}")
IN_JOURNAL = late_pattern(
    rf"(?P<journaltitle>{JOURNALS})\s(?:{_VOLUME_AND_YEAR}|(?P<year>(?:18|19|20)\d\d)(?:,\sH(?:eft|\.)\s(?P<number>\d{{1,2}}))?)[,:]\s{_FIRST}"
)
_SHORT_NAME = r"[A-ZÄÖÜ][\wÄÖÜäöü&]{1,9}\.?(?:-RR|-RD)?(?:\sInt\.)?"
IN_ANY_JOURNAL = late_pattern(
    rf"(?P<journaltitle>(?:{JOURNALS}|{_SHORT_NAME})|Slg\.)\s(?:{_VOLUME_AND_YEAR}|(?P<year>(?:18|19|20)\d\d)),?\s{_FIRST}"
)
"""Behind a court any short name is that of a journal."""

_PIN = late_pattern(
    rf"\s\((?:S\.\s)?(?P<inside>{_PLACES})\)|\s?[<\[](?P<square>{_PLACES})[>\]]"
    rf"|,\s(?:hier:?\s)?(?:S\.\s)?(?P<behind>{_PLACES})(?![\w/])"
)
_MARGINAL = late_pattern(
    r",?\s\(?(?P<cue>R[nz]|Rdnr|Rdn|Tz|para)\.\s?(?P<pin>\d{1,4}[a-z]?(?:\s?[-–]\s?\d{1,4}[a-z]?)?(?:\sff?\.?)?(?:(?:,\s|\sund\s|\su\.\s)\d{1,4}(?:\sff?\.?)?){0,4})\)?(?![\w/])"
)
BESIDE = late_pattern(
    r"(?:Aussprache|Diskussion|Diskussionsbeitr(?:ag|äge)|Schlusswort|Leitsätze?|Thesen?|Zusammenfassung|Anhang|Bericht|Replik|Erwiderung|Discussion|Annexe|Appendix),?\s(?:auf\s)?S\.\s\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:\sff?\.)?"
)
"""Another part of what is cited, with its pages: "S. 101 (Aussprache, S. 166)"."""

_REMARK = late_pattern(
    rf"\s\((?P<beside>{BESIDE.pattern})\)(?=[\s.]*\Z)|"
    r"[,;]?\s(?P<said>m\.\s?(?:w|z|zahlr|umf)\.\s?(?:w\.\s)?N(?:achw)?\.|mit\sweiteren\sNachweisen|\(?(?:st|ständige)\.?\s(?:Rspr|Rechtsprechung)\.?\)?"
    r"|\((?:Ls|LS|Leitsatz|red\.\sLs|n\.\s?v|unveröff|unveröffentlicht|(?:n\.\s|nicht\s)?rkr|nicht\srechtskräftig|i\.\s?E|i\.\s?V|im\sErscheinen|juris|[Kk]ursivdruck\simOriginal)\.?\)"
    r"|(?:m\.|mit)\s(?:(?:abl|zust|krit|ablehnender|zustimmender|kritischer)\.?\s)?(?:Anm|Anmerkung|Bespr)\.?\s[^;\d]{2,60}?)(?=[\s.]*\Z|,\s)"
)


def read_pin(plain: str, at: int) -> tuple[Part | None, str, int, Part | None]:
    """The place meant behind the first page: its value and place, its kind, where it ends, and a second one.

    Of a page and a paragraph the page is meant, and the paragraph is told beside it.
    """
    page = _PIN.match(plain, at)
    found: Part | None = None
    if page is not None:
        group = next(name for name in ("inside", "square", "behind") if page[name])
        found = (_pages(page[group]), *page.span(group))
        at = page.end()
    margin = _MARGINAL.match(plain, at)
    if margin is None:
        return found, "page", at, None
    said = (plain_pages(margin["pin"]).rstrip("."), *margin.span("pin"))
    if found is None:
        return said, "paragraph", margin.end(), None
    return found, "page", margin.end(), (margin.group().strip(" ,()"), margin.start("cue"), margin.end("pin"))


def read_remark(plain: str, at: int) -> re.Match[str] | None:
    """What is said behind a place of other literature: "m.w.N.", "(st. Rspr.)", "m. Anm. Berg"."""
    return _REMARK.match(plain, at)


def remarked(match: re.Match[str]) -> Part:
    """What is said behind a place, and where."""
    name = "beside" if match["beside"] else "said"
    return match[name], *match.span(name)


def _pages(printed: str) -> str:
    """Pages in plain form, without the full stops of "f." and "ff."."""
    return re.sub(r"(?<=\sf)\.|(?<=\sff)\.", "", plain_pages(printed))
