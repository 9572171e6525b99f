"""What goes over the wire is what requests would send, but for escapes, which stay as they are written."""

from __future__ import annotations

import contextlib
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from urllib.parse import unquote_to_bytes

import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st

from tests.internet import Internet, Reply
from tests.internet.authority import Authority
from tests.internet.behaviours.pages import alive
from tests.internet.interface import Received
from verifier.web.client import Client
from verifier.web.interface import Answer, Failure, FailureKind, Request
from verifier.web.transport import is_tidy

PIECES = st.sampled_from(
    [
        "a",
        "B",
        "1",
        "-",
        "_",
        "~",
        ".",
        "..",
        "/",
        "?",
        "#",
        "%20",
        "%",
        "%7e",
        "&",
        "=",
        "é",
        " ",
        "[",
        "@",
        "+",
        ";",
    ]
)
ADDRESSES = st.builds(
    lambda scheme, host, port, rest: f"{scheme}://{host}{port}{''.join(rest)}",
    st.sampled_from(["http", "https"]),
    st.sampled_from(
        ["a.example", "127.0.0.1", "A.example", "a_b.example", "bücher.example", "u:p@a.example", "a..b"]
    ),
    st.sampled_from(["", ":80", ":8080", ":"]),
    st.lists(PIECES, max_size=12).map(lambda rest: ["/", *rest]),
)


@given(ADDRESSES)
def test_an_address_that_is_tidy_is_one_that_requests_leaves_as_it_is_but_for_escapes(url: str) -> None:
    if is_tidy(url):
        prepared = requests.Request("GET", url).prepare()
        assert unquote_to_bytes(str(prepared.url)) == unquote_to_bytes(url)
        assert prepared.url == url or "%" in url
        assert not prepared.headers


@pytest.mark.parametrize(
    ("url", "tidy"),
    [
        ("https://a.example/archive/2011/rivers.html?x=1&y=a.b", True),
        ("http://127.0.0.1:8080/", True),
        ("https://a.example", False),
        ("https://a.example/a/../b", False),
        ("https://a.example/%7ex", True),
        ("https://a.example/%ce%c4?k=%C3%c9", True),
        ("https://a.example/%2e%2E/x", False),
        ("https://a.example/100%", False),
        ("https://a.example/a#b", False),
        ("https://u:p@a.example/", False),
        ("https://A.example/", False),
    ],
)
def test_only_what_needs_no_mending_is_tidy(url: str, tidy: bool) -> None:
    assert is_tidy(url) is tidy


@pytest.mark.parametrize("path", ["/rivers.html", "/a b/%7ex", "/%D7%CA.html?q=%CA", "/x/../y"])
@pytest.mark.parametrize("way", ["proxied", "direct"])
def test_a_host_is_asked_the_same_by_every_way(
    path: str, way: str, internet: Internet, request: pytest.FixtureRequest
) -> None:
    heard: list[Received] = []

    def site(received: Received) -> Reply:
        heard.append(received)
        return Reply(200, (("Set-Cookie", "a=b"), ("X-Own", "1"), ("X-Own", "2")), b"text")

    internet.add("a.example", site)
    make: Callable[..., Client] = request.getfixturevalue(way)
    with make() as client:
        answer = client.fetch(Request(f"http://a.example{path}"))
    assert isinstance(answer, Answer)
    prepared = requests.Request("GET", f"http://a.example{path}").prepare()
    assert [(received.url, received.header("host")) for received in heard] == [(prepared.url, "a.example")]
    assert [value for name, value in answer.headers if name == "X-Own"] == ["1", "2"]
    assert answer.body == b"text"


@pytest.mark.parametrize("way", ["proxied", "direct"])
def test_escapes_and_slashes_are_sent_as_they_are_written(
    way: str, internet: Internet, request: pytest.FixtureRequest
) -> None:
    internet.add("a.example", alive("Rivers without Borders"))
    addresses = [
        f"{scheme}://a.example{path}" for scheme in ("http", "https") for path in ("//r", "/%ce%7e?k=%c4")
    ]
    make: Callable[..., Client] = request.getfixturevalue(way)
    with make() as client:
        answers = [client.fetch(Request(url)) for url in addresses]
    assert [received.url for received in internet.asked("a.example")] == addresses
    assert [answer.url for answer in answers if isinstance(answer, Answer)] == addresses


LOOPBACK = (ipaddress.ip_network("127.0.0.0/8"),)


@contextlib.contextmanager
def saying(said: bytes, context: ssl.SSLContext | None = None) -> Iterator[int]:
    """A host that says this to everyone and cuts the connection, under TLS without a farewell; its port."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            with contextlib.suppress(OSError):
                while True:
                    connection = listening.accept()[0]
                    if context is not None:
                        connection = context.wrap_socket(connection, server_side=True)
                    with connection:
                        connection.recv(65536)
                        connection.sendall(said)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield listening.getsockname()[1]
        with contextlib.suppress(OSError):
            listening.shutdown(socket.SHUT_RDWR)
        thread.join(1)


def test_the_page_is_read_behind_hints_of_what_it_needs() -> None:
    hints = b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n"
    said = hints + b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npage"
    with saying(said) as port, Client(allow_private=LOOPBACK) as client:
        answer = client.fetch(Request(f"http://127.0.0.1:{port}/"))
    assert isinstance(answer, Answer)
    assert (answer.status, answer.body) == (200, b"page")


@pytest.mark.parametrize("body", [b"page", b""])
def test_a_page_may_end_with_its_connection_but_nothing_is_no_page(body: bytes) -> None:
    authority = Authority()
    with (
        saying(b"HTTP/1.1 200 OK\r\n\r\n" + body, authority.server_context("a.example")) as port,
        Client(
            context=authority.client_context(),
            resolve=lambda *_: [(socket.AF_INET, ("127.0.0.1", port))],
            allow_private=LOOPBACK,
            pauses=(0.0,),
        ) as client,
    ):
        outcome = client.fetch(Request("https://a.example/"))
    if body:
        assert isinstance(outcome, Answer)
        assert (outcome.body, outcome.truncated) == (b"page", False)
    else:
        assert isinstance(outcome, Failure)
        assert outcome.kind is FailureKind.RESET


def test_connections_are_kept_and_used_again(internet: Internet, direct: Callable[..., Client]) -> None:
    internet.add("a.example", alive("Rivers without Borders"))
    with direct(per_host=1) as client:
        answers = [client.fetch(Request(f"https://a.example/{number}")) for number in range(5)]
        pools = client._transport._adapter.poolmanager.pools
        opened = sum(pools[key].num_connections for key in pools.keys())  # noqa: SIM118 - no mapping's keys
    assert all(isinstance(answer, Answer) and answer.status == 200 for answer in answers)
    assert opened == 1
