"""What stands in the margins of PDF papers, and letters that stand apart: numbers of lines and paragraphs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.pdf_writing import Sheet, pdf
from verifier.documents.pdf import read_pdf
from verifier.documents.pdf_blanks import add_blanks, close_up, is_spaced, lacks_blanks, without_gaps
from verifier.documents.pdf_line_numbers import Numbering, without_line_numbers, without_numbers_beside
from verifier.documents.pdf_lines import Line
from verifier.documents.pdf_pages import Page
from verifier.documents.pdf_paragraph_numbers import drop_paragraph_numbers
from verifier.documents.pdf_signs import NOTHING
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

    left, numbering = without_numbers_beside([*text, *numbers])
    assert left == text
    assert numbering == Numbering(1, 7, 56.0)
    # Numbers beside whole sentences are those of notes.
    assert without_numbers_beside([*endnotes, *numbers]) == ([*endnotes, *numbers], None)
    # Figures of a table stand right of other text.
    table = [*lines(*ROWS, x=20.0), *numbers]
    assert without_numbers_beside(table) == (table, None)


@pytest.mark.parametrize("before", [Numbering(3, 12, 56.0), Numbering(13, 40, 56.4)])
def test_the_numbers_of_lines_go_on_beside_the_entries_of_a_list(before: Numbering) -> None:
    """Entries of one line begin behind whole sentences; numbers go on, or begin anew on each page."""
    entries = lines("Anna Berg, Rivers, 2001.", "Li Wu, Herders, 2003.", "May Dahl, Lakes, 2004.")
    beside = [Line(str(row), 50.0, 700.0 - 14 * row + 182, 12.0, 1, 56.0) for row in range(13, 16)]

    assert without_numbers_beside([*entries, *beside], before) == (entries, Numbering(13, 15, 56.0))
    # Elsewhere on the page, or other numbers: they may be those of the entries.
    for other in (Numbering(3, 12, 90.0), Numbering(20, 44, 56.0)):
        assert without_numbers_beside([*entries, *beside], other) == ([*entries, *beside], other)


@pytest.mark.parametrize(
    ("before", "left"),
    [
        (None, False),
        (Numbering(1, 40, 12.0), True),
        (Numbering(41, 80, 12.0), True),
        (Numbering(1, 40, 30.0), False),
        (Numbering(1, 9, 12.0), False),
    ],
)
def test_few_numbers_of_lines_are_left_out_where_they_go_on(before: Numbering | None, left: bool) -> None:
    text = "\r\n41 Berg, Anna. Rivers. 2001.\r\n42 Wu, Li. Herders. 2003.\r\n43 Dahl, May. 2004."

    def edges(at: int) -> tuple[float, float]:
        column = at - text.rfind("\n", 0, at + 1)
        return 6.0 * column + (20.0 if column > 2 else 0.0) - 6.0, 6.0 * column + (
            20.0 if column > 2 else 0.0
        )

    read_text, after = without_line_numbers(text, edges, before)

    assert (read_text.count(NOTHING) == 6) is left
    assert after == (Numbering(41, 43, 12.0) if left else before)


def test_numbers_right_of_the_lines_are_no_part_of_sentences() -> None:
    sheet = Sheet()
    for row in range(14):
        sheet.line(
            72, 700 - 14 * row, 12, "rivers move to the sea", *([f"^{row // 6 + 1}"] if row in (2, 6) else [])
        )
        sheet.put(200, 700 - 14 * row, 8, str(row + 1))
    sheet.line(72, 100, 9, "^1", "Anna Berg, Rivers, 65.")
    sheet.line(72, 89, 9, "^2", "Li Wu, Herders Vote, 9.")

    document = read(sheet)

    assert [(note.label, len(note.markers)) for note in document.notes] == [("1", 1), ("2", 1)]
    assert document.notes[0].markers[0].context == " ".join(["rivers move to the sea"] * 6)


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
        if row % 5 == 1:
            # The last word of a loose line, behind a wide gap.
            page.lines[-1].right = 240.0
            page.lines.append(Line("and", 275.0, 700.0 - 12 * row, 10.0, 1, 290.0))
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


def test_the_narrow_blanks_of_french_are_read_on_pages_with_its_quotation_marks() -> None:
    def widths(at: int) -> tuple[float, float]:
        return 5.0 * at + (at > 0) + (at > 8) + (at > 9), 5.0 * at + 5.0 + (at > 0) + (at > 8) + (at > 9)

    french, other = (Line("«Rivières»; sources", 0.0, 0.0, 10.0, 1, start=0) for _ in range(2))
    add_blanks(french, widths, french=True)
    add_blanks(other, widths, french=False)

    assert french.text == "« Rivières » ; sources"
    assert other.text == "«Rivières»; sources"
    assert lacks_blanks("«Rivières»", widths, lambda _: (0.0, 0.0, 10.0))


def test_gaps_beside_figures_are_no_blanks_in_korean_where_blanks_are_typed() -> None:
    text = "제 25 집 제 4 호, 253 면"

    def read_with(*typed: int) -> str:
        return without_gaps(
            text, lambda at: at not in typed, lambda at: (5.0 * at, 5.0 * at + 4), lambda _: (0.0, 0.0, 10.0)
        ).replace(NOTHING, "")

    assert read_with(6, 12) == "제25집 제4호, 253면"
    assert read_with() == text


def test_signs_that_lead_back_from_the_notes_of_web_pages_are_no_part_of_them() -> None:
    sheet = Sheet()
    sheet.line(72, 700, 12, "Rivers move to the sea.", "^1", " Herders vote.", "^2")
    for row, text in enumerate(("Anna Berg, Rivers, 65.", "Li Wu, Herders Vote, 9.")):
        sheet.line(72, 100 - 11 * row, 9, f"{row + 1}. ", text)
        sheet.put(500, 104 - 11 * row, 7, "^")

    assert [note.text.plain for note in read(sheet).notes] == [
        "Anna Berg, Rivers, 65.",
        "Li Wu, Herders Vote, 9.",
    ]


def test_a_short_line_with_following_pages_ends_a_note_before_the_next_number() -> None:
    sheet = Sheet()
    sheet.line(72, 700, 12, "Rivers move to the sea.", "^1", " Herders vote.", "^2")
    for row, text in enumerate(
        ("1. Vgl. Anna Berg, Rivers, 2. Aufl., Ex City 2009, S. 44", "ff.", "2. Ebd., S. 9.")
    ):
        sheet.line(72, 120 - 11 * row, 9, text)

    assert [(note.label, note.text.plain) for note in read(sheet).notes] == [
        ("1", "Vgl. Anna Berg, Rivers, 2. Aufl., Ex City 2009, S. 44 ff."),
        ("2", "Ebd., S. 9."),
    ]


def with_margin(gap: float, *, labelled: bool = True) -> Sheet:
    """A page with two notes beside the lines that call them."""
    sheet = Sheet()
    for row in range(12):
        call = {3: "^1", 7: "^2"}.get(row, "")
        sheet.line(72, 700 - 14 * row, 12, "Rivers move to the sea in summer and", *([call] if call else []))
    for row, label, parts in (
        (3, "^1", ("Anna Berg, Rivers", "without Borders,", "65.")),
        (7, "^2", ("Li Wu, 9.",)),
    ):
        for line, text in enumerate(parts):
            begin = [label, " "] if line == 0 and labelled else []
            sheet.line(280 + gap, 700 - 14 * row - 9 * line, 8, *begin, text)
    return sheet


@pytest.mark.parametrize("gap", [0.0, 25.0, 80.0])
def test_notes_in_the_margin_are_read_beside_the_lines_that_call_them(gap: float) -> None:
    document = read(with_margin(gap))

    assert [(note.label, note.text.plain, len(note.markers)) for note in document.notes] == [
        ("1", "Anna Berg, Rivers without Borders, 65.", 1),
        ("2", "Li Wu, 9.", 1),
    ]
    assert [marker.context for marker in document.notes[1].markers] == [
        " ".join(["Rivers move to the sea in summer and"] * 9)
    ]


def test_headings_in_the_margin_are_no_notes() -> None:
    assert not read(with_margin(25.0, labelled=False)).notes
