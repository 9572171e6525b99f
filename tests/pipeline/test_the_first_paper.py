"""The first user's paper, read whole: what a careful reader finds in its 62 notes.

The paper stands outside this project; without it these tests are skipped.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

import bibtexparser
import pytest

from verifier.auditing import run_audit
from verifier.bibliography import library_works, merge, parse_library, write_bibliography
from verifier.extraction import Extraction, extract_papers
from verifier.model import Finding, Relation

PAPER = Path(os.environ.get("VERIFIER_TEST_DATA", ""), "paper", "mongolia-neutrality.md")
ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(
    not os.environ.get("VERIFIER_TEST_DATA"), reason="VERIFIER_TEST_DATA is not set"
)


@cache
def extracted() -> Extraction:
    return extract_papers([PAPER])


@cache
def findings() -> tuple[Finding, ...]:
    return run_audit([PAPER]).audit.findings


def written() -> str:
    return write_bibliography(extracted().works, extracted().annotations)


def codes_at(code: str) -> list[str]:
    return [finding.message for finding in findings() if finding.code == code]


def test_there_are_62_notes_63_citations_and_55_works() -> None:
    (document,) = extracted().documents
    assert [note.label for note in document.notes] == [str(number) for number in range(1, 63)]
    assert len(extracted().citations) == 63
    assert len(extracted().works) == 55


def test_every_note_has_its_marker_and_one_marker_has_no_note() -> None:
    (document,) = extracted().documents
    assert all(len(note.markers) == 1 for note in document.notes)
    assert [(marker.label, marker.line) for marker in document.strays] == [("77", 290)]


def test_the_two_torn_notes_are_whole() -> None:
    (document,) = extracted().documents
    assert [(note.label, note.lines) for note in document.notes if note.torn] == [
        ("1", (35, 37)),
        ("33", (200, 202)),
    ]


def test_note_1_explains_and_two_notes_cite_two_works() -> None:
    readings = extracted().readings[PAPER.name]
    assert [reading.note.label for reading in readings if not reading.citations] == ["1"]
    assert [
        [citation.id for citation in reading.citations] for reading in readings if len(reading.citations) > 1
    ] == [["33a", "33b"], ["46a", "46b"]]


def test_the_dissertation_cited_four_times_is_one_entry_with_its_pages() -> None:
    assert extracted().annotations["odeka2016research"] == "n. 5, p. 65; n. 8; n. 43, p. 90"


@pytest.mark.parametrize(
    "alike",
    [
        pytest.param(("2", "50"), id="one author, one day, two pieces"),
        pytest.param(("17", "22"), id="one author, two titles on neutrality"),
        pytest.param(("10", "42"), id="one author, an article and a page"),
        pytest.param(("7", "15"), id="one first author, one year, two pieces"),
    ],
)
def test_look_alikes_are_not_merged(alike: tuple[str, str]) -> None:
    assert len({extracted().work_of[citation] for citation in alike}) == 2


@pytest.mark.parametrize(
    "one_work",
    [("5", "8", "43"), ("6", "15"), ("7", "19"), ("24", "33a", "35"), ("29", "33b"), ("37", "48")],
)
def test_citations_of_one_work_are_joined(one_work: tuple[str, ...]) -> None:
    assert len({extracted().work_of[citation] for citation in one_work}) == 1


def test_wordings_of_one_work_that_differ_are_told() -> None:
    relations = {item.members: item.relation for item in extracted().duplicates}
    assert relations == {
        ("24", "33a"): Relation.CONFLICTING,
        ("29", "33b"): Relation.SAME_WORK,
        ("37", "48"): Relation.SAME_WORK,
    }


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("E002", "77"),
        ("E009", "Keerati_The-Unintended-Consequences-of-Financial-Sanctions.pdf"),
        ("I005", "WT/TPR/G/406"),
        ("L008", "https://opinion.huanqiu.com/article/9CaKrK54Ca"),
        ("L008", "https://china.huanqiu.com/article/9CaKrJNVId"),
        ("B010", "embassyndforeign"),
        ("B010", "plasndnatos"),
        ("B006", "Wivel"),
        ("D003", "33a"),
    ],
)
def test_what_is_wrong_without_any_network_is_said(code: str, said: str) -> None:
    assert any(said in message for message in codes_at(code))


def test_only_the_two_odd_addresses_are_called_unlike_their_neighbours() -> None:
    assert len(codes_at("L008")) == 2


def test_no_note_is_said_to_lack_a_marker_or_a_number() -> None:
    assert not codes_at("E001") + codes_at("E003") + codes_at("E011")


def test_the_identifiers_are_recognised() -> None:
    found = {
        (identifier.scheme, identifier.value)
        for work in run_audit([PAPER]).audit.works
        for identifier in work.identifiers
        if identifier.scheme != "url"
    }
    assert {("un", "A/70/PV.16"), ("wto", "WT/TPR/G/406"), ("crs", "RL33407")} <= found
    assert {value for scheme, value in found if scheme == "echr"} == {"20958/14", "38334/18"}


def test_the_bibliography_in_the_repository_is_what_is_written_for_the_paper() -> None:
    assert (ROOT / "sources.bib").read_text(encoding="utf-8") == written()


def test_writing_again_onto_the_bibliography_changes_no_byte() -> None:
    library = parse_library(written(), "sources.bib")
    again = extract_papers([PAPER], existing=library_works(library))
    merged = merge(library, again.works, again.annotations)
    assert merged.text == written()
    assert not merged.conflicts


def test_bibtexparser_reads_the_bibliography_without_a_failed_block() -> None:
    library = bibtexparser.parse_string(written())
    assert not library.failed_blocks
    assert len(library.entries) == 55


@pytest.mark.skipif(not shutil.which("biber"), reason="biber is not installed")
def test_biber_accepts_the_bibliography_without_error(tmp_path: Path) -> None:
    bibliography = tmp_path / "sources.bib"
    bibliography.write_text(written(), encoding="utf-8")
    result = subprocess.run(
        ["biber", "--tool", "--validate-datamodel", "--output-file", str(tmp_path / "out.bib"), bibliography],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert result.returncode == 0, result.stdout
    assert "ERROR" not in result.stdout
