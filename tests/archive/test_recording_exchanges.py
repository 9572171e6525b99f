"""What is written: judged by warcio, by reading it back, and by tearing it at every byte."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
import threading

import pytest
from warcio.archiveiterator import ArchiveIterator

from verifier.archive import WarcRecorder, check_archive
from verifier.archive.addresses import surt_of
from verifier.files import UnwritableFile
from verifier.web.interface import FailureKind


def judged_by_warcio(folder):
    files = sorted(str(path) for path in folder.glob("*.warc.gz"))
    program = "from warcio.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, "check", "-v", *files], capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


def records(path):
    with path.open("rb") as handle:
        return [
            (r.rec_type, r.rec_headers, r.http_headers, r.content_stream().read())
            for r in ArchiveIterator(handle)
        ]


def test_an_exchange_is_a_pair_that_warcio_finds_sound_and_reads_back(tmp_path, exchange):
    with WarcRecorder(tmp_path / "archive") as recorder:
        name = recorder.keep(exchange(body=b"\x00\xffwhole"))
    assert name.startswith("archive/0001.warc.gz#")
    code, said = judged_by_warcio(tmp_path / "archive")
    assert code == 0, said
    assert "digest pass" in said
    kinds = records(tmp_path / "archive/0001.warc.gz")
    assert [kind for kind, *_ in kinds] == ["warcinfo", "response", "request"]
    assert kinds[1][3] == b"\x00\xffwhole"
    assert kinds[1][1].get_header("WARC-IP-Address") == "192.0.2.7"
    assert kinds[2][1].get_header("WARC-Concurrent-To") == kinds[1][1].get_header("WARC-Record-ID")


def test_each_record_is_one_gzip_member_and_the_name_tells_where(tmp_path, exchange):
    with WarcRecorder(tmp_path) as recorder:
        names = [recorder.keep(exchange(f"https://a.example/{n}")) for n in range(3)]
    data = (tmp_path / "0001.warc.gz").read_bytes()
    for number, name in enumerate(names):
        offset = int(name.rpartition("#")[2])
        assert f"https://a.example/{number}".encode() in gzip.decompress(data[offset:])[:600]


def test_secrets_are_emptied_and_a_record_says_so(tmp_path, exchange):
    asked = ("Cookie: id=s3cret", "Authorization: LOW key:s3cret", "proxy-authorization: Basic s3cret")
    answered = (
        "Set-Cookie: id=s3cret; Path=/",
        "Set-Cookie: b=s3cret",
        "X-Folded: yes",
        "Set-Cookie2: x=",
        " s3cret",
    )
    with WarcRecorder(tmp_path) as recorder:
        recorder.keep(exchange(headers=answered, asked=asked))
    data = gzip.decompress((tmp_path / "0001.warc.gz").read_bytes())
    assert b"s3cret" not in data
    told = records(tmp_path / "0001.warc.gz")[-1]
    assert told[0] == "metadata"
    for header in (b"Cookie", b"Authorization", b"proxy-authorization", b"Set-Cookie"):
        assert b"value of " + header in told[3]
    assert judged_by_warcio(tmp_path)[0] == 0


def test_without_secrets_nothing_is_changed(tmp_path, exchange):
    sent = exchange(headers=("x-ODD :  kept", "Content-Type:text/html", "Vary: Cookie"))
    with WarcRecorder(tmp_path) as recorder:
        recorder.keep(sent)
    data = gzip.decompress((tmp_path / "0001.warc.gz").read_bytes())
    assert sent.response_head + sent.payload in data
    assert data.count(b"WARC-Type: metadata") == 0


def test_a_cut_body_is_marked_and_a_transfer_coding_is_moved_aside(tmp_path, exchange):
    with WarcRecorder(tmp_path) as recorder:
        recorder.keep(exchange(truncated=True, headers=("Transfer-Encoding: chunked",)))
    _, rec_headers, http_headers, body = records(tmp_path / "0001.warc.gz")[1]
    assert rec_headers.get_header("WARC-Truncated") == "length"
    assert http_headers.get_header("X-Archive-Orig-Transfer-Encoding") == "chunked"
    assert body == b"<title>Basin Report</title>"


def test_a_failure_is_a_metadata_record_of_json(tmp_path, failure):
    with WarcRecorder(tmp_path) as recorder:
        recorder.keep_failure(failure("https://bad.example/a b\r\nX: y", FailureKind.MALFORMED))
    kind, rec_headers, _, body = records(tmp_path / "0001.warc.gz")[1]
    assert kind == "metadata"
    assert rec_headers.get_header("WARC-Target-URI") == "https://bad.example/a%20b%0D%0AX:%20y"
    assert json.loads(body)["failure"]["kind"] == "malformed"


def test_the_index_is_sorted_and_names_every_response(tmp_path, exchange):
    urls = [
        "https://b.example/x?q=1",
        "http://www.a.example:80/Y",
        "https://münchen.example/ä",
        "https://a.example/",
    ]
    with WarcRecorder(tmp_path) as recorder:
        for url in urls:
            recorder.keep(exchange(url))
    lines = (tmp_path / "index.cdxj").read_text().splitlines()
    assert lines == sorted(lines)
    assert [line.split()[0] for line in lines][:2] == ["example,a)/", "example,a)/y"]
    assert check_archive(tmp_path) == ()


def test_a_new_file_is_begun_when_one_has_grown(tmp_path, exchange):
    with WarcRecorder(tmp_path, max_file_bytes=2000) as recorder:
        for number in range(6):
            recorder.keep(exchange(f"https://a.example/{number}", body=os.urandom(600)))
    assert len(list(tmp_path.glob("*.warc.gz"))) > 2
    assert judged_by_warcio(tmp_path)[0] == 0
    assert check_archive(tmp_path) == ()


def test_a_second_run_keeps_the_first_and_the_index_holds_both(tmp_path, exchange):
    for number in range(2):
        with WarcRecorder(tmp_path) as recorder:
            recorder.keep(exchange(f"https://a.example/{number}"))
            assert recorder.messages == ()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0001.warc.gz", "0002.warc.gz", "index.cdxj"]
    assert len((tmp_path / "index.cdxj").read_text().splitlines()) == 2
    assert check_archive(tmp_path) == ()


def test_a_file_torn_at_any_byte_of_its_last_record_is_mended_with_a_message(tmp_path, exchange):
    whole = tmp_path / "whole"
    with WarcRecorder(whole) as recorder:
        recorder.keep(exchange("https://a.example/1"))
        last = int(recorder.keep(exchange("https://a.example/2", body=b"x" * 40)).rpartition("#")[2])
    data = (whole / "0001.warc.gz").read_bytes()
    for cut in range(last, len(data)):
        folder = tmp_path / "torn"
        folder.mkdir()
        (folder / "0001.warc.gz").write_bytes(data[:cut])
        with WarcRecorder(folder) as recorder:
            mended = (folder / "0001.warc.gz").read_bytes()
            assert data.startswith(mended)
            assert len(mended) >= last
            torn = len(mended) < cut
            assert len(recorder.messages) == (1 if torn else 0)
            if torn:
                assert f"0001.warc.gz: the last record was torn at byte {len(mended)}" in recorder.messages[0]
            recorder.keep(exchange("https://a.example/3"))
        assert check_archive(folder) == ()
        shutil.rmtree(folder)


def test_a_killed_process_loses_at_most_the_record_in_flight(tmp_path):
    program = """
import os, sys
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from conftest import make_exchange
from verifier.archive import WarcRecorder
recorder = WarcRecorder(Path(sys.argv[1]))
for number in range(20):
    recorder.keep(make_exchange(f"https://a.example/{number}"))
os.kill(os.getpid(), 9)
"""
    here = os.path.dirname(__file__)  # noqa: PTH120
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path), here], check=False)
    assert done.returncode == -9
    with WarcRecorder(tmp_path) as recorder:
        assert recorder.messages == ()
    assert len((tmp_path / "index.cdxj").read_text().splitlines()) == 20
    assert check_archive(tmp_path) == ()


def test_threads_may_record_at_once(tmp_path, exchange):
    with WarcRecorder(tmp_path) as recorder:
        threads = [
            threading.Thread(
                target=lambda n=n: [recorder.keep(exchange(f"https://a.example/{n}/{i}")) for i in range(25)]
            )
            for n in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len((tmp_path / "index.cdxj").read_text().splitlines()) == 200
    assert check_archive(tmp_path) == ()


def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(UnwritableFile, match="cannot be written"):
        WarcRecorder(tmp_path / "file" / "archive")


def test_a_full_disk_is_one_sentence_and_leaves_whole_records(tmp_path, exchange, monkeypatch):
    recorder = WarcRecorder(tmp_path)
    recorder.keep(exchange("https://a.example/1"))

    class Full:
        def __init__(self, handle):
            self.handle = handle

        def write(self, data):
            self.handle.write(data[:30])
            raise OSError(28, "No space left on device")

        def __getattr__(self, name):
            return getattr(self.handle, name)

    handle = recorder._handle
    monkeypatch.setattr(recorder, "_handle", Full(handle))
    with pytest.raises(UnwritableFile, match="No space left"):
        recorder.keep(exchange("https://a.example/2"))
    monkeypatch.setattr(recorder, "_handle", handle)
    recorder.close()
    assert check_archive(tmp_path) == ()


@pytest.mark.parametrize(
    ("url", "surt"),
    [
        ("https://www.a.example/B/c?Z=1&a=2#f", "example,a)/b/c?a=2&z=1"),
        ("http://a.example:8080/", "example,a:8080)/"),
        ("HTTPS://A.example", "example,a)/"),
    ],
)
def test_addresses_are_sorted_by_their_host_reversed(url, surt):
    assert surt_of(url) == surt


def test_the_index_forgets_what_was_cut_off(tmp_path, exchange):
    with WarcRecorder(tmp_path) as recorder:
        recorder.keep(exchange("https://a.example/1"))
        last = int(recorder.keep(exchange("https://a.example/2")).rpartition("#")[2])
    os.truncate(tmp_path / "0001.warc.gz", last + 20)
    with WarcRecorder(tmp_path) as recorder:
        assert len(recorder.messages) == 1
    assert len((tmp_path / "index.cdxj").read_text().splitlines()) == 1
    assert check_archive(tmp_path) == ()
