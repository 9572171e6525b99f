"""Whatever a registry sends, the readers give a reply and never raise."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from verifier.model import Reference, Work
from verifier.registries import check_references, crossref, datacite, doi_handles, match, undocs
from verifier.registries.crossref_records import read_work
from verifier.registries.datacite import read_attributes
from verifier.registries.doi_handles import spellings
from verifier.registries.open_library import read_book, read_edition
from verifier.registries.openalex import read_work as read_openalex
from verifier.registries.pubmed import read_summary
from verifier.registries.semantic_scholar import read_paper
from verifier.registries.table import REGISTRIES
from verifier.web.interface import Answer, Request

READERS = [
    crossref.read_record,
    crossref.read_search,
    datacite.read_record,
    doi_handles.read_agency,
    doi_handles.read_handle,
    undocs.read_symbol,
    datacite.read_search,
    *(registry.read_record for registry in REGISTRIES.values()),
    *(registry.read_search for registry in REGISTRIES.values() if registry.read_search),
]
KEYS = st.sampled_from(
    [
        "DOI",
        "title",
        "author",
        "given",
        "family",
        "name",
        "issued",
        "date-parts",
        "message",
        "message-type",
        "items",
        "data",
        "attributes",
        "doi",
        "titles",
        "creators",
        "container",
        "page",
        "updated-by",
        "type",
        "relation",
        "is-preprint-of",
        "id",
        "values",
        "responseCode",
        "RA",
        "errors",
        "results",
        "meta",
        "authorships",
        "display_name",
        "primary_location",
        "biblio",
        "paperId",
        "externalIds",
        "docs",
        "numFound",
        "key",
        "uid",
        "uids",
        "result",
        "isbn",
        "publish_year",
        "relatedIdentifiers",
    ]
)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["10.1000/182", "work", "work-list", "\ud800", "2011"]),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(KEYS | st.text(max_size=5), inner, max_size=6)
    ),
    max_leaves=30,
)
BODIES = VALUES.map(lambda value: json.dumps(value).encode("utf-8", "surrogatepass")) | st.binary(
    max_size=200
)


def answer(status, body):
    return Answer(Request("https://registry.example/"), "https://registry.example/", status, (), body, "")


@pytest.mark.parametrize("read", READERS)
@given(status=st.sampled_from([200, 301, 400, 404, 429, 500]), body=BODIES)
@settings(max_examples=50, deadline=None)
def test_any_body_is_read_to_a_reply_with_evidence(read, status, body):
    said = read(answer(status, body))
    assert said.evidence.where == "https://registry.example/"
    said.evidence.value.encode("utf-8")


@given(item=st.dictionaries(KEYS, VALUES, max_size=12), fields=st.dictionaries(KEYS, st.text(max_size=30)))
@settings(max_examples=60, deadline=None)
def test_any_work_gives_a_record_or_none_and_can_be_matched(item, fields):
    readings = (
        read_work({**item, "DOI": "10.1000/1"}),
        read_attributes({**item, "doi": "10.1000/1"}),
        read_openalex({**item, "doi": "10.1000/1"}),
        read_paper({**item, "paperId": "a" * 40}),
        read_edition({**item, "key": "/books/OL1M"}),
        read_book({**item, "key": "/works/OL1W"}),
        read_summary({**item, "uid": "12"}),
    )
    for record in readings:
        assert record is not None
        said = match({**fields, "title": fields.get("title", "x")}, record)
        assert 0.0 <= said.score <= 1.0


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    "body",
    [
        b"[" * 200_000,
        b'{"a":' * 100_000,
        b'{"message-type":"work","message":{"DOI":' + b"9" * 6000 + b"}}",
        b"\xff\xfe\x00",
        b"",
        b"null",
    ],
)
def test_deep_and_broken_json_is_no_record(read, body):
    assert read(answer(200, body)).evidence


@given(
    fields=st.dictionaries(
        st.sampled_from(
            ["title", "author", "journaltitle", "date", "volume", "pages", "doi", "number", "note"]
        ),
        st.text(max_size=60),
    ),
    kind=st.sampled_from(["article", "book", "report", "online", "", "\ud800"]),
    body=BODIES,
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_work_gets_one_verdict(fields, kind, body):
    class Same:
        def fetch(self, request):
            request.url.encode("ascii")
            return Answer(request, request.url, 200, (), body, "")

    (said,) = check_references([Work("k", kind, fields)], Same())
    assert isinstance(said, Reference)


def test_long_input_costs_no_time():
    long = "10.1000/" + "(" * 500_000 + "<" * 500_000
    title = "Rivers (" * 100_000
    start = time.process_time()
    spellings(long[:3000], long)
    list(
        check_references([Work("k", "article", {"title": title, "author": title, "volume": "1"})], _Silent())
    )
    assert time.process_time() - start < 5


class _Silent:
    def fetch(self, request):
        return Answer(request, request.url, 500, (), b"", "")
