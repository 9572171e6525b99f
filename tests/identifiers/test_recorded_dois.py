"""DOIs as Crossref, DataCite and others gave them in recorded answers: all recognised, none changed."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from identifier_reading import values_in

from verifier.identifiers import normalise

_RESOLVER = "https://doi.org/"
_SERVICES = (
    "crossref",
    "crossref-records",
    "datacite",
    "openalex-records",
    "semantic_scholar-records",
    "more",
)


def _dois(answer: object) -> Iterator[str]:
    """Return what stands under the name DOI, at any depth; prefixes alone are none."""
    if isinstance(answer, dict):
        for name, value in answer.items():
            if name.lower() == "doi" and isinstance(value, str) and "/" in value:
                yield value.removeprefix(_RESOLVER)
            yield from _dois(value)
    elif isinstance(answer, list):
        for value in answer:
            yield from _dois(value)


def _bodies(file: Path) -> Iterator[object]:
    """Return the answers of a recording: the bodies of exchanges, or the records themselves."""
    try:
        recording = json.loads(file.read_text(encoding="utf-8"))
    except ValueError:
        return
    for part in recording if isinstance(recording, list) else [recording]:
        body = part.get("response", {}).get("body", part) if isinstance(part, dict) else part
        if isinstance(body, str):
            try:
                body = json.loads(body)
            except ValueError:
                continue
        yield body


@pytest.fixture(scope="module")
def recorded() -> list[str]:
    folder = os.environ.get("VERIFIER_TEST_DATA")
    if not folder:
        pytest.skip("VERIFIER_TEST_DATA names no folder with recorded answers")
    files = (
        file for service in _SERVICES for file in sorted(Path(folder, "recorded", service).rglob("*.json"))
    )
    return sorted({doi for file in files for body in _bodies(file) for doi in _dois(body)})


def test_the_recordings_hold_dois_enough(recorded: list[str]) -> None:
    assert len(recorded) > 1000


def test_every_recorded_doi_keeps_its_form(recorded: list[str]) -> None:
    # One service hands on percent-encoding from the page it read: that is undone.
    changed = [doi for doi in recorded if "%" not in doi and normalise("doi", doi) != doi.lower()]
    assert changed == []


@pytest.mark.parametrize(
    "frame", ["{}", "In 10, (doi:{}), p. 3.", "See https://doi.org/{}.", "<a href='https://doi.org/{}'>x"]
)
def test_every_recorded_doi_is_found_whole_in_text(recorded: list[str], frame: str) -> None:
    missed = [doi for doi in recorded if values_in(frame.format(doi), "doi") != [normalise("doi", doi)]]
    assert missed == []
