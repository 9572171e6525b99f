"""undocs.org: whether the document system of the United Nations serves a document under a symbol.

The address is asked once, the final address is noted, the body is not kept. The Digital Library is never
asked: its terms forbid automated download.
"""

from __future__ import annotations

from dataclasses import dataclass

from verifier.identifiers import resolve_url
from verifier.model import Evidence
from verifier.registries.answers import NoAnswer, host_of, no_answer, registry_request, seen
from verifier.web.interface import Answer, Outcome, Request

REGISTRY = "undocs.org"
_CAP = 2048


@dataclass(frozen=True, slots=True)
class Served:
    """What undocs.org answered: ``document`` is true when a document was served at ``address``."""

    address: str
    document: bool
    evidence: Evidence


def is_asked(symbol: str) -> bool:
    """Whether undocs.org resolves a symbol; sales numbers stand in the Digital Library, which nobody asks."""
    return bool(symbol) and host_of(resolve_url("un", symbol)) == REGISTRY


def symbol_request(symbol: str) -> Request:
    """Build the question for a document symbol."""
    return registry_request(resolve_url("un", symbol), cap=_CAP, accept="*/*")


def read_symbol(outcome: Outcome) -> Served | NoAnswer:
    """Read the answer to `symbol_request`: a PDF from a host of the UN is a document, a page is none."""
    if not isinstance(outcome, Answer) or outcome.status != 200:
        return no_answer(REGISTRY, outcome, f"{REGISTRY} has no document to show")
    host = host_of(outcome.url)
    own = host == "undocs.org" or host.endswith((".undocs.org", ".un.org"))
    pdf = outcome.body.startswith(b"%PDF") or "application/pdf" in outcome.header("Content-Type").lower()
    value = f"HTTP 200 at {outcome.url}, {outcome.header('Content-Type') or 'no type'}"
    return Served(outcome.url, own and pdf, seen(outcome, value))
