"""Tokens for the trained tagger: where they begin and end, and how many there are at most."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from verifier.citations.tagger.tokens import MAX_TOKENS, tokenize


@given(st.text(max_size=400))
def test_tokens_are_parts_of_the_text_in_order(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(one.end <= two.start for one, two in pairwise(tokens))


def test_a_volume_with_its_issue_and_pages_is_cut_at_every_mark() -> None:
    words = [token.text for token in tokenize("2000;355(9222):2220-1.")]
    assert words == ["2000", ";", "355", "(", "9222", ")", ":", "2220", "-", "1", "."]


def test_an_address_is_one_token_without_the_full_stop_behind_it() -> None:
    assert [token.text for token in tokenize("at https://water.example/a.pdf.")] == [
        "at",
        "https://water.example/a.pdf",
        ".",
    ]


def test_an_endless_line_has_no_more_tokens_than_are_looked_at() -> None:
    assert len(tokenize("a " * 10 * MAX_TOKENS)) == MAX_TOKENS


@given(st.text(alphabet="aB1.,/:-' \n“(wht", max_size=60))
def test_tokens_by_number_are_those_in_turn(text: str) -> None:
    tokens = tokenize(text)
    assert [tokens[place] for place in range(len(tokens))] == list(tokens) == tokens[:]
    assert [tokens.start(place) for place in range(len(tokens))] == [token.start for token in tokens]


@given(st.text(alphabet="aB1.,/:-' \n“(wht", max_size=60))
def test_a_token_is_spaced_when_a_blank_stands_before_it(text: str) -> None:
    for token in tokenize(text):
        assert token.spaced == (not text[: token.start].strip() or text[token.start - 1].isspace())


def test_words_are_cut_where_letters_end() -> None:
    words = [token.text for token in tokenize("Fel'dman's l’état 12a www.a.de www x_ http: 10.1000/ab-c)")]
    assert words == [
        "Fel'dman's", "l’état", "12", "a", "www.a.de", "www", "x", "_", "http", ":", "10.1000/ab-c", ")",
    ]  # fmt: skip
