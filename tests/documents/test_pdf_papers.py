"""PDF papers: notes at the foot of pages, what calls them, reference lists, and files that are none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.pdf_writing import Sheet, pdf
from verifier.documents.pdf import read_pdf
from verifier.documents.pdf_pages import MOST_PAGES
from verifier.documents.pdf_signs import as_read, decoded
from verifier.files import BytesSource, UnreadableFile
from verifier.model import Document


def read(sheets: list[Sheet]) -> Document:
    return read_pdf(BytesSource(Path("paper.pdf"), pdf(sheets)))


def notes(document: Document) -> dict[str, str]:
    return {note.label: note.text.plain for note in document.notes}


def sheet(number: int, *lines: tuple[str, ...], foot: tuple[tuple[str, ...], ...] = ()) -> Sheet:
    """A page with a running head, lines of text and lines of notes."""
    page = Sheet()
    page.line(72, 760, 9, "Rivers of Exland")
    page.line(500, 760, 9, str(number))
    for row, parts in enumerate(lines):
        page.line(72, 720 - 14 * row, 12, *parts)
    for row, parts in enumerate(foot):
        page.line(72, 90 + 11 * (len(foot) - row), 9, *parts)
    return page


PAGES = [
    sheet(
        1,
        ("Rivers move to the sea in the summer.", "^1", " They stay in the win-"),
        ("ter and freeze", "^2", " when the snow falls over the hills."),
        ("The plain is 4 km", "^2", " wide in the year 1999, as people say."),
        foot=(
            ("^1", " Anna Berg, ", "/Rivers without Borders/", " (Ex City: Press, 2001), pp. 65-"),
            ("70.",),
            ("^2", " Li Wu, “Herders Vote Today,” Altai Evening News, March 4, 2014,"),
        ),
    ),
    sheet(
        2,
        ("Herders vote in the autumn of each year.", "^3", " More text stands here."),
        ("And more text that nobody calls, to fill the page a little."),
        foot=(
            ("page B2; see also the report of the ministry.",),
            ("^3", " Ibid., p. 9."),
        ),
    ),
    sheet(3, ("The end of the paper has no notes at all, only this text.",)),
]


def test_notes_at_the_foot_of_pages_are_read_whole() -> None:
    document = read(PAGES)

    assert notes(document) == {
        "1": "Anna Berg, Rivers without Borders (Ex City: Press, 2001), pp. 65-70.",
        "2": "Li Wu, “Herders Vote Today,” Altai Evening News, March 4, 2014, page B2; see also the report of"
        " the ministry.",
        "3": "Ibid., p. 9.",
    }
    assert [(note.lines, note.torn) for note in document.notes] == [
        ((1, 1), False),
        ((1, 2), True),
        ((2, 2), False),
    ]
    assert document.strays == ()


def test_raised_numbers_behind_years_and_signs_are_markers_and_accents_stand_on_their_letters() -> None:
    document = read(
        [
            sheet(
                1,
                ("Rivers moved to the sea in 1863.", "^1", " They stayed in 1864", "^2", " and froze.", "^*"),
                ("More text stands here, of Andr´e and the others, to fill the page.",),
                foot=(
                    (
                        "^1",
                        " Hans M¨uller, Rivers, vol.",
                    ),
                    ("2 (Berlin: Press, 1985), see http://a.b/rivers.",),
                    ("html, p. 5.",),
                    (
                        "^2",
                        " Ren´e Wu, C’est l´amour (Oslo: Press, 1990).",
                    ),
                    (
                        "^*",
                        " My thanks to all the herders of the plain.",
                    ),
                ),
            ),
        ]
    )

    assert notes(document) == {
        "1": "Hans Müller, Rivers, vol. 2 (Berlin: Press, 1985), see http://a.b/rivers.html, p. 5.",
        "2": "René Wu, C’est l´amour (Oslo: Press, 1990).",
        "*": "My thanks to all the herders of the plain.",
    }
    assert [marker.context for note in document.notes for marker in note.markers] == [
        "Rivers moved to the sea in 1863.",
        "They stayed in 1864 and froze.",
        "They stayed in 1864 and froze.",
    ]


def test_accents_printed_over_their_letters_by_themselves_are_put_on_these() -> None:
    page = sheet(1, ("Rivers move to the sea in the summer.", "^1"), foot=(("^1", " "),))
    x = page.put(80, 101, 9, "Jan ")
    s = page.put(x, 101, 9, "Simic, Rivers")
    # Raised over the capital, and over the last letter, as fonts without such letters make it.
    page.put(x + 0.1 * 9, 103, 9, "ˆ")
    page.put(x + 1.9 * 9, 101, 9, "´")
    page.put(s + 2, 101, 9, "without Borders, p. 5.")

    assert notes(read([page])) == {"1": "Jan Ŝimić, Rivers without Borders, p. 5."}


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ("\x8aukasz, \x10Di\x1ecult O\x1bers,\x11 5\x157", "Łukasz, “Difficult Offers,” 5–7"),
        (
            "Di\x1ecult beside an official £ and ´",
            "Difficult beside an official £ and ´",
        ),
        ("an e\x0ecient o\x0ece", "an efficient office"),
        ("a \x0c b", "a \x0c b"),
        ("pages 1\x1517 on Straÿburg", "pages 1–17 on Straßburg"),
        ("Wu, Li. \x10Herders Vote,\x11 3", "Wu, Li. “Herders Vote,” 3"),
        ("a \x15 b", "a \x15 b"),
    ],
)
def test_ligatures_and_letters_of_pictured_fonts_of_tex_are_read(given: str, text: str) -> None:
    assert len(decoded(given)) == len(given)
    assert as_read(decoded(given)) == text


def test_signs_of_formulas_do_not_move_what_is_read_behind_them() -> None:
    page = Sheet()
    page.put(page.put(72, 720, 12, "The sum of "), 720, 12, "xxxx", "formula")
    page.line(
        72, 700, 12, "is that of all rivers.", "^1", " They stay in the plain and freeze in the winter."
    )
    page.line(72, 100, 9, "^1", " Anna Berg, Rivers without Borders, p. 5.")

    document = read([page])

    assert notes(document) == {"1": "Anna Berg, Rivers without Borders, p. 5."}
    assert [len(note.markers) for note in document.notes] == [1]


def test_a_note_may_begin_with_a_year_right_behind_its_number() -> None:
    foot = (("^1", "1999 was the year of Anna Berg, Rivers without Borders, p. 5."), ("^2", " Ibid., p. 9."))
    page = sheet(1, ("Rivers move to the sea in the summer.", "^1", " They stay.", "^2"), foot=foot)

    assert notes(read([page])) == {
        "1": "1999 was the year of Anna Berg, Rivers without Borders, p. 5.",
        "2": "Ibid., p. 9.",
    }


@pytest.mark.parametrize(
    "text",
    [
        ("The age by ", "^1", "C dating is known"),
        ("The sum of x", "^2", " + y", "^1", " is known"),
        ("They fell by 10-", "^1", " in the summer"),
    ],
)
def test_raised_numbers_of_formulas_are_told_by_what_stands_around_them(text: tuple[str, ...]) -> None:
    foot = (("^1", " Anna Berg, Rivers without Borders, p. 5."),)
    plain = ("Rivers move to the sea.", "^1", " They stay there in the winter.")
    page = sheet(1, text, ("and more text that nobody calls, to fill the page.",), plain, foot=foot)

    assert [marker.column for marker in read([page]).notes[0].markers] == [5]


def test_a_raised_number_behind_a_number_of_the_text_is_a_marker() -> None:
    foot = (("^1", " Anna Berg, Rivers without Borders, p. 5."),)
    page = sheet(1, ("They stay for 25 to 30,", "^1", " and freeze in the winter."), foot=foot)

    assert [marker.context for marker in read([page]).notes[0].markers] == [
        "They stay for 25 to 30, and freeze in the winter."
    ]


def test_a_date_and_a_number_that_the_page_has_had_begin_no_note() -> None:
    page = sheet(
        1,
        ("Rivers move to the sea.", "^1", " They stay.", "^2", " They freeze.", "^3"),
        foot=(
            ("1. Anna Berg, Rivers without Borders, p. 5, a letter to Li Wu of",),
            ("2 May 1994, fol. 3.",),
            ("2. Li Wu, Herders Vote Today, no.",),
            ("1 Summer Issue.",),
            ("3. Ibid., p. 9.",),
        ),
    )

    assert notes(read([page])) == {
        "1": "Anna Berg, Rivers without Borders, p. 5, a letter to Li Wu of 2 May 1994, fol. 3.",
        "2": "Li Wu, Herders Vote Today, no. 1 Summer Issue.",
        "3": "Ibid., p. 9.",
    }


def test_signs_are_labels_also_before_a_year_and_behind_each_other() -> None:
    page = sheet(
        1,
        ("Rivers move to the sea.", "^*", " They stay.", "^**"),
        foot=(("^*", "1999 was the year of Anna Berg, p. 5."), ("^**", " Ibid., p. 9.")),
    )

    assert notes(read([page])) == {"*": "1999 was the year of Anna Berg, p. 5.", "**": "Ibid., p. 9."}


def test_notes_across_the_page_below_two_columns_close_together_are_read_in_turn() -> None:
    page = Sheet()
    for row in range(12):
        page.line(50, 700 - 14 * row, 10, "Left text of the column that goes on till its edge with w", "-")
        page.line(
            318, 700 - 14 * row, 10, "ords on the right side of the page.", *(["^1"] if row == 3 else [])
        )
    page.line(50, 680 - 14 * 12, 10, "Left text of the column goes on.", "^2")
    long = "Anna Berg, Rivers without Borders and a long title of a book that fills the line up to its end,"
    for row in range(12):
        page.line(50, 120 - 9 * row, 8, f"{row + 1}. {'Ibid., 5.' if row in (0, 5) else long}")

    assert list(notes(read([page]))) == [str(number) for number in range(1, 13)]


def test_a_page_that_is_shown_upside_down_is_read_as_it_was_written() -> None:
    turned = pdf(PAGES).replace(b"/MediaBox [0 0 600 800]", b"/Rotate 180 /MediaBox [0 0 600 800]")

    assert read_pdf(BytesSource(Path("paper.pdf"), turned)).notes == read(PAGES).notes


def test_what_browsers_print_at_the_edges_of_two_sheets_is_no_part_of_notes() -> None:
    pages = []
    for number in (1, 2):
        page = Sheet()
        page.line(30, 780, 8, "11/29/26, 9:14 AM")
        page.line(72, 720, 12, "Rivers move to the sea in the summer.", f"^{number}", " They stay in the")
        page.line(72, 706, 12, "winter and freeze when the snow falls over the hills.")
        page.line(72, 90, 9, f"^{number}", " Anna Berg, Rivers without Borders (Ex City: Press, 2001), 5.")
        page.line(30, 20, 8, f"https://example.org/rivers.html {number}/2")
        pages.append(page)

    assert [note.text.plain for note in read(pages).notes] == [
        "Anna Berg, Rivers without Borders (Ex City: Press, 2001), 5."
    ] * 2


def test_notes_at_the_ends_of_chapters_begin_anew_and_belong_to_their_chapters() -> None:
    pages = []
    for chapter, author in (("Rivers", "Berg"), ("Lakes", "Wu")):
        page = Sheet()
        page.line(72, 740, 16, chapter)
        page.line(
            72, 710, 12, f"{chapter} move to the sea in the summer.", "^1", " They stay in the winter and"
        )
        page.line(72, 696, 12, "freeze when the snow falls.", "^2", " Nobody counts them here.")
        page.line(72, 660, 12, "Notes")
        page.line(72, 640, 10, f"1. Anna {author}, {chapter} without Borders (Ex City: Press, 2001), p. 5.")
        page.line(72, 628, 10, "2. Ibid., 7.")
        pages.append(page)

    document = read(pages)

    assert [(note.label, note.lines[0], [m.line for m in note.markers]) for note in document.notes] == [
        ("1", 1, [1]),
        ("2", 1, [1]),
        ("1", 2, [2]),
        ("2", 2, [2]),
    ]
    assert document.notes[2].markers[0].context == "Lakes move to the sea in the summer."


def test_the_rest_of_a_note_goes_on_above_notes_that_stand_apart_and_are_as_large_as_the_text() -> None:
    pages = []
    for rest, label, other in (("", "1", "2"), ("in 1808.", "3", "4")):
        page = Sheet()
        page.line(72, 720, 12, "Rivers move to the sea in the summer.", f"^{label}", " They freeze in the")
        page.line(72, 706, 12, "winter, and nobody counts them any more.", f"^{other}")
        page.line(72, 660, 12, rest)
        page.line(72, 636, 12, f"^{label}", " Li Wu, “Herders Vote Today,” Altai News, 2014.")
        page.line(72, 612, 12, f"^{other}", " Anna Berg, Rivers without Borders (Ex City: Press, 2001),")
        page.line(72, 598, 12, "pp. 65–70, who says that the trade of the valley began")
        pages.append(page)

    assert notes(read(pages))["2"].endswith("the trade of the valley began in 1808.")


def test_italics_of_notes_are_kept() -> None:
    first = read(PAGES).notes[0]

    assert [first.text.plain[span.start : span.end] for span in first.text.italics] == [
        "Rivers without Borders"
    ]


@pytest.mark.parametrize("font", ["NimbusRomNo9L-ReguItal", "ABCDEF+CMTI9", "Minion-It", "Arial-ItalicMT"])
def test_italics_are_told_by_the_names_that_fonts_have(font: str) -> None:
    written = pdf(PAGES).replace(b"/BaseFont /Times-Italic", f"/BaseFont /{font}".encode())
    first = read_pdf(BytesSource(Path("paper.pdf"), written)).notes[0]

    assert [first.text.plain[span.start : span.end] for span in first.text.italics] == [
        "Rivers without Borders"
    ]


def test_markers_are_found_by_page_and_line_with_their_sentences_and_exponents_are_none() -> None:
    found = [(m.label, m.line, m.column, m.context) for note in read(PAGES).notes for m in note.markers]

    assert found == [
        ("1", 1, 3, "Rivers move to the sea in the summer."),
        ("2", 1, 4, "They stay in the winter and freeze when the snow falls over the hills."),
        ("3", 2, 3, "Herders vote in the autumn of each year."),
    ]


def test_two_columns_are_read_one_after_the_other() -> None:
    page = Sheet()
    for row in range(12):
        left = (
            ("Left text of the column", "^1", " goes on.")
            if row == 3
            else ("Left text of the column goes on",)
        )
        right = (
            ("Right text of the column", "^2", " too.") if row == 5 else ("Right text of the column goes on",)
        )
        page.line(50, 700 - 14 * row, 11, *left)
        page.line(320, 700 - 14 * row, 11, *right)
    page.line(50, 120, 8, "^1", " Anna Berg, Rivers, 2001, p. 5, with a")
    page.line(50, 110, 8, "second line.")
    page.line(320, 120, 8, "^2", " Li Wu, Herders, 2014, p. 9, with a")
    page.line(320, 110, 8, "line of its own.")

    document = read([page])

    assert notes(document) == {
        "1": "Anna Berg, Rivers, 2001, p. 5, with a second line.",
        "2": "Li Wu, Herders, 2014, p. 9, with a line of its own.",
    }
    assert [len(note.markers) for note in document.notes] == [1, 1]


def test_numbers_that_begin_again_on_each_page_are_told_apart_and_issue_numbers_begin_no_note() -> None:
    pages = [
        sheet(
            number,
            ("Rivers move to the sea in the summer.", "^1", " They stay in the winter there.", "^2"),
            ("And more text that nobody calls, to fill the page a little with words.",),
            foot=(
                (f"1 Anna Berg, Rivers of the Year {number}, Journal of Inner Asia, no.",),
                ("2 (2001): 45-60.",),
                (f"2 Li Wu, Herders of the Year {number}, 2014.",),
            ),
        )
        for number in (1, 2)
    ]
    document = read(pages)

    assert [(note.label, note.text.plain, note.lines[0]) for note in document.notes] == [
        ("1", "Anna Berg, Rivers of the Year 1, Journal of Inner Asia, no. 2 (2001): 45-60.", 1),
        ("2", "Li Wu, Herders of the Year 1, 2014.", 1),
        ("1", "Anna Berg, Rivers of the Year 2, Journal of Inner Asia, no. 2 (2001): 45-60.", 2),
        ("2", "Li Wu, Herders of the Year 2, 2014.", 2),
    ]
    assert [marker.line for note in document.notes for marker in note.markers] == [1, 1, 2, 2]


def test_notes_as_large_as_the_text_are_told_by_their_numbers() -> None:
    page = Sheet()
    page.line(72, 700, 12, "Rivers move to the sea.", "^1", " They stay there for long.", "^2")
    page.line(72, 686, 12, "And they freeze over in the winter of most years.")
    page.line(72, 140, 12, "^1", " Berg 2001, p. 5.")
    page.line(72, 126, 12, "^2", " Wu 2014, p. 9.")

    assert notes(read([page])) == {"1": "Berg 2001, p. 5.", "2": "Wu 2014, p. 9."}


def test_numbers_on_the_line_begin_notes_as_large_as_the_text_where_they_are_those_called() -> None:
    pages = []
    for first in (1, 3):
        page = Sheet()
        page.line(72, 700, 12, "Rivers move to the sea.", f"^{first}", " They stay there.", f"^{first + 1}")
        page.line(72, 686, 12, "And they freeze over in the winter of most years, as herders say.")
        page.line(72, 672, 12, "Nobody counts them.")
        page.line(72, 640, 12, f"{first}. Berg 2001, p. 5, the first to write of all these rivers,")
        page.line(72, 626, 12, "and of the lakes.")
        page.line(72, 612, 12, f"{first + 1}. Wu 2014, p. 9.")
        pages.append(page)

    assert [(note.label, note.lines, len(note.markers)) for note in read(pages).notes] == [
        ("1", (1, 1), 1),
        ("2", (1, 1), 1),
        ("3", (2, 2), 1),
        ("4", (2, 2), 1),
    ]


def test_notes_set_in_one_paragraph_are_told_apart_and_exponents_in_them_begin_none() -> None:
    page = sheet(
        1,
        ("Rivers move to the sea.", "^1", " They stay there.", "^2", " They freeze.", "^3"),
        foot=(
            (
                "^1",
                " Anna Berg, Rivers of 10",
                "^2",
                " miles, p. 5. ",
                "^2",
                " Li Wu, Herders, p. 9, and",
            ),
            ("more of it. ", "^3", " Ibid., p. 11."),
        ),
    )

    assert notes(read([page])) == {
        "1": "Anna Berg, Rivers of 10 2 miles, p. 5.",
        "2": "Li Wu, Herders, p. 9, and more of it.",
        "3": "Ibid., p. 11.",
    }


def test_endnotes_in_a_section_of_their_own_are_found() -> None:
    first = sheet(1, ("Rivers move to the sea.", "^1", " They stay there.", "^2"))
    last = Sheet()
    last.line(72, 700, 14, "Notes")
    last.line(72, 670, 12, "1. Anna Berg, Rivers without Borders (Ex City: Press, 2001), p. 65.")
    last.line(72, 650, 12, "2. Li Wu, Herders Vote (Ex City: Press, 2014), p. 9.")

    document = read([first, last])

    assert notes(document) == {
        "1": "Anna Berg, Rivers without Borders (Ex City: Press, 2001), p. 65.",
        "2": "Li Wu, Herders Vote (Ex City: Press, 2014), p. 9.",
    }
    assert [note.lines for note in document.notes] == [(2, 2), (2, 2)]
    assert [marker.line for note in document.notes for marker in note.markers] == [1, 1]


@pytest.mark.parametrize("called", [True, False])
def test_endnotes_with_roman_numbers_are_found_where_they_are_called(called: bool) -> None:
    mark = "^" if called else " "
    first = sheet(
        1,
        ("Rivers move to the sea,", f"{mark}i", " and civic herders vote.", f"{mark}ii", " They stay there"),
        ("in the mosaic of the plain", f"{mark}iii", " until the winter comes."),
    )
    last = Sheet()
    for row, text in enumerate(
        ("i Anna Berg, Rivers without Borders, p. 65.", "ii Ibid., 9.", "iii Ibid., 11.")
    ):
        last.line(72, 700 - 14 * row, 9, text)
    document = read([first, last])

    assert [(note.label, note.text.plain, len(note.markers)) for note in document.notes if called] == (
        [
            ("i", "Anna Berg, Rivers without Borders, p. 65.", 1),
            ("ii", "Ibid., 9.", 1),
            ("iii", "Ibid., 11.", 1),
        ]
        if called
        else []
    )
    assert called or not document.notes


def linked(printed: str, *, target: str = "https://water.example/report") -> str:
    """The text of a note whose first words, "Basin Report", or address lie under a link."""
    page = sheet(1, ("Rivers move to the sea in the summer.", "^1"), foot=(("^1", f" {printed}"),))
    page.link(80, 101, 9 * 0.45 * len(printed), 9, target)
    return notes(read([page, sheet(2, ("More text stands here.",))]))["1"]


def test_the_target_of_a_link_that_shows_a_title_is_read_with_the_note() -> None:
    assert linked("Anna Berg, Basin Report, 2001.") == (
        "Anna Berg, Basin Report, 2001. https://water.example/report"
    )


@pytest.mark.parametrize("shown", ["https://water.example/report", "www.water.example", "doi:10.1000/182"])
def test_a_link_that_shows_an_address_adds_nothing(shown: str) -> None:
    assert linked(shown) == shown


def test_a_link_to_a_mailbox_is_no_source() -> None:
    assert (
        linked("Anna Berg, Basin Report.", target="mailto:anna@water.example") == "Anna Berg, Basin Report."
    )


def test_a_link_in_the_text_is_no_part_of_a_note() -> None:
    page = sheet(1, ("Rivers move to the sea.", "^1"), foot=(("^1", " Anna Berg, Basin Report, 2001."),))
    page.link(72, 720, 100, 12, "https://water.example/report")
    assert notes(read([page])) == {"1": "Anna Berg, Basin Report, 2001."}


def test_a_reference_list_with_hanging_lines_is_cut_into_its_entries() -> None:
    last = Sheet()
    last.line(72, 700, 14, "References")
    rows = (
        (72, "Berg, Anna. Rivers without Borders: A Long Title of a Long"),
        (92, "Book. Ex City: Press, 2001."),
        (72, "Wu, Li. “Herders Vote.” Journal of Inner Asia 12 (2014): 45-"),
        (92, "60."),
        (72, "Stone, Tom. Old Stones. London: Big, 1999."),
    )
    for row, (x, text) in enumerate(rows):
        last.line(x, 670 - 14 * row, 12, text)

    document = read([sheet(1, ("Rivers move to the sea (Berg 2001).",)), last])

    assert [entry.text.plain for entry in document.references] == [
        "Berg, Anna. Rivers without Borders: A Long Title of a Long Book. Ex City: Press, 2001.",
        "Wu, Li. “Herders Vote.” Journal of Inner Asia 12 (2014): 45-60.",
        "Stone, Tom. Old Stones. London: Big, 1999.",
    ]
    assert {entry.lines for entry in document.references} == {(2, 2)}


def test_footnotes_below_a_reference_list_are_no_part_of_it() -> None:
    page = sheet(
        1,
        ("Rivers move to the sea.", "^1"),
        ("References",),
        ("Berg, Anna. Rivers without Borders. Ex City: Press, 2001.",),
        ("Wu, Li. Herders Vote. Oslo: Press, 2014.",),
        foot=(("^1", " Tom Stone, Old Stones, p. 5."),),
    )
    document = read([page])

    assert notes(document) == {"1": "Tom Stone, Old Stones, p. 5."}
    assert [entry.text.plain for entry in document.references] == [
        "Berg, Anna. Rivers without Borders. Ex City: Press, 2001.",
        "Wu, Li. Herders Vote. Oslo: Press, 2014.",
    ]


def test_a_reference_list_in_small_type_goes_on_with_no_note() -> None:
    first = sheet(
        1,
        ("Rivers move to the sea in the summer.", "^1", " They stay in the winter.", "^2"),
        ("And more text that nobody calls, to fill the page a little with words.",),
        foot=(("^1", " Tom Stone, Old Stones, p. 5."), ("^2", " Ibid., p. 7, n."), ("21.",)),
    )
    last = Sheet()
    last.line(72, 720, 12, "References")
    for row, text in enumerate(
        ("Berg, Anna. Rivers without Borders. Ex City: Press, 2001.", "Wu, Li. Herders. Oslo: Press, 2014.")
    ):
        last.line(72, 700 - 11 * row, 9, text)
    document = read([first, last])

    assert notes(document) == {"1": "Tom Stone, Old Stones, p. 5.", "2": "Ibid., p. 7, n. 21."}
    assert len(document.references) == 2


def test_a_scan_without_text_says_so() -> None:
    with pytest.raises(UnreadableFile, match="holds no text, as a scan without a text layer does"):
        read([Sheet(), Sheet()])


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.7\n%damaged", pdf(PAGES)[:400]])
def test_what_is_no_pdf_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_pdf(BytesSource(Path("paper.pdf"), data))

    assert "\n" not in str(caught.value)


def test_a_file_of_ten_thousand_pages_is_refused_by_its_number() -> None:
    with pytest.raises(UnreadableFile, match=f"has 10,000 pages, more than the {MOST_PAGES:,} that are read"):
        read([Sheet()] * 10_000)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    written = bytearray(pdf(PAGES[:2]))
    for _ in range(data.draw(st.integers(1, 6))):
        written[data.draw(st.integers(0, len(written) - 1))] = data.draw(st.integers(0, 255))
    try:
        document = read_pdf(BytesSource(Path("paper.pdf"), bytes(written)))
    except UnreadableFile:
        return
    for note in document.notes:
        assert 1 <= note.lines[0] <= note.lines[1] <= 2
        assert all(0 <= span.start < span.end <= len(note.text.plain) for span in note.text.italics)
