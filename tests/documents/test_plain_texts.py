"""Plain text: numbered notes in the shapes that only plain text has, in the lines where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.documents.plain_text import read_plain_text
from verifier.files import SourceFile
from verifier.model import Document

BERG = 'Anna Berg, "Rivers without Borders," Journal of Inner Asia, Vol. 12,\nNo. 3, 2011, p. 45.'
WU = 'Li Wu, "Herders Vote," Altai News, March 4, 2014, page B2.'


def read(text: str) -> Document:
    return read_plain_text(SourceFile(Path("paper.txt"), text.encode("utf-8", "replace"), text, "utf-8"))


@pytest.mark.parametrize("label", ["({})", "{{{}}}", "[{}]"])
def test_numbers_in_any_brackets_are_notes(label: str) -> None:
    one, two = label.format(1), label.format(2)
    document = read(f"Rivers move {one}. They\nstay {two}.\n\nNotes\n\n{one} {BERG}\n\n{two} {WU}\n")

    assert [(note.label, note.text.plain, note.lines) for note in document.notes] == [
        ("1", BERG.replace("\n", " "), (6, 7)),
        ("2", WU, (9, 9)),
    ]
    assert [(m.line, m.column) for note in document.notes for m in note.markers] == [(1, 13), (2, 6)]
    assert document.format == "text"


def test_raised_numbers_typed_with_a_caret_are_notes() -> None:
    document = read(f"Rivers move.^1 They stay.^2\n\nNotes\n\n^1 {BERG}\n\n^2 {WU}\n")

    assert [(note.label, len(note.markers)) for note in document.notes] == [("1", 1), ("2", 1)]


def test_notes_as_project_gutenberg_prints_them_are_read_without_their_brackets() -> None:
    document = read(
        f"Rivers move.[1] They stay.[2]\n\n[Footnote 1: {BERG}]\n\n[Footnote 2: {WU[:-1]} [sic].]\n"
    )

    assert [note.text.plain for note in document.notes] == [BERG.replace("\n", " "), f"{WU[:-1]} [sic]."]
    assert [note.lines for note in document.notes] == [(3, 4), (6, 6)]


@pytest.mark.parametrize("word", ["Fußnote", "Note", "Voetnoot", "Nota", "Примечание"])
def test_notes_of_gutenberg_have_the_word_of_their_language(word: str) -> None:
    document = read(f"Rivers move.[1]\n\n[{word} 1: {WU}]\n")

    assert [(note.label, note.text.plain, len(note.markers)) for note in document.notes] == [("1", WU, 1)]


def test_numbers_in_parentheses_call_a_list_of_notes_without_any() -> None:
    text = (
        f"Rivers move (1). They stay (2) in (1990) and bend (3).\n\nNotes\n\n1. {BERG}\n2. {WU}\n3. Ibid.\n"
    )
    document = read(text)

    assert [(note.label, len(note.markers)) for note in document.notes] == [("1", 1), ("2", 1), ("3", 1)]
    assert not document.strays


def test_circled_numbers_that_begin_again_on_each_page_are_notes() -> None:
    document = read(
        "河流移动。①它们停留。②\n\n①《河流》，第3页。\n②同上，第5页。\n\n也有湖。①\n\n① 《湖》，第7页。\n"
    )

    assert [(note.label, note.text.plain, [m.column for m in note.markers]) for note in document.notes] == [
        ("1", "《河流》，第3页。", [6]),
        ("2", "同上，第5页。", [12]),
        ("1", "《湖》，第7页。", [5]),
    ]


def test_letters_and_marks_in_brackets_are_notes_where_the_text_calls_them() -> None:
    document = read(
        f"Rivers move.[A] They [v] stay.[*]\n\n    [A] {BERG}\n\n    [*] {WU}\n\n"
        "- [x] Done.\n- [x] Done too.\n"
    )

    assert [(note.label, len(note.markers)) for note in document.notes] == [("A", 1), ("*", 1)]
    assert document.strays == ()


def test_notes_below_a_line_at_the_foot_of_pages_are_read_whole() -> None:
    document = read(
        f"Rivers move.1 They\nstay.2 So it is.\n__________\n1 {BERG}\n2 {WU}\n\fRIVERS AND LAKES    13\n\n"
        "Nothing moves.3 It stays.\n__________\n3 Ibid., 4.\n"
    )

    assert [(note.text.plain, len(note.markers)) for note in document.notes] == [
        (BERG.replace("\n", " "), 1),
        (WU, 1),
        ("Ibid., 4.", 1),
    ]


def test_further_paragraphs_of_notes_that_stand_together_belong_to_them() -> None:
    notes = f"[1] {BERG}\n\nSecond paragraph, see Wu.\n\n[2] {WU}\n"
    at_the_end = read(f"Rivers move.[1] They stay.[2]\n\n{notes}")
    on_two_pages = read(f"Rivers move.[1] They are.\n\n[1] {BERG}\n\nThey stay here.[2]\n\n[2] {WU}\n")

    assert [note.text.plain for note in at_the_end.notes] == [
        f"{BERG} Second paragraph, see Wu.".replace("\n", " "),
        WU,
    ]
    assert [note.text.plain for note in on_two_pages.notes] == [BERG.replace("\n", " "), WU]
    assert [note.lines for note in at_the_end.notes] == [(3, 6), (8, 8)]


LIGHT = {
    "reStructuredText": (
        "Rivers [1]_ move [#b]_ and\nstay [#]_ or [*]_.\n\n.. [1] Berg, *Law*.\n\n   See\n   `Wu <http://w.u/>`_.\n"
        ".. [#b]\n   Wu.\n.. [#] Li.\n.. [*] Cai.\n",
        [("1", "Berg, Law. See Wu. http://w.u/"), ("2", "Wu."), ("3", "Li."), ("*", "Cai.")],
    ),
    "Org": (
        "Rivers[fn:1] move[fn:b] and\nstay[fn:: Li, /Art/.].\n\n[fn:1] Berg, /Law/, http://a.b/c/d.\n\n"
        "    See\n    [[http://w.u/][Wu]].\n\n[fn:b] Wu.\n",
        [("3", "Li, Art."), ("1", "Berg, Law, http://a.b/c/d. See Wu. http://w.u/"), ("b", "Wu.")],
    ),
    "AsciiDoc": (
        "Rivers.footnote:[Berg, _Law_,\nhttp://a.b/[Site].] Move.footnote:b[Wu.]\nStay.footnote:b[]\n",
        [("1", "Berg, Law, Site. http://a.b/"), ("2", "Wu.")],
    ),
}


@pytest.mark.parametrize("markup", LIGHT)
def test_notes_of_light_markup_are_read_and_called(markup: str) -> None:
    text, expected = LIGHT[markup]
    document = read(text)

    assert [(note.label, note.text.plain) for note in document.notes] == expected
    assert all(note.markers for note in document.notes)
    assert not document.strays
    for marker in (marker for note in document.notes for marker in note.markers):
        assert text.split("\n")[marker.line - 1][marker.column - 1 :].lstrip().startswith(("[", "footnote:"))


def test_numbered_points_that_nothing_calls_are_no_notes() -> None:
    assert read("We ask:\n\n(1) Do rivers move, p. 5?\n\n(2) Do they stay, 2001?\n").notes == ()


@given(
    st.lists(
        st.sampled_from(["(1)", "(2)", "\n(1) ", "{1}", "^1", "[Footnote 1:", "]", "\n", "a ", "2001"])
    ).map("".join)
)
def test_every_place_lies_in_the_text(text: str) -> None:
    document = read(text)

    lines = text.split("\n")
    assert all(1 <= note.lines[0] <= note.lines[1] <= len(lines) for note in document.notes)
    assert all(marker.line <= len(lines) for note in document.notes for marker in note.markers)


LISTED = """Title

The rivers rise in spring.[1] They are long.[2]

Bibliography

Berg, Anna. “Rivers of the Altai.” Inner Asia 12 (2011): 34–56.

Holt, Peter. Small States. Cambridge: CUP, 2015.

[1] Anna Berg, “Rivers of the Altai,” Inner Asia 12 (2011): 35.

[2] Peter Holt, Small States (Cambridge: CUP, 2015), 77.
"""


def test_numbered_notes_behind_a_list_without_numbers_are_notes() -> None:
    found = read(LISTED)
    assert [note.label for note in found.notes] == ["1", "2"]
    assert [len(note.markers) for note in found.notes] == [1, 1]
    assert [entry.label for entry in found.references] == ["r1", "r2"]


def test_a_list_with_numbers_stays_a_list() -> None:
    found = read("\n".join(line for line in LISTED.splitlines() if not line.startswith(("Berg", "Holt"))))
    assert found.notes == ()
    assert [entry.label for entry in found.references] == ["1", "2"]


@pytest.mark.parametrize(
    ("call", "heading", "note"),
    [
        (
            "[fn:1]",
            "* Bibliography\n  :PROPERTIES:\n  :CUSTOM_ID: bibliography\n  :END:\n",
            "[fn:1] Wu, 5.\n",
        ),
        ("footnote:[Wu, 5.]", "[[bibliography]]\n== Bibliography\n", ""),
    ],
    ids=["org", "asciidoc"],
)
def test_the_list_of_references_of_light_markup_is_read(call: str, heading: str, note: str) -> None:
    found = read(f"Text.{call} More.\n\n{heading}\n{BERG}\n\n{WU}\n\n{note}")
    assert [each.text.plain.rstrip(".") for each in found.notes] == ["Wu, 5"]
    assert len(found.references) == 2
