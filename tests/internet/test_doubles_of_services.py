"""The doubles against recorded answers: they may leave out, but must not make up."""

from __future__ import annotations

import json
import os
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.internet.interface import Received
from tests.internet.services import services

# A recorded single answer, and a question to a double for an answer of the same shape.
SHAPES = [
    ("more/crossref-works", "/works/", "https://api.crossref.org/works/10.5555/jia.2011.12.3.40"),
    ("more/openalex", "pone.0000030", "https://api.openalex.org/works/doi:10.5555/jia.2011.12.3.40"),
    ("more/datacite", "arxiv.1902", "https://api.datacite.org/dois/10.48550/arxiv.2101.09999"),
    ("more/doi-registration-agency", "/ra/", "https://doi.org/ra/10.5555"),
]


def ask(url, method="GET", **more):
    host = urlsplit(url).hostname
    return services()[host](Received(method, url, **more))


def shape(value, depth=0):
    """The names in a JSON value with the types of what they hold."""
    if isinstance(value, dict):
        return {name: shape(inner, depth + 1) for name, inner in value.items()}
    if isinstance(value, list):
        merged = {}
        for inner in value:
            found = shape(inner, depth + 1)
            if isinstance(found, dict):
                merged |= found
        return merged or "list"
    return type(value).__name__


def joined(first, second):
    """The names of both, all the way down."""
    if not isinstance(first, dict) or not isinstance(second, dict):
        return second
    return {**first, **{name: joined(first.get(name), inner) for name, inner in second.items()}}


def invented_names(double, recorded, path=""):
    if not isinstance(double, dict) or not isinstance(recorded, dict):
        return []
    missing = [f"{path}/{name}" for name in double if name not in recorded]
    inner = [invented_names(double[n], recorded[n], f"{path}/{n}") for n in double if n in recorded]
    return missing + [name for names in inner for name in names]


@pytest.mark.parametrize("case", SHAPES, ids=lambda case: case[0])
def test_a_double_uses_no_name_that_the_service_does_not_use(case):
    folder, piece, url = case
    data = os.environ.get("VERIFIER_TEST_DATA")
    if not data or not (Path(data) / "recorded").is_dir():
        pytest.skip("VERIFIER_TEST_DATA names no folder with recorded answers")
    recorded = {}
    for meta in sorted((Path(data) / "recorded" / folder).glob("*.meta.json")):
        told = json.loads(meta.read_text(encoding="utf-8"))
        if piece in told["request"]["url"] and told["response"]["status"] == 200:
            body = (meta.parent / told["response"]["body_file"]).read_bytes()
            recorded = joined(recorded, shape(json.loads(body)))
    assert recorded
    double = shape(json.loads(ask(url).body))
    assert invented_names(double, recorded) == []


def test_unknown_and_malformed_dois_are_told_apart_as_by_the_handle_system():
    assert json.loads(ask("https://doi.org/api/handles/10.5555/none").body)["responseCode"] == 100
    assert ask("https://doi.org/api/handles/10.5555").status == 400
    assert ask("https://doi.org/10.5555/none").status == 404
    assert ask("https://doi.org/none").status == 400
    assert ask("http://doi.org/10.5555/none").status == 301


def test_a_revisit_is_in_the_index_but_is_no_copy():
    lines = ask("https://web.archive.org/cdx/search/cdx?url=news.example/2014/herders-vote").body.decode()
    assert [line.split(" ")[4] for line in lines.splitlines()] == ["200", "404", "-"]


def test_an_archived_error_page_comes_with_its_status_and_the_time_of_its_capture():
    said = ask("https://web.archive.org/web/20190101000000/https://broken.example/only-errors")
    assert said.status == 503
    assert "Memento-Datetime" in dict(said.headers)


def test_a_time_map_names_every_copy():
    url = "https://web.archive.org/web/timemap/link/http://news.example/2014/herders-vote"
    assert ask(url).body.count(b'rel="memento"') == 3
