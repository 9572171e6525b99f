"""How much of what references say is read, field by field, and how long one takes.

Run as ``VERIFIER_TEST_DATA=… python benchmarks/reading.py [SET]``. SET names a file of labelled
references in the folder ``citations`` there (``core`` if none is named). A field is right when all its
words, letters and digits only, are the labelled ones in the labelled order; a date when its years are.
"""

from __future__ import annotations

import os
import re
import sys
import time
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

from verifier.citations import parse_citation
from verifier.extraction import extract_papers

FIELDS = {
    "author": "author",
    "title": "title",
    "container-title": "container",
    "journal": "container",
    "date": "date",
    "pages": "pages",
    "publisher": "publisher",
    "location": "location",
    "editor": "editor",
}
READ_AS = {
    "journaltitle": "container",
    "booktitle": "container",
    "institution": "publisher",
    "locator": "pages",
}
_NAMES_OF_FIELDS = re.compile(r"\b(?:in|eds?|pp?|and|vol|pages|editors?)\b")


def words(text: str, field: str) -> list[str]:
    """What counts of a field: its words, without those that only announce it; of a date the years."""
    found = re.findall(r"[^\W_]+", _NAMES_OF_FIELDS.sub("", text.casefold()))
    return [word for word in found if re.fullmatch(r"\d{4}", word)] if field == "date" else found


def labelled(path: Path) -> list[tuple[str, dict[str, str]]]:
    """The references of a labelled set: their text, and the first label of each field."""
    references = []
    for sequence in ET.parse(path).getroot():
        parts = [(part.tag, " ".join((part.text or "").split())) for part in sequence]
        fields: dict[str, str] = {}
        for tag, text in parts:
            if tag in FIELDS:
                fields.setdefault(FIELDS[tag], text)
        references.append((" ".join(text for _, text in parts), fields))
    return references


def measure(path: Path) -> None:
    """Print the F1 of each field and of all, and the time a reference takes."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    references = labelled(path)
    started = time.perf_counter()
    for text, truth in references:
        citation = parse_citation(text.replace("*", "").replace("_", " "))
        read: dict[str, str] = {}
        for span in citation.spans:
            field = READ_AS.get(span.field, span.field)
            if field in FIELDS.values():
                read.setdefault(field, text[span.start : span.end])
        for field in truth.keys() | read.keys():
            wanted, got = words(truth.get(field, ""), field), words(read.get(field, ""), field)
            right[field] += bool(wanted and wanted == got)
            wrong[field] += bool(got and wanted != got)
            missed[field] += bool(wanted and wanted != got)
    passed = (time.perf_counter() - started) / len(references)
    for field in sorted(right):
        print(f"{field:10} F1 {_f1(right[field], wrong[field], missed[field]):.3f}")
    total = _f1(right.total(), wrong.total(), missed.total())
    print(f"all        F1 {total:.3f}")
    print(f"{len(references)} references, {passed * 1000:.1f} ms each")


def _f1(right: int, wrong: int, missed: int) -> float:
    return 2 * right / max(1, 2 * right + wrong + missed)


def main() -> None:
    """Measure the labelled set, then say what is found in the first user's paper."""
    data = os.environ.get("VERIFIER_TEST_DATA")
    if not data:
        sys.exit("set VERIFIER_TEST_DATA to the folder that holds citations/ and paper/")
    name = sys.argv[1] if len(sys.argv) > 1 else "core"
    measure(Path(data, "citations", f"{name}.xml"))
    found = extract_papers([Path(data, "paper", "mongolia-neutrality.md")])
    notes = sum(len(document.notes) for document in found.documents)
    citations, works = len(found.citations), len(found.works)
    print(f"the paper: {notes} of 62 notes, {citations} of 63 citations, {works} of 55 works")


if __name__ == "__main__":
    main()
