"""Hearings, reports and documents of the Congress of the United States."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation
from verifier.citations.forms.hearings import read_hearing
from verifier.documents.inline import read_inline


@pytest.mark.parametrize(
    ("entry", "described"),
    [
        (
            "U.S. Congress. House. Committee on Rivers. *Rivers: Hearing before the Subcommittee on"
            " Weirs*. 105th Cong., 1st sess., 1997.",
            "date=1997|author={U.S. Congress, House, Committee on Rivers}|title=Rivers: Hearing"
            " before the Subcommittee on Weirs|titleaddon=105th Cong., 1st sess.",
        ),
        (
            "United States, Congress, House, Committee on Rivers. *Rivers and Weirs*. Government"
            " Printing Office, 2004. 108th Congress, 2nd session, House Report 12.",
            "institution=Government Printing Office|date=2004|author={United States, Congress,"
            " House, Committee on Rivers}|title=Rivers and Weirs|titleaddon=108th Congress, 2nd"
            " session|number=House Report 12",
        ),
        (
            "U.S. Congress. Senate. Committee on Foreign Rivers. 1956. *The Mutual Weir Act*. 84th"
            " Cong., 2nd sess. S. Rep. 2273.",
            "author={U.S. Congress, Senate, Committee on Foreign Rivers}|title=The Mutual Weir"
            " Act|titleaddon=84th Cong., 2nd sess.|number=S. Rep. 2273|date=1956",
        ),
        (
            "United States, Congress, Senate, Select Committee on Weirs. *Weirs*. U.S. Government"
            " Publishing Office, 2012, www.senate.gov/weirs. 112th Congress, 2nd session, Senate"
            " Report 14.",
            "institution=U.S. Government Publishing Office|date=2012|author={United States,"
            " Congress, Senate, Select Committee on Weirs}|title=Weirs|titleaddon=112th Congress,"
            " 2nd session|number=Senate Report 14",
        ),
    ],
)
def test_a_hearing_has_its_committee_its_sitting_and_its_number(entry: str, described: str) -> None:
    citation = parse_citation(entry)
    assert citation.type == "report"
    assert_described(citation, described)


@pytest.mark.parametrize(
    "entry",
    [
        "Berg, Anna. *The Congress and the Weirs*. Heron Press, 1997.",
        "Berg, Anna. “The 105th Congress.” *The Weir Review* 3, no. 2 (1997): 3–9.",
        "U.S. Congress. House. *Weirs*. Washington, 1997.",
    ],
)
def test_what_only_speaks_of_congress_is_no_hearing(entry: str) -> None:
    assert read_hearing(read_inline(entry).text) is None
