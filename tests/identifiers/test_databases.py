"""Identifiers that databases and stores of papers give: JSTOR, CNKI, SSRN, ORCID, OpenAlex, Wikidata."""

from __future__ import annotations

import pytest
from identifier_reading import only_in, values_in

from verifier.identifiers import normalise


@pytest.mark.parametrize(
    ("scheme", "text", "value", "url"),
    [
        ("jstor", "https://www.jstor.org/stable/2118433", "2118433", "https://www.jstor.org/stable/2118433"),
        (
            "jstor",
            "http://www.jstor.org/stable/pdf/2118433.pdf",
            "2118433",
            "https://www.jstor.org/stable/2118433",
        ),
        (
            "jstor",
            "https://www-jstor-org.proxy.example/stable/j.ctt7s8hx",
            "j.ctt7s8hx",
            "https://www.jstor.org/stable/j.ctt7s8hx",
        ),
        ("jstor", "JSTOR 2118433.", "2118433", "https://www.jstor.org/stable/2118433"),
        (
            "cnki",
            "https://kns.cnki.net/kcms/detail/detail.aspx?dbcode=CJFD&filename=GJZW201501001&v=1",
            "GJZW201501001",
            "https://www.cnki.com.cn/Article/CJFDTotal-GJZW201501001.htm",
        ),
        (
            "cnki",
            "https://cdmd.cnki.com.cn/Article/CDMD-10269-1015343210.htm",
            "CDMD-10269-1015343210",
            "https://cdmd.cnki.com.cn/Article/CDMD-10269-1015343210.htm",
        ),
        ("ssrn", "SSRN 3482150", "3482150", "https://ssrn.com/abstract=3482150"),
        (
            "ssrn",
            "https://papers.ssrn.com/sol3/papers.cfm?abstract_id=3482150",
            "3482150",
            "https://ssrn.com/abstract=3482150",
        ),
        (
            "orcid",
            "https://orcid.org/0000-0002-1825-0097",
            "0000-0002-1825-0097",
            "https://orcid.org/0000-0002-1825-0097",
        ),
        (
            "orcid",
            "ORCID iD: 0000-0002-1694-233X",
            "0000-0002-1694-233X",
            "https://orcid.org/0000-0002-1694-233X",
        ),
        ("openalex", "https://openalex.org/W2741809807", "W2741809807", "https://openalex.org/W2741809807"),
        ("wikidata", "https://www.wikidata.org/wiki/Q42", "Q42", "https://www.wikidata.org/wiki/Q42"),
        ("wikidata", "Wikidata item Q42", "Q42", "https://www.wikidata.org/wiki/Q42"),
    ],
)
def test_each_is_found_normalised_and_linked(scheme: str, text: str, value: str, url: str) -> None:
    found = only_in(text, scheme)
    assert (found.value, found.url) == (value, url)
    assert normalise(scheme, found.printed) == value


@pytest.mark.parametrize(
    ("scheme", "text"),
    [
        ("orcid", "ORCID iD: 0000-0002-1825-0098"),
        ("orcid", "0000-0002-1825-00977"),
        ("orcid", "card 4111-1111-1111-1111"),
        ("openalex", "W2741809807"),
        ("wikidata", "Q42"),
        ("wikidata", "in Q4 of 2015"),
        ("jstor", "JSTOR in 2015/16"),
        ("jstor", "https://www.example.org/stable/2118433"),
        ("ssrn", "SSRN of 12 May"),
        ("cnki", "https://www.cnki.net/index.html"),
    ],
)
def test_wrong_check_digits_and_bare_letters_are_none(scheme: str, text: str) -> None:
    assert values_in(text, scheme) == []
