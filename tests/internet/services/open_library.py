"""Open Library: editions by ISBN, and a search. Written from its documentation."""

from __future__ import annotations

from collections.abc import Iterable

from tests.internet.interface import Behaviour, Received, Reply
from tests.internet.services.ranking import Index
from tests.internet.services.replies import page, sent_to, told
from tests.internet.services.world import WORKS, Paper


def open_library(works: Iterable[Paper] = WORKS) -> Behaviour:
    held = [(f"OL{1000 + n}M", paper) for n, paper in enumerate(works) if "open_library" in paper.held]
    index: Index = Index(
        held, lambda pair: f"{pair[1].title} {pair[1].subtitle} {pair[1].authors} {pair[1].editors}"
    )

    def data_of(key: str, paper: Paper) -> dict[str, object]:
        people = paper.authors or paper.editors
        return {
            "url": f"https://openlibrary.org/books/{key}/x",
            "key": f"/books/{key}",
            "title": paper.title,
            **({"subtitle": paper.subtitle} if paper.subtitle else {}),
            "authors": [
                {"url": "https://openlibrary.org/authors/OL1A", "name": f"{g} {f}"} for f, g in people
            ],
            "publishers": [{"name": paper.publisher}],
            "publish_date": str(paper.year),
            "identifiers": {"isbn_13": list(paper.isbn), "openlibrary": [key]},
        }

    def doc_of(key: str, paper: Paper) -> dict[str, object]:
        people = paper.authors or paper.editors
        return {
            "key": f"/works/{key.replace('M', 'W')}",
            "title": paper.title,
            **({"subtitle": paper.subtitle} if paper.subtitle else {}),
            "author_name": [f"{g} {f}" for f, g in people],
            "first_publish_year": paper.year,
            "publish_year": [paper.year, paper.year + 3],
            "publisher": [paper.publisher],
            "isbn": list(paper.isbn),
            "edition_count": 2,
        }

    def answer(received: Received) -> Reply:
        query = received.query
        if received.path == "/api/books":
            isbns = [
                key.removeprefix("ISBN:").replace("-", "") for key in query.get("bibkeys", "").split(",")
            ]
            found = [(i, k, paper) for i in isbns for k, paper in held if i in paper.isbn]
            return told({f"ISBN:{isbn}": data_of(key, paper) for isbn, key, paper in found})
        if received.path == "/search.json":
            words = " ".join(query.get(name, "") for name in ("q", "title", "author"))
            hits = index.search(words)
            docs = [doc_of(key, paper) for _, (key, paper) in hits[: int(query.get("limit", "100"))]]
            return told({"numFound": len(hits), "start": 0, "numFoundExact": True, "docs": docs, "q": words})
        if received.path.startswith("/isbn/"):
            isbn = received.path.removeprefix("/isbn/").removesuffix(".json").replace("-", "")
            for key, paper in held:
                if isbn in paper.isbn:
                    return sent_to(f"https://openlibrary.org/books/{key}.json")
        return page("Not Found", 404)

    return answer
