"""Papers in archives told by what holds them, minutes of parliaments, and books cited again by a part."""

from __future__ import annotations

import pytest

from tests.citations.papers_of_notes import read_last


@pytest.mark.parametrize(
    ("note", "fields", "place"),
    [
        (
            "Digest entry for 6 February 1844, ADM 12/408, National Archives, Kew.",
            {"title": "Digest entry", "date": "1844-02-06", "note": "ADM 12/408, National Archives, Kew"},
            "",
        ),
        (
            "Minutes of the Tidal Committee, 9 March 1841, DM 44/2, Bristol Record Office.",
            {"title": "Minutes of the Tidal Committee", "date": "1841-03-09"},
            "",
        ),
        (
            "Reading, University of Reading Special Collections, MS 2041/4 (Dorothea Mall, Notebook 4,"
            " 1929), "
            "fol. 12r.",
            {
                "author": "Mall, Dorothea",
                "title": "Notebook 4",
                "date": "1929",
                "note": "Reading, University of Reading Special Collections, MS 2041/4",
            },
            "12r",
        ),
        (
            "London, British Library, Add. MS 12345 (letter from A. Berg, 4 May 1871), fol. 12r.",
            {"title": "letter from A. Berg", "date": "1871-05-04"},
            "12r",
        ),
        (
            "Arch. dép. Rhône, 7 U 1/412, jugement du 14 mars 1868.",
            {"title": "jugement", "date": "1868-03-14", "note": "Arch. dép. Rhône, 7 U 1/412"},
            "",
        ),
        (
            "Clara Lind, diary entry for 19 January 1908, Lind Family Collection, MS 77, fol. 41r, "
            "Wienbibliothek, Vienna.",
            {"author": "Lind, Clara", "title": "diary entry", "date": "1908-01-19"},
            "41r",
        ),
    ],
)
def test_papers_of_archives(note: str, fields: dict[str, str], place: str) -> None:
    (citation,) = read_last(note)
    assert citation.type == "unpublished"
    assert fields.items() <= citation.fields.items()
    assert (citation.locator.value if citation.locator else "") == place


@pytest.mark.parametrize(
    ("again", "title", "date"),
    [
        ("Ibid., jugement du 2 mai 1868.", "jugement", "1868-05-02"),
        ("Ibid., lettre d’Ortega, 20 mai 1868.", "lettre d’Ortega", "1868-05-20"),
    ],
)
def test_another_paper_of_the_same_file(again: str, title: str, date: str) -> None:
    (citation,) = read_last("Arch. dép. Rhône, 7 U 1/412, jugement du 14 mars 1868.", again)
    assert citation.fields == {"title": title, "date": date, "note": "Arch. dép. Rhône, 7 U 1/412"}


def test_the_next_issue_of_a_newspaper_is_no_paper() -> None:
    (citation,) = read_last("*The Times*, 4 June 1872, 5.", "Ibid., 6 June 1872.")
    assert citation.short_form == "ibid"


@pytest.mark.parametrize(
    ("note", "title", "author", "place"),
    [
        (
            "Deutscher Bundestag, 2. Wahlperiode, Stenographischer Bericht, 53. Sitzung, 11.11.1954, S."
            " 2642 (C).",
            "Stenographischer Bericht, 53. Sitzung",
            "{Deutscher Bundestag}",
            "2642 (C)",
        ),
        (
            "Verhandlungen des Deutschen Bundestages, Stenographische Berichte, 2. Wahlperiode, 53."
            " Sitzung vom "
            "11. November 1954, S. 2642.",
            "Verhandlungen des Deutschen Bundestages, Stenographische Berichte, 53. Sitzung",
            "",
            "2642",
        ),
    ],
)
def test_minutes_of_german_parliaments(note: str, title: str, author: str, place: str) -> None:
    (citation,) = read_last(note)
    assert citation.type == "report"
    assert (citation.fields["title"], citation.fields.get("author", "")) == (title, author)
    assert (citation.fields["date"], citation.fields["note"]) == ("1954-11-11", "2. Wahlperiode")
    assert citation.locator is not None
    assert citation.locator.value == place


def test_a_book_of_which_a_letter_was_cited_is_cited_by_its_short_title() -> None:
    letter = (
        "Letter to Ada Berg, 4 May 1930, in *The Letters of Dorothea Mall*, ed. by Ivy Lunt, 2 vols "
        "(London: Faber, 1978), I, 220."
    )
    farrant = "Joan Farrant, *Coastal Modernism* (Oxford: Oxford University Press, 2009), p. 3."
    first, second = read_last(farrant, letter, "Farrant, p. 101; *Letters*, II, p. 18.")
    assert first.fields == {"author": "Farrant"}
    assert second.short_form == ""
    assert second.fields["title"] == "The Letters of Dorothea Mall"
    assert (second.fields["editor"], second.fields["date"]) == ("Lunt, Ivy", "1978")
    assert second.locator is not None
    assert second.locator.value == "II:18"


@pytest.mark.parametrize(
    "again", ["interview with Satar", "Satar interview", "Author’s interview with Satar"]
)
def test_an_interview_is_cited_again_by_who_was_asked(again: str) -> None:
    (citation,) = read_last("Interview with Bakyt Satar, Bishkek, 3 June 2017.", f"{again}.")
    assert citation.short_form == "short-title"
    assert citation.fields["title"] == "Interview with Bakyt Satar"


def test_lines_behind_a_page_are_of_the_place() -> None:
    (citation,) = read_last("Ernest Lydd, *The Drowned Bell* (Oxford: Blackwell, 1912), p. 9, ll. 3–4.")
    assert citation.locator is not None
    assert citation.locator.value == "9, ll. 3-4"


def test_an_amendment_ends_no_sentence_and_a_part_of_the_paper_is_no_source() -> None:
    constitution, case = read_last(
        "U.S. Const. amend. V; Peters v. Board of Works, 439 U.S. 118, 126 (1978)."
    )
    assert constitution.locator is not None
    assert constitution.locator.value == "V"
    assert case.fields["title"] == "Peters v. Board of Works"
    (code,) = read_last("E.g., 42 U.S.C. § 7607(d)(1) (2018). See infra Part III.")
    assert code.fields["title"] == "42 U.S.C. § 7607(d)(1)"
    assert code.lead == "E.g.,"


def test_the_day_in_brackets_behind_a_sheet_is_of_what_stands_there() -> None:
    (citation,) = read_last(
        "Archivio di Stato di Venezia, Consiglio di Dieci, reg. 27, c. 143r (12 agosto 1498)."
    )
    assert citation.fields == {
        "title": "Archivio di Stato di Venezia, Consiglio di Dieci, reg. 27",
        "date": "1498-08-12",
    }
    assert citation.locator is not None
    assert citation.locator.value == "143r"


def test_two_files_behind_a_sentence_and_a_colon() -> None:
    first, second = read_last(
        "La seconda nel 1506: cfr. ASF, Dieci di Balìa, Responsive, 86, c. 12r; ASF, Dieci di Balìa,"
        " Legazioni, 31, "
        "cc. 4r-19v."
    )
    assert first.lead == "La seconda nel 1506: cfr."
    assert first.fields["title"] == "ASF, Dieci di Balìa, Responsive, 86"
    assert second.fields["title"] == "ASF, Dieci di Balìa, Legazioni, 31"


@pytest.mark.parametrize(
    ("note", "lead", "title"),
    [
        (
            "Puede consultarse el «Inventario de protocolos», Portal de Archivos,"
            " https://archivos.example.es/p.",
            "Puede consultarse el",
            "Inventario de protocolos",
        ),
        (
            "Un inventario parziale in *Inventari di libri*, a cura di V. Branci, II, Padova, Antenore,"
            " 1983, p. 3.",
            "Un inventario parziale in",
            "Inventari di libri",
        ),
    ],
)
def test_words_that_lead_to_a_work(note: str, lead: str, title: str) -> None:
    (citation,) = read_last(note)
    assert citation.lead == lead
    assert citation.fields["title"] == title
    assert "author" not in citation.fields


def test_a_word_of_a_sentence_is_no_author() -> None:
    (citation,) = read_last(
        "*Dispacci di Nero*, a cura di C. Frulla, Firenze, Cellini, 1862.", "In *Dispacci*, cit., pp. 17-20."
    )
    assert citation.fields == {"title": "Dispacci"}


def test_a_report_by_its_number_with_the_cited_page() -> None:
    (citation,) = read_last(
        "U.S. Government Accountability Office, GAO-13-921, Federal Rulemaking: Agencies Often Skip Notice"
        " 8 (2012)."
    )
    assert citation.type == "report"
    assert citation.fields["title"] == "Federal Rulemaking: Agencies Often Skip Notice"
    assert citation.fields["number"] == "GAO-13-921"
    assert citation.locator is not None
    assert citation.locator.value == "8"
