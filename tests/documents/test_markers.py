"""Markers in the text: what calls a note, what does not, and the sentence around it."""

from __future__ import annotations

import pytest

from tests.documents.reading import calls, read

NOTES = (
    "\n\n"
    + "\n\n".join(f"<sup>{number}</sup>Berg, *Rivers* {number} (2001)." for number in range(1, 13))
    + "\n"
)

MARKERS = {
    "Rivers move [3].": [("3", 13)],
    "Rivers move.[3]": [("3", 13)],
    "Rivers move [<sup>3</sup>].": [("3", 13)],
    "Rivers move.<sup>[3]</sup>": [("3", 13)],
    "Rivers move<sup>3</sup>.": [("3", 12)],
    "Rivers move.<sup>3,4</sup>": [("3", 13), ("4", 13)],
    "Rivers move [3, 5].": [("3", 13), ("5", 13)],
    "Rivers move [3-5].": [("3", 13), ("4", 13), ("5", 13)],
    "Rivers move [3–4; 7].": [("3", 13), ("4", 13), ("7", 13)],
    "Rivers move.³⁻⁴": [("3", 13), ("4", 13)],
    "Rivers move.¹²": [("12", 13)],
    "Rivers move.^3^": [("3", 13)],
    "Rivers move.^3,4^": [("3", 13), ("4", 13)],
    "Rivers move. $^{3,4}$": [("3", 14), ("4", 14)],
    "Rivers move (as in 2001).3 The flow": [("3", 26)],
    "Rivers move.12 The flow": [("12", 13)],
    "Rivers move. 3Economic growth": [("3", 14)],
    "Rivers “move.”3 The flow": [("3", 15)],
    "Rivers move.3": [("3", 13)],
    "Rivers moved in 1997,3 and": [("3", 22)],
    "Rivers move. 3 The flow": [("3", 14)],
    "Rivers **move**<sup>3</sup>": [("3", 16)],
}


@pytest.mark.parametrize("text", MARKERS)
def test_markers_are_found_where_their_label_is_printed(text: str) -> None:
    assert calls(text + NOTES) == [(label, 1, column) for label, column in MARKERS[text]]


def test_the_signs_of_a_block_quotation_are_no_part_of_its_sentence() -> None:
    text = "> The river has fallen\n> since the herders came.[^1]\n\n[^1]: Berg, *Rivers* (2001).\n"
    (note,) = read(text).notes
    assert [marker.context for marker in note.markers] == ["The river has fallen since the herders came."]


NONE = [
    "It is 30 m<sup>2</sup> and 4 km² or 5 m³ long.",
    "It was 10<sup>6</sup> or 10⁹ or 10<sup>-3</sup>.",
    "With <sup>2</sup>H, E=mc<sup>2</sup> and x<sup>2</sup>.",
    "He [sic] wrote [in] 5 days [...].",
    "The 5<sup>th</sup> of 3 rivers, 12.5 percent, 3,500 m and 4%.",
    "See [3](http://example.org) and ![3](a.png).",
    "Look at `[3]` and `x<sup>3</sup>`.",
]


@pytest.mark.parametrize("text", NONE)
def test_other_numbers_call_nothing(text: str) -> None:
    first = "Rivers<sup>1</sup> move.<sup>2</sup> On<sup>3</sup>"
    more = "".join(f" and<sup>{number}</sup>" for number in range(4, 13))
    document = read(f"{text}\n\n{first}{more}.{NOTES}")

    assert [marker for note in document.notes for marker in note.markers if marker.line == 1] == []
    assert document.strays == ()


def test_a_year_in_brackets_is_no_stray() -> None:
    assert read("Rivers [2015] move [1].\n\n[1] Berg 2001.\n").strays == ()


def test_a_marker_without_note_is_a_stray_in_the_shape_the_paper_uses() -> None:
    (stray,) = read("Rivers move.<sup>1</sup> They flood.<sup>77</sup>\n\n<sup>1</sup>Berg 2001.\n").strays

    assert (stray.label, stray.line, stray.column, stray.context) == ("77", 1, 37, "They flood.")


def test_a_note_that_nothing_calls_has_no_marker() -> None:
    first, second = read("Rivers move.[1]\n\n[1] Berg 2001.\n\n[2] Wu 2003.\n").notes

    assert len(first.markers) == 1
    assert second.markers == ()


CONTEXTS = {
    "behind the full stop": ("One here. Rivers move.[1] Two.", "Rivers move."),
    "before the full stop": ("One here. Rivers move [1]. Two.", "Rivers move."),
    "in the middle": ("One here. Rivers [1] move on. Two.", "Rivers move on."),
    "at the beginning": ("Rivers[1] move. Two.", "Rivers move."),
    "behind a quotation": ("One here. “Rivers move.”[1] Two.", "“Rivers move.”"),
    "abbreviations": ("One here. Dr. A. Berg et al. and the U.S. say no. 5 moves [1]. Two.", None),
    "emphasis": ("One here. *Rivers* **move** [1]. Two.", "Rivers move."),
    "several markers": ("One here. Rivers[1] move[2] on.[1] Two.", "Rivers move on."),
    "links": ("One here. [Rivers](http://a.org) move [1]. Two.", "Rivers move."),
    "two lines": ("One here. Rivers\nmove [1]. Two.", "Rivers move."),
    "Chinese": ("河流很长。河流穿越边界。[1] 其他。", "河流穿越边界。"),
}


@pytest.mark.parametrize("name", CONTEXTS)
def test_the_context_is_the_whole_sentence(name: str) -> None:
    text, expected = CONTEXTS[name]
    document = read(f"{text}\n\n[1] Berg 2001.\n\n[2] Wu 2003.\n")

    found = document.notes[0].markers[0].context

    assert found == (expected or "Dr. A. Berg et al. and the U.S. say no. 5 moves.")


def test_a_sentence_that_a_page_break_cut_is_joined() -> None:
    text = (
        "The rivers of the north are long and cold. They move<sup>1</sup> "
        "through the land of the people who\n\n"
        "<sup>1</sup>Berg 2001.\n\n12\n\nhave lived there<sup>2</sup> always. They stay.\n"
        "\n<sup>2</sup>Wu 2003.\n"
    )
    whole = "They move through the land of the people who have lived there always."

    assert [note.markers[0].context for note in read(text).notes] == [whole, whole]


ENDS = {"LF": "\n", "CRLF": "\r\n", "CR": "\r"}


@pytest.mark.parametrize("name", ENDS)
def test_lines_and_columns_count_from_one_whatever_ends_a_line(name: str) -> None:
    text = "# Rivers\n\nRivers move on and on\nand stay [1].\n\n[1] Berg 2001.\n"
    document = read(text.replace("\n", ENDS[name]))

    (marker,) = document.notes[0].markers
    assert (marker.line, marker.column) == (4, 10)
    assert document.notes[0].lines == (6, 6)


def test_form_feeds_and_byte_order_marks_do_not_move_lines() -> None:
    document = read("\ufeffRivers move on.[1]\n\n[1] Berg 2001.\n\f\nThey stay.[2]\n\n\f[2] Wu 2003.\n")

    assert [(note.label, note.lines, note.markers[0].line) for note in document.notes] == [
        ("1", (3, 3), 1),
        ("2", (7, 7), 5),
    ]
