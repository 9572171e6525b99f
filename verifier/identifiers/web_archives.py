"""Copies of pages in web archives: which addresses are those of copies, and which a text names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from verifier.identifiers.addresses import find_addresses
from verifier.patterns import late_pattern

_HOSTS = """web.archive.org archive.org www.archive.org wayback.archive.org archive.today archive.ph
archive.is archive.li archive.vn archive.fo archive.md perma.cc www.webcitation.org webcitation.org
ghostarchive.org arquivo.pt www.webarchive.org.uk webarchive.org.uk webarchive.nationalarchives.gov.uk
wayback.archive-it.org webarchive.loc.gov archive.wikiwix.com megalodon.jp webarchive.parliament.uk
haw.nsk.hr vefsafn.is webarchive.bac-lac.gc.ca webarchiv.onb.ac.at webarchive.nla.gov.au
webarchives.cdlib.org swap.stanford.edu"""
ARCHIVE_HOSTS = frozenset(_HOSTS.split())
"""The hosts of web archives, as Memento's list of archives and the templates of Wikipedia name them."""

# The Internet Archive keeps books under "/details/…" and "/download/…": those are works and no copies.
_NO_COPY = late_pattern(r"/(?:details|download|stream|search|services|advancedsearch\.php)\b", re.IGNORECASE)
_MOST = 8
_LONGEST = 20_000


def is_archived_copy(url: str) -> bool:
    """Whether an address is that of a copy in a web archive."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        return False
    if host not in ARCHIVE_HOSTS or len(parts.path.strip("/")) < 4:
        return False
    return not (host.endswith("archive.org") and _NO_COPY.match(parts.path))


def copies_named(text: str) -> Iterator[str]:
    """The addresses of archived copies that stand in a text, in its order.

    ``archived at https://web.archive.org/web/2014/https://a.example/`` is one address: what follows the
    second scheme belongs to it.
    """
    if "://" not in text and "www." not in text:
        return
    found = (hit.value for hit in find_addresses(text[:_LONGEST]))
    yield from list(dict.fromkeys(url for url in found if is_archived_copy(url)))[:_MOST]
