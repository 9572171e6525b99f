"""The identifiers of a bibliography entry, from its fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from verifier.identifiers.courts import COURT_OF_HUMAN_RIGHTS
from verifier.identifiers.recognise import find_identifiers
from verifier.identifiers.table import SCHEMES
from verifier.model import Identifier

# Fields that hold one scheme by their meaning, in the order in which identifiers are given.
FIELD_SCHEMES: Mapping[str, tuple[str, ...]] = {
    "doi": ("doi",),
    "url": ("url",),
    "eprint": (),
    "isbn": ("isbn",),
    "issn": ("issn",),
    "pmid": ("pmid",),
    "pmcid": ("pmcid",),
    "hdl": ("hdl",),
    "handle": ("hdl",),
    "urn": ("urn",),
    "arxiv": ("arxiv",),
    "arxivid": ("arxiv",),
    "ssrn": ("ssrn",),
    "orcid": (),
}
# The kinds of eprint that BibLaTeX's manual and exporters name.
EPRINT_SCHEMES: Mapping[str, str] = {
    "arxiv": "arxiv",
    "pubmed": "pmid",
    "pmid": "pmid",
    "pmc": "pmcid",
    "pmcid": "pmcid",
    "pubmedcentral": "pmcid",
    "hdl": "hdl",
    "handle": "hdl",
    "jstor": "jstor",
    "ssrn": "ssrn",
    "urn": "urn",
    "doi": "doi",
    "cnki": "cnki",
}
# Numbers that institutions give to documents: all that a title or a number may hold of identity. A DOI or
# an ISBN in a title is that of the work it comments on.
DOCUMENT_SCHEMES = frozenset(
    ["un", "wto", "echr", "ecli", "celex", "crs", "gao", "eo", "fr", "ukparl", "unts"]
)
_OF_NUMBER = DOCUMENT_SCHEMES | {"arxiv", "hdl", "urn", "ssrn", "pmcid", "doi"}
# Nobody cites a serial or a person by a remark on them.
_NOT_IN_REMARKS = frozenset(("orcid",))
# Who made the document says what its bare number is.
_MAKERS = ("author", "institution", "organization", "publisher", "editor", "journaltitle", "series", "type")
_COURT = "European Court of Human Rights"


def identifiers_of(fields: Mapping[str, str], kind: str = "") -> tuple[Identifier, ...]:
    """Return the identifiers that the fields of an entry give, each once.

    Args:
        fields: BibLaTeX fields, decoded.
        kind: the entry type, where it is known; ``jurisdiction`` makes ``20958/14`` an application number.

    They come in the order doi, url, eprint, isbn, issn, number, title, note, howpublished; of an address
    the identifiers in it, then the address. What has a wrong check digit or form is left out, see
    `verifier.identifiers.problems_of`. ``annotation`` says where a work is cited and is never read.
    """
    kept: dict[tuple[str, str], Identifier] = {}
    for scheme, value in _printed(fields, kind):
        if value and (scheme, value) not in kept:
            kept[scheme, value] = Identifier(scheme, value, SCHEMES[scheme].link(value))
    return tuple(kept.values())


def maker_of(fields: Mapping[str, str], kind: str = "") -> str:
    """Who made the document, in words that the schemes know: the context in which its number is read."""
    names = " ".join(fields[name] for name in _MAKERS if fields.get(name))[:600]
    kinds = {kind.lower(), fields.get("entrytype", "").lower(), fields.get("entrysubtype", "").lower()}
    if "jurisdiction" in kinds and not COURT_OF_HUMAN_RIGHTS.search(names):
        names = f"{names} {_COURT}"
    return names


def _printed(fields: Mapping[str, str], kind: str) -> Iterator[tuple[str, str]]:
    for field, schemes in FIELD_SCHEMES.items():
        text = fields.get(field, "")
        if text and field == "eprint":
            yield from _of_eprint(fields, text)
        elif text:
            yield from _of_field(text, schemes)
    maker = maker_of(fields, kind)
    yield from _read(fields.get("number", ""), maker, _OF_NUMBER)
    yield from _read(fields.get("title", ""), maker, DOCUMENT_SCHEMES)
    everything = frozenset(SCHEMES) - _NOT_IN_REMARKS
    for field in ("note", "howpublished"):
        yield from _read(fields.get(field, ""), maker, everything)


def _of_field(text: str, schemes: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Of a field with a meaning: its whole content, else its parts, else what else stands in it."""
    for scheme in schemes:
        if scheme == "url":
            found = find_identifiers(text)
            yield from ((item.scheme, item.value) for item in found if item.scheme not in ("url", "orcid"))
            yield from ((item.scheme, item.value) for item in found if item.scheme == "url")
            return
        whole = SCHEMES[scheme].normalise(text)
        if whole:
            yield scheme, whole
            return
        labelled = find_identifiers(f"{scheme}: {text}")
        yield from ((item.scheme, item.value) for item in labelled if item.scheme not in ("url", "orcid"))


def _of_eprint(fields: Mapping[str, str], text: str) -> Iterator[tuple[str, str]]:
    named = fields.get("eprinttype") or fields.get("archiveprefix") or ""
    scheme = EPRINT_SCHEMES.get("".join(named.lower().split()), "" if named else "arxiv")
    if not scheme:
        return
    value = SCHEMES[scheme].normalise(text)
    # Old arXiv numbers are at times given without their archive, which stands in the class.
    if not value and scheme == "arxiv":
        archive = (fields.get("eprintclass") or fields.get("primaryclass") or "").strip("[] ")
        value = SCHEMES[scheme].normalise(f"{archive}/{text}")
    yield scheme, value


def _read(text: str, maker: str, schemes: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Return identifiers of some schemes in a field, read beside who made the document."""
    if not text:
        return
    lead = f"{maker}, " if maker else ""
    for item in find_identifiers(lead + text):
        if item.start >= len(lead) and item.scheme in schemes:
            yield item.scheme, item.value
