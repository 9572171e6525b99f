"""Addresses as archives sort and find them."""

from __future__ import annotations

from urllib.parse import quote, urldefrag, urlsplit

from requests.exceptions import RequestException
from requests.utils import requote_uri

from verifier.patterns import late_pattern

_WWW = late_pattern(r"^www\d{0,2}\.")
_CREDENTIALS = late_pattern(r"\A(\s{0,20}[A-Za-z][A-Za-z0-9+.-]{0,20}://|//)[^/?#\\]{1,2000}@")
_DEFAULT_PORTS = {"http": 80, "https": 443}


def without_credentials(url: str) -> str:
    """Return an address without the name and password before its host, which only that host may know."""
    return _CREDENTIALS.sub(r"\1", url, count=1)


def header_address(url: str) -> str:
    """Return an address that can stand in a header line: no credentials, blanks and controls encoded."""
    return quote(without_credentials(url).encode("utf-8", "replace"), safe="!#$%&'()*+,/:;=?@[]~-._")


def key_of(url: str) -> str:
    """Return the key by which an exchange is found again.

    One for all spellings that are the same request: percent-encoding, case of scheme and host, a default
    port, the fragment. ``mailto`` is left out too: who asks is not what is asked.
    """
    text = url.strip()
    try:
        parts = urlsplit(urldefrag(text)[0])
        host, port = parts.hostname or "", parts.port
        path = requote_uri(parts.path.encode("utf-8", "replace").decode("utf-8")) or "/"
        asked = requote_uri(parts.query.encode("utf-8", "replace").decode("utf-8"))
    except (ValueError, RequestException):
        return header_address(text)
    try:
        host = host.encode("idna").decode("ascii")
    except UnicodeError:
        host = quote(host, safe="[]:._-")
    if port is not None and port != _DEFAULT_PORTS.get(parts.scheme):
        host = f"{host}:{port}"
    query = "&".join(part for part in asked.split("&") if not part.startswith("mailto="))
    return f"{parts.scheme.lower()}://{host.lower()}{path}" + (f"?{query}" if query else "")


def surt_of(url: str) -> str:
    """Return the Sort-friendly URI Reordering Transform of an address, as CDX indexes are sorted by it.

    The host reversed, ``www`` and the default port left out, in lower case, the query sorted.
    """
    try:
        parts = urlsplit(key_of(url))
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return quote(url.lower(), safe="!$&'()*+,/:;=?@[]~-._%")
    labels = _WWW.sub("", host).split(".")
    name = ",".join(reversed(labels)) + (f":{port}" if port else "")
    query = "&".join(sorted(parts.query.lower().split("&")))
    return f"{name}){parts.path.lower()}" + (f"?{query}" if query else "")
