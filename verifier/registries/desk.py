"""The one who sends the questions: knows the contact, and remembers which agency has a prefix."""

from __future__ import annotations

import threading
from collections.abc import Mapping

from verifier.registries import doi_handles
from verifier.registries.answers import Held, NoAnswer, Reply
from verifier.registries.doi_handles import Agency, Exists, Unknown
from verifier.registries.interface import Registry
from verifier.registries.table import AGENCY_OF_PREFIX
from verifier.web.interface import Answer, FailureKind, Fetcher, Outcome, Request


class Desk:
    """Asks registries through a `Fetcher`. Safe for several threads.

    Args:
        fetcher: who answers.
        contact: an e-mail address that registries may write to; it is sent, and shown nowhere.
    """

    def __init__(self, fetcher: Fetcher, contact: str = "") -> None:
        self.fetcher = fetcher
        self.contact = contact
        self._agencies: dict[str, Agency] = {}
        self._plain: set[str] = set()
        self._lock = threading.Lock()

    def look_up(self, registry: Registry, scheme: str, value: str) -> Reply:
        """Ask a registry for the record of an identifier."""
        return registry.read_record(self.fetcher.fetch(registry.lookups[scheme](value, self.contact)))

    def search(self, registry: Registry, fields: Mapping[str, str]) -> Held | NoAnswer:
        """Search a registry. One that refuses the options of the search is asked again without them."""
        if registry.search is None or registry.read_search is None:
            raise ValueError(f"{registry.name} is not searched")
        build = registry.search
        if registry.plain_search is not None and registry.name in self._plain:
            build = registry.plain_search
        outcome = self.fetcher.fetch(build(fields, self.contact))
        plain = registry.plain_search
        if plain is not None and build is not plain and _is_refused(outcome):
            with self._lock:
                self._plain.add(registry.name)
            outcome = self.fetcher.fetch(plain(fields, self.contact))
        return registry.read_search(outcome)

    def listed(self, registry: Registry, request: Request) -> Held | NoAnswer:
        """Ask a registry for a list by a request of another kind."""
        if registry.read_search is None:
            raise ValueError(f"{registry.name} is not searched")
        return registry.read_search(self.fetcher.fetch(request))

    def handle(self, handle: str, resolver: str = "doi.org") -> Exists | Unknown | NoAnswer:
        """Ask whether a DOI, or another handle, exists."""
        return doi_handles.read_handle(self.fetcher.fetch(doi_handles.handle_request(handle, resolver)))

    def agency(self, doi: str) -> Agency | NoAnswer:
        """Ask who registers the DOIs of a prefix, once for each prefix."""
        prefix = doi_handles.prefix_of(doi)
        with self._lock:
            known = self._agencies.get(prefix)
        if known is not None:
            return known
        answer = self.agency_of(prefix)
        if isinstance(answer, Agency):
            with self._lock:
                self._agencies[prefix] = answer
        return answer

    def agency_of(self, doi_or_prefix: str) -> Agency | NoAnswer:
        """Ask who registered this very DOI or prefix."""
        return doi_handles.read_agency(self.fetcher.fetch(doi_handles.agency_request(doi_or_prefix)))

    def likely_agency(self, doi: str) -> str:
        """Return the agency of a DOI's prefix as far as known without asking, "" when it is not."""
        prefix = doi_handles.prefix_of(doi)
        with self._lock:
            known = self._agencies.get(prefix)
        return known.name if known is not None else AGENCY_OF_PREFIX.get(prefix, "")


def _is_refused(outcome: Outcome) -> bool:
    """Whether the options of a search were refused, or, in a replay, the search had not been sent so."""
    if isinstance(outcome, Answer):
        return outcome.status == 400 and b"validation-failure" in outcome.body
    return outcome.kind is FailureKind.UNKNOWN
