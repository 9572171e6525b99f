"""Markdown inside a line becomes text that knows its italics and where it came from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.reading import notes
from verifier.documents.dashes import with_dashes
from verifier.documents.inline import read_inline
from verifier.model import Span, StyledText

ITALICS = {
    "*a* b": ("a b", ["a"]),
    "_a b_ c": ("a b c", ["a b"]),
    "<i>a</i> <em>b</em>": ("a b", ["a", "b"]),
    "**a** b": ("a b", []),
    "***a*** b": ("a b", ["a"]),
    "a_b_c": ("a_b_c", []),
    "a__b__c": ("a__b__c", []),
    "2 * 3 * 4": ("2 * 3 * 4", []),
    "*a": ("*a", []),
    "a\\*b\\* c": ("a*b* c", []),
    "[*a*](http://b.c)": ("a http://b.c", ["a"]),
    "a &amp; b &#228;": ("a & b ä", []),
    "a<br>b <b>c</b><sup>d</sup>": ("a b cd", []),
    "  a \n b  ": ("a b", []),
    "*http://a.b/c_d_e*": ("http://a.b/c_d_e", ["http://a.b/c_d_e"]),
}


@pytest.mark.parametrize("source", ITALICS)
def test_markup_becomes_text_and_italics(source: str) -> None:
    text = read_inline(source).text

    assert (text.plain, [text.plain[span.start : span.end] for span in text.italics]) == ITALICS[source]


def test_targets_of_links_can_be_left_out() -> None:
    assert read_inline("[a](http://b.c) d", targets=False).text.plain == "a d"


@given(st.text(st.sampled_from("ab *_[]()<>\\&;#\n`!htp:/.iem\u00a0“ä1")))
def test_every_character_knows_its_place_in_the_source(source: str) -> None:
    inline = read_inline(source)

    assert len(inline.offsets) == len(inline.text.plain)
    assert all(0 <= offset <= len(source) for offset in inline.offsets)
    assert all(0 <= span.start < span.end <= len(inline.text.plain) for span in inline.text.italics)


@given(st.text(st.characters(categories=["L", "N"])).map(str.strip))
def test_words_without_markup_come_back_as_they_are(source: str) -> None:
    inline = read_inline(source)

    assert inline.text.plain == source
    assert inline.offsets == tuple(range(len(source)))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Berg, p. 3. [↑](#footnote-ref-1)", "Berg, p. 3."),
        ("Berg, p. 3.[^](#r1) ↩︎", "Berg, p. 3."),
        ("Berg, `a_b*c*`, *Law*.", "Berg, a_b*c*, Law."),
        ("Berg, ``Law,'' `p' and `q'.", "Berg, ``Law,'' `p' and `q'."),
    ],
)
def test_links_back_and_marks_of_code_are_no_text(source: str, text: str) -> None:
    assert read_inline(source).text.plain == text


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Stones, 1560--1660---a Myth", "Stones, 1560–1660—a Myth"),
        ("Lakes -- a Study", "Lakes – a Study"),
        ("“Lakes”--“Rivers”", "“Lakes”–“Rivers”"),
        ("https://a.example/b--c, 5--7", "https://a.example/b--c, 5–7"),
        ("doi:10.1000/b--c", "doi:10.1000/b--c"),
        ("lakes--rivers.pdf", "lakes--rivers.pdf"),
        ("run it with --help", "run it with --help"),
        ("a ---- b", "a ---- b"),
        ("| --- | --- |", "| --- | --- |"),
        ("1998--", "1998--"),
    ],
)
def test_two_hyphens_are_a_dash(typed: str, text: str) -> None:
    assert with_dashes(StyledText(typed)).plain == text


def test_italics_stay_where_they_were_when_dashes_become_shorter() -> None:
    text = with_dashes(StyledText("1--2 Lakes---Rivers 3--4", (Span(5, 19),)))
    assert [text.plain[span.start : span.end] for span in text.italics] == ["Lakes—Rivers"]


@given(st.text(st.sampled_from("a1 -./:w“")))
def test_only_hyphens_are_changed(typed: str) -> None:
    text = with_dashes(StyledText(typed)).plain
    assert text.replace("—", "---").replace("–", "--") == typed


def test_a_link_with_a_misspelt_scheme_is_not_passed_over() -> None:
    assert notes("A.[^1]\n\n[^1]: Berg, [Rivers](htp://rivers.example/1), [here](tp/2.md).\n") == {
        "1": "Berg, Rivers, here. htp://rivers.example/1"
    }
