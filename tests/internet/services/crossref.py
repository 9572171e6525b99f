"""Crossref's REST API over items in its own shape: records, searches, agencies, validation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote, unquote

from tests.internet.interface import Behaviour, Received, Reply
from tests.internet.services.ranking import Index
from tests.internet.services.replies import sent_to, told
from tests.internet.services.replies import text as plain
from tests.internet.services.world import WORKS, Paper

_KNOWN = frozenset(
    [
        *("DOI", "title", "subtitle", "original-title", "short-title", "container-title", "author", "editor"),
        *("short-container-title", "issued", "published", "published-print", "published-online", "volume"),
        *("issue", "page", "article-number", "publisher", "type", "ISBN", "ISSN", "URL", "score", "language"),
        *("relation", "updated-by", "update-to"),
    ]
)


def date_parts(text: str) -> dict[str, object]:
    return {"date-parts": [[int(part) for part in text.split("-")]]}


def item_of(paper: Paper) -> dict[str, Any]:
    """A work in the shape of Crossref's JSON."""
    item: dict[str, Any] = {
        "DOI": paper.doi,
        "type": paper.kind,
        "title": [paper.title],
        "subtitle": [paper.subtitle] if paper.subtitle else [],
        "author": _people(paper.authors),
        "publisher": paper.publisher,
        "issued": date_parts(paper.dated),
        "language": paper.language,
        "URL": f"https://doi.org/{paper.doi}",
        "relation": {},
        "source": "Crossref",
        "is-referenced-by-count": 0,
    }
    if paper.editors:
        item["editor"] = _people(paper.editors)
    if paper.container:
        item |= {"container-title": [paper.container], "short-container-title": [paper.short_container]}
    item |= {"published-print": date_parts(paper.dated)} if paper.month else {}
    item |= {"published-online": date_parts(str(paper.online_year))} if paper.online_year else {}
    if paper.online_year:
        item["issued"] = date_parts(str(paper.online_year))
    item |= {name: value for name, value in _places(paper).items() if value}
    item |= {"ISBN": list(paper.isbn)} if paper.isbn else {}
    for name, updates in (("updated-by", paper.updated_by), ("update-to", paper.update_to)):
        if updates:
            item[name] = [_update(*update) for update in updates]
    if paper.preprint_of:
        related = {"id-type": "doi", "id": paper.preprint_of, "asserted-by": "subject"}
        item["relation"] = {"is-preprint-of": [related]}
    return item


def _places(paper: Paper) -> dict[str, str]:
    return {"volume": paper.volume, "issue": paper.issue, "page": paper.pages}


def _people(people: tuple[tuple[str, str], ...]) -> list[dict[str, object]]:
    ranks = ["first"] + ["additional"] * len(people)
    return [
        {"given": given, "family": family, "sequence": rank, "affiliation": []}
        for (family, given), rank in zip(people, ranks, strict=False)
    ]


def _update(kind: str, doi: str, date: str) -> dict[str, object]:
    label = kind.replace("_", " ").capitalize()
    return {"DOI": doi, "type": kind, "label": label, "source": "publisher", "updated": date_parts(date)}


def words_of_item(item: Mapping[str, Any]) -> str:
    people = [*item.get("author", ()), *item.get("editor", ())]
    return " ".join(
        [
            *item.get("title", ()),
            *item.get("subtitle", ()),
            *item.get("container-title", ()),
            *(str(person.get("family", person.get("name", ""))) for person in people),
            str(_year(item)),
            *(str(item.get(name, "")) for name in ("volume", "issue", "page", "publisher")),
        ]
    )


def _year(item: Mapping[str, Any]) -> int:
    for name in ("issued", "published"):
        parts = (item.get(name) or {}).get("date-parts") or [[0]]
        if parts[0] and parts[0][0]:
            return int(parts[0][0])
    return 0


def crossref(
    items: Iterable[Mapping[str, Any]] | None = None, others: Mapping[str, str] | None = None
) -> Behaviour:
    """The API over these items; ``others`` are the agencies of DOIs that are not Crossref's."""
    if items is None:
        items = [item_of(paper) for paper in WORKS if "crossref" in paper.held]
        others = {paper.doi: paper.agency for paper in WORKS if paper.doi and "crossref" not in paper.held}
    by_doi = {str(item["DOI"]).lower(): item for item in items}
    elsewhere = dict(others or {})
    aliases = {paper.doi: paper.alias for paper in WORKS if paper.alias in by_doi}
    index: Index = Index(by_doi.values(), words_of_item)

    def record(asked: str) -> Reply:
        if asked.lower() in aliases:
            return sent_to(f"https://api.crossref.org/works/{quote(aliases[asked.lower()])}", 301)
        item = by_doi.get(asked.lower())
        if item is None:
            return plain("Resource not found.", 404, *_limits("single"))
        message = {"status": "ok", "message-type": "work", "message-version": "1.0.0", "message": item}
        return told(message, 200, *_limits("single"))

    def agency(asked: str) -> Reply:
        label = "Crossref" if asked.lower() in by_doi else elsewhere.get(asked.lower())
        if label is None:
            return plain("Resource not found.", 404)
        said = {"DOI": asked, "agency": {"id": label.lower(), "label": label}}
        return told(
            {"status": "ok", "message-type": "work-agency", "message-version": "1.0.0", "message": said}
        )

    def listed(received: Received) -> Reply:
        query = received.query
        fault = _fault(query)
        if fault is not None:
            return fault
        kept = _filter(query.get("filter", ""))
        container = query.get("query.container-title", "")
        words = " ".join(query.get(name, "") for name in ("query.bibliographic", "query", "query.author"))
        found = index.search(f"{words} {container}", kept)
        rows = int(query.get("rows", "20"))
        names = [name for name in query.get("select", "").split(",") if name]
        chosen = [{**item, "score": round(score, 4)} for score, item in found[:rows]]
        if names:
            chosen = [{name: item[name] for name in names if name in item} for item in chosen]
        message = {"facets": {}, "total-results": len(found), "items": chosen, "items-per-page": rows}
        message["query"] = {"start-index": 0, "search-terms": query.get("query")}
        whole = {"status": "ok", "message-type": "work-list", "message-version": "1.0.0", "message": message}
        return told(whole, 200, *_limits("array"))

    def answer(received: Received) -> Reply:
        path = unquote(received.path)
        if path in ("/works", "/works/", "/v1/works"):
            return listed(received)
        doi = path.removeprefix("/v1").removeprefix("/works/")
        return agency(doi.removesuffix("/agency")) if path.endswith("/agency") else record(doi)

    return answer


def _limits(pool: str) -> tuple[tuple[str, str], ...]:
    limit = {"single": "10", "array": "3"}[pool]
    return (
        ("x-api-pool", f"polite-{pool}"),
        ("x-rate-limit-limit", limit),
        ("x-rate-limit-interval", "1s"),
        ("x-concurrency-limit", "3"),
    )


def _fault(query: Mapping[str, str]) -> Reply | None:
    unknown = [name for name in query.get("select", "").split(",") if name and name not in _KNOWN]
    rows = query.get("rows", "20")
    if unknown:
        return _failed("parameter-not-allowed", unknown[0], "This select is not supported")
    if not rows.isdecimal() or int(rows) > 1000:
        return _failed("integer-not-valid", rows, "Integer specified as rows must be at most 1000")
    return None


def _failed(kind: str, value: str, words: str) -> Reply:
    message = [{"type": kind, "value": value, "message": words}]
    return told({"status": "failed", "message-type": "validation-failure", "message": message}, 400)


def _filter(text: str):
    wanted = dict(part.partition(":")[::2] for part in text.split(",") if ":" in part)
    first = int(wanted.get("from-pub-date", "0")[:4] or 0)
    last = int(wanted.get("until-pub-date", "9999")[:4] or 9999)

    def keep(item: Mapping[str, Any]) -> bool:
        if not first <= (_year(item) or first) <= last:
            return False
        if "isbn" in wanted and wanted["isbn"].replace("-", "") not in item.get("ISBN", ()):
            return False
        return wanted.get("type", item.get("type")) == item.get("type")

    return keep
