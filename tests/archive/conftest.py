"""Made-up exchanges, and what an archive needs to be judged by."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from verifier.web.interface import Answer, Exchange, Failure, FailureKind, Outcome, Request


def make_exchange(
    url: str = "https://water.example/report",
    status: int = 200,
    body: bytes = b"<title>Basin Report</title>",
    *,
    headers: tuple[str, ...] = ("Content-Type: text/html; charset=utf-8",),
    asked: tuple[str, ...] = (),
    method: str = "GET",
    truncated: bool = False,
) -> Exchange:
    response = "\r\n".join([f"HTTP/1.1 {status} Said", *headers, "", ""]).encode("latin-1")
    path = "/" + url.split("/", 3)[-1] if url.count("/") > 2 else "/"
    lines = [
        f"{method} {path} HTTP/1.1",
        f"Host: {url.split('/')[2]}",
        "User-Agent: verifier",
        *asked,
        "",
        "",
    ]
    request = "\r\n".join(lines).encode("latin-1", "replace")
    return Exchange(url, "2026-03-01T10:00:00Z", request, b"", response, body, truncated, "192.0.2.7")


@pytest.fixture
def exchange() -> Callable[..., Exchange]:
    return make_exchange


@pytest.fixture
def failure() -> Callable[..., Failure]:
    def build(
        url: str = "https://gone.example/", kind: FailureKind = FailureKind.NAME, **more: object
    ) -> Failure:
        return Failure(Request(url), kind, "no such host", "2026-03-01T10:00:01Z", 0.5, **more)

    return build


class TableFetcher:
    """Answers by the longest beginning of the address; what is not in the table has no name."""

    def __init__(self, table: Mapping[str, tuple[int, bytes]]) -> None:
        self.table = table
        self.asked: list[str] = []

    def fetch(self, request: Request) -> Outcome:
        self.asked.append(request.url)
        fitting = [start for start in self.table if request.url.startswith(start)]
        if not fitting:
            return Failure(request, FailureKind.NAME, "no such host", "2026-03-01T10:00:00Z")
        status, body = self.table[max(fitting, key=len)]
        return Answer(request, request.url, status, (), body, "2026-03-01T10:00:00Z")


@pytest.fixture
def services() -> Callable[[Mapping[str, tuple[int, bytes]]], TableFetcher]:
    return TableFetcher


@pytest.fixture
def recorded() -> Path:
    folder = os.environ.get("VERIFIER_TEST_DATA")
    if not folder or not (Path(folder) / "recorded").is_dir():
        pytest.skip("VERIFIER_TEST_DATA names no folder with recorded answers")
    return Path(folder) / "recorded"
