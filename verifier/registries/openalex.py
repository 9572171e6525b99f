"""OpenAlex: one work by DOI or PMID, and a search by title."""

from __future__ import annotations

import re
from collections.abc import Mapping

from verifier.identifiers import normalise
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
from verifier.registries.records import Notice, NoticeKind, Record, names_a_notice
from verifier.registries.shapes import mapping_of, mappings_of, read_json, text_of
from verifier.web.interface import Answer, Outcome, Request

NAME = "OpenAlex"
_HOST = "https://api.openalex.org"
_ROWS = 5


def doi_request(doi: str, contact: str = "") -> Request:
    """Build the question for the work of a DOI."""
    return registry_request(f"{_HOST}/works/doi:{quoted(doi, '/')}", contact=contact)


def pmid_request(pmid: str, contact: str = "") -> Request:
    """Build the question for the work of a number of PubMed."""
    return registry_request(f"{_HOST}/works/pmid:{quoted(pmid)}", contact=contact)


def read_record(outcome: Outcome) -> Reply:
    """Read one work; 404 is "no such work here"."""
    if not isinstance(outcome, Answer) or outcome.truncated:
        return no_answer(NAME, outcome)
    if outcome.status == 404:
        return NotHeld(NAME, seen(outcome, "no such work"))
    record = read_work(mapping_of(read_json(outcome.body))) if outcome.status == 200 else None
    if record is None:
        return no_answer(NAME, outcome)
    return Held(NAME, (record,), seen(outcome, record.summary))


def search_request(fields: Mapping[str, str], contact: str = "") -> Request:
    """Build a search by the title; authors are no part of what is searched there."""
    url = f"{_HOST}/works?search={quoted(title_words(fields))}&per-page={_ROWS}"
    return registry_request(url, contact=contact)


def read_search(outcome: Outcome) -> Held | NoAnswer:
    """Read a list of works, best first; an empty list is an answer too."""
    if not isinstance(outcome, Answer) or outcome.truncated or outcome.status != 200:
        return no_answer(NAME, outcome)
    said = mapping_of(read_json(outcome.body))
    if not isinstance(said.get("results"), list) or "meta" not in said:
        return no_answer(NAME, outcome)
    found = (read_work(item) for item in mappings_of(said["results"]))
    records = tuple(record for record in found if record is not None)
    count = text_of(mapping_of(said["meta"]).get("count")) or str(len(records))
    return Held(NAME, records, seen(outcome, f"{count} results"))


def read_work(item: Mapping[str, object]) -> Record | None:
    """Return the record of one work; None when it has no identifier, so that nothing can be shown."""
    doi = normalise("doi", text_of(item.get("doi")))
    own = text_of(item.get("id"))
    if not doi and not re.fullmatch(r"https://openalex\.org/W\d{1,12}", own):
        return None
    title = text_of(item.get("title")) or text_of(item.get("display_name"))
    location = mapping_of(item.get("primary_location"))
    source = mapping_of(location.get("source"))
    biblio = mapping_of(item.get("biblio"))
    first, last = text_of(biblio.get("first_page")), text_of(biblio.get("last_page"))
    day, year = text_of(item.get("publication_date")), text_of(item.get("publication_year"))
    # A repository that keeps a copy is not what the work appeared in.
    containers = () if source.get("type") == "repository" else (text_of(source.get("display_name")),)
    retracted = item.get("is_retracted") is True and not names_a_notice(title)
    return Record(
        source=NAME,
        identifier=doi or own.rpartition("/")[2],
        url="https://doi.org/" + quoted(doi, "/()") if doi else own,
        titles=(title,) if title else (),
        authors=name_list(_people(item.get("authorships"))),
        containers=tuple(name for name in containers if name),
        date=year,
        dates=tuple(dict.fromkeys(date for date in (year, day[:4]) if re.fullmatch(r"[12]\d{3}", date))),
        volume=text_of(biblio.get("volume")),
        issue=text_of(biblio.get("issue")),
        pages=f"{first}-{last}" if first and last and first != last else first,
        publisher=text_of(source.get("host_organization_name")),
        kind=text_of(location.get("raw_type")) or text_of(item.get("type")),
        language=text_of(item.get("language")).lower()[:2],
        notices=(Notice(NoticeKind.RETRACTED, "", "", NAME),) if retracted else (),
        is_notice=names_a_notice(title),
        part_of=item.get("is_paratext") is True,
        preprint=text_of(item.get("type")) == "preprint" or source.get("type") == "repository",
    )


def _people(value: object) -> list[str]:
    people = mappings_of(value)
    raw = [text_of(person.get("raw_author_name")) for person in people]
    known = [text_of(mapping_of(person.get("author")).get("display_name")) for person in people]
    return [first or second for first, second in zip(raw, known, strict=True)]


REGISTRY = Registry(
    NAME, {"doi": doi_request, "pmid": pmid_request}, read_record, search_request, read_search
)
