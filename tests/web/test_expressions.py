"""Expressions that are searched by their words first find what `re` finds, no more and no less."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from verifier.web import phrases, vendors
from verifier.web.expressions import AnyOf, Phrases, alternatives_of, telling_words

_TABLES = [
    *phrases.NOT_FOUND.values(),
    *(value for name in phrases.__all__ if isinstance(value := getattr(phrases, name), Phrases)),
    *(value for vendor in vendors.VENDORS for value in (vendor.block, vendor.presence) if value is not None),
    vendors.CAPTCHA,
    *vendors.SCRIPT_CHALLENGE,
    vendors.PACKED_SCRIPT,
    vendors.SENDS_FORM,
]
_ALTERNATIVES = [(part, table) for table in _TABLES for part in alternatives_of(table.expression)]


@settings(max_examples=250, suppress_health_check=list(HealthCheck), deadline=None)
@given(st.data())
def test_whatever_matches_an_alternative_is_found_where_re_finds_it(data: st.DataObject) -> None:
    part, table = data.draw(st.sampled_from(_ALTERNATIVES))
    text = data.draw(st.from_regex(re.compile(part, table.flags)))
    whole = re.compile(f"(?:{table.expression}){table.ending}", table.flags).search(text)
    found = table.search(text)
    assert (found and found.span()) == (whole and whole.span())
    assert not whole or not text.islower() or AnyOf([table]).may_match(text)


@given(st.sampled_from(_TABLES), st.text(max_size=200))
def test_in_any_other_text_is_found_what_re_finds(table: Phrases, text: str) -> None:
    whole = re.compile(f"(?:{table.expression}){table.ending}", table.flags).search(text)
    found = table.search(text)
    assert (found and found.span()) == (whole and whole.span())


def test_every_table_has_words_to_look_for_first() -> None:
    assert all(table.words for table in _TABLES)


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("colou?r", ("colo",)),
        ("ab+c", ("ab",)),
        ("(?:the )?domain", ("domain",)),
        ("(?:page|file) (?:gone|lost)", ("page", "file")),
        (r"\bfound\b.{0,20}(?:missing|gone)", ("found",)),
        (r"\d{3} [abc]x{0,3}", (" ",)),
        (r"a{0,2}|page", ()),
        (r"nothing(?!more) left(?<!lift)", ("nothing",)),
        (r"\.\(x", (".(x",)),
        ("[]|)]page", ("page",)),
    ],
)
def test_the_words_of_an_expression_are_those_it_cannot_match_without(
    expression: str, words: tuple[str, ...]
) -> None:
    assert telling_words(expression) == words


def test_of_two_matches_the_first_in_the_text_counts_and_then_the_first_alternative() -> None:
    either = Phrases("gone for good|gone|page")
    assert [either.search(text)[0] for text in ("page gone", "gone for good")] == ["page", "gone for good"]  # type: ignore[index]
    first = either.first("page gone")
    assert first is not None
    assert first[0] == "gone"


def test_an_expression_without_words_may_match_anything() -> None:
    assert AnyOf([Phrases("page"), Phrases(r"\d\d")]).may_match("12")
    assert not AnyOf([Phrases("page"), Phrases("gone")]).may_match("12")
