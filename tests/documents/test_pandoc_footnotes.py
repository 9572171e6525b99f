"""Footnotes as they are typed for Pandoc."""

from __future__ import annotations

import pytest

from tests.documents.reading import calls, notes, read

ONE = {
    "a definition": ("A.[^1]\n\n[^1]: Berg, *Rivers* (2001).\n", {"1": "Berg, Rivers (2001)."}),
    "lines that go on": ("A.[^1]\n\n[^1]: Berg,\nRivers\n    (2001).\n", {"1": "Berg, Rivers (2001)."}),
    "paragraphs that go on": (
        "A.[^a]\n\n[^a]: First.\n\n    Second.\n\n\tThird.\n\nText.\n",
        {"a": "First. Second. Third."},
    ),
    "definitions in consecutive lines": (
        "A.[^1] B.[^x-y]\n\n[^1]: Berg.\n[^x-y]: Wu.\n",
        {"1": "Berg.", "x-y": "Wu."},
    ),
    "a text on the next line": ("A.[^1]\n\n[^1]:\n    Berg.\n    Wu.\n", {"1": "Berg. Wu."}),
    "a definition right behind the text": ("A.[^1]\n[^1]: Berg.\n", {"1": "Berg."}),
    "a definition before its marker": ("[^1]: Berg.\n\nA.[^1]\n", {"1": "Berg."}),
    "a quotation inside": ("A.[^1]\n\n[^1]: Berg.\n\n    > Quoted.\n", {"1": "Berg. Quoted."}),
    "a note in place": ("A.^[See *Law* [2001], p. 3.] B.\n", {"1": "See Law [2001], p. 3."}),
    "a note in place over lines": ("A.^[See\nBerg.] B.\n", {"1": "See Berg."}),
    "notes of both kinds": ("A^[X.] b[^2] c^[Y.]\n\n[^2]: Z.\n", {"1": "X.", "2": "Z.", "3": "Y."}),
    "a note that nothing calls": ("A.\n\n[^1]: Berg.\n", {"1": "Berg."}),
    "raised commas between markers": (
        "A.[^1]^,^[^2]\n\n[^1]: Berg.\n[^2]: Wu.\n",
        {"1": "Berg.", "2": "Wu."},
    ),
    "dashes typed as hyphens": (
        "A.[^1]\n\n[^1]: Berg, 5--6, [7]--[8] -- or so---see http://a.example/x--y.\n",
        {"1": "Berg, 5–6, [7]–[8] – or so—see http://a.example/x--y."},
    ),
    "a YAML header before": ("---\ntitle: T[^9]\n---\n\nA.[^1]\n\n[^1]: Berg.\n", {"1": "Berg."}),
}


@pytest.mark.parametrize("name", ONE)
def test_notes_are_read_whole(name: str) -> None:
    text, expected = ONE[name]

    assert notes(text) == expected
    assert read(text).strays == ()


HIDDEN = {
    "a code span": "A `[^1]` b.",
    "a fence": "A.\n\n```\n[^1] and ^[x]\n[^1]: no\n```\n\nB.",
    "a fence of tildes": "A.\n\n~~~ md\n[^1]\n~~~\n",
    "an escape": "A \\[^1] b and \\^[x].",
    "a comment": "A <!-- [^1] and\n^[x] --> b.",
    "an opening that never closes": "A ^[x b.",
}


@pytest.mark.parametrize("name", HIDDEN)
def test_what_is_hidden_or_escaped_calls_nothing(name: str) -> None:
    document = read(HIDDEN[name])

    assert document.notes == ()
    assert document.strays == ()


def test_a_note_called_twice_has_both_markers() -> None:
    text = "One.[^1] Two.[^1]\n\nThree.[^1]\n\n[^1]: Berg.\n"

    assert calls(text) == [("1", 1, 5), ("1", 1, 14), ("1", 3, 7)]


def test_a_label_defined_twice_gives_two_notes_and_the_first_is_called() -> None:
    first, second = read("One.[^1]\n\n[^1]: Berg.\n\n[^1]: Wu.\n").notes

    assert (first.label, first.text.plain, len(first.markers)) == ("1", "Berg.", 1)
    assert (second.label, second.text.plain, second.markers) == ("1", "Wu.", ())


def test_a_label_without_definition_is_a_stray() -> None:
    document = read("One.[^1] Two[^nope].\n\n[^1]: Berg.\n")

    assert [(stray.label, stray.line, stray.column) for stray in document.strays] == [("nope", 1, 13)]


def test_indented_code_gives_no_strays() -> None:
    assert read("One.[^1]\n\n    x[^2]\n\n[^1]: Berg.\n").strays == ()


def test_the_lines_of_a_note_are_those_of_its_paragraphs() -> None:
    (note,) = read("One.[^1]\n\n[^1]: Berg.\n\n    More\n    text.\n\nEnd.\n").notes

    assert note.lines == (3, 6)


def test_the_sentence_around_a_marker_leaves_all_markers_out() -> None:
    (first, second) = read("Yes. Rivers[^1] move^[Slowly.] on. No.\n\n[^1]: Berg.\n").notes

    assert first.markers[0].context == "Rivers move on."
    assert second.markers[0].context == "Rivers move on."


def test_a_note_on_the_title_is_called_by_the_header() -> None:
    document = read(
        '---\ntitle: "Rivers, *again*[^t]"\nauthor: Wu\npattern: "[^a-z]"\n---\n\n'
        "They move.[^1]\n\n[^t]: Read at sea.\n[^1]: Berg.\n"
    )

    assert [
        (note.label, [(one.line, one.column, one.context) for one in note.markers]) for note in document.notes
    ] == [
        ("t", [(2, 24, "Rivers, again")]),
        ("1", [(7, 11, "They move.")]),
    ]
    assert not document.strays


def test_the_points_of_a_list_in_a_note_lose_their_bullets_but_not_their_numbers() -> None:
    document = read(
        "Rivers.[^1]\n\n[^1]: Two:\n\n    - one;\n    - two - and so on.\n\n    1. Wu.\n\n    *Berg* - Li.\n"
    )

    assert document.notes[0].text.plain == "Two: one; two - and so on. 1. Wu. Berg - Li."


def test_notes_in_place_stand_at_their_columns() -> None:
    text = "One.^[Berg.] Two.^[Wu, a *long* note.] Three.[^1]\n\n[^1]: Li.\n"
    document = read(text)
    places = [one.place("p.md") for one in document.notes]
    assert [(place.line, place.column) for place in places] == [(1, 5), (1, 18), (3, 1)]
