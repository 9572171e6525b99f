"""The registries, and which of them covers which kind of work: the tables to read and to change.

A work is looked for in the registries of its row, in their order, until one has it. That none has it
accuses only where `coverage` says that they would: papers in journals and proceedings.
"""

from __future__ import annotations

from collections.abc import Mapping

from verifier.registries import arxiv, crossref, datacite, open_library, openalex, pubmed, semantic_scholar
from verifier.registries.crossref_records import NAME as CROSSREF
from verifier.registries.interface import Registry

REGISTRIES: Mapping[str, Registry] = {
    registry.name: registry
    for registry in (
        crossref.REGISTRY,
        datacite.REGISTRY,
        openalex.REGISTRY,
        semantic_scholar.REGISTRY,
        open_library.REGISTRY,
        arxiv.REGISTRY,
        pubmed.REGISTRY,
    )
}
"""All registries whose records are read, by name."""

_PAPERS = (crossref.REGISTRY, openalex.REGISTRY)
_BOOKS = (open_library.REGISTRY, crossref.REGISTRY)

COVERING: Mapping[str, tuple[Registry, ...]] = {
    "article": _PAPERS,
    "review": _PAPERS,
    "inproceedings": (crossref.REGISTRY, openalex.REGISTRY, semantic_scholar.REGISTRY),
    "incollection": _PAPERS,
    "inbook": _PAPERS,
    "suppbook": _PAPERS,
    "suppcollection": _PAPERS,
    "bookinbook": _PAPERS,
    "inreference": (crossref.REGISTRY,),
    "book": _BOOKS,
    "mvbook": _BOOKS,
    "collection": _BOOKS,
    "mvcollection": _BOOKS,
    "proceedings": (crossref.REGISTRY,),
    "mvproceedings": (crossref.REGISTRY,),
    "reference": _BOOKS,
    "thesis": (datacite.REGISTRY, crossref.REGISTRY),
    "phdthesis": (datacite.REGISTRY, crossref.REGISTRY),
    "mastersthesis": (datacite.REGISTRY, crossref.REGISTRY),
    "report": (crossref.REGISTRY,),
    "techreport": (crossref.REGISTRY,),
    "dataset": (datacite.REGISTRY,),
    "software": (datacite.REGISTRY,),
}
"""Which registries are searched for a work of an entry type. What is not named is searched nowhere."""

BY_IDENTIFIER: Mapping[str, tuple[Registry, ...]] = {
    "arxiv": (arxiv.REGISTRY,),
    "pmid": (pubmed.REGISTRY, openalex.REGISTRY),
    "isbn": (open_library.REGISTRY,),
}
"""Which registries know the identifiers of a scheme; DOIs are looked up at the agency that doi.org names."""

READ_AGENCIES: Mapping[str, Registry] = {
    CROSSREF: crossref.REGISTRY,
    datacite.NAME: datacite.REGISTRY,
}
"""The registration agencies of DOIs whose own records are read."""

AGENCY_OF_PREFIX: Mapping[str, str] = {
    "10.48550": datacite.NAME,
    "10.5281": datacite.NAME,
    "10.5061": datacite.NAME,
    "10.6084": datacite.NAME,
    "10.7910": datacite.NAME,
    "10.17605": datacite.NAME,
    "10.3969": "ISTIC",
    "10.13140": datacite.NAME,
}
"""The agencies of prefixes that everybody meets, to save a question; doi.org is asked for the others."""
