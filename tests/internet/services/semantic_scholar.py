"""Semantic Scholar's graph API: one paper by identifier, the best title match."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from urllib.parse import unquote

from tests.internet.interface import Behaviour, Received, Reply
from tests.internet.services.ranking import Index
from tests.internet.services.replies import told
from tests.internet.services.world import WORKS, Paper

_FIELDS = frozenset(
    [
        *("title", "authors", "year", "venue", "journal", "externalIds", "publicationTypes"),
        *("publicationDate", "publicationVenue", "url"),
    ]
)


def paper_of(paper: Paper, fields: Iterable[str]) -> dict[str, object]:
    key = hashlib.sha1(paper.title.encode(), usedforsecurity=False).hexdigest()
    outer = {"DOI": paper.doi, "ArXiv": paper.arxiv, "PubMed": paper.pmid}
    whole: dict[str, object] = {
        "title": paper.title,
        "authors": [
            {"authorId": str(1000 + n), "name": f"{given} {family}"}
            for n, (family, given) in enumerate(paper.authors)
        ],
        "year": paper.year,
        "venue": paper.container,
        "journal": {"name": paper.container, "volume": paper.volume, "pages": paper.pages},
        "externalIds": {name: value for name, value in outer.items() if value} | {"CorpusId": 1},
        "publicationTypes": ["JournalArticle"],
        "publicationDate": None,
        "publicationVenue": None,
        "url": f"https://www.semanticscholar.org/paper/{key}",
    }
    return {"paperId": key, **{name: whole[name] for name in fields if name in whole}}


def semantic_scholar(works: Iterable[Paper] = WORKS) -> Behaviour:
    held = [paper for paper in works if "semantic_scholar" in paper.held]
    index: Index = Index(held, lambda paper: paper.title)

    def find(key: str) -> Paper | None:
        scheme, _, value = key.partition(":")
        for paper in held:
            ids = {"doi": paper.doi, "arxiv": paper.arxiv, "pmid": paper.pmid}
            if value and ids.get(scheme.lower()) == value.lower():
                return paper
        return None

    def answer(received: Received) -> Reply:
        path = unquote(received.path).removeprefix("/graph/v1/paper/")
        fields = [name for name in received.query.get("fields", "title").split(",") if name]
        unknown = [name for name in fields if name not in _FIELDS]
        if unknown:
            return told({"error": f"Unrecognized or unsupported fields: [{', '.join(unknown)}]"}, 400)
        if path == "search/match":
            found = index.search(received.query.get("query", ""))
            if not found:
                return told({"error": "Title match not found"}, 404)
            score, best = found[0]
            return told({"data": [{**paper_of(best, fields), "matchScore": round(score, 3)}]})
        paper = find(path)
        if paper is None:
            return told({"error": f"Paper with id {path} not found"}, 404)
        return told(paper_of(paper, fields))

    return answer
