"""Identifiers of papers and records that repositories and databases give: arXiv, Handle, URN, JSTOR, CNKI."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

from verifier.identifiers.doi import normalise_doi
from verifier.identifiers.printed import undone
from verifier.patterns import late_pattern

_ARXIV_NEW = r"\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d{1,3})?"
_ARXIV_ARCHIVE = (
    r"(?:acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs"
    r"|dg-ga|funct-an|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|math|mtrl-th|nlin|nucl-(?:ex|th)|patt-sol|physics|plasm-ph"
    r"|q-alg|q-bio|quant-ph|solv-int|supr-con)"
)
_ARXIV_OLD = rf"{_ARXIV_ARCHIVE}(?:\.[A-Za-z-]{{2,}})?/\d{{2}}(?:0[1-9]|1[0-2])\d{{3}}(?:v\d{{1,3}})?"
ARXIV_VALUE = rf"(?:{_ARXIV_OLD}|{_ARXIV_NEW})"
_ARXIV = late_pattern(
    rf"(?:.{{0,60}}arxiv(?:\.org/(?:abs|pdf|html|format|e-print)/|[\s:]{{0,3}}))?({ARXIV_VALUE})(?:\.pdf)?",
    re.IGNORECASE,
)
_SUBJECT = late_pattern(r"\.[a-z-]+(?=/)")

_HANDLE = late_pattern(r"(\d{1,12}(?:\.[A-Za-z0-9]{1,12}){0,3})/(\S{1,250})")
_HANDLE_LABEL = late_pattern(
    r"\s*(?:hdl\s?:|handle\s?:|info:hdl/|(?:https?://)?hdl\.handle\.net/(?:api/handles/)?)\s*", re.IGNORECASE
)
# DSpace's prefix for those who never asked for one; it resolves nowhere.
_NO_PREFIX = "123456789"

_URN = late_pattern(
    r"urn:(?:nbn:[a-z]{2}|ietf|lex|uuid|oid|lsid|iso|cts)[:+-][A-Za-z0-9()+,\-.:=@;$_!*'%/?\#]{1,250}",
    re.IGNORECASE,
)
_NBN = late_pattern(r"urn:nbn:[a-z]{2}", re.IGNORECASE)
# Who resolves the national bibliography numbers of a country (RFC 8458 leaves it to the countries).
_NBN_RESOLVERS = {
    "at": "https://nbn-resolving.org/",
    "ch": "https://nbn-resolving.org/",
    "de": "https://nbn-resolving.org/",
    "fi": "https://urn.fi/",
    "hr": "https://urn.nsk.hr/",
    "nl": "https://persistent-identifier.nl/",
    "no": "https://urn.nb.no/",
    "se": "https://urn.kb.se/resolve?urn=",
    "si": "https://www.dlib.si/details/",
}
_JSTOR = late_pattern(r"(?:10\.2307/)?(\d{2,10}|(?:[a-z]\.)?[a-z]{1,12}[.\d][a-z0-9.]{2,20})", re.IGNORECASE)
_CNKI = late_pattern(
    r"(?:CJFDTOTAL|CDFDTOTAL|CMFDTOTAL|CPFDTOTAL|CCNDTOTAL|CJFD|CDFD|CMFD|CPFD|CCND)-([A-Z0-9]{6,24})"
    r"|(CDMD-\d{5}-[0-9A-Z.]{6,16}|\d\d\.\d{4}\.[A-Z]{1,2}\d?\.\d{8}\.\d{4}\.\d{3}|[A-Z0-9]{6,24})",
    re.IGNORECASE,
)
_END = ".,;:!?'*_-\\&)]"


def normalise_arxiv(printed: str) -> str:
    """Return an arXiv number without label and subject class; the version stays."""
    found = _ARXIV.fullmatch(printed.strip())
    return _SUBJECT.sub("", found[1].lower()) if found else ""


def normalise_handle(printed: str) -> str:
    """Return a handle, its percent-encoding undone; "" for DOIs, handles that have a scheme of their own."""
    plain = undone(printed.strip())
    label = _HANDLE_LABEL.match(plain)
    bare = (plain[label.end() :] if label else plain).split("?urlappend", 1)[0].rstrip(_END)
    found = _HANDLE.fullmatch(bare)
    if found is None or found[1] == _NO_PREFIX or bare.startswith("10.") or normalise_doi(bare):
        return ""
    return bare


def normalise_urn(printed: str) -> str:
    """Return a URN with namespace and country in lower case; the rest is case-sensitive."""
    plain = undone(printed.strip()).rstrip(_END)
    if not _URN.fullmatch(plain):
        return ""
    nbn = _NBN.match(plain)
    if nbn:
        return nbn.group().lower() + plain[nbn.end() :]
    first = plain.index(":", 4)
    return plain[:first].lower() + plain[first:]


def urn_address(value: str) -> str:
    """Return the resolver of the country that gave the number, or of the RFC series."""
    rfc = re.fullmatch(r"urn:ietf:rfc:(\d{1,5})", value)
    if rfc:
        return f"https://www.rfc-editor.org/rfc/rfc{rfc[1]}"
    resolver = _NBN_RESOLVERS.get(value[8:10]) if value.startswith("urn:nbn:") else None
    return resolver + quote(value, safe="/:;,+=@$()!*'-._~") if resolver else ""


def normalise_jstor(printed: str) -> str:
    """Return a stable number of JSTOR."""
    found = _JSTOR.fullmatch(printed.strip().removesuffix(".pdf").rstrip("."))
    return found[1].lower() if found else ""


def normalise_cnki(printed: str) -> str:
    """Return a file name of CNKI (``GJZW201501001``), a thesis (``CDMD-10269-…``), a network-first number."""
    plain = unquote(printed.strip())
    if not plain.isascii():
        return ""
    found = _CNKI.fullmatch(plain)
    value = (found[1] or found[2]).upper() if found else ""
    return value if any(character.isdigit() for character in value) else ""


def cnki_address(value: str) -> str:
    """Return the public page of a thesis, a network-first paper, or an article."""
    if value.startswith("CDMD-"):
        return f"https://cdmd.cnki.com.cn/Article/{value}.htm"
    if "." in value:
        return f"https://kns.cnki.net/kcms/detail/{value}.html"
    return f"https://www.cnki.com.cn/Article/CJFDTotal-{value}.htm"
