"""Handles and URNs: persistent names outside the DOI system."""

from __future__ import annotations

import pytest
from identifier_reading import only_in, values_in

from verifier.identifiers import normalise, resolve_url


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("hdl:2027/mdp.39015012345678.", "2027/mdp.39015012345678"),
        ("Handle: 1721.1/7582;", "1721.1/7582"),
        ("https://hdl.handle.net/1721.1/12345", "1721.1/12345"),
        ("http://hdl.handle.net/10419/45678.", "10419/45678"),
        ("https://hdl-handle-net.proxy.example/2027/uc1.b123456", "2027/uc1.b123456"),
        ("http://dspace.mit.edu/handle/1721.1/7582", "1721.1/7582"),
    ],
)
def test_a_handle_is_found_behind_its_label_and_in_addresses(text: str, value: str) -> None:
    found = only_in(text, "hdl")
    assert found.value == value
    assert found.url == f"https://hdl.handle.net/{value}"


@pytest.mark.parametrize(
    "text",
    [
        "https://repository.example/handle/123456789/12",
        "2027/28 season",
        "the handle 2/3",
        "a handle/12/3 on a door",
        "handling: 12/3",
        "1721.1/7582",
    ],
)
def test_paths_numbers_and_repositories_without_a_prefix_are_no_handles(text: str) -> None:
    assert values_in(text, "hdl") == []


def test_a_doi_behind_the_label_of_a_handle_is_a_doi() -> None:
    assert values_in("hdl:10.1000/182", "hdl") == []
    assert values_in("hdl:10.1000/182", "doi") == ["10.1000/182"]


@pytest.mark.parametrize(
    ("printed", "value", "url"),
    [
        (
            "URN:NBN:de:101:1-201308041234.",
            "urn:nbn:de:101:1-201308041234",
            "https://nbn-resolving.org/urn:nbn:de:101:1-201308041234",
        ),
        (
            "urn:nbn:fi-fe201401011234",
            "urn:nbn:fi-fe201401011234",
            "https://urn.fi/urn:nbn:fi-fe201401011234",
        ),
        ("urn:ietf:rfc:2648", "urn:ietf:rfc:2648", "https://www.rfc-editor.org/rfc/rfc2648"),
        ("urn:lex:it:stato:legge:1990-08-07;241", "urn:lex:it:stato:legge:1990-08-07;241", ""),
    ],
)
def test_a_urn_leads_to_the_resolver_of_its_country_where_there_is_one(
    printed: str, value: str, url: str
) -> None:
    found = only_in(f"at {printed}", "urn")
    assert (found.value, found.url) == (value, url)


def test_a_urn_in_an_address_is_found_encoded_or_not() -> None:
    assert values_in("https://nbn-resolving.org/urn:nbn:de:101:1-2013", "urn") == ["urn:nbn:de:101:1-2013"]
    assert values_in("https://x.example/?u=urn%3Anbn%3Ade%3A101%3A1-2013", "urn") == ["urn:nbn:de:101:1-2013"]


def test_other_words_with_colons_are_no_urns() -> None:
    assert values_in("turn:nbn:de:1 and urn: 5 and urn:example:1", "urn") == []
    assert normalise("urn", "urn:nbn") == ""
    assert resolve_url("urn", "urn:uuid:1") == ""
