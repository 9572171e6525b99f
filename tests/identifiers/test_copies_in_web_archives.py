"""Copies in web archives are known by their addresses, and found where a text names them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.identifiers.web_archives import copies_named, is_archived_copy

WAYBACK = "https://web.archive.org/web/20140305101010/https://news.example/a_b?x=1&y=2"


@pytest.mark.parametrize(
    ("text", "copies"),
    [
        (f"archived copy of 2014-03-05: \\url{{{WAYBACK}}}", [WAYBACK]),
        ("“Title,” https://news.example/a [https://perma.cc/AB12-CD34].", ["https://perma.cc/AB12-CD34"]),
        ("https://news.example/a (archived at https://archive.ph/abcde).", ["https://archive.ph/abcde"]),
        (f"archived March 5, 2015, at the Wayback Machine, {WAYBACK}.", [WAYBACK]),
        ("https://archive.org/details/historyofmongols01howo", []),
        ("see perma.cc for more", []),
        ("https://news.example/web/2014/", []),
        ("", []),
    ],
)
def test_copies_are_told_from_other_addresses(text: str, copies: list[str]) -> None:
    assert list(copies_named(text)) == copies


@given(st.text(alphabet="htps:/.weba rchivo]}{[\\", max_size=200))
def test_no_text_upsets_the_search_and_what_it_finds_is_a_copy(text: str) -> None:
    assert all(is_archived_copy(url) for url in copies_named(f"{text} https://perma.cc/{text}"))
