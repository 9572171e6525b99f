"""Precision, recall and speed of duplicate detection on public labelled sets.

Run as ``VERIFIER_TEST_DATA=… python benchmarks/duplicates.py``. The sets are those of the evaluations
of bib-dedupe (stroke, respiratory) and ASySD (diabetes); each row of figures is of one set, each pair
of records that the labels join counts once. ``joined`` is same-work and conflicting together.
"""

from __future__ import annotations

import csv
import itertools
import os
import re
import sys
import time
from pathlib import Path

from verifier.duplicates import find_duplicates
from verifier.model import Duplicate, Relation, Work

SETS = {
    "stroke": ("stroke.records_pre_merged.csv", "utf-8"),
    "respiratory": ("respiratory.records_pre_merged.csv", "utf-8"),
    "diabetes": ("diabetes.records.csv", "cp1252"),
}
FIELDS = {
    "title": "title",
    "author": "author",
    "year": "date",
    "journal": "journaltitle",
    "volume": "volume",
    "number": "number",
    "pages": "pages",
    "doi": "doi",
}


def read_works(folder: Path, name: str) -> list[Work]:
    """Read the records of one set as works; raises OSError when the file is missing."""
    file_name, encoding = SETS[name]
    works = []
    with (folder / file_name).open(encoding=encoding, newline="") as file:
        for row in csv.DictReader(file):
            key = row.get("ID") or f"id_{int(row['record_id']):07d}"
            fields = {FIELDS[n]: v for n, v in row.items() if n in FIELDS and v and v != "NA"}
            if name == "diabetes":
                # The set lost the separator between its names: "Adeli K.Lewis G. F.".
                fields["author"] = re.sub(r"(?<=\.)(?=[A-Z][a-zà-ÿ])", " and ", fields.get("author", ""))
            works.append(Work(key, "article", fields))
    return works


def labelled_pairs(folder: Path, name: str) -> set[tuple[str, str]]:
    """Read the pairs of record ids that the labels join."""
    with (folder / f"{name}.merged_record_ids.csv").open(encoding="utf-8", newline="") as file:
        clusters = [row["merged_ids"].split(";") for row in csv.DictReader(file)]
    return {pair for cluster in clusters for pair in itertools.combinations(sorted(cluster), 2)}


def pairs_of(duplicates: tuple[Duplicate, ...], *relations: Relation) -> set[tuple[str, str]]:
    """Return every pair of members of the duplicates that stand in one of the relations."""
    chosen = [duplicate for duplicate in duplicates if duplicate.relation in relations]
    return {pair for d in chosen for pair in itertools.combinations(sorted(d.members), 2)}


def main() -> int:
    """Print one row a set; 2 when the data are not at hand."""
    root = os.environ.get("VERIFIER_TEST_DATA")
    if not root:
        print("set VERIFIER_TEST_DATA to the folder that holds duplicates/", file=sys.stderr)
        return 2
    folder = Path(root, "duplicates")
    print(f"{'set':12} {'records':>7} {'pairs':>6} | same-work P       R | joined P       R | review |     s")
    for name in SETS:
        works, gold = read_works(folder, name), labelled_pairs(folder, name)
        started = time.perf_counter()
        found = find_duplicates(works)
        seconds = time.perf_counter() - started
        same = pairs_of(found, Relation.SAME_WORK)
        joined = pairs_of(found, Relation.SAME_WORK, Relation.CONFLICTING)
        review = pairs_of(found, Relation.REVIEW)
        figures = [len(part & gold) / max(1, len(whole)) for part in (same, joined) for whole in (part, gold)]
        print(
            f"{name:12} {len(works):7} {len(gold):6} | {figures[0]:11.4f} {figures[1]:7.4f} | "
            f"{figures[2]:8.4f} {figures[3]:7.4f} | {len(review):6} | {seconds:5.2f}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
