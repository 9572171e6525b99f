"""Arabic and Hebrew on PDF pages: what PDFium gives turned round is read in its order."""

from __future__ import annotations

from verifier.documents.pdf_lines import Line
from verifier.documents.pdf_right_to_left import from_right, with_brackets, with_ligatures, with_stops
from verifier.documents.pdf_runs import Run
from verifier.documents.pdf_splits import strips


def test_the_runs_of_a_line_are_read_from_the_right_and_latin_lines_as_they_are() -> None:
    left, mark = Run("تجري حدود", 0, 130.0, 700.0, 12.0, 58.0), Run("1", 10, 141.0, 704.5, 8.4, 144.0)
    right = Run("والرعاة اليوم.", 12, 570.0, 700.0, 12.0, 148.0)
    latin = [Run("Rivers ", 30, 300.0, 680.0, 12.0, 340.0), Run("move", 40, 72.0, 680.0, 12.0, 90.0)]

    assert list(from_right([mark, left, right, *latin])) == [right, mark, left, *latin]


def test_a_ligature_of_lam_and_alef_is_put_in_order_by_its_one_place() -> None:
    turned = "با" + "ل الوزارة"
    places = {1: (20.0, 25.0), 2: (20.0, 25.0), 4: (40.0, 42.0), 5: (36.0, 40.0)}

    assert with_ligatures(turned, lambda at: places[at]) == "بلا الوزارة"


def test_brackets_are_turned_round_where_they_close_before_they_open() -> None:
    assert with_brackets("محمد )القاهرة: دار، 1958(، ص 5") == "محمد (القاهرة: دار، 1958)، ص 5"
    assert with_brackets("محمد) القاهرة: دار، 1958(، ص 5") == "محمد (القاهرة: دار، 1958)، ص 5"
    assert with_brackets("محمد (القاهرة: دار، 1958)، ص 5") == "محمد (القاهرة: دار، 1958)، ص 5"
    # One that two lines share, and labels that have one each.
    assert with_brackets("كتب )محمد\nالقاهرة(، ص 5") == "كتب (محمد\nالقاهرة)، ص 5"
    assert with_brackets("كتب (محمد\nالقاهرة)، ص 5") == "كتب (محمد\nالقاهرة)، ص 5"


def test_stops_stand_behind_numbers_but_before_those_that_are_raised() -> None:
    line = Line("شارع .1998 نهر .2", 500.0, 700.0, 12.0, 1, raised=[(16, 17)])

    assert with_stops(line) == "شارع 1998. نهر .2"
    assert with_stops(Line(".1998", 500.0, 700.0, 12.0, 1)) == "1998."
    assert with_stops(Line("دار المعارف، ،1998 ص 5", 500.0, 700.0, 12.0, 1)) == "دار المعارف، 1998، ص 5"
    assert with_stops(Line("the .22 rifle", 72.0, 700.0, 12.0, 1)) == "the .22 rifle"


def test_notes_that_begin_at_the_right_edge_stand_in_one_column() -> None:
    notes = [
        Line(
            f"{number} المرجع نفسه", 520.0, 200.0 - 12 * number, 9.0, 1, 440.0 - 40 * number, raised=[(0, 1)]
        )
        for number in range(1, 6)
    ]

    assert len(strips(notes)) <= 1
