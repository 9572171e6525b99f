"""Labelled pairs of a citation and a record: some recorded, some synthetic and marked so.

Synthetic: a record as a registry gave it is cited with stated mutations (`MUTATIONS`); it is a pair with the
record that it was made from, and none with others. Recorded: the two descriptions of one paper that the
labelled sets of the duplicates' benchmark join, taken as citation and record.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks.duplicates import SETS, labelled_pairs, read_works
from tests.internet.services.ranking import Index
from verifier.compare.names import parse_name_list
from verifier.model import Work
from verifier.registries.crossref_records import read_work as read_crossref
from verifier.registries.datacite import read_attributes
from verifier.registries.openalex import read_work as read_openalex
from verifier.registries.records import Record
from verifier.registries.semantic_scholar import read_paper

CANDIDATES = 5
Fields = dict[str, str]


@dataclass(frozen=True, slots=True)
class Pair:
    """A citation and a record, whether they are one work, and how the pair came about."""

    fields: Fields
    record: Record
    same: bool
    origin: str
    group: str


# --- Records --------------------------------------------------------------------------------------------


def _items(value: object, depth: int = 0) -> Iterator[dict[str, Any]]:
    """All JSON objects that look like a record of one of the services."""
    if depth > 6:
        return
    if isinstance(value, dict):
        marks = (("DOI", "title"), ("authorships",), ("paperId",), ("titles", "creators"))
        if any(all(name in value for name in names) for names in marks):
            yield value
        else:
            for inner in value.values():
                yield from _items(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _items(inner, depth + 1)


def _read(item: dict[str, Any]) -> Record | None:
    if "authorships" in item:
        return read_openalex(item)
    if "paperId" in item:
        return read_paper(item)
    return read_attributes(item) if "creators" in item else read_crossref(item)


def raw_items(folder: Path) -> Iterator[dict[str, Any]]:
    """All recorded items of Crossref, DataCite, OpenAlex and Semantic Scholar."""
    for path in sorted(folder.rglob("*.json")):
        value = _json(path.read_text(encoding="utf-8", errors="replace"))
        body = value.get("response", {}).get("body") if isinstance(value, dict) else None
        yield from _items(_json(body) if isinstance(body, str) else value)


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None


def recorded_records(folder: Path) -> list[Record]:
    """The recorded records that can be cited: with title and names, one for each source and identifier."""
    found: dict[tuple[str, str], Record] = {}
    for item in raw_items(folder):
        record = _read(item)
        if record and record.titles and (record.authors or record.editors) and not record.part_of:
            found.setdefault((record.source, record.identifier), record)
    return list(found.values())


# --- Citing a record ------------------------------------------------------------------------------------


def as_cited(record: Record) -> Fields:
    """The fields that an exact citation of a record has."""
    whole = record.kind in ("book", "monograph", "edited-book")
    fields = {
        "title": record.titles[0],
        "subtitle": record.subtitle,
        "author": record.authors,
        "editor": record.editors if not record.authors else "",
        "date": record.date[:4],
        "booktitle" if "chapter" in record.kind or "proceedings" in record.kind else "journaltitle": (
            record.containers[0] if record.containers and not whole else ""
        ),
        "volume": record.volume,
        "number": record.issue,
        "pages": record.pages,
    }
    return {name: value for name, value in fields.items() if value}


def kind_of(record: Record) -> str:
    """The entry type under which a record is cited."""
    if record.kind in ("book", "monograph", "edited-book", "reference-book"):
        return "book"
    if "chapter" in record.kind:
        return "incollection"
    if "proceedings" in record.kind:
        return "inproceedings"
    return "thesis" if record.kind == "dissertation" else "article"


Mutation = Callable[[Fields, random.Random], Fields]


def _initials(fields: Fields, _: random.Random) -> Fields:
    people = []
    for name in parse_name_list(fields.get("author", "")):
        family = f"{name.prefix} {name.family}".strip()
        letters = " ".join(f"{part[0]}." for part in name.given.split() if part[0].isalpha())
        people.append(
            f"{{{name.literal}}}" if name.literal else f"{family}, {letters}" if letters else family
        )
    return {**fields, "author": " and ".join(people)}


def _et_al(fields: Fields, _: random.Random) -> Fields:
    names = fields.get("author", "").split(" and ")
    return {**fields, "author": f"{names[0]} and others"} if len(names) > 2 else fields


def _first_page(fields: Fields, _: random.Random) -> Fields:
    return {**fields, "pages": re.split(r"[-–]", fields.get("pages", ""))[0]}


def _short_container(fields: Fields, _: random.Random) -> Fields:
    name = fields.get("journaltitle", "")
    words = [w for w in name.split() if w.lower() not in ("of", "the", "and", "for", "in", "on", "&")]
    short = " ".join(w[:4] + "." if len(w) > 5 else w for w in words)
    return {**fields, "journaltitle": short} if len(words) > 1 else fields


def _year_by_one(fields: Fields, dice: random.Random) -> Fields:
    year = fields.get("date", "")
    return {**fields, "date": str(int(year) + dice.choice((-1, 1)))} if year.isdecimal() else fields


def _slip(fields: Fields, dice: random.Random) -> Fields:
    title = fields["title"]
    places = [n for n, letter in enumerate(title) if letter.isalpha() and n > 2]
    if len(places) < 12:
        return fields
    place = dice.choice(places)
    swapped = title[:place] + title[place + 1 : place + 2] + title[place] + title[place + 2 :]
    return {**fields, "title": swapped}


def _capitals(fields: Fields, _: random.Random) -> Fields:
    return {**fields, "title": fields["title"].upper() + "."}


def _without_subtitle(fields: Fields, _: random.Random) -> Fields:
    title = re.split(r"(?<=\w{3})[:?.] ", fields["title"], maxsplit=1)[0]
    kept = title if len(title.split()) >= 4 else fields["title"]
    return {**{n: v for n, v in fields.items() if n != "subtitle"}, "title": kept}


def _plain_letters(fields: Fields, _: random.Random) -> Fields:
    def plain(text: str) -> str:
        return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))

    return {name: plain(value) for name, value in fields.items()}


def _drop(*names: str) -> Mutation:
    return lambda fields, _: {name: value for name, value in fields.items() if name not in names}


MUTATIONS: dict[str, Mutation] = {
    "exact": lambda fields, _: fields,
    "initials": _initials,
    "et al.": _et_al,
    "first page only": _first_page,
    "journal abbreviated": _short_container,
    "year by one": _year_by_one,
    "letters swapped": _slip,
    "capitals": _capitals,
    "no subtitle": _without_subtitle,
    "no diacritics": _plain_letters,
    "no number, no pages": _drop("number", "pages"),
    "no author": _drop("author", "editor"),
    "no container": _drop("journaltitle", "booktitle"),
    "title, author, year": _drop("journaltitle", "booktitle", "volume", "number", "pages"),
}


def citations(record: Record, dice: random.Random) -> Iterator[tuple[str, Fields]]:
    """The record cited in every way, and in two mixtures of ways, as authors do."""
    exact = as_cited(record)
    for name, mutate in MUTATIONS.items():
        yield name, mutate(exact, dice)
    for count in (2, 3):
        names = dice.sample(sorted(MUTATIONS), count)
        fields = exact
        for name in names:
            fields = MUTATIONS[name](fields, dice)
        yield " + ".join(names), fields


# --- Pairs ----------------------------------------------------------------------------------------------


def _half(text: str) -> str:
    return hashlib.sha256(text.casefold().encode()).hexdigest()


def words(record: Record) -> str:
    """What a search engine sees of a record."""
    return " ".join((record.title, record.authors, *record.containers[:2], record.date[:4], record.volume))


def _one_work(first: Record, second: Record) -> bool:
    """Whether two recorded records are of one work, as far as it can be said without judging: by title."""
    return (
        first.identifier == second.identifier
        or re.sub(r"\W+", "", first.title.casefold()) == re.sub(r"\W+", "", second.title.casefold())
        or re.sub(r"\W+", "", first.titles[0].casefold()) == re.sub(r"\W+", "", second.titles[0].casefold())
    )


def synthetic_pairs(records: list[Record], seed: int = 7) -> Iterator[Pair]:
    """Each citation with its record, and with the other records that a search offers."""
    dice = random.Random(seed)  # noqa: S311
    index: Index = Index(records, words)
    for record in records:
        for name, fields in citations(record, dice):
            if not fields.get("title"):
                continue
            group = _half(record.titles[0])
            yield Pair(fields, record, True, f"synthetic: {name}", group)
            query = " ".join(fields.values())
            offered = [item for _, item in index.search(query)[: CANDIDATES + 3]]
            others = [item for item in offered if not _one_work(item, record)][:CANDIDATES]
            for other in others:
                yield Pair(fields, other, False, f"synthetic: {name}", group)
        # Other works by the same people: the same names, another title, another place.
        for other in dice.sample(records, 2):
            if not _one_work(other, record):
                fields = {**as_cited(record), "title": other.titles[0]}
                fields = {
                    k: v for k, v in fields.items() if k not in ("volume", "number", "pages", "subtitle")
                }
                fields["date"] = str(int(record.date[:4] or 2000) - 3)
                yield Pair(
                    fields, record, False, "synthetic: other title of the same people", _half(other.title)
                )


def record_of(work: Work) -> Record:
    """A description of a labelled set as a registry would give it."""
    fields = work.fields
    year = fields.get("date", "")[:4]
    return Record(
        "set",
        work.key,
        f"https://set.example/{work.key}",
        titles=(fields.get("title", ""),),
        authors=fields.get("author", ""),
        containers=tuple(filter(None, (fields.get("journaltitle", ""),))),
        date=year,
        dates=(year,) if year.isdecimal() else (),
        printed=True,
        volume=fields.get("volume", ""),
        issue=fields.get("number", ""),
        pages=fields.get("pages", ""),
        kind="journal-article",
    )


def recorded_pairs(folder: Path, name: str) -> Iterator[Pair]:
    """The pairs of one labelled set: those joined, and for each record the likeliest of the others."""
    works = {work.key: work for work in read_works(folder, name) if work.fields.get("title")}
    joined = labelled_pairs(folder, name)
    records = {key: record_of(work) for key, work in works.items()}
    index: Index = Index(list(records.values()), words)
    partners: dict[str, set[str]] = {}
    for first, second in joined:
        partners.setdefault(first, set()).add(second)
        partners.setdefault(second, set()).add(first)
    for key, work in works.items():
        fields = {n: v for n, v in work.fields.items() if n != "doi"}
        group = _half(fields["title"])
        for other in sorted(partners.get(key, set()) & set(records)):
            yield Pair(fields, records[other], True, f"recorded: {name}", group)
        found = [item for _, item in index.search(words(records[key]))[:12]]
        others = [r for r in found if r.identifier != key and r.identifier not in partners.get(key, set())]
        for record in others[:3]:
            yield Pair(fields, replace(record), False, f"recorded: {name}", group)


def all_pairs(data: Path) -> list[Pair]:
    """All labelled pairs below the folder of test data."""
    pairs = list(synthetic_pairs(recorded_records(data / "recorded")))
    for name in SETS:
        pairs += recorded_pairs(data / "duplicates", name)
    return pairs
