"""By which words technical works tell what they are: patents, reports, standards, theses, preprints."""

from __future__ import annotations

import re
from typing import NamedTuple

from verifier.citations.grammar.standards import MADE_AS
from verifier.patterns import late_pattern
from verifier.signs import Signs

_EDGE = r"(?<=[,.;:”\"“»)?!’]\s)"
"""In front of a sign: a mark, as all segments have it."""

_BEHIND = r"(?=\s*(?:[,.;(\[:]|\Z)|\s+https?:)"
_NO = r"(?:,?\s(?:[Nn]os?\.|[Nn]umber|[Nn]r\.|[Nn]úm\.|[Nn]°|[Nn]º|\#))?"
_COUNTRY = (
    r"(?:U\.\s?S\.?(?:A\.)?|USA?|United\sStates|European|Eur\.|EP|German|Deutsches|DE|British|U\.?K\.?|GB|French|FR|Japan(?:ese)?|JP|Jpn\.|Chin(?:ese|a)|CN"
    r"|Korean?|KR|PCT|WO|WIPO(?:\s\(PCT\))?|World|International|Int\.|Canadian|CA|Australian|AU|Swiss|CH|Russian|RU|Indian|IN|Taiwan(?:ese)?|TW|Italian|IT|Spanish|ES|Swedish|SE|Dutch|NL|Austrian|AT)"
)
_OF_PATENT = r"(?:\d{1,12}(?:[,./-]\d{1,8}){0,4}(?:\s\d{3,6}){0,4}(?:\.\d)?(?:\s?[A-Z]\d?)?)"
PATENT = late_pattern(
    rf"{_EDGE}(?<!U\.S\.\s)(?<!U\.\sS\.\s)(?:(?P<type>(?:{_COUNTRY}\s)?(?:(?:[Uu]tility|[Dd]esign|[Pp]rovisional|[Rr]eissue)\s)?"
    r"(?:[Pp]atent(?:schrift|anmeldung|e)?|Pat\.|[Bb]revet(?:to)?|Offenlegungsschrift|Gebrauchsmuster)"
    r"(?:\s(?:[Aa]pplication|[Aa]ppl?\.|[Aa]pp\.|[Ss]pecification|[Dd]isclosure))?(?:\s(?:Publication|Pub(?:l)?\.))?)"
    rf"{_NO}:?\s(?P<number>(?:[A-Z]{{2,3}}(?:/[A-Z]{{2}})?[-\s]?)?[A-Z]?\s?{_OF_PATENT})"
    rf"|(?P<bare>(?:EP|WO|DE|CN|JP|KR|GB|FR|US|RU|CA|AU|TW|CH|PCT/[A-Z]{{2}})[-\s]?(?=[\d\s./,-]{{6}}){_OF_PATENT})){_BEHIND}"
)
STEP = late_pattern(
    r"(?P<step>[Ff]iled|[Ii]ssued|[Gg]ranted|[Pp]riority)(?:\son)?:?\s(?P<day>(?:[A-Z][a-z]{2,8}\.?\s(?:\d{1,2},?\s)?|\d{1,2}\s[A-Z][a-z]{2,8}\.?\s)?(?:19|20)\d\d)"
)
_LABEL = r"(?=[\w./+-]{0,30}\d)[A-Za-z]{0,12}[\w/+-](?:[\w./+-]{0,38}[\w/+-])?"
REPORT = late_pattern(
    rf"{_EDGE}(?P<type>(?:[A-Z][\w&/-]{{1,14}}\s){{0,3}}"
    r"(?:Tech(?:n?\.|nical)\s(?:Rep(?:t?\.|ort)|Memo(?:\.|randum)?|Note|Doc(?:\.|ument)|report|memorandum|note|rep\.)"
    r"|(?:Internal|Int\.|Final|Contractor|Contract|Eng\.|Project|Interim)\s(?:Rep(?:t?\.|ort)|Note)"
    r"|Res(?:\.|earch)\s(?:Rep(?:t?\.|ort)|Memo(?:\.|randum))|(?<![a-z]\s)(?:Rep(?:t?\.|ort)|Memo(?:\.|randum))|White\sPaper"
    r"|(?:[A-Z][a-z]{2,14}\s){0,3}(?:Laborator(?:y|ies)|Institute|University|Cent(?:er|re)|Company|Observatory)\sReport(?=\sN)"
    r"|Technischer\sBericht|Forschungsbericht|Rapport\s(?:technique|de\srecherche)|Informe\stécnico|Relatório\stécnico))"
    rf"(?:{_NO}:?\s(?P<number>{_LABEL}))?{_BEHIND}"
)
PAPER = late_pattern(rf"{_EDGE}(?P<type>Paper){_NO}\s(?P<number>[A-Z]{{1,6}}-?{_LABEL}){_BEHIND}")
STANDARD = late_pattern(
    rf"{_EDGE}(?:[Ii]n:?\s)?(?P<type>{MADE_AS})"
    rf"{_NO}\s(?P<number>[A-Z]{{0,4}}[-.\s]?\d[\w.:/-]{{0,30}}(?:\([ER]\))?(?:\s?[+/]\s?A\d{{1,2}}(?::\d{{4}})?)?){_BEHIND}"
)
_DEGREE = (
    r"(?:Ph\.?\s?D\.?|[MB]\.?\s?(?:Sc?|A|Eng|Phil|Tech|E)\.?(?:\s?(?:Sc|Eng|Arch)\.)?|D\.?\s?(?:Sc|"
    r"Phil|Eng)\.?|Doctoral|Doctorate|Master(?:[’']?s)?|Bachelor(?:[’']?s)?|Diploma|Honou?rs|"
    r"Licentiate|Habilitation)"
)
THESIS = late_pattern(
    rf"{_EDGE}(?P<type>(?:unpublished\s|Unpublished\s)?{_DEGREE}\s(?:[Tt]hesis|[Dd]issertation|[Dd]iss\.))(?=[,.:;(\s])"
)
ADVISED = late_pattern(
    r"(?P<note>(?:Advis[eo]rs?|Supervisors?|Advisor\(s\)):?\s[^.\d]{3,80}?)(?=\.?\s*\Z|\.\s)"
)
PRESENTED = late_pattern(
    r"(?<=[,.;”\"]\s)(?P<how>(?:[Pp]aper\s|[Pp]oster\s|[Ii]nvited\stalk\s|[Tt]alk\s)?[Pp]resented\sat\s)(?:the\s)?(?P<event>[^\s,][^,]{1,140}?)(?=,|\.\s(?:[\[\d(]|https?:|doi)|\.?\s*\Z|\s\()"
)
NUMBERED_PAPER = late_pattern(
    r"(?P<number>(?:Paper|Pap\.|Abstract|Poster|Talk|Session)\s(?:[Nn]o\.\s|ID\s)?[A-Z\d](?:[\w.-]{0,15}[\w-])?(?:\s[A-Z\d](?:[A-Z\d.-]{0,9}[A-Z\d-])?){0,4})(?=[,.;]|\s*\Z)"
)
ARXIV = late_pattern(
    rf"{_EDGE}(?P<all>(?:(?:[Aa]r[Xx]iv|CoRR)(?:\s(?:preprint|e-?prints?))?,?\s)?(?:[Pp]reprint,?\s(?:at\s)?)?"
    r"(?:[Aa]r[Xx]iv\s?:\s?|CoRR,?\s(?:vol\.\s)?abs/|(?:https?://)?arxiv\.org/(?:abs|pdf)/)"
    r"(?P<eprint>\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]{2,9}(?:\.[A-Z]{2})?/\d{7}(?:v\d{1,2})?)(?:\.pdf)?(?:\s?\[(?P<class>[a-z-]{2,9}(?:\.[A-Za-z-]{2,9})?)\])?)"
)
OFFICIAL = late_pattern(
    rf"{_EDGE}(?P<type>W3C\s(?:Proposed\s|Candidate\s)?(?:Recommendation|Working\s(?:Draft|Group\sNote)|Note|Editor[’']s\sDraft|Member\sSubmission)"
    rf"|(?:IETF\s)?Internet[-\s]Draft|(?:(?:IETF|Internet)\s)?RFC|Request\sfor\sComments)"
    rf"(?:{_NO}[:,]?\s(?P<number>draft-[\w-]{{4,80}}|[1-9]\d{{0,4}}|REC-[\w.-]{{3,40}}))?{_BEHIND}"
)
LECTURE = late_pattern(
    r"(?<=[,.;”\"]\s)(?P<type>(?:unpublished\s)?(?:[Cc]lass|[Cc]ourse|[Ll]ecture|[Ss]eminar)\s(?:[Ll]ecture|[Nn]otes|[Hh]andouts?|[Ss]lides)(?:\s(?:for|on|of)\s[^,.\d]{0,30}[^,.]{2,30})?|[Ll]ecture\sslides|[Cc]lassroom\slecture)(?=[,.;(]|\s*\Z)"
)
SHEET = late_pattern(
    r"(?P<type>(?:(?<=[,.;”\"]\s)|\A)(?:[A-Z\d][\w/-]{1,20}\s){0,2}(?:[Dd]ata\s?-?[Ss]heet|(?:[Uu]ser|[Rr]eference|[Oo]wner|[Ss]ervice|[Tt]echnical|[Pp]rogrammer|[Ii]nstruction)(?:[’']?s)?[’']?\s(?:[Mm]anual|[Gg]uide)"
    r"|[Aa]pplication\s[Nn]ote|[Dd]atenblatt|[Bb]edienungsanleitung|[Pp]roduct\s(?:[Bb]rief|[Ss]pecification)))(?:\s(?P<number>[A-Z]{0,5}-?\d[\w.-]{0,20}))?(?=[,.;(\[]|\s*\Z)"
)
REVISION = late_pattern(
    r"(?P<version>(?:[Rr]ev(?:\.|ision)|[Vv]er(?:\.|sion))\s(?:[A-Z]\d?|\d[\w.]{0,12})(?=[,.;)]|\Z))|\[(?P<note>[Rr]evised\s[^\[\]]{3,30})\]"
)
_HOSTS = (
    r"(?:[Aa]r[Xx]iv|GitHub|GitLab|Bitbucket|SourceForge|Zenodo|Code\sOcean|PyPI|CRAN|"
    r"Software\sHeritage|figshare|Figshare|Dryad|PANGAEA|Mendeley\sData|Harvard\sDataverse|Kaggle|"
    r"IEEE\s?Dataport|UCI\sMachine\sLearning\sRepository|ICPSR)"
)
KEPT_AT = late_pattern(rf"{_EDGE}(?P<host>{_HOSTS}(?:\s[Rr]epository)?){_BEHIND}")
VERSION = late_pattern(
    r"(?:\(\s?|(?<=[,:;]\s)|(?<=[a-z]\s))(?:[Vv]er(?:\.|sion|\.\sno\.)?\s|[Rr]elease\s|[Vv]\.?\s?)(?P<version>\d[\w.+-]{0,24}?(?:\s\([A-Z]\w{2,10}\))?)\)?(?=[,;)]|\.(?:\s|\Z)|\s*\Z)"
)
BRACKETED_VERSION = late_pattern(
    r"(?<=\s)\((?:[Vv]er(?:sion|\.)|[Rr]elease|[Vv]\.?)\s?(?P<version>\d[\w.+-]{0,24})\)"
)
NAMED_VERSION = late_pattern(
    r"(?P<title>\S.{1,120}?),?\s(?:[Vv]er(?:sion|\.)|[Rr]elease|v\.?)\s?(?P<version>\d[\w.+-]{0,20}(?:\s\([A-Z]\w{2,10}\))?)"
)
SHEET_TITLE = late_pattern(
    r"(?i)\b(?:data\s?-?sheet|datasheet|application\snote|datenblatt|bedienungsanleitung|betriebsanleitung|(?:user|reference|owner|service|programmer|instruction|installation|operation|operator|hardware)(?:[’']?s)?[’']?\s(?:manual|guide))\b"
)
# Of any letter case; the last letters of a word in capitals are found as well.
SHEET_SIGNS = Signs(
    "sheet", "Sheet", "SHEET", "pplication", "PPLICATION", "blatt", "BLATT", "anleitung", "ANLEITUNG",
    "anual", "ANUAL", "uide", "UIDE",
)  # fmt: skip
DESCRIBED = late_pattern(
    r"\[(?P<titleaddon>(?:[Dd]ata\s?-?[Ss]ets?|[Dd]atabase|[Dd]ata|(?:[Cc]omputer\s|[Rr]esearch\s)?[Ss]oftware|[Ss]ource\s[Cc]ode|[Cc]ode|[Cc]omputer\s[Pp]rogram))\]"
)
# What has no address may be a book that a club sells.
DISTRIBUTED = late_pattern(
    r"(?<=[,.;”\"]\s)[Dd]istributed\sby\s(?=.{2,300}(?:doi|DOI|https?:))(?P<publisher>[^,.\d][^,]{2,80}?)(?=,|\.\s|\.?\s*\Z)"
)
ONLINE = late_pattern(r"\[Online(?:\s[Vv]ideo)?\]")
# "rivers.org", "Rivers.org": a site by its address.
SITE = late_pattern(r"(?:[\w-]{2,40}\.){1,3}(?:com|org|net|edu|gov|io|int|info|co\.uk|ac\.uk|[a-z]{2})")
REVISED = late_pattern(r"\((?P<titleaddon>(?:Revision|Supersedes|Amendment|Corrigendum)\s[^()]{3,60})\)")
TITLE_VERSION = late_pattern(
    r"(?P<title>\S.{1,160}?)(?:[,:]\s|\s\(|\s)(?:[Vv]er(?:sion|\.)\s?|[Vv]\.?\s?|[Rr]elease\s)(?P<version>\d[\w.+-]{0,24})\)?"
)
OF_DATA = late_pattern(
    r"[Ff]igshare|Dryad|PANGAEA|Mendeley\sData|Harvard\sDataverse|Kaggle|IEEE\s?Dataport|UCI\s.*|ICPSR"
)
NAMED_SITE = late_pattern(
    rf"{_EDGE}(?P<organization>(?:[\w-]{{2,40}}\.){{1,3}}(?:com|org|net|edu|gov|io|info))(?=[.,]\s)"
)


class Kind(NamedTuple):
    """A sign, the type of the works that have it, and the field of the body that stands behind them."""

    sign: re.Pattern[str]
    entry_type: str
    body: str
    strings: Signs
    """Of these one is in every text that has the sign, and they are found faster."""


_LANDS = ("EP", "WO", "DE", "CN", "JP", "KR", "GB", "FR", "US", "RU", "CA", "AU", "TW", "CH")
_PATENTS = Signs(
    *("atent", "Pat.", "revet", "Offenlegung", "Gebrauchsm", "PCT/"),
    *(land + behind for land in _LANDS for behind in " -0123456789"),
)
_STANDARDS = Signs(
    "ANSI", "IEEE", "ISO", "IEC", "DIN", "EN ", "ETSI", "ITU", "ASTM", "AS", "ACI", "AISC", "API", "BS",
    "CEN", "CISPR", "ECMA", "FIPS", "GOST", "GB/T", "IPC", "JEDEC", "JIS", "MIL", "NEMA", "NF", "NIST",
    "ÖNORM", "SAE", "SIST", "SMPTE", "SN", "OASIS", "OMG", "TIA", "UL", "UNE", "UNI", "VD", "3GPP", "ГОСТ",
)  # fmt: skip
_REPORTS = Signs(
    "Rep.", "Rept.", "Report", "Memo", "Tech", "Paper", "report", "Note", "Rapport", "Bericht", "bericht",
    "Informe", "Relat",
)  # fmt: skip
_SHEETS = Signs(
    "heet", "Manual", "manual", "Guide", "guide", "Note", "note", "blatt", "anleitung", "Product", "product"
)
_HOSTED = Signs(
    "rXiv", "rxiv", "Hub", "GitLab", "Bitb", "SourceF", "Zenodo", "Ocean", "PyPI", "CRAN", "Heritage",
    "igshare", "Dryad", "PANGAEA", "Data", "Kaggle", "UCI", "ICPSR",
)  # fmt: skip
KINDS = (
    Kind(PRESENTED, "unpublished", "howpublished", Signs("resented at")),
    Kind(PATENT, "patent", "holder", _PATENTS),
    Kind(OFFICIAL, "report", "institution", Signs("W3C", "Draft", "RFC", "Comments")),
    Kind(STANDARD, "report", "institution", _STANDARDS),
    Kind(REPORT, "report", "institution", _REPORTS),
    Kind(PAPER, "report", "institution", Signs("Paper")),
    Kind(THESIS, "thesis", "institution", Signs("hesis", "issert", "iss.")),
    Kind(ARXIV, "misc", "", Signs("rXiv", "rxiv", "CoRR")),
    Kind(LECTURE, "unpublished", "howpublished", Signs("lass ", "ourse ", "ecture", "eminar")),
    Kind(SHEET, "manual", "organization", _SHEETS),
    Kind(DISTRIBUTED, "dataset", "", Signs("istributed by")),
    Kind(DESCRIBED, "dataset", "publisher", Signs("[D", "[d", "[S", "[s", "[C", "[c", "[R", "[r")),
    Kind(KEPT_AT, "misc", "", _HOSTED),
    Kind(BRACKETED_VERSION, "software", "organization", Signs("(ver", "(Ver", "(rel", "(Rel", "(v", "(V")),
    Kind(ONLINE, "online", "organization", Signs("[Online")),
    Kind(NAMED_SITE, "online", "", Signs(".org", ".com", ".net", ".edu", ".gov", ".io", ".info")),
)
SIGNS = Signs(
    *{string for kind in KINDS for string in kind.strings},
    *("ersion", "omepage", "ome page", "ome Page", "ebsite", "eb site", "ebpage", "eb page"),
    *("roject page", "roject Page"),
)
"""Of these one is in every text that has any of the signs, or names itself a page or program."""
