"""From an archive back to the outcomes that were kept in it, also when it is damaged."""

from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from verifier.archive import Replay, WarcRecorder, check_archive
from verifier.files import UnreadableFile
from verifier.web.interface import Answer, Failure, FailureKind, Hop, Request


@pytest.fixture
def kept(tmp_path):
    def keep(*events):
        with WarcRecorder(tmp_path / "archive") as recorder:
            for event in events:
                recorder.keep_failure(event) if isinstance(event, Failure) else recorder.keep(event)
        return Replay(tmp_path / "archive")

    return keep


def test_an_answer_comes_back_as_it_was(kept, exchange):
    packed = gzip.compress(b"<title>Basin</title>")
    headers = ("Content-Type: text/html", "Content-Encoding: gzip", 'ETag: "e"', "Transfer-Encoding: chunked")
    replay = kept(exchange("https://a.example/x", body=packed, headers=headers))
    said = replay.fetch(Request("https://a.example/x#part"))
    assert isinstance(said, Answer)
    assert (said.status, said.body, said.truncated) == (200, b"<title>Basin</title>", False)
    assert said.header("etag") == '"e"'
    assert said.header("transfer-encoding") == "chunked"
    assert said.asked == "2026-03-01T10:00:00Z"
    assert said.snapshot is not None
    assert said.snapshot.startswith("archive/0001.warc.gz#")


def test_redirects_are_followed_inside_the_archive(kept, exchange):
    replay = kept(
        exchange("http://a.example/", 301, b"", headers=("Location: https://a.example/new",)),
        exchange("https://a.example/new", 302, b"", headers=("Location: /final#x",)),
        exchange("https://a.example/final"),
    )
    said = replay.fetch(Request("http://a.example/"))
    assert isinstance(said, Answer)
    assert said.url == "https://a.example/final"
    assert [hop.location for hop in said.hops] == ["https://a.example/new", "https://a.example/final"]
    unfollowed = replay.fetch(Request("http://a.example/", follow=False))
    assert isinstance(unfollowed, Answer)
    assert (unfollowed.status, unfollowed.hops) == (301, ())


def test_failures_are_failures_again_where_they_happened(kept, exchange, failure):
    hops = (Hop("https://b.example/", 302, "https://c.example/"),)
    replay = kept(
        failure("https://gone.example/"),
        exchange("https://b.example/", 302, b"", headers=("Location: https://c.example/",)),
        failure("https://b.example/", FailureKind.TIMEOUT, hops=hops, attempts=2),
    )
    gone = replay.fetch(Request("https://gone.example/"))
    assert isinstance(gone, Failure)
    assert (gone.kind, gone.detail) == (FailureKind.NAME, "no such host")
    late = replay.fetch(Request("https://b.example/"))
    assert isinstance(late, Failure)
    assert (late.kind, late.hops, late.attempts) == (FailureKind.TIMEOUT, hops, 2)


def test_the_retry_that_succeeded_counts(kept, exchange, failure):
    replay = kept(
        failure("https://a.example/", FailureKind.RESET),
        exchange("https://a.example/", 503, b"busy"),
        exchange("https://a.example/", 200),
    )
    said = replay.fetch(Request("https://a.example/"))
    assert isinstance(said, Answer)
    assert said.status == 200


def test_a_not_modified_answer_does_not_hide_the_page(kept, exchange):
    replay = kept(exchange("https://a.example/"), exchange("https://a.example/", 304, b""))
    plain = replay.fetch(Request("https://a.example/"))
    asked = replay.fetch(Request("https://a.example/", headers={"If-None-Match": '"e"'}))
    assert (plain.status, asked.status) == (200, 304)


def test_methods_are_told_apart_and_contacts_are_not(kept, exchange):
    replay = kept(
        exchange("https://a.example/?q=1&mailto=x%40y.example", 200),
        exchange("https://b.example/", 204, method="HEAD"),
    )
    assert replay.fetch(Request("https://a.example/?q=1")).status == 200
    assert replay.fetch(Request("https://b.example/", method="HEAD")).status == 204
    assert isinstance(replay.fetch(Request("https://b.example/")), Failure)


def test_spellings_of_one_request_are_one(kept, exchange):
    replay = kept(exchange("https://xn--mnchen-3ya.example/%C3%A4%20b"))
    assert replay.fetch(Request("HTTPS://münchen.example:443/ä b")).status == 200


def test_what_the_archive_does_not_hold_is_unknown(kept, exchange):
    replay = kept(exchange("https://a.example/", 301, b"", headers=("Location: https://b.example/",)))
    for url in ("https://c.example/", "https://a.example/"):
        said = replay.fetch(Request(url))
        assert isinstance(said, Failure)
        assert said.kind is FailureKind.UNKNOWN


def test_redirects_in_a_circle_end(kept, exchange):
    replay = kept(exchange("https://a.example/", 302, b"", headers=("Location: /",)))
    said = replay.fetch(Request("https://a.example/"))
    assert isinstance(said, Failure)
    assert said.kind is FailureKind.REDIRECTS


def test_a_body_is_cut_at_the_cap_of_the_request(kept, exchange):
    replay = kept(
        exchange(
            "https://a.example/", body=gzip.compress(b"x" * 10_000_000), headers=("Content-Encoding: gzip",)
        )
    )
    said = replay.fetch(Request("https://a.example/", cap=1000))
    assert (len(said.body), said.truncated) == (1000, True)


def archive_of(tmp_path, exchange):
    folder = tmp_path / "archive"
    with WarcRecorder(folder) as recorder:
        names = [recorder.keep(exchange(f"https://a.example/{number}")) for number in range(4)]
    offsets = [int(name.rpartition("#")[2]) for name in names]
    return folder / "0001.warc.gz", offsets


def test_damage_in_the_middle_is_named_and_all_else_is_used(tmp_path, exchange):
    path, offsets = archive_of(tmp_path, exchange)
    data = bytearray(path.read_bytes())
    data[offsets[1] + 40 : offsets[1] + 60] = bytes(20)
    path.write_bytes(data)
    replay = Replay(path.parent)
    assert [(fault.file, fault.offset, fault.torn) for fault in replay.damages] == [
        ("0001.warc.gz", offsets[1], False)
    ]
    assert f"0001.warc.gz: byte {offsets[1]}:" in str(replay.damages[0])
    kinds = [type(replay.fetch(Request(f"https://a.example/{n}"))) for n in range(4)]
    assert kinds == [Answer, Failure, Answer, Answer]
    assert any(problem.offset == offsets[1] for problem in check_archive(path.parent))


def test_a_torn_last_record_is_named_and_all_else_is_used(tmp_path, exchange):
    path, offsets = archive_of(tmp_path, exchange)
    data = path.read_bytes()
    for cut in range(offsets[3] + 1, offsets[3] + 300, 7):
        path.write_bytes(data[:cut])
        replay = Replay(path)
        assert [(fault.offset, fault.torn) for fault in replay.damages] == [(offsets[3], True)]
        assert isinstance(replay.fetch(Request("https://a.example/2")), Answer)


def test_a_changed_payload_and_a_missing_index_are_found(tmp_path, exchange):
    path, offsets = archive_of(tmp_path, exchange)
    data = path.read_bytes()
    engine = zlib.decompressobj(31)
    record = engine.decompress(data[offsets[0] :])
    changed = gzip.compress(record.replace(b"Basin", b"Basil"))
    end = len(data) - len(engine.unused_data)
    path.write_bytes(data[: offsets[0]] + changed + data[end:])
    messages = [str(problem) for problem in check_archive(path.parent)]
    assert any("not what its digest says" in message for message in messages)
    (path.parent / "index.cdxj").unlink()
    assert any("index.cdxj: is missing" in str(problem) for problem in check_archive(path.parent))


def test_an_archive_that_is_not_there_is_one_sentence(tmp_path):
    with pytest.raises(UnreadableFile, match="no such archive"):
        Replay(tmp_path / "none")
    with pytest.raises(UnreadableFile, match="holds no"):
        check_archive(tmp_path)


def test_a_flood_in_a_record_is_damage(tmp_path, exchange, monkeypatch):
    monkeypatch.setattr("verifier.archive.reading.MAX_RECORD_BYTES", 100_000)
    path, _ = archive_of(tmp_path, exchange)
    path.write_bytes(path.read_bytes() + gzip.compress(b"WARC/1.1\r\n" + b"x" * 10_000_000))
    assert len(Replay(path).damages) == 1


@given(data=st.binary(max_size=400), packed=st.booleans(), at=st.integers(0, 3000))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_anywhere_never_raise(tmp_path, exchange, data, packed, at):
    folder = tmp_path / "archive"
    if not folder.exists():
        archive_of(tmp_path, exchange)
    whole = (folder / "0001.warc.gz").read_bytes()
    inserted = gzip.compress(b"WARC/1.1\r\n" + data) if packed else data
    odd = tmp_path / "odd.warc.gz"
    odd.write_bytes(whole[:at] + inserted + whole[at:])
    replay = Replay(odd)
    for number in range(4):
        assert replay.fetch(Request(f"https://a.example/{number}"))
    assert isinstance(check_archive(odd), tuple)


@given(
    url=st.text(max_size=60).map(lambda text: "https://a.example/" + text),
    body=st.binary(max_size=300),
    answer=st.tuples(st.binary(max_size=200), st.integers(100, 599)),
)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_kept_can_be_checked_and_replayed(tmp_path_factory, exchange, url, body, answer):
    head, status = answer
    folder = tmp_path_factory.mktemp("archive")
    sent = exchange("https://a.example/", status, body)
    lines = head.replace(b"\r", b"").replace(b"\n", b"")
    odd = type(sent)(
        url, "no date", sent.request_head, b"", sent.response_head[:-2] + lines + b"\r\n\r\n", body
    )
    with WarcRecorder(folder) as recorder:
        recorder.keep(odd)
    assert check_archive(folder) == ()
    said = Replay(folder).fetch(Request(url))
    assert said.request.url == url
    if isinstance(said, Answer):
        assert said.status == status
