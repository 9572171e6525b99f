"""Numbers of books and serials that cannot be right are kept as they are printed."""

from __future__ import annotations

import pytest

from verifier.citations import parse_citation


@pytest.mark.parametrize(
    ("citation", "field", "printed"),
    [
        (
            "Jane Odeka, *Pumps* (Osk: Delta Press, 2011), ISBN 978-0-306-40615-8.",
            "isbn",
            "978-0-306-40615-8",
        ),
        ("Odeka, Jane. *Pumps*. Osk: Delta Press, 2011. ISBN 0-306-40615-3.", "isbn", "0-306-40615-3"),
        ("Odeka, Jane. *Pumps*. Osk: Delta Press, 2011. ISBN: 0306406153.", "isbn", "0306406153"),
        (
            "Odeka, Jane. *Pumps*. Osk: Mill, 2011. ISBN-13: 978 0 306 40615 8.",
            "isbn",
            "978 0 306 40615 8",
        ),
        ('Jane Odeka, "Valves", *Pump Post* 3 (2012), ISSN 1234-5678, 4–9.', "issn", "1234-5678"),
    ],
)
def test_a_number_whose_check_digit_does_not_fit_is_kept(citation: str, field: str, printed: str) -> None:
    read = parse_citation(citation)
    assert read.fields[field] == printed
    (span,) = (span for span in read.spans if span.field == field)
    assert read.text[span.start : span.end] == printed


@pytest.mark.parametrize(
    "citation",
    [
        "Odeka, Jane. *The ISBN 2000 to 2010*. Osk: Delta Press, 2011.",
        "Odeka, Jane. *Pumps*. Osk: Delta Press, 2011. 978-0-306-40615-8.",
    ],
)
def test_other_numbers_are_none(citation: str) -> None:
    assert "isbn" not in parse_citation(citation).fields


def test_a_number_that_is_right_is_read_as_before() -> None:
    read = parse_citation("Odeka, Jane. *Pumps*. Osk: Delta Press, 2011. ISBN 978-0-306-40615-7.")
    assert read.fields["isbn"] == "9780306406157"
