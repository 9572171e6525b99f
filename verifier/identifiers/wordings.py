"""How every scheme is printed: its cues, the form of its values, and the addresses that hold them.

Each name is the wordings of one row of ``verifier.identifiers.table``. Every repetition is bounded and
every pattern that isn't anchored by its own form names a trigger, so that long texts stay cheap.
"""

from __future__ import annotations

import re

from verifier.identifiers import courts, governments, papers
from verifier.identifiers.interface import Wording
from verifier.signs import Signs

_LEFT = r"(?<![A-Za-z0-9])"
_RIGHT = r"(?![A-Za-z0-9])"
# Proxies of libraries write the dots of a host as hyphens and append their own:
# www-jstor-org.proxy.lib.example.
_HOST_END = r"(?:\.[a-z0-9.-]{1,80})?(?::\d{2,5})?"


def _text(
    value: str,
    *triggers: str,
    cue: str | None = None,
    more: str | None = None,
    near: re.Pattern[str] | None = None,
    case: bool = False,
) -> Wording:
    """Return a wording of running text; ``case`` when capitals matter."""
    flags = re.ASCII if case else re.ASCII | re.IGNORECASE
    return Wording(
        re.compile(value, flags),
        re.compile(cue, re.IGNORECASE) if cue else None,
        re.compile(more, flags) if more else None,
        Signs(*triggers) if triggers else None,
        near,
    )


def _address(value: str, *triggers: str) -> Wording:
    """Return a wording of addresses, with or without their ``https://`` in front."""
    signs = Signs(*triggers) if triggers else None
    return Wording(re.compile(value, re.IGNORECASE | re.ASCII), triggers=signs, in_url=True)


_ISBN = r"(?:97[89][-\s‐‑–]{0,2})?(?:\d[-\s‐‑–]?){9}[\dX](?![\dA-Z])"
_ISSN = r"\d{4}[-‐‑–]?\d{3}[\dX](?![\dA-Z])"
_SN = tuple(f"sn{figure}" for figure in range(10))
_ORDER = r"(?:1[0-9],?\d{3}|\d{4,5})(?!\d)"

HDL = (
    _text(
        r"\d{1,12}(?:\.\w{1,12}){0,3}/[^\s\"<>“”,;)]{1,250}",
        "hdl",
        "handle",
        cue=rf"{_LEFT}(?:hdl|handle)\s?:\s?(?:https?://hdl\.handle\.net/)?",
    ),
    _address(
        r"hdl[.-]handle[.-]net" + _HOST_END + r"/(?:api/handles/)?(?P<value>[^\s\"<>“”,;)?#]{4,250})", "hdl"
    ),
    _address(
        r"[a-z0-9]/handle/(?P<value>\d{1,12}(?:\.\d{1,8}){0,3}/[a-z0-9.]{1,40})(?![a-z0-9])", "/handle/"
    ),
)

ARXIV = (
    _text(
        rf"{papers.ARXIV_VALUE}(?![\d/])",
        "arxiv",
        cue=r"arxiv(?:\.org)?\s{0,2}[:.\s]\s{0,2}(?:(?:e-?print|preprint|id)\s?:?\s?)?",
        more=rf"{papers.ARXIV_VALUE}(?![\d/])",
    ),
    _text(rf"(?<![\w./-]){papers.ARXIV_VALUE}(?=v?\d*\s?\[[a-z-]{{2,12}}(?:\.[A-Z]{{2}})?\])", "["),
    _text(
        r"(?<![\w./-])(?:astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph|alg-geom|q-alg|q-bio)"
        r"/\d{7}(?:v\d)?(?![\w/])",
        "-ph/",
        "-th/",
        "-ex/",
        "-lat/",
        "-mat/",
        "gr-qc/",
        "alg-geom/",
        "q-alg/",
        "q-bio/",
    ),
    _address(
        rf"arxiv[.-]org{_HOST_END}/(?:abs|pdf|html|format|e-print|src|list)/(?P<value>{papers.ARXIV_VALUE})(?![\d/])",
        "arxiv",
    ),
)

PMID = (
    _text(
        r"\d{4,8}(?![\d/.-]\d|\d)",
        "pm",
        "pubmed",
        cue=rf"{_LEFT}(?:PMIDs?|PubMed(?:\s?ID|\sPMID|:))\s{{0,2}}[:#=]?\s{{0,2}}",
    ),
    _address(r"pubmed[.-]ncbi[.-]nlm[.-]nih[.-]gov" + _HOST_END + r"/(?P<value>\d{1,8})(?!\d)", "pubmed"),
    _address(
        r"ncbi[.-]nlm[.-]nih[.-]gov" + _HOST_END + r"/pubmed/(?:\?term=)?(?P<value>\d{1,8})(?!\d)", "pubmed"
    ),
    _address(r"europepmc\.org/(?:abstract|article)/MED/(?P<value>\d{1,8})(?!\d)", "europepmc"),
)

PMCID = (
    _text(rf"{_LEFT}PMC\s?\d{{5,9}}{_RIGHT}", "pmc", case=True),
    _text(r"(?:PMC)?\d{5,9}(?!\d)", "pmc", cue=rf"{_LEFT}PMCID\s?[:#=]?\s?"),
    _address(
        r"(?:ncbi[.-]nlm[.-]nih[.-]gov|europepmc\.org)[a-z0-9.:-]{0,80}/(?:pmc/)?articles?/(?:PMC/)?"
        r"(?P<value>PMC\d{4,9})(?!\d)",
        "pmc",
    ),
)

ISBN = (
    _text(
        _ISBN,
        "isbn",
        cue=r"isbn(?:[- ]?1[03](?=[\s:(]))?(?:\s?\([^)\n]{0,30}\))?\s{0,2}[:#=.]{0,2}\s{0,2}",
        more=_ISBN,
    ),
    _text(r"(?<![\dA-Za-z./_-])97[89][-\s‐‑–]?(?:\d[-\s‐‑–]?){9}\d(?![\dA-Za-z]|[-./]\d)", "978", "979"),
    _address(
        r"(?<=[/=?&])(?:isbn|vid=isbn)[/=:]?(?P<value>(?:97[89]-?)?(?:\d-?){9}[\dX])(?![\dA-Z])", "isbn"
    ),
)

ISSN = (
    _text(
        _ISSN,
        "issn",
        cue=r"issn(?:-?L)?(?:\s?\([^)\n]{0,30}\)|\s(?:print|online|electronic))?\s{0,2}[:#=.]{0,2}\s{0,2}",
        more=_ISSN,
    ),
    _address(
        r"(?:issn\.org/resource/issn(?:-L)?/|[?&;]e?issn=|worldcat\.org/issn/)(?P<value>\d{4}-?\d{3}[\dX])(?![\dA-Z])",
        "issn",
    ),
)

URN = (
    _text(
        rf"{_LEFT}urn:(?:nbn:[a-z]{{2}}|ietf|lex|uuid|oid|lsid|iso|cts)[:+-][^\s\"<>“”|{{}}]{{1,250}}", "urn:"
    ),
    _address(
        r"(?<![a-z0-9])(?P<value>urn(?::|%3a)(?:nbn(?::|%3a)[a-z]{2}|ietf|lex|uuid|oid|lsid|iso|cts)(?:[:+-]|%3a)"
        r"[^\s\"<>“”|{}&?#]{1,250})",
        "urn:",
        "urn%3a",
    ),
)

JSTOR = (
    _text(r"\d{4,9}(?!\d|[./-]\d)", "jstor", cue=rf"{_LEFT}JSTOR\s?[:#]?\s?"),
    _address(
        r"jstor[.-]org"
        + _HOST_END
        + r"/(?:stable|view|action/show\w+\?doi=)/?(?:pdf(?:plus)?/|info/|content/\w+/)?(?:10\.2307/)?"
        r"(?P<value>\d{2,10}|(?:[a-z]\.)?[a-z]{1,12}\d[a-z0-9]{1,20}(?:\.\d{1,4})?|[a-z]{4,12}\.\d{4,12})(?![a-z0-9])",
        "jstor",
    ),
)

CNKI = (
    _address(
        r"cnki[.-](?:net|com[.-]cn)[^\s\"<>]{0,300}?[?&;]filename=(?P<value>[A-Z0-9.]{6,40})(?![A-Z0-9])",
        "cnki",
    ),
    _address(
        r"cnki[.-](?:net|com[.-]cn)"
        + _HOST_END
        + r"/Article/(?P<value>(?:CDMD|C[A-Z]{3}Total|C[A-Z]{3})-[A-Z0-9.-]{6,30}?)(?:\.html?)?"
        r"(?![A-Z0-9.-])",
        "cnki",
    ),
    _address(
        r"cnki[.-](?:net|com[.-]cn)"
        + _HOST_END
        + r"/(?:kcms/)?detail/(?:detail/)?(?P<value>\d\d\.\d{4}\.[A-Z]{1,2}\d?\.\d{8}\.\d{4}\.\d{3})(?!\d)",
        "cnki",
    ),
)

ORCID = (
    _text(r"(?<![\dA-Za-z-])0000-000[1-39]-\d{4}-\d{3}[\dX](?![\dA-Za-z-])", "0000-", case=True),
    _text(r"\d{4}-?\d{4}-?\d{4}-?\d{3}[\dX](?![\dA-Za-z])", "orcid", cue=r"orcid(?:\s?iD)?[:\s]{1,3}"),
    _address(
        r"orcid[.-]org" + _HOST_END + r"/(?P<value>\d{4}-?\d{4}-?\d{4}-?\d{3}[\dX])(?![\dA-Z])", "orcid"
    ),
)

OPENALEX = (
    _text(r"W\d{5,11}(?!\w)", "openalex", cue=r"openalex(?:\s?id)?[:\s]{1,3}"),
    _address(r"openalex\.org/(?:works/)?(?P<value>W\d{5,11})(?!\w)", "openalex"),
)

WIKIDATA = (
    _text(r"Q[1-9]\d{0,9}(?!\w)", "wikidata", cue=r"wikidata(?:\s(?:item|id|qid))?[:\s(]{1,3}"),
    _address(
        r"wikidata\.org/(?:wiki/(?:Special:EntityData/)?|entity/)(?P<value>Q[1-9]\d{0,9})(?!\d)", "wikidata"
    ),
)

SSRN = (
    _text(
        r"\d{5,8}(?![\d/.-]\d|\d)",
        "ssrn",
        cue=rf"{_LEFT}SSRN(?:\s(?:abstract|paper|working\spaper|e-?library|id))?(?:\sno\.?)?\s?[:#]?\s?",
    ),
    _address(
        r"ssrn[.-]com" + _HOST_END + r"/[^\s\"<>]{0,200}?abstract(?:_?id)?[=_](?P<value>\d{3,8})(?!\d)",
        "ssrn",
    ),
)

ECHR = (
    Wording(
        courts.APPLICATION,
        courts.APPLICATION_CUE,
        courts.APPLICATION,
        Signs("app", "requ", "chwerde", "demanda", "жал"),
    ),
    Wording(
        courts.LONG_APPLICATION,
        triggers=Signs(*courts.SIGNS_OF_COURT),
        near=courts.COURT_OF_HUMAN_RIGHTS,
    ),
    _address(
        r"hudoc\.echr\.coe\.int/[^\s<>]{0,200}?(?:itemid%22:\[%22|itemid\":\[\"|[?&]i=|\?item_id=)"
        r"(?P<value>00\d-\d{3,7})(?!\d)",
        "hudoc",
    ),
    _address(
        r"hudoc\.echr\.coe\.int/[^\s<>]{0,200}?appno(?:%22|\"):(?:\[|%5B)(?:%22|\")(?P<value>\d{1,5}/\d\d)(?!\d)",
        "hudoc",
    ),
)

ECLI = (
    _text(rf"{_LEFT}ECLI:[A-Z]{{2}}:[A-Z0-9]{{1,7}}:\d{{4}}:[A-Z0-9.]{{0,24}}[A-Z0-9]", "ecli:"),
    _address(
        r"(?<![a-z0-9])(?:ecli(?::|%3A))?"
        r"(?P<value>ECLI(?::|%3A)[A-Z]{2}(?::|%3A)[A-Z0-9]{1,7}(?::|%3A)\d{4}(?::|%3A)[A-Z0-9.]{0,24}[A-Z0-9])",
        "ecli",
    ),
)

CELEX = (
    _text(
        r"(?<![A-Za-z0-9./_-])[0-9CE](?:19[5-9]\d|20\d\d)"
        r"(?:R|L|D|DC|CJ|TJ|CC|PC|SC|CO|CN|CA|AR|JC|XC|TO|FJ|E|H|Q|A|AB|AE|BP|IP|IR|M|P)"
        rf"\d{{4}}(?:\(\d\d\))?(?:-\d{{8}})?{_RIGHT}",
        case=True,
    ),
    _text(
        r"[0-9CE](?:19[5-9]\d|20\d\d)[A-Z]{1,2}(?:/[A-Z]{3}|\d{3,4})(?:\(\d\d\))?(?:-\d{8})?(?![A-Z0-9])",
        "celex",
        cue=r"celex(?:\s?(?:no\.?|number|nr\.?))?[:\s]{1,3}",
    ),
    _address(
        r"celex(?:(?::|%3A|=|_|/)){1,2}"
        r"(?P<value>[0-9CE](?:19[5-9]\d|20\d\d)[A-Z]{1,2}(?:(?:/|%2F)[A-Z]{3}|\d{3,4})(?:\(\d\d\))?(?:-\d{8})?)(?![A-Z0-9])",
        "celex",
    ),
)

CRS = (
    _text(rf"{_LEFT}(?:RL3\d{{4}}|LSB1\d{{4}}|IF1\d{{4}}){_RIGHT}", "rl3", "lsb1", "if1", case=True),
    _text(
        rf"{_LEFT}(?:RL|RS|R|IF|IN|LSB|IG|TE|MR)\d{{5}}{_RIGHT}",
        "crs",
        "congress",
        near=governments.RESEARCH_SERVICE,
        case=True,
    ),
    _text(
        rf"(?:RL|RS|R|IF|IN|LSB|IG|TE|MR)\d{{5}}{_RIGHT}",
        "crs",
        cue=r"\bCRS(?:\s(?:Report|Insight|In Focus|Legal Sidebar))?(?:\sfor\sCongress)?,?\s(?:no\.?\s?)?",
    ),
    _address(
        r"(?:congress\.gov|everycrsreport\.com|crs\.gov|fas\.org|sgp\.fas\.org)/[^\s\"<>]{0,120}?"
        r"(?<![A-Z0-9])(?P<value>(?:RL|RS|R|IF|IN|LSB|IG|TE|MR)\d{5})(?![0-9])",
        "congress.gov/",
        "everycrsreport.com/",
        "crs.gov/",
        "fas.org/",
    ),
)

GAO = (
    _text(rf"{_LEFT}GAO[-‐‑–]\d{{2}}[-‐‑–]\d{{1,6}}(?:[A-Z]{{1,2}})?{_RIGHT}", "gao", case=True),
    _text(rf"{_LEFT}GAO/[A-Z/&]{{2,12}}-\d{{2}}-\d{{1,4}}(?:[A-Z]{{1,3}})?{_RIGHT}", "gao/", case=True),
    _address(r"gao\.gov/(?:products|assets)/(?P<value>gao-\d{2}-\d{1,6}[a-z]{0,2})(?![a-z0-9])", "gao"),
)

EO = (
    _text(
        r"\d{1,2},?\d{3}(?!\d)",
        "order",
        cue=r"(?:Executive\sOrders?|Exec\.\s?Orders?)(?:\s?\(E\.?O\.?\))?,?\s{1,2}(?:Nos?\.?\s?)?",
        more=_ORDER,
    ),
    _text(
        r"1\d,?\d{3}(?!\d)",
        "eo",
        "e.o.",
        cue=r"(?<![A-Za-z])E\.?\s?O\.?s?\s{1,2}(?:Nos?\.?\s?)?",
        more=_ORDER,
    ),
    _address(r"federalregister\.gov/executive-order/(?P<value>\d{4,5})(?!\d)", "executive-order"),
)

FR = (
    _text(governments.FEDERAL_REGISTER, "fed", "f.r.", "f. r."),
    _text(r"(?<![\d.,-])\d{1,3} FR (?:\d{1,3}(?:,\d{3}){1,2}|\d{3,6})(?![\d,]\d)", " fr ", case=True),
    _address(
        r"federalregister\.gov/(?:d|documents/\d{4}/\d\d/\d\d|a|articles/\d{4}/\d\d/\d\d)/"
        r"(?P<value>(?:19|20)\d\d-\d{5}|[ERC]\d-\d{4,5})(?!\d)",
        "federalregister",
    ),
)

UKPARL = (
    _text(
        rf"{_LEFT}(?:CBP[- ]?\d{{4,5}}|LLN[- ](?:19|20)\d\d-\d{{4}}|POST-P[NB]-\d{{3,4}}"
        rf"|SN(?:/[A-Z]{{2}}/|0)\d{{4}}){_RIGHT}",
        "cbp",
        "lln",
        "post-p",
        "sn/",
        "sn0",
        case=True,
    ),
    _text(rf"{_LEFT}SN\d{{4,5}}{_RIGHT}", *_SN, near=governments.PARLIAMENT, case=True),
    _text(governments.HANSARD, "deb"),
    _text(
        rf"{_LEFT}(?:HC|HL\sPaper|HL)\s\d{{1,4}}(?:-[IVX]{{1,4}})?(?!\w|[./]\d)",
        "hc",
        "hl",
        near=governments.PARLIAMENT,
        case=True,
    ),
    _text(
        rf"{_LEFT}(?:HC|HL\sPaper)\s\d{{1,4}}(?:-[IVX]{{1,4}})?(?=,?\s\(?(?:Session\s)?(?:19|20)\d\d[-–/]\d\d)",
        "hc",
        "hl",
        case=True,
    ),
    _text(r"(?:HC|HL Paper)\s\d{1,4}(?:-[IVX]{1,4})?\Z", "hc ", "hl ", cue=r"\A", case=True),
    _address(
        r"(?:commons|lords)library\.parliament\.uk/research-briefings/(?P<value>cbp-\d{4,5}|sn\d{4,5}|lln-\d{4}-\d{4})",
        "parliament.uk",
    ),
    _address(
        r"hansard\.parliament\.uk/(?P<value>(?:commons|lords)/\d{4}-\d\d-\d\d/debates/[0-9a-f-]{8,36})",
        "hansard",
    ),
)

UNTS = (
    _text(governments.UNTS_PAGE, "unts", "t. s.", "t.s."),
    _text(governments.UNTS_LONG, "treaty"),
    _text(governments.UNTS_NUMBER, "unts", "u.n.t.s"),
)
