"""Nothing private is asked, and what goes wrong below HTTP is called by its name."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
from pathlib import Path

import pytest
import requests
import urllib3
from hypothesis import given
from hypothesis import strategies as st

from verifier.web.certificates import CertificatesMissing, trusted_context
from verifier.web.faults import TunnelRefused, fault_by_proxy, fault_of
from verifier.web.guard import (
    Guard,
    GuardRefusal,
    ImpossibleAddress,
    NameNotResolved,
    embedded,
    literal_address,
)
from verifier.web.interface import FailureKind

# fmt: off
PRIVATE = (
    "127.0.0.1", "127.8.9.1", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1",
    "169.254.169.254", "100.64.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1",
    "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:127.0.0.1",
    "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1",
    "0.0.0.0",  # noqa: S104 - judged, not bound to
)
# fmt: on
PUBLIC = ("8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "64:ff9b::808:808", "::ffff:8.8.8.8")


@pytest.mark.parametrize("text", PRIVATE)
def test_what_is_not_public_is_refused_with_its_kind(text: str) -> None:
    assert Guard().refusal(ipaddress.ip_address(text))


@pytest.mark.parametrize("text", PUBLIC)
def test_what_is_public_is_asked(text: str) -> None:
    assert Guard().refusal(ipaddress.ip_address(text)) is None


@given(st.ip_addresses(v=4, network="10.0.0.0/8"))
def test_a_private_address_is_refused_however_it_is_dressed(address: ipaddress.IPv4Address) -> None:
    number = int(address)
    octets = [int(part) for part in str(address).split(".")]
    spellings = (
        str(address),
        str(number),
        hex(number),
        ".".join(hex(part) for part in octets),
        ".".join(f"0{part:o}" for part in octets),
        f"{octets[0]}.{number & 0xFFFFFF}",
        f"[::ffff:{address}]",
        str(address).translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    )
    for spelling in spellings:
        with pytest.raises(GuardRefusal):
            Guard().check_url(f"http://{spelling}/")


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST.", "db.localhost"])
def test_the_own_computer_is_refused_by_name(host: str) -> None:
    with pytest.raises(GuardRefusal):
        Guard().check_url(f"http://{host}/")


@pytest.mark.parametrize("host", ["printer.local", "wiki.intranet", "router.home.arpa.", "db.prod.internal"])
def test_names_of_private_networks_are_refused_before_a_proxy_would_resolve_them(host: str) -> None:
    with pytest.raises(GuardRefusal):
        Guard().check_url(f"http://{host}/")
    assert Guard((ipaddress.ip_network("10.1.0.0/16"),)).check_url(f"http://{host}/") == host


def test_a_person_can_allow_a_network() -> None:
    guard = Guard((ipaddress.ip_network("10.1.0.0/16"),))
    assert guard.refusal(ipaddress.ip_address("10.1.2.3")) is None
    assert guard.refusal(ipaddress.ip_address("10.2.2.3"))


@pytest.mark.parametrize(
    "url", ["ftp://a.example/", "file:///etc/passwd", "gopher://a.example/", "//a.example/x"]
)
def test_only_the_web_is_asked(url: str) -> None:
    with pytest.raises(GuardRefusal):
        Guard().check_url(url)


@pytest.mark.parametrize(
    "url", ["http:///x", "http://a.example:0/", "http://a.example:99999/", "http://[::1/"]
)
def test_impossible_addresses_are_told_from_refused_ones(url: str) -> None:
    with pytest.raises(ImpossibleAddress):
        Guard().check_url(url)


def test_a_name_is_judged_by_each_address_it_resolves_to() -> None:
    guard = Guard(resolve=lambda _, port: [(socket.AF_INET, ("10.0.0.1", port))])
    with pytest.raises(GuardRefusal, match=r"inside\.example resolves to 10\.0\.0\.1"):
        guard.connect("inside.example", 80, timeout=1)


def test_a_name_without_address_and_one_that_takes_too_long_are_told_apart() -> None:
    with pytest.raises(NameNotResolved) as found:
        Guard(resolve=lambda *_: []).connect("empty.example", 80, timeout=1)
    assert found.value.final

    def never(host: str, port: int) -> list[object]:
        raise NameNotResolved(host, "later", final=False)

    with pytest.raises(NameNotResolved) as later:
        Guard(resolve=never).connect("slow.example", 80, timeout=1)
    assert not later.value.final


@given(st.text(max_size=40) | st.ip_addresses().map(str))
def test_any_host_is_a_literal_address_or_none(host: str) -> None:
    found = literal_address(host)
    assert found is None or literal_address(str(found)) == found


@given(
    st.ip_addresses(v=6) | st.ip_addresses(v=4).map(lambda inner: ipaddress.IPv6Address(f"::ffff:{inner}"))
)
def test_an_address_is_asked_only_where_the_one_it_stands_for_may_be(address: ipaddress.IPv6Address) -> None:
    inner = embedded(address)
    if inner is not None:
        assert (Guard().refusal(address) is None) == (Guard().refusal(inner) is None)
    elif address.is_private:
        assert Guard().refusal(address) is not None


@pytest.mark.parametrize(
    ("problem", "kind"),
    [
        (ConnectionRefusedError(111, "refused"), FailureKind.REFUSED),
        (ConnectionResetError(104, "reset"), FailureKind.RESET),
        (TimeoutError("timed out"), FailureKind.TIMEOUT),
        (OSError(113, "No route to host"), FailureKind.REFUSED),
        (ssl.SSLError(1, "WRONG_VERSION_NUMBER"), FailureKind.TLS),
        (ssl.SSLEOFError(8, "EOF"), FailureKind.RESET),
        (http.client.BadStatusLine("SSH-2.0"), FailureKind.PROTOCOL),
        (http.client.IncompleteRead(b""), FailureKind.RESET),
        (GuardRefusal("10.0.0.1 is a private address"), FailureKind.GUARD),
        (NameNotResolved("a.example", "no", final=True), FailureKind.NAME),
        (requests.exceptions.InvalidURL("no host"), FailureKind.MALFORMED),
        (urllib3.exceptions.ProxySchemeUnknown("htp"), FailureKind.PROXY),
        (TunnelRefused(502, "Bad Gateway", ()), FailureKind.REFUSED),
        (TunnelRefused(504, "Gateway Timeout", ()), FailureKind.TIMEOUT),
        (TunnelRefused(403, "Forbidden", ()), FailureKind.PROXY),
        (TunnelRefused(407, "Proxy Authentication Required", ()), FailureKind.PROXY),
    ],
)
def test_each_fault_has_its_kind_however_deep_it_is_wrapped(problem: Exception, kind: FailureKind) -> None:
    wrapped = requests.exceptions.ConnectionError(urllib3.exceptions.ProtocolError("wrapped", problem))
    assert fault_of(problem, proxied=False)[0] is kind
    assert fault_of(wrapped, proxied=False)[0] is kind
    assert fault_of(wrapped, proxied=False)[1]


@pytest.mark.parametrize(
    ("token", "kind"),
    [
        ("dns_error", FailureKind.NAME),
        ("dns_timeout", FailureKind.NAME),
        ("connection_refused", FailureKind.REFUSED),
        ("connection_timeout", FailureKind.TIMEOUT),
        ("tls_certificate_error", FailureKind.TLS),
        ("http_protocol_error", FailureKind.PROTOCOL),
        ("destination_ip_prohibited", FailureKind.GUARD),
        ("proxy_internal_error", FailureKind.PROXY),
    ],
)
def test_what_a_proxy_says_of_a_site_is_told_from_its_own_failures(token: str, kind: FailureKind) -> None:
    headers = (("Proxy-Status", f'edge.example; error="{token}"; details="x"'),)
    found = fault_by_proxy(502, headers)
    assert found is not None
    assert found[0] is kind


def test_an_unmarked_502_behind_a_proxy_may_be_the_site_speaking() -> None:
    assert fault_by_proxy(502, (("Server", "nginx"),)) is None
    assert fault_by_proxy(200, (("Proxy-Status", "edge; error=dns_error"),)) is None


def test_a_bundle_that_is_not_there_is_named_in_one_line(tmp_path: Path) -> None:
    missing = tmp_path / "no.pem"
    with pytest.raises(CertificatesMissing, match=r"REQUESTS_CA_BUNDLE=.*no such file") as found:
        trusted_context({"REQUESTS_CA_BUNDLE": str(missing)})
    assert "\n" not in str(found.value)


def test_a_bundle_that_holds_nothing_is_named_in_one_line(tmp_path: Path) -> None:
    empty = tmp_path / "empty.pem"
    empty.write_text("nothing here")
    with pytest.raises(CertificatesMissing, match=r"SSL_CERT_FILE=.*holds no certificates"):
        trusted_context({"SSL_CERT_FILE": str(empty)})
