"""PDF papers with a stamp across their pages, and those whose raised numbers call their reference list."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from tests.documents.pdf_writing import WIDTHS, Sheet, pdf
from verifier.documents.pdf import read_pdf
from verifier.documents.pdf_stamps import hide_stamps
from verifier.files import BytesSource
from verifier.model import Document

ROWS = ("Rivers move to the sea", "in the summer and the", "herders go with them")


def read(*sheets: Sheet) -> Document:
    return read_pdf(BytesSource(Path("paper.pdf"), pdf(sheets)))


def spell(page: Sheet, x: float, y: float, size: float, *parts: str) -> None:
    """Set a line letter by letter, as browsers do; ``^1`` is raised."""
    for part in parts:
        high = part.startswith("^")
        for letter in part.removeprefix("^"):
            place = (x, y + size * 0.35, size * 0.62) if high else (x, y, size)
            x = page.put(*place, letter) if letter != " " else x + WIDTHS["roman"] * size


def lines_of(page: Sheet, *, stamps: bool) -> list[str]:
    """The lines that PDFium reads on a page, with what is stamped there or without."""
    document = pypdfium2.PdfDocument(pdf([page]))
    opened = document[0]
    if not stamps:
        hide_stamps(pypdfium2.raw, opened)
    text_page = opened.get_textpage()
    found = text_page.get_text_range().splitlines()
    for one in (text_page, opened, document):
        one.close()
    return [line for line in found if line.strip()]


@pytest.mark.parametrize("stamp", ["PROOF COPY", "DRAFT OF MAY"])
def test_a_stamp_below_the_text_breaks_no_lines(stamp: str) -> None:
    page = Sheet()
    page.put_upright(300, 90, 30, stamp)
    for row, text in enumerate(ROWS * 3):
        spell(page, 72, 700 - 14 * row, 12, text)
    spell(page, 72, 560, 12, "They go on.", "^1", " They go.")
    spell(page, 72, 100, 9, "^1", "Anna Berg, Roads, 65.")
    document = read(page)

    assert len(lines_of(page, stamps=True)) > 50
    assert len(lines_of(page, stamps=False)) < 15
    assert [note.text.plain for note in document.notes] == ["Anna Berg, Roads, 65."]
    assert document.notes[0].markers[0].context.endswith("They go on.")


@pytest.mark.parametrize("upright", [0, 1])
def test_the_lines_of_a_page_that_is_turned_are_kept(upright: int) -> None:
    table = Sheet()
    for row in range(9):
        table.put_upright(72 + 14 * row, 100, 12, "Rivers of the inner region and their length in miles")
    for _ in range(upright):
        table.put(72, 40, 9, "12")

    assert sum("Rivers" in line for line in lines_of(table, stamps=False)) == 9


def vancouver(*ends: str, label: str = "{}. ", heading: str = "References", size: float = 9) -> list[Sheet]:
    """A paper whose raised numbers call the entries of its list, which hang behind their numbers."""
    page, last = Sheet(), Sheet()
    for row in range(30):
        parts = (f"Rivers move to the sea in {row}.", f"^{row // 5 + 1}") if row % 5 == 2 else ("They stay.",)
        page.line(72, 700 - 14 * row, 12, *parts)
    last.put(72, 720, 14, heading)
    for index, end in enumerate(ends):
        number = label.format(index + 1)
        last.line(60, 700 - 26 * index, size, *([f"^{index + 1}"] if label == "^" else [number]))
        last.put(72, 700 - 26 * index, size, f"Berg A, Dahl B. Rivers and lakes number {index} of the inner")
        last.put(72, 700 - 26 * index - 11, size, f"region. {end}")
    return [page, last]


ENDS = [f"Water. 199{number};3(2):12-9." for number in range(6)]


@pytest.mark.parametrize("size", [9, 12])
def test_raised_numbers_may_call_the_entries_of_a_reference_list(size: float) -> None:
    document = read(*vancouver(*ENDS, size=size))

    assert document.notes == ()
    assert [entry.label for entry in document.references] == ["1", "2", "3", "4", "5", "6"]
    assert [entry.text.plain.partition("region. ")[2] for entry in document.references] == ENDS
    assert [len(entry.markers) for entry in document.references] == [1] * 6
    assert document.references[3].markers[0].context == "Rivers move to the sea in 17."


@pytest.mark.parametrize(
    ("heading", "label", "second"),
    [("Notes", "{}. ", ENDS[1]), ("References", "^", ENDS[1])],
)
def test_lists_of_notes_stay_notes(heading: str, label: str, second: str) -> None:
    document = read(*vancouver(ENDS[0], second, *ENDS[2:], heading=heading, label=label))

    assert [note.label for note in document.notes] == ["1", "2", "3", "4", "5", "6"]


def test_what_refers_back_is_a_note_also_below_the_heading_of_references() -> None:
    page, last = vancouver(*ENDS)
    last.pieces = [
        (x, y, size, text.replace("Berg A, Dahl B.", "Ibid.") if y < 690 else text, font)
        for x, y, size, text, font in last.pieces
    ]

    assert [note.label for note in read(page, last).notes] == ["1", "2", "3", "4", "5", "6"]


@pytest.mark.parametrize(
    ("first", "second"), [("h", "ttps:"), ("https://do", "i.org/10.1000/182"), ("http", "s://example.org/9")]
)
def test_an_address_may_be_cut_anywhere(first: str, second: str) -> None:
    page = Sheet()
    page.line(72, 700, 12, "Rivers move to the sea in summer and stay there.", "^1")
    second = f"{second}//example.org/a" if second == "ttps:" else second
    begin = "Anna Berg, Rivers without Borders (Ex City: Press, 2001), pp. 3-9; see "
    page.line(72, 100, 9, "^1", begin, first)
    page.line(72, 89, 9, f"{second}, and page 4 of what she wrote.")

    assert f"see {first}{second}, and" in read(page).notes[0].text.plain
