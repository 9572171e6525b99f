"""PubMed's E-utilities: summaries by number, and a search for numbers. Written from the documentation."""

from __future__ import annotations

from collections.abc import Iterable

from tests.internet.interface import Behaviour, Received, Reply
from tests.internet.services.ranking import Index
from tests.internet.services.replies import page, told
from tests.internet.services.world import WORKS, Paper


def summary_of(paper: Paper) -> dict[str, object]:
    kinds = ["Journal Article"]
    if any(kind == "retraction" for kind, _, _ in paper.updated_by):
        kinds.append("Retracted Publication")
    ids = [{"idtype": "pubmed", "idtypen": 1, "value": paper.pmid}]
    ids += [{"idtype": "doi", "idtypen": 3, "value": paper.doi}] if paper.doi else []
    return {
        "uid": paper.pmid,
        "pubdate": f"{paper.year} Apr",
        "epubdate": "",
        "source": paper.short_container,
        "fulljournalname": paper.container,
        "authors": [
            {"name": f"{f} {g[:1]}", "authtype": "Author", "clusterid": ""} for f, g in paper.authors
        ],
        "title": f"{paper.title}.",
        "volume": paper.volume,
        "issue": paper.issue,
        "pages": paper.pages,
        "lang": ["eng"],
        "pubtype": kinds,
        "articleids": ids,
    }


def pubmed(works: Iterable[Paper] = WORKS) -> Behaviour:
    held = {paper.pmid: paper for paper in works if "pubmed" in paper.held}
    index: Index = Index(held.values(), lambda paper: f"{paper.title} {paper.authors}")

    def answer(received: Received) -> Reply:
        query = received.query
        if received.path.endswith("/esummary.fcgi"):
            numbers = query.get("id", "").split(",")
            result: dict[str, object] = {"uids": numbers}
            for number in numbers:
                paper = held.get(number)
                known = (
                    summary_of(paper) if paper else {"uid": number, "error": "cannot get document summary"}
                )
                result[number] = known
            return told({"header": {"type": "esummary", "version": "0.3"}, "result": result})
        if received.path.endswith("/esearch.fcgi"):
            term = query.get("term", "").replace("[Title]", "")
            found = index.search(term)[: int(query.get("retmax", "20"))]
            ids = [paper.pmid for _, paper in found]
            result = {"count": str(len(ids)), "retmax": "20", "retstart": "0", "idlist": ids}
            return told({"header": {"type": "esearch", "version": "0.3"}, "esearchresult": result})
        return page("Not Found", 404)

    return answer
