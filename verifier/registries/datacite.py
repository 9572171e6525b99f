"""DataCite: one record by its DOI."""

from __future__ import annotations

import re
from collections.abc import Mapping

from verifier.compare import main_script
from verifier.compare.names import Name, to_biblatex
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
from verifier.registries.records import Notice, NoticeKind, Record
from verifier.registries.shapes import mapping_of, mappings_of, read_json, text_of
from verifier.web.interface import Answer, Outcome, Request

NAME = "DataCite"
_HOST = "https://api.datacite.org"
_ROWS = 5
_ARXIV = "10.48550/arxiv."
# The relations of a record that name what stands in its place, and the words for it.
_SUPERSEDING: Mapping[str, str] = {
    "IsObsoletedBy": "",
    "IsPreviousVersionOf": "newer version",
    "IsPreprintOf": "published version",
}
_DATES = ("Issued", "Available", "Created", "Copyrighted", "Submitted", "Updated")


def record_request(doi: str, contact: str = "") -> Request:
    """Build the question for the record of a DOI."""
    return registry_request(f"{_HOST}/dois/{quoted(doi)}", contact=contact, accept="application/vnd.api+json")


def read_record(outcome: Outcome) -> Reply:
    """Read the answer to `record_request`."""
    if not isinstance(outcome, Answer) or outcome.truncated:
        return no_answer(NAME, outcome)
    said = mapping_of(read_json(outcome.body))
    if outcome.status == 404 and any(
        text_of(e.get("status")) == "404" for e in mappings_of(said.get("errors"))
    ):
        return NotHeld(NAME, seen(outcome, "The resource you are looking for doesn't exist."))
    attributes = mapping_of(mapping_of(said.get("data")).get("attributes"))
    record = read_attributes(attributes) if outcome.status == 200 else None
    if record is None:
        return no_answer(NAME, outcome)
    return Held(NAME, (record,), seen(outcome, record.summary))


def search_request(fields: Mapping[str, str], contact: str = "") -> Request:
    """Build a search by the words of the title."""
    words = quoted(f"titles.title:({title_words(fields)})")
    url = f"{_HOST}/dois?query={words}&page%5Bsize%5D={_ROWS}"
    return registry_request(url, contact=contact, accept="application/vnd.api+json")


def read_search(outcome: Outcome) -> Held | NoAnswer:
    """Read a list of records, best first; an empty list is an answer too."""
    if not isinstance(outcome, Answer) or outcome.truncated or outcome.status != 200:
        return no_answer(NAME, outcome)
    said = mapping_of(read_json(outcome.body))
    if not isinstance(said.get("data"), list):
        return no_answer(NAME, outcome)
    found = (read_attributes(mapping_of(item.get("attributes"))) for item in mappings_of(said["data"]))
    records = tuple(record for record in found if record is not None)
    count = text_of(mapping_of(said.get("meta")).get("total")) or str(len(records))
    return Held(NAME, records, seen(outcome, f"{count} results"))


def read_attributes(item: Mapping[str, object]) -> Record | None:
    """Return the record of DataCite's ``attributes``; None when they hold no DOI."""
    doi = normalise("doi", text_of(item.get("doi")))
    if not doi:
        return None
    titles, subtitle = _titles(item.get("titles"))
    container = mapping_of(item.get("container"))
    kinds = mapping_of(item.get("types"))
    dates = _dates(item)
    first, last = text_of(container.get("firstPage")), text_of(container.get("lastPage"))
    editors = [c for c in mappings_of(item.get("contributors")) if c.get("contributorType") == "Editor"]
    publisher = item.get("publisher")
    return Record(
        source=NAME,
        identifier=doi,
        url="https://doi.org/" + quoted(doi, "/()"),
        titles=titles,
        subtitle=subtitle,
        authors=_names(item.get("creators")),
        editors=_names(editors),
        containers=tuple(filter(None, (text_of(container.get("title")),))),
        date=dates[0] if dates else "",
        dates=dates,
        volume=text_of(container.get("volume")),
        issue=text_of(container.get("issue")),
        pages=f"{first}-{last}" if first and last else first,
        publisher=text_of(mapping_of(publisher).get("name")) or text_of(publisher),
        kind=(text_of(kinds.get("resourceTypeGeneral")) or text_of(kinds.get("citeproc"))).lower(),
        language=text_of(item.get("language")).lower()[:2],
        notices=_notices(item, doi),
        preprint=text_of(kinds.get("resourceTypeGeneral")) == "Preprint" or doi.startswith(_ARXIV),
    )


def _titles(value: object) -> tuple[tuple[str, ...], str]:
    titles, subtitle = [], ""
    for entry in mappings_of(value):
        text = text_of(entry.get("title"))
        if entry.get("titleType") == "Subtitle":
            subtitle = subtitle or text
        elif text:
            titles.append(text)
    return tuple(dict.fromkeys(titles)), subtitle


def _names(value: object) -> str:
    names = []
    for person in mappings_of(value):
        family, given = text_of(person.get("familyName")), text_of(person.get("givenName"))
        whole = text_of(person.get("name"))
        if family:
            # Some depositors repeat the family name in front of the initials, or give them alone.
            names.append(Name(family=family, given=given.removeprefix(family).strip(" ,")))
        elif whole and (person.get("nameType") == "Organizational" or "," not in whole):
            personal = person.get("nameType") == "Personal" or main_script(whole) == "han"
            names.append(_turned(whole) if personal else Name(literal=whole))
        elif whole:
            head, _, tail = whole.partition(",")
            names.append(Name(family=head.strip(), given=tail.strip()))
    return to_biblatex(names)


def _turned(whole: str) -> Name:
    *given, family = whole.split()
    return Name(family=family, given=" ".join(given))


def _dates(item: Mapping[str, object]) -> tuple[str, ...]:
    by_kind: dict[str, str] = {}
    for entry in mappings_of(item.get("dates")):
        found = re.match(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?![\d])", text_of(entry.get("date")))
        if found:
            by_kind.setdefault(text_of(entry.get("dateType")), found.group())
    year = text_of(item.get("publicationYear"))
    ordered = [year if re.fullmatch(r"[12]\d{3}", year) else ""]
    ordered += [by_kind.get(kind, "") for kind in _DATES]
    return tuple(dict.fromkeys(date for date in ordered if date))


def _notices(item: Mapping[str, object], doi: str) -> tuple[Notice, ...]:
    """Return which DOI replaces this one, by the relations that say so."""
    notices = []
    for related in mappings_of(item.get("relatedIdentifiers")):
        source = _SUPERSEDING.get(text_of(related.get("relationType")))
        other = normalise("doi", text_of(related.get("relatedIdentifier")))
        if source is not None and other and other != doi:
            notices.append(Notice(NoticeKind.SUPERSEDED, other, "", source))
    return tuple(dict.fromkeys(notices))[:20]


REGISTRY = Registry(NAME, {"doi": record_request}, read_record, search_request, read_search)
