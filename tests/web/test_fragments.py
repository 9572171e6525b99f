"""Places and quoted words behind the # of an address are found where a browser finds them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.model import LinkVerdict
from verifier.web.fragments import MOST_DIRECTIVES, Quotation, fragment_of, holds, quotations_of
from verifier.web.interface import Answer, Request
from verifier.web.page import MAX_TEXT, read_page
from verifier.web.recognition import Cited
from verifier.web.verdict import Case, judge

PLACE = "https://a.example/rivers"
TEXT = (
    "The commission met in spring, and heard the reports of the river districts. Café owners — many — agreed."
)


@pytest.mark.parametrize(
    ("fragment", "name"),
    [
        ("part-2", "part-2"),
        ("part-2:~:text=river", "part-2"),
        (":~:text=river", ""),
        ("%E6%B2%B3", "河"),
        ("!/view", ""),
        ("page=3", ""),
        ("top", ""),
        ("", ""),
    ],
)
def test_the_name_of_a_place_is_told_from_words_and_from_addresses_of_scripts(
    fragment: str, name: str
) -> None:
    assert fragment_of(f"{PLACE}#{fragment}") == name


@pytest.mark.parametrize(
    ("directives", "read"),
    [
        ("text=river", [Quotation("river")]),
        ("text=the%20river,the%20dam", [Quotation("the river", "the dam")]),
        ("text=of%20the-,river,-districts", [Quotation("river", "", "of the", "districts")]),
        ("text=a-,b,c,-d", [Quotation("b", "c", "a", "d")]),
        ("text=low%2Dwater%2C%20high", [Quotation("low-water, high")]),
        ("text=one&text=two&other=three", [Quotation("one"), Quotation("two")]),
        ("text=%E6%B2%B3%E6%B5%81", [Quotation("河流")]),
        ("text=%FF%FE", []),
        ("text=", []),
        ("text=a,b,c", []),
        ("text=,b", []),
        ("text=%20", []),
    ],
)
def test_quoted_words_are_read_as_the_specification_has_them(directives: str, read: list[Quotation]) -> None:
    assert list(quotations_of(f"{PLACE}#:~:{directives}")) == read


@pytest.mark.parametrize(
    ("quoted", "there"),
    [
        (Quotation("river districts"), True),
        (Quotation("RIVER   districts."), True),
        (Quotation("cafe owners"), True),
        (Quotation("owners - many - agreed"), True),
        (Quotation("iver districts"), False),
        (Quotation("river district"), False),
        (Quotation("lake districts"), False),
        (Quotation("commission", "districts"), True),
        (Quotation("districts", "commission"), False),
        (Quotation("reports", "river", "heard the", "districts"), True),
        (Quotation("reports", "river", "saw the", "districts"), False),
        (Quotation("reports", "", "", "of the"), True),
        (Quotation("reports", "", "", "to the"), False),
    ],
)
def test_words_are_found_at_the_edges_of_words_whatever_their_case_and_blanks(
    quoted: Quotation, there: bool
) -> None:
    assert holds(TEXT, quoted) is there


def test_writing_without_blanks_has_an_edge_everywhere() -> None:
    assert holds("长江流域水资源管理委员会年度报告", Quotation("水资源管理"))
    assert not holds("长江流域水资源管理委员会年度报告", Quotation("黄河流域"))


def told(body: str, fragment: str, *, kind: str = "text/html; charset=utf-8", truncated: bool = False) -> str:
    """What the evidence says of the fragment; the verdict is `alive` whatever it says."""
    page = read_page(body.encode(), kind, PLACE)
    answer = Answer(
        Request(PLACE), PLACE, 200, (("Content-Type", kind),), body.encode(), "2026-11-01T10:00:00Z"
    )
    if truncated:
        answer = Answer(answer.request, PLACE, 200, answer.headers, answer.body, answer.asked, truncated=True)
    case = Case(f"{PLACE}#{fragment}", ("k",), (Cited("Rivers without Borders"),), (answer,), page)
    link = judge(case)
    assert link.verdict is LinkVerdict.ALIVE
    return "; ".join(item.value for item in link.evidence if item.kind == "fragment")


def body_of(text: str) -> str:
    return f"<html><head><title>Rivers without Borders</title></head><body><p>{text}</p></body></html>"


def test_words_that_the_page_lacks_are_noted_and_nothing_is_accused() -> None:
    assert told(body_of(TEXT), ":~:text=river%20districts") == ""
    assert "“no such words”" in told(body_of(TEXT), ":~:text=no%20such%20words&text=river")
    assert "no place named “part-9”" in told(body_of(TEXT), "part-9:~:text=river")


def test_words_in_scripts_are_no_text_and_those_across_elements_are() -> None:
    assert told(body_of("a <script>var a = 'hidden words';</script> b"), ":~:text=hidden%20words")
    assert told(body_of("the <em>hidden</em> <b>words</b> are here"), ":~:text=hidden%20words%20are") == ""


def test_words_beyond_what_is_kept_of_a_long_page_are_found() -> None:
    assert told(body_of(f"{'filler words ' * MAX_TEXT} the very last words"), ":~:text=very%20last") == ""


def test_what_was_not_read_in_full_is_not_judged() -> None:
    assert told(body_of(TEXT), ":~:text=elsewhere", truncated=True) == ""
    assert told("%PDF-1.4 of no use", ":~:text=elsewhere", kind="application/pdf") == ""


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_address_and_any_text_can_be_looked_at(address: str, text: str) -> None:
    for url in (address, f"{PLACE}#:~:text={address}"):
        fragment_of(url)
        found = quotations_of(url)
        assert len(found) <= MOST_DIRECTIVES
        for quoted in found:
            holds(text, quoted)


@given(
    st.lists(st.sampled_from(["river", "dam", "the", "of", "spring", "Käse", "河"]), min_size=3, max_size=30)
)
def test_words_cut_from_a_text_at_blanks_are_found_in_it(words: list[str]) -> None:
    text = " ".join(words)
    assert holds(text, Quotation(" ".join(words[1:3])))
    assert holds(text, Quotation(words[1], words[-1]) if len(words) > 3 else Quotation(words[1]))


def test_hostile_quotations_take_a_moment() -> None:
    began = time.process_time()
    text = "a b " * 250_000
    assert holds(text, Quotation("a", "zz", "", "")) in (True, False)
    assert holds(text, Quotation("a", "b", "q", "r")) in (True, False)
    assert time.process_time() - began < 3
