"""The one table of schemes: complete, and every row true to its example."""

from __future__ import annotations

import pytest

from verifier.identifiers import SCHEMES, Scheme, find_identifiers, normalise, resolve_url

DOCUMENTED = (
    "doi hdl arxiv pmid pmcid isbn issn urn jstor cnki orcid openalex wikidata ssrn un wto echr ecli celex"
    " crs gao eo fr ukparl unts url"
)
# Behind these words the bare example of each scheme is what it says.
CUES = {
    "hdl": "hdl:",
    "arxiv": "arXiv:",
    "pmid": "PMID ",
    "isbn": "ISBN ",
    "issn": "ISSN ",
    "jstor": "JSTOR ",
    "cnki": "https://kns.cnki.net/kcms/detail.aspx?filename=",
    "openalex": "OpenAlex ",
    "wikidata": "Wikidata ",
    "ssrn": "SSRN ",
    "echr": "application no. ",
    "eo": "Executive Order ",
}


def test_every_documented_scheme_has_its_row_and_no_other_has() -> None:
    assert set(SCHEMES) == set(DOCUMENTED.split())


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=list(SCHEMES))
def test_a_row_says_its_name_title_and_example(scheme: Scheme) -> None:
    assert SCHEMES[scheme.name] is scheme
    assert scheme.title
    assert scheme.example
    assert scheme.wordings or scheme.find is not None


@pytest.mark.parametrize("name", SCHEMES)
def test_the_example_is_a_normal_form_and_resolves(name: str) -> None:
    example = SCHEMES[name].example
    assert normalise(name, example) == example
    assert resolve_url(name, example).startswith("https://")
    assert " " not in resolve_url(name, example)


@pytest.mark.parametrize("name", SCHEMES)
def test_the_example_is_found_in_a_sentence(name: str) -> None:
    example = SCHEMES[name].example
    text = f"It is {CUES.get(name, '')}{example}, as printed."
    found = [item for item in find_identifiers(text) if item.scheme == name]
    if CUES.get(name, "").startswith("https"):
        found = found[-1:]
    assert [(item.value, item.printed) for item in found] == [(example, example)]
    assert found[0].url == resolve_url(name, example)


# The searches of the WTO and of HUDOC, and the volumes of treaties, hold the value in forms of their own.
@pytest.mark.parametrize("name", sorted(set(SCHEMES) - {"wto", "unts", "isbn", "eo", "fr"}))
def test_the_identifier_is_read_back_from_its_own_address(name: str) -> None:
    example = SCHEMES[name].example
    assert (name, example) in [
        (item.scheme, item.value) for item in find_identifiers(resolve_url(name, example))
    ]


def test_an_unknown_scheme_and_an_empty_value_give_nothing() -> None:
    assert resolve_url("isrc", "1") == ""
    assert resolve_url("doi", "") == ""
    assert normalise("isrc", "1") == ""
