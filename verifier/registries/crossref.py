"""Crossref: one record by its DOI, a search by the words of a citation, and whether it holds a journal."""

from __future__ import annotations

import re
from collections.abc import Mapping

from verifier.compare import parse_date
from verifier.compare.names import parse_name_list
from verifier.registries.answers import (
    Held,
    NoAnswer,
    NotHeld,
    Reply,
    no_answer,
    quoted,
    registry_request,
    seen,
)
from verifier.registries.crossref_records import NAME, read_work
from verifier.registries.interface import Registry
from verifier.registries.shapes import mapping_of, mappings_of, read_json
from verifier.web.interface import Answer, Outcome, Request

ROWS = 5
_SIBLINGS = 20
_WIDE_CAP = 8 * 1024 * 1024
_HOST = "https://api.crossref.org"
_LONGEST_QUERY = 400
# The fields that matching needs, all named in the documentation of ``select``; without them a search
# brings every reference list along.
_SELECT = (
    "DOI,title,subtitle,original-title,short-title,container-title,short-container-title,author,editor,"
    "issued,published,published-print,published-online,volume,issue,page,article-number,publisher,type,"
    "ISBN,URL,score,relation,updated-by,update-to"
)


def record_request(doi: str, contact: str = "") -> Request:
    """Build the question for the record of a DOI."""
    return registry_request(f"{_HOST}/works/{quoted(doi)}", contact=contact)


def read_record(outcome: Outcome) -> Reply:
    """Read the answer to `record_request`. 404 is Crossref's "not mine", also for DOIs of other agencies."""
    if not isinstance(outcome, Answer) or outcome.truncated:
        return no_answer(NAME, outcome)
    if outcome.status == 404 and outcome.body[:200].strip().lower().startswith(b"resource not found"):
        return NotHeld(NAME, seen(outcome, "Resource not found."))
    if outcome.status != 200:
        return no_answer(NAME, outcome)
    said = mapping_of(read_json(outcome.body))
    record = read_work(mapping_of(said.get("message"))) if said.get("message-type") == "work" else None
    if record is None:
        return no_answer(NAME, outcome)
    return Held(NAME, (record,), seen(outcome, record.summary))


def search_request(fields: Mapping[str, str], contact: str = "") -> Request:
    """Build a search by the words of a citation (``query.bibliographic``)."""
    url = f"{_HOST}/works?query.bibliographic={quoted(query_of(fields))}&rows={ROWS}&select={_SELECT}"
    return registry_request(url, contact=contact)


def plain_search_request(fields: Mapping[str, str], contact: str = "") -> Request:
    """Build the same search without naming fields, for when the service no longer knows one of them."""
    url = f"{_HOST}/works?query.bibliographic={quoted(query_of(fields))}&rows={ROWS}"
    return registry_request(url, contact=contact, cap=_WIDE_CAP)


def container_request(container: str, year: int, contact: str = "") -> Request:
    """Build the question whether records of a journal or proceedings stand there around a year."""
    dates = f"from-pub-date:{year - 1:04d},until-pub-date:{year + 1:04d}"
    query = quoted(container[:200])
    url = f"{_HOST}/works?query.container-title={query}&filter={dates}&rows={_SIBLINGS}&select={_SELECT}"
    return registry_request(url, contact=contact)


def read_search(outcome: Outcome) -> Held | NoAnswer:
    """Read a list of records, best first; an empty list is an answer too."""
    if not isinstance(outcome, Answer) or outcome.truncated or outcome.status != 200:
        return no_answer(NAME, outcome)
    said = mapping_of(read_json(outcome.body))
    message = mapping_of(said.get("message"))
    if said.get("message-type") != "work-list" or not isinstance(message.get("items"), list):
        return no_answer(NAME, outcome)
    found = (read_work(item) for item in mappings_of(message["items"]))
    records = tuple(record for record in found if record is not None)
    total = message.get("total-results")
    count = total if isinstance(total, int) and not isinstance(total, bool) else len(records)
    return Held(NAME, records, seen(outcome, f"{count} results"))


def query_of(fields: Mapping[str, str]) -> str:
    """Return the words of a citation that find its record: title, family names, container, year, place."""
    names = [name.literal or name.family for name in parse_name_list(fields.get("author", "")[:2000])]
    date = parse_date(fields.get("date") or fields.get("year") or "")
    container = fields.get("journaltitle") or fields.get("booktitle") or ""
    words = (
        fields.get("title", ""),
        fields.get("subtitle", ""),
        " ".join(name for name in names[:3] if name != "others"),
        container,
        str(date.first) if date and date.first == date.last else "",
        fields.get("volume", ""),
        fields.get("pages", ""),
    )
    text = re.sub(r"[{}\\\x00-\x1f\ud800-\udfff]+", " ", " ".join(word for word in words if word))
    return " ".join(text.split())[:_LONGEST_QUERY]


REGISTRY = Registry(
    NAME, {"doi": record_request}, read_record, search_request, read_search, plain_search_request
)
