"""Semantic Scholar: one paper by DOI, arXiv or PubMed number, and the paper whose title fits best."""

from __future__ import annotations

import re
from collections.abc import Mapping

from verifier.identifiers import normalise
from verifier.patterns import late_pattern
from verifier.registries.answers import (
    Held,
    NoAnswer,
    NotHeld,
    Reply,
    no_answer,
    quoted,
    registry_request,
    seen,
    title_words,
)
from verifier.registries.interface import Registry
from verifier.registries.people import name_list
from verifier.registries.records import Record
from verifier.registries.shapes import mapping_of, mappings_of, read_json, text_of, texts_of
from verifier.web.interface import Answer, Outcome, Request

NAME = "Semantic Scholar"
_HOST = "https://api.semanticscholar.org/graph/v1/paper"
_FIELDS = "title,authors,year,venue,journal,externalIds,publicationTypes,publicationVenue"
_PREPRINT_SERVERS = late_pattern(
    r"\b(?:arxiv|biorxiv|medrxiv|ssrn|research square|preprints?)\b", re.IGNORECASE
)


def paper_request(prefix: str, value: str) -> Request:
    """Build the question for the paper of an identifier; ``prefix`` is the service's own word for it."""
    return registry_request(f"{_HOST}/{prefix}:{quoted(value, '/')}?fields={_FIELDS}")


def read_record(outcome: Outcome) -> Reply:
    """Read one paper."""
    if not isinstance(outcome, Answer) or outcome.truncated:
        return no_answer(NAME, outcome)
    said = mapping_of(read_json(outcome.body))
    if outcome.status == 404 and "not found" in text_of(said.get("error")).lower():
        return NotHeld(NAME, seen(outcome, text_of(said.get("error"))))
    record = read_paper(said) if outcome.status == 200 else None
    if record is None:
        return no_answer(NAME, outcome)
    return Held(NAME, (record,), seen(outcome, record.summary))


def match_request(fields: Mapping[str, str], contact: str = "") -> Request:
    """Build the question which paper has a title; the contact has no place there."""
    del contact
    return registry_request(f"{_HOST}/search/match?query={quoted(title_words(fields))}&fields={_FIELDS}")


def read_match(outcome: Outcome) -> Held | NoAnswer:
    """Read the best paper, or none: "Title match not found" is an answer."""
    if not isinstance(outcome, Answer) or outcome.truncated:
        return no_answer(NAME, outcome)
    said = mapping_of(read_json(outcome.body))
    if outcome.status == 404 and "not found" in text_of(said.get("error")).lower():
        return Held(NAME, (), seen(outcome, text_of(said.get("error"))))
    if outcome.status != 200 or not isinstance(said.get("data"), list):
        return no_answer(NAME, outcome)
    found = (read_paper(item) for item in mappings_of(said["data"]))
    records = tuple(record for record in found if record is not None)
    return Held(NAME, records, seen(outcome, f"{len(records)} results"))


def read_paper(item: Mapping[str, object]) -> Record | None:
    """Return the record of one paper; None when it has no identifier."""
    own = text_of(item.get("paperId"))
    outer = mapping_of(item.get("externalIds"))
    doi = normalise("doi", text_of(outer.get("DOI")))
    if not doi and not re.fullmatch(r"[0-9a-f]{40}", own):
        return None
    journal, venue = mapping_of(item.get("journal")), mapping_of(item.get("publicationVenue"))
    named = [text_of(item.get("venue")), text_of(journal.get("name")), text_of(venue.get("name"))]
    named += texts_of(venue.get("alternate_names"))[:6]
    containers = tuple(dict.fromkeys(name for name in named if name and not _PREPRINT_SERVERS.search(name)))
    title, year = text_of(item.get("title")), text_of(item.get("year"))
    return Record(
        source=NAME,
        identifier=doi or own,
        url="https://doi.org/" + quoted(doi, "/()")
        if doi
        else f"https://www.semanticscholar.org/paper/{own}",
        titles=(title,) if title else (),
        authors=name_list(text_of(person.get("name")) for person in mappings_of(item.get("authors"))),
        containers=containers,
        date=year,
        dates=(year,) if re.fullmatch(r"[12]\d{3}", year) else (),
        volume=text_of(journal.get("volume")),
        pages=text_of(journal.get("pages")),
        kind=", ".join(texts_of(item.get("publicationTypes"))[:3]),
        preprint=not containers and bool(text_of(outer.get("ArXiv"))),
    )


REGISTRY = Registry(
    NAME,
    {
        "doi": lambda value, _: paper_request("DOI", value),
        "arxiv": lambda value, _: paper_request("ARXIV", value),
        "pmid": lambda value, _: paper_request("PMID", value),
    },
    read_record,
    match_request,
    read_match,
)
