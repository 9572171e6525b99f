"""Doubles of the services that the checker asks, in the shapes they document, over one made-up world.

Not recorded from anywhere: retractions, Save Page Now, availability, time maps, Atom, Open Library, UN
documents and aliased handles are written from documentation or memory.
"""

from tests.internet.interface import Behaviour
from tests.internet.services.arxiv import arxiv
from tests.internet.services.crossref import crossref
from tests.internet.services.datacite import datacite
from tests.internet.services.doi_org import doi_org, handle_net
from tests.internet.services.open_library import open_library
from tests.internet.services.openalex import openalex
from tests.internet.services.pubmed import pubmed
from tests.internet.services.semantic_scholar import semantic_scholar
from tests.internet.services.un_documents import documents, undocs
from tests.internet.services.wayback import availability, wayback


def services() -> dict[str, Behaviour]:
    """All services by host name, new ones that remember nothing."""
    return {
        "doi.org": doi_org(),
        "dx.doi.org": doi_org(),
        "hdl.handle.net": handle_net(),
        "api.crossref.org": crossref(),
        "api.datacite.org": datacite(),
        "api.openalex.org": openalex(),
        "api.semanticscholar.org": semantic_scholar(),
        "openlibrary.org": open_library(),
        "export.arxiv.org": arxiv(),
        "eutils.ncbi.nlm.nih.gov": pubmed(),
        "archive.org": availability(),
        "web.archive.org": wayback(),
        "undocs.org": undocs(),
        "documents.un.org": documents(),
    }


SERVICES: dict[str, Behaviour] = services()
