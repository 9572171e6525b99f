"""Files of archives that sentences lead to, and files that are joined to others."""

from __future__ import annotations

import pytest

from tests.citations.papers_of_notes import read, read_last

LAN = "Landesarchiv Nordau (LAN), Abt. 7, Nr. 119, Bl. 2."


def _files(*notes: str) -> list[tuple[str, str, str]]:
    return [
        (each.type, each.fields.get("title", ""), each.locator.value if each.locator else "")
        for each in read_last(*notes)
    ]


@pytest.mark.parametrize(
    ("note", "files"),
    [
        ("Anders Pross; vgl. auch die Akten im LAN, Abt. 7, Nr. 120.", [("LAN, Abt. 7, Nr. 120", "")]),
        ("Siehe die Rechnungen in LAN, Abt. 7, Nr. 121, Bl. 3.", [("LAN, Abt. 7, Nr. 121", "3")]),
        ("WRO, Q/SO/5, Michaelmas 1703.", [("WRO, Q/SO/5, Michaelmas 1703", "")]),
        (
            "HStA Dornstadt, Best. E 5 A, Nr. 311 (Fassung A) und Fürstl. Archiv Wiesau, Abt. II, Konv. 6, "
            "fol. 1–44 (Fassung B). Zum Verhältnis der beiden s. u. Anm. 15.",
            [
                ("HStA Dornstadt, Best. E 5 A, Nr. 311 (Fassung A)", ""),
                ("Fürstl. Archiv Wiesau, Abt. II, Konv. 6", "1-44"),
            ],
        ),
        (
            "His papers (Dorset Heritage Centre, 1262M/L4) include a draft of the passage.",
            [("Dorset Heritage Centre, 1262M/L4", "")],
        ),
        (
            "There is a fuller manuscript report in Lincoln's Inn Library, Misc MS 511, fos 34r–36v, and "
            "another, in the hand of Thomas Wendle, in BL Add MS 36118, f 9.",
            [("Lincoln's Inn Library, Misc MS 511", "34r-36v"), ("BL Add MS 36118", "9")],
        ),
        (
            "Una de ellas en AGN, Minería, vol. 61, exp. 7, ff. 201r-219v; otra, mutilada, en AHESLP, "
            "Alcaldía Mayor, leg. 1776 (2), exp. 14.",
            [
                ("AGN, Minería, vol. 61, exp. 7", "201r-219v"),
                ("AHESLP, Alcaldía Mayor, leg. 1776 (2), exp. 14", ""),
            ],
        ),
        (
            "TNA, E 219/446; ibid., E 219/451, fol. 3.",
            [("TNA, E 219/446", ""), ("TNA, E 219/451", "3")],
        ),
    ],
)
def test_a_file_is_cited_in_a_sentence(note: str, files: list[tuple[str, str]]) -> None:
    assert _files(LAN, note) == [("unpublished", *file) for file in files]


def test_a_letter_that_lies_somewhere_has_its_writer_and_day() -> None:
    (letter,) = read(
        "Ein weiterer Brief Bollmanns an Ratzius vom 3. März 1557 liegt in der Forschungsbibliothek Gera, "
        "Chart. A 123, Bl. 77r–78v; er ist m. W. ungedruckt."
    )
    assert letter.type == "unpublished"
    assert letter.fields == {
        "author": "Bollmann",
        "title": "Brief Bollmanns an Ratzius",
        "date": "1557-03-03",
        "note": "Forschungsbibliothek Gera, Chart. A 123",
    }


def test_a_letter_in_an_archive_may_be_led_to_by_a_word() -> None:
    (letter,) = read(
        "José de Arizaga a Tomás Mur, Santa Rosa, 8 de enero de 1789, en AGN, Consulado, caja 214, exp. 3, "
        "f. 17."
    )
    assert letter.fields["date"] == "1789-01-08"
    assert letter.fields["note"] == "AGN, Consulado, caja 214, exp. 3"


@pytest.mark.parametrize(
    "note",
    [
        "The papers in Oxford, 12 of them, were read and burnt.",
        "Letters in London, 1703, and at home were few.",
        "Die Akten in Bonn, 12 Stück, sind verloren.",
    ],
)
def test_papers_of_a_town_are_no_file(note: str) -> None:
    assert not [each for each in read(note) if each.type == "unpublished"]


def test_ibid_with_a_sheet_is_of_the_same_file() -> None:
    (citation,) = read_last("TNA, E 219/446, fol. 2.", "Ibid., fol. 3.")
    assert citation.short_form == "ibid"
