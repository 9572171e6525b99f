"""PDF papers whose notes stand beside other things: tables at the foot, reference lists, numbered heads."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.pdf_writing import Sheet, pdf
from verifier.documents.pdf import read_pdf
from verifier.files import BytesSource
from verifier.model import Document


def read(*sheets: Sheet) -> Document:
    return read_pdf(BytesSource(Path("paper.pdf"), pdf(sheets)))


def notes(document: Document) -> list[tuple[str, str]]:
    return [(note.label, note.text.plain) for note in document.notes]


def text(page: Sheet, *rows: tuple[str, ...], y: float = 700, size: float = 12) -> float:
    """Set lines of text below each other; returns where the next one would stand."""
    for row, parts in enumerate(rows):
        page.line(72, y - row * size * 1.2, size, *parts)
    return y - len(rows) * size * 1.2


@pytest.mark.parametrize("caption", ["Table 1: Prices of salt", "Abb. 2. Preise des Salzes", "Figure 3"])
@pytest.mark.parametrize("label", [("^1", " "), ("1 ",)])
def test_notes_may_stand_above_a_table_with_notes_of_its_own(caption: str, label: tuple[str, ...]) -> None:
    page = Sheet()
    y = text(page, *([("Rivers move to the sea in the summer and in the autumn.",)] * 8))
    y = text(page, ("They freeze in winter.", "^1", " Nobody knows why that is so."), y=y)
    y = text(page, (*label, "Anna Berg, Rivers without Borders, p. 3."), y=y - 12, size=9)
    y = text(page, (caption,), ("1712 48 63", "^a", " 39"), ("1713 57 71 44",), y=y - 20, size=11)
    text(page, ("a Guessed.",), ("Source: Archive of the town.",), y=y - 4, size=9)

    assert notes(read(page)) == [("1", "Anna Berg, Rivers without Borders, p. 3.")]


@pytest.mark.parametrize("number", ["[{}] ", "{}. "])
def test_a_numbered_list_as_small_as_the_notes_is_cited_in_brackets(number: str) -> None:
    page, last = Sheet(), Sheet()
    y = text(page, *([("Rivers move to the sea in the summer [2].",)] * 8))
    text(page, ("They flow by 3 m", "^2", " each day [1, 3].", "^1", " They freeze [2].", "^2"), y=y)
    text(page, ("^1", "All were measured twice."), ("^2", "None was left out."), y=100, size=9)
    y = text(last, ("They stay [3].", "^3"), ("References",))
    text(
        last,
        *(
            (number.format(index), f"A. Berg, “Salt and rivers,” Water, vol. {index}, 1999.")
            for index in (1, 2, 3)
        ),
        ("", "vol. 3, no. 9, pp. 1–9."),
        (number.format(4), "B. Dahl, Lakes. Uppsala, 1998."),
        y=y - 10,
        size=9,
    )
    text(last, ("^3", "Lakes do not."), y=100, size=9)
    found = read(page, last)

    assert notes(found) == [
        ("1", "All were measured twice."),
        ("2", "None was left out."),
        ("3", "Lakes do not."),
    ]
    ends = [reference.text.plain.rpartition("vol. ")[2] for reference in found.references]
    assert ends[:2] == ["1, 1999.", "2, 1999."]
    assert ends[2:] == ["3, no. 9, pp. 1–9.", found.references[3].text.plain]
    assert ends[3].endswith("B. Dahl, Lakes. Uppsala, 1998.")


def test_heads_with_the_number_of_their_page_differ_by_chapters() -> None:
    pages = []
    for number in range(1, 7):
        page = Sheet()
        head = (
            f"{number} the salt houses"
            if number % 2 == 0
            else f"{'Rivers' if number < 3 else 'Lakes'} {number}"
        )
        page.put(72, 760, 10, head)
        text(
            page,
            ("and move to the sea.", f"^{number}"),
            *([("They freeze in winter.",)] * 5),
            ("Nobody knows why they",),
            y=720,
        )
        text(page, (f"^{number}", f" Anna Berg, Rivers, p. {number}."), y=100, size=9)
        pages.append(page)
    found = read(*pages)

    assert [note.markers[0].context for note in found.notes[1:]] == [
        "Nobody knows why they and move to the sea."
    ] * 5


def test_titles_of_chapters_that_bear_a_number_are_no_part_of_their_endnotes() -> None:
    pages = [Sheet(), Sheet()]
    for page in pages:
        text(
            page,
            ("Rivers move to the sea.", "^1"),
            ("They freeze in winter.", "^2"),
            *([("They stay.",)] * 9),
        )
    last = Sheet()
    y = text(last, ("Notes",), size=16)
    for number, title in ((1, "The Ledger and the Sea"), (2, "Widows of 1790")):
        last.put(200, y - 10, 9, f"{number}. {title}")
        y = text(last, ("1. Anna Berg, Rivers, p. 3.",), ("2. Ibid., p. 4.",), y=y - 26, size=9)

    assert (
        notes(read(*pages, last))
        == [
            ("1", "Anna Berg, Rivers, p. 3."),
            ("2", "Ibid., p. 4."),
        ]
        * 2
    )


def test_a_letter_behind_a_greek_one_or_a_bracket_may_have_an_exponent() -> None:
    page = Sheet()
    text(
        page, ("The volume is (4/3)r", "^2", " at most. They freeze in winter.", "^2"), ("Rivers move.", "^1")
    )
    text(page, ("^1", " Anna Berg, Rivers, p. 3."), ("^2", " Ibid., p. 4."), y=100, size=9)

    assert [[marker.context for marker in note.markers] for note in read(page).notes] == [
        ["Rivers move."],
        ["They freeze in winter."],
    ]
