"""What is known of a real paper that a converter of PDF files made: its numbers, lines and labels."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from verifier.documents import read_document
from verifier.model import Document

DATA = os.environ.get("VERIFIER_TEST_DATA")
pytestmark = pytest.mark.skipif(not DATA, reason="VERIFIER_TEST_DATA names no folder with the paper")


@pytest.fixture(scope="module")
def path() -> Path:
    return Path(DATA or "") / "paper" / "mongolia-neutrality.md"


@pytest.fixture(scope="module")
def paper(path: Path) -> Document:
    return read_document(path)


def test_all_its_notes_are_found_in_order(paper: Document) -> None:
    assert [note.label for note in paper.notes] == [str(number) for number in range(1, 63)]
    assert (paper.notes[0].lines[0], paper.notes[-1].lines[1]) == (35, 326)
    assert paper.references == ()


def test_its_two_torn_notes_are_whole(paper: Document) -> None:
    assert {note.label: note.lines for note in paper.notes if note.torn} == {"1": (35, 37), "33": (200, 202)}
    assert all(note.lines[0] == note.lines[1] for note in paper.notes if not note.torn)


def test_each_note_is_called_once_before_it_begins_or_on_its_page(paper: Document) -> None:
    assert [len(note.markers) for note in paper.notes] == [1] * 62
    places = [(note.markers[0].line, note.markers[0].column) for note in paper.notes]
    assert places == sorted(places)


def test_its_one_marker_without_note_is_told(paper: Document) -> None:
    assert [(stray.label, stray.line) for stray in paper.strays] == [("77", 290)]


def test_markers_stand_in_whole_sentences_without_markers(paper: Document) -> None:
    for note in paper.notes:
        context = note.markers[0].context
        assert context[0].isupper() or context[0] in "“‘\"'("
        assert context.rstrip("”’\"')")[-1] in ".!?:;"
        assert "<sup>" not in context
        assert f"[{note.label}]" not in context


def test_no_address_keeps_an_escape(paper: Document) -> None:
    assert not [note.label for note in paper.notes if "\\" in note.text.plain]


def test_it_is_read_in_a_moment(path: Path, paper: Document) -> None:
    start = time.process_time()

    again = read_document(path)

    assert again == paper
    assert time.process_time() - start < 0.5
