"""Hosts that fail, always or now and then, and bodies that are endless, torn or slow."""

from __future__ import annotations

import gzip
import io
from collections.abc import Sequence

from tests.internet.behaviours.pages import HTML
from tests.internet.interface import Behaviour, Fault, Received, Reply


def status(code: int, markup: str = "", headers: tuple[tuple[str, str], ...] = ()) -> Behaviour:
    """Always that status."""
    reply = Reply(code, (*HTML, *headers), (markup or f"<title>{code}</title>").encode())

    def answer(received: Received) -> Reply:
        return reply

    return answer


def always(fault: Fault) -> Behaviour:
    """Always that fault, after the request."""

    def answer(received: Received) -> Fault:
        return fault

    return answer


def heals(first: Reply | Fault, then: Behaviour, *, times: int = 1) -> Behaviour:
    """Fails so many times, and is sound from then on."""

    def answer(received: Received) -> Reply | Fault:
        return first if received.count < times else then(received)

    return answer


def in_turn(*said: Reply | Fault) -> Behaviour:
    """One after the other, the last for ever."""

    def answer(received: Received) -> Reply | Fault:
        return said[min(received.count, len(said) - 1)]

    return answer


def slow(then: Behaviour, seconds: float) -> Behaviour:
    """The same, but only after a while."""

    def answer(received: Received) -> Reply | Fault:
        said = then(received)
        return said if isinstance(said, Fault) else Reply(said.status, said.headers, said.body, delay=seconds)

    return answer


def dripping(markup: str, seconds: float) -> Behaviour:
    """A page that comes byte by byte."""

    def answer(received: Received) -> Reply:
        return Reply(200, HTML, markup.encode(), drip=seconds)

    return answer


def endless(piece: bytes = b"<p>and so on</p>" * 4096) -> Behaviour:
    """A body that does not end."""

    def answer(received: Received) -> Reply:
        return Reply(200, HTML, piece, endless=True)

    return answer


def cut_short(markup: str, missing: int = 5000) -> Behaviour:
    """A body shorter than its Content-Length says."""
    body = markup.encode()

    def answer(received: Received) -> Reply:
        return Reply(200, HTML, body, length=len(body) + missing)

    return answer


def bomb(megabytes: int = 200, head: bytes = b"<title>Bomb</title>") -> Behaviour:
    """A small gzip body that unpacks to very much."""
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb", compresslevel=9) as packed:
        packed.write(head)
        for _ in range(megabytes):
            packed.write(bytes(1024 * 1024))
    body = out.getvalue()

    def answer(received: Received) -> Reply:
        return Reply(200, (*HTML, ("Content-Encoding", "gzip")), body)

    return answer


def by_method(methods: dict[str, Behaviour]) -> Behaviour:
    """Answers each method by its own behaviour; those not named are not allowed (405)."""

    def answer(received: Received) -> Reply | Fault:
        behaviour = methods.get(received.method)
        return behaviour(received) if behaviour else Reply(405, (("Allow", ", ".join(methods)),))

    return answer


def only_with_header(name: str, words: Sequence[str], then: Behaviour, otherwise: Behaviour) -> Behaviour:
    """Sound for requests whose header holds one of the words, such as a User-Agent."""

    def answer(received: Received) -> Reply | Fault:
        value = received.header(name).casefold()
        return (then if any(word in value for word in words) else otherwise)(received)

    return answer
