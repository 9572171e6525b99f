"""Volumes and issues in figures, Roman numerals, Chinese signs and names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.compare.numerals import counts, han_number, roman_number, same_count


def _printed(number: int) -> str:
    signs = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
             (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
    text = ""
    for value, sign in signs:
        text += sign * (number // value)
        number %= value
    return text


@given(st.integers(1, 3999))
def test_every_roman_numeral_has_the_value_it_was_printed_for(number: int) -> None:
    assert roman_number(_printed(number)) == number
    assert roman_number(_printed(number).lower()) == number


@given(st.text(max_size=12))
def test_any_text_gives_numbers_in_figures_or_none(text: str) -> None:
    assert all(number.isdecimal() and number.isascii() for number in counts(text))
    assert roman_number(text) >= 0
    assert han_number(text) >= 0
    assert same_count(text, text) is True


@pytest.mark.parametrize("text", ["IIII", "VX", "", "D. 12", "Spring", "12"])
def test_what_is_no_roman_numeral_has_no_value(text: str) -> None:
    assert roman_number(text) == 0


@pytest.mark.parametrize(
    ("text", "value"),
    [("十二", 12), ("一百二十", 120), ("一二〇", 120), ("二十", 20), ("百零五", 105), ("年", 0)],
)
def test_chinese_numbers_are_read_in_both_ways_of_writing(text: str, value: int) -> None:
    assert han_number(text) == value


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("CXX", "120", True),
        ("vol. XII", "12", True),
        ("Bd. 7", "VII", True),
        ("第十二卷", "12", True),
        ("No. 22", "22", True),
        ("XII", "13", False),
        ("22(1)", "22", None),
        ("Spring", "2", None),
        ("D", "55", None),
        ("Spring", "Autumn", False),
        ("Suppl", "Supplement", None),
        ("Spring", "spring", True),
    ],
)
def test_volumes_agree_however_their_number_is_printed(a: str, b: str, same: bool | None) -> None:
    assert same_count(a, b) is same
    assert same_count(b, a) is same
