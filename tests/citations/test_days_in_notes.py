"""Days of newspapers, of pages that were opened, of exhibitions and of letters in archives."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from tests.citations.papers_of_notes import read


@pytest.mark.parametrize(
    ("note", "described"),
    [
        (
            "*Westmoor Mercury* 4th May, 1790, p.2, col.3",
            "journaltitle=Westmoor Mercury|date=1790-05-04|at=2, col. 3",
        ),
        (
            "*Westmoor Mercury*, 4 May 1790, p. 2, cols 3–4.",
            "journaltitle=Westmoor Mercury|date=1790-05-04|at=2, cols 3-4",
        ),
        ("*Westmoor Mercury*, 4 May 1790, p. 2.", "date=1790-05-04|at=2"),
        (
            "Ruth Molle, ‘Harbours of Old’, http://ports.example/old (accessed on the 5th of June 2020).",
            "urldate=2020-06-05|date=|url=http://ports.example/old",
        ),
        # Of April or of March: only the year is sure. A French day comes first.
        ("Ruth Molle, ‘Harbours of Old’, http://ports.example/old (accessed 3/4/2019).", "urldate=2019"),
        (
            "Marie Roux, « Les ports », http://ports.example/old (consulté le 03/04/2019).",
            "urldate=2019-04-03",
        ),
        ("Ruth Molle, Häfen von einst, <http://ports.example/old> (15.5.2012).", "urldate=2012-05-15|date="),
        (
            "Ruth Molle, Häfen von einst, 2010, <http://ports.example/old> (15.5.2012).",
            "urldate=2012-05-15|date=2010|title=Häfen von einst",
        ),
        (
            "Ruth Molle (Hg.), Die Häfen. Ausstellungskatalog, Museum Kardorf, 3. Mai–12. Oktober 2008,"
            " Berlin 2008, S. 12.",
            "editor=Molle, Ruth|date=2008|eventdate=2008-05-03/2008-10-12|location=Berlin|at=12",
        ),
        (
            "Johann Fries an Anna Fries, Kopenhagen, 2. Februar 1731, in: Königliche Bibliothek Kopenhagen,"
            " NKS 1423 4°, Nr. 12.",
            "author=Fries, Johann|title=Johann Fries an Anna Fries|date=1731-02-02|location=Kopenhagen"
            "|note=Königliche Bibliothek Kopenhagen, NKS 1423 4°, Nr. 12|booktitle=",
        ),
        (
            "Johann Fries an Anna Fries, 2. Februar 1731, in: Staatsarchiv Kardorf, Nachlass Fries, Nr. 12.",
            "author=Fries, Johann|date=1731-02-02|note=Staatsarchiv Kardorf, Nachlass Fries, Nr. 12",
        ),
    ],
)
def test_days_are_read(note: str, described: str) -> None:
    (citation,) = read(note)
    assert_described(citation, described)


def test_a_letter_in_a_book_lies_in_no_archive() -> None:
    (citation,) = read(
        "Johann Fries an Anna Fries, 2. Februar 1731, in: Briefe der Fries, Berlin 1901, S. 12."
    )
    assert citation.type != "unpublished"
