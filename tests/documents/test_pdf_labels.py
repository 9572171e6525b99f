"""The labels of notes in PDF papers: letters, numbers beside numbers, and labels that stand apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.pdf_writing import Sheet, pdf
from verifier.documents.pdf import read_pdf
from verifier.documents.pdf_columns import Start, note_start
from verifier.documents.pdf_lines import Line
from verifier.documents.pdf_word_labels import is_ordinal, labels_begun, rank
from verifier.files import BytesSource
from verifier.model import Document


def read(*sheets: Sheet) -> Document:
    return read_pdf(BytesSource(Path("paper.pdf"), pdf(sheets)))


def notes(document: Document) -> list[tuple[str, str, int]]:
    return [(note.label, note.text.plain, len(note.markers)) for note in document.notes]


def page(*rows: tuple[str, ...], foot: tuple[tuple[str, ...], ...] = ()) -> Sheet:
    """Rows of text, and rows of notes in smaller type at the foot."""
    sheet = Sheet()
    for row, parts in enumerate(rows):
        sheet.line(72, 700 - 14.4 * row, 12, *parts)
    for row, parts in enumerate(foot):
        sheet.line(72, 90 + 11 * (len(foot) - row), 9, *parts)
    return sheet


@pytest.mark.parametrize(
    ("label", "begin"),
    [(("^1",), "472 U.S. 157"), (("^1", " "), "472 U.S. 157"), (("1. ",), "472 U.S. 157")],
)
def test_a_note_may_begin_with_a_number_of_its_own(label: tuple[str, ...], begin: str) -> None:
    document = read(
        page(
            ("The court held so.", "^1", " Others did not.", "^2"),
            ("They stay there until the winter.",),
            foot=(
                (*label, f"{begin}, 160 (1929); Anna Berg, Rivers, 2d ed. (1929), at 157."),
                (*(part.replace("1", "2") for part in label), "Li Wu, Herders Vote, 9."),
            ),
        )
    )

    assert notes(document) == [
        ("1", f"{begin}, 160 (1929); Anna Berg, Rivers, 2d ed. (1929), at 157.", 1),
        ("2", "Li Wu, Herders Vote, 9.", 1),
    ]


def lettered(mark: str, *labels: tuple[str, ...]) -> Document:
    return read(
        page(
            (
                "Rivers move to the sea,",
                f"{mark}a",
                " and herders vote on the 1",
                "^st",
                " of May.",
                f"{mark}b",
            ),
            ("A plain stands there,", f"{mark}c", " until the winter comes to it."),
            foot=(
                (*labels[0], "Anna Berg, Rivers without Borders (Ex City: Press, 2001),"),
                ("p. 65; see Basin Report.",),
                (*labels[1], "Li Wu, Herders Vote, 9."),
                (*labels[2], "Ibid., 11." if labels[2] == ("c ",) else "ibid., 11."),
            ),
        )
    )


@pytest.mark.parametrize(
    "labels",
    [
        (("^a", " "), ("^b", " "), ("^c", " ")),
        (("^a",), ("^b",), ("^c",)),
        (("^a", ". "), ("^b", ". "), ("^c", ". ")),
        (("a. ",), ("b. ",), ("c. ",)),
        (("a) ",), ("b) ",), ("c) ",)),
        (("a ",), ("b ",), ("c ",)),
    ],
)
def test_letters_are_labels_where_the_text_calls_them(labels: tuple[tuple[str, ...], ...]) -> None:
    assert notes(lettered("^", *labels)) == [
        ("a", "Anna Berg, Rivers without Borders (Ex City: Press, 2001), p. 65; see Basin Report.", 1),
        ("b", "Li Wu, Herders Vote, 9.", 1),
        ("c", "Ibid., 11." if labels[2] == ("c ",) else "ibid., 11.", 1),
    ]


def test_letters_are_no_labels_where_the_text_calls_none() -> None:
    assert lettered(" ", ("a. ",), ("b. ",), ("c. ",)).notes == ()


def test_notes_with_letters_beside_notes_with_numbers_are_told_apart_in_one_paragraph_too() -> None:
    document = read(
        page(
            ("Rivers move to the sea,", "^a", " and herders vote.", "^1", " They stay there.", "^b"),
            ("They move in winter", "^2", " or in the summer of the plain.", "^c"),
            ("Nobody asks them why.", "^d", " They tell it to the sea.", "^e"),
            foot=(
                ("^1", " Anna Berg, Rivers without Borders, 65."),
                ("^2", " Li Wu, Herders Vote, 9."),
                ("^a", "Om. in C. ", "^b", "Thus in MS B. ", "^c", "Corr. from: winter."),
                ("^d", "Add. in C. ", "^e", "Thus in MS A."),
            ),
        ),
        page(
            ("The sea is wide.", "^f", " The plain is not.", "^g", " Rain falls there.", "^h"),
            foot=(("^f", "Thus in MS A."), ("^g", "Om. in B."), ("^h", "Thus in all.")),
        ),
    )

    assert notes(document) == [
        ("1", "Anna Berg, Rivers without Borders, 65.", 1),
        ("2", "Li Wu, Herders Vote, 9.", 1),
        ("a", "Om. in C.", 1),
        ("b", "Thus in MS B.", 1),
        ("c", "Corr. from: winter.", 1),
        ("d", "Add. in C.", 1),
        ("e", "Thus in MS A.", 1),
        ("f", "Thus in MS A.", 1),
        ("g", "Om. in B.", 1),
        ("h", "Thus in all.", 1),
    ]


@pytest.mark.parametrize(
    ("candidates", "first"),
    [
        (["a", "b", "c"], "a"),
        (["a", "o", "a", "b", "e", "d"], "a"),
        (["a", "d", "g", "k", "m"], "a"),
        (["i", "ii", "iii"], "i"),
        (["а", "б", "в"], "а"),
        (["a", "a", "o", "a", "e", "a"], None),
        (["y", "o", "e", "a"], None),
    ],
)
def test_labels_are_known_by_coming_in_turn(candidates: list[str], first: str | None) -> None:
    labels = labels_begun(candidates)
    assert (labels is not None and first in labels.first) if first else labels is None


def test_the_raised_ends_of_ordinals_and_short_forms_are_no_labels() -> None:
    assert is_ordinal("on the 1", "st")
    assert is_ordinal("au XIX", "e")
    assert is_ordinal("N", "o")
    assert not is_ordinal("since 1999", "a")
    assert not is_ordinal("the sea", "b")


def test_labels_have_places_in_their_orders() -> None:
    assert [rank(label) for label in ("7", "c", "aa", "③", "б", "†", "xi")] == [7, 3, 27, 3, 2, None, None]


def test_small_letters_may_follow_the_next_number_and_a_following_page_announces_none() -> None:
    document = read(
        page(
            ("Rivers move.", "^1", " Herders vote.", "^2", " They stay.", "^3", " They go.", "^4"),
            foot=(
                ("1 Anna Berg, Flüsse ohne Grenzen, Wien 1998, S. 35 f.",),
                ("2 a. a. O., S. 40; see also the report of the water ministry of that year, no.",),
                ("3 to no. 5, which is short.",),
                ("3 vgl. Li Wu, Hirten, S. 9 ff.",),
                ("4 Ebd., S. 12.",),
            ),
        )
    )

    assert notes(document) == [
        ("1", "Anna Berg, Flüsse ohne Grenzen, Wien 1998, S. 35 f.", 1),
        (
            "2",
            "a. a. O., S. 40; see also the report of the water ministry of that year, no. 3 to no. 5, which"
            " is short.",
            1,
        ),
        ("3", "vgl. Li Wu, Hirten, S. 9 ff.", 1),
        ("4", "Ebd., S. 12.", 1),
    ]


def test_raised_numbers_that_are_drawn_before_all_else_are_put_where_they_stand() -> None:
    sheet = Sheet()
    sheet.line(72, 104.15, 5.58, "1")
    sheet.line(72, 93.15, 5.58, "2")
    end = 72 + 0.45 * 12 * len("Rivers move to the sea.")
    sheet.put(end + 8, 704.2, 7.4, "1")
    sheet.put(240, 689.8, 7.4, "2")
    sheet.put(72, 700, 12, "Rivers move to the sea.")
    sheet.put(end + 18, 700, 12, "They stay there.")
    sheet.put(72, 685.6, 12, "Until the winter comes, the herders vote.")
    sheet.put(80, 101, 9, "Anna Berg, Rivers without Borders, 65.")
    sheet.put(80, 90, 9, "Li Wu, Herders Vote, 9.")

    assert notes(read(sheet)) == [
        ("1", "Anna Berg, Rivers without Borders, 65.", 1),
        ("2", "Li Wu, Herders Vote, 9.", 1),
    ]


def test_numbers_of_a_list_that_are_drawn_behind_all_else_stand_in_front_of_their_notes() -> None:
    texts = [
        "Anna Berg, Rivers without Borders, 65.",
        "Li Wu, Herders Vote, 9.",
        "Berg, Rivers, 70.",
        "Jan Maas, Winters of the North, 12.",
    ]
    sheet = Sheet()
    for row in range(4):
        sheet.line(72, 700 - 14.4 * row, 12, "Rivers move to the sea.", f"^{row + 1}", " They stay there.")
    sheet.line(72, 600, 14, "Notes")
    for row, text in enumerate(texts):
        sheet.put(88, 580 - 13 * row, 10, text)
    for row in range(4):
        sheet.put(74, 580 - 13 * row, 10, f"{row + 1}.")

    assert notes(read(sheet)) == [(str(row), text, 1) for row, text in enumerate(texts, 1)]


def test_the_numbers_of_authors_and_of_their_institutions_call_no_notes() -> None:
    document = read(
        page(
            ("Anna Berg", "^1", ", Li Wu", "^2", " and Ruth Rossi", "^1"),
            ("^1", "University of Ex City"),
            ("^2", "Institute of Basins"),
            ("Rivers move to the sea.", "^1", " Herders vote.", "^2"),
            foot=(("^1", "Anna Berg, Rivers, 65."), ("^2", "Li Wu, Herders Vote, 9.")),
        )
    )

    assert notes(document) == [
        ("1", "Anna Berg, Rivers, 65.", 1),
        ("2", "Li Wu, Herders Vote, 9.", 1),
    ]
    assert [marker.column for note in document.notes for marker in note.markers] == [4, 4]


def test_letters_on_the_base_line_begin_notes_as_large_as_the_text_and_endnotes() -> None:
    same, ends = Sheet(), Sheet()
    same.line(72, 700, 12, "Rivers move to the sea.", "^a", " Herders vote.", "^b", " They stay.", "^c")
    same.line(72, 686, 12, "a River is wide there, and so is the plain.", "^d")
    ends.line(72, 700, 12, "They move in winter.")
    for row, text in enumerate(
        ("a Anna Berg, Rivers, 65.", "b Li Wu, Herders Vote,", "p. 9.", "c Ibid., 11.", "d cf. Rossi, 12.")
    ):
        same.line(72, 600 - 14 * row, 12, text)
        ends.line(72, 650 - 11 * row, 9, text)
    body = Sheet()
    body.line(72, 700, 12, "Rivers move to the sea.", "^a", " Herders vote.", "^b", " They stay.", "^c")
    body.line(72, 686, 12, "The river is wide there, and so is the plain.", "^d")
    body.line(72, 672, 12, "They stay there until the winter comes to the herders of it.")

    expected = [
        ("a", "Anna Berg, Rivers, 65.", 1),
        ("b", "Li Wu, Herders Vote, p. 9.", 1),
        ("c", "Ibid., 11.", 1),
        ("d", "cf. Rossi, 12.", 1),
    ]
    assert notes(read(same)) == expected
    assert notes(read(body, ends)) == expected


def test_addresses_begin_notes_and_their_numbers_are_none_of_lines() -> None:
    rows = [(f"Rivers number {number} move to the sea,", f"^{number}", " and") for number in range(1, 9)]
    foot = [(f"{number} https://water.example/report/{number}",) for number in range(1, 9)]
    document = read(page(*rows, ("herders vote.",), foot=tuple(foot)))

    assert notes(document) == [
        (str(number), f"https://water.example/report/{number}", 1) for number in range(1, 9)
    ]


@pytest.mark.parametrize("brackets", ["（）", "〔〕", "［］", "【】", "[]", "()"])
def test_labels_may_stand_in_brackets_of_east_asia(brackets: str) -> None:
    text = "\u3000{}12{} 山田太郎『村と国家』48頁。".format(*brackets)
    raised = Line(text.strip(), 72.0, 700.0, 9.0, 1, raised=[(1, 3)])

    start = note_start(Line(text, 72.0, 700.0, 9.0, 1))

    assert start is not None
    assert (start.label, text[start.body :], start.raised) == ("12", "山田太郎『村と国家』48頁。", False)
    assert raised.label == "12"
    assert note_start(raised) == Start("12", 4, raised=True)


def test_a_number_with_figures_right_behind_its_stop_is_no_label() -> None:
    assert note_start(Line("10.1080/1234567.2014.1", 72.0, 700.0, 9.0, 1)) is None
    assert note_start(Line("12.1990 erschien der Band", 72.0, 700.0, 9.0, 1)) is None
    assert note_start(Line("10. 1990 erschien der Band", 72.0, 700.0, 9.0, 1)) is not None


def test_brackets_behind_a_label_that_stood_between_them_are_no_part_of_its_note() -> None:
    line = Line("7 () Anna Berg, Rivers, 65.", 72.0, 700.0, 9.0, 1, raised=[(0, 1)])

    start = note_start(line)

    assert start is not None
    assert line.text[start.body :].strip() == "Anna Berg, Rivers, 65."


def test_asterisks_that_the_page_has_called_begin_notes_among_raised_numbers() -> None:
    document = read(
        page(
            ("Rivers without Borders", "^*"),
            ("The court held so.", "^1", " Others did not.", "^2"),
            foot=(
                ("* University of Ex City. Thanks to all.",),
                ("^1", "Anna Berg, Rivers, 65."),
                ("^2", "Li Wu, Herders Vote, 9."),
            ),
        )
    )

    assert notes(document) == [
        ("*", "University of Ex City. Thanks to all.", 1),
        ("1", "Anna Berg, Rivers, 65.", 1),
        ("2", "Li Wu, Herders Vote, 9.", 1),
    ]


def test_institutions_in_one_line_and_ions_call_no_notes() -> None:
    document = read(
        page(
            ("Anna Berg", "^1", " and Li Wu", "^2"),
            ("^1", "University of Ex City and ", "^2", "Institute of Basins"),
            ("Rivers move to the sea.", "^1", " They hold SO", "^2–", " in winter.", "^2", " Herders vote."),
            foot=(("^1", "Anna Berg, Rivers, 65."), ("^2", "Li Wu, Herders Vote, 9.")),
        )
    )

    assert [[marker.column for marker in note.markers] for note in document.notes] == [[3], [3]]
    assert "SO2– in winter" in document.notes[1].markers[0].context


def test_labels_may_stand_alone_above_their_notes_but_a_single_number_may_be_that_of_the_page() -> None:
    rows = ("The court held so.", "^1", " Others did not.", "^2")
    above = read(page(rows, foot=(("1",), ("Anna Berg, Rivers, 65.",), ("2",), ("Li Wu, Herders Vote, 9.",))))
    below = read(page(rows, foot=(("^1", "Anna Berg, Rivers, 65,"), ("2",), ("and the same, 9.",))))

    assert notes(above) == [("1", "Anna Berg, Rivers, 65.", 1), ("2", "Li Wu, Herders Vote, 9.", 1)]
    assert [note.label for note in below.notes] == ["1"]


@pytest.mark.parametrize(("down", "size", "called"), [(0, 7.5, True), (0, 12, False), (2, 7.5, False)])
def test_labels_may_be_set_small_on_the_base_line(down: float, size: float, called: bool) -> None:
    """A subscript stands lower, and a number in the size of the text is one of it."""
    page = Sheet()
    for row in range(4):
        page.line(72, 700 - 14 * row, 12, "Rivers move to the sea.", *(["^1"] if row == 1 else []))
    page.put(72, 600, 12, "They do not extend to the clause,")
    page.put(231, 600 - down, size, "2")
    page.put(240, 600, 12, "and more")
    page.line(72, 111, 9, "^1", "Anna Berg, Rivers, p. 3.")
    page.line(72, 100, 9, "^2", "Li Wu, Lakes, p. 4.")
    second = read_pdf(BytesSource(Path("paper.pdf"), pdf([page]))).notes[1]

    assert (second.label, len(second.markers)) == ("2", int(called))
    if called:
        assert "to the clause, and more" in second.markers[0].context
