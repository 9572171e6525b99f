"""Which quotation marks belong together, and what it costs to find out."""

from __future__ import annotations

import time

import pytest

from verifier.citations.grammar.quotes import find_quotes


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Li, “The “Third” Neighbor,” 2011", ["The “Third” Neighbor,"]),
        ('Li, "China\'s Rivers," 2011', ["China's Rivers,"]),
        ("Li, 'China's Rivers', 2011", ["China's Rivers"]),
        ("Li, „Die „kleine“ Straße“, 2011", ["Die „kleine“ Straße"]),
        ('Li, "Rivers, 2011', []),
    ],
)
def test_the_outermost_marks_are_paired(text: str, quoted: list[str]) -> None:
    assert [text[quote.start + 1 : quote.end - 1] for quote in find_quotes(text)] == quoted


@pytest.mark.parametrize("unit", ["“", "‘", "«", "„", '"', "'", "”", '“"', "‘a'b", ' "b', " 'b"])
def test_a_run_of_marks_without_partners_takes_time_in_proportion_to_its_length(unit: str) -> None:
    started = time.process_time()

    find_quotes(unit * 20_000)

    assert time.process_time() - started < 1.5
