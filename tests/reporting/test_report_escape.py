from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from verifier.reporting import escape

anything = st.text(st.characters())


@given(anything)
def test_visible_text_holds_no_control_bidi_or_lone_surrogate(text: str) -> None:
    shown = escape.visible(text)
    shown.encode("utf-8")
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]", shown)


@given(anything, st.integers(1, 30))
def test_clipped_text_is_one_line_of_at_most_that_length(text: str, length: int) -> None:
    clipped = escape.clip(text, length)
    assert len(clipped) <= length
    assert "\n" not in clipped


def test_hidden_characters_are_named_and_joiners_stay() -> None:
    assert escape.visible("a\u202eb\x1b[0m") == "a[U+202E]b[U+001B][0m"
    assert escape.visible("می\u200cخواهم") == "می\u200cخواهم"
    assert escape.visible("a\r\nb\rc") == "a\nb\nc"


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("https://doi.org/10.5555/a?b=c&d#e", True),
        ("HTTP://EXAMPLE.ORG/", True),
        ("https://例え.example/路", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)//http://x", False),
        ("data:text/html,x", False),
        ("//evil.example/", False),
        ("https://", False),
        ("https:///path", False),
        ("https://[::1/", False),
        ("https://a.example/ b", False),
        ("https://a.example/\u202etxt", False),
        ('https://a.example/"onclick="x', False),
        (" https://a.example/", False),
        ("https://a.example/\n", False),
        ("", False),
    ],
)
def test_only_plain_web_addresses_become_links(text: str, linked: bool) -> None:
    assert (escape.web_address(text) == text) is linked


@given(anything)
def test_what_becomes_a_link_begins_with_http(text: str) -> None:
    for candidate in (text, f"https://a.example/{text}", f"http://{text}"):
        address = escape.web_address(candidate)
        assert address is None or re.match(r"https?://[^/\s]", address, re.IGNORECASE)


@given(anything)
def test_no_cell_begins_like_a_formula(text: str) -> None:
    assert not escape.spreadsheet(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_formulas_are_quoted_and_other_cells_stay_as_they_are() -> None:
    assert escape.spreadsheet("=1+1") == "'=1+1"
    assert escape.spreadsheet("＝1") == "'＝1"
    assert escape.spreadsheet("\t=1") == "'=1"
    assert escape.spreadsheet("1-2") == "1-2"


@given(anything)
def test_a_workflow_message_is_one_line(text: str) -> None:
    assert not re.search(r"[\r\n]", escape.workflow_message(text))
    assert not re.search(r"[\r\n:,]", escape.workflow_property(text))


def test_workflow_text_is_percent_encoded() -> None:
    assert escape.workflow_message("50% a: b, c\nd") == "50%25 a: b, c%0Ad"
    assert escape.workflow_property("a: b, c") == "a%3A b%2C c"


def test_a_file_name_cannot_become_a_scheme() -> None:
    assert escape.relative_uri("javascript:x y#.md") == "javascript%3Ax%20y%23.md"
    assert escape.relative_uri("论文.md").startswith("%E8%AE%BA")


def test_addresses_in_markdown_are_links_unless_they_were_cut() -> None:
    assert escape.markdown("see https://a.example/x_y.") == "see <https://a.example/x_y>."
    assert "<https" not in escape.markdown(escape.clip("https://a.example/" + "x" * 90, 40))


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("fields: @book: Rivers", "fields: @<!-- -->book: Rivers"),
        ("ana@rivers.example", "ana@<!-- -->rivers.example"),
        ("Report #12, GH-7", "Report #<!-- -->12, GH-<!-- -->7"),
        ("paper.md:100:1", "paper.md:<!-- -->100:1"),
        ("paper.md:1234:8", "paper.md:<!-- -->1234:8"),
        ("A :+1: for :sweat_smile:", "A :<!-- -->+1: for :<!-- -->sweat\\_smile:"),
        # What calls nobody stays as it is.
        ("paper.md:12:1", "paper.md:12:1"),
        ("Rivers: a history: part 2", "Rivers: a history: part 2"),
        ("at @ home, C# and F#", "at @ home, C# and F#"),
        ("https://a.example/@ana/#12", "<https://a.example/@ana/#12>"),
    ],
)
def test_nobody_is_called_and_no_issue_is_named_by_what_a_paper_says(text: str, escaped: str) -> None:
    assert escape.markdown(text) == escaped


@pytest.mark.parametrize(
    "text",
    ["https://a.example/" + "x" * 90, "www.a.example/" + "x" * 90, "ftp://a.example/" + "x" * 90],
)
def test_an_address_that_was_cut_is_no_link_for_those_who_look_for_bare_ones(text: str) -> None:
    shown = escape.markdown(escape.clip(text, 40))
    # GFM 6.9: a bare address begins with one of these.
    assert not re.search(r"(?:https?|ftp)://|www\.", shown)
    assert MarkdownIt().renderInline(shown) == escape.clip(text, 40)


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("1. Mose", "1\\. Mose"),
        ("3) Rivers", "3\\) Rivers"),
        ("10.1000/rivers", "10.1000/rivers"),
        ("0.1.0", "0.1.0"),
        ("- Rivers", "\\- Rivers"),
        ("# Rivers", "\\# Rivers"),
    ],
)
def test_only_what_would_begin_a_list_or_a_heading_is_escaped_at_the_beginning(
    text: str, escaped: str
) -> None:
    assert escape.markdown(text) == escaped


@pytest.mark.parametrize(
    "unit",
    [
        "<",
        "https://",
        "[",
        "`",
        "\x1b",
        "|",
        "\u202e",
        "a ",
        "\n",
        "http://a.b/….",
        "=-",
        "@a",
        ":a",
        ":aaaaaaaa",
    ],
)
def test_a_megabyte_of_anything_is_escaped_in_a_moment(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    start = time.process_time()
    for function in (
        escape.visible,
        escape.one_line,
        escape.well_formed,
        escape.web_address,
        escape.markdown,
        escape.spreadsheet,
        escape.workflow_property,
    ):
        function(text)
    assert time.process_time() - start < 30
