"""Context objects in spans (COinS, Z39.88-2004): the data of a citation beside what a page prints of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qs

from verifier.documents.marked import MarkedCitation
from verifier.documents.tree import Node
from verifier.patterns import late_pattern

_LONGEST = 10_000
_GENRES = {
    "article": "article", "proceeding": "inproceedings", "conference": "proceedings",
    "bookitem": "incollection", "book": "book", "report": "report",
    "dissertation": "thesis", "preprint": "online", "unknown": "",
}  # fmt: skip
_PLAIN = {
    "volume": "rft.volume", "number": "rft.issue", "publisher": "rft.pub", "location": "rft.place",
    "isbn": "rft.isbn", "issn": "rft.issn", "edition": "rft.edition", "series": "rft.series",
}  # fmt: skip
_PRINTED = frozenset({"isbn", "issn", "volume", "number", "pages", "doi", "location"})
_DATE = late_pattern(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_DAY = late_pattern(
    r"\d{4}-\d\d-\d\d|(?<!\d)\d{1,2}\.?\s[^\W\d_]{3,12}\.?\s\d{4}|[^\W\d_]{3,12}\.?\s\d{1,2},\s\d{4}"
)
_PAGES = late_pattern(r"\s*[-–—]{1,2}\s*")


def is_context_object(node: Node) -> bool:
    """Whether an element is such a span."""
    return node.tag == "span" and "Z3988" in node.get("class").split()


def asked_on(cited: Node) -> dict[str, str]:
    """The day on which a page was looked at, as a citation prints it; no context object says it."""
    printed = next((node.text for node in cited.walk() if "reference-accessdate" in node.get("class")), "")
    day = _DAY.search(" ".join(printed.split())[:200])
    return {"urldate": day[0]} if day else {}


def read_context_object(node: Node) -> MarkedCitation:
    """What a context object says, as BibLaTeX fields. What it does not say is left out."""
    try:
        given = parse_qs(node.get("title")[:_LONGEST], max_num_fields=200)
    except ValueError:
        given = {}
    values = {key: value[0].strip() for key, value in given.items() if value[0].strip()}
    kind = _GENRES.get(values.get("rft.genre", ""), "")
    if not kind and values.get("rft_val_fmt", "").endswith(":dissertation"):
        kind = "thesis"
    fields = {field: values[key] for field, key in _PLAIN.items() if key in values}
    fields.update(_titles(values))
    fields.update(_numbers(values, given))
    if not kind and "url" in fields and fields.keys().isdisjoint(_PRINTED):
        # “Cite web” gives the site as a journal and no genre.
        kind = "online"
        if "journaltitle" in fields:
            fields["organization"] = fields.pop("journaltitle")
    people = _people(values, given.get("rft.au", ()))
    if people:
        fields["author"] = people
    return MarkedCitation(0, 0, type=kind, fields=fields)


def _titles(values: Mapping[str, str]) -> dict[str, str]:
    title = values.get("rft.atitle", "")
    journal = values.get("rft.jtitle", "") or values.get("rft.stitle", "")
    book = values.get("rft.btitle", "") or values.get("rft.title", "")
    if title:
        container = (
            {"journaltitle": journal or book} if journal or "rft.issn" in values else {"booktitle": book}
        )
        return {"title": title, **{name: value for name, value in container.items() if value}}
    return {"title": book or journal} if book or journal else {}


def _numbers(values: Mapping[str, str], given: Mapping[str, Sequence[str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    date = _DATE.match(values.get("rft.date", ""))
    if date:
        found["date"] = date.group()
    pages = values.get("rft.pages", "")
    if not pages and "rft.spage" in values:
        pages = "-".join(part for part in (values["rft.spage"], values.get("rft.epage", "")) if part)
    if pages:
        found["pages"] = _PAGES.sub("-", pages)
    for identity in given.get("rft_id", ()):
        if identity.startswith("info:doi/"):
            found.setdefault("doi", identity.removeprefix("info:doi/").lower())
        elif identity.startswith(("http://", "https://")):
            found.setdefault("url", identity)
    return found


def _people(values: Mapping[str, str], names: Sequence[str]) -> str:
    people: list[str] = []
    if "rft.aulast" in values:
        given = values.get("rft.aufirst", "") or values.get("rft.auinit", "")
        people.append(f"{values['rft.aulast']}, {given}" if given else f"{{{values['rft.aulast']}}}")
    for name in names[:200]:
        plain = name.strip()
        if plain and plain not in people and f"{{{plain}}}" not in people:
            people.append(plain)
    return " and ".join(people)
