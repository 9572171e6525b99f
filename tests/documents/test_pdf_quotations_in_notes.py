"""Notes of PDF papers that quote in smaller type, and what only looks so."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.pdf_writing import Sheet, pdf
from verifier.documents.pdf import read_pdf
from verifier.files import BytesSource

QUOTED = ("Wherever the river in a poem bends, the poet", "asks us to consider who is to be paid.")


def notes(*sheets: Sheet) -> list[tuple[str, str]]:
    document = read_pdf(BytesSource(Path("paper.pdf"), pdf(sheets)))
    return [(note.label, note.text.plain) for note in document.notes]


def text(*labels: str) -> Sheet:
    page = Sheet()
    for row in range(10):
        call = [f"^{label}" for label in labels[row : row + 1]]
        page.line(72, 760 - row * 14, 11, "Rivers move to the sea in the summer and stay there.", *call)
    return page


def quote(page: Sheet, y: float, *lines: str, size: float = 8) -> float:
    for row, line in enumerate(lines):
        page.put(90, y - row * 9.5, size, line)
    return y - len(lines) * 9.5 - 3


@pytest.mark.parametrize("size", [7.5, 8])
def test_a_note_may_quote_in_smaller_type(size: float) -> None:
    page = text("1", "2")
    page.line(72, 200, 8.7, "^1", " His thesis deserves to be quoted in full:")
    y = quote(page, 188, *QUOTED, *QUOTED, size=size)
    page.put(72, y, 8.7, "The sentence is an exaggeration, but a fruitful one.")
    page.line(72, y - 10, 8.7, "^2", " Anna Berg, Rivers, p. 3.")

    assert notes(page) == [
        (
            "1",
            "His thesis deserves to be quoted in full: "
            + " ".join((*QUOTED, *QUOTED))
            + " The sentence is an exaggeration, but a fruitful one.",
        ),
        ("2", "Anna Berg, Rivers, p. 3."),
    ]


def test_a_quotation_may_be_cut_by_the_end_of_its_page() -> None:
    page, following = text("1"), text("2")
    page.line(72, 120, 8.7, "^1", " His thesis deserves to be quoted in full:")
    y = quote(page, 108, *QUOTED[:1])
    # What the publisher prints stands below.
    page.put(72, y - 20, 7, "Rivers Forum, vol. 44, no. 3. All rights reserved.")
    y = quote(following, 180, *QUOTED[1:])
    following.put(72, y, 8.7, "The sentence is an exaggeration.")
    following.line(72, y - 10, 8.7, "^2", " Anna Berg, Rivers, p. 3.")

    assert notes(page, following) == [
        (
            "1",
            f"His thesis deserves to be quoted in full: {' '.join(QUOTED)} The sentence is an exaggeration.",
        ),
        ("2", "Anna Berg, Rivers, p. 3."),
    ]


def test_tables_and_imprints_in_smaller_type_are_no_quotations() -> None:
    page = text("1", "2")
    page.put(72, 400, 8.7, "Table 1: Rivers by the length of their course in miles")
    quote(page, 385, "Length in miles of the inner region", "Width in miles of the inner region")
    page.line(72, 340, 8.7, "^1", " Anna Berg, Rivers, p. 3.")
    page.line(72, 329, 8.7, "^2", " Anna Berg, Rivers, p. 4.")
    quote(page, 317, "Printed by the press of Ex City in May")

    assert notes(page) == [("1", "Anna Berg, Rivers, p. 3."), ("2", "Anna Berg, Rivers, p. 4.")]
