"""How notes of PDF papers begin: with numbers of their own, sections of laws, signs; and what begins none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.pdf_writing import Sheet, pdf
from verifier.documents.pdf import read_pdf
from verifier.files import BytesSource

ENUMERATION = "1. The first print reads “rivers”; 2. the second “river”."


def notes(*sheets: Sheet) -> list[tuple[str, str]]:
    document = read_pdf(BytesSource(Path("paper.pdf"), pdf(sheets)))
    return [(note.label, note.text.plain) for note in document.notes]


def page_calling(*labels: str) -> Sheet:
    page = Sheet()
    for row in range(max(10, len(labels))):
        page.line(
            72, 760 - row * 14, 12, "Rivers move to the sea.", *(f"^{label}" for label in labels[row:][:1])
        )
    return page


def set_notes(page: Sheet, *rows: str, y: float, hanging: float = 0) -> Sheet:
    """Set lines in small type; ``^`` begins one with a raised label, and all others are indented."""
    for row, line in enumerate(rows):
        if line.startswith("^"):
            label, _, rest = line.partition(" ")
            page.line(72, y - row * 11, 9, label, rest)
        else:
            page.put(72 + (0 if line[:1].isdigit() else hanging), y - row * 11, 9, line)
    return page


@pytest.mark.parametrize("label", ["{}. ", "{} "])
@pytest.mark.parametrize(
    "begins",
    [
        ENUMERATION,
        "§ 823 BGB.",
        "»Rivers« in print.",
        "’Tis so.",
        "— Berg, Rivers, p. 3.",
        "£5 was its price.",
    ],
)
def test_numbers_on_the_base_line_begin_notes_with_signs_and_numbers(label: str, begins: str) -> None:
    page = page_calling("1", "2", "3")
    texts = ["Anna Berg, Rivers, p. 3.", begins, "Ibid., p. 4."]
    set_notes(page, *(f"{label.format(number)}{text}" for number, text in enumerate(texts, 1)), y=110)

    assert notes(page) == [(str(number), text) for number, text in enumerate(texts, 1)]


@pytest.mark.parametrize("begins", [ENUMERATION, "2.4 GHz was not used.", "1998 was a dry year."])
def test_raised_labels_may_be_glued_to_numbers_with_stops(begins: str) -> None:
    page = page_calling("11", "12", "13")
    set_notes(page, "^11 Anna Berg, Rivers, p. 3.", f"^12 {begins}", "^13 Ibid., p. 4.", y=110)

    assert notes(page) == [("11", "Anna Berg, Rivers, p. 3."), ("12", begins), ("13", "Ibid., p. 4.")]


def test_sections_of_laws_begin_no_notes_and_stops_may_stand_behind_signs() -> None:
    page = page_calling("*", "1")
    set_notes(
        page,
        "*. Anna Berg teaches law.",
        "1. See 42 U.S.C. § 12; accord 15 U.S.C.",
        "§ 5617(b) (2018); see also id.",
        "§§ 12, 13.",
        y=110,
    )

    assert notes(page) == [
        ("*", "Anna Berg teaches law."),
        ("1", "See 42 U.S.C. § 12; accord 15 U.S.C. § 5617(b) (2018); see also id. §§ 12, 13."),
    ]


def test_a_sign_that_the_text_calls_is_a_label_still() -> None:
    page = page_calling("§")
    set_notes(page, "§ Anna Berg teaches law.", y=60)

    assert notes(page) == [("§", "Anna Berg teaches law.")]


def behind_the_text(*rows: str) -> list[tuple[str, str]]:
    """The notes of a paper that are set as large as its text, on a page of their own."""
    last = Sheet()
    last.put(72, 754, 14, "Notes")
    for row, line in enumerate(rows):
        last.put(72, 740 - row * 14, 12, line)
    return notes(page_calling("1", "2", "3", "4", "5"), last)


def test_a_note_whose_number_is_not_known_costs_no_others() -> None:
    rows = [f"{number}. Anna Berg, Rivers, p. {number}." for number in range(1, 6)]
    rows[2] = "3. = MS. B at Ostheim."

    assert behind_the_text(*rows) == [
        ("1", "Anna Berg, Rivers, p. 1."),
        ("2", "Anna Berg, Rivers, p. 2. 3. = MS. B at Ostheim."),
        ("4", "Anna Berg, Rivers, p. 4."),
        ("5", "Anna Berg, Rivers, p. 5."),
    ]


def test_numbers_at_the_beginning_of_lines_within_notes_begin_none() -> None:
    found = behind_the_text(
        "1. Anna Berg, Rivers and Lakes, Water Review",
        "2(1), 30–37.",
        "2. Ole Dahl, Seas and Lakes. Ostheim.",
        "4. The edition of 1990 is the best.",
        "3. Ibid., p. 4.",
        "4. Ibid., p. 5.",
        "5. Ibid., p. 6.",
    )

    assert found == [
        ("1", "Anna Berg, Rivers and Lakes, Water Review 2(1), 30–37."),
        ("2", "Ole Dahl, Seas and Lakes. Ostheim. 4. The edition of 1990 is the best."),
        ("3", "Ibid., p. 4."),
        ("4", "Ibid., p. 5."),
        ("5", "Ibid., p. 6."),
    ]
