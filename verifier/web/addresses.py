"""When two addresses are one for a reader: differences that are no move, and addresses made to last."""

from __future__ import annotations

import contextlib
import re
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urlsplit, urlunsplit

from requests.exceptions import InvalidURL
from requests.utils import requote_uri

from verifier.patterns import late_pattern

_TRACKING = late_pattern(
    r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|igshid|_hs\w+|hs\w*track\w*|ref_src|ref_url|cmpid|"
    r"ocid|icid|ncid|cmp|spm|share\w*|wt_mc|pk_\w+|matomo_\w+|jsessionid|phpsessid|sid|session_?id|cookieset|"
    r"cookie\w*|_ga|_gl|trk|tracking\w*|needaccess|timestamp|rnd)\Z",
    re.IGNORECASE,
)
_ESCAPE = late_pattern(r"%[0-9a-fA-F]{2}")
_SESSION_PATH = late_pattern(r";(?:jsessionid|phpsessid|sid)=[^/?#;]*", re.IGNORECASE)
_INDEX = late_pattern(r"/(?:index|default|home)\.(?:s?html?|php|aspx?|jsp)\Z", re.IGNORECASE)
_SECTION = late_pattern(r"[^\W\d_]{2,20}")
_DEEPER = 2
# Names that were made to be cited and to point elsewhere: where they point is no move.
_LASTING = late_pattern(
    r"(?:\A|\.)(?:doi\.org|handle\.net|purl\.org|purl\.\w+\.\w+|w3id\.org|n2t\.net|ark\.\w+|undocs\.org|perma\.cc|"
    r"orcid\.org|nbn-resolving\.(?:org|de)|urn\.\w+|id\.loc\.gov|arxiv\.org|jstor\.org|ssrn\.com|archive\.org|"
    r"identifiers\.org|wikidata\.org|data\.europa\.eu|eur-lex\.europa\.eu|hal\.science)\Z"
)


def same_address(a: str, b: str) -> bool:
    """Whether two addresses differ only in what is no move: scheme, ``www``, slash, case, tracking."""
    return a == b or _normal(a) == _normal(b)


def same_host(a: str, b: str) -> bool:
    """Whether two addresses are of one host, ``www`` aside."""
    return _normal(a)[0] == _normal(b)[0]


@lru_cache(maxsize=8192)
def asked_as(url: str) -> str:
    """Return the form in which an address is asked, by which equal spellings are found.

    As RFC 3986, section 6.2.2 has it: case of scheme, host and escapes, needless escapes, the usual port,
    an empty path; names in IDNA form. Octets of other character sets stay as they are.
    """
    url = url.partition("#")[0].strip()
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return url
    if not host:
        return url
    with contextlib.suppress(UnicodeError):
        host = host if host.isascii() else host.encode("idna").decode("ascii")
    if ":" in host:
        host = f"[{host}]"
    if port not in (None, {"http": 80, "https": 443}.get(parts.scheme)):
        host = f"{host}:{port}"
    rest = urlunsplit(("", "", parts.path or "/", parts.query, ""))
    with contextlib.suppress(InvalidURL):
        rest = requote_uri(rest)
    return f"{parts.scheme}://{host}{_ESCAPE.sub(lambda found: found[0].upper(), rest)}"


def made_to_last(url: str) -> bool:
    """Whether an address is a persistent identifier or archive, which is cited because it redirects."""
    try:
        host = (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return False
    return bool(_LASTING.search(host))


def is_above(url: str, cited: str) -> bool:
    """Whether an address is named like a section of the site that the cited one lies two steps deeper in."""
    (host, path, query), (own_host, own_path, _) = _normal(url), _normal(cited)
    names = path.strip("/").split("/")
    deeper = own_path.count("/") - path.count("/")
    return host == own_host and not query and deeper >= _DEEPER and all(map(_SECTION.fullmatch, names))


@lru_cache(maxsize=8192)
def _normal(url: str) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return url, "", ()
    host = re.sub(r"\A(?:www\d?|ww\d)\.", "", host)
    if port not in (None, 80, 443):
        host = f"{host}:{port}"
    path = _INDEX.sub("/", _SESSION_PATH.sub("", unquote(parts.path, encoding="latin-1")))
    query = tuple(
        sorted(
            (name.lower(), value.lower())
            for name, value in parse_qsl(parts.query[:4000], keep_blank_values=True, encoding="latin-1")
            if not _TRACKING.match(name)
        )
    )
    return host, re.sub(r"/+", "/", path).rstrip("/").lower(), query
