"""The identifiers that the fields of an entry give, and those they don't."""

from __future__ import annotations

import pytest

from verifier.identifiers import identifiers_of
from verifier.model import Identifier


def _named(fields: dict[str, str], kind: str = "") -> list[tuple[str, str]]:
    return [(item.scheme, item.value) for item in identifiers_of(fields, kind)]


def test_an_entry_without_identifiers_has_none() -> None:
    assert identifiers_of({}) == ()
    assert identifiers_of({"title": "Mongolia", "date": "2015", "pages": "123-145", "doi": ""}) == ()


def test_each_comes_with_the_address_that_resolves_it() -> None:
    assert identifiers_of({"doi": "https://doi.org/10.1000/ABC"}) == (
        Identifier("doi", "10.1000/abc", "https://doi.org/10.1000/abc"),
    )


def test_they_come_in_the_order_of_the_fields_and_each_once() -> None:
    fields = {
        "note": "doi:10.1000/182; PMID: 23193287",
        "issn": "0028-0836",
        "isbn": "0-306-40615-2 and 978-0-306-40615-7",
        "url": "https://doi.org/10.1000/182",
        "doi": "10.1000/182",
    }
    assert _named(fields) == [
        ("doi", "10.1000/182"),
        ("url", "https://doi.org/10.1000/182"),
        ("isbn", "9780306406157"),
        ("issn", "0028-0836"),
        ("pmid", "23193287"),
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"eprint": "1706.03762", "eprinttype": "arXiv"}, [("arxiv", "1706.03762")]),
        ({"eprint": "1706.03762", "archiveprefix": "arXiv"}, [("arxiv", "1706.03762")]),
        ({"eprint": "1706.03762"}, [("arxiv", "1706.03762")]),
        ({"eprint": "0309136", "eprinttype": "arxiv", "eprintclass": "math"}, [("arxiv", "math/0309136")]),
        ({"eprint": "23193287", "eprinttype": "pubmed"}, [("pmid", "23193287")]),
        ({"eprint": "2118433", "eprinttype": "jstor"}, [("jstor", "2118433")]),
        ({"eprint": "2027/mdp.39015012345678", "eprinttype": "hdl"}, [("hdl", "2027/mdp.39015012345678")]),
        ({"eprint": "1706.03762", "eprinttype": "googlebooks"}, []),
        ({"pmid": "23193287", "pmcid": "PMC3531190"}, [("pmid", "23193287"), ("pmcid", "PMC3531190")]),
        ({"handle": "1721.1/7582"}, [("hdl", "1721.1/7582")]),
        ({"urn": "urn:nbn:de:101:1-2013"}, [("urn", "urn:nbn:de:101:1-2013")]),
    ],
)
def test_a_field_says_what_scheme_its_bare_number_is_of(
    fields: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    assert _named(fields) == expected


def test_an_address_gives_what_is_in_it_and_then_itself() -> None:
    address = "https://www.jstor.org/stable/2118433"
    assert _named({"url": address}) == [("jstor", "2118433"), ("url", address)]


def test_who_made_a_document_says_what_its_number_is() -> None:
    assert _named({"number": "20958/14", "institution": "European Court of Human Rights"}) == [
        ("echr", "20958/14")
    ]
    assert _named({"number": "20958/14"}, "jurisdiction") == [("echr", "20958/14")]
    assert _named({"number": "20958/14"}) == []
    assert _named({"number": "RS21055", "institution": "Congressional Research Service"}) == [
        ("crs", "RS21055")
    ]
    assert _named({"number": "RS21055"}) == []
    assert _named({"number": "A/70/PV.16", "author": "{UN General Assembly}"}) == [("un", "A/70/PV.16")]


def test_a_title_gives_document_symbols_but_not_the_book_that_is_reviewed() -> None:
    title = "Review of doi:10.1000/182 (ISBN 978-3-16-148410-0), with A/RES/68/262 and WT/TPR/G/406"
    assert _named({"title": title}) == [("un", "A/RES/68/262"), ("wto", "WT/TPR/G/406")]


def test_the_annotation_and_the_author_of_the_entry_are_not_read() -> None:
    assert _named({"annotation": "doi:10.1000/182", "note": "ORCID 0000-0002-1825-0097"}) == []


def test_what_has_a_wrong_check_digit_is_left_out() -> None:
    assert _named({"isbn": "9783161484101", "issn": "0028-0837"}) == []


def test_several_numbers_in_a_field_are_all_given() -> None:
    fields = {"isbn": "978-3-16-148410-0 (hardback), 0-306-40615-2 (paperback)"}
    assert _named(fields) == [("isbn", "9783161484100"), ("isbn", "9780306406157")]
