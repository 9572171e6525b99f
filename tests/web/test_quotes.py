"""Words that a paper quotes, and the page that it quotes them from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.model import Evidence
from verifier.web.case import Case
from verifier.web.interface import Answer, Request
from verifier.web.page import read_page
from verifier.web.quotes import QUOTATION, changed, told_changed, without_corrected
from verifier.web.recognition import Cited
from verifier.web.verdict import judge

PLACE = "https://altai.example/2014/vote"
TEXT = (
    "The council met in spring.[3] The level of the river has fallen every year since the dam was built, "
    "and the herders’ wells, which were never deep, have run dry. Nobody asked the neighbours downstream."
)


@pytest.mark.parametrize(
    "quoted",
    [
        "the level of the river has fallen every year since the dam was built",
        "The level of the river has fallen … since the dam was built, and the herders' wells … have run dry",
        "[T]he level of the river [which one?] has fallen every year since the dam was built",
        "The council met in spring. The level of the river has fallen",
        "NOBODY ASKED THE NEIGHBORS DOWNSTREAM",
        "Nobody asked the neighbors downstream. And so",
        "the level of the river has fal-\nlen every year since the dam was built",
    ],
)
def test_a_quotation_that_stands_there_is_right(quoted: str) -> None:
    assert not changed(quoted, TEXT)


@pytest.mark.parametrize(
    "quoted",
    [
        "der Wasserstand ist seit dem Bau des Damms in jedem Jahr gefallen, und die Brunnen sind trocken",
        "the mines have taken the pasture of the herders in every one of the five provinces of the south",
        "the level of the sea has risen in most of the years of this century, whatever was done",
        "《水资源》自大坝建成以来，河流水位逐年下降，牧民的水井已经干涸",
        "",
        "…",
    ],
)
def test_nothing_is_said_of_words_that_the_page_has_nothing_like(quoted: str) -> None:
    assert not changed(quoted, TEXT)


@pytest.mark.parametrize(
    "quoted",
    [
        "the level of the river has risen every year since the dam was built",
        "the level of the river fell every single year since the dam was built",
        "and the herders’ wells, which were always deep, have run dry",
    ],
)
def test_a_quotation_in_other_words_is_shown_with_the_passage(quoted: str) -> None:
    passage = changed(quoted, TEXT)
    assert passage
    assert passage in TEXT
    assert "the river has fallen" in passage or "which were never deep" in passage


def test_a_quotation_in_writing_without_blanks_is_compared_sign_by_sign() -> None:
    page = "新华社报道，自大坝建成以来，该河水位逐年下降，牧民水井已经干涸。"
    assert not changed("自大坝建成以来，该河水位逐年下降", page)
    assert changed("自大坝建成以来，该河水位逐年上升", page) == "自大坝建成以来，该河水位逐年下降"


def test_what_a_page_puts_between_the_words_changes_no_quotation() -> None:
    page = TEXT.replace("since the dam", "Advertisement Continue reading the main story since the dam")
    assert not changed("the level of the river has fallen every year since the dam was built", page)


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_quotes_itself_rightly_and_any_passage_told_is_of_the_page(quoted: str, text: str) -> None:
    assert not changed(quoted, f"{text} {quoted} {text}")
    passage = changed(quoted, text)
    assert passage in " ".join(text.split()) or passage in text


def told(
    body: str, *quoted: str, title: str = "Rivers without Borders", others: tuple[Cited, ...] = ()
) -> list[str]:
    """What the evidence says of the quotations; the verdict is the same whatever it says."""
    markup = f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{body}</p></body></html>"
    kind = "text/html; charset=utf-8"
    page = read_page(markup.encode(), kind, PLACE)
    answer = Answer(
        Request(PLACE), PLACE, 200, (("Content-Type", kind),), markup.encode(), "2026-11-01T10:00:00Z"
    )
    cited = (Cited("Rivers without Borders", quoted=quoted), *others)
    link = judge(Case(PLACE, ("k",), cited, (answer,), page))
    bare = judge(Case(PLACE, ("k",), (Cited("Rivers without Borders"), *others), (answer,), page))
    assert (link.verdict, link.confidence) == (bare.verdict, bare.confidence)
    return [item.value for item in link.evidence if item.kind == QUOTATION]


WRONG = "the level of the river has risen every year since the dam was built"


def test_a_page_that_is_the_work_is_looked_through_for_what_the_paper_quotes() -> None:
    assert told(TEXT, "the level of the river has fallen every year since the dam was built") == []
    (value,) = told(TEXT, "have run dry", WRONG)
    assert WRONG in value
    assert "the level of the river has fallen" in value.lower()


def test_a_page_that_is_not_the_work_or_may_be_another_says_nothing_of_quotations() -> None:
    assert told(TEXT, WRONG, title="Herders Vote Today") == []
    assert told(TEXT, WRONG, others=(Cited("Herders Vote Today"),)) == []


def test_what_was_said_of_a_quotation_goes_with_the_quotation() -> None:
    told_before = Evidence(QUOTATION, PLACE, told_changed(WRONG, "has fallen"))
    status = Evidence("http-status", PLACE, "200")
    assert without_corrected((status, told_before), [WRONG]) == (status, told_before)
    assert without_corrected((status, told_before), ["the level of the river has fallen"]) == (status,)
    assert without_corrected((status,), []) == (status,)
