"""OpenAlex: one work by DOI or PMID, and a search, with the headers of its budget."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import unquote

from tests.internet.interface import Behaviour, Received, Reply
from tests.internet.services.ranking import Index
from tests.internet.services.replies import page, told
from tests.internet.services.world import WORKS, Paper

_KINDS = {
    "journal-article": "article",
    "book-chapter": "book-chapter",
    "book": "book",
    "posted-content": "preprint",
}


def work_of(paper: Paper, number: int) -> dict[str, object]:
    first, _, last = paper.pages.partition("-")
    ids = {"openalex": f"https://openalex.org/W{9000000000 + number}"}
    doi = f"https://doi.org/{paper.doi}" if paper.doi else None
    ids |= {"doi": doi} if doi else {}
    ids |= {"pmid": f"https://pubmed.ncbi.nlm.nih.gov/{paper.pmid}"} if paper.pmid else {}
    source = {"display_name": paper.container, "type": "journal"} if paper.container else None
    location = {"landing_page_url": doi or paper.at, "source": source, "version": "publishedVersion"}
    location["raw_type"] = paper.kind
    return {
        "id": ids["openalex"],
        "doi": doi,
        "title": paper.title,
        "display_name": paper.title,
        "publication_year": paper.year,
        "publication_date": f"{paper.year:04d}-{paper.month or 1:02d}-01",
        "ids": ids,
        "language": paper.language,
        "primary_location": location,
        "type": _KINDS.get(paper.kind, "other"),
        "authorships": [
            {
                "author_position": "first" if not place else "middle",
                "author": {"id": f"https://openalex.org/A{family}", "display_name": f"{given} {family}"},
                "raw_author_name": f"{given} {family}",
                "institutions": [],
            }
            for place, (family, given) in enumerate(paper.authors)
        ],
        "biblio": {
            "volume": paper.volume or None,
            "issue": paper.issue or None,
            "first_page": first or None,
            "last_page": last or first or None,
        },
        "is_retracted": any(kind == "retraction" for kind, _, _ in paper.updated_by),
        "is_paratext": False,
    }


def openalex(works: Iterable[Paper] = WORKS) -> Behaviour:
    held = [(number, paper) for number, paper in enumerate(works) if "openalex" in paper.held]
    index: Index = Index(held, lambda pair: f"{pair[1].title} {pair[1].authors} {pair[1].container}")

    def single(key: str) -> Reply:
        scheme, _, value = key.partition(":")
        value = value.removeprefix("//doi.org/").lower()
        for number, paper in held:
            if (scheme in ("doi", "https") and paper.doi == value) or (
                scheme == "pmid" and paper.pmid == value
            ):
                return told(work_of(paper, number), 200, *_budget("0.0001"))
        return page("404 Not Found", 404)

    def answer(received: Received) -> Reply:
        path = unquote(received.path)
        if path.startswith("/works/"):
            return single(path.removeprefix("/works/"))
        query = received.query
        known = {
            "search",
            "filter",
            "per-page",
            "per_page",
            "select",
            "sample",
            "mailto",
            "api_key",
            "page",
            "sort",
        }
        unknown = sorted(set(query) - known)
        if unknown:
            words = f"{unknown[0]} is not a valid parameter."
            return told({"error": "Invalid query parameters error.", "message": words}, 400)
        words = query.get("search") or query.get("filter", "").partition("search:")[2]
        size = int(query.get("per-page") or query.get("per_page") or "25")
        found = index.search(words)
        results = [
            {**work_of(paper, number), "relevance_score": score} for score, (number, paper) in found[:size]
        ]
        meta = {"count": len(found), "db_response_time_ms": 5, "page": 1, "per_page": size}
        return told({"meta": meta, "results": results, "group_by": []}, 200, *_budget("0.001"))

    return answer


def _budget(cost: str) -> tuple[tuple[str, str], ...]:
    return (
        ("X-RateLimit-Limit-USD", "0.1"),
        ("X-RateLimit-Cost-USD", cost),
        ("X-RateLimit-Remaining-USD", "0.09"),
        ("X-RateLimit-Reset", "64140"),
    )
