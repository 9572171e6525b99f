"""E001 to E004 and E011: notes and markers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from verifier.checks import Dossier
from verifier.model import Confidence, Document, Finding, Location, Marker, Note

Audit = Callable[..., list[Finding]]
Numbered = Callable[..., Document]


def paper_of(document: Document) -> Dossier:
    return Dossier(dt.date(2026, 11, 24), documents=(document,))


def test_a_note_that_nothing_calls_is_named(in_dossier: Audit, note: Callable[..., Note]) -> None:
    document = Document("paper.md", "markdown", (note("1", 5), note("2", 9, called=False)))
    (finding,) = in_dossier(paper_of(document), "E001")
    assert finding.message.startswith("Note 2 is called nowhere")
    assert finding.location == Location("paper.md", 9)


def test_a_paper_in_which_no_note_is_called_gets_one_finding(
    in_dossier: Audit, note: Callable[..., Note]
) -> None:
    notes = tuple(note(str(number), number, called=False) for number in range(1, 63))
    (finding,) = in_dossier(paper_of(Document("paper.md", "markdown", notes)), "E001")
    assert finding.message.startswith("None of the 62 notes of this paper is called")


def test_a_marker_without_a_note_points_at_its_line_and_column(in_dossier: Audit, numbered: Numbered) -> None:
    document = numbered("1", "2", strays=[Marker("7", 31, 14, "The river has fallen.")])
    (finding,) = in_dossier(paper_of(document), "E002")
    assert finding.location == Location("paper.md", 31, 14)
    assert finding.evidence[0].value == "The river has fallen."


def test_a_key_that_no_bibliography_holds_is_said_to_be_one(in_dossier: Audit) -> None:
    document = Document("paper.tex", "latex", (), (Marker("wu2001", 3, 1, "See wu2001."),))
    (finding,) = in_dossier(paper_of(document), "E002")
    assert finding.message.startswith("The key wu2001 is in none of the bibliographies")
    assert finding.location == Location("paper.tex", 3, 1)


def test_a_number_given_twice_shows_both_notes(in_dossier: Audit, numbered: Numbered) -> None:
    (finding,) = in_dossier(paper_of(numbered("1", "2", "2", "3")), "E003")
    assert finding.location == Location("paper.md", 30)
    assert [evidence.where for evidence in finding.evidence] == ["paper.md:20", "paper.md:30"]


@pytest.mark.parametrize(
    "labels",
    [
        ("1", "2", "3", "1", "2"),
        ("1", "2", "1"),
        ("*", "†", "*", "1", "2"),
        ("a", "b", "b"),
        ("1", "2", "3"),
    ],
    ids=["chapters", "a short last chapter", "symbols", "names", "in order"],
)
def test_numbers_that_start_again_and_symbols_are_no_repetition(
    in_dossier: Audit, numbered: Numbered, labels: tuple[str, ...]
) -> None:
    assert in_dossier(paper_of(numbered(*labels)), "E003", "E011") == []


def test_a_skipped_number_is_named_at_the_note_after_it(in_dossier: Audit, numbered: Numbered) -> None:
    (finding,) = in_dossier(paper_of(numbered("1", "2", "4")), "E011")
    assert finding.message.startswith("There is no note 3: the numbers go from 2 to 4.")
    assert finding.location == Location("paper.md", 30)
    assert finding.confidence is Confidence.PROBABLE


def test_several_skipped_numbers_are_one_finding(in_dossier: Audit, numbered: Numbered) -> None:
    (finding,) = in_dossier(paper_of(numbered("1", "2", "6")), "E011")
    assert "no note 3 to 5" in finding.message


def test_notes_out_of_order_skip_nothing(in_dossier: Audit, numbered: Numbered) -> None:
    assert in_dossier(paper_of(numbered("1", "3", "2", "4")), "E011") == []


def test_a_number_that_a_marker_calls_is_only_a_marker_without_a_note(
    in_dossier: Audit, numbered: Numbered
) -> None:
    document = numbered("1", "2", "4", strays=[Marker("3", 4, 1, "")])
    assert [finding.code for finding in in_dossier(paper_of(document), "E002", "E011")] == ["E002"]


def test_a_name_that_a_wiki_counts_and_nobody_defined_is_no_skipped_number(
    in_dossier: Audit, numbered: Numbered
) -> None:
    document = replace(numbered("1", "2", "4", strays=[Marker("rivers", 4, 1, "")]), format="wikitext")
    assert [finding.code for finding in in_dossier(paper_of(document), "E002", "E011")] == ["E002"]


def test_numbers_that_begin_late_and_wide_gaps_are_only_possible(
    in_dossier: Audit, numbered: Numbered
) -> None:
    late, wide = in_dossier(paper_of(numbered("5", "6", "2015")), "E011")
    assert late.confidence is wide.confidence is Confidence.POSSIBLE
    assert "no note 1 to 4: the numbers begin with 5" in late.message
    assert "no note 7 to 2014" in wide.message


def test_a_huge_label_does_not_take_long(in_dossier: Audit, numbered: Numbered) -> None:
    assert len(in_dossier(paper_of(numbered("1", "999999999", "9" * 5000)), "E011")) <= 1


def test_a_note_that_a_page_break_tore_is_said(in_dossier: Audit, note: Callable[..., Note]) -> None:
    document = Document("paper.md", "markdown", (note("1", 5, torn=True), note("2", 9)))
    (finding,) = in_dossier(paper_of(document), "E004")
    assert "Note 1 was cut by a page break (lines 5 to 6)" in finding.message


def test_a_name_that_two_notes_of_a_wiki_have(in_dossier: Audit, numbered: Numbered) -> None:
    document = replace(numbered("1", "note-1", "1", "note-1", "2"), format="wikitext")
    found = in_dossier(paper_of(document), "E003")
    assert [finding.confidence for finding in found] == [Confidence.CERTAIN, Confidence.CERTAIN]
    assert "one name" in found[0].message
    assert "as note 1" in found[0].message
    assert "as note note-1" in found[1].message
    assert not in_dossier(paper_of(replace(numbered("1", "2"), format="wikitext")), "E003")
