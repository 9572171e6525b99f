"""Web addresses, cut where the reader would cut them."""

from __future__ import annotations

import pytest
from identifier_reading import only_in, values_in

from verifier.identifiers import normalise


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("See https://example.org/a.", "https://example.org/a"),
        ("(https://example.org/a)", "https://example.org/a"),
        ("(https://example.org/a_(b))", "https://example.org/a_(b)"),
        ("<https://example.org/a>", "https://example.org/a"),
        ("“https://example.org/a”,", "https://example.org/a"),
        ("[text](https://example.org/a)", "https://example.org/a"),
        ("https://example.org/a?b=c&d=e#f;", "https://example.org/a?b=c&d=e#f"),
        ("https://example.org/a，后", "https://example.org/a"),
        ("https://example.org/a访问日期", "https://example.org/a"),
        ("https://example.org/新闻/2015", "https://example.org/新闻/2015"),
        ("https://example.org/a&lt;/p&gt;", "https://example.org/a"),
        ("at http://example.org:8080/a/", "http://example.org:8080/a/"),
        ("www.example.org/a.", "www.example.org/a"),
        ("https://example.org/%C4%E3", "https://example.org/%C4%E3"),
        ("https://example.org/a.Accessed 5 May", "https://example.org/a"),
    ],
)
def test_an_address_ends_before_the_punctuation_of_the_sentence(text: str, printed: str) -> None:
    found = only_in(text, "url")
    assert found.printed == printed
    assert found.url == found.value


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("HTTPS://Example.ORG/A", "https://example.org/A"),
        ("www.example.org", "http://www.example.org"),
        ("https://example.org/a\\_b", "https://example.org/a_b"),
        ("https:\\/\\/example.org\\/a", "https://example.org/a"),
        ("https://example.org/a&amp;b", "https://example.org/a&b"),
        ("https://exam\u200bple.org/a", "https://example.org/a"),
        ("https://example.org/%C4%E3%20", "https://example.org/%C4%E3%20"),
        ("example.org", ""),
        ("https://", ""),
        ("https://a b", ""),
    ],
)
def test_escapes_are_undone_and_only_scheme_and_host_are_folded(printed: str, value: str) -> None:
    assert normalise("url", printed) == value


def test_addresses_glued_to_one_another_are_told_apart() -> None:
    assert values_in("https://a.example/1https://b.example/2,http://c.example/3", "url") == [
        "https://a.example/1",
        "https://b.example/2",
        "http://c.example/3",
    ]


def test_an_archived_address_is_one() -> None:
    text = "https://web.archive.org/web/2015/https://example.org/a"
    assert values_in(text, "url") == [text]


@pytest.mark.parametrize("length", [200, 240, 256, 300, 500, 700, 1100, 1900])
def test_an_address_ends_at_the_same_place_however_long_it_is(length: int) -> None:
    address = "https://example.org/" + "a" * length
    for ending in (".", ")", "”", " x", "访问日期", "&lt;p", "，", "https://b.example"):
        assert values_in(address + ending, "url")[0] == address


@pytest.mark.parametrize(
    "text",
    ["http is a protocol", "ftp://example.org", "a@www.example.org", "www.", "https://", "xwww.example.org"],
)
def test_what_names_no_host_is_no_address(text: str) -> None:
    assert values_in(text, "url") == []
