"""Open Library: a book by its ISBN, and a search by title and author."""

from __future__ import annotations

import re
from collections.abc import Mapping

from verifier.compare.names import parse_name_list
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

NAME = "Open Library"
_HOST = "https://openlibrary.org"
_ROWS = 5
_WANTED = "key,title,subtitle,author_name,first_publish_year,publish_year,publisher,isbn"
_YEAR = late_pattern(r"(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)")


def isbn_request(isbn: str, contact: str = "") -> Request:
    """Build the question for the edition of an ISBN; the contact goes with the User-Agent only."""
    del contact
    return registry_request(f"{_HOST}/api/books?bibkeys=ISBN:{quoted(isbn)}&jscmd=data&format=json")


def read_record(outcome: Outcome) -> Reply:
    """Read the edition of an ISBN; an empty map says that it is not held."""
    if not isinstance(outcome, Answer) or outcome.truncated or outcome.status != 200:
        return no_answer(NAME, outcome)
    said = read_json(outcome.body)
    if not isinstance(said, dict):
        return no_answer(NAME, outcome)
    if not said:
        return NotHeld(NAME, seen(outcome, "no edition with this ISBN"))
    key, item = next(iter(said.items()))
    record = read_edition(mapping_of(item)) if str(key).startswith("ISBN:") else None
    if record is None:
        return no_answer(NAME, outcome)
    return Held(NAME, (record,), seen(outcome, record.summary))


def search_request(fields: Mapping[str, str], contact: str = "") -> Request:
    """Build a search by title (without its subtitle) and the family name of the first author or editor."""
    del contact
    title = re.split(r"[:.?!]\s", fields.get("title", ""), maxsplit=1)[0]
    people = parse_name_list((fields.get("author") or fields.get("editor") or "")[:2000])
    family = (people[0].literal or people[0].family) if people else ""
    url = f"{_HOST}/search.json?title={quoted(title_words({'title': title}))}"
    url += f"&author={quoted(family[:100])}" if family else ""
    return registry_request(f"{url}&limit={_ROWS}&fields={_WANTED}")


def read_search(outcome: Outcome) -> Held | NoAnswer:
    """Read a list of books, best first; an empty list is an answer too."""
    if not isinstance(outcome, Answer) or outcome.truncated or outcome.status != 200:
        return no_answer(NAME, outcome)
    said = mapping_of(read_json(outcome.body))
    if not isinstance(said.get("docs"), list) or "numFound" not in said:
        return no_answer(NAME, outcome)
    found = (read_book(item) for item in mappings_of(said["docs"]))
    records = tuple(record for record in found if record is not None)
    return Held(NAME, records, seen(outcome, f"{text_of(said['numFound']) or len(records)} results"))


def read_edition(item: Mapping[str, object]) -> Record | None:
    """Return the record of one edition; None when it has no key."""
    key = text_of(item.get("key"))
    if not re.fullmatch(r"/books/OL\d{1,12}M", key):
        return None
    ids = mapping_of(item.get("identifiers"))
    isbn = [*texts_of(ids.get("isbn_13")), *texts_of(ids.get("isbn_10"))]
    publishers = [text_of(entry.get("name")) for entry in mappings_of(item.get("publishers"))]
    return _record(
        key,
        item,
        names=name_list(text_of(person.get("name")) for person in mappings_of(item.get("authors"))),
        years=_YEAR.findall(text_of(item.get("publish_date"))),
        isbn=isbn,
        publisher=publishers[0] if publishers else "",
    )


def read_book(item: Mapping[str, object]) -> Record | None:
    """Return the record of a work with all its editions; None when it has no key."""
    key = text_of(item.get("key"))
    if not re.fullmatch(r"/works/OL\d{1,12}W", key):
        return None
    years = [text_of(item.get("first_publish_year")), *texts_of(item.get("publish_year"))]
    publishers = texts_of(item.get("publisher"))
    names = name_list(texts_of(item.get("author_name")))
    isbn = list(texts_of(item.get("isbn")))
    publisher = publishers[0] if publishers else ""
    return _record(key, item, names=names, years=years, isbn=isbn, publisher=publisher)


def _record(
    key: str, item: Mapping[str, object], *, names: str, years: list[str], isbn: list[str], publisher: str
) -> Record:
    dates = tuple(dict.fromkeys(year for year in years if _YEAR.fullmatch(year)))[:200]
    title = text_of(item.get("title"))
    return Record(
        source=NAME,
        identifier=key.rpartition("/")[2],
        url=_HOST + key,
        titles=(title,) if title else (),
        subtitle=text_of(item.get("subtitle")),
        authors=names,
        date=dates[0] if dates else "",
        dates=dates,
        publisher=publisher,
        kind="book",
        isbn=tuple(value for text in isbn[:500] if (value := normalise("isbn", text))),
    )


REGISTRY = Registry(NAME, {"isbn": isbn_request}, read_record, search_request, read_search)
