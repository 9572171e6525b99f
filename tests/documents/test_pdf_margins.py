"""What stands in the margins of PDF papers, and letters that stand apart: numbers of lines and paragraphs."""

from __future__ import annotations

from pathlib import Path

from tests.documents.pdf_writing import Sheet, pdf
from verifier.documents.pdf import read_pdf
from verifier.documents.pdf_blanks import close_up, is_spaced, lacks_blanks
from verifier.documents.pdf_line_numbers import without_numbers_beside
from verifier.documents.pdf_lines import Line
from verifier.documents.pdf_pages import Page
from verifier.documents.pdf_paragraph_numbers import drop_paragraph_numbers
from verifier.documents.pdf_splits import second_column
from verifier.files import BytesSource
from verifier.model import Document

ROWS = (
    "Rivers move to the sea in the summer and the",
    "herders of that plain go with them, as the",
    "ministry of water reports each year from the",
    "basin to the inner region and",
    "beyond it, where the winters",
    "are long and the fields are",
    "difficult to find.",
)


def read(*sheets: Sheet) -> Document:
    return read_pdf(BytesSource(Path("paper.pdf"), pdf(sheets)))


def lines(*rows: str, x: float = 72.0) -> list[Line]:
    return [Line(text, x, 700.0 - 14 * row, 12.0, 1, x + 5 * len(text)) for row, text in enumerate(rows)]


def test_the_numbers_of_lines_that_are_drawn_behind_the_text_are_left_out() -> None:
    text = lines(*ROWS)
    numbers = [Line(str(row), 50.0, 701.0 - 14 * row + 14, 12.0, 1, 56.0) for row in range(1, len(text) + 1)]
    endnotes = lines(*(f"{row}: Anna Berg." for row in ROWS))

    assert without_numbers_beside([*text, *numbers]) == text
    # Numbers beside whole sentences are those of notes.
    assert without_numbers_beside([*endnotes, *numbers]) == [*endnotes, *numbers]
    # Figures of a table stand right of other text.
    assert without_numbers_beside([*lines(*ROWS, x=20.0), *numbers]) == [*lines(*ROWS, x=20.0), *numbers]


def test_the_numbers_of_paragraphs_in_the_margin_call_no_notes() -> None:
    sheet = Sheet()
    for row, (text, label) in enumerate(zip(ROWS, ("^8", "", "^9", "", "^10", "", "^11"), strict=True)):
        sheet.line(92, 700 - 14 * row, 12, text, *([label] if label else ()))
    for number, row in enumerate((0, 3), 8):
        sheet.put(66, 702 - 14 * row, 8, str(number))
    for row, label in enumerate(("^8", "^9", "^10", "^11")):
        sheet.line(92, 150 - 11 * row, 9, label, f"Anna Berg, Rivers, {60 + row}.")

    document = read(sheet)

    assert [(note.label, len(note.markers)) for note in document.notes] == [
        ("8", 1),
        ("9", 1),
        ("10", 1),
        ("11", 1),
    ]
    assert document.notes[0].markers[0].column == 1


def test_raised_numbers_that_hang_before_notes_stay_their_labels() -> None:
    notes = lines("Anna Berg, Rivers, 65.", "and the same, 67.", "Li Wu, 9.", "Ibid., 12.")
    hanging = Line("1Anna Berg, Rivers, 65.", 50.0, 640.0, 12.0, 1, 200.0, raised=[(0, 1)])
    drop_paragraph_numbers([hanging, *notes])

    assert hanging.label == "1"


def test_the_entries_of_a_list_hang_in_the_second_column_too() -> None:
    page = Page(1, 600.0, 800.0, [])
    for row in range(12):
        page.lines.append(Line("Rivers move to the sea in summer", 50.0, 700.0 - 12 * row, 10.0, 1, 290.0))
        x = 310.0 if row % 4 == 0 else 325.0
        page.lines.append(Line("Berg, Anna. Rivers.", x, 706.0 - 12 * row, 10.0, 1, 550.0))

    split = second_column(page, page.lines)

    assert split is not None
    assert 290.0 < split < 310.0


def test_letters_that_stand_apart_are_closed_up_to_words() -> None:
    line = Line("B ac k g ro u nd of L aw", 0.0, 0.0, 10.0, 1, start=0)
    sides: dict[int, tuple[float, float]] = {}
    x = 0.0
    for offset, sign in enumerate(line.text):
        if sign == " ":
            sides[offset] = (x, x)
            x += 3.0 if line.text[offset:].startswith((" of", " L aw")) else 0.0
        else:
            sides[offset] = (x, x + 5)
            x += 6.2

    close_up(line, lambda at: sides[at])

    assert line.text == "Background of Law"
    assert is_spaced("N O T E S")
    assert not is_spaced("Notes to the text of a law")
    assert not is_spaced("in it")


def test_words_are_joined_where_figures_capitals_or_long_words_stand_apart_within() -> None:
    def apart(text: str, place: int) -> bool:
        return lacks_blanks(
            text, lambda at: (5.0 * at + 2.0 * (at >= place), 5.0 * at + 5.0), lambda _: (0.0, 0.0, 10.0)
        )

    for text, place in (("on June1 they", 7), ("with theMinistry", 8), ("the Lawmakersupportedit", 12)):
        assert apart(text, place)
        assert not apart(text, 100)
