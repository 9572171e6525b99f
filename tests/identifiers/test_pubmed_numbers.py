"""Numbers of PubMed and PubMed Central."""

from __future__ import annotations

import pytest
from identifier_reading import only_in, values_in

from verifier.identifiers import normalise


@pytest.mark.parametrize(
    "text",
    [
        "PMID: 23193287",
        "PMID 23193287.",
        "(PMID:23193287)",
        "PubMed ID: 23193287",
        "PubMed PMID: 23193287;",
        "https://pubmed.ncbi.nlm.nih.gov/23193287/",
        "https://www.ncbi.nlm.nih.gov/pubmed/23193287",
        "https://europepmc.org/article/MED/23193287",
    ],
)
def test_a_record_of_pubmed_is_found_by_its_label_or_address(text: str) -> None:
    found = only_in(text, "pmid")
    assert (found.value, found.printed) == ("23193287", "23193287")
    assert found.url == "https://pubmed.ncbi.nlm.nih.gov/23193287/"


@pytest.mark.parametrize(
    "text",
    [
        "PMC3531190",
        "PMCID: PMC3531190;",
        "PMCID 3531190",
        "PMC 3531190",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3531190/",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/",
        "https://europepmc.org/articles/PMC3531190",
    ],
)
def test_a_paper_of_pubmed_central_keeps_its_letters(text: str) -> None:
    found = only_in(text, "pmcid")
    assert found.value == "PMC3531190"
    assert found.url == "https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/"


def test_both_numbers_in_a_line_are_told_apart() -> None:
    text = "doi:10.1093/nar/gks1195. PMID: 23193287; PMCID: PMC3531190."
    assert values_in(text, "pmid") == ["23193287"]
    assert values_in(text, "pmcid") == ["PMC3531190"]
    assert values_in(text, "doi") == ["10.1093/nar/gks1195"]


@pytest.mark.parametrize(
    "text",
    [
        "page 23193287",
        "5 PM 10 May 2015",
        "PMI 23193287",
        "PMC stands here",
        "PMC12",
        "PMID: none",
        "XPMC3531190",
    ],
)
def test_bare_numbers_and_times_are_none(text: str) -> None:
    assert values_in(text, "pmid") == []
    assert values_in(text, "pmcid") == []


def test_a_number_that_begins_with_zero_is_no_record() -> None:
    assert normalise("pmid", "0123") == ""
    assert normalise("pmid", "PMID: 123") == "123"
