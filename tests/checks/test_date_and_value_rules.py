"""B005, B008 and B012: dates that can't be read, pages that run backwards, values that can't be."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest

from verifier.checks import Dossier
from verifier.checks.edtf import ImpossibleDate, read_date
from verifier.checks.values import reversed_in
from verifier.model import Citation, Confidence, Finding, Locator, Work

Audit = Callable[..., list[Finding]]
Mended = Callable[[str, Finding], str]


def book(*fields: str) -> str:
    return f"@book{{a, author = {{Li, Wei}}, title = {{T}}, {', '.join(fields)}}}"


def page(*fields: str) -> str:
    required = "author = {Li, Wei}, title = {T}, url = {https://a.example/x}"
    return f"@online{{a, {required}, {', '.join(fields)}}}"


def article(*fields: str) -> str:
    return f"@article{{a, author = {{Li, Wei}}, title = {{T}}, journaltitle = {{J}}, {', '.join(fields)}}}"


# --- B005 --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "proposed"),
    [
        ("March 4, 2014", "2014-03-04"),
        ("4 March 2014", "2014-03-04"),
        ("Oct. 2014", "2014-10"),
        ("2014-3-4", "2014-03-04"),
        ("2014/03/04", "2014-03-04"),
        ("2014年3月4日", "2014-03-04"),
        ("1998--1999", "1998/1999"),
        ("1677/78", "1677/1678"),
        ("1998–99", "1998/1999"),
        ("1998--", "1998/"),
        ("1998-present", "1998/"),
        ("19xx", "19XX"),
    ],
)
def test_a_date_in_another_form_is_proposed_in_edtf(
    in_library: Audit, mended: Mended, written: str, proposed: str
) -> None:
    text = book(f"date = {{{written}}}")
    (finding,) = in_library(text)
    assert finding.code == "B005"
    assert f"Write {proposed}, in the field date." in finding.message
    assert mended(text, finding) == book(f"date = {{{proposed}}}")


@pytest.mark.parametrize("written", ["03/04/2014", "1998/97"])
def test_a_date_that_can_be_read_in_two_ways_or_none_is_not_proposed(in_library: Audit, written: str) -> None:
    (finding,) = in_library(book(f"date = {{{written}}}"))
    assert (finding.code, finding.fix) == ("B005", None)
    assert "Write it as year-month-day" in finding.message


@pytest.mark.parametrize("year", ["in press", "Forthcoming", "(to appear)"])
def test_a_year_that_announces_a_work_is_sent_to_pubstate(in_library: Audit, year: str) -> None:
    (finding,) = in_library(book(f"year = {{{year}}}"))
    assert "Write pubstate = {forthcoming}" in finding.message


def test_a_year_with_too_many_digits_is_not_called_no_number(in_library: Audit) -> None:
    (finding,) = in_library(book("year = {20114}"), "B005")
    assert finding.message == "The year of a, “20114”, has more digits than a year. Look it up in the work."


def test_an_unusual_year_that_was_understood_is_proposed_as_a_date(in_library: Audit) -> None:
    (finding,) = in_library(book("year = {c. 1900}"))
    assert "Write 1900~, in the field date." in finding.message
    assert finding.fix is None


@pytest.mark.parametrize(
    "date",
    [
        "2014",
        "2014-03",
        "2014-03-04",
        "2014/2015",
        "2014-03-04/2014-03-06",
        "2014/..",
        "../2014",
        "/2014",
        "1723~",
        "1723?",
        "17XX",
        "198X",
        "2014-21",
        "-0044",
        "2014-03-04T12:00:00Z",
        "2014-XX",
    ],
)
def test_edtf_dates_are_read(in_library: Audit, date: str) -> None:
    assert in_library(book(f"date = {{{date}}}"), "B005", "B010", "B012") == []


@pytest.mark.parametrize(
    "fields", ["year = 1998, month = mar", "year = {1998}, month = {March}", "year = {850}"]
)
def test_classic_years_and_months_are_read(in_library: Audit, fields: str) -> None:
    assert in_library(book(fields), "B005", "B010", "B012") == []


@pytest.mark.parametrize(
    "text", ["", "..", "/", "../..", "2014/2015/2016", "x" * 10_000, "2014-3", "14-03-04"]
)
def test_what_is_no_edtf_is_none(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    "text", ["2014-13", "2014-02-30", "2014-04-31", "2013-02-29", "2014-21-05", "2015/2014", "2014-00"]
)
def test_the_form_of_a_date_with_a_day_that_does_not_exist_is_an_impossible_date(text: str) -> None:
    with pytest.raises(ImpossibleDate):
        read_date(text)


# --- B012 --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        (book("date = {2014-02-31}"), "February 2014 has no day 31"),
        (book("date = {2014-13}"), "there is no month 13"),
        (book("year = 2014, month = 13"), "there is no month 13"),
        (book("date = {2031}"), "it lies in the future: today is 2026-11-24"),
        (page("date = {2026-12-24}"), "a web page can't be of after today, 2026-11-24"),
        (page("date = {2020}, urldate = {2027-01-01}"), "the day of access lies after today, 2026-11-24"),
        (page("date = {2020-05-01}, urldate = {2019-01-01}"), "the page was published later, on 2020-05-01"),
        (page("date = {0201}"), "no web page is of the year 201"),
        (article("year = {205}"), "there were no journals in the year 205"),
        (article("date = {2014}, volume = {0}"), "nothing has volume 0"),
        (article("date = {2014}, pages = {0--0}"), "nothing has pages 0"),
        (book("date = {2014}, isbn = {000-0-00-000000-0}"), "an ISBN of zeros is a placeholder"),
    ],
)
def test_a_value_that_cannot_be_is_reported_once_with_the_reason(
    in_library: Audit, entry: str, reason: str
) -> None:
    (finding,) = in_library(entry)
    assert finding.code == "B012"
    assert f"can't be right: {reason}." in finding.message


@pytest.mark.parametrize(
    "entry",
    [
        article("date = {2027-02}"),
        book("date = {2027}"),
        book("date = {2030}, pubstate = {forthcoming}"),
        book("date = {1200}"),
        page("date = {2026-11-25}"),
        page("date = {2026}"),
        page("date = {2020-05-01}, urldate = {2020-05-01}"),
        page("date = {2020-05-01}, urldate = {2020}"),
        article("date = {2021}, urldate = {2020-11-11}, url = {https://a.example/x}"),
        article("date = {2014}, number = {0}, volume = {10}"),
        book("date = {2014/..}"),
        book("date = {-0044}"),
    ],
    ids=[
        "issue that runs ahead",
        "book of next year",
        "announced",
        "old book",
        "tomorrow by time zone",
        "this year",
        "same day",
        "access in the same year",
        "online before print",
        "issue 0",
        "open end",
        "before our era",
    ],
)
def test_values_that_can_be_are_left_alone(in_library: Audit, entry: str) -> None:
    assert in_library(entry, "B012") == []


# --- B008 --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pages", "ordered"),
    [
        ("94-87", "87-94"),
        ("S94-S87", "S87-S94"),
        ("xvi-x", "x-xvi"),
        ("10-20, 35-30", "30-35"),
        ("105-03", "103-105"),
    ],
)
def test_a_range_that_ends_before_it_begins_is_put_in_order(pages: str, ordered: str) -> None:
    found = reversed_in(pages)
    assert found is not None
    assert found[1] == ordered


@pytest.mark.parametrize(
    "pages",
    [
        "105-16",
        "1023-4",
        "87-94",
        "87",
        "S87-94",
        "S87-S94",
        "B2-A3",
        "3-1-3-15",
        "x-xvi",
        "xvi-20",
        "10-10",
        "12:1-12:5",
        "1254-e9",
        "87-94, 3-9",
        "",
        "-" * 100_000,
        "1" * 100_000,
    ],
)
def test_shortened_ranges_and_other_numberings_are_in_order(pages: str) -> None:
    assert reversed_in(pages) is None


def test_the_proposed_change_keeps_the_double_dash(in_library: Audit, mended: Mended) -> None:
    text = article("date = {2014}, pages = {94--87}")
    (finding,) = in_library(text)
    assert mended(text, finding) == article("date = {2014}, pages = {87--94}")


def test_a_cited_place_that_runs_backwards_is_reported_at_its_note(
    in_dossier: Audit, paper: Callable[..., Dossier], citation: Callable[..., Citation]
) -> None:
    one = dataclasses.replace(citation("4", "Rivers"), locator=Locator("page", "94-87"))
    (finding,) = in_dossier(paper(one), "B008")
    assert "The cited pages 94-87 of citation 4 end before they begin" in finding.message


def test_pages_that_are_the_works_and_the_cited_ones_are_reported_once(
    in_dossier: Audit,
    paper: Callable[..., Dossier],
    citation: Callable[..., Citation],
    work: Callable[..., Work],
) -> None:
    one = dataclasses.replace(citation("4", "Rivers", pages="94-87"), locator=Locator("page", "94-87"))
    dossier = paper(one, works=[work("li2011", "article", pages="94-87")], work_of={"4": "li2011"})
    (finding,) = in_dossier(dossier, "B008")
    assert (finding.work, finding.confidence) == ("li2011", Confidence.PROBABLE)


def test_a_day_of_access_is_not_looked_for_in_the_work(in_library: Audit) -> None:
    (finding,) = in_library(page("date = {2020}, urldate = {2021-02-30}"), "B012")
    assert finding.message.endswith("Open the page again, and write the day on which you do.")


def test_a_year_before_our_era_is_called_so(in_library: Audit) -> None:
    (finding,) = in_library("@article{a, author = {Li, W.}, title = {T}, date = {-0044-03-15}}", "B012")
    assert "there were no journals in a year before our era." in finding.message
