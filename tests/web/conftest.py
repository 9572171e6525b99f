"""The local internet for each test that asks for it, by proxy and directly."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Iterator

import pytest

from tests.internet import Internet
from verifier.web.client import Client

LOOPBACK = (ipaddress.ip_network("127.0.0.0/8"),)


@pytest.fixture
def internet() -> Iterator[Internet]:
    with Internet() as running:
        yield running


@pytest.fixture
def proxied(internet: Internet, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Client]:
    """Makes clients that ask the local internet through its proxy."""
    for name, value in internet.environment().items():
        monkeypatch.setenv(name, value)

    def make(**settings: object) -> Client:
        return Client(**{"interval": 0.0, "pauses": (0.0, 0.0, 0.0), "timeout": 2.0, **settings})

    return make


@pytest.fixture
def direct(internet: Internet, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Client]:
    """Makes clients that connect to the local internet without a proxy."""
    for name in internet.environment():
        monkeypatch.delenv(name, raising=False)

    def make(**settings: object) -> Client:
        own = {
            "interval": 0.0,
            "pauses": (0.0, 0.0, 0.0),
            "timeout": 2.0,
            "resolve": internet.resolve,
            "context": internet.client_context(),
            "allow_private": LOOPBACK,
        }
        return Client(**{**own, **settings})

    return make
