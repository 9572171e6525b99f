"""Requests go out as they are meant, and a connection is used again only behind a whole answer."""

from __future__ import annotations

import contextlib
import ipaddress
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.web.client import Client
from verifier.web.interface import Answer, Failure, FailureKind, Outcome, Request
from verifier.web.lean import request_head

LOOPBACK = (ipaddress.ip_network("127.0.0.0/8"),)
WORDS = st.text(st.characters(min_codepoint=1, max_codepoint=0x2100), max_size=12)
PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\npage"


@given(target=WORDS, name=st.sampled_from(["Host", "Cookie"]), value=WORDS)
def test_a_head_is_of_one_line_for_each_header_or_none_at_all(target: str, name: str, value: str) -> None:
    head = request_head("GET", f"/{target}", {name: value, "Accept": "*/*"})
    if head is not None:
        lines = head.decode("latin-1").split("\r\n")
        assert lines == [f"GET /{target} HTTP/1.1", f"{name}: {value}", "Accept: */*", "", ""]
        assert len(lines[0].split()) == 3
        assert not set("\r\n") & set("".join(lines))


def test_what_would_be_a_header_of_its_own_is_not_sent() -> None:
    assert request_head("GET", "/", {"Cookie": "a=b\r\nX-Own: 1"}) is None
    assert request_head("GET", "/ HTTP/1.1\r\nX-Own:1", {}) is None


@contextmanager
def serving(*answers: bytes) -> Iterator[tuple[str, list[int]]]:
    """A host that gives these answers one by one; its address, and by which connection each was asked for."""
    connections: list[int] = []
    left = list(answers)
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve(connection: socket.socket, number: int) -> None:
            with connection:
                while left and connection.recv(65536):
                    connections.append(number)
                    said = left.pop(0)
                    connection.sendall(said)
                    if b"Connection: close" in said:
                        return

        def accept() -> None:
            for number in range(len(answers)):
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                threading.Thread(target=serve, args=(connection, number), daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", connections


def asked_twice(*answers: bytes, method: str = "GET", cap: int = 100) -> tuple[list[Outcome], list[int]]:
    """What two requests to such a host come to, one after the other, and by which connections they went."""
    with (
        serving(*answers) as (place, connections),
        Client(allow_private=LOOPBACK, interval=0.0, pauses=(0.0,), timeout=5.0, cap=cap) as client,
    ):
        outcomes = [client.fetch(Request(f"{place}/{number}", method=method)) for number in range(2)]
        return outcomes, connections


@pytest.mark.parametrize(
    ("first", "body"),
    [
        (PAGE, b"page"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", b""),
        (b"HTTP/1.1 204 No Content\r\n\r\n", b""),
        (
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n1;x\r\nd\r\n0\r\nX: y\r\n\r\n",
            b"abcd",
        ),
        (b"HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 1\r\n\r\na", b"a"),
    ],
)
def test_behind_a_whole_answer_a_connection_is_used_again(first: bytes, body: bytes) -> None:
    outcomes, connections = asked_twice(first, PAGE)
    assert [outcome.body for outcome in outcomes if isinstance(outcome, Answer)] == [body, b"page"]
    assert connections == [0, 0]


@pytest.mark.parametrize(
    "first",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + b"a" * 5000,
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1000\r\n" + b"a" * 0x1000 + b"\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\na",
        b"HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\na",
    ],
)
def test_behind_an_answer_that_is_cut_or_closes_another_connection_is_made(first: bytes) -> None:
    outcomes, connections = asked_twice(first, PAGE)
    assert isinstance(outcomes[1], Answer)
    assert outcomes[1].body == b"page"
    assert connections == [0, 1]


def test_the_answer_to_head_has_no_body_though_it_tells_of_one() -> None:
    told = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n"
    outcomes, connections = asked_twice(told, told, method="HEAD")
    assert [outcome.body for outcome in outcomes if isinstance(outcome, Answer)] == [b"", b""]
    assert connections == [0, 0]


def test_what_came_of_a_body_that_breaks_off_twice_is_told_as_torn() -> None:
    torn = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 9\r\n\r\ntorn"
    outcomes, connections = asked_twice(torn, torn, PAGE)
    assert isinstance(outcomes[0], Answer)
    assert (outcomes[0].body, outcomes[0].truncated) == (b"torn", True)
    assert connections == [0, 1, 2]


@pytest.mark.parametrize("told", [b"4\r\nContent-Length: 4", b"4, 4"])
def test_a_length_told_twice_is_that_length(told: bytes) -> None:
    twice = PAGE.replace(b"Length: 4", b"Length: " + told)
    outcomes, _ = asked_twice(twice, twice)
    assert [outcome.body for outcome in outcomes if isinstance(outcome, Answer)] == [b"page", b"page"]


@pytest.mark.parametrize("told", [b"4\r\nContent-Length: 9", b"4, 9"])
def test_two_lengths_of_one_body_are_no_answer(told: bytes) -> None:
    twice = PAGE.replace(b"Length: 4", b"Length: " + told)
    outcomes, _ = asked_twice(*[twice] * 6)
    assert [outcome.kind for outcome in outcomes if isinstance(outcome, Failure)] == [
        FailureKind.PROTOCOL
    ] * 2


def test_a_connection_that_the_host_closed_without_saying_so_costs_no_page() -> None:
    def serve(connection: socket.socket) -> None:
        with connection:
            if connection.recv(65536):
                connection.sendall(PAGE)

    def accept(listener: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                serve(listener.accept()[0])

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=accept, args=(listener,), daemon=True).start()
        place = f"http://127.0.0.1:{listener.getsockname()[1]}"
        with Client(allow_private=LOOPBACK, interval=0.0, pauses=(0.0,), timeout=5.0) as client:
            outcomes = [client.fetch(Request(f"{place}/{number}")) for number in range(100)]
    assert {outcome.body for outcome in outcomes if isinstance(outcome, Answer)} == {b"page"}
    assert all(isinstance(outcome, Answer) for outcome in outcomes)
