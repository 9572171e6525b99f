"""The addresses under which a work is given besides the one of its entry: by other notes, or for copies."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from verifier.identifiers.web_archives import copies_named
from verifier.model import Citation

_ALSO_AT = re.compile(r"(?:^|; )also at: (?P<address>(?:https?:)?//[^\s;]{3,3000})")
_NOT_OF_COPIES = frozenset(("url", "doi", "abstract", "annotation", "annote", "file", "keywords"))


def given_addresses(
    url: str, citations: Sequence[Citation], pointing: Sequence[str]
) -> dict[str, tuple[str, ...]]:
    """The addresses that citations of one work give, each with their ids; {} if that is ``url`` alone.

    Two notes of an article may give its old address and its new one; a reader of either follows his own.
    Those among all that are ``pointing`` at the work that give none, such as "ibid.", go by ``url``.
    """
    found: dict[str, dict[str, None]] = {}
    for citation in citations:
        given = [citation.fields.get("url", "").strip(), *copies_named(citation.text)]
        # The page of a book beside that of its chapter.
        further = (match["address"] for match in _ALSO_AT.finditer(citation.fields.get("addendum", "")))
        for address in (*given, *further, *copies_in(citation.fields)):
            if address:
                found.setdefault(address, {})[citation.id] = None
    giving = {identity for ids in found.values() for identity in ids}
    if url and not giving.issuperset(pointing):
        without = (identity for identity in pointing if identity not in giving)
        found.setdefault(url, {}).update(dict.fromkeys(without))
    return _unless_alone(url, {address: tuple(ids) for address, ids in found.items()})


def copies_in(fields: Mapping[str, str]) -> tuple[str, ...]:
    """The archived copies that the fields of a work name, besides its own address."""
    named = (
        copy
        for name, value in fields.items()
        if "://" in value and name not in _NOT_OF_COPIES
        for copy in copies_named(value)
    )
    return tuple(dict.fromkeys(copy for copy in named if copy != fields.get("url", "").strip()))


def joined_addresses(url: str, *given: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Addresses from several places in one; {} if that is the work's own ``url`` alone."""
    found: dict[str, tuple[str, ...]] = {}
    for addresses in given:
        for address, citations in addresses.items():
            found[address] = tuple(dict.fromkeys((*found.get(address, ()), *citations)))
    return _unless_alone(url, found)


def _unless_alone(url: str, addresses: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return addresses if any(address != url for address in addresses) else {}
