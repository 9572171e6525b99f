"""Heads of answers are read whole, and as the standard library reads them, but for interim answers."""

from __future__ import annotations

import http.client
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.web import answer_heads
from verifier.web.answer_heads import Response

OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\npage"
HINTS = b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n"


class Pieces(io.RawIOBase):
    """What a host says, in pieces of any size."""

    def __init__(self, said: bytes, size: int) -> None:
        self._said = io.BytesIO(said)
        self._size = size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = self._said.read(min(self._size, len(buffer)))
        buffer[: len(piece)] = piece
        return len(piece)


class Said:
    """A socket from which nothing comes but this, and then the end."""

    def __init__(self, said: bytes, size: int) -> None:
        self._said = said
        self._size = size

    def makefile(self, mode: str) -> io.BufferedReader:
        assert mode == "rb"
        return io.BufferedReader(Pieces(self._said, self._size))


def answered(
    said: bytes, of: type[http.client.HTTPResponse] = Response, *, method: str = "GET", size: int = 65536
) -> http.client.HTTPResponse:
    """The answer that is read from what a host says before it hangs up."""
    connection: Any = Said(said, size)
    answer = of(connection, method=method)
    answer.begin()
    return answer


def told(said: bytes, of: type[http.client.HTTPResponse], method: str, size: int = 65536) -> object:
    """All that is known of an answer from its head, with the body; or the kind of fault that there was."""
    try:
        answer = answered(said, of, method=method, size=size)
    except (http.client.HTTPException, ConnectionError) as fault:
        return type(fault)
    with answer:
        facts = (answer.status, answer.reason, answer.version, answer.chunked, answer.length)
        try:
            body: object = answer.read()
        except (http.client.HTTPException, ValueError) as fault:
            body = type(fault)
        # Where a field goes on in the next line, the end of the first may be written in two ways.
        fields = [(name, value.replace("\r\n", "\n")) for name, value in answer.getheaders()]
        return facts, answer.will_close, fields, body


@pytest.mark.parametrize("code", [100, 102, 103, 110])
@pytest.mark.parametrize("times", [1, 3])
def test_behind_interim_answers_the_final_one_is_read(code: int, times: int) -> None:
    interim = HINTS.replace(b"103", str(code).encode())
    with answered(interim * times + OK) as answer:
        assert (answer.status, answer.getheader("Content-Type"), answer.read()) == (200, "text/html", b"page")
        assert answer.getheader("Link") is None


def test_interim_answers_without_end_are_a_fault() -> None:
    with pytest.raises(http.client.HTTPException, match="interim"):
        answered(HINTS * 50 + OK)


def test_a_connection_that_switches_protocols_is_not_used_again() -> None:
    with answered(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n\x81\x00") as answer:
        assert answer.status == 101
        assert answer.will_close


@pytest.mark.parametrize(
    "said",
    [
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n",
        b"HTTP/1.1 301 Moved Permanently\r\nLocation: http://exam",
        HINTS,
        HINTS[:30],
    ],
)
def test_a_head_that_breaks_off_is_no_answer(said: bytes) -> None:
    with pytest.raises(ConnectionError):
        answered(said)


def test_many_fields_are_read_and_endless_ones_are_not() -> None:
    fields = b"".join(b"X-%d: y\r\n" % number for number in range(400))
    with answered(b"HTTP/1.1 200 OK\r\n" + fields + b"Content-Length: 4\r\n\r\npage") as answer:
        assert len(answer.getheaders()) == 401
        assert answer.read() == b"page"
    with pytest.raises(http.client.HTTPException, match="KiB"):
        answered(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * (answer_heads.MAX_HEAD // 6 + 1) + b"\r\n")
    with pytest.raises(http.client.LineTooLong):
        answered(b"HTTP/1.1 200 OK\r\nX: " + b"y" * answer_heads.MAX_LINE + b"\r\n\r\n")


@pytest.mark.parametrize(
    "line",
    [b"no field", b": nameless", b"Name : x", b"From here", b"HTTP/1.0 200 OK", b"\xc3\xa9: x", b"X: a\rb"],
)
def test_behind_a_line_that_is_no_field_the_others_are_read(line: bytes) -> None:
    said = b"HTTP/1.1 302 Found\r\nServer: x\r\n" + line + b"\r\nLocation: /new\r\nContent-Length: 0\r\n\r\n"
    with answered(said) as answer:
        assert (answer.getheader("Server"), answer.getheader("Location")) == ("x", "/new")
        assert answer.length == 0
        assert not answer.will_close


STATUS_LINES = """HTTP/1.1 200 OK|HTTP/1.0 404 Not Found|HTTP/1.1 204|HTTP/1.1 304 x|HTTP/1.1 999 \xff|
HTTP/0.9 200|HTTP/1.7 200 OK|HTTP/2 200|HTTP/1.1 20|HTTP/1.1 1000 OK|ICY 200 OK|HTTP/1.1  200   OK  |
HTTP/1.1 x OK|HTTP/1.1||\x00|http/1.1 200 OK"""
FIELDS = """Content-Length: 3|content-length: -1|Content-Length: x|Content-Length: 3, 3|Connection: close|
Transfer-Encoding: gzip, chunked|Transfer-Encoding:|Transfer-Encoding: Chunked|Connection: Keep-Alive|X:|
Proxy-Connection: keep-alive|Keep-Alive: 5| folded|\tfolded|X: a|
Content-Type: multipart/mixed; boundary=x|Content-Type: message/rfc822|X: \xe4\x00\x85"""


def lines(text: str) -> st.SearchStrategy[bytes]:
    """One of the lines of a list."""
    return st.sampled_from([line.encode("latin-1") for line in text.replace("|\n", "|").split("|")])


NAMED_LINE = st.builds(
    lambda name, value: f"{name}:{value}".encode("latin-1"),
    st.sampled_from(["X-Own", "Set-Cookie", "a!~", "Content-Length"]),
    st.text(st.characters(max_codepoint=255, exclude_characters="\r\n"), max_size=12),
)
ANY_LINE = st.builds(
    lambda name, rest: name + rest.replace(b"\r", b"").replace(b"\n", b""),
    st.sampled_from([b"X:", b"a-b:", b" ", b"\t"]),
    st.binary(max_size=16),
)


@given(
    status=lines(STATUS_LINES),
    fields=st.lists(st.one_of(lines(FIELDS), NAMED_LINE, ANY_LINE), max_size=6),
    end=st.sampled_from([b"\r\n", b"\n"]),
    body=st.binary(max_size=12),
    way=st.tuples(st.sampled_from(["GET", "HEAD"]), st.sampled_from([1, 7, 65536])),
)
def test_a_whole_head_says_what_it_says_to_the_standard_library(
    status: bytes, fields: list[bytes], end: bytes, body: bytes, way: tuple[str, int]
) -> None:
    method, size = way
    said = end.join([status, *fields, b"", b""]) + body
    assert told(said, Response, method, size) == told(said, http.client.HTTPResponse, method)
