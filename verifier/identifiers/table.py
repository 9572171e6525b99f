"""The one visible table of identifier schemes: wording, normal form, check, address.

A row says how a scheme is announced and printed, which function brings a printed form to its normal form
(and refuses it when a check digit or the form is wrong), and what address resolves it. The order is that
of precedence: where two schemes claim the same characters, the upper row has them.
"""

from __future__ import annotations

from collections.abc import Mapping

from verifier.identifiers import courts, governments, numbers, papers, wordings
from verifier.identifiers.addresses import addresses_of, normalise_address
from verifier.identifiers.doi import doi_address, find_dois, normalise_doi
from verifier.identifiers.forms import at, by_pattern
from verifier.identifiers.interface import Scheme, settled
from verifier.identifiers.un import find_un, normalise_un, un_address
from verifier.identifiers.wto import find_wto, normalise_wto, wto_address

_ROWS = (
    Scheme("doi", "a digital object (ISO 26324)", "10.1000/182", (), normalise_doi, doi_address, find_dois),
    Scheme(
        "hdl",
        "a handle of Handle.net",
        "2027/mdp.39015012345678",
        wordings.HDL,
        papers.normalise_handle,
        at("https://hdl.handle.net/{}"),
    ),
    Scheme(
        "arxiv",
        "a preprint of arXiv",
        "1706.03762v2",
        wordings.ARXIV,
        papers.normalise_arxiv,
        at("https://arxiv.org/abs/{}"),
    ),
    Scheme(
        "pmid",
        "a record of PubMed",
        "12345678",
        wordings.PMID,
        by_pattern(r"(?:PMID:?\s?)?([1-9]\d{0,7})"),
        at("https://pubmed.ncbi.nlm.nih.gov/{}/"),
    ),
    Scheme(
        "pmcid",
        "a paper in PubMed Central",
        "PMC3531190",
        wordings.PMCID,
        by_pattern(r"(?:PMCID\s?:?\s?)?(?:PMC\s?)?([1-9]\d{3,8})", "PMC{}"),
        at("https://pmc.ncbi.nlm.nih.gov/articles/{}/"),
    ),
    Scheme(
        "isbn",
        "a book (ISO 2108)",
        "9783161484100",
        wordings.ISBN,
        numbers.normalise_isbn,
        at("https://openlibrary.org/isbn/{}"),
    ),
    Scheme(
        "issn",
        "a serial (ISO 3297)",
        "0028-0836",
        wordings.ISSN,
        numbers.normalise_issn,
        at("https://portal.issn.org/resource/ISSN/{}"),
    ),
    Scheme(
        "urn",
        "a name in a national bibliography or another registered space",
        "urn:nbn:de:101:1-201308041234",
        wordings.URN,
        papers.normalise_urn,
        papers.urn_address,
    ),
    Scheme(
        "jstor",
        "a page of JSTOR",
        "2118433",
        wordings.JSTOR,
        papers.normalise_jstor,
        at("https://www.jstor.org/stable/{}"),
    ),
    Scheme(
        "cnki",
        "a paper in China National Knowledge Infrastructure",
        "GJZW201501001",
        wordings.CNKI,
        papers.normalise_cnki,
        papers.cnki_address,
    ),
    Scheme(
        "orcid",
        "a person who writes",
        "0000-0002-1825-0097",
        wordings.ORCID,
        numbers.normalise_orcid,
        at("https://orcid.org/{}"),
    ),
    Scheme(
        "openalex",
        "a work in OpenAlex",
        "W2741809807",
        wordings.OPENALEX,
        by_pattern(r"(?:https?://)?(?:openalex\.org/)?(W\d{5,11})", upper=True),
        at("https://openalex.org/{}"),
    ),
    Scheme(
        "wikidata",
        "an item of Wikidata",
        "Q42",
        wordings.WIKIDATA,
        by_pattern(r"(Q[1-9]\d{0,9})", upper=True),
        at("https://www.wikidata.org/wiki/{}"),
    ),
    Scheme(
        "ssrn",
        "a paper of SSRN",
        "3482150",
        wordings.SSRN,
        by_pattern(r"(?:SSRN\s?:?\s?)?([1-9]\d{2,7})"),
        at("https://ssrn.com/abstract={}"),
    ),
    Scheme("un", "a document of the United Nations", "A/70/PV.16", (), normalise_un, un_address, find_un),
    Scheme(
        "wto",
        "a document of the World Trade Organization",
        "WT/TPR/G/406",
        (),
        normalise_wto,
        wto_address,
        find_wto,
    ),
    Scheme(
        "echr",
        "a case before the European Court of Human Rights",
        "20958/14",
        wordings.ECHR,
        courts.normalise_echr,
        courts.echr_address,
    ),
    Scheme(
        "ecli",
        "a decision of a court in Europe",
        "ECLI:EU:C:2014:317",
        wordings.ECLI,
        courts.normalise_ecli,
        courts.ecli_address,
    ),
    Scheme(
        "celex",
        "a document of EUR-Lex",
        "32016R0679",
        wordings.CELEX,
        courts.normalise_celex,
        at("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:{}"),
    ),
    Scheme(
        "crs",
        "a report of the US Congressional Research Service",
        "RL33407",
        wordings.CRS,
        governments.normalise_crs,
        at("https://www.congress.gov/crs-product/{}"),
    ),
    Scheme(
        "gao",
        "a report of the US Government Accountability Office",
        "GAO-21-123",
        wordings.GAO,
        by_pattern(r"(GAO)[-/]((?:[A-Z/&]{2,12}-)?\d{2}-\d{1,6}[A-Z]{0,3})", "{}-{}", upper=True),
        at("https://www.gao.gov/products/{}", lower=True),
    ),
    Scheme(
        "eo",
        "an executive order of a President of the United States",
        "13660",
        wordings.EO,
        by_pattern(r"(?:Executive Order (?:No\.? ?)?|E\.?O\.? ?)?(\d{1,2}),?(\d{3})", "{}{}"),
        at("https://www.federalregister.gov/executive-order/{}"),
    ),
    Scheme(
        "fr",
        "a page of the US Federal Register",
        "79 FR 13493",
        wordings.FR,
        governments.normalise_federal_register,
        governments.federal_register_address,
    ),
    Scheme(
        "ukparl",
        "a paper of the UK Parliament or its libraries",
        "CBP-9481",
        wordings.UKPARL,
        governments.normalise_parliament,
        governments.parliament_address,
    ),
    Scheme(
        "unts",
        "a treaty in the United Nations Treaty Series",
        "1155 UNTS 331",
        wordings.UNTS,
        governments.normalise_treaty,
        governments.treaty_address,
    ),
    Scheme(
        "url",
        "an address on the web",
        "https://www.example.org/a",
        (),
        normalise_address,
        lambda value: value,
        addresses_of,
    ),
)


def _checked(row: Scheme) -> Scheme:
    return Scheme(row.name, row.title, row.example, row.wordings, settled(row.normalise), row.link, row.find)


SCHEMES: Mapping[str, Scheme] = {row.name: _checked(row) for row in _ROWS}
"""Every scheme by its name, in order of precedence; the normalisers leave their own results alone."""


def resolve_url(scheme: str, value: str) -> str:
    """Return the address that resolves an identifier; "" when the scheme, or this value, has none."""
    row = SCHEMES.get(scheme)
    return row.link(value) if row is not None and value else ""


def normalise(scheme: str, printed: str) -> str:
    """Return the normal form of a printed identifier; "" when it is none, or its check digit is wrong."""
    row = SCHEMES.get(scheme)
    return row.normalise(printed) if row is not None else ""
