"""Notes that a page break has cut, and text that must not be taken for the rest of a note."""

from __future__ import annotations

import pytest

from tests.documents.reading import notes, read
from verifier.documents.joining import Joiner, join_lines, join_parts

HEAD = "Berg, Rivers and Borders, J Water, Jan, {year}; 3(1): 1-20\n\n"
FURNITURE = "12\n\n© 2020 Journal of Water | Published by X {page}\n\n"
BEFORE = "Rivers cross borders.<sup>1</sup> The law of rivers is old.\n\n"
BEHIND = "\n\nThe third page begins anew.<sup>2</sup> It ends.\n\n<sup>2</sup>Wu, *Falls* (2003).\n"

TORN = {
    "in a page range": ("Berg, *Rivers* 2001, pp. 12-", "15, Oslo.", "Berg, Rivers 2001, pp. 12-15, Oslo."),
    "in an address": (
        "Berg, 2001, http://example.org/a/very_long/",
        "path/file.html.",
        "Berg, 2001, http://example.org/a/very_long/path/file.html.",
    ),
    "in an address behind its own hyphen": (
        "Berg, 2001, http://example.org/a-",
        "b/file.html.",
        "Berg, 2001, http://example.org/a-b/file.html.",
    ),
    "in a word": ("Berg, *Rivers under-", "stood*, 2001.", "Berg, Rivers understood, 2001."),
    "in a sentence": (
        "The word means the whole of the law of rivers and",
        "the customs of the people.",
        "The word means the whole of the law of rivers and the customs of the people.",
    ),
    "behind a comma": ("Berg, *Rivers*,", "Oslo, 2001, pp. 3-5.", "Berg, Rivers, Oslo, 2001, pp. 3-5."),
    "behind an abbreviation": ("Berg, *Rivers*, 2001, p.", "12.", "Berg, Rivers, 2001, p. 12."),
}
BETWEEN = {
    "nothing": "",
    "a page number": "12\n\n",
    "heads and numbers": FURNITURE.format(page=1) + HEAD.format(year=2020),
}


@pytest.mark.parametrize("between", BETWEEN)
@pytest.mark.parametrize("name", TORN)
def test_torn_notes_are_made_whole_across_what_stands_between_pages(name: str, between: str) -> None:
    first, second, whole = TORN[name]
    repeated = "\n\n" + FURNITURE.format(page=2) + HEAD.format(year=2021)
    text = f"{BEFORE}<sup>1</sup>{first}\n\n{BETWEEN[between]}{second}{BEHIND}{repeated}{repeated}"

    note = read(text).notes[0]

    assert (note.text.plain, note.torn) == (whole, True)
    assert note.lines == (3, 5 + BETWEEN[between].count("\n"))


def test_a_page_number_inside_the_lines_of_a_note_is_dropped() -> None:
    text = f"{BEFORE}<sup>1</sup>Berg, *Rivers* of the\n12\nnorth, 2001.{BEHIND}"

    assert notes(text)["1"] == "Berg, Rivers of the north, 2001."


NOT_SWALLOWED = {
    "a new paragraph": "Another paragraph follows here.",
    "the rest of the text": "and then the rivers rose.<sup>2</sup> They fell.",
    "a heading": "## Borders",
    "a table": "| a | b |",
}


@pytest.mark.parametrize("name", NOT_SWALLOWED)
def test_a_note_without_full_stop_does_not_swallow_what_follows(name: str) -> None:
    text = f"{BEFORE}<sup>1</sup>Berg, *Rivers*, Oslo, 2001\n\n{NOT_SWALLOWED[name]}{BEHIND}"

    note = read(text).notes[0]

    assert (note.text.plain, note.torn, note.lines) == ("Berg, Rivers, Oslo, 2001", False, (3, 3))


def test_text_that_the_same_page_break_cut_stays_text() -> None:
    text = (
        "Rivers cross borders.<sup>1</sup> They are long and the\n\n<sup>1</sup>Berg, *Rivers*, 2001,\n\n"
        "people along them are old.<sup>2</sup>\n\npp. 3-5.\n\n<sup>2</sup>Wu, *Falls* (2003).\n"
    )
    first, second = read(text).notes

    assert (first.text.plain, first.torn) == ("Berg, Rivers, 2001, pp. 3-5.", True)
    assert second.markers[0].context == "They are long and the people along them are old."


JOINED = {
    ("a", "b"): "a b",
    ("a ", " b"): "a b",
    ("under-", "stood"): "understood",
    ("Berg-", "Wu"): "Berg-Wu",
    ("Nord-", "und Südfluss"): "Nord- und Südfluss",
    ("see https:", "//a.org/b"): "see https://a.org/b",
    ("《河流", "草原》，第", "3页"): "《河流草原》，第3页",
    ("参见", "Anna Berg"): "参见 Anna Berg",
    ("under\u00ad", "stood"): "understood",
    ("12-", "15"): "12-15",
    ("12–", "15"): "12–15",
    ("http://a.org/", "b/c.html"): "http://a.org/b/c.html",
    ("http://a.org/", "see there"): "http://a.org/ see there",
    ("http://a.org/b-", "c"): "http://a.org/b-c",
    ("http://a.org/b_", "c"): "http://a.org/b_c",
    ("http://a.org/?q=", "c"): "http://a.org/?q=c",
    ("", "b"): "b",
    ("a", ""): "a",
    ("a", " ", "b"): "a b",
}


@pytest.mark.parametrize("parts", JOINED)
def test_parts_are_joined_as_they_were_printed(parts: tuple[str, ...]) -> None:
    assert join_parts(parts) == JOINED[parts]
    assert join_lines("\n".join(parts)) == JOINED[parts]


def test_a_joiner_knows_how_its_text_ends() -> None:
    joiner = Joiner()
    for part in ("x" * 3000, "under-", "stood"):
        joiner.add(part)

    assert joiner.text == "x" * 3000 + " understood"
    assert joiner.text.endswith(joiner.ending)
