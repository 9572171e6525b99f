"""Applications to the European Court of Human Rights, ECLI and CELEX."""

from __future__ import annotations

import pytest
from identifier_reading import only_in, values_in

from verifier.identifiers import normalise, resolve_url


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("application no. 20958/14", ["20958/14"]),
        ("App. No. 20958/14,", ["20958/14"]),
        ("(Appl. no. 5029/71)", ["5029/71"]),
        ("applications nos. 20958/14 and 38334/18", ["20958/14", "38334/18"]),
        ("requête n° 20958/14", ["20958/14"]),
        ("Beschwerde Nr. 20958/14", ["20958/14"]),
        ("жалоба № 20958/14", ["20958/14"]),
        ("ECtHR, Ukraine v. Russia (re Crimea), 20958/14", ["20958/14"]),
        ("20958/14, European Court of Human Rights, 2020", ["20958/14"]),
        ("https://hudoc.echr.coe.int/eng?i=001-207622", ["001-207622"]),
        ("https://hudoc.echr.coe.int/eng#{%22itemid%22:[%22001-207622%22]}", ["001-207622"]),
    ],
)
def test_an_application_is_known_by_its_label_or_its_court(text: str, values: list[str]) -> None:
    assert values_in(text, "echr") == values


@pytest.mark.parametrize(
    "text",
    [
        "20958/14",
        "no. 12/14",
        "2014/15",
        "application no. 3",
        "an application of 05/03/14",
        "App. No. 1.2/14",
        "European Court of Human Rights, 24/7",
        "European Court of Human Rights, 20.12.2014/15",
        "the case 20958/145",
        "United Nations, 20958/14",
    ],
)
def test_sessions_dates_and_numbers_of_others_are_none(text: str) -> None:
    assert values_in(text, "echr") == []


def test_the_court_must_stand_near_the_number() -> None:
    far = "European Court of Human Rights." + " Words of another matter." * 40 + " 20958/14"
    assert values_in(far, "echr") == []


def test_an_application_leads_to_its_documents_in_hudoc() -> None:
    assert normalise("echr", "0020958/14") == "20958/14"
    assert (
        resolve_url("echr", "20958/14")
        == "https://hudoc.echr.coe.int/eng#%7B%22appno%22:%5B%2220958/14%22%5D%7D"
    )
    assert resolve_url("echr", "001-207622") == "https://hudoc.echr.coe.int/eng?i=001-207622"


@pytest.mark.parametrize(
    ("printed", "value", "host"),
    [
        ("ECLI:EU:C:2014:317", "ECLI:EU:C:2014:317", "eur-lex.europa.eu"),
        ("ecli:eu:c:2014:317", "ECLI:EU:C:2014:317", "eur-lex.europa.eu"),
        ("ECLI:CE:ECHR:2020:1216DEC002095814", "ECLI:CE:ECHR:2020:1216DEC002095814", "hudoc.echr.coe.int"),
        ("ECLI:NL:HR:2019:2006", "ECLI:NL:HR:2019:2006", "e-justice.europa.eu"),
    ],
)
def test_an_ecli_leads_to_where_its_courts_are_published(printed: str, value: str, host: str) -> None:
    found = only_in(f"({printed}).", "ecli")
    assert (found.value, found.printed) == (value, printed)
    assert found.url.split("/")[2] == host


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Regulation 32016R0679.", "32016R0679"),
        ("CELEX: 62012CJ0131", "62012CJ0131"),
        ("CELEX number 12012M/TXT", "12012M/TXT"),
        ("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016R0679", "32016R0679"),
        ("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX%3A32016R0679", "32016R0679"),
    ],
)
def test_a_celex_number_is_found_bare_labelled_and_in_addresses(text: str, value: str) -> None:
    found = only_in(text, "celex")
    assert found.value == value
    assert found.url == f"https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:{value}"


@pytest.mark.parametrize(
    "text",
    ["in 2016R0679", "x32016R0679", "32016R0679b", "31916R0679", "ECLI: a scheme", "DECLI:EU:C:2014:317"],
)
def test_broken_and_embedded_forms_are_none(text: str) -> None:
    assert values_in(text, "celex") == []
    assert values_in(text, "ecli") == []
