from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from verifier.model import Finding, Location, Work
from verifier.state import StateError
from verifier.state.baseline import read_baseline, with_baseline, write_baseline

MakeFinding = Callable[..., Finding]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "baseline.json"


def test_what_was_written_as_known_is_known_when_lines_have_moved(
    path: Path, make_finding: MakeFinding
) -> None:
    write_baseline(path, [make_finding(line=3), make_finding("B010", "It has no date.", line=3)])
    today = [make_finding(line=30), make_finding("L008", "It looks odd."), make_finding("B010", line=30)]
    marked = with_baseline(today, read_baseline(path))
    assert [finding.baseline for finding in marked] == ["known", "new", "known"]


def test_a_second_finding_like_a_known_one_is_new(path: Path, make_finding: MakeFinding) -> None:
    write_baseline(path, [make_finding()])
    marked = with_baseline([make_finding(), make_finding()], read_baseline(path))
    assert [finding.baseline for finding in marked] == ["known", "new"]


def test_a_finding_that_is_no_longer_in_the_baseline_is_new_again(make_finding: MakeFinding) -> None:
    known = with_baseline([make_finding()], {"of something else"})
    assert [finding.baseline for finding in known] == ["new"]


def test_a_person_can_read_what_is_known_and_the_order_is_that_of_the_entries(
    path: Path, make_finding: MakeFinding
) -> None:
    findings = [make_finding(work=work) for work in ("li2011", "berg2020", "abel2001")]
    write_baseline(path, findings)
    before = path.read_text()
    rows = json.loads(before)["findings"]
    assert [row["work"] for row in rows] == ["abel2001", "berg2020", "li2011"]
    assert rows[0]["code"] == "L007"
    assert rows[0]["message"] == "The address cannot exist."
    assert not write_baseline(path, findings[::-1])
    assert path.read_text() == before


def test_a_finding_whose_words_have_changed_leaves_the_file_as_it_was(
    path: Path, make_finding: MakeFinding
) -> None:
    write_baseline(path, [make_finding(message="No answer in 3 runs.")])
    assert not write_baseline(path, [make_finding(message="No answer in 4 runs.")])


def test_a_damaged_baseline_can_be_made_anew(path: Path, make_finding: MakeFinding) -> None:
    path.write_text("damaged")
    assert write_baseline(path, [make_finding()])
    assert len(read_baseline(path)) == 1


def test_a_finding_that_a_person_has_decided_is_not_written_and_the_others_keep_their_numbers(
    path: Path, make_finding: MakeFinding
) -> None:
    decided, other = replace(make_finding(), decision="ignore"), make_finding()
    write_baseline(path, [decided, other])
    marked = with_baseline([decided, other], read_baseline(path))
    assert [finding.baseline for finding in marked] == ["new", "known"]


def test_nothing_known_is_a_baseline_too(path: Path) -> None:
    write_baseline(path, [])
    assert read_baseline(path) == frozenset()


def test_a_finding_on_a_file_whose_name_is_no_text_can_be_known(
    path: Path, make_finding: MakeFinding
) -> None:
    odd = make_finding(file="caf\udce9.bib")
    write_baseline(path, [odd])
    assert [finding.baseline for finding in with_baseline([odd], read_baseline(path))] == ["known"]


def test_a_baseline_of_an_earlier_version_knows_files_by_their_bare_names(
    path: Path, make_finding: MakeFinding
) -> None:
    write_baseline(path, [make_finding(file="sources.bib")])
    path.write_text(path.read_text().replace("verifier-baseline/2", "verifier-baseline/1"))
    elsewhere = make_finding(file="part/sources.bib")
    assert [item.baseline for item in with_baseline([elsewhere], read_baseline(path))] == ["known"]
    write_baseline(path, [make_finding(file="sources.bib")])
    assert [item.baseline for item in with_baseline([elsewhere], read_baseline(path))] == ["new"]


def test_a_finding_on_a_work_that_only_papers_cite_is_known_under_another_key(
    path: Path, make_finding: MakeFinding
) -> None:
    fields = {"author": "Odeka, Jane", "title": "Basins", "url": "https://basins.example/"}
    before = Work("odeka2019basins", "book", fields, location=Location("guide.md", 3))
    other = Work("odeka2019basins", "book", {"title": "Other Basins"}, location=Location("guide.md", 3))
    now = replace(before, key="odeka2019basinsa", location=Location("more/guide.md", 9))
    write_baseline(path, [make_finding(work=before.key, file="guide.md")], [before])
    moved = make_finding(work=now.key, file="more/guide.md")
    known = read_baseline(path)
    assert [item.baseline for item in with_baseline([moved], known, [other, now])] == ["known"]
    taken = make_finding(work=other.key, file="guide.md")
    assert [item.baseline for item in with_baseline([taken], known, [other, now])] == ["new"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "no such file; .*--update-baseline"),
        ("", r":1: is not a baseline: it is not valid JSON; .*--update-baseline"),
        ('{"schema": "verifier-baseline/1",\n"findings": [}', r"baseline\.json:2: is not a baseline"),
        ("[" * 100_000, "is not a baseline"),
        ("[]", "is not a baseline of verifier"),
        ('{"schema": "verifier-audit/1"}', "is not a baseline of verifier"),
        ('{"schema": "verifier-baseline/3", "findings": []}', "of another version"),
        ('{"schema": "verifier-baseline/1"}', "no list of findings"),
        ('{"schema": "verifier-baseline/1", "findings": [{"code": "L001"}]}', "finding 1 has no fingerprint"),
        ("\0\0", "is a binary file"),
    ],
)
def test_a_file_that_is_no_baseline_is_refused_in_one_line(
    path: Path, content: str | None, sentence: str
) -> None:
    if content is not None:
        path.write_text(content)
    with pytest.raises(StateError, match=sentence) as refusal:
        read_baseline(path)
    assert str(refusal.value).startswith(str(path))
    assert "\n" not in str(refusal.value)
