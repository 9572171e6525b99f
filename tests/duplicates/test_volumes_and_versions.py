"""Volumes, chapters, versions and numbers: what parts two entries that agree in all else."""

from __future__ import annotations

import pytest

from verifier.duplicates import collate, compare_works
from verifier.duplicates.states import same_version
from verifier.model import Citation, Relation

BOOK = {"author": "Bergmo, Anna", "title": "Rivers of the Far North", "publisher": "Fjord", "date": "2020"}
PROGRAM = {"author": "{Hydra Team}", "title": "Hydra Desktop Program", "date": "2020"}
REPORT = {"author": "{Water Board}", "title": "Floods in Exland and Their Costs", "date": "2018"}


@pytest.mark.parametrize(
    ("kind", "fields", "name", "one", "two"),
    [
        ("book", BOOK, "volume", "1", "2"),
        ("book", BOOK, "volume", "I", "2"),
        ("book", BOOK, "part", "1", "2"),
        ("book", BOOK, "edition", "2", "3"),
        ("inbook", BOOK, "chapter", "3", "4"),
        ("inbook", {**BOOK, "booktitle": "The Big Book of Rivers"}, "chapter", "3", "4"),
        ("software", PROGRAM, "version", "3.16", "3.10"),
        ("software", {**PROGRAM, "url": "https://hydra.example/program"}, "version", "v3.16", "v4"),
        ("dataset", PROGRAM, "version", "2020a", "2020b"),
        ("report", REPORT, "number", "12", "13"),
    ],
)
def test_figures_that_differ_part_two_entries(
    kind: str, fields: dict[str, str], name: str, one: str, two: str
) -> None:
    verdict = compare_works({**fields, name: one}, {**fields, name: two}, kind, kind)
    assert verdict.relation is Relation.RELATED
    assert any(f"{name} differs" in reason for reason in verdict.reasons)


@pytest.mark.parametrize(
    ("kind", "fields", "name", "value"),
    [
        ("book", BOOK, "volume", "2"),
        ("book", BOOK, "part", "2"),
        ("inbook", BOOK, "chapter", "3"),
        ("software", PROGRAM, "version", "3.16"),
        ("report", REPORT, "number", "12"),
    ],
)
def test_a_figure_of_one_entry_alone_is_for_a_person(
    kind: str, fields: dict[str, str], name: str, value: str
) -> None:
    for pair in (({**fields, name: value}, fields), (fields, {**fields, name: value})):
        verdict = compare_works(*pair, kind, kind)
        assert verdict.relation is Relation.REVIEW
        assert f"only one of them names its {name} ({value})" in verdict.reasons


def test_an_edition_of_another_year_is_for_a_person_and_one_of_the_same_is_not() -> None:
    second = {**BOOK, "edition": "2"}
    undated = {name: value for name, value in BOOK.items() if name != "date"}
    place = {"isbn": "", "location": "Oslo"}
    assert compare_works(second, BOOK, "book", "book").relation is Relation.SAME_WORK
    assert compare_works(second, {**undated, **place}, "book", "book").relation is Relation.REVIEW
    assert compare_works(second, {**BOOK, "date": "2015"}, "book", "book").relation is not Relation.SAME_WORK


@pytest.mark.parametrize(
    ("kind", "one", "two"),
    [
        # The volume of a journal, of a series and of a set with a title of its own is often left out.
        ("article", {"journaltitle": "Rivers", "volume": "3"}, {"journaltitle": "Rivers"}),
        ("inproceedings", {"booktitle": "Proc. Rivers", "volume": "3"}, {"booktitle": "Proc. Rivers"}),
        ("book", {"series": "Lecture Notes on Rivers", "volume": "3"}, {}),
        ("book", {"maintitle": "All the Rivers", "volume": "3"}, {}),
        ("incollection", {"booktitle": "Big Book", "chapter": "3"}, {"booktitle": "Big Book"}),
        ("book", {"isbn": "9780306406157", "volume": "2"}, {"isbn": "9780306406157"}),
        ("software", {"version": "3.16"}, {"version": "v3.16.0"}),
        ("report", {"number": "12", "url": "https://water.example/12"}, {"url": "https://water.example/12"}),
        ("book", {"edition": "1"}, {}),
    ],
)  # fmt: skip
def test_what_is_only_left_out_parts_nothing(kind: str, one: dict[str, str], two: dict[str, str]) -> None:
    assert compare_works({**BOOK, **one}, {**BOOK, **two}, kind, kind).relation is Relation.SAME_WORK


def test_versions_are_compared_as_versions() -> None:
    assert same_version("Version 3.16", "v3.16") is True
    assert same_version("2.0", "2") is True
    assert same_version("3.1", "3.10") is False
    assert same_version("3", "3.10") is None


def test_an_address_at_doi_org_is_the_doi_itself() -> None:
    one = {"title": "On the Variability of Springs", "date": "2012", "doi": "10.5555/SPRINGS.12"}
    two = {
        "title": "On the Variability of Springs",
        "date": "2012",
        "url": "https://doi.org/10.5555/springs.12",
    }
    assert compare_works(one, two, "article", "misc").relation is Relation.SAME_WORK
    both = compare_works(two, {**two, "url": "http://dx.doi.org/10.5555/springs.12"})
    assert both.relation is Relation.SAME_WORK
    assert [reason for reason in both.reasons if reason.startswith("same address")] == []
    other = {**two, "url": "https://doi.org/10.5555/springs.13"}
    assert compare_works(one, other, "article", "misc").relation is not Relation.SAME_WORK


def test_a_note_that_leaves_the_volume_out_still_cites_the_book() -> None:
    volume = {**BOOK, "volume": "2"}
    texts = [
        Citation(name, name[:1], "A. Bergmo, Rivers of the Far North", "book", fields)
        for name, fields in (("1a", volume), ("2a", dict(BOOK)))
    ]
    assert len(collate(texts).works) == 1
