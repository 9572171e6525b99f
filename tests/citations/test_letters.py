"""Letters by their writer and day, those cited again by two names, and files by their titles."""

from __future__ import annotations

import pytest

from tests.citations.papers_of_notes import read_last
from verifier.citations import parse_citation


@pytest.mark.parametrize(
    ("letter", "fields", "sheet"),
    [
        (
            "Ernst Petri an Georg Maske, 4. Mai 1910, StA Hamburg, 622-1/88 Familie Maske, Nr. 17, Bl. 3r.",
            {"author": "Petri, Ernst", "title": "Ernst Petri an Georg Maske", "date": "1910-05-04"},
            "3r",
        ),
        (
            "Francesco Vinta a Bartolomeo Concini, Firenze, 3 febbraio 1562, in ASFi, Mediceo del "
            "Principato, 491, c. 305v.",
            {
                "author": "Vinta, Francesco",
                "title": "Francesco Vinta a Bartolomeo Concini",
                "location": "Firenze",
                "note": "ASFi, Mediceo del Principato, 491",
            },
            "305v",
        ),
        (
            "Lettre de l’intendant Champigny au chancelier Séguier, 9 avril 1656, BnF, ms. fr. 17398, f° 201",
            {"author": "Champigny", "title": "Lettre de l’intendant Champigny au chancelier Séguier"},
            "201",
        ),
        (
            "Sir Granville Pym to Sir Arthur Lyle, 13 May 1940, HO 45/20213, f 9v.",
            {"author": "Pym, Sir Granville", "date": "1940-05-13", "note": "HO 45/20213"},
            "9v",
        ),
        (
            "Hannah Entwistle, diary, 3 November 1862, Ashbury Local Studies Library, MS 44",
            {"author": "Entwistle, Hannah", "title": "diary", "date": "1862-11-03"},
            "",
        ),
        (
            "„Kastenrechnung 1587/88“, StadtA MM, D 102/4, fol. 31r.",
            {"title": "Kastenrechnung 1587/88", "note": "StadtA MM, D 102/4"},
            "31r",
        ),
    ],
)
def test_letters_and_files_have_writer_title_and_sheet(
    letter: str, fields: dict[str, str], sheet: str
) -> None:
    read = parse_citation(letter)
    assert read.type == "unpublished"
    assert {name: read.fields.get(name) for name in fields} == fields
    assert (read.locator.value if read.locator else "") == sheet


@pytest.mark.parametrize(
    "printed",
    [
        "Anna Berg, *From Vienna to Bonn*, 3 May 1910 (Oxford: Clarendon, 1999), 3.",
        "UN General Assembly, ‘Report to Members’, A/72/572, 4 August 2017, paras 31–3.",
    ],
)
def test_what_is_printed_is_no_letter(printed: str) -> None:
    assert parse_citation(printed).type != "unpublished"


def test_a_letter_is_cited_again_by_its_two_names() -> None:
    first = "Thomas Merrick to John Flamsteed, 3 May 1703, RGO 1/37, fol. 113r, Cambridge University Library."
    (again,) = read_last(first, "Merrick to Flamsteed, fol. 114r.")
    assert again.fields["title"] == "Thomas Merrick to John Flamsteed"
    assert again.locator is not None
    assert again.locator.value == "114r"


def test_another_day_is_another_letter() -> None:
    first = "Lindner to Vass, 30 January 1908, Vass Papers, box 3, folder 14, GRI."
    (other,) = read_last(first, "His reply was curt: “I do not” (Vass to Lindner, 2 February 1908, ibid.).")
    assert (other.short_form, other.fields["author"], other.fields["date"]) == ("", "Vass", "1908-02-02")
