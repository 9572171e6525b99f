"""undocs.org and documents.un.org: a symbol leads to a file. Written from memory of the services."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import unquote

from tests.internet.interface import Behaviour, Received, Reply
from tests.internet.services.replies import page, sent_to
from tests.internet.services.world import DOCUMENTS


def undocs() -> Behaviour:
    """undocs.org sends every symbol on to the document system."""

    def answer(received: Received) -> Reply:
        symbol = unquote(received.path).lstrip("/").removeprefix("en/")
        if not symbol:
            return page("Official documents by symbol")
        return sent_to(f"https://documents.un.org/api/symbol/access?s={symbol}&l=en&t=pdf")

    return answer


def documents(served: Mapping[str, str] = DOCUMENTS) -> Behaviour:
    """documents.un.org serves the file of a symbol, or a page that says that there is none."""
    by_symbol = {symbol.replace(" ", "").upper(): job for symbol, job in served.items()}

    def answer(received: Received) -> Reply:
        if received.path.startswith("/doc/"):
            return Reply(200, (("Content-Type", "application/pdf"),), b"%PDF-1.6\n% made up\n%%EOF\n")
        job = by_symbol.get(received.query.get("s", "").replace(" ", "").upper())
        if job is None:
            return page("There is no document matching your request.")
        path = f"/doc/undoc/gen/{job[:3].lower()}/{job[3:6]}/{job[6:]}/pdf/{job.lower()}.pdf"
        return sent_to(f"https://documents.un.org{path}?OpenElement")

    return answer
