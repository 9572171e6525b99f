"""Registries that answer from a table: address to status and body, in the shapes the services document."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from verifier.model import Work
from verifier.registries.answers import shown_address
from verifier.web.interface import Answer, Failure, FailureKind, Outcome, Request

WHEN = "2026-03-01T10:00:00Z"


class TableFetcher:
    """Answers by the longest beginning of the address; what is not in the table has no name."""

    def __init__(self, table: Mapping[str, object]) -> None:
        self.table = table
        self.asked: list[str] = []

    def fetch(self, request: Request) -> Outcome:
        self.asked.append(request.url)
        fitting = [start for start in self.table if shown_address(request.url).startswith(start)]
        if not fitting:
            return Failure(request, FailureKind.NAME, "no such host", WHEN)
        said = self.table[max(fitting, key=len)]
        if isinstance(said, FailureKind):
            return Failure(request, said, "as told", WHEN)
        status, body, *headers = said if isinstance(said, tuple) else (200, said)
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        url = dict(headers[0]).get("final", request.url) if headers else request.url
        kept = tuple((k, v) for k, v in (headers[0] if headers else ()) if k != "final")
        return Answer(request, url, status, kept, raw, WHEN)


@pytest.fixture
def registries() -> Callable[[Mapping[str, object]], TableFetcher]:
    return TableFetcher


@pytest.fixture
def work() -> Callable[..., Work]:
    def build(kind: str = "article", **fields: str) -> Work:
        return Work("berg2011rivers", kind, fields)

    return build


@pytest.fixture
def rivers() -> dict[str, object]:
    """A made-up record in the shape of Crossref's works."""
    return {
        "DOI": "10.1000/182",
        "type": "journal-article",
        "title": ["Rivers without Borders"],
        "subtitle": ["Water and Neighbours in Inner Asia"],
        "author": [
            {"given": "Anna", "family": "Berg", "sequence": "first"},
            {"given": "Tomas", "family": "Holm", "sequence": "additional"},
        ],
        "container-title": ["Journal of Inner Asia"],
        "short-container-title": ["J. Inner Asia"],
        "issued": {"date-parts": [[2011, 3]]},
        "published-print": {"date-parts": [[2011, 3]]},
        "volume": "12",
        "issue": "3",
        "page": "40-61",
        "publisher": "Ex Press",
        "URL": "https://doi.org/10.1000/182",
    }


@pytest.fixture
def recorded() -> Path:
    folder = os.environ.get("VERIFIER_TEST_DATA")
    if not folder or not (Path(folder) / "recorded").is_dir():
        pytest.skip("VERIFIER_TEST_DATA names no folder with recorded answers")
    return Path(folder) / "recorded"
