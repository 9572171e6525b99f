"""The local internet does what it says, for any client and not only for ours."""

from __future__ import annotations

import http.client
import os
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
import requests

from tests.internet import Fault, Internet, Reply
from tests.internet.behaviours import faults, pages


@pytest.fixture
def internet() -> Iterator[Internet]:
    with Internet() as running:
        yield running


@pytest.fixture
def session(internet: Internet, monkeypatch: pytest.MonkeyPatch) -> Iterator[requests.Session]:
    for name, value in internet.environment().items():
        monkeypatch.setenv(name, value)
    with requests.Session() as session:
        yield session


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_real_name_is_asked_through_the_proxy_and_stands_in_the_log(
    scheme: str, internet: Internet, session: requests.Session
) -> None:
    internet.add("water.example", {"/report?year=2019": pages.alive("Basin Report")})
    answer = session.get(f"{scheme}://water.example/report?year=2019", headers={"X-Asked": "yes"})
    assert answer.status_code == 200
    assert "Basin Report" in answer.text
    (received,) = internet.asked("water.example")
    assert (received.method, received.path, received.query) == ("GET", "/report", {"year": "2019"})
    assert received.header("x-asked") == "yes"


def test_a_name_that_is_not_there_is_told_by_the_proxy_as_the_standard_says(
    session: requests.Session,
) -> None:
    answer = session.get("http://nowhere.example/")
    assert answer.status_code == 502
    assert "error=dns_error" in answer.headers["Proxy-Status"]
    with pytest.raises(requests.exceptions.ProxyError):
        session.get("https://nowhere.example/")


def test_a_fault_that_heals_is_there_once(internet: Internet, session: requests.Session) -> None:
    internet.add("heals.example", faults.heals(Reply(503), pages.alive("Basin Report")))
    assert [session.get("https://heals.example/").status_code for _ in range(3)] == [503, 200, 200]


@pytest.mark.parametrize("fault", [Fault.TLS_EXPIRED, Fault.TLS_WRONG_NAME, Fault.TLS_UNKNOWN_AUTHORITY])
def test_a_wrong_certificate_is_refused_by_those_who_look(
    fault: Fault, internet: Internet, session: requests.Session
) -> None:
    internet.add("tls.example", fault)
    with pytest.raises(requests.exceptions.SSLError):
        session.get("https://tls.example/")


def test_an_endless_body_ends_when_the_other_side_hangs_up(
    internet: Internet, session: requests.Session
) -> None:
    internet.add("endless.example", {"/": faults.endless(), "/next": pages.alive("Next")})
    with session.get("https://endless.example/", stream=True) as answer:
        assert len(answer.raw.read(1_000_000)) == 1_000_000
    assert session.get("https://endless.example/next").status_code == 200


def test_requests_at_once_are_counted_by_host(internet: Internet, session: requests.Session) -> None:
    internet.add("one.example", pages.alive("One"))
    session.get("http://one.example/")
    session.get("http://one.example/")
    assert internet.most_at_once("one.example") == 1


def test_it_can_be_started_by_hand(tmp_path: object) -> None:
    process = subprocess.Popen([sys.executable, "-m", "tests.internet"], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        lines = []
        ends = time.monotonic() + 20
        while time.monotonic() < ends and not (lines and lines[-1].startswith("# Ctrl-C")):
            lines.append(process.stdout.readline())
        exported = dict(
            line.removeprefix("export ").rstrip().split("=", 1) for line in lines if line.startswith("export")
        )
        environment = {name: value.strip("'") for name, value in exported.items()}
        assert environment["HTTPS_PROXY"].startswith("http://127.0.0.1:")
        code = "import requests; print(requests.get('https://alive.example/').status_code)"
        told = subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            timeout=20,
            check=True,
        )
        assert told.stdout.strip() == "200"
    finally:
        process.terminate()
        process.wait(10)
        process.stdout and process.stdout.close()


def test_addresses_of_loopback_are_hosts_too() -> None:
    with Internet(["127.0.1.7"]) as internet:
        internet.add("127.0.1.7", pages.alive("Basin Report"))
        answer = requests.get(f"http://127.0.1.7:{internet.plain_port}/a", timeout=5, proxies={"http": ""})
    assert "Basin Report" in answer.text
    assert [received.path for received in internet.asked("127.0.1.7")] == ["/a"]


def test_a_way_through_the_proxy_can_be_opened_for_plain_http(internet: Internet) -> None:
    internet.add("plain.example", pages.alive("Basin Report"))
    way = http.client.HTTPConnection(*internet.proxy.removeprefix("http://").split(":"), timeout=5)
    way.set_tunnel("plain.example", 80)
    way.request("GET", "/a", headers={"Host": "plain.example"})
    assert b"Basin Report" in way.getresponse().read()
    way.close()
