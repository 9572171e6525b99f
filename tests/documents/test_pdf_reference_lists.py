"""The reference lists of PDF papers: which lines begin an entry, and what on its pages is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.pdf_writing import Sheet, pdf
from verifier.documents.pdf import read_pdf
from verifier.files import BytesSource
from verifier.model import Document

NAMES = ["Ahl", "Berg", "Dahl", "Eek", "Falk", "Gren", "Holm", "Lind", "Moen", "Norr"]


def read(*sheets: Sheet) -> Document:
    return read_pdf(BytesSource(Path("paper.pdf"), pdf(sheets)))


def references(*sheets: Sheet) -> list[str]:
    return [entry.text.plain for entry in read(*sheets).references]


def paper() -> tuple[Sheet, float]:
    """A page with a text, a note, and the heading of a list; returns where the list begins."""
    page = Sheet()
    for row in range(12):
        page.line(72, 760 - row * 14, 12, "Rivers move to the sea in the summer and stay.", *["^1"][row:])
    page.line(72, 40, 9, "^1", " They freeze in winter.")
    page.put(72, 580, 14, "References")
    return page, 555


def set_lines(page: Sheet, y: float, *lines: tuple[float, str], x: float = 72, step: float = 12) -> float:
    """Set lines below each other, each so far to the right; returns where the next one would stand."""
    for row, (indent, line) in enumerate(lines):
        page.put(x + indent, y - row * step, 10, line)
    return y - len(lines) * step


@pytest.mark.parametrize(("hanging", "first"), [(15, 0), (0, 15)])
@pytest.mark.parametrize("apart", [0.0, 5.0])
@pytest.mark.parametrize("address", ["https://doi.org/10.1000/182", "doi:10.1000/182"])
def test_an_entry_may_end_with_an_address_on_a_line_of_its_own(
    hanging: float, first: float, apart: float, address: str
) -> None:
    page, y = paper()
    expected = []
    for number, name in enumerate(NAMES[:6]):
        lines = (
            f"{name}, A. (200{number}). Rivers and lakes. In E.",
            "Norr (Ed.), Water (pp. 2-9).",
            f"{address}{number}",
        )
        y = set_lines(page, y, *((hanging if row else first, line) for row, line in enumerate(lines))) - apart
        expected.append(" ".join(lines))

    assert references(page) == expected


def test_what_comes_back_at_the_ends_of_entries_is_no_running_head() -> None:
    page, y = paper()
    expected = []
    for name in NAMES[:6]:
        lines = f"{name}, A. (2001). Rivers and the lakes of {name}. Ostheim", "University Press."
        y = set_lines(page, y, (0, lines[0]), (15, lines[1]))
        expected.append(" ".join(lines))

    assert references(page) == expected


def test_addresses_at_the_foot_of_pages_are_no_browsers_if_they_differ() -> None:
    page, y = paper()
    pages = [page]
    expected = []
    for number in range(18):
        lines = (
            f"{NAMES[number % 10]}, Anna. Rivers. Oslo: Tun, {2000 + number}.",
            f"https://doi.org/10.1000/{number}82",
        )
        if number and number % 3 == 0:
            pages.append(Sheet())
            y = 128
        y = set_lines(pages[-1], y, (0, lines[0]))
        # The last one stands apart at one place, as what browsers print does.
        y = set_lines(pages[-1], 50 if number % 3 == 2 and number > 2 else y, (15, lines[1]))
        expected.append(" ".join(lines))

    assert references(*pages) == expected


@pytest.mark.parametrize("label", ["[{}]", "{}."])
@pytest.mark.parametrize("gap", [0.0, 30.0])
def test_the_life_of_an_author_behind_a_numbered_list_is_no_entry(label: str, gap: float) -> None:
    page, y = paper()
    for number, name in enumerate(NAMES[:5], 1):
        page.put(72, y, 10, label.format(number))
        page.put(92, y, 10, f"A. {name}, Rivers and the lakes beside them in summer and")
        y = set_lines(page, y - 12, (20, f"in winter. Oslo: Tun, 200{number}."))
    set_lines(
        page, y - gap, (0, "Anna Berg received her degree at Ostheim in 2009."), (0, "She works on rivers.")
    )

    found = references(page)
    assert len(found) == 5
    assert found[-1].endswith("in winter. Oslo: Tun, 2005.")


def test_entries_behind_a_list_go_on_with_it_where_it_has_no_numbers_or_the_last_one_is_cut() -> None:
    page, y = paper()
    y = set_lines(page, y, *((0, f"{name}, Anna. Rivers. Oslo: Tun, 2001.") for name in NAMES[:5]))
    set_lines(page, y - 30, (0, "Norr, Ole. Lakes. Oslo: Tun, 2004."))
    assert references(page)[-1] == "Norr, Ole. Lakes. Oslo: Tun, 2004."

    page, y = paper()
    for number, name in enumerate(NAMES[:4], 1):
        y = set_lines(page, y, (0, f"[{number}] A. {name}, Rivers and the lakes beside them,"))
        y = set_lines(page, y, (20, "and all else that moves. Oslo: Tun, 2001."))
    set_lines(page, y, (20, "Reprint, Ostheim 2004."))
    assert references(page)[-1].endswith("Oslo: Tun, 2001. Reprint, Ostheim 2004.")


def test_entries_that_neither_hang_nor_stand_apart_end_where_the_next_word_had_room() -> None:
    page, y = paper()
    lines = [
        (0.0, "Ahl, Anna. The long history of rivers, lakes and ponds in the"),
        (0.0, "north. Oslo: Tun, 2001."),
        (0.0, "Berg, Ole. Lakes. Oslo: Tun, 2004."),
        (0.0, "Dahl, Nils. The long history of rivers, lakes and of the sea."),
        (0.0, "Ostheim: Norr, 2005."),
        (0.0, "Eek, Anna. Ponds. Oslo: Tun, 2002."),
    ]
    set_lines(page, y, *lines)

    assert references(page) == [
        "Ahl, Anna. The long history of rivers, lakes and ponds in the north. Oslo: Tun, 2001.",
        "Berg, Ole. Lakes. Oslo: Tun, 2004.",
        "Dahl, Nils. The long history of rivers, lakes and of the sea. Ostheim: Norr, 2005.",
        "Eek, Anna. Ponds. Oslo: Tun, 2002.",
    ]


def test_short_lines_end_no_entry_where_entries_stand_apart() -> None:
    page, y = paper()
    expected = []
    for name in NAMES[:6]:
        lines = (
            f"{name}, Anna. Rivers. Oslo.",
            "Tun, 2001.",
            f"A long history of rivers, lakes and ponds beside {name}.",
        )
        y = set_lines(page, y, *((0, line) for line in lines)) - 8
        expected.append(" ".join(lines))

    assert references(page) == expected


def test_a_list_of_two_columns_may_begin_with_few_lines_at_the_foot_of_a_page() -> None:
    page, last = Sheet(), Sheet()
    for row in range(40):
        page.line(
            72,
            760 - row * 14,
            12,
            "Rivers move to the sea in the summer and stay there for ever and ever, all of them.",
        )
    page.put(72, 150, 14, "References")
    columns = (
        [f"{name}, A. Rivers. Oslo: Tun, 2001." for name in NAMES],
        [f"{name}, O. Lakes. Oslo: Tun, 2002." for name in NAMES],
    )
    for x, entries in zip((72, 330), columns, strict=True):
        set_lines(page, 120, *((0, entry) for entry in entries[:2]), x=x)
        set_lines(last, 760, *((0, entry) for entry in entries[2:]), x=x)

    first, second = columns
    assert references(page, last) == [*first[:2], *second[:2], *first[2:], *second[2:]]


def test_lines_of_a_list_without_numbers_are_no_entries_of_one_with_them() -> None:
    pages = [Sheet(), Sheet()]
    for row in range(12):
        pages[0].line(72, 760 - row * 14, 12, "Rivers move to the sea.", *[f"^{row + 1}"][: row < 3])
    pages[0].put(72, 560, 14, "Notes")
    for row in range(3):
        pages[0].line(72, 540 - row * 11, 9, f"^{row + 1}", f" Anna Berg, Rivers, p. {row + 4}.")
    pages[0].put(72, 480, 14, "Bibliography")
    for number, name in enumerate(NAMES[:4]):
        y = 460 - number * 24
        set_lines(
            pages[0],
            y,
            (0, f"{name}, Anna. Rivers of the north and of the south:"),
            (15, f"{number + 2} studies. Oslo: Tun, 2001."),
        )

    found = read(pages[0])
    assert [note.text.plain for note in found.notes] == [
        f"Anna Berg, Rivers, p. {page}." for page in (4, 5, 6)
    ]
    assert len(found.references) == 4


def entries(*numbers: int, name: str = "Berg") -> list[tuple[float, str]]:
    """The lines of hanging entries, two of each."""
    return [
        line
        for number in numbers
        for line in (
            (0.0, f"{name}, Anna. Rivers of the inner region and their herders, in volume"),
            (15.0, f"no. {number}. Ex City: Press, 19{number}."),
        )
    ]


def whole(lines: list[tuple[float, str]]) -> list[str]:
    return [f"{first} {second}" for (_, first), (_, second) in zip(lines[::2], lines[1::2], strict=True)]


@pytest.mark.parametrize("size", [9.8, 10.0, 10.2, 12.0])
@pytest.mark.parametrize("heading", ["Newspapers", "Unprinted Sources", "Quellen und Akten"])
def test_headings_within_a_list_are_no_entries(size: float, heading: str) -> None:
    page, y = paper()
    page.put(72, y, size, "Archives and Manuscripts")
    y = set_lines(page, y - 17, *entries(11, 12))
    page.put(72, y - 10, size, heading)
    y = set_lines(page, y - 27, *entries(13, 14, 15))
    page.put(72, y - 22, 14, "Lots Drawn at Exuma")
    set_lines(page, y - 40, (0, "1. John Kelsall, 40 acres"), (0, "2. Widow Lowe, 5 acres"))

    assert references(page) == whole(entries(11, 12, 13, 14, 15))


def test_entries_of_one_line_are_told_apart_in_a_list_that_hangs() -> None:
    page, y = paper()
    archives = ["Archive of the Town of Ex City", "Royal Library, files 1-17", "Library of the Inner Region"]
    page.put(72, y, 12, "Archives")
    y = set_lines(page, y - 17, *((0, name) for name in archives))
    page.put(72, y - 12, 12, "Books")
    set_lines(page, y - 29, *entries(11, 12, 13, 14))

    assert references(page) == [*archives, *whole(entries(11, 12, 13, 14))]


def test_a_remark_below_a_heading_is_no_entry() -> None:
    page, y = paper()
    page.put(72, y, 12, "Secondary Literature")
    page.put(72, y - 14, 9, "Works cited once only are not listed.")
    set_lines(page, y - 32, *entries(11, 12, 13))

    assert references(page) == whole(entries(11, 12, 13))


def test_entries_without_an_end_that_stand_apart_are_no_headings() -> None:
    page, y = paper()
    names = ["Archive of the Town of Ex City", "Royal Library of the Inner Region", "Berg, Rivers, 2001."]
    for name in names:
        y = set_lines(page, y, (0, name)) - 6
    for lines in map(entries, (11, 12, 13, 14)):
        y = set_lines(page, y, *((0.0, text) for _, text in lines)) - 6

    assert references(page) == [*names, *whole(entries(11, 12, 13, 14))]


@pytest.mark.parametrize(
    "end",
    [
        "Acknowledgements. I thank Li Wu for her comments of 2001 and 2003.",
        "Received 3 October 2017; accepted 11 May 2018",
        "Funding: The Science Foundation paid for this in 2015.",
    ],
)
def test_what_journals_print_behind_a_list_is_no_entry(end: str) -> None:
    page, y = paper()
    y = set_lines(page, y, *entries(11, 12, 13)) - 12
    set_lines(page, y, (0, end), (0, "Handling Editor: May Dahl"))

    assert references(page) == whole(entries(11, 12, 13))


def test_each_chapter_may_have_a_list() -> None:
    first, y = paper()
    y = set_lines(first, y, *entries(11, 12, 13))
    first.put(72, y - 30, 14, "Lakes of the Inner Region")
    set_lines(first, y - 60, *[(0, "Lakes lie in the plain (Dahl 1914) and stay there in winter.")] * 4)
    second = Sheet()
    second.put(72, 760, 14, "References")
    set_lines(second, 735, *entries(14, 15, name="Dahl"))
    third = Sheet()
    # The running head of a page alone.
    third.put(72, 760, 9, "References")
    set_lines(third, 735, *entries(16, name="Dahl"))

    assert references(first, second, third) == [
        *whole(entries(11, 12, 13)),
        *whole(entries(14, 15, 16, name="Dahl")),
    ]


def test_a_heading_in_a_table_of_contents_begins_no_list() -> None:
    contents = Sheet()
    set_lines(contents, 700, (0, "Rivers"), (0, "References"), (0, "List of Maps"), (0, "Index of Names"))
    page, y = paper()
    set_lines(page, y, *entries(11, 12, 13))

    assert references(contents, page) == whole(entries(11, 12, 13))


def test_entries_of_a_supplement_have_numbers_of_their_own() -> None:
    page, y = paper()
    y = set_lines(
        page, y, (0, "1. Berg A. Rivers. 2001."), (0, "2. Wu L. Falls. 2003."), (0, "3. Wu L. 2004.")
    )
    page.put(72, y - 20, 14, "Supplementary references")
    set_lines(page, y - 45, (0, "S1. Dahl M. Lakes. 2005."), (0, "S2. Dahl M. Ponds. 2006."))

    assert [(entry.label, entry.text.plain) for entry in read(page).references] == [
        ("1", "Berg A. Rivers. 2001."),
        ("2", "Wu L. Falls. 2003."),
        ("3", "Wu L. 2004."),
        ("S1", "Dahl M. Lakes. 2005."),
        ("S2", "Dahl M. Ponds. 2006."),
    ]


def test_an_entry_may_begin_with_its_year_and_each_of_its_lines_may_end_with_one() -> None:
    page, y = paper()
    listed = [
        ("Tenenti, Alberto. Naufrages, corsaires et assurances, 1592-1609.", "Paris: SEVPEN, 1959."),
        ("1606. Ordini della sanità. Ancona: Appresso Marco Salvioni. Copy in the", "town library, 1607."),
        ("Zlatar, Zdenko. Our Kingdom Come. Boulder: East European Monographs,", "1992."),
        ("Wu, Li. Pollination of the inner region. Bonn. 552 pp.",),
        ("Zorn, May. Lakes. Ex City: Press, 1999.",),
    ]
    for lines in listed:
        y = set_lines(page, y, *((0, line) for line in lines)) - 6

    assert references(page) == [" ".join(lines) for lines in listed]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [("Pol-", "linators", "Pollinators"), ("64-", "element phased arrays", "64-element phased arrays")],
)
def test_words_in_italics_are_joined_at_the_ends_of_lines(first: str, second: str, joined: str) -> None:
    page, y = paper()
    set_lines(page, y, *entries(11))
    page.line(72, y - 24, 10, "Wu, Li. A Strategy for the Future of Bees and of ", f"/{first}/")
    page.line(87, y - 36, 10, f"/{second}./")
    page.put(240, y - 36, 10, "Ex City: Press, 2003.")
    set_lines(page, y - 48, *entries(12))
    entry = read(page).references[1]

    assert (
        entry.text.plain
        == f"Wu, Li. A Strategy for the Future of Bees and of {joined}. Ex City: Press, 2003."
    )
    assert [entry.text.plain[span.start : span.end].rstrip(".") for span in entry.text.italics] == [joined]
