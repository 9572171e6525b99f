"""The clients of the services over the real HTTP client, against exchanges that were recorded.

``pytest tests/registries/test_clients_on_cassettes.py --record-mode=rewrite`` records them again from the
doubles of the local internet. With ``VERIFIER_REAL_SERVICES=1`` as well, real works are asked of the real
services, and the cassettes go to ``cassettes-real``, which is not committed. Contacts and keys never get into
a cassette.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from vcr.stubs import VCRHTTPResponse

from tests.internet import Internet
from tests.internet.services import services
from verifier.archive.mementos import Memento, NoneKept, NoWord, nearest_memento
from verifier.archive.saving import (
    Pending,
    RefusalKind,
    Refused,
    Saved,
    Submitted,
    read_status,
    read_submission,
    save_request,
    status_request,
)
from verifier.registries.answers import Held, NotHeld
from verifier.registries.desk import Desk
from verifier.registries.doi_handles import Agency, Exists, Unknown
from verifier.registries.table import REGISTRIES
from verifier.registries.undocs import Served, read_symbol, symbol_request
from verifier.web.client import Client

REAL = os.environ.get("VERIFIER_REAL_SERVICES") == "1"
pytestmark = [pytest.mark.vcr, pytest.mark.block_network]
CONTACT = "someone@example.org"

# Registry, scheme, an identifier of the made-up world, one of the real world.
HELD = [
    ("Crossref", "doi", "10.5555/jia.2011.12.3.40", "10.1371/journal.pone.0033693"),
    ("DataCite", "doi", "10.48550/arxiv.2101.09999", "10.48550/arxiv.1902.02534"),
    ("OpenAlex", "doi", "10.5555/jia.2011.12.3.40", "10.1371/journal.pone.0033693"),
    ("OpenAlex", "pmid", "30000001", "17183658"),
    ("Semantic Scholar", "doi", "10.5555/jia.2011.12.3.40", "10.1371/journal.pone.0033693"),
    ("Open Library", "isbn", "9780306406157", "9780140328721"),
    ("arXiv", "arxiv", "2101.09999", "1902.02534"),
    ("PubMed", "pmid", "30000003", "17183658"),
]
NOT_HELD = [
    ("Crossref", "doi", "10.5555/nothing"),
    ("DataCite", "doi", "10.48550/arxiv.nothing"),
    ("OpenAlex", "doi", "10.5555/nothing"),
    ("Semantic Scholar", "doi", "10.5555/nothing"),
    ("Open Library", "isbn", "9783161484100"),
    ("arXiv", "arxiv", "nothing"),
    ("PubMed", "pmid", "99999999"),
]
SEARCHED = ["Crossref", "DataCite", "OpenAlex", "Semantic Scholar", "Open Library"]


@pytest.fixture(scope="module")
def vcr_config():
    return {
        "filter_headers": ["Authorization", "User-Agent", "Cookie"],
        "filter_query_parameters": ["mailto"],
        "before_record_response": _without_cookies,
        "decode_compressed_response": True,
    }


def _without_cookies(response):
    kept = {n: v for n, v in response["headers"].items() if n.lower() != "set-cookie"}
    return {**response, "headers": kept}


@pytest.fixture(scope="module")
def vcr_cassette_dir():
    return str(Path(__file__).parent / ("cassettes-real" if REAL else "cassettes"))


@pytest.fixture(autouse=True)
def internet(record_mode, monkeypatch):
    """The local internet, while recording from the doubles; nothing at all while replaying."""
    # The recorded answer stands for that of urllib3, whose readers take one argument more.
    monkeypatch.setattr(VCRHTTPResponse, "read1", lambda self, size=-1, **_: self._content.read1(size))
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        if not REAL:
            monkeypatch.delenv(name, raising=False)
    if record_mode == "none" or REAL:
        yield
        return
    with Internet() as local:
        for host, service in services().items():
            local.add(host, service)
        for name, value in local.environment().items():
            monkeypatch.setenv(name, value)
        yield


@pytest.fixture
def client(internet):
    with Client(interval=0, contact=CONTACT, pauses=()) as asking:
        yield asking


@pytest.fixture
def desk(client):
    return Desk(client, CONTACT)


@pytest.mark.parametrize("case", HELD, ids=lambda case: f"{case[0]}-{case[1]}")
def test_a_record_is_read_by_its_identifier(desk, case):
    name, scheme, made_up, real = case
    said = desk.look_up(REGISTRIES[name], scheme, real if REAL else made_up)
    assert isinstance(said, Held)
    (record,) = said.records
    assert record.source == name
    assert record.title
    assert record.authors
    assert CONTACT not in said.evidence.where


@pytest.mark.parametrize("case", NOT_HELD, ids=lambda case: case[0])
def test_what_is_not_held_is_said_to_be_not_held(desk, case):
    name, scheme, value = case
    assert isinstance(desk.look_up(REGISTRIES[name], scheme, value), NotHeld)


@pytest.mark.parametrize("name", SEARCHED)
def test_a_search_gives_records_in_the_order_of_the_service(desk, name):
    made_up = {
        "DataCite": {"title": "Wells, Wires and Winters", "author": "Holm, Tomas"},
        "Open Library": {"title": "The Ice Road: A History of Winter Trade", "author": "Lund, Karin"},
    }.get(name, {"title": "Rivers without Borders", "author": "Berg, Anna", "date": "2011"})
    fields = {"title": "The Structure of Scientific Revolutions", "author": "Kuhn, Thomas"}
    said = desk.search(REGISTRIES[name], fields if REAL else made_up)
    assert isinstance(said, Held)
    assert said.records
    assert REAL or made_up["title"].split(":")[0] in said.records[0].title


def test_doi_org_tells_what_exists_and_who_registered_it(desk):
    known, alias = desk.handle("10.5555/jia.2011.12.3.40"), desk.handle("10.5555/old.jia.40")
    if not REAL:
        assert isinstance(known, Exists)
        assert known.target == "https://press.example/works/10.5555/jia.2011.12.3.40"
        assert isinstance(alias, Exists)
        assert alias.alias == "10.5555/jia.2011.12.3.40"
        assert isinstance(desk.agency("10.3969/j.issn.0000-0001.2018.02.002"), Agency)
    assert isinstance(desk.handle("10.5555/there-is-no-such-thing"), Unknown)
    nowhere = desk.agency_of("10.99999/nothing")
    assert isinstance(nowhere, Agency)
    assert nowhere.name == ""


def test_a_symbol_leads_to_a_document_by_two_redirects(client):
    said = read_symbol(client.fetch(symbol_request("A/70/PV.16")))
    assert isinstance(said, Served)
    assert said.document


def test_the_nearest_copy_is_found_and_a_closed_site_is_told_apart(client):
    page = "http://example.com/" if REAL else "http://news.example/2014/herders-vote"
    found = nearest_memento(page, "2014-03-20", client)
    assert isinstance(found, Memento)
    assert found.status == 200
    if not REAL:
        assert found.url == "https://web.archive.org/web/20140305101500/http://news.example/2014/herders-vote"
        closed = nearest_memento("http://closed.example/page", "", client)
        assert isinstance(closed, NoWord)
        assert closed.excluded
    nothing = nearest_memento("http://never-seen.example/x", "2014", client)
    assert isinstance(nothing, NoneKept)


def test_an_error_page_that_was_kept_is_no_copy(client):
    if not REAL:
        said = nearest_memento("https://broken.example/only-errors", "2019", client)
        assert isinstance(said, NoneKept)


@pytest.mark.skipif(REAL, reason="nothing is submitted to the real archive by a test")
def test_a_page_is_submitted_waited_for_and_saved(client):
    said = read_submission(client.fetch(save_request("https://water.example/new", "key", "secret")))
    assert isinstance(said, Submitted)
    assert isinstance(read_status(client.fetch(status_request(said.job))), Pending)
    done = read_status(client.fetch(status_request(said.job)))
    assert isinstance(done, Saved)
    assert done.url == "https://web.archive.org/web/20260301100005/https://water.example/new"


@pytest.mark.skipif(REAL, reason="nothing is submitted to the real archive by a test")
@pytest.mark.parametrize(
    "case",
    [
        ("refuses.example", RefusalKind.GIVE_UP),
        ("often.example", RefusalKind.LATER),
        ("limited.example", RefusalKind.STOP),
    ],
    ids=lambda case: case[0],
)
def test_a_refusal_is_read_though_it_comes_with_200(client, case):
    host, kind = case
    said = read_submission(client.fetch(save_request(f"https://{host}/page", "key", "secret")))
    assert isinstance(said, Refused)
    assert said.kind is kind


def test_no_cassette_holds_a_contact_a_key_or_a_cookie():
    folder = Path(__file__).parent / "cassettes"
    for cassette in folder.glob("*.yaml"):
        text = cassette.read_text(encoding="utf-8")
        for word in (CONTACT, "someone%40", "LOW key", "User-Agent", "Set-Cookie", "Authorization"):
            assert word not in text, (cassette.name, word)
