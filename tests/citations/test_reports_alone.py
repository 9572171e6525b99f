"""Decisions of which a note tells only the report: the text has named them."""

from pathlib import Path

import pytest

from verifier.citations import parse_citation
from verifier.citations.names_in_text import names_of_decisions
from verifier.extraction import extract_papers


@pytest.mark.parametrize(
    ("printed", "year", "journal", "pages", "cited"),
    [
        ("[1921] 2 Ch 98 (CA) 104.", "1921", "Ch", "98", "104"),
        ("See [1921] 2 Ch 98 (CA) 104 (Younger LJ).", "1921", "Ch", "98", "104"),
        ("(1889) 14 App Cas 337 (HL).", "1889", "App Cas", "337", None),
        ("[2004] UKHL 22, [2004] 2 AC 457 [12].", "2004", "UKHL", "22", "12"),
        ("347 U.S. 483, 495 (1954).", "1954", "U.S.", "483", "495"),
        ("12 F.3d 34, 36 (2d Cir. 1994).", "1994", "F.3d", "34", "36"),
    ],
)
def test_report_without_a_name(printed: str, year: str, journal: str, pages: str, cited: str | None) -> None:
    citation = parse_citation(printed)
    fields = citation.fields
    assert (citation.type, fields["date"], fields["journaltitle"], fields["pages"]) == (
        "jurisdiction",
        year,
        journal,
        pages,
    )
    assert (citation.locator.value if citation.locator else None) == cited
    assert "author" not in fields


@pytest.mark.parametrize(
    "printed",
    [
        "[12] Ann Berg, Rivers of Exland (Mill Press 1999).",
        "[1999] Berg A. Rivers and mills. J Hist. 1999;14:337-9.",
        "(1998) The river. London: Heron.",
    ],
)
def test_labels_and_years_of_other_works_are_no_reports(printed: str) -> None:
    assert parse_citation(printed).type != "jurisdiction"


def test_decisions_named_by_a_sentence() -> None:
    sentence = (
        "In Bramhope v Leach the court went beyond R (Daly) v Secretary of State for the Home Department."
    )
    assert names_of_decisions(sentence) == [
        "Bramhope v Leach",
        "R (Daly) v Secretary of State for the Home Department",
    ]
    assert names_of_decisions("The river v the mill was no case, and Volume V of it neither.") == []


def test_the_text_names_what_its_note_does_not(tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text(
        "The court in *Bramhope v Leach* said so.[^1] Another was *R v Oldham*,[^2] and in"
        " *Smith v Jones*[^3] it went on. It was repeated.[^4] Later it was not.[^5]\n\n"
        "[^1]: [1921] 2 Ch 98 (CA) 104.\n\n[^2]: (1889) 14 App Cas 337 (HL).\n\n"
        "[^3]: [2004] UKHL 22, [2004] 2 AC 457 [12].\n\n[^4]: *Bramhope* (n 1) 106."
        "\n\n[^5]: [1999] 1 WLR 1.\n",
        encoding="utf-8",
    )
    extraction = extract_papers([paper])
    titles = {work.key: work.fields["title"] for work in extraction.works}
    cited = [
        (titles[extraction.work_of[citation.id]], citation.locator.value if citation.locator else "")
        for reading in extraction.readings["paper.md"]
        for citation in reading.citations
    ]
    assert cited == [
        ("Bramhope v Leach", "104"),
        ("R v Oldham", ""),
        ("Smith v Jones", "12"),
        ("Bramhope v Leach", "106"),
        ("[1999] 1 WLR 1", ""),
    ]
