"""What the client gets from real sockets is what a replay of its archive gives."""

from __future__ import annotations

import gzip
import ipaddress
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from verifier.archive import Replay, WarcRecorder, check_archive
from verifier.web.client import Client
from verifier.web.interface import Answer, Failure, Request

PAGES = {
    "/page": (200, {"Content-Type": "text/html", "Set-Cookie": "id=s3cret"}, "<title>Б</title>".encode()),
    "/packed": (200, {"Content-Encoding": "gzip"}, gzip.compress(b"packed " * 400)),
    "/moved": (301, {"Location": "/page?x=1 2"}, b""),
    "/page?x=1%202": (200, {"Content-Type": "text/plain"}, b"there"),
    "/circle": (302, {"Location": "/circle"}, b""),
    "/none": (404, {}, b"no"),
    "/away": (302, {"Location": "http://192.168.7.7/"}, b""),
    "/broken": (200, {"Content-Encoding": "gzip"}, b"not gzip"),
    "/half": (200, {"X-Missing": "700"}, b"h" * 300),
    "/unpacked": (200, {"Content-Encoding": "gzip"}, b"<title>not packed</title>"),
    "/long": (200, {}, b"y" * 5000),
}


class Pages(BaseHTTPRequestHandler):
    def do_GET(self):
        status, headers, body = PAGES.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) + int(headers.get("X-Missing", 0))))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


@pytest.fixture
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def gist(outcome):
    if isinstance(outcome, Failure):
        return outcome.kind, outcome.detail, outcome.hops
    assert isinstance(outcome, Answer)
    headers = [item for item in outcome.headers if item[0].lower() not in ("set-cookie", "date")]
    return outcome.url, outcome.status, headers, outcome.body, outcome.truncated, outcome.hops, outcome.fault


def test_a_replay_gives_what_the_network_gave(site, tmp_path, monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    paths = ["/page", "/page#part", "/packed", "/moved", "/circle", "/none", "/away", "/broken", "/long"]
    paths += ["/half", "/unpacked"]
    requests = [Request(site + path, cap=1000) for path in paths] + [Request("http://nowhere.invalid/")]
    loopback = (ipaddress.ip_network("127.0.0.0/8"),)
    with (
        WarcRecorder(tmp_path / "archive") as recorder,
        Client(interval=0.0, pauses=(0.0,), allow_private=loopback, recorder=recorder, timeout=5.0) as client,
    ):
        live = [gist(client.fetch(request)) for request in requests]
    assert live[paths.index("/half")][-1] == "the body broke off after 300 bytes"
    assert "not gzip" in live[paths.index("/broken")][-1]
    assert check_archive(tmp_path / "archive") == ()
    replay = Replay(tmp_path / "archive")
    assert [gist(replay.fetch(request)) for request in requests] == live
    assert b"s3cret" not in gzip.decompress((tmp_path / "archive/0001.warc.gz").read_bytes())
