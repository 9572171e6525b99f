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
            "BL, Add. MS 44361, fol. 27v, W. H. Carrow to Sir Thomas Fremley, 19 January 1846.",
            {"author": "Carrow, W. H.", "title": "W. H. Carrow to Sir Thomas Fremley", "date": "1846-01-19"},
            "27v",
        ),
        (
            "Щеглов Н. П. Выписки из дел // ГАРФ. Ф. 5820. Оп. 2. Д. 14. Л. 33–34.",
            {"author": "Щеглов, Н. П.", "title": "Выписки из дел", "note": "ГАРФ. Ф. 5820. Оп. 2. Д. 14"},
            "33-34",
        ),
        (
            "Отписка воеводы Ивана Чемоданова // РГАДА. Ф. 137. Оп. 1. Д. 19. Л. 203.",
            {"author": None, "title": "Отписка воеводы Ивана Чемоданова"},
            "203",
        ),
        (
            "„Kastenrechnung 1587/88“, StadtA MM, D 102/4, fol. 31r.",
            {"title": "Kastenrechnung 1587/88", "note": "StadtA MM, D 102/4"},
            "31r",
        ),
    ],
)
def test_letters_and_files_have_writer_title_and_sheet(
    letter: str, fields: dict[str, str | None], sheet: str
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


@pytest.mark.parametrize(
    ("text", "fields", "page"),
    [
        (
            "“Neighbourly Roads Lead Far,” People’s Daily, 22 August 2014, 3 [in Chinese].",
            {"title": "Neighbourly Roads Lead Far", "journaltitle": "People’s Daily", "language": "Chinese"},
            "3",
        ),
        (
            "Chen Weilin, “The Corridor,” Asia-Pacific Studies, no. 5 (2016): 44–61 [in Chinese], here 50.",
            {"author": "Chen, Weilin", "pages": "44-61", "language": "Chinese"},
            "50",
        ),
        (
            "UN General Assembly, Mongolia’s International Security, A/RES/53/77 D (4 May 1998), para. 3",
            {
                "author": "{UN General Assembly}",
                "title": "Mongolia’s International Security",
                "number": "A/RES/53/77 D",
            },
            "3",
        ),
        # Lists have the language in the title, where it stands directly behind it in round brackets.
        (
            "Masaitis, V. L., The deep structure of craters (in Russian). Razvedka, v. 8, pp. 10-13. 1991.",
            {"title": "The deep structure of craters (in Russian)", "language": None},
            "10-13",
        ),
        (
            "National Emission Standards for Kilns, 64 Fed. Reg. 31,898, 31,903 (June 14, 1999).",
            {"title": "National Emission Standards for Kilns", "pages": "31,898", "date": "1999-06-14"},
            "31,903",
        ),
    ],
)
def test_languages_in_brackets_and_registers(text: str, fields: dict[str, str | None], page: str) -> None:
    read = parse_citation(text)
    assert {name: read.fields.get(name) for name in fields} == fields
    assert (read.locator.value if read.locator else "") == page
