"""Statutes by reign and chapter, laws and decrees by number, reports in disputes, resolutions by symbol."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from tests.citations.papers_of_notes import read
from verifier.citations import parse_citation


@pytest.mark.parametrize(
    ("text", "described"),
    [
        (
            "Tithe Act 1548 (2 & 3 Edw 6 c 13), s 1.",
            "title=Tithe Act 1548|date=1548|note=2 & 3 Edw 6 c 13|at=1",
        ),
        ("Statute of Weirs 1677 (29 Car 2 c 3), s 4.", "title=Statute of Weirs 1677|date=1677|at=4"),
        (
            "An Act for the better Preservation of Weirs, 9 Geo. II, c. 12 (1736).",
            "title=An Act for the better Preservation of Weirs|note=9 Geo. II, c. 12|date=1736",
        ),
        ("27 Hen. VIII c. 12.", "title=27 Hen. VIII c. 12|at="),
        ("5 & 6 Will. IV, c. 76, s. 4.", "title=5 & 6 Will. IV, c. 76|at=4"),
        (
            "Law No. 4 of 2009 on Mineral and Coal Mining, art. 103.",
            "title=Law No. 4 of 2009 on Mineral and Coal Mining|number=4|date=2009|at=103",
        ),
        (
            "Federal Law No. 44-FZ of 5 April 2013 “On the Weir System”, art. 6.",
            "title=Federal Law No. 44-FZ of 5 April 2013 “On the Weir"
            " System”|number=44-FZ|date=2013-04-05|at=6",
        ),
        (
            "Decree of the Government of Riverland No. 12, 3 May 2013.",
            "title=Decree of the Government of Riverland No. 12|number=12|date=2013-05-03",
        ),
        (
            "President Joko W., address to the Assembly, Riverton, 16 August 2021.",
            "author=Joko, W.|title=Address to the Assembly|location=Riverton|date=2021-08-16",
        ),
        (
            "Att.-Gen. v. Rector of Stoke, Hardr. 203, 145 Eng. Rep. 449 (Ex. 1663).",
            "title=Att.-Gen. v. Rector of Stoke|journaltitle=Eng. Rep.|volume=145|pages=449|note=Hardr."
            " 203|date=1663",
        ),
        ("Ex p Dormer (1751) 1 Ves Sen 199.", "title=Ex p Dormer|journaltitle=Ves Sen|pages=199|date=1751"),
        (
            "Appellate Body Reports, *Riverland – Weirs*, WT/DS931/AB/R, WT/DS932/AB/R, adopted 29 August"
            " 2014,"
            " paras. 5.61–5.74.",
            "author=|type=Appellate Body Reports|title=Riverland – Weirs|date=2014-08-29|at=5.61-5.74",
        ),
        (
            "UN General Assembly, Resolution 74/926, A/RES/74/926 (19 December 2019), op. para. 9.",
            "author={UN General Assembly}|title=Resolution 74/926|number=A/RES/74/926|date=2019-12-19|at=9",
        ),
        (
            "UN Security Council, S/RES/9718 (2006), 14 October 2006.",
            "author={UN Security Council}|number=S/RES/9718 (2006)|date=2006-10-14",
        ),
    ],
)
def test_it_has_these_fields(text: str, described: str) -> None:
    assert_described(parse_citation(text), described)


@pytest.mark.parametrize(
    "text",
    [
        "Order No. 5 in the hall was called by Anna Berg.",
        "Anna Berg, *Law No. 4 and Its Readers* (Riga: Heron, 2010), 12.",
        "James c. 12 pages.",
        "Lectures and address to the reader, in Anna Berg, *Rivers* (Riga: Heron, 2010), 12.",
    ],
)
def test_what_only_looks_like_a_law_is_none(text: str) -> None:
    assert parse_citation(text).type != "legislation"


def test_statutes_of_one_note_are_parted() -> None:
    first, second, third = read(
        "Tithe Act 1548 (2 & 3 Edw 6 c 13), s 1; Recovery of Weirs Act 1695 (7 & 8 Will 3 c 6); 27 Hen."
        " VIII c. 12."
    )
    assert [each.fields["title"] for each in (first, second, third)] == [
        "Tithe Act 1548",
        "Recovery of Weirs Act 1695",
        "27 Hen. VIII c. 12",
    ]


def test_an_imprint_in_brackets_is_no_citation_of_its_own() -> None:
    (citation,) = read(
        "See also River Bank, *Economic Prospects: Towards a Fast Recovery*, Report No. 155071"
        " (Washington, D.C.: River Bank, Dec. 2020), 12."
    )
    assert citation.fields["date"] == "2020-12"


def test_what_a_work_is_about_in_front_of_it_is_no_author() -> None:
    (citation,) = read("On the Quad: “Leaders’ Joint Statement,” 12 March 2021, https://house.example/a.")
    assert "author" not in citation.fields
    assert citation.lead == "On the Quad:"
