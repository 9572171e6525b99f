"""Pages behind Brazilian imprints, "Id." in front of titles, old law reports, ministries of many fields."""

from __future__ import annotations

import pytest

from tests.citations.papers_of_notes import read, read_last
from verifier.compare.name_lists import read_names
from verifier.documents.locators import read_locator

THESIS = (
    "MOURÃO, Helena. *Professoras normalistas*. 2009. 312 f. Tese (Doutorado em Educação) – Faculdade de"
    " Educação, Universidade de São Paulo, São Paulo, 2009. f. 134."
)


def test_the_leaf_behind_the_year_of_a_thesis() -> None:
    (thesis,) = read_last(THESIS)
    assert thesis.type == "thesis"
    assert thesis.locator is not None
    assert (thesis.locator.kind, thesis.locator.value) == ("folio", "134")
    assert "note" not in thesis.fields


def test_a_thesis_cited_again_by_name_year_and_leaf_is_no_file_of_an_archive() -> None:
    (again,) = read_last(THESIS, "MOURÃO, 2009, f. 140-141.")
    assert again.short_form == "author-year"
    assert again.fields["date"] == "2009"
    assert again.locator is not None
    assert again.locator.value == "140-141"


def test_another_title_behind_id_is_another_work_of_the_same_author() -> None:
    (work,) = read_last(THESIS, "Id. *A professora e o inspetor*. Curitiba: Ed. UFPR, 2014. p. 19.")
    assert work.short_form == ""
    assert work.fields == {
        "author": "MOURÃO, Helena",
        "title": "A professora e o inspetor",
        "location": "Curitiba",
        "publisher": "Ed. UFPR",
        "date": "2014",
    }


@pytest.mark.parametrize(
    ("note", "press"),
    [
        ("GOMES, Ana. *Rios*. São Paulo: Ed. Unesp, 2014.", "Ed. Unesp"),
        ("GOMES, Ana. *Rios*. Rio de Janeiro: Ed. da Uerj, 2014.", "Ed. da Uerj"),
    ],
)
def test_a_house_that_is_called_ed_is_no_editor(note: str, press: str) -> None:
    (book,) = read_last(note)
    assert book.fields["publisher"] == press
    assert "editor" not in book.fields


def test_an_editor_behind_a_town_stays_one() -> None:
    (book,) = read_last("Anna Berg, *Rivers*, ed. Carl Dorn (London: Mill, 2014), p. 3.")
    assert book.fields["editor"] == "Dorn, Carl"


def test_who_wrote_a_page_of_a_day_is_kept() -> None:
    (page,) = read_last(
        "M. Delpino, *Ricostruire la memoria*, 14 maggio 2019, https://www.fonti.example.it/ricostruire."
    )
    assert page.fields["author"] == "Delpino, M."
    assert page.fields["title"] == "Ricostruire la memoria"
    assert page.lead == ""


def test_what_a_newspaper_calls_an_item_is_nobodys_name() -> None:
    (item,) = read_last("Editorial, ‘Leases in Decay’ *The Times* (London, 2 May 2019) 27.")
    assert "author" not in item.fields
    assert item.fields["title"] == "Leases in Decay"
    assert item.fields["titleaddon"] == "Editorial"


def test_the_law_reports_of_1865_to_1875() -> None:
    (case,) = read("*Pettigrew v Corporation of Lyme* (1874) LR 9 QB 511, 523 (Blackstock J).")
    assert case.type == "jurisdiction"
    assert case.fields["journaltitle"] == "LR 9 QB"
    assert case.fields["pages"] == "511"
    assert case.locator is not None
    assert case.locator.value == "523"


def test_whose_review_it_is_in_dutch() -> None:
    (review,) = read_last(
        "Th. van Ommeren, recensie van Oosterwold, *Arbeid in het veen*, in: *BMGN* 115 (2000) 612-613."
    )
    assert review.fields["author"] == "van Ommeren, Th."
    assert review.type == "review"


def test_the_rules_of_the_bundestag_are_a_law() -> None:
    (law,) = read_last("Siehe § 44a AbgG; § 6 Abs. 1 GO-BT.")
    assert law.type == "legislation"


@pytest.mark.parametrize(
    "body",
    [
        "Ministry of Housing, Communities and Local Government",
        "Ministerio de Educación, Cultura y Deporte",
        "Ministério da Agricultura, Pecuária e Abastecimento",
    ],
)
def test_a_ministry_of_many_fields_is_one_body(body: str) -> None:
    (name,) = read_names(body)
    assert name.literal == body


@pytest.mark.parametrize(
    "bodies",
    [
        "Ministry of Foreign Affairs, Anna Berg and Carl Dorn",
        "Ministry of Health, World Bank and UNICEF",
        "Department of Health, Scottish Office and Welsh Office",
    ],
)
def test_others_behind_a_ministry_are_others(bodies: str) -> None:
    assert len(read_names(bodies)) == 3


def test_generations_in_capitals_are_parted_from_the_family() -> None:
    (name,) = read_names("GUIMARÃES NETO")
    assert (name.family, name.suffix) == ("GUIMARÃES", "NETO")


@pytest.mark.parametrize(
    ("printed", "kind", "value"),
    [("Tabelle 3", "table", "3"), ("kaart 3", "map", "3"), ("afb. 2", "figure", "2"), ("map 4", "map", "4")],
)
def test_tables_maps_and_pictures(printed: str, kind: str, value: str) -> None:
    place = read_locator(printed)
    assert place is not None
    assert (place.kind, place.value) == (kind, value)
