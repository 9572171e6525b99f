"""The clients against answers of the services as others recorded them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from verifier.registries import Identity, crossref, datacite, doi_handles, match, openalex, semantic_scholar
from verifier.registries.answers import Held, NoAnswer, NotHeld
from verifier.registries.doi_handles import Agency, Unknown
from verifier.registries.records import NoticeKind
from verifier.web.interface import Answer, Request


def answers(folder: Path):
    """Every recorded exchange of a folder: name, address, answer."""
    for meta in sorted(folder.glob("*.meta.json")):
        told = json.loads(meta.read_text(encoding="utf-8"))
        response = told["response"]
        body = (folder / response["body_file"]).read_bytes()
        headers = tuple(response["headers"].items())
        url = told["request"]["url"]
        yield url, Answer(Request(url), url, response["status"], headers, body, "2026-01-01T00:00:00Z")


def records_of(folder: Path, read):
    for _, answer in answers(folder):
        said = read(answer)
        if isinstance(said, Held):
            yield from said.records


def test_every_recorded_crossref_work_is_read(recorded):
    read = {url: crossref.read_record(answer) for url, answer in answers(recorded / "more/crossref-works")}
    assert sum(isinstance(said, Held) for said in read.values()) == 42
    assert isinstance(read["https://api.crossref.org/works/blblbl"], NotHeld)
    (paper,) = read["https://api.crossref.org/works/10.1371%2Fjournal.pone.0033693"].records
    assert [notice.kind for notice in paper.notices] == [NoticeKind.CORRECTED]
    (own,) = read["https://api.crossref.org/works/10.1371/journal.ppat.1008184"].records
    assert own.notices == (), "a new version in place names the work itself"


def test_every_recorded_search_is_a_list_or_no_answer(recorded):
    said = [crossref.read_search(answer) for _, answer in answers(recorded / "more/crossref-query")]
    assert sum(isinstance(item, Held) for item in said) == 16
    assert sum(isinstance(item, NoAnswer) for item in said) == 3


def test_every_recorded_datacite_record_is_read(recorded):
    said = [datacite.read_record(answer) for _, answer in answers(recorded / "more/datacite")]
    assert sum(isinstance(item, NotHeld) for item in said) == 1
    assert all(record.titles for item in said if isinstance(item, Held) for record in item.records)


def test_recorded_agencies_and_handles_are_read(recorded):
    names = [doi_handles.read_agency(a) for _, a in answers(recorded / "more/doi-registration-agency")]
    assert all(isinstance(item, Agency) for item in names)
    assert sorted({item.name for item in names}) == [
        "",
        "Crossref",
        "DataCite",
        "ISTIC",
        "JaLC",
        "OP",
        "mEDRA",
    ]
    kept = json.loads((recorded / "doi/not_registered-850d36.json").read_text())
    answer = Answer(
        Request(kept["request"]["url"]),
        "",
        kept["response"]["status"],
        (),
        kept["response"]["body"].encode(),
        "",
    )
    if "responseCode" in kept["response"]["body"]:
        assert isinstance(doi_handles.read_handle(answer), Unknown | NoAnswer)


def test_every_recorded_openalex_work_is_read(recorded):
    said = [openalex.read_record(a) for url, a in answers(recorded / "more/openalex") if "sample" not in url]
    assert len(said) == 22
    assert all(isinstance(item, Held) for item in said)
    records = [item.records[0] for item in said]
    assert sum(bool(record.authors) for record in records) >= 20
    lists = [openalex.read_search(a) for url, a in answers(recorded / "more/openalex") if "sample" in url]
    assert [len(item.records) for item in lists] == [1, 5]


def test_recorded_papers_of_semantic_scholar_are_read(recorded):
    by_url = {a.request.url: a for _, a in answers(recorded / "more/semantic-scholar")}
    single = [a for url, a in by_url.items() if "/paper/10.1093/mind" in url or "/paper/0?" in url]
    said = [semantic_scholar.read_record(a) for a in single]
    assert {type(item) for item in said} == {Held, NotHeld, NoAnswer}
    (found,) = [semantic_scholar.read_match(a) for url, a in by_url.items() if "/search/match" in url]
    assert found.records[0].title.startswith("Mining association rules")


def as_cited(record):
    fields = {
        "title": record.titles[0],
        "author": record.authors,
        "date": record.date[:4],
        "journaltitle": record.containers[-1] if record.containers else "",
        "volume": record.volume,
        "pages": record.pages.partition("-")[0],
    }
    return {name: value for name, value in fields.items() if value}


@pytest.fixture
def pool(recorded):
    found = [
        *records_of(recorded / "more/crossref-works", crossref.read_record),
        *records_of(recorded / "more/crossref-query", crossref.read_search),
        *records_of(recorded / "more/datacite", datacite.read_record),
    ]
    by_doi = {record.identifier: record for record in found}
    return [record for record in by_doi.values() if record.titles and record.authors and not record.part_of]


def test_records_cited_in_short_form_are_matched_and_none_is_accused(pool):
    said = [match(as_cited(record), record) for record in pool]
    same = [item for item in said if item.identity is Identity.SAME]
    assert len(pool) > 100
    assert len(same) / len(pool) >= 0.95
    assert not [item.record.identifier for item in same if item.differences]


def test_no_record_is_taken_for_that_of_another_work(pool):
    wrong = [
        (one.identifier, other.identifier)
        for one in pool[::8]
        for other in pool
        if one.title.casefold() != other.title.casefold()
        and match(as_cited(one), other).identity is Identity.SAME
    ]
    assert wrong == []
