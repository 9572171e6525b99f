"""The figures of matching, on a part of the labelled pairs that the benchmark measures in full."""

from __future__ import annotations

import itertools
import os
from pathlib import Path

import pytest

from benchmarks.labelled_pairs import MUTATIONS, as_cited, citations, recorded_pairs
from benchmarks.matching import calibration_error, judged
from verifier.registries.matching import Identity


@pytest.fixture(scope="module")
def cases():
    data = os.environ.get("VERIFIER_TEST_DATA")
    if not data or not (Path(data) / "duplicates").is_dir():
        pytest.skip("VERIFIER_TEST_DATA names no folder with labelled sets")
    return judged(itertools.islice(recorded_pairs(Path(data) / "duplicates", "stroke"), 1500))


def test_records_are_matched_precisely_and_hardly_one_is_missed(cases):
    accepted = [pair.same for pair, found in cases if found.identity is Identity.SAME]
    assert sum(accepted) / len(accepted) >= 0.99
    assert sum(accepted) / sum(pair.same for pair, _ in cases) >= 0.96


def test_the_score_says_how_often_it_is_right(cases):
    assert calibration_error(cases) <= 0.03


def test_every_mutation_leaves_a_citation_of_the_record():
    import random

    from verifier.registries import Record

    record = Record(
        "Crossref",
        "10.5555/1",
        "https://doi.org/10.5555/1",
        titles=("Customs Unions and the Price of Distance: Evidence",),
        authors="Voss, Hendrik and Méra, Luisa and Lund, Karin",
        containers=("Steppe and Coast Review",),
        date="2016",
        volume="7",
        issue="2",
        pages="203-231",
    )
    exact = as_cited(record)
    ways = dict(citations(record, random.Random(1)))
    assert set(MUTATIONS) <= set(ways)
    assert all(fields["title"] for fields in ways.values())
    assert [name for name in MUTATIONS if ways[name] == exact] == ["exact"]
