"""The head of a page: title, metadata, canonical address, in whatever state it is."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.web.head import MAX_HEAD, Head, read_head


def test_the_title_the_metadata_and_the_canonical_address_are_read() -> None:
    head = read_head(
        "<html><head><title>Rivers &amp; Lakes</title><META NAME='Citation_Author' CONTENT='Berg, Anna'>"
        '<meta property="og:title" content="Rivers"><link rel="alternate canonical" href=" /rivers ">'
        "</head><body><meta name='late' content='x'></body></html>"
    )
    assert head == Head(
        "Rivers & Lakes", (("citation_author", "Berg, Anna"), ("og:title", "Rivers")), "/rivers"
    )


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "index.html",
        "https://a.example/",
        "<",
        "<?xml version='1.0'?><html xmlns='x'><head><title>T",
        "<head>",
    ],
)
def test_a_page_that_is_hardly_one_is_read_without_a_warning(markup: str) -> None:
    assert read_head(markup).metadata == ()


def test_a_head_without_an_end_is_read_as_far_as_it_may_be() -> None:
    markup = "<title>Rivers</title>" + "<p>x</p>" * MAX_HEAD + "<meta name='late' content='x'>"
    assert read_head(markup) == Head("Rivers")


@pytest.mark.parametrize(
    "piece", ["<meta ", "<title>", "<!--", "<meta name=a content='", "<link rel=canonical "]
)
def test_a_megabyte_of_one_piece_takes_a_moment(piece: str) -> None:
    began = time.process_time()
    read_head(piece * (1_000_000 // len(piece)))
    assert time.process_time() - began < 2


@given(st.text(max_size=300), st.text(max_size=300))
def test_nothing_that_a_head_holds_makes_it_fail(before: str, inside: str) -> None:
    head = read_head(f"{before}<head><title>{inside}</title><meta name='{inside}' content='{before}'></head>")
    assert isinstance(head.title, str)
