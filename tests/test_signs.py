"""The signs that stand in texts: all groups in one pass, and what each group says of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.signs import Signs

_LETTERS = "abБ号é \ud800"


@given(
    st.lists(st.text(_LETTERS, min_size=1, max_size=3), min_size=1, max_size=5),
    st.lists(st.text(_LETTERS, min_size=1, max_size=3), min_size=1, max_size=5),
    st.text(_LETTERS, max_size=12),
)
def test_a_group_is_found_exactly_where_one_of_its_signs_stands(
    some: list[str], others: list[str], text: str
) -> None:
    # Halves of surrogate pairs are no signs of anything printed.
    some = [word.replace("\ud800", "x") for word in some]
    first, second = Signs(*some), Signs(*(word.replace("\ud800", "y") for word in others))
    assert first.found_in(text) == any(word in text for word in some)
    assert second.found_in(text) == any(word in text for word in second)


def test_signs_that_are_made_later_are_found_in_a_text_that_was_looked_through_before() -> None:
    assert Signs("Novelty").found_in("A Novelty of 1895")
    assert Signs("of 1895").found_in("A Novelty of 1895")
    assert not Signs("of 1896").found_in("A Novelty of 1895")


def test_a_sign_is_found_at_the_end_of_a_text_of_any_length() -> None:
    sign = Signs("the very end")
    for length in (10, 1_980, 1_990, 2_000, 2_010, 100_000):
        assert sign.found_in("x" * length + "the very end")
        assert not sign.found_in("x" * length + "the very En")


def test_an_empty_sign_is_refused() -> None:
    with pytest.raises(ValueError, match="no sign"):
        Signs("a", "")
