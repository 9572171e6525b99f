"""doi.org: handles, registration agencies, and where a DOI leads."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote, unquote

from tests.internet.interface import Behaviour, Received, Reply
from tests.internet.services.replies import page, sent_to, told
from tests.internet.services.world import WORKS, Paper

_WHEN = "2021-07-01T07:07:06Z"


def handle_values(paper: Paper) -> list[dict[str, object]]:
    kind, value = ("HS_ALIAS", paper.alias) if paper.alias else ("URL", paper.at)
    data = {"format": "string", "value": value}
    return [{"index": 1, "type": kind, "data": data, "ttl": 86400, "timestamp": _WHEN}]


def handle_reply(handle: str, paper: Paper | None) -> Reply:
    if "/" not in handle:
        words = "That prefix doesn't live here"
        return told({"responseCode": 301, "message": words, "handle": handle}, 400)
    if paper is None:
        return told({"responseCode": 100, "handle": handle}, 404)
    return told({"responseCode": 1, "handle": handle, "values": handle_values(paper)})


def doi_org(works: Iterable[Paper] = WORKS) -> Behaviour:
    by_doi = {paper.doi: paper for paper in works if paper.doi}
    agencies = {doi.partition("/")[0]: paper.agency for doi, paper in by_doi.items()}

    def agency(asked: str) -> dict[str, str]:
        prefix, _, suffix = asked.lower().partition("/")
        if prefix not in agencies or (suffix and asked.lower() not in by_doi):
            return {"DOI": asked, "status": "DOI does not exist"}
        return {"DOI": asked, "RA": agencies[prefix]}

    def answer(received: Received) -> Reply:
        if received.url.startswith("http:"):
            return sent_to("https:" + received.url.partition(":")[2], 301)
        path = unquote(received.path).lstrip("/")
        if path.startswith("api/handles/"):
            name = path.removeprefix("api/handles/")
            return handle_reply(name, by_doi.get(name.lower()))
        if path.startswith("ra/"):
            return told([agency(name) for name in path.removeprefix("ra/").split(",")])
        if not path.startswith("10."):
            return page("Not a DOI", 400)
        paper = by_doi.get(path.lower())
        if paper is None:
            return page("DOI Not Found", 404)
        if paper.alias:
            return sent_to("https://doi.org/" + quote(paper.alias))
        return sent_to(paper.at)

    return answer


def handle_net(works: Iterable[Paper] = WORKS) -> Behaviour:
    """hdl.handle.net: the same software, for handles that are no DOIs too."""
    by_handle = {name.lower(): paper for paper in works for name in (paper.handle, paper.doi) if name}

    def answer(received: Received) -> Reply:
        path = unquote(received.path).lstrip("/")
        if path.startswith("api/handles/"):
            name = path.removeprefix("api/handles/")
            return handle_reply(name, by_handle.get(name.lower()))
        paper = by_handle.get(path.lower())
        return sent_to(paper.at) if paper else page("Handle Not Found", 404)

    return answer
