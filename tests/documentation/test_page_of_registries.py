"""The page on registries says what the tables say."""

from __future__ import annotations

import re
from pathlib import Path

from verifier.registries import LIMITS, limits_for
from verifier.registries.table import COVERING, REGISTRIES

PAGE = (Path(__file__).parents[2] / "docs" / "registries.md").read_text(encoding="utf-8")
KINDS = {
    "papers in journals": "article",
    "papers in proceedings": "inproceedings",
    "chapters": "incollection",
    "books": "book",
    "theses": "thesis",
    "reports": "report",
    "data sets, programs": "dataset",
}


def rows(page: str) -> dict[str, list[str]]:
    """The rows of all tables by their first cell."""
    cells = [
        [cell.strip() for cell in line.strip("| \n").split("|")] for line in page.splitlines() if "|" in line
    ]
    return {row[0]: row[1:] for row in cells}


def test_every_registry_is_named_on_the_page() -> None:
    assert [name for name in REGISTRIES if name not in PAGE] == []


def test_the_kinds_and_who_covers_them_are_those_of_the_table() -> None:
    for words, kind in KINDS.items():
        assert rows(PAGE)[words][0] == ", ".join(registry.name for registry in COVERING[kind])


def test_the_limits_are_those_of_the_table() -> None:
    for host in LIMITS:
        at_once, pause = rows(PAGE)[host]
        for limit, place in ((limits_for(), 0), (limits_for("someone@example.org"), -1)):
            assert int(re.findall(r"\d+", at_once)[place]) == limit[host].per_host
            assert float(re.findall(r"[\d.]+", pause)[place]) == limit[host].interval
