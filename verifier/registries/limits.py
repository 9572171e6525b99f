"""How fast each service may be asked: the published limits, or less where none is published.

A client is given this table, so that no code that asks needs to wait. Seconds between two starts.
"""

from __future__ import annotations

from collections.abc import Mapping

from verifier.web.hosts import Limit

LIMITS: Mapping[str, Limit] = {
    # No limit is published for these two.
    "doi.org": Limit(per_host=2, interval=0.25),
    "hdl.handle.net": Limit(per_host=2, interval=0.25),
    # Lists 3 a second, single records 5, one at a time without a contact.
    "api.crossref.org": Limit(per_host=1, interval=0.34),
    # 500 in five minutes without a contact, 1000 with one.
    "api.datacite.org": Limit(per_host=1, interval=0.6),
    # 100 a second, but a purse of a thousand cheap calls a day.
    "api.openalex.org": Limit(per_host=2, interval=0.2),
    # One a second with a key; without, all the world shares one allowance.
    "api.semanticscholar.org": Limit(per_host=1, interval=1.5),
    "openlibrary.org": Limit(per_host=1, interval=1.0),
    # One request in three seconds over one connection.
    "export.arxiv.org": Limit(per_host=1, interval=3.0),
    "eutils.ncbi.nlm.nih.gov": Limit(per_host=1, interval=0.34),
    "undocs.org": Limit(per_host=1, interval=1.0),
    "documents.un.org": Limit(per_host=1, interval=1.0),
    # Unpublished; those who ask faster are refused for a while.
    "archive.org": Limit(per_host=1, interval=3.0),
    "web.archive.org": Limit(per_host=1, interval=3.0),
}
"""The hosts of services and how each is asked."""

_WITH_CONTACT: Mapping[str, Limit] = {
    "api.crossref.org": Limit(per_host=3, interval=0.34),
    "api.datacite.org": Limit(per_host=2, interval=0.3),
    "openlibrary.org": Limit(per_host=1, interval=0.34),
}


def limits_for(contact: str = "") -> dict[str, Limit]:
    """Return the limits for one who says whom to write to, or for one who does not."""
    return {**LIMITS, **(_WITH_CONTACT if contact else {})}
