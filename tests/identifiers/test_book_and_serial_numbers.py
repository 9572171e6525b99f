"""ISBN and ISSN: their digits in print, and the check digit that shows a wrong one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from identifier_reading import only_in, values_in

from verifier.identifiers import normalise, resolve_url


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("ISBN 978-3-16-148410-0.", ["9783161484100"]),
        ("ISBN: 9783161484100 (hbk)", ["9783161484100"]),
        ("ISBN-13: 978 0 306 40615 7", ["9780306406157"]),
        ("ISBN 0-306-40615-2, 1981", ["9780306406157"]),
        ("ISBN 0-8044-2957-X", ["9780804429573"]),
        ("ISBN 978–3–16–148410–0", ["9783161484100"]),
        ("a book, 9783161484100, in a list", ["9783161484100"]),
        ("https://www.worldcat.org/isbn/9783161484100", ["9783161484100"]),
        ("ISBN 978-3-16-148410-0; 0-306-40615-2", ["9783161484100", "9780306406157"]),
    ],
)
def test_isbns_of_both_lengths_are_thirteen_digits(text: str, values: list[str]) -> None:
    assert values_in(text, "isbn") == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("ISSN 0028-0836", ["0028-0836"]),
        ("ISSN: 00280836", ["0028-0836"]),
        ("e-ISSN 1050-124x.", ["1050-124X"]),
        ("ISSN 2049-3630; e-ISSN: 1476-4687", ["2049-3630", "1476-4687"]),
        ("ISSN (Print) 0028–0836", ["0028-0836"]),
        ("https://portal.issn.org/resource/ISSN/0028-0836", ["0028-0836"]),
    ],
)
def test_issns_have_a_hyphen_in_the_middle(text: str, values: list[str]) -> None:
    assert values_in(text, "issn") == values


def test_the_place_is_that_of_the_digits_alone() -> None:
    found = only_in("(ISBN 978-3-16-148410-0)", "isbn")
    assert (found.start, found.end, found.printed) == (6, 23, "978-3-16-148410-0")
    assert found.url == "https://openlibrary.org/isbn/9783161484100"
    assert resolve_url("issn", "0028-0836") == "https://portal.issn.org/resource/ISSN/0028-0836"


@pytest.mark.parametrize(
    "text",
    [
        "ISBN 978-3-16-148410-1",
        "ISBN 0-306-40615-3",
        "9783161484101",
        "1234567890128",
        "0306406152",
        "x9783161484100",
        "9783161484100/2",
        "file-9783161484100",
        "97831614841005",
        "ISSN 0028-0837",
        "ISSN 0000-0000",
        "2003-2004",
        "pp. 0028-0836",
        "Tel. 0028-0836",
        "0028-0836",
    ],
)
def test_wrong_check_digits_years_pages_and_bare_short_numbers_are_none(text: str) -> None:
    assert values_in(text, "isbn") == []
    assert values_in(text, "issn") == []


@settings(deadline=None)
@given(st.text("0123456789", min_size=12, max_size=12))
def test_one_check_digit_of_ten_fits_twelve_digits_behind_978(digits: str) -> None:
    body = "978" + digits[:9]
    fitting = [last for last in "0123456789" if normalise("isbn", body + last)]
    assert len(fitting) == 1
    weighted = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(body))
    assert fitting == [str(-weighted % 10)]


@settings(deadline=None)
@given(st.text("0123456789", min_size=7, max_size=7).filter(lambda digits: set(digits) != {"0"}))
def test_one_check_sign_of_eleven_fits_seven_digits_of_an_issn(digits: str) -> None:
    fitting = [last for last in "0123456789X" if normalise("issn", digits + last)]
    weighted = sum(int(digit) * weight for digit, weight in zip(digits, range(8, 1, -1), strict=True))
    assert fitting == ["0123456789X"[-weighted % 11]]
