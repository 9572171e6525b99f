"""PDF papers whose authors have numbers that name institutions, beside notes that look alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.pdf_writing import Sheet, pdf
from verifier.documents.pdf import read_pdf
from verifier.files import BytesSource


def notes(page: Sheet) -> list[tuple[str, str, int]]:
    document = read_pdf(BytesSource(Path("paper.pdf"), pdf([page])))
    return [(note.label, note.text.plain, len(note.markers)) for note in document.notes]


def rest(page: Sheet, *, y: float = 600, calls: int = 0) -> None:
    for row in range(12):
        call = [f"^{row + 1}"] if row < calls else []
        page.line(72, y - row * 14, 12, "Rivers move to the sea in the summer and stay.", *call)


def byline(page: Sheet, *first: str) -> None:
    page.put(72, 760, 18, "Rivers and lakes of the inner region")
    page.line(72, 730, 12, "Anna Berg", *first, ", Li Wu", "^2", " and May Dahl", "^1")
    page.line(
        72, 710, 9, "^1", "School of Water, University of Ex City, Exland; ", "^2", "Institute of Lakes"
    )


@pytest.mark.parametrize("size", [9, 12])
def test_the_numbers_of_institutions_call_no_points_of_a_summary(size: float) -> None:
    page = Sheet()
    byline(page, "^1,2", "^*")
    for row in range(3):
        page.put(72, 680 - 14 * row, size, f"{row + 1}. We ask whether rivers move to the sea in summer.")
    rest(page)

    assert notes(page) == []


def test_notes_with_the_same_numbers_are_read() -> None:
    page = Sheet()
    byline(page, "^1,2")
    rest(page, calls=2)
    page.line(72, 111, 9, "^1", "Anna Berg, Rivers, p. 3.")
    page.line(72, 100, 9, "^2", "Li Wu, Lakes, p. 4.")

    assert notes(page) == [("1", "Anna Berg, Rivers, p. 3.", 1), ("2", "Li Wu, Lakes, p. 4.", 1)]


def test_authors_may_be_called_notes_at_the_foot_of_the_page() -> None:
    page = Sheet()
    page.put(72, 760, 18, "Rivers and lakes of the inner region")
    page.line(72, 730, 12, "Anna Berg", "^1", ", Li Wu", "^2")
    rest(page, calls=0)
    page.line(72, 111, 9, "^1", "School of Water, University of Ex City, Exland.")
    page.line(72, 100, 9, "^2", "Institute of Lakes. I thank Anna Berg for her comments.")

    assert [note[0] for note in notes(page)] == ["1", "2"]


def test_numbers_behind_sentences_call_notes_below_them() -> None:
    page = Sheet()
    page.line(72, 730, 12, "Rivers move to the sea.", "^1", " They stay there in the summer.", "^2")
    page.line(72, 700, 9, "^1", "Anna Berg, Rivers, p. 3.")
    page.line(72, 689, 9, "^2", "Li Wu, Lakes, p. 4.")
    rest(page)

    assert [note[:2] for note in notes(page)] == [
        ("1", "Anna Berg, Rivers, p. 3."),
        ("2", "Li Wu, Lakes, p. 4."),
    ]
