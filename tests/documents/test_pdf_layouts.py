"""PDF papers in the layouts of many producers: where their notes stand, and what parts them from the text."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.documents.pdf_writing import Sheet, pdf
from verifier.documents.pdf import read_pdf
from verifier.documents.pdf_accents import with_strokes
from verifier.documents.pdf_blanks import add_blanks, lacks_blanks, without_blanks
from verifier.documents.pdf_lines import Line
from verifier.documents.pdf_pages import read_pages
from verifier.documents.pdf_signs import NOTHING, as_read, decoded
from verifier.files import BytesSource
from verifier.model import Document


def source(*sheets: Sheet) -> BytesSource:
    return BytesSource(Path("paper.pdf"), pdf(sheets))


def read(*sheets: Sheet) -> Document:
    return read_pdf(source(*sheets))


def notes(document: Document) -> list[tuple[str, str]]:
    return [(note.label, note.text.plain) for note in document.notes]


def called_on(document: Document) -> list[list[int]]:
    return [[marker.line for marker in note.markers] for note in document.notes]


def text(page: Sheet, *rows: tuple[str, ...], x: float = 72, y: float = 700, size: float = 12) -> float:
    """Set lines of text below each other; returns where the next one would stand."""
    for row, parts in enumerate(rows):
        page.line(x, y - row * size * 1.2, size, *parts)
    return y - len(rows) * size * 1.2


def test_notes_as_large_as_the_text_begin_below_a_rule_with_the_rest_of_a_note_before_them() -> None:
    pages = []
    for number, rest in ((1, ()), (2, (("in 1808, before the war.",),))):
        page = Sheet()
        y = text(page, ("Rivers move to the sea in the summer.", f"^{number}"), ("They freeze in winter.",))
        page.rule(72, y + 4, 150)
        text(
            page,
            *rest,
            (f"^{number}", " Anna Berg, Rivers without Borders, says that the trade began"),
            y=y - 10,
        )
        pages.append(page)

    assert notes(read(*pages)) == [
        (
            "1",
            "Anna Berg, Rivers without Borders, says that the trade began in 1808, before the war.",
        ),
        ("2", "Anna Berg, Rivers without Borders, says that the trade began"),
    ]


def test_a_rule_parts_a_quotation_in_small_type_from_the_rest_of_a_note_below_it() -> None:
    first, second = Sheet(), Sheet()
    text(
        first,
        ("Rivers move to the sea in the summer.", "^1"),
        ("They freeze in the long winter of the hills.",),
    )
    text(first, ("^1", " Anna Berg, Rivers without Borders, who says that"), y=100, size=9)
    text(second, ("And they are counted in spring.", "^2"), ("A herder wrote of them in his long letter:",))
    text(second, ("The rivers are free, said the herders.",), y=665, size=9)
    second.rule(72, 659, 100)
    text(second, ("the trade began in 1808.",), ("^2", " Ibid., 9."), y=650, size=9)

    assert notes(read(first, second)) == [
        ("1", "Anna Berg, Rivers without Borders, who says that the trade began in 1808."),
        ("2", "Ibid., 9."),
    ]


def test_endnotes_whose_lines_hang_behind_their_numbers_are_read_in_two_columns() -> None:
    first, last = Sheet(), Sheet()
    rows = [("Rivers move to the sea in the summer of the year.", f"^{number}") for number in range(1, 9)]
    text(first, *rows)
    text(last, ("Notes",), size=16, y=740)
    for number in range(1, 9):
        left = 72 if number < 5 else 310
        y = 700 - 40 * ((number - 1) % 4)
        text(last, (f"{number}. Anna Berg, Rivers without",), x=left, y=y, size=9)
        text(
            last,
            ("Borders, a history of the valley",),
            (f"and its towns, p. {number}.",),
            x=left + 15,
            y=y - 11,
            size=9,
        )

    whole = "Anna Berg, Rivers without Borders, a history of the valley and its towns, p. {}."
    assert notes(read(first, last)) == [(str(number), whole.format(number)) for number in range(1, 9)]


def test_raised_numbers_in_brackets_call_notes_and_begin_them() -> None:
    page = Sheet()
    text(page, ("Rivers move to the sea in the summer.", "^[1]", " They stay."), ("And freeze.", "^[2]"))
    text(page, ("^[1]", " Anna Berg, Rivers without Borders, p. 65."), ("^[2]", " Ibid., 9."), y=100, size=9)

    document = read(page)

    assert notes(document) == [("1", "Anna Berg, Rivers without Borders, p. 65."), ("2", "Ibid., 9.")]
    assert [note.markers[0].context for note in document.notes] == [
        "Rivers move to the sea in the summer.",
        "And freeze.",
    ]


def test_notes_of_chapters_behind_the_text_are_told_apart_by_how_many_the_text_calls() -> None:
    pages = []
    for chapter in ("Rivers", "Lakes"):
        page = Sheet()
        text(page, (chapter,), size=16, y=740)
        text(page, (f"{chapter} move to the sea in the summer.", "^1"), ("They freeze there.", "^2"))
        pages.append(page)
    last = Sheet()
    text(last, ("Notes",), size=16, y=740)
    text(last, ("1. Anna Berg, Rivers without Borders, p. 65.",), ("2. Ibid., 9.",), size=9)
    text(last, ("2. Of the Lakes",), size=9, y=660)
    text(last, ("1. Li Wu, Herders Vote, p. 9.",), ("2. Ibid., 10.",), size=9, y=640)

    document = read(*pages, last)

    assert notes(document) == [
        ("1", "Anna Berg, Rivers without Borders, p. 65."),
        ("2", "Ibid., 9."),
        ("1", "Li Wu, Herders Vote, p. 9."),
        ("2", "Ibid., 10."),
    ]
    assert called_on(document) == [[1], [1], [2], [2]]


def test_notes_as_large_as_the_text_are_told_by_their_numbers_also_where_one_is_not() -> None:
    page = Sheet()
    text(
        page,
        (
            "Rivers move to the sea.",
            "^1",
            " They stay.",
            "^2",
            " They freeze when the snow falls on all the hills",
        ),
        ("^3", " of the valley, and nobody counts them there.", "^4"),
        ("Not even the herders of the towns do.",),
    )
    text(
        page, ("1. Anna Berg, Rivers, p. 65.",), ("3. Ibid., 9.",), ("4. Li Wu, Herders Vote, 2014.",), y=620
    )

    document = read(page)

    assert notes(document) == [
        ("1", "Anna Berg, Rivers, p. 65."),
        ("3", "Ibid., 9."),
        ("4", "Li Wu, Herders Vote, 2014."),
    ]
    assert [stray.label for stray in document.strays] == ["2"]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("the well-", "known towns of the so-called valley", "the well-known towns of the so-called valley"),
        ("the land-", "tenure of old; land-tenure today", "the land-tenure of old; land-tenure today"),
        ("the valleys and the val-", "leys beyond", "the valleys and the valleys beyond"),
        ("the towns of Stratford-", "upon-Avon and York", "the towns of Stratford-upon-Avon and York"),
        ("the nineteenth-", "century towns", "the nineteenth-century towns"),
        ("the towns of Mac-", "Donald; thus MacDonald", "the towns of MacDonald; thus MacDonald"),
        ("the towns of Anglo-", "Saxon kings", "the towns of Anglo-Saxon kings"),
        ("the herders of the gov-", "ernor of the town", "the herders of the governor of the town"),
        ("https://doi.org/10.1234/", "jias.2001.140.", "https://doi.org/10.1234/jias.2001.140."),
        ("https://doi.org/10.1234/jias.2001.", "140.", "https://doi.org/10.1234/jias.2001.140."),
    ],
)
def test_words_and_identifiers_cut_by_the_end_of_a_line_are_made_whole(
    first: str, second: str, whole: str
) -> None:
    page = Sheet()
    text(page, ("Rivers move to the sea in the summer.", "^1"), ("They freeze in winter.",))
    text(page, (f"^{1}", f" Anna Berg, {first}"), (second,), y=100, size=9)

    assert notes(read(page)) == [("1", f"Anna Berg, {whole}")]


def test_an_address_that_fills_its_line_goes_on_with_what_can_only_be_its_rest() -> None:
    page = Sheet()
    rows = [("herde", "rs-vote.html"), ("herde", "accessed"), ("h", "2014/5"), ("long/", "how-herders-vote")]
    rows += [("land/", "re-read")]
    text(page, *((f"{words}.", f"^{row}") for row, words in enumerate(("Rivers move", *"abcd"), 1)))
    for row, (first, rest) in enumerate(rows):
        line = f"^{row + 1}", f" Li Wu, https://news.example.org/2014/{first}"
        text(page, line, (f"{rest}.",), y=100 - 24 * row, size=9)

    assert notes(read(page)) == [
        ("1", "Li Wu, https://news.example.org/2014/herders-vote.html."),
        ("2", "Li Wu, https://news.example.org/2014/herde accessed."),
        ("3", "Li Wu, https://news.example.org/2014/h 2014/5."),
        ("4", "Li Wu, https://news.example.org/2014/long/how-herders-vote."),
        ("5", "Li Wu, https://news.example.org/2014/land/ re-read."),
    ]


def test_what_is_printed_up_the_margin_is_no_part_of_notes_but_pages_printed_so_are_read() -> None:
    page = Sheet()
    text(page, ("Rivers move to the sea in the summer.", "^1"), ("They freeze in winter.",))
    text(page, ("^1", " Anna Berg, Rivers without Borders, p. 65."), y=100, size=9)
    page.put_upright(30, 90, 9, "Downloaded by the University of Ex City")
    turned = Sheet()
    turned.put_upright(100, 90, 12, "The table of all rivers of the valley")

    document = read(page, turned)

    assert notes(document) == [("1", "Anna Berg, Rivers without Borders, p. 65.")]
    assert [line.text for line in read_pages(source(turned))[0].lines] == [
        "The table of all rivers of the valley"
    ]


@pytest.mark.parametrize("number", ["12", "1998", "25000"])
def test_a_raised_number_right_behind_one_of_the_text_is_a_marker(number: str) -> None:
    page = Sheet()
    text(page, (f"The rivers of the valley are {number}", "^1", " in all."), ("They freeze in winter.",))
    text(page, ("^1", " Anna Berg, Rivers without Borders, p. 65."), y=100, size=9)

    assert read(page).notes[0].markers[0].context == f"The rivers of the valley are {number} in all."


def test_exponents_stay_in_the_sentences_of_markers() -> None:
    page = Sheet()
    text(page, ("The plain has 40 km", "^2", " of grass.", "^1"), ("They freeze in winter.",))
    text(page, ("^1", " Anna Berg, Rivers without Borders, p. 65."), y=100, size=9)

    context = read(page).notes[0].markers[0].context
    assert context.replace("km 2", "km2") == "The plain has 40 km2 of grass."


def test_a_number_that_the_line_before_announces_begins_no_note() -> None:
    page = Sheet()
    text(page, ("Rivers move to the sea.", "^1", " They stay.", "^2"), ("They freeze.", "^3"))
    text(
        page,
        ("1. Anna Berg, Rivers without Borders, vol.",),
        ("2. Ex City: Press, 2001. Nr.",),
        y=100,
        size=9,
    )
    text(page, ("3. See p. 65.",), ("2. Ibid., 9.",), ("3. Ibid., 10.",), y=78, size=9)

    assert notes(read(page)) == [
        ("1", "Anna Berg, Rivers without Borders, vol. 2. Ex City: Press, 2001. Nr. 3. See p. 65."),
        ("2", "Ibid., 9."),
        ("3", "Ibid., 10."),
    ]


def test_papers_of_two_producers_in_one_file_keep_their_own_kinds_of_labels() -> None:
    pages = []
    for labels in (("^{} ", "^{} "), ("^{} ", "^{} "), ("{}. ", "{}. ")):
        page = Sheet()
        text(page, ("Rivers move to the sea.", "^1", " They stay.", "^2"), ("They freeze in winter.",))
        rows = [(label.format(number), "Anna Berg, p. 9.") for number, label in enumerate(labels, 1)]
        text(page, *rows, y=100, size=9)
        pages.append(page)

    document = read(*pages)

    assert notes(document) == [("1", "Anna Berg, p. 9."), ("2", "Anna Berg, p. 9.")] * 3
    assert called_on(document) == [[1], [1], [2], [2], [3], [3]]


def test_an_identifier_cut_by_the_end_of_a_page_is_made_whole() -> None:
    first, second = Sheet(), Sheet()
    text(first, ("Rivers move to the sea in the summer.", "^1"), ("They freeze in the long winter.",))
    text(first, ("^1", " Anna Berg, https://doi.org/10.1234/jias."), y=100, size=9)
    text(second, ("And they are counted in spring.", "^2"), ("Nobody counts them in the autumn.",))
    text(second, ("1994.58.",), ("^2", " Ibid., 9."), y=100, size=9)

    assert notes(read(first, second))[0] == ("1", "Anna Berg, https://doi.org/10.1234/jias.1994.58.")


def test_numbers_in_brackets_on_the_line_call_notes_that_begin_so() -> None:
    page = Sheet()
    text(
        page, ("Rivers move to the sea in the summer.[1] They stay [sic] there.",), ("And they freeze [2].",)
    )
    text(page, ("[1] Anna Berg, Rivers without Borders, p. 65.",), ("[2] Ibid., 9.",), y=100, size=9)

    document = read(page)

    assert [(note.label, [marker.context for marker in note.markers]) for note in document.notes] == [
        ("1", ["Rivers move to the sea in the summer."]),
        ("2", ["And they freeze."]),
    ]


def test_words_that_stand_apart_are_parted_where_a_page_has_such_without_blanks() -> None:
    line = Line("fields,vol. 2 (Ex City) movetoday.", 0.0, 0.0, 10.0, 1, start=3, raised=[(13, 14)])
    gaps = {7: 4.0, 28: 3.0}
    edges: dict[int, tuple[float, float]] = {}
    x = 0.0
    for offset in range(len(line.text)):
        x += gaps.get(offset, 0.3)
        edges[offset + 3] = (x, x + 4)
        x += 4

    add_blanks(line, lambda at: edges[at], french=False)

    assert line.text == "fields, vol. 2 (Ex City) move today."
    assert (line.raised, line.runs) == ([(14, 15)], [(8, 10), (30, 31)])
    assert lacks_blanks("...fields,vol. 2", lambda at: edges[at], lambda _: (0.0, 0.0, 10.0))
    assert not lacks_blanks("...field,svol. 2", lambda at: edges[at], lambda _: (0.0, 0.0, 10.0))


def test_blanks_of_kerning_behind_capitals_are_none() -> None:
    text = "W ell and Ef fort, as we do In these; A river"
    read = without_blanks(
        text, lambda _: True, lambda at: (5.0 * at, 5.0 * at + 9.0), lambda _: (0.0, 0.0, 10.0)
    )

    assert as_read(read) == "Well and Effort, as we do In these; A river"


def test_pictured_letters_of_tex_that_are_taken_for_dingbats_are_read() -> None:
    assert decoded("see ❤tt♣s✿✴✴♥❡✇s✳❡①❛♠♣❧❡✳♦r❣") == "see https://news.example.org"
    assert decoded("❤ the ✴ river ♥") == "❤ the ✴ river ♥"


def test_notes_of_scans_are_told_where_recognition_has_guessed_the_sizes_of_their_lines() -> None:
    draw = random.Random(3)
    pages = []
    for number in range(1, 7):
        page = Sheet()
        for row in range(20):
            mark = (f"^{number}",) if row == 4 else ()
            text(
                page,
                ("Rivers move to the sea in the summer.", *mark),
                y=700 - 14 * row,
                size=draw.uniform(11.3, 12.7),
            )
        for row, words in enumerate((f"^{number}", "and freezes", "in the winter.")):
            line = (words, " Anna Berg, whose river moves") if row == 0 else (words,)
            text(page, line, y=395 - 11 * row, size=draw.uniform(8.4, 9.6))
        pages.append(page)

    document = read(*pages)

    whole = "Anna Berg, whose river moves and freezes in the winter."
    assert notes(document) == [(str(number), whole) for number in range(1, 7)]
    assert called_on(document) == [[number] for number in range(1, 7)]


@pytest.mark.parametrize("label", ["^{})", "^({})"])
def test_raised_numbers_may_have_round_brackets(label: str) -> None:
    page = Sheet()
    one, two = label.format(1), label.format(2)
    text(page, ("Rivers move to the sea in the summer.", one, " They stay."), ("And freeze.", two))
    text(page, (one, " Anna Berg, Rivers without Borders, p. 65."), (two, " Ibid., 9."), y=100, size=9)

    document = read(page)

    assert notes(document) == [("1", "Anna Berg, Rivers without Borders, p. 65."), ("2", "Ibid., 9.")]
    assert called_on(document) == [[1], [1]]


def test_asterisks_count_up_to_six() -> None:
    page = Sheet()
    marks = ["*" * number for number in range(1, 7)]
    text(page, *(("Rivers move to the sea in the summer.", f"^{mark}") for mark in marks))
    text(page, *((f"^{mark}", f" Anna Berg, Rivers, p. {len(mark)}.") for mark in marks), y=200, size=9)

    document = read(page)

    assert notes(document) == [(mark, f"Anna Berg, Rivers, p. {len(mark)}.") for mark in marks]
    assert called_on(document) == [[1]] * 6


def test_the_text_of_notes_may_hang_far_behind_their_numbers() -> None:
    page = Sheet()
    text(page, ("Rivers move to the sea.", "^1", " They stay.", "^2"), ("They freeze in winter.",))
    for number, words in (("1", "1969 was the year of Anna Berg."), ("2", "Ibid., 9.")):
        y = 100 - 14 * int(number)
        page.line(72, y, 9, f"^{number}")
        page.line(90, y, 9, words)

    assert notes(read(page)) == [("1", "1969 was the year of Anna Berg."), ("2", "Ibid., 9.")]


def test_notes_in_two_columns_below_a_text_in_one_are_read_one_after_the_other() -> None:
    page = Sheet()
    words = "Rivers move to the sea in the summer of the year, and they stay there for very long."
    text(page, *((words, f"^{number}") for number in range(1, 7)))
    for number in range(1, 7):
        x, y = (72, 200) if number < 4 else (320, 200)
        y -= 33 * ((number - 1) % 3)
        rows = (f"^{number}", " Anna Berg, Rivers without Borders,"), ("a history of the valley and of its",)
        text(page, *rows, (f"towns, p. {number}.",), x=x, y=y, size=9)

    whole = "Anna Berg, Rivers without Borders, a history of the valley and of its towns, p. {}."
    assert notes(read(page)) == [(str(number), whole.format(number)) for number in range(1, 7)]


def test_a_marker_alone_on_its_line_belongs_to_the_sentence_before() -> None:
    page = Sheet()
    text(page, *([("They stay there for long.",)] * 4), ("Rivers move to the sea in the summer.",), y=757.6)
    page.put(72, 690, 7, "1")
    text(page, ("They freeze in the winter of most years.",), y=670)
    text(page, ("^1", " Anna Berg, Rivers without Borders, p. 65."), y=100, size=9)

    (note,) = read(page).notes

    assert [marker.context for marker in note.markers] == ["Rivers move to the sea in the summer."]


def test_below_a_rule_the_rest_of_a_note_may_begin_like_one() -> None:
    first, second = Sheet(), Sheet()
    y = text(first, ("Rivers move to the sea in the summer.", "^1"), ("They freeze in the winter.",))
    first.rule(72, y + 4, 100)
    text(first, ("^1", " Anna Berg to Li Wu, 17 May 2013, fol."), y=y - 10)
    y = text(second, ("And they are counted in spring.", "^2"), ("Nobody counts them in autumn.",))
    second.rule(72, y + 4, 100)
    text(second, ("299r and more.",), ("^2", " Ibid., 9."), y=y - 10)

    assert notes(read(first, second)) == [
        ("1", "Anna Berg to Li Wu, 17 May 2013, fol. 299r and more."),
        ("2", "Ibid., 9."),
    ]


def test_ligatures_whose_bytes_are_turned_round_are_read() -> None:
    assert (
        as_read(decoded("O昀昀ices and A昀툀icted o昀케ce 昀椀eld")) == "Offices and Afflicted office field"
    )
    assert decoded("昀昀 is no word") == "昀昀 is no word"


def test_a_label_right_below_the_short_end_of_a_note_begins_the_next_one_behind_italics_too() -> None:
    page = Sheet()
    text(page, ("Rivers move to the sea.", "^1", " They stay.", "^2"), ("They freeze in winter.",))
    page.line(72, 100, 9, "^1", " Anna Berg, a history of the valley, the first of")
    page.line(72, 89, 9, "/the series/", " of 2001.")
    page.line(72, 82, 9, "^2", " Ibid., 9.")

    assert notes(read(page)) == [
        ("1", "Anna Berg, a history of the valley, the first of the series of 2001."),
        ("2", "Ibid., 9."),
    ]


def test_the_notes_of_chapters_behind_the_text_keep_their_calls_where_one_has_none() -> None:
    pages = []
    for chapter in range(3):
        page = Sheet()
        text(page, (f"Chapter {chapter}",), size=16, y=740)
        called = [number for number in range(1, 6) if (chapter, number) != (0, 2)]
        text(page, *((f"Rivers of {chapter} move to the sea.", f"^{number}") for number in called))
        pages.append(page)
    last = Sheet()
    text(last, ("Notes",), size=16, y=740)
    for chapter in range(3):
        rows = ((f"{number}. Anna Berg, Rivers of {chapter}, p. {number}.",) for number in range(1, 6))
        text(last, *rows, size=9, y=700 - 100 * chapter)
        text(last, ("The Next Chapter",), size=12, y=630 - 100 * chapter)

    document = read(*pages, last)

    assert [note.text.plain[21:22] for note in document.notes] == [*"00000", *"11111", *"22222"]
    assert called_on(document) == [[1], [], [1], [1], [1], *[[2]] * 5, *[[3]] * 5]


def test_a_single_note_as_large_as_the_text_stands_far_below_it() -> None:
    first, second, third = Sheet(), Sheet(), Sheet()
    text(first, ("Rivers move to the sea.", "^1", " They stay.", "^2"), ("They freeze.", "^3"))
    text(first, ("1. Anna Berg, Rivers, p. 65.",), ("2. Ibid., 9.",), y=600)
    text(second, ("Nobody counts them in autumn.",), ("Nor does anybody in spring.",), ("They stay.",))
    text(second, ("3. Li Wu, Herders Vote, 2014.",), y=100)
    text(third, ("They stay for very long.",), ("4. This is the fourth of our points.",))

    assert notes(read(first, second, third)) == [
        ("1", "Anna Berg, Rivers, p. 65."),
        ("2", "Ibid., 9."),
        ("3", "Li Wu, Herders Vote, 2014."),
    ]


def test_a_page_number_right_below_notes_and_the_head_beside_another_one_are_no_part_of_them() -> None:
    first, second = Sheet(), Sheet()
    text(first, ("Rivers move to the sea in the summer.", "^1"), ("They freeze in winter.",))
    text(first, ("^1", "Anna Berg, Rivers without Borders, says that the trade"), y=130, size=9)
    text(first, ("began in 1808, before the war, and that it",), y=119, size=9)
    first.put(300, 107, 9, "1")
    second.put(72, 760, 9, "CHAPTER 1. RIVERS")
    second.put(500, 760, 9, "2")
    text(second, ("Herders vote today.", "^2"), ("They stay there.",))
    text(second, ("went on.",), ("^2", "Li Wu, Herders Vote, 9."), y=130, size=9)

    assert notes(read(first, second)) == [
        (
            "1",
            "Anna Berg, Rivers without Borders, says that the trade began in 1808, before the war, and that"
            " it went on.",
        ),
        ("2", "Li Wu, Herders Vote, 9."),
    ]


@pytest.mark.parametrize(
    "printed", ["Preprint submitted to the Journal", "© 2020 The Authors. Published by a Press."]
)
def test_what_a_publisher_prints_below_the_notes_is_no_part_of_them(printed: str) -> None:
    page = Sheet()
    text(page, ("Rivers move to the sea in the summer.", "^1"), ("They freeze.", "^2"))
    text(
        page,
        ("^1", "Anna Berg, Rivers without Borders, says that the trade"),
        ("began in 1808.",),
        y=130,
        size=9,
    )
    text(page, ("^2", "Li Wu, Herders Vote, 9."), y=108.4, size=9)
    page.put(72, 90, 9, printed)

    assert notes(read(page)) == [
        ("1", "Anna Berg, Rivers without Borders, says that the trade began in 1808."),
        ("2", "Li Wu, Herders Vote, 9."),
    ]


def test_few_notes_in_two_columns_below_one_are_read_one_column_after_the_other() -> None:
    page = Sheet()
    text(
        page,
        *(
            (f"Rivers number {row} move to the sea, and herders vote in the plain today,", f"^{row}")
            for row in range(1, 5)
        ),
    )
    for row, (left, right) in enumerate(
        (
            (
                ("^1", "Anna Berg, Rivers, says that"),
                ("^3", "Tom Stone, The Plain, 11."),
            ),
            (("the trade began.",), ("^4", "Ruth Rossi, Basins, 12, and")),
            (("^2", "Li Wu, Herders Vote, 9."), ("the same, 13.",)),
        )
    ):
        page.line(72, 130 - 11 * row, 9, *left)
        page.line(310, 130 - 11 * row, 9, *right)

    assert notes(read(page)) == [
        ("1", "Anna Berg, Rivers, says that the trade began."),
        ("2", "Li Wu, Herders Vote, 9."),
        ("3", "Tom Stone, The Plain, 11."),
        ("4", "Ruth Rossi, Basins, 12, and the same, 13."),
    ]


def test_the_numbers_of_lines_in_the_margin_are_no_part_of_sentences() -> None:
    page = Sheet()
    rows = (
        ("Rivers move to the sea in the summer", "^1", " and the"),
        ("herders of that plain go with them,",),
        ("as the ministry",),
        ("of water reports",),
        ("each year from the",),
        ("basin to",),
        ("the inner region and", "^2"),
        ("beyond it.",),
    )
    for row, parts in enumerate(rows):
        page.put(50, 700 - 24 * row, 8, str(row + 1))
        page.line(72, 700 - 24 * row, 12, *parts)
    text(page, ("^1", "Anna Berg, Rivers, 65."), ("^2", "Li Wu, Herders Vote, 9."), y=130, size=9)
    document = read(page)

    assert notes(document) == [("1", "Anna Berg, Rivers, 65."), ("2", "Li Wu, Herders Vote, 9.")]
    assert [marker.context for note in document.notes for marker in note.markers] == [
        "Rivers move to the sea in the summer and the herders of that plain go with them, as the ministry of"
        " water reports",
        "herders of that plain go with them, as the ministry of water reports each year from the basin to the"
        " inner region and beyond it.",
    ]


def test_a_page_of_nothing_but_notes_as_large_as_the_text_holds_those_called_before() -> None:
    first, second = Sheet(), Sheet()
    y = text(first, ("Rivers move to the sea.", "^1"), ("They freeze in winter.", "^2"))
    first.rule(72, y + 4, 150)
    text(first, ("^1", " Anna Berg, Rivers without Borders, 65."), y=y - 10)
    text(second, ("^2", " Li Wu, Herders Vote (Ex City: Press, 2014),"), ("p. 9.",), y=120)

    document = read(first, second)

    assert notes(document) == [
        ("1", "Anna Berg, Rivers without Borders, 65."),
        ("2", "Li Wu, Herders Vote (Ex City: Press, 2014), p. 9."),
    ]
    assert called_on(document) == [[1], [1]]


def test_notes_as_large_as_the_text_may_be_printed_in_turned_order() -> None:
    page = Sheet()
    y = text(page, ("Rivers move to the sea.", "^1"), ("They freeze.", "^2", " They melt.", "^3"))
    text(
        page,
        ("2. Li Wu, Herders Vote, 9.",),
        ("1. Anna Berg, Rivers, 65.",),
        ("3. Ruth Rossi, Basins, 12.",),
        y=y - 40,
    )

    assert sorted(notes(read(page))) == [
        ("1", "Anna Berg, Rivers, 65."),
        ("2", "Li Wu, Herders Vote, 9."),
        ("3", "Ruth Rossi, Basins, 12."),
    ]


def test_notes_behind_the_text_are_read_to_their_end_above_the_next_heading() -> None:
    first, second, third = Sheet(), Sheet(), Sheet()
    text(
        first,
        ("Rivers move to the sea.", "^1", " They freeze.", "^2", " They melt.", "^3", " They flow.", "^4"),
        ("The herders vote.", "^5", " They stay.", "^6"),
    )
    text(first, ("Notes",), size=14, y=500)
    text(second, *((f"{number}. Anna Berg, Rivers, {60 + number}.",) for number in range(1, 6)), size=9)
    text(third, ("6. cf. Li Wu, Herders Vote, 9.",), size=9)
    text(third, ("References",), size=14, y=650)
    text(third, ("Berg, Anna. Rivers without Borders. Ex City: Press, 2001.",), y=620)

    document = read(first, second, third)

    assert notes(document)[-2:] == [("5", "Anna Berg, Rivers, 65."), ("6", "cf. Li Wu, Herders Vote, 9.")]
    assert called_on(document) == [[1]] * 6


def test_a_call_right_behind_an_exponent_is_parted_from_it() -> None:
    page = Sheet()
    text(
        page, ("Rivers move to the sea.", "^1"), ("They cover 25 km", "^22", " of the plain, and more.", "^3")
    )
    text(
        page, ("^1", "Anna Berg, Rivers, 65."), ("^2", "Li Wu, Vote, 9."), ("^3", "Ibid., 11."), y=130, size=9
    )

    document = read(page)

    assert [len(note.markers) for note in document.notes] == [1, 1, 1]
    assert document.strays == ()


def test_an_l_and_the_stroke_over_it_are_one_letter() -> None:
    # The blank, the stroke in its place, stands where the letter does; the last blank was typed.
    text = "Micha l and  Lukasz Wa lesa, the lamp"
    starts, x = [], 0.0
    for index, sign in enumerate(text):
        is_stroke = sign == " " and text[index : index + 2] in (" l", " L") and index != text.index(" lamp")
        starts.append(x)
        x += 0.0 if is_stroke else 5.0

    def read_with(font: bytes) -> str:
        return with_strokes(
            text,
            lambda index: (starts[index], starts[index] + 3.0),
            lambda index: (starts[index], 0.0, 10.0),
            lambda _: font,
        ).replace(NOTHING, "")

    assert read_with(b"ABCDEF+CMR10") == "Michał and Łukasz Wałesa, the lamp"
    assert read_with(b"Times-Roman") == text


@pytest.mark.parametrize("size", [7.0, 10.5])
def test_what_a_publisher_prints_below_the_notes_in_another_size_does_not_hide_them(size: float) -> None:
    page = Sheet()
    text(page, ("Rivers move to the sea in the summer.", "^1"), ("They freeze.", "^2"))
    text(page, ("^1", "Anna Berg, Rivers, 65."), ("^2", "Li Wu, Herders Vote, 9."), y=130, size=9)
    text(page, ("Journal of Rivers 12 (2020)",), ("Published by a Press, Ex City",), y=98, size=size)
    last = Sheet()
    text(last, ("They melt.", "^3"), ("They flow again in the summer.",))
    text(last, ("^3", "Ruth Rossi, Basins, 12."), y=130, size=9)

    assert notes(read(page, last)) == [
        ("1", "Anna Berg, Rivers, 65."),
        ("2", "Li Wu, Herders Vote, 9."),
        ("3", "Ruth Rossi, Basins, 12."),
    ]


def test_lines_of_distributors_with_many_numbers_and_the_page_number_above_them_are_left_out() -> None:
    pages = []
    for number in (1, 2):
        page = Sheet()
        text(page, ("Rivers move to the sea in the summer.", f"^{number}"), ("They freeze.",))
        text(page, (f"^{number}", f"Anna Berg, Rivers, {64 + number}."), y=130, size=9)
        page.put(300, 100, 12, str(number))
        page.put(
            72,
            20,
            8,
            f"Generated on 2020-04-0{number} 12:0{number} GMT / http://hdl.handle.net/2027/{number}1",
        )
        pages.append(page)

    assert notes(read(*pages)) == [("1", "Anna Berg, Rivers, 65."), ("2", "Anna Berg, Rivers, 66.")]


def test_larger_lines_within_notes_do_not_hide_those_above_them() -> None:
    page = Sheet()
    text(page, ("Rivers move.", "^1", " They freeze.", "^2", " They melt.", "^3"), ("They flow again.",))
    text(page, ("^1", "Anna Berg, Rivers, 65."), y=140, size=9)
    text(page, ("^2", "Li Wu, Herders Vote, 9."), y=126, size=12)
    text(page, ("^3", "Ruth Rossi, Basins, 12."), y=112, size=9)
    last = Sheet()
    text(last, ("The sea is wide.", "^4"), ("They stay there until the winter comes.",))
    text(last, ("^4", "Ibid., 13."), y=130, size=9)

    assert notes(read(page, last)) == [
        ("1", "Anna Berg, Rivers, 65."),
        ("2", "Li Wu, Herders Vote, 9."),
        ("3", "Ruth Rossi, Basins, 12."),
        ("4", "Ibid., 13."),
    ]


def test_the_columns_of_right_pages_begin_farther_right_and_few_lines_tell_them_there() -> None:
    def row(page: Sheet, shift: float, y: float, left: tuple[str, ...], right: tuple[str, ...]) -> None:
        page.line(72 + shift, y, 9, *left)
        page.line(310 + shift, y, 9, *right)

    first, second = Sheet(), Sheet()
    text(
        first,
        *(
            (f"Rivers number {number} move to the sea, and herders vote in the plain today,", f"^{number}")
            for number in (1, 2, 3)
        ),
    )
    row(first, 0, 119, ("^1", "Anna Berg, Rivers, 65."), ("^2", "Li Wu, Herders Vote, 9."))
    row(first, 0, 108, ("The trade began there.",), ("^3", "Tom Stone says at length"))
    text(second, ("They stay there until the winter comes, and longer than in the plain.",), x=100)
    row(second, 28, 119, ("that the sea is wide, and",), ("not deep in the summer;",))
    row(second, 28, 108, ("that the plain is",), ("so says Ruth Rossi.",))

    assert notes(read(first, second)) == [
        ("1", "Anna Berg, Rivers, 65. The trade began there."),
        ("2", "Li Wu, Herders Vote, 9."),
        (
            "3",
            "Tom Stone says at length that the sea is wide, and that the plain is not deep in the summer; so"
            " says Ruth Rossi.",
        ),
    ]


def test_notes_in_three_columns_below_a_text_of_one_are_read_one_column_after_the_other() -> None:
    page = Sheet()
    text(
        page,
        *(
            (f"Rivers number {number} move to the sea, and herders vote in the plain today,", f"^{number}")
            for number in (1, 2, 3)
        ),
    )
    for row, cells in enumerate(
        (
            (("^1", "Anna Berg, Rivers,"), ("that the sea is wide.",), ("^3", "Tom Stone, 12.")),
            (("65.",), ("^2", "Li Wu, Herders,"), ("See also Ruth Rossi,")),
            (("So says Li Wu too,",), ("9, and 11.",), ("13.",)),
        )
    ):
        for column, cell in enumerate(cells):
            page.line(72 + 160 * column, 119 - 11 * row, 9, *((cell,) if isinstance(cell, str) else cell))

    assert notes(read(page)) == [
        ("1", "Anna Berg, Rivers, 65. So says Li Wu too, that the sea is wide."),
        ("2", "Li Wu, Herders, 9, and 11."),
        ("3", "Tom Stone, 12. See also Ruth Rossi, 13."),
    ]


def test_text_in_a_smaller_font_that_nothing_parts_from_the_text_goes_on_with_no_note() -> None:
    first, second = Sheet(), Sheet()
    text(first, ("Rivers move to the sea in the summer.", "^1"), ("They freeze.", "^2"))
    text(first, ("^1", "Anna Berg, Rivers, 65."), ("^2", "Li Wu, Herders Vote, 9."), y=130, size=9)
    text(second, *((f"Line {number} of the text stands here.",) for number in range(1, 9)))
    second.put(72, 700 - 8 * 14.4, 9.4, "date is the name of a field here, and so on.")

    assert notes(read(first, second)) == [
        ("1", "Anna Berg, Rivers, 65."),
        ("2", "Li Wu, Herders Vote, 9."),
    ]


def test_entries_that_stand_apart_end_with_their_page_where_their_last_line_is_short() -> None:
    first, second = Sheet(), Sheet()
    text(first, ("Rivers move to the sea in the summer.", "^1"), y=740)
    text(first, ("References",), size=16, y=700)
    for row, entry in enumerate(("Anna Berg, Rivers without Borders in the Plain, Ex City", "2001.")):
        first.put(72, 670 - 14.4 * row, 12, entry)
    for row, entry in enumerate(("Li Wu, Herders Vote Today in the Villages, Ex City", "2014.")):
        first.put(72, 630 - 14.4 * row, 12, entry)
    text(first, ("^1", "Ibid., 9."), y=100, size=9)
    for row, entry in enumerate(("Ruth Rossi, Basins of the Inner Region, Ex City", "1999.")):
        second.put(72, 700 - 14.4 * row, 12, entry)

    assert [entry.text.plain for entry in read(first, second).references] == [
        "Anna Berg, Rivers without Borders in the Plain, Ex City 2001.",
        "Li Wu, Herders Vote Today in the Villages, Ex City 2014.",
        "Ruth Rossi, Basins of the Inner Region, Ex City 1999.",
    ]


@pytest.mark.parametrize("imprint", ["0018-926X © 2018 Rivers Forum. Personal use is permitted.", ""])
def test_notes_of_two_columns_stand_above_what_is_printed_across_the_page(imprint: str) -> None:
    page = Sheet()
    for x, call, first, last in (
        (60, "1", "The drawings and the control software are open and may", "be reused freely."),
        (320, "2", "Here and in what follows, “efficiency” denotes total", "efficiency of the rivers."),
    ):
        for row in range(20):
            page.line(x, 700 - row * 14, 11, "Rivers move to the sea in the summer.")
        page.line(x, 420, 11, "They stay there.", f"^{call}")
        page.line(x, 111, 8, f"^{call}", first)
        page.put(x, 101 + x / 1000, 8, last)
    if imprint:
        page.put(100, 82, 8, f"{imprint} {imprint} All rights")
    following = Sheet()
    following.line(60, 700, 11, "Rivers move to the sea in the summer.", "^3")
    following.line(60, 111, 8, "^3", "Anna Berg, Rivers, p. 3.")

    assert notes(read(page, following)) == [
        ("1", "The drawings and the control software are open and may be reused freely."),
        ("2", "Here and in what follows, “efficiency” denotes total efficiency of the rivers."),
        ("3", "Anna Berg, Rivers, p. 3."),
    ]
