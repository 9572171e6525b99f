"""Reports of the US Congress, executive orders, the Federal Register, the UK Parliament, and treaties."""

from __future__ import annotations

import pytest
from identifier_reading import only_in, values_in

from verifier.identifiers import normalise, resolve_url


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("CRS Report RL33407, 2007", "RL33407"),
        ("(RL33407)", "RL33407"),
        ("CRS Report for Congress, no. RS21055", "RS21055"),
        ("Congressional Research Service, Mongolia, R41867.", "R41867"),
        ("CRS In Focus IF10001", "IF10001"),
        ("CRS Legal Sidebar LSB10048", "LSB10048"),
        ("https://www.congress.gov/crs-product/RL33407", "RL33407"),
        ("https://www.everycrsreport.com/reports/RL33407.html", "RL33407"),
        ("https://sgp.fas.org/crs/row/RL33407.pdf", "RL33407"),
    ],
)
def test_a_report_of_the_research_service_is_found_by_its_number(text: str, value: str) -> None:
    found = only_in(text, "crs")
    assert (found.value, found.printed) == (value, value)
    assert found.url == f"https://www.congress.gov/crs-product/{value}"


@pytest.mark.parametrize(
    "text",
    ["R12345", "RS21055", "IN 46204", "rl33407", "XRL33407", "RL334070", "CRS 2015", "RL33407b", "R&D 12345"],
)
def test_part_numbers_and_post_codes_are_no_reports(text: str) -> None:
    assert values_in(text, "crs") == []


@pytest.mark.parametrize(
    ("scheme", "text", "value", "url"),
    [
        ("gao", "GAO-21-123,", "GAO-21-123", "https://www.gao.gov/products/gao-21-123"),
        ("gao", "GAO–21–123SP", "GAO-21-123SP", "https://www.gao.gov/products/gao-21-123sp"),
        (
            "gao",
            "https://www.gao.gov/products/gao-21-123",
            "GAO-21-123",
            "https://www.gao.gov/products/gao-21-123",
        ),
        ("eo", "Executive Order 13660", "13660", "https://www.federalregister.gov/executive-order/13660"),
        ("eo", "E.O. 13,660,", "13660", "https://www.federalregister.gov/executive-order/13660"),
        ("fr", "79 Fed. Reg. 13,493", "79 FR 13493", "https://www.federalregister.gov/citation/79-FR-13493"),
        ("fr", "79 FR 13493 (2014)", "79 FR 13493", "https://www.federalregister.gov/citation/79-FR-13493"),
        (
            "fr",
            "https://www.federalregister.gov/documents/2014/03/10/2014-05323/blocking",
            "2014-05323",
            "https://www.federalregister.gov/d/2014-05323",
        ),
        (
            "ukparl",
            "Briefing Paper CBP-9481",
            "CBP-9481",
            "https://commonslibrary.parliament.uk/research-briefings/cbp-9481/",
        ),
        (
            "ukparl",
            "HC Deb 5 March 2014, vol 576, col 877",
            "HC DEB 2014-03-05 VOL 576 COL 877",
            "https://hansard.parliament.uk/commons/2014-03-05",
        ),
        ("ukparl", "HC 123, Session 2014-15", "HC 123", ""),
        (
            "unts",
            "1155 UNTS 331",
            "1155 UNTS 331",
            "https://treaties.un.org/doc/Publication/UNTS/Volume%201155/v1155.pdf",
        ),
        (
            "unts",
            "United Nations Treaty Series, vol. 1155, p. 331",
            "1155 UNTS 331",
            "https://treaties.un.org/doc/Publication/UNTS/Volume%201155/v1155.pdf",
        ),
        ("unts", "UNTS Reg. No. I-18232", "UNTS I-18232", ""),
    ],
)
def test_each_series_is_found_normalised_and_linked(scheme: str, text: str, value: str, url: str) -> None:
    found = only_in(text, scheme)
    assert (found.value, found.url) == (value, url)
    assert normalise(scheme, found.printed) == value


def test_several_orders_behind_one_label_are_all_read() -> None:
    assert values_in("Executive Orders 13660, 13661 and 13662", "eo") == ["13660", "13661", "13662"]


@pytest.mark.parametrize(
    ("scheme", "text"),
    [
        ("eo", "CEO 13660 employees"),
        ("eo", "EO 5"),
        ("eo", "order 13660"),
        ("gao", "GAO in 2021-123"),
        ("gao", "XGAO-21-123"),
        ("fr", "79 FR"),
        ("fr", "5 fr 13493"),
        ("fr", "FR 79 13493"),
        ("ukparl", "HC 1200 km"),
        ("ukparl", "HL 12"),
        ("ukparl", "SN12345"),
        ("unts", "1155 units 331"),
        ("unts", "treaty series of 1155"),
    ],
)
def test_words_that_share_the_letters_are_none(scheme: str, text: str) -> None:
    assert values_in(text, scheme) == []


def test_a_day_that_no_registry_has_still_resolves_to_an_address_without_blanks() -> None:
    assert " " not in resolve_url("ukparl", "HC DEB 2014-03-05 VOL 576 COL 877")
