"""DataCite's REST API: one record, and a search."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import unquote

from tests.internet.interface import Behaviour, Received, Reply
from tests.internet.services.ranking import Index
from tests.internet.services.replies import told
from tests.internet.services.world import WORKS, Paper

_KIND = "application/vnd.api+json; charset=utf-8"
_MISSING = {"errors": [{"status": "404", "title": "The resource you are looking for doesn't exist."}]}


def resource_of(paper: Paper) -> dict[str, object]:
    general = {"dissertation": "Dissertation", "posted-content": "Preprint"}.get(paper.kind, "Text")
    related = []
    if paper.preprint_of:
        related = [
            {
                "relatedIdentifier": paper.preprint_of,
                "relatedIdentifierType": "DOI",
                "relationType": "IsPreprintOf",
            }
        ]
    attributes = {
        "doi": paper.doi,
        "titles": [{"title": paper.title}],
        "creators": [
            {
                "name": f"{family}, {given}",
                "nameType": "Personal",
                "givenName": given,
                "familyName": family,
                "affiliation": [],
                "nameIdentifiers": [],
            }
            for family, given in paper.authors
        ],
        "publisher": paper.publisher,
        "publicationYear": paper.year,
        "container": {},
        "contributors": [],
        "dates": [{"date": paper.dated, "dateType": "Issued"}],
        "language": paper.language,
        "types": {"resourceTypeGeneral": general, "citeproc": "article", "schemaOrg": "ScholarlyArticle"},
        "relatedIdentifiers": related,
        "url": paper.at,
        "state": "findable",
    }
    return {"id": paper.doi, "type": "dois", "attributes": attributes}


def datacite(works: Iterable[Paper] = WORKS) -> Behaviour:
    held = {paper.doi: paper for paper in works if "datacite" in paper.held}
    index: Index = Index(held.values(), lambda paper: f"{paper.title} {paper.authors} {paper.year}")

    def answer(received: Received) -> Reply:
        path = unquote(received.path)
        if path.rstrip("/") == "/dois":
            found = index.search(received.query.get("query", ""))
            size = int(received.query.get("page[size]", "25"))
            data = [resource_of(paper) for _, paper in found[:size]]
            return told({"data": data, "meta": {"total": len(found), "page": 1}}, kind=_KIND)
        paper = held.get(path.removeprefix("/dois/").lower())
        if paper is None:
            return told(_MISSING, 404, kind=_KIND)
        return told({"data": resource_of(paper)}, kind=_KIND)

    return answer
