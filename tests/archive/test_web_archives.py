"""Copies that web archives keep, and asking for new ones."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifier.archive import Memento, NoneKept, NoWord, nearest_memento
from verifier.archive.addresses import header_address, without_credentials
from verifier.archive.kept_addresses import kept_request
from verifier.archive.mementos import available_request, cdx_request, read_available, read_cdx
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
from verifier.web.interface import Answer, Failure, FailureKind, Request

AVAILABLE = "https://archive.org/wayback/available"
CDX = "https://web.archive.org/cdx/search/cdx"
COPY = {
    "status": "200",
    "available": True,
    "url": "http://web.archive.org/web/20140305120000/https://news.example/vote",
    "timestamp": "20140305120000",
}
HEAD = ["timestamp", "original", "statuscode", "mimetype", "digest", "length"]


def answer(status, body, url="https://service.example/", headers=()):
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Answer(Request(url), url, status, headers, raw, "2026-03-01T10:00:00Z")


def available(closest=None):
    return 200, json.dumps({"archived_snapshots": {"closest": closest} if closest else {}}).encode()


def table(*rows):
    return 200, json.dumps([HEAD, *rows]).encode() if rows else b"[]"


def row(stamp):
    return [stamp, "https://news.example/vote", "200", "text/html", "X", "10"]


def test_an_available_copy_is_taken_with_its_evidence(services):
    fetcher = services({AVAILABLE: available(COPY)})
    said = nearest_memento("https://news.example/vote?a=1&b=2", "2014-03-04", fetcher)
    assert isinstance(said, Memento)
    assert said.url == "https://web.archive.org/web/20140305120000/https://news.example/vote"
    assert (said.datetime, said.status) == ("2014-03-05T12:00:00Z", 200)
    assert (
        said.evidence.where
        == f"{AVAILABLE}?url=https%3A%2F%2Fnews.example%2Fvote%3Fa%3D1%26b%3D2&timestamp=20140304"
    )
    assert len(fetcher.asked) == 1


def test_an_empty_answer_is_no_proof_and_the_index_is_asked(services):
    fetcher = services({AVAILABLE: available(), CDX: table(row("20130101000000"), row("20140306000000"))})
    said = nearest_memento("https://news.example/vote", "2014-03-04", fetcher)
    assert isinstance(said, Memento)
    assert said.datetime == "2014-03-06T00:00:00Z"


def test_a_copy_of_an_error_page_is_not_taken(services):
    fetcher = services({AVAILABLE: available({**COPY, "status": "404"}), CDX: table(row("20150101000000"))})
    said = nearest_memento("https://news.example/vote", "", fetcher)
    assert isinstance(said, Memento)
    assert said.datetime.startswith("2015")


@pytest.mark.parametrize("empty", [table(), (200, b""), (200, json.dumps([HEAD]).encode())])
def test_only_the_index_says_that_none_is_kept(services, empty):
    said = nearest_memento(
        "https://news.example/vote", "2014", services({AVAILABLE: available(), CDX: empty})
    )
    assert isinstance(said, NoneKept)
    assert said.evidence.where.startswith(CDX)


@pytest.mark.parametrize("index", [(429, b""), (503, b"<html>"), (200, b"<html>maintenance")])
def test_no_answer_is_no_answer(services, index):
    said = nearest_memento(
        "https://news.example/vote", "2014", services({AVAILABLE: available(), CDX: index})
    )
    assert isinstance(said, NoWord)
    assert not said.excluded


def test_recorded_answers_of_the_index_are_read(recorded):
    said = {}
    for path in sorted((recorded / "wayback").glob("search*.json")):
        kept = json.loads(path.read_text(encoding="utf-8"))
        response = kept["response"]
        body = (response.get("body") or "").encode()
        headers = tuple(response["headers"].items())
        said[path.name] = read_cdx(answer(response["status"], body, kept["request"]["url"], headers))
    assert isinstance(said["search-45b322.json"], Memento)
    assert (
        said["search-45b322.json"].url == "https://web.archive.org/web/19961231235847/http://www.nasa.gov:80/"
    )
    blocked = next(item for name, item in said.items() if "blocked_urls" in name)
    assert isinstance(blocked, NoWord)
    assert blocked.excluded
    assert isinstance(said["search_multipage-14-c10a36.json"], NoneKept)


def test_a_submission_is_signed_only_with_an_account():
    signed = save_request("https://a.example/?q=1", "key", "secret")
    assert (signed.method, signed.purpose) == ("POST", "submit")
    assert signed.headers["Authorization"] == "LOW key:secret"
    assert signed.body.startswith(b"url=https%3A%2F%2Fa.example%2F%3Fq%3D1")
    plain = save_request("https://a.example/ä\r\nX")
    assert (plain.method, plain.url) == (
        "GET",
        "https://web.archive.org/save/https://a.example/%C3%A4%0D%0AX",
    )
    assert "Authorization" not in plain.headers


def test_what_became_of_a_submission_is_read():
    assert read_submission(answer(200, {"url": "https://a.example/", "job_id": "spn2-1a"})) == Submitted(
        "spn2-1a", read_submission(answer(200, {"job_id": "spn2-1a"})).evidence
    )
    copy = "https://web.archive.org/web/20260301100000/https://a.example/"
    assert isinstance(read_submission(answer(200, b"<html>", copy)), Saved)
    assert isinstance(read_submission(answer(200, b"<html>Too Many Requests")), NoWord)
    assert isinstance(read_submission(Failure(Request("x"), FailureKind.TIMEOUT, "late", "")), NoWord)
    assert status_request("spn2-1a").url == "https://web.archive.org/save/status/spn2-1a"
    assert isinstance(read_status(answer(200, {"status": "pending"})), Pending)
    done = {"status": "success", "timestamp": "20260301100000", "original_url": "https://a.example/"}
    said = read_status(answer(200, done))
    assert isinstance(said, Saved)
    assert said.url == copy


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("error:blocked-url", RefusalKind.GIVE_UP),
        ("error:too-many-daily-captures", RefusalKind.LATER),
        ("error:too-many-requests", RefusalKind.STOP),
        ("error:max-daily-bandwidth-exceeded", RefusalKind.STOP),
        ("error:brand-new", RefusalKind.UNKNOWN),
    ],
)
def test_a_refusal_is_200_and_has_a_class(name, kind):
    said = read_submission(answer(200, {"status": "error", "status_ext": name, "message": "No."}))
    assert isinstance(said, Refused)
    assert (said.kind, said.message) == (kind, "No.")


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=15)
    | st.sampled_from(["200", "20140305120000"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["archived_snapshots", "closest", "url", "status", "status_ext", "job_id", "timestamp"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@pytest.mark.parametrize("read", [read_available, read_cdx, read_submission, read_status])
@given(
    body=JSON.map(lambda value: json.dumps(value).encode())
    | st.binary(max_size=200)
    | st.just(b"[" * 100_000),
    status=st.sampled_from([200, 403, 404, 429, 500]),
)
@settings(max_examples=150, deadline=None)
def test_any_answer_is_read_without_a_crash(read, body, status):
    assert read(answer(status, body)).evidence.where


def test_the_password_of_an_address_goes_to_no_web_archive_and_into_no_copy():
    url = "https://berg:s3cret@news.example/vote?by=a@b.example"
    asked = [available_request(url), cdx_request(url), kept_request(url), save_request(url)]
    signed = save_request(url, "key", "word")

    assert all("s3cret" not in request.url and "news.example" in request.url for request in asked)
    assert b"s3cret" not in signed.body
    assert b"news.example" in signed.body
    assert header_address(url) == "https://news.example/vote?by=a@b.example"


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/photos/1@N00",
        "https://a.example?m=x@y",
        "https://a.example/#@b",
        "mailto:a@b.example",
    ],
)
def test_a_sign_behind_the_host_is_no_password(url):
    assert without_credentials(url) == url
