"""Precision and recall on public labelled sets, where they are at hand."""

from __future__ import annotations

import csv
import itertools
import os
import re
import time
from pathlib import Path

import pytest

from verifier.duplicates import find_duplicates
from verifier.model import Relation, Work

DATA = Path(os.environ.get("VERIFIER_TEST_DATA", ""), "duplicates")
FIELDS = {"title": "title", "author": "author", "year": "date", "journal": "journaltitle", "volume": "volume",
          "number": "number", "pages": "pages", "doi": "doi"}  # fmt: skip
FILES = {"stroke": "stroke.records_pre_merged.csv", "respiratory": "respiratory.records_pre_merged.csv",
         "diabetes": "diabetes.records.csv"}  # fmt: skip

pytestmark = pytest.mark.skipif(
    not os.environ.get("VERIFIER_TEST_DATA"), reason="VERIFIER_TEST_DATA is not set"
)


def read_works(name: str) -> list[Work]:
    encoding = "cp1252" if name == "diabetes" else "utf-8"
    works = []
    with (DATA / FILES[name]).open(encoding=encoding, newline="") as file:
        for row in csv.DictReader(file):
            key = row.get("ID") or f"id_{int(row['record_id']):07d}"
            fields = {FIELDS[n]: v for n, v in row.items() if n in FIELDS and v and v != "NA"}
            if name == "diabetes":
                # The set lost the separator between its names: "Adeli K.Lewis G. F.".
                fields["author"] = re.sub(r"(?<=\.)(?=[A-Z][a-zà-ÿ])", " and ", fields.get("author", ""))
            works.append(Work(key, "article", fields))
    return works


def gold_pairs(name: str) -> set[tuple[str, str]]:
    with (DATA / f"{name}.merged_record_ids.csv").open(encoding="utf-8", newline="") as file:
        clusters = [row["merged_ids"].split(";") for row in csv.DictReader(file)]
    return {pair for cluster in clusters for pair in itertools.combinations(sorted(cluster), 2)}


@pytest.mark.parametrize(("name", "recall"), [("stroke", 0.99), ("respiratory", 0.95), ("diabetes", 0.99)])
def test_joined_works_are_nearly_always_one_and_few_are_missed(name: str, recall: float) -> None:
    works = read_works(name)
    started = time.process_time()
    found = find_duplicates(works)
    assert time.process_time() - started < 60
    one = [d for d in found if d.relation in (Relation.SAME_WORK, Relation.CONFLICTING)]
    pairs = {pair for d in one for pair in itertools.combinations(sorted(d.members), 2)}
    gold = gold_pairs(name)
    assert len(pairs & gold) / len(pairs) >= 0.99
    assert len(pairs & gold) / len(gold) >= recall
