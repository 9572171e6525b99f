"""The addresses under which a work is given besides the one of its entry: by other notes, or for copies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from verifier.duplicates.weighing import address_key
from verifier.identifiers.addresses import find_addresses
from verifier.identifiers.web_archives import copies_named, is_archived_copy
from verifier.model import Citation
from verifier.patterns import late_pattern

_ALSO_AT = late_pattern(r"(?:^|; )also at: (?P<address>(?:https?:)?//[^\s;]{3,3000})")
# What registries are asked about is no page to be visited.
_RESOLVERS = frozenset(("doi.org", "dx.doi.org"))
_MOST = 40
_MOST_BLANKS = 40
_LONGEST = 20_000
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
        for address in (*given, *further, *copies_in(citation.fields), *_beside_in(citation)):
            if address:
                found.setdefault(address, {})[citation.id] = None
    giving = {identity for ids in found.values() for identity in ids}
    if url and not giving.issuperset(pointing):
        without = (identity for identity in pointing if identity not in giving)
        found.setdefault(url, {}).update(dict.fromkeys(without))
    return _unless_alone(url, {address: tuple(ids) for address, ids in found.items()})


def named_beside(url: str, citations: Sequence[Citation]) -> tuple[str, ...]:
    """The addresses that citations of a work name beside its own: "([source](…), [PDF](…))"."""
    own = {url, *(citation.fields.get("url", "").strip() for citation in citations)}
    named = (address for citation in citations for address in _beside_in(citation))
    return tuple(dict.fromkeys(address for address in named if address not in own))


def with_addresses_beside(fields: Mapping[str, str], beside: Sequence[str]) -> dict[str, str]:
    """The fields of a work with the addresses beside its own, so that its entry has them too."""
    said = [fields["addendum"]] if fields.get("addendum") else []
    left = [address for address in beside if not any(address in value for value in fields.values())]
    if not left or not fields.get("url"):
        return dict(fields)
    return {**fields, "addendum": "; ".join((*said, f"further addresses: {', '.join(left)}"))}


def beside_in(fields: Mapping[str, str]) -> tuple[str, ...]:
    """The addresses that the fields of a work name besides its own and those of copies."""
    texts = (value for name, value in fields.items() if "://" in value and name not in _NOT_OF_COPIES)
    return _others(fields, texts)


def _beside_in(citation: Citation) -> tuple[str, ...]:
    return _others(citation.fields, (citation.text,))


def _others(fields: Mapping[str, str], texts: Iterable[str]) -> tuple[str, ...]:
    """The addresses in texts that are neither those in the fields nor a part of them.

    An address that a line end tore stands whole in the field and in pieces in the text.
    """
    url = fields.get("url", "").strip()
    known = address_key(url) if url else ""
    found: dict[str, str] = {}
    for text in texts:
        if "://" not in text and "www." not in text:
            continue
        for hit in find_addresses(text[:_LONGEST]):
            key = address_key(hit.value)
            if key.partition("/")[0] in _RESOLVERS or is_archived_copy(hit.value):
                continue
            if not known or not _is_part(key, known, text[hit.start :][: len(url) + _MOST_BLANKS]):
                found.setdefault(key, hit.value)
    return tuple(found.values())[:_MOST]


def _is_part(key: str, known: str, printed: str) -> bool:
    """Whether an address is a known one, or as much of it as stands before a blank, or with a mark behind."""
    if key.startswith(known):
        return not any(map(str.isalnum, key[len(known) :]))
    return known.startswith(key) and address_key("".join(printed.split())).startswith(known)


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
