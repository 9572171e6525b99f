"""Addresses that open for their writer alone, or show another thing each day: proxies and searches."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote

from verifier.patterns import late_pattern

_PROXY = late_pattern(
    r"\A(?:(?P<inner>[a-z0-9.-]{1,200})\.)?(?P<proxy>(?:ez|lib|web|login\.(?:ez|lib)?)?-?proxy\d{0,2}(?:-[a-z]{1,20})?"
    r"\.[a-z0-9.-]{1,200}|[a-z0-9-]{1,63}\.idm\.oclc\.org)\Z"
)
_PROXY_PATH = late_pattern(r"/login\Z|/login/?\Z|/sso/?\Z")
_HYPHENED = late_pattern(
    r"(?:[a-z0-9]+-{1,2}){1,6}(?:com|org|net|edu|gov|int|info|de|fr|uk|eu|ch|at|nl|it|es|jp|cn)\Z"
)
_DOTTED = late_pattern(
    r"(?:[a-z0-9-]{1,63}\.){1,6}(?:com|org|net|edu|gov|int|info|de|fr|uk|eu|ch|at|nl|it|es|jp|cn)\Z"
)
_SEARCH = late_pattern(
    r"\Ahttps?://(?:scholar\.google\.[a-z.]{2,6}/scholar|(?:www\.)?google\.[a-z.]{2,6}/search"
    r"|(?:www\.)?bing\.com/search|(?:www\.)?duckduckgo\.com/|search\.yahoo\.com/search|(?:www\.)?baidu\.com/s"
    r"|yandex\.(?:ru|com)/search/?)\?(?:[^#]*&)?(?:q|p|wd|text|query|as_q|cites|cluster)=",
    re.IGNORECASE,
)
_FOUND_BY = late_pattern(r"\Ahttps?://(?:www\.)?google\.[a-z.]{2,6}/url\?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PrivateAddress:
    """Why an address doesn't lead others to the work, and the address behind it ("" if it isn't known)."""

    reason: str
    behind: str = ""
    sure: bool = True


def private_address(url: str) -> PrivateAddress | None:
    """What is wrong with an address that goes through a library's proxy or is a search; None for others."""
    plain = url.strip().replace("\\", "")
    if _SEARCH.match(plain):
        return PrivateAddress("shows what a search finds on the day, not the work itself", sure=False)
    if _FOUND_BY.match(plain):
        return PrivateAddress("is one that a search engine counts clicks by", _parameter(plain))
    scheme, _, rest = plain.partition("://")
    if scheme.lower() not in ("http", "https"):
        return None
    authority, path = re.match(r"([^/?#]{0,300})(.{0,8000})", rest, re.DOTALL).groups()  # type: ignore[union-attr]
    host = authority.rpartition("@")[2].partition(":")[0].lower()
    found = _PROXY.match(host)
    if found is None:
        return None
    inner = found["inner"] or ""
    if _PROXY_PATH.search(path.partition("?")[0]) and "url=" in path:
        behind = _parameter(plain)
    elif _HYPHENED.match(inner):
        # Two hyphens stand for the one that the name of the host has itself.
        name = inner.replace("--", "\0").replace("-", ".").replace("\0", "-")
        behind = f"https://{name}{path}"
    elif _DOTTED.match(inner):
        behind = f"https://{inner}{path}"
    else:
        # A page of the proxy itself may be the work, and "proxy" may stand in the name of any host.
        return None
    return PrivateAddress("goes through the proxy of a library, which lets in its own readers only", behind)


def _parameter(url: str) -> str:
    """The address that a query hands on, if it is whole."""
    query = url.partition("?")[2]
    # EZproxy takes all behind "url=" as it is, with the signs that part parameters.
    raw = re.search(r"(?:\A|&)q?url=(?P<rest>https?://.*)\Z", query, re.DOTALL | re.IGNORECASE)
    if raw is not None:
        return raw["rest"]
    given = parse_qs(query)
    inner = next((given[name][0] for name in ("url", "qurl", "q") if name in given), "")
    return unquote(inner) if re.match(r"https?(?:%3a|:)", inner, re.IGNORECASE) else ""
