"""Edits replace spans and nothing else; the diff shows exactly them."""

import difflib
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.bibliography import EditConflictError, diff, edit, parse_library
from verifier.model import Edit

lines = st.lists(st.sampled_from(["a", "b", "c", "dd", ""]), max_size=30).flatmap(
    lambda rows: st.sampled_from(["\n", ""]).map(lambda end: "\n".join(rows) + end)
)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(lines)
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    new = st.sampled_from(["", "x", "\n", "x\ny\n", "a"])
    return text, [
        Edit("x.bib", start, end, draw(new)) for start, end in zip(places[::2], places[1::2], strict=False)
    ]


def test_spans_are_replaced_and_every_other_character_stays() -> None:
    library = parse_library("@book{a,\r\n\ttitle = {A}}\r\n", "x.bib")
    field = library.entries[0].fields[0]
    changes = [Edit("x.bib", 0, 0, "% mine\r\n"), Edit("x.bib", field.start, field.end, "{B}")]
    assert edit(library, reversed(changes)) == "% mine\r\n@book{a,\r\n\ttitle = {B}}\r\n"
    assert edit(library, []) == library.text


def test_insertions_at_one_place_keep_their_order() -> None:
    library = parse_library("ab", "x.bib")
    assert (
        edit(library, [Edit("x.bib", 1, 1, "1"), Edit("x.bib", 1, 1, "2"), Edit("x.bib", 1, 2, "3")])
        == "a123"
    )


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            [Edit("x.bib", 0, 2, ""), Edit("x.bib", 1, 3, "")],
            "x.bib: the edit of characters 1 to 3 overlaps another",
        ),
        ([Edit("x.bib", 0, 9, "")], "lies outside the text"),
        ([Edit("x.bib", 2, 1, "")], "lies outside the text"),
        ([Edit("y.bib", 0, 1, "")], "an edit of y.bib cannot be applied to x.bib"),
    ],
)
def test_edits_that_cannot_be_applied_are_refused_with_a_sentence(changes: list[Edit], words: str) -> None:
    library = parse_library("abcd", "x.bib")
    with pytest.raises(EditConflictError, match=words):
        edit(library, changes)
    with pytest.raises(EditConflictError, match=words):
        diff(library, changes)


def test_the_diff_is_a_unified_one() -> None:
    text = "".join(f"line {number}\n" for number in range(1, 30))
    library = parse_library(text, "x.bib")
    changes = [
        Edit("x.bib", text.index("line 3\n"), text.index("line 4\n"), "three\n"),
        Edit("x.bib", len(text), len(text), "end"),
    ]
    after = edit(library, changes)
    expected = difflib.unified_diff(text.splitlines(True), after.splitlines(True), "x.bib", "x.bib")
    assert diff(library, changes) == "".join(expected) + "\n\\ No newline at end of file\n"
    assert diff(library, [Edit("x.bib", 0, 4, "line")]) == ""


@pytest.mark.skipif(not shutil.which("patch"), reason="the program patch is not installed")
def test_the_diff_can_be_applied_by_patch(tmp_path: Path) -> None:
    @given(edited())
    def check(case: tuple[str, list[Edit]]) -> None:
        text, changes = case
        library = parse_library(text, "x.bib")
        after, shown = edit(library, changes), diff(library, changes)
        if after == text:
            assert shown == ""
            return
        (tmp_path / "x.bib").write_text(text)
        subprocess.run(["patch", "-s", "-f", "x.bib"], input=shown, text=True, cwd=tmp_path, check=True)
        patched = tmp_path / "x.bib"
        assert (patched.read_text() if patched.exists() else "") == after

    check()


def test_a_line_between_two_changes_is_shown_as_it_stays() -> None:
    library = parse_library("a\nb\nc\nd\n", "x.bib")
    shown = diff(library, [Edit("x.bib", 0, 1, "A"), Edit("x.bib", 4, 5, "C")])
    assert shown == "--- x.bib\n+++ x.bib\n@@ -1,4 +1,4 @@\n-a\n+A\n b\n-c\n+C\n d\n"
